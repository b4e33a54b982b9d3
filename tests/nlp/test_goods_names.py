"""Where names of goods start and end."""

import pytest

from tests.nlp.reading_actions import assert_asked

NAMES = [
    ("纸吸管到哪了？单号WX20260509-3", ["query_order|WX20260509-3|纸吸管"]),
    ("LY-303那批团建T恤到哪了", ["query_order|LY-303|团建T恤"]),
    ("PO-45021里的6204-2RS轴承选型错了，换成6205-2RS轴承，数量不变", ["substitute_item|PO-45021|6204-2RS轴承|>6205-2RS轴承"]),
    ("PO-45021的纸杯加200个", ["change_quantity|PO-45021|纸杯|200 piece add"]),
    ("PO-45021的竹筷子去掉", ["remove_item|PO-45021|竹筷子"]),
    ("PO-45021的铁架子改成20个", ["change_quantity|PO-45021|铁架子|20 piece set"]),
    ("PO-45021的布口袋换成纸口袋", ["substitute_item|PO-45021|布口袋|>纸口袋"]),
    ("PO-45021的玻璃密封罐减10个", ["change_quantity|PO-45021|玻璃密封罐|10 piece subtract"]),
    ("PO-45021的会议室投影仪加1台", ["change_quantity|PO-45021|会议室投影仪|1 piece add"]),
    ("PO-45021的员工制服改成80套", ["change_quantity|PO-45021|员工制服|80 set set"]),
    ("PO-45021的年会抽奖箱去掉", ["remove_item|PO-45021|年会抽奖箱"]),
    ("PO-45021的展会帐篷换成折叠帐篷", ["substitute_item|PO-45021|展会帐篷|>折叠帐篷"]),
    ("PO-45021的水泵规格选错了，换成离心泵", ["substitute_item|PO-45021|水泵|>离心泵"]),
    ("PO-45021的密封圈型号下错了，改成氟胶密封圈", ["substitute_item|PO-45021|密封圈|>氟胶密封圈"]),
    ("PO-45021的电缆数量写错了，应该是300米", ["change_quantity|PO-45021|电缆|300 m set"]),
    ("PO-45021的工作服尺码报错了，换成XL工作服", ["substitute_item|PO-45021|工作服|>XL工作服"]),
    ("PO-45021的地毯颜色搞错了，换成灰色地毯", ["substitute_item|PO-45021|地毯|>灰色地毯"]),
    ("PO-45021的办公椅数量多了，减5把", ["change_quantity|PO-45021|办公椅|5 piece subtract"]),
    ("PO-45021的木托盘再加30个", ["change_quantity|PO-45021|木托盘|30 piece add"]),
    ("PO-45021的塑料篮子不要了", ["remove_item|PO-45021|塑料篮子"]),
    ("PO-45021的比赛奖杯改成12个", ["change_quantity|PO-45021|比赛奖杯|12 piece set"]),
    ("PO-45021的夏令营书包加40个", ["change_quantity|PO-45021|夏令营书包|40 piece add"]),
    ("PO-45021的婚礼糖盒去掉50盒", ["change_quantity|PO-45021|婚礼糖盒|50 box subtract"]),
    ("茶水间咖啡杯要60个，下周一到", ["place_order|茶水间咖啡杯|60 piece set|11-23..11-23"]),
    ("防滑地垫报个价，100张", ["request_quote|防滑地垫|100 piece set"]),
    ("PO-45021的酒店拖鞋到货了吗", ["query_order|PO-45021|酒店拖鞋"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), NAMES)
def test_a_name_of_goods_is_read_whole(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


STRENGTHS = [
    ("Pls send latest price for 500 kgs of 98% caustic soda flakes. Last year it was 52 rs, hope it has not gone up like anything.",
     ["request_quote|98% caustic soda flakes|500 kg set"]),
    ("How much for 20 drums of 70% isopropyl alcohol?", ["request_quote|70% isopropyl alcohol|20 drum set"]),
    ("Please add 6 bottles of 5% acetic acid to SO-12.", ["add_item|SO-12|5% acetic acid|6 bottle set"]),
    ("We need 200 kg of 99.5% citric acid.", ["place_order|99.5% citric acid|200 kg set"]),
    ("Quote for 40 litres of 35% hydrogen peroxide please.", ["request_quote|35% hydrogen peroxide|40 l set"]),
    ("I'd like 12 bars of 70% dark chocolate.", ["place_order|70% dark chocolate|12 bars set"]),
    ("Order: 30 bags of 46% urea, 10 bags of 60% potash.", ["place_order|46% urea|30 bag set", "place_order|60% potash|10 bag set"]),
    ("Please make the 98% sulphuric acid on SO-12 50 drums.", ["change_quantity|SO-12|98% sulphuric acid|50 drum set"]),
    ("Remove the 10% bleach from SO-12.", ["remove_item|SO-12|10% bleach"]),
    ("Swap the 100% cotton tees on SO-12 for 50% polyester tees.", ["substitute_item|SO-12|100% cotton tees|>50% polyester tees"]),
    ("What do 5 drums of 32% hydrochloric acid cost?", ["request_quote|32% hydrochloric acid|5 drum set"]),
    ("20 cartons of 12% cream please", ["place_order|12% cream|20 carton set"]),
    ("Can I get 8 rolls of 30% tint window film?", ["place_order|30% tint window film|8 roll set"]),
    ("Please send 500 kg of caustic soda flakes, we want 5% off.", ["place_order|caustic soda flakes|500 kg set|-5"]),
    ("Take 10% off the lamps on SO-12.", ["change_price|SO-12|lamps|-10"]),
    ("Could we get 5% discount on SO-12?", ["change_price|SO-12|-5"]),
    ("Pay 30% deposit on SO-12.", ["change_payment|SO-12|dep30"]),
    ("SO-12: change the 12% nitrogen feed to 30 bags.", ["change_quantity|SO-12|12% nitrogen feed|30 bag set"]),
    ("We don't need the 15% glycol on SO-12.", ["remove_item|SO-12|15% glycol"]),
    ("Replace the 6% vinegar on SO-12 with 8% vinegar.", ["substitute_item|SO-12|6% vinegar|>8% vinegar"]),
    ("How much for 25 kg of 60% protein powder and 10 kg of 90% protein powder?",
     ["request_quote|60% protein powder|25 kg set", "request_quote|90% protein powder|10 kg set"]),
    ("Remove the 5% surcharge from SO-12.", ["change_price|SO-12*"]),
    ("Change the 30% deposit on SO-12 to 20%.", ["change_payment|SO-12|dep20"]),
    ("Change the 5% discount on SO-12 to 8%.", ["change_price|SO-12|-8"]),
    ("20 chairs at 10% off please.", ["place_order|chairs|20 set|-10"]),
    ("請問一下，75%酒精 30桶怎麼算？要開發票，月底驗收", ["request_quote|75%酒精|30 drum set"]),
    ("75%酒精30桶多少钱", ["request_quote|75%酒精|30 drum set"]),
    ("请报价：30%双氧水20桶", ["request_quote|30%双氧水|20 drum set"]),
    ("10%次氯酸钠 50桶什么价？", ["request_quote|10%次氯酸钠|50 drum set"]),
    ("麻烦问下 98%硫酸 5吨怎么卖", ["request_quote|98%硫酸|5 t set"]),
    ("我要订75%酒精40瓶", ["place_order|75%酒精|40 bottle set"]),
    ("订95%酒精20桶，下周三送", ["place_order|95%酒精|20 drum set|11-25..11-25"]),
    ("SO-101的75%酒精改成60瓶", ["change_quantity|SO-101|75%酒精|60 bottle set"]),
    ("SO-101再加32%液碱2吨", ["change_quantity|SO-101|32%液碱|2 t add"]),
    ("SO-101的5%葡萄糖取消", ["remove_item|SO-101|5%葡萄糖"]),
    ("SO-101的75%酒精换成95%酒精", ["substitute_item|SO-101|75%酒精|>95%酒精"]),
    ("SO-101的75%酒精退10瓶，漏了", ["return_item|SO-101|75%酒精|10 bottle set"]),
    ("把SO-101的75%酒精改成100瓶", ["change_quantity|SO-101|75%酒精|100 bottle set"]),
    ("要50桶75%酒精", ["place_order|75%酒精|50 drum set"]),
    ("SO-101里的30%双氧水不要了", ["remove_item|SO-101|30%双氧水"]),
    ("70%棉布衬衫200件多少钱？", ["request_quote|70%棉布衬衫|200 piece set"]),
    ("SO-101单价便宜5%", ["change_price|SO-101|-5 unit"]),
    ("30%定金，余款发货前付，SO-101", ["change_payment|SO-101|dep30|before_shipment"]),
    ("SO-101的酒精便宜10%", ["change_price|SO-101|酒精|-10"]),
    ("SO-101改成30%预付，70%见提单", ["change_payment|SO-101|dep30"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), STRENGTHS)
def test_a_share_that_goods_hold_is_of_their_name(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


GRADES = [
    ("Kindly revise our PO-90233: SS 304 hex bolts M10 to be made 4,500 nos instead of 3,000 nos.",
     ["change_quantity|PO-90233|SS 304 hex bolts M10|4500 nos set"]),
    ("Please make the SS 316 washers M8 on PO-90233 2,000 pcs.", ["change_quantity|PO-90233|SS 316 washers M8|2000 piece set"]),
    ("Grade 8.8 hex bolts on SO-12 to be 600 pcs.", ["change_quantity|SO-12|Grade 8.8 hex bolts|600 piece set"]),
    ("Quote 20 sheets of EN 8 plate.", ["request_quote|EN 8 plate|20 sheet set"]),
    ("Please add 50 nos of SS 304 flanges to PO-90233.", ["add_item|PO-90233|SS 304 flanges|50 nos set"]),
    ("Remove the SS 304 nuts from PO-90233.", ["remove_item|PO-90233|SS 304 nuts"]),
    ("Change the AISI 1045 shafts on PO-90233 to 12 pcs.", ["change_quantity|PO-90233|AISI 1045 shafts|12 piece set"]),
    ("PO-90233: SS 304 hex bolts M10 should be 4,500 nos.", ["change_quantity|PO-90233|SS 304 hex bolts M10|4500 nos set"]),
    ("PO-90233: SS 304 hex bolts M10 4,500 nos please instead of 3,000.", ["change_quantity|PO-90233|SS 304 hex bolts M10|4500 nos set"]),
    ("SO-12: PVC 90 elbows to be increased to 300 pcs.", ["change_quantity|SO-12|PVC 90 elbows|300 piece set"]),
    ("Need 60 pcs SS 304 hinges.", ["place_order|SS 304 hinges|60 piece set"]),
    ("Order: pears 304, apples 20 boxes", ["place_order|pears|304 set", "place_order|apples|20 box set"]),
    ("SO-12: mugs 304, plates 200", ["change_quantity|SO-12|mugs|304 set", "change_quantity|SO-12|plates|200 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), GRADES)
def test_a_grade_in_capitals_is_of_the_name(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


SIZED_APART = [
    ("請問影印紙 A4 70磅 20 箱多少錢？", ["request_quote|影印紙 A4 70磅|20 carton set"]),
    ("请问复印纸 A4 80克 30箱多少钱？", ["request_quote|复印纸 A4 80克|30 carton set"]),
    ("铜版纸 157克 500张怎么卖", ["request_quote|铜版纸 157克|500 piece set"]),
    ("帆布 12安 100米多少钱", ["request_quote|帆布 12安|100 m set"]),
    ("电缆 3芯 200米什么价", ["request_quote|电缆 3芯|200 m set"]),
    ("不锈钢管 2寸 30根多少钱", ["request_quote|不锈钢管 2寸|30 根 set"]),
    ("面粉 25公斤 40袋什么价格", ["request_quote|面粉 25公斤|40 bag set"]),
    ("洗手液 500毫升 60瓶多少钱", ["request_quote|洗手液 500毫升|60 bottle set"]),
    ("想订A4纸 70克 10箱", ["place_order|A4纸 70克|10 carton set"]),
    ("我要订矿泉水 550毫升 50箱", ["place_order|矿泉水 550毫升|50 carton set"]),
    ("订大豆油 5升 20桶，周五送", ["place_order|大豆油 5升|20 drum set|11-20..11-20"]),
    ("垃圾袋 45升 100卷多少钱", ["request_quote|垃圾袋 45升|100 roll set"]),
    ("灯泡 9瓦 200个什么价", ["request_quote|灯泡 9瓦|200 piece set"]),
    ("卡纸 300磅 15包多少钱", ["request_quote|卡纸 300磅|15 pack set"]),
    ("苹果 20箱 梨 10箱多少钱", ["request_quote|苹果|20 carton set", "request_quote|梨|10 carton set"]),
    ("咖啡杯 12盎司 500个多少钱", ["request_quote|咖啡杯 12盎司|500 piece set"]),
    ("SO-101的咖啡豆改成20磅", ["change_quantity|SO-101|咖啡豆|20 磅 set"]),
    ("要5磅咖啡豆", ["place_order|咖啡豆|5 磅 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), SIZED_APART)
def test_a_size_set_apart_before_a_count_is_part_of_the_name(text: str, asked: list[str]):
    assert_asked(text, asked)


MEASURED_PARTS = [
    ("for SO-90015 kindly replace the 10 kΩ 0603 resistors with 10 kΩ 0805 resistors, same quantity",
     ["substitute_item|SO-90015|10 kΩ 0603 resistors|>10 kΩ 0805 resistors"]),
    ("SO-90015: swap the 100 µF capacitors for 220 µF capacitors",
     ["substitute_item|SO-90015|100 µF capacitors|>220 µF capacitors"]),
    ("Please add 500 of the 4.7 kΩ 0402 resistors to SO-90015",
     ["add_item|SO-90015|4.7 kΩ 0402 resistors|500 set"]),
    ("add 200 100 nF 0805 capacitors to SO-90015", ["add_item|SO-90015|100 nF 0805 capacitors|200 set"]),
    ("remove the 47 Ω resistors from SO-90015", ["remove_item|SO-90015|47 Ω resistors"]),
    ("I'd like to order 50 10 µH inductors", ["place_order|10 µH inductors|50 set"]),
    ("Change the 16 MHz crystals on SO-90015 to 25 MHz crystals",
     ["substitute_item|SO-90015|16 MHz crystals|>25 MHz crystals"]),
    ("replace the 2.2 kW motor on SO-90015 with a 3 kW motor",
     ["substitute_item|SO-90015|2.2 kW motor|>3 kW motor"]),
    ("Increase the 5 mH chokes on SO-90015 to 40", ["change_quantity|SO-90015|5 mH chokes|40 set"]),
    ("Add 3 reels of 0603 resistors to SO-90015", ["add_item|SO-90015|0603 resistors|3 reels set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), MEASURED_PARTS)
def test_what_a_part_is_rated_at_belongs_to_its_name(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
