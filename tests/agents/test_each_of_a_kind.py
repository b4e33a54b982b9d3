"""So many of each of the goods of a kind, and goods of which it is asked together whether they are sold."""

import pytest
from talking import Talk, sample_book


def _asked(customer, text):
    with sample_book() as book:
        return Talk(book, customer).says(text)


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("chenguang", "兩種馬克杯各200個多少錢？", ["720 美元", "680 美元"]),
        ("chenguang", "兩種馬克杯各要200個，多少錢？", ["720 美元", "680 美元"]),
        ("lanhai", "两种办公椅各10把多少钱？", ["黑色办公椅 10 件", "灰色办公椅 10 件"]),
        ("lanhai", "黑的灰的椅子各10把什么价？", ["黑色办公椅 10 件", "灰色办公椅 10 件"]),
        ("acme", "How much are 200 of both mugs?", ["USD 720.00", "USD 680.00"]),
        ("acme", "What do 100 of each mug cost?", ["USD 360.00", "USD 340.00"]),
        ("acme", "Price for 50 of each of the office chairs?", ["50 pieces of Black", "50 pieces of Grey"]),
        (
            "northwind",
            "How much for both kinds of chairs, 20 each?",
            ["20 pieces of Black", "20 pieces of Grey"],
        ),
    ],
)
def test_the_price_of_so_many_of_each_kind_is_told_of_each(customer, text, told):
    reply = _asked(customer, text)
    assert {one.status for one in reply.results} == {"told"}
    assert all(one in reply.text for one in told)


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("chenguang", "兩種馬克杯各訂200個", ["藍色馬克杯350ml 200 件", "白色馬克杯350ml 200 件"]),
        ("lanhai", "每种办公椅订5把", ["黑色办公椅 5 件", "灰色办公椅 5 件"]),
        (
            "acme",
            "I'd like 100 of each mug",
            ["Blue mug 350 ml (100 pieces)", "White mug 350 ml (100 pieces)"],
        ),
    ],
)
def test_so_many_of_each_kind_are_ordered_of_each(customer, text, told):
    reply = _asked(customer, text)
    assert reply.card.kind == "confirm"
    assert all(one in reply.text for one in told)


@pytest.mark.parametrize(
    ("customer", "text"), [("lanhai", "两种马克杯200个多少钱？"), ("acme", "200 mugs please")]
)
def test_so_many_of_a_kind_and_not_of_each_are_asked_about(customer, text):
    assert _asked(customer, text).results[-1].status == "asked"


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("chenguang", "你們還有賣馬克杯或茶具嗎？", ["3.60 美元", "3.40 美元", "「茶具」"]),
        ("lanhai", "你们还有椅子或者保温杯卖吗？", ["黑色办公椅", "灰色办公椅", "44 元"]),
        ("lanhai", "有没有雨伞或者马克杯？", ["26 元", "24.50 元", "“雨伞”"]),
        (
            "acme",
            "Do you also sell chairs or gloves?",
            ["Black office chair", "Grey office chair", "USD 5.40"],
        ),
        ("northwind", "Do you have mugs or teapots as well?", ["USD 3.60", "USD 3.40", "USD 9.80"]),
        ("northwind", "Do you sell umbrellas or teapots?", ["USD 9.80", "“umbrellas”"]),
    ],
)
def test_of_goods_asked_about_together_each_is_answered(customer, text, told):
    reply = _asked(customer, text)
    assert all(one in reply.text for one in told)
