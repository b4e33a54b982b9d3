"""Goods that go from one order to another: move the teapots from 1031 to 1024, 把1031的茶壶挪到1024."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.desk.find import CLOSED, Dossier, lines_named
from agents.desk.propose import Setting
from agents.desk.reading.pointing import OTHER
from contracts.order import POSSIBLE_AT, Order, OrderLine
from contracts.request import Action, AddItem, Handover, Quantity, RemoveItem, Request

_NUMBER = r"(?:(?:order |[订訂][单單])?(?:no\.? ?)?(?:[a-z]{1,4}-?)?\d{3,}(?!\d))"
_GOAL = rf"(?P<goal>{_NUMBER}|{OTHER.pattern})"
_MOVE = re.compile(
    r"\b(?:move|transfer|shift|switch|(?P<weak>put))\b(?P<what>[^.;:!?\n]*?)"
    rf"\b(?:to|onto|into|on|under|with) {_GOAL}",
    re.IGNORECASE,
)
_MOVE_ZH = re.compile(
    r"(?P<what>[^，,。；;：:！!？?\n]*?)(?:移|挪|[转轉]|[调調]|[并併]|搬|(?P<weak>放|加))[移动動入]?(?:[到至入进進]|在)"
    rf"{_GOAL}",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:everything|all)\b|全部|所有|都")
_AND = re.compile(r"\band\b|[,，、&]|[和跟与與及]")
_COUNTED = re.compile(r"\d|[一二三四五六七八九十百千两兩半][个個把包箱盒件百千]|\bhalf\b")


def with_goods_moved(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that moves goods to another order, so many of them there and none where they
    were. Where it cannot be told which, a person takes the message up."""
    hit = _MOVE.search(text) or _MOVE_ZH.search(text)
    if hit is None or not (dossier.by_figures(hit["goal"]) or OTHER.search(hit["goal"])):
        return request
    what = hit["what"]
    named = setting.goods.words_in(what) or (_ALL.search(what) and dossier.by_figures(what))
    if not named or _COUNTED.search(_without_orders(what, dossier)):
        return request
    source, goal = _ends(what, hit["goal"], dossier, setting)
    if hit["weak"] and not (source and source.id in dossier.by_figures(what)):
        return request
    if source is None or goal is None:
        return request.with_actions((Handover(evidence=(hit.span(),)),))
    lines, others = _lines(what, source, setting), list(_others(request, hit.span(), text, source, dossier))
    comes = [_there(line, goal, hit.span()) for line in lines]
    if goal.stage not in POSSIBLE_AT["add_item"]:  # nothing goes before it has where to go
        return request.with_actions(tuple(comes))
    ends = any(one.intent == "cancel_order" and source.id in _named(one, dossier) for one in others)
    goes = (
        [] if ends else [RemoveItem(order=source.id, item=one.name, evidence=(hit.span(),)) for one in lines]
    )
    return request.with_actions((*comes, *goes, *others))


def _ends(what: str, goal: str, dossier: Dossier, setting: Setting) -> tuple[Order | None, Order | None]:
    """The order that the goods are on, and the one they go to, where each can be told."""
    still_open = [order for order in dossier.orders if order.stage not in CLOSED]
    ids, from_ids = dossier.by_figures(goal), dossier.by_figures(what)
    sources = [order for order in still_open if order.id in from_ids] if from_ids else still_open
    sources = [order for order in sources if order.id not in ids and _lines(what, order, setting)]
    source = sources[0] if len(sources) == 1 else None
    goals = [order for order in still_open if (order.id in ids if ids else order is not source)]
    return source, goals[0] if len(goals) == 1 else None


def _lines(what: str, order: Order, setting: Setting) -> list[OrderLine]:
    """The lines of the order that the words name, each told apart; nothing where one is not."""
    words = [one for part in _AND.split(what) if (one := setting.goods.words_in(part))]
    if not words:
        return [*order.lines] if _ALL.search(what) else []
    named = [lines_named(one, order, setting.speaker) for one in words]
    return [lines[0] for lines in named] if all(len(lines) == 1 for lines in named) else []


def _there(line: OrderLine, goal: Order, span: tuple[int, int]) -> Action:
    many = Quantity(value=line.quantity, unit=line.unit, mode="set")
    return AddItem(order=goal.id, item=line.name, quantity=many, evidence=(span,))


def _others(
    request: Request, span: tuple[int, int], text: str, source: Order, dossier: Dossier
) -> Iterator[Action]:
    """What else is asked for: an order that ends and is not named is the one that the goods leave, and none
    ends of which no more is said than that they go there."""
    beside = dossier.by_figures(f"{text[: span[0]]} {text[span[1] :]}")
    for one in request.actions:
        if one.intent == "cancel_order":
            named = _named(one, dossier) or [source.id]
            if named[0] in beside or named[0] == source.id:
                yield one.model_copy(update={"order": named[0]})
        elif not any(first < span[1] and span[0] < last for first, last in one.evidence or (span,)):
            yield one


def _named(action: Action, dossier: Dossier) -> list[str]:
    return dossier.by_figures(action.order or "")


def _without_orders(what: str, dossier: Dossier) -> str:
    """The words without the numbers of the customer's orders."""
    return re.sub(r"(?:[a-z]{1,4}-?)?\d{3,}", lambda hit: "" if dossier.by_figures(hit[0]) else hit[0], what)
