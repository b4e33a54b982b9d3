"""What is put right of what waits, with a price beside it or as enough."""

import pytest
from talking import Talk, statuses

GIFTS = "add 20 gift boxes to 4417"


@pytest.mark.parametrize(
    "text",
    [
        "can I get them for 22?",
        "can I have them for 22?",
        "could we have them for 22?",
        "may I take them for 22?",
    ],
)
def test_a_number_for_which_they_can_be_had_is_a_price(book, text):
    talk = Talk(book, "northwind")
    reply = talk.says(GIFTS, text)
    assert statuses(reply) == ["bargaining"]
    lines = talk.desk.bargain("northwind").asked.lines
    assert [(int(one.quantity), str(one.unit_price)) for one in lines if one.sku == "TEA-GIFT"] == [
        (20, "22.00")
    ]


def test_an_amount_before_that_price_is_kept(book):
    talk = Talk(book, "northwind")
    talk.says(GIFTS, "25, and can I get them for 22?")
    lines = talk.desk.bargain("northwind").asked.lines
    assert [int(one.quantity) for one in lines if one.sku == "TEA-GIFT"] == [25]


@pytest.mark.parametrize("text", ["600 is enough", "600 will do", "hm, 600 would be plenty"])
def test_a_number_that_is_enough_takes_the_place_of_the_other(book, text):
    assert "to 600 pieces" in Talk(book, "acme").says("1024 to 620", text).text


@pytest.mark.parametrize("question", ["when would they arrive?", "what is the total?"])
def test_a_question_alone_leaves_what_waits_as_it_is(book, question):
    reply = Talk(book, "acme").says("10 teapots", question)
    assert "10 pieces" in reply.text
