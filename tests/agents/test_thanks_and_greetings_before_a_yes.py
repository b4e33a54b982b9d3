"""Customers who thank or greet while the desk waits for their yes."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "wish", "thanks", "named"),
    [
        ("northwind", "push 4417 back a week", "thanks", "SO-4417"),
        ("acme", "20 more teapots please", "thanks a lot!", "220 pieces"),
        ("acme", "cancel SO-1024", "thank you", "SO-1024"),
        ("acme", "we need 300 blue mugs", "Many thanks", "300 pieces"),
        ("lanhai", "2048那单推迟一周", "谢谢", "SO-2048"),
        ("lanhai", "取消2048那单", "辛苦了", "SO-2048"),
        ("chenguang", "3071延後一週", "感謝", "SO-3071"),
        ("chenguang", "保溫瓶多訂50個", "謝謝您", "850"),
    ],
)
def test_thanks_alone_are_no_yes_and_what_waits_is_shown_again(customer, wish, thanks, named):
    with sample_book() as book:
        before = book.orders()
        reply = Talk(book, customer).says(wish, thanks)
        assert reply.card
        assert named in reply.text
        assert book.orders() == before


def test_all_orders_that_wait_are_named():
    with sample_book() as book:
        reply = Talk(book, "acme").says("Push all orders back a week", "thanks")
        assert "SO-1024, SO-1031" in reply.text


@pytest.mark.parametrize("greeting", ["你好", "您好！", "你好，在吗"])
def test_a_greeting_that_ends_like_a_yes_is_none(greeting):
    with sample_book() as book:
        before = book.orders()
        Talk(book, "lanhai").says("2048那单推迟一周", greeting)
        assert book.orders() == before
