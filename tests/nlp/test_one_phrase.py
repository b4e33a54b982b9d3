"""Several values in one phrase, with one verb or none; days and orders in few figures."""

import pytest

from tests.nlp.reading_actions import assert_asked

WISHES = [
    (
        "600 blue mugs on SO-1024 by 19 December",
        ["change_quantity|SO-1024|blue mugs|600 set", "change_delivery|SO-1024|..12-19"],
    ),
    (
        "SO-4417: 300 boxes of gloves by 5 January",
        ["change_quantity|SO-4417|gloves|300 box set", "change_delivery|SO-4417|..01-05"],
    ),
    (
        "200 teapots on SO-1031 by 10 December please",
        ["change_quantity|SO-1031|teapots|200 set", "change_delivery|SO-1031|..12-10"],
    ),
    (
        "SO-1024: 600 blue mugs, 19 December",
        ["change_quantity|SO-1024|blue mugs|600 set", "change_delivery|SO-1024|12-19..12-19"],
    ),
    (
        "No, not another order! SO-1024: 600 blue mugs by 19 December",
        ["change_quantity|SO-1024|blue mugs|600 set", "change_delivery|SO-1024|..12-19"],
    ),
    (
        "PO 5518 - 40 cartons of A4 paper before Friday",
        ["change_quantity|5518|A4 paper|40 carton set", "change_delivery|5518|..11-20"],
    ),
    (
        "for SO-7712: 250 notebooks and 90 binders by 14 January",
        [
            "change_quantity|SO-7712|notebooks|250 set",
            "change_quantity|SO-7712|binders|90 set",
            "change_delivery|SO-7712|..01-14",
        ],
    ),
    (
        "SO-7712: 250 notebooks at 3.20, by 14 January",
        [
            "change_quantity|SO-7712|notebooks|250 set",
            "change_price|SO-7712|3.2",
            "change_delivery|SO-7712|..01-14",
        ],
    ),
    (
        "SO-7712: 250 notebooks at $3.20 each by 14 January",
        [
            "change_quantity|SO-7712|notebooks|250 set",
            "change_price|SO-7712|notebooks|3.2 USD unit",
            "change_delivery|SO-7712|..01-14",
        ],
    ),
    (
        "SO-7712: 250 notebooks, net 60, 14 January",
        [
            "change_quantity|SO-7712|notebooks|250 set",
            "change_payment|SO-7712|net60",
            "change_delivery|SO-7712|01-14..01-14",
        ],
    ),
    (
        "SO-7712: 250 notebooks by 14 January, 30 days net",
        [
            "change_quantity|SO-7712|notebooks|250 set",
            "change_delivery|SO-7712|..01-14",
            "change_payment|SO-7712|net30",
        ],
    ),
    (
        "could you do 250 notebooks on SO-7712 by 14 January",
        ["change_quantity|SO-7712|notebooks|250 set", "change_delivery|SO-7712|..01-14"],
    ),
    (
        "just 250 notebooks on SO-7712 and by 14 January",
        ["change_quantity|SO-7712|notebooks|250 set", "change_delivery|SO-7712|..01-14"],
    ),
    (
        "SO-7712: gloves at 4.80 by 5 January",
        ["change_price|SO-7712|gloves|4.8", "change_delivery|SO-7712|..01-05"],
    ),
    (
        "Increase SO-7712 by 20% by 14 January",
        ["change_quantity|SO-7712|1.2 scale", "change_delivery|SO-7712|..01-14"],
    ),
    ("only on 60 days net as I said, and by 29 January", ["change_payment|net60", "change_delivery|..01-29"]),
    (
        "SO-2048的纸150包，12月5号前到",
        ["change_quantity|SO-2048|纸|150 pack set", "change_delivery|SO-2048|..12-05"],
    ),
    (
        "SO-7712：笔记本250本、文件夹90个，1月14日前",
        [
            "change_quantity|SO-7712|笔记本|250 本 set",
            "change_quantity|SO-7712|文件夹|90 piece set",
            "change_delivery|SO-7712|..01-14",
        ],
    ),
    (
        "SO-7712笔记本250本1月14日前送到",
        ["change_quantity|SO-7712|笔记本|250 本 set", "change_delivery|SO-7712|..01-14"],
    ),
    (
        "SO-7712笔记本250本，1月14日",
        ["change_quantity|SO-7712|笔记本|250 本 set", "change_delivery|SO-7712|01-14..01-14"],
    ),
    (
        "SO-7712笔记本250本，单价3.2，1月14日前",
        [
            "change_quantity|SO-7712|笔记本|250 本 set",
            "change_price|SO-7712|笔记本|3.2 unit",
            "change_delivery|SO-7712|..01-14",
        ],
    ),
    (
        "SO-7712，250本笔记本，下周五前",
        ["change_quantity|SO-7712|笔记本|250 本 set", "change_delivery|SO-7712|..11-27"],
    ),
    (
        "訂單SO-7712的筆記本250本，1月14號前到",
        ["change_quantity|SO-7712|筆記本|250 本 set", "change_delivery|SO-7712|..01-14"],
    ),
    (
        "SO-7712筆記本250本1月14號前",
        ["change_quantity|SO-7712|筆記本|250 本 set", "change_delivery|SO-7712|..01-14"],
    ),
]

TOLD = [
    ("our 250 notebooks on SO-7712 by 14 January please", ["change_delivery|SO-7712|notebooks|..01-14"]),
    (
        "Please deliver the 250 notebooks on SO-7712 by 14 January",
        ["change_delivery|SO-7712|notebooks|..01-14"],
    ),
    ("can the 600 mugs on SO-1024 come by 19 December?", ["change_delivery|SO-1024|mugs|..12-19"]),
    ("the 60 tables on SO-1 by Friday please", ["change_delivery|SO-1|tables|..11-20"]),
    ("SO-7712的那250本笔记本1月14日前能到吗", ["change_delivery|SO-7712|笔记本|..01-14"]),
    ("SO-7712的250本笔记本1月14日前送到", ["change_delivery|SO-7712|笔记本|..01-14"]),
    ("SO-7712 has 250 notebooks, due 14 January", []),
    ("we had 250 notebooks on SO-7712 by 14 January", []),
    ("you confirmed 250 notebooks on SO-7712 by 14 January", []),
    ("SO-7712: 250 notebooks arrived 14 January", []),
    ("SO-7712笔记本250本是1月14日到吗", []),
]

POINTED = [
    ("New delivery date for SO-12: 27.11.", ["change_delivery|SO-12|11-27..11-27"]),
    ("please deliver SO-12 on 27.11 please", ["change_delivery|SO-12|11-27..11-27"]),
    ("SO-12 delivery from 3.12. on", ["change_delivery|SO-12|12-03.."]),
    ("deliver SO-12 between 3.12. and 5.12.", ["change_delivery|SO-12|12-03..12-05"]),
    ("move SO-12 from 27.11. to 3.12.", ["change_delivery|SO-12|12-03..12-03"]),
    ("Delivery of SO-12 must be 3.12., not 27.11.", ["change_delivery|SO-12|12-03..12-03"]),
    ("push SO-12 to 3.12. please", ["change_delivery|SO-12|12-03..12-03"]),
    ("Hello, SO-12 should come until 3.12. latest. Thanks", ["change_delivery|SO-12|..12-03"]),
    ("SO-2048交期改到12.5", ["change_delivery|SO-2048|12-05..12-05"]),
    ("SO-2048 12.5送到行吗", ["change_delivery|SO-2048|12-05..12-05"]),
    ("SO-2048的纸12.5发货", ["change_delivery|SO-2048|纸|12-05..12-05"]),
    ("SO-2048 12.5到", ["change_delivery|SO-2048|12-05..12-05"]),
    ("reduce the price on SO-12 by 5.12", ["change_price|SO-12|-5.12"]),
    ("SO-12: gloves at 5.12.", ["change_price|SO-12|gloves|5.12"]),
    ("change the price on SO-12 to 5.12.", ["change_price|SO-12|5.12"]),
    ("deliver 2.5 tons of sand on SO-12", ["change_quantity|SO-12|sand|2.5 t set"]),
    ("SO-2048单价降到12.5", ["change_price|SO-2048|12.5 unit"]),
    ("SO-2048送12.5公斤茶叶", ["change_quantity|SO-2048|茶叶|12.5 kg set"]),
]

PARTS = [
    ("could the teapots on SO-1031 leave in two parcels of 100?", ["split_delivery|SO-1031|teapots"]),
    ("split the delivery of 1031 in two parcels", ["split_delivery|1031"]),
    ("delivery of 1031 by 5 May please", ["change_delivery|1031|..05-05"]),
    ("send SO-1031 over two trucks", ["split_delivery|SO-1031"]),
    ("can you send the mugs on SO-1024 in three parcels of 200 each", ["split_delivery|SO-1024|mugs"]),
]

SWAPS = [
    (
        "Simply: 500 white mugs instead of the 500 blue ones on SO-1024.",
        ["substitute_item|SO-1024|blue ones|>white mugs"],
    ),
    (
        "SO-1024: 600 white mugs instead of 500 blue mugs",
        ["substitute_item|SO-1024|blue mugs|>white mugs|600 set"],
    ),
    ("20 chairs instead of the tables on SO-1024", ["substitute_item|SO-1024|tables|>chairs|20 set"]),
    ("SO-1024: 700 mugs instead of 500 mugs", ["change_quantity|SO-1024|mugs|700 set"]),
    ("SO-1024: 20 boxes instead of 12 packs of paper", ["change_quantity|SO-1024|paper|20 box set"]),
    ("SO-1024不要500个蓝杯了，要500个白杯", ["substitute_item|SO-1024|蓝杯|>白杯|500 piece set"]),
    ("SO-1024不要蓝杯了，要白杯", ["substitute_item|SO-1024|蓝杯|>白杯"]),
    ("SO-1024蓝杯不要500个了，要300个", ["change_quantity|SO-1024|蓝杯|300 piece set"]),
    ("change the colour on SO-1024 from blue to white", ["substitute_item|SO-1024|blue|>white"]),
    (
        "Is it still possible to change the colour on order 1024 from blue to white?",
        ["substitute_item|1024|blue|>white"],
    ),
    (
        "please change the colour of the mugs on SO-1024 from blue to white",
        ["substitute_item|SO-1024|mugs|>white"],
    ),
    ("change the size on SO-1024 from M to L", ["substitute_item|SO-1024|M|>L"]),
    ("Is it still possible to change SO-1024 to 300 mugs?", ["change_quantity|SO-1024|mugs|300 set"]),
    ("Is it still possible to cancel SO-1024?", []),
]

PEOPLE = [
    (
        "please put Lena Brandt, +49 40 5550 340 as the contact for SO-1031.",
        ["change_contact|SO-1031|Lena Brandt|+49 40 5550 340"],
    ),
    (
        "Put down Lena Brandt, phone +49 40 5550 340, as contact person for SO-1031",
        ["change_contact|SO-1031|Lena Brandt|+49 40 5550 340"],
    ),
    ("put Lena Brandt as the contact for SO-1031", ["change_contact|SO-1031|Lena Brandt"]),
    ("No no, Lena Brandt is a person! She's the new contact", []),
    ("He's the contact for SO-1031", []),
    ("put a lamp as the sample for SO-1031", ["add_item|SO-1031|lamp"]),
    ("把王芳13812345678填成SO-1031的联系人", ["change_contact|SO-1031|王芳|13812345678"]),
    ("把李雷设为SO-1031的收货人，电话13812345678", ["change_contact|SO-1031|李雷|13812345678"]),
    ("她是SO-1031的新联系人", []),
]

SHARES = [
    (
        "Increase SO-1024 by 20% and SO-1031 by 10%, but only if the price per piece stays the same.",
        ["change_quantity|SO-1024|1.2 scale", "change_quantity|SO-1031|1.1 scale"],
    ),
    ("Increase 1031 by 10%", ["change_quantity|1031|1.1 scale"]),
    (
        "increase the mugs by 20%, the teapots by 10% and the gloves by 5%",
        [
            "change_quantity|mugs|1.2 scale",
            "change_quantity|teapots|1.1 scale",
            "change_quantity|gloves|1.05 scale",
        ],
    ),
    (
        "cut the mugs by 20% and the teapots by 10%",
        ["change_quantity|mugs|0.8 scale", "change_quantity|teapots|0.9 scale"],
    ),
    (
        "we'd like 20% more on SO-1024 and 10% more on SO-1031",
        ["change_quantity|SO-1024|1.2 scale", "change_quantity|SO-1031|1.1 scale"],
    ),
    (
        "reduce the price of SO-1024 by 20% and SO-1031 by 10%",
        ["change_price|SO-1024|-20", "change_price|SO-1031|-10"],
    ),
    ("we accept 2% more on SO-1024", ["change_price|SO-1024|2"]),
]

SHORT = [
    ("yo can SO-12 ship by air?", ["change_delivery|SO-12|air"]),
    ("hi team SO-1024: 600 mugs", ["change_quantity|SO-1024|mugs|600 set"]),
    ("OT-6610拆两批", ["split_delivery|OT-6610"]),
    ("OT-6610拆两批：12月5日100箱，12月20日200箱", ["split_delivery|OT-6610"]),
    ("WK-1改成300个", ["change_quantity|WK-1|300 piece set"]),
    ("cancel WK-1", ["cancel_order|WK-1"]),
    ("取消WK-1", ["cancel_order|WK-1"]),
    ("where is WK-1?", ["query_order|WK-1"]),
    ("push WK-1 back a week", ["change_delivery|WK-1|7"]),
    ("20 mugs off WK-7 please", ["change_quantity|WK-7|mugs|20 subtract"]),
    ("催一下WK-7", ["query_order|WK-7"]),
    ("change WK-1 to 300 mugs", ["change_quantity|WK-1|mugs|300 set"]),
    ("add 20 A-4 folders", ["add_item|A-4 folders|20 set"]),
    ("replace the B-1 connectors with B-2", ["substitute_item|B-1 connectors|>B-2"]),
    ("we need 20 K-9 collars", ["place_order|K-9 collars|20 set"]),
    ("SO-12的M-6螺母改成300个", ["change_quantity|SO-12|M-6螺母|300 piece set"]),
    ("Cancel the HB-2 pencils", ["remove_item|HB-2 pencils"]),
]


@pytest.mark.parametrize(("text", "asked"), WISHES)
def test_every_value_of_a_phrase_is_asked_for(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), TOLD)
def test_what_tells_which_goods_are_meant_is_not_asked_for(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), POINTED)
def test_a_number_with_a_point_is_a_day_where_days_are_spoken_of(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), PARTS)
def test_parcels_and_the_like_are_parts(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), SWAPS)
def test_one_thing_comes_in_the_place_of_another(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), PEOPLE)
def test_a_name_beside_a_telephone_is_the_one_who_receives(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), SHARES)
def test_each_share_is_of_its_own_thing(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), SHORT)
def test_a_short_code_is_an_order_where_orders_are_dealt_with(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
