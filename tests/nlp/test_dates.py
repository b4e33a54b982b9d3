from datetime import date

import pytest
from reading_pieces import read_kind

D = date
BOTH = [
    ("明天", D(2026, 11, 19), D(2026, 11, 19)), ("后天上午", D(2026, 11, 20), D(2026, 11, 20)),
    ("下周三", D(2026, 11, 25), D(2026, 11, 25)), ("本周五", D(2026, 11, 20), D(2026, 11, 20)),
    ("下下周一", D(2026, 11, 30), D(2026, 11, 30)), ("下周", D(2026, 11, 23), D(2026, 11, 29)),
    ("周五", D(2026, 11, 20), D(2026, 11, 20)), ("礼拜二", D(2026, 11, 24), D(2026, 11, 24)),
    ("下周日", D(2026, 11, 29), D(2026, 11, 29)), ("12月5日", D(2026, 12, 5), D(2026, 12, 5)),
    ("十二月十号", D(2026, 12, 10), D(2026, 12, 10)), ("3月上旬", D(2027, 3, 1), D(2027, 3, 10)),
    ("11月中旬", D(2026, 11, 11), D(2026, 11, 20)), ("1月下旬", D(2027, 1, 21), D(2027, 1, 31)),
    ("下个月5号", D(2026, 12, 5), D(2026, 12, 5)), ("2027年1月15日", D(2027, 1, 15), D(2027, 1, 15)),
    ("月底", D(2026, 11, 30), D(2026, 11, 30)), ("11月25号到28号", D(2026, 11, 25), D(2026, 11, 28)),
    ("三天后", D(2026, 11, 21), D(2026, 11, 21)), ("两周后", D(2026, 12, 2), D(2026, 12, 2)),
    ("31号", D(2026, 12, 31), D(2026, 12, 31)), ("12月", D(2026, 12, 1), D(2026, 12, 31)),
    ("tomorrow", D(2026, 11, 19), D(2026, 11, 19)), ("next Wednesday", D(2026, 11, 25), D(2026, 11, 25)),
    ("Wednesday next week", D(2026, 11, 25), D(2026, 11, 25)), ("this Friday", D(2026, 11, 20), D(2026, 11, 20)),
    ("next week", D(2026, 11, 23), D(2026, 11, 29)), ("on 2 December", D(2026, 12, 2), D(2026, 12, 2)),
    ("December 5th", D(2026, 12, 5), D(2026, 12, 5)), ("the 3rd of January", D(2027, 1, 3), D(2027, 1, 3)),
    ("early March", D(2027, 3, 1), D(2027, 3, 10)), ("mid-March", D(2027, 3, 11), D(2027, 3, 20)),
    ("between 3 and 7 December", D(2026, 12, 3), D(2026, 12, 7)), ("3-7 December", D(2026, 12, 3), D(2026, 12, 7)),
    ("in 10 days", D(2026, 11, 28), D(2026, 11, 28)), ("two weeks from now", D(2026, 12, 2), D(2026, 12, 2)),
    ("2026-12-05", D(2026, 12, 5), D(2026, 12, 5)), ("on Friday", D(2026, 11, 20), D(2026, 11, 20)),
    ("week of 7 December", D(2026, 12, 7), D(2026, 12, 13)), ("in December", D(2026, 12, 1), D(2026, 12, 31)),
]  # fmt: skip
OPEN = [
    ("12月5日前", None, D(2026, 12, 5)), ("12天内", None, D(2026, 11, 30)), ("月底前", None, D(2026, 11, 30)),
    ("下周三之前", None, D(2026, 11, 25)), ("下月底前", None, D(2026, 12, 31)), ("11月20号之后", D(2026, 11, 20), None),
    ("最晚12月1日", None, D(2026, 12, 1)), ("by 5 December", None, D(2026, 12, 5)),
    ("before 5 December", None, D(2026, 12, 5)), ("within 10 days", None, D(2026, 11, 28)),
    ("after 2 December", D(2026, 12, 2), None), ("on or after 8 January", D(2027, 1, 8), None),
    ("no later than Friday 4 December", None, D(2026, 12, 4)), ("by the end of the month", None, D(2026, 11, 30)),
    ("by month end", None, D(2026, 11, 30)), ("by the eighteenth", None, D(2026, 11, 18)),
    ("from 1 December", D(2026, 12, 1), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest"), BOTH + OPEN)
def test_a_date_is_a_window_in_the_calendar_of_now(text: str, earliest: date | None, latest: date | None):
    windows = [piece.value for piece in read_kind(text, "date")]

    assert [(window.earliest, window.latest) for window in windows] == [(earliest, latest)]


@pytest.mark.parametrize(
    ("text", "days", "business"),
    [
        ("7个工作日内", 7, True),
        ("两个星期", 14, False),
        ("5 working days", 5, True),
        ("three days", 3, False),
        ("a week", 7, False),
    ],
)
def test_a_span_of_days_waits_for_its_meaning(text: str, days: int, business: bool):
    assert [piece.value for piece in read_kind(text, "span")] == [(days, business)]
