"""Bare numbers that are orders, and those that count, date, price or name."""

import pytest

from tests.nlp.reading_actions import assert_asked

ORDERS = [
    ("If 44018 hasn't left yet, send it to 9 Mill Lane, Bath please.", ["change_address|44018|9 Mill Lane, Bath"]),
    ("If 5517 hasn't shipped yet, can you send it by air?", ["change_delivery|5517|air"]),
    ("If 30772 is still in the warehouse, please make it 40 lamps.", ["change_quantity|30772|lamps|40 set"]),
    ("As long as 6013 hasn't gone out, add 4 mops to it.", ["add_item|6013|mops|4 set"]),
    ("Has 5517 shipped?", ["query_order|5517"]),
    ("Has 5517 left the warehouse yet?", ["query_order|5517"]),
    ("is 8823 on its way yet?", ["query_order|8823"]),
    ("Where has 4410 got to?", ["query_order|4410"]),
    ("What's happening with 4410?", ["query_order|4410"]),
    ("any idea when 7718 will turn up", ["query_order|7718"]),
    ("5162 still hasn't arrived, what's going on?", ["query_order|5162"]),
    ("Don't cancel 5162, just take the water filters off it.", ["remove_item|5162|water filters"]),
    ("please don't cancel 5162, just push it to next week", ["change_delivery|5162|11-23..11-29"]),
    ("No need to cancel 7731 - just drop the clipboards from it.", ["remove_item|7731|clipboards"]),
    ("I don't want 5162 cancelled, I want it by rail.", ["change_delivery|5162|rail"]),
    ("For 4410 make it 30 stools instead of 20.", ["change_quantity|4410|stools|30 set"]),
    ("From 4410 remove the stools please.", ["remove_item|4410|stools"]),
    ("can you bump 4402's aprons up to 60", ["change_quantity|4402|aprons|60 set"]),
    ("5512 and 5513: both by air please.", ["change_delivery|5512|air", "change_delivery|5513|air"]),
    ("Please cancel 5512, 5513 and 5514.", ["cancel_order|5512", "cancel_order|5513", "cancel_order|5514"]),
    ("Hold 6120 and 6121 until Monday.", ["change_delivery|6120|11-23..*", "change_delivery|6121|11-23..*"]),
    ("the sieves on 7731 should be 25", ["change_quantity|7731|sieves|25 set"]),
    ("take 10 trolleys off 4467", ["change_quantity|4467|trolleys|10 subtract"]),
    ("add 3 whisks to 4467", ["add_item|4467|whisks|3 set"]),
    ("Could 4467 come on Friday instead?", ["change_delivery|4467|11-20..11-20"]),
    ("I need 4467 here by Friday.", ["change_delivery|4467|..11-20"]),
    ("we'd like 4467 split in two deliveries", ["split_delivery|4467"]),
    ("Please put 4467 on a plane.", ["change_delivery|4467|air"]),
    ("Cancel 4467, we found it cheaper elsewhere.", ["cancel_order|4467"]),
    ("4467 can be cancelled.", ["cancel_order|4467"]),
    ("scrap 4467 please", ["cancel_order|4467"]),
    ("About 4467: we will pay by letter of credit.", ["change_payment|4467|lc"]),
    ("I'd like 5% off on 4467.", ["change_price|4467|-5"]),
    ("for 4467 we can only pay net 60", ["change_payment|4467|net60"]),
    ("I'll collect 4467 myself.", ["change_delivery|4467|pickup"]),
    ("Return two kettles from 4467, they leak.", ["return_item|4467|kettles|2 set"]),
    ("Please chase 4467 for me.", ["query_order|4467"]),
    ("hi its about 4467 I need someone to call me", ["handover|4467"]),
    ("Send 4467 to Unit 4, Dock Road, Leeds.", ["change_address|4467|Unit 4, Dock Road, Leeds"]),
    ("make 4467 FOB Ningbo", ["change_delivery|4467|fob ningbo"]),
    ("in 4467 swap the oak shelves for pine shelves", ["substitute_item|4467|oak shelves|>pine shelves"]),
    ("5162到哪了", ["query_order|5162"]),
    ("5162到哪儿了呀", ["query_order|5162"]),
    ("帮我看下5162发了没", ["query_order|5162"]),
    ("5162怎么还没到", ["query_order|5162"]),
    ("5517那一单往后推一周", ["change_delivery|5517|7"]),
    ("5517那单的台灯加20个", ["change_quantity|5517|台灯|20 piece add"]),
    ("5517这单不要了", ["cancel_order|5517"]),
    ("5517那个单改成空运吧", ["change_delivery|5517|air"]),
    ("那个4402的矿泉水再加50箱", ["change_quantity|4402|矿泉水|50 carton add"]),
    ("4402的矿泉水改成80箱", ["change_quantity|4402|矿泉水|80 carton set"]),
    ("你帮我4402改成下周三送", ["change_delivery|4402|11-25..11-25"]),
    ("帮我把4402取消了", ["cancel_order|4402"]),
    ("麻烦把4402里的抹布去掉", ["remove_item|4402|抹布"]),
    ("呃麻烦你把5517那一单呢往后挪一挪吧挪一个礼拜就行", ["change_delivery|5517|7"]),
    ("你帮我那个4402的矿泉水啊再加两百箱", ["change_quantity|4402|矿泉水|200 carton add"]),
    ("我4402那单能不能提前三天", ["change_delivery|4402|-3"]),
    ("5512和5513都改空运", ["change_delivery|5512|air", "change_delivery|5513|air"]),
    ("取消5512、5513", ["cancel_order|5512", "cancel_order|5513"]),
    ("如果44018还没发，就送到杭州市西湖区文三路90号", ["change_address|44018|杭州市西湖区文三路90号"]),
    ("别取消5162，把滤芯去掉就行", ["remove_item|5162|滤芯"]),
    ("4467走空运", ["change_delivery|4467|air"]),
    ("4467周五前要到", ["change_delivery|4467|..11-20"]),
    ("4467的收货人换成李娜", ["change_contact|4467|李娜"]),
    ("4467的发票抬头改成海诚贸易有限公司", ["change_invoice|4467|海诚贸易有限公司"]),
    ("4467能打九五折吗", ["change_price|4467|-5"]),
    ("4467改成月结30天", ["change_payment|4467|net30"]),
    ("4467坏了两个杯子，要退", ["return_item|4467|杯子|2 piece set"]),
    ("退掉4467里的两个杯子", ["return_item|4467|杯子|2 piece set"]),
    ("4467加一条：垃圾袋20卷", ["add_item|4467|垃圾袋|20 roll set"]),
    ("查一下4467", ["query_order|4467"]),
    ("4467催一下", ["query_order|4467"]),
    ("4467分两批送", ["split_delivery|4467"]),
    ("单子4467改成上海市静安区南京西路100号收", ["change_address|4467|上海市静安区南京西路100号"]),
]  # fmt: skip
OTHERS = [
    ("I need 4400 bricks by Friday.", ["place_order|bricks|4400 set|..11-20"]),
    ("We were founded in 1987.", []),
    ("order SO-77: change the bolts to 5000", ["change_quantity|SO-77|bolts|5000 set"]),
    ("Send SO-77 to 4410 Elm Street, Denver.", ["change_address|SO-77|4410 Elm Street, Denver"]),
    ("SO-77的螺丝加4400", ["change_quantity|SO-77|螺丝|4400 add"]),
    ("SO-77的螺丝从4400改成5200", ["change_quantity|SO-77|螺丝|5200 set"]),
    ("SO-77改成4400个", ["change_quantity|SO-77|4400 piece set"]),
    ("SO-77送到大连路4410号", ["change_address|SO-77|大连路4410号"]),
    ("SO-77总价压到4400", ["change_price|SO-77|4400 total"]),
    ("SO-77的6204轴承换成6205轴承", ["substitute_item|SO-77|6204轴承|>6205轴承"]),
    ("SO-77收货电话改成13812345678", ["change_contact|SO-77|13812345678"]),
]  # fmt: skip
ELSEWHERE = [
    ("Has order 41207 shipped? And I want to talk to someone from your team about it.", ["query_order|41207", "handover|41207"]),
    ("Where is SO-8812? I'd like to speak to a person about it.", ["query_order|SO-8812", "handover|SO-8812"]),
    ("Can somebody ring me about order 55012?", ["handover|55012"]),
    ("Please have a manager call me regarding SO-4410.", ["handover|SO-4410"]),
    ("SO-8107发货了没？这单我想找个真人聊聊", ["query_order|SO-8107", "handover|SO-8107"]),
    ("Cancel SO-5, and get me a human.", ["cancel_order|SO-5", "handover"]),
    ("If SO-4410 hasn't left the warehouse, add 3 rugs.", ["add_item|SO-4410|rugs|3 set"]),
    ("If you haven't shipped SO-4410 yet, please change the rugs to 30.", ["change_quantity|SO-4410|rugs|30 set"]),
    ("Assuming KT-9034 is still on the shelf, ship it by air.", ["change_delivery|KT-9034|air"]),
    ("Provided KT-9034 hasn't been packed, take the trays off.", ["remove_item|KT-9034|trays"]),
    ("No, don't cancel KT-9034, just reduce the trays to 10.", ["change_quantity|KT-9034|trays|10 set"]),
    ("I'm not asking you to cancel KT-9034, only to hold delivery until 1 December.", ["change_delivery|KT-9034|12-01..*"]),
    ("Rather than cancelling KT-9034, could you push it back a week?", ["change_delivery|KT-9034|7"]),
    ("Instead of cancelling KT-9034, please drop the trays from it.", ["remove_item|KT-9034|trays"]),
    ("KT-9034 stays, but leave the trays out.", ["remove_item|KT-9034|trays"]),
    ("We do still want KT-9034. Just without the trays.", ["remove_item|KT-9034|trays"]),
    ("KT-9034别取消，杯子减20个就行", ["change_quantity|KT-9034|杯子|20 piece subtract"]),
    ("KT-9034不是要取消，是想晚一周送", ["change_delivery|KT-9034|7"]),
    ("KT-9034要是还没发，杯子加20个", ["change_quantity|KT-9034|杯子|20 piece add"]),
    ("KT-9034还没装车的话，帮我改成空运", ["change_delivery|KT-9034|air"]),
    ("先别取消KT-9034，把杯子去掉就好", ["remove_item|KT-9034|杯子"]),
    ("KT-9034的货我看了下，杯子不够，再加20个", ["change_quantity|KT-9034|杯子|20 piece add"]),
    ("我说的是KT-9034，收货地址改成苏州市虎丘区狮山路8号", ["change_address|KT-9034|苏州市虎丘区狮山路8号"]),
    ("I think KT-9034 is ready. Please deliver it to 4 Hill Road, York.", ["change_address|KT-9034|4 Hill Road, York"]),
    ("About KT-9034. The trays: we need 40.", ["change_quantity|KT-9034|trays|40 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), ORDERS)
def test_a_bare_number_where_orders_are_spoken_of_is_one(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), OTHERS)
def test_counts_models_and_houses_are_no_orders(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), ELSEWHERE)
def test_a_wish_is_of_the_order_that_another_clause_names(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
