"""Which of some goods costs less is told by their prices, and how big they are by their names."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "prices"),
    [
        ("acme", "which one is cheaper, white or blue, for 1000", ("3,400.00", "3,600.00")),
        ("acme", "which is cheaper, the teapots or the white mugs?", ("9.80", "3.40")),
        ("acme", "what's the cheapest, teapots or blue mugs", ("9.80", "3.60")),
        ("lanhai", "手套和保温杯哪个更便宜？", ("38", "44")),
        ("chenguang", "保溫瓶跟手套哪個貴", ("6.20", "5.40")),
    ],
)
def test_goods_that_are_compared_are_quoted(customer, text, prices):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert all(price in reply.text for price in prices)
        assert "did not" not in reply.text and "明白" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("acme", "what size are the white mugs?", "350 ml"),
        ("acme", "how big are the teapots?", "1.2 l"),
        ("northwind", "how big is a steel flask? what volume", "500 ml"),
        ("lanhai", "保温杯多大容量？", "500ml"),
    ],
)
def test_a_size_is_told_by_the_name(customer, text, told):
    with sample_book() as book:
        assert told in Talk(book, customer).says(text).text


def test_a_size_asked_beside_a_card_leaves_that_open():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("make it 650 blue mugs")
        reply = talk.says("what size are the blue mugs by the way?")
        assert "350 ml" in reply.text and reply.card


def test_a_share_off_both_is_of_both_orders():
    with sample_book() as book:
        reply = Talk(book, "acme").says("knock 8% off both and i pay within 30 days instead of 60, deal?")
        assert "SO-1024" in reply.text and "SO-1031" in reply.text
        assert "Which order" not in reply.text


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("acme", "deliver a week later and change the contact to Lena Brandt", "both i said"),
        ("lanhai", "推迟一周，收货人改成王小明", "都要"),
    ],
)
def test_all_that_was_asked_is_done_at_each_of_the_orders(customer, wish, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(wish, text)
        orders = {row.order for row in reply.card.changes}
        assert len(orders) > 1
        assert all(
            sum(row.order == one for row in reply.card.changes) == len(reply.card.changes) / len(orders)
            for one in orders
        )
