"""Quotes of which one amount is put right and the rest ordered: 椅子改15把，其他照这个下单."""

import pytest
from talking import Talk

QUOTED = "黑色办公椅20把、手套300盒，多少钱？"
THEIRS = "How much are 40 black chairs and 20 flasks?"


@pytest.mark.parametrize(
    ("customer", "quote", "order", "lines"),
    [
        ("lanhai", QUOTED, "椅子改15把，其他照这个下单", ("黑色办公椅 15 件", "丁腈手套 300 盒")),
        ("lanhai", QUOTED, "椅子15把，其他照这个下单", ("黑色办公椅 15 件", "丁腈手套 300 盒")),
        ("lanhai", QUOTED, "椅子改15把，下单吧", ("黑色办公椅 15 件", "丁腈手套 300 盒")),
        ("lanhai", QUOTED, "手套改成200盒，其余照报价下单", ("黑色办公椅 20 件", "丁腈手套 200 盒")),
        ("lanhai", "黑色办公椅20把多少钱？", "椅子改15把，下单", ("黑色办公椅 15 件",)),
        ("northwind", THEIRS, "30 chairs and order the rest as quoted", ("(30 pieces)", "(20 pieces)")),
        ("northwind", THEIRS, "Make it 30 chairs, the rest as quoted", ("(30 pieces)", "(20 pieces)")),
    ],
)
def test_a_word_for_goods_means_those_that_were_quoted(book, customer, quote, order, lines):
    talk = Talk(book, customer)
    talk.says(quote)
    reply = talk.says(order).text
    assert all(line in reply for line in lines)
    assert "SO-2051" not in reply


def test_an_order_that_is_named_is_that_for_all_that_was_quoted(book):
    talk = Talk(book, "lanhai")
    talk.says(QUOTED)
    assert "SO-2051" in talk.says("椅子那单改成15把").text
