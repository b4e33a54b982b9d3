"""Customers who want of other goods what is proposed of some: the paper too; 纸也一样."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "wish", "text", "told"),
    [
        ("northwind", "we need 50 more gloves", "the paper too", ("300 boxes", "650 packs")),
        ("northwind", "we need 50 more gloves", "paper as well", ("300 boxes", "650 packs")),
        ("acme", "increase the blue mugs by 10%", "hm, and the white ones too", ("550", "330 pieces")),
        ("acme", "increase the blue mugs by 10%", "same for the teapots please", ("550", "220 pieces")),
        ("acme", "50 blue mugs less", "the white mugs as well", ("450", "250 pieces")),
        ("lanhai", "礼盒加20盒", "纸也一样", ("220 盒", "120 包")),
    ],
)
def test_goods_that_are_to_change_too_are_shown_beside_the_others(customer, wish, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(wish, text)
        assert {*statuses(reply)} == {"proposed"}
        assert all(words in reply.text for words in told)


@pytest.mark.parametrize("text", ["the teapots too many", "the teapots stay the same"])
def test_goods_of_which_something_else_is_said_do_not_change_too(text):
    with sample_book() as book:
        reply = Talk(book, "acme").says("increase the blue mugs by 10%", text)
        assert "220" not in reply.text


def test_an_order_cancelled_by_mistake_is_placed_again_with_its_payment():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("cancel SO-1031", "yes")
        assert "net 60 days" in talk.says("oh no, that was a mistake, please undo it").text
