"""Goods of a new order that nobody wanted: they come to the order of the books that is meant, or go."""

import pytest
from talking import Talk, sample_book

YES = {"acme": "yes", "northwind": "yes", "lanhai": "好的", "chenguang": "好的"}
PAPER, GLOVES, MUGS = "订150包A4纸", "order 400 boxes of gloves", "buy 100 blue mugs"


def after(customer, *texts):
    """What is on each order of the customer, after the texts and a yes."""
    with sample_book() as book:
        Talk(book, customer).says(*texts, YES[customer])
        orders = book.orders(customer=customer)
        return {one.id: {line.sku: int(line.quantity) for line in one.lines} for one in orders}


def standing(customer):
    with sample_book() as book:
        orders = book.orders(customer=customer)
        return {one.id: {line.sku: int(line.quantity) for line in one.lines} for one in orders}


@pytest.mark.parametrize(
    ("customer", "texts", "order", "changed"),
    [
        ("lanhai", (PAPER, "不是新单，是改SO-2048"), "SO-2048", {"PAPER-A4": 150}),
        ("lanhai", (PAPER, "SO-2048，A4复印纸数量改成150包"), "SO-2048", {"PAPER-A4": 150}),
        ("lanhai", (PAPER, "我是说把2048的纸改成150包，不要下新单"), "SO-2048", {"PAPER-A4": 150}),
        ("lanhai", (PAPER, "不是新单，改原来那单的纸"), "SO-2048", {"PAPER-A4": 150}),
        ("lanhai", (PAPER, "放到SO-2051里，不要单独下单"), "SO-2051", {"PAPER-A4": 150}),
        ("lanhai", ("订168盒茶叶礼盒", "不是168盒，是把2048那单改成300盒"), "SO-2048", {"TEA-GIFT": 300}),
        (
            "chenguang",
            ("我要保溫瓶1000支", "不是新單啦！SO-3071 的保溫瓶改成 1000 支"),
            "SO-3071",
            {"FLASK-500": 1000},
        ),
        ("northwind", (GLOVES, "Not a new order! Change SO-4417 to 400 boxes"), "SO-4417", {"GLOVE-N": 400}),
        ("northwind", (GLOVES, "I mean on SO-4417"), "SO-4417", {"GLOVE-N": 400}),
        ("northwind", (GLOVES, "no 300, and on 4417"), "SO-4417", {"GLOVE-N": 300}),
        ("acme", (MUGS, "add them to SO-1024 instead"), "SO-1024", {"MUG-BLUE": 600}),
        ("acme", (MUGS, "please don't open a new order, put them on SO-1031"), "SO-1031", {"MUG-BLUE": 100}),
    ],
)
def test_goods_of_a_new_order_come_to_the_order_that_is_meant(customer, texts, order, changed):
    before, now = standing(customer), after(customer, *texts)
    assert now.keys() == before.keys()
    assert {sku: now[order].get(sku) for sku in changed} == changed


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("northwind", (GLOVES, "no, I don't want a new order at all")),
        ("lanhai", (PAPER, "不要新单")),
        ("lanhai", (PAPER, "取消新单")),
    ],
)
def test_a_new_order_that_is_not_wanted_goes_and_nothing_else_changes(customer, texts):
    assert after(customer, *texts) == standing(customer)


@pytest.mark.parametrize(
    ("customer", "texts", "order", "changed"),
    [
        ("northwind", (GLOVES, "and also set the paper on SO-4417 to 700"), "SO-4417", {"PAPER-A4": 700}),
        ("lanhai", (PAPER, "另外SO-2048的礼盒改成250盒"), "SO-2048", {"TEA-GIFT": 250}),
    ],
)
def test_a_wish_for_other_goods_leaves_the_new_order_as_it_is(customer, texts, order, changed):
    before, now = standing(customer), after(customer, *texts)
    assert len(now) == len(before) + 1
    assert now[order].items() >= changed.items() or set(changed.values()) <= set(now[order].values())


@pytest.mark.parametrize(
    ("customer", "texts", "order", "counts"),
    [
        ("lanhai", ("礼盒改成250", "纸是120包"), "SO-2048", [250, 120]),
        ("northwind", ("My own order then, 4417, gloves 300",), "SO-4417", [300, 600]),
    ],
)
def test_amounts_of_goods_on_the_order_talked_of_make_no_new_order(customer, texts, order, counts):
    before, now = standing(customer), after(customer, *texts)
    assert now.keys() == before.keys()
    assert list(now[order].values()) == counts


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Two of the teapots from SO-1002 arrived broken."),
        ("acme", "Three of the glass teapots on SO-1002 were delivered damaged, what can you do?"),
        ("northwind", "Five boxes of the gloves on SO-4410 arrived torn"),
        ("lanhai", "SO-2033里有15盒手套破了"),
        ("chenguang", "SO-3071有6個保溫瓶收到時是破的"),
        ("lanhai", "退15盒手套，是更早的一批，不是2033"),
        ("lanhai", "我要退10盒礼盒，不是2048那单"),
        ("chenguang", "退3個保溫瓶，不是SO-3071那單"),
    ],
)
def test_goods_that_came_broken_or_of_an_order_not_meant_go_to_a_person(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["passed_on"]


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("acme", "Not SO-1024, SO-1031: push it back a week", "SO-1031"),
        ("acme", "Push all orders back a week, but not SO-1024", "SO-1031"),
        ("lanhai", "不是2048，是2051推迟一周", "SO-2051"),
        ("lanhai", "推迟一周，不是2048", "SO-2051"),
        ("acme", "Not SO-1024, push it back a week", "SO-1031"),
    ],
)
def test_an_order_that_is_not_meant_is_not_taken(customer, text, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert order in reply.text
        assert "SO-1024" not in reply.text and "SO-2048" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        (
            "northwind",
            "Could you sharpen the price on the A4 paper a bit? We're ordering 600 packs. 2.85 would work for us.",
            "SO-4417",
        ),
        (
            "northwind",
            "Is a better price possible for the copier paper? We take 600 packs. 2.90 and we are happy.",
            "SO-4417",
        ),
        ("acme", "Can we get a better price on the white mugs? 3.20 would be great.", "SO-1031"),
        ("chenguang", "請問保溫瓶單價可以算便宜一點嗎？6.2有點高，5.8可以嗎？", "SO-3071"),
        ("chenguang", "保溫瓶有點貴，能不能便宜些？5.9可以嗎？", "SO-3071"),
        ("lanhai", "椅子能便宜点吗？400一把可以吗？", "SO-2051"),
    ],
)
def test_a_price_named_beside_a_question_is_bid_for_the_order_that_holds_the_goods(customer, text, order):
    with sample_book() as book:
        result = Talk(book, customer).says(text).results[-1]
        assert result.status == "bargaining"
        assert result.order == order


def test_a_price_for_more_goods_is_bid_for_a_new_order():
    with sample_book() as book:
        reply = Talk(book, "chenguang").says("再訂500個保溫瓶可以便宜一點嗎？5.8可以嗎？")
        assert "SO-3071" not in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "ends"),
    [
        (
            "northwind",
            [
                "New order: 200 flasks and 500 packs of paper, delivery on 10 February",
                "No, the paper is a change to SO-4417, not part of the new order.",
            ],
            {"SO-4417": {"GLOVE-N": 250, "PAPER-A4": 500}, "SO-4418": {"FLASK-500": 200}},
        ),
        (
            "acme",
            [
                "New order: 40 teapots and 350 blue mugs",
                "The blue mugs are meant for SO-1024, not the new order.",
            ],
            {"SO-1024": {"MUG-BLUE": 350}, "SO-4418": {"TEAPOT-12": 40}},
        ),
        (
            "lanhai",
            ["新下一单手套100盒和礼盒150盒，1月20号到", "礼盒不是新订的，是2048那单改成150盒"],
            {"SO-2048": {"TEA-GIFT": 150, "PAPER-A4": 100}, "SO-4418": {"GLOVE-N": 100}},
        ),
        (
            "chenguang",
            ["新訂一單手套200盒、保溫瓶700支", "保溫瓶不是新單，是SO-3071改成700支"],
            {"SO-3071": {"FLASK-500": 700}, "SO-4418": {"GLOVE-N": 200}},
        ),
    ],
)
def test_one_of_new_goods_that_is_meant_for_the_books_leaves_the_others_new(customer, texts, ends):
    with sample_book() as book:
        talk = Talk(book, customer)
        standing = {order: book.order(order).delivery for order in ends if order != "SO-4418"}
        for text in texts:
            talk.says(text)
        talk.says("好的" if customer in ("lanhai", "chenguang") else "Yes, please.")
        for order, lines in ends.items():
            assert {line.sku: line.quantity for line in book.order(order).lines} == lines
        assert {order: book.order(order).delivery for order in standing} == standing
