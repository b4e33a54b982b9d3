"""Numbers beside goods that can only be their price: 椅子400行不行, 礼盒168改160, the gloves at 5.10?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from agents.desk.find import Dossier, lines_named, order_meant, orders_named, product_meant
from agents.desk.plan import currency_of
from agents.desk.proposal import alike
from agents.desk.propose import LIKE_A_PRICE, Setting
from agents.desk.reading.amounts.figures import NEAR, is_within, number_of, times_apart
from agents.desk.reading.card.answers import folded
from agents.desk.reading.filling import Read
from agents.desk.reading.stretches import without_numbers_of, words_of
from contracts.request import (
    Action,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Offer,
    PlaceOrder,
    Price,
    Request,
    RequestQuote,
)

_FAR = Decimal(4)
"""How many times more or less than the quantity a number is that nobody means as one, beside its price."""
OF_MONEY = re.compile(
    r"[$€£¥￥]|\b(?:prices?|usd|cny|rmb|dollars?|each|apiece|per|cheaper|discount)\b|[价價元块塊贵貴]|便宜"
)
"""What makes a price of a number beside it."""
_WHETHER = re.compile(
    r"行不行|可不可以|可以[吗嗎吧么]|[行成好][吗嗎吧么]|成不成|好不好|能不能|能做|怎[么麼][样樣]|如何"
    r"|\b(?:ok(?:ay)?|possible|fine|acceptable|for|at|how about|what about|can (?:we|you) (?:say|do|make))\b"
)
"""What is asked of a price more often than of a number of goods."""
_BUYS = re.compile(
    r"\b(?:order|buy|need|want|take|get|send|add|purchase)\b|[订訂买買购購要拿加补補追来來]|下[单單]"
)
_FIGURE = re.compile(r"(?<![a-z\d.-])\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?![\d.])")

ROUNDS = re.compile(
    r"\bround(?:ed|ing)?\b[^.;!?]{0,24}\b(?:down|off|to)\b|\bcall it\b"
    r"|[抹去][掉个個]*零[头頭]?|[凑湊取]个?個?整|整[张張]?[单單]|一口[价價]"
)
"""That a sum is to be made a round one."""
_TOTAL = re.compile(
    r"\b(?:total|sum|altogether|all[ -]in|in all|round(?:ed)?)\b|抹零|零[头頭]"
    r"|[总總][价價额額]|[总總一]共|合[计計]"
)
_OF_ALL = re.compile(
    r"\b(?:the whole|whole order|entire|everything|all of|the lot)\b[^.;!?]*"
    r"\b(?:for|at|it) (?:just |only )?(?:[$€£]|usd )?\d"
    r"|\bcall it (?:[$€£]|usd )?\d|整[张張]?[单單]|全部|一共|一口[价價]"
)
"""That a number is said of all that is on an order."""
_CHEAPER = re.compile(
    r"\b(?:lower|less|cheaper|better|reduc\w+|discount\w*|sharpen|high|expensive|steep)\b"
    r"|[降低减減让讓]|少一?[点點些]|便宜|[优優]惠|[实實]惠|打?折|[贵貴高]"
)
"""That a price is to come down."""
_ASKS_WHAT = re.compile(r"\b(?:what|how much)\b|多少")
"""What is asked of a price that is not known yet."""
OF_GOODS = (ChangeQuantity, PlaceOrder, RequestQuote)
_BESIDE = ("change_delivery", "change_payment", "change_address")
"""Wishes beside which a price may stand that was not read."""


_COUNTERS = "盒件个個把包支台只张張套"
_OF_ONE = re.compile(
    rf"(?:每(?:一)?[{_COUNTERS}]|(?<=[成为為按算给給到卖賣])一[{_COUNTERS}])[给給算按就只]*\d+(?:\.\d+)?"
    rf"(?!\d|\.\d|\s?[{_COUNTERS}箱元块塊美毛角%折天日月号號年周週人])"
)
"""A number that is said of one piece: 每盒37, 改成一盒150."""


_BEFORE_ONE = re.compile(
    rf"(?<![\d.-])(?:\d{{1,3}}|\d+\.\d+)(?=[一每][{_COUNTERS}](?:$|[^\w]|[行可能好成做干幹卖賣吧吗嗎怎]))"
)
"""A number before the one piece of which it is said: 55一个行不行."""
_A_DEAL = re.compile(r"做不做|[干幹]不[干幹]|[卖賣]不[卖賣]|接不接")
"""How one asks whether a price is taken."""


def with_prices_of_one(text: str) -> str:
    """A text with the word for money behind each number that it says of one piece, and the usual words where
    it asks whether that is taken."""
    text = _A_DEAL.sub("行不行", _BEFORE_ONE.sub(lambda hit: f"{hit[0]}元", text))
    return _OF_ONE.sub(lambda hit: f"{hit[0].replace('一', '每') if hit[0][0] == '一' else hit[0]}元", text)


_OF_EACH = re.compile(
    r"(?:都|全部|一律|[统統]一)(?:[按照算给給就要]*)(?P<price>\d+(?:\.\d+)?)(?=算|吧|[来來]|\W|$)"
)


def with_prices_like_those(text: str, prices: Sequence[Decimal]) -> str:
    """A text with the word for money behind a number that it says of all goods, and that is like one of some
    prices: 两种都给400."""

    def told(hit: re.Match[str]) -> str:
        like = any(is_within(number_of(hit["price"]), one, LIKE_A_PRICE) for one in prices)
        return f"{hit[0]}元" if like else hit[0]

    return _OF_EACH.sub(told, text)


_YUAN_BY_NAME = re.compile(r"[¥￥]|\b(?:cny|rmb)\b|人民[币幣]")


def with_money_of_the_orders(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; a price that a text counts in 元 or 块 as one in the money of the orders, none of which is
    in yuan."""
    currencies = {order.currency for order in dossier.orders}
    if not currencies or "CNY" in currencies or _YUAN_BY_NAME.search(folded(text)):
        return request
    return request.with_actions(tuple(map(_in_any_money, request.actions)))


def _in_any_money(action: Action) -> Action:
    price: Price | None = getattr(action, "price", None)
    if price is None or price.currency != "CNY":
        return action
    return action.model_copy(update={"price": price.model_copy(update={"currency": None})})


_PRICE_OF_OTHERS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\bat (?:the )?(?P<goods>[a-z][a-z ]{1,24}?)(?:'s|s')? (?:price|rate)\b",
        r"\b(?:at|for) the (?:same )?(?:price|rate) (?:of|as|for) (?:the )?(?P<goods>[a-z][a-z ]{1,24}?)"
        r"(?=\W*$|[.,?!;]| please\b| then\b)",
        r"(?:[按照以]着?|[跟和同][这那這]?个?)(?P<goods>[^，,。;；\d]{1,8}?)的?(?:一[样樣]的?)?(?:[单單]?[价價][格钱錢]?)"
        r"(?:一[样樣]|[来來算]|[给給]我?[们們]?)?",
    )
)
"""That goods are to cost as much as others: at the white price, 按白杯子的价格."""


@dataclass(frozen=True)
class _Standing:
    """What a number said of goods is held against."""

    unit_price: Decimal
    quantity: Decimal | None = None
    """`None`: the goods are on no open order."""
    order: str | None = None
    """The only open order that holds them."""


def with_prices_of_others(text: str, dossier: Dossier, setting: Setting) -> str:
    """The text with the list price of other goods in the place of their name, where it wants that price."""
    currency = currency_of((), dossier, setting)
    for words in _PRICE_OF_OTHERS:
        for hit in words.finditer(text):
            product = product_meant(hit["goods"], setting.speaker)
            listed = product.list_prices.get(currency) if product else None
            if listed:
                said = f"at {currency} {listed} each" if hit[0].isascii() else f"单价{listed} {currency}"
                return f"{text[: hit.start()]}{said}{text[hit.end() :]}"
    return text


def with_prices_meant(
    request: Request,
    text: str,
    dossier: Dossier,
    setting: Setting,
    *,
    read: Read,
    bargaining: Read,
    asked: bool,
) -> Request:
    """The request with prices for numbers of goods that can only be that, and the price that the text, read
    as in a bargain, names beside so many of them. `asked`: it answers the question which price is meant."""
    if any(action.if_granted for action in request.actions):
        return request
    request = _of_no_goods_unknown(request, text, setting, bargaining)
    request = _with_prices_of_what_is_held(request, text, dossier, setting)
    request = _without_the_standing_price(request, text, dossier, setting, read)
    meant = tuple(
        _for_goods_not_ordered(one, dossier, setting)
        for action in request.actions
        for one in _meant(action, request, text, dossier, setting, asked)
    )
    request = request if meant == request.actions else request.with_actions(meant)
    request = _without_what_a_price_tells(request)
    request = _with_the_price_told(request, text, dossier, setting, bargaining)
    if whole := _price_beside_payment(request, text, dossier, setting, bargaining):
        return request.with_actions((*request.actions, whole))
    return _with_the_price_offered(request, text, dossier, setting, bargaining)


def _of_no_goods_unknown(request: Request, text: str, setting: Setting, bargaining: Read) -> Request:
    """The request; a price of goods that nobody sells, and that who bargains reads of none, as of none: 5.10
    each and I sign."""
    prices = [one for one in request.actions if isinstance(one, ChangePrice)]
    unknown = [one for one in prices if one.item and not setting.goods.knows(one.item)]
    offer = _only_offer(bargaining(text).actions) if unknown else None
    if offer is None or offer.item:
        return request
    of_none = [one for one in unknown if one.price == offer.price]
    return request.with_actions(
        tuple(one.model_copy(update={"item": None}) if one in of_none else one for one in request.actions)
    )


def _without_the_standing_price(
    request: Request, text: str, dossier: Dossier, setting: Setting, read: Read
) -> Request:
    """The request; where the number of some goods is just what one of them costs, and others follow, as the
    text reads without it: 礼盒168,拿300盒给个160."""
    action = request.actions[0] if len(request.actions) == 1 else None
    quantity = action.quantity if isinstance(action, ChangeQuantity | PlaceOrder) else None
    figures = list(_FIGURE.finditer(text))
    standing = _standing(action, dossier, setting) if action and quantity and not quantity.unit else None
    if not quantity or not standing or quantity.value != standing.unit_price or not figures[1:]:
        return request
    first = figures[0]
    if number_of(first[0]) != quantity.value:
        return request
    return read(f"{text[: first.start()]}{text[first.end() :]}")


def _with_prices_of_what_is_held(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that wants goods on the only order that holds them cheaper, the price at which
    it seems to ask for a quote, or to order as many as these are, as that which it wants of them."""
    vague = [one for one in request.actions if isinstance(one, ChangePrice) and not one.price]
    priced = [one for one in request.actions if isinstance(one, PlaceOrder | RequestQuote) and one.price]
    wants = vague or (_CHEAPER.search(folded(text)) and not _ASKS_WHAT.search(folded(text)))
    if not wants or len(priced) != 1 or len(vague) + 1 != len(request.actions):
        return request
    (about,) = priced
    amount, standing = about.price and about.price.amount, _standing(about, dossier, setting)
    if not amount or standing is None or not standing.order or not _is_like(amount, standing):
        return request
    as_many = about.quantity is None or about.quantity.value == standing.quantity
    if not as_many or any(one.item and not alike(one.item, about.item or "") for one in vague):
        return request
    evidence = tuple(sorted({span for one in request.actions for span in one.evidence or ()})) or None
    meant = ChangePrice(order=standing.order, item=about.item, price=about.price, evidence=evidence)
    return request.with_actions((meant,))


def _meant(
    action: Action, request: Request, text: str, dossier: Dossier, setting: Setting, asked: bool
) -> Iterator[Action]:
    """The action, or the price that its number is; nothing where it only says again what the price is."""
    if total := _total_meant(action, text, dossier):
        yield total
        return
    quantity = action.quantity if isinstance(action, ChangeQuantity | PlaceOrder | RequestQuote) else None
    standing = _standing(action, dossier, setting) if quantity else None
    bare = quantity and quantity.unit is None and quantity.mode == "set"
    if not bare or not quantity or not standing or getattr(action, "price", None):
        yield action
        return
    clause = folded(words_of(action, text) or text)
    if not _is_price(quantity.value, standing, clause, folded(text), action.item or "", asked=asked):
        yield action
        return
    others = [one for one in request.actions if one is not action]
    if others and quantity.value == standing.unit_price:
        return
    price = Price(amount=quantity.value, basis="unit")
    if standing.order or not isinstance(action, PlaceOrder | RequestQuote):
        order = action.order or standing.order
        yield ChangePrice(order=order, item=action.item, price=price, evidence=action.evidence)
    else:
        yield action.model_copy(update={"quantity": None, "price": price})


def _without_what_a_price_tells(request: Request) -> Request:
    """The request less a wish for a lower price of no goods, where the only other one tells the price."""
    vague = [one for one in request.actions if _is_vague(one)]
    rest = tuple(one for one in request.actions if one not in vague)
    told = [one for one in rest if isinstance(one, ChangePrice | PlaceOrder) and one.price]
    if len(vague) != 1 or len(told) != 1 or len(rest) != 1 or vague[0].item or vague[0].order:
        return request
    places = tuple(sorted({span for one in request.actions for span in one.evidence or ()})) or None
    return request.with_actions((rest[0].model_copy(update={"evidence": places}),))


def _with_the_price_told(
    request: Request, text: str, dossier: Dossier, setting: Setting, bargaining: Read
) -> Request:
    """The request; of a text that wants goods cheaper, and puts forward a price behind that, at that price:
    礼盒168太贵了，能优惠点吗？160行吗？"""
    vague = [one for one in request.actions if _is_vague(one)]
    others = {one.intent for one in request.actions if not _is_vague(one)}
    offer = _only_offer(bargaining(text).actions) if len(vague) == 1 and others <= {*_BESIDE} else None
    basis = _basis(vague[0], offer.price, dossier, setting) if offer and offer.price else None
    if basis is None or offer is None or offer.price is None:
        return request
    price = offer.price.model_copy(update={"basis": basis})
    told = _for_goods_not_ordered(vague[0].model_copy(update={"price": price}), dossier, setting)
    return request.with_actions(tuple(told if one is vague[0] else one for one in request.actions))


def _basis(wish: Action, price: Price, dossier: Dossier, setting: Setting) -> Literal["unit", "total"] | None:
    """Whether a price is like that of one of the goods that a wish is about, or the total of its order."""
    standings = _standings(wish, dossier, setting)
    order = order_meant(wish, dossier, setting.speaker) if wish.order and not wish.item else None
    amount, (low, high) = price.amount, LIKE_A_PRICE
    if not amount or any(amount == one.unit_price for one in standings):
        return None
    if price.basis != "total" and any(_is_like(amount, one) for one in standings):
        return "unit"
    return "total" if order and order.total * low <= amount <= order.total * high else None


def _is_vague(action: Action) -> bool:
    """Whether an action wants a lower price and names none."""
    return isinstance(action, ChangePrice) and action.price is None


def with_totals_meant(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; a number of no goods that is said of all that an order comes to, as that: everything on
    SO-4417 for 3,050."""
    whole = text if len(request.actions) == 1 else None
    meant = (None if one.item else _total_meant(one, text, dossier, said=whole) for one in request.actions)
    return request.with_actions(tuple(new or one for new, one in zip(meant, request.actions, strict=True)))


def _total_meant(
    action: Action, text: str, dossier: Dossier, *, said: str | None = None
) -> ChangePrice | None:
    """What an order is to come to, where a number that was read as one of goods is said of its total, and is
    nearer to that than to how many they are: round the total of SO-1024 down to 1700."""
    quantity = action.quantity if isinstance(action, ChangeQuantity) else None
    if quantity is None or quantity.unit or quantity.mode != "set" or not action.order:
        return None
    named = orders_named(action.order, dossier)
    order = dossier.order(named[0]) if len(named) == 1 else None
    if order is None or not is_within(quantity.value, order.total, LIKE_A_PRICE):
        return None
    clause, near = (
        folded(said or words_of(action, text) or text),
        is_within(quantity.value, order.total, NEAR),
    )
    words = [_TOTAL, ROUNDS, *([_OF_ALL] if said else ()), *([_WHETHER] if near and not action.item else ())]
    if not any(one.search(clause) for one in words):
        return None
    counts = [line.quantity for line in order.lines]
    if any(times_apart(quantity.value, one) <= times_apart(quantity.value, order.total) for one in counts):
        return None
    price = Price(amount=quantity.value, basis="total")
    return ChangePrice(order=order.id, price=price, evidence=action.evidence)


def _is_price(
    number: Decimal, standing: _Standing, clause: str, text: str, item: str, *, asked: bool
) -> bool:
    price, quantity = standing.unit_price, standing.quantity
    if not is_within(number, price, LIKE_A_PRICE) or _counts(number, clause, item):
        return False
    if price != quantity and _is_from(price, number, clause):
        return True
    if asked or OF_MONEY.search(clause) or number % 1:
        return True
    if _BUYS.search(clause):
        return False
    if quantity is None:
        return bool(_WHETHER.search(text))
    if _WHETHER.search(text):
        return times_apart(number, price) < times_apart(number, quantity)
    return is_within(number, price, NEAR) and not quantity / _FAR <= number <= quantity * _FAR


def _counts(number: Decimal, clause: str, item: str) -> bool:
    """Whether a number stands right before the goods, as what counts them does: 400 mugs."""
    figure = re.escape(f"{number.normalize():f}")
    return bool(
        re.search(rf"(?<![\d.]){figure}\s*(?:of (?:the|those) )?{re.escape(item.casefold())}", clause)
    )


def _is_from(price: Decimal, number: Decimal, clause: str) -> bool:
    """Whether a number is said to take the place of the price that stands: 420改400."""
    figures = [number_of(one) for one in _FIGURE.findall(clause)]
    return price in figures and number in figures and figures.index(price) <= figures.index(number)


def _standing(action: Action, dossier: Dossier, setting: Setting) -> _Standing | None:
    """The price and number of the goods that an action is about; `None` where it cannot be told."""
    standings = _standings(action, dossier, setting)
    return standings[0] if len(standings) == 1 else None


def _standings(action: Action, dossier: Dossier, setting: Setting) -> list[_Standing]:
    """The prices and numbers of the goods that an action may be about: on open orders, else as listed."""
    possible = dossier.orders_for("change_price")
    if action.order:
        possible = [one for one in possible if one.id in orders_named(action.order, dossier)]
    meant = product_meant(action.item, setting.speaker)
    held = [
        (order, line)
        for order in possible
        for line in (lines_named(action.item, order, setting.speaker) if action.item else order.lines)
        if meant is None or line.sku == meant.sku
    ]
    if held or action.order or meant is None:
        return [_Standing(line.unit_price, line.quantity, one.id) for one, line in held if line.unit_price]
    listed = meant.list_prices.get(currency_of((), dossier, setting))
    return [_Standing(listed)] if listed else []


def _with_the_price_offered(
    request: Request, text: str, dossier: Dossier, setting: Setting, bargaining: Read
) -> Request:
    """The request with the price that a text, read as in a bargain, names beside goods, where that was left
    out."""
    goods = [action for action in request.actions if isinstance(action, OF_GOODS)]
    rest = [action for action in request.actions if action not in goods]
    left_out = not any(getattr(action, "price", None) for action in goods) and len(goods) <= 1
    if not left_out or not all(action.intent in _BESIDE for action in rest) or not _FIGURE.search(text):
        return request
    heard = [one for one in bargaining(text).actions if one.intent != "place_order"]
    offer = _only_offer(heard)
    if offer is None or offer.price is None or offer.price.amount is None or offer.price.basis == "total":
        return request
    item, order = offer.item or setting.goods.words_in(text), next((one.order for one in rest), offer.order)
    about = goods[0] if goods else ChangePrice(order=order, item=item)
    standing = _standing(about, dossier, setting) if about.item else None
    counted = getattr(about, "quantity", None)
    if standing is None or not _is_like(offer.price.amount, standing):
        return request
    if counted.value == offer.price.amount if counted else offer.price.amount == standing.unit_price:
        return request
    price = offer.price.model_copy(update={"basis": "unit"})
    priced = _priced(about, price, standing, offer)
    places = {id(action): (action,) for action in rest} | {id(about): priced}
    actions = [one for action in request.actions for one in places[id(action)]]
    return request.with_actions(tuple(actions if goods else [*actions, *priced]))


def _price_beside_payment(
    request: Request, text: str, dossier: Dossier, setting: Setting, bargaining: Read
) -> ChangePrice | None:
    """The wish for a price of a whole order, or of its only goods, that a text names beside other terms of
    payment of it, which are all that is read else: can I prepay SO-1031 for 2800?"""
    wish = request.actions[0] if len(request.actions) == 1 else None
    if not isinstance(wish, ChangePayment) or not wish.order or wish.item or not wish.payment:
        return None
    offer = _only_offer(bargaining(without_numbers_of(dossier.ids, text)).actions)
    price, about = offer.price if offer else None, ChangePrice(order=wish.order)
    basis = _basis(about, price, dossier, setting) if price else None
    of_it = (wish.payment.net_days, wish.payment.deposit_percent)
    several = len(_standings(about, dossier, setting)) > 1
    if price is None or basis is None or price.amount in of_it or (several and basis == "unit"):
        return None
    return about.model_copy(update={"price": price.model_copy(update={"basis": basis})})


def _priced(about: Action, price: Price, standing: _Standing, offer: Offer) -> tuple[Action, ...]:
    """The wish for goods with its price: of the order that holds them, or of a new one."""
    if isinstance(about, PlaceOrder | RequestQuote):
        return (about.model_copy(update={"price": price}),)
    if standing.order is None:
        return (PlaceOrder(item=about.item, quantity=offer.quantity, price=price, evidence=about.evidence),)
    order = about.order or standing.order
    new = ChangePrice(order=order, item=about.item, price=price, evidence=about.evidence)
    counted = isinstance(about, ChangeQuantity)
    return (about.model_copy(update={"order": order}), new) if counted else (new,)


def _for_goods_not_ordered(action: Action, dossier: Dossier, setting: Setting) -> Action:
    """A price of goods that are on no open order, as one at which they would be ordered."""
    if not isinstance(action, ChangePrice) or action.order or not action.item or not action.price:
        return action
    standing = _standing(action, dossier, setting)
    if standing is None or standing.order or not _is_like(action.price.amount or Decimal(0), standing):
        return action
    return PlaceOrder(item=action.item, price=action.price, evidence=action.evidence)


def _only_offer(actions: Sequence[Action]) -> Offer | None:
    offers = [action for action in actions if isinstance(action, Offer)]
    return offers[0] if len(offers) == 1 and len(actions) == 1 else None


def _is_like(amount: Decimal, standing: _Standing) -> bool:
    return is_within(amount, standing.unit_price, LIKE_A_PRICE)
