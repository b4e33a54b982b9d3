"""Reasons that English speech tells right behind a wish, with no mark between: `get them here by Friday the shop is empty`."""

import itertools

from nlp.en.moods import DETERMINERS, PERSONAL
from nlp.pieces import Piece, Pieces
from nlp.predicates import find_predicates, words_of
from nlp.wording import words

_OBJECTS = words("it them those these here")
_WISHES = frozenset(
    [
        "change",
        "change_alone",
        "increase",
        "decrease",
        "add",
        "remove",
        "dont_want",
        "take",
        "replace",
        "cancel",
        "return",
        "deliver",
        "send_to",
        "order",
        "shift_earlier",
        "shift_later",
        "lower",
        "raise",
        "split",
    ]
)
_OPENS = words("if when once while because as since that before after until till unless whether how why what")
_CLOSERS = frozenset(("date", "span", "qty", "num", "order", "method", "money", "percent", "net", "address"))
_SUBJECT = 4
"""Words of a subject, at most."""
_REACH = 9


def part_reasons(pieces: Pieces) -> Pieces:
    """`pieces` with a comma between a wish that is complete and the sentence that goes on behind it."""
    if _SUBJECTS.isdisjoint([piece.text.split("'")[0] for piece in pieces]):
        return pieces
    out: Pieces = []
    opened = 0
    for i, piece in enumerate(pieces):
        if piece.kind == "punct":
            opened = i + 1
        elif i > opened and _may_open(piece) and _is_complete(pieces[opened:i]) and _tells(pieces, i):
            out.append(Piece("punct", piece.start, piece.start, ","))
            opened = i
        out.append(piece)
    return out


_SUBJECTS = DETERMINERS | PERSONAL


def _may_open(piece: Piece) -> bool:
    """Whether a subject may begin with the piece: `the`, `we`, `she's`."""
    return piece.text in DETERMINERS or piece.text.split("'")[0] in PERSONAL


def _is_complete(said: Pieces) -> bool:
    """Whether a wish has all that belongs to it: it ends with a value or with what its verb points at."""
    last = said[-1]
    if not (last.kind in _CLOSERS or last.text.split(" ")[-1] in _OBJECTS or last.has("please")):
        return False
    return said[0].text.split(" ")[0] not in _OPENS and any(
        not p.labels.isdisjoint(_WISHES) and not p.has("order_label") for p in said
    )


def _tells(pieces: Pieces, i: int) -> bool:
    """Whether a sentence begins at `i`, with its subject and a finite verb: `the shop is empty`."""
    ahead = list(itertools.takewhile(lambda p: p.kind not in ("punct", "end"), pieces[i : i + _REACH]))
    stop = next((j for j, p in enumerate(ahead) if p.kind not in ("word", "name")), len(ahead))
    said = words_of(" ".join(p.text for p in ahead[:stop]) + (" @" if stop < len(ahead) else ""))
    found = next(iter(find_predicates(said)), None)
    if found is None or found.form == "turned" or not 0 < found.at <= _SUBJECT:
        return False
    return said[0] in PERSONAL or found.at > 1
