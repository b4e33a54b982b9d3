"""The estimated Pareto frontier of a table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agents.bargain.ranking import Ranking

Vector = NDArray[np.float64]
Scores = NDArray[np.float32]

BLOCK = 256
"""So many outcomes are passed over at once where none is on the frontier."""


@dataclass(frozen=True, eq=False)
class Frontier:
    """The acceptable outcomes that no other is thought to beat for both sides, own best first."""

    own: Vector
    """Own utility, falling."""
    liked: Vector
    """The other side's estimated utility, rising."""
    index: NDArray[np.int32]
    """Flat indexes of the outcomes."""


def trace_frontier(ranking: Ranking, liked: Scores) -> Frontier:
    """The frontier when the other side's utility of the outcome at each place is as estimated."""
    places = _records(liked)
    index = ranking.order.take(places)
    return Frontier(own=ranking.utility.take(index), liked=liked.take(places).astype(np.float64), index=index)


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


def score_outcomes(scores: list[Scores], ranking: Ranking, index: NDArray[np.int32]) -> Scores:
    """The sum of one score an issue for the outcomes at some flat indexes, rounded as in `spread`."""
    if 8 * len(index) > ranking.utility.size:
        return spread(scores).take(index)
    values = np.unravel_index(index, ranking.shape)
    total = scores[0].take(values[0])
    for score, value in zip(scores[1:], values[1:], strict=True):
        total += score.take(value)
    return total


def spread(scores: list[Scores]) -> Scores:
    """The sum of one score an issue for every outcome, in the shape of the table."""
    total = scores[0]
    for score in scores[1:]:
        total = np.add.outer(total, score)
    return total
