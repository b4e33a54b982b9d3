"""The utility plane of a bargain: what its outcomes are worth to both, and the points that theory names.

Points are rows of two utilities, the buyer's and the seller's, over walking away at (0, 0).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]


def frontier(points: Points) -> Points:
    """The Pareto frontier: the points that no other beats for both, from the buyer's best to the seller's."""
    ordered: Points = points[np.lexsort((-points[:, 1], -points[:, 0]))]
    highest = np.maximum.accumulate(ordered[:, 1])
    kept: Points = ordered[np.append(True, ordered[1:, 1] > highest[:-1])]
    return kept


def nash_point(points: Points) -> Points:
    """The point of the largest product (Nash 1950)."""
    nash: Points = points[points.prod(axis=1).argmax()]
    return nash


def kalai_smorodinsky_point(points: Points) -> Points:
    """The point at which both come nearest to the best that each could have (Kalai and Smorodinsky 1975).

    Among single points: of the largest smaller share of the own best, and of those the largest sum.
    """
    best = points.max(axis=0)
    shares = np.divide(points, best, out=np.ones_like(points), where=best > 0)
    least = shares.min(axis=1)
    leading = points[least >= least.max() - 1e-12]
    point: Points = leading[leading.sum(axis=1).argmax()]
    return point


def distance(point: Points, points: Points) -> float:
    """From a point to the nearest of some points."""
    return float(np.sqrt(((np.atleast_2d(points) - point) ** 2).sum(axis=1).min()))


def jain_index(shares: Points) -> float:
    """Fairness of a division (Jain, Chiu and Hawe 1984): 1 when all have the same, 1 / n when one has all."""
    squares = float((shares**2).sum())
    return float(shares.sum()) ** 2 / (len(shares) * squares) if squares > 0 else 1.0
