"""Goods that customers write as labels of how many there are to be."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "said", "order", "counts"),
    [
        ("northwind", "Gloves: 300. Paper: 550.", "SO-4417", [300, 550]),
        (
            "northwind",
            "Hi. Gloves: 300. Paper: 550. Delivery: 10 Jan. Payment: all upfront. Cheers",
            "SO-4417",
            [300, 550],
        ),
        ("northwind", "Paper: 550 packs.", "SO-4417", [250, 550]),
        ("acme", "White mugs: 250. Teapots: 150. Thanks, Jonas", "SO-1031", [150, 250]),
        ("acme", "Order 1031: teapots: 150; white mugs: 250", "SO-1031", [150, 250]),
        ("northwind", "手套：300盒。纸：550包。", "SO-4417", [300, 550]),
        ("northwind", "手套：300；复印纸：550", "SO-4417", [300, 550]),
        ("acme", "你好，茶壶：150个。白杯：250个。", "SO-1031", [150, 250]),
    ],
)
def test_goods_are_set_to_the_numbers_they_are_labels_of(customer, said, order, counts):
    with sample_book() as book:
        Talk(book, customer).says(said, "yes")

        assert [int(line.quantity) for line in book.order(order).lines] == counts


def test_goods_that_were_forgotten_are_asked_after():
    with sample_book() as book:
        Talk(book, "northwind").says("Gloves: 300.", "you forgot the paper", "550", "yes")

        assert [int(line.quantity) for line in book.order("SO-4417").lines] == [300, 550]
