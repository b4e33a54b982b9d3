"""Goods that were to go from an order, some of which are wanted after all."""

import pytest
from talking import Talk, statuses

TEA, PAPER = "2048里面的礼盒帮我取消，纸照旧", "Please take the copier paper off SO-4417."


@pytest.mark.parametrize(
    ("customer", "asked", "text", "kept"),
    [
        ("lanhai", TEA, "礼盒，80盒", "80 盒"),
        ("lanhai", TEA, "客户说还是要80盒", "80 盒"),
        ("lanhai", TEA, "别全去掉，留60盒", "60 盒"),
        ("northwind", PAPER, "I mean the copier paper, 200 packs.", "200 packs"),
        ("northwind", PAPER, "Please reduce it to 200 rather than removing it.", "200 packs"),
    ],
)
def test_so_many_of_them_are_proposed_in_the_place_of_that(book, customer, asked, text, kept):
    reply = Talk(book, customer).says(asked, text)
    assert statuses(reply)[-1] == "proposed"
    assert [row.after for row in reply.card.changes] == [kept]


@pytest.mark.parametrize(
    "text", ["make the gloves 200", "add 20 boxes of gloves", "600 packs?", "yes please"]
)
def test_other_goods_a_question_and_a_yes_keep_none_of_them(book, text):
    talk = Talk(book, "northwind")
    talk.says(PAPER, text)
    reply = talk.says("yes")
    assert [line.sku for line in book.order("SO-4417").lines] == ["GLOVE-N"], reply.text
