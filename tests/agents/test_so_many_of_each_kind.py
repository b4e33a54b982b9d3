"""So many of each of several kinds of what is proposed, in its place."""

import pytest
from talking import Talk, sample_book

WHITE = "The blue mugs on 1024 should actually be white ones."
FEWER = "Please change SO-1024 to 300 blue mugs."
BLACK = "2051的椅子换成黑色"


def lines_after(customer, order, *texts):
    """How many of what an order holds behind the texts; a new one is `SO-4418`."""
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        return {line.sku: int(line.quantity) for line in book.order(order).lines}


@pytest.mark.parametrize(
    ("before", "text", "blue", "white"),
    [
        (WHITE, "On second thought, let's do half and half: 250 blue and 250 white.", 250, 250),
        (WHITE, "Let's do half and half.", 250, 250),
        (WHITE, "Make that fifty-fifty.", 250, 250),
        (WHITE, "Actually, please make it 250 blue and 250 white.", 250, 250),
        (WHITE, "On second thought, 250 blue and 250 white.", 250, 250),
        (WHITE, "Hmm, 300 white and 300 blue.", 300, 300),
        (WHITE, "Half blue, half white, please.", 250, 250),
        (FEWER, "On second thought, let's make it half and half: 250 blue and 250 white.", 250, 250),
        (FEWER, "Or rather 200 blue and 100 white ones.", 200, 100),
    ],
)
def test_so_many_of_each_kind_take_the_place_of_a_change(before, text, blue, white):
    held = lines_after("acme", "SO-1024", before, text, "Yes.")

    assert held == {"MUG-BLUE": blue, "MUG-WHITE": white}


@pytest.mark.parametrize(
    ("text", "grey", "black"),
    [
        ("还是一半一半吧", 20, 20),
        ("改成20把灰的20把黑的", 20, 20),
        ("灰的25把，黑的15把", 25, 15),
        ("灰黑各一半", 20, 20),
        ("灰色黑色各30把", 30, 30),
    ],
)
def test_so_many_of_each_kind_take_the_place_of_a_swap_in_chinese(text, grey, black):
    held = lines_after("lanhai", "SO-2051", BLACK, text, "好的")

    assert held == {"CHAIR-GREY": grey, "CHAIR-BLACK": black}


@pytest.mark.parametrize(
    ("customer", "before", "text", "yes", "held"),
    [
        (
            "acme",
            "We'd like to order 400 blue mugs.",
            "On second thought, 200 blue and 200 white.",
            "Yes",
            {"MUG-BLUE": 200, "MUG-WHITE": 200},
        ),
        (
            "northwind",
            "Please order 40 grey office chairs.",
            "Half and half please, grey and black.",
            "Yes",
            {"CHAIR-GREY": 20, "CHAIR-BLACK": 20},
        ),
        (
            "lanhai",
            "我要订40把灰色办公椅",
            "还是灰的20把黑的20把吧",
            "好的",
            {"CHAIR-GREY": 20, "CHAIR-BLACK": 20},
        ),
        (
            "chenguang",
            "我要訂30把灰色辦公椅",
            "一半灰色一半黑色好了",
            "好",
            {"CHAIR-GREY": 15, "CHAIR-BLACK": 15},
        ),
    ],
)
def test_a_new_order_is_of_so_many_of_each_kind(customer, before, text, yes, held):
    assert lines_after(customer, "SO-4418", before, text, yes) == held


def test_what_else_is_said_beside_the_kinds_is_kept():
    with sample_book() as book:
        reply = Talk(book, "acme").says(WHITE, "300 white and 200 blue, and deliver them a week later.")

    assert "Blue mug 350 ml from 500 pieces to 200 pieces; White mug 350 ml now 300 pieces" in reply.text
    assert "to 2 January 2027" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "Add 100 white ones, and 50 blue.",
        "Not 250 blue, 250 white.",
        "250 blue at 3.50 and 250 white at 3.30",
    ],
)
def test_figures_that_say_more_are_no_counts_of_each_kind(text):
    with sample_book() as book:
        reply = Talk(book, "acme").says(WHITE, text)

    assert "Blue mug 350 ml from 500 pieces to 250 pieces; White mug 350 ml now 250" not in reply.text


@pytest.mark.parametrize(
    ("customer", "order", "texts", "held"),
    [
        ("acme", "SO-1024", ["Please raise SO-1024 to 600 mugs, 100 of them white."], [500, 100]),
        ("acme", "SO-1031", ["On 1031 make the mugs 400, of which 150 blue."], [200, 250, 150]),
        ("acme", "SO-1024", ["SO-1024 to 600", "100 of those in white"], [500, 100]),
        ("acme", "SO-1024", ["100 more mugs on 1024, in white"], [500, 100]),
        ("lanhai", "SO-2051", ["SO-2051 椅子 40->46 ，其中6把要黑色的"], [40, 6]),
        ("lanhai", "SO-2051", ["SO-2051椅子共46把，灰40黑6", "不对，是一共46把，灰的30黑的16"], [30, 16]),
        ("lanhai", "SO-2051", ["椅子那单加10把，要黑的"], [40, 10]),
    ],
)
def test_some_of_all_in_another_kind_are_no_more_than_all(customer, order, texts, held):
    yes = "Yes" if customer == "acme" else "好的"
    assert [*lines_after(customer, order, *texts, yes).values()] == held
