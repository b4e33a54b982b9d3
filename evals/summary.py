"""What a run comes to: its metrics, how its goals are met, and the cases worth looking at."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from evals.measuring import Tally, metrics_of, place_of
from evals.runs import Run
from evals.suite import (
    JSON,
    Case,
    Figure,
    Goal,
    Metric,
    Outcome,
    Settings,
    Shown,
    Suite,
    SuiteError,
    show_detail,
)
from evals.suites import SUITES

Verdict = Literal["yes", "close", "no", "unknown"]
_WORST = 12


class Reached(NamedTuple):
    """A goal and what became of it: `close` is where the interval, or the bound of a rate, leaves it open."""

    goal: Goal
    metric: Metric | None
    verdict: Verdict


@dataclass(frozen=True)
class Summary:
    """The figures of one run."""

    run: Run
    suite: Suite
    metrics: tuple[Metric, ...]
    cases: int
    reasons: dict[str, int]
    """Why cases could not be run, and how many."""

    @property
    def could_not_run(self) -> int:
        return sum(self.reasons.values())

    def metric(self, name: str, group: str) -> Metric | None:
        """The metric of a measure in a group."""
        return next((one for one in self.metrics if (one.name, one.group) == (name, group)), None)

    @property
    def goals(self) -> list[Reached]:
        """What the suite wants, and whether it is so."""
        return [self._reached(goal) for goal in self.suite.goals]

    def _reached(self, goal: Goal) -> Reached:
        metric = self.metric(goal.measure, goal.group)
        if metric is None:
            return Reached(goal, None, "unknown")
        measure = self.suite.measure(goal.measure)
        sign = 1 if measure.better == "more" else -1
        worst = min(sign * end for end in (metric.low, metric.high, metric.bound) if end is not None)
        best = max(sign * metric.low, sign * metric.high)
        wanted = sign * goal.wanted
        if measure.never:
            return Reached(goal, metric, "yes" if sign * metric.value >= wanted else "no")
        if best < wanted:
            return Reached(goal, metric, "no")
        return Reached(goal, metric, "yes" if worst >= wanted else "close")

    @property
    def verdict(self) -> Verdict:
        """The worst of the verdicts on the goals."""
        order: tuple[Verdict, ...] = ("yes", "close", "unknown", "no")
        return max((one.verdict for one in self.goals), key=order.index, default="unknown")

    def to_json(self) -> JSON:
        """As JSON data."""
        return {
            "manifest": self.run.manifest,
            "cases": self.cases,
            "could_not_run": self.reasons,
            "verdict": self.verdict,
            "goals": [
                {**one.goal._asdict(), "value": one.metric and one.metric.value, "verdict": one.verdict}
                for one in self.goals
            ],
            "metrics": [metric.to_json() for metric in self.metrics],
        }


def suite_of(run: Run) -> Suite:
    """The suite that a run is of. Raises SuiteError for one that there is not."""
    if run.suite not in SUITES:
        raise SuiteError(f"{run.folder}: of the suite {run.suite}, which there is not")
    return SUITES[run.suite]


def summarise(run: Run, suite: Suite | None = None) -> Summary:
    """All metrics of a run."""
    suite = suite or suite_of(run)
    tally = Tally(suite).add_all(run.outcomes())
    metrics = [*metrics_of(tally), *suite.more(run.outcomes)]
    ordered = sorted(metrics, key=lambda metric: place_of(suite, metric.name))
    return Summary(run, suite, tuple(ordered), tally.cases, tally.reasons)


def figures_of(summary: Summary) -> list[Figure]:
    """The pictures of a run."""
    return summary.suite.figures(summary.run.outcomes)


def worth_a_look(summary: Summary, *, most: int = _WORST) -> list[Shown]:
    """The worst cases, one of each unit, and with them the first of those that could not be run.

    Worst by the score that the suite names for it.
    """
    worst: dict[str, tuple[float, int, Outcome]] = {}
    lost: list[Outcome] = []
    for place, outcome in enumerate(summary.run.outcomes()):
        if not outcome.ran:
            lost += [outcome] if len(lost) < 3 else []
            continue
        score = outcome.scores.get(summary.suite.worst)
        if score is None:
            continue
        rank = (float(score), place, outcome)
        if outcome.unit not in worst or rank[:2] < worst[outcome.unit][:2]:
            worst[outcome.unit] = rank
        if len(worst) > 4 * most:
            worst = {
                one[2].unit: one for one in heapq.nsmallest(most, worst.values(), key=lambda one: one[:2])
            }
    picked = heapq.nsmallest(most, worst.values(), key=lambda one: one[:2])
    return [
        shown(summary.suite, case, one)
        for case, one in _with_cases(summary, [*lost, *(one[2] for one in picked)])
    ]


def shown(suite: Suite, case: Case | None, outcome: Outcome) -> Shown:
    """A case for a person to look into; the bare detail where the case cannot be made again."""
    if not outcome.ran:
        return Shown(outcome.case, (("could not run", outcome.reason or "no reason given"),))
    show = suite.show if case is not None else show_detail
    return show(case or Case(outcome.case, {}), outcome)


def cases_again(run: Run, suite: Suite) -> Iterator[Case]:
    """The cases of a run, made again. Raises what the suite raises, and OSError for a file that is gone."""
    return suite.cases(Settings.of_json(run.manifest["settings"]))


def _with_cases(summary: Summary, outcomes: list[Outcome]) -> list[tuple[Case | None, Outcome]]:
    wanted: dict[str, Case | None] = {outcome.case: None for outcome in outcomes}
    left = len(wanted)
    try:
        for case in cases_again(summary.run, summary.suite) if left else ():
            if case.id in wanted:
                wanted[case.id], left = case, left - 1
                if not left:
                    break
    except (OSError, SuiteError):
        pass  # its file is gone or another: what was kept is shown
    return [(wanted[outcome.case], outcome) for outcome in outcomes]
