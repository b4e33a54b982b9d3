"""A price for goods that are ordered anew together with those on order is for a person."""

import pytest
from talking import Talk, statuses

MORE_PAPER = "再订100包复印纸，跟2048一起送"
MORE_TEAPOTS = "Order another 200 teapots, to come together with SO-1031"


@pytest.mark.parametrize(
    ("customer", "new", "text"),
    [
        ("lanhai", MORE_PAPER, "这200包一起能便宜点吗"),
        ("lanhai", MORE_PAPER, "这200包一起21块行不行"),
        ("lanhai", MORE_PAPER, "两批一起给个21块的价吧"),
        ("chenguang", "再訂200個保溫瓶", "一共1000個，能不能便宜點"),
        ("acme", MORE_TEAPOTS, "Can you do a better price for all 400 teapots?"),
        ("acme", MORE_TEAPOTS, "9.50 for all 400?"),
        ("acme", MORE_TEAPOTS, "Any discount if both orders are taken together?"),
    ],
)
def test_a_price_for_both_lots_goes_to_a_person_and_the_order_waits(book, customer, new, text):
    talk = Talk(book, customer)
    reply = talk.says(new, text)
    assert statuses(reply)[0] == "passed_on"
    assert talk.desk.bargain(customer) is None
    assert reply.card.kind == "confirm"


@pytest.mark.parametrize(
    ("customer", "new", "text", "told"),
    [
        ("lanhai", MORE_PAPER, "改成200包", "200 包"),
        ("lanhai", MORE_PAPER, "能便宜点吗", "您希望什么价格"),
        ("acme", MORE_TEAPOTS, "make it 400 teapots", "400 pieces"),
    ],
)
def test_what_is_of_the_new_order_alone_is_taken_in(book, customer, new, text, told):
    assert told in Talk(book, customer).says(new, text).text
