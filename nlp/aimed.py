"""What a message aims at the software that reads it, and not at people: cut out before anything is read.

Two logistic models of words and pairs of words: `nlp/aimed.txt` tells messages that hold such text from others,
`nlp/aimed_parts.txt` its sentences from those for people. Both are fitted by `python -m evals.aimed`.
"""

import re
from collections.abc import Sequence
from functools import cache

from nlp.signs import Weights, log_odds, read_weights, signs_in

_PART = re.compile(r"(?:[^.。!?\n;(){}\[\]<>\"]|\.(?=\w))+[.。!?;\n(){}\[\]<>\"]*")
"""A sentence, a line, or what stands between brackets or quotation marks."""
_SAYS = re.compile(r"\w")
_NOT_BREAK = re.compile(r"[^\n]")
LEAST = -2.0
"""A message with smaller log odds than this aims nothing at the software."""
_BEGINS, _ENDS = 2.5, 0.5
"""What speaks against going over from people to the software, and back."""
_FURTHEST = 8.0
"""More than this, in log odds, no single sentence says."""

Span = tuple[int, int]


def without_aimed(folded: str) -> str:
    """`folded` with what is aimed at the software as spaces, at the same length."""
    spans = parts_of(folded)
    said = [signs_in([folded[start:end]]) for start, end in spans]
    if not said or log_odds(set[str]().union(*said), _of_messages()) < LEAST:
        return folded
    kept, at = [], 0
    for (start, end), aimed in zip(
        spans, aimed_among([log_odds(one, _of_parts()) for one in said]), strict=True
    ):
        if aimed:
            kept += [folded[at:start], _NOT_BREAK.sub(" ", folded[start:end])]
            at = end
    return "".join([*kept, folded[at:]])


def parts_of(folded: str) -> list[Span]:
    """The sentences and the like of a text, each of which is for people or for the software."""
    return [part.span() for part in _PART.finditer(folded) if _SAYS.search(part[0])]


def aimed_among(odds: Sequence[float]) -> list[bool]:
    """Which parts are aimed at the software, from the log odds of each: the likeliest way through all of them,
    on which one seldom goes over from the one to the other (Viterbi 1967)."""
    people, software = 0.0, -_BEGINS
    before: list[tuple[bool, bool]] = []
    for place, one in enumerate(odds):
        if place:
            left, turned = software - _ENDS > people, people - _BEGINS > software
            before.append((left, not turned))
            people, software = max(people, software - _ENDS), max(software, people - _BEGINS)
        software += max(-_FURTHEST, min(_FURTHEST, one))
    way = [software > people]
    for left, stayed in reversed(before):
        way.append(stayed if way[-1] else left)
    return way[::-1][: len(odds)]


@cache
def _of_messages() -> Weights:
    return read_weights("aimed.txt")


@cache
def _of_parts() -> Weights:
    return read_weights("aimed_parts.txt")
