"""From outcomes to metrics: what is kept grows with the units and groups, not with what a case holds.

Intervals are percentile bootstraps over units, all measures on the same draws; a difference of two runs is
taken draw by draw, so that what both have in common falls out.
"""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np

from evals.statistics import (
    LEVEL,
    Floats,
    bootstrap_sums,
    lower_bound,
    percentile_interval,
    quantile_interval,
    ratio,
    upper_bound,
)
from evals.suite import JSON, Measure, Metric, Outcome, Outcomes, Suite

_BLOCK = 8_000_000
"""Numbers that a block of columns may hold."""
Verdict = Literal["better", "worse", "changed", "noise", "same"]
Key = tuple[str, str]
"""Measure and group."""


@dataclass
class _Sums:
    """Of one measure in one group: sums by unit, for the units that have any."""

    units: array[int] = field(default_factory=lambda: array("i"))
    upper: array[float] = field(default_factory=lambda: array("d"))
    lower: array[float] = field(default_factory=lambda: array("d"))
    n: int = 0

    def add(self, unit: int, upper: float, lower: float) -> None:
        self.n += 1
        if self.units and self.units[-1] == unit:
            self.upper[-1] += upper
            self.lower[-1] += lower
        else:
            self.units.append(unit)
            self.upper.append(upper)
            self.lower.append(lower)

    @property
    def value(self) -> float | None:
        """One sum by the other; None where that is 0."""
        lower = sum(self.lower)
        return sum(self.upper) / lower if lower else None

    def dense(self, units: int) -> Floats:
        """Both sums (units by 2)."""
        at = np.frombuffer(self.units, dtype=np.int32)
        columns = [
            np.bincount(at, weights=np.frombuffer(part, dtype=np.float64), minlength=units)
            for part in (self.upper, self.lower)
        ]
        return np.stack(columns, axis=1)


@dataclass
class _Least(_Sums):
    """The same of the smallest score of each unit: what holds in every try."""

    def add(self, unit: int, upper: float, lower: float) -> None:
        if self.units and self.units[-1] == unit:
            self.upper[-1] = min(self.upper[-1], upper)
        else:
            super().add(unit, upper, lower)


@dataclass
class Tally:
    """The scores of a run, summed up by measure, group and unit."""

    suite: Suite
    units: dict[str, int] = field(default_factory=dict)
    sums: dict[Key, _Sums] = field(default_factory=dict)
    singles: dict[Key, array[float]] = field(default_factory=dict)
    """The observations of quantiles."""
    cases: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    """Why cases could not be run, and how many."""

    def __post_init__(self) -> None:
        self._counted = [measure for measure in self.suite.measures if measure.kind != "more"]

    def add(self, outcome: Outcome) -> None:
        """Counts one outcome in."""
        self.cases += 1
        if not outcome.ran:
            reason = outcome.reason or "no reason given"
            self.reasons[reason] = self.reasons.get(reason, 0) + 1
            return
        unit = self.units.setdefault(outcome.unit, len(self.units))
        for groups, scores in self.suite.observe(outcome):
            for measure in self._counted:
                upper = scores.get(measure.score)
                lower = 1.0 if measure.over is None else scores.get(measure.over)
                if upper is not None and lower is not None:
                    for group in groups:
                        self._add(measure, group, unit, float(upper), float(lower))

    def _add(self, measure: Measure, group: str, unit: int, upper: float, lower: float) -> None:
        key = (measure.name, group)
        if measure.kind == "quantile":
            self.singles.setdefault(key, array("d")).append(upper)
        else:
            kind = _Least if measure.kind == "every" else _Sums
            self.sums.setdefault(key, kind()).add(unit, upper, lower)

    def add_all(self, outcomes: Iterable[Outcome], *, only: Container[str] | None = None) -> Tally:
        """Counts outcomes in; with `only`, those of these cases. Gives itself."""
        for outcome in outcomes:
            if only is None or outcome.case in only:
                self.add(outcome)
        return self


def metrics_of(tally: Tally) -> list[Metric]:
    """Every measure in every group, in the order of the measures and of their first observation."""
    found = dict(_means(tally)) | dict(_quantiles(tally))
    return sorted(found.values(), key=lambda metric: place_of(tally.suite, metric.name))


def place_of(suite: Suite, name: str) -> int:
    """Where a measure stands among those of its suite."""
    return [measure.name for measure in suite.measures].index(name)


def _quantiles(tally: Tally) -> Iterator[tuple[Key, Metric]]:
    for key, singles in tally.singles.items():
        ordered = np.sort(np.frombuffer(singles, dtype=np.float64))
        value, low, high = quantile_interval(ordered, tally.suite.measure(key[0]).quantile)
        yield key, Metric(*key, value=value, n=len(ordered), low=low, high=high)


def _means(tally: Tally) -> Iterator[tuple[Key, Metric]]:
    for keys, drawn in _drawn([tally], list(tally.sums)):
        low, high = percentile_interval(drawn[0])
        for at, key in enumerate(keys):
            sums = tally.sums[key]
            if (value := sums.value) is None:
                continue
            measure = tally.suite.measure(key[0])
            yield (
                key,
                Metric(
                    *key,
                    value=value,
                    n=sums.n,
                    low=float(low[at]),
                    high=float(high[at]),
                    bound=_bound(measure, sum(sums.upper), sums.n)
                    if measure.kind in ("rate", "every")
                    else None,
                ),
            )


def _bound(measure: Measure, hits: float, tries: int) -> float:
    side = lower_bound if measure.better == "more" else upper_bound
    return side(round(hits), tries)


def _drawn(tallies: list[Tally], keys: list[Key]) -> Iterator[tuple[list[Key], list[Floats]]]:
    """Blocks of keys, and for each tally the values of these keys on the same draws (resamples by keys).

    The tallies share their units.
    """
    units = len(tallies[0].units)
    width = max(1, _BLOCK // (2 * max(1, units)))
    for first in range(0, len(keys) if units else 0, width):
        block = keys[first : first + width]
        drawn = []
        for tally in tallies:
            columns = np.concatenate([tally.sums[key].dense(units) for key in block], axis=1)
            sums = bootstrap_sums(columns)
            drawn.append(ratio(sums[:, 0::2], sums[:, 1::2]))
        yield block, drawn


class Difference(NamedTuple):
    """A metric of two runs over the cases that both ran, and whether it is more than noise."""

    name: str
    group: str
    before: float
    after: float
    n: int
    change: float
    low: float
    high: float
    verdict: Verdict

    def to_json(self) -> JSON:
        """As JSON data."""
        return self._asdict()


def differences(suite: Suite, before: Outcomes, after: Outcomes) -> list[Difference]:
    """What became of each metric from one run to another, over the cases that both ran, paired by case."""
    both = {one.case for one in before() if one.ran} & {one.case for one in after() if one.ran}
    old = Tally(suite).add_all(before(), only=both)
    new = Tally(suite, units=old.units).add_all(after(), only=both)
    found = [*_paired(old, new), *_unpaired(old, new)]
    return sorted(found, key=lambda one: place_of(suite, one.name))


def _paired(old: Tally, new: Tally) -> Iterator[Difference]:
    keys = [key for key in old.sums if key in new.sums]
    for block, (was, becomes) in _drawn([old, new], keys):
        low, high = percentile_interval(becomes - was)
        for at, key in enumerate(block):
            before, after = old.sums[key].value, new.sums[key].value
            if before is not None and after is not None:
                bounds = float(low[at]), float(high[at])
                enough = _can_tell(len(new.sums[key].units))
                yield _difference(new, key, before, after, new.sums[key].n, *bounds, enough=enough)


def _unpaired(old: Tally, new: Tally) -> Iterator[Difference]:
    """Of quantiles, which are not paired: it is noise where the intervals of both overlap."""
    was, becomes = dict(_quantiles(old)), dict(_quantiles(new))
    for key in was.keys() & becomes.keys():
        one, other = was[key], becomes[key]
        bounds = other.low - one.high, other.high - one.low
        enough = _can_tell(min(one.n, other.n), quantile=new.suite.measure(key[0]).quantile)
        yield _difference(new, key, one.value, other.value, other.n, *bounds, enough=enough)


def _can_tell(count: int, *, quantile: float = 0.5) -> bool:
    """Whether so many could lie to one side of a quantile by chance in less than one of twenty times.

    Fewer than six units differ in one direction too often for any change to be more than noise.
    """
    return bool(quantile**count + (1 - quantile) ** count < 1 - LEVEL)


def _difference(
    tally: Tally, key: Key, before: float, after: float, n: int, low: float, high: float, *, enough: bool
) -> Difference:
    change = after - before
    measure = tally.suite.measure(key[0])
    verdict = _verdict(measure, change, low, high, enough=enough)
    return Difference(*key, before, after, n, change, low, high, verdict)


def _verdict(measure: Measure, change: float, low: float, high: float, *, enough: bool) -> Verdict:
    if change == low == high == 0:
        return "same"
    if (low <= 0 <= high or not enough) and not (measure.never and change > 0):
        return "noise"
    if measure.better == "neither":
        return "changed"
    return "better" if (change > 0) == (measure.better == "more") else "worse"
