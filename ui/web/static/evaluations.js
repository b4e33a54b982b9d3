// The page of evaluations: the address names the run that is shown.
(() => {
  "use strict";
  const P = window.Parley;
  const runs = P.listed("run");
  P.acts = runs.acts;

  // No selector tells that the focus is in a frame; the window does, when it loses it.
  const outline = () => {
    const frame = document.querySelector("#shown > iframe");
    frame?.classList.toggle("focused", document.activeElement === frame);
  };
  for (const what of ["blur", "focus"]) window.addEventListener(what, () => (outline(), setTimeout(outline)));

  P.pages.evaluations = async () => {
    await runs.open();
    P.$("theme").addEventListener("click", () => {
      const report = document.querySelector("#shown > iframe");
      if (report) report.src += "";  // it is sent in the theme that was chosen
    });
  };
})();
