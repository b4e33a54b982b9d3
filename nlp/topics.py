"""Things that English speech names first and says what becomes of them then: `the wiper blades take those off`."""

from nlp.en.moods import HOUSES, PEOPLE
from nlp.pieces import Piece, Pieces
from nlp.wording import words

_POINTERS = words("those them these it that")
_LED = words("the our my these those")
_WISHING = words(
    "i want | we want | i need | we need | i'd like | we'd like | can you | could you | can we | could we | please"
)
_VERBS = words(
    "knock kill scrap swap bump lose leave take make double halve treble triple get send put delete strike bin trim cut keep pull "
    "hold cancel change drop add remove replace return raise reduce move switch exchange increase decrease lower lift push bring "
    "split ship deliver"
)
_FURTHEST = 8
"""Pieces of a name with its article and order, at most."""


def part_topics(pieces: Pieces) -> Pieces:
    """`pieces` with a colon between a thing named first and the verb that points back at it."""
    if _POINTERS.isdisjoint(" ".join([piece.text for piece in pieces]).split()):
        return pieces
    out: Pieces = []
    for i, piece in enumerate(pieces):
        if _takes_up(pieces, i) and (start := _topic_before(out)) is not None:
            if start and out[start].text == "and":
                out.insert(start, _mark(out[start].start, ";"))
            out.append(_mark(piece.start, ":"))
        out.append(piece)
    return out


def _mark(place: int, text: str) -> Piece:
    return Piece("punct", place, place, text)


def _takes_up(pieces: Pieces, i: int) -> bool:
    """Whether a verb at `i` has what was just named for its object: `take those off`, `i want them gone`."""
    first, *others = pieces[i].text.split() or [""]
    if not (first in _VERBS or pieces[i].text in _WISHING):
        return False
    behind = [*others, *(word for piece in pieces[i + 1 : i + 3] for word in piece.text.split())]
    if behind[:1] == ["please"] or pieces[i].text in _WISHING:
        return not _POINTERS.isdisjoint(behind[:3])
    return behind[:1] != [] and behind[0] in _POINTERS


def _topic_before(out: Pieces) -> int | None:
    """Where a thing begins that `out` ends with, alone in what was said since the last break: `the blades on SO-1`."""
    end = len(out)
    while end and (out[end - 1].kind == "order" or out[end - 1].has("on_order", "order_label")):
        end -= 1
    start = end
    while (
        start
        and end - start < _FURTHEST
        and (out[start - 1].kind in ("name", "code", "spec") or out[start - 1].has("noun", "unit"))
    ):
        start -= 1
    if start == end or not start or out[start - 1].text not in _LED or out[end - 1].text in PEOPLE | HOUSES:
        return None
    return _opening_of(out, start - 1)


def _opening_of(out: Pieces, start: int) -> int | None:
    """Where the words begin that lead to what begins at `start`, when they are a break, an order or small words of speech."""
    before = start - 1
    while before >= 0 and out[before].text in _OPENERS:
        before -= 1
    joined = next((i for i in range(before + 1, start) if out[i].text == "and"), None)
    if joined is not None:
        return joined
    opens = before < 0 or out[before].kind in ("punct", "order", "num", "qty", "dead")
    return start if opens else None


_OPENERS = words("and then so also uh um er erm well yeah hi hello now for on as about")
