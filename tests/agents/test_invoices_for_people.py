"""In whose name an invoice is made out, and beside that to whom it goes, which is a matter for a person."""

import pytest
from talking import Talk

TOLD = [
    (
        "lanhai",
        "2048发票抬头改为深圳市蓝海供应链有限公司，发票寄给财务王莉",
        "SO-2048",
        "深圳市蓝海供应链有限公司",
        "发票寄给财务王莉",
    ),
    (
        "chenguang",
        "發票抬頭改成晨光貿易有限公司，發票寄給會計部張小姐",
        "SO-3071",
        "晨光貿易有限公司",
        "發票寄給會計部張小姐",
    ),
    (
        "acme",
        "change the invoice title on 1024 to Acme Holding GmbH and send the invoice to Petra in accounting",
        "SO-1024",
        "Acme Holding GmbH",
        "send the invoice to Petra in accounting",
    ),
]


@pytest.mark.parametrize(("customer", "said", "order", "title", "words"), TOLD)
def test_the_title_is_as_it_was_told_and_the_rest_goes_to_a_person(book, customer, said, order, title, words):
    talk = Talk(book, customer)
    reply = talk.says(said)
    assert words in reply.text
    if reply.card:
        talk.says("yes" if customer == "acme" else "可以")
    assert book.order(order).invoice.title == title
    assert book.order(order).address.recipient not in words
