"""Orders that are wished for once more in other kinds of their goods: half blue, half white; 一半黑一半灰."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "lines"),
    [
        (
            "acme",
            "same again as SO-1024, but half blue, half white mugs",
            {"MUG-BLUE": 250, "MUG-WHITE": 250},
        ),
        (
            "acme",
            "Same order as SO-1024 again, half blue and half white.",
            {"MUG-BLUE": 250, "MUG-WHITE": 250},
        ),
        ("acme", "SO-1024 again please, 250 blue and 250 white", {"MUG-BLUE": 250, "MUG-WHITE": 250}),
        ("acme", "Repeat SO-1024 but half of them white", {"MUG-BLUE": 250, "MUG-WHITE": 250}),
        (
            "acme",
            "same again as SO-1024, 400 this time, half blue and half white",
            {"MUG-BLUE": 200, "MUG-WHITE": 200},
        ),
        (
            "acme",
            "please repeat order 1024 with 300 white mugs and 200 blue ones",
            {"MUG-BLUE": 200, "MUG-WHITE": 300},
        ),
        ("acme", "SO-1024 once more, 100 of them white", {"MUG-BLUE": 400, "MUG-WHITE": 100}),
        (
            "acme",
            "same again as SO-1024, 300 of them white and the rest blue",
            {"MUG-BLUE": 200, "MUG-WHITE": 300},
        ),
        (
            "acme",
            "repeat SO-1031 with half of the mugs in blue",
            {"TEAPOT-12": 200, "MUG-WHITE": 150, "MUG-BLUE": 150},
        ),
        ("lanhai", "照椅子那单再来一单，一半黑色一半灰色", {"CHAIR-GREY": 20, "CHAIR-BLACK": 20}),
        ("lanhai", "椅子那单再来一单，一半要黑的", {"CHAIR-GREY": 20, "CHAIR-BLACK": 20}),
        ("lanhai", "照2051再来一单，黑的灰的各一半", {"CHAIR-GREY": 20, "CHAIR-BLACK": 20}),
        ("lanhai", "照SO-2051再下一单，30把黑的，10把灰的", {"CHAIR-GREY": 10, "CHAIR-BLACK": 30}),
        ("lanhai", "照SO-2051再下一单，其中10把要黑的", {"CHAIR-GREY": 30, "CHAIR-BLACK": 10}),
        ("lanhai", "照SO-2051再下一单，60把，一半黑一半灰", {"CHAIR-GREY": 30, "CHAIR-BLACK": 30}),
        ("lanhai", "椅子那單再來一單，一半黑色，另一半灰色", {"CHAIR-GREY": 20, "CHAIR-BLACK": 20}),
    ],
)
def test_an_order_is_repeated_in_the_kinds_that_are_told(customer, text, lines):
    with sample_book() as book:
        talk, before = Talk(book, customer), {one.id for one in book.orders()}
        assert talk.says(text).card
        talk.says("yes" if customer == "acme" else "好")
        (new,) = (order for order in book.orders() if order.id not in before)
        assert {line.sku: line.quantity for line in new.lines} == lines


def test_halves_of_goods_that_come_in_no_such_kinds_go_to_a_person():
    with sample_book() as book:
        reply = Talk(book, "northwind").says("same again as my last order please, half blue, half white")
        assert not reply.card and "colleague" in reply.text


def test_half_of_each_line_is_half_of_that():
    with sample_book() as book:
        reply = Talk(book, "northwind").says("same again as 4417, half the gloves and half the paper")
        assert "125 boxes" in reply.text and "300 packs" in reply.text
