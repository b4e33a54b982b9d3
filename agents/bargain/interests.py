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
LIMIT = 0.6
"""A limited issue is worth at most this share of its best where its limit is."""
HAIR = 1e-6
"""Differences in utility that count as none."""
BLANK = 0.25
"""A table is a mandate when at least such a share of its outcomes is worth exactly nothing."""


@dataclass(frozen=True, eq=False)
class Interest:
    """One issue as this side sees it."""

    curve: Vector
    """What each value is worth, up to a constant; beyond a limit, where none is acceptable, it goes on."""
    dislike: Vector
    """How little each value suits this side: 0 for its best, 1 for its worst."""
    mean: Vector
    """What each value is worth on average over the acceptable outcomes; at a mandate only."""
    open_ended: bool
    """Whether its curve meets the reserve inside the table, as that of a price with a limit does."""

    @property
    def stake(self) -> float:
        """How much of the utility hangs on this issue."""
        return float(self.dislike.max() and np.ptp(self.curve))


def read_interests(ranking: Ranking, *, mandate: bool) -> list[Interest]:
    """One interest an issue, in order."""
    utility = ranking.table
    if not mandate:
        return [_plain(curve) for curve in _best_by_issue(utility)]
    others = [tuple(other for other in range(utility.ndim) if other != axis) for axis in range(utility.ndim)]
    acceptable = utility >= max(ranking.reserve, 1e-300)
    counts = [acceptable.sum(axis=rest) for rest in others]
    box = tuple(slice(*_ends(count)) for count in counts)
    inside, worth = acceptable[box], utility[box]
    interests = []
    for count, side, rest in zip(counts, box, others, strict=True):
        best, mean = np.zeros(len(count)), np.zeros(len(count))
        best[side] = worth.max(axis=rest, initial=0.0)
        mean[side] = worth.sum(axis=rest, where=inside) / np.maximum(count[side], 1)
        interests.append(_interest(best, mean, count > 0))
    return interests


def _best_by_issue(utility: Vector) -> list[Vector]:
    """For each issue, the largest utility of each value: the issues before it are done with one by one."""
    curves, rest = [], utility
    for _ in range(utility.ndim):
        curves.append(rest.reshape(len(rest), -1).max(axis=1))
        rest = rest.max(axis=0)
    return curves


def _ends(count: NDArray[np.int64]) -> tuple[int, int]:
    """The first place that is not zero, and the one after the last."""
    places = count.nonzero()[0]
    return (places.item(0), places.item(-1) + 1) if len(places) else (0, 0)


def is_scale(size: int) -> bool:
    """Whether so many values are surely a scale, so that what lies between two of them is between them."""
    return size > SHORT + 1


def is_mandate(ranking: Ranking) -> bool:
    """Whether this side rules many outcomes out, so that the other side may do so as well."""
    utility = ranking.utility
    return bool(utility.size - np.count_nonzero(utility) >= BLANK * utility.size)


def shares(interests: list[Interest]) -> Vector:
    """The share of each issue in the other side's utility: even, unless one is nearly all to this side."""
    stakes = np.array([interest.stake for interest in interests])
    leading = stakes / (stakes.sum() or 1.0)
    choice = np.array([len(interest.curve) > 1 for interest in interests])
    likely = np.where(choice, 1.0 / (1.02 - np.maximum(leading, 0.6)), 0.0)
    share: Vector = likely / (likely.sum() or 1.0)
    return share


def _plain(curve: Vector) -> Interest:
    return Interest(curve, _dislike(curve), curve, open_ended=False)


def _interest(curve: Vector, mean: Vector, permitted: NDArray[np.bool_]) -> Interest:
    places = np.flatnonzero(permitted)
    if not len(places):
        return _plain(curve)
    if _is_limited(mean, places):
        line = _extended(curve, places) if mean[places[0]] > mean[places[-1]] else _mirrored(curve, places)
        return Interest(line, _dislike(line), mean, open_ended=True)
    curve = np.where(permitted, curve, curve[places].min())
    return Interest(curve, _dislike(curve), mean, open_ended=False)


def _is_limited(mean: Vector, places: NDArray[np.int64]) -> bool:
    """Whether the permitted values are one end of a scale, and much better at that end than at the limit."""
    first, last = int(places[0]), int(places[-1])
    if len(mean) <= SHORT or len(places) != last - first + 1:
        return False
    falls = first == 0 and mean[last] <= LIMIT * mean[first]
    rises = last == len(mean) - 1 and mean[first] <= LIMIT * mean[last]
    return bool(falls or rises)


def _extended(curve: Vector, places: NDArray[np.int64]) -> Vector:
    """The falling curve of the permitted values, tilted a little and drawn on beyond their limit."""
    size, limit = len(curve), int(places[-1])
    line = curve - TILT * np.arange(size) / size
    slope = (line[limit] - line[0]) / max(1, limit)
    line[limit + 1 :] = line[limit] + slope * np.arange(1, size - limit)
    return line


def _mirrored(curve: Vector, places: NDArray[np.int64]) -> Vector:
    return _extended(curve[::-1], len(curve) - 1 - places[::-1])[::-1]


def _dislike(curve: Vector) -> Vector:
    spread = float(np.ptp(curve))
    dislike: Vector = (curve.max() - curve) / spread if spread > HAIR else np.zeros(len(curve))
    return dislike
