"""Goods that came and are to go back, though the book knows of no such delivery: a person takes that up."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "上个月那批茶叶礼盒有6盒包装破损，想申请退货换新，怎么处理？"),
        ("lanhai", "前天收到的纸有5包受潮了，想退掉"),
        ("chenguang", "上週收到的保溫瓶有10支漏水，要退貨"),
        ("acme", "20 mugs of the last delivery arrived broken, please replace them"),
        ("northwind", "8 boxes of gloves we received are torn, please take them back"),
    ],
)
def test_goods_that_came_go_back_by_a_person(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["passed_on"]
    assert "SO-" not in reply.text


def test_goods_of_a_delivered_order_go_back_from_that(book):
    reply = Talk(book, "acme").says("we want to return 10 teapots from SO-1002, they are cracked")
    assert "SO-1002" in reply.text
