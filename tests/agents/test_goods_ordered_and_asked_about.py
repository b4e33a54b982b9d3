"""Goods that are ordered and of which the price is asked as well: they are wanted once."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "wish", "answer", "once"),
    [
        ("lanhai", "新订礼盒60盒。礼盒60盒有没有折扣？", "98折吧", "茶叶礼盒 60 盒的报价"),
        ("lanhai", "新订手套100盒。手套100盒能便宜吗？", "97折", "丁腈手套 100 盒的报价"),
        ("lanhai", "新订礼盒60盒、手套100盒。礼盒60盒多少钱？", "好", "茶叶礼盒 60 盒"),
        ("lanhai", "新订礼盒60盒。100盒礼盒多少钱？", "好", "茶叶礼盒 60 盒"),
        ("chenguang", "新訂保溫瓶60支。60支保溫瓶多少錢？", "好", "不鏽鋼保溫瓶500ml 60 件"),
        ("acme", "Please order 60 teapots. What do 60 teapots cost?", "ok", "(60 pieces)"),
        ("acme", "A new order for 60 teapots. Any discount on the 60 teapots?", "2% please", "(60 pieces)"),
        ("northwind", "Please order 40 flasks. What are 40 flasks?", "yes please", "(40 pieces)"),
    ],
)
def test_goods_ordered_and_asked_about_are_wanted_once(book, customer, wish, answer, once):
    talk = Talk(book, customer)
    talk.says(wish)
    assert once in talk.says(answer).text
