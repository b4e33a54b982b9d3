"""Customers who ask whether terms stay as they are, behind what waits for a yes: told, and it goes on waiting."""

import pytest
from talking import Talk, sample_book

CHANGE = {"lanhai": "礼盒改成220盒", "chenguang": "保溫瓶推遲一週", "acme": "SO-1024: 600 mugs"}
BARGAIN = {"lanhai": "椅子410一把行吗", "acme": "3.4 for the mugs on 1024"}


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "付款方式不变吧？", "月结60天"),
        ("lanhai", "交期不会变吧", "2026年12月19日"),
        ("lanhai", "单价还是168吧？", "168 元"),
        ("lanhai", "那地址还是原来的对吗", "科技园路15号"),
        ("lanhai", "联系人和地址都不变吧", "陈小燕"),
        ("chenguang", "數量不變對吧？", "800 件"),
        ("chenguang", "單價沒有變吧", "6.20 美元"),
        ("acme", "payment stays the same, right?", "net 60 days"),
        ("acme", "and the delivery date is still the same?", "26 December 2026"),
        ("acme", "price unchanged?", "USD 3.60"),
        ("acme", "the address doesn't change, does it?", "Lagerstrasse 12"),
    ],
)
def test_a_term_asked_about_is_told_and_what_waits_goes_on_waiting(customer, text, told):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        card = talk.says(CHANGE[customer]).card
        reply = talk.says(text)
        assert book.orders() == before
        assert told in reply.text
        assert book.approvals() == []
        assert reply.card == card
        assert talk.says("yes" if customer == "acme" else "好").results[0].status == "done"


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "付款方式不变吧？"),
        ("lanhai", "交期不变吧"),
        ("acme", "payment stays the same, right?"),
        ("acme", "is the delivery date unchanged?"),
    ],
)
def test_at_the_table_the_offer_is_said_again(customer, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        card = talk.says(BARGAIN[customer]).card
        reply = talk.says(text)
        assert reply.card == card
        assert book.approvals() == []


def test_another_price_in_the_form_of_a_question_is_a_wish():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        assert talk.says(CHANGE["lanhai"], "单价还是160吧？").results[-1].status == "bargaining"
