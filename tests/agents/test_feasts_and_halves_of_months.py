"""Customers who name a feast, or the middle of a month, as the day by which goods are to come."""

import pytest
from talking import Talk

QUOTE = {"acme": "Please quote 400 white mugs.", "lanhai": "保温杯100个多少钱"}


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Fine, we'll order them. Delivery before Christmas would be good."),
        ("acme", "OK, we take them. Please deliver before Christmas."),
        ("acme", "Great, let's order those. It would be good to have them before Christmas."),
        ("lanhai", "好，就订这些，圣诞节前到货就好"),
    ],
)
def test_what_was_quoted_is_ordered_for_a_day_before_the_feast(book, customer, text):
    (placed,) = Talk(book, customer).says(QUOTE[customer], text).request.actions
    assert placed.intent == "place_order"
    assert f"{placed.delivery.latest}" == "2026-12-24"


@pytest.mark.parametrize(
    ("customer", "text", "latest"),
    [
        ("acme", "Please order 400 white mugs, delivery before Christmas.", "2026-12-24"),
        ("acme", "Please order 180 teapots, delivery by mid January.", "2027-01-15"),
        ("acme", "Please order 180 teapots, delivery before the middle of January.", "2027-01-15"),
        ("lanhai", "再订20把灰椅，元旦前到货", "2026-12-31"),
        ("lanhai", "再订20把灰椅，1月中旬前到货", "2027-01-15"),
        ("chenguang", "再訂100個藍色馬克杯，聖誕節前到貨", "2026-12-24"),
    ],
)
def test_a_new_order_is_to_come_by_that_day(book, customer, text, latest):
    (placed,) = Talk(book, customer).says(text).request.actions
    assert placed.intent == "place_order"
    assert f"{placed.delivery.latest}" == latest


def test_a_feast_of_which_no_goods_are_wanted_moves_nothing(book):
    reply = Talk(book, "acme").says("Please call us before Christmas.")
    assert not reply.request.actions
    assert "colleague" in reply.text
