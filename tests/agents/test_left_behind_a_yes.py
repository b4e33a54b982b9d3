"""Customers who say yes or well, and then that what is proposed stays as it was, or how long instead."""

import pytest
from talking import Talk, sample_book, statuses

LATER = {
    "acme": "can we have the teapots a week later?",
    "northwind": "can you deliver the gloves a week later?",
    "lanhai": "礼盒那单推迟一周",
    "chenguang": "椅子那單延後一週",
}
ORDERS = {"acme": "SO-1031", "northwind": "SO-4417", "lanhai": "SO-2048", "chenguang": "SO-3071"}


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "ok, the teapots stay as they are"),
        ("acme", "ok, leave SO-1031 as it is"),
        ("acme", "fine, we keep the old date"),
        ("northwind", "all right, SO-4417 stays as it is"),
        ("lanhai", "好的，礼盒那单先别动"),
        ("lanhai", "好的，礼盒照旧"),
        ("chenguang", "好，那單維持原來的日期"),
    ],
)
def test_what_stays_as_it_is_behind_a_yes_is_not_changed(customer, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders(customer=customer)
        assert statuses(talk.says(LATER[customer])) == ["proposed"]
        talk.says(text, "ok" if customer in ("acme", "northwind") else "好的")
        assert book.orders(customer=customer) == before


@pytest.mark.parametrize("text", ["ok, leave SO-1031 as it is", "yes, SO-1031 stays as it is"])
def test_a_yes_that_leaves_one_of_two_orders_is_shown_without_it(text):
    with sample_book() as book:
        talk, before = Talk(book, "acme"), book.order("SO-1031")
        talk.says("SO-1024 to 600 and SO-1031 a week later", text)
        talk.says("yes")
        assert book.order("SO-1024").lines[0].quantity == 600
        assert book.order("SO-1031") == before


@pytest.mark.parametrize("text", ["ok, the price stays the same", "yes, the blue mugs stay as they are"])
def test_a_yes_beside_what_stays_anyway_is_one(text):
    with sample_book() as book:
        talk = Talk(book, "acme")
        assert statuses(talk.says(LATER["acme"], text)) == ["done"]


@pytest.mark.parametrize(
    ("customer", "text", "days"),
    [
        ("acme", "hmm, two weeks actually", 14),
        ("acme", "yes, two weeks", 14),
        ("northwind", "well, twelve days actually", 12),
        ("lanhai", "嗯，还是两周吧", 14),
        ("lanhai", "好的，那就三周吧", 21),
        ("chenguang", "嗯，還是兩週吧", 14),
    ],
)
def test_another_time_behind_a_yes_takes_the_place_of_the_one_proposed(customer, text, days):
    with sample_book() as book:
        talk, order = Talk(book, customer), ORDERS[customer]
        before = book.order(order).delivery
        assert statuses(talk.says(LATER[customer], text)) == ["proposed"]
        assert book.order(order).delivery == before
        talk.says("yes" if customer in ("acme", "northwind") else "确认")
        assert (book.order(order).delivery - before).days == days


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("acme", "Could you do the blue mugs for 10% less?", "fine, what can you do?"),
        ("acme", "Could you do the blue mugs for 10% less?", "what can you do?"),
        ("northwind", "can we get the paper at 2.80?", "all right, what could you offer us then?"),
        ("lanhai", "礼盒能便宜10%吗？", "行，你们能给多少？"),
        ("lanhai", "礼盒能便宜10%吗？", "好吧，那你们能做到多少？"),
    ],
)
def test_who_asks_what_the_house_can_do_takes_no_offer(customer, wish, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders(customer=customer)
        assert statuses(talk.says(wish, text)) == ["bargaining"]
        assert book.orders(customer=customer) == before
