"""Intervals, bounds, differences and rankings: what may be said of a figure that comes from a sample.

Everything is seeded: the same numbers give the same intervals.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LEVEL = 0.95
RESAMPLES = 1000
_SEED = 20260101
_AT_ONCE = 4_000_000
"""Numbers that a block of resamples may hold."""


def resample_counts(units: int, *, resamples: int = RESAMPLES) -> Iterator[Floats]:
    """How often each unit is drawn in each resample, in blocks of rows (resamples by units)."""
    chance = np.random.default_rng(_SEED)
    rows = max(1, min(resamples, _AT_ONCE // max(1, units)))
    for first in range(0, resamples, rows):
        block = min(rows, resamples - first)
        drawn = chance.integers(0, units, size=(block, units))
        drawn += np.arange(block)[:, None] * units
        counts = np.bincount(drawn.ravel(), minlength=block * units)
        yield counts.reshape(block, units).astype(np.float64)


def bootstrap_sums(sums: Floats, *, resamples: int = RESAMPLES) -> Floats:
    """Column sums over units drawn with replacement (resamples by columns) of `sums` (units by columns)."""
    return np.concatenate([counts @ sums for counts in resample_counts(len(sums), resamples=resamples)])


def percentile_interval(values: Floats, *, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Lower and upper bound of each column: percentiles of the resampled values; nan is left out."""
    tail = (1 - level) / 2
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "All-NaN slice")
        low, high = np.nanquantile(values, (tail, 1 - tail), axis=0)
    return low, high


def ratio(upper: Floats, lower: Floats) -> Floats:
    """`upper` by `lower`, and nan where that is 0."""
    with np.errstate(invalid="ignore", divide="ignore"):
        told: Floats = np.where(lower != 0, upper / lower, np.nan)
    return told


def quantile_interval(ordered: Floats, quantile: float) -> tuple[float, float, float]:
    """A quantile of sorted values, and the values that it lies between with 95 %, by their ranks."""
    n = len(ordered)
    spread = 1.96 * math.sqrt(n * quantile * (1 - quantile))
    low, high = math.floor(n * quantile - spread), math.ceil(n * quantile + spread)
    value = float(np.quantile(ordered, quantile))
    return value, float(ordered[max(0, low)]), float(ordered[min(n - 1, high)])


def upper_bound(hits: int, tries: int, *, level: float = LEVEL) -> float:
    """The one-sided upper bound on a rate, exact (Clopper and Pearson 1934): 3 / n or so for no hit in n."""
    if hits >= tries:
        return 1.0
    return _bisect(lambda rate: at_most(hits, tries, rate) > 1 - level)


def lower_bound(hits: int, tries: int, *, level: float = LEVEL) -> float:
    """The one-sided lower bound on a rate, exact (Clopper and Pearson 1934)."""
    return 1 - upper_bound(tries - hits, tries, level=level)


def at_most(hits: int, tries: int, rate: float) -> float:
    """The chance of at most so many hits, when each try hits at `rate`."""
    if rate <= 0:
        return 1.0
    if rate >= 1:
        return float(hits >= tries)
    k = np.arange(1, hits + 1)
    ways = np.concatenate([[0.0], np.cumsum(np.log((tries - k + 1) / k))])
    places = np.arange(hits + 1)
    logs = ways + places * math.log(rate) + (tries - places) * math.log1p(-rate)
    most = float(logs.max())
    return min(1.0, math.exp(most) * float(np.exp(logs - most).sum()))


def _bisect(holds: Callable[[float], bool]) -> float:
    """Where in [0, 1] `holds` stops to hold."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return high


def bradley_terry(wins: Floats, *, steps: int = 200) -> Floats:
    """Log strengths, mean 0, from wins (..., players, players): row over column, a draw half a win for each.

    Each pair is given half a win either way, so that one that always wins has a finite strength.
    """
    players = wins.shape[-1]
    apart = 1 - np.eye(players)
    wins = (wins + 0.5) * apart
    games = wins + np.swapaxes(wins, -1, -2)
    won = wins.sum(axis=-1)
    strength = np.ones_like(won)
    for _ in range(steps):
        both = strength[..., :, None] + strength[..., None, :]
        strength = won / (games / both).sum(axis=-1)
        strength = strength / np.exp(np.log(strength).mean(axis=-1, keepdims=True))
    logs: Floats = np.log(strength)
    return logs


def elo(logs: Floats) -> Floats:
    """Log strengths on the scale of Elo, mean 1500: 400 points are odds of ten to one."""
    return 1500 + 400 / math.log(10) * logs


def elo_intervals(wins: Floats, *, resamples: int = 300) -> tuple[Floats, Floats, Floats]:
    """Elo from wins (units, players, players), and the bounds of each by drawing units again."""
    units, players = wins.shape[:2]
    sums = bootstrap_sums(wins.reshape(units, -1), resamples=resamples)
    low, high = percentile_interval(elo(bradley_terry(sums.reshape(-1, players, players))))
    return elo(bradley_terry(wins.sum(axis=0))), low, high
