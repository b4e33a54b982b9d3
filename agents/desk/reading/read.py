"""The first node of the desk: the request that a message makes, to someone who knows what was said before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from agents.desk.proposal import bare
from agents.desk.reading.accepted import accepted
from agents.desk.reading.amounts import with_more_of_the_same
from agents.desk.reading.answers import agrees, folded, takes_back_a_change
from agents.desk.reading.asides import goes_over, partings
from agents.desk.reading.at_the_table import heard_at_the_table
from agents.desk.reading.confirmed import confirms, repeats
from agents.desk.reading.halves import price_open_of
from agents.desk.reading.hearing import heard_of_a_proposal
from agents.desk.reading.kinds import kinds_told_at
from agents.desk.reading.likewise import other_order_named
from agents.desk.reading.meant import as_meant
from agents.desk.reading.questions import Question, questions_in, regions_asked
from agents.desk.reading.situation import Parse, Situation
from agents.desk.reading.understood import understand
from agents.desk.reading.unheard import unheard
from agents.desk.reading.what_if import with_terms_priced
from agents.desk.state import Conversation
from agents.desk.talk import answer_language
from agents.desk.view import View
from contracts.request import Accept, QueryOrder, Reject, Request

_ASKED_FOR = ("query_order", "request_quote", "handover")
"""What a side question may be read as."""


@dataclass(frozen=True)
class Reader:
    """Reads messages with `parse`."""

    view: View
    parse: Parse

    def read(self, state: Conversation) -> Conversation:
        """The request; a message that asks nothing by itself is taken as the answer to a question."""
        situation = Situation.of(state, view=self.view, parse=self.parse)
        found = (read(situation) for read in _KINDS)
        said: Conversation = {**_nothing_read(situation), **next(one for one in found if one is not None)}
        return {**said, "unheard": _unheard(said, situation)}


def _nothing_read(situation: Situation) -> Conversation:
    """What the node writes of a message that says nothing."""
    return Conversation(
        request=_in_their_language(Request(language=situation.spoken), situation),
        own=0,
        answer=situation.text,
        aside="",
        overtaken=None,
        asked=situation.state.get("waiting"),
        questions=[],
        replaced=[],
        unheard=[],
    )


def _decision(situation: Situation) -> Conversation | None:
    """A decision of the house, which is told: nothing is asked."""
    return Conversation() if "decided" in situation.message else None


def _answer_to_a_closed_card(situation: Situation) -> Conversation | None:
    """The sentence that answers a card which is no longer open."""
    to, state = situation.message["to"], situation.state
    if to is None or to.startswith("Q-") or to in situation.view.open_cards(state):
        return None
    return Conversation(overtaken="done_already" if to == state.get("confirmed") else "no_longer_open")


def _yes_with_an_aside(situation: Situation) -> Conversation | None:
    """A yes to what waits for one, and the side question behind it."""
    answer, aside = _parted(situation)
    if not aside:
        return None
    questions, wanted = questions_in(aside, situation.plain(aside), situation.known.orders)
    agreed = wanted.with_actions((Accept(), *map(bare, wanted.actions)))
    return Conversation(
        request=_in_their_language(agreed, situation),
        own=len(agreed.actions),
        answer=answer,
        aside=aside,
        asked=None,
        questions=questions,
    )


def _the_same_question(situation: Situation) -> Conversation | None:
    """What was asked last, of another order that the message names and says nothing else of: and 1024?"""
    asked, text = situation.state.get("inquired"), situation.text
    if asked is None or situation.haggle or situation.waiting or situation.proposal:
        return None
    setting = situation.setting(situation.spoken)
    order = other_order_named(text, situation.dossier, setting)
    if order is None or not re.search(r"[?？呢吗嗎]|\b(?:and|what about|how about|same)\b", folded(text)):
        return None
    if asked:
        return Conversation(questions=[*asked])
    request = Request(language=situation.spoken, actions=(QueryOrder(order=order),))
    return Conversation(request=_in_their_language(request, situation), own=1, asked=None)


def _questions_and_wishes(situation: Situation) -> Conversation:
    """The questions that the message asks, and what it wishes beside them."""
    heard = _heard(situation)
    questions, left = questions_in(situation.said, heard, situation.known.orders)
    priced = None if situation.haggle else _with_the_price_open(heard, questions, situation)
    heard = priced or left
    questions = [] if priced else questions
    if questions and not heard.actions:
        return Conversation(request=_in_their_language(heard, situation), questions=questions)
    setting = situation.setting(heard.language)
    understood = understand(as_meant(heard, situation, setting), situation, setting)
    request = with_more_of_the_same(understood.request, situation.dossier, setting)
    waiting = understood.waiting
    return Conversation(
        request=_in_their_language(request, situation),
        own=len(request.actions),
        asked=waiting.model_dump(mode="json") if waiting else None,
        questions=questions,
        replaced=list(understood.replaced),
    )


def _with_the_price_open(
    heard: Request, questions: Sequence[Question], situation: Situation
) -> Request | None:
    """The request of a message that asks what other terms of payment would save, or how low the price of
    goods on order can be."""
    text, dossier, setting = situation.text, situation.dossier, situation.setting(heard.language)
    if list(questions) == ["lowest"] and (price := price_open_of(text, dossier, setting)):
        return heard.with_actions((price,))
    return with_terms_priced(heard, text, dossier, setting, situation.bargaining)


_KINDS: tuple[Callable[[Situation], Conversation | None], ...] = (
    _decision,
    _answer_to_a_closed_card,
    _yes_with_an_aside,
    _the_same_question,
    _questions_and_wishes,
)
"""What a message may be, as what it is read; the first that it is holds."""


def _unheard(said: Conversation, situation: Situation) -> list[str]:
    """What the message asks or wants beside what was read of it. Where something was read in view of what was
    said before, there may be no saying from which words, so only questions count."""
    if said["overtaken"] or "decided" in situation.message:
        return []
    by_itself = all(action.get("evidence") for action in said["request"]["actions"])
    wishes = by_itself and not (situation.waiting or said["replaced"])
    return list(unheard(situation.text, lambda: _places_read(situation), wishes=wishes))


def _places_read(situation: Situation) -> list[tuple[int, int]]:
    """Where the message says what was read of it, by [start, end) offsets."""
    text, waits = situation.text, situation.proposal or situation.haggle
    readings = [situation.plain(text), *([situation.at_the_table(text)] if waits else [])]
    said = [span for one in readings for action in one.actions for span in action.evidence or ()]
    plain = readings[0]
    kinds = kinds_told_at(plain, text, situation.setting(plain.language))
    return [*said, *kinds, *regions_asked(text, situation.known.orders)]


def _in_their_language(request: Request, situation: Situation) -> dict[str, Any]:
    language = answer_language(situation.text, request.language, situation.spoken)
    return request.model_copy(update={"language": language}).to_json()


def _parted(situation: Situation) -> tuple[str, str]:
    """The text of the message, less a side question behind a yes to what waits for one, and that."""
    text, haggle, proposal = situation.text, situation.haggle, situation.proposal
    for head, tail in partings(text) if haggle or proposal else ():
        if haggle:
            took = accepted(head, situation.offered)
            agreed = agrees(head, alone=True) or (took is not None and not took.rest)
        elif proposal:
            agreed = confirms(head, (), proposal) and (goes_over(tail) or repeats(tail, proposal))
        if agreed and not _wishes_more(tail, situation):
            return head, tail
    return text, ""


def _wishes_more(text: str, situation: Situation) -> bool:
    """Whether a part of the message asks for a change, or bids."""
    readers = (situation.plain, situation.bargaining) if situation.haggle else (situation.plain,)
    return any(intent not in _ASKED_FOR for read in readers for intent in read(text).intents)


def _heard(situation: Situation) -> Request:
    """The text as it reads to someone who waits for an answer; as to anyone, when it is about something
    else."""
    plain, haggle, proposal = situation.plain(situation.text), situation.haggle, situation.proposal
    if takes_back_a_change(situation.said) and plain.intents in ([], ["cancel_order"]):
        return plain.with_actions((Reject(),) if proposal or haggle else ())
    if haggle:
        return heard_at_the_table(plain, haggle, situation)
    return heard_of_a_proposal(plain, proposal, situation) if proposal else plain
