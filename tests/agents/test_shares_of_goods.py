"""Customers who want a share more or fewer of their goods: that is of the goods, and of no price."""

from decimal import Decimal

import pytest
from talking import Talk, sample_book

YES = {"acme": "yes", "northwind": "yes", "lanhai": "可以", "chenguang": "可以"}


def quantities(book, *orders):
    return {line.name: int(line.quantity) for order in orders for line in book.order(order).lines}


def prices(book, *orders):
    return [line.unit_price for order in orders for line in book.order(order).lines]


@pytest.mark.parametrize(
    ("customer", "text", "order", "wanted"),
    [
        ("acme", "raise 1024 by ten percent more pieces", "SO-1024", [550]),
        ("acme", "ten percent more on 1024", "SO-1024", [550]),
        ("acme", "10% fewer units on 1024", "SO-1024", [450]),
        ("acme", "1031: teapots up 10%, mugs up 5%", "SO-1031", [220, 315]),
        ("acme", "raise 1031 by 10%", "SO-1031", [220, 330]),
        ("acme", "add fifty to each line of 1031", "SO-1031", [250, 350]),
        ("northwind", "10% extra boxes of gloves for SO-4417", "SO-4417", [275, 600]),
        ("lanhai", "2051数量多一成", "SO-2051", [44]),
        ("lanhai", "2051加两成吧", "SO-2051", [48]),
        ("lanhai", "2048每样多百分之十", "SO-2048", [220, 110]),
        ("chenguang", "3071多訂一成", "SO-3071", [880]),
        ("chenguang", "3071數量再多百分之十", "SO-3071", [880]),
    ],
)
def test_a_share_more_is_of_the_goods_at_the_price_that_stands(customer, text, order, wanted):
    with sample_book() as book:
        before = prices(book, order)
        Talk(book, customer).says(text, YES[customer])
        assert list(quantities(book, order).values()) == wanted
        assert prices(book, order) == before


@pytest.mark.parametrize(
    ("customer", "texts", "order", "wanted"),
    [
        ("acme", ["raise 1024 by 10%", "no, 20%"], "SO-1024", [600]),
        ("acme", ["1031: 10% more teapots", "make it 20%"], "SO-1031", [240, 300]),
        ("acme", ["1031: 10% more teapots", "and the mugs by 20%"], "SO-1031", [220, 360]),
        ("acme", ["raise both orders by 10%", "yes, but the teapots by 20%"], "SO-1031", [240, 330]),
        ("lanhai", ["2048礼盒加10%", "20%吧"], "SO-2048", [240, 100]),
        ("lanhai", ["2048加一成", "礼盒加两成吧"], "SO-2048", [240, 110]),
        ("chenguang", ["3071數量增加10%", "改20%"], "SO-3071", [960]),
    ],
)
def test_another_share_behind_that_is_of_the_same_goods(customer, texts, order, wanted):
    with sample_book() as book:
        Talk(book, customer).says(*texts, YES[customer])
        assert list(quantities(book, order).values()) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "raise both orders by ten percent",
        "Could you raise both December orders by ten percent? Christmas is going well",
    ],
)
def test_a_share_of_both_orders_is_one_of_each_of_their_lines(text):
    with sample_book() as book:
        Talk(book, "acme").says(text, "yes")
        assert quantities(book, "SO-1024", "SO-1031") == {
            "Blue mug 350 ml": 550,
            "Glass teapot 1.2 l": 220,
            "White mug 350 ml": 330,
        }


@pytest.mark.parametrize("text", ["5% off 1024 please", "10% less per piece on 1024"])
def test_a_share_of_the_price_stays_one(text):
    with sample_book() as book:
        assert Talk(book, "acme").says(text).results[-1].status == "bargaining"


def test_a_cut_of_the_price_behind_a_share_more_is_bargained_over():
    with sample_book() as book:
        talk = Talk(book, "acme")
        reply = talk.says("raise 1024 by 10%", "actually 5% off would be nice too")
        assert reply.results[-1].status == "bargaining"
        assert [line.quantity for line in talk.desk.bargain("acme").asked.lines] == [Decimal(550)]


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("northwind", "gloves +10%, paper -10%, same delivery", ["275 boxes", "540 packs"]),
        ("northwind", "paper: -20%, gloves: +20%", ["300 boxes", "480 packs"]),
        ("acme", "- teapots +10%\n- white mugs -10%", ["220 pieces", "270 pieces"]),
        ("lanhai", "礼盒+10%，纸-10%", ["220 盒", "90 包"]),
        ("lanhai", "2048：禮盒 +10%，紙 -20%，交期不變", ["220 盒", "80 包"]),
    ],
)
def test_goods_that_go_up_and_down_by_shares_are_so_many(customer, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert [result.status for result in reply.results] == ["proposed"]
    assert all(one in reply.text for one in shown)


@pytest.mark.parametrize(("customer", "text"), [("acme", "blue mugs -5%"), ("lanhai", "礼盒-10%")])
def test_goods_that_only_go_down_by_a_share_are_to_cost_less(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert [result.status for result in reply.results] == ["bargaining"]


def test_goods_are_halved_beside_others_that_are_doubled(book):
    reply = Talk(book, "northwind").says("Change of plan: half the paper, double the gloves on 4417")
    assert "to 500 boxes" in reply.text and "to 300 packs" in reply.text
