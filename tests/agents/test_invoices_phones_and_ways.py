"""Invoices, phones, notes for the delivery and ways to travel: each is taken over or passed on, and no word of
it becomes goods that nobody sells."""

import pytest
from talking import Talk, statuses

COLLECTED = [
    ("northwind", ("Price for 1000 steel flasks?", "Could you do 5.50?", "5.70, and I'll collect it")),
    ("acme", ("Move SO-1031 to 20 December", "Yes, and we will pick it up at your warehouse")),
    ("lanhai", ("茶壶300个，60能做吗？", "66，自提")),
    ("chenguang", ("訂茶葉禮盒100盒", "好，我們自己去拿")),
]
BESIDE_THE_GOODS = {
    "acme": [
        ("Australia is where we are, I meant by sea or by air?", "sea freight"),
        ("SO-1024: does it come by sea or by road?", "does it come by sea or by road"),
        ("Do you have a showroom in Berlin?", "a showroom in Berlin"),
        ("SO-1031: please call me before you deliver, my number is +49 40 5550 888", "+49 40 5550 888"),
    ],
    "lanhai": [
        ("2048是海运还是空运？", "2048是海运还是空运"),
        ("2051发票要开普通发票，不用专票", "要开普通发票，不用专票"),
        ("送货那天提前打个电话 我手机13700008888", "我手机13700008888"),
    ],
    "chenguang": [("發票開二聯式就好，統編不用", "發票開二聯式就好")],
}


@pytest.mark.parametrize(("customer", "texts"), COLLECTED)
def test_a_yes_waits_until_goods_that_are_collected_are_proposed_so(book, customer, texts):
    talk = Talk(book, customer)
    reply = [talk.says(text) for text in texts][-1]
    assert statuses(reply) in (["proposed"], ["bargaining"])
    assert any(way in reply.text for way in ("pickup", "上门自提", "自行取貨"))


@pytest.mark.parametrize("customer", BESIDE_THE_GOODS)
def test_what_is_asked_or_told_beside_the_goods_is_no_wish_for_them(book, customer):
    talk = Talk(book, customer)
    for text, said in BESIDE_THE_GOODS[customer]:
        reply = talk.says(text)
        assert statuses(reply) in (["told"], ["passed_on"])
        assert said in reply.text


def test_a_day_that_is_wanted_in_writing_is_told_and_passed_on(book):
    talk = Talk(book, "northwind")
    talk.says("Move SO-4417 to 31 January")
    talk.says("yes")
    reply = talk.says("Could you send me a written confirmation of the new date?")
    assert statuses(reply) == ["passed_on"]
    assert "31 January 2027" in reply.text and "a written confirmation of the new date" in reply.text


def test_who_writes_is_the_contact_of_all_orders_with_the_number_said_last(book):
    talk = Talk(book, "northwind")
    talk.says(
        "My name is Tom Hale. Can you put me as the contact for our orders? My number is +61 8 5550 0199"
    )
    talk.says("No, my number is +61 8 5550 0188")
    talk.says("Use the new number for both orders.")
    talk.says("yes")
    addresses = [book.order(order).address for order in ("SO-4417", "SO-4410")]
    assert {(one.recipient, one.phone) for one in addresses} == {("Tom Hale", "+61 8 5550 0188")}


def test_a_number_or_who_is_there_changes_that_alone(book):
    northwind, lanhai, chenguang = (Talk(book, one) for one in ("northwind", "lanhai", "chenguang"))
    northwind.says("Change the phone number on the order to 08 5550 0123")
    assert "Ruby Lane, 08 5550 0123" in northwind.says("SO-4417").text
    assert "周师傅，13455556666" in lanhai.says("2048收货改成联系仓库的周师傅 13455556666").text
    chenguang.says("發票統編幫我改成 12345678")
    assert book.order("SO-3071").invoice.tax_id == "12345678"


def test_an_address_on_a_card_is_only_the_address(book):
    talk = Talk(book, "acme")
    talk.says("I'd like to order 50 grey office chairs")
    reply = talk.says("Deliver to Hafenweg 7, 20457 Hamburg please.")
    assert "delivery address: Hafenweg 7, 20457 Hamburg" in reply.text
    reply = talk.says("No, the street is Hafenweg 17.")
    assert "delivery address: Hafenweg 17, 20457 Hamburg" in reply.text
