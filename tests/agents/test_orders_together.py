"""Orders that are to come together, or as soon as possible."""

from datetime import date

import pytest
from talking import Talk

YES = {"acme": "yes", "northwind": "yes", "lanhai": "好的", "chenguang": "好的"}


@pytest.mark.parametrize(
    ("customer", "texts", "orders", "day"),
    [
        ("acme", ["Ship 1024 and 1031 together"], ["SO-1024", "SO-1031"], date(2026, 12, 26)),
        ("acme", ["where is 1024?", "ship it together with the other one"], ["SO-1024", "SO-1031"], date(2026, 12, 26)),
        ("acme", ["Can you deliver both orders on the same day?"], ["SO-1024", "SO-1031"], date(2026, 12, 26)),
        ("acme", ["please send the mugs and the teapots together"], ["SO-1024", "SO-1031"], date(2026, 12, 26)),
        ("acme", ["move 1024 to 30 December", "and ship 1031 together with it"], ["SO-1024", "SO-1031"], date(2026, 12, 30)),
        ("acme", ["Both of our open orders should go out on the same day, whichever is later."], ["SO-1024", "SO-1031"], date(2026, 12, 26)),
        ("acme", ["Please let the two orders arrive on one day, whichever is earlier."], ["SO-1024", "SO-1031"], date(2026, 12, 17)),
        ("lanhai", ["2048和2051能不能同一天到？按早的那个"], ["SO-2048", "SO-2051"], date(2026, 12, 19)),
        ("lanhai", ["椅子和礼盒请安排同一天出货，以晚的为准"], ["SO-2048", "SO-2051"], date(2026, 12, 23)),
        ("lanhai", ["椅子和礼盒一起送"], ["SO-2048", "SO-2051"], date(2026, 12, 23)),
        ("lanhai", ["2048跟2051同一天到吧"], ["SO-2048", "SO-2051"], date(2026, 12, 23)),
        ("lanhai", ["椅子什么时候到", "跟手套一起送吧"], ["SO-2051", "SO-2033"], date(2026, 12, 23)),
        ("lanhai", ["所有订单一起发"], ["SO-2048", "SO-2051", "SO-2033"], date(2026, 12, 23)),
        ("lanhai", ["椅子加5把", "和礼盒那单一起发"], ["SO-2048", "SO-2051"], date(2026, 12, 23)),
    ],
)  # fmt: skip
def test_orders_that_are_wanted_together_come_on_one_of_their_days(book, customer, texts, orders, day):
    talk = Talk(book, customer)
    assert talk.says(*texts).card is not None
    talk.says(YES[customer])
    assert {book.order(one).delivery for one in orders} == {day}


@pytest.mark.parametrize(
    ("customer", "texts", "day"),
    [
        ("acme", ["30 teapots please as a new order", "ship it together with 1024"], "26 December 2026"),
        ("northwind", ["30 teapots please as a new order", "ship it together with my other order"], "2 January 2027"),
        ("lanhai", ["订30个茶壶", "跟椅子一起发"], "2026年12月23日"),
        ("chenguang", ["訂50個保溫瓶", "和原來那單一起發"], "2026年12月21日"),
        ("northwind", ["What mugs do you sell?", "White, 120 of them, delivered along with 4417. Put it on the same terms"], "2 January 2027"),
        ("acme", ["Which mugs do you have?", "the blue ones, 200, together with SO-1031 please"], "17 December 2026"),
        ("lanhai", ["你们有什么马克杯？", "白色的，120个，跟2048一起送"], "2026年12月19日"),
        ("chenguang", ["你們有什麼馬克杯？", "白色，120個，和3071一起送，條件一樣"], "2026年12月21日"),
    ],
)  # fmt: skip
def test_a_new_order_comes_on_the_day_of_the_one_that_it_is_to_come_with(book, customer, texts, day):
    reply = Talk(book, customer).says(*texts)
    assert day in reply.text
    assert reply.card is not None


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["30 teapots please as a new order", "ship it together with the other one"]),
        ("lanhai", ["订30个茶壶", "和原来那单一起发"]),
        ("lanhai", ["和原来那单一起发"]),
        ("northwind", ["please ship all my orders together"]),
    ],
)
def test_a_person_takes_up_which_orders_are_wanted_together(book, customer, texts):
    reply = Talk(book, customer).says(*texts)
    assert any(words in reply.text for words in ("colleague", "同事"))


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("acme", ["Please ship it as soon as possible"], ["5 December 2026", "8 December 2026"]),
        ("acme", ["where is 1024?", "please send it as quickly as you can"], ["5 December 2026"]),
        ("northwind", ["can you ship the gloves asap"], ["3 December 2026"]),
        ("lanhai", ["尽快发"], ["2026年12月3日", "2026年12月13日", "2026年12月2日"]),
        ("lanhai", ["礼盒越快越好送"], ["2026年12月3日"]),
        ("lanhai", ["手套尽快发货"], ["没法保证更早"]),
        ("chenguang", ["儘快發"], ["2026年12月8日"]),
    ],
)
def test_who_wants_goods_as_soon_as_possible_is_told_the_earliest_day(book, customer, texts, told):
    reply = Talk(book, customer).says(*texts)
    assert all(day in reply.text for day in told)
    assert reply.card is None


@pytest.mark.parametrize(
    ("customer", "text", "days"),
    [
        ("acme", "swap the delivery dates of 1024 and 1031", {"SO-1024": 17, "SO-1031": 26}),
        ("acme", "Can the dates of both orders be swapped?", {"SO-1024": 17, "SO-1031": 26}),
        ("lanhai", "不是让你取消2051，是让你把2051和2048的送货日期对调", {"SO-2051": 19, "SO-2048": 23}),
        ("lanhai", "2048跟2051的交货时间互换一下", {"SO-2051": 19, "SO-2048": 23}),
    ],
)
def test_orders_whose_days_are_swapped_come_on_the_day_of_each_other(book, customer, text, days):
    talk = Talk(book, customer)
    talk.says(text, YES[customer])
    assert {one: book.order(one).delivery for one in days} == {
        one: date(2026, 12, day) for one, day in days.items()
    }
