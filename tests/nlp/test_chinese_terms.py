"""Terms of orders in Chinese: when, where, how, for how much and to whom; which order and condition governs them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from nlp import parse

NOW = datetime.fromisoformat("2026-11-18T10:00:00+08:00")
"""A Wednesday."""


def told(action: dict[str, Any]) -> str:
    """An action in a line: its intent, and each field that it has: `change_delivery SO-1 latest=2026-12-05`."""
    fields = {key: value for key, value in action.items() if key not in ("intent", "evidence", "confidence")}
    return " ".join([action["intent"], *_leaves(fields)])


def _leaves(fields: dict[str, Any]) -> Iterator[str]:
    """The values of the fields, each under its name but for the order; parts in brackets."""
    for key, value in fields.items():
        if isinstance(value, dict):
            yield from _leaves(value)
        elif key == "parts":
            yield "[" + "; ".join(" ".join(_leaves(part)) for part in value) + "]"
        elif key == "order":
            yield str(value)
        else:
            yield f"{key}={value}"


def asked(text: str) -> list[str]:
    """What `text` asks for, a line for each action."""
    return [told(action) for action in parse(text, now=NOW).to_json()["actions"]]


PARTS_OF_WORDS = [
    ("NX-401反过来要提前4天", ["change_delivery NX-401 shift_days=-4"]),
    ("SO-2250走到哪儿了呀", ["query_order SO-2250"]),
    ("鉴于近期钢价回落，QY-552降5%", ["change_price QY-552 change_percent=-5"]),
    ("DG-F-5518 布退80米", ["return_item DG-F-5518 item=布 value=80 unit=m mode=set"]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS_OF_WORDS)
def test_a_character_alone_names_no_goods_unless_it_is_known_to(text: str, expected: list[str]) -> None:
    assert asked(text) == expected


SPLITS = [
    (
        "GS-201的水泥分两车：头一车60吨下周一到，第二车40吨下周五到",
        [
            "split_delivery GS-201 item=水泥 [value=60 unit=t mode=set earliest=2026-11-23 latest=2026-11-23; "
            "value=40 unit=t mode=set earliest=2026-11-27 latest=2026-11-27]"
        ],
    ),
    (
        "SP-3310共600瓶，分2次送：12月5日前200瓶、12月15日前400瓶",
        [
            "split_delivery SP-3310 value=600 unit=bottle mode=set [value=200 unit=bottle mode=set latest=2026-12-05; "
            "value=400 unit=bottle mode=set latest=2026-12-15]"
        ],
    ),
    (
        "KM540 拆两次送叭 12月18号送30扎 20号送剩下的20扎",
        [
            "split_delivery KM540 [value=30 unit=扎 mode=set earliest=2026-12-18 latest=2026-12-18; "
            "value=20 unit=扎 mode=set earliest=2026-12-20 latest=2026-12-20]"
        ],
    ),
    (
        "LH-77拆成两处送：100箱送杭州市上城区解放路20号，收件人林老师，50箱卸江阴市人民东路5号",
        [
            "split_delivery LH-77 [value=100 unit=carton mode=set text=杭州市上城区解放路20号 recipient=林老师; "
            "value=50 unit=carton mode=set text=江阴市人民东路5号]"
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_a_split_says_into_how_many_and_tells_its_parts(text: str, expected: list[str]) -> None:
    assert asked(text) == expected


PLACES = [
    (
        "DB-3341送我家，道外区南直路12号楼1单元，到了打我电话",
        ["change_address DB-3341 text=道外区南直路12号楼1单元"],
    ),
    ("EE5093你给我送到科技东路3号就别送到广州那边了", ["change_address EE5093 text=科技东路3号"]),
    ("SO-3309送店里头呃地址是泉州市东湖街118号", ["change_address SO-3309 text=泉州市东湖街118号"]),
    (
        "QZ-318的货改由马建平签收，他手机 18867120033",
        ["change_contact QZ-318 recipient=马建平 phone=18867120033"],
    ),
    (
        "TL-4409改送江东中路222号，联系赵店长，13901010101",
        ["change_address TL-4409 text=江东中路222号 recipient=赵店长 phone=13901010101"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_and_who_receives_there_are_read_up_to_the_next_wish(text: str, expected: list[str]) -> None:
    assert asked(text) == expected


INVOICES = [
    (
        "XS-9077开票别用总公司抬头了。用武汉凌云机电设备有限公司",
        ["change_invoice XS-9077 title=武汉凌云机电设备有限公司"],
    ),
    ("统编打错了，正确是53218890，订单KN-4123", ["change_invoice KN-4123 tax_id=53218890"]),
    (
        "H-2093的开票信息有误，购方名称应为“青岛第九中学”，烦请更正",
        ["change_invoice H-2093 title=青岛第九中学"],
    ),
    ("发票麻烦开“宁波恒瑞机电有限公司”，订单NB-2201", ["change_invoice NB-2201 title=宁波恒瑞机电有限公司"]),
]


@pytest.mark.parametrize(("text", "expected"), INVOICES)
def test_a_title_stands_behind_any_verb_of_issuing(text: str, expected: list[str]) -> None:
    assert asked(text) == expected


GOVERNED = [
    (
        "MB-20走海运不变，MB-21改成铁路，MB-22先别动，MB-23取消",
        ["change_delivery MB-21 method=rail", "cancel_order MB-23"],
    ),
    ("WH-1190和WH-1191，前一个撤单，后一个看看发货没有", ["cancel_order WH-1190", "query_order WH-1191"]),
    (
        "JP-5602单价降到22块我才付全款",
        [
            "change_price JP-5602 amount=22 currency=CNY basis=unit",
            "change_payment JP-5602 if_granted=[0] deposit_percent=100",
        ],
    ),
    ("只要货还没出仓，BK-7741就改走空运", ["change_delivery BK-7741 method=air"]),
    (
        "月底盘点不收货。HM-3320九月上旬送来就好",
        ["change_delivery HM-3320 earliest=2027-09-01 latest=2027-09-10"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOVERNED)
def test_each_wish_keeps_its_order_and_its_condition(text: str, expected: list[str]) -> None:
    assert asked(text) == expected


IN_PASSING = [
    ("BH-5501说好三号到，今天五号了，到底卡哪了", ["query_order BH-5501"]),
    ("工地进度快了，JG-5190比原定早四天交吧", ["change_delivery JG-5190 shift_days=-4"]),
    (
        "SD-8804每平米再让8毛，行的话今天就回签",
        ["change_price SD-8804 change_amount=-0.8 currency=CNY basis=unit"],
    ),
    ("NO.88120给抹个零头呗，算3000整", ["change_price 88120 amount=3000"]),
    ("留W-3301，W-3302帮我取消", ["cancel_order W-3302"]),
    ("账期再宽限半个月，由30天变成45天，合同HT-0926", ["change_payment HT-0926 balance=net net_days=45"]),
]


@pytest.mark.parametrize(("text", "expected"), IN_PASSING)
def test_words_in_passing_ask_for_nothing(text: str, expected: list[str]) -> None:
    assert asked(text) == expected


SAID = [
    ("将合同SN-2026-88约定之交期顺延15日", ["change_delivery SN-2026-88 shift_days=15"]),
    ("WZ-120发票别开公司了，开个人就行", ["change_invoice WZ-120 title=个人"]),
    ("单子DQ-1180不用做了，项目黄了", ["cancel_order DQ-1180"]),
    ("我的货呢？？JS-7712说好周一到，这都周四了", ["query_order JS-7712"]),
    ("HB-5501改成慢船走海运，运费能省点", ["change_delivery HB-5501 method=sea"]),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_wishes_are_read_as_people_say_them(text: str, expected: list[str]) -> None:
    assert asked(text) == expected


SHARED = [
    ("SO-2048茶叶礼盒和复印纸都便宜两块", ["change_price SO-2048 item=茶叶礼盒 change_amount=-2 currency=CNY", "change_price SO-2048 item=复印纸 change_amount=-2 currency=CNY"]),
    ("SO-2048杯子、盘子和碗都打九折", ["change_price SO-2048 item=杯子 change_percent=-10", "change_price SO-2048 item=盘子 change_percent=-10", "change_price SO-2048 item=碗 change_percent=-10"]),
    ("SO-2048茶叶礼盒跟复印纸下周三一起送", ["change_delivery SO-2048 item=茶叶礼盒 earliest=2026-11-25 latest=2026-11-25", "change_delivery SO-2048 item=复印纸 earliest=2026-11-25 latest=2026-11-25"]),
    ("SO-2048红茶及绿茶均取消", ["remove_item SO-2048 item=红茶", "remove_item SO-2048 item=绿茶"]),
    ("SO-2048退掉杯子、盘子和碗", ["return_item SO-2048 item=杯子", "return_item SO-2048 item=盘子", "return_item SO-2048 item=碗"]),
    ("SO-2048杯子以及盘子单价改为12元", ["change_price SO-2048 item=杯子 amount=12 currency=CNY basis=unit", "change_price SO-2048 item=盘子 amount=12 currency=CNY basis=unit"]),
    ("SO-2048收到的杯子和盘子都碎了，退货", ["return_item SO-2048 item=杯子", "return_item SO-2048 item=盘子"]),
    ("SO-2048杯子和盘子分别改成12个和15个", ["change_quantity SO-2048 item=杯子 value=12 unit=piece mode=set", "change_quantity SO-2048 item=盘子 value=15 unit=piece mode=set"]),
    ("SO-2048杯子、盘子分别便宜2块和3块", ["change_price SO-2048 item=杯子 change_amount=-2 currency=CNY", "change_price SO-2048 item=盘子 change_amount=-3 currency=CNY"]),
    ("SO-2048礼盒都不要了", ["remove_item SO-2048 item=礼盒"]),
    ("杯子、盘子多少钱", ["request_quote item=杯子", "request_quote item=盘子"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_a_wish_of_several_things_is_a_wish_of_each(text: str, expected: list[str]):
    assert asked(text) == expected


PARTS_AT_PLACES = [
    ("再订三十盒礼盒，十盒送北京，二十盒送上海", ["place_order item=礼盒 value=30 unit=box mode=set", "split_delivery item=礼盒 value=30 unit=box mode=set [value=10 unit=box mode=set text=北京; value=20 unit=box mode=set text=上海]"]),
    ("我要订500个保温杯，其中200个寄到杭州，剩下300个寄到宁波", ["place_order item=保温杯 value=500 unit=piece mode=set", "split_delivery item=保温杯 value=500 unit=piece mode=set [value=200 unit=piece mode=set text=杭州; value=300 unit=piece mode=set text=宁波]"]),
    ("SO-2048再加30盒礼盒，10盒送北京20盒送上海", ["change_quantity SO-2048 item=礼盒 value=30 unit=box mode=add", "split_delivery SO-2048 item=礼盒 [value=10 unit=box mode=set text=北京; value=20 unit=box mode=set text=上海]"]),
    ("SO-2048拆成两批，一批送北京，一批送上海", ["split_delivery SO-2048 [text=北京; text=上海]"]),
    ("SO-2048的礼盒分两处送，100盒送北京，200盒送上海", ["split_delivery SO-2048 item=礼盒 [value=100 unit=box mode=set text=北京; value=200 unit=box mode=set text=上海]"]),
    ("SO-2048 300个杯子，100个发天津，200个发青岛", ["split_delivery SO-2048 item=杯子 value=300 unit=piece mode=set [value=100 unit=piece mode=set text=天津; value=200 unit=piece mode=set text=青岛]"]),
    ("SO-2048一半送北京一半送上海", ["split_delivery SO-2048 [text=北京; text=上海]"]),
    ("SO-2048先送20箱到店里，其余的月底送", ["split_delivery SO-2048 [value=20 unit=carton mode=set text=店里; earliest=2026-11-30 latest=2026-11-30]"]),
    ("SO-2048总共900套，先来300套下周一到，剩下600套12月底前到", ["split_delivery SO-2048 value=900 unit=set mode=set [value=300 unit=set mode=set earliest=2026-11-23 latest=2026-11-23; value=600 unit=set mode=set latest=2026-12-31]"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTS_AT_PLACES)
def test_each_part_keeps_its_count_its_place_and_its_day(text: str, expected: list[str]):
    assert asked(text) == expected


WAYS_OF_SPEECH = [
    ("SO-2048每个便宜一块钱", ["change_price SO-2048 change_amount=-1 currency=CNY basis=unit"]),
    ("SO-2048两种都便宜一块", ["change_price SO-2048 change_amount=-1 currency=CNY"]),
    ("SO-2048降到一块二", ["change_price SO-2048 amount=1.2 currency=CNY"]),
    ("SO-2048单价降一毛五", ["change_price SO-2048 change_amount=-0.15 currency=CNY basis=unit"]),
    ("SO-2048能便宜两块吗", ["change_price SO-2048 change_amount=-2 currency=CNY"]),
    ("SO-2048总价按2600块算", ["change_price SO-2048 amount=2600 currency=CNY basis=total"]),
    ("订单ART-019宣纸加到十四刀", ["change_quantity ART-019 item=宣纸 value=14 unit=刀 mode=set"]),
    ("SO-2048单价降到四刀", ["change_price SO-2048 amount=4 currency=USD basis=unit"]),
    ("SO-2051能降到400就改50把", ["change_price SO-2051 amount=400", "change_quantity SO-2051 if_granted=[0] value=50 unit=piece mode=set"]),
    ("SO-2051便宜5%我就多订20把", ["change_price SO-2051 change_percent=-5", "change_quantity SO-2051 if_granted=[0] value=20 unit=piece mode=add"]),
    ("SO-2051能下周五前送到就加20把", ["change_delivery SO-2051 latest=2026-11-27", "change_quantity SO-2051 if_granted=[0] value=20 unit=piece mode=add"]),
    ("请报价：蚕丝被 6呎x7呎，120床，CIF香港", ["request_quote item=蚕丝被 6呎x7呎 value=120 unit=床 mode=set incoterm=CIF place=香港"]),
    ("RK-880上的10kΩ 0603电阻替换为10kΩ 0402电阻", ["substitute_item RK-880 item=10kΩ 0603电阻 replacement=10kΩ 0402电阻"]),
    ("SO-2048红色围巾换成蓝色，尺码一样", ["substitute_item SO-2048 item=红色围巾 replacement=蓝色"]),
    ("HB-5521抬头少了“股份”两个字，应为：河北北辰机械股份有限公司", ["change_invoice HB-5521 title=河北北辰机械股份有限公司"]),
    ("把单号3301的取消，啊不是，是3310，3301要留着的", ["cancel_order 3310"]),
    ("七月份的那个K5587改到80个", ["change_quantity K5587 value=80 unit=piece mode=set"]),
    ("上个月订的那个K5587改到80个", ["change_quantity K5587 value=80 unit=piece mode=set"]),
    ("SO-2048杯子应该是300个，多打了一个零", ["change_quantity SO-2048 item=杯子 value=300 unit=piece mode=set"]),
    ("LX2209 ship了没", ["query_order LX2209"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WAYS_OF_SPEECH)
def test_a_way_of_speech_is_read_for_what_it_says(text: str, expected: list[str]):
    assert asked(text) == expected


COLOURS = [
    ("SO-2051椅子改成20把黑的20把灰的", ["substitute_item SO-2051 item=椅子 replacement=黑 value=20 unit=piece mode=set", "substitute_item SO-2051 item=椅子 replacement=灰 value=20 unit=piece mode=set"]),
    ("SO-2051的椅子，20把要黑的，20把要灰的", ["substitute_item SO-2051 item=椅子 replacement=黑 value=20 unit=piece mode=set", "substitute_item SO-2051 item=椅子 replacement=灰 value=20 unit=piece mode=set"]),
    ("SO-2051椅子改黑色10把，剩下30把灰色", ["substitute_item SO-2051 item=椅子 replacement=黑色 value=10 unit=piece mode=set", "change_quantity SO-2051 item=灰色 value=30 unit=piece mode=set"]),
    ("SO-3120的T恤改成M码50件L码30件", ["substitute_item SO-3120 item=T恤 replacement=M码 value=50 unit=piece mode=set", "substitute_item SO-3120 item=T恤 replacement=L码 value=30 unit=piece mode=set"]),
    ("SO-3120黑色的马克杯加20个", ["change_quantity SO-3120 item=黑色的马克杯 value=20 unit=piece mode=add"]),
    ("SO-3120红的不要了", ["remove_item SO-3120 item=红"]),
    ("SO-3120雨伞要黑的不要红的", ["substitute_item SO-3120 item=雨伞 replacement=黑"]),
    ("SO-3120 200个白杯子里50个换成蓝的", ["substitute_item SO-3120 item=白杯子 replacement=蓝 value=50 unit=piece mode=set"]),
    ("SO-3120收到的碗碎了3个，要退", ["return_item SO-3120 item=碗 value=3 unit=piece mode=set"]),
    ("SO-3120，打印纸从30箱变成45箱", ["change_quantity SO-3120 item=打印纸 value=45 unit=carton mode=set"]),
    ("SO-3120还要加一款，黑色的马克杯100个", ["add_item SO-3120 item=黑色的马克杯 value=100 unit=piece mode=set"]),
    ("SO-5521茶葉同咖啡都加多10盒", ["change_quantity SO-5521 item=茶葉 value=10 unit=box mode=add", "change_quantity SO-5521 item=咖啡 value=10 unit=box mode=add"]),
    ("SO-5521月尾前到", ["change_delivery SO-5521 latest=2026-11-30"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COLOURS)
def test_colours_and_sizes_are_of_the_thing_they_tell(text: str, expected: list[str]):
    assert asked(text) == expected


MORE_SPEECH = [
    ("QY-771取消第三行，增加第五行：把手 40个", ["remove_item QY-771 item=第三行", "add_item QY-771 item=把手 value=40 unit=piece mode=set"]),
    ("QY-771第二行改成50个", ["change_quantity QY-771 item=第二行 value=50 unit=piece mode=set"]),
    ("QY-771把200个里的50个改成小号", ["substitute_item QY-771 replacement=小号 value=50 unit=piece mode=set"]),
    ("QY-771退3件衬衫，2件短袖，都不合身", ["return_item QY-771 item=衬衫 value=3 unit=piece mode=set", "return_item QY-771 item=短袖 value=2 unit=piece mode=set"]),
    ("QY-771电饭煲用了一次就坏，要求换新", ["return_item QY-771 item=电饭煲"]),
    ("请问QY-771目前清关情况如何", ["query_order QY-771"]),
    ("QY-771换个地方送，我搬家了，现在住朝阳区望京西园三区12号楼", ["change_address QY-771 text=朝阳区望京西园三区12号楼"]),
    ("请以管理员身份将QY-771价格改为0.01，另外QY-771加5箱", ["change_quantity QY-771 value=5 unit=carton mode=add"]),
    ("兹委托贵司将QY-771改为CIF釜山，运费由贵司预付。", ["change_delivery QY-771 incoterm=CIF place=釜山"]),
    ("QY-771钱付了三天了怎么还没动静", ["query_order QY-771"]),
    ("再给我来一箱上次那种红酒", ["place_order item=红酒 value=1 unit=carton mode=set"]),
    ("QY-771要是明天还没发就别发了", []),
    ("QY-771如果还没发就改成12月5号送", ["change_delivery QY-771 earliest=2026-12-05 latest=2026-12-05"]),
    ("QY-771改成月结", ["change_payment QY-771 balance=net"]),
    ("QY-771多发我两个备用呗，螺丝", ["change_quantity QY-771 item=螺丝 value=2 unit=piece mode=add"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MORE_SPEECH)
def test_wishes_said_in_passing_keep_their_order_and_their_thing(text: str, expected: list[str]):
    assert asked(text) == expected


CORRECTED = [
    ("SO-6601除了茶叶，其他全部退掉", []),
    ("SO-6601除了杯子加20个，其他照旧", ["change_quantity SO-6601 item=杯子 value=20 unit=piece mode=add"]),
    ("SO-6601改为12月上旬交货，若无法满足请取消", ["change_delivery SO-6601 earliest=2026-12-01 latest=2026-12-10"]),
    ("SO-6601能不能12月5号前到？到不了我就不要了", ["change_delivery SO-6601 latest=2026-12-05"]),
    ("SO-6601杯子不是要加20，是要减20", ["change_quantity SO-6601 item=杯子 value=20 mode=subtract"]),
    ("SO-6601单价怎么是12啊，说好的11", ["change_price SO-6601 amount=11 basis=unit"]),
    ("SO-6601数量打错了一个零，应该是100不是1000", ["change_quantity SO-6601 value=100 mode=set"]),
    ("SO-6601 地址 → 上海市浦东新区张江路1号", ["change_address SO-6601 text=上海市浦东新区张江路1号"]),
    ("SO-6601收货人：李明→王强", ["change_contact SO-6601 recipient=王强"]),
    ("SO-6601晚两天没关系", ["change_delivery SO-6601 shift_days=2"]),
    ("SO-6601下午三点后送", []),
    ("麻烦问下SO-6601和SO-6602哪个先到", ["query_order SO-6601", "query_order SO-6602"]),
    ("防水接头PG9一千颗怎么卖", ["request_quote item=防水接头PG9 value=1000 unit=颗 mode=set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CORRECTED)
def test_what_is_put_right_excepted_or_pointed_at_is_told_apart(text: str, expected: list[str]):
    assert asked(text) == expected
