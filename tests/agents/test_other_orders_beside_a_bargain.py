"""Days and payments of another order that are said beside a move in a bargain: 417.7, 礼盒15号也一起改了."""

from datetime import date

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "lines", "order", "day"),
    [
        (
            "lanhai",
            ("椅子400一把行不行；礼盒那单的交期提前到15号。", "那就全款预付417.7吧，礼盒15号也一起改了"),
            "SO-2048",
            date(2026, 12, 15),
        ),
        (
            "lanhai",
            ("椅子400一把行不行；礼盒那单的交期提前到15号。", "不对，礼盒那单是16号，椅子405"),
            "SO-2048",
            date(2026, 12, 16),
        ),
        (
            "lanhai",
            ("再订50把灰色办公椅，400一把", "410，礼盒推到1月5号"),
            "SO-2048",
            date(2027, 1, 5),
        ),
        (
            "acme",
            ("Can you do the blue mugs at 3.30 each?", "3.40, and move the teapots to January 5"),
            "SO-1031",
            date(2027, 1, 5),
        ),
        (
            "acme",
            (
                "Can you do the blue mugs at 3.30 each? And move the teapots to December 30.",
                "3.45 then, and the teapots on December 31",
            ),
            "SO-1031",
            date(2026, 12, 31),
        ),
        (
            "acme",
            (
                "Can you do the blue mugs at 3.30 each?",
                "No, the 5th of January is for the teapots, the mugs at 3.40",
            ),
            "SO-1031",
            date(2027, 1, 5),
        ),
    ],
)
def test_the_day_of_another_order_is_none_of_the_offer(book, customer, lines, order, day):
    talk = Talk(book, customer)
    for line in lines:
        reply = talk.says(line)
    assert order in reply.text
    assert_day = f"{day.year}年{day.month}月{day.day}日" if customer == "lanhai" else f"{day:%-d %B %Y}"
    offer, beside = reply.text.rsplit("\n", 1)
    assert assert_day in beside and assert_day not in offer


@pytest.mark.parametrize(
    ("customer", "lines", "said"),
    [
        (
            "lanhai",
            ("椅子400一把行不行", "410，礼盒那单改成月结30天"),
            "SO-2048：付款方式由月结60天改为月结30天",
        ),
        (
            "acme",
            ("Can you do the blue mugs at 3.30 each?", "Let's say 3.40, SO-1031 on net 30 please"),
            "SO-1031: the payment terms from net 60 days to net 30 days",
        ),
    ],
)
def test_the_payment_of_another_order_is_none_of_the_offer(book, customer, lines, said):
    talk = Talk(book, customer)
    for line in lines:
        reply = talk.says(line)
    assert said in reply.text


def test_a_day_of_the_goods_bargained_over_is_of_the_offer(book):
    talk = Talk(book, "lanhai")
    talk.says("椅子400一把行不行")
    assert "2027年1月5日" in talk.says("410，1月5号交货").text.splitlines()[0]


@pytest.mark.parametrize(
    ("customer", "lines", "booked", "next_one"),
    [
        (
            "acme",
            ("can you do the blue mugs for 3.40?", "3.52 prepaid", "Accepted. Now the other one, 5% please"),
            "SO-1024",
            "SO-1031",
        ),
        (
            "lanhai",
            ("椅子400一把行不行？", "417.7全款预付", "成交。2048便宜5%行不行？"),
            "SO-2051",
            "SO-2048",
        ),
    ],
)
def test_a_yes_books_what_is_offered_before_another_order_is_bargained_over(
    book, customer, lines, booked, next_one
):
    talk, before = Talk(book, customer), {one.id: one for one in book.orders()}
    reply = talk.says(*lines)
    assert book.order(booked) != before[booked] and book.order(next_one) == before[next_one]
    assert next_one in reply.text


def test_a_yes_that_hangs_on_another_order_books_nothing(book):
    talk, before = Talk(book, "acme"), book.order("SO-1024")
    talk.says("can you do the blue mugs for 3.40?", "3.52 prepaid", "Deal, if you also give us 5% off 1031.")
    assert book.order("SO-1024") == before
