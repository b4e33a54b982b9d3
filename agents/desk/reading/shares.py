"""Of a payment in parts that a text changes in one, the other stays: the balance at net 30, 尾款月结30天."""

from __future__ import annotations

import re

from agents.desk.find import Dossier, find_order
from agents.desk.propose import Setting
from agents.desk.reading.answers import folded
from contracts.order import Order
from contracts.request import Action, ChangePayment, Request

_BALANCE = re.compile(r"\b(?:balance|remainder|remaining|rest)\b|[尾余餘]款|剩[下余餘]|其[余餘]")
_DEPOSIT = re.compile(r"\b(?:deposit|down ?payment|up ?front|in advance)\b|[定订訂]金|首付|[预預]付")


def with_deposit_kept(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; where it says of an order how the balance is paid, and nothing of the deposit, with the
    deposit that the order has."""
    said = folded(text)
    if not _BALANCE.search(said) or _DEPOSIT.search(said):
        return request
    return request.with_actions(
        tuple(_with_its_deposit(action, dossier, setting) for action in request.actions)
    )


def _with_its_deposit(action: Action, dossier: Dossier, setting: Setting) -> Action:
    payment = action.payment if isinstance(action, ChangePayment) else None
    if payment is None or payment.balance is None or payment.deposit_percent is not None:
        return action
    order = find_order(action, dossier, setting.speaker)
    deposit = order.payment.deposit_percent if isinstance(order, Order) else None
    if not deposit or deposit == 100:
        return action
    return action.model_copy(update={"payment": payment.model_copy(update={"deposit_percent": deposit})})
