"""What a message says of goods that were quoted, and not ordered yet."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from agents.desk.find import product_meant
from agents.desk.goods import colour_word, in_strange_colours, plain_name, told_apart
from agents.desk.proposal import alike, as_request, bare, less, merged
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import is_within, number_of
from agents.desk.reading.amounts.prices_of_each import prices_in_turn
from agents.desk.reading.amounts.what_if import (
    HOW_LOW,
    asks_what_more_costs,
    asks_what_terms_save,
    terms_named,
    without_terms_named,
)
from agents.desk.reading.asked.quoted_together import quoted_with_more
from agents.desk.reading.asked.unheard import says_anything
from agents.desk.reading.card.answers import bare_value, folded, leads, verdict, without_courtesies
from agents.desk.reading.card.confirmed import holds_back
from agents.desk.reading.filling import Read
from agents.desk.reading.goods.kinds_asked import without_colours_slighted
from agents.desk.reading.goods.refused import goods_refused
from agents.desk.reading.orders.on_the_books import order_put_onto
from agents.desk.reading.stretches import CLAUSE, CLAUSE_END, Span, blanked
from agents.desk.reading.terms.as_before import wants_the_price_of_before
from agents.desk.reading.terms.calendar import MONTH
from agents.desk.talk import presses
from contracts.catalogue import Product
from contracts.order import Order
from contracts.request import (
    Action,
    AddItem,
    ChangeDelivery,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Delivery,
    Offer,
    PlaceOrder,
    Price,
    Quantity,
    QueryOrder,
    Reject,
    RemoveItem,
    Request,
    RequestQuote,
)

_LONGEST = 60
_TAKES_ALL = re.compile(
    r"(?:(?:yes|yeah|ok(?:ay)?|sure|fine|great|good|then|please|if (?:that|it|this)(?:'s| is| works)"
    r"(?: (?:ok(?:ay)?|fine|possible|so|all right|doable))?(?: with you| for you)?"
    r"|let's|lets|i|we|i'll|we'll|i'd like to|just"
    r"|can you|go ahead and|and)[\s,.!]+)*(?:order|take|buy|book|have|get|want|place"
    r"|(?:(?:send|write|draw|make|prepare|raise|issue|set)(?: (?:me|us|up|out))?|put (?:in|through)))\s+"
    r"(?:it|them|that|those|these|both|all(?: (?:two|three|four|five|\d))?|everything|the lot"
    r"|(?:an|the|my|our|that|this)(?: purchase)? order)\b(?: up| out| through)?"
    r"(?:\s+(?:(?:of|for|on) (?:it|them|that|those|these|both|this)|for me|then|now|all|both|please"
    r"|(?:just )?(?:as|like) (?:you )?(?:quoted|offered|said|listed|above)"
    r"|(?:at|for) (?:that|those|the|these|your)(?: quoted| list)? (?:prices?|quotes?)))*"
    r"|(?:[好行嗯是的可以就那我们們，,\s]|下[单單](?=[，,\s])|[没沒][问問][题題]|的[话話]|[这這那][样樣么麼]"
    r"|[按依]?[按照](?:[您你]?[这這那]?[个個]?(?:[报報][的]?[价價]格?|[价價][格钱錢]?)|[这這那上][个個样樣面]?的?))*"
    r"(?:[两兩二三四五\d][个個]?[样樣种種款个個]|[全一]?[部起]?)?都?(?:要|[订訂买買拿]|下[单單])"
    r"(?:[了吧下它啊这這些两兩个個]|下[来來]|[，,\s]*(?:[帮幫请請]我?)?(?:下[单單]|[订訂]))*"
)
_EVERY_ONE = re.compile(
    r"(?:(?:yes|ok(?:ay)?|fine|good|great|sure|then|please|so|just)[\s,.!]+)*"
    r"(?:both|all(?: of (?:it|them)| (?:two|three|four|five|\d))?|everything|the lot|(?<=please )order)"
    r"(?:[\s,]+please)?"
)
"""That all that was quoted is taken, and nothing else."""
_ALL_OF_IT = re.compile(
    rf"{_EVERY_ONE.pattern}"
    r"|(?:ok(?:ay)?|fine|good|great|perfect|works)(?: (?:with|by|for) (?:us|me))?"
)
"""That all that was quoted is taken, before something else."""
_CHANGES = re.compile(r"\b(?:change|move|push|postpone|delay|my order)\b|[改换換]|推[迟遲]|延|提前")
_ASKS = re.compile(r"[?？]|\b(?:what|how) (?:about|much|if)\b|呢|多少|怎[么麼]")
_ONES = re.compile(
    r"(?:the |of )?(?:plain |normal |regular |ordinary |standard )?(?:ones?|them|those)", re.IGNORECASE
)
"""What was quoted, by no name."""
_ASKS_OF = re.compile(r"\b(?:what|how) about\b|呢\W*$")
_ASKS_WHETHER = re.compile(
    r"\b(?:what|how) (?:about|if|is it for)|\b(?:can|could|would|will) you (?:do|make|take|accept)(?: it)?\b"
    r"|\bi(?:'d| would| can)? (?:pay|give you|take|only need|need)\b|\b(?:ok(?:ay)?|yes|and|if it'?s|for)\b"
    r"|[行可][不吗嗎以]?[吗嗎行]?|可以[吗嗎]|[怎][么麼][样樣]|成[吗嗎]|[呢吧?？]|那|如果|要是|的话|的話|[来來要订訂]"
)
_OF_PRICE = re.compile(
    r"[$€£¥￥%]|\b(?:usd|cny|rmb|dollars?|each|apiece|per|a piece|off)\b|元|[块塊]|折|单价|單價|每"
)
_FIGURE = re.compile(
    r"(?<![a-z\d.-])\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?![\d%])"
    r"(?!\s*(?:percent|days?|weeks?|months?|hours?|[天周週月日号號折]|个月|個月|星期|小[时時]))"
)
"""A number that may count goods."""
_AS_MONEY = re.compile(
    r"(?P<whole>(?<![\d.,])\d[\d,]*(?:\.\d+)?)"
    r" (?:in total )?for (?:all|both|everything|the (?:whole )?lot|the \d+)\b"
    r"|(?:\bat (?:just |only |about )?|\b(?:it|them|those|all|both|(?:the|whole) lot) for "
    r"|[按以照](?:每[个個件盒箱包把])?\s*)(?P<amount>\d[\d,]*(?:\.\d+)?)(?![\d%])"
    r"(?! ?(?:pcs|pieces?|units?|days?|weeks?)\b|\s*[天周週月日号號折个個件])"
)
"""A number that is what goods cost, though they cost much more or less: order them at 11, 就按11订."""
_HOW_SOON = re.compile(
    r"\b(?:(?:how (?:soon|fast|quick(?:ly)?)\b[^.,?!;]{0,12}?\b(?:can|could|would|will)"
    r"|(?:by )?when (?:can|could)) (?:we|you|i) (?:get|have|deliver|ship|send|supply)(?: us| me)?\b"
    r"|how long (?:would|does|will) it take (?:you )?to (?:get|make|deliver|ship|send|supply)(?: us| me)?\b"
    r"|how long (?:would|do|does|will)(?= \d))"
    r"|(?:最[快早](?:能|可以|要|是)?(?:什[么麼][时時]候|[几幾][时時]|多久|哪天|[几幾][号號天]|何[时時])|多久|[几幾多少]天)"
    r"(?:就|才|[会會]|可以|能)*(?:[到送收发發交拿][货貨到]?)?"
)
"""How soon goods could come that are not on order."""
_COUNTED_PART = re.compile(
    r"(?<![\w.,$€£¥])\d[\d,]*(?![\d%])(?:(?!\band\b|\bplus\b|\b(?:cost|be|come|total)\b)(?:[^,，、;；.。!！?？和跟及加\d]|(?<=[A-Za-z])\d)){2,40}",
    re.IGNORECASE,
)
"""So many goods, as far as they are named."""
_HOW_MUCH, _HOW_MUCH_ZH = "How much for {}?", "{}多少钱？"
_SOLD = re.compile(
    r"^\W*(?:(?:[请請][问問]|[您你]好|想[问問]一?下)[，,\s]*)*[您你贵貴][们們司]?(?:[这這][里裡边邊]|家)?"
    r"(?:有[没沒]有|有|[卖賣])(?:在?[卖賣]|[现現][货貨]的?)?(?P<what>[^，,。；;！!？?\d]{1,12}?)[卖賣]?(?:[吗嗎么麼呢]\W*|[？?]+)"
)
"""Whether goods are sold, as it is asked in Chinese."""
_OF_A_KIND = re.compile(
    r"\b(?:which|what)(?: (?:kinds?|sorts?|types?|models?|range) of)? (?P<which>[a-z][a-z -]{1,30}?)"
    r" (?:do|can|are) (?:you|u|there|available)\b[^,.;!?\d]*"
    r"|\b(?:do|can) (?:you|u)(?: guys)?(?: also)? (?:have|sell|stock|carry|offer|make|supply)"
    r"(?: (?:any|some))? (?P<any>[a-z][a-z -]{1,50}?)"
    r"(?: (?:in (?:your|the) range|in stock|for sale|on offer|at all|too|as well))?\s*\?"
    r"|(?:[您你贵貴][们們司]?|[这這][里裡边邊]|家|[都现現]在?|[也还還])*"
    r"(?:有[没沒]有|[卖賣]不[卖賣]|有|[卖賣])(?:在?[卖賣]|[现現][货貨]的?)?"
    r"(?:(?P<open>些?(?:哪些|哪[几幾]?[种種款]|什[么麼](?:[样樣]的)?))(?P<kinds>[^，,。；;！!？?\d吗嗎]{1,10}?)"
    r"|(?:(?<=[没沒]有)|(?<=不[卖賣]))(?P<whether>[^，。,；;！!？?\d吗嗎么麼]{1,10})"
    r"|(?P<sold>[^，,。；;！!？?\d]{1,10}?)[卖賣]?[吗嗎么麼嘛])(?=[？?\s]*$|[，,。；;！!？?])"
    r"|(?P<of>[^，,。；;！!？?\d]{1,10}?)(?:[您你][们們]?)?都?有(?:哪些|哪[几幾][种種款]|什[么麼][种種款][类類]?)(?=[？?\s]*$)"
)
"""Which goods of a kind are sold."""
_OR = re.compile(r"(?: (?:or|and) (?:(?:the|any|some) )?)|或者?|[还還]是|以及|[和跟与與及、]")
_HELD = re.compile(r"\b(?:our|my|the|those|these|that|this)\b|[这這那]|[我咱][们們]?的|[订訂]?[单單]")
"""That goods are meant which are on order."""
_WISHES: dict[str, type[Action]] = {
    "quantity": ChangeQuantity,
    "price": ChangePrice,
    "delivery": ChangeDelivery,
    "payment": ChangePayment,
}
"""What says each of the terms of an offer by itself."""
_IN_COMMON = ("delivery", "payment")
"""The terms that all goods of an order have in common."""
_BUT = re.compile(
    r"\b(?:but|except|only that|(?:the )?(?:rest|others?) (?:as|like|the same))\b"
    r"|不[过過]|但|只是|其[他它余餘]"
)
"""That a yes is to the rest as it is."""
_AS_A_QUANTITY, _AS_A_PRICE = "change the quantity to {}", "change the price to {}"
_AS_A_DAY = {True: "change the delivery date to {}", False: "交期改到{}"}
_OF_A_DAY = re.compile(rf"\b{MONTH}\b|\d(?:st|nd|rd|th)\b|\d月|[号號日]", re.IGNORECASE)
_LIKE_THE_PRICE = (Decimal("0.4"), Decimal("1.2"))
"""A bare number within these shares of the quoted price of a unit is a price; any other is how many."""


SO_MANY = re.compile(
    r"(?:\W|\b(?:good|great|fine|perfect|super|nice|ok(?:ay)?|all ?right|thanks?|thank you|in that case|then"
    r"|so|well|yes|(?:we|i)(?:'ll|'d|'re)?|would|will|like|want|need|take|have|order|just|let's|get|send|us|me|please|do)\b)*"
    r"(?P<number>\d+(?:,\d{3})*)(?P<unit> (?:pieces|pcs|boxes|packs))?(?: of (?:them|those|these))?"
    r"(?:\W|\b(?:please|pls|then|thanks?|thank you)\b)*"
    r"|(?:\W|[好行嗯的那就先要想来來订訂买買下拿给給我]|可以|没问题|沒問題|我[们們])*"
    r"(?P<zh>\d+(?:,\d{3})*)(?P<counted>[^\W\d天日号號点點元块塊折月周週])?(?:\W|[吧了的]|好了)*"
)
"""So many, and nothing else."""


_OF_THOSE = re.compile(
    r"\b(?P<number>\d[\d,]*(?P<unit> (?:pieces|pcs|boxes|packs))?) of "
    r"(?:the (?P<figure>\d+)(?:s\b| ?ones?\b)?(?! ?(?:ml|l|g|kg|mm|cm)\b)"
    r"|those|them|these|that(?: one)?\b|it\b)"
    r"|(?P<zh>\d[\d,]*[个個把盒包箱件支只])(?:(?P<figure_zh>\d+)的|[这這那][种種个個款]的?)",
    re.IGNORECASE,
)
"""So many of what was talked of, or of the goods with a figure."""


def with_the_only_goods_offered(text: str, name: str) -> str:
    """A text with the name of the only goods that were offered in the place of others, where it says no more
    than how many of them: 200 of those, 200 of the 500 then."""
    found = SO_MANY.fullmatch(folded(text))
    if found is None:
        return so_many_of(text, name)
    if found["number"]:
        return f"order {found['number']} {name}"
    return f"订{found['zh']}{found['counted'] or ''}{name}"


def so_many_of(text: str, name: str) -> str:
    """A text with the name of goods behind the number that it says of those which were talked of."""

    def named(hit: re.Match[str]) -> str:
        figure = hit["figure"] or hit["figure_zh"]
        meant = not figure or figure in re.findall(r"\d+", name)
        counted = f"{hit['number'] or hit['zh']}{' of' if hit['unit'] else ''}"
        return f"{counted} {name}" if meant else hit[0]

    return _OF_THOSE.sub(named, text)


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
    if any(_is_in_a_strange_colour(one, setting) for one in said.actions):
        return None
    quoted = _with_goods_once(quoted)
    if count := _count_asked_about(quoted, said, text, setting, currency):
        return _quotes(quoted, RequestQuote, quantity=count)
    prices = prices_in_turn(text, _listed(_quotes_in(quoted), setting, currency))
    if prices and len(prices) == len(quoted.actions):
        return _each_at(quoted, prices)
    if together := quoted_with_more(quoted, text, setting):
        return together
    refused, rest = goods_refused(text, [one.item or "" for one in quoted.actions], setting)
    if refused and len(refused) < len(quoted.actions):
        kept, told = less(quoted, refused), read(rest)
        gone_on = gone_on_with(
            kept, told, rest, setting=setting, currency=currency, read=read, bargaining=bargaining
        )
        says_else = told.actions or _ASKS.search(folded(rest))
        if gone_on and re.search(r"\w", rest):
            return gone_on
        return None if says_else else _quotes(kept, RequestQuote)
    said = _without_days_as_counts(_without_orders_not_named(said, quoted, text), text, bargaining)
    quoted = _those_to_be_cheaper(quoted, said)
    said = _of_the_quote(quoted, _without_what_is_told(said, text), setting)
    said = _taken_at_that_price(quoted, _with_more_added(said, text), text)
    said = _with_a_price_for_no_count(quoted, said, text, bargaining, setting, currency)
    said = _asked_of_several(quoted, _with_goods_of_prices(quoted, said, setting, currency), text)
    if price := _price_of_all(quoted, said, setting, currency):
        return _quotes(quoted, PlaceOrder, price=price)
    if onto := _put_on_an_order(quoted, said, text):
        return said.with_actions(onto)
    short = text.casefold().replace("’", "'").strip(" \n.。!！~，,")
    taken = without_courtesies(short).strip(" \n.。!！~，,")
    takes = (_TAKES_ALL.fullmatch(taken) or _EVERY_ONE.fullmatch(short)) and len(taken) <= _LONGEST
    if verdict(text) == "yes" or takes:
        return ordered(quoted)
    if left := _without_those_dropped(quoted, said):
        return left
    if beside := _with_others(quoted, said, text):
        return beside
    more = _left_out(quoted, said, text, setting, currency, bargaining)
    if _wants_it_cheaper(quoted, said, text, more):
        named = {name: value for one in (*map(_terms, said.actions), more) for name, value in one.items()}
        common = {name: named[name] for name in _IN_COMMON if name in named}
        return _quotes(quoted, RequestQuote, **_counted(said, more), **common)
    if more:
        asks_again = not said.actions and more.keys() == {"quantity"} and _ASKS.search(short)
        wishes = tuple(_WISHES[name](**{name: value}) for name, value in more.items())
        if asks_again:
            return _quotes(quoted, RequestQuote, **more)
        said = said.with_actions((*said.actions, *wishes))
    if said.actions:
        return _with_wishes(quoted, said, text, bargaining, setting, read)
    if len(short) > _LONGEST or verdict(text):
        return None
    (quote, *others) = (action for action in quoted.actions if isinstance(action, RequestQuote))
    if price := _price_said(quoted, short, setting, currency):
        return _quotes(quoted, PlaceOrder, price=price)
    if day := _day_alone(_behind_the_yes(short), read):
        return _quotes(quoted, PlaceOrder, delivery=day)
    if others:
        return _of_one_named(quoted, short, setting, currency) or _one_of(quoted, short, setting)
    if term := _term(quote, short, setting, currency, read, bargaining):
        asks_again = "price" not in term and _ASKS.search(short)
        return _quotes(quoted, RequestQuote if asks_again else PlaceOrder, **term)
    if many := SO_MANY.fullmatch(short):
        number = number_of(many["number"] or many["zh"])
        return _quotes(quoted, PlaceOrder, quantity=Quantity(value=number, mode="set"))
    item = setting.goods.words_in(short)
    return _quotes(quoted, RequestQuote, item=item) if item and _ASKS.search(short) else None


_ASKS_THE_PRICE = re.compile(
    r"\b(?:cheaper|discounts?|(?:better|lower|different|special|same) (?:price|rate|deal|offer)"
    r"|prices? (?:if|for|on|when|at)|(?:anything|something) (?:about|on|with) the price"
    r"|prices? (?:\w+ )?(?:get |be |go )*(?:better|lower|down|drop)"
    r"|what\b[^.;!?]*\b(?:costs?|charge|price))\b"
    r"|(?:[价價][格钱錢]?|[单單][价價]).*[吗嗎呢不]|[报報][个個]?[价價]|便宜|[优優]惠|折扣|多少[钱錢]|什[么麼][价價]"
)
"""That it is asked what goods cost, or whether they cost less."""
_SUPPOSES_SO_MANY = re.compile(
    r"\W*(?:(?:and|so|hm+|ok(?:ay)?|what|then)\b\W*)*if (?:we|i) (?:were to |would |should )?"
    r"(?:took|take|bought|buy|ordered|order|needed|need|wanted|want|went for|go for|had) \d[\d,]*"
    r"(?: (?:pieces|pcs|boxes|packs|of them|instead|then))*\s*\?\W*"
)
"""A question what would be if so many were ordered, and nothing else."""
_NO_COUNT = re.compile(r"[$€£¥￥%]|\b(?:usd|eur|cny|rmb|dollars?|euros?)\b|[元块塊折]|(?<!up )\bto \d")
"""That a figure is money, or where something goes."""


_TAKES_SO_MANY = re.compile(
    r"\b(?:would|will) \d[\d,]* (?:be|cost)\b|\b(?:take|took|order(?:ed)?|buy|bought|need(?:ed)?"
    r"|prices?(?: \w+)? (?:for|on)|(?:deal|rate|discount) (?:for|on)) \d"
    r"|(?:要是?|[买買拿订訂]|[数數]量)[了下到]?\d|\d+[个個把盒件包箱支只张張]"
    r"|\b(?:if|when|were) (?:we|i) (?:were to |would |should |could )?"
    r"(?:took|take|bought|buy|ordered|order|needed|need|wanted|(?:went|go) (?:for|up to)|had|get|got)"
    r" (?:say |about |around |all )?\d"
    r"|(?:如果|要是|若|假如|我[们們]?|的[话話])[^，,。；\d]{0,6}[拿要订訂买買下][到个個]?\d"
    r"|[拿要订訂买買下]\d+[^，,。；]{0,2}的[话話]"
)
"""That a figure counts what would be taken, however like a price it is."""


def _count_asked_about(
    quoted: Request, said: Request, text: str, setting: Setting, currency: str
) -> Quantity | None:
    """The only figure of a text that asks no more than the price of so many of the only goods that were
    quoted: and at 2000 do we get a better price?"""
    short, (quote, *others) = folded(text), quoted.actions
    supposes = presses(text) or _ASKS_THE_PRICE.search(short) or _SUPPOSES_SO_MANY.fullmatch(short)
    asks = (
        supposes
        and re.search(r"[?？]|[吗嗎呢]\W*$|[报報][个個]?[价價]", short)
        and not _NO_COUNT.search(short)
    )
    figures = [number_of(one) for one in _FIGURE.findall(short)]
    if not asks or others or not isinstance(quote, RequestQuote) or len(figures) != 1 or figures[0] % 1:
        return None
    if any(one.intent not in _OF_GOODS or one.order or not _is_set(one) for one in said.actions):
        return None
    of_others = (goods := setting.goods.words_in(short)) and not alike(goods, quote.item or "")
    if of_others or (not _TAKES_SO_MANY.search(short) and _is_price(figures[0], quote, setting, currency)):
        return None
    return Quantity(value=figures[0], mode="set")


def _is_set(wish: Action) -> bool:
    """Whether an action has no terms of delivery and payment, and no number that is added."""
    terms = _terms(wish)
    count = terms.get("quantity")
    return not {*_IN_COMMON} & terms.keys() and (count is None or count.mode == "set")


_AN_ORDER = re.compile(
    r"\d{4,}|[订訂][单單]|[那这這][个個张張一]?[单單]|\b(?:order|on \d{3,})\b", re.IGNORECASE
)
"""What may name an order."""


def _without_orders_not_named(said: Request, quoted: Request, text: str) -> Request:
    """What a text says of prices and terms; of goods that were quoted, without an order that it does not name
    and that was found by these."""
    of_them = [one.order for one in said.actions if one.order and one.item and _is_quoted(one, quoted)]
    if not of_them or _AN_ORDER.search(text):
        return said
    return said.with_actions(
        tuple(
            one.model_copy(update={"order": None})
            if isinstance(one, ChangePrice | ChangePayment) and one.order in of_them
            else one
            for one in said.actions
        )
    )


def _without_days_as_counts(said: Request, text: str, bargaining: Read) -> Request:
    """What a text says; a number of days in which it would pay is no number of goods that it asks the price
    of, which it wants at a lower one: 月结30的话手套能不能便宜点."""
    if not presses(text):
        return said
    terms = (getattr(one, "payment", None) for one in (*said.actions, *bargaining(text).actions))
    days = {one.net_days for one in terms if one and one.net_days}
    return said.with_actions(
        tuple(
            ChangePrice(item=one.item)
            if isinstance(one, RequestQuote) and one.quantity and one.quantity.value in days
            else one
            for one in said.actions
        )
    )


def _those_to_be_cheaper(quoted: Request, said: Request) -> Request:
    """What was quoted; of several goods those that a text names which wants them at a lower price, and on
    which terms, and nothing else."""
    cheaper = [one for one in said.actions if isinstance(one, ChangePrice) and one.item and not one.order]
    beside = [one for one in said.actions if not isinstance(one, ChangePrice)]
    if not cheaper or not all(isinstance(one, ChangePayment) and not one.order for one in beside):
        return quoted
    named = tuple(one for one in quoted.actions if any(_same_item(wish, one) for wish in cheaper))
    return quoted.with_actions(named) if named else quoted


_ADDS_SO_MANY = re.compile(
    r"\W*(?:(?:please|pls|and|then|can you|could you|ok(?:ay)?) )*add (?P<number>\d[\d,]*)"
    r"(?: (?:more|to (?:it|that|them)|please|pls|as well|too))*\W*"
)
"""So many more, and nothing else."""


def _with_more_added(said: Request, text: str) -> Request:
    """What a text says; one that no more than adds so many, that many more of what was quoted."""
    hit = None if said.actions else _ADDS_SO_MANY.fullmatch(folded(text))
    more = hit and Quantity(value=number_of(hit["number"]), mode="add")
    return said.with_actions((ChangeQuantity(quantity=more),)) if more else said


def _taken_at_that_price(quoted: Request, said: Request, text: str) -> Request:
    """What a text says; so many of what was quoted, behind a yes, as an order rather than the question what
    they cost: ok, we take your price, 500 mugs."""
    asks = re.search(r"[?？]", text) or not all(isinstance(one, RequestQuote) for one in said.actions)
    agrees = verdict(leads(text)) == "yes" and all(_is_quoted(one, quoted) for one in said.actions)
    return _quotes(said, PlaceOrder) if said.actions and agrees and not asks else said


def _is_in_a_strange_colour(action: Action, setting: Setting) -> bool:
    """Whether an action asks for goods in a colour that none of them has."""
    item = action.item if isinstance(action, RequestQuote) else None
    return bool(item) and in_strange_colours(item or "", setting.goods.named(item or ""))


def _without_what_is_told(said: Request, text: str) -> Request:
    """A request; of a text that says how many, without the question how an order that it does not name
    stands: of goods that are ordered the day is told."""
    if not _FIGURE.search(text):
        return said
    kept = {i: one for i, one in enumerate(said.actions) if one.intent != "query_order" or one.order}
    return said if len(kept) == len(said.actions) else as_request(kept, said)


def asked_whether_sold(text: str, read: Read, setting: Setting) -> Request | None:
    """The quote of goods that a text asks whether they are sold, or what it wants of them behind that."""
    hit = _sold(text, setting)
    if hit is None:
        return None
    what, rest = hit["what"].rjust(hit.end("what")), text[hit.end() :]
    gap = "，".ljust(hit.end() - hit.end("what"))
    wanted = read(f"{what}{gap}{rest}" if rest.strip() else f"{what}多少钱？")
    return wanted if wanted.actions and all(one.item for one in wanted.actions) else None


def goods_asked_of(text: str, setting: Setting) -> list[str]:
    """The goods of which a text asks which there are, or whether they are sold, and nothing else; of a list
    each that is sold, one of several kinds as each of these."""
    named, others = _asked_of(text, setting)
    if len(named) + len(others) == 1:
        return named
    return [name for part in named for name in _each_kind(part, setting)]


_CHEAPEST = re.compile(
    r"\b(?:cheapest|least expensive|lowest[- ]priced)\b|最(?:便宜|低[价價])", re.IGNORECASE
)
_DEAREST = re.compile(r"\b(?:dearest|most expensive|priciest)\b|最[贵貴]", re.IGNORECASE)
_OF_NO_GOODS = re.compile(
    r"\b(?:way|option|shipping|delivery|freight|offer|terms?|package|price)s?\b|方案|[运運][费費輸输]|方式|[报報][价價]"
)
"""What may be cheapest beside goods."""


def asks_for_the_dearest(text: str) -> bool:
    """Whether a text asks what costs most."""
    return bool(_DEAREST.search(text))


def at_the_extreme(text: str, setting: Setting, currency: str) -> list[Product]:
    """The products that cost least or most by the unit, where a text asks for these: of those that it names,
    or of all that are sold."""
    dearest = asks_for_the_dearest(text)
    if not (dearest or _CHEAPEST.search(text)) or _OF_NO_GOODS.search(folded(text)):
        return []
    words = setting.goods.words_in(folded(text))
    named = setting.goods.named(words) if words else []
    offered = [product for product in named or setting.goods if currency in product.list_prices]
    prices = [product.list_prices[currency] for product in offered]
    extreme = (max if dearest else min)(prices, default=None)
    return [product for product in offered if product.list_prices[currency] == extreme]


_LOOKS_FOR = re.compile(
    r"\b(?:looking|searching|shopping) for\b|\b(?:do|would) you (?:have|sell|stock|carry|offer)\b"
    r"|(?:^|[,.;!?] ?)(?:got )?any\b|\b(?:is|are) there (?:an?|any)\b"
    r"|[想在要](?:找|看看?|[买買])(?![人你您])|有[没沒]有|有無|有[^，,。]*[吗嗎]|求[购購]"
)
"""That goods are looked for, of no order."""
_A_LIMIT = re.compile(
    r"\b(?:under|below|less than|cheaper than|at most|up to|around|about|within|(?:no|not) more than"
    r"|max(?:imum)?|costing|priced at)(?: (?:around|about|under|less than|at most|up to|max))? "
    r"(?:usd|us\$|[$€£¥])? ?\d+(?:\.\d+)?(?: ?(?:usd|us dollars?|dollars?|bucks|eur(?:os?)?|yuan|rmb|cny))?"
    r"(?: (?:each|apiece|per (?:piece|unit|box|pack)|a (?:piece|unit|box|pack)|or (?:less|so)|max))*"
    r"|(?:(?:大[概约約]|差不多|[单單]?[价價]格?|[预預]算|[每一][个個把盒件包只])[是在]?)*"
    r"(?:\d+(?:\.\d+)?|[一二两兩三四五六七八九十百千]+)"
    r"(?:(?:[块塊元]|美[金元]|人民[币幣])(?:[钱錢]|美[金元]|人民[币幣])?(?:一?[个個把盒件包只])?"
    r"(?:左右|上下|以[下内內]|之[内內])?|(?:以[下内內]|之[内內]))的?"
)
"""About what one of them may cost, or at most."""
_LONGEST_INQUIRY = 80


def goods_looked_for(text: str, setting: Setting) -> str | None:
    """The goods that a text looks for, and says no more of than what one of them may cost; their price
    answers that, and is no bargain."""
    said = folded(text)
    rest = _A_LIMIT.sub(" ", said)
    looks = _LOOKS_FOR.search(said) and len(said) <= _LONGEST_INQUIRY
    if not looks or re.search(r"\d", rest):
        return None
    item = setting.goods.words_in(rest)
    alone = item and re.fullmatch(rf"\W*(?:我[们們]?)?[想在要]找一?[个個些下点點]?{re.escape(item)}\W*", said)
    return item if rest != said or alone else None


def looked_for_at(text: str, setting: Setting) -> list[Span]:
    """The whole of a text that looks for goods, and says no more of than what one of them may cost."""
    return [(0, len(text))] if goods_looked_for(text, setting) else []


_COMPARED = re.compile(
    r"\b(?:which|what)(?: ones?| of (?:them|the two|these))?(?:'s| is| are| would be| comes out"
    r"| works out)? (?:the )?"
    r"(?:cheaper|cheapest|dearer|more expensive|less expensive)\b"
    r"|哪[一]?[个個种種款样樣]?(?:更|比[较較]|要)?(?:便宜|[贵貴]|划算|劃算)"
)
"""Which of some goods costs less."""
_SIZE = re.compile(
    r"\b(?:what|which) (?:size|volume|capacity)\b|\bhow (?:big|large)\b|\b(?:size|volume"
    r"|capacity) (?:of|do|does|is|are)\b|\bsame size\b"
    r"|多大|容量|[几幾多]少?(?:毫升|[升克])|[什甚][么麼][规規]格|[规規]格是"
)
"""How big goods are."""
_MEASURED = re.compile(r"\d(?:[.,]\d+)? ?(?:ml|l|cm|mm|g|kg|毫升|升|克)(?![a-z])", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:or|and|vs\.?|versus|than|as)\b|[,，、?？:：;；和跟与與]|[还還]是")


def goods_compared(text: str, setting: Setting) -> tuple[list[str], Decimal | None]:
    """The goods of which a text asks which costs less, and for how many of them."""
    said = folded(text)
    if not _COMPARED.search(said):
        return [], None
    products = _told_apart(_COMPARED.sub(",", said), setting)
    figures = {
        hit for hit in re.findall(r"(?<![\d.])\d[\d,]*(?![\d.])", _MEASURED.sub(" ", said)) if len(hit) > 1
    }
    count = Decimal(figures.pop().replace(",", "")) if len(figures) == 1 else None
    return (products, count) if len(products) > 1 else ([], None)


def compares_prices(text: str) -> bool:
    """Whether a text asks which of some goods costs less."""
    return bool(_COMPARED.search(folded(text)))


def _told_apart(said: str, setting: Setting) -> list[str]:
    """The goods that the parts of a text name, each where its words are the name of one alone."""
    words = filter(None, map(setting.goods.words_in, _BETWEEN.split(said)))
    named = [setting.goods.named(part) for part in words]
    return list(dict.fromkeys(one[0].name(setting.speaker.language) for one in named if len(one) == 1))


def sizes_asked_of(text: str, setting: Setting) -> list[str]:
    """The goods of which a text asks how big they are, where their names tell it, and asks nothing else."""
    said = folded(text)
    if not _SIZE.search(said) or re.search(r"\d", said):
        return []
    goods = _told_apart(said, setting)
    return goods if goods and all(map(_MEASURED.search, goods)) else []


def others_asked_of(text: str, setting: Setting) -> list[str]:
    """What a text asks beside such goods whether it is sold, and is not."""
    named, others = _asked_of(text, setting)
    return others if named else []


def _asked_of(text: str, setting: Setting) -> tuple[list[str], list[str]]:
    """The names in a text that asks which of some goods there are: of those that are sold, and the others."""
    said = without_colours_slighted(folded(text))
    hit = _OF_A_KIND.search(said)
    if hit is None or says_anything(blanked(said, [hit.span()])):
        return [], []
    words = next(hit[name] for name in ("which", "any", "kinds", "whether", "sold", "of") if hit[name])
    parts = [part.strip() for part in _OR.split(words) if part.strip()]
    named = [part for part in parts if _is_all_named(part, setting)]
    others = [part for part in parts if part not in named]
    return (named, others) if all(len(part.split()) == 1 for part in others) else ([], [])


def _is_all_named(words: str, setting: Setting) -> bool:
    """Whether words are the name of goods, and of no colour alone, and nothing else."""
    own = plain_name(words) if words.isascii() else words.replace("的", "")
    return setting.goods.words_in(own) == own != colour_word(own) and bool(setting.goods.named(words))


def _each_kind(words: str, setting: Setting) -> list[str]:
    """The names of the goods that words may mean, the words themselves where that is one or none."""
    kin = setting.goods.named(words)
    return [one.name(setting.speaker.language) for one in kin] if len(kin) > 1 else [words]


def sold_at(text: str, setting: Setting) -> list[Span]:
    """Where a text asks whether goods are sold."""
    hit = _sold(text, setting)
    return [hit.span()] if hit else []


_PRICES_FIRST = re.compile(
    r"^\W*(?:(?:hi|hello|hey|please|pls|can|could|would|you|we|i|need|want|get|have|give|send|us|me|some|your|for|a"
    r"|the|just|kindly)\b\W*)*(?:prices?|pricing|quot(?:e|ation)s?|price (?:this|these|the following))\b"
    r"(?: (?:please|pls|for|on|of|these|this|us|me|the|following|below|items?|goods|products?))*\s*[,.:;!]"
    r"|^\W*(?:[您你]好|[请請]|麻[烦煩]|想|我[们們]?|要|[帮幫给給][我忙]?[们們]?|再|先)*"
    r"(?:[问問]|[了瞭]解|[报報]|[询詢])[一下个個问問]*[价價][格钱錢]?(?:一下|下|吧|呗|呀|哈)*[，,。：:；;]",
    re.IGNORECASE,
)
"""That prices are asked for, before it is said of what."""
_ORDERS = re.compile(
    r"\b(?:order|buy|book|purchase|add|raise|take)\b|[订訂][购購单單]?(?!金)|[买買加]|下[单單]", re.IGNORECASE
)


def with_goods_behind_a_question_for_prices(request: Request, text: str) -> Request:
    """The request; of a text that begins by asking for prices and goes on with no more than so many goods,
    for those: prices please, 300 blue mugs, 80 teapots."""
    hit = _PRICES_FIRST.match(text)
    wanted = [one for one in request.actions if isinstance(one, PlaceOrder | RequestQuote) and one.quantity]
    asks = [
        one for one in request.actions if isinstance(one, RequestQuote) and not (one.quantity or one.item)
    ]
    if hit is None or len(wanted) + len(asks) < len(request.actions) or _ORDERS.search(text[hit.end() :]):
        return request
    return request.with_actions(
        tuple(RequestQuote.model_validate(one.model_dump(exclude={"intent", "if_granted"})) for one in wanted)
    )


def with_each_quoted(request: Request, text: str, read: Read) -> Request:
    """The request; where it only asks for prices, with those of all goods that the text counts in one
    question: what do 100 mugs and 50 teapots cost?"""
    quotes = [one for one in request.actions if isinstance(one, RequestQuote) and one.quantity]
    parts = [hit for hit in _COUNTED_PART.finditer(text) if not text[: hit.start()].endswith("-")]
    if not quotes or len(quotes) < len(request.actions) or len(parts) <= len(quotes):
        return request
    told = [read((_HOW_MUCH if hit[0].isascii() else _HOW_MUCH_ZH).format(hit[0])).actions for hit in parts]
    if not all(len(one) == 1 and isinstance(one[0], RequestQuote) and one[0].quantity for one in told):
        return request
    found = [
        one.model_copy(update={"evidence": (hit.span(),)}) for hit, (one,) in zip(parts, told, strict=True)
    ]
    said = {number for one in quotes for number in _numbers_in(one)}
    counts = {one.quantity.value for one in found if isinstance(one, RequestQuote) and one.quantity}
    named = {one.item for one in found if one.item}
    every = len(named) == len(found) and said <= counts
    return request.with_actions(tuple(found)) if every else request


_NEEDED = re.compile(
    r"急[用需](?=\s?\d)|\b(?:we|i)(?:['’]re| are|['’]m| am) (?:running )?(?:short of|in need of)(?= \d)",
    re.IGNORECASE,
)


def with_needs_as_wants(text: str) -> str:
    """A text, of the same length, that wants so many goods which it says are needed or short."""
    return _NEEDED.sub(
        lambda hit: ("we need" if hit[0].isascii() or "’" in hit[0] else "想要").ljust(len(hit[0])), text
    )


_ONLY_ASKS = re.compile(
    r"\b(?:just|only|merely|simply) (?:a (?:quick |general )?(?:question|enquiry|inquiry|query)"
    r"|asking|curious|wondering|enquiring|inquiring)\b|\b(?:not (?:an order|ordering))\b(?! yet to)"
    r"|(?:只是|就是|[先随隨]便?|[单單][纯純])(?:想|来來)?(?:[问問询詢]|了解)(?:一?下|[问問])?|不是(?:要)?下[单單]"
)
"""That a text is a question and no order."""


def with_orders_only_asked_about(request: Request, text: str) -> Request:
    """What a text wants that says it only asks; new goods as the question what they cost: it's just a
    question for a new order of 2000 blue mugs."""
    if not request.actions or not _ONLY_ASKS.search(folded(text)):
        return request
    new = all(isinstance(one, PlaceOrder) and one.item and not one.order for one in request.actions)
    return _quotes(request, RequestQuote) if new else request


def without_quotes_told_twice(request: Request) -> Request:
    """The request; goods that are wanted, and asked about beside, with what is wanted of them alone."""
    counted = {one.item for one in request.actions if one.item and getattr(one, "quantity", None)}
    kept = tuple(
        one
        for one in request.actions
        if not (isinstance(one, RequestQuote) and one.quantity is None and one.item in counted)
    )
    return request if len(kept) == len(request.actions) else request.with_actions(kept)


def _sold(text: str, setting: Setting) -> re.Match[str] | None:
    hit = _SOLD.match(text)
    return hit if hit and setting.goods.has_kind(hit["what"]) else None


def asked_how_soon(text: str, read: Read, orders: Sequence[Order], setting: Setting) -> Request | None:
    """The quote of so many goods that a text asks how soon they could come, unless so many are on order."""
    said = folded(text)
    hit = _HOW_SOON.search(said)
    if hit is None or _HELD.search(said):
        return None
    asks = "how much for" if hit[0].isascii() else "多少钱"
    quote = read(said[: hit.start()] + asks + said[hit.end() :])
    on_order = {line.quantity for order in orders for line in order.lines}
    return (
        quote
        if quote.actions
        and all(
            isinstance(one, RequestQuote)
            and one.quantity
            and one.quantity.value not in on_order
            and product_meant(one.item, setting.speaker)
            for one in quote.actions
        )
        else None
    )


def asked_how_low(text: str, read: Read, bargaining: Read, setting: Setting) -> Request | None:
    """The quote of so many goods, on the terms of payment named, of which a text asks how low their price
    can be then: the cheapest you can do on 500 flasks if we prepay."""
    said = folded(text)
    payment = terms_named(text, bargaining) if HOW_LOW.search(said) else None
    if payment is None:
        return None
    said = without_terms_named(said)
    hit = HOW_LOW.search(said)
    if hit is None:
        return None
    asks = " how much for " if hit[0].isascii() else "多少钱"
    quote = read(said[: hit.start()] + asks + said[hit.end() :])
    wish = quote.actions[0] if len(quote.actions) == 1 else None
    if (
        not isinstance(wish, RequestQuote)
        or not wish.quantity
        or not product_meant(wish.item, setting.speaker)
    ):
        return None
    return quote.with_actions((wish.model_copy(update={"payment": payment, "evidence": ((0, len(text)),)}),))


def quoted_again(
    quoted: Request, text: str, orders: Sequence[Order], setting: Setting, currency: str
) -> Request:
    """The quote once more; an order at the price of before, where a text wants that of the only goods that
    were quoted, and it was a lower one."""
    quotes = [one for one in quoted.actions if isinstance(one, RequestQuote)]
    product = product_meant(quotes[0].item, setting.speaker) if len(quotes) == 1 else None
    if product is None or not wants_the_price_of_before(text):
        return _quotes(quoted, RequestQuote)
    paid = [
        line.unit_price
        for order in orders
        for line in order.lines
        if line.sku == product.sku and order.currency == currency and order.stage != "cancelled"
    ]
    listed, before = product.list_prices.get(currency), next(iter(paid), None)
    if listed is None or before is None or before >= listed:
        return _quotes(quoted, RequestQuote)
    return _quotes(quoted, PlaceOrder, price=Price(amount=before, basis="unit"))


def _of_the_quote(quoted: Request, said: Request, setting: Setting) -> Request:
    """What a text says, "ones" for the goods that were quoted; what it does without and nobody sells, such as
    a logo, is on no order."""
    quotes = [one for one in quoted.actions if one.item]
    kept = [one for one in said.actions if not _does_without(one, setting)]
    if len(quotes) == 1:
        kept = [
            one.model_copy(update={"item": quotes[0].item}) if _ONES.fullmatch(one.item or "") else one
            for one in kept
        ]
    kept = [_by_the_name_quoted(one, quotes, setting) for one in kept]
    return said if kept == [*said.actions] else said.with_actions(tuple(kept))


def _by_the_name_quoted(action: Action, quotes: Sequence[Action], setting: Setting) -> Action:
    """The action; goods that it names by a word of which only one was quoted, as that: 椅子,
    of a quote of black ones."""
    item = action.item or ""
    if not item or action.order or action.intent not in _OF_GOODS or any(_is_it(item, one) for one in quotes):
        return action
    named = {one.sku for one in setting.goods.named(item)}
    meant = [one for one in quotes if (it := product_meant(one.item, setting.speaker)) and it.sku in named]
    return action.model_copy(update={"item": meant[0].item}) if len(meant) == 1 else action


def _is_it(item: str, quote: Action) -> bool:
    return alike(item, quote.item or "")


_OF_GOODS = ("change_quantity", "change_price", "place_order", "request_quote")
"""What is wanted of goods that were quoted."""


def _with_a_price_for_no_count(
    quoted: Request, said: Request, text: str, bargaining: Read, setting: Setting, currency: str
) -> Request:
    """What a text says of the only goods that were quoted; a bare number that was read as how many, and that
    is a price like theirs to one who bargains, or is said of money, as that: 就按420下单."""
    quotes = [one for one in quoted.actions if isinstance(one, RequestQuote)]
    heard = bargaining(text).actions
    prices = {one.price.amount for one in heard if isinstance(one, Offer) and one.price}
    money = _money_said(text, quotes[0], setting, currency) if len(quotes) == 1 else None

    def meant(action: Action) -> Action:
        if isinstance(action, ChangePrice) and money and action.price and action.price.amount == money.amount:
            return action.model_copy(update={"price": money})
        count = action.quantity if isinstance(action, PlaceOrder | ChangeQuantity) else None
        if count is None or count.unit or len(quotes) != 1:
            return action
        price = money if money and money.amount == count.value else Price(amount=count.value)
        like_theirs = count.value in prices and _is_price(count.value, quotes[0], setting, currency)
        if not (like_theirs or price is money):
            return action
        if isinstance(action, ChangeQuantity):
            return ChangePrice(price=price, evidence=action.evidence)
        return action.model_copy(update={"quantity": None, "price": price})

    return said.with_actions(tuple(map(meant, said.actions)))


def _does_without(action: Action, setting: Setting) -> bool:
    nowhere = isinstance(action, RemoveItem) and action.order is None and action.item
    return bool(nowhere) and not setting.goods.knows(action.item or "")


def _with_others(quoted: Request, said: Request, text: str) -> Request | None:
    """The order of what was quoted and of other goods, where a text says yes before it names those; the
    quotes of those that it only asks about."""
    others = all(
        isinstance(one, PlaceOrder) and one.item and not one.order and not _is_quoted(one, quoted)
        for one in said.actions
    )
    if not said.actions or not others:
        return None
    if verdict(leads(text)) != "yes":
        asks = _ASKS_OF.search(folded(text)) or (_ASKS.search(text) and not _ORDERS.search(folded(text)))
        return _quotes(said, RequestQuote) if asks else None
    return quoted.with_actions((*ordered(quoted).actions, *said.actions))


def _is_quoted(wish: Action, quoted: Request) -> bool:
    return any(_same_item(wish, quote) for quote in quoted.actions)


def _left_out(
    quoted: Request, said: Request, text: str, setting: Setting, currency: str, bargaining: Read
) -> dict[str, Any]:
    """The terms that a text names of the only goods that were quoted beside what it says by itself: those
    that it has for one who bargains, and the only figure that is read as none of them, which is how many are
    wanted: 先要500吧，23块行不行. Of several goods those that all have in common: 月底前能到吗？"""
    quotes = [action for action in quoted.actions if isinstance(action, RequestQuote)]
    goods = setting.goods.words_in(folded(text))
    if goods and not (len(quotes) == 1 and alike(goods, quotes[0].item or "")):
        return {}
    if not all(_is_about(one, quoted, agreed=True, changes=False) for one in said.actions):
        return {}
    heard = bargaining(text)
    offers = [one for one in heard.actions if isinstance(one, Offer)]
    offer = offers[0] if len(offers) == 1 and not offers[0].order else None
    known = {name for one in said.actions for name in _terms(one)}
    if len(quotes) > 1:
        common = _terms(offer) if offer and not offer.item else {}
        return {name: common[name] for name in _IN_COMMON if name in common and name not in known}
    offered = _with_a_count_for_no_price(_terms(offer), quotes[0], setting, currency) if offer else {}
    money = _money_said(text, quotes[0], setting, currency)
    if money and "price" not in offered:
        counted = {n: value for n, value in offered.items() if getattr(value, "value", 0) != money.amount}
        offered = {**counted, "price": money}
    more = {name: value for name, value in offered.items() if name not in known}
    if "price" not in {*known, *more} and (price := _price_said(quoted, folded(text), setting, currency)):
        more["price"] = price
    read = {number for one in (*said.actions, *heard.actions) for number in _numbers_in(one)}
    said_so = (number_of(hit) for hit in _FIGURE.findall(folded(text)))
    counts = [number for number in said_so if number not in read]
    if len(counts) != 1 or "quantity" in {*known, *more} or not (known or more or presses(text)):
        return more
    if counts[0] % 1 or _is_price(counts[0], quotes[0], setting, currency):
        return more
    return {**more, "quantity": Quantity(value=counts[0], mode="set")}


def _money_said(text: str, quote: RequestQuote, setting: Setting, currency: str) -> Price | None:
    """What a text says that so many of what was quoted are to cost: all of them, where that is like their
    sum."""
    hit, product = _AS_MONEY.search(folded(text)), product_meant(quote.item, setting.speaker)
    listed = product.list_prices.get(currency) if product else None
    if hit is None or not listed or quote.quantity is None:
        return None
    amount, (low, high) = number_of(hit["whole"] or hit["amount"]), _LIKE_THE_PRICE
    total = listed * quote.quantity.value
    if hit["whole"]:
        return Price(amount=amount, basis="total")
    return Price(amount=amount, basis="total" if low * total <= amount <= high * total else "unit")


def _numbers_in(action: Action) -> list[Decimal]:
    """All numbers that an action holds, those of its dates as well."""
    held = json.dumps(bare(action).model_dump(mode="json", exclude_none=True))
    return [Decimal(one) for one in re.findall(r"\d+(?:\.\d+)?", held)]


def _with_a_count_for_no_price(
    terms: Mapping[str, Any], quote: RequestQuote, setting: Setting, currency: str
) -> Mapping[str, Any]:
    """The terms; an amount that can be no price of one of what was quoted is that of all, or, where nothing
    says that it is money, how many are wanted."""
    price: Price | None = terms.get("price")
    amount = (price.amount or -(price.change_amount or Decimal(0))) if price else Decimal(0)
    if not price or not amount or price.basis or _is_price(amount, quote, setting, currency):
        return terms
    if price.currency or amount % 1:
        return {**terms, "price": price.model_copy(update={"basis": "total"})}
    counted = {"quantity": Quantity(value=amount, mode="set")}
    return {**counted, **{name: value for name, value in terms.items() if name != "price"}}


def _wants_it_cheaper(quoted: Request, said: Request, text: str, more: Mapping[str, Any]) -> bool:
    """Whether a text wants another price for what was quoted, and says none."""
    if "price" in more or any(getattr(one, "price", None) for one in said.actions):
        return False
    vague = [one for one in said.actions if isinstance(one, ChangePrice)]
    saves = "payment" in more and asks_what_terms_save(text)
    if len(quoted.actions) > 1 and not said.actions and presses(text):
        return True
    if not said.actions and "quantity" not in more and not saves:
        return False
    asks = saves or vague or presses(text) or ("quantity" in more and asks_what_more_costs(text))
    return bool(asks) and all(_is_about(one, quoted, agreed=True, changes=False) for one in said.actions)


def _counted(said: Request, more: Mapping[str, Any]) -> dict[str, Any]:
    """How many a text wants."""
    said_so = (getattr(one, "quantity", None) for one in said.actions)
    count = next((one for one in said_so if one), more.get("quantity"))
    return {"quantity": count} if count else {}


def _put_on_an_order(quoted: Request, said: Request, text: str) -> tuple[AddItem, ...]:
    """The goods that were quoted, as put on the order that a text names without naming any."""
    wishes = [one for one in said.actions if not (isinstance(one, QueryOrder) and one.order)]
    wish = wishes[0] if len(wishes) == 1 else None
    quotes = [one for one in quoted.actions if isinstance(one, RequestQuote) and one.quantity]
    counts = isinstance(wish, AddItem | ChangeQuantity) and wish.order and not wish.item and len(quotes) == 1
    order = order_put_onto(text)
    if not order or not quotes or not (counts or not (wishes or holds_back(text))):
        return ()
    said_so = wish.quantity if isinstance(wish, AddItem | ChangeQuantity) else None
    return tuple(AddItem(order=order, item=one.item, quantity=said_so or one.quantity) for one in quotes)


def _price_said(quoted: Request, text: str, setting: Setting, currency: str) -> Price | None:
    """The price that is the only number of a text beside how many were quoted: of one, or of them all."""
    quotes = [action for action in quoted.actions if isinstance(action, RequestQuote)]
    counts = [quote.quantity.value for quote in quotes if quote.quantity]
    listed, total = _listed(quotes, setting, currency), _sum_of(quoted, setting, currency)
    if total is None:
        return None
    known = {*counts, sum(counts)}
    numbers = {number_of(one) for one in re.findall(r"\d[\d,]*(?:\.\d+)?", text.strip(".,"))}
    left = [number for number in numbers if number not in known]
    if len(left) != 1 or (len(numbers) == 1 and len(quotes) == 1):
        return None
    if is_within(left[0], total, _LIKE_THE_PRICE):
        return Price(amount=left[0], basis="total")
    one = listed[0] if len(quotes) == 1 else None
    return Price(amount=left[0], basis="unit") if one and is_within(left[0], one, _LIKE_THE_PRICE) else None


def _quotes_in(quoted: Request) -> list[RequestQuote]:
    return [one for one in quoted.actions if isinstance(one, RequestQuote)]


def _each_at(quoted: Request, prices: Sequence[Decimal]) -> Request:
    """The order of what was quoted, each of the goods at a price of its own."""
    wanted = (_quotes(quoted, PlaceOrder, price=Price(amount=one, basis="unit")).actions for one in prices)
    return quoted.with_actions(tuple(each[place] for place, each in enumerate(wanted)))


def _listed(quotes: Sequence[RequestQuote], setting: Setting, currency: str) -> list[Decimal]:
    """The list prices of what was quoted, those that are known."""
    products = [product_meant(quote.item, setting.speaker) for quote in quotes]
    return [price for one in products if one and (price := one.list_prices.get(currency))]


def _sum_of(quoted: Request, setting: Setting, currency: str) -> Decimal | None:
    """What all that was quoted comes to; `None`: that can't be told."""
    quotes = [one for one in quoted.actions if isinstance(one, RequestQuote)]
    counts = [quote.quantity.value for quote in quotes if quote.quantity]
    listed = _listed(quotes, setting, currency)
    if not quotes or not len(counts) == len(listed) == len(quotes):
        return None
    return sum((price * count for price, count in zip(listed, counts, strict=True)), Decimal(0))


def _price_of_all(quoted: Request, said: Request, setting: Setting, currency: str) -> Price | None:
    """The price that a text wants for all of several goods that were quoted: 8000 for both?"""
    wish, total = said.actions[0] if len(said.actions) == 1 else None, _sum_of(quoted, setting, currency)
    price = wish.price if isinstance(wish, ChangePrice) and not (wish.item or wish.order) else None
    if price is None or not price.amount or total is None or len(quoted.actions) < 2:
        return None
    of_all = price.basis != "unit" and is_within(price.amount, total, _LIKE_THE_PRICE)
    return price.model_copy(update={"basis": "total"}) if of_all else None


def _with_goods_of_prices(quoted: Request, said: Request, setting: Setting, currency: str) -> Request:
    """What a text says of several goods that were quoted; a price of none as that of the only ones which cost
    about as much."""
    quotes = [one for one in quoted.actions if isinstance(one, RequestQuote)]

    def of_its_goods(action: Action) -> Action:
        price = (
            action.price if isinstance(action, ChangePrice) and not (action.item or action.order) else None
        )
        if price is None or not price.amount or price.basis == "total":
            return action
        like = [one.item for one in quotes if _is_price(price.amount, one, setting, currency)]
        return action.model_copy(update={"item": like[0]}) if len(like) == 1 else action

    return said.with_actions(tuple(map(of_its_goods, said.actions))) if len(quotes) > 1 else said


def _asked_of_several(quoted: Request, said: Request, text: str) -> Request:
    """What a text says of several goods that were quoted; how many of some it asks after as quotes: what if
    it were 300 teapots?"""
    counted = [one for one in said.actions if isinstance(one, PlaceOrder) and one.quantity and not one.price]
    asks = len(quoted.actions) > 1 and _ASKS.search(folded(text))
    if not asks or not counted or len(counted) < len(said.actions):
        return said
    return _quotes(said, RequestQuote) if all(_is_quoted(one, quoted) for one in counted) else said


def _without_those_dropped(quoted: Request, said: Request) -> Request | None:
    """The quotes once more without the goods that a text drops of them: 茶壺不要了，保溫瓶就好; a no, where
    it leaves none."""
    dropped = [one for one in said.actions if isinstance(one, RemoveItem) and one.item and not one.order]
    if not dropped or len(dropped) < len(said.actions):
        return None
    left = tuple(one for one in quoted.actions if not any(_same_item(wish, one) for wish in dropped))
    known = all(_is_quoted(wish, quoted) for wish in dropped)
    if not known:
        return None
    return _quotes(quoted.with_actions(left), RequestQuote) if left else quoted.with_actions((Reject(),))


def _takes_all(text: str) -> bool:
    """Whether a text takes all that was quoted: we'll take both; 都要了."""
    said = text.casefold().replace("’", "'").strip(" \n.。!！~，,")
    return len(said) <= _LONGEST and bool(_TAKES_ALL.fullmatch(said) or _ALL_OF_IT.fullmatch(said))


def _behind_the_yes(text: str) -> str:
    """What a text says behind the clause that takes all that was quoted."""
    head = CLAUSE.match(text)
    agreed = head and (_takes_all(head[0]) or verdict(head[0]) == "yes")
    return text[head.end() :].strip() if head and agreed else text


def _day_alone(text: str, read: Read) -> Delivery | None:
    """The day that a short text names and nothing else: 那就12月10号."""
    value = bare_value(_ASKS_WHETHER.sub(" ", text).strip(" ,，"))
    if value is None or not _OF_A_DAY.search(value):
        return None
    found = _first(read(_AS_A_DAY[value.isascii()].format(value)), "delivery")
    return found if isinstance(found, Delivery) else None


def _of_one_named(quoted: Request, text: str, setting: Setting, currency: str) -> Request | None:
    """What was quoted, with how many of the goods that a text names are wanted, or at which price, where it
    says one figure: what if we only take 800 mugs? 3.20 for the mugs."""
    quotes = [action for action in quoted.actions if isinstance(action, RequestQuote)]
    place = told_apart(text, [setting.goods.names_with(quote.item or "") for quote in quotes])
    figures = [number_of(one) for one in _FIGURE.findall(text)]
    if len(figures) != 1:
        return None
    (number,) = figures
    if place is None and number % 1:
        like = [i for i, quote in enumerate(quotes) if _is_price(number, quote, setting, currency)]
        place = like[0] if len(like) == 1 else None
    if place is None:
        return None
    is_price = bool(number % 1) or _is_price(number, quotes[place], setting, currency)
    kind = RequestQuote if not is_price and _ASKS.search(text) else PlaceOrder
    said = {"price": Price(amount=number)} if is_price else {"quantity": Quantity(value=number, mode="set")}
    wanted = list(_quotes(quoted, kind).actions)
    wanted[place] = wanted[place].model_copy(update=said)
    return quoted.with_actions(tuple(wanted))


def _one_of(quoted: Request, text: str, setting: Setting) -> Request | None:
    """The order of the only one of several quotes that a text names."""
    quotes = [action for action in quoted.actions if isinstance(action, RequestQuote)]
    place = told_apart(text, [setting.goods.names_with(action.item or "") for action in quotes])
    if place is None or _ASKS.search(text):
        return None
    return ordered(quoted.with_actions((quotes[place],)))


def _with_goods_once(quoted: Request) -> Request:
    """The request; goods that it orders and asks the price of as well, once: as they are ordered."""
    placed = [one for one in quoted.actions if isinstance(one, PlaceOrder)]
    asked = [one for one in quoted.actions if isinstance(one, RequestQuote)]
    told: dict[int, Action] = {}
    for quote in asked:
        if same := [one for one in placed if one.item and _same_item(quote, one)]:
            placed.remove(same[0])
            said = same[0].model_dump(exclude={"intent"})
            told[id(same[0])] = RequestQuote.model_validate(said)
            told[id(quote)] = quote
    kept = [one for one in quoted.actions if not (isinstance(one, RequestQuote) and id(one) in told)]
    return quoted.with_actions(tuple(told.get(id(one), one) for one in kept)) if told else quoted


def _quotes(quoted: Request, kind: type[PlaceOrder | RequestQuote], **term: Any) -> Request:
    """The goods of a request as actions of a kind, with other terms."""
    actions = (
        kind.model_validate({**action.model_dump(exclude={"intent", "evidence", "if_granted"}), **term})
        for action in quoted.actions
        if isinstance(action, PlaceOrder | RequestQuote)
    )
    return quoted.with_actions(tuple(actions))


_NO_MORE_OF_A_DAY = re.compile(
    r"\b(?:please|pls|thanks?(?: you)?|(?:would|will|'d|is) (?:be )?(?:better|best|great|good|fine|nice"
    r"|preferable|perfect|enough)|suits? us(?: better| best)?|works?(?: better| best)?(?: for us)?"
    r"|(?:we|i)(?:'d| would)? prefer)\b"
    r"|比[较較]好|(?:[会會])?更好|最好|就[好行]|合[适適]|方便|[吧呢]"
)
"""What is said beside a day that tells no more of it."""


def _with_the_day_of_all(said: Request, text: str, setting: Setting, read: Read) -> Request:
    """What a text says of some goods; the day that it names in a clause without goods, for all of them:
    we take it, but the white ones 150, and the 15th Feb."""
    clauses = [one for one in CLAUSE_END.split(folded(text)) if one]
    told = [one for one in clauses if _OF_A_DAY.search(one)]
    dated = [one for one in said.actions if _ordered_for(one)]
    if len(told) != 1 or setting.goods.words_in(told[0]):
        return said
    if not any(_terms(one).get("delivery") for one in said.actions):
        value = _NO_MORE_OF_A_DAY.sub(" ", told[0]).strip(" ,，")
        day = _first(read(_AS_A_DAY[value.isascii()].format(value)), "delivery")
        more = (ChangeDelivery(delivery=day),) if isinstance(day, Delivery) else ()
        return said.with_actions((*said.actions, *more))
    if len(dated) != 1:
        return said
    undated = tuple(
        one.model_copy(update={"delivery": None}) if one in dated else one for one in said.actions
    )
    return said.with_actions((*undated, ChangeDelivery(delivery=_ordered_for(dated[0]))))


def _ordered_for(action: Action) -> Delivery | None:
    """The day for which an action orders, or asks the price of, goods that it names."""
    return action.delivery if isinstance(action, PlaceOrder | RequestQuote) and action.item else None


def _with_wishes(
    quoted: Request, said: Request, text: str, bargaining: Read, setting: Setting, read: Read
) -> Request | None:
    """The order of what was quoted with the wishes of a message, when these are about nothing else."""
    agreed = any(action.intent == "accept" for action in bargaining(text).actions)
    changes = bool(_CHANGES.search(text.casefold()))
    if not all(_is_about(action, quoted, agreed=agreed, changes=changes) for action in said.actions):
        return None
    named = _those_named(quoted, said)
    if named and not (_BUT.search(folded(text)) or _takes_all(leads(text))):
        quoted = quoted.with_actions(named)
    if said.actions:
        said = _with_the_day_of_all(said, text, setting, read)
    days = [one for one in said.actions if isinstance(one, ChangeDelivery)]
    asks = len(days) < len(said.actions)
    asks = asks and all(isinstance(one, RequestQuote) for one in said.actions if one not in days)
    if asks and len(days) == 1:
        quoted = _quotes(quoted, RequestQuote, delivery=days[0].delivery)
        said = said.with_actions(tuple(one for one in said.actions if one not in days))
    base = quoted if asks else ordered(quoted)
    kind = type(base.actions[0])
    wanted: dict[int, Action] = {}
    for index, action in enumerate(base.actions):
        terms = [_terms(wish) for wish in said.actions if isinstance(wish, kind) and _same_item(wish, action)]
        wanted[index] = action.model_copy(
            update={name: value for one in terms for name, value in one.items()}
        )
    wishes = {i: wish for i, wish in enumerate(said.actions) if not isinstance(wish, kind)}
    start = base.with_actions(tuple(wanted.values()))
    granted = {i: wish.model_copy(update={"if_granted": None}) for i, wish in wishes.items()}
    changed = merged(granted, start, first=0)
    if len(changed) != len(wanted):
        return None
    return base.with_actions(tuple(changed.values()))


def _those_named(quoted: Request, said: Request) -> tuple[Action, ...]:
    """Those of several quotes whose goods a message orders; the others are not ordered with them, unless it
    only wants another price."""
    orders = [one for one in said.actions if isinstance(one, PlaceOrder) and (one.quantity or not one.price)]
    if len(orders) < len(said.actions) or not all(action.item for action in orders):
        return ()
    return tuple(quote for quote in quoted.actions if any(_same_item(action, quote) for action in orders))


def _is_about(wish: Action, quoted: Request, *, agreed: bool, changes: bool) -> bool:
    """Whether a wish may be about what was quoted. One for a date or place is, if it `changes` nothing."""
    if wish.order or not any(_same_item(wish, quote) for quote in quoted.actions):
        return False
    whole = wish.intent in ("change_delivery", "change_payment", "change_address")
    one = len(quoted.actions) == 1 or wish.item is not None or _is_off_all(wish)
    of_one = wish.intent in ("place_order", "request_quote", "change_quantity", "change_price")
    return (whole and (agreed or not changes)) or (of_one and one)


def _is_off_all(wish: Action) -> bool:
    """Whether a wish is for lower prices, by a share or by none that it says, of whatever goods."""
    price = wish.price if isinstance(wish, ChangePrice) else None
    by_share = price is None or (price.change_percent is not None and not price.amount)
    return isinstance(wish, ChangePrice) and wish.item is None and by_share


def _same_item(wish: Action, quote: Action) -> bool:
    return wish.item is None or (quote.item is not None and alike(wish.item, quote.item))


def _terms(wish: Action) -> Mapping[str, Any]:
    names = ("quantity", "price", "delivery", "payment", "address")
    said = ((name, getattr(wish, name, None)) for name in names)
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
    product = product_meant(quote.item, setting.speaker)
    listed = product.list_prices.get(currency) if product else None
    return is_within(value, listed, _LIKE_THE_PRICE) if listed else False
