"""Goods that are on order already, and said as if they were ordered."""

from datetime import date

import pytest
from talking import Talk, sample_book


def amounts(book, order):
    return [int(line.quantity) for line in book.order(order).lines]


@pytest.mark.parametrize(
    ("customer", "texts", "order", "counts"),
    [
        ("acme", ["how is SO-1031 doing?", "let's say 190 teapots and 320 mugs"], "SO-1031", [190, 320]),
        ("northwind", ["where is 4417?", "200 gloves and 400 paper on it please"], "SO-4417", [200, 400]),
        ("northwind", ["where is 4417?", "250 packs of paper"], "SO-4417", [250, 250]),
        (
            "northwind",
            ["need gloves three hundred and paper five fifty and also the date move it to 15 january"],
            "SO-4417",
            [300, 550],
        ),
        ("lanhai", ["那个椅子呢我要四十五把"], "SO-2051", [45]),
        ("lanhai", ["礼盒250,纸50"], "SO-2048", [250, 50]),
        ("lanhai", ["我想要60把椅子", "灰色的,2051那单"], "SO-2051", [60]),
        ("chenguang", ["之前訂的保溫瓶改一下,一千個"], "SO-3071", [1000]),
    ],
)
def test_goods_on_the_order_that_is_meant_are_set_to_the_number(book, customer, texts, order, counts):
    Talk(book, customer).says(*texts, "yes" if customer in ("acme", "northwind") else "可以")
    assert amounts(book, order) == counts


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["how is SO-1031 doing?", "I need 100 white mugs for our Berlin shop"]),
        ("acme", ["how is SO-1031 doing?", "another 100 white mugs please"]),
        ("acme", ["100 white mugs please"]),
        ("northwind", ["where is 4417?", "please order 200 boxes of gloves"]),
        ("lanhai", ["2051到哪了", "再订10把灰色办公椅,新订单"]),
        ("lanhai", ["手套200"]),
    ],
)
def test_goods_that_are_bought_change_no_order(book, customer, texts):
    before = {order.id: order for order in book.orders(customer=customer)}
    talk = Talk(book, customer)
    talk.presses("Yes, go ahead" if customer in ("acme", "northwind") else "可以，就这样", talk.says(*texts))
    assert {id: book.order(id).lines for id in before} == {id: one.lines for id, one in before.items()}


def test_what_is_said_beside_the_goods_goes_with_them(book):
    talk = Talk(book, "lanhai")
    talk.says("那个椅子呢我要四十五把然后交期一月五号左右地址换到深圳市南山区科技园8号收件人刘洋", "可以")
    order = book.order("SO-2051")
    assert amounts(book, "SO-2051") == [45]
    assert order.delivery == date(2027, 1, 5)
    assert (order.address.text, order.address.recipient) == ("深圳市南山区科技园8号", "刘洋")


@pytest.mark.parametrize(
    ("first", "refusal"),
    [
        (
            "下个新单:灰色办公椅45把,1月5号到,送到深圳市南山区科技园8号,收件人刘洋",
            "不要新订单,是改2051:45把,1月5号,新地址收件人刘洋",
        ),
        ("下个新单:灰色办公椅45把,1月5号到,送到深圳市南山区科技园8号,收件人刘洋", "不是新单,是改2051"),
    ],
)
def test_all_that_was_said_of_a_refused_order_belongs_to_the_one_it_was_meant_for(book, first, refusal):
    Talk(book, "lanhai").says(first, refusal, "可以")
    order = book.order("SO-2051")
    assert amounts(book, "SO-2051") == [45]
    assert order.delivery == date(2027, 1, 5)
    assert (order.address.text, order.address.recipient) == ("深圳市南山区科技园8号", "刘洋")


def test_the_terms_of_a_refused_order_go_along_in_english(book):
    talk = Talk(book, "northwind")
    talk.says("New order please: 300 boxes of gloves, delivered by 12 January, net 30")
    reply = talk.says("No new order! It's all for 4417.")
    assert "from 250 boxes to 300 boxes" in reply.text
    assert "net 30" in reply.text


def test_each_of_two_goods_in_a_row_has_its_own_number(book):
    Talk(book, "acme").says("change SO-1031", "mugs 350 teapots 180", "yes")
    assert amounts(book, "SO-1031") == [180, 350]


NEW_MUGS = "500 blue mugs, delivered 15 March 2027."


@pytest.mark.parametrize(
    "texts",
    [
        ["Where is SO-1024?", f"I want to place a new order. {NEW_MUGS}"],
        ["Where is SO-1024?", f"I'd like to place another order. {NEW_MUGS}"],
        ["Where is SO-1024?", f"leave SO-1024 alone. I want a second, new order: {NEW_MUGS}"],
        [
            "Where is SO-1024?",
            "New order please: blue mugs, 500 pieces, 15 March 2027. Do not change SO-1024.",
        ],
        ["deliver SO-1024 on 20 January 2027", f"No. I want to place a new order. {NEW_MUGS}"],
        ["SO-1024到哪了", "我要下个新单。蓝色马克杯500个，2027年3月15号到"],
        ["SO-1024到哪了", "再下一单。蓝色马克杯500个，2027年3月15号到"],
        ["SO-1024到哪了", "另外開一單。藍色馬克杯500個，2027年3月15號到"],
    ],
)
def test_goods_of_a_new_order_may_be_on_one_that_was_talked_of(book, texts):
    before = {order.id: order for order in book.orders(customer="acme")}
    Talk(book, "acme").says(*texts, "yes")
    (new,) = (one for one in book.orders(customer="acme") if one.id not in before)
    assert ([int(line.quantity) for line in new.lines], new.delivery) == ([500], date(2027, 3, 15))
    assert {id: book.order(id) for id in before} == before


@pytest.mark.parametrize(
    "text",
    [
        "This is not a new order. 600 blue mugs, please",
        "In my new order SO-1024: blue mugs 600",
        "不是新订单。蓝色马克杯600个",
    ],
)
def test_an_order_that_is_there_is_no_new_one(book, text):
    Talk(book, "acme").says("Where is SO-1024?", text, "yes")
    assert amounts(book, "SO-1024") == [600]


@pytest.mark.parametrize(
    ("customer", "text", "order", "counts"),
    [
        ("northwind", "How about 5.10 for the gloves if I take 400?", "SO-4417", [400, 600]),
        ("northwind", "If I take 400 boxes of the gloves, could you do 5.10?", "SO-4417", [400, 600]),
        ("northwind", "手套如果我要400盒，能不能5.1一盒？", "SO-4417", [400, 600]),
        ("northwind", "手套我要是拿400盒，5.1能給嗎", "SO-4417", [400, 600]),
        ("acme", "Can you do 3.30 for the blue mugs if I take 900?", "SO-1024", [900]),
    ],
)
def test_a_price_for_so_many_is_one_bargain_over_the_order_that_holds_the_goods(
    book, customer, text, order, counts
):
    talk = Talk(book, customer)
    reply = talk.says(text)
    assert [result.status for result in reply.results] == ["bargaining"] and order in reply.text
    talk.says("Forget the price.", "yes")
    assert amounts(book, order) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Gloves 260 please", [260, 600]),
        ("Paper 700", [250, 700]),
        ("手套260盒", [260, 600]),
        ("Ok listen. Paper 700. Gloves: leave. Delivery: 20 January.", [250, 700]),
    ],
)
def test_goods_set_to_a_number_are_those_on_the_only_order_with_them(book, text, counts):
    Talk(book, "northwind").says(text, "yes")
    assert amounts(book, "SO-4417") == counts


@pytest.mark.parametrize("text", ["Order gloves 260", "I need 260 boxes of gloves", "手套订260盒"])
def test_goods_bought_before_an_order_was_talked_of_are_a_new_order(book, text):
    before = len(book.orders(customer="northwind"))
    Talk(book, "northwind").says(text, "yes")
    assert amounts(book, "SO-4417") == [250, 600]
    assert len(book.orders(customer="northwind")) == before + 1


@pytest.mark.parametrize(
    ("customer", "order", "text", "amounts"),
    [
        (
            "northwind",
            "SO-4417",
            "280 boxes of gloves, no sorry 260, and knock the paper down to 550",
            [260, 550],
        ),
        ("northwind", "SO-4417", "300 boxes of gloves please and remove the paper", [300]),
        ("acme", "SO-1031", "210 teapots and put the white mugs to 250", [210, 250]),
        ("lanhai", "SO-2048", "180盒礼盒，复印纸改成80包", [180, 80]),
    ],
)
def test_a_number_of_goods_beside_a_change_of_others_is_of_their_order(customer, order, text, amounts):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(text, "好的" if customer == "lanhai" else "yes")
        assert [int(line.quantity) for line in book.order(order).lines] == amounts


@pytest.mark.parametrize(
    "text",
    [
        "210 teapots and put the blue mugs to 450",
        "order 100 teapots and put the white mugs to 250",
    ],
)
def test_goods_that_are_bought_or_of_another_order_stay_new_beside_a_change(text):
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says(text, "yes")
        assert talk.revisions("SO-1031") + talk.revisions("SO-1024") == 4
        assert len([one for one in book.orders() if one.buyer.id == "acme"]) == 4
