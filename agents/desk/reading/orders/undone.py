"""A change that was made, or an order that was placed, and is to be undone, whatever else a message wants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agents.desk.find import lines_named
from agents.desk.reading.asked.unheard import clauses_of
from agents.desk.reading.card.answers import folded, takes_back, takes_back_a_cancellation
from agents.desk.reading.card.revived import placed_again
from agents.desk.reading.orders.likewise import as_it_stands
from agents.desk.reading.outcome import ReadAll, in_their_language, nothing_read
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import Span, blanked, without_numbers_of
from agents.desk.speaker import Speaker
from agents.desk.state import Conversation, Message
from contracts.order import Order
from contracts.request import (
    Action,
    AddItem,
    CancelOrder,
    ChangeQuantity,
    Quantity,
    RemoveItem,
    Request,
    SubstituteItem,
)

_CAN_BE_UNDONE = ("placed", "confirmed", "in_production", "cancelled")


def with_a_change_undone(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says, and the wishes that make an order as it was before, where a clause of it takes
    back what was done last: put it back to the 17th, it's 1024 that should go to 20 January."""
    found = _clause_that_undoes(situation)
    if found is None:
        return None
    span, order = found
    history = [one.order for one in situation.view.book.history(order.id)]
    undone = [*_undoing(order, history, situation)]
    rest = blanked(situation.text, [span])
    says_more = re.search(r"\w", rest)
    back = {one.intent for one in undone}
    if "add_item" in back or ("substitute_item" in back and not says_more):
        return None  # goods go back at their places and prices
    beside = replace(situation, message=Message(**{**situation.message, "text": rest}))
    said: Conversation = nothing_read(situation)
    if says_more:
        said = {**said, **read(beside)}
    wishes = Request.model_validate(said["request"])
    actions = _together(
        wishes.actions[: said["own"]], undone, order, situation.setting(situation.spoken).speaker
    )
    request = in_their_language(wishes.with_actions(actions), situation)
    return {**said, "request": request, "own": len(actions), "asked": None, "answer": rest}


def _clause_that_undoes(situation: Situation) -> tuple[Span, Order] | None:
    """Where a message takes back what was done last, and the order that it was done to, where nothing else
    waits for an answer; goods that are named go back onto it by themselves."""
    waits = situation.proposal or situation.haggle or situation.waiting
    dossier, text = situation.dossier, situation.text
    if waits or dossier.in_focus is None or not situation.state.get("confirmed"):
        return None
    goods = situation.setting(situation.spoken).goods
    for start, end in clauses_of(text):
        clause = text[start:end]
        named = dossier.by_figures(clause)
        order = dossier.order(named[0]) if named else dossier.in_focus
        if len(named) > 1 or order is None or order.stage not in _CAN_BE_UNDONE:
            continue
        back = takes_back(clause) or (order.stage == "cancelled" and takes_back_a_cancellation(clause))
        if back and not goods.words_in(folded(clause)) and not _names_a_number(clause, dossier.ids):
            return (start, end), order
    return None


def _names_a_number(clause: str, orders: Sequence[str]) -> bool:
    """Whether a clause says how many there are to be again, which is a wish of its own; a day is none."""
    return bool(re.search(r"\d(?!\d*(?:st|nd|rd|th|[号號日月])\b)(?!\d)", without_numbers_of(orders, clause)))


def _undoing(order: Order, history: Sequence[Order], situation: Situation) -> Iterator[Action]:
    """The wishes that make an order as it was before its last change; one that was only placed is cancelled,
    and one that was cancelled is placed anew."""
    if order.stage == "cancelled":
        yield from placed_again(order, situation.setting(situation.spoken).today)
        return
    before = next((one for one in reversed(history) if _bare(one) != _bare(order)), None)
    if before is None:
        yield CancelOrder(order=order.id)
        return
    has = [*as_it_stands(order)]
    yield from (one for one in as_it_stands(before) if one not in has)
    now = {line.number: line for line in order.lines}
    for line in before.lines:
        held = now.pop(line.number, None)
        quantity = Quantity(value=line.quantity, unit=line.unit, mode="set")
        if held is not None and held.sku != line.sku:
            yield SubstituteItem(order=order.id, item=held.name, replacement=line.name)
        elif held is None:
            yield AddItem(order=order.id, item=line.name, quantity=quantity)
        elif held.quantity != line.quantity:
            yield ChangeQuantity(order=order.id, item=line.name, quantity=quantity)
    yield from (RemoveItem(order=order.id, item=line.name) for line in now.values())


def _bare(order: Order) -> Order:
    """An order, whatever its stage."""
    return order.model_copy(update={"stage": "placed"})


def _together(
    said: Sequence[Action], undone: Sequence[Action], order: Order, speaker: Speaker
) -> tuple[Action, ...]:
    """What is said of an order beside the wishes that undo what was done to it, each thing once; one that is
    placed anew takes what is said of it."""
    of_it = [one for one in said if one.order in (None, order.id)]
    if order.stage != "cancelled":
        kinds = {(one.intent, one.item) for one in of_it}
        return (
            *said,
            *(
                one
                for one in undone
                if (one.intent, one.item) not in kinds and (one.intent, None) not in kinds
            ),
        )
    days = [getattr(one, "delivery", None) for one in of_it if one.intent == "change_delivery"]
    gone = {
        line.sku
        for one in of_it
        if one.intent == "remove_item" and one.item
        for line in lines_named(one.item, order, speaker)
    }
    taken = [one for one in of_it if one.intent in ("change_delivery", "remove_item")]
    again = [one for one in undone if one.item not in gone]
    if days:
        again = [one.model_copy(update={"delivery": days[0]}) for one in again]
    return (*(one for one in said if one not in taken), *again)
