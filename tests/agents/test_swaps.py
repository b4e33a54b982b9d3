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
