"""What a text is to someone who was asked for a yes: that or a no, and the wishes beside it."""

from __future__ import annotations

from collections.abc import Sequence

from agents.desk.proposal import Proposal, bare, changes_something
from agents.desk.reading.amounts.what_if import tells_what_more_it_costs
from agents.desk.reading.asked.questions import asks_when
from agents.desk.reading.asked.unheard import adds_on
from agents.desk.reading.card.amending import left_at_orders, taken_back, with_orders_for_their_goods
from agents.desk.reading.card.answers import behind_a_yes, has_condition, leads, verdict
from agents.desk.reading.card.asides import partings
from agents.desk.reading.card.confirmed import (
    confirms,
    names_another_colour,
    numbers_in,
    orders_of,
    tells_another_time,
    wavers,
)
from agents.desk.reading.card.drafting import order_proposed
from agents.desk.reading.card.part_agreed import parts_named
from agents.desk.reading.orders.separate import wants_it_apart
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import SENTENCE_END, blanked
from agents.desk.reading.terms.as_before import wants_other_terms, without_the_rest_as_before
from contracts.request import Accept, Action, Reject, Request

MOVES = ("offer", "accept", "reject")
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


def heard_of_a_proposal(plain: Request, proposal: Proposal, situation: Situation) -> Request:
    """What a text, which reads as `plain` to anyone, says to someone who asked for a yes."""
    text = without_the_rest_as_before(situation.text, situation.dossier.ids)
    if terms_wanted_otherwise(situation, proposal) or (
        wants_it_apart(text) and not changes_something(wishes_of(plain))
    ):
        return plain
    if tells_what_more_it_costs(text) or tells_another_time(text, proposal):
        return plain.with_actions(())
    if (left := places_left(text, proposal, situation)) is not None:
        return plain.with_actions((Reject(),) if len(left) == len(proposal.request.actions) else ())
    agrees = confirms(text, plain.actions, proposal) or agrees_to_parts(situation, proposal)
    if agrees and not names_another_colour(text, proposal):
        return Request(language=plain.language, actions=(Accept(),))
    if wavers(text, proposal):
        return plain.with_actions(())
    if "place_order" in proposal.request.intents and asks_when(text) and _only_looks(plain):
        return plain.with_actions(())
    if verdict(text) in ("yes", "no"):
        return with_verdict(Request(language=plain.language), text)
    if verdict(text) == "later" and _only_names_it(plain, proposal):
        return plain.with_actions(())
    if adds_on(text) and verdict(text) is None:
        return plain
    heard = with_answers(plain, situation.bargaining(text))
    refuses = verdict(leads(text)) == "no" and changes_something(wishes_of(plain))
    if refuses or _drops_it_first(text, plain):
        heard = with_answers(plain, Request(language=plain.language, actions=(Reject(),)))
    return with_verdict(heard, text)


def places_left(text: str, proposal: Proposal, situation: Situation) -> Sequence[int] | None:
    """Which of the wishes that are proposed a text leaves as things are behind a word like a yes, which is
    none then: ok, the teapots stay as they are; 好的，那单先别动. `None`: it does not do that."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    nothing, orders = Request(language=situation.spoken), orders_of(proposal)
    tails = [tail for head, tail in partings(text) if verdict(head) == "yes"]
    for tail in (*tails, *filter(None, [behind_a_yes(text)])):
        said = with_orders_for_their_goods(tail, proposal, dossier, setting)
        left = left_at_orders(said, nothing, proposal)[1] or taken_back(tail, proposal.request, setting)
        if left and {*numbers_in(said)} <= {*numbers_in(" ".join(orders))} and not has_condition(tail):
            return left
    return None


def agrees_to_parts(situation: Situation, proposal: Proposal) -> bool:
    """Whether the message says no more than yes to parts of what is proposed by their names."""
    return parts_named(situation.text, proposal, situation.setting(situation.spoken)).is_agreed


def terms_wanted_otherwise(situation: Situation, proposal: Proposal) -> bool:
    """Whether the message wants a new order on terms of an earlier one, which are not those proposed."""
    order = order_proposed(proposal) if "place_order" in proposal.request.intents else None
    return order is not None and wants_other_terms(situation.whole, order, situation.dossier)


def _only_looks(request: Request) -> bool:
    """Whether a request asks no more than how an order that it does not name stands."""
    return all(one.intent == "query_order" and not one.order for one in request.actions)


def _drops_it_first(text: str, plain: Request) -> bool:
    """Whether a text that asks for a price says no in a sentence of its own before that."""
    head, *behind = SENTENCE_END.split(text, maxsplit=1)
    return bool(behind) and verdict(head) == "no" and {*plain.intents} == {"request_quote"}


def _only_names_it(request: Request, proposal: Proposal) -> bool:
    """Whether a request wants no more than what is proposed, and no other values for that."""
    asked = {*proposal.request.intents, *(["cancel_order"] if proposal.cancelled else [])}
    return all(one.intent in asked and bare(one) == type(one)(order=one.order) for one in request.actions)


def moves_on(request: Request) -> bool:
    """Whether a request refuses what is offered and wants something else of goods, days or payment."""
    return "reject" in request.intents and any(intent in _INSTEAD for intent in request.intents)


def with_verdict(request: Request, text: str) -> Request:
    """The request; of a text that asks nothing and is a plain yes or no, with that."""
    answered = verdict(text)
    if request.actions or answered not in ("yes", "no"):
        return request
    action: Action = Accept() if answered == "yes" else Reject()
    return request.with_actions((action,))


def with_answers(plain: Request, request: Request) -> Request:
    """What a text asks for, behind the yes or no that it begins with as `request`; one that hangs on a
    condition is none, nor is a no that drops goods: 纸不要了."""
    drops = {span for one in plain.actions if one.intent == "remove_item" for span in one.evidence or ()}
    answers = [
        action
        for action in request.actions
        if action.intent in ("accept", "reject")
        and not action.if_granted
        and not (action.intent == "reject" and action.evidence and {*action.evidence} <= drops)
    ]
    moved = (
        action.model_copy(update={"if_granted": tuple(len(answers) + i for i in action.if_granted)})
        if action.if_granted
        else action
        for action in plain.actions
    )
    return plain.with_actions((*answers, *moved))


def without_wishes(text: str, actions: Sequence[Action]) -> str:
    """A text with spaces for the words of which wishes were read."""
    return blanked(text, [span for one in actions if one.intent not in MOVES for span in one.evidence or ()])


def wishes_of(request: Request) -> dict[int, Action]:
    """What a message asks for besides moves in a bargain."""
    return {i: action for i, action in enumerate(request.actions) if action.intent not in MOVES}
