"""Quantities: a number and its unit; and sizes such as 500ml, which belong to the name of a thing."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from nlp.pieces import Found, Piece, Pieces, made
from nlp.wording import words

_TIMES_CODE = re.compile(r"(?:[x×](\d+)|(\d+)[x×])$")
_MORE = words("more extra additional fewer less further")
MEASURES = words("kg g t m m2 l")
"""Units that may also be a size in the name of a thing."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`unit` is one of the contract, or `None`; then `[start, end)` is the unit as written, if any."""

    value: Decimal
    unit: str | None = None
    start: int = 0
    end: int = 0


def read_quantity(pieces: Pieces, i: int) -> Found | None:
    """A number with a unit as `qty`, a size as `spec`; a bare number is left as it is."""
    piece = pieces[i]
    if piece.kind == "code":
        match = _TIMES_CODE.match(piece.text)
        if match:
            return made("qty", pieces, i, i + 1, Measure(Decimal(match[1] or match[2])))
        return None
    if piece.kind == "num":
        return _read_counted(pieces, i, piece.value)
    if (
        piece.text in words("a an one another")
        and pieces[i + 1].has("unit")
        and _is_counted_by(pieces, i + 1)
    ):
        return _with_unit(pieces, i, i + 1, Decimal(1))
    if piece.text in words("one a an another") and pieces[i + 1].text in _MORE and pieces[i + 2].has("unit"):
        found = _with_unit(pieces, i, i + 2, Decimal(1))
        return found and (found[0], replace(found[1], labels=frozenset({"again", "increase"})))
    if piece.text in ("half", "half a", "half an") and pieces[i + 1].has("unit"):
        return _with_unit(pieces, i, i + 1, Decimal("0.5"))
    return None


def _is_counted_by(pieces: Pieces, i: int) -> bool:
    """Whether the unit at `i` counts something: `a container of tiles`, `a dozen eggs`."""
    follower = pieces[i + 1]
    return follower.text == "of" or (pieces[i].text == "dozen" and follower.kind in ("name", "code", "word"))


def _read_counted(pieces: Pieces, i: int, value: Decimal) -> Found | None:
    j = i + 1
    unit = pieces[j]
    if unit.text in ("x", "×") and pieces[j + 1].kind in ("name", "code", "char", "spec"):
        return made("qty", pieces, i, j + 1, Measure(value))
    if unit.text in ("x", "×", "*") and pieces[j + 1].has("unit"):
        unit, j = pieces[j + 1], j + 1
    if unit.has("again", "decrease") and unit.text in _MORE and pieces[j + 1].has("unit"):
        found = _with_unit(pieces, i, j + 1, value)
        return found and (found[0], replace(found[1], labels=unit.labels & {"again", "increase", "decrease"}))
    if pieces[i].has("half") and not unit.has("unit", "half_kilo"):
        return None
    if unit.text == "a" and pieces[j + 1].text == "half":
        return None
    if unit.text == "dozen" and pieces[j + 1].has("unit") and pieces[j + 1].text not in ("of",):
        return _with_unit(pieces, i, j + 1, value * 12)
    if unit.has("unit", "half_kilo"):
        return _with_unit(pieces, i, j, value)
    if unit.has("spec_unit") and not unit.has("unit"):
        return _spec(pieces, i, j + 1)
    return None


def _spec(pieces: Pieces, i: int, j: int) -> Found | None:
    if pieces[j - 1].has("day_mark"):
        return None
    return made("spec", pieces, i, j, None)


def _with_unit(pieces: Pieces, i: int, j: int, value: Decimal) -> Found | None:
    unit = pieces[j]
    attached = unit.start == pieces[j - 1].end
    if (
        unit.text in words("t m l g ft yd lb cs ea n")
        and not attached
        and pieces[j + 1].kind == "punct"
        and unit.text == "t"
    ):
        return None
    after = pieces[j + 1]
    if after.has("pack_suffix") and after.text.startswith(("装", "裝", "规格")):
        return _spec(pieces, i, j + 2)
    if after.text == "-" and pieces[j].end == after.start and pieces[j + 2].start == after.end:
        return _spec(pieces, i, j + 1)
    end = j + 1
    if after.kind == "num" and after.has("half") and unit.text != "半":
        value += Decimal("0.5")
        end += 1
    if unit.has("half_kilo"):
        name = unit.values["half_kilo"]
        if name == "kg":
            return made("qty", pieces, i, end, Measure(value / 2, "kg"))
        return made("qty", pieces, i, end, Measure(value, None, unit.start, unit.end))
    name = unit.values["unit"]
    if name is None:
        return made("qty", pieces, i, end, Measure(value, None, unit.start, unit.end))
    return made("qty", pieces, i, end, Measure(value, str(name)))


def is_block_of_goods(pieces: Pieces, i: int) -> bool:
    """Whether 块 at `i` counts things rather than money: something is named right behind it."""
    follower: Piece = pieces[i + 1]
    return follower.kind in ("char", "spec") or follower.has("noun")
