"""Quotes of which one amount is put right and the rest ordered: 椅子改15把，其他照这个下单."""

import pytest
from talking import Talk, sample_book

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


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("acme", ["new order: 500 paper", "I didn't ask for 500 paper, I asked for 550"], "550 packs"),
        ("lanhai", ["再订60把黑椅子", "我没说60把，我说的是80把"], "黑色办公椅 80 件"),
        ("acme", ["new order: 60 teapots. Any discount on 60 teapots?"], "Which price do you have in mind"),
    ],
)
def test_so_many_of_a_new_order_are_no_price_and_no_other_order(customer, texts, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert shown in reply.text and "SO-" not in reply.text


@pytest.mark.parametrize(
    ("customer", "quote", "text", "shown"),
    [
        ("acme", "how much are 60 teapots?", "No, put them on 1031", "from 200 pieces to 260 pieces"),
        (
            "acme",
            "how much are 60 flasks?",
            "no, add them to 1024 please",
            "Steel flask 500 ml now 60 pieces",
        ),
        ("lanhai", "60盒手套多少钱", "不，放到2048上", "丁腈手套定为 60 盒"),
    ],
)
def test_what_was_quoted_is_put_on_an_order_behind_a_no_as_many_as_it_was(customer, quote, text, shown):
    with sample_book() as book:
        assert shown in Talk(book, customer).says(quote, text).text
