"""Customers who ask what they owe, and by when: the days and sums of the book."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "acme",
            "What do I still owe you, and when is the invoice for SO-1002 due?",
            ["USD 1,176.00 (3 December 2026)", "SO-1024", "SO-1031"],
        ),
        ("acme", "By which date do we have to pay SO-1002?", ["USD 1,176.00 (3 December 2026)"]),
        ("acme", "What do we owe you for SO-1002?", ["USD 1,176.00 (3 December 2026)"]),
        ("acme", "When's the bill for order 1002 due?", ["USD 1,176.00 (3 December 2026)"]),
        ("northwind", "When is the payment for SO-4417 due?", ["USD 963.00", "USD 2,247.00"]),
        ("lanhai", "SO-2033的发票几号之前要付？", ["30,400 元（2027年1月1日）"]),
        ("lanhai", "2048的账单哪天到期", ["35,800 元（2027年2月17日）"]),
        ("chenguang", "3071的帳單什麼時候到期？", ["2,480 美元"]),
    ],
)
def test_what_is_due_is_told_with_its_day(book, customer, text, told):
    reply = Talk(book, customer).says(text).text
    assert all(one in reply for one in told)


@pytest.mark.parametrize(
    ("customer", "text"),
    [("acme", "When will the invoice for SO-1002 be sent?"), ("lanhai", "2033的发票什么时候开？")],
)
def test_a_paper_that_has_not_come_is_for_a_person(book, customer, text):
    assert "SO-1024" not in (reply := Talk(book, customer).says(text)).text
    assert reply.results[0].status == "handed_over" or "colleague" in reply.text or "同事" in reply.text
