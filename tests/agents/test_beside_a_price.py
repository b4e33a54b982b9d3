"""Amounts beside a price wish, and wishes that hang on a condition: neither is lost."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "sku", "count"),
    [
        ("acme", "Set SO-1024 to 550 and drop the price 10 cents", "MUG-BLUE", 550),
        ("acme", "Set SO-1024 to 550 and drop the price by 10 cents", "MUG-BLUE", 550),
        ("acme", "1024: 600 at 3.40", "MUG-BLUE", 600),
        ("northwind", "on my order 4417, 400 at 5.10", "GLOVE-N", 400),
        ("northwind", "if you can do gloves at 5.10 on 4417 i'll take 400", "GLOVE-N", 400),
        ("lanhai", "2048，300盒，160一盒", "TEA-GIFT", 300),
    ],
)
def test_the_amount_is_bargained_over_with_the_price(book, customer, text, sku, count):
    talk = Talk(book, customer)

    reply = talk.says(text)

    assert statuses(reply) == ["bargaining"]
    asked = talk.desk.bargain(customer).asked
    assert {line.sku: line.quantity for line in asked.lines}[sku] == count
    assert f"{count} " in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "3.40 for the mugs on SO-1024 please, 500 as before"),
        ("acme", "Can you do SO-1024 for 1700 in total?"),
        ("lanhai", "SO-2051椅子400一把行不行"),
    ],
)
def test_no_other_number_becomes_an_amount(book, customer, text):
    talk = Talk(book, customer)
    talk.says(text)

    asked = talk.desk.bargain(customer).asked
    assert [one.quantity for one in asked.lines] == [one.quantity for one in book.order(asked.id).lines]


def test_a_few_cents_are_what_the_price_goes_down_by(book):
    talk = Talk(book, "acme")
    talk.says("drop the price of SO-1024 10 cents")

    (wanted,) = talk.desk.bargain("acme").asked.lines
    assert f"{wanted.unit_price:.2f}" == "3.50"


@pytest.mark.parametrize(
    "condition",
    [
        "but only if the price stays at 3.60",
        "if the price stays the same",
        "as long as delivery stays on 26 december",
        "provided the date does not change",
    ],
)
def test_what_hangs_on_something_that_stays_is_proposed(book, condition):
    reply = Talk(book, "acme").says(f"add 100 blue mugs to 1024 {condition}")

    assert statuses(reply) == ["proposed"]
    assert "from 500 pieces to 600 pieces" in reply.text
    assert "26 December" not in reply.text


def test_a_price_that_would_not_stay_is_no_condition_that_holds(book):
    reply = Talk(book, "acme").says("add 100 blue mugs to 1024 but only if the price stays at 3.20")

    assert "proposed" not in statuses(reply)


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "if the teapots can't be here before 12 december then cancel them"),
        ("lanhai", "如果12月12号前到不了就取消椅子"),
    ],
)
def test_a_condition_that_nobody_can_hold_here_is_for_a_person(book, customer, text):
    reply = Talk(book, customer).says(text)

    assert statuses(reply) == ["passed_on"]
    assert any(event.kind == "person_asked_for" for event in book.events())
