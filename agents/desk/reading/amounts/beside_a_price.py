"""A number of goods that a text names beside a price, and that was read as nothing: 4417, 400 at 5.10."""

from __future__ import annotations

import re
from decimal import Decimal

from agents.desk.find import Dossier, lines_named, order_meant
from agents.desk.proposal import Proposal
from agents.desk.propose import LIKE_A_PRICE, Setting
from agents.desk.reading.amounts.figures import LIKE_A_COUNT, is_within, number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.filling import Read
from agents.desk.reading.stretches import CLAUSE, meets
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    ChangePrice,
    ChangeQuantity,
    Language,
    Offer,
    PlaceOrder,
    Price,
    Quantity,
    Request,
)

_COUNT = re.compile(
    r"(?<![\w.,$€£¥￥-])(?P<number>\d{1,3}(?:,\d{3})+|\d+)"
    r"(?!\s*(?:%|percent|cents?|days?|weeks?|months?|usd|eur|cny|rmb|dollars?|net\b|th\b|st\b|nd\b|rd\b|[-/:]))"
    r"(?!\s*[块塊元毛分折天日号號月周週年点點成])(?![\d.]*\.\d)(?!\w*\d)",
    re.IGNORECASE,
)
"""Within these shares of the amount on order a number may be another one."""
_BY = re.compile(
    r"\b(?:drop|lower|reduce|cut|knock|take|down|less|off|cheaper|minus)\b|[降减減少]|便宜", re.IGNORECASE
)
_SMALL = Decimal("0.2")
"""A price below this share of what stands, said to go down, is what it goes down by."""
_TOTAL = re.compile(r"\b(?:total|all in|altogether|in all|overall)\b|[总總]|一共|合[计計]", re.IGNORECASE)


_NAMES_A_PRICE = re.compile(r"\b(?:unit )?prices?\b|[单單][价價]|[价價](?:格|位|[钱錢])?")
_CHEAPER = re.compile(
    r"\b(?:lower|less|cheaper|better|reduc\w+|down|discount\w*|drop)\b|[降低减減让讓]|少一?[点點些]|便宜|[优優]惠|[实實]惠|打?折"
)
_NO_WISH = re.compile(r"\b(?:not?|if|was|were)\b|n't\b|[不没沒别別]|如果|要是|的[话話]|[过過了]\W*$|\d")


_MORE = (
    r"(?:我[们們]?|咱[们們]?|[就也還还]|[马馬]上|立刻|可以|[会會要能])*"
    r"(?:再|追|多)(?:多|追)?[加要订訂来來拿下买買]"
)
_BID = re.compile(
    r"(?:(?:[可能]以?|要是|如果|若)*(?:[给給做降]到|[给給]|[降做]成?)|(?<=[^\d\s到至从從加减減要订訂]))"
    r"(?P<price>\d+(?:\.\d+)?)(?![\d.]|[-/])\s*[块塊元]?(?:[一每1]?[个個盒把包支件箱只])?"
    r"(?P<if>(?:要是|如果)?(?:[能可行成][以够夠]?)?(?:[给給做行成]|接受)?(?:的[话話])?)[，,\s]*"
    rf"(?={_MORE})"
)
"""A price that is bid, right before how many more are wanted at that."""


def with_bids_before_more(text: str, language: Language) -> str:
    """A text, with the words for a price where it bids one and wants so many more at that, which may be taken
    for an amount: 礼盒能给到158我们再加100盒."""

    def bid(hit: re.Match[str]) -> str:
        if re.search(r"[单單]?[价價][格钱錢]?[^，,。；;]{0,4}$", text[: hit.start()]):
            return hit[0]
        told = hit["if"] or re.match(r"[可能给給做降要如若]", hit[0])
        price, on = ("單價", "的話") if language == "zh-Hant" else ("单价", "的话")
        money = "元" if re.search(r"[块塊元]", hit[0]) else ""
        on = on if "的" in hit["if"] else ""
        return f"{price}降到{hit['price']}{money}{on}，" if told else hit[0]

    return _BID.sub(bid, text)


_PIECE = r"[个個盒把包支件箱只隻台套]"
_BID_FOR_SO_MANY = re.compile(
    rf"(?P<many>\d+\s?{_PIECE})(?:的[话話])?[，,\s]*(?:你[们們]|您|单价|單價|[价價][格钱錢]?)*"
    r"(?:(?:能不能|能否|可不可以|可以|能|可)[给給做降]?到|[给給做降]到"
    r"|[给給算按](?=\d+(?:\.\d+)?\s*[元块塊])|(?=\d+(?:\.\d+)?\s*[元块塊][一每]))"
    rf"(?P<price>\d+(?:\.\d+)?)(?![\d.]|\s?(?:{_PIECE}|[%％天日号號月折])|[-/])(?P<money>\s*[块塊元])?(?:[一每1]{_PIECE})?"
    r"(?:不能?|不行|[行可]不[行可]|[行可以成]*[吗嗎么麼]|吧|呢)?(?=\W|$)"
)
"""So many goods, and the price that is asked for at that: 500个能到40不."""


def with_bids_for_so_many(text: str, language: Language) -> str:
    """A text, with the words for a price where it asks for one behind how many are wanted at that, which may
    be taken for another amount."""
    price, asks = ("單價", "可以嗎") if language == "zh-Hant" else ("单价", "可以吗")
    return _BID_FOR_SO_MANY.sub(
        lambda hit: f"{hit['many']}，{price}{hit['price']}{'元' if hit['money'] else ''}{asks}", text
    )


_TOGETHER = re.compile(
    r"\b(?:all|both|together|combined|total|altogether)\b|一起|一共|[总總]共|全部|合[计計并併]|加起[来來]|[两兩][批单單笔筆]|都"
)
_BOTH_LOTS = re.compile(r"\bboth (?:lots|orders|batches)\b|[两兩][批单單笔筆]")
_A_PRICE = re.compile(r"\d\.\d|[$€£¥]|\b(?:each|usd|eur|cny|cost)\b|\d ?[块塊元]")


def bargains_for_both_lots(text: str, proposal: Proposal, dossier: Dossier) -> bool:
    """Whether a text wants a price for goods that are ordered anew and those of the same kind that are on
    order, both together: no order holds that many."""
    said = folded(text)
    steps = [step for step in proposal.steps if step.order and step.based_on is None]
    new = {line.sku: line.quantity for step in steps if step.order for line in step.order.lines}
    held = [line for one in dossier.open_orders for line in one.lines if line.sku in new]
    priced = _CHEAPER.search(said) or _NAMES_A_PRICE.search(said) or _A_PRICE.search(said)
    if not (held and priced and _TOGETHER.search(said)):
        return False
    every = {sku: sum(line.quantity for line in held if line.sku == sku) for sku in new}
    sums = {new[line.sku] + number for line in held for number in (line.quantity, every[line.sku])}
    named = {number_of(figure) for figure in re.findall(r"(?<![\d.,])\d[\d,]*(?![\d.])", said)}
    return bool(named & sums or _BOTH_LOTS.search(said))


_OFF_A_PRICE = re.compile(
    r"[降低减減让讓]一?[点點些]|少一?[点點些](?!数|量)|便宜|[优優]惠|[实實]惠|打?折|太?[贵貴]"
    r"|\b(?:lower|less|cheaper|better|sharpen|reduce|discount|expensive|a bit much|too much|pricey"
    r"|steep|come down)\b"
)
_ASKED_FOR = re.compile(
    r"[?？吗嗎嘛么麼吧]|[能可][不否]?|[给給算]|\b(?:can|could|any|would|is there|please|do)\b"
)
_IS_NONE = re.compile(r"\b(?:no|not|without|never)\b|n['’]t\b|(?<!能)(?<!可)不|[没沒别別]|[了过過]\W*$")


def haggles(text: str) -> bool:
    """Whether a clause of a text asks for a lower price, and names none: 38块能不能便宜点, any discount?"""
    said = (folded(hit[0]) for hit in CLAUSE.finditer(text))
    return any(
        _OFF_A_PRICE.search(one)
        and (_ASKED_FOR.search(one) or one.rstrip().endswith("?"))
        and not _IS_NONE.search(one)
        for one in said
    )


def with_a_lower_price_beside(request: Request, text: str, setting: Setting) -> Request:
    """The request; of a text that wishes beside other things for a lower price, and names none, with that:
    改货到付款，单价降一点; pay on delivery, unit price a bit lower."""
    priced = ("change_price", "place_order", "offer", "request_quote")
    read = [span for action in request.actions for span in action.evidence or ()]
    if not read or any(intent in priced for intent in request.intents):
        return request
    for hit in CLAUSE.finditer(text):
        said = folded(hit[0])
        wishes = _NAMES_A_PRICE.search(said) and _CHEAPER.search(said) and not _NO_WISH.search(said)
        if wishes and not meets(hit.span(), read):
            item = setting.goods.words_in(said)
            return request.with_actions((*request.actions, ChangePrice(item=item, evidence=(hit.span(),))))
    return request


def with_the_amount_beside(
    request: Request, text: str, dossier: Dossier, setting: Setting, bargaining: Read
) -> Request:
    """The request; of one that only wants another price for one line, with the number of these goods that its
    text names and nothing else has, and a price that is what it goes down by as that."""
    price = request.actions[0] if len(request.actions) == 1 else None
    order = order_meant(price, dossier, setting.speaker) if isinstance(price, ChangePrice) else None
    if not isinstance(price, ChangePrice) or _TOTAL.search(text):
        return request
    if order is None:
        return request.with_actions((*_amount_offered(price, bargaining(text)), price))
    price = _as_a_step(price, order, text)
    line, counts = _line_of(price, order, setting), _counts(text, order, price)
    if line is None or len(counts) != 1:
        return request.with_actions((price,))
    (count,) = counts
    adds = _adds(count, text)
    alike = is_within(count, line.quantity, LIKE_A_COUNT) or (adds and count < line.quantity)
    if not alike or (count in (line.quantity, line.unit_price) and not adds):
        return request.with_actions((price,))
    item = price.item or setting.speaker.line(line)
    quantity = Quantity(value=count, mode="add" if adds else "set")
    wanted = ChangeQuantity(order=order.id, item=item, quantity=quantity, evidence=price.evidence)
    return request.with_actions((wanted, price.model_copy(update={"order": order.id, "item": item})))


_ADDS = re.compile(
    r"\b(?:add|adding|another|extra|additional|more)(?: (?:on|another|an extra|an additional|about))*\W*$"
    rf"|(?:{_MORE}|追加|[增添]加)\W*$"
)
_MORE_BEHIND = re.compile(r"(?:\s+\w+)?\s+(?:more|extra|on top|in addition)\b")


def _adds(count: Decimal, text: str) -> bool:
    """Whether a text wants so many on top of those on order."""
    said = folded(text)
    hits = (hit for hit in _COUNT.finditer(said) if number_of(hit["number"]) == count)
    return any(_ADDS.search(said[: hit.start()]) or _MORE_BEHIND.match(said, hit.end()) for hit in hits)


def _amount_offered(price: ChangePrice, offered: Request) -> list[ChangeQuantity]:
    """The number of goods that a text, read as in a bargain, says with a price of them."""
    return [
        ChangeQuantity(order=price.order, item=price.item, quantity=one.quantity, evidence=price.evidence)
        for one in offered.actions
        if isinstance(one, Offer) and one.quantity and one.price and one.price == price.price and price.item
    ]


def with_goods_of_conditions(request: Request) -> Request:
    """The request; what hangs on something of goods on the same order, and names none, is of these goods; the
    price of those that are ordered anew is one of that order."""
    return _with_prices_of_new_goods(
        request.with_actions(tuple(_of_goods(one, request) for one in request.actions))
    )


def _of_goods(action: Action, request: Request) -> Action:
    """The action; one that hangs on something of other goods, and names none, as one of those."""
    if not isinstance(action, ChangeQuantity | ChangePrice) or action.item:
        return action
    on = [request.actions[place] for place in action.if_granted or ()]
    goods = {(one.order, one.item) for one in on if one.item and action.order in (None, one.order)}
    if len(goods) != 1 or any(isinstance(one, PlaceOrder) for one in on):
        return action
    ((order, item),) = goods
    return action.model_copy(update={"order": order, "item": item})


def _with_prices_of_new_goods(request: Request) -> Request:
    """The request; of one that asks for a price if so many are ordered anew, the order of as many at that."""
    price = next((one for one in request.actions if isinstance(one, ChangePrice) and one.if_granted), None)
    on = [request.actions[place] for place in price.if_granted or ()] if price else []
    new = on[0] if len(on) == 1 and len(request.actions) == 2 else None
    if not price or not price.price or price.item or price.order or not isinstance(new, PlaceOrder):
        return request
    places = tuple(sorted({*(new.evidence or ()), *(price.evidence or ())})) or None
    return request.with_actions((new.model_copy(update={"price": price.price, "evidence": places}),))


def _as_a_step(price: ChangePrice, order: Order, text: str) -> ChangePrice:
    """The wish; a price far below all that stands, in a text that wants it lowered, as what comes off."""
    said, least = price.price, min(line.unit_price or order.total for line in order.lines)
    if said is None or said.amount is None or said.amount >= least * _SMALL or not _BY.search(folded(text)):
        return price
    off = Price(change_amount=-said.amount, currency=said.currency, basis=said.basis)
    return price.model_copy(update={"price": off})


def _line_of(price: ChangePrice, order: Order, setting: Setting) -> OrderLine | None:
    """The line that the price is of: the one named, the only one, or the only one that costs about that."""
    if price.item:
        lines = list(lines_named(price.item, order, setting.speaker))
    elif len(order.lines) == 1:
        lines = list(order.lines)
    else:
        amount = price.price.amount if price.price else None
        lines = [
            line
            for line in order.lines
            if amount and line.unit_price and is_within(amount, line.unit_price, LIKE_A_PRICE)
        ]
    return lines[0] if len(lines) == 1 else None


def _counts(text: str, order: Order, price: ChangePrice) -> set[Decimal]:
    """The whole numbers of a text, but for those of orders, goods and the price."""
    known = {re.sub(r"\D", "", order.id)} | {
        number for line in order.lines for number in re.findall(r"\d+", line.name)
    }
    said = price.price.amount if price.price else None
    numbers = [hit["number"].replace(",", "") for hit in _COUNT.finditer(text)]
    return {Decimal(one) for one in numbers if one not in known and Decimal(one) != said}
