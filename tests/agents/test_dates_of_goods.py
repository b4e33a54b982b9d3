"""Customers who name goods where they mean the order, and days that are too early for what is to be made."""

from datetime import date

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "order", "day"),
    [
        ("lanhai", "SO-2048礼盒改到12月25日", "SO-2048", date(2026, 12, 25)),
        ("lanhai", "礼盒改到12月25日", "SO-2048", date(2026, 12, 25)),
        ("lanhai", "SO-2048的礼盒改到12月25日送，纸也一起", "SO-2048", date(2026, 12, 25)),
        ("acme", "teapots on SO-1031 to 20 December", "SO-1031", date(2026, 12, 20)),
    ],
)
def test_a_date_of_some_goods_is_that_of_their_order(customer, text, order, day):
    with sample_book() as book:
        Talk(book, customer).says(text, "yes" if customer == "acme" else "好的")
        assert book.order(order).delivery == day


@pytest.mark.parametrize(
    "text",
    ["SO-2048只有礼盒改到12月25日", "SO-2048礼盒12月25日送，纸12月30日送", "SO-2048礼盒单独12月25日送"],
)
def test_goods_that_go_apart_are_a_matter_for_a_person(text):
    with sample_book() as book:
        assert Talk(book, "lanhai").says(text).results[0].status == "passed_on"


def test_goods_not_begun_are_promised_no_earlier_than_they_can_be_made():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("SO-2051改到12月5日交货", "好的")
        assert book.order("SO-2051").delivery == date(2026, 12, 13), reply.text


@pytest.mark.parametrize("text", ["SO-1024便宜点", "SO-1031的茶壶什么时候到"])
def test_chinese_behind_the_number_of_an_order_is_answered_in_chinese(text):
    with sample_book() as book:
        assert Talk(book, "acme").says(text).language == "zh"
