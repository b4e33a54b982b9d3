"""A day without its month, of an order that has a day: 挪到24号 of one for 19 December is 24 December."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from agents.desk.find import Dossier, find_order
from agents.desk.proposal import as_request
from agents.desk.propose import Setting
from agents.desk.reading.answers import folded
from contracts.order import POSSIBLE_AT, Order
from contracts.request import Action, ChangeDelivery, Delivery, Request

_DAY = re.compile(
    r"\b(?P<en>\d{1,2})(?:st|nd|rd|th)\b(?!\s*(?:of\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|(?<![\d月/.-])(?P<zh>\d{1,2})[号號日](?![楼樓门門库庫台线線])"
)
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)\b|\bmonth\b|\d\s*月|[个個本这這下上]月|月[底初末中]"
)
_LATER = re.compile(
    r"\b(?:postpone\w*|push\w*|delay\w*|defer\w*|later|back to|put off)\b|推[迟遲]?|延|[顺順]延|晚|往[后後]"
)
_SOONER = re.compile(r"\b(?:bring\w* forward|pull\w* (?:in|forward)|earlier|sooner)\b|提[前早]|早|往前")
_MOVE = re.compile(r"\b(?:mov\w+|shift\w*|reschedul\w*)\b|挪|[调調移]")
_SAID = r"(?:e-?mails?|mails?|messages?|letters?|notes?|fax(?:es)?|(?:phone )?calls?|chats?|voicemails?)"
_NAMED = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_WHEN = (
    r"(?:last |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)?(?: {_NAMED})?|{_NAMED} \d{{1,2}}(?:st|nd|rd|th)?)"
)
_OF_A_MESSAGE = re.compile(
    rf"\b(?:my|our|the|this|that|last)(?: [a-z]+)? {_SAID} (?:(?:i|we) (?:sent|wrote) (?:you )?)?"
    rf"(?:from|of|on|dated) {_WHEN}\b"
    r"|(?:上?(?:周|週|星期|[礼禮]拜)[一二三四五六日天]|昨[天日]|前天|今[天早]|(?:\d{1,2}月)?\d{1,2}[号號日])"
    r"[^，,。;；\d]{0,4}[发發写寫寄打说說](?:[给給]你们?|[給给]您)?的?(?:[邮郵]件|信|消息|留言|[电電][话話]|微信|[传傳]真)",
    re.IGNORECASE,
)
"""A message to the house, with the day of that."""
_NEAR = timedelta(days=7)
_Way = Literal["later", "sooner", "near"]


def with_days_of_the_order(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; a day alone to which a text moves a delivery, in the month that the order's own day tells:
    the next such day after it, the last before it, or the one nearest to it."""
    said = folded(text)
    way, days = _way(said), {int(hit["en"] or hit["zh"]) for hit in _DAY.finditer(said)}
    if way is None or not days or _MONTH.search(said):
        return request
    return request.with_actions(
        tuple(_moved(action, way, days, dossier, setting) for action in request.actions)
    )


def without_days_of_messages(text: str) -> str:
    """A text with spaces for the messages that it names by their day: my email from friday, 周五发的邮件."""
    return _OF_A_MESSAGE.sub(lambda hit: " " * len(hit[0]), text)


def without_days_of_an_address(request: Request, dossier: Dossier) -> Request:
    """The request; a day from which an address is to hold is none for a delivery that is not before that:
    from 1 Dec deliver to 22 Dockside Road."""
    placed = [one for one in request.actions if one.intent == "change_address"]
    spans = {span for one in placed for span in one.evidence or ()}
    orders = {one.order for one in (*placed, *request.actions) if one.order}
    can_move = [one for one in dossier.orders if one.stage in POSSIBLE_AT["change_address"]]
    meant = [one for one in can_move if one.id in orders or not orders]
    kept = {
        i: one
        for i, one in enumerate(request.actions)
        if not (_is_only_from(one, meant) and spans.intersection(one.evidence or ()))
    }
    return request if len(kept) == len(request.actions) else as_request(kept, request)


def _is_only_from(action: Action, orders: Sequence[Order]) -> bool:
    """Whether an action is for no delivery before a day, and none of the orders has one."""
    said = action.delivery if isinstance(action, ChangeDelivery) else None
    first = said.earliest if said else None
    if said is None or first is None or said.model_dump(exclude_none=True).keys() != {"earliest"}:
        return False
    return all(one.delivery >= first for one in orders)


def with_days_as_talked_of(request: Request, text: str, standing: date | None, *, today: date) -> Request:
    """The request; a day alone, where a day stands or is proposed, in the month of that."""
    said = folded(text)
    days = {int(hit["en"] or hit["zh"]) for hit in _DAY.finditer(said)}
    if standing is None or not days or _MONTH.search(said):
        return request
    return request.with_actions(
        tuple(_in_the_month_of(one, standing, days, today) for one in request.actions)
    )


def day_proposed(asked: Request) -> date | None:
    """The day for which a request wants a delivery, the last where it names several."""
    wanted = [delivery for one in asked.actions if (delivery := getattr(one, "delivery", None))]
    return next((one.latest for one in reversed(wanted) if one.latest), None)


def _in_the_month_of(action: Action, standing: date, days: set[int], today: date) -> Action:
    delivery: Delivery | None = getattr(action, "delivery", None)
    ends = {name: day for name in ("earliest", "latest") if (day := getattr(delivery, name, None))}
    if delivery is None or not ends or any(day.day not in days for day in ends.values()):
        return action
    moved = {name: _as_talked_of(day, standing, today) for name, day in ends.items()}
    return action.model_copy(update={"delivery": delivery.model_copy(update=moved)})


def _as_talked_of(named: date, standing: date, today: date) -> date:
    """The day of that number in the month that is talked of, or in the one beside it, where that is near."""
    found = [day for day in _days_numbered(named.day, standing) if day >= today]
    near = [day for day in found if abs(day - standing) <= _NEAR]
    same = [day for day in found if (day.year, day.month) == (standing.year, standing.month)]
    return next(iter((*near, *same)), named)


def _way(said: str) -> _Way | None:
    """Which way a text moves a delivery."""
    ways: tuple[tuple[_Way, re.Pattern[str]], ...] = (("later", _LATER), ("sooner", _SOONER), ("near", _MOVE))
    found = [way for way, words in ways if words.search(said)]
    return found[0] if found else None


def _moved(action: Action, way: _Way, days: set[int], dossier: Dossier, setting: Setting) -> Action:
    delivery = action.delivery if isinstance(action, ChangeDelivery) else None
    named = delivery.latest if delivery else None
    if delivery is None or named is None or delivery.earliest not in (None, named) or named.day not in days:
        return action
    order = find_order(action, dossier, setting.speaker)
    day = _in_month(named, order.delivery, way, setting.today) if isinstance(order, Order) else named
    spans = Delivery(earliest=delivery.earliest and day, latest=day)
    return action.model_copy(
        update={"delivery": delivery.model_copy(update=spans.model_dump(exclude_none=True))}
    )


def _in_month(named: date, standing: date, way: _Way, today: date) -> date:
    """The day of that number, later or sooner than the standing one or nearest to it, and not past."""
    found = [day for day in _days_numbered(named.day, standing) if day >= today]
    if way == "later":
        found = [day for day in found if day > standing]
    elif way == "sooner":
        found = [day for day in found if day < standing]
    return min(found, key=lambda day: abs(day - standing), default=named)


def _days_numbered(number: int, standing: date) -> Iterator[date]:
    """The days of a number in the month of a day, and in those before and behind it."""
    for months in (-1, 0, 1):
        years, month = divmod(standing.month - 1 + months, 12)
        try:
            yield date(standing.year + years, month + 1, number)
        except ValueError:
            continue
