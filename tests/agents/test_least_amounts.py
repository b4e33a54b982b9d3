"""Customers who ask how few of some goods can be ordered: said back for a person, beside what else they ask."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "northwind",
            "Do you have oven gloves or aprons? And what is the minimum order for nitrile gloves?",
            ["oven gloves or aprons", "what is the minimum order for nitrile gloves?"],
        ),
        (
            "northwind",
            "What is the minimum order for nitrile gloves?",
            ["What is the minimum order for nitrile gloves?"],
        ),
        (
            "northwind",
            "What do the flasks cost, and what is the minimum order?",
            ["what is the minimum order?", "USD 6.20"],
        ),
        ("lanhai", "手套最少要订多少盒？A4纸多少钱", ["手套最少要订多少盒", "22 元"]),
        ("lanhai", "A4纸多少钱？起订量是多少？", ["起订量是多少", "22 元"]),
        ("chenguang", "馬克杯最少要訂多少？", ["馬克杯最少要訂多少"]),
    ],
)
def test_the_least_amount_goes_to_a_person(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert all(one in reply.text for one in told)
    assert "passed_on" in [one.status for one in reply.results]


def test_goods_are_not_priced_of_which_only_the_least_amount_is_asked(book):
    reply = Talk(book, "northwind").says(
        "Do you have aprons? And what is the minimum order for nitrile gloves?"
    )
    assert "USD" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "total"),
    [
        ("lanhai", "A4纸不要了，麻烦确认下总金额", "33,600 元"),
        ("lanhai", "礼盒改成220盒，请告知总金额", "39,160 元"),
        ("chenguang", "3071加50個藍色馬克杯，請確認一下總金額", "5,140 美元"),
        (
            "acme",
            "Please increase the blue mugs on SO-1024 to 650. Please confirm the total amount.",
            "USD 2,340.00",
        ),
    ],
)
def test_a_total_that_the_card_tells_goes_to_nobody(book, customer, text, total):
    reply = Talk(book, customer).says(text)
    assert total in reply.text
    assert "passed_on" not in [one.status for one in reply.results]
