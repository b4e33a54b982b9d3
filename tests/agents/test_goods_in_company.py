"""Goods that are ordered to come together with those of an order come on the day of that."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("lanhai", "茶壶来30个，跟礼盒一起送", "2026年12月19日"),
        ("lanhai", "我要30个茶壶，跟2048一起送", "2026年12月19日"),
        ("lanhai", "订50个保温杯跟椅子一起送", "2026年12月23日"),
        ("chenguang", "白色馬克杯100個，跟保溫瓶一起送", "2026年12月21日"),
        ("acme", "I want to order 20 office chairs, grey, delivered together with the teapots", "17 December 2026"),
        ("northwind", "50 steel flasks please, put them with the gloves delivery", "2 January 2027"),
        ("northwind", "order 40 teapots, to come together with the gloves", "2 January 2027"),
    ],
)  # fmt: skip
def test_they_come_on_that_day(book, customer, text, day):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["proposed"]
    assert day in reply.text
