"""What a message says of goods that were quoted, and not ordered yet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from agents.desk.find import find_product
from agents.desk.goods import told_apart
from agents.desk.proposal import alike, merged
from agents.desk.propose import Setting
from agents.desk.reading.answers import bare_value, verdict
from agents.desk.reading.filling import Read
from agents.desk.reading.on_the_books import puts_onto
from agents.desk.speaker import Problem
from contracts.request import (
    Action,
    AddItem,
    ChangeQuantity,
    Offer,
    PlaceOrder,
    Price,
    Quantity,
    Request,
    RequestQuote,
)

_LONGEST = 60
_TAKES_ALL = re.compile(
    r"(?:(?:yes|yeah|ok(?:ay)?|sure|fine|great|good|then|please|let's|lets|i|we|i'll|we'll|i'd like to|just"
    r"|can you|go ahead and|and)[\s,.!]+)*(?:order|take|buy|book|have|get|want|place)\s+"
    r"(?:it|them|that|those|these|both|all|everything|the lot|an order)\b"
    r"(?:\s+(?:of (?:it|them)|for me|then|now|all|both|please))*"
    r"|(?:[好行嗯是的可以就那我们們，,\s])*(?:[两兩][个個样樣种種]|[全一]?[部起]?)?都?(?:要|[订訂买買拿]|下[单單])"
    r"(?:[了吧下它啊这這些两兩个個]|下[来來])*"
)
_CHANGES = re.compile(r"\b(?:change|move|push|postpone|delay|my order)\b|[改换換]|推[迟遲]|延|提前")
_ASKS = re.compile(r"[?？]|\b(?:what|how) (?:about|much|if)\b|呢|多少|怎[么麼]")
_ASKS_WHETHER = re.compile(
    r"\b(?:what|how) (?:about|if|is it for)|\b(?:can|could|would|will) you (?:do|make|take|accept)(?: it)?\b"
    r"|\bi(?:'d| would| can)? (?:pay|give you|take|only need|need)\b|\b(?:ok(?:ay)?|yes|and|if it'?s|for)\b"
    r"|[行可][不吗嗎以]?[吗嗎行]?|可以[吗嗎]|[怎][么麼][样樣]|成[吗嗎]|[呢吧?？]|那|如果|要是|的话|的話|[来來要订訂]"
)
_OF_PRICE = re.compile(
    r"[$€£¥￥%]|\b(?:usd|cny|rmb|dollars?|each|apiece|per|a piece|off)\b|元|[块塊]|折|单价|單價|每"
)
_AS_A_QUANTITY, _AS_A_PRICE = "change the quantity to {}", "change the price to {}"
_LIKE_THE_PRICE = (Decimal("0.4"), Decimal("1.2"))
"""A bare number within these shares of the quoted price of a unit is a price; any other is how many."""


def ordered(quoted: Request) -> Request:
    """The order of what was quoted."""
    return _quotes(quoted, PlaceOrder)


def gone_on_with(
    quoted: Request,
    said: Request,
    text: str,
    *,
    setting: Setting,
    currency: str,
    read: Read,
    bargaining: Read,
) -> Request | None:
    """What a text, which says `said` by itself, makes of a quote: an order of it, perhaps at other terms, or
    another quote. `None`: it is about something else. `bargaining` reads it as a move in a bargain."""
    if onto := _put_on_an_order(quoted, said, text):
        return said.with_actions((onto,))
    short = text.casefold().replace("’", "'").strip(" \n.。!！~")
    takes = verdict(text) == "yes" or (len(short) <= _LONGEST and _TAKES_ALL.fullmatch(short))
    if takes:
        return ordered(quoted)
    if said.actions:
        return _with_wishes(quoted, said, text, bargaining)
    if len(short) > _LONGEST or verdict(text):
        return None
    (quote, *others) = (action for action in quoted.actions if isinstance(action, RequestQuote))
    if price := _price_said(quoted, short, setting, currency):
        return _quotes(quoted, PlaceOrder, price=price)
    if others:
        return _one_of(quoted, short, setting)
    if term := _term(quote, short, setting, currency, read, bargaining):
        asks_again = "price" not in term and _ASKS.search(short)
        return _quotes(quoted, RequestQuote if asks_again else PlaceOrder, **term)
    item = setting.goods.words_in(short)
    return _quotes(quoted, RequestQuote, item=item) if item and _ASKS.search(short) else None


def _put_on_an_order(quoted: Request, said: Request, text: str) -> AddItem | None:
    """The only goods that were quoted, as put on the order that a text names without naming any."""
    wish = said.actions[0] if len(said.actions) == 1 else None
    quotes = [one for one in quoted.actions if isinstance(one, RequestQuote)]
    if not isinstance(wish, AddItem | ChangeQuantity) or not wish.order or wish.item or len(quotes) != 1:
        return None
    if not puts_onto(text, wish.order):
        return None
    return AddItem(order=wish.order, item=quotes[0].item, quantity=wish.quantity or quotes[0].quantity)


def _price_said(quoted: Request, text: str, setting: Setting, currency: str) -> Price | None:
    """The price that is the only number of a text beside how many were quoted: of one, or of them all."""
    quotes = [action for action in quoted.actions if isinstance(action, RequestQuote)]
    counts = [quote.quantity.value for quote in quotes if quote.quantity]
    products = [find_product(quote.item or "", setting.speaker) for quote in quotes]
    listed = [one.list_prices.get(currency) for one in products if not isinstance(one, Problem)]
    if not quotes or len(counts) < len(quotes) or len(listed) < len(quotes) or not all(listed):
        return None
    known = {*counts, sum(counts)}
    numbers = {Decimal(one.replace(",", "")) for one in re.findall(r"\d[\d,]*(?:\.\d+)?", text.strip(".,"))}
    left = [number for number in numbers if number not in known]
    if len(left) != 1 or (len(numbers) == 1 and len(quotes) == 1):
        return None
    low, high = _LIKE_THE_PRICE
    total = sum((price * count for price, count in zip(listed, counts, strict=True) if price), Decimal(0))
    if low * total <= left[0] <= high * total:
        return Price(amount=left[0], basis="total")
    one = listed[0] if len(quotes) == 1 else None
    return Price(amount=left[0], basis="unit") if one and low * one <= left[0] <= high * one else None


def _one_of(quoted: Request, text: str, setting: Setting) -> Request | None:
    """The order of the only one of several quotes that a text names."""
    quotes = [action for action in quoted.actions if isinstance(action, RequestQuote)]
    place = told_apart(text, [setting.goods.names_with(action.item or "") for action in quotes])
    if place is None or _ASKS.search(text):
        return None
    return ordered(quoted.with_actions((quotes[place],)))


def _quotes(quoted: Request, kind: type[PlaceOrder | RequestQuote], **term: Any) -> Request:
    """The quotes as actions of a kind, with other terms."""
    actions = (
        kind.model_validate({**action.model_dump(exclude={"intent", "evidence", "if_granted"}), **term})
        for action in quoted.actions
        if isinstance(action, RequestQuote)
    )
    return quoted.with_actions(tuple(actions))


def _with_wishes(quoted: Request, said: Request, text: str, bargaining: Read) -> Request | None:
    """The order of what was quoted with the wishes of a message, when these are about nothing else."""
    agreed = any(action.intent == "accept" for action in bargaining(text).actions)
    changes = bool(_CHANGES.search(text.casefold()))
    if not all(_is_about(action, quoted, agreed=agreed, changes=changes) for action in said.actions):
        return None
    if named := _those_named(quoted, said):
        quoted = quoted.with_actions(named)
    base = quoted if all(isinstance(action, RequestQuote) for action in said.actions) else ordered(quoted)
    kind = type(base.actions[0])
    wanted: dict[int, Action] = {}
    for index, action in enumerate(base.actions):
        terms = [_terms(wish) for wish in said.actions if isinstance(wish, kind) and _same_item(wish, action)]
        wanted[index] = action.model_copy(
            update={name: value for one in terms for name, value in one.items()}
        )
    wishes = {i: wish for i, wish in enumerate(said.actions) if not isinstance(wish, kind)}
    start = base.with_actions(tuple(wanted.values()))
    changed = merged(wishes, start, first=0)
    if len(changed) != len(wanted):
        return None
    return base.with_actions(tuple(changed.values()))


def _those_named(quoted: Request, said: Request) -> tuple[Action, ...]:
    """Those of several quotes whose goods a message orders; the others are not ordered with them."""
    orders = [action for action in said.actions if isinstance(action, PlaceOrder)]
    if len(orders) < len(said.actions) or not all(action.item for action in orders):
        return ()
    return tuple(quote for quote in quoted.actions if any(_same_item(action, quote) for action in orders))


def _is_about(wish: Action, quoted: Request, *, agreed: bool, changes: bool) -> bool:
    """Whether a wish may be about what was quoted. One for a date or place is, if it `changes` nothing."""
    if wish.order or wish.if_granted or not any(_same_item(wish, quote) for quote in quoted.actions):
        return False
    whole = wish.intent in ("change_delivery", "change_payment", "change_address")
    one = len(quoted.actions) == 1 or wish.item is not None
    of_one = wish.intent in ("place_order", "request_quote", "change_quantity", "change_price")
    return (whole and (agreed or not changes)) or (of_one and one)


def _same_item(wish: Action, quote: Action) -> bool:
    return wish.item is None or (quote.item is not None and alike(wish.item, quote.item))


def _terms(wish: Action) -> Mapping[str, Any]:
    said = ((name, getattr(wish, name)) for name in ("quantity", "price", "delivery", "payment", "address"))
    return {name: value for name, value in said if value is not None}


def _term(
    quote: RequestQuote, text: str, setting: Setting, currency: str, read: Read, bargaining: Read
) -> dict[str, Any]:
    """The quantity or the price that a short text names; empty when it names none."""
    value = bare_value(_ASKS_WHETHER.sub(" ", text).strip(" ,，"))
    if _OF_PRICE.search(text):
        offers = (action for action in bargaining(text).actions if isinstance(action, Offer))
        return next(({"price": offer.price} for offer in offers if offer.price), {})
    if value is None:
        return {}
    quantity = _first(read(_AS_A_QUANTITY.format(value)), "quantity")
    price = _first(read(_AS_A_PRICE.format(value)), "price")
    if isinstance(quantity, Quantity) and (
        quantity.unit or not _is_price(quantity.value, quote, setting, currency)
    ):
        return {"quantity": quantity}
    return {"price": price} if isinstance(price, Price) else {}


def _first(request: Request, field: str) -> Any:
    found = (getattr(action, field, None) for action in request.actions)
    return next((value for value in found if value is not None), None)


def _is_price(value: Decimal, quote: RequestQuote, setting: Setting, currency: str) -> bool:
    """Whether a bare number is like the price of a unit of what was quoted, and less like the quantity."""
    product = find_product(quote.item or "", setting.speaker)
    listed = None if isinstance(product, Problem) else product.list_prices.get(currency)
    if not listed:
        return False
    low, high = _LIKE_THE_PRICE
    return listed * low <= value <= listed * high
