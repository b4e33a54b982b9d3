"""A weekday told by a feast or another day: the Wednesday after new year, 元旦后的第一个周三."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count, islice

from agents.desk.reading.stretches import CLAUSE, blanked
from agents.desk.reading.terms.calendar import (
    FEASTS,
    MONTH,
    SPRING,
    SPRINGS,
    WORKDAY,
    WORKDAY_ZH,
    is_such_a_day,
    month_of,
)

_FEAST = "|".join((SPRING, *FEASTS))
_DATE = (
    rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?"
    r"|\d{1,2}月\d{1,2}[号號日]"
)
_NTH = {"last": 1, "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "一": 1, "二": 2, "三": 3}
_WEEKDAY = re.compile(
    rf"\b(?:the )?(?:very )?(?P<nth>first |1st |last |second |2nd |third )?"
    rf"(?P<day>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|{WORKDAY})"
    rf" (?:right |just )?(?P<way>after|following|before) (?:the )?(?P<feast>{_FEAST}|{_DATE})(?!\w|['’]\w)"
    rf"|(?P<feast_zh>{_FEAST}|{_DATE})(?:假期|放假|[节節])?[之以]?(?P<way_zh>[后後前])的?(?:(?:第|[头頭]"
    rf"|最[后後])(?P<nth_zh>[一二三])[个個]?|[那首上下][一]?[个個]?)?"
    rf"(?:(?:[周週]|星期|[礼禮]拜)(?P<day_zh>[一二三四五六日天])|(?P<work_zh>{WORKDAY_ZH}))",
    re.IGNORECASE,
)
"""A weekday or working day, and the feast or day that it is before or after."""


_A_DAY = re.compile(rf"{_DATE}|\b\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}[号號日]", re.IGNORECASE)
"""A day that is named by its number."""
_BY_A_FEAST = re.compile(
    rf"\b(?:before|by|until|for) (?:the )?(?:{_FEAST})|(?:{_FEAST})[节節]?[之以]?(?:前|[要得用]|就[要得])",
    re.IGNORECASE,
)
"""That something is to be by a feast."""
_TELLS_WHY = re.compile(
    r"\b(?:we|i|i'?d|we'?d|we'?re|our|my|because|since|as)\b|我[们們]?|咱|因[为為]|客[户戶]|[门門]店"
    r"|店[里裡]",
    re.IGNORECASE,
)
"""That a clause speaks of its writer's own side."""
_NO_REASON = re.compile(
    r"\b(?:or|if|otherwise|unless|latest|fine|ok|okay|works?|also|too|deliver\w*|ship\w*|send|sent|arriv\w*"
    r"|mov\w*"
    r"|push\w*|postpon\w*|instead|rather|better)\b"
    r"|[送发發][货貨到]|交[货貨]|到[货貨]|[推延][迟遲后後]|提前|改|或|要不|不然|否[则則]|也[行可]"
    r"|最[晚迟遲]|其[他它]|另",
    re.IGNORECASE,
)
"""That a clause may name another day for the delivery itself."""


def without_feasts_as_reasons(text: str, goods_in: Callable[[str], str | None]) -> str:
    """A text without the clauses that tell, behind a day for a delivery, by which feast goods are needed:
    by 18 December? We'd like them on the shelves before Christmas. `goods_in`: the goods that words name."""
    clauses = list(CLAUSE.finditer(text))
    days = [place for place, hit in enumerate(clauses) if _A_DAY.search(hit[0])]
    told = [
        hit.span()
        for place, hit in enumerate(clauses)
        if days and days[0] < place and _is_a_reason(hit[0]) and not goods_in(hit[0])
    ]
    return blanked(text, told).rstrip() if told else text


def _is_a_reason(clause: str) -> bool:
    """Whether a clause tells, and does not ask, for which feast its writer needs what is to come."""
    by_one = _BY_A_FEAST.search(clause) and not re.search(r"\d", clause)
    return bool(by_one and _TELLS_WHY.search(clause)) and not _NO_REASON.search(clause)


def with_weekdays_by_feasts(text: str, today: date) -> str:
    """The text with the day for a weekday that it tells by a feast, or by another day, to come."""

    def dated(hit: re.Match[str]) -> str:
        day = _day_told(hit, today)
        if day is None:
            return hit[0]
        return f" {day.year}年{day.month}月{day.day}日" if hit["feast_zh"] else f"{day.day} {day:%B %Y}"

    return _WEEKDAY.sub(dated, text)


def _day_told(hit: re.Match[str], today: date) -> date | None:
    """The day that a weekday beside a feast is."""
    feast = _day_of((hit["feast"] or hit["feast_zh"]).casefold().replace("’", "'"), today)
    if feast is None:
        return None
    nth = _NTH[(hit["nth"] or hit["nth_zh"] or "first").strip().casefold()]
    name = hit["day_zh"] or hit["work_zh"] or hit["day"]
    before = (hit["way"] or "").casefold() == "before" or hit["way_zh"] == "前"
    days = (feast + timedelta(days=-n if before else n) for n in count(1))
    return next(islice((day for day in days if is_such_a_day(day, name)), nth - 1, None))


def _day_of(feast: str, today: date) -> date | None:
    """The next such feast, or such a day, from today on."""
    return next((day for day in _days_of(feast, today) if day >= today), None)


def _days_of(feast: str, today: date) -> Iterator[date]:
    if re.fullmatch(SPRING, feast):
        yield from (date(*one) for one in SPRINGS)
        return
    month, day = next((when for names, when in FEASTS.items() if re.fullmatch(names, feast)), (0, 0))
    if not month and (figures := re.findall(r"\d+", feast)):
        name = re.search(MONTH, feast)
        month = month_of(name[0]) if name else int(figures[0])
        day = int(figures[-1])
    for year in (today.year, today.year + 1):
        try:
            yield date(year, month, day)
        except ValueError:
            return
