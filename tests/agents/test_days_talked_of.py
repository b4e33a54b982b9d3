"""Customers who name a day without its month behind a day with one: it is in the month that is talked of."""

from datetime import date

import pytest
from talking import Talk

YES = {"acme": "yes", "lanhai": "可以", "chenguang": "可以"}


@pytest.mark.parametrize(
    ("customer", "texts", "order", "day"),
    [
        ("acme", ["deliver 1024 on 20 January 2027", "make it the 18th"], "SO-1024", date(2027, 1, 18)),
        ("acme", ["deliver 1024 on 20 January 2027", "no, the 25th"], "SO-1024", date(2027, 1, 25)),
        ("acme", ["Could you hold 1024 back until mid January?", "make it the 18th"], "SO-1024", date(2027, 1, 18)),
        ("acme", ["1024 to 600 and deliver on 15 January", "can it be the 12th"], "SO-1024", date(2027, 1, 12)),
        ("acme", ["deliver 1024 on 20 January 2027", "yes", "oh sorry, the 18th"], "SO-1024", date(2027, 1, 18)),
        ("lanhai", ["2051改到1月20号交货", "18号吧"], "SO-2051", date(2027, 1, 18)),
        ("lanhai", ["2048推迟到1月中旬", "18号吧"], "SO-2048", date(2027, 1, 18)),
        ("chenguang", ["3071改到2月10號交貨", "改成12號"], "SO-3071", date(2027, 2, 12)),
        ("chenguang", ["3071改到2月10號交貨", "可以", "不好意思，是12號"], "SO-3071", date(2027, 2, 12)),
        ("acme", ["deliver 1024 on 7 January", "Better the 8th, the 7th is very busy. Otherwise OK."], "SO-1024", date(2027, 1, 8)),
        ("acme", ["deliver 1024 on 12 January", "let's say the 15th, nobody is here on the 12th"], "SO-1024", date(2027, 1, 15)),
        ("lanhai", ["2048改到1月7号送", "改成8号吧，7号太忙了"], "SO-2048", date(2027, 1, 8)),
        ("chenguang", ["3071改到1月12號", "換成13號可以嗎？12號太滿了"], "SO-3071", date(2027, 1, 13)),
        ("acme", ["move 1024 to the first week of January", "thursday of that week would be best"], "SO-1024", date(2027, 1, 7)),
        ("acme", ["When does SO-1024 come?", "could it be Tuesday that week instead?"], "SO-1024", date(2026, 12, 22)),
        ("lanhai", ["2051改到1月12日送", "那个星期的星期四吧"], "SO-2051", date(2027, 1, 14)),
        ("chenguang", ["SO-3071改到1月12日送", "12號不行，那一週的星期五可以"], "SO-3071", date(2027, 1, 15)),
    ],
)  # fmt: skip
def test_a_day_alone_is_in_the_month_that_is_talked_of(book, customer, texts, order, day):
    Talk(book, customer).says(*texts, YES[customer])
    assert book.order(order).delivery == day


@pytest.mark.parametrize(
    ("first", "text", "day"),
    [
        ("deliver 1024 on 28 December", "make it the 3rd", date(2027, 1, 3)),
        ("deliver 1024 on 30 January 2027", "the 2nd rather", date(2027, 2, 2)),
        ("deliver 1024 on 20 January 2027", "make it the 18th of December", date(2026, 12, 18)),
    ],
)
def test_a_day_close_by_may_be_in_the_month_beside_it_and_a_month_that_is_named_holds(book, first, text, day):
    Talk(book, "acme").says(first, text, "yes")
    assert book.order("SO-1024").delivery == day


def test_a_new_order_comes_on_the_day_in_the_month_that_is_talked_of(book):
    reply = Talk(book, "acme").says("200 flasks please, delivered 20 January", "make that the 18th")
    assert "18 January 2027" in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "day"),
    [
        ("northwind", ["gloves to 300", "and deliver on the 6th"], "2027-01-06"),
        ("northwind", ["gloves to 300", "and deliver it on the 15th please"], "2027-01-15"),
        ("lanhai", ["2048礼盒多要20盒，12月25号之前到就行", "就是礼盒加20，25号前到"], "2026-12-19"),
        ("lanhai", ["椅子加5把", "交货改到28号"], "2026-12-28"),
        ("chenguang", ["3071加50支", "交貨改到28號"], "2026-12-28"),
    ],
)
def test_a_day_alone_is_in_the_month_in_which_the_order_comes_that_is_to_change(book, customer, texts, day):
    talk = Talk(book, customer)
    order = talk.says(*texts).card.changes[0].order
    talk.says("yes" if customer == "northwind" else "好")
    assert str(book.order(order).delivery) == day


@pytest.mark.parametrize(
    ("customer", "first", "text", "order", "day"),
    [
        ("northwind", "Can you postpone SO-4417 by three weeks?", "Sounds good. Actually, can we make it the Monday after?", "SO-4417", date(2027, 1, 25)),
        ("northwind", "Can you postpone SO-4417 by three weeks?", "Yes. Actually make it 25 January.", "SO-4417", date(2027, 1, 25)),
        ("northwind", "Can you postpone SO-4417 by three weeks?", "Actually 23 January is a Saturday, can we make it the Monday after?", "SO-4417", date(2027, 1, 25)),
        ("acme", "Deliver SO-1024 ten days later please", "Great. Could it be the Friday before?", "SO-1024", date(2027, 1, 1)),
        ("acme", "Deliver SO-1024 ten days later please", "Perfect, though the following Tuesday suits us better", "SO-1024", date(2027, 1, 12)),
        ("acme", "Please push SO-1031 back by a week", "ok, the day after please", "SO-1031", date(2026, 12, 25)),
        ("lanhai", "SO-2051推迟一周", "可以。不过30号那天盘点，改到之后的周一吧", "SO-2051", date(2027, 1, 4)),
        ("lanhai", "SO-2051推迟十天", "好的，还是改成1月8号吧", "SO-2051", date(2027, 1, 8)),
        ("chenguang", "SO-3071延後三天", "好的。那天是週四，可以改成之後的星期一嗎？", "SO-3071", date(2026, 12, 28)),
        ("chenguang", "SO-3071延後三天", "可以，其實改成1月4日比較好", "SO-3071", date(2027, 1, 4)),
    ],
)  # fmt: skip
def test_another_day_behind_a_yes_takes_the_place_of_the_one_that_is_proposed(
    book, customer, first, text, order, day
):
    talk, before = Talk(book, customer), book.order(order).delivery
    talk.says(first, text)
    assert book.order(order).delivery == before
    talk.says(YES.get(customer, "yes"))
    assert book.order(order).delivery == day


def test_a_weekday_behind_a_yes_that_is_the_one_proposed_is_part_of_the_yes(book):
    Talk(book, "acme").says("Please push SO-1031 back by a week", "Good, Thursday then")
    assert book.order("SO-1031").delivery == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("customer", "first", "text", "order", "day"),
    [
        ("acme", "Please push SO-1031 back by a week", "Good, Friday then", "SO-1031", date(2026, 12, 25)),
        (
            "acme",
            "Please push SO-1031 back by a week",
            "Yes, Monday is perfect",
            "SO-1031",
            date(2026, 12, 21),
        ),
        ("lanhai", "SO-2048推迟一周", "行，周五收货", "SO-2048", date(2026, 12, 25)),
        ("lanhai", "SO-2048推迟一周", "好的，那就周一到吧", "SO-2048", date(2026, 12, 28)),
    ],
)
def test_another_weekday_behind_a_yes_is_proposed_near_the_day_that_is(
    book, customer, first, text, order, day
):
    talk, before = Talk(book, customer), book.order(order).delivery
    talk.says(first, text)
    assert book.order(order).delivery == before
    talk.says(YES[customer])
    assert book.order(order).delivery == day


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("chenguang", "那3071交期也一起延一週呢？", "2026年12月28日"),
        ("chenguang", "那3071改成12月28日呢？", "2026年12月28日"),
        ("lanhai", "2051交货晚五天呢？", "2026年12月28日"),
        ("acme", "what if 1024 also came a week later?", "2 January 2027"),
        ("chenguang", "3071出貨延到1月中可以嗎", "2027年1月15日"),
        ("lanhai", "2048推到一月中旬送", "2027年1月15日"),
        ("acme", "move 1024 to mid January", "15 January 2027"),
    ],
)
def test_another_day_that_is_suggested_or_in_the_middle_of_a_month_is_proposed(book, customer, text, day):
    reply = Talk(book, customer).says(text)
    assert [row.after for row in reply.card.changes] == [day]


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("acme", ["Move 1031 to 25 November", "What about 1 December? Happy to pay more"], "on 1 December 2026 is"),
        ("lanhai", ["SO-2033提前到11月30号", "那12月1号呢？加点钱也行"], "2026年12月1日交货我们做不到"),
        ("chenguang", ["提前到11月28日", "那12月3日呢？多付一點也可以"], "2026年12月3日交貨我們做不到"),
    ],
)  # fmt: skip
def test_a_day_is_answered_where_more_would_be_paid_for_it(book, customer, texts, told):
    assert told in Talk(book, customer).says(*texts).text
