"""A package that is taken with another day, or at another price."""

import pytest
from talking import Talk, sample_book

_ASKED = {
    "acme": "can you do 2.70 for the mugs on 1024?",
    "lanhai": "椅子400一把行不行",
    "northwind": "can you do 4.90 for the gloves on 4417?",
}


@pytest.mark.parametrize(
    ("customer", "said", "shown"),
    [
        ("acme", "option 2, but on 20 January", ["3.55", "20 January 2027", "payment on delivery"]),
        ("lanhai", "第二个，不过1月5号送", ["417.70", "1月5日", "全款预付"]),
        ("northwind", "the second one but deliver on 20 January", ["20 January 2027", "full prepayment"]),
        ("acme", "Option 3, but at 3.45", ["26 December 2026", "full prepayment"]),
        ("lanhai", "方案2，但是410", ["12月23日", "全款预付"]),
    ],
)
def test_it_is_bargained_over_on_its_terms(customer, said, shown):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()

        reply = talk.says(_ASKED[customer], said)

        assert reply.card and book.orders() == before
        assert all(one in reply.text for one in shown)


@pytest.mark.parametrize("said", ["第二个，但是我要考虑一下"])
def test_one_that_is_thought_about_is_not_taken(said):
    with sample_book() as book:
        talk, before = Talk(book, "lanhai"), book.orders()

        talk.says(_ASKED["lanhai"], said)

        assert book.orders() == before
