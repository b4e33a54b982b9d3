"""A weekday told by a feast or another day: the Wednesday after new year, 元旦后的第一个周三."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

_YEARLY = (
    (r"christmas eve|平安夜|[圣聖][诞誕]夜", (12, 24)),
    (r"christmas(?: day)?|x-?mas|[圣聖][诞誕][节節]?", (12, 25)),
    (r"boxing day", (12, 26)),
    (r"new year'?s eve|[跨除]年夜", (12, 31)),
    (r"(?:the )?new year(?:'?s(?: day)?)?|元旦[节節]?|新年", (1, 1)),
    (r"(?:may|labou?r) day|五一|[劳勞][动動][节節]", (5, 1)),
    (r"(?:chinese )?national day|[国國][庆慶][节節]?|十一", (10, 1)),
)
"""Feasts, and the month and day of each."""
_SPRING = r"(?:chinese|lunar) new year|spring festival|春[节節]|大年初一|[农農][历曆]新年"
_SPRINGS = ((2026, 2, 17), (2027, 2, 6), (2028, 1, 26), (2029, 2, 13), (2030, 2, 3), (2031, 1, 23))
"""The first days of the lunar year, which no rule of the common calendar gives."""
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]*"
_FEAST = "|".join((_SPRING, *(names for names, _ in _YEARLY)))
_DATE = (
    rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?"
    r"|\d{1,2}月\d{1,2}[号號日]"
)
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "一": 1, "二": 2, "三": 3}
_WEEKDAY = re.compile(
    rf"\b(?:the )?(?:very )?(?P<nth>first |1st |second |2nd |third )?"
    r"(?P<day>mon|tue|wed|thu|fri|sat|sun)[a-z]*"
    rf" (?:right |just )?(?P<way>after|following|before) (?:the )?(?P<feast>{_FEAST}|{_DATE})(?!\w|['’]\w)"
    rf"|(?P<feast_zh>{_FEAST}|{_DATE})[之以]?(?P<way_zh>[后後前])的?(?:(?:第|[头頭])(?P<nth_zh>[一二三])[个個]?|[那首上下][一]?[个個]?)?"
    r"(?:[周週]|星期|[礼禮]拜)(?P<day_zh>[一二三四五六日天])",
    re.IGNORECASE,
)
"""A weekday, and the feast or day that it is before or after."""


def with_weekdays_by_feasts(text: str, today: date) -> str:
    """The text with the day for a weekday that it tells by a feast, or by another day, to come."""

    def dated(hit: re.Match[str]) -> str:
        day = _day_told(hit, today)
        if day is None:
            return hit[0]
        return f" {day.year}年{day.month}月{day.day}日" if hit["day_zh"] else f"{day.day} {day:%B %Y}"

    return _WEEKDAY.sub(dated, text)


def _day_told(hit: re.Match[str], today: date) -> date | None:
    """The day that a weekday beside a feast is."""
    feast = _day_of((hit["feast"] or hit["feast_zh"]).casefold().replace("’", "'"), today)
    if feast is None:
        return None
    nth = _NTH[(hit["nth"] or hit["nth_zh"] or "first").strip().casefold()]
    weekday = (
        "一二三四五六日".index(hit["day_zh"].replace("天", "日")) if hit["day_zh"] else _index_of(hit["day"])
    )
    if (hit["way"] or "").casefold() == "before" or hit["way_zh"] == "前":
        return feast - timedelta(days=(feast.weekday() - weekday - 1) % 7 + 1 + 7 * (nth - 1))
    return feast + timedelta(days=(weekday - feast.weekday() - 1) % 7 + 1 + 7 * (nth - 1))


def _index_of(weekday: str) -> int:
    return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].index(weekday.casefold())


def _day_of(feast: str, today: date) -> date | None:
    """The next such feast, or such a day, from today on."""
    return next((day for day in _days_of(feast, today) if day >= today), None)


def _days_of(feast: str, today: date) -> Iterator[date]:
    if re.fullmatch(_SPRING, feast):
        yield from (date(*one) for one in _SPRINGS)
        return
    month, day = next((when for names, when in _YEARLY if re.fullmatch(names, feast)), (0, 0))
    if not month and (figures := re.findall(r"\d+", feast)):
        name = re.search(_MONTH, feast)
        month = _MONTHS.index(name[0][:3]) + 1 if name else int(figures[0])
        day = int(figures[-1])
    for year in (today.year, today.year + 1):
        try:
            yield date(year, month, day)
        except ValueError:
            return
