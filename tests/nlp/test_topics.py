"""Things that are named first, what becomes of them told behind: topics, clauses of their own, lines pointed at."""

import pytest

from tests.nlp.reading_actions import assert_asked

NAMED_FIRST = [
    ("so the brake pads on order 77310 make that fifteen sets right no scrap that eighteen sets", ["change_quantity|77310|brake pads|18 set set"]),
    ("hi order 88120 the wall anchors make it forty boxes uh no forget that fifty boxes please", ["change_quantity|88120|wall anchors|50 box set"]),
    ("um on order 41170 can i get twelve rolls no strike that fourteen rolls of the carpet tape", ["change_quantity|41170|carpet tape|14 roll set"]),
    ("yeah for order 30991 the paint brushes should be sixty no hang on seventy", ["change_quantity|30991|paint brushes|70 set"]),
    ("Please change the hinges on KP-9 to 80, scratch that, 90.", ["change_quantity|KP-9|hinges|90 set"]),
    ("set the gloves on KP-11 to 200 pairs. no, forget what i said, 250 pairs", ["change_quantity|KP-11|gloves|250 pair set"]),
    ("and uh the wiper blades on 77310 take those off completely", ["remove_item|77310|wiper blades"]),
    ("on PO-88 the oil filters knock those off and the air filters make them forty", ["remove_item|PO-88|oil filters", "change_quantity|PO-88|air filters|40 set"]),
    ("order 4471 the side tables cancel those and the lamps bump them to 18", ["remove_item|4471|side tables", "change_quantity|4471|lamps|18 set"]),
    ("yeah so the hose clips on HK-20 double them", ["change_quantity|HK-20|hose clips|2 scale"]),
    ("um the blue paint on 60411 swap it for green paint", ["substitute_item|60411|blue paint|>green paint"]),
    ("the door seals on TY-3 i want those gone", ["remove_item|TY-3|door seals"]),
    ("hi so the napkins on VC-40 make that thirty packs and the straws take them off", ["change_quantity|VC-40|napkins|30 pack set", "remove_item|VC-40|straws"]),
    ("and uh the wiper blades on 77310: take those off completely", ["remove_item|77310|wiper blades"]),
    ("um the blue paint on 60411: swap it for green paint", ["substitute_item|60411|blue paint|>green paint"]),
    ("the door seals on TY-3312: i want those gone", ["remove_item|TY-3312|door seals"]),
    ("the mats on order 7716: leave them out", ["remove_item|7716|mats"]),
    ("on 7716 the wiper blades, take those off completely", ["remove_item|7716|wiper blades"]),
    ("on 7716 the wiper blades, cancel them", ["remove_item|7716|wiper blades"]),
    ("on 7716 the wiper blades, make it 40", ["change_quantity|7716|wiper blades|40 set"]),
    ("on 7716 the wiper blades, return 5 of them", ["return_item|7716|wiper blades|5 set"]),
    ("on 7716 the wiper blades, swap them for wiper arms", ["substitute_item|7716|wiper blades|>wiper arms"]),
    ("on 7716 the wiper blades, bump them to 18", ["change_quantity|7716|wiper blades|18 set"]),
    ("on 7716 the wiper blades, double them", ["change_quantity|7716|wiper blades|2 scale"]),
    ("on 7716 the wiper blades, send them to 4 Mill Lane, Bath BA1 5LE", ["change_address|7716|4 Mill Lane, Bath BA1 5LE"]),
    ("on 7716 the wiper blades, knock 5% off them", ["change_price|7716|wiper blades|-5"]),
    ("on order 88123 the steel brackets make those sixty", ["change_quantity|88123|steel brackets|60 set"]),
    ("and the small ones leave them as they are", []),
    ("hi about order 60117 the ceiling lamps swap those for wall lamps please", ["substitute_item|60117|ceiling lamps|>wall lamps"]),
    ("the garden hose on order 50118 double it", ["change_quantity|50118|garden hose|2 scale"]),
    ("my husband wants it delivered on SO-6012 by friday", ["change_delivery|SO-6012|..11-20"]),
    ("the customers take those off our hands anyway", []),
    ("the fence posts on order 90114 can you make them eighty", ["change_quantity|90114|fence posts|80 set"]),
]  # fmt: skip
POINTED_AT = [
    ("TX-1904: the tow bars: if you make them 8% cheaper, double them", ["change_price|TX-1904|tow bars|-8", "change_quantity|TX-1904|tow bars|2 scale"]),
    ("TX-1905: as for the mats, if you take 5% off them, make it 300", ["change_price|TX-1905|mats|-5", "change_quantity|TX-1905|mats|300 set"]),
    ("TX-1906, the jacks: if they get 3% cheaper, add 20", ["change_price|TX-1906|jacks|-3", "change_quantity|TX-1906|jacks|20 add"]),
    ("On TX-1907 the rims: knock 4% off them and I'll double them.", ["change_price|TX-1907|rims|-4", "change_quantity|TX-1907|rims|2 scale"]),
    ("Please make it 900 ratchet straps instead of 600 on DG-7145, and knock 3% off that line.", ["change_quantity|DG-7145|ratchet straps|900 set", "change_price|DG-7145|ratchet straps|-3"]),
    ("Raise the bolts on DG-7146 to 400 and take 2% off that line.", ["change_quantity|DG-7146|bolts|400 set", "change_price|DG-7146|bolts|-2"]),
    ("Change the cups on DG-7147 to 90 and give us 5% off them.", ["change_price|DG-7147|cups|-5", "change_quantity|DG-7147|cups|90 set"]),
    ("On DG-7148 double the vases, then reduce the price of that item by 10%.", ["change_quantity|DG-7148|vases|2 scale", "change_price|DG-7148|vases|-10"]),
    ("add 20 to the jacks on TX-1906", ["change_quantity|TX-1906|jacks|20 add"]),
    ("Please add 15 boxes to the gloves on order 60112.", ["change_quantity|60112|gloves|15 box add"]),
    ("TX-1906, the jacks: add 20", ["change_quantity|TX-1906|jacks|20 add"]),
    ("On 60112, regarding the gloves, add another 15 please", ["change_quantity|60112|gloves|15 add"]),
    ("Add 20 jacks to TX-1906", ["add_item|TX-1906|jacks|20 set"]),
    ("Add 20 pumps to the order TX-1906", ["add_item|TX-1906|pumps|20 set"]),
    ("As for the pumps on TX-1906, make it 30.", ["change_quantity|TX-1906|pumps|30 set"]),
    ("as to the delivery of TX-1906, 4 December please", ["change_delivery|TX-1906|12-04..12-04"]),
]  # fmt: skip
WRITTEN_ABOUT = [
    ("It is TL-418 that I am writing about: please halve the garden hoses.", ["change_quantity|TL-418|garden hoses|0.5 scale"]),
    ("It's PO-331 I'm writing about. Please cancel it.", ["cancel_order|PO-331"]),
    ("The order I am writing about is KF-20: please double the tiles.", ["change_quantity|KF-20|tiles|2 scale"]),
    ("I'm writing about HV-66. Please add 3 boxes of clips.", ["add_item|HV-66|clips|3 box set"]),
    ("This is about MN-41: please raise the tins to 80.", ["change_quantity|MN-41|tins|80 set"]),
    ("It concerns DD-909; kindly ship it by air.", ["change_delivery|DD-909|air"]),
    ("The order in question is 55-102. Take the trays off it, please.", ["remove_item|55-102|trays"]),
    ("My mail concerns order RX-8. Please make the ropes 40.", ["change_quantity|RX-8|ropes|40 set"]),
    ("It's about AB-12 that I'm getting in touch: please remove the lids.", ["remove_item|AB-12|lids"]),
    ("It's KF-204 I am calling about, please cancel it", ["cancel_order|KF-204"]),
    ("GT-310 is what I'm writing about: please raise the tins to 80", ["change_quantity|GT-310|tins|80 set"]),
    ("The one I am ringing about is HD-771. Please ship it by air.", ["change_delivery|HD-771|air"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), NAMED_FIRST)
def test_a_thing_named_first_is_what_the_verb_behind_it_is_of(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), POINTED_AT)
def test_a_line_that_is_pointed_at_is_the_one_just_named(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), WRITTEN_ABOUT)
def test_an_order_that_one_says_to_write_about_is_that_of_the_wish(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


TAKEN_UP = [
    ("hey so the toner for order 402219, can it come before friday? like thursday latest. copier is on its last legs",
     ["change_delivery|402219|toner|..11-19"]),
    ("The toner on order 402219, can it come by Friday?", ["change_delivery|402219|toner|..11-20"]),
    ("the lamps on SO-44, can they be here by Monday?", ["change_delivery|SO-44|lamps|..11-23"]),
    ("About the lamps on SO-44: please send them by air.", ["change_delivery|SO-44|lamps|air"]),
    ("Those bearings on SO-44, could you ship them by air?", ["change_delivery|SO-44|bearings|air"]),
    ("the curtains for order 5120, make it 12", ["change_quantity|5120|curtains|12 set"]),
    ("The desk on SO-44, please cancel it.", ["remove_item|SO-44|desk"]),
    ("The chairs on SO-44, could you knock 5% off them?", ["change_price|SO-44|chairs|-5"]),
    ("the pump for order 402219, could it arrive on Tuesday?", ["change_delivery|402219|pump|11-24..11-24"]),
    ("The filters on SO-44 - can you get them to us by Friday?", ["change_delivery|SO-44|filters|..11-20"]),
    ("The ink for SO-44, when will it come?", ["query_order|SO-44|ink"]),
    ("hi, the mattress from SO-44, it can wait until 3 December", ["change_delivery|SO-44|mattress|12-03.."]),
    ("re the gaskets on SO-44, can we have them on Thursday?", ["change_delivery|SO-44|gaskets|11-19..11-19"]),
    ("The blinds for SO-44, they need to come by 30 November.", ["change_delivery|SO-44|blinds|..11-30"]),
    ("The gate is broken. SO-44, can it come by Friday?", ["change_delivery|SO-44|..11-20"]),
    ("About SO-44, can it come before Friday? Our copier is dying.", ["change_delivery|SO-44|..11-20"]),
    ("My rugs on SO-71, could you hold them until 3 December?", ["change_delivery|SO-71|rugs|12-03.."]),
    ("Hi, the boiler for order 90118, please bring it on Monday.", ["change_delivery|90118|boiler|11-23..11-23"]),
    ("About the tiles on SO-71: they have to arrive by 25 November.", ["change_delivery|SO-71|tiles|..11-25"]),
    ("The flour on SO-71, any chance it could ship by rail?", ["change_delivery|SO-71|flour|rail"]),
    ("The walnut desk on SO-71: where is it?", ["query_order|SO-71|walnut desk"]),
    ("The helmets on SO-71, we don't need them any more.", ["remove_item|SO-71|helmets"]),
    ("The steel shelves on SO-71, could they come a week later?", ["change_delivery|SO-71|steel shelves|7"]),
    ("The speakers on SO-71, please add 4 to them.", ["change_quantity|SO-71|speakers|4 add"]),
    ("SO-71, can it come by Friday?", ["change_delivery|SO-71|..11-20"]),
    ("The tiles on SO-71 look lovely, thanks.", []),
    ("About SO-71: please cancel it.", ["cancel_order|SO-71"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), TAKEN_UP)
def test_a_thing_of_an_order_named_first_is_what_it_means_behind_a_comma(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


BATCHES = [
    ("片碱那批改走铁路，别走汽运了。单号HG-77041，到站不变", ["change_delivery|HG-77041|片碱|rail"]),
    ("钢管那批改走水路，单号HG-101", ["change_delivery|HG-101|钢管|sea"]),
    ("瓷砖那票改发空运，订单号HG-101", ["change_delivery|HG-101|瓷砖|air"]),
    ("HG-101里棉纱那批改走海运", ["change_delivery|HG-101|棉纱|sea"]),
    ("面粉那批推迟一周，单号HG-101", ["change_delivery|HG-101|面粉|7"]),
    ("沙发那批下周三再送，单号HG-101", ["change_delivery|HG-101|沙发|11-25..11-25"]),
    ("玻璃那批提前三天，订单HG-101", ["change_delivery|HG-101|玻璃|-3"]),
    ("茶叶那批改自提，单号HG-101", ["change_delivery|HG-101|茶叶|pickup"]),
    ("钢管那批改成200根，单号HG-101", ["change_quantity|HG-101|钢管|200 根 set"]),
    ("地板那批的单价能不能降5%？单号HG-101", ["change_price|HG-101|地板|-5 unit"]),
    ("水泥那批送到昌平区回龙观东大街18号，单号HG-101", ["change_address|HG-101|水泥|昌平区回龙观东大街18号"]),
    ("牛奶那批到哪了？单号HG-101", ["query_order|HG-101|牛奶"]),
    ("钢管那批不要了，单号HG-101", ["remove_item|HG-101|钢管"]),
    ("HG-101的轴承改走铁路", ["change_delivery|HG-101|轴承|rail"]),
    ("HG-101的轴承推迟三天到", ["change_delivery|HG-101|轴承|3"]),
    ("电缆这批货改走陆运，单号HG-101", ["change_delivery|HG-101|电缆|road"]),
    ("订单HG-101所涉水泵，请改走铁路", ["change_delivery|HG-101|水泵|rail"]),
    ("HG-101改走铁路，别走汽运了", ["change_delivery|HG-101|rail"]),
    ("那批改走铁路，单号HG-101", ["change_delivery|HG-101|rail"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), BATCHES)
def test_goods_of_which_a_batch_is_meant_are_what_is_changed(text: str, asked: list[str]):
    assert_asked(text, asked)


HEADS = [
    ("订单HG-101所涉水泵，请改走铁路", ["change_delivery|HG-101|水泵|rail"]),
    ("SO-101的瓷砖，麻烦推迟一周发", ["change_delivery|SO-101|瓷砖|7"]),
    ("SO-101的床垫，改送成都市武侯区人民南路四段12号", ["change_address|SO-101|床垫|成都市武侯区人民南路四段12号"]),
    ("SO-101的床垫改送成都市武侯区人民南路四段12号", ["change_address|SO-101|床垫|成都市武侯区人民南路四段12号"]),
    ("把SO-101的投影仪送到武汉市洪山区珞喻路312号", ["change_address|SO-101|投影仪|武汉市洪山区珞喻路312号"]),
    ("请将SO-101的货架改寄到长沙市岳麓区麓谷大道668号，收件人许倩", ["change_address|SO-101|货架|长沙市岳麓区麓谷大道668号|许倩"]),
    ("我们家那单SO-101的婴儿床改送到厦门市思明区湖滨南路57号", ["change_address|SO-101|婴儿床|厦门市思明区湖滨南路57号"]),
    ("订单SO-101所涉血压计，原定送仓库，现因搬迁，请改送至南昌市青山湖区洪都北大道512号", ["change_address|SO-101|血压计|南昌市青山湖区洪都北大道512号"]),
    ("关于SO-101项下的水泵，请于12月5日前送达", ["change_delivery|SO-101|水泵|..12-05"]),
    ("SO-101的冷冻虾仁，我们想改成12月8日到货", ["change_delivery|SO-101|冷冻虾仁|12-08..12-08"]),
    ("SO-101里的轮胎，能不能提前两天到？", ["change_delivery|SO-101|轮胎|-2"]),
    ("SO-101那批花盆送到苏州市吴中区木渎镇金枫路88号", ["change_address|SO-101|花盆|苏州市吴中区木渎镇金枫路88号"]),
    ("面粉那批改送苏州市吴中区木渎镇金枫路88号，单号SO-101", ["change_address|SO-101|面粉|苏州市吴中区木渎镇金枫路88号"]),
    ("SO-101的货改送苏州市吴中区木渎镇金枫路88号", ["change_address|SO-101|苏州市吴中区木渎镇金枫路88号"]),
    ("公司搬家了，SO-101改送苏州市吴中区木渎镇金枫路88号", ["change_address|SO-101|苏州市吴中区木渎镇金枫路88号"]),
    ("SO-101的收货地址改成苏州市吴中区木渎镇金枫路88号", ["change_address|SO-101|苏州市吴中区木渎镇金枫路88号"]),
    ("SO-101床垫的送货地址改成苏州市吴中区木渎镇金枫路88号", ["change_address|SO-101|床垫|苏州市吴中区木渎镇金枫路88号"]),
    ("SO-101别送工地了，送到苏州市吴中区木渎镇金枫路88号", ["change_address|SO-101|苏州市吴中区木渎镇金枫路88号"]),
    ("仓库换地方了，SO-101请送到苏州市吴中区木渎镇金枫路88号", ["change_address|SO-101|苏州市吴中区木渎镇金枫路88号"]),
    ("采购合同项下液压油（订单号：ZH-9905）请改走铁路", ["change_delivery|ZH-9905|液压油|rail"]),
    ("采购合同项下的变压器（订单号：ZH-9905），请12月10日前送到", ["change_delivery|ZH-9905|变压器|..12-10"]),
    ("SO-101的校服，尺码表我看过了，请推迟三天发", ["change_delivery|SO-101|校服|3"]),
    ("SO-101的校服，尺码没问题，可以走空运吗", ["change_delivery|SO-101|校服|air"]),
    ("SO-101的油漆，单价再低5%", ["change_price|SO-101|油漆|-5 unit"]),
    ("SO-101，明天送到可以吗", ["change_delivery|SO-101|11-19..11-19"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), HEADS)
def test_goods_of_an_order_that_open_the_sentence_are_what_travels(text: str, asked: list[str]):
    assert_asked(text, asked)


STOCKED = [
    ("VET-3307里碘伏棉球那行去掉吧，库房还有一柜子没拆", ["remove_item|VET-3307|碘伏棉球"]),
    ("SO-18的复印纸取消吧，办公室还剩两箱没开封", ["remove_item|SO-18|复印纸"]),
    ("SO-21的洗手液减到10瓶，上次的还有一大桶没用", ["change_quantity|SO-21|洗手液|10 bottle set"]),
    ("SO-31的狗粮去掉，家里还有三袋没吃完", ["remove_item|SO-31|狗粮"]),
    ("SO-31的螺丝不要了，车间抽屉里还有一堆没动", ["remove_item|SO-31|螺丝"]),
    ("把SO-44里的手套删掉，柜子里还有五盒没拆封", ["remove_item|SO-44|手套"]),
    ("SO-9的油漆砍掉吧，地下室还有20桶没用", ["remove_item|SO-9|油漆"]),
    ("SO-9的粉笔那行划掉，教室里还剩好几盒呢", ["remove_item|SO-9|粉笔"]),
    ("SO-50的咖啡豆减两包，冰箱里还有一包没开", ["change_quantity|SO-50|咖啡豆|2 pack subtract"]),
    ("KC-8的瓷砖拿掉，工地上还堆着40箱", ["remove_item|KC-8|瓷砖"]),
    ("KC-8的瓷砖拿掉，工地那边还压着一车没卸", ["remove_item|KC-8|瓷砖"]),
    ("KC-12的棉签不用了，上个月的还有整整一箱", ["remove_item|KC-12|棉签"]),
    ("KC-13的帽子减20顶，店里还挂着一排没卖", ["change_quantity|KC-13|帽子|20 顶 subtract"]),
    ("KC-13的帽子减20顶，还有围巾加5条", ["change_quantity|KC-13|帽子|20 顶 subtract", "change_quantity|KC-13|围巾|5 piece add"]),
    ("SO-60取消掉胶水，另外还要三盒图钉", ["remove_item|SO-60|胶水", "*"]),
    ("SO-62里还有10把椅子改成白色", ["substitute_item|SO-62|*"]),
    ("SO-64订单里还有5台风扇也退掉", ["return_item|SO-64|风扇|5 piece set"]),
    ("SO-66胶带改成30卷，店里还有10卷", ["change_quantity|SO-66|胶带|30 roll set"]),
    ("SO-66胶带少20卷，公司还有一箱", ["change_quantity|SO-66|胶带|20 roll subtract"]),
    ("SO-66的胶带少20卷，抽屉还剩大半盒", ["change_quantity|SO-66|胶带|20 roll subtract"]),
    ("SO-67的酱油推迟一周发，厨房还有两桶没开", ["change_delivery|SO-67|酱油|7"]),
    ("SO-67的酱油推迟一周发，货架上还摆着六瓶", ["change_delivery|SO-67|酱油|7"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), STOCKED)
def test_what_is_still_in_store_is_no_wish(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


LETTERS = [
    ("敬啟者：本院採購案 HP-26-1187 之手術用無菌手套，因庫房年終盤點，請延後一週交貨，並改以空運寄送。", ["change_delivery|HP-26-1187|手術用無菌手套|air|7"]),
    ("敬啟者：本校訂單 ED-310 之課桌椅，因教室整修未完，請延後兩週交貨。", ["change_delivery|ED-310|課桌椅|14"]),
    ("贵司台鉴：我司订单SO-711 之轴承，因产线检修，请推迟一周交货。", ["change_delivery|SO-711|轴承|7"]),
    ("本公司訂購單 PO-8821 之不鏽鋼螺絲，數量請改為 500 盒。", ["change_quantity|PO-8821|不鏽鋼螺絲|500 box set"]),
    ("订单SO-712 之润滑油，请改为海运发货。", ["change_delivery|SO-712|润滑油|sea"]),
    ("敬啟者：訂單 KH-505 之輪胎，請取消該項。", ["remove_item|KH-505|輪胎"]),
    ("敬啟者：訂單 KH-506 之燈管，到貨後發現破損 12 支，請予退貨。", ["return_item|KH-506|燈管|12 piece set"]),
    ("訂單 KH-507 之影印紙，請加訂 20 箱。", ["change_quantity|KH-507|影印紙|20 carton add"]),
    ("訂單 KH-508 之冷氣機，交貨地點請改為台南市中西區民生路88號。", ["change_address|KH-508|冷氣機|台南市中西區民生路88號"]),
    ("贵司合同HT-2201项下之阀门，请提前三天发运。", ["change_delivery|HT-2201|阀门|-3"]),
    ("訂單 KH-509 之病床，請於 12 月 20 日前送達。", ["change_delivery|KH-509|病床|..12-20"]),
    ("订单SO-713 之水泥，请分两批交付。", ["split_delivery|SO-713|水泥"]),
    ("訂單 KH-510 之制服，請改以貨到付款。", ["change_payment|KH-510|制服|on_delivery"]),
    ("訂單 KH-511 之鋼板，目前進度如何？敬請告知。", ["query_order|KH-511|鋼板"]),
    ("訂單 KH-512 之藍色布料，請更換為灰色。", ["substitute_item|KH-512|藍色布料|>灰色"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), LETTERS)
def test_goods_named_in_a_formal_letter_are_those_of_the_wish(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


WHOLE = [
    ("清明的單 QM-0405，白菊花減半，黃菊花不動。另外可不可以分兩次送？", ["change_quantity|QM-0405|白菊花|0.5 scale", "split_delivery|QM-0405"]),
    ("SO-210的苹果加10箱，梨子不变。另外能分两批送吗", ["change_quantity|SO-210|苹果|10 carton add", "split_delivery|SO-210"]),
    ("SO-290的台灯加5个，吊灯不动。可以分三批发吗", ["change_quantity|SO-290|台灯|5 piece add", "split_delivery|SO-290"]),
    ("SO-297的红酒减2箱，白酒加3箱。能不能分两批到",
     ["change_quantity|SO-297|红酒|2 carton subtract", "change_quantity|SO-297|白酒|3 carton add", "split_delivery|SO-297"]),
    ("SO-298去掉胶水，铅笔加20支。请分批发货", ["remove_item|SO-298|胶水", "change_quantity|SO-298|铅笔|20 piece add", "split_delivery|SO-298"]),
    ("SO-299的面粉翻倍，白糖照旧。另外麻烦分两车送", ["change_quantity|SO-299|面粉|2 scale", "split_delivery|SO-299"]),
    ("SO-300里椅子改成30把，桌子不动。请问可以分两次发吗", ["change_quantity|SO-300|椅子|30 piece set", "split_delivery|SO-300"]),
    ("SO-301的台灯加5个。另外可以分三批发吗", ["change_quantity|SO-301|台灯|5 piece add", "split_delivery|SO-301|台灯"]),
    ("SO-302的椅子能分两批发吗", ["split_delivery|SO-302|椅子"]),
    ("SO-303的水泥改成80吨，分两批送", ["change_quantity|SO-303|水泥|80 t set", "split_delivery|SO-303|水泥"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), WHOLE)
def test_an_order_of_which_several_things_were_spoken_of_is_split_whole(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


NOW_FEWER = [
    ("The marmalade jars on SO-90015, he always had 12 dozen but the oranges are late so 7 dozen will do",
     ["change_quantity|SO-90015|marmalade jars|7 dozen set"]),
    ("The lemon curd on SO-90015, we normally take 40 jars but it's quiet so 25 will do.",
     ["change_quantity|SO-90015|lemon curd|25 set"]),
    ("Oat milk on SO-90015: usually we have 12 cases but the cafe is shut, so 6 will be enough",
     ["change_quantity|SO-90015|Oat milk|6 carton set"]),
    ("The napkins on SO-90015, mum used to take 20 packs but numbers are down, so 12 packs is plenty",
     ["change_quantity|SO-90015|napkins|12 pack set"]),
    ("My tea order SO-90015 was 10 boxes but half the staff left so 6 boxes would do",
     ["change_quantity|SO-90015|tea|6 box set"]),
    ("The roses on SO-90015, I had 80 stems but the hall is smaller so 50 stems will do",
     ["change_quantity|SO-90015|roses|50 stems set"]),
    ("the rugs on SO-90015: we had 14 but the shop moved, 9 is enough", ["change_quantity|SO-90015|rugs|9 set"]),
    ("For SO-90015 the paint was to be 24 tins but the wall came down so 15 tins will do us.",
     ["change_quantity|SO-90015|paint|15 tins set"]),
    ("The beans on SO-90015, he always had 12 sacks.", []),
    ("The crisps on SO-90015, she always takes 6 boxes and that will do.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), NOW_FEWER)
def test_what_is_told_before_how_many_will_do_is_no_topic(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
