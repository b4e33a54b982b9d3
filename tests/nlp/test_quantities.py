from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_actions import assert_asked
from reading_pieces import find_values, unmark

from contracts.request import Known
from nlp import parse

QUANTITIES = [
    ("改成[三百个]", 300, "piece"), ("要[1.2万件]", 12000, "piece"), ("加[20包]茶叶", 20, "pack"), ("[两双]鞋", 2, "pair"),
    ("[40盒]口罩", 40, "box"), ("先发[30箱]", 30, "carton"), ("[2柜]瓷砖", 2, "container"), ("[两个柜]", 2, "container"),
    ("[６０斤]苹果", 30, "kg"), ("[五十斤]大米", 25, "kg"), ("[5斤半]", "2.75", "kg"), ("[2吨]", 2, "t"), ("[两吨半]钢材", "2.5", "t"),
    ("[10打]袜子", 10, "dozen"), ("[半打]", "0.5", "dozen"), ("[80平方米]", 80, "m2"), ("[80㎡]地板", 80, "m2"),
    ("[十五瓶]", 15, "bottle"), ("[50公斤]", 50, "kg"), ("[50KG]", 50, "kg"), ("[300卷]", 300, "roll"), ("[6桶]漆", 6, "drum"),
    ("[3托]", 3, "pallet"), ("[5套]", 5, "set"), ("[12升]", 12, "l"), ("[1万2千个]杯子", 12000, "piece"), ("[2千3百件]", 2300, "piece"),
    ("[3米5]布", "3.5", "m"), ("[五百克]", 500, "g"), ("[三千支]笔", 3000, "piece"), ("[20台]", 20, "piece"), ("[一百张]桌子", 100, "piece"),
    ("[两部]手机", 2, "piece"), ("[8袋]水泥", 8, "bag"), ("[一千五百只]", 1500, "piece"), ("[廿五个]", 25, "piece"), ("[四对]", 4, "pair"),
    ("[400米]1月10号前到", 400, "m"), ("水管[200米]3月5日交货", 200, "m"), ("围栏网[50米]1月底交", 50, "m"), ("布料[120米]6月份到", 120, "m"),
    ("绳子[100米]3天内送到", 100, "m"), ("钢丝绳[60米]两周内到", 60, "m"), ("帆布[80米]5号前到", 80, "m"), ("水管[3米5]", "3.5", "m"),
    ("周三[三百个]", 300, "piece"), ("每箱装[24瓶]", 24, "bottle"),
    ("改成[三百個]", 300, "piece"), ("[兩雙]鞋", 2, "pair"), ("[五噸]", 5, "t"), ("[二十臺]", 20, "piece"), ("[一萬隻]", 10000, "piece"),
    ("[３０盒]", 30, "box"), ("[兩噸半]", "2.5", "t"),
    ("[2.5k pcs] please", 2500, "piece"), ("[300pcs]", 300, "piece"), ("make it [50 boxes]", 50, "box"), ("[12 cases]", 12, "carton"),
    ("[12 more cases] of wine", 12, "carton"), ("[eighteen dozen]", 18, "dozen"), ("[5 dozens]", 5, "dozen"), ("[two sets]", 2, "set"),
    ("[3 kits]", 3, "set"), ("[500 m] of cable", 500, "m"), ("[20 sqm]", 20, "m2"), ("[20 m²] of tiles", 20, "m2"), ("[3 tonnes]", 3, "t"),
    ("[two hundred litres]", 200, "l"), ("[one container] of tiles", 1, "container"), ("[a dozen] eggs", 1, "dozen"),
    ("[half a dozen] mugs", "0.5", "dozen"), ("[10,000 sheets]", 10000, "sheet"), ("[20 drums]", 20, "drum"), ("[4 bottles]", 4, "bottle"),
    ("[one more pallet]", 1, "pallet"), ("[a hundred boxes]", 100, "box"), ("[a hundred and twenty bags]", 120, "bag"),
    ("[two and a half tonnes] of sand", "2.5", "t"), ("[2 and a half tons]", "2.5", "t"), ("[half a million units]", 500000, "piece"),
    ("[two and a half thousand pieces]", 2500, "piece"), ("[3/4 tonne]", "0.75", "t"), ("[1/2 dozen]", "0.5", "dozen"),
    ("[3 1/2 tonnes]", "3.5", "t"), ("[1,250 kgs]", 1250, "kg"), ("[8 rolls]", 8, "roll"), ("[3 pairs] of gloves", 3, "pair"), ("[６０ boxes]", 60, "box"),
    ("[500g] flour", 500, "g"), ("[ten packs] of paper", 10, "pack"), ("[2 FCL]", 2, "container"), ("[3 dozen] eggs", 3, "dozen"), ("[20x] mugs", 20, None), ("[20 x] mugs", 20, None),
    ("[one pallet] please", 1, "pallet"), ("add [one box] to it", 1, "box"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "value", "unit"), QUANTITIES)
def test_a_quantity_has_its_unit(marked: str, value: object, unit: str | None):
    text, spans = unmark(marked)

    found = [(span, measure.value, measure.unit) for span, measure in find_values(text, "qty")]

    assert found == [(spans[0], Decimal(str(value)), unit)]


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("3千本", 3000, "本"), ("20片", 20, "片"), ("两捆", 2, "捆"), ("五根", 5, "根"), ("10罐", 10, "罐"), ("三立方米", 3, "立方米"),
        ("60 reams", 60, "reams"), ("40 lbs", 40, "lbs"), ("6 sacks", 6, "sacks"), ("12 Crates", 12, "Crates"), ("30 feet", 30, "feet"),
    ],
)  # fmt: skip
def test_any_other_unit_stays_as_written(text: str, value: int, written: str):
    ((_, measure),) = find_values(text, "qty")

    assert (measure.value, measure.unit) == (value, None)
    assert text[measure.start : measure.end] == written


@pytest.mark.parametrize(
    "marked",
    [
        "[500ml]蜂蜜", "[39码]小白鞋", "[1kg装]", "纸吸管[６ｍｍ]", "[12瓶装]", "[5G]手机", "[15.6寸屏]", "[3层]置物架",
        "[24支装]", "[3 mm] acrylic", "[500ml] bottles", "[5G] router", "[27 inch] monitor", "[12V] battery",
        "[80gsm] paper", "[220V] pump",
    ],
)  # fmt: skip
def test_a_size_is_no_quantity(marked: str):
    text, spans = unmark(marked)

    assert [span for span, _ in find_values(text, "spec")] == spans
    assert find_values(text, "qty") == []


@pytest.mark.parametrize(
    "text",
    [
        "型号A4", "304不锈钢", "50x50cm", "24/7", "下午三点", "一下", "一起", "五六个", "几百个", "十几箱", "三八线", "三文鱼",
        "第三批", "5号电池", "打包", "对不起", "双面胶", "13800138000", "千万别漏", "一两箱", "两三百件",
        "one of the boxes", "1-2 people", "one or two boxes", "a few hundred boxes", "3:30pm", "version 2.0", "SKU-88", "A4",
        "a box", "the box", "this set", "in 2 days", "30 minutes", "四件套", "a 6-piece set", "24-pack of water", "in one case", "the one box we got",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_quantity_is_left_alone(text: str):
    assert find_values(text, "qty") == []


UNITS = {"个": "pcs", "套": "sets", "盒": "boxes", "箱": "cartons", "瓶": "bottles", "公斤": "kg", "吨": "tonnes", "米": "metres", "升": "litres", "卷": "rolls"}  # fmt: skip


@settings(deadline=None)
@given(st.integers(2, 10**7), st.sampled_from(sorted(UNITS.items())))
def test_both_languages_measure_alike(number: int, units: tuple[str, str]):
    chinese, english = units
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))

    measures = [
        [measure for _, measure in find_values(text, "qty")]
        for text in (
            f"改成{number}{chinese}",
            f"改成{wide}{chinese}",
            f"make it {number} {english}",
            f"{number:,} {english}",
        )
    ]

    assert [len(found) for found in measures] == [1, 1, 1, 1]
    assert len({(found[0].value, found[0].unit) for found in measures}) == 1


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("把礼盒加一半", "1.5"),
        ("禮盒多一半", "1.5"),
        ("礼盒再多要一半", "1.5"),
        ("2048的礼盒增加一半", "1.5"),
        ("increase the gloves by half", "1.5"),
        ("礼盒再加个10%", "1.1"),
        ("我要多一點，大概再加個一成好了", "1.1"),
        ("礼盒减一半", "0.5"),
        ("礼盒砍一半", "0.5"),
        ("礼盒只要一半", "0.5"),
    ],
)
def test_half_as_much_more_is_no_half(text, factor):
    known = Known(orders=("SO-2048",), products=("茶叶礼盒", "礼盒", "gloves"))
    (action,) = parse(text, now=datetime(2026, 11, 23, 9, 30, tzinfo=UTC), known=known).actions
    assert (action.quantity.mode, action.quantity.value) == ("scale", Decimal(factor))


BLOCKS = [
    ("SO-4471的对讲机电池，单价不超过38元的话我再加100块", ["change_price|SO-4471|对讲机电池|38 CNY unit max", "change_quantity|SO-4471|对讲机电池|100 piece add"]),
    ("SO-120的充电电池再加50块", ["change_quantity|SO-120|充电电池|50 piece add"]),
    ("SO-121的太阳能板减少20块", ["change_quantity|SO-121|太阳能板|20 piece subtract"]),
    ("SO-122电池改成200块", ["change_quantity|SO-122|电池|200 piece set"]),
    ("SO-123的主板再来30块", ["change_quantity|SO-123|主板|30 piece add"]),
    ("SO-124的手表多要5块", ["change_quantity|SO-124|手表|5 piece add"]),
    ("SO-127的地砖加60块", ["change_quantity|SO-127|地砖|60 piece add"]),
    ("SO-128的画板追加15块", ["change_quantity|SO-128|画板|15 piece add"]),
    ("订蓄电池12块", ["place_order|蓄电池|12 piece set"]),
    ("SO-129的滑板退掉3块", ["return_item|SO-129|滑板|3 piece set"]),
    ("SO-130的电池便宜2块", ["change_price|SO-130|电池|-2 CNY"]),
    ("SO-131的电池单价改成35块", ["change_price|SO-131|电池|35 CNY unit"]),
    ("SO-132的电池35块一个行不行", ["change_price|SO-132|电池|35 CNY unit"]),
    ("SO-133的主板降10块", ["change_price|SO-133|主板|-10 CNY"]),
    ("SO-281的瓷砖每块便宜2块", ["change_price|SO-281|瓷砖|-2 CNY unit"]),
    ("SO-282的蛋糕再多要6块", ["change_quantity|SO-282|蛋糕|6 piece add"]),
    ("SO-283的肥皂少订40块", ["change_quantity|SO-283|肥皂|40 piece subtract"]),
    ("手表SO-285能便宜50块吗", ["change_price|SO-285|手表|-50 CNY"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), BLOCKS)
def test_goods_that_come_in_blocks_are_no_money(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


MANY = [
    ("SO-1的螺絲改成 2 萬個", ["change_quantity|SO-1|螺絲|20000 piece set"]),
    ("订 5 万张贴纸", ["place_order|贴纸|50000 piece set"]),
    ("SO-1的紙箱改成 1.5 萬個", ["change_quantity|SO-1|紙箱|15000 piece set"]),
    ("请报价：口罩 10 万只", ["request_quote|口罩|100000 piece set"]),
    ("新订螺母 2 万颗，垫片 3 万片", ["place_order|螺母|20000 颗 set", "place_order|垫片|30000 片 set"]),
    ("SO-2的标签追加 4 万张", ["change_quantity|SO-2|标签|40000 piece add"]),
    ("SO-4的万用表改成 5 个", ["change_quantity|SO-4|万用表|5 piece set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), MANY)
def test_ten_thousand_apart_from_its_number_multiplies_it(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
