"""The first node of the desk: the request that a message makes, to someone who knows what was said before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from agents.desk.proposal import bare
from agents.desk.reading.accepted import accepted, says_figures
from agents.desk.reading.amounts import with_more_of_the_same
from agents.desk.reading.answers import NAMED_OPTION, agrees, folded, takes_back_a_change
from agents.desk.reading.asides import goes_over, leaves_it_be, partings
from agents.desk.reading.at_the_table import heard_at_the_table
from agents.desk.reading.conditions import condition_for_a_person, condition_that_holds
from agents.desk.reading.confirmed import confirms, holds_back, repeats
from agents.desk.reading.halves import price_open_of, with_goods_that_go_there
from agents.desk.reading.hearing import heard_of_a_proposal, terms_wanted_otherwise
from agents.desk.reading.invoicing import invoice_address
from agents.desk.reading.kinds import kinds_told_at
from agents.desk.reading.kinds_asked import kinds_nobody_knows
from agents.desk.reading.likewise import other_order_named
from agents.desk.reading.meant import as_meant
from agents.desk.reading.part_by_part import orders_left_out
from agents.desk.reading.questions import Question, questions_in, regions_asked
from agents.desk.reading.situation import Parse, Situation
from agents.desk.reading.understood import understand
from agents.desk.reading.unheard import beside_a_yes, in_its_words, made_specially, unheard
from agents.desk.reading.what_if import with_terms_priced
from agents.desk.state import Conversation, Message
from agents.desk.talk import answer_language
from agents.desk.view import View
from contracts.request import Accept, Action, QueryOrder, Reject, Request, RequestQuote

_ORDER = re.compile(r"(?<![a-z\d])(?:order )?(?:[a-z]{1,4}-?)?\d{3,}(?:的|[订訂][单單])?", re.IGNORECASE)
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
        said: Conversation = {**_nothing_read(situation), **_first(situation)}
        return {**said, "unheard": said["unheard"] or _unheard(said, situation)}


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


def _with_an_invoice_address(situation: Situation) -> Conversation | None:
    """What the message says beside an address for invoices, which a person takes up."""
    found = invoice_address(situation.text)
    if found is None:
        return None
    rest, beside = _without(situation, found.start, found.end)
    said = _nothing_read(situation)
    if re.search(r"[^\W\d]{2}", _ORDER.sub(" ", rest)):
        said = {**said, **_first(beside)}
    asked: list[Question] = [] if found.stays else ["billing"]
    return {**said, "answer": rest, "questions": [*asked, *said["questions"]]}


def _with_a_condition_that_holds(situation: Situation) -> Conversation | None:
    """What the message wishes, where all that it makes that hang on stays anyway."""
    found = condition_that_holds(situation.text, situation.dossier)
    if found is None:
        return None
    rest, beside = _without(situation, *found)
    if not situation.plain(rest).actions:
        return None
    return {**_nothing_read(situation), **_first(beside), "answer": rest}


def _with_a_condition_for_a_person(situation: Situation) -> Conversation | None:
    """The message in its words, where only a person can tell whether what its wishes hang on is so."""
    if situation.haggle or situation.proposal:
        return None
    plain = situation.plain(situation.text)
    goods = situation.setting(plain.language).goods
    if not condition_for_a_person(situation.text, plain, goods.knows):
        return None
    nothing = _in_their_language(plain.with_actions(()), situation)
    return Conversation(request=nothing, asked=None, unheard=[situation.text])


def _without(situation: Situation, start: int, end: int) -> tuple[str, Situation]:
    """The text without what lies between two places, and the situation of it."""
    rest = situation.text[:start] + " " * (end - start) + situation.text[end:]
    return rest, replace(situation, message=Message(**{**situation.message, "text": rest}))


def _first(situation: Situation) -> Conversation:
    """What a message is read as."""
    found = (read(situation) for read in _KINDS)
    return next(one for one in found if one is not None)


def _yes_with_an_aside(situation: Situation) -> Conversation | None:
    """A yes to what waits for one, and the side question behind it."""
    answer, aside = _parted(situation)
    proposal = situation.proposal
    if not aside or (proposal and terms_wanted_otherwise(situation, proposal)):
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
    if priced:  # what moves the price is told beside the question which one is meant
        questions = ["moves"] if "prepaying" in questions else []
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
    goods on order can be; who was just told a price asks about that."""
    if situation.waiting and situation.waiting.question == "order_it":
        return None
    text, dossier, setting = situation.text, situation.dossier, situation.setting(heard.language)
    if list(questions) == ["lowest"] and (price := price_open_of(text, dossier, setting)):
        return heard.with_actions((price,))
    return with_terms_priced(heard, text, dossier, setting, situation.bargaining)


_KINDS: tuple[Callable[[Situation], Conversation | None], ...] = (
    _decision,
    _answer_to_a_closed_card,
    _with_an_invoice_address,
    _with_a_condition_that_holds,
    _with_a_condition_for_a_person,
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
    if (part := beside_a_yes(said["aside"])) and not said["questions"]:
        return [part]
    request, setting = Request.model_validate(said["request"]), situation.setting(situation.spoken)
    unknown = [situation.text[slice(*span)] for span in kinds_nobody_knows(situation.text, setting)]
    left_out = [
        *made_specially(situation.text),
        *orders_left_out(request, situation.text, situation.dossier),
        *(terms for one in request.actions if (terms := _terms_of_a_quote(one))),
    ]
    by_itself = all(action.get("evidence") for action in said["request"]["actions"])
    wishes = by_itself and not (situation.waiting or said["replaced"])
    left = unheard(situation.text, lambda: _places_read(situation), wishes=wishes)
    rest = list(dict.fromkeys([*map(in_its_words, unknown), *left]))
    return [*rest, *(part for part in left_out if not any(part in one for one in rest))]


def _terms_of_a_quote(action: Action) -> str:
    """The trade terms that a price is asked for at, which the list does not tell."""
    delivery = action.delivery if isinstance(action, RequestQuote) else None
    return (
        " ".join(filter(None, (delivery.incoterm, delivery.place))) if delivery and delivery.incoterm else ""
    )


def _places_read(situation: Situation) -> list[tuple[int, int]]:
    """Where the message says what was read of it, by [start, end) offsets."""
    text, waits = situation.text, situation.proposal or situation.haggle
    setting = situation.setting(situation.plain(text).language)
    plain = with_goods_that_go_there(situation.plain(text), text, setting)
    readings = [plain, *([situation.at_the_table(text)] if waits else [])]
    said = [span for one in readings for action in one.actions for span in _told_at(action, text)]
    kinds = kinds_told_at(plain, text, setting)
    return [*said, *kinds, *regions_asked(text, situation.known.orders)]


def _told_at(action: Action, text: str) -> Sequence[tuple[int, int]]:
    """Where a text says what an action wants, rather than of which order or goods, where it says more."""
    spans = action.evidence or ()
    told = [(span, text[slice(*span)]) for span in spans]
    return [span for span, said in told if not _ORDER.fullmatch(said) and said != action.item] or spans


def _in_their_language(request: Request, situation: Situation) -> dict[str, Any]:
    language = answer_language(situation.text, request.language, situation.spoken)
    return request.model_copy(update={"language": language}).to_json()


def _parted(situation: Situation) -> tuple[str, str]:
    """The text of the message, less a side question behind a yes to what waits for one, and that."""
    text, haggle, proposal = situation.text, situation.haggle, situation.proposal
    for head, tail in partings(text) if haggle or proposal else ():
        of_the_offer = haggle and (says_figures(tail) or NAMED_OPTION.search(folded(tail)))
        if not (leaves_it_be(tail) or (_is_for_a_person(tail) and not of_the_offer)):
            continue
        if haggle:
            took = accepted(head, situation.offered)
            agreed = agrees(head, alone=True) or (took is not None and not took.rest)
        elif proposal:
            agreed = confirms(head, (), proposal) and (
                goes_over(tail) or repeats(tail, proposal) or _is_for_a_person(tail)
            )
        if agreed and not _wishes_more(tail, situation):
            return head, tail
    return text, ""


def _is_for_a_person(text: str) -> bool:
    """Whether a part of the message, behind a yes, is not of the proposal and takes nothing from the yes."""
    return bool(beside_a_yes(text)) and (goes_over(text) or not holds_back(text))


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
