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
PARTS_CANCELLED = [
    ("取消SO-2048的50包纸", ["change_quantity|so-2048|纸|50 pack subtract"]),
    ("SO-2051取消5把", ["change_quantity|so-2051|5 piece subtract"]),
    ("取消SO-2048里一半的纸", ["change_quantity|so-2048|纸|0.5 scale"]),
    ("取消订单里的复印纸，SO-2048", ["remove_item|so-2048|复印纸"]),
    ("取消两张订单", ["cancel_order*"]),
    ("取消刚才的修改", []),
    ("cancel 50 of the packs", ["change_quantity|50 pack subtract"]),
    ("cancel 100 boxes on SO-4417", ["change_quantity|so-4417|100 box subtract"]),
    ("cancel my order of 250 boxes of gloves", ["cancel_order*"]),
    ("cancel two orders: SO-4417 and SO-4410", ["cancel_order*", "cancel_order*"]),
    ("cancel that change", []),
    ("please cancel the update I just asked for", []),
]
ADDRESSES = [
    (
        "can you bump the mugs the blue ones to like seven hundred and also uh we moved so the new address is um Hafenstrasse 9 20359 Hamburg thanks",
        ["change_quantity|blue ones|700 set", "change_address|Hafenstrasse 9 20359 Hamburg"],
    ),
    (
        "we moved, new address is Königstr. 12 70173 Stuttgart, order SO-1024",
        ["change_address|so-1024|Königstr. 12 70173 Stuttgart"],
    ),
    (
        "the new address for SO-1024 is er Hauptstrasse 22 10827 Berlin",
        ["change_address|so-1024|Hauptstrasse 22 10827 Berlin"],
    ),
    (
        "so the new address is, um, 14 High Street, Leeds LS1 4DY for SO-1024",
        ["change_address|so-1024|14 High Street, Leeds LS1 4DY"],
    ),
    (
        "3. SO-1031: please deliver to our warehouse in 5 Dock Road, 20457 Hamburg",
        ["change_address|so-1031|5 Dock Road, 20457 Hamburg"],
    ),
    ("SO-1031: please deliver to our warehouse at 5 Dock Road, 20457 Hamburg", ["change_address|so-1031|*"]),
    (
        "please ship SO-1031 to our new office in 22 Quay Street, Bristol",
        ["change_address|so-1031|22 Quay Street, Bristol"],
    ),
    (
        "1. SO-1024: 700 mugs\n2. SO-1031: please deliver to 5 Dock Road, 20457 Hamburg",
        ["change_quantity|so-1024|mugs|700 set", "change_address|so-1031|5 Dock Road, 20457 Hamburg"],
    ),
    (
        "那个我们搬家了，新地址是嗯杭州市西湖区文三路12号，订单SO-2051",
        ["change_address|so-2051|杭州市西湖区文三路12号"],
    ),
]
TAKEN_AS_NEW = [
    ("can ya chuck another 50 boxes of gloves on the order", ["change_quantity|gloves|50 box add"]),
    ("stick another 20 mugs on my order", ["change_quantity|mugs|20 add"]),
    ("please put 50 more boxes of gloves on the order", ["change_quantity|gloves|50 box add"]),
    ("订单里再加50盒手套", ["change_quantity|手套|50 box add"]),
    ("我那单再塞50盒手套", ["change_quantity|手套|50 box add"]),
    ("I'd like one and a half thousand blue mugs instead of 500", ["change_quantity|blue mugs|1500 set"]),
    ("I'd like 700 blue mugs instead of 500", ["change_quantity|blue mugs|700 set"]),
    ("we want 30 chairs rather than 20", ["change_quantity|chairs|30 set"]),
    ("马克杯我要1500个，不是500个", ["change_quantity|马克杯|1500 piece set"]),
    ("马克杯不要500个了，要1500个", ["change_quantity|马克杯|1500 piece set"]),
    ("Swap 50 of the glove boxes for 100 packs of paper", ["substitute_item|glove boxes|>paper|50 set"]),
    ("swap 20 of the blue mugs for white mugs", ["substitute_item|blue mugs|>white mugs|20 set"]),
    ("SO-2051的20把办公椅换成30把餐椅", ["substitute_item|so-2051|办公椅|>餐椅|20 piece set"]),
    ("Round up the mugs please so 600 blue", ["change_quantity|blue|600 set"]),
    ("Round up the mugs to 600", ["change_quantity|mugs|600 set"]),
    ("please round the teapots on SO-1024 down to 200", ["change_quantity|so-1024|teapots|200 set"]),
    ("SO-2051的办公椅凑个整，100把", ["change_quantity|so-2051|办公椅|100 piece set"]),
]
DROPPED = [
    (
        "Change the teapots to half the number and the white mugs to twice",
        ["change_quantity|teapots|0.5 scale", "change_quantity|white mugs|2 scale"],
    ),
    (
        "halve the teapots and double the white mugs",
        ["change_quantity|teapots|0.5 scale", "change_quantity|white mugs|2 scale"],
    ),
    ("茶壶减半，白杯子翻倍", ["change_quantity|茶壶|0.5 scale", "change_quantity|白杯子|2 scale"]),
    ("SO-1024 at 3.40 and SO-1031 5% off", ["change_price|so-1024|3.4", "change_price|so-1031|-5"]),
    ("SO-1024 at 3.40 and SO-1031 at 8", ["change_price|so-1024|3.4", "change_price|so-1031|8"]),
    ("SO-1024 5% off and SO-1031 3% off", ["change_price|so-1024|-5", "change_price|so-1031|-3"]),
    ("SO-2051降5%，SO-2060降3%", ["change_price|so-2051|-5", "change_price|so-2060|-3"]),
    ("SO-2051单价390，SO-2060打九折", ["change_price|so-2051|390 unit", "change_price|so-2060|-10"]),
    ("SO-2051一半换成黑色的", ["substitute_item|so-2051|>黑色|0.5 scale"]),
    ("SO-2051的办公椅一半换成黑色的", ["substitute_item|so-2051|办公椅|>黑色|0.5 scale"]),
    (
        "swap half of the blue mugs on SO-1024 for white ones",
        ["substitute_item|so-1024|blue mugs|>white ones|0.5 scale"],
    ),
    ("change half the blue mugs to white", ["substitute_item|blue mugs|>white|0.5 scale"]),
    (
        "when will 4410 arrive, and can you add 100 more flasks",
        ["query_order|4410", "change_quantity|4410|flasks|100 add"],
    ),
    (
        "when does SO-1024 ship, and can we make it 700 mugs?",
        ["query_order|so-1024", "change_quantity|so-1024|mugs|700 set"],
    ),
    (
        "SO-2051什么时候到，另外再加20把办公椅",
        ["query_order|so-2051", "change_quantity|so-2051|办公椅|20 piece add"],
    ),
    ("price for 1000 teapots? I want them at 8 dollars", ["request_quote|teapots|1000 set|8 usd"]),
    ("20 teapots arrived cracked, please refund", ["return_item|teapots|20 set"]),
    ("20 of the teapots on SO-1031 are cracked, send replacements", ["return_item|so-1031|teapots|20 set"]),
    ("SO-1031: 20 teapots came cracked, I want to send them back", ["return_item|so-1031|teapots|20 set"]),
    ("we got 20 teapots with cracks, can we return them", ["return_item|teapots|20 set"]),
    (
        "teapots from SO-1031 arrived, 20 of them cracked. I'd like to return those",
        ["return_item|so-1031|teapots|20 set"],
    ),
    ("SO-2051到货有20把办公椅裂了，要退货", ["return_item|so-2051|办公椅|20 piece set"]),
    ("茶壶碎了20个，要退", ["return_item|茶壶|20 piece set"]),
]
TERSE = [
    ("Blue mugs: 500 → 1k", ["change_quantity|blue mugs|1000 set"]),
    ("blue mugs 500 -> 1000", ["change_quantity|blue mugs|1000 set"]),
    ("mugs 500 --> 700", ["change_quantity|mugs|700 set"]),
    ("马克杯：500→1000", ["change_quantity|马克杯|1000 set"]),
    ("SKU MUG-BLUE: qty 700 (was 500)", ["change_quantity|MUG-BLUE|700 set"]),
    ("MUG-BLUE qty 700, was 500", ["change_quantity|MUG-BLUE|700 set"]),
    ("马克杯数量700（原500）", ["change_quantity|马克杯|700 set"]),
    (
        "SO-4417: gloves at 5.10 and paper at 2.95?",
        ["change_price|so-4417|gloves|5.1", "change_price|so-4417|paper|2.95"],
    ),
    (
        "SO-4417: gloves 5.10 each, paper 2.95 each",
        ["change_price|so-4417|gloves|5.1 unit", "change_price|so-4417|paper|2.95 unit"],
    ),
]
ASKED_ABOUT = [
    ("can I pay by card?", []),
    ("can we pay with paypal?", []),
    ("可以刷卡嗎", []),
    ("能用支付宝付吗", []),
    ("can I pay SO-1024 by card?", ["change_payment|so-1024|card"]),
    ("SO-2051能刷卡付吗", ["change_payment|so-2051|card"]),
    ("SO-2051加到100把有什么优惠", []),
    ("如果我订5000个白杯子有什么优惠", []),
    ("what discount do I get if I raise SO-1024 to 1000 mugs?", []),
    ("what can I change on SO-1031?", []),
]

OTHER_TONGUES = [
    ("Guten Tag, bitte für SO-1024 nur 400 blue mugs", ["change_quantity|so-1024|blue mugs|400 set"]),
    ("Bonjour, SO-1024: seulement 400 blue mugs svp", ["change_quantity|so-1024|blue mugs|400 set"]),
    ("Moin, SO-1024: dann nur 400 blue mugs bitte", ["change_quantity|so-1024|blue mugs|400 set"]),
]
WITHOUT = [
    ("Please order 100 tea gift boxes without logo", ["place_order|tea gift boxes without logo|100 set"]),
    (
        "I need 20 mugs without lids for March",
        ["place_order|mugs without lids|20 set|03-01..03-31"],
    ),
    ("Deliver SO-1024 without the teapots", ["remove_item|so-1024|teapots"]),
    ("Deliver SO-1024 without teapots", ["remove_item|so-1024|teapots"]),
]
OF_ANOTHER_ORDER = [
    (
        "Make SO-1024 550 and for SO-1031 take 180 teapots",
        ["change_quantity|so-1024|550 set", "change_quantity|so-1031|teapots|180 set"],
    ),
    (
        "For SO-1031 make it 180 and on SO-1024 500 mugs",
        ["change_quantity|so-1031|180 set", "change_quantity|so-1024|mugs|500 set"],
    ),
    (
        "SO-1024改成550，SO-1031要180个茶壶",
        ["change_quantity|so-1024|550 set", "change_quantity|so-1031|茶壶|180 piece set"],
    ),
]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        *SHARES,
        *OTHER_TONGUES,
        *WITHOUT,
        *OF_ANOTHER_ORDER,
        *PRICES,
        *THREATS,
        *PARTS_CANCELLED,
        *ADDRESSES,
        *TAKEN_AS_NEW,
        *DROPPED,
        *TERSE,
        *ASKED_ABOUT,
    ],
)
def test_what_is_meant_is_told_from_what_it_looks_like(text: str, asked: list[str]):
    assert_asked(text, asked)


EVENTS = [
    ("SO-9920: pls ship by air instead of sea, the trade show is on December 9 and there's no second chance",
     ["change_delivery|SO-9920|air"]),
    ("Please send SO-9920 by air, the fair is on 9 December.", ["change_delivery|SO-9920|air"]),
    ("Ship SO-9920 by express please, our opening is on 3 December.", ["change_delivery|SO-9920|express"]),
    ("The wedding is on 5 December. Please make the napkins on SO-9920 200.", ["change_quantity|SO-9920|napkins|200 set"]),
    ("Add 40 badges to SO-9920, the conference starts on 2 December.", ["add_item|SO-9920|badges|40 set"]),
    ("SO-9920 has to go by air, our launch is next Friday.", ["change_delivery|SO-9920|air"]),
    ("Please air-freight SO-9920; the exhibition opens 12 December.", ["change_delivery|SO-9920|air"]),
    ("Make the mugs on SO-9920 300, the school fete is on 28 November.", ["change_quantity|SO-9920|mugs|300 set"]),
    ("Stocktake is on 30 November, so please ship SO-9920 by road.", ["change_delivery|SO-9920|road"]),
    ("SO-9920: switch to courier please, the inspection is on Monday.", ["change_delivery|SO-9920|express"]),
    ("Please get SO-9920 here by 1 December, the trade show is on 9 December.", ["change_delivery|SO-9920|..12-01"]),
    ("The event is on 9 December. Please deliver SO-9920 by 7 December.", ["change_delivery|SO-9920|..12-07"]),
    ("Please deliver SO-9920 by 7 December because the gala is on 9 December.", ["change_delivery|SO-9920|..12-07"]),
    ("my birthday's on the 25th, please swap the red candles on SO-9920 for gold candles",
     ["substitute_item|SO-9920|red candles|>gold candles"]),
    ("Cancel SO-9920 please, the festival on 4 December has been called off.", ["cancel_order|SO-9920"]),
    ("The auditors come on 3 December. Please change the payment on SO-9920 to net 30.", ["change_payment|SO-9920|net30"]),
    ("We open on 1 December, please ship SO-9920 by rail.", ["change_delivery|SO-9920|rail"]),
    ("Please ship SO-9920 by air, delivery on 9 December.", ["change_delivery|SO-9920|12-09..12-09|air"]),
    ("SO-9920 by air please, it must be here on 9 December.", ["change_delivery|SO-9920|12-09..12-09|air"]),
    ("The delivery is on 9 December, please make SO-9920's delivery 7 December.", ["change_delivery|SO-9920|12-07..12-07"]),
    ("Can SO-9920 be here by 1 December, because the builders leave on 3 December?", ["change_delivery|SO-9920|..12-01"]),
    ("Switch SO-9920 to road please, the ferry strike is on Monday and nobody knows how long it lasts.", ["change_delivery|SO-9920|road"]),
    ("SO-9920 by courier please, our grand opening is on 28 November and we have nothing on the shelves.",
     ["change_delivery|SO-9920|express"]),
    ("Please ship SO-9920 by air cos the client visit is on Tuesday.", ["change_delivery|SO-9920|air"]),
    ("The audit is on 2 December so please change SO-9920 to net 30.", ["change_payment|SO-9920|net30"]),
    ("Please deliver SO-9920 on Monday because Tuesday is a holiday.", ["change_delivery|SO-9920|11-23..11-23"]),
    ("Send SO-9920 by 26 November because Black Friday is on 27 November.", ["change_delivery|SO-9920|..11-26"]),
    ("Ship SO-9920 by 3 December because we close on 4 December.", ["change_delivery|SO-9920|..12-03"]),
    ("We want SO-9920 by 3 December because our site manager leaves on the 4th.", ["change_delivery|SO-9920|..12-03"]),
    ("Postpone SO-9920 to 7 December because the hall is only free from 6 December.", ["change_delivery|SO-9920|12-07..12-07"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), EVENTS)
def test_the_day_of_an_event_tells_why_and_is_no_delivery(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


TURNED_FROM = [
    ("您好，订单FZ-6621里的白大褂从M码换成L码，谢谢", ["substitute_item|FZ-6621|白大褂|>L码"]),
    ("SO-101的工作服从XL码换成XXL码", ["substitute_item|SO-101|工作服|>XXL码"]),
    ("SO-101的沙发从灰色改成米色", ["substitute_item|SO-101|沙发|>米色"]),
    ("SO-101的窗帘从白色换为浅蓝", ["substitute_item|SO-101|窗帘|>浅蓝"]),
    ("把SO-101的手套由M码换成S码", ["substitute_item|SO-101|手套|>S码"]),
    ("SO-101里的校服从160码改成165码", ["substitute_item|SO-101|校服|>165码"]),
    ("SO-101的拖鞋从37码换成38码", ["substitute_item|SO-101|拖鞋|>38码"]),
    ("SO-101的台面由黑色石材改为白色石材", ["substitute_item|SO-101|台面|>白色石材"]),
    ("SO-101的雨伞从黑色换成红色，数量不变", ["substitute_item|SO-101|雨伞|>红色"]),
    ("SO-101的T恤从L码换成M码", ["substitute_item|SO-101|T恤|>M码"]),
    ("SO-101的地毯从圆形改成方形", ["substitute_item|SO-101|地毯|>方形"]),
    ("SO-101的牛奶从脱脂换成全脂", ["substitute_item|SO-101|牛奶|>全脂"]),
    ("SO-101的M码换成L码", ["substitute_item|SO-101|M码|>L码"]),
    ("SO-101的毛巾从200条改成300条", ["change_quantity|SO-101|毛巾|300 piece set"]),
    ("SO-101的螺丝从M6换成M8", ["substitute_item|SO-101|螺丝|>M8"]),
    ("SO-101从海运改成空运", ["change_delivery|SO-101|air"]),
    ("SO-101的沙发，从灰色改成米色", ["substitute_item|SO-101|沙发|>米色"]),
    ("SO-101从玻璃杯换成陶瓷杯", ["substitute_item|SO-101|玻璃杯|>陶瓷杯"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), TURNED_FROM)
def test_what_something_is_turned_from_is_not_the_thing(text: str, asked: list[str]):
    assert_asked(text, asked)


RESULTS = [
    ("Order SO-90015, could you take 15 off the folding chairs? so that leaves us with 85",
     ["change_quantity|SO-90015|folding chairs|15 subtract"]),
    ("Take 5 chairs off SO-90015, which leaves 40.", ["change_quantity|SO-90015|chairs|5 subtract"]),
    ("Please cut the stools on SO-90015 by 10, leaving 30.", ["change_quantity|SO-90015|stools|10 subtract"]),
    ("Add 10 more lamps to SO-90015, which makes 85 in all", ["change_quantity|SO-90015|lamps|10 add"]),
    ("add 10 more lamps to SO-90015, so that's 85 altogether", ["change_quantity|SO-90015|lamps|10 add"]),
    ("add another 6 rugs to SO-90015, making it 20 in total", ["change_quantity|SO-90015|rugs|6 add"]),
    ("Please knock 12 off the trays on SO-90015. That'd be 88 left.",
     ["change_quantity|SO-90015|trays|12 subtract"]),
    ("drop 20 of the bollards from SO-90015, that takes it down to 60",
     ["change_quantity|SO-90015|bollards|20 subtract"]),
    ("bump the cushions on SO-90015 up by 8, total 48", ["change_quantity|SO-90015|cushions|8 add"]),
    ("Add 4 benches to the 6 on SO-90015, giving us 10.", ["add_item|SO-90015|benches|4 set"]),
    ("increase the hooks on SO-90015 by 50, bringing the total to 250", ["change_quantity|SO-90015|hooks|50 add"]),
    ("Reduce the posts on SO-90015 by 12 so we end up with 36", ["change_quantity|SO-90015|posts|12 subtract"]),
    ("The lamps on SO-90015: 10 more please, i.e. 85 altogether", ["change_quantity|SO-90015|lamps|10 add"]),
    ("That leaves us with 85 chairs, so please set SO-90015 to 85.", ["change_quantity|SO-90015|chairs|85 set"]),
    ("Make it 85 chairs on SO-90015, that leaves us room for 15 more.",
     ["change_quantity|SO-90015|chairs|85 set"]),
    ("We have 20 too many chairs. Please take 20 off SO-90015.", ["change_quantity|SO-90015|chairs|20 subtract"]),
    ("Add 10 lamps to SO-90015, and make the chairs 85",
     ["add_item|SO-90015|lamps|10 set", "change_quantity|SO-90015|chairs|85 set"]),
    ("add 10 more lamps to SO-90015, make it 12",
     ["change_quantity|SO-90015|lamps|10 add", "change_quantity|SO-90015|lamps|12 set"]),
    ("add 10 more lamps to SO-90015. That should be 12, sorry.",
     ["change_quantity|SO-90015|lamps|10 add", "change_quantity|SO-90015|lamps|12 set"]),
    ("Add 10 lamps to SO-90015. It needs 4 rugs too.",
     ["add_item|SO-90015|lamps|10 set", "add_item|SO-90015|rugs|4 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), RESULTS)
def test_what_a_change_comes_to_is_no_second_wish(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


TWO_ORDERS = [
    ("Add 20 mugs to SO-90015 and 30 mugs to SO-90016",
     ["add_item|SO-90015|mugs|20 set", "add_item|SO-90016|mugs|30 set"]),
    ("Add 20 mugs to SO-90015, add 30 mugs to SO-90016",
     ["add_item|SO-90015|mugs|20 set", "add_item|SO-90016|mugs|30 set"]),
    ("add 20 packs of filters to SO-90015 and 10 packs of filters to SO-90016 please",
     ["add_item|SO-90015|filters|20 pack set", "add_item|SO-90016|filters|10 pack set"]),
    ("Increase the mugs on SO-90015 by 20 and the mugs on SO-90016 by 30",
     ["change_quantity|SO-90015|mugs|20 add", "change_quantity|SO-90016|mugs|30 add"]),
    ("Reduce the hoses on SO-90015 by 5 and the clamps by 8",
     ["change_quantity|SO-90015|hoses|5 subtract", "change_quantity|SO-90015|clamps|8 subtract"]),
    ("Set the mugs on SO-90015 to 20 and those on SO-90016 to 30",
     ["change_quantity|SO-90015|mugs|20 set", "change_quantity|SO-90016|mugs|30 set"]),
    ("Change the tarps on SO-90015 to 12. On SO-90016, make it 15.",
     ["change_quantity|SO-90015|tarps|12 set", "change_quantity|SO-90016|tarps|15 set"]),
    ("SO-90015: lamps to 40. SO-90016: lamps to 50.",
     ["change_quantity|SO-90015|lamps|40 set", "change_quantity|SO-90016|lamps|50 set"]),
    ("Please bump the trays on SO-90015 to 40 and on SO-90016 to 60",
     ["change_quantity|SO-90015|trays|40 set", "change_quantity|SO-90016|trays|60 set"]),
    ("Add 20 mugs to SO-90015, no, 30 mugs to SO-90015", ["add_item|SO-90015|mugs|30 set"]),
    ("Add 20 mugs to SO-90015, sorry, 30 mugs", ["add_item|SO-90015|mugs|30 set"]),
    ("Raise the price of the mugs on SO-90015 by 5% and the hats by 3%",
     ["change_price|SO-90015|mugs|5", "change_price|SO-90015|hats|3"]),
    ("move SO-90015 to Friday and SO-90016 to Monday",
     ["change_delivery|SO-90015|11-20..11-20", "change_delivery|SO-90016|11-23..11-23"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), TWO_ORDERS)
def test_the_same_thing_on_another_order_is_another_wish(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
