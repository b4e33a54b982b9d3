"""By when a customer wants an answer, or something seen to: that is no day of a delivery."""

import pytest
from talking import Talk, sample_book

from agents.desk.reading.manners import what_it_says
from agents.desk.reading.terms.days import without_days_of_answers


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Please take the white mugs off SO-1031. Please sort this out today."),
        ("acme", "Put the blue mugs on 1024 up to 600 and get this sorted by Friday please."),
        ("northwind", "200 gloves instead of 250 on 4417. I need an answer by Wednesday."),
        ("lanhai", "2051的椅子减到30把，今天之内处理好"),
        ("chenguang", "3071保溫瓶改成500支，請明天前回覆我"),
        ("acme", "Two things on 1031 today: mugs to 450, and Jonas stays the contact."),
        (
            "northwind",
            "Today I have three small changes for 4417: gloves to 300, paper to 500, contact Tom Hadley.",
        ),
        ("lanhai", "今天2048有两个改动：礼盒改成150盒，纸改成120包"),
    ],
)
def test_the_order_keeps_its_day(customer, text):
    with sample_book() as book:
        days = {one.id: one.delivery for one in book.orders()}
        Talk(book, customer).says(text, "yes" if text.isascii() else "可以")
        assert {one.id: one.delivery for one in book.orders()} == days


@pytest.mark.parametrize(
    ("customer", "text", "order", "numbers"),
    [
        (
            "acme",
            "Two things on 1031 today: mugs to 450, and Jonas stays the contact.",
            "SO-1031",
            [200, 450],
        ),
        ("chenguang", "今天有件事：3071保溫瓶改成700個，收貨人還是林小姐", "SO-3071", [700]),
    ],
)
def test_what_is_wanted_beside_the_day_of_the_talk_is_done(customer, text, order, numbers):
    with sample_book() as book:
        contact = book.order(order).address
        Talk(book, customer).says(text, "yes" if text.isascii() else "可以")
        assert [line.quantity for line in book.order(order).lines] == numbers
        assert book.order(order).address == contact


@pytest.mark.parametrize(
    "text",
    [
        "Please get 1024 to us by Friday",
        "We need it by Friday",
        "Please deliver it tomorrow",
        "ship it today",
        "Can you deliver the two changes to 1031 on 5 December?",
        "今天送货，改一下电话",
    ],
)
def test_a_day_of_a_delivery_stays(text):
    assert without_days_of_answers(text) == text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Quick q - what's the lead time on flasks?", "what's the lead time on flasks?"),
        ("Hi, quick question: price for 200 flasks?", "price for 200 flasks?"),
        ("Q: lead time for teapots? we need 100", "lead time for teapots? we need 100"),
        ("SO-1024: 600 mugs", "SO-1024: 600 mugs"),
        ("New order: 240 white mugs", "New order: 240 white mugs"),
    ],
)
def test_words_that_lead_to_a_question_are_no_goods(text, says):
    assert what_it_says(text) == says
