"""A run is a folder: `manifest.json` says what was run, `outcomes.jsonl` what came of each case, in order.

Outcomes are written as they come, in the order of the cases, whatever process ran them: so what a killed run
left behind is a beginning of it, and it goes on from there. Outcomes of equal cases, settings and code are
taken from the cache. Nothing but the units and groups of a run is held in memory.

    RunError     a folder holds no run, or another one
"""

from __future__ import annotations

import atexit
import json
import multiprocessing
import os
import platform
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib import import_module, metadata
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

import numpy as np

from contracts.reading import FieldError
from evals.suite import JSON, Case, CouldNotRun, Outcome, Settings, Suite, SuiteError, digest

_MANIFEST, _OUTCOMES = "manifest.json", "outcomes.jsonl"
_CHUNK, _LARGEST = 16, 64
"""Cases that go to a process at once: so many, and those of the same unit, but not more than the second."""
_AHEAD = 6
"""Chunks that wait for each process."""
_CODE = ("agents", "contracts", "evals", "models", "nlp", "parley")
_ENDINGS = frozenset((".py", ".txt", ".yaml"))
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
Report = Callable[[int, int, int], None]
"""Is told how many cases are done, of how many, and how many of those came from the cache."""


class RunError(FieldError):
    """A folder holds no run that can be read, or another run than the one that is to go on."""


@dataclass(frozen=True)
class Run:
    """A run that is kept in a folder."""

    folder: Path
    manifest: JSON

    @property
    def suite(self) -> str:
        """The name of its suite."""
        return str(self.manifest["suite"])

    def outcomes(self) -> Iterator[Outcome]:
        """Its outcomes, one at a time."""
        with (self.folder / _OUTCOMES).open(encoding="utf-8") as lines:
            for line in lines:
                yield Outcome.of_json(json.loads(line))


def read_run(folder: Path) -> Run:
    """The run in a folder. Raises RunError."""
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise RunError(f"{folder}: holds no run; `parley eval run SUITE --out {folder}` makes one") from None
    if not (folder / _OUTCOMES).exists():
        raise RunError(f"{folder}: its {_OUTCOMES} is gone; run it again")
    return Run(folder, manifest)


def runs_in(folder: Path) -> list[Path]:
    """The folder itself, or, when it holds no run but folders that do, these."""
    inside = sorted(file.parent for file in folder.glob(f"*/{_MANIFEST}"))
    return inside if inside and not (folder / _MANIFEST).exists() else [folder]


def carry_out(
    suite: Suite,
    settings: Settings,
    folder: Path,
    *,
    jobs: int = 1,
    cached: Path | None = None,
    report: Report = lambda done, total, known: None,
    command: str = "",
) -> Run:
    """Runs a suite into a folder, or goes on with the run there; gives it once it is whole.

    With `jobs` 0 everything happens in this process. `cached` is the folder of the cache. Raises RunError
    when the folder holds another run, and what the suite raises for its cases.
    """
    total, cases_digest = _survey(suite, settings)
    manifest = _manifest(suite, settings) | {"cases": total, "cases_digest": cases_digest, "command": command}
    folder.mkdir(parents=True, exist_ok=True)
    run = _opened(folder, manifest)
    done = first = _mended(folder / _OUTCOMES)
    taken = 0
    with ExitStack() as stack:
        out = stack.enter_context((folder / _OUTCOMES).open("a", encoding="utf-8"))
        known = stack.enter_context(_known(suite, settings, cached))
        submit = stack.enter_context(_workers(suite, settings, 1 if suite.alone and jobs else jobs))
        chunks = _chunks(islice(suite.cases(settings), first, None))
        for case, outcome, was_known in _run_all(chunks, known, submit, ahead=_AHEAD * max(1, jobs)):
            out.write(_line(outcome))
            out.flush()
            if outcome.ran and not was_known:
                known.keep(case, outcome)
            done, taken = done + 1, taken + was_known
            report(done, total, taken)
    if "finished" not in run.manifest:
        _write(folder / _MANIFEST, run.manifest | {"finished": _stamp(), "from_cache": taken})
    return read_run(folder)


def _line(outcome: Outcome) -> str:
    return json.dumps(outcome.to_json(), ensure_ascii=False, separators=(",", ":")) + "\n"


def _survey(suite: Suite, settings: Settings) -> tuple[int, str]:
    """How many cases there are, and a digest of them all."""
    told, ids = sha256(), set[int]()
    for case in suite.cases(settings):
        told.update(digest([case.id, case.data]).encode())
        if hash(case.id) in ids:
            raise SuiteError(f"two cases are called {case.id}; give each an id of its own")
        ids.add(hash(case.id))
    if not ids:
        raise SuiteError(f"{suite.name}: no case; {settings.file or 'what its options name'} holds none")
    return len(ids), told.hexdigest()[:20]


def _manifest(suite: Suite, settings: Settings) -> JSON:
    data = {
        name: sha256(path.read_bytes()).hexdigest()
        for name in suite.sources
        if (path := getattr(settings, name)) is not None
    }
    return {
        "suite": suite.name,
        "settings": settings.to_json(),
        "data": data,
        "code": code_digest(),
        "versions": {
            "parley": _version("parley-desk"),
            "python": platform.python_version(),
            "numpy": np.__version__,
        },
        "machine": {"cores": os.cpu_count(), "system": platform.system(), "processor": platform.machine()},
    }


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


@cache
def code_digest() -> str:
    """A short name of the code and the word lists that a run depends on."""
    told = sha256()
    for name in _CODE:
        place = Path(str(import_module(name).__file__))
        files = place.parent.rglob("*") if place.name == "__init__.py" else [place]
        for file in sorted(file for file in files if file.suffix in _ENDINGS):
            told.update(f"{name}/{file.relative_to(place.parent)}\0".encode() + file.read_bytes())
    return told.hexdigest()[:20]


def _stamp() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


_SAME = ("suite", "settings", "data", "code", "cases", "cases_digest")


def _opened(folder: Path, manifest: JSON) -> Run:
    """The run to go on with, or a new one. Raises RunError when another lies there."""
    if not (folder / _MANIFEST).exists():
        _write(folder / _MANIFEST, manifest | {"started": _stamp()})
        (folder / _OUTCOMES).touch()
    run = read_run(folder)
    other = [name for name in _SAME if run.manifest.get(name) != manifest[name]]
    if other:
        raise RunError(f"{folder}: holds a run of other {', '.join(other)}; give another folder with --out")
    return run


def _write(file: Path, said: JSON) -> None:
    """Writes JSON so that a kill leaves the old file or the new one."""
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    beside.replace(file)


def _mended(file: Path) -> int:
    """How many whole lines a file has, once a line that a kill cut off is taken away."""
    whole = end = 0
    with file.open("rb") as lines:
        for line in lines:
            if line.endswith(b"\n"):
                whole += 1
                end += len(line)
    if end < file.stat().st_size:
        os.truncate(file, end)
    return whole


# The cache


class _Known:
    """Outcomes of earlier runs by case, lines of one file; only their places are held in memory."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        _mended(file)
        self._places: dict[bytes, int] = {}
        self._lines, self._end = file.open("rb"), os.open(file, os.O_WRONLY | os.O_APPEND)
        place = 0
        for line in self._lines:
            self._places[line[:_KEY]] = place
            place += len(line)

    def close(self) -> None:
        self._lines.close()
        os.close(self._end)

    def get(self, case: Case) -> Outcome | None:
        """The outcome of an equal case."""
        place = self._places.get(_key(case))
        if place is None:
            return None
        self._lines.seek(place)
        return Outcome.of_json(json.loads(self._lines.readline()[_KEY:]))

    def keep(self, case: Case, outcome: Outcome) -> None:
        """Adds an outcome, in one write, so that two runs may do so at once."""
        os.write(self._end, _key(case) + _line(outcome).encode())


class _NothingKnown:
    """No cache."""

    def close(self) -> None:
        """Nothing to close."""

    def get(self, case: Case) -> Outcome | None:
        return None

    def keep(self, case: Case, outcome: Outcome) -> None:
        """Keeps nothing."""


_KEY = 20
_NOT_IN_KEY = ("seed", "sample", "file", "products", "budget")
"""Settings that choose cases, and so show in them."""


def _key(case: Case) -> bytes:
    return digest([case.id, case.data, case.groups, case.unit]).encode()


@contextmanager
def _known(suite: Suite, settings: Settings, folder: Path | None) -> Iterator[_Known | _NothingKnown]:
    """What is known of cases run on the same subject by the same code."""
    about = {name: value for name, value in settings.to_json().items() if name not in _NOT_IN_KEY}
    name = f"{suite.name}-{digest([about, code_digest()])}.jsonl"
    known = _Known(folder / name) if folder and suite.cached else _NothingKnown()
    try:
        yield known
    finally:
        known.close()


# The processes

Submit = Callable[[list[Case]], "Future[list[Outcome]]"]


def _chunks(cases: Iterable[Case]) -> Iterator[list[Case]]:
    """Cases that are run by one process: those of a unit together, so that what they share is made once."""
    chunk: list[Case] = []
    for case in cases:
        if len(chunk) >= _LARGEST or (len(chunk) >= _CHUNK and case.unit != chunk[-1].unit):
            yield chunk
            chunk = []
        chunk.append(case)
    if chunk:
        yield chunk


def _run_all(
    chunks: Iterable[list[Case]], known: _Known | _NothingKnown, submit: Submit, *, ahead: int
) -> Iterator[tuple[Case, Outcome, bool]]:
    """Each case with its outcome and whether that was known, in order; at most `ahead` chunks are out."""
    waiting: deque[tuple[list[Case], list[Outcome | None], Future[list[Outcome]] | None]] = deque()

    def arrived() -> Iterator[tuple[Case, Outcome, bool]]:
        chunk, found, future = waiting.popleft()
        fresh = iter(future.result() if future else ())
        for case, outcome in zip(chunk, found, strict=True):
            yield case, outcome or next(fresh), outcome is not None

    for chunk in chunks:
        found = [known.get(case) for case in chunk]
        rest = [case for case, outcome in zip(chunk, found, strict=True) if outcome is None]
        waiting.append((chunk, found, submit(rest) if rest else None))
        if len(waiting) > ahead:
            yield from arrived()
    while waiting:
        yield from arrived()


@contextmanager
def _workers(suite: Suite, settings: Settings, jobs: int) -> Iterator[Submit]:
    """What runs chunks: so many processes with a subject each, or this process when there are none."""
    if not jobs:
        with suite.subject(settings) as subject:
            yield lambda cases: _done([run_case(suite, case, subject) for case in cases])
        return
    with _one_thread_each():
        pool = ProcessPoolExecutor(
            jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_start,
            initargs=(suite.name, settings),
        )
        try:
            yield lambda cases: pool.submit(_run_here, cases)
        finally:
            pool.shutdown(cancel_futures=True)


def _done(outcomes: list[Outcome]) -> Future[list[Outcome]]:
    future: Future[list[Outcome]] = Future()
    future.set_result(outcomes)
    return future


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Processes that are started meanwhile compute in one thread each, so that they don't crowd."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


_here: dict[str, Any] = {}
"""Of a process of a pool: its suite, its subject, and what closes that."""


def _start(name: str, settings: Settings) -> None:
    """Opens the subject in a new process, which ends with the one that started it."""
    from evals.suites import SUITES

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    stack = ExitStack()
    atexit.register(stack.close)
    _here.update(suite=SUITES[name], subject=stack.enter_context(SUITES[name].subject(settings)))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _run_here(cases: list[Case]) -> list[Outcome]:
    return [run_case(_here["suite"], case, _here["subject"]) for case in cases]


def run_case(suite: Suite, case: Case, subject: Any) -> Outcome:
    """What comes of one case. A case at which the suite itself breaks could not be run: it tells nothing."""
    begun = time.perf_counter()
    outcome = Outcome(case.id, case.unit or case.id, tuple(case.groups), "could_not_run")
    try:
        result = suite.run(case, subject)
    except CouldNotRun as error:
        return replace(outcome, reason=str(error))
    except Exception as error:  # the door of a case: the other cases go on
        return replace(outcome, reason=f"{type(error).__name__}: {error}")
    times = {"seconds": time.perf_counter() - begun, **result.times}
    return replace(outcome, status="ran", scores=dict(result.scores), detail=result.detail, times=times)


def progress(name: str, stream: TextIO) -> Report:
    """Tells how far a run is and how long it will take: in place on a terminal, else every ten seconds."""
    entered = told = time.monotonic()
    first: tuple[float, int] | None = None

    def report(done: int, total: int, known: int) -> None:
        nonlocal told, first
        now = time.monotonic()
        first = first or (now, done)
        if done < total and now - told < (0.2 if stream.isatty() else 10.0):
            return
        told = now
        beside = f", {known} from the cache" if known else ""
        ends = f"done in {_span(now - entered)}" if done == total else _left(first, now, done, total)
        line = f"{name}: {done} of {total}{beside}, {ends}"
        stream.write(f"\r{line:<78}" + "\n" * (done == total) if stream.isatty() else f"{line}\n")
        stream.flush()

    return report


def _left(first: tuple[float, int], now: float, done: int, total: int) -> str:
    """How long the rest will take at the pace since the first outcome."""
    begun, before = first
    if now - begun < 1 or done == before:
        return "starting"
    return f"{_span((total - done) * (now - begun) / (done - before))} left"


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
