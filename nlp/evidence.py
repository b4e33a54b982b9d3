"""Where a message says what an action says."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from contracts.request import Span
from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.pieces import Piece
from nlp.spelling import spelled
from nlp.text import Text, fold

_NAMES = frozenset(("order", "item", "replacement", "text", "recipient", "phone", "title", "tax_id", "place"))
"""The fields whose values are words of the message."""
_CHOSEN = frozenset(("mode", "unit", "basis", "bound", "currency"))
"""The fields that colour the value beside them."""
Range = tuple[int, int]
"""`[start, end)` of the folded text."""


class Places:
    """Where the values and names of a stretch of the message stand."""

    def __init__(self, clauses: list[Clause], text: Text) -> None:
        self._text = text
        self._within = (clauses[0].start, clauses[-1].end) if clauses else (0, 0)
        self._values: dict[str, list[Range]] = {}
        self._words: dict[str, list[Range]] = {}
        for clause in clauses:
            for piece in clause.pieces:
                if piece.value is not None and _stands_there(piece, text):
                    for said in {*said_by(piece.value), *_days_in_figures(piece)}:
                        self._values.setdefault(said, []).append((piece.start, piece.end))

    def of_value(self, value: Any) -> list[Range]:
        """The pieces that say the value."""
        return self._values.get(plain(value), [])

    def of_words(self, value: str) -> list[Range]:
        """Where the words stand, spaces between them as they may be."""
        if value not in self._words:
            said = fold(value).folded.split()
            self._words[value] = list(_find(said, self._text.folded, *self._within)) if said else []
        return self._words[value]


def _find(said: list[str], text: str, start: int, end: int) -> Iterator[Range]:
    """Where the words `said` stand one behind the other in `[start, end)`, with or without spaces between them."""
    at = text.find(said[0], start, end)
    while at >= 0:
        stop = at + len(said[0])
        for word in said[1:]:
            while stop < end and text[stop].isspace():
                stop += 1
            if not text.startswith(word, stop, end):
                stop = at
                break
            stop += len(word)
        if stop > at:
            yield at, stop
        at = text.find(said[0], max(stop, at + 1), end)


def evidence_of(draft: Draft, values: list[tuple[str, Any]], places: Places, text: Text) -> list[Span]:
    """The clauses that the draft was read from, and where each value stands that is not in them.

    `values` are those of its fields. Sorted, apart from each other, in offsets of the raw text.
    """
    ranges = [(start, end) for start, end in draft.spans if end > start]
    for name, value in values:
        found = places.of_words(value) if name in _NAMES else places.of_value(value)
        if found and not _is_within(found, ranges):
            ranges.append(min(found, key=lambda place: abs(place[0] - draft.at)))
    return [text.span(start, end) for start, end in joined(ranges)]


def values_in(value: Any, name: str = "") -> list[tuple[str, Any]]:
    """The single values of a draft's fields, with the names of the fields."""
    if isinstance(value, dict):
        return [pair for key, inner in value.items() for pair in values_in(inner, key)]
    if isinstance(value, (list, tuple)):
        return [pair for inner in value for pair in values_in(inner, name)]
    return [] if name in _CHOSEN or value is None or isinstance(value, bool) else [(name, value)]


def _stands_there(piece: Piece, text: Text) -> bool:
    """Whether the piece says a value, and in its own place: a correction is put where the error was."""
    if piece.kind == "row":
        return False
    written = text.folded[piece.start : piece.end]
    if piece.text == written:
        return True
    said = "".join(piece.text.split())
    return said == "".join(written.split()) or said == "".join(map(spelled, written.split()))


def _days_in_figures(piece: Piece) -> list[str]:
    """The days of a span that says how many they are: 5 working days, not a week."""
    days = plain(piece.value[0]) if piece.kind == "span" else ""
    return [days] if days and days in piece.text else []


def said_by(value: Any) -> list[str]:
    """The single values that a piece says, each as `plain` writes it; whole numbers in a value of several parts are offsets."""
    if value is None:
        return []
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is not None:
        value = [getattr(value, name) for name in fields]
    if isinstance(value, (list, tuple)):
        return [said for inner in value if type(inner) is not int for said in said_by(inner)]
    return [plain(value)]


def plain(value: Any) -> str:
    """Numbers without their sign, dates in ISO 8601, names in capitals."""
    if isinstance(value, str):
        return value.upper()
    if isinstance(value, (Decimal, int)):
        return _plain_number(value)
    return value.isoformat() if isinstance(value, date) else str(value).upper()


@lru_cache(maxsize=1024)
def _plain_number(value: Decimal | int) -> str:
    return f"{abs(Decimal(value)).normalize():f}"


def _is_within(places: list[Range], ranges: list[Range]) -> bool:
    """Whether one of the places is inside one of the ranges."""
    for first, last in ranges:
        for start, end in places:
            if first <= start and end <= last:
                return True
    return False


def joined(ranges: list[Range]) -> list[Range]:
    """The ranges in order, those that touch made one."""
    out: list[Range] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out
