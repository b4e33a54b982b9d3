"""What is said against what waits for a yes, and not understood: a plain yes does not do it then."""

import pytest
from talking import Talk, statuses

GLOVES = "gloves 300 on 4417"
BOXES = "SO-2048礼盒改成250"


@pytest.mark.parametrize(
    ("customer", "asked", "doubt", "yes"),
    [
        ("northwind", "cancel 4417", "wait, only 100 of them", "yes"),
        ("northwind", "cancel 4417", "hang on, that is not the one from last week", "ok"),
        ("northwind", GLOVES, "hmm no, only if the price stays", "yes"),
        ("northwind", GLOVES, "just for the second truck", "yes please"),
        ("northwind", GLOVES, "sorry, I meant the other warehouse", "yes"),
        ("acme", "1024: deliver to Speicherstrasse 4, 20457 Hamburg", "no!! the back entrance", "yes"),
        ("lanhai", BOXES, "等下，不是这个", "好"),
        ("lanhai", BOXES, "不对，我要的是另外一种", "好的"),
        ("lanhai", "取消SO-2048", "等等，不是全部", "好"),
        ("chenguang", "保溫瓶改900個", "不是這樣，我說的是另外那批", "好"),
    ],
)
def test_a_yes_shows_it_once_more_before_it_is_done(book, customer, asked, doubt, yes):
    talk = Talk(book, customer)
    before = {order.id: order for order in book.orders(customer=customer)}
    assert statuses(talk.says(asked)) == ["proposed"]

    assert statuses(talk.says(doubt)) == ["asked"]
    reply = talk.says(yes)

    assert statuses(reply) == ["told"]
    assert reply.card.kind == "confirm"
    assert {order.id: order for order in book.orders(customer=customer)} == before
    assert statuses(talk.says(yes)) == ["done"]


def test_it_stays_doubted_over_small_talk_and_where_a_person_takes_it_up(book):
    talk = Talk(book, "northwind")
    talk.says(GLOVES, "no, only if the price stays", "thanks")
    assert statuses(talk.says("yes")) == ["told"]

    talk.says("no, only if the price stays")
    assert statuses(talk.says("not the ones from today, only those from before")) == ["passed_on", "asked"]
    assert statuses(talk.says("yes")) == ["told"]


def test_in_a_bargain_a_yes_takes_no_offer_that_was_doubted(book):
    talk = Talk(book, "northwind")
    talk.says("could you do 5.20 for the gloves on 4417?")
    assert talk.desk.bargain("northwind")

    talk.says("hang on, just for the second truck")
    talk.says("ok")

    assert talk.revisions("SO-4417") == 1


@pytest.mark.parametrize("later", ["let me think about it", "wait a moment please", "我再想想"])
def test_who_only_needs_time_says_yes_when_they_have_thought(book, later):
    talk = Talk(book, "northwind")
    talk.says(GLOVES, later)

    assert statuses(talk.says("yes")) == ["done"]


@pytest.mark.parametrize(
    ("customer", "whole", "part", "left"),
    [
        ("northwind", "cancel 4417", "wait, only the paper", ["GLOVE-N"]),
        ("northwind", "cancel 4417", "not the whole order, just the paper", ["GLOVE-N"]),
        ("northwind", "cancel 4417", "no only the gloves please", ["PAPER-A4"]),
        ("northwind", "cancel 4417", "keep just the gloves", ["GLOVE-N"]),
        ("northwind", "cancel 4417", "hold on, we only want the paper", ["PAPER-A4"]),
        ("lanhai", "取消SO-2048", "等等，只是纸", ["TEA-GIFT"]),
        ("lanhai", "取消SO-2048", "不是整单，只取消纸", ["TEA-GIFT"]),
        ("lanhai", "取消SO-2048", "只要礼盒", ["TEA-GIFT"]),
    ],
)
def test_of_a_whole_only_a_part_goes(book, customer, whole, part, left):
    talk = Talk(book, customer)
    talk.says(whole)

    reply = talk.says(part)

    assert statuses(reply) == ["proposed"]
    assert statuses(talk.says("好" if customer == "lanhai" else "yes")) == ["done"]
    assert [line.sku for line in book.order(reply.results[0].order).lines] == left
