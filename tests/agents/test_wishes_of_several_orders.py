"""Wishes of one message for several orders: each at the order that its goods or its number tell."""

from decimal import Decimal

import pytest
from talking import Talk, sample_book

from contracts.terms import PaymentTerms

NET_30 = PaymentTerms(balance="net", net_days=30)
NET_60 = PaymentTerms(balance="net", net_days=60)


@pytest.mark.parametrize(
    ("customer", "wish", "first", "second"),
    [
        ("lanhai", "椅子40把改35把，另外2048提前到15号送", "SO-2051", "SO-2048"),
        ("lanhai", "椅子要40把改35把，复印纸从100包加到150包，另外2048能不能提前到15号送", "SO-2051", "SO-2048"),
        ("lanhai", "礼盒改150盒，2051推迟到30号", "SO-2048", "SO-2051"),
        ("lanhai", "再加50包复印纸，椅子推迟到元旦后送", "SO-2048", "SO-2051"),
        ("lanhai", "椅子月结30天，手套推迟一周", "SO-2051", "SO-2033"),
        ("acme", "blue mugs down to 450, and move 1031 to 20 December", "SO-1024", "SO-1031"),
        ("acme", "white mugs 250 instead of 300, 1024 to net 30", "SO-1031", "SO-1024"),
        ("acme", "blue mugs net 30, teapots a week later", "SO-1024", "SO-1031"),
    ],
)  # fmt: skip
def test_each_is_proposed_for_the_order_with_its_goods_and_one_yes_books_all(customer, wish, first, second):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = {id: book.order(id) for id in (first, second)}
        assert talk.says(wish).text.count("SO-") == len(before)
        talk.says("可以" if customer == "lanhai" else "yes")
        assert all(book.order(id) != order for id, order in before.items())


def test_goods_that_take_the_place_of_others_stay_with_those():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("2048的纸拿掉20包，换15盒手套")
    assert "SO-2033" not in reply.text


@pytest.mark.parametrize(
    ("wish", "meant", "chairs", "gloves"),
    [
        ("椅子和手套那两单都改成月结60天", "椅子改月结30天，手套月结60天", NET_30, NET_60),
        ("椅子和手套那两单都改成月结60天", "椅子改月结30天", NET_30, NET_60),
        ("椅子和手套那两单都改成月结60天", "椅子改月结30天，手套不改了", NET_30, NET_30),
    ],
)
def test_one_yes_is_to_what_a_bargain_ends_in_and_to_all_that_waits_beside_it(wish, meant, chairs, gloves):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says(wish)
        talk.says(meant)
        talk.says("可以")
        assert (book.order("SO-2051").payment, book.order("SO-2033").payment) == (chairs, gloves)


def test_a_day_of_another_order_waits_for_the_same_yes():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        days = [book.order(id).delivery for id in ("SO-2033", "SO-2051")]
        talk.says("椅子改月结60天，手套那单往后推一周")
        talk.says("椅子月结30天吧，手套那单推两周")
        talk.says("椅子可以")
        assert book.order("SO-2051").payment == NET_30
        assert [book.order(id).delivery for id in ("SO-2033", "SO-2051")] == days
        talk.says("可以")
        assert (book.order("SO-2033").delivery - days[0]).days == 14


def test_terms_of_another_order_are_not_taken_for_a_move_in_the_bargain():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("椅子和手套那两单都改成月结60天")
        reply = talk.says("手套改月结45天")
    assert "SO-2051" not in reply.text


@pytest.mark.parametrize(
    ("customer", "wish", "answers"),
    [
        ("lanhai", "在吗 我想问下我们现在有几个单没发货 各是什么时候到 还有尾款什么时候付", 6),
        ("lanhai", "我们的订单分别几号到货？尾款各是多少？", 6),
        ("lanhai", "三个单各什么时候到", 3),
        ("acme", "when do our orders arrive, and when is the balance due?", 5),
        ("acme", "when will each order get here?", 2),
    ],
)
def test_when_each_order_comes_is_told_of_each_beside_what_is_to_be_paid(customer, wish, answers):
    with sample_book() as book:
        reply = Talk(book, customer).says(wish)
    assert len(reply.text.splitlines()) == answers
    assert reply.card is None


def test_when_they_come_is_told_of_each_behind_what_is_to_be_paid_for_them():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("我们现在有几个单没发货 还有尾款什么时候付")
        reply = talk.says("到货时间呢？你只说了付款")
    assert len(reply.text.splitlines()) == 3


@pytest.mark.parametrize(
    ("customer", "wish", "order", "changed"),
    [
        ("lanhai", "昨天跟小周说好礼盒加20盒的，怎么系统里还没更新？", "SO-2048", "quantity"),
        ("lanhai", "上周电话里说好椅子改成35把，为什么订单上还是40把？", "SO-2051", "quantity"),
        ("chenguang", "上禮拜說要把保溫瓶延到28號，怎麼還是21號", "SO-3071", "delivery"),
        ("acme", "last week I asked for 50 more teapots, it's still not on the order", "SO-1031", "quantity"),
        ("acme", "yesterday I asked you to move 1031 to 20 December, but it has not been changed", "SO-1031", "delivery"),
    ],
)  # fmt: skip
def test_what_was_agreed_and_is_not_done_is_proposed_and_given_to_a_person(customer, wish, order, changed):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = book.order(order)
        reply = talk.says(wish)
        assert wish.rstrip("。") in reply.text
        assert reply.card is not None
        talk.says("yes" if customer == "acme" else "可以")
        after = book.order(order)
    assert (before.delivery != after.delivery) == (changed == "delivery")
    assert (before.total != after.total) == (changed == "quantity")


def test_what_was_agreed_and_cannot_be_done_is_given_to_a_person():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("昨天说好手套加200盒的，怎么还没更新？")
        assert book.order("SO-2033").lines[0].quantity == Decimal(800)
    assert "昨天说好手套加200盒的" in reply.text
