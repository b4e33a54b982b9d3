"""The page of evaluations: the runs of a folder, the report of one, and the comparison of two."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import Field

from evals.measuring import Difference, differences
from evals.runs import read_run, runs_in
from evals.shelf import Shelved, shelved
from evals.suite import SuiteError
from evals.summary import suite_of
from ui.web.render import render
from ui.web.screen import Answer, Refused, Screen
from ui.web.visits import OPEN_TO, Visit

_MOST = 100
"""Runs that are listed at once."""
_MOST_COMPARED = 25_000
"""Cases of both runs together: some seconds of work."""

RunName = Annotated[str, Field(max_length=200)]


class Compared(NamedTuple):
    """What became of a suite from one run to another."""

    suite: str
    told: list[Difference]
    """More than noise: first what got worse, and of that first what answers the question of the suite."""
    rest: list[Difference]
    counts: Counter[str]
    """How many by verdict."""


class Evaluations:
    """What the page of evaluations answers. `folder` is where `parley eval` keeps its runs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = threading.Lock()
        """One comparison at a time: it computes."""

    def screen(self) -> Screen:
        return Screen(
            "evaluations",
            OPEN_TO["evaluations"],
            {"open": self.open, "show": self.show, "compare": self.compare},
        )

    def find(self, name: str) -> Shelved | None:
        """The run of that name: one of those that lie in the folder, and no other path."""
        return next((one for one in shelved(self._folder) if one.name == name), None)

    def open(self, visit: Visit, *, run: RunName | None = None) -> Answer:
        """The whole page, with a run shown when one is named."""
        found = shelved(self._folder)
        page = render(
            "evaluations.html",
            visit.language,
            runs=found[:_MOST],
            count=len(found),
            folder=str(self._folder),
            detail=self._detail(visit, run) if run else "",
        )
        return Answer(put={"page": page})

    def show(self, visit: Visit, *, run: RunName) -> Answer:
        """One run with its report."""
        return Answer(put={"detail": self._detail(visit, run)}, data={"run": run})

    def compare(self, visit: Visit, *, run: RunName, other: RunName) -> Answer:
        """What became of each metric from the older of two runs to the newer."""
        before, after = sorted((self._named(run), self._named(other)), key=lambda one: one.begun)
        if (count := before.cases + after.cases) > _MOST_COMPARED:
            raise Refused(
                "too_many_to_compare",
                count=f"{count:,}",
                most=f"{_MOST_COMPARED:,}",
                command=f"parley eval compare {before.folder} {after.folder}",
            )
        with self._turn:
            found = list(_compared(before, after))
        if not found:
            raise Refused("nothing_in_common")
        shown = render("comparison.html", visit.language, before=before, after=after, found=found, run=run)
        return Answer(put={"shown": shown})

    def _detail(self, visit: Visit, name: str) -> str:
        run = self._named(name)
        others = [
            one
            for one in shelved(self._folder)
            if one.name != name and one.told and set(one.suites) & set(run.suites)
        ]
        return render("evaluation.html", visit.language, run=run, others=others[:_MOST])

    def _named(self, name: str) -> Shelved:
        found = self.find(name)
        if found is None:
            raise Refused("not_there")
        return found


def _compared(before: Shelved, after: Shelved) -> Iterator[Compared]:
    """Suite by suite, of those that both ran and that have cases in common."""
    old = {run.suite: run for run in map(read_run, runs_in(before.folder))}
    for new in map(read_run, runs_in(after.folder)):
        try:
            suite = suite_of(new)
        except SuiteError:
            continue
        changes = differences(suite, old[new.suite].outcomes, new.outcomes) if new.suite in old else []
        if changes:
            headlines = {one.name for one in suite.measures if one.headline}
            told = [one for one in changes if one.verdict in _TOLD]
            told.sort(key=lambda one: (_TOLD.index(one.verdict), one.name not in headlines))
            rest = [one for one in changes if one.verdict not in _TOLD]
            yield Compared(new.suite, told, rest, Counter(one.verdict for one in changes))


_TOLD = ("worse", "better", "changed")
