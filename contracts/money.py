"""Money in decimal, exact to the minor unit of its currency. Minor units are those of CLDR."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Annotated, Literal

from babel.core import get_global
from babel.numbers import get_currency_precision
from pydantic import AfterValidator, Field, PlainSerializer

from contracts.mistake import FieldError

Rounding = Literal["half_up", "down", "up"]


@cache
def currencies() -> frozenset[str]:
    """ISO 4217 codes in use somewhere today."""
    return frozenset(
        code
        for used in get_global("territory_currencies").values()
        for code, _, end, tender in used
        if tender and end is None
    )


def known_currency(code: str) -> str:
    """`code` itself, when it is a currency of today. Raises ValueError."""
    if code not in currencies():
        raise FieldError.of("no_currency", says=repr(code))
    return code


Currency = Annotated[str, AfterValidator(known_currency)]
Amount = Annotated[
    Decimal,
    Field(allow_inf_nan=False, max_digits=18),
    PlainSerializer(lambda amount: f"{amount:f}", return_type=str, when_used="json"),
]
"""In a currency that stands beside it; decimal text in JSON."""


@cache
def minor_unit(currency: str) -> Decimal:
    """The smallest amount of a currency: 0.01 for USD, 1 for JPY."""
    return Decimal(1).scaleb(-get_currency_precision(known_currency(currency)))


def is_exact(amount: Decimal, currency: str) -> bool:
    return amount % minor_unit(currency) == 0


def to_minor(amount: Decimal, currency: str) -> int:
    """`amount` in minor units. Raises ValueError when it is finer than that."""
    if not is_exact(amount, currency):
        raise ValueError(f"{amount} {currency} is finer than {minor_unit(currency)} {currency}")
    return int(amount / minor_unit(currency))


def from_minor(minor: int, currency: str) -> Decimal:
    """The amount of so many minor units, with all its decimals: 250 of USD is 2.50."""
    return Decimal(minor) * minor_unit(currency)


@lru_cache(maxsize=4096)
def round_money(amount: Decimal | Fraction, currency: str, rounding: Rounding = "half_up") -> Decimal:
    """`amount` to the minor unit; `down` and `up` are towards minus and plus infinity."""
    unit = minor_unit(currency)
    units = Fraction(amount) / Fraction(unit)
    floor = units.numerator // units.denominator
    rest = units - floor
    more = rest > 0 if rounding == "up" else rest >= Fraction(1, 2) if rounding == "half_up" else False
    return (floor + more) * unit


def share_out(total: Decimal, weights: Sequence[Decimal], currency: str) -> list[Decimal]:
    """`total` in parts that are as `weights` and add up to it, each exact to the minor unit.

    What rounding leaves goes to the largest remainders, the first of equals first.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError("weights must not be negative, and not all zero")
    minor = to_minor(total, currency)
    exact = [Fraction(minor) * Fraction(weight) / Fraction(whole) for weight in weights]
    parts = [share.numerator // share.denominator for share in exact]
    by_remainder = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for i in by_remainder[: minor - sum(parts)]:
        parts[i] += 1
    return [from_minor(part, currency) for part in parts]
