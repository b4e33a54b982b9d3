"""Customers who ask whether goods come by a day: that is answered, and no day is moved."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "northwind",
            "We need the flasks for an event on 1 December. Will SO-4410 be there in time?",
            "29 November",
        ),
        (
            "northwind",
            "We have an event on 1 December and need the flasks. Will they be there by then?",
            "29 Nov",
        ),
        ("northwind", "The gloves are for a fair on 5 January. Will they arrive in time?", "2 January 2027"),
        ("northwind", "We need SO-4410 for an event on 1 December.", "29 November 2026"),
        (
            "acme",
            "We need the mugs for a trade fair on 10 January. Will SO-1024 make it?",
            "26 December 2026",
        ),
        ("acme", "Our shop opens on 20 December. Will the teapots be there by then?", "17 December 2026"),
        ("acme", "There's a staff party on 28 December; will 1024 be here for that?", "26 December 2026"),
        ("lanhai", "我们12月25号有活动要用礼盒，2048来得及吗？", "12月19日"),
        ("lanhai", "椅子我们12月30号开业要用，2051能按时到吗？", "12月23日"),
        ("lanhai", "12月10号有展会，手套能到吗？", "12月2日"),
        ("chenguang", "我們12月25日有活動要用保溫瓶，3071來得及嗎？", "12月21日"),
    ],
)
def test_goods_that_come_by_a_day_are_said_to(customer, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)

    assert told in reply.text
    assert any(words in reply.text for words in ("will be there by", "赶得上", "趕得上"))
    assert not reply.card
    assert "“" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "northwind",
            "We need the flasks by 25 November. Will SO-4410 be there in time?",
            "29 November 2026",
        ),
        (
            "northwind",
            "Our new kitchen opens on 20 December. Will the gloves be there before that?",
            "2 January",
        ),
        (
            "acme",
            "We open on 20 December and need the mugs from 1024 by then. Is that going to work?",
            "26 December",
        ),
        ("lanhai", "礼盒是年会要用的，年会12月15号，赶得上吗？", "12月19日"),
        ("chenguang", "12月15日公司尾牙要用，3071趕得上嗎？", "12月21日"),
    ],
)
def test_goods_that_come_later_are_said_to_and_not_moved(customer, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)

    assert told in reply.text
    assert any(words in reply.text for words in ("will not be there by", "赶不上", "趕不上"))
    assert not reply.card


@pytest.mark.parametrize(
    ("customer", "text", "soon", "late"),
    [
        ("acme", "Hello, which of our orders will arrive before Christmas?", ["SO-1031"], ["SO-1024"]),
        ("acme", "Do both orders arrive before Christmas?", ["SO-1031"], ["SO-1024"]),
        ("acme", "What will we get before 20 December?", ["SO-1031"], ["SO-1024"]),
        ("acme", "Which of our orders arrive by the end of December?", ["SO-1031", "SO-1024"], []),
        ("lanhai", "哪些订单圣诞节前能到？", ["SO-2033", "SO-2048", "SO-2051"], []),
        ("lanhai", "12月20号之前哪几单能到？", ["SO-2033", "SO-2048"], ["SO-2051"]),
        ("chenguang", "我們的訂單聖誕節前會到嗎？", ["SO-3071"], []),
    ],
)
def test_of_all_orders_those_that_come_are_told_first(customer, text, soon, late):
    with sample_book() as book:
        lines = Talk(book, customer).says(text).text.split("\n")

    told = [any(words in line for words in ("will be there", "赶得上", "趕得上")) for line in lines]
    assert told == [True] * len(soon) + [False] * len(late)
    assert [order for order, line in zip(soon + late, lines, strict=True) if order not in line] == []


@pytest.mark.parametrize(
    "text",
    [
        "Please deliver SO-1024 by 20 December, we have an event.",
        "We need SO-1024 for an event on 20 December.",
        "Could you get SO-1024 here by 20 December?",
    ],
)
def test_a_wish_for_a_sooner_day_is_still_one(text):
    with sample_book() as book:
        reply = Talk(book, "acme").says(text)

    assert "from 26 December 2026 to 20 December 2026" in reply.text
