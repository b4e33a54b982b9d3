"""What a text is to someone who waits for an answer: a yes or no, a move in a bargain, wishes beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from agents.desk.accepted import Accepted, goes_on, picked
from agents.desk.answers import has_condition, leads, verdict
from agents.desk.find import lines_named
from agents.desk.haggle import Haggle
from agents.desk.proposal import as_request, bare, changes_something, merged
from agents.desk.speaker import Speaker
from agents.desk.talk import gives_up, presses
from contracts.order import Order, OrderLine
from contracts.request import (
    Accept,
    Action,
    ChangeQuantity,
    Delivery,
    Offer,
    Quantity,
    Reject,
    Request,
    RequestQuote,
)

MOVES = ("offer", "accept", "reject")
_LOOKS = ("query_order", "request_quote", "handover")
_NO_BARGAIN = (
    "cancel_order",
    "return_item",
    "remove_item",
    "substitute_item",
    "split_delivery",
    "query_order",
    "request_quote",
    "handover",
    "change_address",
    "change_contact",
    "change_invoice",
)
"""What is not said of an offer on the table, whatever else a text may sound like to someone who bargains."""
_INSTEAD = (
    "place_order",
    "change_quantity",
    "add_item",
    "remove_item",
    "substitute_item",
    "change_delivery",
    "change_payment",
    "cancel_order",
)
_WHOLE = re.compile(r"(?<![\d.,-])\d+(?![\d%]|[.,-]\d)")
_BUT = re.compile(r"不[过過]|但|可是|只是|\b(?:but|however|though|except)\b", re.IGNORECASE)
_TERMS_OF_AN_OFFER = {
    "change_quantity": "quantity",
    "change_price": "price",
    "change_delivery": "delivery",
    "change_payment": "payment",
}


def heard_of_a_proposal(plain: Request, bargaining: Request, text: str) -> Request:
    """What a text says to someone who was asked for a yes, read as to anyone and as in a bargain."""
    heard = _with_answers(plain, bargaining)
    if verdict(leads(text)) == "no" and changes_something(wishes_of(plain)):
        heard = _with_answers(plain, Request(language=plain.language, actions=(Reject(),)))
    return with_verdict(heard, text)


def heard_at_the_table(
    plain: Request, bargaining: Request, text: str, haggle: Haggle, speaker: Speaker
) -> Request:
    """What a text says to someone who bargains: about the bargain, or, about something else, as to anyone."""
    about = {action.order for action in bargaining.actions if action.order}
    elsewhere = any(action.intent in _NO_BARGAIN for action in plain.actions) and all(
        action.intent in MOVES for action in bargaining.actions
    )
    heard = bargaining if bargaining.actions and about <= {haggle.asked.id} and not elsewhere else plain
    if heard is plain and changes_something(wishes_of(plain)) and _refuses(leads(text)):
        return _with_answers(plain, Request(language=plain.language, actions=(Reject(),)))
    heard = _with_a_number_asked_for(heard, plain, bargaining, haggle, speaker)
    heard = _with_push(heard, text, haggle.asked.id)
    heard = _with_the_first_word(heard, text, haggle, speaker)
    return with_verdict(_as_an_offer(heard, haggle, speaker), text)


def _with_a_number_asked_for(
    heard: Request, plain: Request, bargaining: Request, haggle: Haggle, speaker: Speaker
) -> Request:
    """The request; of a text that asks what another number of the goods on the table costs, an offer of that
    number whose price is left open."""
    quote = plain.actions[0] if len(plain.actions) == 1 else None
    offers = [action for action in bargaining.actions if isinstance(action, Offer)]
    if not isinstance(quote, RequestQuote) or any(one.price for one in (quote, *offers)):
        return heard
    if quote.item and not lines_named(quote.item, haggle.asked, speaker):
        return heard
    number = quote.quantity or next((one.quantity for one in offers), None)
    if number is None:
        return heard
    return Request(language=heard.language, actions=(Offer(item=quote.item, quantity=number),))


def heard_of_one_who_leaves(
    plain: Request, bargaining: Request, haggle: Haggle, speaker: Speaker, *, kept: OrderLine | None
) -> Request:
    """What is left of a text that leaves a bargain: terms of what was bargained over, at the price that
    stands, or a no with wishes beside it. `kept`: the line whose number it says is to stay."""
    offers = [action for action in bargaining.actions if isinstance(action, Offer)]
    if kept is not None:
        of_it = ("change_quantity", "place_order", "add_item")
        beside = tuple(bare(action) for action in plain.actions if action.intent not in of_it)
        if not all(action.intent in _TERMS_OF_AN_OFFER for action in beside):
            return as_refused(plain.with_actions(beside))
        number = Quantity(value=kept.quantity, unit=kept.unit, mode="set")
        said: dict[str, Any] = {"item": kept.name, "quantity": number}
        for term in ("delivery", "payment"):
            values = (getattr(one, term, None) for one in (*beside, *offers))
            said[term] = next((value for value in values if value is not None), None)
        return plain.with_actions((Offer(**said),))
    elsewhere = any(action.order not in (None, haggle.asked.id) for action in plain.actions)
    strange = any(one.item and not lines_named(one.item, haggle.asked, speaker) for one in plain.actions)
    known = _as_an_offer(plain, haggle, speaker)
    if known is not plain:
        return known
    bare_offer = len(offers) == len(bargaining.actions) == 1 and offers[0].price is None
    if bare_offer and not elsewhere and not strange and {*plain.intents} <= {"place_order", "add_item"}:
        return bargaining
    return as_refused(plain)


def number_kept(plain: Request, text: str, haggle: Haggle, standing: Order) -> OrderLine | None:
    """The only line whose number a bargain would change, where a text says the number that it has."""
    changed = [
        (line, new.quantity)
        for line in standing.lines
        if (new := haggle.asked.line(line.number)) and new.quantity != line.quantity
    ]
    if len(changed) != 1:
        return None
    ((line, wanted),) = changed
    days = {Decimal(day.day) for one in plain.actions if (day := _day_of(one))}
    said = {Decimal(one) for one in _WHOLE.findall(text)} - days
    return line if line.quantity in said and wanted not in said else None


def _day_of(action: Action) -> date | None:
    delivery: Delivery | None = getattr(action, "delivery", None)
    return delivery.earliest if delivery else None


def as_refused(request: Request) -> Request:
    """The wishes of a request behind a no to what is offered."""
    wishes = as_request(wishes_of(request), request)
    return _with_answers(wishes, Request(language=request.language, actions=(Reject(),)))


def _refuses(said: str) -> bool:
    """Whether a clause is a no to what is bargained over: no thank you; 算了不谈价了."""
    return verdict(said) == "no" or gives_up(said)


def moves_on(request: Request) -> bool:
    """Whether a request refuses what is offered and wants something else of goods, days or payment."""
    return "reject" in request.intents and any(intent in _INSTEAD for intent in request.intents)


def holds_beside(took: Accepted, wishes: Sequence[Action], haggle: Haggle, speaker: Speaker) -> bool:
    """Whether an acceptance holds with what its text says behind it: what that wishes is of other things."""
    if not took.rest or goes_on(took.rest):
        return True
    return bool(wishes) and not any(_may_be_of_the_bargain(wish, haggle, speaker) for wish in wishes)


def _may_be_of_the_bargain(wish: Action, haggle: Haggle, speaker: Speaker) -> bool:
    if wish.intent in ("change_address", "change_contact", "change_invoice", "query_order"):
        return False
    elsewhere = wish.order and not haggle.asked.id.endswith(re.sub(r"\D", "", wish.order))
    strange = wish.item and not lines_named(wish.item, haggle.asked, speaker)
    return not (elsewhere or strange)


def with_verdict(request: Request, text: str) -> Request:
    """The request; of a text that asks nothing and is a plain yes or no, with that."""
    answered = verdict(text)
    if request.actions or answered not in ("yes", "no"):
        return request
    action: Action = Accept() if answered == "yes" else Reject()
    return request.with_actions((action,))


def without_a_guessed_yes(request: Request) -> Request:
    """The request less what a model alone took for an acceptance: that is for the rules, or the customer's
    plain word."""
    kept = {
        i: action
        for i, action in enumerate(request.actions)
        if action.intent != "accept" or action.source != "model"
    }
    return request if len(kept) == len(request.actions) else as_request(kept, request)


def _with_answers(plain: Request, request: Request) -> Request:
    """What a text asks for, behind the yes or no that it begins with as `request`; one that hangs on a
    condition is none."""
    answers = [
        action
        for action in request.actions
        if action.intent in ("accept", "reject") and not action.if_granted
    ]
    moved = (
        action.model_copy(update={"if_granted": tuple(len(answers) + i for i in action.if_granted)})
        if action.if_granted
        else action
        for action in plain.actions
    )
    return plain.with_actions((*answers, *moved))


def _as_an_offer(request: Request, haggle: Haggle, speaker: Speaker) -> Request:
    """The request; of one that only changes what is bargained over, its terms as one offer."""
    fields: dict[str, Any] = {}
    for action in request.actions:
        term, item = _TERMS_OF_AN_OFFER.get(action.intent), action.item
        value = getattr(action, term) if term else None
        strange = action.order not in (None, haggle.asked.id) or action.if_granted
        if term is None or value is None or term in fields or strange or fields.get("item", item) != item:
            return request
        fields |= {term: value, "item": item}
    if not fields or (fields["item"] and not lines_named(fields["item"], haggle.asked, speaker)):
        return request
    return request.with_actions((Offer(**fields),))


def _with_the_first_word(request: Request, text: str, haggle: Haggle, speaker: Speaker) -> Request:
    """The request, behind the yes to an offer, or the choice of a package, that a text begins with before it
    asks for something else; a "but" of the same bargain makes it none."""
    ends = (*_LOOKS, *MOVES, "cancel_order")
    only_wishes = request.actions and not any(action.intent in ends for action in request.actions)
    said = leads(text)
    takes = verdict(said) == "yes" or picked(said, haggle.made) is not None
    limits = _BUT.search(text) and any(
        _may_be_of_the_bargain(wish, haggle, speaker) for wish in request.actions
    )
    if not only_wishes or not takes or limits or has_condition(text):
        return request
    return _with_answers(request, Request(language=request.language, actions=(Accept(),)))


def _with_push(request: Request, text: str, order: str) -> Request:
    """The request to someone who bargains over an order: "a bit cheaper, please" and "I walk" refuse what was
    offered."""
    vague = all(
        action.intent == "change_price" and action.price is None and action.order in (None, order)
        for action in request.actions
    )
    if not vague or not (request.actions or presses(text) or gives_up(text)):
        return request
    return request.with_actions((Reject(),))


def counts_on(request: Request) -> bool:
    """Whether a request says how many more or less, of what another text says."""
    return any(
        action.intent == "add_item"
        or (
            isinstance(action, ChangeQuantity)
            and action.quantity is not None
            and action.quantity.mode != "set"
        )
        for action in request.actions
    )


def says_else(request: Request, asked: Request) -> bool:
    """Whether a request asks for anything else than what was asked, once it is completed by that."""
    completed = merged(wishes_of(request), asked, first=len(request.actions))
    return bool(request.actions) and {*map(bare, completed.values())} != {*map(bare, asked.actions)}


def wishes_of(request: Request) -> dict[int, Action]:
    """What a message asks for besides moves in a bargain."""
    return {i: action for i, action in enumerate(request.actions) if action.intent not in MOVES}
