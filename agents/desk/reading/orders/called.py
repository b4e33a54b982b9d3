"""Several orders that a message calls by their goods, each with a wish of its own, and amounts said of one
beside its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.desk.find import Dossier
from agents.desk.propose import Setting
from agents.desk.reading.filling import Read
from agents.desk.reading.orders.naming import A_NUMBER, BY_PLACE, with_numbers_for_goods
from agents.desk.reading.orders.part_by_part import as_in, orders_left_out
from contracts.request import Action, ChangeQuantity, Request

_CLAUSE = re.compile(r"(?:(?!\band\b)(?:[^.,!?;，。！？；\n]|(?<=\d)[.,](?=\d)))+", re.IGNORECASE)


def with_orders_called(
    request: Request, text: str, dossier: Dossier, setting: Setting, read: Read
) -> Request:
    """The request; of a text that names several orders by their goods, and reads as of none of them or fewer,
    what it says with their numbers: 杯子那单推迟一周，茶壶那单推迟两周."""
    numbered = with_numbers_for_goods(text, dossier, setting)
    orders = {*dossier.by_figures(numbered)}
    if (
        BY_PLACE.search(text)
        or numbered == text
        or len(orders) <= max(1, len({one.order for one in request.actions if one.order}))
    ):
        return request
    told = request.with_actions(as_in(text, numbered, read(numbered)).actions)
    return told if _are_of(told, numbered, dossier) else request


def with_the_order_called(
    request: Request, text: str, dossier: Dossier, setting: Setting, read: Read
) -> Request:
    """The request; of a text that calls one order by its goods and reads as nothing, what it says with that
    order's number: 椅子那单不要了."""
    numbered = text if request.actions else with_numbers_for_goods(text, dossier, setting)
    if numbered == text or BY_PLACE.search(text):
        return request
    told = request.with_actions(as_in(text, numbered, read(numbered)).actions)
    return told if _are_of(told, numbered, dossier) else request


def are_orders_called(request: Request, text: str, dossier: Dossier, setting: Setting) -> bool:
    """Whether a text names several orders by their goods, and the request wants something of each as a
    whole, or leaves it: what is said of such goods is said of the order."""
    numbered = with_numbers_for_goods(text, dossier, setting)
    if numbered == text or len({*dossier.by_figures(numbered)}) == 1:
        return False
    return not any(one.item for one in request.actions) and _are_of(request, numbered, dossier)


def _are_of(request: Request, text: str, dossier: Dossier) -> bool:
    """Whether each action of a request names its order, and the text says nothing of any other."""
    named = all(one.order for one in request.actions)
    return bool(request.actions) and named and not orders_left_out(request, text, dossier)


def with_amounts_beside_orders(request: Request, text: str, dossier: Dossier, read: Read) -> Request:
    """The request; with so many of an order's goods, which a clause says of it and nothing else, where more
    is wanted of that order behind: 600 on 1024 and deliver it a week later. Not as many as it has: those only
    tell which order is meant."""
    if any(one.if_granted or one.intent == "change_quantity" for one in request.actions):
        return request
    at = {order for one in request.actions if one.order for order in dossier.by_figures(one.order)}
    found = [
        one
        for one in _amounts_in_clauses(request, text, dossier, read)
        if at & {*dossier.by_figures(one.order or "")} and not _has_as_many(one, dossier)
    ]
    return request.with_actions((*found, *request.actions)) if found else request


def _amounts_in_clauses(
    request: Request, text: str, dossier: Dossier, read: Read
) -> Iterator[ChangeQuantity]:
    """How many the clauses say, of which the request has no more than the number of an order."""
    spans = [span for one in request.actions for span in one.evidence or ()]
    wished = [span for span in spans if not _is_only_a_number(text[slice(*span)], dossier)]
    for hit in _CLAUSE.finditer(text):
        clause, (start, end) = hit[0], hit.span()
        untold = not any(first < end and start < last for first, last in wished)
        counts = dossier.by_figures(clause) and len(re.findall(r"\d+", clause)) > 1
        if not (wished and untold and counts):
            continue
        actions = read(clause.strip(" ,，;；.。")).actions
        if len(actions) == 1 and _is_amount_of_an_order(actions[0]):
            assert isinstance(actions[0], ChangeQuantity)
            yield actions[0].model_copy(update={"evidence": ((start, end),)})


def _is_only_a_number(words: str, dossier: Dossier) -> bool:
    """Whether words are no more than the number of an order of the customer."""
    return bool(A_NUMBER.fullmatch(words) and dossier.by_figures(words))


def _is_amount_of_an_order(action: Action) -> bool:
    return isinstance(action, ChangeQuantity) and bool(action.order and action.quantity and not action.item)


def _has_as_many(action: ChangeQuantity, dossier: Dossier) -> bool:
    """Whether an order has so many of some of its goods."""
    orders = dossier.by_figures(action.order or "")
    lines = [line for one in dossier.orders if one.id in orders for line in one.lines]
    return any(action.quantity and line.quantity == action.quantity.value for line in lines)
