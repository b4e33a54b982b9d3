"""What stands open, and wishes for orders, in loose words."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "一共欠你们多少钱", "77,960 元"),
        ("chenguang", "現在欠你們多少", "2,480 美元"),
        ("lanhai", "现在有几单在走", "SO-2033"),
        ("chenguang", "目前有幾張單在跑", "SO-3071"),
        ("lanhai", "还有几张单没到", "SO-2051"),
        ("acme", "how many orders do I have open?", "SO-1031"),
        ("lanhai", "上次订的礼盒发了没", "2026年12月19日"),
    ],
)
def test_what_stands_open_is_told(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["told"]
    assert told in reply.text


def test_what_stands_open_and_what_is_owed_are_both_told(book):
    said = "Tell me everything I have open with you and how much I still owe"
    reply = Talk(book, "northwind").says(said)
    assert statuses(reply) == ["told", "told"]
    assert "USD 3,210.00" in reply.text
    assert "In all, USD 3,983.00 is still to come." in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "said", "shown"),
    [
        ("lanhai", "取消椅子那单", "算了不取消了，改少一点，30把", "改为 30 件"),
        ("lanhai", "取消礼盒那单", "不取消了，改多一点吧，260盒", "改为 260 盒"),
        ("chenguang", "取消訂單", "算了不要取消，改少一點好了，500支", "改為 500 件"),
        ("acme", "cancel 1031", "no don't cancel it, make it less, 150 teapots", "to 150 pieces"),
    ],
)
def test_fewer_goods_instead_of_a_cancellation_are_proposed(book, customer, asked, said, shown):
    assert shown in Talk(book, customer).says(asked, said).text


def test_a_cancellation_beside_goods_is_of_their_order(book):
    reply = Talk(book, "lanhai").says("手套800箱我就要一半行不行，要不干脆取消")
    assert reply.text.count("SO-2033") == 2


def test_an_o_among_figures_is_a_zero(book):
    assert "改为 60 件" in Talk(book, "lanhai").says("把椅子那单加到6O把").text


@pytest.mark.parametrize(
    "text",
    [
        "第一单取消，SO-2048里的纸也别要了",
        "第一单取消，第二单里的纸也别要了",
        "第二单取消，SO-2048里的纸也别要了",
    ],
)
def test_no_order_goes_by_its_place_of_which_goods_are_taken_off_beside(book, text):
    reply = Talk(book, "lanhai").says(text)
    assert statuses(reply) == ["passed_on", "proposed"]
    assert "去掉 A4复印纸80g" in reply.text
