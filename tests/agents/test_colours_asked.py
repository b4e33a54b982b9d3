"""Customers who ask for goods in a colour there is none of: told so, with the colours there are."""

import pytest
from talking import Talk, sample_book

MUGS, FLASKS = ("蓝色马克杯350ml", "白色马克杯350ml"), ("不锈钢保温杯500ml",)


@pytest.mark.parametrize(
    ("customer", "text", "offered"),
    [
        ("lanhai", "红色的保温杯有吗", FLASKS),
        ("lanhai", "马克杯有红色的吗？", MUGS),
        ("lanhai", "有没有黄色的马克杯", MUGS),
        ("lanhai", "我要50个红色马克杯", MUGS),
        ("lanhai", "红色的保温杯来20个", FLASKS),
        ("chenguang", "有紅色的馬克杯嗎", ("藍色馬克杯350ml", "白色馬克杯350ml")),
        ("chenguang", "保溫瓶有沒有粉色的？", ("不鏽鋼保溫瓶500ml",)),
        ("acme", "do you have the mugs in green?", ("Blue mug 350 ml", "White mug 350 ml")),
        ("acme", "do the flasks come in black?", ("Steel flask 500 ml",)),
        ("acme", "20 red flasks please", ("Steel flask 500 ml",)),
    ],
)
def test_the_colours_there_are_are_offered(customer, text, offered):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert tuple(option.label for option in reply.card.options) == offered, reply.text
        assert book.approvals() == []


@pytest.mark.parametrize("text", ["你们有黑色椅子吗", "有没有蓝色的马克杯"])
def test_a_colour_there_is_is_quoted(text):
    with sample_book() as book:
        reply = Talk(book, "lanhai").says(text)
        assert "您看要下单吗" in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "there_are"),
    [
        ("acme", ["Do you have red mugs?", "what colours do you have"], ["Blue mug", "White mug"]),
        ("acme", ["which colours do the mugs come in?"], ["Blue mug", "White mug"]),
        ("acme", ["Do the chairs come in other colours?"], ["Black office chair", "Grey office chair"]),
        ("lanhai", ["椅子有什么颜色？"], ["黑色办公椅", "灰色办公椅"]),
        ("lanhai", ["有没有红色的马克杯", "那有哪些颜色"], ["蓝色马克杯", "白色马克杯"]),
        ("lanhai", ["马克杯都有什么颜色的"], ["蓝色马克杯", "白色马克杯"]),
        ("chenguang", ["辦公椅還有別的顏色嗎"], ["黑色", "灰色"]),
    ],
)
def test_the_colours_that_there_are_are_told(customer, texts, there_are):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
    assert all(one in reply.text for one in there_are)


@pytest.mark.parametrize("text", ["保溫瓶有沒有其他顏色？", "手套有什麼顏色？"])
def test_other_colours_of_goods_of_one_kind_go_to_a_person(text):
    with sample_book() as book:
        assert text in Talk(book, "chenguang").says(text).text


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("acme", ["How much are your mugs?", "Do they come in black?"], ["Blue mug", "White mug"]),
        ("acme", ["How much are 100 flasks?", "and them in black?"], ["“black flask”", "Steel flask"]),
        ("acme", ["how much are the white mugs", "what about them in grey?"], ["Blue mug", "White mug"]),
        (
            "northwind",
            ["What do teapots cost?", "can I get them in blue?"],
            ["“blue teapot”", "Glass teapot"],
        ),
        ("northwind", ["quote 100 gloves", "and do they come in blue?"], ["Nitrile gloves"]),
        ("lanhai", ["保温杯多少钱", "有黑色的吗"], ["黑色保温杯", "不锈钢保温杯"]),
        ("lanhai", ["白色马克杯100个多少钱", "有红色的吗"], ["蓝色马克杯", "白色马克杯"]),
        ("chenguang", ["手套多少錢", "那藍色的呢"], ["丁腈手套"]),
    ],
)
def test_a_colour_asked_behind_a_price_is_one_of_the_same_goods(customer, texts, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
    assert all(one in reply.text for one in told), reply.text
    assert not any(one in reply.text for one in ("chair", "办公椅", "辦公椅"))


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("acme", ["how much are the white mugs", "and the blue ones?"], "Blue mug 350 ml is USD 3.60"),
        ("lanhai", ["灰色办公椅多少钱", "那黑色的呢"], "黑色办公椅每件 420 元"),
    ],
)
def test_another_colour_that_there_is_is_quoted(customer, texts, told):
    with sample_book() as book:
        assert told in Talk(book, customer).says(*texts).text
