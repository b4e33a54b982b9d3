"""Goods that go from one order to another: move the teapots from 1031 to 1024, 把1031的茶壶挪到1024."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from agents.desk.find import Dossier, lines_each_named, orders_holding
from agents.desk.propose import Setting
from agents.desk.reading.card.amending import last_character
from agents.desk.reading.orders.naming import with_numbers_for_goods
from agents.desk.reading.orders.part_by_part import as_in
from agents.desk.reading.orders.pointing import OTHER
from agents.desk.reading.stretches import Span, is_read_from, meets
from contracts.order import POSSIBLE_AT, Order, OrderLine
from contracts.request import Action, AddItem, ChangeQuantity, Handover, Quantity, RemoveItem, Request

_NUMBER = r"(?:(?:order |[订訂][单單])?(?:no\.? ?)?(?:[a-z]{1,4}-?)?\d{3,}(?!\d))"
_TO_A_DAY = (
    r"(?:(?:to|until|till|back|forward|later|earlier|by|out)\b"
    r"|(?:a|one|two|three|\d+) (?:days?|weeks?|months?)\b)"
)
"""What follows an order whose goods, on it already, are to come on another day."""
_GOAL = rf"(?P<goal>{_NUMBER}|{OTHER.pattern})"
_MOVE = re.compile(
    r"\b(?:move|transfer|shift|switch|(?P<weak>put))\b(?P<what>[^.;:!?\n]*?)"
    rf"\b(?:to|onto|into|under|with|on(?! (?:(?:the|my|our) )?{_NUMBER} {_TO_A_DAY}))"
    rf" (?:(?:the|my|our) (?:\w+ ){{0,2}})?{_GOAL}",
    re.IGNORECASE,
)
_MOVE_ZH = re.compile(
    r"(?P<what>[^，,。；;：:！!？?\n]{0,60}?)(?:移|挪|[转轉]|[调調]|[并併]|搬|(?P<weak>放|加))[移动動入]?(?:[到至入进進]|在)"
    rf"{_GOAL}",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:everything|all)\b|全部|所有|都")
_AND = re.compile(r"\band\b|[,，、&]|[和跟与與及]")
_BESIDE = re.compile(r"[都全部也一起从從的里裡\s]+$|[从從里裡的]+(?=[从從]|$)")
"""What stands behind the name of goods."""
_HOW_MANY = re.compile(
    r"(?<![a-z\d.])(\d+)(?=\s*(?:[个個把包箱盒件支張张]| of\b| [a-z]))(?! ?%)", re.IGNORECASE
)
_OF_AN_ORDER = ("change_quantity", "change_delivery", "change_payment", "change_address")
"""What a text may want of an order that goods leave or come to."""
_COUNTED = re.compile(r"(?<![A-Za-z])\d|[一二三四五六七八九十百千两兩半][个個把包箱盒件百千]|\bhalf\b")


def with_goods_moved(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that moves goods to another order, so many of them there and none where they
    were. Where it cannot be told which, a person takes the message up."""
    told = with_numbers_for_goods(text, dossier, setting)
    nothing = request.with_actions(())
    moved = as_in(text, told, _moved(nothing, told, dossier, setting))
    if told == text or not moved.actions:
        return _moved(request, text, dossier, setting)
    spans = [span for one in moved.actions for span in one.evidence or ()]
    others = _beside(request, spans, dossier, setting)
    return request.with_actions((*moved.actions, *others))


def _beside(
    request: Request, spans: Collection[Span], dossier: Dossier, setting: Setting
) -> Iterator[Action]:
    """What a request asks for beside a move; the order of goods or terms that is told by words of the move is
    that with those goods."""
    for one in request.actions:
        if not is_read_from(one, spans, unknown=True):
            yield one
            continue
        only_told = any(not meets(span, spans) for span in one.evidence or ())
        if not only_told or one.intent not in _OF_AN_ORDER:
            continue
        held = orders_holding(one.item, dossier.open_orders, setting.speaker)
        ids = [order.id for order in held]
        if not one.item or one.order in ids:
            yield one
        elif len(ids) == 1 and not any(_is_told_of(other, one, ids) for other in request.actions):
            yield one.model_copy(update={"order": ids[0]})


def _is_told_of(action: Action, other: Action, orders: Collection[str]) -> bool:
    """Whether an action is of the goods of another, and of one of some orders."""
    return action.item == other.item and action.order in orders


def moved_at(text: str, dossier: Dossier, setting: Setting) -> list[Span]:
    """Where a text says that goods go from one order to another: [start, end) offsets."""
    moved = with_goods_moved(Request(language="en"), text, dossier, setting)
    return [span for one in moved.actions for span in one.evidence or ()]


def moves_unread(request: Request, text: str, dossier: Dossier) -> list[str]:
    """What a text says of things that go from one order to another, by their numbers, where nothing was read
    of it: of goods that nobody knows."""
    hits = [hit for pattern in (_MOVE, _MOVE_ZH) for hit in pattern.finditer(text) if not hit["weak"]]
    return [
        hit[0].strip()
        for hit in hits
        if len(dossier.by_figures(hit[0])) > 1
        and not any(is_read_from(one, [hit.span()]) for one in request.actions)
    ]


def _moved(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request of a text that moves goods to an order which it names by its number."""
    hit = _MOVE.search(text) or _MOVE_ZH.search(text)
    if hit is None or not (dossier.by_figures(hit["goal"]) or OTHER.search(hit["goal"])):
        return request
    what = _in_full(hit["what"], dossier, setting)
    named = setting.goods.words_in(what) or (_ALL.search(what) and dossier.by_figures(what))
    counted = _COUNTED.search(_without_orders(what, dossier))
    count = _HOW_MANY.findall(_without_orders(what, dossier)) if counted else []
    if not named or (counted and len(count) != 1):
        return request
    source, goal = _ends(what, hit["goal"], dossier, setting)
    if hit["weak"] and not (source and source.id in dossier.by_figures(what)):
        return request
    if source is None or goal is None:
        return request.with_actions((Handover(evidence=(hit.span(),)),))
    lines = _lines(what, source, setting)
    if count:
        some = _some_moved(Decimal(count[0]), lines, source, goal, hit.span())
        return request.with_actions((*some, *_beside(request, [hit.span()], dossier, setting)))
    others = list(_others(request, hit.span(), text, source, dossier, setting))
    comes = [_there(line, goal, hit.span()) for line in lines]
    if goal.stage not in POSSIBLE_AT["add_item"]:  # nothing goes before it has where to go
        return request.with_actions(tuple(comes))
    ends = any(one.intent == "cancel_order" and source.id in _named(one, dossier) for one in others)
    goes = (
        [] if ends else [RemoveItem(order=source.id, item=one.name, evidence=(hit.span(),)) for one in lines]
    )
    return request.with_actions((*comes, *goes, *others))


def _some_moved(
    count: Decimal, lines: list[OrderLine], source: Order, goal: Order, span: Span
) -> tuple[Action, ...]:
    """So many of the only line that is named on the one order, and as many less on the other; for a person
    where that can't be told."""
    if len(lines) != 1 or not 0 < count < lines[0].quantity or goal.stage not in POSSIBLE_AT["add_item"]:
        return (Handover(evidence=(span,)),)
    less = Quantity(value=count, unit=lines[0].unit, mode="subtract")
    goes = ChangeQuantity(order=source.id, item=lines[0].name, quantity=less, evidence=(span,))
    comes = _there(lines[0].model_copy(update={"quantity": count}), goal, span)
    return comes, goes


def _in_full(what: str, dossier: Dossier, setting: Setting) -> str:
    """The words for goods; of such that end with no more than the last character of a name, that name."""
    lines = [] if setting.goods.words_in(what) else [line for one in dossier.orders for line in one.lines]
    said = _BESIDE.sub("", _without_orders(what, dossier))
    name = next((line.name for line in lines if said and last_character(line.name) == said[-1:]), None)
    return f"{what} {setting.goods.words_in(name)}" if name else what


def _ends(what: str, goal: str, dossier: Dossier, setting: Setting) -> tuple[Order | None, Order | None]:
    """The order that the goods are on, and the one they go to, where each can be told."""
    still_open = dossier.open_orders
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
    named = lines_each_named(words, order, setting.speaker)
    return named if len(named) == len(words) else []


def _there(line: OrderLine, goal: Order, span: Span) -> Action:
    many = Quantity(value=line.quantity, unit=line.unit, mode="set")
    return AddItem(order=goal.id, item=line.name, quantity=many, evidence=(span,))


def _others(
    request: Request, span: Span, text: str, source: Order, dossier: Dossier, setting: Setting
) -> Iterator[Action]:
    """What else is asked for: an order that ends and is not named is the one that the goods leave, and none
    ends of which no more is said than that they go there."""
    beside = dossier.by_figures(f"{text[: span[0]]} {text[span[1] :]}")
    ends = [one for one in request.actions if one.intent == "cancel_order"]
    for one in ends:
        named = _named(one, dossier) or [source.id]
        if named[0] in beside or named[0] == source.id:
            yield one.model_copy(update={"order": named[0]})
    rest = request.with_actions(tuple(one for one in request.actions if one not in ends))
    yield from _beside(rest, [span], dossier, setting)


def _named(action: Action, dossier: Dossier) -> list[str]:
    return dossier.by_figures(action.order or "")


def _without_orders(what: str, dossier: Dossier) -> str:
    """The words without the numbers of the customer's orders."""
    return re.sub(
        r"(?:[a-z]{1,4}-?)?\d{3,}",
        lambda hit: "" if dossier.by_figures(hit[0]) else hit[0],
        what,
        flags=re.IGNORECASE,
    )
