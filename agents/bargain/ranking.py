"""The acceptable outcomes of one side, best first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from agents.bargain.preferences import Outcome, Preferences

FINEST = 65_534
"""Outcomes closer in utility than 1 / FINEST may stand in either order."""
NARROW = 17
"""Up to 2**NARROW outcomes are sorted in 32 bits each; where the place takes more than 16 of them, outcomes
closer in utility than 1 / 32,766 may stand in either order."""
PART = 8_192
"""So many places of a large table are looked at at a time, so that little is held beside it."""
SHORT = 2_048
"""So many outcomes at most are kept as a list as well."""
MARKS = 256
"""Of more outcomes, about so many are, evenly spaced."""


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
        size = len(self.utility)
        bits = (size - 1).bit_length()
        narrow = bits <= NARROW
        finest = min(FINEST, (1 << 32 - bits) - 2) if narrow else FINEST
        keys = np.empty(size, dtype=np.uint32 if narrow else np.uint64)
        np.multiply(self.utility, finest, out=keys, casting="unsafe")
        np.subtract(finest, keys, out=keys)
        keys[self.utility < self.reserve] = finest + 1
        np.left_shift(keys, bits, out=keys)
        for begin in range(0, size, PART):
            places = np.arange(begin, min(begin + PART, size), dtype=keys.dtype)
            np.add(keys[begin : begin + PART], places, out=keys[begin : begin + PART])
        keys.sort()
        keys.resize(keys.searchsorted(keys.dtype.type(finest + 1 << bits)), refcheck=False)
        np.bitwise_and(keys, (1 << bits) - 1, out=keys)
        return keys.view(np.int32) if narrow else keys.astype(np.int32)

    def __len__(self) -> int:
        """How many outcomes are acceptable."""
        return len(self.order)

    def count_above(self, target: float) -> int:
        """How many places hold an outcome worth at least `target`."""
        apart = self._apart
        high = bisect_right(self._falling, -target) * apart
        if apart == 1 or not high:
            return high
        low, high = high - apart + 1, min(high, len(self))
        worth, order = self._worth, self._at
        while low < high:
            middle = (low + high) // 2
            if worth(order(middle)) >= target:
                low = middle + 1
            else:
                high = middle
        return low

    def count_below(self, targets: NDArray[np.float64]) -> NDArray[np.intp]:
        """How many acceptable outcomes are worth less than each of `targets`."""
        count = np.zeros(len(targets), dtype=np.intp)
        for begin in range(0, len(self), PART):
            rising = self.utility.take(self.order[begin : begin + PART])[::-1]
            count += rising.searchsorted(targets)
        return count

    @cached_property
    def _apart(self) -> int:
        return 1 if len(self) <= SHORT else len(self) // MARKS

    @cached_property
    def _falling(self) -> list[float]:
        """The utility at every so many places, below zero: as a list it is searched faster."""
        falling: list[float] = (-self.utility.take(self.order[:: self._apart])).tolist()
        return falling

    @cached_property
    def _worth(self) -> Callable[[int], float]:
        return self.utility.item

    @cached_property
    def _at(self) -> Callable[[int], int]:
        return self.order.item

    def index(self, outcome: Sequence[int]) -> int:
        """The flat index of an outcome."""
        return sum(map(int.__mul__, outcome, self.strides))

    def worth(self, place: int) -> float:
        """The utility of the outcome at a place."""
        return self._worth(self._at(place))

    def at(self, place: int) -> Outcome:
        """The outcome at a place."""
        return self.outcome(self._at(place))

    def outcome(self, index: int) -> Outcome:
        """The outcome at a flat index."""
        values = []
        for stride in self.strides:
            value, index = divmod(index, stride)
            values.append(value)
        return tuple(values)

    def outcomes(self, indexes: NDArray[np.int32]) -> list[Outcome]:
        """The outcomes at flat indexes."""
        return list(zip(*(values.tolist() for values in np.unravel_index(indexes, self.shape)), strict=True))


def _strides(shape: tuple[int, ...]) -> tuple[int, ...]:
    strides = [1]
    for size in reversed(shape[1:]):
        strides.append(strides[-1] * size)
    return tuple(reversed(strides))
