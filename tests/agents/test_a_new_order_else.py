"""Goods that are to be added to an order, or to be ordered anew where that can't be: 加不了就另开一单."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "said", "goods"),
    [
        ("lanhai", ["手套再追加200盒，要是加不了就另开一单"], "丁腈手套 200 盒"),
        ("lanhai", ["手套再追加200盒，要是生产线上加不了就另开一单"], "丁腈手套 200 盒"),
        ("lanhai", ["手套再追加200盒", "加不了就另开一单"], "丁腈手套 200 盒"),
        ("northwind", ["add 100 flasks to 4410, and if you can't, make it a separate order"], "100 pieces"),
        (
            "northwind",
            ["100 more flasks on 4410 please", "if you can't add them, make it a separate order"],
            "100 pieces",
        ),
        ("acme", ["add 20 teapots to 1002. if it's too late, make it a new order"], "20 pieces"),
    ],
)
def test_they_are_ordered_anew_where_they_come_too_late(customer, said, goods):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()

        reply = talk.says(*said)

        assert reply.card and goods in reply.text and book.orders() == before
        talk.says("yes")
        assert len(book.orders()) == len(before) + 1


@pytest.mark.parametrize(
    ("customer", "said", "order", "count"),
    [
        ("lanhai", "椅子加5把，加不了就另外下一单", "SO-2051", 45),
        ("chenguang", "保溫瓶再加200支，加不了就另開一單", "SO-3071", 1000),
        ("northwind", "add 50 gloves to 4417, if that's not possible as a new order", "SO-4417", 300),
    ],
)
def test_they_are_added_where_that_can_be(customer, said, order, count):
    with sample_book() as book:
        before = len(book.orders())

        Talk(book, customer).says(said, "yes")

        assert book.order(order).lines[0].quantity == count and len(book.orders()) == before
