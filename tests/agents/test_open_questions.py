"""A question that is open gives way to a wish that is whole, and keeps what it waits for through less."""

import pytest
from talking import HOUSE, NOW, Talk, sample_book

from agents.desk import Desk
from contracts.request import Request


@pytest.fixture
def book():
    with sample_book() as book:
        yield book


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        (
            "acme",
            ["add 5 zebras to SO-1031 and put the teapots to 230", "Order SO-1031: teapots 240 pieces."],
            "from 200 pieces to 240 pieces",
        ),
        (
            "lanhai",
            ["2048加5台拖拉机,礼盒改成210盒", "2048的礼盒改成220盒"],
            "由 200 盒改为 220 盒",
        ),
        (
            "chenguang",
            ["3071加5台拖拉機,保溫瓶改成900個", "3071的保溫瓶改成950個"],
            "改為 950 件",
        ),
        (
            "lanhai",
            ["我想下个新单,马克杯蓝的300个白的200个", "对,蓝色马克杯300个,白色马克杯200个"],
            "蓝色马克杯350ml 300 件和白色马克杯350ml 200 件",
        ),
    ],
)
def test_goods_that_we_do_not_carry_hold_up_no_wish_that_is_said_again(book, customer, texts, shown):
    reply = Talk(book, customer).says(*texts)
    assert shown in reply.text
    assert reply.card.kind == "confirm"


@pytest.mark.parametrize("text", ["1024", "SO-1024 please", "it's 1024"])
def test_an_order_named_behind_a_lost_question_takes_its_wish_up(book, text):
    talk = Talk(book, "acme")
    reply = talk.says("move it to 15 January please", "4417, the other one is on its way already", text)
    assert "15 January 2027" in reply.text
    assert reply.card.kind == "confirm"


def test_an_order_that_is_asked_about_with_its_number_is_told_of(book):
    reply = Talk(book, "acme").says("move it to 15 January please", "where is SO-1031?")
    assert "SO-1031 is confirmed" in reply.text


def test_nothing_is_asked_with_two_apologies_in_a_line(book):
    talk = Talk(book, "acme")
    talk.says("How much for 50 grey and 50 black chairs together?")
    for text in ("5000 for all hundred, is that ok?", "So will you take USD 5,000 for all of them together?"):
        assert talk.says(text).text.count("Sorry") <= 1


@pytest.mark.parametrize(
    "text",
    [
        "please put Lena Brandt, +49 40 5550 340 as the contact for SO-1031.",
        "Set contact person for SO-1031: Lena Brandt, phone +49 40 5550 340",
    ],
)
def test_the_name_of_a_contact_is_no_goods(book, text):
    reply = Talk(book, "acme").says(text)
    assert "Lena Brandt" in reply.text
    assert "carry" not in reply.text


@pytest.mark.parametrize(
    ("recipient", "confidence", "status"),
    [("Lena Brandt", 0.98, "done"), ("Lena Brandt", 0.6, "proposed"), ("She's", 0.98, "proposed")],
)
def test_a_contact_that_is_not_surely_read_is_shown_before_it_is_written(book, recipient, confidence, status):
    action = {"intent": "change_contact", "order": "SO-1024", "address": {"recipient": recipient}}
    read = Request.model_validate({"language": "en", "actions": [{**action, "confidence": confidence}]})
    desk = Desk(book, HOUSE, parse=lambda text, **known: read)
    assert [one.status for one in desk.handle("the contact", customer="acme", now=NOW).results] == [status]
    assert (book.order("SO-1024").address.recipient == recipient) == (status == "done")


@pytest.mark.parametrize(
    "texts",
    [
        ["送货地址换成深圳市福田区深南大道2008号12楼,陈小燕收", "SO-2048和SO-2051改地址"],
        ["SO-2048和SO-2051改地址", "深圳市福田区深南大道2008号12楼,陈小燕收"],
        ["SO-2048和SO-2051的送货地址都要换", "新地址:深圳市福田区深南大道2008号12楼,陈小燕收"],
    ],
)
def test_an_address_for_several_orders_is_that_of_each(book, texts):
    Talk(book, "lanhai").says(*texts, "可以")
    for order in ("SO-2048", "SO-2051"):
        assert book.order(order).address.text == "深圳市福田区深南大道2008号12楼", order
    assert book.order("SO-2033").address.text == "广东省深圳市南山区科技园路15号2栋803"


@pytest.mark.parametrize(
    "texts",
    [
        ["送货地址换成深圳市福田区深南大道2008号12楼", "两单都改,2033除外"],
        ["我们搬家了,以后的货都送到新地址:深圳市福田区深南大道2008号12楼"],
    ],
)
def test_an_address_for_all_orders_is_shown_for_all(book, texts):
    reply = Talk(book, "lanhai").says(*texts)
    assert "SO-2048" in reply.text
    assert "SO-2051" in reply.text
    assert reply.card.kind == "confirm"


def test_both_orders_may_be_picked_with_a_word_of_why(book):
    talk = Talk(book, "acme")
    talk.says("change the delivery address to 5 Harbour Street, Bremen")
    talk.says("Both of them please, we have moved house last week you see", "yes")
    for order in ("SO-1024", "SO-1031"):
        assert book.order(order).address.text == "5 Harbour Street, Bremen"


def test_a_date_beside_the_orders_that_are_picked_is_that_of_each(book):
    Talk(book, "acme").says("move the delivery date please", "15 January, both orders", "yes")
    assert {book.order(order).delivery.isoformat() for order in ("SO-1024", "SO-1031")} == {"2027-01-15"}
