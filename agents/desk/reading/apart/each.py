"""What is said at the end of a message of each order before: both to the new warehouse."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from agents.desk.proposal import says_again
from agents.desk.reading.apart.wishes import Wish, read_alone
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import SENTENCE_END, Span, in_small_letters
from agents.desk.state import Conversation, Message

_CLAUSE_BEFORE = re.compile(r"[，,。；;！!\n]|\.(?!\d)|\b(?:and|but)\b", re.IGNORECASE)
"""Behind what a clause begins."""
OF_EACH = re.compile(
    r"\b(?:(?P<two>both)|all|each(?= (?:of (?:the|my|our|them)|order)\b))\b(?: of)?"
    r"(?:(?: (?:the|my|our|them|these|those))* (?:orders?|of them)\b)?"
    r"|(?<!第)(?:(?P<zwei>[两兩])|[三四])[张張个個笔筆]?(?:[订訂]?[单單]子?都?|都)|(?:[订訂]?[单單]子?|(?<![^\W_]))都"
)
"""That what is said is said of each of some orders."""


@dataclass(frozen=True)
class _OfEach:
    """What the end of a message says of each order that it speaks of before: both to the new warehouse."""

    span: Span
    words: Span
    """Where it tells of which: both orders."""
    are_two: bool


def with_what_is_said_of_each(
    wishes: Sequence[Wish], each: _OfEach, situation: Situation, read: Callable[[Situation], Conversation]
) -> list[Wish]:
    """The wishes with that; none where they are not so many, or it says nothing of one of them."""
    if each.are_two and len(wishes) != 2:
        return []
    text, (start, end) = situation.message["text"], each.words
    for one in ("It", ""):
        told = f"{text[:start]}{one:<{end - start}}{text[end:]}"
        of_one = replace(situation, message=Message(**{**situation.message, "text": told}))
        again = [read_alone((*wish.spans, each.span), of_one, read) for wish in wishes]
        pairs = zip(again, wishes, strict=True)
        if all(now.about == wish.about and _says_more(now, wish) for now, wish in pairs):
            return again
    return []


def _says_more(now: Wish, before: Wish) -> bool:
    """Whether a wish has all of another one, and more."""
    kept = all(says_again(one, now.request) for one in before.request.actions)
    return kept and not all(says_again(one, before.request) for one in now.request.actions)


def said_of_each(text: str) -> _OfEach | None:
    """What the last clause of a text says of each order of those before."""
    said = in_small_letters(text)
    hits = list(OF_EACH.finditer(said))
    if len(hits) != 1:
        return None
    hit = hits[0]
    start = max((end.end() for end in _CLAUSE_BEFORE.finditer(said, 0, hit.start())), default=0)
    end = SENTENCE_END.search(said, hit.end())
    if re.search(r"\w", said[end.end() :] if end else ""):
        return None
    words = (hit.start(), hit.end())
    return _OfEach((start, len(text)), words, bool(hit["two"] or hit["zwei"]))
