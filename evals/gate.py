"""A gate: runs are held against a baseline, and what fell by more than its noise is named.

A baseline is one JSON file: for each suite how it was run, and what gates look at of each case, so that runs
are compared case by case. It says which command made it.

    GateError    a baseline cannot be read, or is of other cases
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from contracts.reading import FieldError
from evals.measuring import Difference, differences
from evals.runs import Run
from evals.suite import ALL, JSON, Observation, Outcome, Settings, Suite
from evals.summary import suite_of

_KEPT = ("settings", "data", "code", "versions", "cases_digest")


class GateError(FieldError):
    """A baseline cannot be read, or is of other cases than the run that is held against it."""


class Held(NamedTuple):
    """A suite held against its baseline."""

    suite: str
    differences: list[Difference]
    lost: int
    """How many more cases could not be run than before."""

    @property
    def falls(self) -> list[str]:
        """What got worse by more than noise, in words."""
        worse = [one for one in self.differences if one.verdict == "worse"]
        said = [
            f"{self.suite}: {one.name} ({one.group}) went from {one.before:.4f} to {one.after:.4f},"
            f" a change between {one.low:.4f} and {one.high:.4f}"
            for one in worse
        ]
        return said + ([f"{self.suite}: {self.lost} more cases could not be run"] if self.lost > 0 else [])


def gated(suite: Suite) -> Suite:
    """The suite as gates see it: its headline measures, over all cases and over the groups of its goals."""
    measures = tuple(one for one in suite.measures if one.headline and one.kind in ("mean", "rate", "every"))
    return replace(suite, measures=measures, observe=_seen)


def _seen(outcome: Outcome) -> Iterator[Observation]:
    for groups, scores in outcome.detail["seen"]:
        yield Observation(tuple(groups), scores)


def _shortened(outcome: Outcome, suite: Suite) -> Outcome:
    """An outcome with what gates look at alone; times are left out, as they are those of a machine."""
    groups = {ALL, *(goal.group for goal in suite.goals)}
    names = {name for one in gated(suite).measures for name in (one.score, one.over) if name}
    seen = [
        [[group for group in observed.groups if group in groups], _rounded(observed, names)]
        for observed in (suite.observe(outcome) if outcome.ran else ())
    ]
    kept = [one for one in seen if all(one)]
    return Outcome(outcome.case, outcome.unit, (), outcome.status, detail={"seen": kept})


def _rounded(observed: Observation, names: set[str]) -> dict[str, float]:
    """To six digits, so that a baseline is short, and the last bits of a processor make no difference."""
    said = {name: observed.scores.get(name) for name in sorted(names)}
    return {name: round(value, 6) for name, value in said.items() if value is not None}


def baseline_of(runs: Iterable[Run], *, command: str) -> JSON:
    """The baseline that some runs make."""
    suites = {}
    for run in runs:
        outcomes = [_shortened(outcome, suite_of(run)) for outcome in run.outcomes()]
        rows = [[one.case, one.unit, one.status, one.detail["seen"]] for one in outcomes]
        suites[run.suite] = {"manifest": {name: run.manifest[name] for name in _KEPT}, "outcomes": rows}
    return {"command": command, "suites": suites}


def write_baseline(file: Path, baseline: JSON) -> None:
    """Writes a baseline, a case a line, so that a change of it can be read."""
    text = json.dumps(baseline, ensure_ascii=False, indent=None, separators=(", ", ": "))
    file.write_text(text.replace("], [[", "],\n[[").replace('], ["', '],\n["') + "\n", encoding="utf-8")


def read_baseline(file: Path) -> JSON:
    """A baseline. Raises GateError, and OSError for a file that is not there."""
    try:
        baseline = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(baseline["suites"], dict):
            raise TypeError
    except (ValueError, KeyError, TypeError):
        raise GateError(f"{file}: no baseline; `parley eval baseline RUN... --out FILE` makes one") from None
    said: JSON = baseline
    return said


def settings_of(baseline: JSON) -> dict[str, Settings]:
    """How each suite of a baseline was run."""
    return {name: Settings.of_json(told["manifest"]["settings"]) for name, told in baseline["suites"].items()}


def hold(baseline: JSON, run: Run) -> Held:
    """Holds a run against the baseline of its suite. Raises GateError when that is of other cases."""
    suite = suite_of(run)
    told = baseline["suites"].get(suite.name)
    if told is None:
        raise GateError(f"the baseline has no {suite.name}; it has {', '.join(baseline['suites'])}")
    if told["manifest"]["cases_digest"] != run.manifest["cases_digest"]:
        raise GateError(f"the baseline of {suite.name} is of other cases; make it anew, by its command")
    before = [
        Outcome(case, unit, (), status, detail={"seen": seen})
        for case, unit, status, seen in told["outcomes"]
    ]
    after = [_shortened(outcome, suite) for outcome in run.outcomes()]
    lost = sum(not one.ran for one in after) - sum(not one.ran for one in before)
    return Held(suite.name, differences(gated(suite), lambda: iter(before), lambda: iter(after)), lost)
