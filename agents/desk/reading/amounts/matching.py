"""The price of another seller that the house is asked to match: our local supplier charges 2.85."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from agents.desk.find import Dossier, lines_named, orders_named
from agents.desk.propose import LIKE_A_PRICE, Setting
from agents.desk.reading.amounts.figures import is_within, number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.filling import Read
from agents.desk.reading.stretches import CLAUSE, Span, without_numbers_of
from contracts.order import Order, OrderLine
from contracts.request import Action, ChangePrice, ChangeQuantity, Intent, PlaceOrder, Price, Request

_OTHERS = re.compile(
    r"\b(?:competitors?|competition|suppliers?|vendors?|sellers?|wholesalers?|elsewhere|locally"
    r"|somewhere else|[a-z]{3,} (?:quoted|offered|offers|quotes|charges) (?:us|me)(?= [$€£]?\d)"
    r"|(?!(?:what|how|when|where|why|you|they|we|that|which|price|quote|and|but)\b)[a-z]{3,} "
    r"(?:does|sells?|charges?|asks?|wants?|has|is at)"
    r"(?: (?:it|them|that|those|the same|only|just|for|at)| (?:[a-z]+ ){1,3}(?:at|for))*(?= [$€£]?\d+\.\d)"
    r"|(?:being|been|were|got|are) (?:quoted|offered|charged)(?: (?:only|just|about|around))*(?= [$€£]?\d)"
    r"|(?:someone|somebody|people|others) (?:local|nearby|else|around here)"
    r"|(?:our|the|my) (?:local|other) (?:guy|dealer|shop|store|source)s?"
    r"|(?:other|another) (?:\w+ )?(?:shop|company|firm|source|quote|offer|place))\b"
    r"|(?<![\u4e00-\u9fff])(?![你您我咱])[\u4e00-\u9fff]{2,6}[才只就][卖賣](?=\s?\d)"
    r"|[别別][的]?[家人处處]|人家|同[行业業]|隔壁|外面|[竞競][争爭]|[对對]手"
    r"|(?:其他|[别別]的|另一?|[当當]地|本地)的?(?:家|供[应應貨货]?商|工厂|工廠)"
)
"""Another seller, or what one asks."""
_MATCHES = re.compile(
    r"\b(?:match\w*|meet|beat|do|compete|undercut|offer|same"
    r"|come (?:close|down)|get (?:down|close)|go (?:down|as low))\b"
    r"|(?:做|[跟给給比降]|[达達]|可以|能|一[样樣])"
)
"""That the house is asked for as much."""
_FIGURE = re.compile(
    r"(?<![a-z\d.-])\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?![\d.]*\s*(?:%|percent|折|天|days?\b|[块塊元]\d))"
)
_BARGAINS: frozenset[Intent] = frozenset(
    ("change_price", "request_quote", "place_order", "query_order", "offer")
)
"""What such a text may be read as."""


def match_asked_at(text: str) -> list[Span]:
    """The clauses of a text that ask the house for the price of another seller."""
    if not _OTHERS.search(folded(text)):
        return []
    return [hit.span() for hit in CLAUSE.finditer(text) if _MATCHES.search(folded(hit[0]))]


def with_price_matched(
    request: Request, text: str, dossier: Dossier, setting: Setting, bargaining: Read
) -> Request | None:
    """The request, with the price of another seller that a text tells as the wish for that; `None` where it
    tells none that is like a price of goods on order, or of those that it names."""
    said = folded(text)
    asked = setting.goods.words_in(said) if match_asked_at(text) else None
    counted = [one for one in request.actions if _counts_what_is_none(one, setting, asked)]
    others = {one.intent for one in request.actions if one not in counted}
    if not _OTHERS.search(said) or not others <= _BARGAINS or len(counted) > 1:
        return None
    if any(getattr(one, "quantity", None) for one in request.actions if one not in counted):
        return None
    item = setting.goods.words_in(said)
    order = next((one.order for one in request.actions if one.order), None)
    order = order or next(iter(dossier.by_figures(text)), None)
    said_of_it = (*request.actions, *bargaining(text).actions)
    lines = [one for one in _lines(item, order, dossier, setting) if one[1].unit_price]
    told = _amounts(said_of_it, without_numbers_of(dossier.by_figures(text), said))
    fits = (
        [(amount, *one) for amount in amounts for one in lines if _is_lower(amount, one[1])]
        for amounts in told
    )
    fitting = next(filter(None, fits), [])
    if len(fitting) != 1:
        return _of_the_goods(request, item)
    amount, meant, line = fitting[0]
    price = Price(amount=amount, basis="unit")
    goods = setting.speaker.line(line) if counted else item or line.name
    wish = ChangePrice(order=meant.id, item=goods, price=price, evidence=((0, len(text)),))
    beside = (
        ChangeQuantity(order=meant.id, item=goods, quantity=getattr(one, "quantity", None)) for one in counted
    )
    return request.with_actions((*beside, wish))


def _counts_what_is_none(action: Action, setting: Setting, asked: str | None) -> bool:
    """Whether an action says how many there are to be of what may be no goods: quoted us 4.90; or of those
    that the price is `asked` for: match that and we take 400."""
    quantity = action.quantity if isinstance(action, ChangeQuantity | PlaceOrder) else None
    known = action.item and setting.goods.knows(action.item)
    unclear = not known or setting.goods.words_in(folded(action.item or "")) == asked
    return quantity is not None and quantity.mode == "set" and unclear


def _of_the_goods(request: Request, item: str | None) -> Request | None:
    """The request, its only wish, for a price of nothing, as one of the goods that are named."""
    wish = request.actions[0] if len(request.actions) == 1 else None
    if item is None or not isinstance(wish, ChangePrice) or wish.item or not wish.price:
        return None
    return request.with_actions((wish.model_copy(update={"item": item}),))


def _is_lower(amount: Decimal, line: OrderLine) -> bool:
    """Whether an amount is like the price of a line, and lower."""
    price = line.unit_price or Decimal(0)
    return is_within(amount, price, LIKE_A_PRICE) and amount < price


def _amounts(actions: Sequence[Action], said: str) -> Sequence[list[Decimal]]:
    """What was read as a price, and then the numbers of a text."""
    prices = (getattr(one, "price", None) for one in actions)
    read = dict.fromkeys(price.amount for price in prices if price and price.amount)
    return list(read), list(dict.fromkeys(number_of(hit[0]) for hit in _FIGURE.finditer(said)))


def _lines(
    item: str | None, order: str | None, dossier: Dossier, setting: Setting
) -> list[tuple[Order, OrderLine]]:
    """The lines that may be meant of the orders whose prices can still change."""
    named = orders_named(order, dossier) if order else dossier.ids
    orders = [one for one in dossier.orders_for("change_price") if one.id in named]
    if item is None:
        return [(one, line) for one in orders for line in one.lines]
    return [(one, line) for one in orders for line in lines_named(item, one, setting.speaker)]
