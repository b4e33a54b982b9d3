"""Lines of an order that a message tells by their place there."""

import pytest
from talking import Talk, sample_book


def _held(customer, order, *texts):
    """How many of what is on an order after texts and a yes."""
    with sample_book() as book:
        Talk(book, customer).says(*texts, "yes" if customer in ("acme", "northwind") else "好")
        return {line.sku: int(line.quantity) for line in book.order(order).lines}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Please delete line 2 of SO-1031.", {"TEAPOT-12": 200}),
        ("Please cancel the second line of order SO-1031.", {"TEAPOT-12": 200}),
        ("Cancel item 1 of 1031", {"MUG-WHITE": 300}),
        ("remove the last line of SO-1031", {"TEAPOT-12": 200}),
        ("SO-1031: increase line 1 to 250.", {"TEAPOT-12": 250, "MUG-WHITE": 300}),
        ("Could you take the first product off SO-1031?", {"MUG-WHITE": 300}),
        ("Change the second item on SO-1031 to blue mugs, please", {"TEAPOT-12": 200, "MUG-BLUE": 300}),
        ("SO-1031, position 2: 350 please", {"TEAPOT-12": 200, "MUG-WHITE": 350}),
        ("Please delete line 2 of SO-1031 and deliver SO-1024 a week later.", {"TEAPOT-12": 200}),
    ],
)
def test_a_line_is_told_by_its_place(text, held):
    assert _held("acme", "SO-1031", text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("SO-2048的第二项取消。", {"TEA-GIFT": 200}),
        ("SO-2048第2行删掉", {"TEA-GIFT": 200}),
        ("2048 第一项改成180", {"TEA-GIFT": 180, "PAPER-A4": 100}),
        ("请取消SO-2048的第二个产品", {"TEA-GIFT": 200}),
        ("SO-2048最后一项不要了", {"TEA-GIFT": 200}),
        ("麻烦把2048的第一个商品加20盒", {"TEA-GIFT": 220, "PAPER-A4": 100}),
        ("SO-2048第1項拿掉", {"PAPER-A4": 100}),
        ("2048第二種貨改成120", {"TEA-GIFT": 200, "PAPER-A4": 120}),
    ],
)
def test_a_line_is_told_by_its_place_in_chinese(text, held):
    assert _held("lanhai", "SO-2048", text) == held


def test_of_one_order_with_so_many_lines_the_number_may_be_left_out():
    assert _held("northwind", "SO-4417", "Please cancel the second product on our order.") == {"GLOVE-N": 250}


@pytest.mark.parametrize("text", ["Please cancel item 5 of SO-1031.", "Cancel line 3 of 1031"])
def test_no_order_is_cancelled_for_a_line_that_it_has_not(text):
    with sample_book() as book:
        talk = Talk(book, "acme")
        assert "which product" in talk.says(text).text.lower()
        talk.says("the mugs", "yes")
        assert [line.sku for line in book.order("SO-1031").lines] == ["TEAPOT-12"]
