// The table: bargains are played move by move, live ones by asking, past ones from what was sent.
(() => {
  "use strict";
  const P = window.Parley, $ = P.$;
  let talk = null, moves = null, next = 0, playing = 0, ended = true, waits = false, busy = false;

  const pause = () => {
    clearTimeout(playing);
    playing = 0;
    const play = $("play");
    if (!play) return;
    play.textContent = P.word.play;
    play.setAttribute("aria-pressed", "false");
    play.disabled = $("once").disabled = ended || waits;
  };
  const mark = () => {
    for (const row of document.querySelectorAll("#mine .row")) {
      const is = JSON.parse(row.dataset.with).talk === talk;
      if (is) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  };
  const wait = () => 60 + (10 - Number($("pace")?.value ?? 5)) * 130;
  const play = () => {
    if (ended || waits) return;
    $("play").disabled = $("once").disabled = false;
    $("play").textContent = P.word.pause;
    $("play").setAttribute("aria-pressed", "true");
    playing = setTimeout(run, 1);
  };
  const run = async () => {
    await once();
    if (playing && !ended && !waits) playing = setTimeout(run, wait());
    else pause();
  };

  const shown = () => $("transcript").querySelectorAll(".offer-of").length;
  const put = ({ html, mark }) => {
    const transcript = $("transcript");
    transcript.insertAdjacentHTML("beforeend", html);
    $("path").insertAdjacentHTML("beforeend", mark);
    transcript.scrollTop = transcript.scrollHeight;
    $("made").textContent = $("part").value = shown();
  };
  const end = (html) => {
    ended = true;
    $("transcript").insertAdjacentHTML("beforeend", html);
    $("transcript").scrollTop = $("transcript").scrollHeight;
    const marks = $("path").querySelectorAll("circle");
    if (html.includes("ending agreed") && marks.length) marks[marks.length - 1].classList.add("deal");
    $("seat").replaceChildren();
    pause();
  };
  const once = async () => {
    if (ended || busy || waits) return;
    busy = true;
    try {
      if (moves) {
        if (next < moves.length) put(moves[next++]);
        if (next >= moves.length) end(moves.end);
        return;
      }
      told(await P.ask("step", { talk, shown: shown() }));
    } finally {
      busy = false;
    }
  };
  const told = (answer) => {
    if (!answer) {
      pause();
      return false;
    }
    waits = answer.data.waits;
    for (const one of answer.data.moves) put(one);
    $("seat").innerHTML = answer.data.seat;
    mark();
    if (answer.data.end) end(answer.data.end);
    else if (waits) {
      pause();
      $("seat").querySelector("input")?.focus({ preventScroll: true });
    }
    return true;
  };
  const taken = (data) => {
    ({ talk, waits } = data);
    moves = null;
    ended = false;
    history.replaceState(null, "", `#${talk}`);
    mark();
  };

  const begin = async (given) => {
    pause();
    const answer = await P.ask("begin", { ...given, seed: given.seed ?? 0 });
    if (!answer) {
      $("scenario").open = true;
      return;
    }
    taken(answer.data);
    if (waits) told(await P.ask("step", { talk, shown: 0 }));
    else play();
    if (matchMedia("(max-width: 1000px)").matches) $("stage").scrollIntoView({ behavior: "smooth" });
  };
  const resume = async (given) => {
    pause();
    const answer = await P.ask("resume", given);
    if (!answer) return;
    taken(answer.data);
    told(answer);
  };
  const replay = async (given) => {
    pause();
    const answer = await P.ask("replay", given);
    if (!answer) return;
    history.replaceState(null, "", location.pathname);
    talk = null;
    waits = false;
    mark();
    moves = answer.data.moves;
    moves.end = answer.data.end;
    next = 0;
    ended = false;
    play();
  };
  const move = (act) => async (given) => {
    const said = { ...given, act, shown: shown() };
    if (act === "offer") said.payment = Number(given.payment);
    if (told(await P.ask("move", said)) && !ended && !waits) play();
  };
  P.acts = { begin, resume, replay, play: () => (playing ? pause() : play()), once: () => (pause(), once()), offer: move("offer"), accept: move("accept"), walk: move("walk") };

  const fill = (text) => {
    $("text").value = text;
    $("scenario").open = true;
  };
  P.pages.table = async () => {
    if (!(await P.ask("open"))) return;
    if (/^#[0-9a-f]{16}$/.test(location.hash)) resume({ talk: location.hash.slice(1) });
    $("sample").addEventListener("change", async (event) => {
      const name = event.target.value;
      event.target.value = "";
      const answer = name && (await P.ask("sample", { name }));
      if (answer) fill(answer.data.text);
    });
    $("upload").addEventListener("change", async (event) => {
      const file = event.target.files[0];
      event.target.value = "";
      if (!file) return;
      if (file.size > $("text").maxLength) P.note(P.word.too_large, "wrong");
      else fill(await file.text());
    });
    P.element.querySelector(".file").addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") $("upload").click();
    });
    document.addEventListener("keydown", (event) => {
      if (/INPUT|TEXTAREA|SELECT|BUTTON|SUMMARY/.test(document.activeElement.tagName) || !$("play")) return;
      if (event.key === " ") {
        event.preventDefault();
        if (playing) pause();
        else play();
      }
      if (event.key === "ArrowRight") {
        pause();
        once();
      }
    });
  };
})();
