"""Goods spoken of behind a card are those that it shows, and what is left out is of what it shows."""

import pytest
from talking import Talk, sample_book

YES = {"acme": "yes", "northwind": "yes", "lanhai": "好", "chenguang": "好"}


@pytest.mark.parametrize(
    ("customer", "texts", "lines"),
    [
        (
            "acme",
            ["new order: 200 blue mugs, net 30", "You forgot the white ones, 250 of them."],
            {"MUG-BLUE": 200, "MUG-WHITE": 250},
        ),
        (
            "acme",
            ["new order: 200 blue mugs, net 30", "you forgot the white ones", "250"],
            {"MUG-BLUE": 200, "MUG-WHITE": 250},
        ),
        (
            "northwind",
            ["new order: 40 teapots, net 30", "you missed the flasks", "60"],
            {"TEAPOT-12": 40, "FLASK-500": 60},
        ),
        (
            "acme",
            ["40 white mugs and 30 flasks, new order, net 30", "the white ones 60 please"],
            {"MUG-WHITE": 60, "FLASK-500": 30},
        ),
        (
            "acme",
            ["40 white mugs and 30 flasks, new order, net 30", "white mugs 60"],
            {"MUG-WHITE": 60, "FLASK-500": 30},
        ),
        (
            "acme",
            ["new order: 150 white mugs and 80 teapots", "1294 is over our budget. Make it 70 teapots then."],
            {"MUG-WHITE": 150, "TEAPOT-12": 70},
        ),
        (
            "northwind",
            ["new order: 300 gloves and 200 paper", "2240 is more than we can spend. Make it 250 gloves."],
            {"GLOVE-N": 250, "PAPER-A4": 200},
        ),
        ("lanhai", ["新订黑色办公椅5把，月结30天", "黑色的改成8把"], {"CHAIR-BLACK": 8}),
        ("lanhai", ["新订黑色办公椅5把，月结30天", "灰色的10把也要"], {"CHAIR-BLACK": 5, "CHAIR-GREY": 10}),
        ("lanhai", ["新订礼盒60盒，月结30天", "漏了纸，要50包"], {"TEA-GIFT": 60, "PAPER-A4": 50}),
        ("chenguang", ["新訂茶壺50把，月結30天", "少了手套，100盒"], {"TEAPOT-12": 50, "GLOVE-N": 100}),
        ("acme", ["make the teapots 250", "not that order, a new one please"], {"TEAPOT-12": 250}),
        (
            "acme",
            ["make the blue mugs 600", "no, not a change to that order, a new order"],
            {"MUG-BLUE": 600},
        ),
        ("acme", ["make the blue mugs 600", "I meant a new order of 600, not a change"], {"MUG-BLUE": 600}),
        ("northwind", ["add 50 flasks to 4417", "not on that order, make it a new one"], {"FLASK-500": 50}),
        ("lanhai", ["礼盒改成20盒", "不是改那单，是新订"], {"TEA-GIFT": 20}),
        ("lanhai", ["礼盒加20盒", "不是加到那单，是另外新订"], {"TEA-GIFT": 20}),
        ("lanhai", ["椅子改成30把", "不是那单，另下一单"], {"CHAIR-GREY": 30}),
        ("chenguang", ["保溫瓶改成200支", "不是改那張單，是新訂"], {"FLASK-500": 200}),
    ],
)
def test_they_come_on_the_new_order_and_no_order_there_is_changes(customer, texts, lines):
    with sample_book() as book:
        talk, before = Talk(book, customer), {one.id: one for one in book.orders()}
        talk.says(*texts)
        talk.says(YES[customer])
        (new,) = (order for order in book.orders() if order.id not in before)
        assert {line.sku: line.quantity for line in new.lines} == lines
        assert all(book.order(id) == one for id, one in before.items())


def test_goods_that_come_onto_an_order_are_counted_anew_there():
    with sample_book() as book:
        Talk(book, "lanhai").says("礼盒那单加5把黑色椅子", "黑色的改成8把", "好")
        lines = {line.sku: line.quantity for line in book.order("SO-2048").lines}
        assert lines == {"TEA-GIFT": 200, "PAPER-A4": 100, "CHAIR-BLACK": 8}
        assert [line.sku for line in book.order("SO-2051").lines] == ["CHAIR-GREY"]


@pytest.mark.parametrize(
    ("customer", "texts", "words"),
    [
        ("lanhai", ["新订黑色办公椅5把，月结30天", "黑色的那5把能不能便宜一点"], "黑色办公椅您希望什么价格"),
        (
            "acme",
            ["40 white mugs and 30 flasks, new order", "could the 40 white ones be a bit cheaper?"],
            "Which price did you have in mind for white mugs?",
        ),
        ("lanhai", ["礼盒那单加5把黑色椅子", "黑色的那5把能不能便宜一点"], "转给同事"),
    ],
)
def test_a_lower_price_is_of_those_goods(customer, texts, words):
    with sample_book() as book:
        assert words in Talk(book, customer).says(*texts).text


@pytest.mark.parametrize(
    ("customer", "texts", "lines"),
    [
        ("lanhai", ["新订礼盒60盒。礼盒60盒有没有折扣？", "98折吧", "接受"], {"TEA-GIFT": 60}),
        (
            "lanhai",
            ["新订灰色椅子20把，礼盒60盒，月结30天。还有礼盒60盒有没有折扣？", "160", "接受"],
            {"CHAIR-GREY": 20, "TEA-GIFT": 60},
        ),
        ("acme", ["please order 80 flasks. what do 80 flasks cost?", "yes"], {"FLASK-500": 80}),
        ("chenguang", ["新訂茶壺50把，另外問一下茶壺50把有沒有優惠？", "9.5", "接受"], {"TEAPOT-12": 50}),
    ],
)
def test_goods_named_again_in_a_question_are_counted_once(customer, texts, lines):
    with sample_book() as book:
        talk, before = Talk(book, customer), {one.id for one in book.orders()}
        talk.says(*texts)
        (new,) = (order for order in book.orders() if order.id not in before)
        assert {line.sku: line.quantity for line in new.lines} == lines
