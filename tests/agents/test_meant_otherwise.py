"""A correction belongs to what was proposed: an amount that was meant as money, so many less, no new order."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "asked", "said", "count"),
    [
        ("northwind", ["gloves 300 on 4417"], "no, 50 less", "200 boxes"),
        ("northwind", ["gloves 300 on 4417"], "20 more", "320 boxes"),
        ("northwind", ["gloves 300 on 4417"], "no, 20 less please", "280 boxes"),
        ("lanhai", ["SO-2048礼盒改成250"], "不，少20", "230 盒"),
        ("lanhai", ["SO-2048礼盒改成250"], "少20盒吧", "230 盒"),
        ("lanhai", ["椅子改成45"], "啊不是45，是54", "54 件"),
    ],
)
def test_so_many_less_is_of_the_amount_that_waits(book, customer, asked, said, count):
    talk = Talk(book, customer)
    talk.says(*asked)

    reply = talk.says(said)

    assert statuses(reply) == ["proposed"]
    assert count in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "said", "order"),
    [
        ("acme", "SO-1024 to 1700", "no, not 1700 mugs, 1700 dollars", "SO-1024"),
        ("acme", "SO-1024 to 1600", "I meant $1600 in total", "SO-1024"),
        ("lanhai", "礼盒改成150", "不是150盒，是150元", "SO-2048"),
    ],
)
def test_a_number_that_was_meant_as_money_changes_no_amount(book, customer, asked, said, order):
    talk = Talk(book, customer)
    before = [line.quantity for line in book.order(order).lines]
    talk.says(asked)

    reply = talk.says(said)

    assert statuses(reply) == ["bargaining"]
    assert [line.quantity for line in talk.desk.bargain(customer).asked.lines] == before


def test_goods_of_no_new_order_are_those_on_the_books(book):
    talk = Talk(book, "acme")
    asked = talk.says("I'd like to place a new order: 350 white mugs and 450 blue mugs")
    assert "place your order" in asked.text

    reply = talk.says("no new order please, change the existing ones")

    assert "White mug 350 ml from 300 pieces to 350 pieces" in reply.text
    assert "Blue mug 350 ml from 500 pieces to 450 pieces" in reply.text


def test_all_dates_stay_where_only_the_quantities_change(book):
    talk = Talk(book, "acme")
    talk.says("teapots: 250. mugs: 350 white, 450 blue. delivery of both on 20 december.")

    reply = talk.says("keep the dates as they are, just the quantities")

    assert statuses(reply) == ["proposed"]
    assert "17 December" not in reply.text
    assert "200 pieces to 250 pieces" in reply.text
