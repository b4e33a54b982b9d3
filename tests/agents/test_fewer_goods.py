"""Customers who want fewer of what they have on order, and say how many in the next message."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "wish", "number", "order", "counts"),
    [
        ("acme", "I need fewer teapots", "say 150", "SO-1031", [150, 300]),
        ("acme", "that's too many teapots for us", "150 will do", "SO-1031", [150, 300]),
        ("acme", "reduce the white mugs please", "100 less", "SO-1031", [200, 200]),
        ("northwind", "on 4417 less gloves pls", "200", "SO-4417", [200, 600]),
        ("northwind", "we want less paper on the order", "550 packs", "SO-4417", [250, 550]),
        ("acme", "茶壶少订一点", "150个", "SO-1031", [150, 300]),
        ("acme", "茶壶订多了", "改成150", "SO-1031", [150, 300]),
        ("northwind", "4417的手套要少点", "200盒", "SO-4417", [200, 600]),
        ("northwind", "我想减少复印纸", "少50包", "SO-4417", [250, 550]),
    ],
)
def test_fewer_goods_are_of_the_order_that_holds_them(customer, wish, number, order, counts):
    with sample_book() as book:
        talk, orders = Talk(book, customer), len(book.orders())

        talk.says(wish, number, "yes")

        assert [int(line.quantity) for line in book.order(order).lines] == counts
        assert len(book.orders()) == orders


@pytest.mark.parametrize(
    "wish", ["could you reduce the price of the teapots", "less for the teapots?", "茶壶能少点吗"]
)
def test_a_lower_price_is_no_wish_for_fewer_goods(wish):
    with sample_book() as book:
        reply = Talk(book, "acme").says(wish)

        assert not any(words in reply.text for words in ("quantity", "需要多少"))
