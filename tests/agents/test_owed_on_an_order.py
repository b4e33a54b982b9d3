"""What is owed on one order is told of that order, and a payment made twice is for a person."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "told", "other"),
    [
        ("northwind", "how much do i still owe on 4417?", "2,247.00", "SO-4410"),
        ("northwind", "What's still owing on 4417?", "2,247.00", "SO-4410"),
        ("acme", "What is outstanding on SO-1002?", "1,176.00", "SO-1024"),
        ("northwind", "how much do we owe for the flasks?", "1,736.00", "SO-4417"),
        ("acme", "how much do we owe you for the teapots order", "2,980.00", "SO-1024"),
        ("lanhai", "2048还欠多少钱", "35,800", "SO-2051"),
        ("lanhai", "2048还有多少没付", "35,800", "SO-2051"),
        ("chenguang", "3071還欠多少？", "2,480", "SO-3072"),
    ],
)
def test_what_is_owed_on_an_order_is_told_of_it_alone(customer, text, told, other):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert told in reply.text
        assert other not in reply.text


@pytest.mark.parametrize(
    ("customer", "text"), [("acme", "how much do we owe you in all?"), ("lanhai", "我们一共还欠多少")]
)
def test_what_is_owed_in_all_is_the_sum(customer, text):
    with sample_book() as book:
        assert {"acme": "5,956.00", "lanhai": "77,960"}[customer] in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "Our bank says the 963 deposit went out twice?! Can you check, and take it off 4417"),
        ("northwind", "the deposit on 4417 was charged twice"),
        ("acme", "we were double charged for the teapots"),
        ("lanhai", "2048的定金我们付了两次，帮忙查一下"),
        ("chenguang", "3071的訂金重複扣了"),
    ],
)
def test_a_payment_made_twice_is_passed_on_in_its_words(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert text.rstrip("?.") in reply.text
        assert reply.card is None


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("acme", "make it 650 blue mugs", "+ go for it"),
        ("acme", "make it 650 blue mugs", "& go ahead"),
        ("lanhai", "礼盒改成220盒", "+ 可以"),
    ],
)
def test_a_sign_before_a_yes_takes_nothing_from_it(customer, wish, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        talk.says(wish, text)
        assert book.orders() != before
