"""Terms of payment of another order, which are wanted in a bargain in which the house offers others."""

import pytest
from talking import Talk

GIFTS = ["礼盒150一盒能做不，要的话拿80盒"]
FLASKS = ["另訂保溫瓶500支，單價6塊"]
MUGS = ["new order: 200 white mugs at 3.00"]
WANTED = [
    ("lanhai", GIFTS, "行吧就按你们的价，送老地址，1月中旬到，付款跟礼盒那单一样", "月结60天"),
    ("lanhai", GIFTS, "165，付款跟2048一样", "月结60天"),
    ("chenguang", FLASKS, "好，就你們的價，付款跟上次一樣", "50%訂金"),
    ("acme", MUGS, "ok your price, same payment as order 1024", "net 60 days"),
    ("acme", MUGS, "3.2 and paid like 1024", "net 60 days"),
]


@pytest.mark.parametrize(("customer", "before", "said", "paid"), WANTED)
def test_the_payment_of_another_order_is_part_of_the_bid_and_nothing_is_booked_without_it(
    book, customer, before, said, paid
):
    orders = {one.id for one in book.orders()}
    reply = Talk(book, customer).says(*before, said)
    assert paid in reply.text
    assert {one.id for one in book.orders()} == orders
