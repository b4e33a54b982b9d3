"""Customers who have a share of a line swapped."""

import pytest
from talking import Talk, sample_book


@pytest.fixture
def talk():
    with sample_book() as book:
        yield Talk(book, "acme")


def test_half_of_a_line_is_swapped_in_whole_pieces(talk):
    before = talk.book.order("SO-1024").lines[0].quantity
    talk.says("swap half of the blue mugs on SO-1024 for white mugs", "yes")
    lines = {line.sku: line.quantity for line in talk.book.order("SO-1024").lines}
    assert lines == {"MUG-BLUE": before / 2, "MUG-WHITE": before / 2}


@pytest.mark.parametrize(
    ("customer", "order", "text", "lines"),
    [
        ("lanhai", "SO-2051", "SO-2051改黑色10把，剩下30把灰色", {"CHAIR-GREY": 30, "CHAIR-BLACK": 10}),
        ("lanhai", "SO-2051", "SO-2051 要10把黑色30把灰色", {"CHAIR-GREY": 30, "CHAIR-BLACK": 10}),
        ("lanhai", "SO-2051", "椅子那单灰色留30把，另外10把换成黑色", {"CHAIR-GREY": 30, "CHAIR-BLACK": 10}),
        ("acme", "SO-1024", "SO-1024: make it 400 blue and 100 white", {"MUG-BLUE": 400, "MUG-WHITE": 100}),
        ("acme", "SO-1024", "SO-1024: make it 450 blue and 100 white", {"MUG-BLUE": 450, "MUG-WHITE": 100}),
    ],
)
def test_a_line_is_parted_into_the_colours_that_are_said(customer, order, text, lines):
    with sample_book() as book:
        Talk(book, customer).says(text, "yes" if customer == "acme" else "好的")
        assert {line.sku: line.quantity for line in book.order(order).lines} == lines
