"""Formal mails that tell of another address from some day on, want a paper, and are signed in their last line."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "place"),
    [
        (
            "chenguang",
            "您好，因本公司搬遷，自12/14起收貨地址請改為新北市板橋區文化路一段268號12樓，其餘不變。"
            "另請提供最新訂單確認書。謝謝。 採購部 林怡君 敬上",
            "改為新北市板橋區文化路一段268號12樓",
        ),
        (
            "lanhai",
            "您好：因公司搬迁，自12月10日起SO-2048收货地址变更为深圳市龙华区民治街道梅龙路98号，其他不变。"
            "请提供盖章合同。谢谢！采购部 陈小燕 敬上",
            "改为深圳市龙华区民治街道梅龙路98号",
        ),
        (
            "lanhai",
            "因仓库搬迁，即日起2051的收货地址改为福田区福华路1号。另请出具最新确认书",
            "福田区福华路1号",
        ),
        (
            "acme",
            "Effective 14 December our delivery address for 1024 changes to Lagerstrasse 14, 20357 Hamburg."
            " Everything else stays. Please provide the latest order confirmation.",
            "to Lagerstrasse 14, 20357 Hamburg",
        ),
        (
            "northwind",
            "We are moving: as of December 14, please deliver 4417 to 5 Harbour Street, Perth. Please also send us"
            " the updated order confirmation. Kind regards, Ruby Lane, Purchasing",
            "to 5 Harbour Street, Perth",
        ),
    ],
)
def test_the_address_is_proposed_and_the_paper_is_for_a_person(book, customer, text, place):
    reply = Talk(book, customer).says(text)
    assert place in reply.text
    assert reply.card
    assert "同事" in reply.text or "colleague" in reply.text
    assert "date from" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text"), [("lanhai", "再订300盒手套，月结"), ("lanhai", "再来200盒手套，货款月结")]
)
def test_a_new_order_on_account_is_paid_so_as_the_house_does(book, customer, text):
    assert "付款方式：月结30天" in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        (
            "acme",
            "As of 1 January goods for SO-1024 go to our new warehouse: Billbrookdeich 171, 22113 Hamburg.",
        ),
        (
            "northwind",
            "Starting 1 February our address is 52 Hay Street, Subiaco WA 6008. Please update 4417",
        ),
        ("lanhai", "从明年1月1日起，2051请送到广州市天河路1号"),
        ("chenguang", "自1月1日起SO-3071改送新北市板橋區文化路1號"),
    ],
)
def test_a_place_that_holds_only_behind_the_delivery_is_for_a_person(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert text in reply.text
    assert reply.card is None


def test_a_place_that_holds_before_the_delivery_is_proposed_alone(book):
    reply = Talk(book, "acme").says(
        "As of 15 December goods for SO-1024 go to our new warehouse: Am Wall 88, 28195 Bremen."
    )
    assert "to Am Wall 88" in reply.text
    assert "date" not in reply.text
