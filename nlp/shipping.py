"""Ways of shipping, and incoterms with their named place."""

import re

from nlp.pieces import Found, Pieces, made
from nlp.wording import words

_PLACE_WORD = re.compile(r"[a-z\u00c0-\u024f'.-]+$")


def read_incoterm(pieces: Pieces, i: int, raw_is_capital: "list[bool]") -> Found | None:
    """An incoterm as `incoterm`: its code, and `[start, end)` of the place, empty when there is none."""
    piece = pieces[i]
    if not piece.has("incoterm"):
        return None
    if piece.text in words("dap das cif fas cip cpt") and pieces[i + 1].kind == "num":
        return None
    code = piece.values["incoterm"]
    j = i + 1
    while pieces[j].text in words("( incoterms 2020 价 条款 到 价格 terms :"):
        j += 1
    start = pieces[j].start
    end = start
    first = j
    while j < first + 8 and _is_place(pieces, j, first, raw_is_capital):
        end = pieces[j].end
        j += 1
    if end == start:
        return made("incoterm", pieces, i, i + 1, (code, 0, 0))
    return made("incoterm", pieces, i, j, (code, start, end))


def _is_place(pieces: Pieces, j: int, first: int, capital: "list[bool]") -> bool:
    piece = pieces[j]
    if piece.kind == "char" or piece.has("cities") or piece.text in ("港", "市"):
        return True
    if piece.kind == "name":
        return (
            capital[piece.start]
            or j == first
            or (pieces[first].kind == "name" and not capital[pieces[first].start] and j < first + 1)
        )
    if (
        piece.text == ","
        and j > first
        and pieces[j + 1].kind == "name"
        and capital[pieces[j + 1].start]
        and pieces[j + 1].text in _COUNTRIES
    ):
        return True
    return (
        j > first - 1
        and piece.kind == "word"
        and _PLACE_WORD.match(piece.text) is not None
        and capital[piece.start]
        and not piece.has("currency", "pay_method", "incoterm", "net")
    )


_COUNTRIES = words(
    "china usa uk germany france italy spain netherlands belgium japan korea india vietnam thailand "
    "singapore malaysia indonesia turkey poland mexico brazil canada australia morocco egypt"
)


def read_method(pieces: Pieces, i: int) -> Found | None:
    """A way of shipping as `method`."""
    piece = pieces[i]
    if not piece.has("ship_method") or piece.values.get("ship_method") is None:
        return None
    return made("method", pieces, i, i + 1, piece.values["ship_method"], piece.labels)
