"""What goods would cost if there were more of them: 如果加到80把单价多少, what price for 400?"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from agents.desk.find import Dossier, lines_named, order_meant, orders_holding
from agents.desk.proposal import alike
from agents.desk.propose import Setting
from agents.desk.reading.amounts.bare_prices import OF_GOODS
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.filling import Read
from agents.desk.reading.goods.more_asked import with_more_asked
from agents.desk.reading.orders.naming import order_spoken_of
from agents.desk.reading.stretches import without_numbers_of
from contracts.request import (
    Action,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Offer,
    Payment,
    PlaceOrder,
    Quantity,
    Request,
    RequestQuote,
)

_IF = re.compile(
    r"\b(?:if|(?<!how long )(?<!how soon )(?<!when )(?:would|could)(?! (?:like|love|prefer|need)\b)"
    r"|suppose|in case|were to|discount|better|cheaper)\b"
    r"|如果|要是|假如|倘若|若|万一|的[话話]|(?:优惠|優惠|折扣|打折|便宜)"
)
"""That something is asked about rather than wished for."""
_WHAT_PRICE = re.compile(
    r"(?:[价價]格?|[价價][钱錢]|一?[个個把盒包件箱支只])(?:能|可以|会|會|大概|大[约約]|[给給做算按报報降到是得])*[多几幾]少|多少[钱錢]|[什啥][么麼]?[价價]"
    r"|(?:[价價]格?|[价價][钱錢])(?:呢|怎[么麼]|如何)"
    r"|便宜(?:多少|[点點一些]*[吗嗎么不]|[几幾])|(?:有没有|有沒有|能不能|可不可以|能|可以|有|[给給]).{0,4}(?:优惠|優惠|折扣|打折|便宜)"
    r"|(?:优惠|優惠|折扣)(?:多少|[吗嗎呢])"
    r"|\b(?:what(?:'?s)?|which|how much|any|is there|do (?:i|we) get|do you (?:give|offer|have|do)"
    r"|would|could|can|will)\b[^.;!]*"
    r"\b(?:price|cost|discount|cheaper|off|better (?:deal|rate)|how much|per (?:piece|box|pack|unit)|each)\b"
    r"|\bhow much\b"
)
"""What a price is asked with."""
_WHAT_TOTAL = re.compile(
    rf"{_WHAT_PRICE.pattern}|(?:[总總][价價额額共]|[一共]共|合[计計])[^，。；]{{0,4}}(?:多少|[几幾呢])"
    r"|\bwhat(?:'?s|'d)?\b[^.;!]*\b(?:total|sum|come to|comes to|pay|owe)\b|\btotal (?:if|for|with|at)\b"
)
"""What a price or a total is asked with."""
_GROWS = re.compile(
    r"[加增改升订訂][到成为為至]|改[订訂]|增加|[翻加]倍"
    r"|\b(?:go(?:es)?|went|going|move|step) up to\b|\b(?:raise|increase|change|bring)\b"
)
"""That the number is one to which goods on an order would grow."""
_SAVES = re.compile(
    r"(?:便宜|[优優]惠|折扣|省|少|降|[减減])(?:[点點些下来來])*(?:多少|[几幾]|[吗嗎么麼不])"
    r"|有(?:没有|沒有|什么|什麼|啥)?(?:[优優]惠|折扣)"
    r"|(?:能不?能?|可不?可?以?)[再給给]*(?:打[个個一]?[点點]?折|有折)"
    r"|\bwhat (?:do|would|will|can) (?:i|we) get\b"
    r"|\b(?:what|how much|any|is|do|does|would|can|could|will)\b[^.;!]*"
    r"\b(?:sav(?:e|ing)|cheaper|discount|less|off|lower|better price)\b"
)
"""How it is asked what something saves."""
_NUMBER = re.compile(
    r"(?<![a-zA-Z\d_.,$€£¥-])(?<![Nn]et )(?<!NET )(?<![月账賬][结結期])(?:\d[\d,]*)"
    r"(?![\d.,]*(?:\d|\s*(?:%|percent|days?\b|weeks?\b|months?\b|usd|eur|cny|st\b|nd\b|rd\b|th\b"
    r"|[天日号號月年周週元块塊折])))"
)
HOW_LOW = re.compile(
    r"\b(?:what(?:['’]?s| is| would be)|tell me|name)? ?(?:the |your )?(?:very )?(?:cheapest|lowest|best)"
    r"(?: (?:price|deal|offer))?"
    r" (?:that )?(?:you(?:['’]d| guys)?|u)(?: can| could| would| are able to)?"
    r" (?:do|offer|go|manage|give(?: us| me)?|make)"
    r"(?: (?:on|for|at|with))?\b"
    r"|最(?:便宜|低|[优優]惠)(?:的?[价價]格?)?(?:[是能会會]|可以)*(?:做|[给給]|[卖賣]|到)*(?:多少|[几幾])[钱錢]?"
)
"""How low the price of goods can be, which follows."""
_TERMS = ("change_delivery", "change_payment", "change_address")


_SUM = (
    r"(?:[$€£¥]|usd|eur)? ?\d[\d,.]*\d? ?(?:cents?|dollars?|euros?|usd|eur|cny|rmb"
    r"|元|[块塊]|毛|角|分|美元|美分)?"
    r"[钱錢]?"
)
_MORE_MONEY = re.compile(
    r"(?:\W*(?:oh|ah|hm+|ok(?:ay)?|right|i see|got it|understood|so|that's|that is|it's|a|then"
    r"|[哦噢喔啊嗯]|明白了?"
    r"|知道了?|了解|原[来來]|是|那|就是|每?[个個件]|也?就)(?![a-z]))*\W*"
    rf"(?:{_SUM} (?:more|extra|dearer|higher)(?: (?:each|apiece|per \w+|in total|then|for all))*"
    rf"|(?:[贵貴多][了出]?|要?加)\s*(?:{_SUM}|[一二两兩三四五六七八九十百]+(?:元|[块塊]|毛|角|分|美元|美分)[钱錢]?))"
    r"\W*(?:[了啊吧呀哦]|then|right|ok(?:ay)?)?\W*"
)
"""A text that tells by how much something costs more."""


def asks_what_more_costs(text: str) -> bool:
    """Whether a text asks for the price that would be, if something were so."""
    said = folded(text)
    return bool(_IF.search(said) and _WHAT_PRICE.search(said))


def hopes_for_less(text: str) -> bool:
    """Whether a text asks for the price that would be, and not only what goods cost: what would 300 cost?"""
    said = _NO_MORE_THAN_SO_MANY.sub(" ", folded(text))
    return asks_what_more_costs(_WOULD_COST.sub(" ", said)) or bool(
        HOW_LOW.search(said) or _BEST.search(said)
    )


_NO_MORE_THAN_SO_MANY = re.compile(
    r"(?<!如果)(?<!要是)(?<=[\d个個盒包把件箱支只])的[话話](?!.*(?:便宜|[优優]惠|折|[降让讓]))"
)
"""What only leads on from how many are asked about: 1000个的话单价多少."""
_BEST = re.compile(
    r"\b(?:best|lowest|keenest|bottom|sharpest) prices?\b|最[低优優][惠]?的?[价價]|[底实實][价價]"
)
_WOULD_COST = re.compile(
    r"\b(?:would|could)\b(?=[^.;!?]*\b(?:costs?|be|come to)\b)(?![^.;!?]*\b(?:best|lowest)\b)"
)


def asks_the_cost_of_it(text: str) -> bool:
    """Whether a text asks no more than what something costs that was talked of."""
    return bool(_ITS_COST.fullmatch(folded(text)))


_ITS_COST = re.compile(
    r"\W*(?:(?:and|ok(?:ay)?|so|then)\b\W*)*(?:what|how much)(?:'s| does| would| is| will)? (?:it|that|this)"
    r"(?: cost| be| come to)?(?: us| me)?(?: then)?\W*"
    r"|\W*(?:那|这个?)?(?:要|大概)?"
    r"(?:多少[钱錢]|[运運][费費]?(?:多少[钱錢]?|怎么算|呢)|[贵貴]不?[贵貴]?)[吗嗎呢]?\W*"
)


def price_asked_at(text: str) -> list[tuple[int, int]]:
    """The clauses of a text that ask for the price that would be, if something were so."""
    if not asks_what_more_costs(text):
        return []
    clauses = re.finditer(r"(?:[^,，。;；!！?？.\n]|[.,](?=\d))+[?？]?", text)
    return [hit.span() for hit in clauses if _WHAT_PRICE.search(folded(hit[0]))]


def asks_what_terms_save(text: str) -> bool:
    """Whether a text asks what it would save to do something."""
    return bool(_SAVES.search(folded(text)))


def tells_what_more_it_costs(text: str) -> bool:
    """Whether a text only tells how much more something costs: I see, 20 cents more; 哦，贵了两毛."""
    return bool(_MORE_MONEY.fullmatch(folded(text)))


def _asks_a_total(text: str) -> bool:
    """Whether a text asks what would have to be paid, if something were so."""
    said = folded(text)
    return bool(_IF.search(said) and _WHAT_TOTAL.search(said))


def with_total_asked(request: Request, text: str, asked: Request, dossier: Dossier) -> Request:
    """The request; of a text that asks what another number of goods proposed comes to, and says of no order,
    that number: as a quote where they are ordered anew, else in the place of the one proposed."""
    counted = [
        one for one in request.actions if isinstance(one, OF_GOODS) and not getattr(one, "price", None)
    ]
    if len(counted) < len(request.actions) or len(counted) > 1 or dossier.by_figures(text):
        return request
    wish = counted[0] if counted else None
    goods = _goods_meant(wish, asked) if _WHAT_TOTAL.search(folded(text)) else None
    number = wish.quantity if wish and wish.quantity else _only_number(text)
    if goods is None or number is None:
        return request
    kind = RequestQuote if isinstance(goods, PlaceOrder) else ChangeQuantity
    return request.with_actions((kind(order=goods.order, item=goods.item, quantity=number),))


def _goods_meant(wish: Action | None, asked: Request) -> PlaceOrder | ChangeQuantity | None:
    """The goods proposed that a wish names, or the only ones where it names none."""
    goods = [one for one in asked.actions if isinstance(one, PlaceOrder | ChangeQuantity) and one.quantity]
    if wish and wish.item:
        goods = [one for one in goods if one.item and alike(one.item, wish.item)]
    return goods[0] if len(goods) == 1 else None


def _only_number(text: str) -> Quantity | None:
    """The number of a text that has one, and that not of a day, a share or money."""
    found = _NUMBER.findall(text)
    return Quantity(value=number_of(found[0]), mode="set") if len(found) == 1 else None


def with_price_asked(
    request: Request, text: str, dossier: Dossier, setting: Setting, *, read: Read
) -> Request:
    """The request; of a text that asks what so many would cost, the number on an order with its price left
    open, and that of other goods as a quote."""
    if any(getattr(one, "price", None) for one in request.actions):
        return _with_the_price_put_forward(request, text, dossier, setting)
    if (more := with_more_asked(request, text, dossier, setting, read)) is not None:
        return more
    if any(isinstance(one, PlaceOrder) and one.address for one in request.actions):  # the order tells it
        return request
    of_new_goods = _asks_a_total(text) and {*request.intents} == {"place_order"}
    if not (asks_what_more_costs(text) or of_new_goods):
        return _with_goods_that_grow(request, text, dossier, setting)
    wishes = [one for one in request.actions if isinstance(one, OF_GOODS) and one.quantity]
    rest = [one for one in request.actions if one.intent in _TERMS]
    asks = [one for one in request.actions if one.intent in ("change_price", "request_quote")]
    if {*map(id, (*wishes, *rest, *asks))} < {*map(id, request.actions)}:
        return request
    named = order_spoken_of(text, dossier, setting)
    wishes = wishes or _counted(text, read) or _counted_of(named, text, dossier, setting, read)
    grows = bool(_GROWS.search(folded(text)))
    actions = [one for wish in wishes[:1] for one in _as_asked(wish, named, dossier, grows=grows)]
    if not actions or len(wishes) > 1:
        return request
    rest = [one.model_copy(update={"if_granted": None}) for one in rest]
    changes = any(isinstance(one, ChangeQuantity) for one in actions)
    return request.with_actions((*actions, *(rest if changes else ())))


def _with_goods_that_grow(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that asks what goods on an order come to when there are so many, or so many more
    or times as many, that number."""
    quote = request.actions[0] if len(request.actions) == 1 else None
    if not (isinstance(quote, RequestQuote) and quote.item and quote.quantity):
        return request
    if quote.quantity.mode == "set" and not _GROWS.search(folded(text)):
        return request
    grown = ChangeQuantity(item=quote.item, quantity=quote.quantity, evidence=quote.evidence)
    order = order_meant(grown, dossier, setting.speaker)
    return request.with_actions((grown.model_copy(update={"order": order.id}),)) if order else request


def _with_the_price_put_forward(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that asks whether so many could be had at a price it names, both as wishes: of
    the order of which the goods would grow, else of a new one."""
    quote = request.actions[0] if len(request.actions) == 1 else None
    if not isinstance(quote, PlaceOrder | RequestQuote) or quote.price is None or quote.quantity is None:
        return request
    terms = {name: getattr(quote, name) for name in ("item", "quantity", "price", "payment", "delivery")}
    new = PlaceOrder(**terms, evidence=quote.evidence)
    counted = ChangeQuantity(item=quote.item, quantity=quote.quantity, evidence=quote.evidence)
    order = order_meant(counted, dossier, setting.speaker)
    if isinstance(quote, PlaceOrder) and not _IF.search(folded(text)):
        return request
    if order is None or not _GROWS.search(folded(text)):
        return request.with_actions((new,)) if isinstance(quote, RequestQuote) else request
    price = ChangePrice(order=order.id, item=quote.item, price=quote.price, evidence=quote.evidence)
    return request.with_actions((counted.model_copy(update={"order": order.id}), price))


def with_terms_priced(
    heard: Request, text: str, dossier: Dossier, setting: Setting, bargaining: Read, *, lowest: bool
) -> Request | None:
    """The request with the terms of payment of which a text asks what they save, or what goods on order cost
    then, and with the price left open; `None` where it asks no such thing, or not of one order. `lowest`: it
    asks how low the price can be."""
    asks = lowest or asks_what_terms_save(text) or asks_what_more_costs(text)
    if not asks and "request_quote" not in heard.intents:
        return None
    said = (*heard.actions, *bargaining(without_numbers_of(dossier.ids, text)).actions)
    counted = any(getattr(one, "quantity", None) for one in said)
    if counted and not asks:
        return None
    with_terms = (ChangePayment, Offer) if counted else (ChangePayment, Offer, RequestQuote)
    paid = (one.payment for one in said if isinstance(one, with_terms) and one.payment)
    payment = next(paid, None) or (None if counted else terms_named(text, bargaining))
    if payment is None or any(getattr(one, "price", None) for one in said):
        return None
    named = next((one.order for one in said if one.order), None)
    named = named or order_spoken_of(text, dossier, setting) or next(iter(dossier.by_figures(text)), None)
    item = setting.goods.words_in(folded(text))
    holding = orders_holding(item, dossier.orders_for("change_price"), setting.speaker) if item else []
    named = named or (holding[0].id if len(holding) == 1 else None)
    order = order_meant(ChangePayment(order=named), dossier, setting.speaker)
    if order is None or (item and not holding):
        return None
    item = item if item and any(lines_named(item, order, setting.speaker)) else None
    asked = ("change_payment", "change_price", "request_quote", "query_order")
    rest = [one for one in heard.actions if one.intent not in asked]
    if any(one.if_granted for one in rest):  # on what is put otherwise
        return None
    wishes = (ChangePayment(order=order.id, payment=payment), ChangePrice(order=order.id, item=item))
    return heard.with_actions((*rest, *wishes))


def with_new_goods_priced(heard: Request, text: str, bargaining: Read, *, lowest: bool) -> Request | None:
    """The request; of a text that asks what other terms of payment save on goods that would be ordered, their
    price on those terms; of one that orders them and asks how low the price can be (`lowest`), that; `None`
    where it asks no such thing."""
    goods = [one for one in heard.actions if isinstance(one, PlaceOrder | RequestQuote)]
    beside = ("place_order", "request_quote", "change_price", "change_payment", "query_order")
    if len(goods) != 1 or not {*heard.intents} <= {*beside} or not (asks_what_terms_save(text) or lowest):
        return None
    (wish,) = goods
    payment = terms_named(text, bargaining) or wish.payment
    of_price = lowest and (isinstance(wish, PlaceOrder) or wish.delivery is not None)
    if not (payment or of_price) or not (wish.item and wish.quantity) or wish.price or wish.order:
        return None
    terms = {"payment": payment, "delivery": wish.delivery}
    quote = RequestQuote(item=wish.item, quantity=wish.quantity, **terms, evidence=wish.evidence)
    return heard.with_actions((quote,))


def terms_named(text: str, bargaining: Read) -> Payment | None:
    """The terms of payment that a text names, whatever it says of them."""
    hit = _PAID.search(folded(text))
    if hit is None:
        return None
    if hit["in_full"]:
        return Payment(deposit_percent=Decimal(100))
    said = bargaining(f"pay {hit[0]}" if hit[0].isascii() else f"付款改成{hit[0]}").actions
    found = [one.payment for one in said if isinstance(one, ChangePayment | Offer) and one.payment]
    return found[0] if len(found) == 1 else None


_PAID = re.compile(
    r"(?P<in_full>\bprepa(?:y\w*|id)\b"
    r"|\bpa(?:y|id|ying|yment)\b[^.;!?,]{0,24}\b(?:up ?front|in (?:advance|full)|(?:right|straight) away"
    r"|immediately|at once|now)\b"
    r"|\b(?:full|advance) (?:pre)?payment\b"
    r"|(?:全款|全[额額]|一次)(?:付清|预付|預付|付)?|付全款|[现現]款付清|[预預]付(?:全款)?"
    r"|提[前早](?:全部|全[款额額]|一次性?)?付[清完]|(?:全部|一次性)付[清完]|款到[发發][货貨])"
    r"|\bnet \d+\b|\bon delivery\b|\b\d+% (?:deposit|up front)\b"
    r"|[货貨]到付款|月[结結]\s*\d+\s*天?|\d+\s*天(?:内|之?内)?(?:付款|付清|[结結][清账帳款])"
)
"""How terms of payment are named."""
_IF_PAID = re.compile(
    rf"(?:,|\b(?:if|when|with|provided|and)\b|\b(?:we|i)\b(?:['’]?ll|['’]?d)?|如果|要是|[我们們]|[，]|\s)*"
    rf"(?:{_PAID.pattern})(?:的?[话話]|时|時)?[,，]?"
)


def without_terms_named(text: str) -> str:
    """A text in small letters without the terms of payment that it names first, and what they hang on."""
    return _IF_PAID.sub(" ", folded(text), count=1)


def _as_asked(wish: Any, order: str | None, dossier: Dossier, *, grows: bool) -> tuple[Action, ...]:
    """A number of goods as the price of it is asked for: of goods on an order, or of others."""
    order = wish.order or order
    if order and not wish.item:
        lines = [line for one in dossier.orders if one.id == order for line in one.lines]
        counted_so = [line for line in lines if wish.quantity.unit in (line.unit, None)]
        wish = wish.model_copy(update={"item": counted_so[0].name if len(counted_so) == 1 else None})
    if isinstance(wish, ChangeQuantity) or ((order or grows) and isinstance(wish, RequestQuote)):
        counted = ChangeQuantity(order=order, item=wish.item, quantity=wish.quantity, evidence=wish.evidence)
        return counted, ChangePrice(order=order, item=wish.item, evidence=wish.evidence)
    terms = {name: getattr(wish, name, None) for name in ("payment", "delivery")}
    return (RequestQuote(item=wish.item, quantity=wish.quantity, **terms, evidence=wish.evidence),)


def _counted(text: str, read: Read) -> list[Any]:
    """The number of goods that a text names beside what it asks, as a quote of it."""
    number = re.search(r"\d", text)
    said = _WHAT_PRICE.sub(" ", text[number.start() :]).strip(" ?？吗嗎呢") if number else ""
    wished = [one for one in read(said).actions if isinstance(one, OF_GOODS)] if said else []
    if len(wished) != 1 or not wished[0].quantity or not wished[0].item:
        return []
    return [RequestQuote(item=wished[0].item, quantity=wished[0].quantity)]


def _counted_of(order: str | None, text: str, dossier: Dossier, setting: Setting, read: Read) -> list[Any]:
    """The only number of a text beside that of the order it is about, as a quote of so many of its goods, or
    of those of them that the text names."""
    said = without_numbers_of([order], text) if order else ""
    number = _only_number(said)
    if number is None:
        return []
    counted = re.search(rf"{number.value}\s*(?:[a-z]+|[\u4e00-\u9fff])?", said)
    in_units = read(f"change the quantity to {counted[0] if counted else number.value}").actions
    found = [one.quantity for one in in_units if isinstance(one, ChangeQuantity) and one.quantity]
    words, about = setting.goods.words_in(folded(said)), dossier.order(order)
    lines = lines_named(words, about, setting.speaker) if words and about else ()
    item = setting.speaker.line(lines[0]) if len(lines) == 1 else None
    return [RequestQuote(item=item, quantity=found[0] if found else number)]


_SAVED_WITHOUT = re.compile(
    r"\b(?:how much|what)\b(?=[^.;!?\n]*\b(?:sav(?:e|ed|ings?)|cheaper|less|lower|off the (?:total|bill)))"
    r"[^.;!?\n]*?\b(?:cancel\w*|drop(?:p\w+)?|remov\w+|without|leav(?:e|ing) out|left out"
    r"|t(?:ake|aking|ook) (?:off|out)|skip\w*|get(?:ting)? rid of)\b(?P<en>[^.;!?\n]*)"
    r"|(?:取消|不要|去掉|[减減]掉|[删刪]掉|退掉|拿掉|[撤][掉销銷])(?P<zh>[^。；;！!？?\n]{1,20}?)"
    r"(?:省|便宜|少付?|降|[减減])[^，,。；;！!？?\n]{0,4}?(?:多少|[几幾])"
    r"|(?:省|便宜|少付?)[^，,。；;！!？?\n]{0,4}?(?:多少|[几幾])[^。；;！!？?\n]{0,10}?"
    r"(?:取消|不要|去掉|[减減]掉|[删刪]掉|退掉|拿掉|[撤][掉销銷])(?P<of>[^。；;！!？?\n]{1,20})",
    re.IGNORECASE,
)
"""A question what would be saved if goods, or an order, were dropped, and which."""


def saved_without_goods(
    text: str, dossier: Dossier, words_in: Callable[[str], str | None]
) -> tuple[int, int] | None:
    """Where a text asks what would be saved if it dropped goods or an order."""
    hit = _SAVED_WITHOUT.search(text)
    of = (hit["en"] or hit["zh"] or hit["of"] or "") if hit else ""
    return hit.span() if hit and (words_in(folded(of)) or dossier.by_figures(of)) else None
