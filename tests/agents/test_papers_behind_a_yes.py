"""Customers who say yes and want a paper of the order behind it: the yes is booked, the paper is for a person."""

import pytest
from talking import Talk

CHANGE = {
    "acme": "Please increase the blue mugs on SO-1024 to 650.",
    "lanhai": "礼盒改成220盒",
    "chenguang": "保溫瓶推遲一週",
}


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "acme",
            "Yes please, and send me the updated order confirmation.",
            "“send me the updated order confirmation”",
        ),
        ("acme", "Ok. Please issue a new invoice.", "“Please issue a new invoice”"),
        ("acme", "Sure, and forward me the new packing list.", "“forward me the new packing list”"),
        ("acme", "Yes please. We will need a new pro forma.", "“We will need a new pro forma”"),
        (
            "acme",
            "Yes. Please also send me a new order confirmation.",
            "“Please also send me a new order confirmation”",
        ),
        ("acme", "Yes. And I'd like a delivery note with it.", "“I'd like a delivery note with it”"),
        ("chenguang", "可以。再開一份訂單確認給我", "同事"),
        ("lanhai", "好的，把新的订单确认书发我一份", "同事"),
        ("lanhai", "可以，发个确认函过来", "同事"),
        ("lanhai", "行，合同也发我一下", "同事"),
        ("chenguang", "好的，把新的訂單確認書寄給我", "同事"),
        ("chenguang", "可以，順便給我一份更新後的訂單確認單", "同事"),
    ],
)
def test_the_yes_is_booked_and_the_paper_goes_to_a_person(book, customer, text, told):
    reply = Talk(book, customer).says(CHANGE[customer], text)
    assert "done" in [one.status for one in reply.results]
    assert told in reply.text


def test_a_paper_beside_a_wish_is_not_lost(book):
    reply = Talk(book, "acme").says(
        "Increase the blue mugs on SO-1024 to 650 and send me the new order confirmation."
    )
    assert "“send me the new order confirmation”" in reply.text
    assert reply.card is not None


def test_a_new_confirmation_beside_a_wish_is_no_goods(book):
    reply = Talk(book, "northwind").says("gloves up to 260 on 4417. Please also send a new confirmation.")
    assert "“Please also send a new confirmation”" in reply.text
    assert reply.card is not None and "do not carry" not in reply.text


def test_a_yes_that_asks_to_confirm_is_no_more_than_a_yes(book):
    reply = Talk(book, "acme").says(CHANGE["acme"], "Yes, please confirm.")
    assert "colleague" not in reply.text
