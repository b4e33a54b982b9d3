"""Several orders that a message calls by their goods, each with a wish of its own."""

from __future__ import annotations

from agents.desk.find import Dossier
from agents.desk.propose import Setting
from agents.desk.reading.filling import Read
from agents.desk.reading.naming import with_numbers_for_goods
from agents.desk.reading.part_by_part import as_in, orders_left_out
from contracts.request import Request


def with_orders_called(
    request: Request, text: str, dossier: Dossier, setting: Setting, read: Read
) -> Request:
    """The request; of a text that names several orders by their goods, and reads as of none of them or fewer,
    what it says with their numbers: 杯子那单推迟一周，茶壶那单推迟两周."""
    numbered = with_numbers_for_goods(text, dossier, setting)
    orders = {*dossier.by_figures(numbered)}
    if numbered == text or len(orders) <= max(1, len({one.order for one in request.actions if one.order})):
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
