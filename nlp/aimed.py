"""What a message aims at the software that reads it, and not at people.

Two logistic models of words and pairs of words: `nlp/aimed.txt` tells messages that hold such text from others,
`nlp/aimed_parts.txt` its sentences from those for people. Both are fitted by `python -m evals.aimed`.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from nlp.signs import Weights, log_odds, read_weights, signs_in

_PART = re.compile(r"(?:[^.。!?\n;(){}\[\]<>\"]+|\.(?=\w))+[.。!?;\n(){}\[\]<>\"]*")
"""A sentence, a line, or what stands between brackets or quotation marks."""
_SAYS = re.compile(r"\w")
LEAST = -1.75
"""A message with smaller log odds than this aims nothing at the software."""
_BEGINS, _ENDS = 2.5, 0.5
"""What speaks against going over from people to the software, and back."""
_GOES_ON = (",", "﹐")
"""What begins so goes on behind a bracket as it was before that."""
_PLAINLY = -2.0
"""With log odds of this or less a sentence is surely for people."""
_FURTHEST = 8.0
"""More than this, in log odds, no single sentence says."""

Span = tuple[int, int]


class Judged(NamedTuple):
    """Where a message speaks to the software, and where it surely speaks to people, by [start, end)."""

    aimed: tuple[Span, ...] = ()
    plain: tuple[Span, ...] = ()


def judge(folded: str) -> Judged:
    """Whom the sentences of a message are for. Nothing is said of a message that aims nothing at the software."""
    spans = parts_of(folded)
    said = [folded[start:end] for start, end in spans]
    if not said or log_odds(signs_in(said), _of_messages()) < LEAST:
        return Judged()
    odds = [log_odds(signs_in([part]), _of_parts()) for part in said]
    for place in range(2, len(odds)):
        if folded.startswith(_GOES_ON, *spans[place]):
            odds[place] = odds[place - 2]
    aimed = aimed_among(odds)
    return Judged(
        tuple(span for span, is_aimed in zip(spans, aimed, strict=True) if is_aimed),
        tuple(
            span
            for span, is_aimed, one in zip(spans, aimed, odds, strict=True)
            if not is_aimed and one <= _PLAINLY
        ),
    )


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
