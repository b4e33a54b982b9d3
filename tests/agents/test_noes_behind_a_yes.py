"""Customers who give way and then say no, or say no and ask again for what was to go."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "wish", "refusal"),
    [
        ("acme", "The blue ones, could they come a week earlier?", "ok fine then leave it"),
        ("acme", "The blue ones, could they come a week earlier?", "alright, leave it then"),
        ("acme", "swap the teapots for blue mugs", "sure, then don't bother"),
        ("acme", "20 more teapots please", "okay then, let's not"),
        ("acme", "deliver 1031 to 5 Long Lane, Leeds LS1", "that's fine, leave it"),
        ("northwind", "push 4417 back a week", "right, scrap it then"),
        ("northwind", "cancel 4417", "ok, leave it then"),
        ("northwind", "cancel 4417", "ok, then don't"),
        ("lanhai", "2048那单推迟一周", "好吧那就算了"),
        ("lanhai", "2048那单推迟一周", "行吧，那先不改"),
        ("lanhai", "2048礼盒加50盒", "嗯，那就不加了，算了"),
        ("lanhai", "礼盒换成手套", "对，先不换了"),
        ("lanhai", "取消2051", "好的，那不用了"),
        ("chenguang", "保溫瓶多訂50個", "好，那就不動了"),
        ("chenguang", "保溫瓶多訂50個", "沒問題，那不用了"),
        ("chenguang", "3071延後一週", "行，那算了，照舊"),
    ],
)
def test_a_yes_that_only_opens_a_refusal_drops_what_waits(customer, wish, refusal):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        assert talk.says(wish).card
        assert statuses(talk.says(refusal)) == ["closed"]
        assert book.orders() == before


@pytest.mark.parametrize("refusal", ["yes, leave it", "ok, leave it with me"])
def test_a_yes_that_something_else_puts_in_doubt_books_nothing(refusal):
    with sample_book() as book:
        talk, before = Talk(book, "acme"), book.orders()
        talk.says("we need 300 blue mugs", refusal)
        assert book.orders() == before


def test_a_yes_before_a_no_is_none_in_a_bargain():
    with sample_book() as book:
        talk, before = Talk(book, "northwind"), book.orders()
        reply = talk.says("pay 4417 60 days net", "ok, no need then")
        assert statuses(reply) == ["bargaining"]
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "order", "wish", "again"),
    [
        ("acme", "SO-1024", "Please cancel SO-1024", "no thanks, cancel it"),
        ("acme", "SO-1024", "Please cancel SO-1024", "no thank you, please cancel the order"),
        ("northwind", "SO-4417", "cancel 4417", "no thanks, just cancel 4417"),
        ("lanhai", "SO-2048", "取消2048那单", "不要了，取消吧"),
        ("chenguang", "SO-3071", "取消3071", "不想要了，幫我取消"),
    ],
)
def test_a_wish_that_is_repeated_weighs_more_than_a_courtesy(customer, order, wish, again):
    with sample_book() as book:
        Talk(book, customer).says(wish, again)
        assert book.order(order).stage == "cancelled"


@pytest.mark.parametrize(
    ("customer", "order", "wish", "again", "yes"),
    [
        ("acme", "SO-1024", "Please cancel SO-1024", "no, cancel it please", "yes"),
        ("northwind", "SO-4417", "cancel 4417", "nope, just cancel it", "yes please"),
        ("lanhai", "SO-2048", "取消2048那单", "不用了，取消吧", "对，取消"),
        ("lanhai", "SO-2048", "取消2048那单", "不，直接取消", "好"),
        ("chenguang", "SO-3071", "取消3071", "不用，取消吧", "好的"),
    ],
)
def test_a_no_before_the_wish_said_again_is_asked_about_once(customer, order, wish, again, yes):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(wish, again)
        assert reply.card
        assert book.order(order).stage != "cancelled"
        talk.says(yes)
        assert book.order(order).stage == "cancelled"


def test_goods_that_are_to_go_go_when_that_is_said_again():
    with sample_book() as book:
        Talk(book, "acme").says("remove the teapots", "no thanks, take them off")
        assert [line.sku for line in book.order("SO-1031").lines] == ["MUG-WHITE"]
