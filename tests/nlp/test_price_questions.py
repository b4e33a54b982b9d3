"""Prices asked for on a supposition, and in words of two languages."""

import pytest

from tests.nlp.reading_actions import assert_asked

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


RECKONED = [
    ("请问一下，消毒液 30桶怎么算？", ["request_quote|消毒液|30 drum set"]),
    ("請問酒精30桶怎麼算", ["request_quote|酒精|30 drum set"]),
    ("老板，A4纸50箱怎么算？", ["request_quote|A4纸|50 carton set"]),
    ("螺丝刀要200把怎么算", ["request_quote|螺丝刀|200 piece set"]),
    ("打火机500个咋算？", ["request_quote|打火机|500 piece set"]),
    ("打火机500个咋卖", ["request_quote|打火机|500 piece set"]),
    ("面粉20袋怎么个算法", ["request_quote|面粉|20 bag set"]),
    ("雨衣300件按什么价算", ["request_quote|雨衣|300 piece set"]),
    ("水泥10吨你们怎么算的？", ["request_quote|水泥|10 t set"]),
    ("要是拿100台风扇怎么算？", ["request_quote|风扇|100 piece set"]),
    ("帆布袋1000个怎么算，月底要", ["request_quote|帆布袋|1000 piece set|11-30..11-30"]),
    ("洗衣液40箱算下来多少", ["request_quote|洗衣液|40 carton set"]),
    ("毛巾200条怎么卖的？", ["request_quote|毛巾|200 piece set"]),
    ("T恤120件怎么收费？", ["request_quote|T恤|120 piece set"]),
    ("地砖80箱怎么算钱", ["request_quote|地砖|80 carton set"]),
    ("地砖80箱怎么算价钱", ["request_quote|地砖|80 carton set"]),
    ("运费怎么算？", []),
    ("30箱运费怎么算", []),
    ("超过500件怎么算运费", []),
    ("退货怎么算？", []),
    ("超期仓储费怎么算？", []),
    ("破损的20箱怎么算？", []),
    ("安装费怎么算", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), RECKONED)
def test_how_counted_goods_are_reckoned_asks_their_price_and_charges_ask_nothing(text: str, asked: list[str]):
    assert_asked(text, asked)
