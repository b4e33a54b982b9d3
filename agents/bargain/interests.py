"""What each issue means to a side, as its own table tells: a first guess at the other side's wants."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agents.bargain.ranking import Ranking

Vector = NDArray[np.float64]

SHORT = 6
"""Issues with more values are taken for scales, those with fewer rather for choices."""
TILT = 0.3
"""How much a limited issue matters over its whole scale at least, even where the utility shows none of it."""
HAIR = 1e-6
"""Differences in utility that count as none."""
BLANK = 0.25
"""A table is a mandate when at least such a share of its outcomes is worth exactly nothing."""


@dataclass(frozen=True, eq=False)
class Interest:
    """One issue as this side sees it."""

    best: Vector
    """The best utility that each value allows; beyond a limit, where none is acceptable, the line goes on."""
    dislike: Vector
    """How little each value suits this side: 0 for its best, 1 for its worst."""
    open_ended: bool
    """Whether its curve meets the reserve inside the table, as that of a price with a limit does."""

    @property
    def stake(self) -> float:
        """How much of the utility hangs on this issue."""
        return float(self.dislike.max() and np.ptp(self.best))


def read_interests(ranking: Ranking) -> list[Interest]:
    """One interest an issue, in order."""
    utility = ranking.utility.reshape(ranking.shape)
    axes = range(utility.ndim)
    bests = [utility.max(axis=tuple(other for other in axes if other != axis)) for axis in axes]
    if not is_mandate(ranking):
        return [Interest(best, _dislike(best), open_ended=False) for best in bests]
    return [_interest(best, max(ranking.reserve, 0.0)) for best in bests]


def is_mandate(ranking: Ranking) -> bool:
    """Whether this side rules many outcomes out, so that the other side may do so as well."""
    return bool((ranking.utility == 0.0).mean() >= BLANK)


def shares(interests: list[Interest]) -> Vector:
    """The share of each issue in the other side's utility: even, unless one is nearly all to this side."""
    stakes = np.array([interest.stake for interest in interests])
    leading = stakes / (stakes.sum() or 1.0)
    likely = np.where(stakes > 0, 1.0 / (1.02 - np.maximum(leading, 0.6)), 0.0)
    share: Vector = likely / (likely.sum() or 1.0)
    return share


def _interest(best: Vector, reserve: float) -> Interest:
    permitted = np.flatnonzero((best >= reserve) & (best > 0))
    if len(permitted) in (0, len(best)):
        return Interest(best, _dislike(best), open_ended=False)
    if _is_limited(best, permitted):
        line = _extended(best, permitted)
        return Interest(line, _dislike(line), open_ended=True)
    lowest = np.where((best >= reserve) & (best > 0), best, best[permitted].min())
    return Interest(lowest, _dislike(best), open_ended=False)


def _is_limited(best: Vector, permitted: NDArray[np.int64]) -> bool:
    """Whether the permitted values are one end of a scale, better all the way to that end."""
    first, last = int(permitted[0]), int(permitted[-1])
    falls = np.diff(best[first : last + 1])
    if len(best) <= SHORT or len(permitted) != last - first + 1:
        return False
    return bool((first == 0 and (falls <= HAIR).all()) or (last == len(best) - 1 and (falls >= -HAIR).all()))


def _extended(best: Vector, permitted: NDArray[np.int64]) -> Vector:
    """The curve of the permitted values, tilted to their end of the scale and drawn on beyond their limit."""
    size, limit = len(best), int(permitted[-1])
    if permitted[0] > 0:
        return _extended(best[::-1], size - 1 - permitted[::-1])[::-1]
    line = best - TILT * np.arange(size) / size
    slope = (line[limit] - line[0]) / max(1, limit)
    line[limit + 1 :] = line[limit] + slope * np.arange(1, size - limit)
    return line


def _dislike(best: Vector) -> Vector:
    spread = float(np.ptp(best))
    dislike: Vector = (best.max() - best) / spread if spread > 0 else np.zeros(len(best))
    return dislike
