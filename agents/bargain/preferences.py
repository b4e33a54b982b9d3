"""What a side of an abstract table wants: a utility for every outcome, and what no deal is worth."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Outcome = tuple[int, ...]
"""One value index an issue, in the order of the axes of `Preferences.utility`."""

ROUNDING = 1e-3
"""How far beyond [0, 1] a sum of rounded weights may come to lie; it counts as the end of the scale."""


class InvalidPreferences(ValueError):
    """The utility table or the reservation value is none that a negotiator can work with."""


@dataclass(frozen=True, eq=False)
class Preferences:
    """A utility table with one axis an issue, and a reservation value. Source: scenario.md, last section."""

    utility: NDArray[np.float64]
    """Entries in [0, 1]. Kept as it is when it is a C-ordered float64 array, and read only from then on."""
    reserve: float
    """What no deal is worth. Above every entry: no outcome is acceptable."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "utility", _checked_table(self.utility))
        object.__setattr__(self, "reserve", _checked_reserve(self.reserve))

    @property
    def shape(self) -> tuple[int, ...]:
        """How many values each issue has."""
        return self.utility.shape

    def of(self, outcome: Outcome) -> float:
        """The utility of one outcome."""
        return float(self.utility.item(*outcome))


def _checked_table(utility: NDArray[np.float64]) -> NDArray[np.float64]:
    try:
        table = np.ascontiguousarray(utility, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise InvalidPreferences(
            f"utility must be an array of numbers, one axis an issue: {error}"
        ) from error
    if np.ndim(utility) == 0:
        raise InvalidPreferences("utility has no axis: give it one axis an issue, at least one.")
    if table.size == 0:
        empty = ", ".join(str(axis) for axis, size in enumerate(table.shape) if size == 0)
        raise InvalidPreferences(
            f"utility has no value on axis {empty}: each issue needs at least one value."
        )
    low, high = float(table.min()), float(table.max())
    if math.isnan(low) or math.isnan(high):
        where = tuple(int(i) for i in np.argwhere(np.isnan(table))[0])
        raise InvalidPreferences(f"utility is not a number at outcome {where}: every outcome needs a value.")
    if low < -ROUNDING or high > 1 + ROUNDING:
        odd = low if low < -ROUNDING else high
        where = tuple(int(i) for i in np.argwhere(table == odd)[0])
        raise InvalidPreferences(f"utility is {odd} at outcome {where}: scale all entries to [0, 1].")
    if low < 0 or high > 1:
        table = table.clip(0, 1)
    table = table.view()
    table.flags.writeable = False
    return table


def _checked_reserve(reserve: float) -> float:
    value = float(reserve)
    if not math.isfinite(value):
        raise InvalidPreferences(
            f"reserve is {value}: give a finite number, above 1 when nothing is acceptable."
        )
    return value
