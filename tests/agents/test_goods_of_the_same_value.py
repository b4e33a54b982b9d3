"""Goods that others of the same value come in the place of, and prices that read like days."""

import pytest
from talking import Talk, sample_book

SWAPS = [
    ("lanhai", ["复印纸不要了，换成同样金额的礼盒"], "SO-2048", {"TEA-GIFT": 213}),
    ("lanhai", ["SO-2048的纸不要了", "不对啊，我是说纸的钱换成礼盒，大概13盒"], "SO-2048", {"TEA-GIFT": 213}),
    ("lanhai", ["礼盒换成等值的手套"], "SO-2048", {"PAPER-A4": 100, "GLOVE-N": 884}),
    ("lanhai", ["把纸换成差不多金额的黑椅子"], "SO-2048", {"TEA-GIFT": 200, "CHAIR-BLACK": 5}),
    ("chenguang", ["保溫瓶換成同等金額的手套"], "SO-3071", {"GLOVE-N": 919}),
    ("northwind", ["swap the paper for gloves of the same value"], "SO-4417", {"GLOVE-N": 594}),
    ("northwind", ["replace the gloves on 4417 with paper worth the same"], "SO-4417", {"PAPER-A4": 1035}),
    ("acme", ["swap the white mugs for teapots of equal value"], "SO-1031", {"TEAPOT-12": 304}),
    ("acme", ["swap the teapots on 1031 for blue mugs of the same value, about 500"], "SO-1031", {"MUG-WHITE": 300, "MUG-BLUE": 500}),
    ("acme", ["Remove the teapots from 1031. Use the money for more mugs."], "SO-1031", {"MUG-WHITE": 876}),
    ("lanhai", ["2048的纸不要了，省下的钱加礼盒"], "SO-2048", {"TEA-GIFT": 213}),
    ("acme", ["remove the teapots and use the money for white mugs"], "SO-1031", {"MUG-WHITE": 876}),
]  # fmt: skip


@pytest.mark.parametrize(("customer", "texts", "order", "goods"), SWAPS)
def test_as_many_come_as_are_worth_what_goes(customer, texts, order, goods):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert talk.says(*texts).card
        talk.says("yes" if customer in ("acme", "northwind") else "好")
        assert {line.sku: line.quantity for line in book.order(order).lines} == goods


@pytest.mark.parametrize(
    ("customer", "texts", "day"),
    [
        ("chenguang", ["保溫瓶改全額預付，一月底出貨", "兩個都做，5.9如何"], "2027年1月31日"),
        ("chenguang", ["保溫瓶改全額預付，一月底出貨", "那6.1呢"], "2027年1月31日"),
        ("acme", ["move SO-1024 to january 20 and prepay it", "both, and 3.4 each?"], "20 January 2027"),
    ],
)
def test_a_number_near_to_the_price_is_no_day(customer, texts, day):
    with sample_book() as book:
        assert day in Talk(book, customer).says(*texts).text
