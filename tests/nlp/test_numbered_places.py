"""Numbers before 号, gate, dock and bay that are no day."""

import pytest

from tests.nlp.reading_actions import assert_asked

PLACES = [
    ("SO-90015的地址改成苏州市相城区澄阳路88号C库3号台", ["change_address|SO-90015|苏州市相城区澄阳路88号C库3号台"]),
    ("SO-90015送到5号楼2单元", ["change_address|SO-90015|5号楼2单元"]),
    ("SO-90015送到3号门", ["change_address|SO-90015|3号门"]),
    ("SO-90015请卸在2号仓库", ["change_address|SO-90015|2号仓库"]),
    ("SO-90015到货请走3号门，12号送", ["change_delivery|SO-90015|12-12..12-12"]),
    ("SO-90015改送到苏州工业园区星湖街328号5号楼", ["change_address|SO-90015|苏州工业园区星湖街328号5号楼"]),
    ("SO-90015 12号送到3号仓", ["change_address|SO-90015|3号仓", "change_delivery|SO-90015|12-12..12-12"]),
    ("2号线的SO-90015轴承加5个", ["change_quantity|SO-90015|轴承|5 piece add"]),
    ("SO-90015里3号电池加20节", ["change_quantity|SO-90015|3号电池|20 节 add"]),
    ("SO-90015的5号钢筋换成8号钢筋", ["substitute_item|SO-90015|5号钢筋|>8号钢筋"]),
    ("SO-90015 8号送", ["change_delivery|SO-90015|12-08..12-08"]),
    ("SO-90015改到8号", ["change_delivery|SO-90015|12-08..12-08"]),
    ("SO-90015最晚8号要到", ["change_delivery|SO-90015|..12-08"]),
    ("SO-90015收货地点换到6号码头", ["change_address|SO-90015|6号码头"]),
    ("SO-90015送到我们7号车间", ["change_address|SO-90015|7号车间"]),
    ("SO-90015到了吗，司机说在4号门等", ["query_order|SO-90015"]),
    ("Deliver SO-90015 to gate 3, 12 Mill Road, Bath.", ["change_address|SO-90015|gate 3, 12 Mill Road, Bath"]),
    ("Please deliver SO-90015 to dock 5, Unit 7, Harbour Way, Hull.",
     ["change_address|SO-90015|dock 5, Unit 7, Harbour Way, Hull"]),
    ("Send SO-90015 to bay 2, 14 Cole Street, Leeds, by Friday.",
     ["change_address|SO-90015|bay 2, 14 Cole Street, Leeds", "change_delivery|SO-90015|..11-20"]),
    ("Push SO-90015 to Friday, the driver should use gate 3.", ["change_delivery|SO-90015|11-20..11-20"]),
    ("Add 5 rugs to SO-90015, use dock 5.", ["add_item|SO-90015|rugs|5 set"]),
    ("SO-90015到后请从6号门进，送到3号卸货口", ["change_address|SO-90015|3号卸货口"]),
    ("SO-90015 8号台风要来，改到10号送", ["change_delivery|SO-90015|12-10..12-10"]),
    ("SO-90015我们8号库存清完，9号再送", ["change_delivery|SO-90015|12-09..12-09"]),
    ("SO-90015安排2号车间的人卸货，加急20号到", ["change_delivery|SO-90015|11-20..11-20"]),
    ("SO-90015的货走5号通道，别的不变，周五送", ["change_delivery|SO-90015|11-20..11-20"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), PLACES)
def test_a_place_with_a_number_is_no_day(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


EXTENSIONS = [
    ("SO-33 之手套請延後一週交貨。如有疑問請電洽採購組分機 2217。", ["change_delivery|SO-33|手套|7"]),
    ("SO-33的桌子取消吧，有事打总机转8021。", ["remove_item|SO-33|桌子"]),
    ("SO-34改成快递，办公室电话转分机 118 找我", ["change_delivery|SO-34|express"]),
    ("SO-35的灯改送20个，内线 4410", ["change_quantity|SO-35|灯|20 piece set"]),
    ("SO-36请月底前发货，有问题可致电仓管处转 233", ["change_delivery|SO-36|..11-30"]),
    ("請洽總務處分機1102。訂單KH-514加訂毛巾30條", ["change_quantity|KH-514|毛巾|30 piece add"]),
    ("SO-91的茶叶请在12月5日之前送到", ["change_delivery|SO-91|茶叶|..12-05"]),
    ("SO-92改到12/5之后送", ["change_delivery|SO-92|12-05.."]),
    ("Cancel the lamps on SO-1. Call me on ext 305", ["remove_item|SO-1|lamps"]),
    ("Make SO-2 40 lamps. Questions: extension 2217", ["change_quantity|SO-2|lamps|40 set"]),
    ("Ship SO-3 by air, my extn 118 if anything", ["change_delivery|SO-3|air"]),
    ("SO-96的地毯改成走鐵路。若有任何問題請聯絡採購部林小姐。", ["change_delivery|SO-96|地毯|rail"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), EXTENSIONS)
def test_the_number_of_an_extension_counts_no_goods(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


DOORS = [
    ("地址写错门牌了！！JS1108那单 不是18号是118号 完整的：常州市天宁区青洋北路118号西门岗亭", ["change_address|JS1108|常州市天宁区青洋北路118号西门岗亭"]),
    ("SO-160的门牌号写错了，不是25号是52号，完整地址：苏州市吴中区木渎镇金枫路52号", ["change_address|SO-160|苏州市吴中区木渎镇金枫路52号"]),
    ("SO-162收货地址打错了，是88号不是8号，杭州市西湖区文三路88号", ["change_address|SO-162|杭州市西湖区文三路88号"]),
    ("SO-163的地址门牌错了，应该是12号不是21号：南京市鼓楼区中山路12号", ["change_address|SO-163|南京市鼓楼区中山路12号"]),
    ("门牌号错了，不是3号是13号。SO-164送到无锡市滨湖区太湖大道13号", ["change_address|SO-164|无锡市滨湖区太湖大道13号"]),
    ("SO-165地址填错，28号写成了18号，正确的是厦门市思明区湖滨南路28号", ["change_address|SO-165|厦门市思明区湖滨南路28号"]),
    ("SO-166写错了，不是18号是28号送", ["change_delivery|SO-166|11-28..11-28"]),
    ("SO-167的交期写错了，不是18号是20号", ["change_delivery|SO-167|11-20..11-20"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), DOORS)
def test_the_number_of_a_house_that_is_put_right_is_no_day(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


BODIES = [
    ("Please be advised that Ward 7 no longer requires the bariatric commode under requisition SO-90015.",
     ["remove_item|SO-90015|bariatric commode"]),
    ("Ward 7 no longer needs the bariatric commode on SO-90015", ["remove_item|SO-90015|bariatric commode"]),
    ("Room 12 does not need the whiteboard on SO-90015 any more", ["remove_item|SO-90015|whiteboard"]),
    ("Building 4 requires 20 more chairs on SO-90015.", ["change_quantity|SO-90015|chairs|20 add"]),
    ("Unit 3 would like the desks on SO-90015 by Friday.", ["change_delivery|SO-90015|desks|..11-20"]),
    ("Team 9 want 12 more vests on SO-90015", ["change_quantity|SO-90015|vests|12 add"]),
    ("Bay 6 no longer wants the racks on SO-90015", ["remove_item|SO-90015|racks"]),
    ("Site 2 needs SO-90015 by 12 December", ["change_delivery|SO-90015|..12-12"]),
    ("Platoon 3 requires 40 more blankets on SO-90015", ["change_quantity|SO-90015|blankets|40 add"]),
    ("Kitchen 2 will no longer need the skillets on SO-90015", ["remove_item|SO-90015|skillets"]),
    ("Flat 8 doesn't want the blinds on SO-90015 any longer, please take them off",
     ["remove_item|SO-90015|blinds"]),
    ("Shop 14 is closing, so please cancel SO-90015.", ["cancel_order|SO-90015"]),
    ("Depot 5 has no space, please push SO-90015 back a week", ["change_delivery|SO-90015|7"]),
    ("Branch 21 would prefer 30 stools on SO-90015 rather than 20", ["change_quantity|SO-90015|stools|30 set"]),
    ("Year 6 won't be needing the recorders on SO-90015", ["remove_item|SO-90015|recorders"]),
    ("Gate 7 lamps on SO-90015: make them 40", ["change_quantity|SO-90015|lamps|40 set"]),
    ("Change the Grade 8 bolts on SO-90015 to 40", ["change_quantity|SO-90015|Grade 8 bolts|40 set"]),
    ("Kitchen 4 prefers 20 skillets on SO-90015 to 30", ["change_quantity|SO-90015|skillets|20 set"]),
    ("Bay 6 does not want the racks on SO-90015", ["remove_item|SO-90015|racks"]),
    ("Room 9 doesn't require the easels on SO-90015", ["remove_item|SO-90015|easels"]),
    ("Studio 3 requests that SO-90015 goes by air", ["change_delivery|SO-90015|air"]),
    ("Deliver SO-90015 to Unit 3, 5 Mill Lane, Bath.", ["change_address|SO-90015|Unit 3, 5 Mill Lane, Bath"]),
    ("Send SO-90015 to warehouse 4 and add 20 crates",
     ["change_address|SO-90015|warehouse 4", "change_quantity|SO-90015|20 crates add"]),
    ("Store 12 can take 40 lamps on SO-90015 instead of 30.", ["change_quantity|SO-90015|lamps|40 set"]),
    ("Room 4 chairs on SO-90015 need to be 20", ["change_quantity|SO-90015|chairs|20 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), BODIES)
def test_a_numbered_body_that_wants_something_is_no_count(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
