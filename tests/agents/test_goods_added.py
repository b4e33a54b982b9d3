"""Customers who put more goods on an order that they have."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "order", "lines"),
    [
        ("lanhai", "200个保温杯加到2048里", "SO-2048", {"TEA-GIFT": 200, "PAPER-A4": 100, "FLASK-500": 200}),
        (
            "lanhai",
            "加200个保温杯到礼盒那单",
            "SO-2048",
            {"TEA-GIFT": 200, "PAPER-A4": 100, "FLASK-500": 200},
        ),
        (
            "lanhai",
            "礼盒那单再加200个保温杯",
            "SO-2048",
            {"TEA-GIFT": 200, "PAPER-A4": 100, "FLASK-500": 200},
        ),
        (
            "lanhai",
            "要200个保温杯,加到2048里",
            "SO-2048",
            {"TEA-GIFT": 200, "PAPER-A4": 100, "FLASK-500": 200},
        ),
        (
            "lanhai",
            "SO-2048礼盒减到150盒，保温杯200个，可以加在同一张单吗",
            "SO-2048",
            {"TEA-GIFT": 150, "PAPER-A4": 100, "FLASK-500": 200},
        ),
        (
            "northwind",
            "put 100 teapots into my glove order",
            "SO-4417",
            {"GLOVE-N": 250, "PAPER-A4": 600, "TEAPOT-12": 100},
        ),
        (
            "northwind",
            "cut the gloves on SO-4417 to 200, and 100 teapots on the same order",
            "SO-4417",
            {"GLOVE-N": 200, "PAPER-A4": 600, "TEAPOT-12": 100},
        ),
    ],
)
def test_goods_are_added_to_the_order_that_is_named(customer, text, order, lines):
    with sample_book() as book:
        Talk(book, customer).says(text, "yes" if customer == "northwind" else "好的")
        assert {line.sku: line.quantity for line in book.order(order).lines} == lines


def test_goods_that_are_only_set_to_a_number_are_asked_after_where_an_order_has_none():
    with sample_book() as book:
        assert Talk(book, "lanhai").says("SO-2048的保温杯改成200个").results[0].status == "asked"


@pytest.mark.parametrize(
    ("customer", "order", "texts", "sku", "count"),
    [
        ("lanhai", "SO-2048", ["手套1盒多少钱", "是加到2048里面，1盒，不是另外下单"], "GLOVE-N", 1),
        ("lanhai", "SO-2048", ["下个新单，茶叶礼盒130盒", "不要新订单，加到2048里"], "TEA-GIFT", 330),
    ],
)
def test_goods_put_onto_an_order_leave_what_is_there(customer, order, texts, sku, count):
    with sample_book() as book:
        before = {line.sku: line.quantity for line in book.order(order).lines}
        Talk(book, customer).says(*texts, "可以")
        after = {line.sku: line.quantity for line in book.order(order).lines}
    assert after == before | {sku: count}


@pytest.mark.parametrize(
    ("customer", "ordered", "text", "added"),
    [
        (
            "northwind",
            "I need 80 boxes of gloves, separate order",
            "add 50 packs of paper to it as well",
            "PAPER-A4",
        ),
        (
            "northwind",
            "I need 80 boxes of gloves, separate order",
            "put 50 packs of paper on it too",
            "PAPER-A4",
        ),
        ("northwind", "I'd like to order 100 teapots", "throw in 50 packs of paper as well", "PAPER-A4"),
        ("northwind", "I'd like to order 100 teapots", "also add 50 flasks", "FLASK-500"),
        ("lanhai", "单独下一单：手套80盒", "把50包纸也加进去", "PAPER-A4"),
        ("lanhai", "另下一单，丁腈手套80盒", "这单再加50包A4复印纸", "PAPER-A4"),
        ("chenguang", "我要另外下單100個玻璃茶壺", "這單再加50個保溫瓶", "FLASK-500"),
    ],
)
def test_goods_added_behind_a_new_order_come_into_it(customer, ordered, text, added):
    with sample_book() as book:
        before = {order.id for order in book.orders()}
        Talk(book, customer).says(ordered, text, "yes" if customer == "northwind" else "好的")
        (new,) = (order for order in book.orders() if order.id not in before)
        assert {line.sku: line.quantity for line in new.lines}[added] == 50
        assert len(new.lines) == 2


def test_goods_added_to_an_order_by_its_number_stay_out_of_the_new_one():
    with sample_book() as book:
        Talk(book, "northwind").says(
            "80 boxes of gloves, separate order", "add 50 packs of paper to 4417", "yes"
        )
        assert {line.sku: line.quantity for line in book.order("SO-4417").lines}["PAPER-A4"] == 650


def test_goods_that_are_put_in_are_more():
    with sample_book() as book:
        Talk(book, "chenguang").says("保溫瓶也加50個進去", "好的")
        assert book.order("SO-3071").lines[0].quantity == 850


@pytest.mark.parametrize(
    ("customer", "before", "text", "order", "sku", "number"),
    [
        ("acme", "When will SO-1031 come?", "could you add 50 white mugs to that order for the opening?", "SO-1031", "MUG-WHITE", 350),
        ("acme", "When will SO-1031 come?", "Please include 5 teapots in this order for the hotel.", "SO-1031", "TEAPOT-12", 205),
        ("northwind", "Where is SO-4417?", "add 40 packs of paper to the order for our Perth office", "SO-4417", "PAPER-A4", 640),
        ("chenguang", "SO-3071什麼時候到？", "把50個保溫瓶加到那單裡，展會要用", "SO-3071", "FLASK-500", 850),
        ("lanhai", "SO-2048什么时候到？", "请把30包A4纸加到这个订单里", "SO-2048", "PAPER-A4", 130),
    ],
)  # fmt: skip
def test_goods_added_to_the_order_talked_of_come_on_top(customer, before, text, order, sku, number):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(before, text)
        assert reply.card, reply.text
        talk.presses(reply.card.options[0].label, reply)
        held = {line.sku: line.quantity for line in book.order(order).lines}
        assert held[sku] == number


@pytest.mark.parametrize(
    ("customer", "text", "order", "comes"),
    [
        ("northwind", "We would also like 100 white mugs on SO-4417", "SO-4417", ("MUG-WHITE", 100)),
        ("northwind", "Can I have 20 teapots with SO-4417 as well?", "SO-4417", ("TEAPOT-12", 20)),
        ("acme", "I'd want 40 grey chairs on SO-1031", "SO-1031", ("CHAIR-GREY", 40)),
        ("acme", "We need 50 flasks on the blue mug order", "SO-1024", ("FLASK-500", 50)),
        ("acme", "SO-1031: I need 100 flasks on it", "SO-1031", ("FLASK-500", 100)),
        ("lanhai", "SO-2051帮我加一个产品：黑色办公椅5把", "SO-2051", ("CHAIR-BLACK", 5)),
        ("lanhai", "SO-2051上也要5把黑色办公椅", "SO-2051", ("CHAIR-BLACK", 5)),
        ("lanhai", "礼盒那单也要50个保温杯", "SO-2048", ("FLASK-500", 50)),
        ("lanhai", "椅子那单上要10盒丁腈手套", "SO-2051", ("GLOVE-N", 10)),
        ("chenguang", "SO-3071也要20個玻璃茶壺", "SO-3071", ("TEAPOT-12", 20)),
        ("chenguang", "SO-3071幫我加兩樣產品：茶壺20個，白色馬克杯100個", "SO-3071", ("TEAPOT-12", 20)),
    ],
)
def test_goods_that_are_wanted_on_an_order_which_has_none_of_them_come_onto_it(customer, text, order, comes):
    with sample_book() as book:
        before = {line.sku: line.quantity for line in book.order(order).lines}
        Talk(book, customer).says(text, "yes" if customer in ("northwind", "acme") else "好的")
        after = {line.sku: line.quantity for line in book.order(order).lines}
        assert comes in after.items()
        assert before.items() <= after.items()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We'd also take 30 red chairs on SO-4417", "we do not carry “red chairs”"),
        ("I'd like 100 mugs on SO-4417", "Blue mug 350 ml or White mug 350 ml"),
    ],
)
def test_goods_for_an_order_that_are_not_clear_are_asked_about_as_what_is_sold(text, told):
    with sample_book() as book:
        assert told in Talk(book, "northwind").says(text).text


@pytest.mark.parametrize(
    ("customer", "text"),
    [("acme", "change the white mugs on SO-1024 to 300"), ("acme", "make it 300 white mugs on SO-1024")],
)
def test_an_amount_that_is_changed_of_goods_which_an_order_has_not_is_asked_about(customer, text):
    with sample_book() as book:
        assert "I could not find “white mugs”" in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "asked", "text", "shown"),
    [
        ("lanhai", "2048什么情况？", "礼盒的20盒呢？你没加上啊", "200 盒改为 220 盒"),
        ("lanhai", "礼盒加20盒", "礼盒的20盒呢？你没加上啊", "200 盒改为 220 盒"),
        ("chenguang", "保溫瓶那單到哪了", "那50個呢？你沒加", "800 件改為 850 件"),
        ("acme", "where is 1031?", "and the 20 teapots? you forgot to add them", "200 pieces to 220"),
        ("acme", "where is 1024?", "where are my 40 blue mugs? They're not on it", "500 pieces to 540"),
        ("northwind", "where is 4417?", "you haven't added the 30 packs of paper", "600 packs to 630"),
    ],
)
def test_goods_that_were_not_added_are_proposed(book, customer, asked, text, shown):
    reply = Talk(book, customer).says(asked, text)
    assert reply.card and shown in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [("acme", "you did not deliver the 20 teapots"), ("lanhai", "礼盒的20盒呢？还没到啊")],
)
def test_goods_that_did_not_come_are_not_ordered(book, customer, text):
    assert not Talk(book, customer).says(text).card
