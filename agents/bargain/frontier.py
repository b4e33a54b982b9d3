"""The estimated Pareto frontier of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

from agents.bargain.ranking import PART, Ranking

Vector = NDArray[np.float64]
Scores = NDArray[np.float32]

BLOCK = 256
"""So many outcomes are passed over at once where none is on the frontier."""
SUMMED = 32_768
"""So many sums of scores at most are kept, or one for every value of an issue that has more of them."""


@dataclass(frozen=True, eq=False)
class Frontier:
    """The acceptable outcomes that no other is thought to beat for both sides, own best first."""

    own: Vector
    """Own utility, falling."""
    liked: Vector
    """The other side's estimated utility, rising."""
    index: NDArray[np.int32]
    """Flat indexes of the outcomes."""


class Estimate:
    """What each outcome seems to be worth to the other side: the sum of one score an issue, by flat index.

    The sums over as many of the last issues as fit are made at once.
    """

    def __init__(self, scores: Sequence[Vector]) -> None:
        sizes = [score.size for score in scores]
        split = next(at for at in range(len(sizes) + 1) if prod(sizes[at:]) <= SUMMED)
        self._last = _sums(scores[split:])
        self._first = _sums(scores[:split]) if split else None

    def of(self, index: NDArray[np.int32]) -> Scores:
        """Of the outcomes at some flat indexes."""
        if self._first is None:
            return self._last.take(index, mode="clip")  # which is faster
        first, last = np.divmod(index, np.int32(self._last.size))
        total = self._first.take(first, mode="clip")
        total += self._last.take(last, mode="clip")
        return total


def _sums(scores: Sequence[Vector]) -> Scores:
    """The sum of one score an issue for every combination, the last issue changing fastest."""
    total = np.zeros(1, dtype=np.float32)
    for score in scores:
        total = np.add.outer(total, score.astype(np.float32)).ravel()
    return total


def trace_frontier(ranking: Ranking, liked: Callable[[NDArray[np.int32]], Scores], *, end: int) -> Frontier:
    """The frontier of the places before `end`, by what the other side is thought to like of flat indexes."""
    indexes, values, most = [], [], -np.inf
    for begin in range(0, end, PART):
        part = ranking.order[begin : min(begin + PART, end)]
        worth = liked(part)
        places = _records(worth)
        rising = worth.take(places)
        above = rising > most
        indexes.append(part.take(places[above]))
        values.append(rising[above])
        most = max(most, rising.item(-1))
    index = np.concatenate(indexes)
    return Frontier(ranking.utility.take(index), np.concatenate(values).astype(np.float64), index)


def _records(values: Scores) -> NDArray[np.int64]:
    """The places of the first value and of those above all before them.

    Only what is above the largest value of all blocks before its own is gone through one by one.
    """
    blocks = len(values) // BLOCK
    if blocks < 4:
        return _records_one_by_one(values)
    whole = blocks * BLOCK
    rows = values[:whole].reshape(blocks, BLOCK)
    tops = rows.max(axis=1)
    before = np.empty(blocks, dtype=np.float32)
    before[0] = -np.inf
    np.maximum.accumulate(tops[:-1], out=before[1:])
    rising = (tops > before).nonzero()[0]
    above = (rows[rising] > before[rising, None]).ravel().nonzero()[0]
    skipped = (rising - np.arange(len(rising))) * BLOCK
    candidates = np.concatenate((above + skipped.take(above // BLOCK), np.arange(whole, len(values))))
    return candidates.take(_records_one_by_one(values.take(candidates)))


def _records_one_by_one(values: Scores) -> NDArray[np.int64]:
    rises = np.empty(len(values), dtype=np.bool_)
    rises[0] = True
    np.greater(values[1:], np.maximum.accumulate(values)[:-1], out=rises[1:])
    return rises.nonzero()[0]
