"""Wishes of a second turn: what was done is undone, amounts stay as proposed, goods come on top, and what an
order does not hold goes to people."""

import pytest
from talking import Talk, sample_book


def test_what_was_done_is_undone_beside_the_wish_for_the_order_that_was_meant():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("move SO-1031 to 20 January", "yes")
        said = talk.says(
            "No wait I got that wrong, put it back to the 17th, it's 1024 that should go to 20 Jan"
        ).text
        assert "17 December 2026" in said and "20 January 2027" in said
        talk.says("yes")
        days = [f"{book.order(one).delivery}" for one in ("SO-1031", "SO-1024")]
        assert days == ["2026-12-17", "2027-01-20"]


@pytest.mark.parametrize(
    ("customer", "said", "undone", "told"),
    [
        ("northwind", "please cancel SO-4417", "undo that please", "place it again as a new one"),
        (
            "northwind",
            "I'd like to order 40 glass teapots",
            "undo pls, i pressed send too early",
            "cancel the whole",
        ),
        ("lanhai", "2051取消吧", "把2051恢复，但交货推到1月20号，40把不变", "2027年1月20日"),
    ],
)
def test_what_was_cancelled_is_placed_anew_and_what_was_placed_is_cancelled(customer, said, undone, told):
    with sample_book() as book:
        assert (
            told in Talk(book, customer).says(said, "yes" if customer == "northwind" else "好", undone).text
        )


def test_goods_that_are_kept_as_proposed_stay_so_and_others_come_on_top():
    with sample_book() as book:
        talk = Talk(book, "northwind")
        talk.says("on SO-4417 make the gloves 300 boxes and the paper 500 packs")
        talk.says("Take the paper off completely then and keep the gloves at the 300.", "yes")
        assert [(one.sku, int(one.quantity)) for one in book.order("SO-4417").lines] == [("GLOVE-N", 300)]
        Talk(book, "acme").says("please add 50 white mugs", "fine by me, and 20 teapots too", "yes")
        assert [int(one.quantity) for one in book.order("SO-1031").lines] == [220, 350]


@pytest.mark.parametrize(
    ("customer", "moved", "said", "told"),
    [
        ("acme", "deliver SO-1031 to Hafenweg 3, 20457 Hamburg, Katrin Vogt, +49 40 5550 998",
         "Add an e-mail for her as well: k.vogt@acme-retail.example. Otherwise all good, do it.",
         "k.vogt@acme-retail.example"),
        ("chenguang", "3071改送新北市板橋區文化路一段100號，收件人張志豪0933-444-555",
         "加一支備用電話02-2955-1234，然後就可以了", "02-2955-1234"),
    ],
)  # fmt: skip
def test_a_mail_or_a_second_phone_goes_to_people_and_changes_nothing(customer, moved, said, told):
    with sample_book() as book:
        talk = Talk(book, customer)
        result = talk.says(moved, said)
        assert told in result.text.split("\n")[0]
        talk.says("yes" if customer == "acme" else "好")
        order = book.order("SO-1031" if customer == "acme" else "SO-3071")
        assert order.address.phone in ("+49 40 5550 998", "0933-444-555")
