// The page of approvals: the queue is looked at again by itself; what is being decided stays as it is.
(() => {
  "use strict";
  const P = window.Parley, $ = P.$;
  const shown = () => document.querySelector(".approval")?.dataset.approval || null;
  const mark = () => {
    for (const row of document.querySelectorAll("#queue .row")) {
      const is = JSON.parse(row.dataset.with).approval === shown();
      if (is) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  };
  let waiting = "";
  const heard = (answer) => {
    if (!answer) return;
    waiting = answer.data.waiting?.join() ?? waiting;
    const title = $("bar").dataset.title;
    const many = waiting ? waiting.split(",").length : 0;
    document.title = many ? `(${many}) ${title}` : title;
    mark();
  };
  const show = async ({ approval }) => {
    if (!(await P.ask("show", { approval }))) return;
    history.replaceState(null, "", `#${encodeURIComponent(approval)}`);
    $("split").dataset.shown = "detail";
    $("detail").scrollTop = 0;
    mark();
  };
  const decided = (name) => async (given) => {
    const answer = await P.ask(name, given);
    heard(answer);
    if (!answer && P.refused === "changed_meanwhile" && shown()) {
      await P.ask("show", { approval: shown() });
      heard(await P.ask("queue"));
    }
  };
  P.acts = {
    show,
    pick: decided("pick"),
    edit: (given) => decided("edit")({ ...given, payment: Number(given.payment) }),
    decline: decided("decline"),
    back: () => {
      $("split").dataset.shown = "list";
      history.replaceState(null, "", location.pathname);
    },
  };
  P.pages.approvals = async () => {
    const approval = decodeURIComponent(location.hash.slice(1)) || null;
    let answer = await P.ask("open", { approval });
    if (!answer && approval) answer = await P.ask("open", {});
    heard(answer);
    setInterval(async () => {
      if (!document.hidden && !document.querySelector("[aria-busy=true]")) heard(await P.ask("queue", {}, { quiet: true }));
    }, 5000);
  };
})();
