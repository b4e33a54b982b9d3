"""What a message comes to where its reading does not fit what its clauses do by example."""

import pytest
from talking import Talk

GLOVES = "on SO-4417 make the gloves 300 boxes and the paper 500 packs"


@pytest.mark.parametrize(
    ("customer", "texts", "order", "note"),
    [
        (
            "acme",
            (
                "please make it 600 blue mugs on SO-1024",
                "Confirmed. Please have them packed on a pallet of their own and marked BREMEN.",
            ),
            "SO-1024",
            "marked BREMEN",
        ),
        ("lanhai", ("加50包复印纸", "确认！发票上纸和礼盒分两张开"), "SO-2048", "发票上纸和礼盒分两张开"),
    ],
)
def test_a_note_beside_a_yes_is_no_change_and_holds_nothing_up(book, customer, texts, order, note):
    before = len(book.history(order))
    reply = Talk(book, customer).says(*texts)
    assert len(book.history(order)) == before + 1 and note in reply.text


def test_what_a_yes_hangs_on_is_answered_and_the_card_stays(book):
    before = book.history("SO-1024")
    reply = Talk(book, "acme").says(
        "please make it 600 blue mugs on SO-1024", "is freight in that? If so, go ahead"
    )
    assert "freight" in reply.text and "still open" in reply.text
    assert book.history("SO-1024") == before


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ("1024 to 550 mugs", "delete it")),
        ("acme", ("change the blue mugs on SO-1024 to 650", "ok 🤔")),
        ("lanhai", ("2048礼盒改成250盒", "好像不对")),
        ("northwind", ("please cancel SO-4417", "yeah nah leave it be, boss changed his mind again")),
        ("northwind", (GLOVES, "yes, once my manager has signed")),
    ],
)
def test_what_only_sounds_like_a_yes_writes_nothing(book, customer, texts):
    before = book.orders(customer=customer)
    Talk(book, customer).says(*texts)
    assert book.orders(customer=customer) == before
