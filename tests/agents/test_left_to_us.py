"""Customers who leave to the house what it asked them: nobody guesses, a colleague takes it up."""

import pytest
from talking import Talk, sample_book, statuses

from agents.desk.talk import leaves_it_to_us


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("lanhai", "便宜点吧", "你看着办"),
        ("lanhai", "礼盒便宜点", "你们定吧"),
        ("lanhai", "2051改地址", "您说了算"),
        ("lanhai", "换个交期", "随便"),
        ("chenguang", "我要300個馬克杯", "由你們定"),
        ("acme", "make the mugs cheaper", "you tell me"),
        ("acme", "add chairs to 1024", "up to you"),
        ("acme", "add chairs to 1024", "Either is fine."),
    ],
)
def test_what_is_left_to_the_house_goes_to_a_person(customer, wish, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(wish, text)
        assert statuses(reply) == ["passed_on"], reply.text


@pytest.mark.parametrize(("wish", "text"), [("椅子加10把", "你看着办"), ("椅子410行吗", "你们定吧")])
def test_it_is_no_yes_to_what_waits(wish, text):
    with sample_book() as book:
        talk, before = Talk(book, "lanhai"), book.orders()
        card = talk.says(wish).card
        assert talk.says(text).card == card
        assert book.orders() == before


@pytest.mark.parametrize(
    "text", ["你们定金多少", "你们发货吧", "都可以便宜点吗", "what", "any discount?", "你好"]
)
def test_what_asks_or_wishes_leaves_nothing_to_the_house(text):
    assert not leaves_it_to_us(text)
