// The page of evaluations: the address names the run that is shown.
(() => {
  "use strict";
  const P = window.Parley;
  const named = () => decodeURIComponent(location.hash.slice(1)) || null;
  const mark = () => {
    for (const row of document.querySelectorAll("#list .row")) {
      if (JSON.parse(row.dataset.with).run === named()) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  };
  const show = async ({ run }) => {
    if (!(await P.ask("show", { run }))) return;
    history.replaceState(null, "", `#${encodeURIComponent(run)}`);
    P.$("split").dataset.shown = "detail";
    P.$("detail").scrollTop = 0;
    mark();
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
  P.acts = { show, back };

  // No selector tells that the focus is in a frame; the window does, when it loses it.
  const outline = () => {
    const frame = document.querySelector("#shown > iframe");
    frame?.classList.toggle("focused", document.activeElement === frame);
  };
  for (const what of ["blur", "focus"]) window.addEventListener(what, () => (outline(), setTimeout(outline)));

  P.pages.evaluations = async () => {
    const run = named();
    if (!(await P.ask("open", { run })) && run) {
      history.replaceState(null, "", location.pathname);
      await P.ask("open", {});
    }
    mark();
    P.$("theme").addEventListener("click", () => {
      const report = document.querySelector("#shown > iframe");
      if (report) report.src += "";  // it is sent in the theme that was chosen
    });
    addEventListener("hashchange", () => named() && show({ run: named() }));
  };
})();
