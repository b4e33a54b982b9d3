"""So many of some goods go, and others come by a number of their own, on the order that has the first."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "order", "lines"),
    [
        (
            "northwind",
            "600 paper is too much, swap 200 of it for 115 boxes of gloves",
            "SO-4417",
            {"GLOVE-N": 365, "PAPER-A4": 400},
        ),
        (
            "northwind",
            "we have too much paper (600 packs). replace 150 of it with 60 boxes of gloves",
            "SO-4417",
            {"GLOVE-N": 310, "PAPER-A4": 450},
        ),
        (
            "northwind",
            "250 gloves won't last. swap 100 packs of paper for 50 more boxes of gloves",
            "SO-4417",
            {"GLOVE-N": 300, "PAPER-A4": 500},
        ),
        (
            "acme",
            "200 teapots is more than we can sell, exchange 60 of them for 150 white mugs on 1031",
            "SO-1031",
            {"TEAPOT-12": 140, "MUG-WHITE": 450},
        ),
        (
            "acme",
            "300 white mugs is too many, swap 100 of them for 90 blue ones",
            "SO-1031",
            {"TEAPOT-12": 200, "MUG-WHITE": 200, "MUG-BLUE": 90},
        ),
        ("lanhai", "纸拿掉20包，换15盒手套", "SO-2048", {"TEA-GIFT": 200, "PAPER-A4": 80, "GLOVE-N": 15}),
        (
            "lanhai",
            "2048的纸拿掉20包，换15盒手套",
            "SO-2048",
            {"TEA-GIFT": 200, "PAPER-A4": 80, "GLOVE-N": 15},
        ),
        ("lanhai", "礼盒200盒太多了，拿50盒换成30包纸", "SO-2048", {"TEA-GIFT": 150, "PAPER-A4": 130}),
        ("lanhai", "2048的礼盒减30盒，换成40包纸", "SO-2048", {"TEA-GIFT": 170, "PAPER-A4": 140}),
        (
            "acme",
            "On order 1024 we would rather have 200 of the 500 blue mugs in white. Same delivery.",
            "SO-1024",
            {"MUG-BLUE": 300, "MUG-WHITE": 200},
        ),
        (
            "acme",
            "Can we get 120 of the 300 white mugs on 1031 in blue, please? What does that cost?",
            "SO-1031",
            {"TEAPOT-12": 200, "MUG-WHITE": 180, "MUG-BLUE": 120},
        ),
        (
            "lanhai",
            "2051的40把椅子，其中10把要黑色，交期不变。",
            "SO-2051",
            {"CHAIR-GREY": 30, "CHAIR-BLACK": 10},
        ),
        ("chenguang", "保溫瓶800個太多，其中100個換成50盒手套", "SO-3071", {"FLASK-500": 700, "GLOVE-N": 50}),
    ],
)
def test_so_many_go_and_others_come_by_their_own_number(customer, text, order, lines):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(text, "可以" if customer in ("lanhai", "chenguang") else "yes")
        assert {line.sku: line.quantity for line in book.order(order).lines} == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "add 100 blue mugs to 1031 and drop 50 of the white ones",
            {"TEAPOT-12": 200, "MUG-WHITE": 250, "MUG-BLUE": 100},
        ),
        (
            "on 1031 please add 20 grey chairs and take off 100 of the white ones",
            {"TEAPOT-12": 200, "MUG-WHITE": 200, "CHAIR-GREY": 20},
        ),
        ("drop 50 of the white ones from 1031", {"TEAPOT-12": 200, "MUG-WHITE": 250}),
    ],
)
def test_goods_told_by_their_kind_alone_do_not_come_for_others(text, lines):
    with sample_book() as book:
        Talk(book, "acme").says(text, "yes")
        assert {line.sku: line.quantity for line in book.order("SO-1031").lines} == lines
