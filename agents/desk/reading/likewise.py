"""What is wanted of another order too: and SO-1031 as well, 2051也改到这个地址."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agents.desk.find import CLOSED, Dossier
from agents.desk.proposal import bare
from agents.desk.reading.answers import folded
from agents.desk.reading.halves import FIELDS
from agents.desk.reading.naming import BOTH
from contracts.order import Order
from contracts.request import (
    Action,
    Address,
    CancelOrder,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangeInvoice,
    ChangePayment,
    Delivery,
    Invoice,
    Payment,
    Request,
)

_LIKEWISE = re.compile(
    r"\b(?:same|also|too|as well|likewise|(?:this|that) (?:one )?(?:address|date|day)|there)\b"
    r"|也|[一同][样樣]|[同][个個一]|[这這那该該][个個]?(?:地址|[时時][间間]|日期|天)|照[此这這]"
)
_OF_A_WHOLE = (ChangeAddress, ChangeContact, ChangeDelivery, ChangeInvoice, ChangePayment, CancelOrder)
_TWO = 2
_MOST_BESIDE = 24
"""Letters beside the number of an order, in a text that wants no more than the same of it."""


def wanted_likewise(request: Request, text: str, asked: Request | None, dossier: Dossier) -> Request:
    """The request; of a text that names orders and wants the same of them, what is proposed by `asked` for
    another, else what was changed last of the one that was talked of."""
    said = folded(text)
    orders = dossier.by_figures(said)
    own = [one for one in request.actions if one.intent not in ("accept", "reject")]
    if not orders or not _LIKEWISE.search(said) or not _wants_no_more(own, text, orders):
        return request
    before = asked.actions if asked else tuple(_changed_last(dossier))
    kinds = [kind for kind, words in FIELDS if re.search(words, said)]
    meant = [
        action
        for action in before
        if isinstance(action, _OF_A_WHOLE) and action.order not in orders and not action.item
        if all(isinstance(action, type(one)) for one in own)
        and (not kinds or isinstance(action, tuple(kinds)))
    ]
    if not meant:
        return request
    moves = (one for one in request.actions if one not in own)
    same = (bare(one).model_copy(update={"order": order}) for order in orders for one in meant)
    return request.with_actions((*moves, *same))


def _wants_no_more(actions: Sequence[Action], text: str, orders: Sequence[str]) -> bool:
    """Whether a text gives no value of its own to the orders that it names."""
    if actions:
        plain = (bare(one).model_copy(update={"order": None}) for one in actions)
        return all(isinstance(one, _OF_A_WHOLE) and one == type(one)() for one in plain)
    figures = {figure for order in orders for figure in re.findall(r"\d+", order)}
    letters = re.sub(r"[\W\d]", "", text)
    return set(re.findall(r"\d+", text)) <= figures and len(letters) <= _MOST_BESIDE


def _changed_last(dossier: Dossier) -> Iterator[Action]:
    """What was last changed of the order that was talked of, as wishes for it."""
    revision = next((one for one in dossier.standing if one.order.id == dossier.focus), None)
    if revision:
        wishes: dict[str, Action] = {one.intent: one for one in as_it_stands(revision.order)}
        yield from (wishes[reason] for reason in revision.reasons if reason in wishes)


def as_it_stands(order: Order) -> Iterator[Action]:
    """The terms of an order, each as a wish."""
    id, paid = order.id, order.payment
    yield ChangeDelivery(order=id, delivery=Delivery(earliest=order.delivery, latest=order.delivery))
    yield ChangePayment(
        order=id,
        payment=Payment(deposit_percent=paid.deposit_percent, balance=paid.balance, net_days=paid.net_days),
    )
    if order.address:
        address = Address.model_validate(order.address.model_dump())
        yield ChangeAddress(order=id, address=address)
        yield ChangeContact(order=id, address=address.model_copy(update={"text": None}))
    if order.invoice:
        yield ChangeInvoice(order=id, invoice=Invoice.model_validate(order.invoice.model_dump()))


def with_terms_of_both(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; of one that is about two orders, a term that its clause says of both as one of each. Where
    none is named, both are the only two that are open, or that were placed last."""
    if not any(action.order for action in request.actions) and (two := _both(dossier)):
        actions = [
            bare(action).model_copy(update={"order": order})
            for action in request.actions
            for order in (two if _is_of_both(action, text) else (action.order,))
        ]
        return request if len(actions) == len(request.actions) else request.with_actions(tuple(actions))
    orders = {action.order for action in request.actions if action.order}
    if len(orders) != _TWO:
        return request
    more = [
        bare(action).model_copy(update={"order": other})
        for action in request.actions
        if action.order and _is_of_both(action, text)
        for other in orders - {action.order}
        if not any(one.order == other and one.intent == action.intent for one in request.actions)
    ]
    return request.with_actions((*request.actions, *more))


def _is_of_both(action: Action, text: str) -> bool:
    """Whether the clause of an action says it of both."""
    if not isinstance(action, _OF_A_WHOLE) or action.item is not None or not action.evidence:
        return False
    return bool(BOTH.search(folded(text[slice(*action.evidence[-1])])))


def _both(dossier: Dossier) -> Sequence[str]:
    """The only two orders that are open, or that were placed last; none where these are not two."""
    still_open = [order for order in dossier.orders if order.stage not in CLOSED]
    newest = [order for order in still_open if order.signed_on == still_open[0].signed_on]
    found = still_open if len(still_open) == _TWO else newest
    return [order.id for order in found] if len(found) == _TWO else ()
