"""Parts of a delivery: 300 now and the rest in January; 先发300盒，剩下的下周五; 第二批改送到台中.

What is said of a part is never said of the whole order: it is a wish for a delivery in parts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence

from agents.desk.find import Dossier, lines_named, named_among, orders_holding
from agents.desk.goods import colours_in
from agents.desk.proposal import less
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import COUNT, folded
from agents.desk.reading.stretches import CLAUSE, SENTENCE, Span, blanked, is_read_from, words_of
from contracts.request import (
    Action,
    ChangeAddress,
    ChangeDelivery,
    ChangePayment,
    ChangeQuantity,
    Handover,
    Part,
    PlaceOrder,
    Request,
    SplitDelivery,
)

_AMOUNT = rf"(?:\d|[一二三四五六七八九十百千两兩半]|部分|\b(?:half|some|part)\b|\b{COUNT})"
_SEND_ZH = r"[发發送出交寄运運到收走]"
_SEND_EN = (
    r"\b(?:ship|send|deliver|dispatch|get|have|receive|need|want|take|go|come|collect)(?:s|es|ed|ing)?\b"
)
_SOON = r"\b(?:first|now|already|at once|today|tomorrow)\b"
_LOT = re.compile(
    r"(?:第\s*[一二三四五两兩1-5]|[头頭首前后後]一?|另一|最[后後]一?)(?:批|[车車柜船]|次[发發送交出到])"
    r"|\b(?:first|second|third|1st|2nd|3rd|final|last|other|remaining) (?:partial )?(?:batch|lot|part)\b"
    r"|\b(?:second|third|2nd|3rd) (?:shipment|delivery|consignment|drop)\b",
    re.IGNORECASE,
)
"""One of several deliveries."""
_AHEAD = (
    rf"先[给給]?(?:我[们們]?)?{_SEND_ZH}[^，,。;；]{{0,12}}?{_AMOUNT}|{_AMOUNT}[^，,。;；]{{0,12}}?先{_SEND_ZH}"
    rf"|{_SEND_EN}[^.;!?]{{0,24}}?{_AMOUNT}[^.;!?]{{0,24}}?\bfirst(?=\W*$)"
)
_TO_A_PLACE = r"\bto (?!pay\b|be\b|\d)[a-z]+"
_SENT_AHEAD = re.compile(_AHEAD, re.IGNORECASE | re.MULTILINE)
"""Some that are to be sent before others, of which nothing need be said."""
_SOME = re.compile(
    rf"{_AHEAD}|先[给給]?(?:我[们們]?)?[来來拿要给給提][^，,。;；]{{0,12}}?{_AMOUNT}|{_AMOUNT}[^。;；]{{0,12}}?{_SEND_ZH}"
    rf"|{_SEND_EN}[^.;!?]{{0,24}}?{_AMOUNT}|{_AMOUNT}[^.;!?]{{0,24}}?(?:{_SEND_EN}|{_SOON})"
    rf"|{_AMOUNT}[^.;!?]{{0,40}}?{_TO_A_PLACE}",
    re.IGNORECASE,
)
"""Some that may be sent before others, or elsewhere."""
_REST = re.compile(
    r"(?:剩|[余餘])下?[来來]?的|剩下|其[余餘]|[后後]面的|另外?的?\s*(?=\d|一半)|尾[数數]"
    r"|\bthe (?:rest|remainder|remaining|others|balance)\b|\b(?:other|remaining) (?=half\b|\d)",
    re.IGNORECASE,
)
"""The others of them."""
_TAKEN_AHEAD = re.compile(
    rf"先[给給]?(?:我[们們]?)?(?:[来來拿要给給提领領]|取(?!消)|{_SEND_ZH})[^，,。;；]{{0,12}}?{_AMOUNT}"
    rf"|{_AMOUNT}[^，,。;；]{{0,12}}?先(?:[拿提领領]|取(?!消)|{_SEND_ZH})"
)
_REST_AS_PLANNED = re.compile(
    rf"(?:{_REST.pattern}|其[他它]的?)[^，,。;；]{{0,6}}?"
    r"(?:[照按依][原计計约約]|原[定本来來计計]|照[旧舊常]|正常|不[变變急]|不着急|不趕|不赶)"
)
"""The others of what is taken ahead, that come as they were to."""
_HALVES = re.compile(
    rf"一半[^一]{{0,20}}?{_SEND_ZH}[^一]{{0,20}}一半|\bhalf\b.{{1,60}}\bhalf\b", re.IGNORECASE
)
_THEN_MORE = re.compile(
    rf"先[给給]?(?:我[们們]?)?(?:[来來拿要]|{_SEND_ZH}){_AMOUNT}[^。;；]{{0,16}}?(?:[，,]|再)"
    rf"[^，,。;；]{{0,8}}?(?:再|[后後])(?:[来來拿要给給]|{_SEND_ZH}){_AMOUNT}[^，,。;；]{{0,4}}"
)
"""So many ahead and so many later: 先来20把，年后再来20把."""
_PLACED = re.compile(
    rf"{_SEND_ZH}|\d+\s*[月号號天周日/.-]|[下本]个?個?(?:周|週|星期|禮拜|礼拜|月)|月[底初中]|[年节節]?前|元旦|晚[点點些]|等"
    rf"|稍|以?[后後](?!面)|再|{_SEND_EN}|\b(?:later|after|when|once|before|next|soon|wait|week|month|until)\b"
    r"|\b(?:on|by|in) (?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))"
    rf"|{_TO_A_PLACE}",
    re.IGNORECASE,
)
"""When or where goods are to come."""
_FAR = 120
"""How far before an address it is told, at most, what goes there."""
_LEADS_THERE = re.compile(
    rf".*(?<!\d)(?P<some>{_AMOUNT})[^.;!?。；,，]{{0,40}}?(?:\bto|\bat|[到去往]|{_SEND_ZH})\W*$",
    re.IGNORECASE | re.DOTALL,
)
"""Some goods, before the address that they go to."""
_MARK = re.compile(r"(?:^|(?<=[\s:;,.，。：；]))\(?[1-9](?:[)）、]|\.(?!\d))")
"""That a point of a list begins."""
_OTHERS = re.compile(
    rf"{_AMOUNT}[^.;!?。；,，]{{0,40}}?(?:{_TO_A_PLACE}|\bstays?\b|[到送寄发發留]|照[旧舊])|{_REST.pattern}",
    re.IGNORECASE,
)
"""Other goods that go elsewhere, or where they were to go."""
_ONLY_THESE = re.compile(
    rf"\b(?:only|just) (?:for )?(?:(?:the|those|these) (?:extra |new |other )?)?(?:{_AMOUNT}|ones\b)"
    r"[^.;!?,]{0,30}?\b(?:go(?:es|ing)?|ship(?:ped|s)?|sen[dt]|delivered|are|is) (?:out )?(?:to|for) \w"
    rf"|[只就仅僅光单單](?:有|是|把|将|將)?(?:[这這那新多][^，,。;；]{{0,3}})?{_AMOUNT}"
    rf"[^，,。;；]{{0,8}}?{_SEND_ZH}[到往去给給]",
    re.IGNORECASE,
)
"""That no more than so many go to a place: only those 80 go to Berlin, 只有这80个送到柏林."""
_THESE_THERE = re.compile(
    r"\b(?:them|those|these|the (?:extra|new|additional) (?:ones?|\d+))\b[^.;!?]{0,60}$"
    r"|(?:[这這那](?:些|批)|新[加增]的|加的|多的)[^。;；！!]{0,20}$",
    re.IGNORECASE,
)
"""Goods just spoken of, before the address that they go to."""
_REST_ELSEWHERE = re.compile(
    r"\b(?:the (?:rest|remainder|others|other \d+)|everything else)\b(?: (?:still|can|should|will|must))*"
    r" (?:(?:stays?|remains?|goe?s?|is sent) )?(?:(?:to|in|at|with) )?"
    r"(?!the same|as |unchanged|like|how|the way|is |are |of |can |may )[a-z]"
    rf"|(?:剩|[余餘])下?[来來]?的?[^，,。;；]{{0,6}}(?:{_SEND_ZH}|[还還]是|留|[老原])"
    rf"|(?:其[余餘他它]|原[来來])的?[^，,。;；]{{0,6}}(?:{_SEND_ZH}|[还還]是|留|[老原])",
    re.IGNORECASE,
)
"""Others that go to, or stay at, a place of their own."""
_NO_PART = re.compile(
    r"付|款|定金|[订訂]金|不[变變改动動要用]|照[旧舊]|保持|取消|退|[删刪]|[换換]|改成|[颜顏]色|原[样樣]"
    r"|\b(?:pa(?:y|id)\w*|deposit|up ?front|net|unchanged|same|stays?|remains|cancel\w*|remov\w+|drop|keep"
    r"|leave|return\w*|refund\w*|swap\w*|replac\w+|colou?rs?|off)\b",
    re.IGNORECASE,
)
"""What is said of others than those that are sent."""
_ASKS = re.compile(
    r"什[么麼]|[几幾][时時号號]|何[时時]|哪|到了[吗嗎]|\b(?:when|where|what|which|did|has|why|how)\b(?! we\b)"
)
_OF_PAYMENT = re.compile(
    r"\b(?:pay(?:ing|ments?)?|paid|instal+ments?|remit\w*|wire\w*|transfer\w*)\b"
    r"|[分]期|[支]?付(?:款|[钱錢])?|[打][款]|[结結][账帳清款]|[汇匯]|[转轉][账帳賬]|[货貨尾余餘]款|[订訂定]金"
    r"|\d(?:\.\d+)?\s?(?:美?[元刀]|[块塊]|人民[币幣]|usd\b|eur\b|cny\b)"
)
_DAYS = r"[^\d.;!?，。；]{0,14}\d+ ?(?:days?|d\b|天|日)"
_PAID_IN_PARTS = re.compile(
    rf"(?:\bhalf\b|\bthird\b|\b\d+ ?%|一半|[对對]半|[三四]分之一){_DAYS}[^\d.;!?。；]{{0,16}}"
    r"(?:\b(?:half|rest|remainder|third|others?|balance)\b|(?<!\d)\d+ ?%|[另剩其余餘半下])"
    r"[^\d.;!?。；]{0,14}\d"
)
"""That parts of a payment have days of their own: half at 60 days and half at 90."""
_IN_ONE = re.compile(
    r"\b(?:same|one|a single|shared?) (?:truck|lorry|container|ship|vessel|van|train|plane|flight)\b"
    r"|(?:同|放|装|裝|用|拼)一?[个個条條辆輛艘趟]?[车車柜櫃船]"
)
"""One vehicle for several goods."""
_BUYS = re.compile(
    r"[订訂购購买買](?![单單])|下[单單]"
    r"|(?<!my )(?<!our )(?<!the )(?<!this )(?<!that )\b(?:order|buy|purchase)\b"
)
_ONLY_OF_IT = re.compile(
    r"[只就仅僅光单單](?=[^，,。;；]{0,4}(?:第|[头頭首前后後另最]))|不是(?:全部|整|都|所有|一起)"
    r"|\b(?:only|just)\b|\bnot (?:(?:for|to) )?(?:the (?:whole|entire)|all|everything|both)\b",
    re.IGNORECASE,
)
"""That no more than a part is meant."""
_OF_THE_WHOLE = re.compile(
    r"整|全|都|所有|一起|[两兩]批|[改换換变變]|[订訂]?[单單](?!元)"
    r"|\b(?:whole|entire|all|both|everything|order|change|update|move|instead)\b",
    re.IGNORECASE,
)
"""That a place is that of a whole order, whatever was said of parts of it."""
_SO_MANY_THERE = re.compile(
    rf"(?<![\d-])(?P<zh>\d+)\s?[^\W\d月日号號天年]{{0,6}}?的?(?:[收送][件货貨]的?地址|地址|[改要单單另]*{_SEND_ZH})"
    rf"(?:[货貨]|[改换換变變要][成为為到]?|[到去往给給是为為成])*\W*$"
    r"|\b(?P<en>\d+) of (?:the|those|these|my|our)\b[^.;!?\d]{0,30}? (?:to|at)\W*$",
    re.IGNORECASE,
)
"""So many goods, right before the address that they go to."""
_A_SHARE_THERE = re.compile(
    r"\b(?:half|some|part|a (?:third|quarter))"
    r"(?: of (?:it|them|(?:the|those|these|my|our)\b[^.;!?\d]{0,30}?))?"
    r"(?: (?:should|can|must|will|goes|go|be sent|delivered))* (?:to|at)\W*$",
    re.IGNORECASE,
)
"""A share of goods, right before the address that it goes to."""
_READ_AS = ("change_delivery", "change_address", "change_quantity", "place_order", "add_item", "offer")
"""As what words about a part may be read."""


def with_parts_of_a_delivery(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; what its text says of parts of a delivery as one wish for these, and, of goods that are on
    no order yet, as one for a person."""
    spans = _places_of_parts(_with_orders_hidden(text, dossier)) or _shared_out(request, text, dossier)
    spans = spans or _some_there(request, text, dossier, setting)
    if not spans or any(one.if_granted for one in request.actions):
        return request
    said = [one for one in request.actions if _is_of_a_part(one, spans)]
    others = tuple(one for one in request.actions if one not in said)
    if not said and {*request.intents} == {"place_order"}:
        return request.with_actions((*others, Handover(evidence=tuple(spans))))
    if not said and not _ONLY_THESE.search(text) and (others or _ASKS.search(folded(text))):
        return request
    buys = bool(_BUYS.search(folded(text)))
    placed = [one for one in said if isinstance(one, PlaceOrder)]
    new = [one for one in placed if buys or not _is_held(one, dossier, setting)]
    bought = tuple(_in_one(one) for one in new if buys)
    read_from = sorted({*spans, *(span for one in said for span in one.evidence or ())})
    split = next((one for one in said if one.intent == "split_delivery"), None)
    held = [one for one in said if _is_held(one, dossier, setting)]
    item = _first(held, "item")
    on = orders_holding(item, dossier.open_orders, setting.speaker)
    order = _first(said, "order") or (on[0].id if len(on) == 1 else None)
    places = (getattr(one, "address", None) for one in said)
    told = tuple(Part(address=one) for one in places if one) or None
    parts: Action = split or SplitDelivery(order=order, item=item, parts=told)
    if new and (buys or not held):
        parts = Handover()
    parts = parts.model_copy(update={"evidence": tuple(read_from)})
    return request.with_actions((*bought, parts, *others))


_SPLIT = (
    r"(?:(?:in|into|as|of|two|three|several|separate|partial|the) )*"
    r"(?:split(?:s|ting)?(?: (?:it|them|up|(?:the |this |my |our )?(?:deliver(?:y|ies)|shipments?|order)))*"
    r"|(?:two|three|several|separate|partial) (?:lots|parts|batches|deliver(?:y|ies)|shipments?))"
)
_IN_LOTS_ZH = r"(?:分(?:成?[两兩二三几幾]?|多)[批次](?:[送发發交出][货貨]?)?|拆[开開分][送发發交]?[货貨]?)"
_SPLIT_DENIED = re.compile(
    r"(?:\b(?:ok(?:ay)?|please|well|just|then|so|and)\b[, ]*)*"
    r"\b(?:forget(?: about)?|never ?mind(?: about)?|no need (?:to|for|of)|skip|drop|scrap|don['’]?t|do not"
    r"|not|no|stop|without|instead of|rather than)"
    r"(?: (?:the|any|that|this|my|our|a|about|idea of|doing|anything|of))* "
    rf"{_SPLIT}(?:[, ]*\b(?:then|please|any ?more|after all|at all)\b)*"
    r"|\b(?:please )?split nothing\b|\bnothing (?:is )?(?:to be )?split\b"
    rf"|(?:不[用要必想]?|[别別]|先不|[无無]需)(?:再|要)?{_IN_LOTS_ZH}[了吧啊]*"
    rf"|{_IN_LOTS_ZH}的?(?:事情?|要求|[说說]法)?(?:就|先|[还還]是)*(?:算了|取消|作[罢罷]|不[要用必]了?)[吧啊]*",
    re.IGNORECASE,
)
"""That a delivery is not to come in parts."""


def without_a_split_denied(text: str) -> str:
    """A text with spaces for the words that want no delivery in parts, where it says anything beside them."""
    rest = blanked(text, [hit.span() for hit in _SPLIT_DENIED.finditer(text)])
    return rest if re.search(r"\w", rest) else text


def splits_denied(text: str) -> list[str]:
    """Where a text wants no delivery in parts."""
    return [hit[0].strip() for hit in _SPLIT_DENIED.finditer(text)]


def only_denies_a_split(text: str) -> bool:
    """Whether a text wants no delivery in parts, and says nothing else."""
    return bool(_SPLIT_DENIED.fullmatch(text.strip(" \t\n,.!，。！")))


_BESIDE_PARTS = ("change_contact", "change_payment", "change_invoice", "add_item")
"""What is said of an order that comes in parts, and of none of these."""


def with_wishes_beside_parts(request: Request, text: str, read: Callable[[str], Request]) -> Request:
    """The request; of a text that wants a delivery in parts and nothing else, with what its sentences that
    tell of no part want by themselves: split 1031. Also, Petra Sommer takes over as contact."""
    sentences = [hit.span() for hit in SENTENCE.finditer(text) if re.search(r"\w", hit[0])]
    split = request.actions[0] if request.intents == ["split_delivery"] else None
    if split is None or len(sentences) <= 1:
        return request
    alone = {one: read(blanked(text, [other for other in sentences if other != one])) for one in sentences}
    beside = {
        (start, end): said.actions
        for (start, end), said in alone.items()
        if said.actions and not _OF_A_PART.search(folded(text[start:end]))
        if all(one.intent in _BESIDE_PARTS or _adds(one) for one in said.actions)
    }
    parts = read(blanked(text, beside)) if beside else request
    if parts.intents != ["split_delivery"]:
        return request
    wishes = (wish for said in beside.values() for wish in said)
    named = (one if one.order else one.model_copy(update={"order": split.order}) for one in wishes)
    return request.with_actions((*parts.actions, *named))


def _adds(action: Action) -> bool:
    """Whether an action wants more of some goods than there are."""
    quantity = action.quantity if isinstance(action, ChangeQuantity) else None
    return quantity is not None and quantity.mode == "add"


def without_places_as_goods(request: Request) -> Request:
    """The request; a delivery in parts of what is no more than the place that one of them goes to, as one of
    the whole order."""

    def meant(action: Action) -> Action:
        if not isinstance(action, SplitDelivery) or not (action.item and action.order):
            return action
        places = [one.address.text or "" for one in action.parts or () if one.address]
        is_place = any(re.search(rf"\b{re.escape(action.item)}\b", place) for place in places)
        return action.model_copy(update={"item": None}) if is_place else action

    return request.with_actions(tuple(map(meant, request.actions)))


def with_new_goods_in_parts(request: Request, text: str) -> Request:
    """The request; goods that are ordered and are to come in parts as an order of all of them."""

    def ordered(action: Action) -> Action:
        buys = not action.order and _BUYS.search(folded(words_of(action, text)))
        if not (isinstance(action, SplitDelivery) and buys and action.item and action.quantity):
            return action
        return PlaceOrder(item=action.item, quantity=action.quantity, evidence=action.evidence)

    if any(one.intent != "split_delivery" for one in request.actions):
        return request
    return request.with_actions(tuple(map(ordered, request.actions)))


def without_parts_of_new_goods(request: Request) -> Request:
    """The request less that goods which it orders are to come in parts, which a person plans in its words."""
    new = {one.item for one in request.actions if isinstance(one, PlaceOrder)}
    kept = tuple(one for one in request.actions if not _is_of_new_goods(one, new))
    return request if len(kept) == len(request.actions) else request.with_actions(kept)


def without_parts_of_goods_talked_of(request: Request, new: Collection[str], setting: Setting) -> Request:
    """The request less that goods which are talked of, and are on no order yet, are to come in parts: what
    names no order and no other goods is of these."""

    def is_of_them(action: Action) -> bool:
        if not isinstance(action, SplitDelivery) or action.order:
            return False
        return not action.item or bool(named_among(action.item, [*new], setting.speaker))

    return less(request, [i for i, one in enumerate(request.actions) if is_of_them(one)]) if new else request


def parts_of_new_goods(request: Request, text: str, *, talked_of: bool = False) -> list[str]:
    """Where a text says that goods which it orders are to come in parts. `talked_of`: such goods are."""
    talked_of = talked_of and len(colours_in(text)) <= 1  # else half may be of each kind
    ordered = talked_of or any(isinstance(one, PlaceOrder) for one in request.actions)
    clauses = (clause[0] for clause in CLAUSE.finditer(text) if ordered)
    told = (clause.strip(" ,.;，。；\n") for clause in clauses if comes_in_parts(clause))
    return [one for one in told if len(colours_in(one)) <= 1]  # half of one colour and half of another


_IN_PARTS = re.compile(
    r"\b(?:in|over|as|by|into) (?:two|three|four|five|several|a few|some|\d|partial|separate|monthly|weekly)"
    r"(?: (?:partial|separate|equal|monthly|weekly))?"
    r" (?:deliver(?:y|ies)|lots?|batch(?:es)?|shipments?|consignments?|parts?|drops?|instal+ments?)\b"
    r"|\b(?:split|staggered|partial) (?:the )?(?:deliver(?:y|ies)|shipments?)\b"
    r"|\bhalf\b[^.;!?]{1,40}\bhalf\b[^.;!?,]*"
    rf"|分(?:成|[为為])?[一二两兩三四五六七八九十几幾多\d]*(?:批|次|[车車])(?!付)|{_SEND_ZH}[一二两兩三四五\d]+次"
)
"""That goods are to come in parts."""


def comes_in_parts(text: str) -> bool:
    """Whether a text says that goods are to come in parts."""
    return bool(_IN_PARTS.search(folded(text)))


def _is_of_new_goods(action: Action, new: Collection[str | None]) -> bool:
    return isinstance(action, SplitDelivery) and not action.order and action.item in new and bool(action.item)


def _is_payment_in_parts(action: Action, text: str) -> bool:
    """Whether a delivery in parts was read from words that only tell how it is paid: 分批付款."""
    said = folded(" ".join(text[start:end] for start, end in action.evidence or ()))
    of_goods = re.search(rf"{_SEND_ZH}|\b(?:ship|send|deliver|dispatch|goods)", _OF_PAYMENT.sub(" ", said))
    return isinstance(action, SplitDelivery) and bool(_OF_PAYMENT.search(said)) and not of_goods


def without_payments_in_parts(request: Request, text: str) -> Request:
    """The request; a payment in parts, which was read as a delivery in parts, as a matter for a person."""
    said = folded(text)
    in_parts = _PAID_IN_PARTS.search(said)
    paid = [one for one in request.actions if _is_payment_in_parts(one, text)]
    if paid:
        others = tuple(one for one in request.actions if one not in paid)
        is_told = any(isinstance(one, ChangePayment) for one in others)
        return request.with_actions(others if is_told else (*others, Handover(evidence=paid[0].evidence)))
    if not (in_parts or _OF_PAYMENT.search(said)) or re.search(_SEND_ZH, _OF_PAYMENT.sub(" ", said)):
        return request
    if re.search(r"\b(?:ship\w*|send|deliver\w*|dispatch\w*|goods)\b", said):
        return request
    if in_parts:
        spans = [in_parts.span()]
        rest = [one for one in request.actions if not _is_paid_so(one, spans)]
        told = [one for one in request.actions if one not in rest]
        return request.with_actions((*rest, Handover(evidence=told[0].evidence))) if told else request
    return request.with_actions(
        tuple(
            Handover(evidence=one.evidence) if isinstance(one, SplitDelivery) else one
            for one in request.actions
        )
    )


def _is_paid_so(action: Action, spans: Sequence[Span]) -> bool:
    """Whether an action is what was read of the parts of a payment."""
    return isinstance(action, SplitDelivery | ChangePayment) or is_read_from(action, spans)


def without_ways_of_company(request: Request, text: str) -> Request:
    """The request; the wish that goods travel in one vehicle, which was read as a way to ship them, as a
    matter for a person: both orders on the same truck; 两单放一个柜."""
    if not _IN_ONE.search(folded(text)):
        return request

    def planned(action: Action) -> Action:
        said = action.delivery if isinstance(action, ChangeDelivery) else None
        by_way = said is not None and said.model_dump(exclude_none=True).keys() == {"method"}
        return Handover(evidence=action.evidence) if by_way else action

    return request.with_actions(tuple(map(planned, request.actions)))


def is_only_of_a_part(text: str) -> bool:
    """Whether a text means no more than a part of a delivery."""
    return bool(_ONLY_OF_IT.search(text))


_ALL_MEANT = re.compile(
    r"\bnot (?:(?:for|to) )?(?:the (?:whole|entire)|all|everything|every one)\b"
    r"|不是?(?:全部?|整|都|所有)|[别別]全部?"
)
"""That not the whole is meant."""
_ONLY_SOME = re.compile(
    r"\b(?:only|just)\b[^,.;\d]{0,24}?"
    r"(?:\b(?:half|some|part|a (?:few|third|quarter))\b"
    r"|(?<![\d-])\d+(?! ?(?:days?|weeks?|months?|st|nd|rd|th|am|pm)\b)[ \w]*)"
    r"|(?:只|[仅僅光]|就)[^，,。;；\d]{0,6}?(?:一半|半数|一部分|部分|\d+(?![\d.]*[个個]?(?:[天日号號月年周週点點/]|星期|[礼禮]拜|工作日)))"
)
"""That no more than some of something is meant."""
_COUNTED_SOME = re.compile(
    r"一半|半数|部分|\d+ ?[个個把盒包箱支件套台瓶只](?!月|星期|[周週礼禮]|工作)"
    r"|\b(?:half|some|part|few|third|quarter) of\b"
    r"|\d+ (?:of|pcs|pieces|boxes|packs|units|cartons|sets)\b"
)
"""So many goods, or a share of them."""


def means_some_goods(text: str) -> bool:
    """Whether a text says no more than that some of the goods are meant, rather than all: only half of them;
    不是全部，只推20把."""
    said = unicodedata.normalize("NFKC", text).casefold()
    some = _ONLY_SOME.search(said)
    return bool(some) and bool(_ALL_MEANT.search(said) or (some and _COUNTED_SOME.search(said, some.start())))


def with_the_place_of_a_part(
    request: Request, text: str, before: Request | None, dossier: Dossier
) -> Request:
    """The request; a place and nothing else, behind a wish for parts of a delivery which is all of `before`,
    as that of a part."""
    split = before.actions[-1] if before and {*before.intents} == {"split_delivery"} else None
    places = [one for one in request.actions if one.intent in ("change_address", "change_contact")]
    if split is None or not places or len(places) < len(request.actions) or _OF_THE_WHOLE.search(text):
        return request
    if all(one.intent == "change_contact" for one in places) and not _OF_A_PART.search(folded(text)):
        return request
    if any(order != split.order for order in dossier.by_figures(text)):
        return request
    read_from = tuple(sorted(span for one in places for span in one.evidence or ()))
    return request.with_actions((split.model_copy(update={"evidence": read_from or None}),))


_OF_A_PART = re.compile(
    r"\b(?:first|second|third|last|other|rest|remaining|remainder|part|lot|batch|half|each|both)\b"
    r"|第[一二三1-3]|[头頭]一|[前后後]一?半|[剩其]|[另每][一]|批|[两兩]次"
)
"""That a text tells of a part."""


def _places_of_parts(text: str) -> list[Span]:
    """The stretches of a text that tell of parts of a delivery, by [start, end) offsets."""
    clauses = [hit.span() for hit in CLAUSE.finditer(text)]
    told = [
        (start, end)
        for start, end in clauses
        if any(words.search(text[start:end]) for words in (_LOT, _SENT_AHEAD))
    ]
    halves = None if len(colours_in(text)) > 1 else _HALVES.search(text)  # of one colour and of another
    told += [found.span() for found in (halves, _ONLY_THESE.search(text), _THEN_MORE.search(text)) if found]
    some = _SOME.search(text)
    rest = some and _REST.search(text, some.start())
    if some and rest:
        start = next(start for start, end in clauses if some.start() < end)
        end = next(end for start, end in clauses if rest.start() < end)
        told += [(start, end)] if _PLACED.search(text, rest.end(), end) else []
    parts = [span for span in told if not _NO_PART.search(text, *span)]
    ahead = _TAKEN_AHEAD.search(text)
    planned = ahead and _REST_AS_PLANNED.search(text, ahead.end())
    if ahead and planned and not parts:
        parts = [(next(start for start, end in clauses if ahead.start() < end), planned.end())]
    return parts


def _with_orders_hidden(text: str, dossier: Dossier) -> str:
    """A text with marks for the numbers of orders, which count no goods."""
    return re.sub(r"\d{3,}", lambda hit: "#" * len(hit[0]) if dossier.by_figures(hit[0]) else hit[0], text)


def _shared_out(request: Request, text: str, dossier: Dossier) -> list[Span]:
    """The stretch of a text that tells that some go to an address which it gives, and the others elsewhere,
    or stay."""
    said = _MARK.sub(lambda hit: "；" * len(hit[0]), _with_orders_hidden(text, dossier))
    addresses = (one.address for one in request.actions if isinstance(one, ChangeAddress | PlaceOrder))
    for place in (one.text for one in addresses if one and one.text):
        start = text.find(place)
        if start < 0:
            continue
        end = start + len(place)
        if (these := _THESE_THERE.search(said[:start])) and (rest := _REST_ELSEWHERE.search(said, end)):
            return [(these.start(), rest.end())]
        some = _LEADS_THERE.search(said, max(0, start - _FAR), start)
        if some is None:
            continue
        others = _OTHERS.search(said, end) or _OTHERS.search(said[: some.start("some")])
        if others:
            return [(min(some.start("some"), others.start()), max(end, others.end()))]
    return []


def _some_there(request: Request, text: str, dossier: Dossier, setting: Setting) -> list[Span]:
    """The stretch of a text that tells that so many go to an address which it gives, where their order has
    more of them: 手套那单500箱改送广州."""
    addresses = (one.address for one in request.actions if isinstance(one, ChangeAddress | PlaceOrder))
    for place in (one.text for one in addresses if one and one.text):
        start = text.find(place)
        if start >= 0 and (share := _A_SHARE_THERE.search(text[:start])):
            return [(share.start(), start + len(place))]
        hit = _SO_MANY_THERE.search(text[:start]) if start >= 0 else None
        if hit is None or dossier.by_figures(hit["zh"] or hit["en"]):
            continue
        if _BUYS.search(folded(text[:start])) and any(isinstance(one, PlaceOrder) for one in request.actions):
            continue
        words = setting.goods.words_in(text[:start])
        focus = [dossier.in_focus] if dossier.in_focus else dossier.open_orders
        held = orders_holding(words, dossier.open_orders, setting.speaker) if words else focus
        lines = [
            line
            for order in held
            for line in (lines_named(words, order, setting.speaker) if words else order.lines)
        ]
        if lines and all(line.quantity > int(hit["zh"] or hit["en"]) for line in lines):
            return [(hit.start(), start + len(place))]
    return []


def _is_of_a_part(action: Action, spans: Sequence[Span]) -> bool:
    """Whether an action was read from words that tell of a part."""
    return action.intent == "split_delivery" or (action.intent in _READ_AS and is_read_from(action, spans))


def _is_held(action: Action, dossier: Dossier, setting: Setting) -> bool:
    """Whether an open order holds the goods of an action."""
    return bool(orders_holding(action.item, dossier.open_orders, setting.speaker))


def _in_one(action: PlaceOrder) -> PlaceOrder:
    """The order of all the goods, without the day and place that were said of some."""
    return action.model_copy(update={"delivery": None, "address": None})


def _first(actions: Sequence[Action], field: str) -> str | None:
    return next((value for one in actions if (value := getattr(one, field))), None)
