"""A closed order that was just talked of is meant by "it"; the open ones are not asked about."""

import pytest
from talking import Talk, sample_book

DUE = "When is the invoice for SO-1002 due, and how much is it?"


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (DUE, "Could we pay it a week later, on 10 December?", "changing the payment terms is no longer"),
        (DUE, "Could we pay it a week later?", "changing the payment terms is no longer"),
        ("What do we owe on SO-1002?", "Please make it net 60.", "changing the payment terms is no longer"),
        ("When was SO-1002 delivered?", "Please cancel it.", "cancelling the order is no longer"),
        ("What is on SO-1002?", "Who is the contact for it?", "Jonas Weber"),
    ],
)
def test_it_is_the_order_just_talked_of_though_that_is_delivered(before, text, told):
    with sample_book() as book:
        reply = Talk(book, "acme").says(before, text)

    assert "SO-1002" in reply.text
    assert told in reply.text
    assert not reply.card


@pytest.mark.parametrize("text", ["它的收货人是谁？", "這單的收貨人是誰？"])
def test_a_detail_of_it_is_told_in_chinese(text):
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("2033什么时候到？", text)

    assert "SO-2033" in reply.text
    assert "陈小燕" in reply.text or "陳小燕" in reply.text


def test_the_day_until_which_a_payment_is_put_off_is_none_of_delivery():
    with sample_book() as book:
        reply = Talk(book, "acme").says("Could we pay SO-1002 a week later, on 10 December?")

    assert "changing the delivery" not in reply.text
