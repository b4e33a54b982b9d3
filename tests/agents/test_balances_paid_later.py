"""A balance that a customer wants to pay later than the order says, the deposit as it stands."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "wish", "offered"),
    [
        ("northwind", "Could the balance of SO-4417 be paid on delivery?", "payment on delivery"),
        ("northwind", "Could we keep the 30% deposit on SO-4417 but pay the rest on delivery?", "payment on delivery"),
        ("northwind", "Could we pay the balance of SO-4417 30 days after receipt?", "net 30 days"),
        ("lanhai", "SO-2051的尾款可以改成收到货再付吗？", "货到付款"),
        ("lanhai", "椅子那单的尾款货到后30天付行吗？", "月结30天"),
        ("chenguang", "尾款可以改成收到貨再付嗎？", "貨到付款"),
    ],
)  # fmt: skip
def test_the_nearest_that_is_possible_is_offered_with_that_balance(customer, wish, offered):
    with sample_book() as book:
        reply = Talk(book, customer).says(wish)
    assert statuses(reply) == ["proposed"]
    assert [row.after for row in reply.card.changes if row.after != row.before] == [offered]


def test_terms_beyond_all_that_is_possible_leave_what_stands():
    with sample_book() as book:
        reply = Talk(book, "acme").says("Could we pay SO-1024 90 days after delivery?")
    assert statuses(reply) == ["told"]
    assert "is the nearest that we can do" in reply.text
