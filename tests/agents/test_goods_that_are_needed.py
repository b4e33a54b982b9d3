"""Customers who need goods in a hurry, or are short of them: that is a wish for them, with all it says."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        (
            "lanhai",
            ["我们急用300盒手套，送深圳宝安区西乡街道固戍二路28号，月结30天"],
            ["300 盒", "月结30天", "固戍二路28号"],
        ),
        ("lanhai", ["我们急需150盒茶叶礼盒，12月10日前送达"], ["150 盒", "12月10日"]),
        ("chenguang", ["我們急用300支保溫瓶，送新北市板橋區文化路一段268號"], ["300 件", "文化路一段268號"]),
        ("northwind", ["we're short of 200 teapots, net 30"], ["200 pieces", "net 30 days"]),
        (
            "northwind",
            ["We are in need of 300 boxes of gloves, send to 5 Harbour Street, Perth"],
            ["300 boxes", "5 Harbour Street"],
        ),
        (
            "lanhai",
            ["手套有现货吗？最快几天能到，我们急用300盒，送深圳宝安区固戍二路28号，月结30天", "下单吧"],
            ["300 盒", "月结30天", "固戍二路28号"],
        ),
        (
            "northwind",
            [
                "Are gloves in stock? We're short of 300 boxes, deliver to 5 Harbour Street, Perth",
                "ok, order them",
            ],
            ["300 boxes", "5 Harbour Street"],
        ),
    ],
)
def test_goods_that_are_needed_are_wanted(book, customer, texts, told):
    reply = Talk(book, customer).says(*texts)
    assert all(one in reply.text for one in told)
    assert reply.card


@pytest.mark.parametrize(
    ("customer", "text", "asked"),
    [
        ("lanhai", "手套有现货吗？我们急用300盒", "手套有现货吗？"),
        ("chenguang", "保溫瓶有現貨嗎？急需200支，1月5日前到", "保溫瓶有現貨嗎？"),
    ],
)
def test_only_whether_they_are_in_stock_is_for_a_person(book, customer, text, asked):
    said = Talk(book, customer).says(text).text
    assert f"“{asked}”" in said or f"「{asked}」" in said
    assert "合计" in said or "合計" in said
