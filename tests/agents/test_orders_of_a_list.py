"""Customers who are told how their orders stand, and then mean one by its place in that list."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "asked", "text", "order"),
    [
        ("acme", "overview of our open orders", "the first one, can it come before Christmas?", "SO-1024"),
        ("acme", "what do we have open?", "can the second one come a week later?", "SO-1031"),
        ("acme", "how are our orders doing?", "and please make the second one net 30 days", "SO-1031"),
        ("lanhai", "我们的订单都到哪了？", "第一单推迟一周", "SO-2048"),
        ("lanhai", "我们的订单都到哪了？", "第二单推迟一周", "SO-2051"),
    ],
)
def test_one_of_a_list_is_the_order_at_that_place(customer, asked, text, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(asked, text)
        assert statuses(reply) == ["proposed"]
        assert order in reply.text
