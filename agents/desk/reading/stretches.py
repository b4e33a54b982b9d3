"""Stretches of a text, each by its [start, end) offsets, and what was read from them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from contracts.request import Action

Span = tuple[int, int]

REFERENCE = r"(?<![a-z\d])[a-z]{1,4}-?\d{3,}"
"""The number of an order, in full."""

POINT_OF_A_TITLE = r"(?:(?<=\b[MmDdSs][rst])|(?<=\b[Mm]rs))\.(?=\s[A-Za-z])"
"""The point behind a title, which ends nothing: Mr. Chen, St. Pauli."""
IN_A_CLAUSE = rf"[^.,!?;，。！？；\n]|(?<=\d)[.,](?=\d)|{POINT_OF_A_TITLE}"
"""A sign that ends no clause: a point or a comma between figures does not."""
CLAUSE = re.compile(rf"(?:{IN_A_CLAUSE}|(?<=\b[a-z])\.)+[.,!?;，。！？；\n]*")
"""A clause with what ends it; the point of a short form does not."""
CLAUSE_END = re.compile(r"[,，。；;!！?？\n]|\.(?!\d)|\b(?:and|but)\b|但是?|不[过過]|只是", re.IGNORECASE)
"""Where a clause ends, or one goes on with a word that leads to another."""
_SHORT = (
    r"(?:(?<=\bno)|(?<=\bnr)|(?<=\bca)|(?<=\bart)|(?<=\bpos)|(?<=\btel)|(?<=\bapprox)|(?<=str)|(?<=\bst))"
)
SENTENCE = re.compile(
    rf"(?:[^.!?;。！？；\n]|\.(?=\S)|(?:{_SHORT})\.(?=\s+\d)|(?<=\b\d)\.|{POINT_OF_A_TITLE})+[.!?;。！？；\n]*",
    re.IGNORECASE,
)
"""A sentence with what ends it; the point of a figure, of a word cut short before one, or behind the number
of a list, does not."""
SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|[。！？；\n]")
EXCEPT = re.compile(
    r"除了?|不包括|\b(?:except|apart from|other than|all but|but (?:not|for))\b", re.IGNORECASE
)
"""That what is named is left out."""


def blanked(text: str, spans: Iterable[Span]) -> str:
    """A text with spaces in place of some stretches of it."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def without(text: str, *patterns: re.Pattern[str]) -> str:
    """A text with spaces for what patterns find in it, one after another."""
    for pattern in patterns:
        text = blanked(text, [hit.span() for hit in pattern.finditer(text)])
    return text


def without_numbers_of(orders: Iterable[str], text: str) -> str:
    """A text without the numbers of orders."""
    for order in orders:
        number = re.sub(r"\D", "", order)
        text = re.sub(rf"(?:[A-Za-z]{{1,4}}-?)?(?<!\d){number}(?!\d)", " ", text)
    return text


def in_small_letters(text: str) -> str:
    """A text in small letters, each at its place."""
    return "".join(small if len(small := char.casefold()) == 1 else char for char in text)


def around(text: str, start: int, end: int, ends: re.Pattern[str]) -> Span:
    """A stretch with all around it between what ends clauses, or sentences."""
    behind = ends.search(text, end)
    before = max((hit.end() for hit in ends.finditer(text, 0, start)), default=0)
    return before, behind.start() if behind else len(text)


def meets(span: Span, others: Iterable[Span]) -> bool:
    """Whether a stretch has a place in common with one of others."""
    start, end = span
    return any(start < last and first < end for first, last in others)


def merged_spans(spans: Iterable[Span]) -> list[Span]:
    """Stretches in their order, those that meet as one."""
    merged = list[Span]()
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def is_read_from(action: Action, spans: Collection[Span], *, unknown: bool = False) -> bool:
    """Whether an action was read from one of some stretches; `unknown`: as one may be that tells of none."""
    return any(meets(span, spans) for span in action.evidence or (spans if unknown else ()))


def words_of(action: Action, text: str) -> str:
    """The words of a text that an action was read from."""
    return " ".join(text[start:end] for start, end in action.evidence or ())
