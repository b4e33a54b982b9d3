// The pages' runtime. A page asks the server through Gradio and puts the HTML that comes back in its place.
//
//   data-do="open" data-with='{"order": "SO-1"}'   on a button or link: asks when it is pressed
//   <form data-do="search" data-live>              asks with its fields when sent, and as they change
//
// The server's answer: {ok, put: {id: html}, data, say} or {ok: false, why, say, go}.
(() => {
  "use strict";
  const root = document.documentElement;
  const P = (window.Parley = { pages: {} });
  const $ = (id) => document.getElementById(id);
  P.$ = $;
  P.word = {};

  // Dark and light: what was chosen, else what the browser likes.
  const setTheme = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const bar = $("bar");
  if (bar) {
    setTheme(bar.dataset.theme);
    P.language = bar.lang;
    const keepLanguage = () => root.lang === P.language || (root.lang = P.language);
    keepLanguage();
    new MutationObserver(keepLanguage).observe(root, { attributeFilter: ["lang"] });  // Gradio sets the browser's
    P.word = JSON.parse(bar.dataset.words);
    $("theme").addEventListener("click", () => {
      const theme = isDark() ? "light" : "dark";
      setTheme(theme);
      document.cookie = `parley_theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    });
  }

  // Short notes that pass, and errors that stay until they are closed.
  P.note = (text, kind = "said") => {
    if (!text) return;
    const note = document.createElement("div");
    note.className = `note ${kind}`;
    if (kind === "wrong") note.setAttribute("role", "alert");
    note.textContent = text;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", P.word.close || "Close");
    close.addEventListener("click", () => note.remove());
    note.append(close);
    for (const old of [...$("notes").children].slice(0, -2)) old.remove();
    $("notes").append(note);
    setTimeout(() => note.remove(), kind === "wrong" ? 12000 : 4500);
  };

  // Progress, for what takes longer than half a second.
  let working = 0, timer = 0;
  const busy = (change) => {
    working += change;
    clearTimeout(timer);
    if (working) timer = setTimeout(() => ($("progress").hidden = false), 400);
    else $("progress").hidden = true;
  };

  // Asks the server. Gives its answer when it was done, and null when not, having said why.
  P.ask = async (name, given = {}, { quiet = false } = {}) => {
    if (!quiet) busy(1);
    let answer;
    try {
      answer = await P.server.call({ do: name, with: given });
    } catch {
      answer = undefined;
    } finally {
      if (!quiet) busy(-1);
    }
    if (!answer) answer = await whyNot();
    if (answer.go) {
      if (answer.why === "signed_out") P.keep?.();
      location.assign(answer.go);
      return null;
    }
    if (!answer.ok) {
      if (!quiet) P.note(answer.say, "wrong");
      P.refused = answer.why;
      return null;
    }
    P.put(answer.put);
    if (answer.say || !quiet) for (const old of $("notes").querySelectorAll(".wrong")) old.remove();
    P.note(answer.say);
    return answer;
  };

  // Gradio tells nothing of a call that failed; a plain request does.
  const whyNot = async () => {
    try {
      const now = await fetch("config", { headers: { accept: "application/json" }, cache: "no-store" });
      if (now.status === 401) return { ok: false, why: "signed_out", go: "/login?ended=true" };
      if (!now.ok) return { ok: false, why: "refused", say: (await now.json()).say };
      return { ok: false, why: "failed", say: P.word.failed };
    } catch {
      return { ok: false, why: "offline", say: P.word.offline };
    }
  };

  // Puts HTML in its place; focus stays where it was.
  P.put = (put = {}) => {
    for (const [id, html] of Object.entries(put)) {
      const place = $(id);
      if (!place) continue;
      const focused = place.contains(document.activeElement) ? document.activeElement : null;
      const [key, from, to] = focused ? [mark(focused), focused.selectionStart, focused.selectionEnd] : [];
      place.innerHTML = html;
      place.removeAttribute("aria-busy");
      localTimes(place);
      if (!key) continue;
      const again = [...place.querySelectorAll("a,button,input,select,textarea")].find((it) => mark(it) === key);
      again?.focus({ preventScroll: true });
      if (again && from != null && again.setSelectionRange && again.type !== "number") again.setSelectionRange(from, to);
    }
  };
  const mark = (it) => it.id || it.name || (it.dataset.do || "") + (it.dataset.with || "");

  const localTimes = (place) => {
    const said = new Intl.DateTimeFormat(P.language === "en" ? "en-GB" : P.language, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
    for (const it of place.querySelectorAll("time[datetime*='T']")) it.textContent = said.format(new Date(it.dateTime));
    for (const it of place.querySelectorAll("option[data-at]")) it.textContent = `${said.format(new Date(it.dataset.at))} · ${it.textContent}`;
  };
  P.localTimes = localTimes;

  P.fields = (form) => {
    const given = {};
    for (const it of form.elements) {
      if (!it.name || it.disabled || ((it.type === "radio" || it.type === "checkbox") && !it.checked)) continue;
      if (it.tagName === "SELECT" && it.value === "") continue;  // whichever
      given[it.name] = it.type === "number" ? (it.value === "" ? null : Number(it.value)) : it.value;
    }
    return given;
  };

  const pressed = (event) => {
    const it = event.target.closest("[data-do]");
    if (!it || it.tagName === "FORM" || it.getAttribute("aria-disabled") === "true") return;
    event.preventDefault();
    act(it, it.dataset.with ? JSON.parse(it.dataset.with) : {});
  };
  const sent = (event) => {
    const form = event.target.closest("form[data-do]");
    if (!form) return;
    event.preventDefault();
    act(form, { ...P.fields(form), ...(form.dataset.with ? JSON.parse(form.dataset.with) : {}) });
  };
  const act = async (it, given) => {
    if (it.getAttribute("aria-busy") === "true") return;  // a double click is one
    it.setAttribute("aria-busy", "true");
    try {
      const own = P.acts?.[it.dataset.do];
      await (own ? own(given, it) : P.ask(it.dataset.do, given));
    } finally {
      it.removeAttribute("aria-busy");
    }
  };

  let waits = 0;
  const typed = (event) => {
    const form = event.target.closest("form[data-live]");
    if (!form) return;
    clearTimeout(waits);
    waits = setTimeout(() => P.ask(form.dataset.do, P.fields(form)), event.type === "change" ? 0 : 180);
  };

  // A list beside the detail of one of its rows, which the address names; `key` is what the rows call it.
  P.listed = (key, list = "list") => {
    const named = () => decodeURIComponent(location.hash.slice(1)) || null;
    const mark = () => {
      for (const row of $(list).querySelectorAll(".row")) {
        if (JSON.parse(row.dataset.with)[key] === named()) row.setAttribute("aria-current", "true");
        else row.removeAttribute("aria-current");
      }
    };
    const name = (one) => history.replaceState(null, "", one ? `#${encodeURIComponent(one)}` : location.pathname);
    const show = async (given) => {
      if (!(await P.ask("show", { [key]: given[key] }))) return;
      name(given[key]);
      $("split").dataset.shown = "detail";
      $("detail").scrollTop = 0;
      mark();
      if (matchMedia("(max-width: 800px)").matches) {
        $("detail").focus({ preventScroll: true });
        scrollTo(0, 0);
      }
    };
    const back = () => {
      $("split").dataset.shown = "list";
      name(null);
      document.querySelector('.row[aria-current="true"]')?.focus();
    };
    // What the address names, or all when there is no such thing; then what it comes to name.
    const open = async () => {
      let answer = await P.ask("open", { [key]: named() });
      if (!answer && named()) {
        name(null);
        answer = await P.ask("open", {});
      }
      mark();
      new MutationObserver(mark).observe($(list), { childList: true });
      addEventListener("hashchange", () => named() && show({ [key]: named() }));
      return answer;
    };
    return { acts: { show, back }, open };
  };

  P.start = (element, server) => {
    P.server = server;
    P.element = element;
    element.addEventListener("click", pressed);
    element.addEventListener("submit", sent);
    element.addEventListener("input", typed);
    const page = element.querySelector("#page");
    document.title = bar.dataset.title;
    if (!page.closest("main")) page.setAttribute("role", "main");  // Gradio's page is one by itself
    page.tabIndex = -1;
    P.pages[page.dataset.page]?.(page);
  };
})();
