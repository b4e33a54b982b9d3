"""Weeks and their days as they are written: 下周三, `Friday 4 December`, `Monday week`, `this weekend`."""

from datetime import date, timedelta

from nlp.calendar import (
    Window,
    month_of,
    next_weekday,
    on,
    week_of,
    week_of_month,
    weekday_of,
    whole_month,
    year_to_come,
)
from nlp.months import (
    WEEKS,
    WEEKS_OF_A_MONTH,
    Day,
    Reading,
    is_ordinal_code,
    read_code,
    read_month_name,
    read_numbered,
    read_ordinal_word,
)
from nlp.pieces import Piece
from nlp.wording import words

_WEEKDAY_NUMERALS = dict(
    zip("一二三四五六日天123456", (0, 1, 2, 3, 4, 5, 6, 6, 0, 1, 2, 3, 4, 5), strict=True)
)
_OTHER_WORDS = words("mon sat sun march may")
"""After a weekday these are more likely a name or a verb; the first three also before a name."""


def read_weekday(r: Reading, i: int) -> Day | None:
    """`Friday`, `Friday 4 December`, `Wednesday next week`, `Monday week`."""
    pieces, weekday = r.pieces, r.value(i, "weekday") or 0
    after = pieces[i + 1]
    if after.text in _OTHER_WORDS and not after.has("month_name"):
        return None
    if pieces[i].text in _OTHER_WORDS and after.kind == "name" and not r.is_led(i):
        return None
    exact = _exact_day(r, i + 1 + (after.text in (",", "the")))
    if exact:
        return exact
    if after.has("week"):
        return i + 2, on(weekday_of(r.today, weekday, weeks=r.value(i + 1, "week") or 0))
    if after.text == "of" and pieces[i + 2].has("week"):
        return i + 3, on(weekday_of(r.today, weekday, weeks=r.value(i + 2, "week") or 0))
    if after.text == "after" and pieces[i + 2].text == "next":
        return i + 3, on(weekday_of(r.today, weekday, weeks=2))
    day = next_weekday(r.today, weekday)
    is_week_later = after.text == "week" and pieces[i].text.isascii()
    return (i + 2, on(day + timedelta(days=7))) if is_week_later else (i + 1, on(day))


def _exact_day(r: Reading, i: int) -> Day | None:
    """The day of the month that stands behind a weekday."""
    piece = r.pieces[i]
    if r.pieces[i + 1].has("unit"):
        return None
    found = None
    if piece.kind == "num":
        found = read_numbered(r, i)
    elif piece.has("month_name"):
        found = read_month_name(r, i)
    elif piece.has("ordinal_word"):
        found = read_ordinal_word(r, i)
    elif piece.kind == "code" and (is_ordinal_code(piece) or "/" in piece.text):
        found = read_code(r, i)
    return found if found and found[1].earliest == found[1].latest else None


def read_week(r: Reading, i: int) -> Day | None:
    """`next week`, 下周三, 下周末."""
    pieces, weeks = r.pieces, r.value(i, "week") or 0
    after = pieces[i + 1]
    if after.start == pieces[i].end:
        weekday = _WEEKDAY_NUMERALS.get(after.text)
        counted = after.kind == "num" and pieces[i + 2].has("unit") and pieces[i + 2].text != "前"
        if weekday is not None and not counted:
            return i + 2, on(weekday_of(r.today, weekday, weeks=weeks))
        if after.text in ("末", "底"):
            return i + 2, _weekend_of(r, weeks)
    if after.has("weekday"):
        return i + 2, on(weekday_of(r.today, r.value(i + 1, "weekday") or 0, weeks=weeks))
    return i + 1, week_of(r.today, weeks=weeks)


def read_numbered_week(r: Reading, i: int) -> Day | None:
    """`week 15`, `CW 2 of 2027`, 第50周: of the calendar, in the year named or the next one to come."""
    chinese, number = r.pieces[i].text == "第", r.pieces[i + 1]
    if number.kind != "num" or number.value not in range(1, 54):
        return None
    end = i + 2
    if chinese:
        if r.pieces[end].text not in WEEKS or number.value <= WEEKS_OF_A_MONTH:
            return None
        end += 1
    elif r.pieces[end].has("unit", "span"):
        return None
    year_at = end + (r.pieces[end].text in ("of", "in", ",", "/"))
    if not chinese and is_year(r.pieces[year_at]):
        monday = _monday(int(r.pieces[year_at].value), int(number.value))
        return None if monday is None else (year_at + 1, week_of(monday))
    for year in (r.today.year, r.today.year + 1):
        found = _monday(year, int(number.value))
        if found and found + timedelta(days=6) >= r.today:
            return end, week_of(found)
    return None


def read_week_of_year(r: Reading, i: int) -> Day | None:
    """2027年第2周: of the calendar."""
    mark, number, week = r.pieces[i + 2 : i + 5] if len(r.pieces) > i + 5 else [r.pieces[-1]] * 3
    if not is_year(r.pieces[i]) or r.pieces[i + 1].text != "年" or mark.text != "第":
        return None
    if number.kind != "num" or number.value not in range(1, 54) or week.text not in WEEKS:
        return None
    monday = _monday(int(r.pieces[i].value), int(number.value))
    return None if monday is None else (i + 5, week_of(monday))


def is_year(piece: Piece) -> bool:
    """Whether the piece is a year of four digits in this century."""
    return piece.kind == "num" and len(piece.text) == 4 and piece.text.startswith("20")


def _monday(year: int, week: int) -> date | None:
    """The first day of a week of the calendar; nothing where the year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _weekend_of(r: Reading, weeks: int) -> Window:
    saturday = weekday_of(r.today, 5, weeks=weeks)
    return Window(saturday, saturday + timedelta(days=1))


def read_week_prefix(r: Reading, i: int) -> Day | None:
    """`this Friday`, `next Wednesday`, `coming Monday`, `next March`."""
    weeks, weekday, month = r.value(i, "week_prefix"), r.value(i + 1, "weekday"), r.value(i + 1, "month_name")
    if weekday is not None:
        coming = weeks is None
        return i + 2, on(
            next_weekday(r.today, weekday) if coming else weekday_of(r.today, weekday, weeks=weeks or 0)
        )
    if month and weeks is not None:
        return i + 2, whole_month(year_to_come(r.today, month), month)
    return None


def read_weekend(r: Reading, i: int) -> Day | None:
    """`this weekend`, 周末."""
    weeks = r.value(i, "weekend") or 0
    return i + 1, _weekend_of(r, 0 if weeks == 5 else weeks)


def read_week_edge(r: Reading, i: int) -> Day | None:
    """`end of next week`: its Sunday."""
    return i + 1, on(weekday_of(r.today, 6, weeks=r.value(i, "week_edge") or 0))


def read_week_of_month(r: Reading, i: int) -> Day | None:
    """`first week of December`, `the last week of next month`, `last week of the month`: Monday to Sunday."""
    number, after = r.value(i, "week_of_month") or 0, r.pieces[i + 1]
    named = r.value(i + 1, "month_name")
    if named:
        return i + 2, week_of_month(year_to_come(r.today, named), named, number)
    if not after.has("month") and after.text != "month":
        return None
    week = week_of_month(*month_of(r.today, months=r.value(i + 1, "month") or 0), number)
    if after.text == "month" and week.latest and week.latest < r.today:
        week = week_of_month(*month_of(r.today, months=1), number)
    return i + 2, week
