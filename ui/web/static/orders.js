// The page of orders: the address names the order that is shown.
(() => {
  "use strict";
  const P = window.Parley;
  const named = () => decodeURIComponent(location.hash.slice(1)) || null;
  const mark = (order) => {
    for (const row of document.querySelectorAll(".row")) {
      const is = row.dataset.with && JSON.parse(row.dataset.with).order === order;
      if (is) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  };
  const show = async (order) => {
    const answer = await P.ask("show", { order });
    if (!answer) return;
    history.replaceState(null, "", `#${encodeURIComponent(order)}`);
    P.$("split").dataset.shown = "detail";
    mark(order);
    P.$("detail").scrollTop = 0;
    if (matchMedia("(max-width: 800px)").matches) {
      P.$("detail").focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  };
  const back = () => {
    P.$("split").dataset.shown = "list";
    history.replaceState(null, "", location.pathname);
    document.querySelector('.row[aria-current="true"]')?.focus();
  };
  P.acts = { show: ({ order }) => show(order), back };

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
    const order = named();
    if (!(await P.ask("open", { order })) && order) {
      history.replaceState(null, "", location.pathname);
      await P.ask("open", {});
    }
    mark(named());
    document.addEventListener("keydown", keys);
    addEventListener("hashchange", () => named() && show(named()));
    new MutationObserver(() => mark(named())).observe(P.$("list"), { childList: true });
  };
})();
