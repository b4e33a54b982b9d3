// The page of orders: the address names the order that is shown.
(() => {
  "use strict";
  const P = window.Parley;
  const orders = P.listed("order");
  P.acts = orders.acts;

  const keys = (event) => {
    if (event.key === "/" && !/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) {
      event.preventDefault();
      P.$("words").focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const rows = [...document.querySelectorAll("#list .row")];
      const at = rows.indexOf(document.activeElement);
      if (at < 0 && document.activeElement.id !== "words") return;
      event.preventDefault();
      rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
    }
  };

  P.pages.orders = async () => {
    await orders.open();
    document.addEventListener("keydown", keys);
  };
})();
