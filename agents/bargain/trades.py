"""What the other side of an order gives up for what: a price that both count alike prices the other issues.

Where one issue is a price with a limit, a tick of it is worth as much to the other side as to this one, with
the opposite sign. Each of its offers then tells at which price it would rather have another payment or date.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agents.bargain.interests import Interest, is_scale
from agents.bargain.preferences import Outcome
from agents.bargain.ranking import Ranking

Vector = NDArray[np.float64]

CLIPPED = 1e-6
"""Outcomes this close to the best utility may be worth more than it says."""
PACE = (1.0, 0.6)
"""What the other side gives up to the end, in own utility: mean and deviation."""
STARTS = np.array([0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
"""When it may begin to come down."""
OPPOSITE = (0.3, 0.5)
"""How much of what a choice is worth to this side it costs the other: mean and deviation."""
TASTE = 0.02
"""How far a choice may be worth more or less to it besides, as a share of what the price scale is worth."""
STEEP = (0.1, 0.15)
"""What it costs it to go along a whole scale from its first offer, as such a share: mean and deviation."""
TILT = 0.08
"""How much dearer one way may be than the other."""
ERROR = 0.03
"""How far its offers lie from where it should be."""


@dataclass(frozen=True)
class Price:
    """The issue that stands for money."""

    axis: int
    slope: float
    """Own utility gained with each step up."""
    tastes: tuple[Vector, ...]
    """For each issue, what each value is worth to this side at the same price."""
    scale: float
    """What the whole price scale is worth."""


def find_price(ranking: Ranking, interests: list[Interest]) -> Price | None:
    """The issue with a limit for this side that matters most to it, when its worth can be told."""
    limited = [axis for axis, interest in enumerate(interests) if interest.open_ended]
    if not limited:
        return None
    axis = max(limited, key=lambda axis: interests[axis].stake)
    best = [int(interest.mean.argmax()) for interest in interests]
    prices = _slice(ranking, best, axis)
    told = _told(ranking, prices).nonzero()[0]
    if len(told) < 2:
        return None
    first, last = told.item(0), told.item(-1)
    slope = (prices.item(last) - prices.item(first)) / (last - first)
    if not slope:
        return None
    tastes = tuple(
        _tastes(ranking, best, axis, issue) if issue != axis else np.zeros(0)
        for issue in range(len(interests))
    )
    return Price(axis, slope, tastes, abs(slope) * (len(prices) - 1))


def _slice(ranking: Ranking, at: list[int], *axes: int) -> Vector:
    """The table along some axes, in their order, at the values `at` of the others."""
    index = tuple(slice(None) if axis in axes else value for axis, value in enumerate(at))
    plane: Vector = ranking.table[index]
    if list(axes) != sorted(axes):
        plane = plane.T
    return plane


def _told(ranking: Ranking, utility: Vector) -> NDArray[np.bool_]:
    """Where a utility is what an outcome is worth, neither cut off nor out of the question."""
    return (utility >= max(ranking.reserve, 1e-300)) & (utility < ranking.best - CLIPPED)


def _tastes(ranking: Ranking, best: list[int], axis: int, issue: int) -> Vector:
    """What each value of an issue is worth to this side at the same price, the best 0."""
    plane = _slice(ranking, best, axis, issue)
    told = _told(ranking, plane)
    both = told & told[:, best[issue], None]
    gain = np.where(both, plane - plane[:, best[issue], None], 0.0).sum(axis=0)
    rows = both.sum(axis=0)
    taste: Vector = gain / np.maximum(rows, 1)
    taste[rows == 0] = taste.min()
    return taste


class Trades:
    """The other side's utility in units of the own one, less what its first offer is worth to it.

    Linear in unknown weights with a normal prior, which each offer updates (Rasmussen and Williams 2006,
    section 2.1): the pace at which it concedes, the worth of each choice, and slopes along each scale.
    """

    def __init__(self, price: Price, shape: tuple[int, ...]) -> None:
        self._price = price
        self._shape = shape
        self._first: Outcome = ()
        self._mean: Vector = np.zeros(0)
        self._covariance: Vector = np.zeros((0, 0))
        self._evidence: Vector = np.zeros(len(STARTS))
        self._features: list[Vector] = []

    def learn(self, outcome: Outcome, time: float) -> None:
        """Takes in an offer, made at such a time."""
        if not self._first:
            self._start_from(outcome)
            return
        axis = self._price.axis
        asked = -self._price.slope * (outcome[axis] - self._first[axis])
        known = np.empty(self._mean.shape)
        known[:, 0] = -np.maximum(0.0, (time - STARTS) / (1.0 - STARTS))
        known[:, 1:] = np.concatenate(
            [-table[value] for table, value in zip(self._features, outcome, strict=True)]
        )
        across = np.matmul(self._covariance, known[:, :, None])[:, :, 0]
        variance = (known * across).sum(axis=1) + ERROR**2
        missed = asked - (known * self._mean).sum(axis=1)
        gain = across / variance[:, None]
        self._mean += gain * missed[:, None]
        self._covariance -= gain[:, :, None] * across[:, None, :]
        self._evidence -= 0.5 * (missed**2 / variance + np.log(variance))

    def _expected(self) -> Vector:
        """The weights as they are thought to be, over all times at which it may have started."""
        likely = np.exp(self._evidence - self._evidence.max())
        expected: Vector = likely @ self._mean / likely.sum()
        return expected

    def scores(self) -> list[Vector]:
        """One array an issue: what each value adds."""
        if not self._first:
            return [
                self._priced() if issue == self._price.axis else -OPPOSITE[0] * taste
                for issue, taste in enumerate(self._price.tastes)
            ]
        weights = self._expected()
        scores, at = [], 1
        for issue, table in enumerate(self._features):
            width = table.shape[1]
            scores.append(self._priced() if issue == self._price.axis else table @ weights[at : at + width])
            at += width
        return scores

    def _priced(self) -> Vector:
        return -self._price.slope * np.arange(self._shape[self._price.axis], dtype=np.float64)

    def _start_from(self, outcome: Outcome) -> None:
        """The prior, and the features of each value, as differences from the first offer."""
        self._first = outcome
        means, blocks = [np.array(PACE[:1])], [np.array([[PACE[1] ** 2]])]
        for issue, (size, value) in enumerate(zip(self._shape, outcome, strict=True)):
            if issue == self._price.axis:
                self._features.append(np.zeros((size, 0)))
                continue
            features, mean, block = (
                self._scale(size, value) if is_scale(size) else self._choice(size, value, issue)
            )
            self._features.append(features)
            means.append(mean)
            blocks.append(block)
        self._mean = np.tile(np.concatenate(means), (len(STARTS), 1))
        self._covariance = np.tile(_block_diagonal(blocks), (len(STARTS), 1, 1))

    def _scale(self, size: int, value: int) -> tuple[Vector, Vector, Vector]:
        away = (np.arange(size) - value) / (size - 1)
        unit = self._price.scale
        features = np.stack((-np.abs(away), away), axis=1)
        spread = np.diag([(STEEP[1] * unit) ** 2, (TILT * unit) ** 2])
        return features, np.array([STEEP[0] * unit, 0.0]), spread

    def _choice(self, size: int, value: int, issue: int) -> tuple[Vector, Vector, Vector]:
        features = np.eye(size)
        features[:, value] -= 1.0
        taste = self._price.tastes[issue]
        spread = OPPOSITE[1] ** 2 * np.multiply.outer(taste, taste)
        spread.flat[:: size + 1] += (TASTE * self._price.scale) ** 2
        return features, -OPPOSITE[0] * taste, spread


def _block_diagonal(blocks: list[Vector]) -> Vector:
    size = sum(len(block) for block in blocks)
    whole, at = np.zeros((size, size)), 0
    for block in blocks:
        end = at + len(block)
        whole[at:end, at:end] = block
        at = end
    return whole
