"""Customers who ask of goods that were quoted what no price answers: said back for a person, and the quote holds."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        (
            "northwind",
            ["What do nitrile gloves cost?", "Thanks. And which sizes do the nitrile gloves come in?"],
            "“which sizes do the nitrile gloves come in?”",
        ),
        (
            "northwind",
            ["What do the flasks cost?", "And what material are they made of?"],
            "“what material are they made of?”",
        ),
        (
            "acme",
            ["Please quote 400 white mugs.", "Are they microwave proof?"],
            "“Are they microwave proof?”",
        ),
        ("lanhai", ["保温杯多少钱", "请问是什么材质的？"], "“请问是什么材质的？”"),
        ("lanhai", ["A4纸多少钱", "一包多少张？"], "“一包多少张？”"),
        ("chenguang", ["保溫瓶多少錢", "謝謝，可以放洗碗機嗎？"], "「可以放洗碗機嗎？」"),
    ],
)
def test_it_is_said_back_and_handed_over(book, customer, texts, told):
    reply = Talk(book, customer).says(*texts)
    assert told in reply.text
    assert reply.results[0].status == "passed_on"


@pytest.mark.parametrize(
    ("customer", "texts", "count"),
    [
        (
            "northwind",
            ["What do the flasks cost?", "Are they dishwasher safe?", "OK, we take 300 then"],
            "300",
        ),
        ("lanhai", ["保温杯多少钱", "请问是什么材质的？", "好，要100个"], "100"),
    ],
)
def test_the_quote_can_be_ordered_from_behind_it(book, customer, texts, count):
    (placed,) = Talk(book, customer).says(*texts).request.actions
    assert (placed.intent, f"{placed.quantity.value}") == ("place_order", count)


def test_a_question_of_the_price_is_answered_with_that(book):
    reply = Talk(book, "northwind").says("What do the flasks cost?", "Sorry, how much was that?")
    assert "USD 6.20" in reply.text
    assert "colleague" not in reply.text
