"""Customers who ask whether goods come on time: told the day of their order, and no day is changed."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "12月2号手套能准时到吗？", "2026年12月2日"),
        ("lanhai", "椅子能按时交货吗", "2026年12月23日"),
        ("lanhai", "12月1号手套能如期送到吗", "2026年12月2日"),
        ("chenguang", "12月21號能如期交貨嗎？", "2026年12月21日"),
        ("chenguang", "保溫瓶會準時到嗎？", "2026年12月21日"),
        ("northwind", "Will the gloves arrive on 2 January on time?", "2 January 2027"),
        ("acme", "Are the teapots on 1031 still coming on 17 December as planned?", "17 December 2026"),
        ("acme", "Will SO-1024 be delivered on schedule?", "26 December 2026"),
    ],
)
def test_the_day_of_the_order_is_told(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert told in reply.text
    assert reply.card is None
    assert "不用改" not in reply.text


def test_a_wish_for_a_day_is_still_one(book):
    reply = Talk(book, "acme").says("Can you deliver SO-1031 on 10 December?")
    assert reply.request.intents == ["change_delivery"]
