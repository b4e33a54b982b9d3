"""Somebody is to be called when goods come: that is for a person, and the wish beside it stands."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "number", "part"),
    [
        ("lanhai", "椅子再加12把，送货当天提前打电话给小陈就行", "52", "提前打电话给小陈"),
        ("lanhai", "我们办公室又招人了，椅子再加12把，顺便送货那天能不能提前打个电话给小陈", "52", "提前打个电话给小陈"),
        ("chenguang", "保溫瓶多200支，送貨當天先打給林小姐", "1,000", "送貨當天先打給林小姐"),
        ("northwind", "Add 20 boxes of gloves, and call Ruby on the day of delivery", "270", "call Ruby on the day of delivery"),
    ],
)  # fmt: skip
def test_a_call_on_the_day_is_no_day_and_no_goods(book, customer, text, number, part):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["passed_on", "proposed"]
    assert f"{number} " in reply.text and part in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "发票抬头开成深圳市蓝海科技有限公司，税号91440300MA5XXXXX1，另外礼盒改到12月15号送",
        "另外礼盒改到12月15号送，发票抬头改成蓝海贸易",
    ],
)
def test_also_before_goods_is_not_apart(book, text):
    reply = Talk(book, "lanhai").says(text)
    assert statuses(reply) == ["proposed"]
    assert "2026年12月15日" in reply.text
