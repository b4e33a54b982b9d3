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
    ("What do 40 white mugs and 30 oak trays cost?",
     ["request_quote|white mugs|40 set", "request_quote|oak trays|30 set"]),
    ("White mugs, Qty 30. Please quote.", ["request_quote|White mugs|30 set"]),
    ("RFQ: white mugs, Qty 30, and oak trays, Qty 20",
     ["request_quote|white mugs|30 set", "request_quote|oak trays|20 set"]),
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


COUNTS = [
    ("what would 10,000 tamper evident bags cost me, and how much for 25,000 of them",
     ["request_quote|tamper evident bags|10000 set", "request_quote|tamper evident bags|25000 set"]),
    ("How much for 50 oak desks, and how much for 100?", ["request_quote|oak desks|50 set", "request_quote|oak desks|100 set"]),
    ("Price for 500 mugs and for 1,000 mugs please.", ["request_quote|mugs|500 set", "request_quote|mugs|1000 set"]),
    ("What do 200 cotton aprons cost, and what would 400 of them be?",
     ["request_quote|cotton aprons|200 set", "request_quote|cotton aprons|400 set"]),
    ("Quote please for 1,000 pcs and 5,000 pcs of the steel clips.",
     ["request_quote|steel clips|1000 piece set", "request_quote|steel clips|5000 piece set"]),
    ("Could you quote 20 tents, and also 40 of them?", ["request_quote|tents|20 set", "request_quote|tents|40 set"]),
    ("How much are 30 folding chairs? And 60?", ["request_quote|folding chairs|30 set", "request_quote|folding chairs|60 set"]),
    ("what's your price on 5 kg of beeswax, and on 10 kg?", ["request_quote|beeswax|5 kg set", "request_quote|beeswax|10 kg set"]),
    ("How much is 100 glass jars and how much is 300 of those?", ["request_quote|glass jars|100 set", "request_quote|glass jars|300 set"]),
    ("Please quote for 250 notebooks and 500 notebooks.", ["request_quote|notebooks|250 set", "request_quote|notebooks|500 set"]),
    ("What would 12 wool blankets cost, and 24 of the same?", ["request_quote|wool blankets|12 set", "request_quote|wool blankets|24 set"]),
    ("Price for 2,000 paper bags? And what about 8,000?", ["request_quote|paper bags|2000 set", "request_quote|paper bags|8000 set"]),
    ("Can I get a quote for 40 hoodies, and one for 80 hoodies?", ["request_quote|hoodies|40 set", "request_quote|hoodies|80 set"]),
    ("how much would 6 drums of solvent be, and how much for 12 drums",
     ["request_quote|solvent|6 drum set", "request_quote|solvent|12 drum set"]),
    ("What would 10 beanbags cost me and how much for 25 rugs?", ["request_quote|beanbags|10 set", "request_quote|rugs|25 set"]),
    ("How much for 50 desks? Sorry, I meant 100.", ["request_quote|desks|100 set"]),
    ("保温杯500个多少钱，1000个呢？", ["request_quote|保温杯|500 piece set", "request_quote|保温杯|1000 piece set"]),
    ("帆布袋2000个什么价？5000个什么价？", ["request_quote|帆布袋|2000 piece set", "request_quote|帆布袋|5000 piece set"]),
    ("雨伞要300把的话什么价格，要800把呢", ["request_quote|雨伞|300 piece set", "request_quote|雨伞|800 piece set"]),
    ("What would 40 benches cost us?", ["request_quote|benches|40 set"]),
    ("What would it cost me to cancel SO-44?", []),
    ("How much for 12 lamps and 12 shades?", ["request_quote|lamps|12 set", "request_quote|shades|12 set"]),
    ("Quote for 200 badges, and 500 as well please.", ["request_quote|badges|200 set", "request_quote|badges|500 set"]),
    ("Price on 3 pallets of bricks? And on 10 pallets?", ["request_quote|bricks|3 pallet set", "request_quote|bricks|10 pallet set"]),
    ("What's the price for 20 stools and what's the price for 60?", ["request_quote|stools|20 set", "request_quote|stools|60 set"]),
    ("How much for 20 stools? Make that 30.", ["request_quote|stools|30 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), COUNTS)
def test_the_price_of_each_count_is_asked_for(text: str, asked: list[str]) -> None:
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


LISTED = [
    ("台灯30个、茶壶20个各多少钱", ["request_quote|台灯|30 piece set", "request_quote|茶壶|20 piece set"]),
    ("茶叶礼盒30盒、A4纸50包报个价", ["request_quote|茶叶礼盒|30 box set", "request_quote|A4纸|50 pack set"]),
    (
        "想問一下馬克杯100個、玻璃壺50個、保溫瓶200支分別多少錢",
        ["request_quote|馬克杯|100 piece set", "request_quote|玻璃壺|50 piece set", "request_quote|保溫瓶|200 piece set"],
    ),
    ("300 mugs, 50 teapots: how much each?", ["request_quote|mugs|300 set", "request_quote|teapots|50 set"]),
    ("我要订茶叶礼盒30盒，玻璃茶壶20个多少钱？", ["place_order|茶叶礼盒|30 box set", "request_quote|玻璃茶壶|20 piece set"]),
    ("台灯、椅子各10张多少钱", ["request_quote|台灯|10 piece set", "request_quote|椅子|10 piece set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), LISTED)
def test_each_of_the_goods_whose_price_is_asked_has_its_own_number(text, asked):
    assert_asked(text, asked)
