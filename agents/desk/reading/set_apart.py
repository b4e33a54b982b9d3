"""A message with a stretch that is taken by itself, a condition or an address, and the rest as a message."""

from __future__ import annotations

import re
from dataclasses import replace

from agents.desk.find import orders_holding, orders_named
from agents.desk.proposal import bare
from agents.desk.reading.amounts.matching import with_price_matched
from agents.desk.reading.asked.left_unheard import ORDER, left_unheard
from agents.desk.reading.asked.questions import Question, is_question
from agents.desk.reading.asked.unheard import in_its_words
from agents.desk.reading.card.answers import verdict
from agents.desk.reading.conditions import (
    cap_in,
    cap_of_no_more,
    condition_for_a_person,
    condition_of_an_order,
    condition_that_holds,
    fallback_in,
    holds_of,
)
from agents.desk.reading.orders.separate import new_order_else_in, placed_apart
from agents.desk.reading.outcome import ReadAll, nothing_read, of_the_wish, without_a_stretch
from agents.desk.reading.situation import Situation
from agents.desk.reading.terms.invoicing import invoice_address
from agents.desk.state import Conversation, Message
from contracts.request import Action, AddItem, ChangeQuantity, Language


def with_an_invoice_address(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says beside an address for invoices, which a person takes up."""
    found = invoice_address(situation.text)
    if found is None:
        return None
    rest, beside = without_a_stretch(situation, found.start, found.end)
    said = read(beside) if re.search(r"[^\W\d]{2}", ORDER.sub(" ", rest)) else Conversation()
    asked: list[Question] = [] if found.stays else ["billing"]
    return {**said, "answer": rest, "questions": [*asked, *said.get("questions", ())]}


def with_a_condition_that_holds(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message wishes, where all that it makes that hang on stays anyway."""
    text, proposal = situation.text, situation.proposal
    found = condition_that_holds(text, situation.dossier)
    if proposal and not situation.haggle and (held := holds_of(text, proposal, situation.dossier)):
        rest, beside = without_a_stretch(situation, *held)
        if verdict(rest) == "yes":
            return {**read(beside), "answer": rest}
    quoted = situation.waiting is not None and situation.waiting.question == "order_it"
    found = found or (condition_of_an_order(text) if quoted and not situation.haggle else None)
    if found is None:
        return None
    rest, beside = without_a_stretch(situation, *found)
    if not (situation.plain(rest).actions or (quoted and situation.bargaining(rest).actions)):
        return None
    return {**read(beside), "answer": rest}


def with_a_cap(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message wishes, and the total above which it does not want that, nor what is proposed."""
    text, dossier = situation.text, situation.dossier
    found = cap_in(text, read=situation.plain) or (
        None if situation.proposal else cap_of_no_more(text, dossier)
    )
    if found is None or situation.haggle:
        return None
    (start, end), most = found
    rest, beside = without_a_stretch(situation, start, end)
    said: Conversation = {**read(beside), "answer": rest, "most": str(most)}
    wishes = said["request"]["actions"] if "request" in said else ()
    return said if wishes or situation.proposal else None


def with_a_fallback(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message wishes, and, for a person, what it wants where that can't be; all of it is for one
    where the two can't be told apart."""
    text, found = situation.text, fallback_in(situation.text)
    if found is None or situation.haggle or situation.proposal or situation.waiting:
        return None
    rest, beside = without_a_stretch(situation, found.start, found.end)
    whole, wished = situation.plain(text), situation.plain(rest).actions
    bids = any(getattr(one, "price", None) for one in wished)  # a threat is of the bargain
    if bids or not (whole.actions or wished or found.of_its_own):
        return None
    if found.of_its_own or not wished:
        nothing = whole.with_actions(())
        return {**of_the_wish(nothing, situation), "unheard": [text]}
    said: Conversation = {**nothing_read(beside), **read(beside)}
    left = said["unheard"] or left_unheard(said, beside)
    return {**said, "answer": rest, "unheard": [*left, in_its_words(text[found.start : found.end])]}


def with_a_new_order_else(situation: Situation, read: ReadAll) -> Conversation | None:
    """Goods that are to be added to an order, as a new one where that can't be and the message wants it so:
    加不了就另开一单. Behind a wish that was not possible, what that was for."""
    found = new_order_else_in(situation.text)
    if found is None or situation.haggle or situation.proposal or situation.waiting:
        return None
    rest, alone = without_a_stretch(situation, *found)
    plain = situation.plain(rest)
    wished = plain.actions or (situation.asked_before.actions if situation.asked_before else ())
    added = [one for one in wished if _adds(one)]
    if not added or (not plain.actions and len(added) < len(wished)):
        return None
    if not all(_is_too_late(one, situation) for one in added):
        return {**read(alone), "answer": rest} if plain.actions else None
    if not plain.actions:
        whole = situation.plain(situation.text)
        return of_the_wish(whole.with_actions(placed_apart(tuple(map(bare, added)))), situation)
    anew = rest.strip(" ,.，。；;?？") + _AS_A_NEW_ORDER[plain.language]
    return read(replace(situation, message=Message(**{**situation.message, "text": anew})))


_AS_A_NEW_ORDER: dict[Language, str] = {
    "en": " as a separate order",
    "zh": "，另开一单",
    "zh-Hant": "，另開一單",
}


def _adds(action: Action) -> bool:
    """Whether an action puts goods onto an order."""
    more = isinstance(action, ChangeQuantity) and action.quantity and action.quantity.mode == "add"
    return bool(isinstance(action, AddItem) or more) and bool(action.item)


def _is_too_late(wish: Action, situation: Situation) -> bool:
    """Whether no order that a wish may be for is to be changed so any more."""
    dossier, speaker = situation.dossier, situation.setting(situation.spoken).speaker
    named = orders_named(wish.order or "", dossier)
    named = named or [one.id for one in orders_holding(wish.item, dossier.open_orders, speaker)]
    return bool(named) and not {*named} & {one.id for one in dossier.orders_for(wish.intent)}


def with_a_condition_for_a_person(situation: Situation) -> Conversation | None:
    """The message in its words, where only a person can tell whether what its wishes hang on is so; what is
    proposed is set aside with it where it is that."""
    text, proposal = situation.text, situation.proposal
    plain = situation.plain(text)
    setting = situation.setting(plain.language)
    goods = setting.goods
    if situation.haggle or with_price_matched(plain, text, situation.dossier, setting, situation.bargaining):
        return None
    if proposal and (plain.actions or verdict(text) or is_question(text)):
        return None
    wished = plain.with_actions((*plain.actions, *map(bare, proposal.request.actions))) if proposal else plain
    if not condition_for_a_person(text, wished, goods.knows):
        return None
    nothing = of_the_wish(plain.with_actions(()), situation)
    if proposal is None:
        return {**nothing, "unheard": [text]}
    all_of_it = list(range(len(proposal.request.actions)))
    return {**nothing, "unheard": [proposal.text, text], "replaced": all_of_it}
