"""So many of each of several goods of a kind: none of them is left out."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("chenguang", "我想再訂一批馬克杯，藍的白的各300個", ["藍色馬克杯350ml 300 件", "白色馬克杯350ml 300 件"]),
        ("chenguang", "馬克杯藍的白的各300個", ["藍色馬克杯350ml 300 件", "白色馬克杯350ml 300 件"]),
        ("chenguang", "再訂馬克杯，藍色白色各120個", ["藍色馬克杯350ml 120 件", "白色馬克杯350ml 120 件"]),
        ("lanhai", "再下一单办公椅，灰的黑的各20把", ["灰色办公椅 20 件", "黑色办公椅 20 件"]),
        ("lanhai", "新订一批马克杯，白的蓝的每样50个", ["白色马克杯350ml 50 件", "蓝色马克杯350ml 50 件"]),
        ("acme", "please order office chairs, grey and black, 15 each", ["Grey office chair (15 pieces)", "Black office chair (15 pieces)"]),
        ("northwind", "we need to buy mugs: white and blue, 60 pieces each", ["White mug 350 ml (60 pieces)", "Blue mug 350 ml (60 pieces)"]),
    ],
)  # fmt: skip
def test_each_of_them_is_ordered(book, customer, text, shown):
    reply = Talk(book, customer).says(text)
    assert reply.card.kind == "confirm"
    assert all(part in reply.text for part in shown)


def test_what_may_be_on_order_is_not_cut_to_so_many(book):
    assert "500 pieces to" not in Talk(book, "acme").says("I want mugs, blue and white, 100 of each").text
