"""What can be offered where a price stands for money: packages of all else, each at a price of its own."""

from __future__ import annotations

from functools import lru_cache, reduce
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from agents.bargain.interests import is_scale
from agents.bargain.parts import History
from agents.bargain.preferences import Outcome
from agents.bargain.trades import Price

Vector = NDArray[np.float64]
Rest = TypeVar("Rest", list[Vector], Outcome)

SHOWN = 0.1
"""How much less a package counts, while many are shown, for each time that a value of it was in an offer."""
NEAR = 0.1
"""How far along a scale a value is shown with another, as a share of the values."""


class Packages:
    """The choices of all issues but the price, flat, in the order of the table.

    One is offered at the furthest price that is worth what is asked, and prized by what it is worth to both
    sides together: the price itself only moves money from one to the other.
    """

    def __init__(self, history: History, price: Price) -> None:
        ranking, axis = history.ranking, price.axis
        self._axis = axis
        self._rises = price.slope > 0
        self._shape = ranking.shape[:axis] + ranking.shape[axis + 1 :]
        self._worth: Vector = np.moveaxis(ranking.table, axis, 0).reshape(ranking.shape[axis], -1)
        self._sent = history.sent

    def to_show(self, asked: float, scores: list[Vector]) -> Outcome:
        """One of the best for both, rather one whose values were not offered yet.

        `scores` are those of the other side in the unit of the own utility, an array an issue.
        """
        prices, own, liked = self._at(asked, scores)
        return self._outcome(own + liked - SHOWN * self._shown(), prices)

    def best(self, asked: float, scores: list[Vector]) -> Outcome:
        """The best for both."""
        prices, own, liked = self._at(asked, scores)
        return self._outcome(own + liked, prices)

    def last(self, asked: float, scores: list[Vector]) -> Outcome:
        """What the other side likes best of what it was not offered yet: it has refused the rest."""
        prices, _, liked = self._at(asked, scores)
        new = np.where(self._are_new(prices), liked, -np.inf)
        return self._outcome(new if np.isfinite(new).any() else liked, prices)

    def _at(self, asked: float, scores: list[Vector]) -> tuple[NDArray[np.int64], Vector, Vector]:
        """For each package its price, and what it is worth to this side and the other: -inf to the other
        where no price is worth `asked`."""
        enough = (self._worth >= asked).sum(axis=0)
        last = len(self._worth) - 1
        prices = (last + 1 - enough if self._rises else enough - 1).clip(0, last)
        own = self._worth[prices, np.arange(len(prices))]
        liked = scores[self._axis].take(prices) + _sums(self._without_price(scores))
        return prices, own, np.where(own >= asked, liked, -np.inf)

    def _shown(self) -> Vector:
        """How often the values of each package were in own offers, with those near them on a scale."""
        counts = []
        for issue, size in enumerate(self._shape):
            values = [self._without_price(offer)[issue] for offer in self._sent]
            count = np.bincount(np.array(values, dtype=np.int64), minlength=size).astype(np.float64)
            counts.append(_nearness(size) @ count if is_scale(size) else count)
        return _sums(counts)

    def _are_new(self, prices: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which packages were not offered at these prices."""
        new = np.ones(self._shape, dtype=np.bool_)
        at = prices.reshape(self._shape)
        for offer in self._sent:
            package = self._without_price(offer)
            new[package] &= at[package] != offer[self._axis]
        return new.ravel()

    def _without_price(self, values: Rest) -> Rest:
        return values[: self._axis] + values[self._axis + 1 :]

    def _outcome(self, prized: Vector, prices: NDArray[np.int64]) -> Outcome:
        place = int(prized.argmax())
        rest = tuple(int(value) for value in np.unravel_index(place, self._shape))
        return (*rest[: self._axis], prices.item(place), *rest[self._axis :])


def _sums(scores: list[Vector]) -> Vector:
    """One score an issue added up for all packages, flat."""
    return reduce(np.add.outer, scores, np.zeros(())).ravel()


@lru_cache(maxsize=256)
def _nearness(size: int) -> Vector:
    """How far each value of a scale is shown with each other."""
    apart = np.subtract.outer(np.arange(size), np.arange(size)) / (size * NEAR)
    near: Vector = np.exp(-0.5 * apart**2)
    return near
