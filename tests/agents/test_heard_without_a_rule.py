"""What the desk makes of words that no rule reads: never more than a question where something would be written."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.fixture
def book():
    with sample_book() as made:
        yield made


@pytest.mark.parametrize(
    ("customer", "order", "text", "yes"),
    [
        ("acme", "SO-1024", "We have no use for SO-1024 any longer, strike it off your books.", "yes"),
        ("acme", "SO-1024", "1024, pull the plug on it", "yes"),
        ("lanhai", "SO-2051", "2051 整单黄了吧，老板不要了", "可以"),
    ],
)
def test_an_order_is_cancelled_by_a_yes_only(book, customer, order, text, yes):
    talk = Talk(book, customer)

    assert statuses(talk.says(text)) == ["proposed"]
    assert book.order(order).stage != "cancelled"
    talk.says(yes)
    assert book.order(order).stage == "cancelled"


def test_a_yes_in_other_words_is_asked_about_before_it_counts(book):
    talk = Talk(book, "acme")
    talk.says("can SO-1024 be 5% cheaper?")
    before = talk.revisions("SO-1024")

    reply = talk.says("that figure works, put it in the book")

    assert "shall I book it" in reply.text
    assert talk.revisions("SO-1024") == before
    talk.says("yes")
    assert talk.revisions("SO-1024") == before + 1


@pytest.mark.parametrize(
    ("text", "answer"), [("the cat sat on the mat", "did not quite get that"), ("今天天气不错", "没太明白")]
)
def test_what_sounds_like_nothing_is_not_understood(book, text, answer):
    assert answer in Talk(book, "acme").says(text).text


def test_goods_are_named_on_paper_in_the_language_of_the_buyer(book):
    talk = Talk(book, "acme")
    talk.says("SO-1024加100个白色马克杯", "可以")

    assert [line.name for line in book.order("SO-1024").lines] == ["Blue mug 350 ml", "White mug 350 ml"]
