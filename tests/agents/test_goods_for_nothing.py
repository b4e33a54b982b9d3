"""Customers who want goods without charge: a person takes that up, and none are put on an order at their price."""

import pytest
from talking import Talk, sample_book, statuses

FREE = [
    ("acme", "add 3 free teapots to 1031"),
    ("acme", "could you just add 3 free ones to the december shipment?"),
    ("acme", "20 blue mugs more on 1024, complimentary"),
    ("acme", "put two free mugs on 1024 please"),
    ("acme", "send us 3 replacement teapots at no cost"),
    ("northwind", "add 5 boxes of gloves to 4417 without charge"),
    ("lanhai", "2051免费加2把椅子"),
    ("lanhai", "2048加10盒，免费"),
    ("lanhai", "2048多送5盒，不收钱"),
    ("chenguang", "3071免費補10個保溫杯"),
    ("chenguang", "3071再加5個，不用錢的"),
]


@pytest.mark.parametrize(("customer", "text"), FREE)
def test_goods_without_charge_go_to_a_person(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert set(statuses(reply)) <= {"passed_on", "told"}
    assert not {"proposed", "bargaining"} & set(statuses(reply))


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "feel free to add 20 mugs to 1024"),
        ("acme", "50 more blue mugs on 1024, we are free on Friday"),
        ("acme", "I need 50 free-standing grey chairs"),
        ("lanhai", "2048加10盒"),
    ],
)
def test_what_is_free_otherwise_is_no_gift(book, customer, text):
    assert statuses(Talk(book, customer).says(text)) == ["proposed"]


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["send 7 replacement teapots with the 1031 delivery, free of course"]),
        (
            "acme",
            [
                "we got the teapots from SO-1002 and 7 of them came with cracked lids. what now??",
                "just send 7 replacements with the 1031 delivery, free of course",
            ],
        ),
        ("acme", ["please replace the 7 broken teapots"]),
        ("lanhai", ["手套坏了20盒，补发20盒过来，跟2048一起送"]),
        ("chenguang", ["有5個保溫瓶破了，請補寄5個"]),
    ],
)
def test_goods_that_make_good_for_others_change_no_order_and_go_to_a_person(customer, texts):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert statuses(reply) == ["passed_on"] and reply.card is None


def test_a_change_beside_goods_that_are_to_be_made_good_is_proposed():
    with sample_book() as book:
        reply = Talk(book, "acme").says(
            "I need a replacement for the 7 cracked teapots and put the white mugs to 250"
        )
        assert sorted(statuses(reply)) == ["passed_on", "proposed"]
        assert "White mug 350 ml from 300 pieces to 250 pieces" in reply.text
