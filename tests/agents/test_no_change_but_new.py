"""Who says that no order there is changes, and orders anew."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "texts", "sku", "amount"),
    [
        ("lanhai", ["礼盒是不是还是168？", "不是改那单，是新订20盒"], "TEA-GIFT", 20),
        ("lanhai", ["礼盒啊，不是改那单，是新订20盒"], "TEA-GIFT", 20),
        ("lanhai", ["椅子那单加20把", "不是改这单，是新订20把"], "CHAIR-GREY", 20),
        ("chenguang", ["不是要改原本那張單，我要另外新訂200支保溫瓶"], "FLASK-500", 200),
        ("acme", ["not a change to that order, a new order of 20 teapots"], "TEAPOT-12", 20),
        ("acme", ["don't change that order, I want a new one of 50 white mugs"], "MUG-WHITE", 50),
        ("northwind", ["this is not a change to my order, a new order of 30 flasks"], "FLASK-500", 30),
        (
            "acme",
            ["add 90 teapots to 1031", "that is the wrong order, I want a separate one"],
            "TEAPOT-12",
            90,
        ),
        (
            "northwind",
            ["20 more gloves", "no, it's not for that order, I want one of its own"],
            "GLOVE-N",
            20,
        ),
        ("lanhai", ["加20个礼盒", "不是这张，是另外下一张"], "TEA-GIFT", 20),
        ("lanhai", ["椅子加5把", "不是那单，另开一张"], "CHAIR-GREY", 5),
        ("chenguang", ["保溫瓶加50個", "弄錯單了，另外開一張"], "FLASK-500", 50),
    ],
)
def test_what_is_ordered_anew_changes_no_order(customer, texts, sku, amount):
    with sample_book() as book:
        talk, before = Talk(book, customer), {one.id: one for one in book.orders()}
        assert talk.says(*texts).card
        talk.says("yes" if customer in ("acme", "northwind") else "好")
        (new,) = (order for order in book.orders() if order.id not in before)
        assert [(line.sku, line.quantity) for line in new.lines] == [(sku, amount)]
        assert all(book.order(id) == one for id, one in before.items())
