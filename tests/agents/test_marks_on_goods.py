"""Customers who want their goods marked, paid for in parts, or in one vehicle: a person plans that."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text", "words"),
    [
        ("acme", "add our logo to the white mugs in SO-1031", "logo"),
        ("acme", "please print our name on the blue mugs", "our name"),
        ("northwind", "put our company logo on the flasks in the next order", "company logo"),
        ("lanhai", "礼盒上加我们的logo", "logo"),
        ("chenguang", "馬克杯上印我們的標誌", "標誌"),
    ],
)
def test_what_goods_are_to_be_marked_with_is_for_a_person_in_its_words(customer, text, words):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert reply.card is None
        assert words in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "can we pay in two parts?"),
        ("lanhai", "可以分两次付款吗？"),
        ("chenguang", "貨款可以分兩期支付嗎？"),
        ("acme", "Both orders on the same truck please"),
        ("acme", "can we pay 1031 half in 30 days and the rest in 60 days?"),
        ("northwind", "4417: 50% after 30 days and 50% after 60 days please"),
        ("lanhai", "2048能不能一半30天付，另一半60天付"),
        ("chenguang", "3071的貨款一半月結30天，一半60天可以嗎"),
    ],
)
def test_a_payment_in_parts_or_one_truck_is_for_a_person(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert {*statuses(reply)} == {"passed_on"}
        assert not any(words in reply.text for words in ("Splitting", "分批", "road"))


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "Ship the gloves now and the paper in February"),
        ("acme", "SO-1031: deliver the teapots now, the white mugs in January"),
        ("lanhai", "SO-2048 礼盒先发，纸二月再发"),
    ],
)
def test_goods_that_come_now_and_others_later_are_a_delivery_in_parts(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert reply.card is None
        assert "Splitting" in reply.text or "分批" in reply.text


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ("Three of the teapots arrived broken", "SO-1002")),
        ("northwind", ("who do I talk to about returning the flasks?", "yes all from SO-4410")),
        ("lanhai", ("手套有三盒破了", "SO-2033")),
    ],
)
def test_the_order_of_what_a_person_takes_up_is_told_that_person(customer, texts):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert "colleague" in reply.text or "同事" in reply.text


def test_an_order_asked_for_behind_a_complaint_is_told():
    with sample_book() as book:
        reply = Talk(book, "acme").says("Three of the teapots arrived broken", "status of SO-1031 please")
        assert "17 December 2026" in reply.text


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (("When does SO-1031 arrive?", "ok but make it a Friday"), "18 December 2026"),
        (("please deliver SO-1024 on a Monday",), "28 December 2026"),
    ],
)
def test_a_weekday_of_no_week_is_near_to_the_day_that_stands(texts, day):
    with sample_book() as book:
        assert day in Talk(book, "acme").says(*texts).text


def test_a_payment_in_parts_asked_for_behind_one_that_is_refused_splits_no_delivery():
    with sample_book() as book:
        reply = Talk(book, "acme").says(
            "Could we have net 90 on SO-1024?",
            "What about splitting it then, half at 60 days and half at 90?",
        )
        assert {*statuses(reply)} == {"passed_on"}
        assert "delivery" not in reply.text
