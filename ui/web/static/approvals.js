// The page of approvals: the queue is looked at again by itself; what is being decided stays as it is.
(() => {
  "use strict";
  const P = window.Parley, $ = P.$;
  const approvals = P.listed("approval", "queue");
  const shown = () => document.querySelector(".approval")?.dataset.approval || null;
  let waiting = "";
  const heard = (answer) => {
    if (!answer) return;
    waiting = answer.data.waiting?.join() ?? waiting;
    const title = $("bar").dataset.title;
    const many = waiting ? waiting.split(",").length : 0;
    document.title = many ? `(${many}) ${title}` : title;
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
    ...approvals.acts,
    pick: decided("pick"),
    edit: (given) => decided("edit")({ ...given, payment: Number(given.payment) }),
    decline: decided("decline"),
  };
  P.pages.approvals = async () => {
    heard(await approvals.open());
    setInterval(async () => {
      if (!document.hidden && !document.querySelector("[aria-busy=true]")) heard(await P.ask("queue", {}, { quiet: true }));
    }, 5000);
  };
})();
