"""Months and their days as they are written: 12月5日, `early March`, `the 5th`, 2026-12-05."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nlp.calendar import (
    Window,
    day_of_month,
    last_day,
    month_of,
    next_date,
    next_day_of_month,
    on,
    part_of_month,
    week_of,
    week_of_month,
    weekday_of,
    whole_month,
    year_to_come,
)
from nlp.en.dates import VALUES as EN_DATES
from nlp.numbers import read_fraction
from nlp.pieces import Piece, Pieces
from nlp.wording import words
from nlp.zh.dates import NUMBERED

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$")
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?$")
_NAMED = re.compile(r"(\d{1,2})-?([a-z]{3,9})(?:-(\d{2,4}))?$|([a-z]{3,9})-?(\d{1,2})$")
_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})$")
_RANGE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?-(\d{1,2})(?:st|nd|rd|th)?$")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)$")
_ALWAYS = "24/7"
DAY_WORDS = ("号", "日")
_DOOR_NUMBER = "左送发到交之至前后"
"""After these 5号 is a day; before any other thing it numbers it."""
WEEKS = words("周 星期 礼拜 个星期 个礼拜")
WEEKS_OF_A_MONTH = 5
"""Up to here 第2周 may be of a month or of a plan."""
_VERB_MONTHS = words("may march mar")

Day = tuple[int, Window]
"""Index after the last piece read, and the window."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The pieces of a message, and what is needed to know which days they mean."""

    pieces: Pieces
    today: date
    month_first: bool
    """Whether 12/5 is 5 December."""

    def value(self, i: int, label: str) -> int | None:
        """What the lexicon says of the piece at `i`, as a number."""
        found = self.pieces[i].values.get(label)
        return None if found is None else int(found)

    def is_led(self, i: int) -> bool:
        """Whether a word such as `by`, `on` or `early` stands before `i`."""
        return i > 0 and self.pieces[i - 1].has("date_by", "date_from", "date_on", "third", "month_edge")


def ordinal(piece: Piece) -> int | None:
    """A day number from 1 to 31."""
    if piece.kind == "num":
        is_day = piece.value == int(piece.value) and 1 <= piece.value <= 31 and "," not in piece.text
        return int(piece.value) if is_day else None
    if piece.kind == "code" and (match := _ORDINAL.match(piece.text)):
        return int(match[1])
    return int(piece.values["ordinal_word"]) if piece.has("ordinal_word") else None


def is_ordinal_code(piece: Piece) -> bool:
    """Whether the piece is `5th` in one word."""
    return _ORDINAL.match(piece.text) is not None


def range_code(piece: Piece) -> tuple[int, int] | None:
    """The days of `3-7`, or `None`."""
    match = _RANGE.match(piece.text) if piece.kind == "code" else None
    return (int(match[1]), int(match[2])) if match else None


def read_month(r: Reading, i: int) -> Day | None:
    """`next month`, 下个月5号, 本月底."""
    year, month = month_of(r.today, months=r.value(i, "month") or 0)
    return _in_month(r, i + 1, year, month, said=True)


def read_month_name(r: Reading, i: int) -> Day | None:
    """`December 5th`, `Dec 3-7`, `December`, 十二月十号."""
    pieces, month = r.pieces, r.value(i, "month_name")
    if month is None:
        return None
    if not pieces[i].text.isascii():
        return _in_month(r, i + 1, year_to_come(r.today, month), month, said=False)
    after = pieces[i + 1]
    if pieces[i].text in _VERB_MONTHS and after.kind not in ("num", "code") and not r.is_led(i):
        return None
    if days := range_code(after):
        return days_of_month(r, month, *days, end=i + 2)
    j = i + 1 + (after.text in (".", "the"))
    number = ordinal(pieces[j])
    if number and not pieces[j + 1].has("unit"):
        j += 2 if pieces[j + 1].has("ordinal_suffix") else 1
        return _day_of(r, j, month, number)
    if after.has("order_noun") and not r.is_led(i):
        return None  # it tells which: both December orders
    j, year = _year(r, i + 1, year_to_come(r.today, month))
    return j, whole_month(year, month)


def _in_month(r: Reading, j: int, year: int, month: int, *, said: bool) -> Day | None:
    """What follows the name of a month: a day, a third, an edge; or the whole month.

    Without `said`, the year is only the next one to come.
    """
    pieces = r.pieces
    j += pieces[j].text in ("份", "的")
    piece = pieces[j]
    third, edge = r.value(j, "third"), piece.values.get("month_edge")
    if third is not None:
        return j + 1, part_of_month(year, month, third)
    if edge and not piece.text.isascii():
        return j + 1, _edge_of(year, month, edge)
    if week := _week_within(r, j, year, month):
        return week
    if (days := range_code(piece)) and pieces[j + 1].text in DAY_WORDS:
        start, stop = day_of_month(year, month, days[0]), day_of_month(year, month, days[1])
        return (j + 2, Window(start, stop)) if start and stop else None
    beside = piece.start == pieces[j - 1].end or pieces[j + 1].text in DAY_WORDS  # 12 月 3 日
    number = ordinal(piece) if piece.kind == "num" and beside else None
    if number and (pieces[j + 1].text in DAY_WORDS or _is_bare_day(r, j)):
        end = j + 1 + (pieces[j + 1].text in DAY_WORDS)
        if said:
            return end, on(day_of_month(year, month, number) or _day_behind(year, month, number))
        return end, on(next_date(r.today, month, number))
    return j, whole_month(year, month)


def _week_within(r: Reading, j: int, year: int, month: int) -> Day | None:
    """The week that a Chinese month is followed by: 第二周, 最后一周."""
    if last := r.value(j, "week_of_month"):
        return j + 1, week_of_month(year, month, last)
    number = ordinal(r.pieces[j + 1]) if r.pieces[j].text == "第" else None
    counted = number and number <= WEEKS_OF_A_MONTH and r.pieces[j + 2].text in WEEKS
    return (j + 3, week_of_month(year, month, number)) if number and counted else None


def _is_bare_day(r: Reading, j: int) -> bool:
    """Whether the number at `j` is a day without 号: 12月25前, 12月25到货, 12月25 然后."""
    after = r.pieces[j + 1]
    return r.pieces[j].text.isdigit() and (
        after.has("date_before", "date_after")
        or after.kind in ("punct", "end")
        or after.text[:1] in "到发交出送"
        or (after.start > r.pieces[j].end and not after.has("unit"))
    )


def _day_behind(year: int, month: int, number: int) -> date:
    """The next day of that number from the month on: 31号 in a month of 30 days is in the next one."""
    return next_day_of_month(date(year, month, 1), number) or last_day(year, month)


def _edge_of(year: int, month: int, edge: str) -> Window:
    if edge == "end":
        return on(last_day(year, month))
    return part_of_month(year, month, 0 if edge == "start" else 1)


def days_of_month(r: Reading, month: int, first: int, last: int, *, end: int) -> Day | None:
    """From the one to the other day of a month; the year may stand at `end`."""
    if not 1 <= month <= 12 or not 0 < first <= last:
        return None
    end, year = _year(r, end, year_to_come(r.today, month, last))
    start, stop = day_of_month(year, month, first), day_of_month(year, month, last)
    return (end, Window(start, stop)) if start and stop else None


def _year(r: Reading, j: int, default: int) -> tuple[int, int]:
    """A year at `j`, after an optional comma; else `default`."""
    k = j + (r.pieces[j].text == ",")
    piece = r.pieces[k]
    if piece.kind == "num" and len(piece.text) == 4 and 2000 <= piece.value <= 2100:
        return k + 1, int(piece.value)
    return j, default


def _day_of(r: Reading, j: int, month: int, number: int) -> Day | None:
    """That day of the month; a year may stand at `j`."""
    end, year = _year(r, j, 0)
    if year:
        found = day_of_month(year, month, number)
        return (end, on(found)) if found else None
    return (end, on(next_date(r.today, month, number))) if 1 <= number <= 31 else None


def read_third(r: Reading, i: int) -> Day | None:
    """`early March`, `mid next month`, 中旬."""
    pieces, third = r.pieces, r.value(i, "third") or 0
    j = i + 1 + (pieces[i + 1].text in ("-", "in", "of"))
    month = r.value(j, "month_name")
    if month:
        end, year = _year(r, j + 1, year_to_come(r.today, month))
        return end, part_of_month(year, month, third)
    if pieces[j].has("month"):
        return j + 1, part_of_month(*month_of(r.today, months=r.value(j, "month") or 0), third)
    if pieces[j].has("week"):
        return j + 1, week_of(r.today, weeks=r.value(j, "week") or 0)
    if pieces[i].text.endswith(("旬", "半月")):
        return i + 1, part_of_month(r.today.year, r.today.month, third)
    return None


def read_mid(r: Reading, i: int) -> Day | None:
    """`mid-March` in one word."""
    month = EN_DATES["month_name"].get(r.pieces[i].text.removeprefix("mid-"))
    if not isinstance(month, int):
        return None
    end, year = _year(r, i + 1, year_to_come(r.today, month))
    return end, part_of_month(year, month, 1)


def read_month_edge(r: Reading, i: int) -> Day | None:
    """`end of March`, `month end`, 月底, 月初."""
    pieces, piece = r.pieces, r.pieces[i]
    joined = EN_DATES["month_name"].get(piece.text.replace("-", " ").removeprefix("end "))
    month = int(str(joined)) if joined else r.value(i + 1, "month_name")
    edge_of = _first_day if piece.values.get("month_edge") == "first" else last_day
    if month:
        end, year = _year(r, i + 1 + (joined is None), year_to_come(r.today, month))
        return end, on(edge_of(year, month))
    if pieces[i + 1].has("month"):
        return i + 2, on(edge_of(*month_of(r.today, months=r.value(i + 1, "month") or 0)))
    if pieces[i + 1].has("week"):
        return i + 2, on(weekday_of(r.today, 6, weeks=r.value(i + 1, "week") or 0))
    if piece.text in words(
        "end of | the end of | last day of | the last day of | first day of | the first day of | 底 | 末 | 初 | 中 | 尾"
    ):
        return None
    window = _edge_of(r.today.year, r.today.month, str(piece.values["month_edge"]))
    if window.latest and window.latest < r.today:
        window = _edge_of(*month_of(r.today, months=1), str(piece.values["month_edge"]))
    return i + 1, window


def _first_day(year: int, month: int) -> date:
    return date(year, month, 1)


def read_year_edge(r: Reading, i: int) -> Day | None:
    """`end of the year`, 年底."""
    return i + 1, on(date(r.today.year, 12, 31))


def read_year(r: Reading, i: int) -> Day | None:
    """明年3月, 今年底."""
    return _in_year(r, i + 1, r.today.year + (r.value(i, "year") or 0))


def _in_year(r: Reading, j: int, year: int) -> Day | None:
    """What follows a year in Chinese: a month or its end."""
    pieces = r.pieces
    number, month = ordinal(pieces[j]), r.value(j, "month_name")
    if number and number <= 12 and pieces[j + 1].text == "月":
        return _in_month(r, j + 2, year, number, said=True)
    if number and number <= 12 and pieces[j + 1].has("month_third"):
        return j + 2, part_of_month(year, number, r.value(j + 1, "month_third") or 0)
    if number and number <= 12 and pieces[j + 1].text in ("月底", "月末"):
        return j + 2, on(last_day(year, number))
    if month:
        return _in_month(r, j + 1, year, month, said=True)
    return (j + 1, on(date(year, 12, 31))) if pieces[j].text in ("底", "年底") else None


def read_ordinal_word(r: Reading, i: int) -> Day | None:
    """`the eighteenth`, `the fifth of May`; not `the second box`."""
    number = r.value(i, "ordinal_word") or 0
    if not i or r.pieces[i - 1].text not in words("the | by the | from the | on | by"):
        return None
    led = r.pieces[i - 1].text != "the" or r.pieces[i - 2].has("date_by", "date_from", "date_on", "to")
    return with_month(r, i + 1, number) if led or _has_month(r, i + 1) else None


def _has_month(r: Reading, j: int) -> bool:
    """Whether the month of an ordinal stands at `j`: `the fifth of May`."""
    k = j + (r.pieces[j].text == "of")
    return r.pieces[k].has("month_name", "month")


def with_month(r: Reading, j: int, number: int) -> Day | None:
    """A day number whose month may follow at `j`; without one it must not number something else."""
    pieces = r.pieces
    k = j + (pieces[j].text in ("of", "de"))
    month = r.value(k, "month_name") if pieces[k].text.isascii() else None
    if month:
        return _day_of(r, k + 1, month, number)
    if pieces[k].has("month"):
        year, month = month_of(r.today, months=r.value(k, "month") or 0)
        found = day_of_month(year, month, number)
        return (k + 1, on(found)) if found else None
    if _numbers_a_thing(r, j) and pieces[j].text not in _SAID_OF_DAYS:
        return None
    found = next_day_of_month(r.today, number)
    return (j, on(found)) if found else None


_SAID_OF_DAYS = words("means works suits won't doesn't isn't")
"""Behind a day: `the 19th works`."""


def _numbers_a_thing(r: Reading, j: int) -> bool:
    """Whether the ordinal before `j` counts what stands at `j`: `the second box`, `3rd floor`."""
    after = r.pieces[j]
    return (
        after.kind in ("name", "code", "num", "qty")
        or after.has("unit", "noun")
        or after.text in words("one ones item items line batch time order half part delivery shipment")
    )


def read_numbered(r: Reading, i: int) -> Day | None:
    """`5 December`, `5th`, 12月5日, 2027年3月, 5号, 12.5号."""
    pieces, piece, after = r.pieces, r.pieces[i], r.pieces[i + 1]
    if after.text == "年" and piece.value == int(piece.value) and 20 <= piece.value % 2000 < 100:
        return _in_year(r, i + 2, 2000 + int(piece.value) % 2000)
    if after.text == "年底" and piece.text.isdigit() and 2000 <= piece.value <= 2100:
        return i + 2, on(date(int(piece.value), 12, 31))
    number = ordinal(piece)
    if number is None:
        return _read_pointed(r, i)
    if number <= 12 and (found := _read_month_number(r, i, number)):
        return found
    if after.text in DAY_WORDS and "spec_unit" not in pieces[i + 2].labels:
        return _read_day_number(r, i, number)
    if after.has("ordinal_suffix") and after.start == piece.end:
        return with_month(r, i + 2, number)
    named = after.has("month_name") and after.text.isascii()
    if not named and not (after.text in ("of", "de") and pieces[i + 2].has("month_name")):
        return None
    if after.text in _VERB_MONTHS and pieces[i + 2].kind == "name" and not r.is_led(i):
        return None
    return with_month(r, i + 1, number)


def _read_month_number(r: Reading, i: int, month: int) -> Day | None:
    """12月5日, 3月上旬, 12月底."""
    after, year = r.pieces[i + 1], year_to_come(r.today, month)
    third = r.value(i + 1, "month_third")
    if third is not None:
        return i + 2, part_of_month(year, month, third)
    if after.text in ("月底", "月末"):
        return i + 2, on(last_day(year, month))
    return _in_month(r, i + 2, year, month, said=False) if after.text == "月" else None


def _read_day_number(r: Reading, i: int, number: int) -> Day | None:
    """5号, 5日; not 5号电池, 5日内."""
    day_word, after = r.pieces[i + 1], r.pieces[i + 2]
    if day_word.text == "日" and after.has("within") and not r.is_led(i):
        return None
    shifted = i > 0 and r.pieces[i - 1].has("shift_later", "shift_earlier")
    if day_word.text == "日" and shifted and r.pieces[i - 1].text[-1] not in "到至":
        return None
    if day_word.text == "号" and NUMBERED.match("".join(piece.text for piece in r.pieces[i + 2 : i + 5])):
        return None
    if (
        day_word.text == "号"
        and (after.kind == "char" or after.has("noun"))
        and after.text[0] not in _DOOR_NUMBER
    ):
        return None
    found = _day_of_month_before(r, i, number) or next_day_of_month(r.today, number)
    return (i + 2, on(found)) if found else None


_MONTH_REACH = 24
"""Pieces behind a month that is said in which a bare day is still of it: 5月18号送30箱，20号送20箱."""


def _day_of_month_before(r: Reading, i: int, number: int) -> date | None:
    """The day in the month that was named last before `i`, when that is still to come."""
    for j in range(i - 1, max(0, i - _MONTH_REACH), -1):
        month = ordinal(r.pieces[j - 1]) if r.pieces[j].text == "月" else None
        if month and month <= 12:
            found = day_of_month(year_to_come(r.today, month), month, number)
            return found if found and found >= r.today else None
    return None


def _read_pointed(r: Reading, i: int) -> Day | None:
    """12.5号, 12.5前, 交期改到12.5; in English the day stands first: `delivery date: 5.12.`."""
    match = _POINTED.match(r.pieces[i].text)
    if not match:
        return None
    after = r.pieces[i + 1]
    closed = after.text in DAY_WORDS
    if not closed and not after.has("date_before") and not _is_pointed_day(r, i):
        return None
    first, second = int(match[1]), int(match[2])
    month, day = (first, second) if _is_among_han(r, i) else (second, first)
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return i + 1 + (closed or _has_point(r, i)), on(next_date(r.today, month, day))


def _is_among_han(r: Reading, i: int) -> bool:
    """Whether a Chinese word stands right beside the number at `i`."""
    return any("\u4e00" <= p.text[:1] <= "\u9fff" for p in (r.pieces[i - 1], r.pieces[i + 1]))


def _has_point(r: Reading, i: int) -> bool:
    """Whether the point of a day such as `5.12.` stands behind the number at `i`: its sentence goes on."""
    point, behind = r.pieces[i + 1 : i + 3]
    goes_on = behind.kind in ("end", "punct") or behind.has("function", "please", "question")
    return point.text == "." and point.start == r.pieces[i].end and goes_on


def _is_pointed_day(r: Reading, i: int) -> bool:
    """Whether what is said around the number at `i` speaks of a day, and nothing there of money: 12.5送到."""
    told = list(itertools.takewhile(lambda p: p.text not in _STOPS, _before(r, i)))
    after = r.pieces[i + 1]
    if after.has(*_MEASURED) or any(p.has(*_PRICING) or p.text in ("at", "@") for p in told):
        return False
    comes = after.has("deliver") and not after.text.isascii() and r.pieces[i + 2].kind != "num"
    return (
        comes or any(p.has(*_DATING) and p.text != "到" for p in told) or (r.is_led(i) and _has_point(r, i))
    )


def _before(r: Reading, i: int) -> Iterator[Piece]:
    """The pieces before `i`, the nearest first, without the points of days such as `5.12.`."""
    for j in range(i - 1, max(-1, i - _POINT_REACH), -1):
        pointed = r.pieces[j].text == "." and j and _POINTED.match(r.pieces[j - 1].text)
        if not (pointed and r.pieces[j - 1].end == r.pieces[j].start):
            yield r.pieces[j]


_POINT_REACH = 10
_STOPS = words("! ? 。 ; \n") | {"."}
_DATING = words("date_label lead deliver send_to shift_later shift_earlier date_between")
_PRICING = words("price_word unit_price total_price lower raise quote currency pay budget count_word")
_MEASURED = words("unit half_kilo span business_span currency spec_unit point discount_unit")


def read_code(r: Reading, i: int) -> Day | None:
    """2026-12-05, `12/5/26`, `05.12.2026`, `5-Dec`, `5th`."""
    piece = r.pieces[i]
    if match := _ORDINAL.match(piece.text):
        return with_month(r, i + 1, int(match[1]))
    parts = _parts(r, piece.text)
    if parts is None or piece.text == _ALWAYS or _is_fraction(r, i):
        return None
    year, month, day = parts
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    found = day_of_month(year, month, day) if year else next_date(r.today, month, day)
    return (i + 1, on(found)) if found else None


def _parts(r: Reading, text: str) -> tuple[int, int, int] | None:
    """Year (0 if not said), month and day of a date in one word."""
    if match := _YEAR_FIRST.match(text):
        return int(match[1]), int(match[3]), int(match[4])
    if match := _DAY_FIRST.match(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _SLASHED.match(text):
        first, second = int(match[1]), int(match[2])
        month, day = (first, second) if (r.month_first and first <= 12) or second > 12 else (second, first)
        return _full_year(match[3]), month, day
    if match := _NAMED.match(text):
        month_name = EN_DATES["month_name"].get(match[2] or match[4])
        return (_full_year(match[3]), int(str(month_name)), int(match[1] or match[5])) if month_name else None
    return None


def _full_year(digits: str | None) -> int:
    year = int(digits or 0)
    return year + 2000 if digits and year < 100 else year


def _is_fraction(r: Reading, i: int) -> bool:
    """`3/4 inch`, `1/2 price`, 3 1/2."""
    after = r.pieces[i + 1]
    measured = after.has("unit", "half_kilo", "spec_unit", "number_power", "lower") or after.text == "price"
    return read_fraction(r.pieces[i]) is not None and (measured or r.pieces[i - 1].kind == "num")
