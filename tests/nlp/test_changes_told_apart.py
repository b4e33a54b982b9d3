"""Counts, prices, threats and the like that are easily taken for each other: a message, and what it asks for."""

import pytest

from tests.nlp.reading_actions import assert_asked

SHARES = [
    ("increase blue mugs by 20%", ["change_quantity|blue mugs|1.2 scale"]),
    (
        "please increase the blue mugs on SO-1024 by 20 percent",
        ["change_quantity|so-1024|blue mugs|1.2 scale"],
    ),
    ("cut the teapots by 10%", ["change_quantity|teapots|0.9 scale"]),
    ("can you up the gloves by a third on SO-1024", ["change_quantity|so-1024|gloves|1.3333 scale"]),
    ("SO-2051加五成", ["change_quantity|so-2051|1.5 scale"]),
    ("SO-2051加20%", ["change_quantity|so-2051|1.2 scale"]),
    ("SO-2048每样加10%", ["change_quantity|so-2048|1.1 scale"]),
    ("SO-2048每样少要10%", ["change_quantity|so-2048|0.9 scale"]),
    ("SO-2051的办公椅多要两成", ["change_quantity|so-2051|办公椅|1.2 scale"]),
    ("办公椅再加三成", ["change_quantity|办公椅|1.3 scale"]),
    ("SO-1031: 20% less of everything", ["change_quantity|so-1031|0.8 scale"]),
    ("We need 10% more on every line", ["change_quantity|1.1 scale"]),
    ("20% more blue mugs on SO-1024 please", ["change_quantity|so-1024|blue mugs|1.2 scale"]),
    ("we need 15% fewer teapots", ["change_quantity|teapots|0.85 scale"]),
    ("A quarter more blue mugs", ["change_quantity|blue mugs|1.25 scale"]),
    ("a third fewer teapots on SO-1024", ["change_quantity|so-1024|teapots|0.6667 scale"]),
    ("half as many teapots again on SO-1024", ["change_quantity|so-1024|teapots|1.5 scale"]),
    ("SO-2051的礼盒翻一番", ["change_quantity|so-2051|礼盒|2 scale"]),
    ("If you can do SO-7700 for 3% less, great", ["change_price|so-7700|-3"]),
    ("the mugs on SO-1024 need to be 5% cheaper", ["change_price|so-1024|mugs|-5"]),
    ("knock 5% off the mugs on SO-1024", ["change_price|so-1024|mugs|-5"]),
    ("raise the price of the mugs on SO-1024 by 5%", ["change_price|so-1024|mugs|5"]),
    ("we accept 2% more on SO-1024", ["change_price|so-1024|2"]),
    ("SO-2051便宜5%", ["change_price|so-2051|-5"]),
    ("SO-2051的办公椅加价5%", ["change_price|so-2051|办公椅|5"]),
    ("SO-2051降5%", ["change_price|so-2051|-5"]),
]
PRICES = [
    ("SO-2051 办公椅单价能不能做到390？", ["change_price|so-2051|办公椅|390 unit"]),
    ("SO-2051办公椅的单价能做到390吗", ["change_price|so-2051|办公椅|390 unit"]),
    ("SO-2051办公椅价格能不能到390", ["change_price|so-2051|办公椅|390"]),
    ("SO-2051便宜到380", ["change_price|so-2051|380"]),
    ("SO-2051的办公椅便宜到380行吗", ["change_price|so-2051|办公椅|380"]),
    ("SO-2051优惠到380", ["change_price|so-2051|380"]),
    ("raise the price of SO-1024 to 4.00", ["change_price|so-1024|4"]),
    ("lower the price of the mugs on SO-1024 to 3", ["change_price|so-1024|mugs|3"]),
    ("put the price of the mugs up to 4", ["change_price|mugs|4"]),
    ("budget is 1700 for SO-1024", ["change_price|so-1024|1700"]),
    ("our budget for SO-1024 is 1700", ["change_price|so-1024|1700"]),
    ("SO-2051预算是17000", ["change_price|so-2051|17000"]),
    ("SO-2051预算只有17000", ["change_price|so-2051|17000"]),
    (
        "SO-1024 800 pieces but only if total stays below 2700",
        ["change_quantity|so-1024|800 piece set", "change_price|so-1024|2700 total max"],
    ),
    (
        "make SO-1024 800 mugs but only if the total stays under $2700",
        ["change_quantity|so-1024|mugs|800 set", "change_price|so-1024|2700 usd total max"],
    ),
    (
        "SO-2051加到100把，前提是总价不超过3万",
        ["change_quantity|so-2051|100 piece set", "change_price|so-2051|30000 total max"],
    ),
    ("make SO-1024 -5 mugs", ["change_quantity|so-1024|mugs|5 subtract"]),
    (
        "SO-1024: -5 mugs, +10 teapots",
        ["change_quantity|so-1024|mugs|5 subtract", "change_quantity|so-1024|teapots|10 add"],
    ),
    (
        "move 100 mugs from SO-1024 to SO-1031",
        ["change_quantity|so-1024|mugs|100 subtract", "change_quantity|so-1031|mugs|100 add"],
    ),
    (
        "please transfer 20 teapots from SO-1024 to SO-1031",
        ["change_quantity|so-1024|teapots|20 subtract", "change_quantity|so-1031|teapots|20 add"],
    ),
    (
        "把SO-2051的20把办公椅挪到SO-2060",
        ["change_quantity|so-2051|办公椅|20 piece subtract", "change_quantity|so-2060|办公椅|20 piece add"],
    ),
    (
        "从SO-2051移20把办公椅到SO-2060",
        ["change_quantity|so-2051|办公椅|20 piece subtract", "change_quantity|so-2060|办公椅|20 piece add"],
    ),
    (
        "SO-1024: mugs -5, teapots +10",
        ["change_quantity|so-1024|mugs|5 subtract", "change_quantity|so-1024|teapots|10 add"],
    ),
]
THREATS = [
    ("gloves are too expensive, 10% off or I'm cancelling the order", ["change_price|gloves|-10"]),
    ("the mugs are overpriced, give me 5% off or I cancel", ["change_price|mugs|-5"]),
    ("give me 5% off SO-1024 otherwise we'll cancel", ["change_price|so-1024|-5"]),
    ("5% off SO-1024 or else we cancel the whole order", ["change_price|so-1024|-5"]),
    ("need SO-4417 here by 5 December at the latest or we cancel", ["change_delivery|so-4417|..12-05"]),
    ("SO-1024 must ship this week or I want to cancel it", ["change_delivery|so-1024|11-16..11-22"]),
    ("ship SO-1024 by Friday or cancel it", ["change_delivery|so-1024|..11-20"]),
    ("SO-2051便宜10%，不然我就取消订单", ["change_price|so-2051|-10"]),
    ("SO-2051周五前到，否则退单", ["change_delivery|so-2051|..11-20"]),
    ("SO-2051周五前必须到，要不然我们就取消", ["change_delivery|so-2051|..11-20"]),
    ("If you can't deliver SO-1031 by 5 December, cancel it", []),
    ("cancel SO-1024 or SO-1031, whichever has not shipped", ["cancel_order*", "cancel_order*"]),
]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        *SHARES,
        *PRICES,
        *THREATS,
    ],
)
def test_what_is_meant_is_told_from_what_it_looks_like(text: str, asked: list[str]):
    assert_asked(text, asked)
