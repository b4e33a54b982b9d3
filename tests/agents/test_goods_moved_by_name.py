"""Goods that go to an order which is named by the goods on it, all of them or some."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "after"),
    [
        ("lanhai", "把纸挪到椅子那单", {("SO-2051", "100 包"), ("SO-2048", None)}),
        ("lanhai", "把纸挪到SO-2051，跟椅子一起发", {("SO-2051", "100 包"), ("SO-2048", None)}),
        ("lanhai", "帮忙把纸从礼盒那单挪到椅子那单，一起发", {("SO-2051", "100 包"), ("SO-2048", None)}),
        ("lanhai", "把礼盒那单的A4纸移到椅子那单", {("SO-2051", "100 包"), ("SO-2048", None)}),
        ("lanhai", "礼盒并到椅子那单", {("SO-2051", "200 盒"), ("SO-2048", None)}),
        ("lanhai", "纸都转到椅子单里，另外椅子加2把", {("SO-2051", "100 包"), ("SO-2048", None), ("SO-2051", "42 件")}),
        ("lanhai", "把20包纸挪到椅子那单", {("SO-2051", "20 包"), ("SO-2048", "80 包")}),
        ("acme", "move 50 teapots from 1031 to 1024", {("SO-1024", "50 pieces"), ("SO-1031", "150 pieces")}),
        ("acme", "move the teapots to the blue mug order", {("SO-1024", "200 pieces"), ("SO-1031", None)}),
        ("acme", "please shift the white mugs to the blue mug order, and deliver 1024 a week later",
         {("SO-1024", "300 pieces"), ("SO-1024", "2 January 2027"), ("SO-1031", None)}),
    ],
)  # fmt: skip
def test_as_many_come_as_go(book, customer, text, after):
    reply = Talk(book, customer).says(text)
    shown = {
        (row.order, row.after and row.after.split(" at ")[0].split("，")[0]) for row in reply.card.changes
    }
    assert shown == after
    assert "colleague" not in reply.text


@pytest.mark.parametrize("goods", ["kettles", "tepaots"])
def test_a_move_of_goods_that_nobody_knows_is_not_lost_beside_a_cancellation(goods):
    with sample_book() as book:
        reply = Talk(book, "acme").says(f"move the {goods} from 1031 to 1024 and cancel 1031")
    assert f"move the {goods} from 1031 to 1024" in reply.text
