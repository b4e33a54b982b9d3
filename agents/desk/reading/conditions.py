"""Conditions: one that holds as things are, 100 more, but only if the price stays at 3.60; one that only a
person can tell, 能送上楼才加."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from agents.desk.find import Dossier, orders_named
from agents.desk.proposal import Proposal, changes_something
from agents.desk.reading.asked.unheard import says_anything
from agents.desk.reading.card.answers import IF_YOU_LIKE, folded
from agents.desk.reading.card.confirmed import figures_of, numbers_in
from agents.desk.reading.card.hearing import wishes_of
from agents.desk.reading.filling import Read
from agents.desk.reading.stretches import Span, meets, without
from agents.desk.reading.terms.calendar import CHRISTMAS, NEW_YEAR, next_feast
from contracts.order import Order
from contracts.request import Action, ChangeDelivery, ChangePrice, Delivery, Request

MAY_BE = re.compile(
    r"\b(?:if|unless|otherwise|provided|as long as)\b|如果|要是|只要|除非|否[则則]|不然|的[话話]"
)
"""What may make all of a sentence hang on something."""
_IF = r"if|(?:as|so) long as|provided(?: that)?|providing|assuming|on condition that"
_LED_ZH = r"[，,]?\s*(?:但是?|可是|不[过過]|只要|前提是)?(?:要|得|保[证證])?"
_LATER_ZH = (
    r"(?:[延误誤][期后後迟遲]|推[迟遲]|[耽误誤][误誤](?:交期|交[货貨])?|晚[到交]"
    r"|影[响響]到?(?:交期|交[货貨]|[发發][货貨]))"
)
_NOT_EN = r"(?:does(?:n'?t| not)|do(?:n'?t| not)|won'?t|will not|is(?:n'?t| not)|can(?:no|')t|wouldn'?t)"
_LATER_EN = (
    r"(?:delays?(?: (?:it|the )?(?:delivery|date|order|shipment|anything|things)?)?"
    r"|(?:be |get )?(?:delayed|late)|come later|slip|push(?:es)? (?:back )?the (?:delivery|date)(?: back)?)"
)
"""How it is said that goods would come later."""
_STAYS = re.compile(
    r"(?:,? ?\b(?:but|and|though) )?\b(?:only |just )?"
    r"(?:if|(?:as|so) long as|provided(?: that)?|providing|assuming|on condition that)\s+(?:the |my |our )?"
    r"(?:(?:unit|delivery|payment|current|total|piece) )?(?:prices?|delivery|dates?|terms|total)"
    r"(?: (?:per|for each|of each|for a|a) \w+| each)?\s+"
    r"(?:(?:stays?|remains?|(?:is|are) still)(?P<value> (?:at|on|to) [^,.;!?]*?\d[\d.]*(?: \w+)?)?"
    r"|(?:(?:does|do|will) ?(?:not|n'?t)|won'?t|is(?:n'?t| not)) "
    r"(?:change|move|slip|go up|rise|increase|going up|(?:get|become) (?:any )?higher|any higher)"
    r"(?: because of (?:it|this|that)| (?:as|for) (?:a result|it|that))?)"
    r"(?: unchanged| the same| (?:exactly )?as (?:it|they) (?:is|are)| as before)?(?=[\s,.;!?]|$)"
    r"|[，,]?(?:只要|前提是|不[过過]|但是?|可是|如果|要是)(?:您|你|你们|你們|保[证證持]|[确確]保|要)*"
    r"(?:[单單總总]?[价價]格?|交期|交[货貨][日时時][期间間]|日期|付款(?:方式|[条條]件)?)(?:[也都保持得要]|必[须須])*"
    r"(?:不[能会會可]?[变變动動涨漲升调調][价價高]?|照[旧舊])(?:的[话話])?(?:就(?:行|好|可以)|才行)?"
    rf"|{_LED_ZH}(?:[您你][们們]?)?(?:不[能要会會可得准]?以?|[别別]){_LATER_ZH}(?:的[话話])?(?:就(?:行|好|可以)|才行)?[了啊哦]*"
    rf"|{_LED_ZH}(?:如果|要是|若|万一|萬一)(?:因此|[这這][样樣]|[会會要得])*{_LATER_ZH}(?:的[话話])?，?[那就]*"
    r"(?:[别別]|不要?|算)[再多]?(?:[加改要做订訂]|了)[了吧啊]*"
    rf"|(?:,? ?\b(?:but|and|though) )?(?:only |just )?\b(?:{_IF}) "
    r"(?:it|this|that|the (?:delivery|date|order)) "
    rf"{_NOT_EN} {_LATER_EN}"
    rf"|(?:,? ?\b(?:but|and|though) )?(?:(?:not if|unless) (?:it|this|that)(?: will| would)? (?:{_LATER_EN})"
    rf"|(?:please )?without (?:any )?delay(?:ing|s)?(?: (?:the )?(?:delivery|order|shipment))?)",
    re.IGNORECASE,
)
"""That something of an order stays, said as a condition."""
_OF_TERMS = (
    (r"total|[总總][价價]", lambda order: order.total),
    (r"prices?|[价價]", lambda order: [line.unit_price for line in order.lines]),
    (
        r"deliver|dates?|delay|late|slip|push|order|ship|交|日期|延|推|耽|[误誤]|晚|影",
        lambda order: order.delivery,
    ),
    (r"terms|付款", lambda order: order.payment),
)
"""How what stays is called, and what of an order that is."""
_BY = re.compile(
    r"(?:but |(?:only |just )?(?:if|as long as|so long as|provided(?: that)?|on condition that) )?"
    r"(?:(?:it|they|that|this|everything|the (?:goods|order|delivery))(?:'s|'ll)? ?)?"
    r"(?:(?:all|just|really|still|must|has to|have to|needs? to|should|can|will|is to|is|are|gets?|be"
    r"|arrives?|comes?|reach(?:es)?|us|land|delivered|here|there|with us|in|get|have|make sure"
    r"|we|i|need|want|it|them) )*"
    r"(?:by|before|no later than|not later than) (?P<en>[^,.;!?]{2,24}?)"
    r"(?: (?:please|though|then|at the latest))*"
    r"|(?:不[过過]|但是?|可是|只要|前提是|如果|要是)?"
    r"(?:您|你[们們]?|[货貨]|一定|必[须須]|[务務]必|得|要|能|[请請]|[保確确][证證保]|在|[赶趕]在)*"
    r"(?P<zh>[^，,。；;]{1,12}?)[之以]?前(?:一定|必[须須]|能|要|得|都|就|可以|[给給]我?[们們]?)*"
    r"(?:到[货貨達达]?|送[到达達]?|收到?|交[货貨])(?:的[话話]|就(?:行|好|可以)|才行|[啊哦吧了])*",
    re.IGNORECASE,
)
"""By when goods must come."""
_DEED = r"(?:[再多]?[加改要下做]|[订訂][购購]?|[买買]|[换換]|[发發])"
_IF_ABOVE = (
    r"if (?:it|that|this|the (?:whole )?(?:total|order|bill|price|lot))"
    r"(?:'s| is| comes?| goes| gets| adds up| would be)*(?: out)?(?: to| at)? ?"
    r"(?:over|above|more than|beyond|exceeds) ?[$€£¥]?(?P<{name}>\d[\d,]*(?:\.\d+)?k?)"
    r"(?: ?(?:usd|cny|yuan|dollars))?(?: in total)?"
)
_LEAVE_EN = r"(?:don'?t(?: \w+){0,2}|leave it|forget it|skip it)"
_CAP = re.compile(
    r"[，,。；;\s]*(?:但|不[过過]|可是|如果|要是|[总總一][共价價额額]|合[计計]|加起[来來])*"
    r"(?:[会會要]?超[过過出]?|高[于於過过]|大[于於])了?"
    r"(?P<zh>[\d,.]+[千万萬]?|[一二三四五六七八九十百千万萬两兩]+)"
    r"(?:[块塊]?[钱錢]?|元|人民[币幣])(?:的[话話])?[，,那就]*"
    rf"(?:[别別不]|不要|不用|算){_DEED}?了?[吧啊]?(?!\w)"
    rf"|[,;]? ?\b(?:but )?(?:please )?(?:not|{_LEAVE_EN}) {_IF_ABOVE.replace('{name}', 'en')}(?=[\s,.;!?]|$)"
    rf"|[,;]? ?\b(?:but )?{_IF_ABOVE.replace('{name}', 'en_then')},? (?:then )?{_LEAVE_EN}(?=[\s,.;!?]|$)",
    re.IGNORECASE,
)
"""How a total is said above which a wish is none."""
_MORE_MONEY_ZH = r"(?:[另再多额額]外?)?(?:[加收付补補涨漲花]|多[收付花])(?:[钱錢价價费費]|[费費]用)"
_AT_NO_MORE = re.compile(
    rf"[，,]?\s*(?:但是?|不[过過])?(?:如果|要是|若|只要|前提是)?(?:需?要|得|[会會])?{_MORE_MONEY_ZH}(?:的[话話])?[，,]?[那就]*"
    r"(?:算了?|[别別不](?:要|用|必)?[改动動变變推提做弄]?)[了吧啊]*(?!\w)"
    rf"|[，,]?\s*(?:但是?|不[过過])?(?:如果|要是|若|只要|前提是)?不(?:用|需?要|[会會]|能)?{_MORE_MONEY_ZH}(?:的[话話])?"
    r"(?:[，,]?[那就才]*(?:可以|[改动動推行好办辦做]))?[了吧啊]*(?!\w)"
    rf"|[,;]? ?\b(?:but )?(?:only |not )?(?:{_IF}) (?:it|that|this|there)"
    r"(?:['’]?s| is| comes| costs?| does(?:n['’]t| not) cost)?(?: at)? (?:no |nothing |any )?"
    r"(?:extra|additional|more|anything)(?: extra| more)?(?: costs?| charges?| fees?| money)?"
    rf"(?:,? (?:then )?(?:please )?{_LEAVE_EN})?(?=[\s,.;!?]|$)",
    re.IGNORECASE,
)
"""That a wish is none at a higher price."""
_HANGS = re.compile(
    r"(?<!know )(?<!see )(?<!check )(?<!ask )(?<!wondering )(?<!confirm )(?<!even )(?<!what )(?<!as )"
    r"\b(?:if|unless|provided(?: that)?|providing(?: that)?|(?:as|so) long as|on condition that)\b"
    r"(?P<en>[^,.;!?\n]*)"
    r"|(?:如果|要是|只要|只有|除非|前提(?!前|[一两兩几幾半早])是?|[条條]件是|(?:但是?|不[过過])?必[须須](?=能|可以))(?P<zh>[^，。；,;!！?？\n]+)"
    r"|(?P<led>[^，。；,;!！?？\n]+)的[话話]"
    rf"|(?P<then>[^，。；,;!！?？\n]+)(?:才[能可]?以?(?:{_DEED}|行|[给給])|就(?:[别別不]|不要|算){_DEED}?)[了吧的]*"
    r"(?!\w)",
    re.IGNORECASE,
)
"""How a wish is made to hang on something."""
_FOR_THE_RULES = re.compile(
    r"\d|\b(?:prices?|costs?|totals?|dates?|deliver(?:y|ed)?|ship(?:ped|ping)?|terms?|pay(?:ment)?|discounts?"
    r"|time|stock|available|late|early|questions?|anything|issues?|problems?|concerns?|helps?|convenient"
    r"|necessary|too much|trouble|minds?)\b"
    r"|[价價期款折号號月]|[交到有发發现現][货貨]|[总總][共额額]|[一二两兩三四五六七八九十百千万萬]|方便|可能|[问問][题題]|需要|[联聯][系繫]|[来來][得不]及|[赶趕]不[上到及]|合[适適]|允[许許]|主意|[变變]"
)
"""What the rules read of a condition themselves, and what is only polite."""


_CANNOT = (
    r"(?:can(?:no|'|’)?t|can not|won['’]?t (?:work|make|be able)"
    r"|(?:is|are|it|be)(?:n['’]?t| not) (?:possible|doable|feasible|available)"
    r"|(?:does|do)(?:n['’]?t| not) work|not possible|impossible|unable)"
)
_CANNOT_ZH = (
    r"(?:[到送][货貨]?不[了到]|[来來]不及|[赶趕]不[上到及]|[做办辦]不[到了]|不行|不可以"
    r"|[没沒](?:法|有?[办辦]法)[^，,]{0,4})"
)
_NO_WISH = (
    r"(?!forget|never ?mind|leave (?:it|everything)|skip it|no (?:problem|worries)"
    r"|[^，,]{0,2}(?:算了|[没沒][关關][系係]|不要了?(?=[，,])))"
)
_THEN = rf"(?:then |please |just )*{_NO_WISH}[^.;!?\n]{{3,}}(?=[.;!\n]|$)"
_THEN_ZH = rf"(?:的[话話])?[，,]?(?:就|那就?|[则則]|[请請]){_NO_WISH}[^。；;!！?？\n]+"
_AND = r"(?:[,.;]? ?\b(?:and|but|or) )?"
_FALLBACK = re.compile(
    rf"{_AND}\bif (?P<en>[^,.;!?\n]*?\b{_CANNOT}\b[^,.;!?\n]*?|not)(?:, ?| then | please ){_THEN}"
    rf"|{_AND}\bif (?:(?:that|it|this)(?:['’]?s| is)? ?{_CANNOT}|not possible) {_THEN}"
    rf"|[,.;]? ?\b(?:otherwise|or else|failing that),? (?=(?:then |please |just )*"
    rf"(?:cancel|send|ship|deliver|make|drop|take|leave(?= [^,.;]*\bout)|remove|change|only|use)\b){_THEN}"
    r"|(?:但|不[过過])?(?:如果|要是|若是?|假如|[万萬]一|[实實]在)+(?P<zh>[^，,。；;!！?？\n]{0,16}?)"
    rf"{_CANNOT_ZH}{_THEN_ZH}"
    rf"|(?P<zh_led>[^，,。；;!！?？\n]{{0,12}}?){_CANNOT_ZH}(?=的[话話]){_THEN_ZH}"
    rf"|(?P<zh_late>[^，,。；;!！?？\n]{{0,12}}?)"
    rf"(?:[到送发發][货貨]?不[了到出]|[来來]不及|[赶趕]不[上到及]|(?:再|太)?[晚迟遲][了到]|超[过過]|[过過]了(?:那天|期)?)"
    rf"(?=[，,]?(?:就|那)){_THEN_ZH}"
    rf"|(?:否[则則]|不然){_THEN_ZH}",
    re.IGNORECASE,
)
"""What a text wants where it can't have what it wants."""


@dataclass(frozen=True)
class Fallback:
    """Where a text says what it wants if something can't be, and whether it tells there what, rather than
    pointing at a wish beside it."""

    start: int
    end: int
    of_its_own: bool


def fallback_in(text: str) -> Fallback | None:
    """What a text wants where something can't be, if anything."""
    hit = _FALLBACK.search(text)
    if hit is None:
        return None
    told = hit["en"] or hit["zh"] or hit["zh_led"] or hit["zh_late"] or ""
    return Fallback(
        *hit.span(), of_its_own=bool(re.search(r"\d|[一二三四五六七八九十]+[月号號日]|月底", told))
    )


def cap_in(text: str, *, read: Read) -> tuple[Span, Decimal] | None:
    """The total above which a text does not want what it wishes, and where it says so, as [start, end)."""
    hit = _CAP.search(text)
    if hit is None:
        return None
    wish = (
        f"总价改成{hit['zh']}元" if hit["zh"] else f"change the total price to {hit['en'] or hit['en_then']}"
    )
    said = [one.price for one in read(wish).actions if isinstance(one, ChangePrice) and one.price]
    if len(said) != 1 or said[0].amount is None:
        return None
    return hit.span(), said[0].amount


def cap_of_no_more(text: str, dossier: Dossier) -> tuple[Span, Decimal] | None:
    """The total of the only order that a text is about, where it wants what it wishes at no more than that,
    and where it says so, as [start, end)."""
    hit, named = _AT_NO_MORE.search(text), list(dossier.by_figures(text))
    order = next((one for one in dossier.orders if [one.id] == named), None)
    return (hit.span(), order.total) if hit and order else None


_ORDERED_ALL = re.compile(
    r"\b(?:if|when|provided|assuming|in case)(?: that)? (?:i|we) (?:were to |do |would )?"
    r"(?:order|take|buy|get|book) (?:it|them|these|those|both|all|everything|the lot)"
    r"(?: of (?:it|them|these|those))?(?: together| now| today)?\b,?"
    r"|(?:如果|要是|假如|若)?[我咱]?[们們]?(?:[两兩全][部样樣种種个個])?[一都全]?(?:起|部)?(?:要|[订訂]|[买買]|下[单單])[了下]?的[话話][，,]?",
    re.IGNORECASE,
)
"""That goods which were quoted are ordered, as what a wish hangs on."""


def condition_of_an_order(text: str) -> tuple[int, int] | None:
    """Where a text makes what it says hang on the order of all that was quoted: if we take both."""
    hit = _ORDERED_ALL.search(text)
    return hit.span() if hit else None


def condition_that_holds(text: str, dossier: Dossier) -> Span | None:
    """Where a text makes what it wishes hang on something that stays as it is anyway, as [start, end). One
    that names figures holds only where these are of the order."""
    hit = _STAYS.search(text)
    if hit is None:
        return None
    named = orders_named(text, dossier)
    orders = [one for one in dossier.orders if one.id in named] or list(dossier.orders)
    known = {figure for order in orders for figure in figures_of(order)}
    return hit.span() if {*numbers_in(hit["value"] or "")} <= known else None


def holds_of(text: str, proposal: Proposal, dossier: Dossier) -> Span | None:
    """Where a text makes its yes to what is proposed hang on something that this leaves as it is, as [start,
    end)."""
    hit = _STAYS.search(text)
    if hit is None or any(step.order is None for step in proposal.steps):
        return None
    pairs = [(dossier.order(step.order.id), step.order) for step in proposal.steps if step.order]
    kept = next((of for words, of in _OF_TERMS if re.search(words, hit[0], re.IGNORECASE)), None)
    if kept is None or not all(old and kept(old) == kept(new) for old, new in pairs):
        return None
    known = {figure for _, new in pairs for figure in figures_of(new)}
    return hit.span() if {*numbers_in(hit["value"] or "")} <= known else None


def day_demanded(text: str, today: date, *, read: Read) -> Delivery | None:
    """By when a text, which says nothing else, wants goods to come."""
    hit = _BY.fullmatch(text.strip(" \t,，.。!！;；~"))
    if hit is None:
        return None
    named = hit["en"] or hit["zh"]
    for feast in (CHRISTMAS, NEW_YEAR):
        eve = next_feast(feast, today) - timedelta(days=1)
        named = re.sub(feast, f"{eve.year}-{eve.month}-{eve.day}", named, flags=re.IGNORECASE)
    said = read(f"deliver the order by {named}" if hit["en"] else f"交货日期改到{named}前").actions
    wish = said[0] if len(said) == 1 else None
    return wish.delivery if isinstance(wish, ChangeDelivery) and _is_latest(wish.delivery) else None


def _is_latest(delivery: Delivery | None) -> bool:
    """Whether no more is said of a delivery than by when it is to come."""
    return delivery is not None and {*delivery.model_dump(exclude_none=True)} == {"latest"}


def at_those_late(delivery: Delivery, orders: Sequence[Order], request: Request) -> Request:
    """The request to deliver by a day, for each of some orders that would come later."""
    late = [order for order in orders if delivery.latest and order.delivery > delivery.latest]
    return request.with_actions(tuple(ChangeDelivery(order=one.id, delivery=delivery) for one in late))


def condition_for_a_person(text: str, request: Request, knows: Callable[[str], bool]) -> bool:
    """Whether a text makes the changes that it wishes for hang on something of which the rules read nothing.
    `knows`: whether words name goods."""
    if any(one.if_granted for one in request.actions) or not changes_something(wishes_of(request)):
        return False
    text = without(text, IF_YOU_LIKE)
    hits = [hit for hit in _HANGS.finditer(text) if says_anything(_told(hit)) and _may_be(hit)]
    return any(
        not _FOR_THE_RULES.search(folded(_told(hit)))
        and not any(_is_read_of(one, hit.span(), text, knows) for one in request.actions)
        for hit in hits
    )


def _may_be(hit: re.Match[str]) -> bool:
    """Whether a wish hangs on something that may be or not, rather than on what is let go, or is all that is
    wanted: 地址就算了, 只要礼盒, 只有椅子那单要改地址."""
    if hit[0].startswith("只有"):
        return "才" in hit.string[hit.start() :]
    if not (hit[0].startswith("只要") or (hit["then"] and "才" not in hit[0])):
        return True
    return bool(re.search(r"[能会會可没沒不有得了是]|就(?![行好可])", _told(hit)))


def _told(hit: re.Match[str]) -> str:
    """What a wish hangs on, in the words of the text."""
    return next(filter(None, hit.groups()), "")


def _is_read_of(action: Action, place: Span, text: str, knows: Callable[[str], bool]) -> bool:
    """Whether an action is read of the words at a place, and not only goods that nobody sells."""
    spans = [span for span in action.evidence or () if meets(span, [place])]
    return any(text[a:b] != action.item or knows(text[a:b]) for a, b in spans)
