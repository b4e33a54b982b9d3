"""Customers who move goods from one order to another, as many as there are."""

import pytest
from talking import Talk, sample_book


def _lines(book, order):
    return {line.sku: line.quantity for line in book.order(order).lines}


@pytest.mark.parametrize(
    "text",
    [
        "move the teapots from 1031 to 1024 and cancel 1031",
        "Pls move the teapots to the other order and cancel this one",
        "Put the teapots from 1031 on 1024 and cancel 1031",
        "transfer the teapots of SO-1031 to SO-1024, then cancel SO-1031 please",
        "把1031的茶壶挪到1024，然后取消1031",
        "茶壶挪到1024那单，1031就取消吧",
        "把1031的茶壺移到1024，1031取消",
        "1031的茶壺轉到另一單，原單取消",
    ],
)
def test_goods_come_to_the_other_order_before_theirs_is_cancelled(text):
    with sample_book() as book:
        Talk(book, "acme").says(text, "yes")
        assert _lines(book, "SO-1024") == {"MUG-BLUE": 500, "TEAPOT-12": 200}
        assert book.order("SO-1031").stage == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "move the white mugs from 1031 to 1024",
        "please transfer the white mugs to SO-1024",
        "1031的白色马克杯并到1024",
        "把白色馬克杯從1031移到1024",
    ],
)
def test_goods_that_move_leave_the_order_they_were_on(text):
    with sample_book() as book:
        Talk(book, "acme").says(text, "yes")
        assert _lines(book, "SO-1024") == {"MUG-BLUE": 500, "MUG-WHITE": 300}
        assert _lines(book, "SO-1031") == {"TEAPOT-12": 200}


@pytest.mark.parametrize(
    "text", ["move the gloves to the other order and cancel this one", "把手套挪到另一单，4417取消"]
)
def test_no_order_is_cancelled_where_its_goods_cannot_go_to_the_other(text):
    with sample_book() as book:
        talk, before = Talk(book, "northwind"), book.orders()
        assert talk.says(text).card is None
        talk.says("yes")
        assert book.orders() == before


@pytest.mark.parametrize("text", ["put the teapots on 1031 to 250", "1031的茶壶放到250个"])
def test_what_a_line_is_to_be_moves_nothing(text):
    with sample_book() as book:
        Talk(book, "acme").says(text, "yes")
        assert _lines(book, "SO-1031") == {"TEAPOT-12": 250, "MUG-WHITE": 300}
