"""The clauses of a message that changed nothing of how it was read: what nothing took up goes to a person in
its words, beside whatever was understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from itertools import groupby

from agents.desk.proposal import bare
from agents.desk.reading.asked.questions import asks_when
from agents.desk.reading.asked.unheard import clauses_of, in_its_words, matters_to_a_person
from agents.desk.reading.outcome import nothing_read
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import Span, blanked, meets
from agents.desk.reading.terms.as_before import company_in
from agents.desk.state import Conversation, Message
from contracts.request import Request

_MOST, _LONGEST = 12, 800
"""Clauses and letters of a message that is looked through so."""


def untaken(said: Conversation, situation: Situation, read: Callable[[Situation], Conversation]) -> list[str]:
    """The clauses of a message without which it is `read` all the same, in their words; neighbours of one
    sentence in one. What only tells how things are, or says once more what was read, is none."""
    text = situation.message["text"]
    spans, company = list(clauses_of(text)), _company(situation)
    if said["overtaken"] or len(text) > _LONGEST or not spans or len(spans) > _MOST:
        return []
    left = [
        place
        for place, span in enumerate(spans)
        if not meets(span, company)
        and not _is_read(span, said, text)
        and _is_heard_nowhere(text[slice(*span)], said)
        and _changes_nothing(span, said, situation, read)
    ]
    return [in_its_words(text[start:end]) for start, end in _together(text, spans, left)]


def _company(situation: Situation) -> list[Span]:
    """Where a message says with which of its orders goods are to come."""
    text = situation.message["text"]
    found = company_in(text, situation.dossier, situation.setting(situation.spoken))
    return [found[0]] if found else []


def _is_read(clause: Span, said: Conversation, text: str) -> bool:
    """Whether a wish was read from a clause and not from all of the text: without it there is none."""
    found = [span for one in Request.model_validate(said["request"]).actions for span in one.evidence or ()]
    return meets(clause, [(start, end) for start, end in found if end - start < len(text.strip())])


def _is_heard_nowhere(clause: str, said: Conversation) -> bool:
    """Whether a clause is more than talk, and is neither passed on already nor an aside."""
    words = in_its_words(clause)
    told = [*said["unheard"], said["aside"]]
    if asks_when(clause) and "query_order" in Request.model_validate(said["request"]).intents:
        return False
    return matters_to_a_person(clause) and not any(words in one or (one and one in words) for one in told)


def _changes_nothing(
    span: Span, said: Conversation, situation: Situation, read: Callable[[Situation], Conversation]
) -> bool:
    """Whether a message is read all the same without one of its clauses, which alone says nothing of that."""
    text = situation.message["text"]
    whole, rest = _essence(said), blanked(text, [span])
    left = read(_of(rest.strip(), situation)) if re.search(r"\w", rest) else nothing_read(situation)
    if _essence(left) != whole:
        return False
    alone = _wishes(read(_of(text[slice(*span)].strip(" ,，、"), situation)))
    return not alone or not alone <= _wishes(said)


def _of(text: str, situation: Situation) -> Situation:
    """The situation of another text in the place of this one."""
    return replace(situation, message=Message(**{**situation.message, "text": text}), _readings={})


def _essence(said: Conversation) -> Hashable:
    """What was read of a message, whichever words tell it."""
    told = (*said["questions"], *map(str, said["replaced"]), *said["unheard"])
    return _wishes(said), frozenset(told), said["most"], said["by"], said["overtaken"], bool(said["asked"])


def _wishes(said: Conversation) -> frozenset[str]:
    """What a message wishes, by any order."""
    actions = Request.model_validate(said["request"]).actions
    return frozenset(bare(one).model_dump_json(exclude={"order"}) for one in actions)


def _together(text: str, spans: list[Span], places: list[int]) -> Iterator[Span]:
    """The stretches of clauses at some places; those that a comma joins in one."""
    runs = groupby(enumerate(places), key=lambda one: one[1] - one[0])
    for _, run in runs:
        first, *more = [spans[place] for _, place in run]
        for span in more:
            if text[: span[0]].rstrip()[-1:] in ",，、":
                first = (first[0], span[1])
            else:
                yield first
                first = span
        yield first
