"""Goods that a message puts on an order beside what is on it, and an order that becomes one of other goods."""

import pytest
from talking import Talk, sample_book

YES = {"acme": "yes", "northwind": "yes", "lanhai": "好", "chenguang": "好"}


def _lines(book, order):
    return {line.sku: line.quantity for line in book.order(order).lines}


@pytest.mark.parametrize(
    ("customer", "text", "order", "lines"),
    [
        (
            "acme",
            "also the 60 white mugs on the teapot order",
            "SO-1031",
            {"TEAPOT-12": 200, "MUG-WHITE": 360},
        ),
        (
            "acme",
            "change SO-1024 to 700, and the 60 white mugs on the teapot order",
            "SO-1031",
            {"TEAPOT-12": 200, "MUG-WHITE": 360},
        ),
        (
            "northwind",
            "and the 80 gloves on the paper order",
            "SO-4417",
            {"GLOVE-N": 330, "PAPER-A4": 600},
        ),
        (
            "acme",
            "SO-1024: please send us 200 white mugs with it",
            "SO-1024",
            {"MUG-BLUE": 500, "MUG-WHITE": 200},
        ),
        (
            "acme",
            "SO-1024 - could you send 40 teapots along with it?",
            "SO-1024",
            {"MUG-BLUE": 500, "TEAPOT-12": 40},
        ),
        ("acme", "SO-1024: 200 white mugs please", "SO-1024", {"MUG-BLUE": 500, "MUG-WHITE": 200}),
        ("lanhai", "SO-2051：再发20盒礼盒一起", "SO-2051", {"CHAIR-GREY": 40, "TEA-GIFT": 20}),
        ("lanhai", "SO-2051：纸20包一起送", "SO-2051", {"CHAIR-GREY": 40, "PAPER-A4": 20}),
        ("lanhai", "2051那單，茶壺30把一併發", "SO-2051", {"CHAIR-GREY": 40, "TEAPOT-12": 30}),
    ],
)
def test_they_come_on_that_order(customer, text, order, lines):
    with sample_book() as book:
        Talk(book, customer).says(text, YES[customer])
        assert _lines(book, order) == lines


@pytest.mark.parametrize(
    ("customer", "text", "order", "lines"),
    [
        ("acme", "Change the teapot order to 50 flasks", "SO-1031", {"MUG-WHITE": 300, "FLASK-500": 50}),
        ("northwind", "change the paper order to 100 flasks", "SO-4417", {"GLOVE-N": 250, "FLASK-500": 100}),
        ("lanhai", "礼盒那单改成50个保温杯", "SO-2048", {"PAPER-A4": 100, "FLASK-500": 50}),
        ("lanhai", "椅子那單改成30把茶壺", "SO-2051", {"TEAPOT-12": 30}),
        ("chenguang", "保溫瓶那張單改成100盒手套", "SO-3071", {"GLOVE-N": 100}),
    ],
)
def test_an_order_that_becomes_one_of_other_goods_is_not_cancelled(customer, text, order, lines):
    with sample_book() as book:
        reply = Talk(book, customer).says(text, YES[customer])
        assert not reply.card
        assert _lines(book, order) == lines


def test_goods_of_another_clause_stay_those_of_their_order():
    with sample_book() as book:
        Talk(book, "acme").says("1024 a week later, and 350 white mugs", "yes")
        assert _lines(book, "SO-1031") == {"TEAPOT-12": 200, "MUG-WHITE": 350}


@pytest.mark.parametrize(
    ("customer", "text", "order", "lines"),
    [
        ("acme", "SO-1031: no white mugs any more, teapots 250", "SO-1031", {"TEAPOT-12": 250}),
        ("northwind", "no paper any more on 4417, 300 gloves", "SO-4417", {"GLOVE-N": 300}),
        ("northwind", "we need no gloves any longer on SO-4417", "SO-4417", {"PAPER-A4": 600}),
    ],
)
def test_goods_of_which_none_are_wanted_any_more_go(customer, text, order, lines):
    with sample_book() as book:
        Talk(book, customer).says(text, YES[customer])
        assert _lines(book, order) == lines


@pytest.mark.parametrize(
    ("text", "order", "lines"),
    [
        ("礼盒250盒，纸不要了", "SO-2048", {"TEA-GIFT": 250}),
        ("禮盒180盒，影印紙就不要了", "SO-2048", {"TEA-GIFT": 180}),
        ("椅子45把，礼盒不要了", "SO-2048", {"PAPER-A4": 100}),
    ],
)
def test_goods_that_are_dropped_beside_an_amount_go(text, order, lines):
    with sample_book() as book:
        Talk(book, "lanhai").says(text, "好")
        assert _lines(book, order) == lines
