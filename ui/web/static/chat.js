// The chat. What is written is kept until it is answered, and sent again under the same key.
(() => {
  "use strict";
  const P = window.Parley, $ = P.$;
  const memory = `parley_unsent_${$("bar").dataset.who}`;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let seen = 0, sending = false, most = 8000;

  const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");
  const remember = (it) => {
    try {
      if (it) localStorage.setItem(memory, JSON.stringify(it));
      else localStorage.removeItem(memory);
    } catch { /* private windows may keep nothing */ }
  };
  const remembered = () => {
    try { return JSON.parse(localStorage.getItem(memory)); } catch { return null; }
  };

  // The feed
  const nearEnd = () => {
    const feed = $("feed");
    return feed.scrollHeight - feed.scrollTop - feed.clientHeight < 120;
  };
  const toEnd = (smooth) => {
    const feed = $("feed");
    feed.scrollTo({ top: feed.scrollHeight, behavior: smooth && !calm.matches ? "smooth" : "auto" });
  };
  // A long answer is read from its beginning.
  const toAnswer = () => {
    const feed = $("feed"), turn = $("turns").lastElementChild;
    const top = Math.min(feed.scrollHeight - feed.clientHeight, turn.offsetTop - feed.offsetTop - 12);
    feed.scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
  };
  const bubble = (text) => {
    const turn = document.createElement("div");
    turn.className = "turn";
    const said = document.createElement("div");
    said.className = "said mine waiting";
    const words = document.createElement("p");
    words.className = "words";
    words.textContent = text;
    said.append(words);
    turn.append(said);
    const dots = document.createElement("div");
    dots.className = "said theirs typing";
    dots.innerHTML = "<i></i><i></i><i></i>";
    dots.setAttribute("aria-label", P.word.answering);
    turn.append(dots);
    return turn;
  };

  // An answer comes sentence by sentence, as it would be said; read it at once with reduced motion.
  const stream = (turn) => {
    if (calm.matches) return;
    let delay = 0;
    for (const answer of turn.querySelectorAll(".answer")) {
      const parts = answer.textContent.match(/[^。！？.!?\n]+[。！？.!?]*[\s]*|[。！？.!?\n]+\s*/g) || [];
      answer.textContent = "";
      for (const part of parts) {
        const it = document.createElement("span");
        it.className = "comes";
        it.style.animationDelay = `${delay}ms`;
        it.textContent = part;
        answer.append(it);
        delay += Math.min(140, 30 + part.length * 2);
      }
    }
    for (const card of turn.querySelectorAll(".offer")) {
      card.classList.add("comes");
      card.style.animationDelay = `${delay}ms`;
    }
  };

  // A card can be answered where it was shown last, for as long as it waits.
  const closeCards = (cards) => {
    const waits = new Map();
    for (const card of $("turns").querySelectorAll("[data-card]")) waits.set(card.dataset.card, card);
    for (const options of $("turns").querySelectorAll(".options:not([data-over])")) {
      const card = options.closest("[data-card]");
      if (cards.includes(card.dataset.card) && waits.get(card.dataset.card) === card) continue;
      options.dataset.over = "";
      for (const it of options.querySelectorAll("button")) it.disabled = true;
    }
  };
  const append = ({ turns: html, cards }) => {
    if (!html) return;
    const holder = document.createElement("div");
    holder.innerHTML = html;
    P.localTimes(holder);
    const turns = [...holder.children];
    $("turns").append(...turns);
    closeCards(cards);
    turns.forEach(stream);
  };

  // Sending
  const grow = () => {
    const it = $("message");
    it.style.height = "auto";
    it.style.height = `${Math.min(it.scrollHeight + 2, 190)}px`;
    const left = most - it.value.length;
    $("trouble").textContent =
      left < 0 ? P.word.too_long.replace("{count}", it.value.length.toLocaleString()).replace("{most}", most.toLocaleString())
        : left < most / 10 ? P.word.characters_left.replace("{count}", left) : "";
    $("trouble").classList.toggle("mild", left >= 0);
  };
  const say = async (text, { to = null, again = null, fromBox = false } = {}) => {
    if (sending || !text.trim() || text.length > most) return;
    sending = true;
    $("composer").setAttribute("aria-busy", "true");
    const it = { text, to, key: again || key() };
    remember(it);
    if (fromBox) {
      $("message").value = "";
      grow();
    }
    $("hello")?.remove();
    const turn = bubble(text);
    $("pending").replaceChildren(turn);
    toEnd(true);
    const answer = await P.ask("send", { text, to, key: it.key, seen });
    sending = false;
    $("composer").removeAttribute("aria-busy");
    if (!answer) {
      failed(turn, it);
      return;
    }
    remember(null);
    $("pending").replaceChildren();
    append(answer.data);
    seen = answer.data.seen;
    keepOpen();
    toAnswer();
  };
  const failed = (turn, it) => {
    turn.querySelector(".typing").remove();
    const said = turn.querySelector(".said");
    said.classList.replace("waiting", "unsent");
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = `${P.word.not_sent} · ${P.word.try_again}`;
    again.addEventListener("click", () => say(it.text, { to: it.to, again: it.key }));
    said.append(again);
    again.focus();
  };

  // What a colleague decided, and what was written on another device
  const news = async () => {
    if (document.hidden || sending || $("pending").children.length) return;
    const stay = nearEnd();
    const answer = await P.ask("news", { seen }, { quiet: true });
    if (!answer || sending) return;
    if (answer.data.turns) {
      append(answer.data);
      $("hello")?.remove();
      keepOpen();
      if (stay) toEnd(true);
    }
    seen = answer.data.seen;
  };

  // Which orders are unfolded is kept when the list is put anew
  const open = new Set();
  const keepOpen = () => {
    for (const it of document.querySelectorAll(".mine-order")) it.open = open.has(it.dataset.order);
  };
  const unfolded = (event) => {
    const it = event.target;
    if (it.classList?.contains("mine-order")) open[it.open ? "add" : "delete"](it.dataset.order);
  };

  const write = (text) => {
    const box = $("message");
    box.value = text;
    grow();
    box.focus();
    box.setSelectionRange(text.length, text.length);
    showMine(false);
  };
  const showMine = (shown) => {
    $("talk").classList.toggle("with-orders", shown);
    $("toggle-mine").setAttribute("aria-expanded", String(shown));
  };
  P.acts = {
    suggest: ({ text }) => write(text),
    about: ({ text }) => write(text),
    press: ({ text, to }) => say(text, { to }),
    earlier: async (_, it) => {
      if (await P.ask("earlier")) it.remove();
    },
  };
  P.keep = () => {
    const text = $("message")?.value;
    if (text && !remembered()) remember({ text, to: null, key: null });
  };

  P.pages.chat = async () => {
    const opened = await P.ask("open");
    if (!opened) return;
    seen = opened.data.seen;
    most = Number($("talk").dataset.most);
    const box = $("message");
    const waits = remembered();
    if (waits?.key) {
      const turn = bubble(waits.text);
      $("pending").replaceChildren(turn);
      $("hello")?.remove();
      failed(turn, waits);
    } else if (waits) {
      box.value = waits.text;
      remember(null);
    }
    if (matchMedia("(pointer: coarse), (max-width: 700px)").matches) box.placeholder = P.word.write_here;
    grow();
    toEnd(false);
    if (!matchMedia("(pointer: coarse)").matches) box.focus();
    $("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      say(box.value, { fromBox: true });
    });
    box.addEventListener("input", grow);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      if (!sending) say(box.value, { fromBox: true });
    });
    $("feed").addEventListener("scroll", () => ($("latest").hidden = nearEnd()), { passive: true });
    $("latest").addEventListener("click", () => toEnd(true));
    $("toggle-mine").addEventListener("click", () => showMine(!$("talk").classList.contains("with-orders")));
    $("aside").addEventListener("toggle", unfolded, true);
    setInterval(news, 4000);
    document.addEventListener("visibilitychange", news);
    addEventListener("pagehide", P.keep);
  };
})();
