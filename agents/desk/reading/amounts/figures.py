"""Numbers as texts write them, and how near one is to another."""

from __future__ import annotations

from decimal import Decimal

Shares = tuple[Decimal, Decimal]

LIKE_A_COUNT: Shares = (Decimal("0.125"), Decimal(8))
"""Within these shares of how many goods there are, a bare number may be said of that."""
NEAR: Shares = (Decimal("0.8"), Decimal("1.1"))
"""Within these of anything, it is near to that."""


def number_of(figure: str) -> Decimal:
    """The number that a figure is, with commas for its thousands."""
    return Decimal(figure.replace(",", ""))


def is_within(number: Decimal, standing: Decimal, shares: Shares) -> bool:
    """Whether a number lies within some shares of one that stands, the ends with it."""
    low, high = shares
    return standing * low <= number <= standing * high


def times_apart(one: Decimal, other: Decimal) -> Decimal:
    """How many times the one is the other, or the other the one."""
    return max(one / other, other / one) if one > 0 and other > 0 else Decimal("Infinity")
