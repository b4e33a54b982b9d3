"""Swaps: so many of one kind for another number of others, part of a line in another kind, and either put right."""

import pytest
from talking import Talk, statuses


def amounts(book, order):
    return {line.sku: int(line.quantity) for line in book.order(order).lines}


NORTHWIND, ACME, LANHAI = ("northwind", "SO-4417"), ("acme", "SO-1031"), ("lanhai", "SO-2048")
OFF = "cancel the white mugs from 1031 and add 100 teapots instead"
TWO_AMOUNTS = [
    (
        NORTHWIND,
        ["swap 100 packs of paper for 50 boxes of gloves on 4417"],
        {"PAPER-A4": 500, "GLOVE-N": 300},
    ),
    (
        NORTHWIND,
        ["replace 100 packs of paper with 50 boxes of gloves on 4417"],
        {"PAPER-A4": 500, "GLOVE-N": 300},
    ),
    (NORTHWIND, ["on 4417, swap 40 packs of paper for 20 gloves"], {"PAPER-A4": 560, "GLOVE-N": 270}),
    (
        NORTHWIND,
        ["Order 4417 - swap 100 packs of the A4 for 20 office chairs, black"],
        {"PAPER-A4": 500, "CHAIR-BLACK": 20, "GLOVE-N": 250},
    ),
    (
        NORTHWIND,
        ["100 packs less paper and 20 black chairs added"],
        {"PAPER-A4": 500, "CHAIR-BLACK": 20, "GLOVE-N": 250},
    ),
    (ACME, ["replace 20 white mugs with 10 teapots on 1031"], {"TEAPOT-12": 210, "MUG-WHITE": 280}),
    (ACME, ["swap the white mugs for 100 teapots on 1031"], {"TEAPOT-12": 300}),
    (ACME, [OFF], {"TEAPOT-12": 300}),
    (ACME, ["take the white mugs off 1031 and add 100 teapots instead"], {"TEAPOT-12": 300}),
    (ACME, [OFF, "only 80 teapots"], {"TEAPOT-12": 280}),
    (LANHAI, ["2048的50包纸换20盒礼盒"], {"TEA-GIFT": 220, "PAPER-A4": 50}),
    (LANHAI, ["2048把80包纸换成50盒礼盒"], {"TEA-GIFT": 250, "PAPER-A4": 20}),
    (LANHAI, ["2048把100包纸换成50盒礼盒"], {"TEA-GIFT": 250}),
    (("lanhai", "SO-2051"), ["2051全换成黑色的，总共50把"], {"CHAIR-BLACK": 50}),
    (("lanhai", "SO-2051"), ["2051的椅子全部换成黑的，一共要30把"], {"CHAIR-BLACK": 30}),
    (("lanhai", "SO-2051"), ["2051换成黑色办公椅50把"], {"CHAIR-BLACK": 50}),
    (("lanhai", "SO-2051"), ["swap all the chairs on 2051 for black ones, 50 in total"], {"CHAIR-BLACK": 50}),
    (("chenguang", "SO-3071"), ["3071全部換成玻璃茶壺，總共900個"], {"TEAPOT-12": 900}),
    (("chenguang", "SO-3071"), ["3071換成玻璃茶壺900個"], {"TEAPOT-12": 900}),
]
FEWER_AND_OTHERS = [
    (
        ACME,
        ["Please take 50 teapots off SO-1031 and add 100 blue mugs instead."],
        {"TEAPOT-12": 150, "MUG-BLUE": 100, "MUG-WHITE": 300},
    ),
    (
        ACME,
        ["We'd like 40 fewer teapots on SO-1031, and 80 blue mugs instead."],
        {"TEAPOT-12": 160, "MUG-BLUE": 80, "MUG-WHITE": 300},
    ),
    (
        ACME,
        ["Drop 20 white mugs from SO-1031 and send us 30 blue mugs instead."],
        {"MUG-WHITE": 280, "MUG-BLUE": 30, "TEAPOT-12": 200},
    ),
    (
        ACME,
        ["Take 30 teapots off SO-1031 and send blue mugs instead."],
        {"TEAPOT-12": 170, "MUG-BLUE": 30, "MUG-WHITE": 300},
    ),
    (
        NORTHWIND,
        ["Can you take 100 packs of paper off SO-4417 and put in 10 grey office chairs instead?"],
        {"PAPER-A4": 500, "CHAIR-GREY": 10, "GLOVE-N": 250},
    ),
    (NORTHWIND, ["SO-4417去掉100包纸，改成30盒手套。"], {"PAPER-A4": 500, "GLOVE-N": 280}),
    (
        ACME,
        ["请从SO-1031去掉50个茶壶，换成100个蓝色马克杯。"],
        {"TEAPOT-12": 150, "MUG-BLUE": 100, "MUG-WHITE": 300},
    ),
    (
        ACME,
        ["SO-1031 少要40个茶壶，要80个蓝杯子代替。"],
        {"TEAPOT-12": 160, "MUG-BLUE": 80, "MUG-WHITE": 300},
    ),
    (
        ACME,
        ["SO-1031 茶壺減少50個，改為加100個藍色馬克杯。"],
        {"TEAPOT-12": 150, "MUG-BLUE": 100, "MUG-WHITE": 300},
    ),
]
"""Fewer of one kind, and others of which the text says that they take the place."""
ONE_FOR_ONE = [
    (NORTHWIND, ["swap 100 packs of paper for gloves on 4417"], {"PAPER-A4": 500, "GLOVE-N": 350}),
    (ACME, ["swap 100 white mugs for 100 teapots on 1031"], {"TEAPOT-12": 300, "MUG-WHITE": 200}),
    (LANHAI, ["2048的50包纸换成礼盒"], {"TEA-GIFT": 250, "PAPER-A4": 50}),
]
SWAP = "swap 100 packs of paper for gloves on 4417"
PUT_RIGHT = [
    (NORTHWIND, [SWAP, "paper 500, gloves 300"], {"PAPER-A4": 500, "GLOVE-N": 300}),
    (NORTHWIND, [SWAP, "paper 550, gloves 300"], {"PAPER-A4": 550, "GLOVE-N": 300}),
    (NORTHWIND, [SWAP, "gloves 300"], {"PAPER-A4": 550, "GLOVE-N": 300}),
    (NORTHWIND, [SWAP, "paper 540"], {"PAPER-A4": 540, "GLOVE-N": 310}),
    (NORTHWIND, [SWAP, "make it 80"], {"PAPER-A4": 520, "GLOVE-N": 330}),
    (NORTHWIND, [SWAP, "80 gloves"], {"PAPER-A4": 520, "GLOVE-N": 330}),
    (LANHAI, ["2048的50包纸换20盒礼盒", "礼盒230"], {"TEA-GIFT": 230, "PAPER-A4": 50}),
]


@pytest.mark.parametrize(
    ("where", "texts", "after"), TWO_AMOUNTS + FEWER_AND_OTHERS + ONE_FOR_ONE + PUT_RIGHT
)
def test_each_of_two_amounts_of_a_swap_is_of_its_own_goods(book, where, texts, after):
    customer, order = where
    talk = Talk(book, customer)
    assert statuses(talk.says(*texts)) == ["proposed"]
    talk.says("可以" if customer != "northwind" else "yes")
    assert amounts(book, order) == after


SOME_OF_A_LINE = [
    "can you make 10 of the 40 black?",
    "10 of the chairs on 2051 in black please",
    "please make 10 of the grey chairs black",
    "on 2051, 10 of them in black",
    "on 2051: 30 grey chairs and 10 black chairs",
    "swap 10 grey chairs for black ones on 2051",
    "2051：30把灰椅，10把黑椅",
]


@pytest.mark.parametrize("text", SOME_OF_A_LINE)
def test_some_of_a_line_in_another_colour_are_swapped(book, text):
    talk = Talk(book, "lanhai")
    assert statuses(talk.says(text)) == ["proposed"]
    talk.says("yes" if text.isascii() else "可以")
    assert amounts(book, "SO-2051") == {"CHAIR-GREY": 30, "CHAIR-BLACK": 10}


@pytest.mark.parametrize(
    "text",
    [
        "10 of the mugs are broken",
        "I want to return 10 of the teapots",
        "cancel 10 of the blue mugs",
        "where are 10 of the mugs",
        "10 of the blue mugs please",
    ],
)
def test_some_of_a_line_alone_are_not_swapped(book, text):
    talk = Talk(book, "acme")
    talk.says(text, "yes")
    assert amounts(book, "SO-1024").keys() == {"MUG-BLUE"}
    assert amounts(book, "SO-1031").keys() == {"TEAPOT-12", "MUG-WHITE"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("礼盒那单里的A4纸能不能换成丁腈手套，100盒？", 100),
        ("礼盒那单的A4纸换成100盒丁腈手套", 100),
        ("把SO-2048的复印纸换成50盒手套", 50),
        ("SO-2048的纸换成手套，80盒", 80),
    ],
)
def test_an_amount_in_the_unit_of_what_comes_is_of_that_alone(book, text, count):
    reply = Talk(book, "lanhai").says(text)
    assert f"去掉 A4复印纸80g；丁腈手套定为 {count} 盒，每盒 38 元" in reply.text
    assert "本来就是" not in reply.text
