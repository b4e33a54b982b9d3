"""Goods that a customer buys for a place, and says later how many."""

import pytest
from talking import Talk, sample_book

PERTH = "5 Hay Street, Perth WA 6000"


@pytest.mark.parametrize(
    ("customer", "said", "answers", "count", "text"),
    [
        (
            "northwind",
            "order some office chairs for Perth: 5 Hay Street, Perth WA 6000",
            ["grey", "20"],
            20,
            PERTH,
        ),
        ("northwind", "we need a few flasks at 5 Hay Street, Perth WA 6000", ["30"], 30, PERTH),
        ("northwind", "Please order some white mugs, ship to 5 Hay Street, Perth WA 6000", ["40"], 40, PERTH),
        (
            "acme",
            "we'd like some more teapots for our Bremen shop: Obernstr. 44, 28195 Bremen",
            ["20"],
            20,
            "Obernstr. 44, 28195 Bremen",
        ),
        ("northwind", "想订几把办公椅，送到珀斯海街5号", ["灰的", "20把"], 20, "珀斯海街5号"),
        ("northwind", "要点保温杯，寄到珀斯海街5号", ["20个"], 20, "珀斯海街5号"),
    ],
)
def test_they_are_a_new_order_that_goes_there(customer, said, answers, count, text):
    with sample_book() as book:
        before = book.orders()

        Talk(book, customer).says(said, *answers, "yes")

        new = book.order("SO-4418")
        assert ([int(line.quantity) for line in new.lines], new.address.text) == ([count], text)
        assert [book.order(order.id) for order in before] == list(before)


def test_a_number_alone_is_of_no_street():
    with sample_book() as book:
        talk = Talk(book, "northwind")

        reply = talk.says("change the address of 4417 to 5 Hay Street, Perth WA 6000", "20")

        assert "6000 20" not in reply.text


def test_an_order_that_goes_elsewhere_changes_its_address():
    with sample_book() as book:
        Talk(book, "northwind").says("the gloves order goes to 5 Hay Street, Perth WA 6000", "yes")

        assert book.order("SO-4417").address.text == "5 Hay Street, Perth WA 6000"
