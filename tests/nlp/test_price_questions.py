"""Prices asked for on a supposition, and in words of two languages."""

import pytest

from nlp import parse
from tests.nlp.reading_actions import NOW, assert_asked

PRICES = [
    ("請問A5筆記本如果訂500本，單價大概多少？", ["request_quote|A5筆記本|500 本 set"]),
    ("如果订1000个纸箱，单价多少", ["request_quote|纸箱|1000 piece set"]),
    ("要是一次拿300把折叠椅，最低什么价", ["request_quote|折叠椅|300 piece set"]),
    ("帆布袋2000个的话多少钱一个", ["request_quote|帆布袋|2000 piece set"]),
    ("假如采购50台风扇，能给什么价", ["request_quote|风扇|50 piece set"]),
    ("雨伞如果买800把怎么报价", ["request_quote|雨伞|800 piece set"]),
    ("毛巾如果要1000条，大概要多少钱", ["request_quote|毛巾|1000 piece set"]),
    ("保溫杯若訂300個，報價多少？", ["request_quote|保溫杯|300 piece set"]),
    ("如果我们下单600箱矿泉水，价格怎么算", ["request_quote|矿泉水|600 carton set"]),
    ("帮我check下：蓝牙音箱300台，best price多少？要FOB深圳的", ["request_quote|蓝牙音箱|300 piece set|FOB 深圳"]),
    ("帮我check一下SO-77到哪了", ["query_order|SO-77"]),
    ("confirm一下SO-77的发货时间", ["query_order|SO-77"]),
    ("麻烦check下蓝牙耳机200个的price", ["request_quote|蓝牙耳机|200 piece set"]),
    ("帮忙confirm下，SO-77的水杯改成50个", ["change_quantity|SO-77|水杯|50 piece set"]),
    ("帮我check下有没有库存，保温杯300个", ["request_quote|保温杯|300 piece set"]),
    ("SO-77帮我check下status", ["query_order|SO-77"]),
    ("cancel掉SO-77吧", ["cancel_order|SO-77"]),
    ("SO-77的delivery改成下周五", ["change_delivery|SO-77|11-27..11-27"]),
    ("帮我update一下SO-77的地址：苏州市虎丘区狮山路8号", ["change_address|SO-77|苏州市虎丘区狮山路8号"]),
    ("If we ordered 500 notebooks, what would the unit price be?", ["request_quote|notebooks|500 set"]),
    ("What would you charge for 300 folding chairs?", ["request_quote|folding chairs|300 set"]),
    ("Hello friend, I am want to buy 200 pieces LED work lamp, please tell first the price.",
     ["request_quote|LED work lamp|200 piece set"]),
    ("How much would it be if we bought 1000 paper cups?", ["request_quote|paper cups|1000 set"]),
    ("Please quote 300 flasks.", ["request_quote|flasks|300 set"]),
    ("Please quote 300 paper cups.", ["request_quote|paper cups|300 set"]),
    ("please quote us 300 paper cups", ["request_quote|paper cups|300 set"]),
    ("Could you quote 2500 paper cups delivered to Lyon?", ["request_quote|paper cups|2500 set*"]),
    ("若采購200台吹風機，單價可以給多少？", ["request_quote|吹風機|200 piece set"]),
    ("如果采购200台电扇，单价能做到多少", ["request_quote|电扇|200 piece set"]),
    ("小王微信说QY-330的碗要减10个", ["change_quantity|QY-330|碗|10 piece subtract"]),
    ("微信上跟你说过的，QY-330的碗减10个", ["change_quantity|QY-330|碗|10 piece subtract"]),
    ("QY-330改微信付款", ["change_payment|QY-330|wechat"]),
    ("QY-330的毛巾颜色错了，换白色毛巾", ["substitute_item|QY-330|毛巾|>白色毛巾"]),
    ("QY-330的毛巾换白色毛巾", ["substitute_item|QY-330|毛巾|>白色毛巾"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), PRICES)
def test_a_price_that_is_asked_for_is_quoted(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(
    "text",
    [
        "whats the total if the flasks were 250",
        "what's the total if it were 700?",
        "what would the total be with 250 flasks?",
        "how much would it come to at 250",
        "the total if we made it 250?",
        "what's the total of 4417 if the gloves were 300",
        "如果椅子是120把总价多少",
        "改成120的话总共是多少",
        "如果改成150個合計多少錢",
    ],
)
@pytest.mark.parametrize("context", [None, "negotiation"])
def test_who_asks_what_another_number_comes_to_names_no_price(text, context):
    actions = parse(text, now=NOW, context=context).actions
    assert [action for action in actions if getattr(action, "price", None)] == []
