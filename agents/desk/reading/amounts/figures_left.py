"""The figures of a message that nothing took up: their clauses are said back rather than lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.asked.unheard import REASON, clauses_of, in_its_words
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import meets
from agents.desk.reading.terms.days import days_of_events

_FIGURE = re.compile(
    r"(?<![a-z\d.,/:#-])\d[\d,]*(?:\.\d+)?(?![\d:]|,\d|\s?[ap]\.?m\b|\s?o'?clock|[点點时時])"
)
"""A number in figures, no part of a code and no time of day."""
_CENTS = re.compile(r"(?<=\d)[块塊](?=\d)")
"""What stands before the cents of a price: 5块9."""
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", re.ASCII)
_DENIED = re.compile(r"(?:\b(?:not|no|isn't|wasn't|instead of|rather than)|[不没沒别別]是?)\s*(?:so-?)?\d")
"""How it is said what is not meant."""
_TELLS = re.compile(
    r"\b(?:we|i|they|he|she|you|it)(?:'ve|'re)? (?:already |just |still |only |currently |usually )*"
    r"(?:sold|sell|had|have|got|get|were|was|are|use|used|bought|paid|received|expected|lost|counted|\w+ed)\b"
    r"|\blast (?:week|month|year|time|quarter)\b|\b(?:per|a|every|each) (?:week|month|year)\b"
    r"|\b(?:people|guests|staff|employees|customers|colleagues|years old|anniversary)\b"
    r"|\bothers?\b|要[么麼]|否[则則]|[别別]人|隔壁"
    r"|上(?:[个個]?[月周週]|次|回|季)|去年|今年|[每一][个個]?[月年周週天]|[卖賣]|[销銷]量|客人|[员員]工|同事|周年|[岁歲]|已[经經]"
)
"""How a clause only tells how things are."""
_HOUSE = re.compile(r"(?:\d+(?:[号號][楼樓]?|[栋棟幢弄座]|单元|單元)){0,3}\d+(?:[楼樓层層室]|[号號][楼樓])")
"""A floor or a room, with the house it is in: 12號5樓."""
_FEW = 3
"""So few are often no more than words: option 2, those 3."""
_LONG = 7
"""So many digits are a phone number or the like."""
_LAST_DIGITS = 3
"""So many at least are told of the end of one."""
_MULTIPLES = (1, 7, 10, 12, 30, 100, 1000, 10_000)
"""What a number below 100 may count: days, weeks, dozens, months, thousands."""
_IN_ITS_WORDS = frozenset(("message", "answer", "aside", "unheard", "evidence", "confidence"))
"""What the state holds of a message as it was written, or where it says something."""


def clauses_with_figures_left(text: str, told: Callable[[], Any]) -> list[str]:
    """The clauses, of several, with a figure or a mail address that is in nothing `told`, in their words.

    `told` gives plain data; it is only called where a clause has a figure that counts.
    """
    said, clauses = _CENTS.sub(".", folded(text)), list(clauses_of(text))
    if len(said) != len(text) or len(clauses) == 1:
        return []
    events = days_of_events(text)
    figured = [
        (start, end)
        for start, end in clauses
        if (_counts(said[start:end]) or _MAIL.search(said[start:end])) and not meets((start, end), events)
    ]
    if not figured:
        return []
    everything = "\n".join(_facts(told()))
    known = {number_of(figure) for figure in _NUMBER.findall(everything)}
    digits = re.sub(r"[ ()+-]", "", everything)
    return [
        in_its_words(text[start:end])
        for start, end in figured
        if any(_is_left(figure, known, digits) for figure in _figures(said[start:end]))
        or any(hit[0] not in everything for hit in _HOUSE.finditer(said[start:end]))
        or any(hit[0] not in everything for hit in _MAIL.finditer(said[start:end]))
    ]


def _counts(said: str) -> bool:
    """Whether a clause has a figure of more than a few, and does more than tell how things are."""
    return any(map(_is_more_than_a_few, _figures(said))) and not _only_tells(said)


def _figures(said: str) -> Iterator[str]:
    return (hit[0].rstrip(",") for hit in _FIGURE.finditer(said))


def _is_more_than_a_few(figure: str) -> bool:
    value = number_of(figure)
    return value > _FEW or value != int(value)


def _only_tells(said: str) -> bool:
    """Whether a clause says what is not meant, why something is wanted, or how things are."""
    return bool(_DENIED.search(said) or _TELLS.search(said) or REASON.match(said))


def _facts(told: Any) -> Iterator[str]:
    """Each single value, as a text."""
    if isinstance(told, dict):
        for name, value in told.items():
            if name not in _IN_ITS_WORDS:
                yield from _facts(value)
    elif isinstance(told, (list, tuple)):
        for value in told:
            yield from _facts(value)
    elif told is not None:
        yield str(told)


def _is_left(figure: str, known: set[Decimal], digits: str) -> bool:
    value = number_of(figure)
    if not _is_more_than_a_few(figure):
        return False
    if len(figure) >= _LONG and figure in digits:
        return False
    if len(figure) >= _LAST_DIGITS and re.search(rf"\d{{{_LONG - _LAST_DIGITS},}}{figure}(?!\d)", digits):
        return False
    counted = {value * times for times in _MULTIPLES} if value < 100 else {value}
    part = value / 100
    shares = {100 - value, 100 - 10 * value, part, 1 - part, 1 + part} if value < 100 else set()
    return known.isdisjoint(counted | shares)
