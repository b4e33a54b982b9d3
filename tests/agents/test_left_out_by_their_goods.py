"""Customers who want changes of several orders, but not of the one that they name by its goods."""

import pytest
from talking import Talk, sample_book, statuses

PUSH = "Push all orders back a week"
LATER = "所有订单都推迟一周"
OPEN = {"acme": {"SO-1024", "SO-1031"}, "lanhai": {"SO-2033", "SO-2048", "SO-2051"}}


@pytest.mark.parametrize(
    ("customer", "wish", "but", "left"),
    [
        ("lanhai", LATER, "手套不用推", "SO-2033"),
        ("lanhai", LATER, "手套那单别动", "SO-2033"),
        ("lanhai", LATER, "椅子就不推了", "SO-2051"),
        ("lanhai", LATER, "除了手套", "SO-2033"),
        ("lanhai", LATER, "礼盒的先不动", "SO-2048"),
        ("lanhai", LATER, "不包括椅子", "SO-2051"),
        ("lanhai", LATER, "复印纸那单不变", "SO-2048"),
        ("acme", PUSH, "not the mugs", "SO-1024"),
        ("acme", PUSH, "not the teapots", "SO-1031"),
        ("acme", PUSH, "except the teapots", "SO-1031"),
        ("acme", PUSH, "the teapots can stay as they are", "SO-1031"),
        ("acme", PUSH, "leave the teapots out", "SO-1031"),
        ("acme", PUSH, "the blue mugs not, please", "SO-1024"),
        ("acme", PUSH, "don't move the blue mugs", "SO-1024"),
        ("acme", "push SO-1024 and SO-1031 back two weeks", "the blue ones should stay", "SO-1024"),
    ],
)
def test_an_order_is_left_out_by_its_goods_and_the_rest_is_done(customer, wish, but, left):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = {order.id: order.delivery for order in book.orders()}
        talk.says(wish, but, "yes" if customer == "acme" else "好")
        moved = {order.id for order in book.orders() if order.delivery > before[order.id]}
        assert moved == OPEN[customer] - {left}


def test_the_only_order_is_dropped_by_all_that_is_on_it():
    with sample_book() as book:
        reply = Talk(book, "chenguang").says("3071延後一週", "保溫瓶不用延")
        assert statuses(reply) == ["closed"]
