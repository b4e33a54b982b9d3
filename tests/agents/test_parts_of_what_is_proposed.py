"""Customers who mean other numbers of goods than a card shows, or no more than a part of them."""

import pytest
from talking import Talk, sample_book

SWAP = "swap the paper on 4417 for steel flasks"
REPLACE = "replace the white mugs on 1031 with blue ones"
GLOVES = "2048那单礼盒换成手套"
BLACK = "2051的灰椅子换成黑色的"
POTS = "3071保溫瓶換成玻璃茶壺"


def lines_after(customer, order, *texts):
    with sample_book() as book:
        Talk(book, customer).says(*texts, "yes" if customer in ("acme", "northwind") else "好")
        return {line.sku: int(line.quantity) for line in book.order(order).lines}


@pytest.mark.parametrize(
    ("customer", "order", "swap", "number", "lines"),
    [
        ("northwind", "SO-4417", SWAP, "300 flasks then", {"GLOVE-N": 250, "FLASK-500": 300}),
        ("northwind", "SO-4417", SWAP, "only 300 flasks", {"GLOVE-N": 250, "FLASK-500": 300}),
        ("northwind", "SO-4417", SWAP, "20 more flasks", {"GLOVE-N": 250, "FLASK-500": 620}),
        ("acme", "SO-1031", REPLACE, "make it 350 blue mugs", {"TEAPOT-12": 200, "MUG-BLUE": 350}),
        ("acme", "SO-1031", REPLACE, "350 blue ones please", {"TEAPOT-12": 200, "MUG-BLUE": 350}),
        ("acme", "SO-1031", REPLACE, "50 fewer blue mugs", {"TEAPOT-12": 200, "MUG-BLUE": 250}),
        ("lanhai", "SO-2048", GLOVES, "手套要100盒就够了", {"PAPER-A4": 100, "GLOVE-N": 100}),
        ("lanhai", "SO-2048", GLOVES, "那手套300盒吧", {"PAPER-A4": 100, "GLOVE-N": 300}),
        ("lanhai", "SO-2048", GLOVES, "手套再加20盒", {"PAPER-A4": 100, "GLOVE-N": 220}),
        ("lanhai", "SO-2051", BLACK, "黑椅子30把", {"CHAIR-BLACK": 30}),
        ("lanhai", "SO-2051", BLACK, "黑的要45把", {"CHAIR-BLACK": 45}),
        ("chenguang", "SO-3071", POTS, "茶壺300個就夠了", {"TEAPOT-12": 300}),
    ],
)
def test_a_number_of_what_comes_leaves_what_goes(customer, order, swap, number, lines):
    assert lines_after(customer, order, swap, number) == lines


def test_a_number_alone_behind_both_is_of_what_comes():
    lines = lines_after("acme", "SO-1031", "swap the teapots for blue mugs", "100 blue mugs", "make it 120")
    assert lines == {"MUG-BLUE": 120, "MUG-WHITE": 300}


@pytest.mark.parametrize(
    ("customer", "order", "wish", "part", "lines"),
    [
        (
            "acme",
            "SO-1031",
            REPLACE,
            "wait, only half",
            {"TEAPOT-12": 200, "MUG-WHITE": 150, "MUG-BLUE": 150},
        ),
        ("acme", "SO-1031", REPLACE, "half of them", {"TEAPOT-12": 200, "MUG-WHITE": 150, "MUG-BLUE": 150}),
        ("acme", "SO-1031", REPLACE, "only 50 of them", {"TEAPOT-12": 200, "MUG-WHITE": 250, "MUG-BLUE": 50}),
        ("northwind", "SO-4417", SWAP, "let's only replace 100", {"PAPER-A4": 500, "FLASK-500": 100}),
        ("northwind", "SO-4417", "remove the paper from 4417", "only half of it", {"PAPER-A4": 300}),
        ("acme", "SO-1031", "cancel the teapots", "only cancel 50", {"TEAPOT-12": 150}),
        ("acme", "SO-1031", "100 more teapots", "only half of that", {"TEAPOT-12": 250}),
        ("acme", "SO-1031", "cancel 20 of the teapots", "only half", {"TEAPOT-12": 190}),
        ("lanhai", "SO-2048", GLOVES, "等等，只换一半", {"TEA-GIFT": 100, "GLOVE-N": 100}),
        ("lanhai", "SO-2048", GLOVES, "一半就行", {"TEA-GIFT": 100, "GLOVE-N": 100}),
        ("lanhai", "SO-2048", GLOVES, "只换50盒", {"TEA-GIFT": 150, "GLOVE-N": 50}),
        ("lanhai", "SO-2048", "2048的纸换成手套", "不，换60包就行", {"PAPER-A4": 40, "GLOVE-N": 60}),
        ("lanhai", "SO-2048", "2048那单礼盒加100盒", "只加一半", {"TEA-GIFT": 250}),
        ("lanhai", "SO-2048", "取消礼盒", "只取消一半", {"TEA-GIFT": 100}),
        ("chenguang", "SO-3071", POTS, "只換一半", {"FLASK-500": 400, "TEAPOT-12": 400}),
        ("chenguang", "SO-3071", POTS, "一半就好", {"FLASK-500": 400, "TEAPOT-12": 400}),
    ],
)
def test_only_a_part_of_what_is_proposed_is_done(customer, order, wish, part, lines):
    after = lines_after(customer, order, wish, part)
    assert lines == {sku: number for sku, number in after.items() if sku in lines}
