"""Customers who want goods without charge: a person takes that up, and none are put on an order at their price."""

import pytest
from talking import Talk, statuses

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
