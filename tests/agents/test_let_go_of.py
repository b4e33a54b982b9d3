"""Wishes that are let go of because they are not possible, days that are only allowed, and what is said again."""

from datetime import date

import pytest
from talking import Talk

BOTH = "2033手套减200盒，2051椅子加十把"
SAID_AGAIN = [
    (f"{BOTH}，椅子的话交期最晚拖到年底也没关系", "手套减不了的话那就算了，椅子那个还是23号最好"),
    (BOTH, "手套减不了的话那就算了，椅子加就好"),
    (BOTH, "手套减不了就算了"),
    ("2051椅子加十把，推到12月31号", "椅子那个还是23号最好"),
]


@pytest.mark.parametrize(("wish", "said"), SAID_AGAIN)
def test_what_is_left_goes_on_waiting_for_its_yes_on_the_day_that_stands(book, wish, said):
    talk = Talk(book, "lanhai")
    reply = talk.says(wish, said)
    assert reply.card is not None and "50 件" in reply.text and "同事" not in reply.text
    talk.says("可以")
    order = book.order("SO-2051")
    assert (order.lines[0].quantity, order.delivery) == (50, date(2026, 12, 23))


def test_the_goods_that_are_proposed_stay_so_where_others_are_let_go_of_with_a_yes(book):
    Talk(book, "lanhai").says("2033手套减200盒，2048礼盒加20盒", "手套改不了的话就算了，礼盒没问题")
    assert book.order("SO-2048").lines[0].quantity == 220
    assert book.order("SO-2033").lines[0].quantity == 800


ALLOWED = [
    ("lanhai", "2048礼盒加20盒，交期最迟推到1月10号都可以", "SO-2048"),
    ("chenguang", "保溫瓶加100支，交期最晚延到年底也沒關係", "SO-3071"),
]


@pytest.mark.parametrize(("customer", "said", "order"), ALLOWED)
def test_how_late_goods_may_come_moves_them_to_no_later_day(book, customer, said, order):
    talk, before = Talk(book, customer), book.order(order).delivery
    talk.says(said, "可以")
    assert talk.revisions(order) > 1
    assert book.order(order).delivery == before


@pytest.mark.parametrize(
    ("customer", "wish", "said", "order"),
    [
        ("northwind", "4410 to 5 January, add 20 boxes of gloves to 4417", "If the flasks can't be changed never mind, do the rest", "SO-4417"),
        ("lanhai", "手套那单减100盒，椅子推迟到1月5号，纸加20包", "手套改不了就算了，其他两项照办", "SO-2048"),
        ("lanhai", "手套那单减100盒，椅子加5把", "手套减不了的话那就算了，其他的照改吧", "SO-2051"),
    ],
)  # fmt: skip
def test_who_lets_go_of_what_cannot_be_and_wants_the_rest_says_yes_to_it(book, customer, wish, said, order):
    before = book.order(order)
    assert Talk(book, customer).says(wish, said).card is None
    assert book.order(order) != before
