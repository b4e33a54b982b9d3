"""Days and windows in the calendar of `now`, by the rules of the contract."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Window:
    """Dates, inclusive; an open end is `None`."""

    earliest: date | None = None
    latest: date | None = None


def on(day: date) -> Window:
    """The one day."""
    return Window(day, day)


def week_of(today: date, *, weeks: int = 0) -> Window:
    """Monday to Sunday of the week `weeks` after that of `today`."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    return Window(monday, monday + timedelta(days=6))


def week_of_month(year: int, month: int, number: int) -> Window:
    """Monday to Sunday of that week of the month; -1 is its last.

    A week belongs to the month in which most of its days lie, that is its Thursday.
    """
    first = date(year, month, 4)
    if number < 0:
        return week_of(last_day(year, month) - timedelta(days=3))
    return week_of(first, weeks=number - 1)


def weekday_of(today: date, weekday: int, *, weeks: int) -> date:
    """The `weekday` (Monday is 0) of the week `weeks` after that of `today`."""
    return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks, days=weekday)


def next_weekday(today: date, weekday: int) -> date:
    """The next `weekday` to come, never `today`."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def month_of(today: date, *, months: int = 0) -> tuple[int, int]:
    """Year and month, `months` after that of `today`."""
    years, month = divmod(today.month - 1 + months, 12)
    return today.year + years, month + 1


def day_of_month(year: int, month: int, day: int) -> date | None:
    """That day, or `None` when the month does not have it."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1] or not 1 <= year <= 9000:
        return None
    return date(year, month, day)


def last_day(year: int, month: int) -> date:
    """The last day of the month."""
    return date(year, month, monthrange(year, month)[1])


def whole_month(year: int, month: int) -> Window:
    """Both ends of the month."""
    return Window(date(year, month, 1), last_day(year, month))


_PARTS = ((1, 10), (11, 20), (21, 31), (1, 15), (16, 31))
"""First and last day of the parts of a month: 上旬, 中旬, 下旬, then its halves."""


def part_of_month(year: int, month: int, part: int) -> Window:
    """上旬, 中旬, 下旬 (0, 1, 2) of the month, or its first or second half (3, 4)."""
    first, last = _PARTS[part]
    return Window(date(year, month, first), day_of_month(year, month, last) or last_day(year, month))


def year_to_come(today: date, month: int, day: int = 31) -> int:
    """The year in which that day, or the end of that month, is next to come."""
    last = min(day, monthrange(today.year, month)[1])
    return today.year + (date(today.year, month, last) < today)


def next_date(today: date, month: int, day: int) -> date:
    """The next such day to come; where the month never has it, the same day of the month after."""
    for year in range(today.year, today.year + 9):
        found = day_of_month(year, month, day)
        if found and found >= today:
            return found
    return next_day_of_month(date(year_to_come(today, month), month, 1), day) or today


def next_day_of_month(today: date, day: int) -> date | None:
    """The next time that a month has `day`, from `today` on."""
    for months in range(12):
        year, month = month_of(today, months=months)
        found = day_of_month(year, month, day)
        if found and found >= today:
            return found
    return None
