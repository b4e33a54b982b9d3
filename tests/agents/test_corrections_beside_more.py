"""What is put right of what waits, with a price, a question or another word beside it."""

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


BEFORE_A_QUESTION = [
    ("acme", ["10 teapots", "hmm 8 is enough. when would they arrive?"], "8 pieces"),
    ("acme", ["10 teapots", "8 will do, when would they arrive?"], "8 pieces"),
    ("acme", ["1024 to 620", "600 is enough. and what is the total?"], "600 pieces"),
    ("acme", ["1024 to 620", "600. what's the total?"], "600 pieces"),
    ("lanhai", ["订10个礼盒", "8个就够了，什么时候到？"], "8 盒"),
    ("lanhai", ["2051改成50把", "45把够了。总价多少？"], "45 件"),
]


@pytest.mark.parametrize(("customer", "texts", "said"), BEFORE_A_QUESTION)
def test_a_question_behind_a_value_does_not_swallow_it(book, customer, texts, said):
    reply = Talk(book, customer).says(*texts)
    assert "proposed" in statuses(reply)
    assert said in reply.text


@pytest.mark.parametrize("question", ["when would they arrive?", "what is the total?"])
def test_a_question_alone_leaves_what_waits_as_it_is(book, question):
    reply = Talk(book, "acme").says("10 teapots", question)
    assert "10 pieces" in reply.text
