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
        ("acme", "1024 arrives next week, doesn't it?", "26 December 2026"),
        ("acme", "I guess the teapots will be here tomorrow?", "17 December 2026"),
        ("lanhai", "手套那单后天就到了吧？", "2026年12月2日"),
        ("lanhai", "2048下周就能收到了对吧", "2026年12月19日"),
        ("chenguang", "保溫瓶應該這週會到吧", "2026年12月21日"),
    ],
)
def test_the_day_of_the_order_is_told(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert told in reply.text
    assert reply.card is None
    assert "不用改" not in reply.text


def test_a_guess_beside_a_card_takes_no_day_from_it(book):
    talk = Talk(book, "lanhai")
    asked = "三个单都送到深圳市宝安区创业二路208号6楼"
    reply = talk.says(asked, "手套那单后天就到了吧，那单还是送老地址，其他两单改")
    assert "2026年12月2日" in reply.text
    assert [row.order for row in reply.card.changes] == ["SO-2048", "SO-2051"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Can you deliver SO-1031 on 10 December?"),
        ("lanhai", "礼盒12月10号到吧"),
        ("lanhai", "礼盒12月10号能到吗？"),
    ],
)
def test_a_wish_for_a_day_is_still_one(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert reply.request.intents == ["change_delivery"]
