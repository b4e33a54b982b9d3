"""Wishes that leave out what they are worth asking for: "change the quantity", 我想订点茶壶."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agents.desk.find import Dossier, lines_named, orders_holding, orders_named
from agents.desk.goods import plain_name
from agents.desk.proposal import alike
from agents.desk.propose import LIKE_A_PRICE, Setting
from agents.desk.reading.amounts.bare_prices import OF_MONEY, ROUNDS
from agents.desk.reading.amounts.figures import is_within, number_of
from agents.desk.reading.asked.questions import remark
from agents.desk.reading.card.answers import bare_value, folded
from agents.desk.reading.filling import Read
from agents.desk.reading.orders.naming import order_spoken_of
from agents.desk.reading.stretches import without_numbers_of
from agents.desk.talk import presses
from contracts.order import POSSIBLE_AT, Order
from contracts.request import (
    Action,
    AddItem,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangeInvoice,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Delivery,
    Offer,
    PlaceOrder,
    Price,
    Quantity,
    Request,
    RequestQuote,
    SubstituteItem,
)

_LONGEST = 60
FIELDS: tuple[tuple[type[Action], str], ...] = (
    (ChangeInvoice, r"\binvoice\b|发票|發票|抬头|抬頭|税号|稅號"),
    (
        ChangeContact,
        r"\b(?:contact|recipient|consignee|phone)s?\b|联系人|聯絡人|聯繫人|收[件货貨]人|电话|電話",
    ),
    (ChangeAddress, r"\baddress(?:es)?\b|地址"),
    (ChangePayment, r"\bpayments?\b|付款|账期|帳期|賬期"),
    (
        ChangeDelivery,
        r"\b(?:delivery|delivered|shipping|shipment|ship|arrival|eta|dates?)\b"
        r"|交期|交[货貨]|[发發][货貨]|送[货貨]|到[货貨]|日期|日子",
    ),
    (ChangePrice, r"\bprices?\b|单价|單價|价格|價格|价钱|價錢"),
    (ChangeQuantity, r"\b(?:quantity|quantities|qty|amounts?|numbers?)\b|[数數]量|件[数數]"),
)
"""What an order says, and how that is called."""
ANY_FIELD = re.compile("|".join(words for _, words in FIELDS))
_OF_GOODS = (ChangeQuantity, ChangePrice, SubstituteItem)
_CHANGES = re.compile(
    r"\b(?:change|modify|update|adjust|amend|edit|correct|alter|revise|move|different|another|new)\b|[改换換]"
    r"|\b(?:needs?|be) (?:updat|amend|correct|adjust|chang)(?:ing|ed)\b|[调調]整|[变變]更|更新"
)
_MOVES_THE_DATE = re.compile(
    r"\b(?:deliver|ship|send|delivery|shipment)\w*\b.*\b(?:later|earlier|sooner)\b"
    r"|\b(?:postpone|delay|bring forward|push back|reschedule)\b"
    r"|[晚早](?:一?[点點些]|[几幾]天|一)?(?:再)?[发發送交到出]|推[迟遲]|[推延][后後期到至]|提前(?!付)"
)
_SWAPS = re.compile(r"\b(?:swap|replace|exchange|substitute)\b|[换換][货貨成掉个個]")
_PUT_IN = re.compile(
    r"^(?:\W*(?:swap|replace|exchange|substitute) (?:it|them|those|that) |.*?[换換][成为為])(.+)"
)
"""Goods that are named as what shall come in the place of others."""
_ORDERS = re.compile(
    r"\b(?:order|buy|purchase|need|want|get|take|looking for)\b|(?:would|'d) like\b"
    r"|[订訂买買购購要加]|下[单單]|[来來]点|追加"
)
_ORDERS_SOMETHING = re.compile(
    r"\W*(?:hi|hello|hey)?\W*(?:(?:i|we)(?:'d| would)? (?:like|want|wish|need) to|can (?:i|we)|let me|i'll)?"
    r" ?(?:please )?(?:(?:place|make|put in) (?:an|a new|another) order|(?:order|buy) something)"
    r"\W*(?:please)?\W*"
    r"|\W*(?:你好|您好)?\W*(?:我们?|我們)?(?:想要?|要|打算|需要)?再?[下开開][个個一新]*[订訂]?[单單][吧了]?\W*"
    r"|\W*(?:我们?|我們)?[想要](?:[订訂][货貨]?|[买買][点點]?(?:[东東]西|[货貨])?)[吧了]?\W*"
)
"""That something shall be ordered, and not what."""
_MORE = re.compile(r"\b(?:more|extra|additional)\b|[再多加]")
_FIGURE = re.compile(r"(?<![a-z\d])\d")
"""A figure that is no part of a name, as that of A4 is."""
_BUYS_AGAIN = re.compile(r"再(?:[给給幫帮][我]|[多下])?[订訂买買购購]")
"""That goods are ordered anew, which are on order or were."""
_FEWER = re.compile(
    r"\b(?:(?:fewer|less)(?: of)?|(?:reduce|decrease|cut (?:back|down)(?: on)?|scale (?:back|down))"
    r"|(?:not (?:so|as|that)|too) many(?: of)?)(?! (?:for|than|on)\b)"
    r"(?: (?:the|my|our|those|these))?(?P<en> [^,.;!?]+)"
    r"|少(?:要|[订訂买買来來发發拿])|[订訂要买買][少多](?:一?[点點些]|了)|[减減]少|太多|用不了[这這那]么多"
)
"""That there are to be fewer of some goods, and not how many."""
_LEFT_OUT = re.compile(
    r"\byou(?:'ve| have)? (?:forgot(?:ten)?|missed|skipped|left out|omitted)\b"
    r"|[漏忘](?:了|掉|[记記])|[少缺]了"
)
"""That something was said of goods which was not taken up."""
_BUYS_SOME = re.compile(
    r"(?:^|[,.;!?:]|\b(?:to|please|pls|we|i|also|and|can you|could you|let's))\s*"
    r"(?:order(?!s)|buy|purchase|need|want|get|(?:would|'d) like)(?: to (?:order|buy|get))?(?: us| me)?"
    r" (?:some|a few|several|a couple of|more|new)(?P<en> [^,.;:!?\d]+)"
    r"|[要订訂买買来來购購](?:一?[些点點]|[几幾][个個把盒包件箱只支套])(?P<zh>[^，。,;；：:\d]+)"
)
"""That some goods are bought, and not how many."""
_LOOKS_ON = ("query_order", "request_quote")
"""What a question beside goods that are bought is read as."""
_BUYS_SO_MANY = re.compile(
    r"\b(?:need|order|buy|purchase|want|require|take|(?:would|'d) like)s?"
    r"(?: to (?:order|buy|get|have))?(?: (?:us|me|another|about|around|some|an? (?:extra|additional)))*"
    r" (?P<what>\d[\d,]*(?: (?:more|new|extra|additional))? [^,.;:!?]+)"
)
"""That so many goods are bought."""
_NO_WISH = re.compile(
    r"\b(?:don'?t|do not|not|never|no|without|why|when|who|where|which"
    r"|did|does|has|have been|had|was|were|been"
    r"|changed|much|many|already|except|price list|cancel|return|refund|status|track)\b"
    r"|[不没沒别別吗嗎]|已[经經]|除了|什么|什麼|为何|為何|[几幾多]少|怎么|怎麼|取消|退|查|哪"
)
_WHETHER = re.compile(
    r"能不能|可不可以|可以不可以|行不行|好不好|要不要|是不是|[吗嗎]?[?？]$|可以[吗嗎]|能[吗嗎]|行[吗嗎]"
)
_ASKS_FOR_IT = re.compile(
    r"\b(?:regarding|concerning|about|with regard to|referring to|re:?|for|on) (?:(?:our|my"
    r"|the) )?(?:(?:purchase )?order )?"
    r"(?:no\.? ?|number )?(?:[a-z]{1,4}-?)?\d{3,}\b,?"
    r"|\b(?:(?:could|can|would|will) you|(?:we|i)(?:'d| would) like(?: you)? to|(?:we|i) (?:want|need"
    r"|wish)(?: you)? to"
    r"|is it possible to|please|kindly)\b"
)
"""What asks for something, or tells of which order it is, and not what."""
_AND = re.compile(r"\b(?:and|plus|also|as well as)\b|[,，、]|[和跟及]|[还還]有|再[来來要加]|另外")
_SOME = re.compile(
    r"\b(?:some|a few|several|a couple of|a bunch of)\b|[一有]?[些点點]|[几幾][个個件把盒箱包]?"
)
"""What stands for a quantity where none is said."""
_NO_GOODS = re.compile(r"\b(?:the|my|our|some|please|thanks|just)\b|[\W_]+|[那个個些的吧请請]")
_OF_MONEY = re.compile(
    rf"{OF_MONEY.pattern}|{dict(FIELDS)[ChangePrice]}|\b(?:pay|costs?|discount)\b|便宜|[优優]惠"
)
_OF_AN_ORDER = re.compile(r"\b(?:order|purchase)\b|\d{4,}|[订訂][单單]|[这這那][个個张張]?[单單]|[单單]子")
_BY_THEN = re.compile(
    r"(?:能|可以)(?:不能|不可以)?(?:[送发發交]?到|[送发發交][货貨]?)(?:[货貨了得]*)(?:[吗嗎么不]|\W*$)|到得了|[来來]得及|[赶趕]得上"
    r"|\b(?:can|could|would|will) (?:we|you|i|it|they|the \w+|\S*\d+)\b.*"
    r"\b(?:get|have|deliver(?:ed)?|ship(?:ped)?|arrive|be (?:here|there))\b"
)
"""That it is asked whether goods can be there by a day."""
_PUTS_FORWARD = re.compile(
    r"\b(?:what|how) about\b(?! (?:the|my|our)\b)|\b(?:any|is there an?y?) chance\b"
    r"|\b(?:would|could|can|is|will|does)\b.*\b(?:work|possible|ok(?:ay)?|fine|suit|do|be)\b"
    r"|怎[么麼]?[样樣]|如何|有可能|有[没沒]有可能|(?:可以|行|成|好|能)(?:不行|不可以|不能)?(?:[吗嗎么呢吧]|\W*$)"
)
"""That terms are put forward as a question."""
_REMARK = re.compile(r"^[^\d]*[,，.。!！;；]\s*(?=.*\d)")
"""What is said before them, without a figure: hmm, that's a bit late."""
SOONER = re.compile(r"\b(?:earlier|sooner)\b|提[前早]|早")
_WITHIN = re.compile(r"\b(?:in|within)\b|[内內以]")
_OF_OTHERS = re.compile(
    r"\b(?:(?:your|the|our|an?|another|some|other) )*"
    r"(?:competitors?|competition|suppliers?|vendors?|sellers?|shops?|compan(?:y|ies))\b(?: \w+)?? "
    r"(?:has|have|offers?|sells?|gives?|charges?|quotes?d?|does|do|asks?|wants?|is|are|can do)\b"
    r"(?: (?:us|me|for))*"
    r"|(?:[别別][人家]|人家|其[他它]家|同行|隔壁|[对對]手|竞品|競品|友商)(?:那[边邊里裡]|家|的)*"
    r"(?:才|只[要卖賣]?|[卖賣]|[报報][价價]?|[给給]|[开開][价價]?|要|是)*"
)
"""That somebody else sells it, before the price of theirs."""
_OF_ONE_BY_NAME = re.compile(
    r"(?:(?<=[,.;:!?] )|^|(?<=\bbut )|(?<=\band )|(?<=\bbecause )|(?<=\bsince ))"
    r"(?!(?:You|We|I|They|It|That|This|There|He|She|The|And|But|So|Our|My|Your)\b)"
    r"[A-Z][\w&.-]*(?: (?:[A-Z&][\w.-]*|from|in|at|of))*"
    r" (?:sells?|offers?|charges?|quotes?d?|quoted|asks?|(?:would|will|can) (?:do|sell|give))\b"
    r"(?: (?:them|it|those|these|the same|us|me|for|to))*"
    r"|(?<![\u3400-\u9fff])(?![您你我咱他她它]|[这這那]|[贵貴][司公])[\u3400-\u9fffA-Za-z]{1,8}?"
    r"(?:才|只)?(?:[卖賣]|[报報][价價]?|[开開][价價]|只要)(?=\d|[一二三四五六七八九十百])"
)
"""That one who is named sells it, before the price of theirs: Mueller sells them for 3.20."""
_NO_MORE_THAN = re.compile(r"才|只(?:要|[卖賣])")
_SAYS_A_DAY = re.compile(
    r"^\W*(?:(?:and|then|so|ok(?:ay)?|well)\W+)*"
    r"(?:let's say|say|how about|what about|(?:any|is there an?y?) chance (?:of|for|on))\b"
    r"|[,.]?\s*\b(?:would|will|does|do|is|are) (?:that|this|it)\b"
    r".{0,12}\b(?:work|ok(?:ay)?|fine|possible|doable|suit)\b.*$"
    r"|^那|(?:行|可以|成|能|好|怎么样|怎麼樣|[没沒][问問][题題]|有可能)(?:不行|不可以|不能)?[吗嗎么呢吧]?\W*$|呢\W*$"
)
"""What stands around a day that is named as one that may do."""
_A_DAY = {False: "change the delivery date to {}", True: "交期改到{}"}
"""How a day alone is said as a wish, in English and, when true, in Chinese."""
_PRICE_OF_ONE = re.compile(r"[一每][个個把盒包件箱支只台]?(?:[卖賣]|要)?多少|[单單][价價](?:是)?多少")
_AS_A_WISH = {"change_quantity": "change the quantity to {}", "change_price": "change the price to {}"}
"""How a number that is named as an amount or a price is said as a wish."""
_ONLY_FIELD = {kind: re.compile(words) for kind, words in FIELDS if kind in (ChangeQuantity, ChangePrice)}
_ONLY = re.compile(
    r"[\s,.!，。！]|\b(?:the|my|its?|please|just|only|of|for|on|order|delivery|date|terms?|shipping)\b|[请請的吧就一下]"
)


def says_left_out(text: str) -> bool:
    """Whether a text says that something in it was not taken up: you forgot the white ones."""
    return bool(_LEFT_OUT.search(folded(text)))


def words_for(action: Action) -> Iterator[str]:
    """Patterns of the words that name what an action changes."""
    yield from (words for kind, words in FIELDS if isinstance(action, kind))


def half_said(
    text: str, dossier: Dossier, setting: Setting, *, read: Read, bargaining: Read, orders: bool
) -> Action | None:
    """The wish that a short text begins, with the value that it gives, if any, as `bargaining` reads it.
    `orders`: it goes on with an order that is not placed yet."""
    said = _folded(text)
    if len(said) <= 2 * _LONGEST and (theirs := _price_of_others(text, dossier, setting, bargaining)):
        return theirs
    if _is_long(said):
        return None
    if presses(text) and (goods := setting.goods.words_in(said)):
        return _to_be_cheaper(goods, text, dossier, setting, bargaining)
    if presses(text) and len(numbered := dossier.by_figures(text)) == 1:
        return _with_value(ChangePrice(order=numbered[0]), bargaining(without_numbers_of(numbered, text)))
    asked = _asked(text, dossier, setting, bargaining)
    if not asked and remark(text) != "complaint":
        asked = _day_named(text, dossier, read) or _day_of_goods(text, dossier, setting, bargaining)
    asked = asked or _rounded(text, dossier, setting, bargaining)
    if asked := asked or _terms_put_forward(text, dossier, setting, bargaining):
        return asked
    if _NO_WISH.search(said):
        return None
    named = orders_named(text, dossier) or dossier.by_figures(said)
    order = named[0] if len(named) == 1 else None
    has_figures = bool(_FIGURE.search(without_numbers_of(named[:1] if order else (), said)))
    item = setting.goods.words_in(said)
    kind = _kind(said)
    if kind is ChangeContact and "@" in said:
        return None  # no order holds a mail
    if kind:
        of_goods = kind in _OF_GOODS
        order = order or (None if of_goods else _order_with(item, dossier, setting))
        if kind is SubstituteItem and (put_in := _PUT_IN.search(said)):
            others = setting.goods.words_in(said[: put_in.start(1)])
            return SubstituteItem(order=order, item=others, replacement=_goods(put_in[1], setting))
        half = kind(order=order, item=item if of_goods else None)
        whole = _with_value(half, bargaining(text))
        value = (
            bare_value(re.sub(dict(FIELDS)[kind], "", said))
            if whole == half and kind in dict(FIELDS)
            else None
        )
        if value and half.intent in _AS_A_WISH:
            whole = _with_value(half, read(_AS_A_WISH[half.intent].format(value)))
        return None if has_figures and whole == half else whole
    if _ORDERS_SOMETHING.fullmatch(said):
        return PlaceOrder()
    if _LEFT_OUT.search(said) and item and not has_figures:
        held = order or (None if orders else _order_with(item, dossier, setting))
        return ChangeQuantity(order=held, item=item) if held else PlaceOrder(item=item)
    more = orders and _AND.match(said)
    if item is None or has_figures or not (more or _ORDERS.search(said)):
        return None
    adds = order or (not more and _adds(said, item, dossier, setting))
    return AddItem(order=order, item=_theirs(item, dossier, setting)) if adds else PlaceOrder(item=item)


def _to_be_cheaper(item: str, text: str, dossier: Dossier, setting: Setting, bargaining: Read) -> Action:
    """The wish for another price of goods that a text calls too dear: of those on order, or their price."""
    order = _order_with(item, dossier, setting)
    return (
        _with_value(ChangePrice(order=order, item=item), bargaining(text))
        if order
        else RequestQuote(item=item)
    )


def price_open_of(
    text: str, dossier: Dossier, setting: Setting, *, proposed: Sequence[str] = ()
) -> ChangePrice | None:
    """The wish for another price of the goods on the only order with those that a text names, or else of the
    order that it names, or of the only one that is `proposed`, perhaps a new one."""
    item = setting.goods.words_in(folded(text))
    if item and (order := _order_with(item, dossier, setting)):
        return ChangePrice(order=order, item=item)
    named = dossier.by_figures(text) or ([] if item else proposed)
    own = named[0] if named and named[0] in dossier.ids else None
    return ChangePrice(order=own) if len(named) == 1 else None


def _asked(text: str, dossier: Dossier, setting: Setting, bargaining: Read) -> Action | None:
    """The wish behind a question: a day by which goods can be there, or what one of them costs."""
    said, item = folded(text), setting.goods.words_in(folded(text))
    if _BY_THEN.search(said):
        offers = [one for one in bargaining(text).actions if isinstance(one, Offer)]
        named = orders_named(text, dossier)
        order = named[0] if len(named) == 1 else _order_with(item, dossier, setting)
        if len(offers) == 1 and offers[0].delivery:
            return ChangeDelivery(order=order, delivery=_moved(offers[0].delivery, text))
    return RequestQuote(item=item) if item and _PRICE_OF_ONE.search(said) else None


def _terms_put_forward(text: str, dossier: Dossier, setting: Setting, bargaining: Read) -> Action | None:
    """The wish for the terms of payment, or the total, that a text asks after, and nothing else, for the
    order that it names, or that is talked of: what about 50% deposit?"""
    if not _PUTS_FORWARD.search(folded(text)):
        return None
    said = bargaining(text).actions
    offer = said[0] if len(said) == 1 and isinstance(said[0], Offer) else None
    if offer is None or offer.quantity or offer.delivery:
        return None
    if offer.price and offer.price.basis == "total" and not offer.payment:
        order = order_spoken_of(text, dossier, setting)
        return ChangePrice(order=order, price=offer.price) if order else None
    if offer.payment is None or offer.price:
        return None
    return ChangePayment(order=offer.order or dossier.focus, payment=offer.payment)


def _rounded(text: str, dossier: Dossier, setting: Setting, bargaining: Read) -> Action | None:
    """The wish for a total that a text rounds, of the order that it names or that is talked of."""
    if not ROUNDS.search(folded(text)):
        return None
    offers = [one for one in bargaining(text).actions if isinstance(one, Offer)]
    order = dossier.order(order_spoken_of(text, dossier, setting) or dossier.focus)
    if order is None:
        return None
    figures = re.findall(r"\d[\d,]*(?:\.\d+)?", without_numbers_of([order.id], text))
    alone = Price(amount=number_of(figures[0])) if len(figures) == 1 and not offers else None
    price = offers[0].price if len(offers) == 1 else alone
    if price is None or price.amount is None:
        return None
    if not is_within(price.amount, order.total, LIKE_A_PRICE):
        return None
    return ChangePrice(order=order.id, price=price.model_copy(update={"basis": "total"}))


def _day_of_goods(text: str, dossier: Dossier, setting: Setting, bargaining: Read) -> Action | None:
    """The wish for another day that a text says of goods on order, and nothing else: gloves a week later."""
    said = bargaining(text).actions
    offer = said[0] if len(said) == 1 and isinstance(said[0], Offer) else None
    item = setting.goods.words_in(folded(text))
    if offer is None or offer.delivery is None or offer.price or offer.quantity or offer.payment or not item:
        return None
    order = _order_with(item, dossier, setting)
    return ChangeDelivery(order=order, delivery=_moved(offer.delivery, text)) if order else None


def _moved(delivery: Delivery, text: str) -> Delivery:
    """The delivery; a number of days by which it is to be earlier is none from now: earlier, like 10 days."""
    if delivery.lead_days is None or not SOONER.search(folded(text)) or _WITHIN.search(folded(text)):
        return delivery
    return Delivery(shift_days=-delivery.lead_days, method=delivery.method)


def _price_of_others(text: str, dossier: Dossier, setting: Setting, bargaining: Read) -> Action | None:
    """The wish for the price at which somebody else sells what is on order: your competitor offers the mugs
    at 3.25; 隔壁家380一把."""
    theirs = _OF_OTHERS.search(folded(text)) or _OF_ONE_BY_NAME.search(text)
    if theirs is None or len(text) != len(folded(text)):
        return None
    without = f"{text[: theirs.start()]} {text[theirs.end() :]}"
    said = bargaining(_NO_MORE_THAN.sub("", without)).actions
    offers = [one for one in said if isinstance(one, Offer)]
    price = offers[0].price if len(offers) == 1 else None
    if price is None or price.amount is None:
        return None
    item = offers[0].item or setting.goods.words_in(folded(text))
    named = dossier.by_figures(text)
    order = named[0] if len(named) == 1 else _order_with(item, dossier, setting)
    if order is None and item:
        return PlaceOrder(item=item, price=price) if setting.goods.has_kind(item) else None
    return ChangePrice(order=order or dossier.focus, item=item, price=price)


def goods_alone(text: str, dossier: Dossier, setting: Setting) -> Action | None:
    """The wish that a text begins which names goods and says nothing else: how many of them it is to be, of
    those on order, or how many are wanted."""
    said = _NO_GOODS.sub(" ", folded(text)).strip()
    if not said or setting.goods.words_in(said) != plain_name(said) or not setting.goods.has_kind(said):
        return None
    order = _order_with(said, dossier, setting)
    return ChangeQuantity(order=order, item=said) if order else PlaceOrder(item=said)


def with_goods_that_go_there(request: Request, text: str, setting: Setting, read: Read) -> Request:
    """The request; of a text that buys some goods, or so many, and says where they go, a new order of those
    there: its address changes that of no other order."""
    said = folded(text)
    hit = _BUYS_SOME.search(said) or _BUYS_SO_MANY.search(said)
    places = [one for one in request.actions if isinstance(one, ChangeAddress)]
    goes = places[0] if len(places) == 1 else None
    words = next(filter(None, hit.groups()), "") if hit else ""
    item = setting.goods.words_in(words)
    if goes is None or goes.order or not (goes.address and hit and item):
        return request
    counts = "what" in hit.re.groupindex
    where, sure = (hit.span(), *(goes.evidence or ())), goes.confidence
    wanted = (
        [(item, None)]
        if not counts
        else [
            (one.item, counted.model_copy(update={"mode": "set"}))
            for one in read(f"we need {words}").actions
            if (counted := _bought(one)) and one.item and setting.goods.knows(one.item)
        ]
    )
    beside = [one for one in request.actions if one is not goes and not (counts and _bought(one))]
    if not wanted or any(one.intent not in _LOOKS_ON for one in beside):
        return request
    placed = (
        PlaceOrder(item=name, quantity=counted, address=goes.address, evidence=where, confidence=sure)
        for name, counted in wanted
    )
    return request.with_actions(tuple(placed))


def _bought(action: Action) -> Quantity | None:
    """How many goods an action wants, of no order that it names."""
    if not isinstance(action, PlaceOrder | AddItem | ChangeQuantity | RequestQuote) or action.order:
        return None
    counted = action.quantity
    return counted if counted and counted.mode in ("set", "add") else None


def fewer_wanted(text: str, dossier: Dossier, setting: Setting) -> Action | None:
    """The wish that a short text begins which wants fewer of goods on order, and does not say how many."""
    said = folded(text).strip()
    hit, named = _FEWER.search(said), orders_named(text, dossier)
    beside = re.sub("|".join(re.sub(r"\D", "", one) for one in named) or "(?!)", "", said)
    if hit is None or len(said) > _LONGEST or re.search(r"\d", beside) or _OF_MONEY.search(said):
        return None
    item = setting.goods.words_in(hit["en"] or said)
    if item is None or len(named) > 1:
        return None
    held = [one for one in dossier.open_orders if not named or one.id == named[0]]
    held = orders_holding(item, held, setting.speaker)
    return ChangeQuantity(order=held[0].id if len(held) == 1 else None, item=item) if held else None


def _day_named(text: str, dossier: Dossier, read: Read) -> Action | None:
    """The other day for the order talked of that a text names, and nothing else: let's say 15 December."""
    said = folded(text)
    day = _SAYS_A_DAY.sub("", _REMARK.sub("", said)).strip(" ,.!?，。！？")
    if dossier.in_focus is None or day == said or not re.search(r"\d", day) or bare_value(day) is None:
        return None
    if _is_like_a_price(day, dossier.in_focus):
        return None
    wishes = read(_A_DAY[bool(re.search(r"[\u3400-\u9fff]", day))].format(day)).actions
    named = len(wishes) == 1 and isinstance(wishes[0], ChangeDelivery) and wishes[0].delivery
    return ChangeDelivery(order=dossier.focus, delivery=named) if named else None


def _is_like_a_price(value: str, order: Order) -> bool:
    """Whether a number with a point, which may tell a day, is near to what a unit costs on an order:
    5.9如何."""
    prices = [line.unit_price for line in order.lines if line.unit_price]
    number = re.fullmatch(r"\D*(\d+\.\d{1,2})[^\d月日号號.]*", value)
    return number is not None and any(is_within(Decimal(number[1]), price, LIKE_A_PRICE) for price in prices)


def with_goods_left_out(request: Request, text: str, setting: Setting) -> Request:
    """The request; of one that orders goods, with those that its text names beside them without a number:
    20 flasks and some mugs."""
    ordered = [action for action in request.actions if action.intent == "place_order"]
    said = _folded(text)
    if len(ordered) < len(request.actions) or not ordered or len(said) > 2 * _LONGEST:
        return request
    named = [action.item for action in ordered if action.item]
    others = [
        item
        for part in _AND.split(said)
        if _SOME.search(part) and not re.search(r"\d", part) and (item := setting.goods.words_in(part))
    ]
    more = tuple(PlaceOrder(item=item) for item in others if not any(alike(item, one) for one in named))
    return request.with_actions((*request.actions, *more))


def _goods(text: str, setting: Setting) -> str | None:
    """The words of a text that name goods, or the text when no more than a colour is known of it."""
    return setting.goods.words_in(text) or (text.strip() if setting.goods.knows(text) else None)


def _order_with(item: str | None, dossier: Dossier, setting: Setting) -> str | None:
    """The only open order with goods of that name."""
    holding = orders_holding(item, dossier.open_orders, setting.speaker)
    return holding[0].id if len(holding) == 1 else None


def _theirs(item: str, dossier: Dossier, setting: Setting) -> str:
    """The goods on the customer's open orders that words name, when these are one; else the words."""
    lines = (lines_named(item, order, setting.speaker) for order in dossier.open_orders)
    names = {setting.speaker.line(line) for named in lines for line in named}
    return names.pop() if len(names) == 1 else item


def _with_value(half: Action, offered: Request) -> Action:
    field = half.intent.removeprefix("change_")
    said = (action for action in offered.actions if isinstance(action, Offer | type(half)))
    values = (getattr(action, field, None) for action in said)
    value = next((one for one in values if one is not None), None)
    return half if value is None else half.model_copy(update={field: value})


def asks_for_a_change(text: str) -> bool:
    """Whether a text says that an order shall be changed, and not what of it."""
    said = _folded(text)
    return bool(
        not _is_long(said)
        and _CHANGES.search(said)
        and _OF_AN_ORDER.search(said)
        and not _NO_WISH.search(said)
    )


def _is_long(said: str) -> bool:
    """Whether a text is too long for half a wish, less what asks for it or tells of which order it is."""
    return len(said) > _LONGEST and len(_ASKS_FOR_IT.sub("", said[: 2 * _LONGEST])) > _LONGEST


def _folded(text: str) -> str:
    """The text in small letters, without the no of a polite question."""
    said = folded(text).strip()
    return _WHETHER.sub("", said)


def _kind(said: str) -> type[Action] | None:
    if _MOVES_THE_DATE.search(said):
        return ChangeDelivery
    if _SWAPS.search(said):
        return SubstituteItem
    for kind, words in FIELDS:
        rest = re.sub(words, "", said)
        says_no_more = not _ONLY.sub("", rest) or (kind in _ONLY_FIELD and bare_value(rest) is not None)
        if re.search(words, said) and (_CHANGES.search(said) or says_no_more):
            return kind
    return None


def _adds(said: str, item: str, dossier: Dossier, setting: Setting) -> bool:
    """Whether more is wanted of what is on an order that is open."""
    held = orders_holding(item, dossier.open_orders, setting.speaker)
    takes_more = any(one.stage in POSSIBLE_AT["add_item"] for one in held)
    return bool(_MORE.search(said) and not _BUYS_AGAIN.search(said) and takes_more)
