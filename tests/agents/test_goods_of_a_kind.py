"""Customers who ask which goods of a kind are sold: told with their prices, and one of them is taken by its name."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("acme", "Which mugs do you have in your range?", ["Blue mug", "USD 3.60", "White mug", "USD 3.40"]),
        ("acme", "What kinds of mugs do you sell?", ["Blue mug", "White mug"]),
        ("acme", "Do you have mugs?", ["Blue mug", "White mug"]),
        ("acme", "Which teapots do you offer?", ["Glass teapot", "USD 9.80"]),
        ("lanhai", "请问你们有杯子卖吗？", ["26 元", "24.50 元"]),
        ("lanhai", "椅子有哪几种", ["黑色办公椅", "灰色办公椅", "420 元"]),
        ("lanhai", "你们有哪些手套？", ["丁腈手套", "38 元"]),
        ("lanhai", "有手套吗？", ["丁腈手套", "38 元"]),
        ("lanhai", "有没有椅子？", ["黑色办公椅", "灰色办公椅"]),
        ("chenguang", "有馬克杯嗎？", ["藍色馬克杯", "3.60 美元", "白色馬克杯", "3.40 美元"]),
        ("chenguang", "你們有什麼杯子", ["藍色馬克杯", "白色馬克杯"]),
    ],
)
def test_the_goods_of_a_kind_are_named_with_prices(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert all(one in reply.text for one in told)
    assert not any(word in reply.text for word in ("colleague", "同事", "指"))


@pytest.mark.parametrize(
    ("customer", "text"),
    [("acme", "Do you sell oven gloves?"), ("lanhai", "有大号的礼盒吗"), ("lanhai", "有没有陶瓷的茶壶")],
)
def test_a_kind_that_nobody_knows_is_not_answered_with_others(book, customer, text):
    assert "We sell" not in (text := Talk(book, customer).says(text).text)
    assert "我们有" not in text


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("acme", ["Which mugs do you have?", "White"], "White mug 350 ml is USD 3.40"),
        ("lanhai", ["有杯子吗", "白色的"], "白色马克杯350ml 每件 24.50 元"),
    ],
)
def test_one_of_them_is_taken_by_its_name(book, customer, texts, told):
    assert told in Talk(book, customer).says(*texts).text
