"""The acceptable outcomes of one side, best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from agents.bargain.preferences import Outcome, Preferences

STEP = 1 / 65_535
"""Outcomes closer in utility than this may stand in either order."""


class Ranking:
    """All outcomes worth at least the reserve, best first, by place; sorted when first asked for."""

    def __init__(self, preferences: Preferences) -> None:
        self.table: NDArray[np.float64] = preferences.utility
        self.utility: NDArray[np.float64] = preferences.utility.ravel()
        self.reserve = preferences.reserve
        self.shape = preferences.shape
        self.strides = _strides(preferences.shape)

    @cached_property
    def best(self) -> float:
        """The utility of the best outcome of all, acceptable or not."""
        return float(self.utility.max())

    @cached_property
    def order(self) -> NDArray[np.int32]:
        """The flat indexes of the acceptable outcomes, best first, ties in the order of the table."""
        acceptable = np.flatnonzero(self.utility >= self.reserve)
        codes = ((1.0 - self.utility[acceptable]) / STEP).astype(np.uint16)
        return acceptable[codes.argsort(kind="stable")].astype(np.int32)  # a radix sort: linear

    @cached_property
    def falling(self) -> NDArray[np.float32]:
        """Minus the utility at each place of `order`: ascending, as searches want it."""
        negated: NDArray[np.float32] = np.negative(self.utility[self.order]).astype(np.float32)
        return np.maximum.accumulate(negated)

    def __len__(self) -> int:
        """How many outcomes are acceptable."""
        return len(self.order)

    @cached_property
    def count(self) -> int:
        """How many outcomes are acceptable."""
        return len(self.order)

    def count_above(self, target: float) -> int:
        """How many places hold an outcome worth at least `target`, to float32 precision."""
        return int(self._search(np.float32(-target), "right"))

    @cached_property
    def _search(self) -> Callable[[np.float32, Literal["left", "right"]], np.intp]:
        return self.falling.searchsorted

    def index(self, outcome: Sequence[int]) -> int:
        """The flat index of an outcome."""
        return sum(map(int.__mul__, outcome, self.strides))

    def outcome(self, index: int) -> Outcome:
        """The outcome at a flat index."""
        values = []
        for stride in self.strides:
            value, index = divmod(index, stride)
            values.append(value)
        return tuple(values)


def _strides(shape: tuple[int, ...]) -> tuple[int, ...]:
    strides = [1]
    for size in reversed(shape[1:]):
        strides.append(strides[-1] * size)
    return tuple(reversed(strides))
