"""Wishes that leave something open, and what only sounds like one."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text", "answer", "day"),
    [
        ("chenguang", "您好，我們的訂單可以晚一點再出貨嗎？", "1月15日", "2027年1月15日"),
        ("lanhai", "手套能不能晚几天送？", "12月10号吧", "2026年12月10日"),
        ("acme", "could you deliver the blue mugs a bit later?", "5 January", "5 January 2027"),
    ],
)
def test_another_day_without_one_is_asked_for(customer, text, answer, day):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert statuses(talk.says(text)) == ["asked"]
        assert day in talk.says(answer).text


@pytest.mark.parametrize(
    ("customer", "text", "after"),
    [
        ("lanhai", "礼盒80盒就够了，多的不要", "80 盒"),
        ("acme", "100 teapots will do on 1031, we don't need the rest", "100 pieces"),
    ],
)
def test_goods_of_which_so_many_are_enough_are_not_taken_off(customer, text, after):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert next(row.after for row in reply.card.changes if "SO-" not in row.what) == after


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "Can we get a credit for the late delivery of 4410?"),
        ("northwind", "We want some compensation, SO-4410 is late."),
        ("lanhai", "2033晚了，能不能给点补偿"),
        ("chenguang", "3071先暫停，我們內部還要討論"),
    ],
)
def test_money_back_and_pauses_are_for_a_person(customer, text):
    with sample_book() as book:
        assert statuses(Talk(book, customer).says(text)) == ["passed_on"]


def test_words_that_only_tell_of_which_orders_are_not_passed_on():
    with sample_book() as book:
        reply = Talk(book, "acme").says(
            "we've got a new VAT number DE987654321, please use it on all open orders"
        )
    assert "colleague" not in reply.text
    assert {"SO-1024", "SO-1031"} <= {*reply.text.replace(":", " ").split()}


@pytest.mark.parametrize("polite", ["if that's easier", "if you prefer"])
def test_another_day_put_politely_takes_the_place_of_the_first(polite):
    with sample_book() as book:
        reply = Talk(book, "acme").says("move 1031 to Friday 18 Dec", f"or Monday the 21st {polite}")
    assert [row.after for row in reply.card.changes] == ["21 December 2026"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [("acme", "I've already paid for SO-1002, please check"), ("lanhai", "2048的货款我已经付了，查一下")],
)
def test_money_that_was_paid_is_for_a_person_to_look_up(customer, text):
    with sample_book() as book:
        assert statuses(Talk(book, customer).says(text)) == ["passed_on"]
