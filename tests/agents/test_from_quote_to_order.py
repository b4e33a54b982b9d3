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
        assert all(
            goods in reply.text
            for goods in ("Black office chair (30 pieces)", "Glass teapot 1.2 l (50 pieces)")
        )


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


@pytest.mark.parametrize(
    ("customer", "quote", "text"),
    [
        ("lanhai", "灰色办公椅50把多少钱？", "价格能和老价一样吗？"),
        ("lanhai", "60盒茶叶礼盒多少钱", "还能按上次的价吗"),
        ("lanhai", "60盒茶叶礼盒多少钱", "一共多少钱？"),
        ("lanhai", "保温瓶150个多少钱？", "最快几天能到？"),
        ("chenguang", "請問保溫瓶300個多少錢？", "價錢可以跟之前一樣嗎？"),
        ("acme", "How much are 300 white mugs?", "Is that the same price as last time?"),
        ("acme", "How much are 300 white mugs?", "Can we have the same price as on our last order?"),
        ("acme", "How much are 300 white mugs?", "What's the total?"),
        ("northwind", "How much for 150 flasks?", "And how soon would they be here?"),
        ("northwind", "How much for 150 flasks?", "When could you deliver?"),
    ],
)
def test_what_is_asked_of_a_quote_is_told_by_the_quote(customer, quote, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert talk.says(quote).text == talk.says(text).text


@pytest.mark.parametrize(
    ("customer", "quote", "text"),
    [
        ("lanhai", "灰色办公椅50把多少钱？", "可以的话就下单吧，送老地址"),
        ("lanhai", "灰色办公椅50把多少钱？", "价格能和老价一样吗？可以的话就下单吧，送老地址"),
        ("lanhai", "50把灰色办公椅什么价？", "没问题的话就下单，送老地方"),
        ("lanhai", "50把灰色办公椅什么价？", "送老地址"),
        ("chenguang", "請問保溫瓶300個多少錢？", "行的話就訂，送原地址"),
        ("acme", "How much are 300 white mugs?", "Yes, to the usual address please"),
        (
            "acme",
            "How much are 300 white mugs?",
            "If that's possible, please place the order, usual address.",
        ),
        ("acme", "How much are 300 white mugs?", "Fine, order them, same address as always."),
    ],
)
def test_a_quote_is_ordered_to_where_goods_always_go(customer, quote, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(quote, text)
        assert reply.card.kind == "confirm"
        assert book.customer(customer).address.text in reply.text


def test_a_lower_price_of_before_is_bargained_over():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("Can you do 3.50 for the blue mugs on SO-1024?")
        talk.says("deal")
        price = book.order("SO-1024").lines[0].unit_price
        assert price < Decimal("3.60")
        talk.says("How much are 400 blue mugs?", "Can I have the same price as last time?")
        assert talk.desk.bargain("acme").asked.lines[0].unit_price == price


@pytest.mark.parametrize(
    ("customer", "text", "quantity"),
    [
        ("northwind", "When could you deliver 150 flasks?", 150),
        ("northwind", "How soon can we get 40 grey office chairs?", 40),
        ("northwind", "How much for 150 flasks, and how quickly could we have them?", 150),
        ("acme", "How long would it take to make 700 teapots?", 700),
        ("lanhai", "150个保温瓶最快什么时候能到？", 150),
        ("lanhai", "手套500盒几天能到？", 500),
        ("lanhai", "保温瓶150个多少钱？最快什么时候能到？", 150),
        ("chenguang", "保溫瓶300個最快幾天可以交貨？", 300),
    ],
)
def test_how_soon_goods_could_come_is_told_by_a_quote_of_them(customer, text, quantity):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["told"]
        assert "SO-" not in reply.text and str(quantity) in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "quantity"),
    [
        (
            "northwind",
            "Hi team, what would 1000 boxes of nitrile gloves cost us? We go through about 300 a month.",
            "1,000 boxes",
        ),
        ("acme", "Could you quote 400 white mugs? Our shops sell around 90 per week.", "400 pieces"),
        ("acme", "We sell 300 blue mugs a month, so make it 700 on SO-1024", "to 700 pieces"),
        ("lanhai", "手套1000盒多少钱？我们每个月大概用300盒。", "1,000 盒"),
        ("lanhai", "我们一个月要用300盒手套，1000盒什么价？", "1,000 盒"),
        ("lanhai", "想订复印纸400包，我们一周差不多消耗50包", "400 包"),
        ("chenguang", "保溫瓶報價1000個，我們每月大約賣200個", "1,000 件"),
        ("chenguang", "我們平均每週賣掉60個馬克杯，想訂500個藍色馬克杯", "500 件"),
    ],
)
def test_what_is_used_in_a_time_is_not_how_many_are_wanted(customer, text, quantity):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert quantity in reply.text and len(reply.results) == 1


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "你们有马克杯吗？", "蓝色马克杯350ml（每件 26 元）和白色马克杯350ml"),
        ("lanhai", "请问你们卖保温杯吗？", "每件 44 元"),
        ("lanhai", "你们有没有茶叶礼盒？要60盒", "60 盒"),
        ("lanhai", "您好，请问贵司有丁腈手套卖吗", "每盒 38 元"),
        ("chenguang", "你們有賣玻璃茶壺嗎？", "9.80 美元"),
        ("chenguang", "想找馬克杯，大概三塊美金以下的", "藍色馬克杯350ml（每件 3.60 美元）"),
        ("lanhai", "有没有四百以下的椅子", "黑色办公椅（每件 420 元）"),
        ("acme", "I'm looking for flasks under 9 dollars", "Steel flask 500 ml is USD 6.20"),
        ("acme", "any office chairs below 60 dollars?", "Black office chair (USD 58.00 per piece)"),
        ("chenguang", "請問你們有賣馬克杯嗎？各要100個，下個月中要", "藍色馬克杯350ml 還是白色馬克杯350ml"),
    ],
)
def test_goods_that_are_asked_for_are_told(customer, text, told):
    with sample_book() as book:
        (result,) = Talk(book, customer).says(text).results
        assert told in result.text and result.status != "passed_on"


@pytest.mark.parametrize(
    "text",
    [
        "We'd order 1000 at 3.40, net 30.",
        "Could we order 1000 at 3.40, net 30?",
        "We would order 1000 at 3.40.",
    ],
)
def test_so_many_at_a_price_behind_a_quote_are_bargained_over(text):
    with sample_book() as book:
        reply = Talk(book, "acme").says("What would 1000 blue mugs cost us?", text)
        assert reply.results[-1].status == "bargaining"
        assert "1,000" in reply.text


FLASKS = {
    "acme": "What do 200 steel flasks cost?",
    "lanhai": "200个保温杯多少钱？",
    "chenguang": "200個保溫杯多少錢？",
}


@pytest.mark.parametrize(
    ("customer", "text", "counted"),
    [
        ("acme", "Fine, order them at 11 then", "200 pieces"),
        ("acme", "Fine, at 11 then", "200 pieces"),
        ("acme", "ok book them at 15.50, please", "200 pieces"),
        ("acme", "order 11 then", "11 pieces"),
        ("lanhai", "那就按90订吧", "200 件"),
        ("chenguang", "那就以11下單", "200 件"),
    ],
)
def test_a_number_said_of_money_is_the_price_though_nobody_asks_so_much(book, customer, text, counted):
    reply = Talk(book, customer).says(FLASKS[customer], text)
    assert counted in reply.text


@pytest.mark.parametrize("text", ["order them for 1100 then", "ok I take the lot for 1,100"])
def test_money_for_all_of_what_was_quoted_is_bargained_over(book, text):
    talk = Talk(book, "acme")
    talk.says(FLASKS["acme"], text)
    (line,) = talk.desk.bargain("acme").asked.lines
    assert (line.quantity, line.amount) == (200, Decimal(1100))


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["How much are 200 blue mugs?", "at the white price"]),
        ("acme", ["How much are 200 blue mugs?", "can I have them at the price of the white ones?"]),
        ("acme", ["I'd like to order 200 blue mugs at the white price"]),
        ("lanhai", ["200个蓝杯子多少钱？", "按白杯子的价格给我吧"]),
        ("chenguang", ["200個藍杯多少錢？", "跟白杯一樣的價格可以嗎"]),
    ],
)
def test_the_price_of_other_goods_is_the_price_wanted(book, customer, texts):
    talk = Talk(book, customer)
    talk.says(*texts)
    (line,) = talk.desk.bargain(customer).asked.lines
    assert (line.sku, line.quantity) == ("MUG-BLUE", 200)
    white = next(one for one in book.products() if one.sku == "MUG-WHITE")
    assert line.unit_price == white.list_prices[talk.desk.bargain(customer).asked.currency]


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("acme", "How much for 500 white mugs?", "Fine, we'll order them. Thanks a lot!"),
        ("acme", "How much for 500 white mugs?", "Okay, we'll take those. Many thanks!"),
        ("northwind", "What would 300 flasks cost?", "Good, I'd like to order that, thank you"),
        ("lanhai", "300盒手套多少钱", "好，那就订了，谢谢！"),
        ("lanhai", "300盒手套多少钱", "可以，下单吧。多谢"),
    ],
)
def test_thanks_beside_an_order_of_what_was_quoted(customer, asked, said):
    with sample_book() as book:
        reply = Talk(book, customer).says(asked, said)

        assert [result.status for result in reply.results] == ["proposed"]
