"""An order wished for once more with other goods beside it, and credit that counts from when goods arrive."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "goods"),
    [
        ("lanhai", "照手套那单再来一单，数量减半，椅子也加5把黑的", {"GLOVE-N": 400, "CHAIR-BLACK": 5}),
        ("lanhai", "照手套那单再来一单，数量减半，另外加5把黑椅子", {"GLOVE-N": 400, "CHAIR-BLACK": 5}),
        ("lanhai", "照礼盒那单再来一单，礼盒减半，黑椅子也加5把", {"TEA-GIFT": 100, "PAPER-A4": 100, "CHAIR-BLACK": 5}),
        ("chenguang", "照保溫瓶那單再訂一單，數量減半，手套也加100盒", {"FLASK-500": 400, "GLOVE-N": 100}),
        ("acme", "same again as SO-1024 but half the quantity, and add 20 teapots", {"MUG-BLUE": 250, "TEAPOT-12": 20}),
        ("northwind", "Reorder the flasks but 100 less than last time", {"FLASK-500": 300}),
        ("northwind", "Flasks again please, 50 fewer than last time", {"FLASK-500": 350}),
        ("acme", "reorder the mugs, 100 more than last time", {"MUG-BLUE": 600}),
        ("lanhai", "手套再来一单，比上次少100", {"GLOVE-N": 700}),
        ("chenguang", "保溫瓶再訂一次，比上次少100個", {"FLASK-500": 700}),
        ("northwind", "repeat order 4417, half of each, plus 50 flasks", {"GLOVE-N": 125, "PAPER-A4": 300, "FLASK-500": 50}),
    ],
)  # fmt: skip
def test_other_goods_beside_an_order_repeated_are_on_the_new_one(customer, text, goods):
    with sample_book() as book:
        before = {order.id for order in book.orders()}
        Talk(book, customer).says(text, "yes" if customer in ("acme", "northwind") else "好")
        (new,) = (order for order in book.orders() if order.id not in before)
        assert {line.sku: line.quantity for line in new.lines} == goods


@pytest.mark.parametrize(
    ("customer", "text", "paid"),
    [
        ("lanhai", "照手套那单再来一单，数量减半，椅子也加5把黑的，付款都货到30天", "月结30天"),
        ("lanhai", "椅子那单付款改成货到后30天", "月结30天"),
        ("chenguang", "付款改成貨到30天付", "月結30天"),
        ("lanhai", "椅子那单货到付款", "货到付款"),
        ("acme", "payment 30 days after delivery on SO-1024", "net 30 days"),
    ],
)
def test_days_from_when_goods_arrive_are_credit(customer, text, paid):
    with sample_book() as book:
        assert paid in Talk(book, customer).says(text).text
