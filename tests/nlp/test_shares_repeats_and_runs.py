"""Shares of goods, goods ordered again, urgent days, complaints and wishes that run on, as people write every day."""

import pytest

from contracts.request import Known
from nlp import parse
from tests.nlp.reading_actions import NOW, assert_asked, spell

SHARES = [
    ("halve the quantity", ["change_quantity|0.5 scale"]),
    ("only half of them", ["change_quantity|0.5 scale"]),
    ("half the gloves will do", ["change_quantity|gloves|0.5 scale"]),
    ("only send half of the mugs on SO-1024", ["change_quantity|SO-1024|mugs|0.5 scale"]),
    ("we only need two thirds of the gloves", ["change_quantity|gloves|0.6667 scale"]),
    ("only three quarters of the chairs please", ["change_quantity|chairs|0.75 scale"]),
    ("take a quarter off the quantity of paper on SO-1024", ["change_quantity|SO-1024|paper|0.75 scale"]),
    ("drop the paper on SO-1024 to a quarter of what it was", ["change_quantity|SO-1024|paper|0.25 scale"]),
    ("数量减半", ["change_quantity|0.5 scale"]),
    ("减一半", ["change_quantity|0.5 scale"]),
    ("數量翻倍", ["change_quantity|2 scale"]),
    ("加倍", ["change_quantity|2 scale"]),
    ("三分之一就行", ["change_quantity|0.3333 scale"]),
    ("手套只要三分之二", ["change_quantity|手套|0.6667 scale"]),
    ("手套數量減為三分之二", ["change_quantity|手套|0.6667 scale"]),
    ("SO-1024的纸只要原来的四分之一", ["change_quantity|SO-1024|纸|0.25 scale"]),
    ("SO-1024的杯子只发一半", ["change_quantity|SO-1024|杯子|0.5 scale"]),
    ("定金一半就行", []),
    ("it was half", []),
    ("half now, half in march?", []),
]
REPEATS = [
    (
        "another batch of flasks please, 500, before the end of the year",
        ["place_order|flasks|500 set|..12-31"],
    ),
    ("another round of flasks, 500 pieces by 20 December", ["place_order|flasks|500 piece set|..12-20"]),
    (
        "we loved the last mugs, another batch please: 200, by 10 December",
        ["place_order|mugs|200 set|..12-10"],
    ),
    ("想再訂一批保溫瓶，數量500，12月底前", ["place_order|保溫瓶|500 set|..12-31"]),
    ("之前訂的保溫瓶品質不錯，想再訂一批，數量500，12月底前", ["place_order|保溫瓶|500 set|..12-31"]),
    ("上次的手套很好用，再来一批，200盒，月底前送到", ["place_order|手套|200 box set|..11-30"]),
    (
        "我们新办公室要80个台灯和12把办公椅",
        ["place_order|台灯|80 piece set", "place_order|办公椅|12 piece set"],
    ),
    ("請幫我報60張辦公椅的價格", ["request_quote|辦公椅|60 piece set"]),
]
URGENT = [
    ("gloves by the 15th if you can", ["change_delivery|gloves|..12-15"]),
    ("chairs urgently please, by 12 December at the latest", ["change_delivery|chairs|..12-12"]),
    ("we really need the desks by Friday", ["change_delivery|desks|..11-20"]),
    ("椅子最好12月15号前到", ["change_delivery|椅子|..12-15"]),
    ("椅子加急，12月15号前到", ["change_delivery|椅子|..12-15"]),
    ("櫃子最好12月10號前到", ["change_delivery|櫃子|..12-10"]),
    ("能不能先出手套，椅子晚一週沒關係", ["change_delivery|椅子|7"]),
]
TOLD = [
    "it was supposed to be here on the 25th!",
    "SO-1024 was supposed to be here on the 25th",
    "you shipped the wrong size on SO-1024 in October",
    "本来说25号到的",
    "我們訂300盒只收到280盒",
    "報價能不能保留到下週？",
    "报价能不能保留到下周？",
    "how long is the quote valid?",
    "can you hold the price until 10 December?",
    "2048那单能开两张发票吗，礼盒一张，纸一张",
]
NEW_PRICES = [
    ("increase gloves to 300 and tell me the new price", ["change_quantity|gloves|300 set"]),
    ("please raise the mugs to 400 and confirm the new price", ["change_quantity|mugs|400 set"]),
    ("cut the mugs to 200 and send me the price", ["change_quantity|mugs|200 set"]),
    ("把手套加到300盒，告诉我新的价格", ["change_quantity|手套|300 box set"]),
    ("把保溫瓶加到250個並告訴我新的總價", ["change_quantity|保溫瓶|250 piece set"]),
    ("门把手换成黑色的", ["substitute_item|门把手|>黑色"]),
    ("raise the gloves to 5.20", ["change_price|gloves|5.2"]),
    ("would you be able to supply 200 m of netting, and at what price?", ["request_quote|netting|200 m set"]),
]
ORDERS = [
    ("請問3071現在狀況如何？", ["query_order|3071"]),
    ("想请问一下3071的进度", ["query_order|3071"]),
    ("3071什麼時候會到？", ["query_order|3071"]),
    ("請問2048改到12月5日可以嗎", ["change_delivery|2048|12-05..12-05"]),
    ("不好意思，3071想改地址", ["change_address|3071"]),
    ("change 1024 to 5 December", ["change_delivery|1024|12-05..12-05"]),
]
PLACES = [
    ('please add "c/o Reception" to the delivery address of SO-1024', ["change_address|SO-1024"]),
    ("please add floor 3 to the address on SO-2048", ["change_address|SO-2048"]),
    ("收貨地址要加上「B1卸貨區」", ["change_address"]),
    ("SO-1024的地址里加上3楼", ["change_address|SO-1024"]),
]
RUNS = [
    (
        "cancel the gloves make the paper 80 boxes",
        ["remove_item|gloves", "change_quantity|paper|80 box set"],
    ),
    (
        "on SO-1024 bump gloves to 350 on SO-2048 cut the chairs to 20 and cancel SO-3071",
        [
            "change_quantity|SO-1024|gloves|350 set",
            "change_quantity|SO-2048|chairs|20 set",
            "cancel_order|SO-3071",
        ],
    ),
    ("手套不要了纸改80箱", ["remove_item|手套", "change_quantity|纸|80 carton set"]),
    (
        "杯子加到500個茶壺取消付款改月結30天",
        ["change_quantity|杯子|500 piece set", "remove_item|茶壺", "change_payment|net30"],
    ),
    (
        "SO-1024手套加到350盒SO-2048椅子减到20把SO-3071取消",
        [
            "change_quantity|SO-1024|手套|350 box set",
            "change_quantity|SO-2048|椅子|20 piece set",
            "cancel_order|SO-3071",
        ],
    ),
    (
        "地址改成杭州市滨江区江南大道1号交期推迟一周纸减到60箱",
        [
            "change_address|杭州市滨江区江南大道1号",
            "change_delivery|7",
            "change_quantity|纸|60 carton set",
        ],
    ),
    (
        "split delivery half/half: first half 15 Dec, rest 26 Dec",
        ["split_delivery"],
    ),
]


@pytest.mark.parametrize(
    ("text", "asked"), [*SHARES, *REPEATS, *URGENT, *NEW_PRICES, *ORDERS, *PLACES, *RUNS]
)
def test_everyday_wishes_are_read(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_or_only_wondered_asks_nothing(text: str) -> None:
    actions = parse(text, now=NOW, known=Known(orders=("SO-1024",))).to_json()["actions"]

    assert [spell(action) for action in actions] == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("half of that is enough", "change_quantity|0.5 scale"),
        ("half as many", "change_quantity|0.5 scale"),
        ("a third is enough", "change_quantity|0.3333 scale"),
        ("地址后面加上前台收", "change_address"),
    ],
)
def test_who_has_orders_may_say_it_in_a_few_words(text: str, asked: str) -> None:
    actions = parse(text, now=NOW, known=Known(orders=("SO-1024",))).to_json()["actions"]

    assert [spell(action) for action in actions] == [asked]
