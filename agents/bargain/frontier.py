"""The estimated Pareto frontier of a table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agents.bargain.ranking import Ranking

Vector = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Frontier:
    """The acceptable outcomes that no other is thought to beat for both sides, own best first."""

    own: Vector
    """Own utility, falling."""
    liked: Vector
    """The other side's estimated utility, rising."""
    index: NDArray[np.int32]
    """Flat indexes of the outcomes."""


def trace_frontier(ranking: Ranking, estimate: NDArray[np.float32]) -> Frontier:
    """The frontier when the other side's utility of each outcome is as estimated."""
    liked = estimate.take(ranking.order)
    highest = np.maximum.accumulate(liked)
    places = np.append(0, np.flatnonzero(liked[1:] > highest[:-1]) + 1)
    index = ranking.order.take(places)
    return Frontier(own=ranking.utility[index], liked=liked[places].astype(np.float64), index=index)


def spread(scores: list[Vector]) -> NDArray[np.float32]:
    """The sum of one score an issue for every outcome, in the shape of the table."""
    total = scores[0].astype(np.float32)
    for score in scores[1:]:
        total = np.add.outer(total, score.astype(np.float32))
    return total
