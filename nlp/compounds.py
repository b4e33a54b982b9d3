"""Known words that stand in a name of goods, where they mean nothing else: the parcel tape, 40 work gloves."""

from dataclasses import replace

from nlp.en.items import BEHIND, BETWEEN, FRONTS, HEADS
from nlp.en.vocabulary import NO_HEADS, NO_NAMES
from nlp.pieces import NONE, Piece, Pieces, labels_of


def join_compounds(pieces: Pieces) -> Pieces:
    """`pieces` with the known words of English names as `name`: `the still water`, `2 coffee machines`."""
    out = list(pieces)
    swaps = not labels_of(pieces).isdisjoint(("replace", "instead_of"))
    for i, piece in enumerate(pieces):
        if piece.kind != "word":
            continue
        opens = piece.text in FRONTS and _opens(out, i, swaps=swaps)
        if (
            opens
            or (piece.text in HEADS and _closes(out, i))
            or (piece.text == "without" and _tells_kind(out, i))
        ):
            out[i] = replace(piece, kind="name", labels=NONE, values={})
    return out


OF_COMPOUNDS = FRONTS | HEADS | {"without"}
"""Known words that may stand in a name."""


def _opens(pieces: Pieces, i: int, *, swaps: bool) -> bool:
    """Whether the word at `i` stands between what sets a name apart and the rest of the name.

    Where goods are replaced, `for` and `with` set apart too: swap them for still water.
    """
    after = pieces[i + 1]
    counted = (
        pieces[i].text == "name"
        and after.has("unit")
        and pieces[i - 1].kind == "num"
        and pieces[i + 2].text != "of"
    )
    if i and counted:
        return True
    if not i or after.kind != "name" or after.text in NO_NAMES or after.text in NO_HEADS:
        return False
    linked = swaps and pieces[i - 1].has("with", "instead_of") and not pieces[i].has("ship_method", "deliver")
    return linked or _sets_apart(pieces, i - 1)


def _sets_apart(pieces: Pieces, i: int) -> bool:
    """Whether the piece at `i` is an article, a count or another word of a name."""
    piece = pieces[i]
    if piece.text in BETWEEN or (piece.kind == "name" and piece.text not in NO_NAMES):
        return True
    if piece.kind == "num":
        return not piece.has("half")
    return piece.has("unit") and bool(i) and pieces[i - 1].kind == "num"


def _closes(pieces: Pieces, i: int) -> bool:
    """Whether the word at `i` ends a name that something sets apart: `the base plates`, `2 curtain rails`.

    Not where it opens a term of payment: `pay the chairs net 60`.
    """
    before, after = pieces[i - 1] if i else None, pieces[i + 1]
    if before is None or not _is_of_name(before) or (pieces[i].text == "net" and after.kind == "num"):
        return False
    start = i - 1
    while start and _is_of_name(pieces[start - 1]) and i - start < _LONGEST:
        start -= 1
    if not start or not (_sets_apart(pieces, start - 1) or pieces[start - 1].has(*_LEADS)):
        sized = start > 1 and pieces[start - 2].has("spec_number")
        if not sized:
            return False
    return after.kind in ("punct", "end", "num", "code") or after.text in BEHIND or after.text == "?"


def _tells_kind(pieces: Pieces, i: int) -> bool:
    """Whether `without` at `i` tells of what kind counted goods are: `100 gift boxes without logo`.

    Goods that are set apart are left off: `300 gloves without the paper`.
    """
    if not i or not _is_of_name(pieces[i - 1]):
        return False
    start = i - 1
    while start and _is_of_name(pieces[start - 1]) and i - start < _LONGEST:
        start -= 1
    end = i + 1
    while _is_of_name(pieces[end]) and end - i < _LONGEST:
        end += 1
    counted = start > 0 and (pieces[start - 1].kind == "num" or pieces[start - 1].has("unit", "of"))
    ends = pieces[end].kind in ("punct", "end") or pieces[end].text in BEHIND
    return counted and end > i + 1 and ends


def _is_of_name(piece: Piece) -> bool:
    """Whether the piece may be part of a name before its last word."""
    return (piece.kind in ("name", "spec") and piece.text not in NO_NAMES) or piece.has("noun")


_LEADS = ("add", "remove", "order", "with", "instead_of")
_LONGEST = 6
"""Words of a name before its last one."""
