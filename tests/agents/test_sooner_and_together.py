"""Orders wanted sooner, by so much that is not said, orders asked about together, and prices at other terms."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "messages", "day"),
    [
        ("acme", ["can SO-1031 come earlier"], "8 December"),
        ("acme", ["could you deliver SO-1031 earlier?"], "8 December"),
        ("acme", ["can we get the teapots any earlier?"], "8 December"),
        ("acme", ["make SO-1031 come as early as you can"], "8 December"),
        ("acme", ["move SO-1031 to 20 December", "as early as you can"], "8 December"),
        ("lanhai", ["2048能不能早点到"], "12月3日"),
        ("lanhai", ["2048还能再早一点吗"], "12月3日"),
        ("lanhai", ["2048改到12月20号", "越早越好"], "12月3日"),
    ],
)
def test_who_wants_goods_sooner_hears_the_earliest_day(book, customer, messages, day):
    reply = Talk(book, customer).says(*messages)
    assert day in reply.text
    assert "did not quite get" not in reply.text


def test_the_day_that_was_told_can_then_be_named(book):
    reply = Talk(book, "acme").says("can SO-1031 come earlier?", "the 10th then")
    assert "from 17 December 2026 to 10 December 2026" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "days"),
    [
        ("acme", "do 1024 and 1031 come together?", ("26 December", "17 December")),
        ("acme", "will SO-1024 and SO-1031 be delivered on the same day?", ("26 December", "17 December")),
        ("lanhai", "2048和2051是一起到吗", ("12月19日", "12月23日")),
    ],
)
def test_who_asks_whether_orders_come_together_hears_the_day_of_each(book, customer, text, days):
    reply = Talk(book, customer).says(text)
    assert all(day in reply.text for day in days)
    assert {*statuses(reply)} == {"told"}


@pytest.mark.parametrize(
    ("customer", "text"), [("acme", "can 1024 and 1031 come together?"), ("lanhai", "2048和2051能一起送吗")]
)
def test_who_wants_orders_together_is_shown_the_later_day(book, customer, text):
    assert "proposed" in statuses(Talk(book, customer).says(text))


CHEAPER_MUGS = "can you go down to 3.40 on the blue mugs of SO-1024?"


@pytest.mark.parametrize(
    ("customer", "opening", "asked", "price"),
    [
        ("acme", CHEAPER_MUGS, "what if I pay right away?", "3.52"),
        ("acme", CHEAPER_MUGS, "what would it be if we prepaid?", "3.52"),
        ("acme", CHEAPER_MUGS, "what's the price with payment on delivery?", "3.55"),
        ("lanhai", "2048的礼盒能160吗", "月结30天是多少钱", "35,540"),
        ("lanhai", "2048的礼盒能160吗", "全款的话多少钱", "35,100"),
    ],
)
def test_a_price_asked_at_other_terms_is_told_and_then_agreed_on(book, customer, opening, asked, price):
    talk = Talk(book, customer)
    reply = talk.says(opening, asked)
    assert price in reply.text
    assert statuses(reply) == ["bargaining"]
    assert price in talk.says("ok deal" if customer == "acme" else "行，就这样").text


@pytest.mark.parametrize(
    ("customer", "opening", "asked"),
    [
        ("acme", CHEAPER_MUGS, "why is it cheaper if I prepay?"),
        ("lanhai", "2048的礼盒能160吗", "为什么预付便宜"),
    ],
)
def test_why_terms_move_the_price_is_explained_and_nothing_offered(book, customer, opening, asked):
    reply = Talk(book, customer).says(opening, asked)
    assert "financed" in reply.text or "垫资金" in reply.text
    assert "bargaining" not in statuses(reply)
