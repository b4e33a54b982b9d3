"""Customers who were told a price, and order with what they say next: less of it, a price, a day, a place."""

from decimal import Decimal

import pytest
from talking import Talk, sample_book

MUGS = {
    "lanhai": "蓝色马克杯1000个多少钱",
    "chenguang": "藍色馬克杯1000個報價",
    "acme": "how much for 1000 blue mugs?",
}
CHAIRS = {"lanhai": "黑色办公椅10把多少钱", "acme": "how much are 20 black chairs?"}


@pytest.mark.parametrize(
    ("customer", "text", "quantity", "total"),
    [
        ("lanhai", "先要500吧，23块行不行", 500, "11500"),
        ("lanhai", "500个，23块行不行", 500, "11500"),
        ("lanhai", "那就500个，24一个", 500, "12000"),
        ("lanhai", "500，24块，月结60天，1月前到", 500, "12000"),
        ("lanhai", "500个一共12000行吗", 500, "12000"),
        ("lanhai", "全款预付，23行吗", 1000, "23000"),
        ("chenguang", "先訂500，3.3可以嗎", 500, "1650"),
        ("acme", "let's start with 500, can you do 3.30", 500, "1650"),
        ("acme", "500 then, at 3.30 each", 500, "1650"),
        ("acme", "We'd take 600 if you can do 3 dollars", 600, "1800"),
        ("acme", "3.30 with delivery in 3 weeks", 1000, "3300"),
        ("acme", "3.30 if we pay 50% upfront", 1000, "3300"),
    ],
)
def test_the_number_beside_a_price_is_what_is_bargained_over(customer, text, quantity, total):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(MUGS[customer], text)
        assert reply.results[-1].status == "bargaining"
        (line,) = talk.desk.bargain(customer).asked.lines
        assert (line.quantity, line.amount) == (quantity, Decimal(total))


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("lanhai", "下单吧，1月6号要", ["10 件", "2027年1月6日"]),
        ("lanhai", "1月6号能到吗", ["10 件", "2027年1月6日"]),
        ("lanhai", "要15把的话呢，月结30天", ["15 件", "月结30天"]),
        (
            "lanhai",
            "行，要12把，1月6号送到广州市越秀区中山五路33号",
            ["12 件", "2027年1月6日", "中山五路33号"],
        ),
        ("acme", "ok order them, but not before 6 January", ["20 pieces", "6 January 2027"]),
        (
            "acme",
            "order 15, on delivery, to Speicherstrasse 4, 20457 Hamburg",
            ["15 pieces", "Speicherstrasse 4"],
        ),
        ("acme", "ok and 10 grey too", ["Black office chair (20 pieces)", "Grey office chair (10 pieces)"]),
    ],
)
def test_what_comes_with_the_yes_is_in_what_is_shown(customer, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(CHAIRS[customer], text)
        assert [result.status for result in reply.results] == ["proposed"]
        assert all(one in reply.text for one in shown)


@pytest.mark.parametrize(
    ("customer", "quote", "text", "total"),
    [
        ("lanhai", "蓝色马克杯多少钱一个", "500个有优惠吗", "13,000 元"),
        ("lanhai", "蓝色马克杯多少钱一个", "500个能便宜点吗", "13,000 元"),
        ("lanhai", "蓝色马克杯1000个多少钱", "太贵了，便宜点", "26,000 元"),
        ("acme", "how much is a blue mug?", "any discount for 500?", "USD 1,800.00"),
        ("acme", "how much is a blue mug?", "could you do 500 a bit cheaper?", "USD 1,800.00"),
        ("northwind", "price for 1000 flasks?", "too expensive", "USD 6,200.00"),
    ],
)
def test_who_wants_it_cheaper_is_asked_for_a_price_and_bargains_with_it(customer, quote, text, total):
    price = {"lanhai": "23", "acme": "3.30", "northwind": "5.9"}[customer]
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(quote, text)
        assert [result.status for result in reply.results] in (["told"], ["asked"])
        assert total in reply.text or "Which price" in reply.text
        assert talk.says(price).results[-1].status == "bargaining"
        assert talk.desk.bargain(customer).asked.lines[0].unit_price == Decimal(price)


def test_a_but_changes_one_of_the_goods_that_were_quoted_and_keeps_the_others():
    with sample_book() as book:
        reply = Talk(book, "acme").says("price for 20 black chairs and 50 glass teapots?", "ok but 30 chairs")
        assert "Black office chair (30 pieces) and Glass teapot 1.2 l (50 pieces)" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "said"),
    [
        ("lanhai", "椅子那单推迟一周", "SO-2051"),
        ("lanhai", "礼盒加50盒", "SO-2048"),
        ("lanhai", "白色马克杯500个呢", "白色马克杯350ml 500 件"),
        ("acme", "can SO-1024 come a week later?", "SO-1024"),
        ("acme", "and what about 50 teapots?", "For 50 pieces of Glass teapot"),
    ],
)
def test_what_is_said_of_other_things_is_no_order_of_what_was_quoted(customer, text, said):
    with sample_book() as book:
        reply = Talk(book, customer).says(CHAIRS[customer], text)
        assert said in reply.text
        assert "黑色办公椅" not in reply.text and "Black office chair" not in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "amounts"),
    [
        (
            "northwind",
            ["How much for 300 white mugs and 150 glass teapots?", "ok order both as quoted", "yes"],
            [300, 150],
        ),
        ("northwind", ["How much for 300 white mugs?", "fine, take them at that price", "yes"], [300]),
        ("lanhai", ["500个保温杯和100盒礼盒多少钱", "就按这个价都要了", "好的"], [500, 100]),
        ("chenguang", ["300個藍色馬克杯多少錢", "按您報的價下單吧", "好的"], [300]),
    ],
)
def test_what_was_quoted_is_ordered_as_quoted(customer, texts, amounts):
    with sample_book() as book:
        known = {order.id for order in book.orders()}
        Talk(book, customer).says(*texts)
        (new,) = (order for order in book.orders() if order.id not in known)
        assert [int(line.quantity) for line in new.lines] == amounts


@pytest.mark.parametrize(
    ("customer", "asked", "text", "said"),
    [
        (
            "lanhai",
            "我想再订50把灰色办公椅，多少钱？",
            "可以，就按420下单吧",
            "灰色办公椅 50 件，总价 21,000 元",
        ),
        ("lanhai", "300盒手套什么价？", "好的，就照38订吧", "丁腈手套 300 盒，总价 11,400 元"),
        ("lanhai", "茶叶礼盒多少钱一盒", "那就按168下单，要60盒", "茶叶礼盒 60 盒，总价 10,080 元"),
        ("chenguang", "請問200個保溫瓶多少錢？", "好，就用6.2下單", "200 件，總價 1,240 美元"),
        ("chenguang", "請問400個藍色馬克杯多少錢？", "可以，那就按3.6訂吧", "400 件，總價 1,440 美元"),
        ("acme", "What would 400 white mugs cost?", "ok, place the order at 3.40", "USD 1,360.00"),
        ("northwind", "Price for 1000 nitrile gloves please", "Good. Order 800", "800 boxes"),
    ],
)
def test_a_number_like_the_price_by_which_goods_are_ordered_is_their_price(book, customer, asked, text, said):
    reply = Talk(book, customer).says(asked, text)
    assert said in reply.text
    assert reply.card
