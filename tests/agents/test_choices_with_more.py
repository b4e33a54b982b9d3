"""A choice of goods that was asked for, and the number of others behind it: 灰的，纸改60包."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "texts", "goods"),
    [
        ("lanhai", ["要新下一单：办公椅10把，复印纸50包", "灰的，纸改60包"], {"CHAIR-GREY": 10, "PAPER-A4": 60}),
        ("chenguang", ["我要訂辦公椅10把，手套50盒", "黑色的，手套改80盒"], {"CHAIR-BLACK": 10, "GLOVE-N": 80}),
        ("acme", ["I'd like to order 40 mugs and 20 teapots", "blue, teapots 25"], {"MUG-BLUE": 40, "TEAPOT-12": 25}),
        ("acme", ["I'd like to order 40 mugs and 20 teapots", "the blue ones, and make it 30 teapots"], {"MUG-BLUE": 40, "TEAPOT-12": 30}),
        ("northwind", ["new order: 10 office chairs and 20 flasks", "grey, and 30 flasks"], {"CHAIR-GREY": 10, "FLASK-500": 30}),
    ],
)  # fmt: skip
def test_a_choice_and_another_number_are_both_taken(customer, texts, goods):
    with sample_book() as book:
        before = {order.id for order in book.orders()}
        talk = Talk(book, customer)
        talk.says(*texts)
        talk.says("yes" if customer in ("acme", "northwind") else "好")
        (new,) = (order for order in book.orders() if order.id not in before)
        assert {line.sku: line.quantity for line in new.lines} == goods
