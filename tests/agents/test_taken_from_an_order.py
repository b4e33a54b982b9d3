"""Terms or a day that are taken from an order of the books: that order and its goods stay out of it."""

import pytest
from talking import Talk, sample_book, statuses


def last_reply(customer, *texts):
    with sample_book() as book:
        return Talk(book, customer).says(*texts)


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["80 teapots, same terms as 1002"], "net 30 days"),
        (["80 teapots on the terms of SO-1002"], "net 30 days"),
        (["80 teapots with the same payment terms as 1002, please"], "net 30 days"),
        (["80 teapots, same terms as the last teapot order"], "net 60 days"),
        (["80 teapots", "same conditions as on 1002 please"], "net 30 days"),
        (["80 teapots", "net 60 like 1002 please"], "net 60 days"),
        (["80 teapots", "no, net 60 like 1002"], "net 60 days"),
        (["80 teapots", "delivered on the same day as 1031 please"], "delivery on 17 December 2026"),
        (["80 teapots", "yes on the usual terms"], "net 60 days"),
        (["80 teapots", "yes, usual terms"], "net 60 days"),
        (["80个茶壶，付款条件跟1002一样"], "月结30天"),
        (["80个茶壶", "和1031同一天送"], "2026年12月17日交货"),
    ],
)
def test_a_new_order_has_them_and_is_shown_anew(texts, shown):
    reply = last_reply("acme", *texts)

    assert statuses(reply) == ["proposed"]
    assert shown in reply.text
    assert "80 pieces" in reply.text or "80 件" in reply.text
    assert "SO-10" not in reply.text


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("100 teapots, delivery together with 1031", "100 pieces"),
        ("100 teapots, delivered with the 1031 stuff", "100 pieces"),
        ("30 blue mugs, ship with 1031 please", "30 pieces"),
    ],
)
def test_goods_that_come_with_another_order_are_no_change_of_that(text, amount):
    reply = last_reply("acme", text)

    assert statuses(reply) == ["proposed"]
    assert "before I place your order" in reply.text
    assert amount in reply.text and "with delivery on 17 December 2026" in reply.text


def test_an_order_once_more_with_another_one_is_proposed_and_a_person_told():
    reply = last_reply("acme", "same order as 1002 again but 100 pieces, delivered with the 1031 stuff")

    assert statuses(reply) == ["passed_on", "proposed"]
    assert "before I place your order" in reply.text and "100 pieces" in reply.text


def test_a_change_like_that_of_another_order_is_of_the_one_it_is_said_of():
    reply = last_reply("acme", "push 1024 to 5 January like 1031")

    assert statuses(reply) == ["proposed"]
    assert "SO-1031" not in reply.text


@pytest.mark.parametrize(
    ("texts", "ends", "shown"),
    [
        (["keep the payment on 1031 as it is, and add 20 teapots"], ["proposed"], "200 pieces to 220"),
        (["same again as 1002, but 150"], ["proposed"], "150 pieces"),
        (["10 teapots please", "yes, delivery address as usual"], ["done"], "10 pieces"),
        (["the usual order please"], ["proposed"], "Blue mug 350 ml (500 pieces)"),
        (["deliver 1024 together with 1031"], ["told", "proposed"], "26 December 2026"),
    ],
)
def test_what_is_not_taken_from_an_order_stays(texts, ends, shown):
    reply = last_reply("acme", *texts)

    assert statuses(reply) == ends
    assert shown in reply.text
