"""Dates, windows and spans of days as they are written."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import ClassVar

from nlp.calendar import (
    Window,
    day_of_month,
    last_day,
    month_of,
    next_day_of_month,
    next_weekday,
    on,
    third_of_month,
    week_of,
    weekday_of,
    whole_month,
    year_to_come,
)
from nlp.numbers import read_fraction
from nlp.pieces import Found, Piece, Pieces, made
from nlp.wording import words

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})$")
_NUMERIC = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?$")
_RANGE_CODE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?-(\d{1,2})(?:st|nd|rd|th)?$")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)$")
_WEEKDAY_NUMERALS = {
    "一": 0,
    "二": 1,
    "三": 2,
    "四": 3,
    "五": 4,
    "六": 5,
    "日": 6,
    "天": 6,
    "1": 0,
    "2": 1,
    "3": 2,
    "4": 3,
    "5": 4,
    "6": 5,
    "末": 7,
}
_DAY_WORDS = ("号", "日")

Day = tuple[int, Window]
"""Index after the last piece read, and the window."""


def read_window(pieces: Pieces, i: int, today: date, *, month_first: bool) -> Found | None:
    """A date, a range or a deadline as `date`, whose value is a `Window`; prepositions are part of it."""
    reader = _DayReader(pieces, today, month_first)
    j, side = _preposition(pieces, i)
    found = reader.range(j) if side != "within" else None
    if found is None:
        if side is not None and j > i:
            found = reader.within(j) if side == "within" else reader.ahead(j) if pieces[i].has("in") else None
            if found is None and side not in ("within",):
                return None
            side = None
            if found is None:
                return None
        else:
            found = reader.days_after(i)
            if found is None:
                return None
    end, window = found
    if window.earliest and window.latest and window.earliest != window.latest and side == "earliest":
        moved = any(p.has("change", "shift_later", "shift_earlier") for p in pieces[max(0, i - 3) : i])
        return made("date", pieces, i, end, on(window.latest) if moved else window)
    if window.earliest and any(
        p.text
        in words("week of | the week of | w/c | wc | week commencing | week beginning | the week commencing")
        for p in pieces[i:j]
    ):
        window = week_of(window.earliest)
    end, window = _bounded(pieces, end, window, side)
    return made("date", pieces, i, end, window)


def _preposition(pieces: Pieces, i: int) -> tuple[int, str | None]:
    """Index after the words before a date, and which end they set: `latest`, `earliest`, `both`, `within`."""
    j, side = i, None
    while j < i + 6:
        piece = pieces[j]
        if piece.text in ("until", "till") and _waits(pieces, j):
            side = "earliest"
        elif piece.has("date_by", "latest") and not (piece.has("date_on") and side):
            side = "latest"
        elif piece.has("date_from", "earliest") and piece.text not in ("自", "from the"):
            side = side or "earliest"
            if piece.text in words("not before | no earlier than | on or after | not until"):
                side = "earliest"
        elif piece.has("within") and not piece.text.startswith(("内", "之内", "以内")):
            side = "within"
        elif piece.has("date_on") or piece.text in words("at about around or latest 即 the 从 自 就 go"):
            if piece.text in ("go", "就", "即") or (
                piece.text == "to" and j == i and not pieces[j + 1].has(*_STARTS)
            ):
                break
            side = side or "both"
        elif (
            piece.text
            in words("end | close | eod | cob | noon | end of day | end of business | 5pm | business")
            and side
        ):
            pass
        else:
            break
        j += 1
    return j, side


def _waits(pieces: Pieces, j: int) -> bool:
    """Whether `until` at `j` ends a wait: `hold it until`, `don't ship until`."""
    return any(
        p.text in words("hold wait not don't dont keep store nobody") for p in pieces[max(0, j - 6) : j]
    )


_STARTS = (
    "day",
    "weekday",
    "week",
    "week_prefix",
    "weekend",
    "month",
    "month_name",
    "third",
    "month_edge",
    "week_edge",
    "year_edge",
    "ordinal_word",
)


def _bounded(pieces: Pieces, end: int, window: Window, side: str | None) -> Day:
    """The window with the words behind it: 前 and 之前 close it, 后 and 起 open it."""
    after = pieces[end]
    if after.text == "(" and pieces[end + 1].has("weekday") and pieces[end + 2].text == ")":
        end += 3
        after = pieces[end]
    while after.has("day_part") or after.text in words("noon midday morning afternoon evening am pm eod cob"):
        end += 1
        after = pieces[end]
    if after.has("date_before") and not after.text.startswith("前面"):
        return end + 1, Window(None, window.latest)
    if after.has("date_after") and window.earliest:
        return end + 1, Window(window.earliest, None)
    if after.has("within") and after.text.startswith(("内", "之内", "以内")):
        return end + 1, Window(None, window.latest)
    if after.has("date_after_suffix"):
        return end + 1, Window(window.earliest, None)
    if (after.has("date_by_suffix") and after.text != "latest") or (after.text == "latest"):
        return end + 1, Window(None, window.latest)
    if side == "latest":
        return end, Window(None, window.latest)
    if side == "earliest":
        return end, Window(window.earliest, None)
    return end, window


class _DayReader:
    """Reads day expressions; each method answers with the index after one and its window, or `None`."""

    def __init__(self, pieces: Pieces, today: date, month_first: bool) -> None:
        self.pieces, self.today, self.month_first = pieces, today, month_first

    def range(self, i: int) -> Day | None:
        """One day expression, or two with `to`, `and`, 到 between them."""
        pieces = self.pieces
        first = self.day(i)
        if first is None:
            return self._short_range(i)
        j, window = first
        if not pieces[j].has("date_range") or (
            pieces[j].text in ("or", "和", "and") and not self._between(i)
        ):
            return first
        if pieces[j].text in ("到", "to", "至") and pieces[j + 1].kind not in ("num", "word", "code"):
            return first
        second = self.day(j + 1)
        if second is None or window.earliest is None:
            return first
        latest = second[1].latest
        if latest is not None and latest < window.earliest:
            month = window.earliest.month
            moved = day_of_month(window.earliest.year, month, latest.day)
            latest = moved if moved and moved >= window.earliest else latest
        if latest is None or latest < window.earliest:
            return first
        return second[0], Window(window.earliest, latest)

    def _between(self, i: int) -> bool:
        return any(self.pieces[k].has("date_between") for k in range(max(0, i - 2), i))

    def _short_range(self, i: int) -> Day | None:
        """`3 and 7 November`, `3-7 November`, `November 3-7`, 3-7号, 5到8号: the month is said once."""
        pieces, piece = self.pieces, self.pieces[i]
        if piece.kind == "code" and (match := _RANGE_CODE.match(piece.text)):
            first, last = int(match[1]), int(match[2])
            if pieces[i + 1].text == "月" or not 0 < first < last <= 31:
                return None
            return self._month_behind(i + 1, first, last)
        if (
            piece.has("month_name")
            and pieces[i + 1].kind == "code"
            and (match := _RANGE_CODE.match(pieces[i + 1].text))
        ):
            return self._month_range(
                int(piece.values["month_name"] or 1), int(match[1]), int(match[2]), i + 2
            )
        number = _ordinal(piece)
        if number is None:
            return None
        j = i + 1 if not pieces[i + 1].has("ordinal_suffix") else i + 2
        if not pieces[j].has("date_range"):
            return None
        j += 1
        if pieces[j].text == "the":
            j += 1
        last_number = _ordinal(pieces[j])
        if last_number is None:
            return None
        j = j + 1 if not pieces[j + 1].has("ordinal_suffix") else j + 2
        return self._month_behind(j, number, last_number)

    def _month_behind(self, j: int, first: int, last: int) -> Day | None:
        pieces = self.pieces
        if pieces[j].text == "of":
            j += 1
        if pieces[j].has("month_name") and pieces[j].values["month_name"] is not None:
            return self._month_range(int(pieces[j].values["month_name"]), first, last, j + 1)
        if pieces[j].text in _DAY_WORDS:
            start = next_day_of_month(self.today, first)
            stop = start and day_of_month(start.year, start.month, last)
            return (j + 1, Window(start, stop)) if start and stop else None
        return None

    def _month_range(self, month: int, first: int, last: int, end: int) -> Day | None:
        if not 1 <= month <= 12:
            return None
        end, year = self._year(end, year_to_come(self.today, month, last))
        start, stop = day_of_month(year, month, first), day_of_month(year, month, last)
        return (end, Window(start, stop)) if start and stop and start <= stop else None

    def day(self, i: int) -> Day | None:
        """One day expression without preposition."""
        piece = self.pieces[i]
        if piece.kind == "num":
            return self._numbered(i)
        if piece.kind == "code":
            return self._code(i)
        if piece.kind in ("word", "name"):
            for label, method in self._METHODS.items():
                if label in piece.labels:
                    found = method(self, i)
                    if found is not None:
                        return found
            if piece.text.startswith("mid-"):
                return self._mid(i)
        return None

    def _word_day(self, i: int) -> Day | None:
        return i + 1, on(self.today + timedelta(days=int(self.pieces[i].values["day"])))

    def _weekday(self, i: int) -> Day | None:
        pieces, weekday = self.pieces, int(self.pieces[i].values["weekday"])
        after = pieces[i + 1]
        if after.text in words("mon sat sun march may") and not after.has("month_name"):
            return None
        skip = i + 2 if after.text in (",", "the") else i + 1
        exact = (
            self.day(skip)
            if pieces[skip].kind in ("num", "word", "code")
            and (
                pieces[skip].kind == "num"
                or pieces[skip].has("month_name", "ordinal_word")
                or _ORDINAL.match(pieces[skip].text)
            )
            else None
        )
        if exact and exact[1].earliest == exact[1].latest and not self._is_range(skip):
            return exact
        if after.has("week"):
            return i + 2, on(weekday_of(self.today, weekday, weeks=int(after.values["week"])))
        if after.text == "of" and pieces[i + 2].has("week"):
            return i + 3, on(weekday_of(self.today, weekday, weeks=int(pieces[i + 2].values["week"])))
        return i + 1, on(next_weekday(self.today, weekday))

    def _is_range(self, i: int) -> bool:
        return self.pieces[i + 1].has("unit")

    def _week(self, i: int) -> Day | None:
        pieces, weeks = self.pieces, int(self.pieces[i].values["week"])
        after = pieces[i + 1]
        weekday = _WEEKDAY_NUMERALS.get(after.text) if after.start == pieces[i].end else None
        if weekday is not None and not (
            after.kind == "num" and pieces[i + 2].has("unit") and pieces[i + 2].text not in ("前",)
        ):
            if weekday == 7:
                return i + 2, self._weekend_of(weeks)
            return i + 2, on(weekday_of(self.today, weekday, weeks=weeks))
        if after.has("month_edge") and after.text in ("末", "底"):
            return i + 2, self._weekend_of(weeks)
        if after.has("weekday"):
            return i + 2, on(weekday_of(self.today, int(after.values["weekday"]), weeks=weeks))
        return i + 1, week_of(self.today, weeks=weeks)

    def _weekend_of(self, weeks: int) -> Window:
        saturday = weekday_of(self.today, 5, weeks=weeks)
        return Window(saturday, saturday + timedelta(days=1))

    def _prefixed_weekday(self, i: int) -> Day | None:
        after = self.pieces[i + 1]
        weeks = self.pieces[i].values["week_prefix"]
        if after.has("weekday"):
            weekday = int(after.values["weekday"])
            day = (
                next_weekday(self.today, weekday)
                if weeks is None
                else weekday_of(self.today, weekday, weeks=int(weeks))
            )
            return i + 2, on(day)
        if after.has("month_name") and after.values["month_name"] and weeks is not None:
            year = year_to_come(self.today, int(after.values["month_name"]))
            return i + 2, whole_month(year, int(after.values["month_name"]))
        return None

    def _weekend(self, i: int) -> Day | None:
        value = int(self.pieces[i].values["weekend"])
        return i + 1, self._weekend_of(0 if value == 5 else value)

    def _month(self, i: int) -> Day | None:
        pieces = self.pieces
        year, month = month_of(self.today, months=int(pieces[i].values["month"]))
        return self._in_month(i + 1, year, month, said=True)

    def _in_month(self, j: int, year: int, month: int, *, said: bool) -> Day | None:
        """What follows the name of a month: a day, a third, an edge; or the whole month."""
        pieces = self.pieces
        if pieces[j].text in ("份", "的"):
            j += 1
        piece = pieces[j]
        if piece.has("third"):
            return j + 1, third_of_month(year, month, int(piece.values["third"]))
        if piece.has("month_edge") and piece.values["month_edge"] and not piece.text.isascii():
            edge = piece.values["month_edge"]
            if edge == "end":
                return j + 1, on(last_day(year, month))
            return j + 1, third_of_month(year, month, 0 if edge == "start" else 1)
        if (
            piece.kind == "code"
            and pieces[j + 1].text in _DAY_WORDS
            and (match := _RANGE_CODE.match(piece.text))
        ):
            start, stop = day_of_month(year, month, int(match[1])), day_of_month(year, month, int(match[2]))
            return (j + 2, Window(start, stop)) if start and stop else None
        number = _ordinal(piece) if piece.kind == "num" else None
        if number and piece.start == pieces[j - 1].end and (pieces[j + 1].text in _DAY_WORDS):
            if not said:
                year = year_to_come(self.today, month, number)
            found = day_of_month(year, month, number)
            if found is None and said:
                found = next_day_of_month(date(year, month, 1), number)
            return (j + 2, on(found)) if found else None
        return j, whole_month(year, month)

    def _month_named(self, i: int) -> Day | None:
        """`December 5th`, `December`, 十二月十号."""
        pieces, value = self.pieces, self.pieces[i].values["month_name"]
        if value is None:
            return None
        month = int(value)
        if not pieces[i].text.isascii():
            return self._in_month(i + 1, year_to_come(self.today, month), month, said=False)
        if (
            pieces[i].text in ("may", "march", "mar")
            and pieces[i + 1].kind not in ("num", "code")
            and not self._has_preposition(i)
        ):
            return None
        j = i + 1 + (pieces[i + 1].text in (".", "the"))
        number = _ordinal(pieces[j])
        if number and not pieces[j + 1].has("unit"):
            j += 2 if pieces[j + 1].has("ordinal_suffix") else 1
            j, year = self._year(j, year_to_come(self.today, month, number))
            found = day_of_month(year, month, number)
            return (j, on(found)) if found else None
        j, year = self._year(i + 1, year_to_come(self.today, month))
        return j, whole_month(year, month)

    def _has_preposition(self, i: int) -> bool:
        before = self.pieces[i - 1] if i else None
        return before is not None and before.has("date_by", "date_from", "date_on", "third", "month_edge")

    def _year(self, j: int, default: int) -> tuple[int, int]:
        """A year at `j`, after an optional comma; else `default`."""
        k = j + 1 if self.pieces[j].text == "," else j
        piece = self.pieces[k]
        if piece.kind == "num" and len(piece.text) == 4 and 2000 <= piece.value <= 2100:
            return k + 1, int(piece.value)
        return j, default

    def _third(self, i: int) -> Day | None:
        pieces, third = self.pieces, int(self.pieces[i].values["third"])
        j = i + 1 + (pieces[i + 1].text in ("-", "in", "of"))
        if pieces[j].has("month_name") and pieces[j].values["month_name"]:
            month = int(pieces[j].values["month_name"])
            end, year = self._year(j + 1, year_to_come(self.today, month))
            return end, third_of_month(year, month, third)
        if pieces[j].has("month"):
            year, month = month_of(self.today, months=int(pieces[j].values["month"]))
            return j + 1, third_of_month(year, month, third)
        if pieces[j].has("week") and third == 2:
            return j + 1, week_of(self.today, weeks=int(pieces[j].values["week"]))
        if pieces[i].text.endswith("旬"):
            return i + 1, third_of_month(self.today.year, self.today.month, third)
        return None

    def _mid(self, i: int) -> Day | None:
        from nlp.en.dates import VALUES

        month = VALUES["month_name"].get(self.pieces[i].text[4:])
        if not isinstance(month, int):
            return None
        end, year = self._year(i + 1, year_to_come(self.today, month))
        return end, third_of_month(year, month, 1)

    def _edge(self, i: int) -> Day | None:
        pieces, piece = self.pieces, self.pieces[i]
        after = pieces[i + 1]
        if after.has("month_name") and after.values["month_name"]:
            month = int(after.values["month_name"])
            end, year = self._year(i + 2, year_to_come(self.today, month))
            return end, on(last_day(year, month))
        if after.has("month"):
            return i + 2, on(last_day(*month_of(self.today, months=int(after.values["month"]))))
        if after.has("week"):
            return i + 2, on(weekday_of(self.today, 6, weeks=int(after.values["week"])))
        if piece.text in words("end of | the end of | 底 | 末 | 初 | 中 | 尾"):
            return None
        if piece.values["month_edge"] == "end":
            return i + 1, on(last_day(self.today.year, self.today.month))
        third = 0 if piece.values["month_edge"] == "start" else 1
        window = third_of_month(self.today.year, self.today.month, third)
        if window.latest and window.latest < self.today:
            window = third_of_month(*month_of(self.today, months=1), third)
        return i + 1, window

    def _week_edge(self, i: int) -> Day | None:
        weeks = int(self.pieces[i].values["week_edge"])
        return i + 1, on(weekday_of(self.today, 6, weeks=weeks))

    def _year_edge(self, i: int) -> Day | None:
        return i + 1, on(date(self.today.year, 12, 31))

    def _year_word(self, i: int) -> Day | None:
        """明年3月, 今年底."""
        pieces, year = self.pieces, self.today.year + int(self.pieces[i].values["year"])
        number = _ordinal(pieces[i + 1])
        if number and 1 <= number <= 12 and pieces[i + 2].text == "月":
            return self._in_month(i + 3, year, number, said=True)
        if pieces[i + 1].has("month_name") and pieces[i + 1].values["month_name"]:
            return self._in_month(i + 2, year, int(pieces[i + 1].values["month_name"]), said=True)
        if pieces[i + 1].text in ("底", "年底"):
            return i + 2, on(date(year, 12, 31))
        return None

    def _ordinal_day(self, i: int) -> Day | None:
        """`the eighteenth`, `the fifth of May`."""
        number = int(self.pieces[i].values["ordinal_word"])
        before = self.pieces[i - 1] if i else None
        if before is None or before.text not in words("the | by the | from the | on | by"):
            return None
        return self._with_month(i + 1, number)

    def _with_month(self, j: int, number: int) -> Day | None:
        """A day number whose month may follow."""
        pieces = self.pieces
        k = j + 1 if pieces[j].text == "of" else j
        if pieces[k].has("month_name") and pieces[k].values["month_name"] and pieces[k].text.isascii():
            month = int(pieces[k].values["month_name"])
            end, year = self._year(k + 1, year_to_come(self.today, month, number))
            found = day_of_month(year, month, number)
            return (end, on(found)) if found else None
        if pieces[k].has("month"):
            found = day_of_month(*month_of(self.today, months=int(pieces[k].values["month"])), number)
            return (k + 1, on(found)) if found else None
        found = next_day_of_month(self.today, number)
        return (j, on(found)) if found else None

    def _numbered(self, i: int) -> Day | None:
        """5 December, 5th, 12月5日, 2027年3月, 5号."""
        pieces, piece = self.pieces, self.pieces[i]
        number = _ordinal(piece)
        after = pieces[i + 1]
        if after.text == "年" and piece.value == int(piece.value) and 2000 <= piece.value <= 2100:
            month = _ordinal(pieces[i + 2])
            if month and 1 <= month <= 12 and pieces[i + 3].text == "月":
                return self._in_month(i + 4, int(piece.value), month, said=True)
            return None
        if number is None:
            return None
        if after.has("month_third") and 1 <= number <= 12:
            return i + 2, third_of_month(
                year_to_come(self.today, number), number, int(after.values["month_third"])
            )
        if after.text in ("月底", "月末") and 1 <= number <= 12:
            return i + 2, on(last_day(year_to_come(self.today, number), number))
        if after.text == "月" and 1 <= number <= 12:
            return self._in_month(i + 2, year_to_come(self.today, number), number, said=False)
        if after.text in _DAY_WORDS and "spec_unit" not in pieces[i + 2].labels:
            if after.text == "日" and pieces[i + 2].has("within") and not self._has_preposition(i):
                return None
            if (
                pieces[i + 2].kind == "char"
                and after.text == "号"
                and pieces[i + 2].text not in "左送发到交之至前后"
            ):
                return None
            found = next_day_of_month(self.today, number)
            return (i + 2, on(found)) if found else None
        if after.has("ordinal_suffix") and after.start == piece.end:
            return self._with_month(i + 2, number)
        if (after.text in ("of",) and pieces[i + 2].has("month_name")) or (
            after.has("month_name") and after.text.isascii()
        ):
            if (
                after.text in ("may", "march", "mar")
                and pieces[i + 2].kind == "name"
                and not self._has_preposition(i)
            ):
                return None
            return self._with_month(i + 1, number)
        return None

    def _code(self, i: int) -> Day | None:
        text = self.pieces[i].text
        if match := _ISO.match(text):
            found = day_of_month(int(match[1]), int(match[2]), int(match[3]))
            return (i + 1, on(found)) if found else None
        if self._is_fraction(i):
            return None
        if match := _NUMERIC.match(text):
            first, second = int(match[1]), int(match[2])
            month, day = (
                (first, second) if (self.month_first and first <= 12) or second > 12 else (second, first)
            )
            if not 1 <= month <= 12 or not 1 <= day <= 31:
                return None
            year = int(match[3]) if match[3] else year_to_come(self.today, month, day)
            found = day_of_month(year + 2000 if year < 100 else year, month, day)
            return (i + 1, on(found)) if found else None
        if match := _ORDINAL.match(text):
            return self._with_month(i + 1, int(match[1]))
        return None

    def _is_fraction(self, i: int) -> bool:
        """`3/4 inch`, `1/2 price`, 3 1/2."""
        after = self.pieces[i + 1]
        measured = after.has("unit", "half_kilo", "spec_unit", "number_power") or after.text in (
            "price",
            "off",
        )
        return read_fraction(self.pieces[i]) is not None and (measured or self.pieces[i - 1].kind == "num")

    def within(self, i: int) -> Day | None:
        """After `within`: so many days, to the last of them."""
        found = _span(self.pieces, i)
        if found is None or found[2]:
            return None
        return found[0], Window(None, self.today + timedelta(days=found[1]))

    def ahead(self, i: int) -> Day | None:
        """After `in`: that many days from today."""
        found = _span(self.pieces, i)
        if found is None or found[2]:
            return None
        end = found[0] + (self.pieces[found[0]].has("from_now"))
        return end, on(self.today + timedelta(days=found[1]))

    def days_after(self, i: int) -> Day | None:
        """10天内, 三天后, two weeks from now."""
        found = _span(self.pieces, i)
        if found is None or found[2]:
            return None
        end, days, _ = found
        after = self.pieces[end]
        if after.has("within") and after.text.startswith(("内", "之内", "以内")):
            return end + 1, Window(None, self.today + timedelta(days=days))
        if after.has("date_after") and after.text in words("后 之后 以后 过后"):
            return end + 1, on(self.today + timedelta(days=days))
        if after.has("from_now") and after.text != "time":
            return end + 1, on(self.today + timedelta(days=days))
        return None

    _METHODS: ClassVar[dict[str, Callable[["_DayReader", int], Day | None]]] = {
        "day": _word_day,
        "weekday": _weekday,
        "week": _week,
        "week_prefix": _prefixed_weekday,
        "weekend": _weekend,
        "month": _month,
        "third": _third,
        "month_edge": _edge,
        "week_edge": _week_edge,
        "year_edge": _year_edge,
        "year": _year_word,
        "month_name": _month_named,
        "ordinal_word": _ordinal_day,
    }


def _ordinal(piece: Piece) -> int | None:
    """A day number from 1 to 31."""
    if (
        piece.kind == "num"
        and piece.value == int(piece.value)
        and 1 <= piece.value <= 31
        and "," not in piece.text
    ):
        return int(piece.value)
    if piece.kind == "code" and (match := _ORDINAL.match(piece.text)):
        return int(match[1])
    return int(piece.values["ordinal_word"]) if piece.has("ordinal_word") else None


def _span(pieces: Pieces, i: int) -> tuple[int, int, bool] | None:
    """A number of days at `i`: index after it, the days, and whether they are working days."""
    piece = pieces[i]
    if piece.has("fixed_span"):
        return i + 1, int(piece.values["fixed_span"]), False
    if piece.kind == "num":
        value: Decimal = piece.value
    elif piece.text in words("a an one another"):
        value = Decimal(1)
    else:
        return None
    j = i + 1
    if pieces[j].text in ("-",):
        j += 1
    if pieces[j].text == "more" or pieces[j].text == "full":
        j += 1
    if pieces[j].has("business_span"):
        return j + 1, int(value * int(pieces[j].values["business_span"])), True
    if not pieces[j].has("span") or (pieces[j].text == "d" and pieces[j].start != piece.end):
        return None
    days = int(pieces[j].values["span"])
    if pieces[j].text == "月" or (pieces[j].text == "日" and value > 31):
        return None
    if value * days > 3650 or value < 0:
        return None
    return j + 1, int(value * days), False


def read_span(pieces: Pieces, i: int) -> Found | None:
    """A number of days as `span`, whose value is the days and whether they are working days."""
    j = i
    if (pieces[i].has("within") and not pieces[i].text.startswith(("内", "之内", "以内"))) or pieces[
        i
    ].text == "in":
        j = i + 1
    found = _span(pieces, j)
    if found is None:
        return None
    end, days, business = found
    if business and pieces[end].has("within"):
        end += 1
    return made("span", pieces, i, end, (days, business))
