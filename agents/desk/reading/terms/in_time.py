"""Whether goods come by a day: will SO-4410 be there by 1 December? 12月25号有活动，2048来得及吗？"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from agents.desk.find import Dossier
from agents.desk.propose import Setting
from agents.desk.reading.amounts.what_if import asks_what_terms_save
from agents.desk.reading.card.answers import folded
from agents.desk.reading.filling import Read
from agents.desk.reading.orders.naming import orders_with_goods
from agents.desk.reading.stretches import Span, in_small_letters
from agents.desk.reading.terms.calendar import MONTH, WEEKDAY
from contracts.order import Order
from contracts.request import Action, ChangeDelivery, Request

_DATE = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?: \d{{4}})?|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?"
    rf"|(?:this |next |coming )?{WEEKDAY}|\d{{4}}-\d\d-\d\d"
    rf"|(?:the )?(?:end|middle) of (?:the |this |next )?(?:{MONTH}|week|month|year)|next (?:week|month))\b"
)
_DATE_ZH = (
    r"(?:(?:(?:明年)?\d{1,2}月)?\d{1,2}[日号號]|(?:下|这|這|本)?[个個]?(?:[周週]|星期"
    r"|[礼禮]拜)[一二三四五六日天]"
    r"|(?:\d{1,2}|[本这這下][个個]?)月[底初中末]|年底)"
)
_DAYS = re.compile(
    rf"(?:\b(?P<how>by|before|until|till|ahead of|on|for|in time for|at) )?(?P<en>\b{_DATE})"
    rf"|(?P<zh>{_DATE_ZH})(?P<before>[之以]?前)?",
    re.IGNORECASE,
)
"""A day by which, or for which, something is wanted."""
_COMES = (
    r"(?:arriv\w+|come|comes|coming|be (?:t?here|delivered|with (?:us|me)|in)"
    r"|get (?:t?here|to us)|make it|delivered"
    r"|reach (?:us|me)|in time|land|turn up|show up)"
)
_ASKS = re.compile(
    rf"\b(?:will|do(?:es)?|is|are|would)(?:n['’]?t)? (?!(?:you|u)\b)[^.;!?]{{1,60}}?\b{_COMES}\b[^.;!?]*\?"
    rf"|\b(?:which|what)\b[^.;!?]{{0,40}}?\b(?:orders?|ones|deliver\w+"
    rf"|goods)\b[^.;!?]{{0,30}}?\b{_COMES}\b[^.;!?]*"
    r"|\b(?:will|do) (?:we|i) (?:get|have|receive)\b(?! (?:an?|any|some|the)? ?(?:\w+ )?"
    r"(?:discounts?|rebates?|price|credit|refund|invoice|reduction)\b)[^.;!?]{2,60}\?"
    r"|\bwhat (?:will|do) (?:we|i) (?:get|receive)\b[^.;!?]{2,40}\?"
    r"|\bneed\b[^;!?]{1,80}\b(?:will|is) (?:that|this|it) (?:going to )?work\b[^.;!?]*\?"
    r"|\bcan (?:it|they|the|that|those|so-?\d)[^.;!?]{0,40}\b(?:in time|make it)\b[^.;!?]*\?"
    r"|(?:[来來]得及|[赶趕]得[上及]|[赶趕]不[赶趕]得[上及]|到得了"
    r"|能不能[赶趕]上)[^，。,;；]{0,4}[吗嗎么麼?？]"
    r"|(?:(?:会不会|會不會|[会會])(?:准时|準時|按[时時]|如期|[赶趕])?(?:上|到[货貨]?|送到"
    r"|交[货貨]))[^，。,;；]{0,4}[吗嗎么麼?？]"
    r"|哪(?:些|[几幾][张張个個]?)[^，。,;；]{0,24}[能会會](?:送|交)?到"
)
"""That it is asked whether goods come."""
_CAN_COME = re.compile(
    r"能(?:不能)?(?:准时|準時|按[时時]|如期|[赶趕])?(?:上|到[货貨]?|送到"
    r"|交[货貨])[^，。,;；]{0,4}[吗嗎么麼?？]"
)
"""That it is asked whether goods can come, which is as often a wish."""
_NEEDED_FOR = re.compile(
    rf"\bneed(?:ed)?\b[^.;!?]{{1,40}}\bfor (?:an?|the|our|my) [^.;!?]{{2,30}}? on {_DATE}"
    r"|[^，,。;；]{0,8}(?:活[动動]|年[会會]|展[会會]|[开開][业業]|尾牙|婚[礼禮]|会议"
    r"|會議)[^，,。;；]{0,4}(?:要用|用的|需要)",
    re.IGNORECASE,
)
"""For what goods are needed on a day, rather than that they are to come then."""
_MOVES = re.compile(
    r"\b(?:earlier|sooner|later|forward|postpone\w*|push\w*|mov(?:e|ed|ing)|chang\w+|resched\w+)\b"
    r"|提[前早]|推[迟遲]|延[后後期]|改[到成在]|[换換]到"
)
"""That a day is to be another."""
_EVERY = re.compile(
    r"\b(?:which|what|all|both|every|each)\b[^.;!?]{0,16}\b(?:orders?|deliver\w+|shipments?|ones)\b"
    r"|\bour orders\b|\beverything\b|\bwhat (?:will|do) (?:we|i)\b"
    r"|哪(?:些|[几幾])|所有|全部|[两兩][张張个個]?[订訂]?[单單]都|我[们們]?的[订訂][单單]"
)
"""That all orders are meant."""
_LOOKS = {"change_delivery", "query_order", "handover"}


def orders_asked_of(text: str, dossier: Dossier, setting: Setting) -> Sequence[Order]:
    """The orders of which a text asks whether they come: those named, those that hold the goods that it
    names, the one talked of, else all that are open."""
    said = folded(text)
    if named := [one for id in dossier.by_figures(said) if (one := dossier.order(id))]:
        return named
    goods = setting.goods.words_in(said)
    holding = {*orders_with_goods(goods, dossier, setting)} if goods else set[str]()
    focus = None if _EVERY.search(said) else dossier.in_focus
    meant = [one for one in dossier.open_orders if one.id in holding]
    return meant or ([focus] if focus in dossier.open_orders and focus else dossier.open_orders)


def asked_at(text: str) -> list[Span]:
    """Where a text asks whether goods come, and tells what they are needed for."""
    said = in_small_letters(text)
    return [
        hit.span() for pattern in (_ASKS, _CAN_COME, _DAYS, _NEEDED_FOR) for hit in pattern.finditer(said)
    ]


def day_asked(text: str, plain: Request, today: date, read: Read) -> date | None:
    """The day by which a text, which reads as `plain`, asks whether goods come; `None`: it asks
    no such thing, or wants more."""
    if not _ASKS.search(folded(text)) or not all(map(_only_looks, plain.actions)):
        return None
    return _only_day(text, today, read)


def day_needed(text: str, plain: Request, today: date, read: Read) -> date | None:
    """The day for which a text tells that goods are needed, and for what, or asks whether they can come."""
    said = folded(text)
    if not all(map(_only_looks, plain.actions)) or not (_NEEDED_FOR.search(said) or _CAN_COME.search(said)):
        return None
    return _only_day(text, today, read)


_SOON = r"then|now|today|tomorrow|at once|straight away|right away|this (?:week|month)|next week"
_IN_FULL = re.compile(
    r"\b(?:pay|settle|transfer|wire)(?P<ing>ing)?(?: (?:you|for))?"
    r" (?:(?:everything|all of it|it all|the lot)|(?:the )?(?:whole|full|entire|total)"
    r"(?: (?:amount|sum|thing|order|price|invoice|bill|balance)){0,2}+)"
    rf"(?P<when>,? (?:already )?(?:(?:on |by |before )?{_DATE}|(?:{_SOON})\b))?(?! (?:with)?in \d| \d+ days)"
    rf"|(?:(?P<zh>{_DATE_ZH})(?:[之以]?前)?)?(?:就|把|先|提前|[现現]在|能)*(?:[货貨]?款)?(?:一次性?|全部"
    rf"|全[额額])+(?:付清|付款|付掉|[结結]清)",
    re.IGNORECASE,
)
"""That all is paid, and when."""


def with_payment_in_full(text: str, dossier: Dossier, setting: Setting, read: Read) -> str:
    """A text with the usual words for a payment of all before goods come, where it asks what that saves: if
    we pay everything on 18 December, 12月18日一次付清."""
    if not asks_what_terms_save(text):
        return text
    first = min((one.delivery for one in orders_asked_of(text, dossier, setting)), default=setting.today)

    def in_full(hit: re.Match[str]) -> str:
        days = [day for one in _DAYS.finditer(hit[0]) if (day := _day_of(one, read))]
        usual = ("prepaying" if hit["ing"] else "prepay") if hit[0].isascii() else "全款付清"
        return hit[0] if any(day > first for day in days) else usual

    return _IN_FULL.sub(in_full, text)


def _only_looks(action: Action) -> bool:
    """Whether an action is no more than what such a text may be read as."""
    return action.intent in _LOOKS or (action.intent in ("request_quote", "place_order") and not action.item)


def _only_day(text: str, today: date, read: Read) -> date | None:
    """The only day that a text, which moves none, names, the one before it where it is said so."""
    if _MOVES.search(folded(text)):
        return None
    days = {day for hit in _DAYS.finditer(text) if (day := _day_of(hit, read))}
    return days.pop() if len(days) == 1 and min(days) > today else None


def _day_of(hit: re.Match[str], read: Read) -> date | None:
    before = (hit["how"] or "").casefold() in ("before", "ahead of") or hit["before"]
    said = f"deliver the order {'before' if before else 'by'} {hit['en']}"
    if hit["zh"]:
        said = f"交货日期改到{hit['zh']}{'前' if before else ''}"
    wished = [one.delivery for one in read(said).actions if isinstance(one, ChangeDelivery) and one.delivery]
    return wished[0].latest if len(wished) == 1 else None


_THEIR_BOOKS = (
    r"(?:系[统統]|[后後][台臺]|[电電][脑腦]|[记記][录錄]|[订訂]?[单單]子?|[账帳])(?:[里裡上中][面边邊]?)?"
)
_WHICH_DAY = (
    r"(?:[几幾][号號日]|[几幾]月[几幾][号號日]|哪一?[天日]|什[么麼](?:[时時]候|日期)|多少[号號])"
    r"(?:交[货貨期]?|到[货貨]?|送|[发發出][货貨]?)?"
)
_ON_THE_BOOKS = re.compile(
    rf"(?:[你您][们們]?"
    rf"|[贵貴]司)?(?:那[边邊里裡])?的?{_THEIR_BOOKS}(?P<zh>[^，,。；;？?]{{0,8}}?)(?:[现現]在|目前)?"
    r"(?:[写寫]|[显顯]示|登[记記]|[记記][录錄]|定|排|[录錄])[的着著成]?(?:(?:交|到)[货貨期]|日期"
    r"|[时時][间間])?(?:是|在)?"
    rf"{_WHICH_DAY}"
    r"|\b(?:what|which) (?:delivery |planned )?(?:date|day) (?:do|does|is|did)"
    r" (?:(?:your|the|you|it|have|now|currently|in|on) )*(?:systems?|records?|books?|computers?|file)"
    r"(?: (?:now|currently|show|say|have|list|give|hold)s?)*(?: for (?P<en>[^,.;!?]{2,24}?))?(?: now)?"
    r"(?=\W*$|[,.;!?])",
    re.IGNORECASE,
)
"""For what day an order is put down with the house."""


def with_days_on_the_books(text: str) -> str:
    """A text that asks for what day an order is put down, as one that asks when it comes:
    你们系统里现在写的是几号？ Which date does your system show for the teapots?"""

    def asked(hit: re.Match[str]) -> str:
        if hit["zh"] is not None:
            return f"{hit['zh']}{'幾號到' if re.search('[幾號們統顯寫單錄裡後]', hit[0]) else '几号到'}"
        return f"when does {hit['en'] or 'it'} arrive"

    return _ON_THE_BOOKS.sub(asked, text)
