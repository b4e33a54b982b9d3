"""What is known of the customer: names of products read as one, numbers of orders as such."""

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from contracts.request import Known
from nlp.pieces import Piece, Pieces
from nlp.text import Text, fold

_TAIL = re.compile(r"\d{4,}$")
"""The part of an order's number by which people call it: 1024 of SO-1024."""


def mark_known(pieces: Pieces, text: Text, known: Known) -> Pieces:
    """`pieces` with each known product as one `name`, and codes that are known orders labelled so.

    A name may hold words that mean something else: a return envelope, 改性树脂.
    """
    if not known.products and not known.orders:
        return pieces
    return _mark_orders(_join_names(pieces, text, known.products), known.orders)


def _join_names(pieces: Pieces, text: Text, products: tuple[str, ...]) -> Pieces:
    spans = _find_names(text, products)
    out: Pieces = []
    i = 0
    for start, end in spans:
        while pieces[i].kind != "end" and pieces[i].end <= start:
            out.append(pieces[i])
            i += 1
        j = i
        while pieces[j].kind != "end" and pieces[j].start < end:
            j += 1
        if j > i and pieces[i].start == start and pieces[j - 1].end == end:
            out.append(Piece("name", start, end, text.folded[start:end], frozenset({"noun"})))
            i = j
    return out + pieces[i:]


def _find_names(text: Text, products: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where known names stand, longer ones first where they overlap, in order."""
    found = _any_of(products)
    return [match.span() for match in found.finditer(text.folded)] if found else []


@lru_cache(maxsize=128)
def _any_of(products: tuple[str, ...]) -> re.Pattern[str] | None:
    names = sorted({fold(name).folded.strip() for name in products} - {""}, key=len, reverse=True)
    return re.compile("|".join(map(_pattern, names))) if names else None


def _pattern(name: str) -> str:
    """The name, spaces as they may be, not within a longer Latin word."""
    before, after = (r"(?<![a-z0-9])" * name[0].isascii(), r"(?![a-z0-9])" * name[-1].isascii())
    return before + r"\s+".join(map(re.escape, name.split())) + after


def _mark_orders(pieces: Pieces, orders: tuple[str, ...]) -> Pieces:
    called = _calls(orders)
    if not called:
        return pieces
    return [
        replace(piece, labels=piece.labels | {"known_order"})
        if piece.kind in ("num", "code") and _bare(piece.text) in called
        else piece
        for piece in pieces
    ]


@lru_cache(maxsize=128)
def _calls(orders: tuple[str, ...]) -> set[str]:
    """The ways to call the orders: whole, or by the last digits where one order alone has them."""
    whole = {_bare(order) for order in orders}
    tails = Counter(tail[0] for order in whole if (tail := _TAIL.search(order)))
    return whole | {tail for tail, count in tails.items() if count == 1}


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", fold(text).folded)
