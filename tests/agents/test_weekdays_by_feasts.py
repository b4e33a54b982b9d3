"""A weekday told by a feast or another day is the one before or after that."""

from datetime import date

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "order", "day"),
    [
        ("northwind", "move 4417 to the wednesday after new year", "SO-4417", date(2027, 1, 6)),
        ("northwind", "move 4417 to the Friday before Christmas", "SO-4417", date(2026, 12, 18)),
        ("northwind", "move 4417 to the wednesday after 2 january", "SO-4417", date(2027, 1, 6)),
        (
            "northwind",
            "can you deliver 4417 on the first Monday after New Year's Day?",
            "SO-4417",
            date(2027, 1, 4),
        ),
        ("acme", "push 1031 back to the Tuesday following Christmas", "SO-1031", date(2026, 12, 29)),
        ("acme", "deliver 1031 the second friday after 20 December", "SO-1031", date(2027, 1, 1)),
        ("lanhai", "2048改到元旦后的第一个周三送", "SO-2048", date(2027, 1, 6)),
        ("lanhai", "椅子那单春节前的周五送", "SO-2051", date(2027, 2, 5)),
        ("lanhai", "2051挪到圣诞节前的那个周一", "SO-2051", date(2026, 12, 21)),
        ("lanhai", "2048推到1月2日之后的周三", "SO-2048", date(2027, 1, 6)),
        ("chenguang", "3071改到元旦後的週三交貨", "SO-3071", date(2027, 1, 6)),
        ("chenguang", "3071聖誕節後第一個禮拜一送", "SO-3071", date(2026, 12, 28)),
    ],
)
def test_a_weekday_beside_a_feast_is_that_day(customer, text, order, day):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(text, "可以" if customer in ("lanhai", "chenguang") else "yes")
        assert book.order(order).delivery == day
