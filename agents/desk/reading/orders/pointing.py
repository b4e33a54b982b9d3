"""Orders that are pointed at rather than named: my last order, the other one, 上一单."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from agents.desk.find import CLOSED, Dossier, lines_named, orders_named
from agents.desk.goods import names_in
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import ORDINALS, folded
from agents.desk.reading.stretches import CLAUSE
from agents.desk.reading.terms.calendar import month_of
from contracts.order import Order, OrderLine
from contracts.request import Action, QueryOrder, RemoveItem, Request

_NEWEST = re.compile(
    r"\b(?:last|latest|newest|most recent) (?:order|purchase)\b|\border (?:i|we) just placed\b"
    r"|最(?:近|新|后|後)(?:下?的|那|[这這])?一?[个個张張笔筆]?(?:[订訂][单單]|[单單](?!独|獨|价|價))"
    r"|上一?[个個张張笔筆]?(?:[订訂][单單]|[单單](?!独|獨|价|價))|[刚剛][刚剛才]?下的那?一?[个個张張笔筆]?(?:[订訂][单單]|[单單])"
)
OTHER = re.compile(
    r"\bthe other (?:one|order)\b|\bmy other order\b"
    r"|另(?:外)?[一那]?[个個张張笔筆]?(?:[订訂][单單]|[单單])"
)
_DEAREST = re.compile(
    r"[贵貴大]的那?一?[个個张張]?[单單]"
    r"|\b(?:dearer|bigger|larger|dearest|biggest|largest|expensive) (?:order|one)\b"
)
_CHEAPEST = re.compile(
    r"(?:便宜|小)的那?一?[个個张張]?[单單]|\b(?:cheaper|smaller|cheapest|smallest) (?:order|one)\b"
)
_STANDS = r"(?:one|order|delivery) (?:that|which|thats)"
_GONE = r"(?:ship\w*|left|leave|gone|sent|dispatched)"
_NOT_SENT = re.compile(
    rf"\b{_STANDS}(?:'s| has| is| did| have)? ?(?:not|n't|hasnt|isnt|still|yet to)\b[^,.;]{{0,20}}\b{_GONE}\b"
    rf"|\b{_STANDS} (?:hasn't|isn't|didn't)\b[^,.;]{{0,20}}\b{_GONE}\b"
    r"|\b(?:unshipped|unsent) (?:one|order)\b"
    r"|(?:[没沒未]有?|尚未)[发發出]?[货貨]?的(?:那|這|这)?一?(?:[个個张張笔筆]|[订訂]?[单單])"
)
"""The order whose goods are not on their way."""
_SENT = re.compile(
    rf"\b{_STANDS}(?:'s| has| is)?(?: already| now)?(?: been)?"
    rf" (?:{_GONE}|on (?:its|the) way|at sea|in transit|under ?way)\b"
    r"|(?<!not )(?<!yet )\bshipped (?:one|order)\b"
    r"|(?:在路上|在途|已[经經]?[发發出][货貨]?|[发發出]了[货貨]?)的(?:那|這|这)?一?(?:[个個张張笔筆]|[订訂]?[单單])"
)
"""The order whose goods are."""
_THIS = re.compile(
    r"\b(?:to|on|of|from|with|in) (?:it|that (?:one|order)|this (?:one|order)|the same order)\b"
    r"|\b(?:that|this) order\b"
    r"|(?:^|[，,。、\s把将將给給在往])(?:这|那|该|這|該|同)一?[个個张張笔筆]?(?:[订訂][单單]|[单單](?!独|獨|价|價))"
)
_IT = re.compile(
    r"\b(?:its?|that one|this one)\b(?!['’]?s? (?:is|was|seems|looks|would|will|possible|ok|fine)\b)"
    r"|[它牠]|[这這那该該](?:一)?[张張个個]?(?:[订訂]?[单單])"
)
"""The order that was just talked of."""
_PLACES = "|".join(f"(?P<p{i}>{words})" for i, (words, _) in enumerate(ORDINALS))
_IN_A_LIST = re.compile(
    rf"\b(?:the )?(?:{_PLACES})(?:(?<=\w) (?:one|order)\b"
    r"|(?<=[a-z])(?=\W*$|\s*[,.;]| (?:as|stays?|remains?|is|looks|sounds|make)\b)"
    r"|(?<=[一二三四五1-5])[个個張张笔筆]?(?:[订訂]?[单單]|(?=[不别別保维維照行好先再]|就|改|可以|[没沒][问問]|算了)))",
    re.IGNORECASE,
)
"""An order by its place among those that were listed."""
_ONE_OF_A_LIST = re.compile(
    rf"\b(?:the )?(?:{_PLACES})(?:(?<=\w) (?:one|order)\b"
    r"|(?<=[一二三四五1-5])(?:[个個张張笔筆]?[订訂]?[单單]|[个個](?![月周週星礼禮])))",
    re.IGNORECASE,
)
"""An order by its place, in so many words."""
_NUMBER_ALONE = re.compile(r"\W*(?:order|number|no|nr|so|[订訂]?[单單][号號]?)?\W*\d{3,}\W*(?:please|呢)?\W*")
_FEW_BESIDE = 12
"""Letters beside the words for an order that is on its way, or not."""
_TWO = 2
_MOST_BESIDE = 24
"""Letters beside an order's number in a text that asks for nothing but that order."""


def points_at_an_order(text: str) -> bool:
    """Whether a text may point at an order; which one, the orders tell."""
    said = folded(text)
    return any(words.search(said) for words in (_NEWEST, OTHER, _THIS, _DEAREST, _CHEAPEST, _NOT_SENT, _SENT))


def closed_one_meant(text: str, dossier: Dossier) -> str | None:
    """The order last talked of, where it is closed and a text goes on about it without a name."""
    order = dossier.in_focus
    closed = order is not None and order.stage in CLOSED
    return (
        order.id
        if order and closed and _IT.search(folded(text)) and not orders_named(text, dossier)
        else None
    )


def pointed_at(text: str, dossier: Dossier, *, beside: str | None = None) -> str | None:
    """The customer's order that a text points at; another one is other than `beside`, else than the one last
    talked of."""
    said, orders = folded(text), dossier.orders
    if _NEWEST.search(said) and orders:
        return orders[0].id
    by_worth = sorted(dossier.open_orders, key=lambda one: one.total)
    for words, place in ((_DEAREST, -1), (_CHEAPEST, 0)):
        if by_worth and words.search(said) and len({one.currency for one in by_worth}) == 1:
            return by_worth[place].id
    for words, sent in ((_NOT_SENT, False), (_SENT, True)):
        at = [one.id for one in dossier.open_orders if (one.stage == "shipped") == sent]
        if len(at) == 1 and words.search(said):
            return at[0]
    this = beside or dossier.focus
    others = [one.id for one in dossier.open_orders if one.id != this]
    if OTHER.search(said) and this and len(others) == 1:
        return others[0]
    return None


def with_places_in_a_list(text: str, orders: Sequence[str]) -> str:
    """The text with the numbers of orders, as they were listed, where it tells one by its place: the second
    one, 第二单, not the first."""
    if len(orders) == 2:
        text = re.sub(r"前(?:面)?[一那]?(?=[个個张張])", "第一", text)
        text = re.sub(r"[后後](?:面)?[一那]?(?=[个個张張])", "第二", text)
    return _numbered(_IN_A_LIST, text, orders)


def with_orders_of_a_list(text: str, orders: Sequence[str]) -> str:
    """The text with the numbers of orders, as they were listed, for "the first one", 第二单, or 第一个."""
    return _numbered(_ONE_OF_A_LIST, text, orders)


def _numbered(places: re.Pattern[str], text: str, orders: Sequence[str]) -> str:
    def number(hit: re.Match[str]) -> str:
        place = next(i for i in range(len(ORDINALS)) if hit[f"p{i}"])
        return orders[place] if place < len(orders) else hit[0]

    return places.sub(number, text)


def with_what_is_pointed_at(request: Request, text: str, dossier: Dossier) -> Request:
    """The request with the order that the text points at, in the actions that name none. A text that does no
    more than name one of the customer's orders asks how it stands.
    """
    order = pointed_at(text, dossier)
    if not request.actions:
        by_stage = _NOT_SENT.search(folded(text)) or _SENT.search(folded(text))
        if by_stage and len(text) - len(by_stage[0]) > _FEW_BESIDE:
            return request
        order = order or _named_alone(text, dossier)
        asks: tuple[Action, ...] = (QueryOrder(order=order),) if order else ()
        return request.with_actions(asks)
    if order is None and _THIS.search(folded(text)):
        order = dossier.focus
    order = order or closed_one_meant(text, dossier)
    if order is None or any(action.order for action in request.actions):
        return request
    meant = tuple(action.model_copy(update={"order": order}) for action in request.actions)
    return request.with_actions(meant)


def _named_alone(text: str, dossier: Dossier) -> str | None:
    said = unicodedata.normalize("NFKC", text).upper()
    named = [
        order.id
        for order in dossier.orders
        if order.id.upper() in said
        and re.search(rf"(?<![A-Z\d]){re.escape(order.id.upper())}(?![A-Z\d])", said)
    ]
    if not named and _NUMBER_ALONE.fullmatch(folded(text)):
        alone = orders_named(re.sub(r"\D", "", said), dossier)
        return alone[0] if len(alone) == 1 else None
    if len(named) != 1:
        return None
    beside = re.sub(r"\W", "", said.replace(named[0].upper(), ""))
    return named[0] if len(beside) <= _MOST_BESIDE and not re.search(r"\d", beside) else None


def order_in(text: str, dossier: Dossier) -> str | None:
    """The customer's order that a text names by its number, or points at."""
    named = orders_named(text, dossier)
    return named[0] if named else pointed_at(text, dossier)


_DUE_IN = re.compile(
    r"\bthe (?:one|order|delivery|shipment) (?:(?:that is|that's|which is) )?"
    r"(?:due |coming |scheduled |planned |arriving )?(?:in|for) "
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?= (?:to|until|till|back|forward|by|a|one|two)\b)",
    re.IGNORECASE,
)
"""An order by the month that it is due in, before what becomes of it."""


def with_orders_by_month(text: str, dossier: Dossier) -> str:
    """The text with the number of the only open order that is due in a month in the place of that month; of
    several, without it: push the one in December to mid January."""

    def numbered(hit: re.Match[str]) -> str:
        month = month_of(hit["month"])
        due = [one.id for one in dossier.open_orders if one.delivery.month == month]
        return due[0] if len(due) == 1 else "the order" if due else hit[0]

    return _DUE_IN.sub(numbered, text)


_BY_DAY = re.compile(
    r"\bthe (?:(?P<first>earlier|sooner|first|nearer)|(?P<last>later|last|other))"
    r"(?:(?: (?:one|order|delivery))+\b|(?=\W*(?:please\W*)?$))"
    r"|(?P<first_zh>[早先近前]的?|先到的?)那?[一张張个個]*[订訂]?[单單]"
    r"|(?:(?P<last_zh>[晚后後迟遲]的?|后到的?|後到的?)那?|另外?[一那])[一张張个個]*[订訂]?[单單]",
    re.IGNORECASE,
)
"""An order by whether it comes before the other one."""
_SAME_DAY = re.compile(
    r"\bsame (?:day|date|time) as\b"
    r"|[跟和与與同][^，,。；;]{1,12}(?:同一?|一[样樣]的?)(?:[天日]|[时時][间間])",
    re.IGNORECASE,
)


def with_orders_by_day(text: str, dossier: Dossier) -> str:
    """The text with the numbers of the only two orders whose days can change, where it moves one of them to
    the day of the other and tells them by which comes first: the earlier one to the same day as the other."""
    two = sorted(dossier.orders_for("change_delivery"), key=lambda one: one.delivery)
    if len(two) != _TWO or two[0].delivery == two[1].delivery or not _SAME_DAY.search(text):
        return text
    named, ids = dossier.by_figures(text), [one.id for one in two]
    if len(named) == 1 and named[0] in ids:
        return OTHER.sub(ids[1 - ids.index(named[0])], text)
    first = [bool(hit["first"] or hit["first_zh"]) for hit in _BY_DAY.finditer(text)]
    if named or len(first) != _TWO or first[0] == first[1]:
        return text
    return _BY_DAY.sub(lambda hit: ids[0 if hit["first"] or hit["first_zh"] else 1], text)


_A_LINE = r"(?:order )?(?:line(?: item)?|item|position|product|article|row)"
_LINE = re.compile(
    rf"(?<!address )\b(?:the )?(?:{_A_LINE}(?: (?:no\.?|number))? ?#?(?P<en>[1-9])\b(?![%\d])"
    rf"|(?:{_PLACES}|(?P<last>last)) {_A_LINE}\b(?! (?:on|in|of|from) (?:my|your|the|this) list))"
    r"|第\s*(?P<zh>[1-9一二三四五六七八九])\s*"
    r"(?:[行项項](?!要求|[条條]|服[务務])|[个個种種](?:[产產商]品|[货貨]品?|品[项項]|[东東]西))"
    r"|最[后後]一(?:[行项項]|[个個种種](?:[产產商]品|[货貨]品?))",
    re.IGNORECASE,
)
"""A line of an order by its place there."""


def with_lines_by_place(text: str, dossier: Dossier, setting: Setting) -> str:
    """The text with names of goods for lines of an order that it tells by their place: line 2, 第二项."""

    def named(hit: re.Match[str]) -> str:
        order = _order_of_a_line(hit, text, dossier)
        place = _place_of_a_line(hit)
        if order is None or not -1 <= place < len(order.lines):
            return hit[0]
        return _name_of_a_line(order.lines[place], order, setting, latin=hit[0].isascii())

    return _LINE.sub(named, text)


def _order_of_a_line(hit: re.Match[str], text: str, dossier: Dossier) -> Order | None:
    """The order whose number is nearest in the clause, or alone in the text; else the one last talked of, or
    the only one with as many lines that can be changed."""
    clause = next((one.span() for one in CLAUSE.finditer(text) if one.end() > hit.start()), (0, len(text)))
    numbers = re.compile(r"\d{3,}").finditer(text, *clause)
    near = sorted(numbers, key=lambda one: max(one.start() - hit.end(), hit.start() - one.end()))
    if named := [id for one in near for id in dossier.by_figures(one[0])]:
        return dossier.order(named[0])
    if said := dossier.by_figures(text):
        return dossier.order(said[0]) if len(said) == 1 else None
    long = [one for one in dossier.orders_for("remove_item") if len(one.lines) > _place_of_a_line(hit)]
    return dossier.in_focus or (long[0] if len(long) == 1 else None)


def _place_of_a_line(hit: re.Match[str]) -> int:
    """Which line is told, the first being 0, and the last -1."""
    if figure := hit["en"] or hit["zh"]:
        return int(figure) - 1 if figure.isdigit() else "一二三四五六七八九".find(figure)
    return next((i for i in range(len(ORDINALS)) if hit[f"p{i}"]), -1)


def _name_of_a_line(line: OrderLine, order: Order, setting: Setting, *, latin: bool) -> str:
    """The shortest name without figures that tells a line from the others of its order, in its writing."""
    product = setting.goods.get(line.sku)
    names = [one for one in names_in(product) if one.isascii() == latin] if product else []
    clear = [
        one
        for one in names
        if not re.search(r"\d", one) and lines_named(one, order, setting.speaker) == [line]
    ]
    return min(clear, key=len, default=line.name)


def without_cancelling_for_a_line(request: Request, text: str) -> Request:
    """The request in which no order is cancelled for a line of it that the text tells by its place: which one
    goes is asked."""
    if "cancel_order" not in request.intents or not _LINE.search(text):
        return request
    meant = (
        RemoveItem(order=one.order, evidence=one.evidence) if one.intent == "cancel_order" else one
        for one in request.actions
    )
    return request.with_actions(tuple(meant))
