"""Units of quantity that lines of orders are counted in."""

from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator

from contracts.mistake import FieldError

UnitName = Literal[
    "piece", "set", "pair", "dozen", "box", "carton", "pack", "bag", "bottle", "roll",
    "sheet", "drum", "pallet", "container", "kg", "g", "t", "m", "m2", "l",
]  # fmt: skip
UNITS: tuple[str, ...] = get_args(UnitName)


def known_unit(unit: object) -> object:
    """`unit` itself, when it is one of `UNITS`. Raises ValueError."""
    if unit not in UNITS:
        raise FieldError.of("no_unit", says=repr(unit), choices=UNITS)
    return unit


Unit = Annotated[UnitName, BeforeValidator(known_unit)]
