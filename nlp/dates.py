"""Dates, ranges and deadlines as they are written, with the words before and behind them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from nlp.calendar import Window, day_of_month, next_day_of_month, on, week_of
from nlp.months import (
    DAY_WORDS,
    Day,
    Reading,
    days_of_month,
    ordinal,
    range_code,
    read_code,
    read_mid,
    read_month,
    read_month_edge,
    read_month_name,
    read_numbered,
    read_ordinal_word,
    read_third,
    read_year,
    read_year_edge,
)
from nlp.payments import is_pay_time
from nlp.pieces import Found, Pieces, made
from nlp.spans import WITHIN_SUFFIXES, find_span, read_span
from nlp.weeks import (
    read_numbered_week,
    read_week,
    read_week_edge,
    read_week_of_month,
    read_week_of_year,
    read_week_prefix,
    read_weekday,
    read_weekend,
)
from nlp.wording import words

_WEEK_OF = words("week of | the week of | w/c | wc | week commencing | week beginning | the week commencing")
_AT_LATEST = words("end | close | eod | cob | noon | end of day | end of business | business | midday | eob")
_ON_WORDS = words("at about around or latest 即 the 从 自 就 go")
_OPENINGS = _ON_WORDS | {"until", "till"}
_SIDES = frozenset(("date_by", "latest", "date_from", "earliest", "within", "date_on"))
_NOT_BEFORE = words("not before | no earlier than | on or after | not until")
_WAITING = words("hold wait not don't dont keep store nobody")
_DAY_PARTS = words("noon midday morning afternoon evening am pm eod cob at by")
_STARTS = (
    "day",
    "weekday",
    "week",
    "week_prefix",
    "numbered_week",
    "weekend",
    "month",
    "month_name",
    "third",
    "month_edge",
    "week_edge",
    "week_of_month",
    "year_edge",
    "ordinal_word",
)


def read_window(pieces: Pieces, i: int, today: date, *, month_first: bool) -> Found | None:
    """A date, a range or a deadline as `date`, whose value is a `Window`; prepositions are part of it."""
    r = Reading(pieces, today, month_first)
    j, side = _preposition(pieces, i)
    found = _read_range(r, j) if side != "within" else None
    if found is None:
        side = None if j > i else side
        found = _read_counted(r, i, j)
        if found is not None and is_pay_time(pieces, i, found[0]):
            return None
    if found is None:
        return None
    end, window = found
    if side == "earliest" and window.earliest != window.latest and window.earliest and window.latest:
        return made("date", pieces, i, end, on(window.latest) if _is_moved(pieces, i) else window)
    if window.earliest and any(piece.text in _WEEK_OF for piece in pieces[i:j]):
        window = week_of(window.earliest)
    if window.earliest and "".join(p.text for p in pieces[end : end + 2]).startswith(_THAT_WEEK):
        end, window = end + 1 + (pieces[end].text in ("那", "那个", "那一")), week_of(window.earliest)
    end += pieces[end].text in _ITSELF
    end, window = _bounded(pieces, end, window, side)
    return made("date", pieces, i, end, window)


_THAT_WEEK = ("那周", "那一周", "那个周", "那星期", "那个星期", "那个礼拜", "那礼拜")
_ITSELF = words("当天 当日 那天 这天 那一天 这一天 同日")
"""Behind a day, that day and no other: 12月8号当天."""


def _is_moved(pieces: Pieces, i: int) -> bool:
    return any(p.has("change", "shift_later", "shift_earlier") for p in pieces[max(0, i - 3) : i])


def _read_counted(r: Reading, i: int, j: int) -> Day | None:
    """Days counted from today, `[i, j)` being the words before them: `within 10 days`, 三天后."""
    if j == i:
        return _days_after(r, i)
    if any(piece.has("within") for piece in r.pieces[i:j]):
        return _within(r, j)
    return _ahead(r, j) if r.pieces[i].has("in") else None


def _preposition(pieces: Pieces, i: int) -> tuple[int, str | None]:
    """Index after the words before a date, and which end they set: `latest`, `earliest`, `both`, `within`."""
    j: int = i
    side: str | None = None
    while j < i + 6:
        piece = pieces[j]
        if not side and piece.labels.isdisjoint(_SIDES) and piece.text not in _OPENINGS:
            break
        if piece.text in ("until", "till") and _waits(pieces, j):
            side = "earliest"
        elif piece.has("date_by", "latest") and not (piece.has("date_on") and side):
            side = "latest"
        elif piece.has("date_from", "earliest") and piece.text not in ("自", "from the"):
            side = "earliest" if piece.text in _NOT_BEFORE else side or "earliest"
        elif piece.has("within") and piece.text not in WITHIN_SUFFIXES:
            side = "within"
        elif piece.has("date_on") or piece.text in _ON_WORDS:
            if _ends_there(pieces, i, j):
                break
            side = side or "both"
        elif not side:
            break
        elif not (piece.text in _AT_LATEST and _has_date_behind(pieces, j)):
            clock = _skip_clock(pieces, j)
            if clock == j:
                break
            j = clock - 1
        j += 1
    return j, side


def _ends_there(pieces: Pieces, i: int, j: int) -> bool:
    piece = pieces[j]
    return piece.text in ("go", "就", "即") or (
        piece.text == "to" and j == i and not pieces[j + 1].has(*_STARTS)
    )


def _waits(pieces: Pieces, j: int) -> bool:
    """Whether `until` at `j` ends a wait: `hold it until`, `don't ship until`."""
    return any(p.text in _WAITING or p.has("shift_later") for p in pieces[max(0, j - 6) : j])


def _has_date_behind(pieces: Pieces, j: int) -> bool:
    """Whether a date follows the time of day at `j`: `end of day Friday`, not `end of day.`"""
    after = pieces[j + 1]
    return (
        not pieces[j].has("day") or after.kind in ("num", "code") or after.has(*_STARTS, "date_on", "date_by")
    )


def _skip_clock(pieces: Pieces, j: int) -> int:
    """The index after a time of day at `j`: `3pm`, `10:30 am`, 下午三点半."""
    if pieces[j].has("day_part"):
        j += 1
    piece, after = pieces[j], pieces[j + 1]
    if piece.kind == "code" and piece.text[:-2].isdigit() and piece.text[-2:] in ("am", "pm"):
        return j + 1
    if piece.kind != "num" or piece.value > 24:
        return j
    if after.text in ("am", "pm"):
        return j + 2
    if after.text == "点":
        minutes = pieces[j + 2].kind == "num" and pieces[j + 2].start == after.end
        end = j + 2 + minutes
        return end + (minutes and pieces[end].text == "分") + (pieces[end].text == "钟")
    if after.text in (":", ".") and after.start == piece.end and pieces[j + 2].start == after.end:
        end = j + 3
        is_time = pieces[j + 2].text[:2].isdigit() and after.text == ":"
        return end + (pieces[end].text in ("am", "pm")) if is_time else j
    return j


def _bounded(pieces: Pieces, end: int, window: Window, side: str | None) -> Day:
    """The window with the words behind it: 前 and 之前 close it, 后 and 起 open it."""
    aside = pieces[end + 1]
    is_weekday = aside.has("weekday") or aside.text in ("一", "二", "三", "四", "五", "六", "日")
    if pieces[end].text == "(" and is_weekday and pieces[end + 2].text == ")":
        end += 3
    end = _skip_event(pieces, _skip_time(pieces, end))
    after = pieces[end]
    if after.has("date_before") and not after.text.startswith("前面"):
        return end + 1, Window(None, window.latest)
    if (after.has("date_after") and window.earliest) or after.has("date_after_suffix"):
        return end + 1, Window(window.earliest, None)
    if after.has("date_by_suffix") or after.text in WITHIN_SUFFIXES or after.text == "latest":
        return end + 1, Window(None, window.latest)
    if side == "latest":
        return end, Window(None, window.latest)
    return end, Window(window.earliest, None) if side == "earliest" else window


def _skip_event(pieces: Pieces, end: int) -> int:
    """The index of 前 behind what happens on the day: 12月9日展会前; else `end`."""
    behind = end
    while behind < end + _EVENT_PIECES and (
        pieces[behind].kind == "char" or pieces[behind].has("abstract", "plain")
    ):
        behind += 1
    bounds = pieces[behind].text in ("前", "之前", "以前") and pieces[behind + 1].kind != "num"
    return behind if behind > end and bounds else end


_EVENT_PIECES = 4


def _skip_time(pieces: Pieces, end: int) -> int:
    """The index after the time of day behind a date: 上午10点, `by noon`, `at 3pm`."""
    while True:
        word = end
        while pieces[word].has("day_part") or pieces[word].text in _DAY_PARTS:
            word += 1
        clock = _skip_clock(pieces, word)
        if clock == word:
            while word > end and pieces[word - 1].text in ("at", "by"):
                word -= 1
            if word == end:
                return end
        end = clock if clock > word else word


def _read_range(r: Reading, i: int) -> Day | None:
    """One day expression, or two with `to`, `and`, 到 between them."""
    pieces = r.pieces
    first = read_day(r, i)
    if first is None:
        return _read_short_range(r, i)
    j, window = first
    if not pieces[j].has("date_range") or (pieces[j].text in words("和 and") and not _between(r, i)):
        return first
    start = window.earliest
    if start is None or pieces[j + 1].kind not in ("num", "word", "code"):
        return first
    second = _read_second(r, i, j + 1 + (pieces[j + 1].text == "the"), start)
    if second is None or second[1].latest is None:
        return first
    latest = _after(second[1].latest, start)
    return first if latest is None else (second[0], Window(start, latest))


def _read_second(r: Reading, i: int, j: int, start: date) -> Day | None:
    """The second day of a range that starts at `start`: a bare weekday or day number goes on from there."""
    piece = r.pieces[j]
    if piece.has("weekday"):
        later = replace(r, today=start)
        return read_day(later, j)
    second = read_day(r, j)
    number = ordinal(piece)
    named = any(p.has("month_name") and p.text.isascii() for p in r.pieces[i:j])
    if second is None and number and named and not r.pieces[j + 1].has("unit", "span", "business_span"):
        found = day_of_month(start.year, start.month, number)
        return (j + 1, on(found)) if found else None
    return second


def _after(latest: date, start: date) -> date | None:
    """`latest`, in the month of `start` when it would be earlier."""
    if latest >= start:
        return latest
    moved = day_of_month(start.year, start.month, latest.day)
    return moved if moved and moved >= start else None


def _between(r: Reading, i: int) -> bool:
    return any(r.pieces[k].has("date_between") for k in range(max(0, i - 2), i))


def _read_short_range(r: Reading, i: int) -> Day | None:
    """`3 and 7 November`, `3-7 November`, 3-7号, 5到8号: the month is said once."""
    pieces, piece = r.pieces, r.pieces[i]
    if days := range_code(piece):
        in_order = 0 < days[0] < days[1] <= 31 and pieces[i + 1].text != "月"
        return _month_behind(r, i + 1, *days) if in_order else None
    first = ordinal(piece)
    j = i + 1 + pieces[i + 1].has("ordinal_suffix")
    if first is None or not pieces[j].has("date_range"):
        return None
    j += 1 + (pieces[j + 1].text == "the")
    last = ordinal(pieces[j])
    if last is None:
        return None
    return _month_behind(r, j + 1 + pieces[j + 1].has("ordinal_suffix"), first, last)


def _month_behind(r: Reading, j: int, first: int, last: int) -> Day | None:
    """The days with the month, or 号, that stands at `j`."""
    pieces = r.pieces
    j += pieces[j].text == "of"
    month = r.value(j, "month_name")
    if month is not None:
        return days_of_month(r, month, first, last, end=j + 1)
    if pieces[j].text not in DAY_WORDS:
        return None
    start = next_day_of_month(r.today, first)
    stop = start and day_of_month(start.year, start.month, last)
    return (j + 1, Window(start, stop)) if start and stop else None


def read_day(r: Reading, i: int) -> Day | None:
    """One day expression without preposition."""
    piece = r.pieces[i]
    if piece.kind == "num":
        return read_week_of_year(r, i) or read_numbered(r, i)
    if piece.kind == "code":
        return read_code(r, i)
    if piece.kind not in ("word", "name"):
        return None
    for label, read in _READERS.items():
        if label in piece.labels and (found := read(r, i)):
            return found
    return read_mid(r, i) if piece.text.startswith("mid-") else None


def _read_word(r: Reading, i: int) -> Day | None:
    """`tomorrow`, 后天."""
    return i + 1, on(r.today + timedelta(days=r.value(i, "day") or 0))


_READERS: dict[str, Callable[[Reading, int], Day | None]] = {
    "day": _read_word,
    "weekday": read_weekday,
    "week": read_week,
    "week_prefix": read_week_prefix,
    "numbered_week": read_numbered_week,
    "weekend": read_weekend,
    "month": read_month,
    "third": read_third,
    "month_edge": read_month_edge,
    "week_edge": read_week_edge,
    "year_edge": read_year_edge,
    "year": read_year,
    "month_name": read_month_name,
    "ordinal_word": read_ordinal_word,
    "week_of_month": read_week_of_month,
}


def _within(r: Reading, i: int) -> Day | None:
    """After `within`: so many days, to the last of them."""
    span = find_span(r.pieces, i)
    if span is None or span.business:
        return None
    return span.end, Window(None, r.today + timedelta(days=span.days))


def _ahead(r: Reading, i: int) -> Day | None:
    """After `in`: that many days from today."""
    span = find_span(r.pieces, i)
    if span is None or span.business:
        return None
    return span.end + r.pieces[span.end].has("from_now"), on(r.today + timedelta(days=span.days))


def _days_after(r: Reading, i: int) -> Day | None:
    """10天内, 三天后, `two weeks from now`, `a week from Friday`."""
    span = find_span(r.pieces, i)
    if span is None or span.business:
        return None
    after = r.pieces[span.end]
    ahead = timedelta(days=span.days)
    if after.text in WITHIN_SUFFIXES:
        return span.end + 1, Window(None, r.today + ahead)
    if after.has("date_after") and after.text in words("后 之后 以后 过后"):
        return span.end + 1, on(r.today + ahead)
    if after.has("from_now") and after.text != "time":
        return span.end + 1, on(r.today + ahead)
    if after.text in ("from", "on", "after") and span.days >= 7:
        day = read_day(r, span.end + 1)
        if day and day[1].earliest and day[1].earliest == day[1].latest:
            return day[0], on(day[1].earliest + ahead)
    return None


__all__ = ["read_span", "read_window"]
