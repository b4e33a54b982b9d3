"""The names of months, weekdays and feasts, and when they are."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTH = rf"(?:{'|'.join(name[:3] for name in MONTHS)})[a-z]*"
WORKDAY = r"(?:work(?:ing)?|business)[ -]?day"
WORKDAY_ZH = r"(?:工作[日天]|上班[日天])"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
CHRISTMAS = r"christmas(?: day)?|x-?mas|[圣聖][诞誕][节節]?"
NEW_YEAR = r"(?:the )?new year(?:'?s(?: day)?)?|元旦[节節]?|新年"
FEASTS = {
    r"christmas eve|平安夜|[圣聖][诞誕]夜": (12, 24),
    CHRISTMAS: (12, 25),
    r"boxing day": (12, 26),
    r"new year'?s eve|[跨除]年夜": (12, 31),
    NEW_YEAR: (1, 1),
    r"(?:may|labou?r) day|五一|[劳勞][动動][节節]": (5, 1),
    r"(?:chinese )?national day|[国國][庆慶][节節]?|十一": (10, 1),
}
"""Feasts, and the month and day of each."""
_CLOSED = ((1, 1), (5, 1), (10, 1), (12, 25))
SPRING = r"(?:chinese|lunar) new year|spring festival|春[节節]|大年初一|[农農][历曆]新年"
SPRINGS = (*((2026, 2, 17), (2027, 2, 6), (2028, 1, 26)), *((2029, 2, 13), (2030, 2, 3), (2031, 1, 23)))
"""The first days of the lunar year, which no rule of the common calendar gives."""


def month_of(name: str) -> int:
    """Which month has such a name, whole or short."""
    return next(i for i, month in enumerate(MONTHS, start=1) if name[:3].casefold() == month[:3])


def weekday_of(name: str) -> int:
    """Which weekday has such a name, whole or short, or such a sign: Monday is 0."""
    if name in "一二三四五六日天":
        return min("一二三四五六日天".index(name), 6)
    return ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(name[:3].casefold())


def is_such_a_day(day: date, name: str) -> bool:
    """Whether a day is one of that name: a weekday, or a working day, which no feast of one day is."""
    if len(name) > 1 and re.fullmatch(rf"{WORKDAY}s?|{WORKDAY_ZH}", name, re.IGNORECASE):
        return day.weekday() in range(5) and (day.month, day.day) not in _CLOSED
    return day.weekday() == weekday_of(name)


def next_feast(feast: str, today: date) -> date:
    """The next day, behind today, of a feast of the common calendar."""
    days = (date(today.year + years, *FEASTS[feast]) for years in (0, 1))
    return next(day for day in days if day > today)
