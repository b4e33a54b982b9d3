"""A message that changes several things of a card at once changes all of them, and nothing else of it."""

import pytest
from talking import Talk, sample_book, statuses

NEW = "我要买50个茶壶和100盒手套，1月10号交，货到付款"


def shown(customer, *texts):
    """The order on the card behind some texts, as a yes writes it, with its lines."""
    with sample_book() as book:
        talk, before = Talk(book, customer), {one.id: one for one in book.orders()}
        assert statuses(talk.says(*texts))[-1:] == ["proposed"]
        assert {one.id: one for one in book.orders()} == before
        talk.says("ok")
        (order,) = (one for one in book.orders() if before.get(one.id) != one)
        return order, {line.sku: int(line.quantity) for line in order.lines}


@pytest.mark.parametrize(
    ("text", "lines", "day", "balance"),
    [
        ("茶壶还是算了，手套改成250，月结30天", {"GLOVE-N": 250}, "2027-01-10", "net"),
        ("手套不需要了，茶壶要80个，1月20号送", {"TEAPOT-12": 80}, "2027-01-20", "on_delivery"),
        ("我说茶壶不要了", {"GLOVE-N": 100}, "2027-01-10", "on_delivery"),
    ],
)
def test_a_new_order_keeps_its_terms_when_goods_go(text, lines, day, balance):
    order, left = shown("lanhai", NEW, text)
    assert (left, order.delivery.isoformat(), order.payment.balance) == (lines, day, balance)


def test_goods_go_an_amount_and_the_place_change_at_once():
    asked = "I'd like to order 100 teapots and 200 white mugs, delivery 20 January"
    told = "the mugs can go, 120 teapots will do, and send it to Neuer Wall 40, 20354 Hamburg"
    order, lines = shown("acme", asked, told)
    assert (lines, order.address.text) == ({"TEAPOT-12": 120}, "Neuer Wall 40, 20354 Hamburg")


@pytest.mark.parametrize(
    ("customer", "texts", "lines", "day"),
    [
        (
            "chenguang",
            ("3071保溫瓶改成900個，加100個茶壺", "茶壺算了，保溫瓶850就夠了，交期延到12月30日"),
            {"FLASK-500": 850},
            "2026-12-30",
        ),
        (
            "acme",
            ("Change SO-1024 to 600 mugs", "ok yes. but sooner?? like 15 dec"),
            {"MUG-BLUE": 600},
            "2026-12-15",
        ),
        (
            "acme",
            (
                "Please move SO-1024 to 24 December",
                "24 is too late, the 18th is what we need. If it's extra, how much?",
            ),
            {"MUG-BLUE": 500},
            "2026-12-18",
        ),
        (
            "northwind",
            (
                "SO-4417: paper down to 400, gloves up to 300",
                "leave the gloves, paper 450, delivery 8 January",
            ),
            {"GLOVE-N": 250, "PAPER-A4": 450},
            "2027-01-08",
        ),
    ],
)
def test_each_clause_changes_the_card_of_an_order(customer, texts, lines, day):
    order, left = shown(customer, *texts)
    assert (left, order.delivery.isoformat()) == (lines, day)


def test_what_was_meant_is_read_behind_the_words_that_lead_to_it():
    asked = "I'd like to order 100 teapots"
    told = "Sorry, what I meant was 30 teapots. And we'd need them by 20 January."
    assert shown("acme", asked, told)[1] == {"TEAPOT-12": 30}
    assert shown("acme", asked, "What I meant is 100 white mugs")[1] == {"MUG-WHITE": 100}
    assert shown("lanhai", "我要100个茶壶", "我的意思是100个保温杯")[1] == {"FLASK-500": 100}


def test_a_contact_that_stays_is_the_person_and_their_phone():
    changed = "2048礼盒改成250，收货人换成王芳 13711112222"
    order, lines = shown("lanhai", changed, "我的意思是礼盒260，收货人不用换了")
    assert (lines["TEA-GIFT"], order.address.recipient, order.address.phone) == (260, "陈小燕", "13800001234")


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        (
            "acme",
            "Could we have SO-1024 by 18 December? We'd like it on the shelves before Christmas.",
            "2026-12-18",
        ),
        ("lanhai", "2048能12月10号送吗？我们圣诞节前要上架", "2026-12-10"),
    ],
)
def test_a_feast_that_is_the_reason_is_not_the_day(customer, text, day):
    assert shown(customer, text)[0].delivery.isoformat() == day
