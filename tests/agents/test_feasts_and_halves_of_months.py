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


@pytest.mark.parametrize(
    ("customer", "text", "earliest"),
    [
        ("acme", "order 100 teapots after Christmas", "2026-12-26"),
        ("acme", "After New Year we would like another 100 teapots", "2027-01-02"),
        ("lanhai", "元旦后再订100盒礼盒", "2027-01-02"),
        ("chenguang", "再訂100個保溫瓶，元旦後交貨", "2027-01-02"),
    ],
)
def test_a_new_order_is_to_come_after_the_feast(book, customer, text, earliest):
    (placed,) = Talk(book, customer).says(text).request.actions
    assert placed.intent == "place_order"
    assert f"{placed.delivery.earliest}" == earliest


@pytest.mark.parametrize(
    ("customer", "text", "words"),
    [
        ("lanhai", "订30把黑色办公椅，春节前送到", "“春节前送到”"),
        (
            "acme",
            "order 50 blue mugs, to arrive before Chinese New Year",
            "“to arrive before Chinese New Year”",
        ),
    ],
)
def test_a_feast_that_no_calendar_tells_goes_to_a_person_beside_the_order(book, customer, text, words):
    reply = Talk(book, customer).says(text)
    assert words in reply.text
    assert "placed" not in reply.text and reply.card
