"""So many more goods of an order, where a message asks what they would add to the bill."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "order", "text", "number", "total"),
    [
        ("acme", "SO-1031", "On the order with the teapots, we have room for another 50 teapots. What would that add to the total?", 250, "3470.00"),
        ("acme", "SO-1031", "What would 50 more teapots on SO-1031 cost?", 250, "3470.00"),
        ("acme", "SO-1024", "How much more would we pay for 100 more blue mugs on SO-1024?", 600, "2160.00"),
        ("northwind", "SO-4417", "What does it come to if we add 30 boxes of gloves to SO-4417?", 280, "3372.00"),
        ("northwind", "SO-4417", "How much extra would 20 more packs of paper on SO-4417 be?", 620, "3272.00"),
        ("lanhai", "SO-2051", "椅子再加5把要多多少钱", 45, "18900.00"),
        ("lanhai", "SO-2048", "礼盒那单再加50盒总价多多少？", 250, "44200.00"),
        ("chenguang", "SO-3071", "保溫瓶再多訂100個，總價會增加多少？", 900, "5580.00"),
    ],
)  # fmt: skip
def test_they_are_proposed_with_the_new_total_and_a_yes_adds_them(customer, order, text, number, total):
    with sample_book() as book:
        talk = Talk(book, customer)
        orders, before = len(book.orders()), talk.revisions(order)
        assert statuses(talk.says(text)) == ["proposed"]
        talk.says("Yes please, add them." if text.isascii() else "好，加吧")
        assert talk.revisions(order) == before + 1
        assert number in [line.quantity for line in book.order(order).lines]
        assert str(book.order(order).total) == total
        assert len(book.orders()) == orders


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "How much for another 500 blue mugs?"),
        ("northwind", "What would you charge for an extra 40 boxes of gloves?"),
        ("lanhai", "再加50个茶壶要多多少钱"),
    ],
)
def test_goods_of_no_order_that_is_named_are_quoted(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert ("Would you like to order?" if text.isascii() else "您看要下单吗") in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "If we took 200 more blue mugs on SO-1024, would the price be better?"),
        ("lanhai", "椅子再加20把，单价能便宜多少？"),
    ],
)
def test_a_better_price_for_more_is_talked_about(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert ("We can talk about the price" if text.isascii() else "价格可以谈") in reply.text
