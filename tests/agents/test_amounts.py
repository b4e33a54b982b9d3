"""Amounts that are said anew: in all, or of what comes; goods that are on an order stand there once."""

import re

import pytest
from talking import Talk


def amounts(book, order):
    """How many of each sku; each stands in one line."""
    lines = book.order(order).lines
    assert len({line.sku for line in lines}) == len(lines)
    return {line.sku: int(line.quantity) for line in lines}


@pytest.mark.parametrize(
    ("customer", "order", "texts", "sku", "count"),
    [
        ("lanhai", "SO-2051", ["2051加12把灰椅", "改成52把"], "CHAIR-GREY", 52),
        ("lanhai", "SO-2051", ["2051加12把灰椅", "不对,15把"], "CHAIR-GREY", 55),
        ("lanhai", "SO-2048", ["2048礼盒加50盒", "60盒吧"], "TEA-GIFT", 260),
        ("lanhai", "SO-2048", ["2048再加50盒礼盒", "2048的礼盒总共230盒"], "TEA-GIFT", 230),
        ("chenguang", "SO-3071", ["3071加100個保溫瓶", "改成900個"], "FLASK-500", 900),
        ("acme", "SO-1024", ["Add 50 blue mugs to SO-1024.", "make it 60"], "MUG-BLUE", 560),
        ("acme", "SO-1024", ["Please add 50 blue mugs to SO-1024", "no, make it 600"], "MUG-BLUE", 600),
        ("northwind", "SO-4417", ["put 50 more gloves on 4417", "make it 320 boxes"], "GLOVE-N", 320),
    ],
)
def test_a_number_behind_an_addition_is_of_what_it_is_nearer_to(book, customer, order, texts, sku, count):
    Talk(book, customer).says(*texts, "Yes" if customer in ("acme", "northwind") else "可以")
    assert amounts(book, order)[sku] == count


@pytest.mark.parametrize(
    ("customer", "order", "texts", "sku", "count"),
    [
        ("lanhai", "SO-2051", ["椅子再加20把", "再少5把"], "CHAIR-GREY", 55),
        ("lanhai", "SO-2051", ["椅子再加20把", "椅子再少5把"], "CHAIR-GREY", 55),
        ("lanhai", "SO-2051", ["椅子减10把", "再加5把"], "CHAIR-GREY", 35),
        ("chenguang", "SO-3071", ["保溫瓶再加兩百", "再少五十"], "FLASK-500", 950),
        ("lanhai", "SO-2051", ["add 20 chairs", "another 5 less"], "CHAIR-GREY", 55),
    ],
)
def test_so_many_less_again_goes_off_so_many_more_that_wait(book, customer, order, texts, sku, count):
    Talk(book, customer).says(*texts, "可以")
    assert amounts(book, order)[sku] == count


@pytest.mark.parametrize(
    ("customer", "order", "text", "sku", "count"),
    [
        ("lanhai", "SO-2048", "纸不要那么多了，改成60包", "PAPER-A4", 60),
        ("lanhai", "SO-2051", "椅子用不了那么多，减10把", "CHAIR-GREY", 30),
        ("lanhai", "SO-2048", "要不了那么多纸，60包吧", "PAPER-A4", 60),
        ("lanhai", "SO-2048", "礼盒别订这么多了，150盒吧", "TEA-GIFT", 150),
        ("chenguang", "SO-3071", "保溫瓶不需要這麼多，改500支", "FLASK-500", 500),
    ],
)
def test_not_so_many_is_as_many_as_are_said(book, customer, order, text, sku, count):
    Talk(book, customer).says(text, "可以")
    assert amounts(book, order)[sku] == count


@pytest.mark.parametrize(
    ("customer", "order", "texts", "sku", "count"),
    [
        ("lanhai", "SO-2048", ["2048的纸加300包", "SO-2048的A4复印纸改为50包"], "PAPER-A4", 50),
        ("lanhai", "SO-2048", ["2048的纸加300包", "纸是改成五十包！不是加五十"], "PAPER-A4", 50),
        ("lanhai", "SO-2048", ["2048的纸加300包", "你没听懂，纸现在100包，要减到50包"], "PAPER-A4", 50),
        ("lanhai", "SO-2051", ["2051加12把灰椅", "改成15把"], "CHAIR-GREY", 15),
        ("chenguang", "SO-3071", ["3071加100個保溫瓶", "減到100個"], "FLASK-500", 100),
        ("northwind", "SO-4417", ["Add 300 packs of paper to SO-4417", "paper to 50 packs"], "PAPER-A4", 50),
        (
            "northwind",
            "SO-4417",
            ["Add 300 packs of paper to SO-4417", "Not more. I want the paper cut to fifty packs"],
            "PAPER-A4",
            50,
        ),
        (
            "northwind",
            "SO-4417",
            ["Add 300 packs of paper to SO-4417", "no sorry, the paper should be 50 packs"],
            "PAPER-A4",
            50,
        ),
        ("northwind", "SO-4417", ["Add 50 gloves to SO-4417", "no, 60 boxes to SO-4417"], "GLOVE-N", 310),
        ("northwind", "SO-4417", ["Add 50 gloves to SO-4417", "not 50 more, 60"], "GLOVE-N", 310),
        ("lanhai", "SO-2051", ["2051加12把灰椅", "不是加12把，是加15把"], "CHAIR-GREY", 55),
    ],
)
def test_a_number_that_goods_are_set_to_is_of_all_of_them(book, customer, order, texts, sku, count):
    Talk(book, customer).says(*texts, "yes" if customer == "northwind" else "可以")
    assert amounts(book, order)[sku] == count


def test_goods_that_come_onto_an_order_are_named_again_and_not_added_again(book):
    Talk(book, "lanhai").says(
        "2051黑色加10把灰色10把", "灰色10把,黑色35把", "黑色是35不是45!", "SO-2051黑色办公椅改为35把", "可以"
    )
    assert amounts(book, "SO-2051") == {"CHAIR-GREY": 50, "CHAIR-BLACK": 35}


def test_what_was_to_be_swapped_gives_way_to_the_amounts_of_both(book):
    Talk(book, "lanhai").says("2051的灰椅10把换成黑色", "黑色35,灰色10", "可以")
    assert amounts(book, "SO-2051") == {"CHAIR-GREY": 10, "CHAIR-BLACK": 35}


def test_more_of_what_was_swapped_in_stays_one_line(book):
    Talk(book, "lanhai").says("2051的灰椅10把换成黑色", "可以", "2051的灰椅20把换成黑色", "可以")
    assert amounts(book, "SO-2051") == {"CHAIR-GREY": 10, "CHAIR-BLACK": 30}


def test_a_new_order_names_no_goods_twice(book):
    talk = Talk(book, "acme")
    reply = talk.says("New order: 50 black chairs, 30 grey chairs and 20 black chairs", "Yes")
    assert amounts(book, reply.results[0].order) == {"CHAIR-BLACK": 70, "CHAIR-GREY": 30}


def test_said_twice_a_new_order_is_as_said_last(book):
    talk = Talk(book, "lanhai")
    texts = ["下个新单,蓝色马克杯300个,白色马克杯200个", "两种都要!蓝色300,白色250,新订单", "可以"]
    reply = talk.says(*texts)
    assert amounts(book, reply.results[0].order) == {"MUG-BLUE": 300, "MUG-WHITE": 250}


def test_a_bare_value_is_of_the_line_named_last(book):
    Talk(book, "acme").says("SO-1031: teapots to 250 and mugs to 350", "no, 360", "yes")
    assert amounts(book, "SO-1031") == {"TEAPOT-12": 250, "MUG-WHITE": 360}


@pytest.mark.parametrize(
    ("customer", "order", "texts", "after"),
    [
        (
            "lanhai",
            "SO-2051",
            ["2051的椅子能不能一半灰色一半黑色?总数不变"],
            {"CHAIR-GREY": 20, "CHAIR-BLACK": 20},
        ),
        ("lanhai", "SO-2051", ["SO-2051一半灰色，另一半黑色"], {"CHAIR-GREY": 20, "CHAIR-BLACK": 20}),
        (
            "lanhai",
            "SO-2051",
            ["2051到哪了", "15把要换成黑色的,总数还是40把"],
            {"CHAIR-GREY": 25, "CHAIR-BLACK": 15},
        ),
        ("acme", "SO-1024", ["make SO-1024 half blue and half white"], {"MUG-BLUE": 250, "MUG-WHITE": 250}),
        (
            "acme",
            "SO-1024",
            ["half of the mugs on 1024 in white, the other half blue please"],
            {"MUG-BLUE": 250, "MUG-WHITE": 250},
        ),
    ],
)
def test_a_line_that_is_to_be_of_two_kinds_is_parted(book, customer, order, texts, after):
    Talk(book, customer).says(*texts, "yes" if customer == "acme" else "可以")
    assert amounts(book, order) == after


def test_two_goods_that_are_halved_are_not_swapped(book):
    Talk(book, "lanhai").says("2048礼盒和纸都减一半", "可以")
    assert amounts(book, "SO-2048") == {"TEA-GIFT": 100, "PAPER-A4": 50}


def test_another_amount_of_a_new_order_leaves_its_terms(book):
    talk = Talk(book, "northwind")
    talk.says("New order please: 300 boxes of gloves, net 30")
    reply = talk.says("no, 350 boxes of gloves")
    assert "350 boxes" in reply.text
    assert "net 30" in reply.text


@pytest.mark.parametrize(
    ("customer", "order", "texts", "sku", "count"),
    [
        ("northwind", "SO-4417", ["gloves on 4417 plus 50", "no wait, 280 altogether"], "GLOVE-N", 280),
        (
            "northwind",
            "SO-4417",
            ["add 20 of the tea box to 4417", "that's 25 in total right?"],
            "TEA-GIFT",
            25,
        ),
        ("acme", "SO-1024", ["add 50 blue mugs to SO-1024", "no, 580 in total"], "MUG-BLUE", 580),
        ("acme", "SO-1024", ["SO-1024: 600 mugs", "make it a total of 620 mugs"], "MUG-BLUE", 620),
        ("lanhai", "SO-2048", ["2048礼盒加50盒", "不,总共260盒"], "TEA-GIFT", 260),
        ("lanhai", "SO-2051", ["椅子能不能再加几把", "10把", "不对,总共48把"], "CHAIR-GREY", 48),
        ("chenguang", "SO-3071", ["3071加100個保溫瓶", "總共850個"], "FLASK-500", 850),
    ],
)
def test_a_number_of_goods_in_all_is_no_price(book, customer, order, texts, sku, count):
    total = book.order(order).total
    Talk(book, customer).says(*texts, "yes" if customer in ("acme", "northwind") else "可以")
    assert amounts(book, order)[sku] == count
    assert book.order(order).total > total


@pytest.mark.parametrize("text", ["1,900 in total", "总共40000元"])
def test_what_is_like_the_price_of_all_is_one(book, text):
    if text.isascii():
        reply = Talk(book, "acme").says("Add 50 blue mugs to SO-1024", text)
    else:
        reply = Talk(book, "lanhai").says("2048礼盒加50盒", text)
    assert reply.results[0].status == "bargaining"


def test_another_order_that_is_named_takes_nothing_from_the_first(book):
    reply = Talk(book, "acme").says("1031 please: 50 teapots more", "actually 60 more", "and 1024 too")
    assert "from 200 pieces to 260 pieces" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "600 on 1024 and deliver it a week later",
        "SO-1024: 600, and a week later please",
        "600 for 1024, delivered on 2 January",
        "I want 600 on 1024 and it should come a week later",
        "1024 600個，晚一週送",
        "SO-1024 600个，推迟一周交货",
        "1024那单600个，1月2号送",
    ],
)
def test_an_amount_beside_the_number_of_an_order_counts_with_what_is_said_behind(book, text):
    reply = Talk(book, "acme").says(text)
    values = [re.sub(r"\D+", " ", row.after).strip() for row in reply.card.changes]
    assert values[0] == "600"
    assert len(values) == 2


@pytest.mark.parametrize("text", ["SO-1024, 500 pieces: push it back a week", "SO-1024 500个，推迟一周交货"])
def test_as_many_as_an_order_has_only_tell_which_is_meant(book, text):
    reply = Talk(book, "acme").says(text)
    assert len(reply.card.changes) == 1
