"""A day without its month, of an order that has a day: 挪到24号 of one for 19 December is 24 December."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from agents.desk.find import Dossier, find_order
from agents.desk.propose import Setting
from agents.desk.reading.answers import folded
from contracts.order import Order
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
