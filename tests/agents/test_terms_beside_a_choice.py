"""Where goods go, and when, that a customer says of goods which are still to be chosen."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("said", "choice", "text", "recipient"),
    [
        (
            "We need 30 office chairs in Perth, 5 Hay Street, Perth WA 6000. contact there is Mick Doyle",
            "grey. no hang on, 20 grey and 10 black",
            "5 Hay Street, Perth WA 6000",
            "Mick Doyle",
        ),
        (
            "order 40 mugs, deliver to 5 Hay Street, Perth WA 6000, attn Mick Doyle",
            "20 white and 20 blue ones",
            "5 Hay Street, Perth WA 6000",
            "Mick Doyle",
        ),
        ("订30把办公椅，送到珀斯海街5号，那边联系人是李明", "20把灰的，10把黑的", "珀斯海街5号", "李明"),
        ("要40个马克杯，送到珀斯海街5号，收货人李明", "白的20个，蓝的20个", "珀斯海街5号", "李明"),
        (
            "30 grey office chairs please",
            "that's the wrong address, they go to 5 Hay Street, Perth WA 6000, attn Mick Doyle",
            "5 Hay Street, Perth WA 6000",
            "Mick Doyle",
        ),
        ("订30把灰色办公椅", "地址错了，要送到珀斯海街5号，收货人李明", "珀斯海街5号", "李明"),
    ],
)
def test_they_hold_for_what_is_ordered(said, choice, text, recipient):
    with sample_book() as book:
        Talk(book, "northwind").says(said, choice, "yes")

        new = book.order("SO-4418")
        assert (new.address.text, new.address.recipient) == (text, recipient)


def test_the_day_holds_for_what_is_chosen():
    with sample_book() as book:
        Talk(book, "northwind").says(
            "order 30 office chairs, to arrive on 20 January", "10 grey, 20 black", "yes"
        )

        assert str(book.order("SO-4418").delivery) == "2027-01-20"
