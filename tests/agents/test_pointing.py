"""Orders that a customer points at, and values that a few words put in the place of others."""

from datetime import date

import pytest
from talking import Talk, sample_book

from agents.desk.find import Dossier, orders_named
from agents.desk.reading.card.answers import bare_value, verdict


@pytest.fixture
def says(book):
    """Has customers of the sample world write: the reply to the last of the texts."""
    talks = {}
    return lambda who, *texts: talks.setdefault(who, Talk(book, who)).says(*texts)


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("acme", "Where is my last order?", "SO-1024"),
        ("acme", "Please deliver my latest order a week later", "SO-1024"),
        ("lanhai", "把上一单取消", "SO-2048"),
        ("lanhai", "最近那个订单到哪了", "SO-2048"),
        ("lanhai", "帮我查一下最新的订单发货没", "SO-2048"),
        ("acme", "What about SO-1024?", "SO-1024"),
        ("lanhai", "SO-2048呢", "SO-2048"),
    ],
)
def test_an_order_that_is_pointed_at_is_found(says, customer, text, order):
    reply = says(customer, text)
    assert order in reply.text
    assert reply.card is None or reply.card.kind == "confirm"


def test_the_other_one_is_the_one_that_was_not_talked_of(says):
    assert "SO-1024" in says("acme", "What about SO-1031?", "and the other order?").text
    assert says("acme", "cancel that one").card.changes[0].order == "SO-1024"


def test_a_unit_price_is_no_order_that_is_pointed_at(says):
    reply = says("lanhai", "最近单价能不能便宜点")
    assert reply.results[0].status in ("asked", "told")


@pytest.mark.parametrize(
    ("customer", "first", "then", "shown"),
    [
        ("acme", "Please make it 650 blue mugs on SO-1024", ["no wait, 700"], "700 pieces"),
        ("acme", "Please make it 650 blue mugs on SO-1024", ["actually 720"], "720 pieces"),
        ("acme", "Please make it 650 blue mugs on SO-1024", ["no, 700", "hmm, better 600"], "600 pieces"),
        ("acme", "I want to order 200 teapots", ["hmm, 250", "no, 300 please"], "300 pieces × USD 9.80"),
        ("acme", "Please deliver SO-1024 on 5 January", ["sorry, 7 January"], "7 January 2027"),
        ("lanhai", "SO-2051办公椅改成60把", ["还是55吧"], "55 件"),
        ("lanhai", "SO-2051办公椅改成60把", ["等等，50把"], "50 件"),
        ("lanhai", "SO-2051交货改到1月5日", ["不对，1月7日"], "2027年1月7日"),
    ],
)
def test_a_value_alone_takes_the_place_of_what_waits(says, book, customer, first, then, shown):
    reply = says(customer, first, *then)
    assert reply.card.kind == "confirm"
    assert shown in [change.after for change in reply.card.changes]


def test_what_waits_is_told_again_when_a_text_is_not_understood(says, book):
    reply = says("lanhai", "SO-2051办公椅改成60把", "那个啥")
    assert "60 件" in reply.text and reply.card.kind == "confirm"


def test_what_was_quoted_can_be_ordered_in_a_few_words(says, book):
    says("acme", "how much are 100 grey chairs?", "ok order them", "yes")
    (order,) = [one for one in book.orders(customer="acme") if one.signed_on == date(2026, 11, 23)]
    assert order.lines[0].quantity == 100


@pytest.mark.parametrize(
    "text", ["700", "no wait, 700", "wait, 2 boxes", "还是55吧", "等等，五十把", "better the 8th"]
)
def test_a_value_alone_is_no_wish_to_wait(text):
    assert bare_value(text) is not None
    assert verdict(text) != "later"


@pytest.mark.parametrize(
    "text", ["wait", "give me two days", "等等", "给我两天时间想想", "let me check with 3 people"]
)
def test_who_needs_time_gives_no_value(text):
    assert bare_value(text) is None
    assert verdict(text) == "later"


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("so-2051, 30 pieces", ["SO-2051"]),
        ("再来一单SO2051，30把", ["SO-2051"]),
        ("SO 2051 and so2048", ["SO-2051", "SO-2048"]),
        ("SO-20510", []),
        ("order 2051", ["SO-2051"]),
    ],
)
def test_an_order_is_named_by_its_whole_number(text, orders):
    with sample_book() as book:
        dossier = Dossier(book.customer("lanhai"), tuple(book.standing(customer="lanhai")))
    assert sorted(orders_named(text, dossier)) == sorted(orders)
