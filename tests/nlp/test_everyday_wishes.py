"""Wishes as people write them every day, in both languages."""

import pytest

from tests.nlp.reading_actions import assert_asked

ENGLISH_WISHES = [
    ("Good afternoon, kindly note that the jugs on SO-88 should be 70, not 50.", ["change_quantity|SO-88|jugs|70 set"]),
    ("Please be so kind as to remove the jugs from SO-88.", ["remove_item|SO-88|jugs"]),
    ("We regret to inform you that we must cancel SO-88.", ["cancel_order|SO-88"]),
    ("Would you please arrange for SO-88 to be delivered on 7 December?", ["change_delivery|SO-88|12-07..12-07"]),
    ("Might we have the delivery of SO-88 brought forward by four days?", ["change_delivery|SO-88|-4"]),
    ("I'd be grateful if the jugs on SO-88 could be exchanged for vases.", ["substitute_item|SO-88|jugs|>vases"]),
    ("Our client asks whether SO-88 could be split into two shipments.", ["split_delivery|SO-88"]),
    ("My boss wants SO-88 by Thursday.", ["change_delivery|SO-88|..11-19"]),
    ("The customer needs 20 more jugs on SO-88.", ["change_quantity|SO-88|jugs|20 add"]),
    ("Accounts want SO-88 paid net 45.", ["change_payment|SO-88|net45"]),
    ("SO-88 must go to the new depot: 6 Quay Road, Hull.", ["change_address|SO-88|6 Quay Road, Hull"]),
    ("Mind sending SO-88 by rail?", ["change_delivery|SO-88|rail"]),
    ("Do you mind if we pick up SO-88 ourselves?", ["change_delivery|SO-88|pickup"]),
    ("Seeing as SO-88 is late anyway, please ship it by air.", ["change_delivery|SO-88|air"]),
    ("Jugs on SO-88: 70 please.", ["change_quantity|SO-88|jugs|70 set"]),
    ("SO-88 jugs to 70", ["change_quantity|SO-88|jugs|70 set"]),
    ("SO-88, 70 jugs not 50 thanks", ["change_quantity|SO-88|jugs|70 set"]),
    ("lose the jugs on SO-88", ["remove_item|SO-88|jugs"]),
    ("stick 5 vases on SO-88", ["add_item|SO-88|vases|5 set"]),
    ("SO-88 eta?", ["query_order|SO-88"]),
    ("SO-88 still nothing", ["query_order|SO-88"]),
    ("get me a real person", ["handover"]),
    ("can I speak with someone in sales about SO-88", ["handover|SO-88"]),
    ("I want my money back for the jugs on SO-88", ["return_item|SO-88|jugs"]),
    ("We received SO-88 and 4 jugs are chipped. We would like to return these 4.", ["return_item|SO-88|jugs|4 set"]),
    ("The jugs we got on SO-88 don't fit our shelves; could we swap them for shorter jugs?",
     ["return_item|SO-88|jugs|>shorter jugs"]),
    ("please change delivery of SO-88 from 1 December to 5 December", ["change_delivery|SO-88|12-05..12-05"]),
    ("SO-88: not before 1 December please, the shop is closed until then", ["change_delivery|SO-88|12-01..*"]),
    ("If you can ship SO-88 this week, we'll pay 2% more.", ["change_delivery|SO-88|11-16..11-22", "change_price|SO-88|2"]),
    ("If SO-88 isn't here by Friday we'll cancel.", []),
    ("Dear sirs, we need to buying 40 pieces office chair, how much cost?", ["request_quote|office chair|40 piece set"]),
    ("Please to cancel the order SO-88, we not need.", ["cancel_order|SO-88"]),
    ("I want know where is my order SO-88.", ["query_order|SO-88"]),
    ("We want that you send SO-88 with the train.", ["change_delivery|SO-88|rail"]),
    ("Please make the invoice of SO-88 on name Weber GmbH.", ["change_invoice|SO-88|Weber GmbH"]),
    ("pls incrase jugs on SO-88 to 70", ["change_quantity|SO-88|jugs|70 set"]),
    ("were is SO-88", ["query_order|SO-88"]),
    ("can you plz remov the jugs from SO-88", ["remove_item|SO-88|jugs"]),
]  # fmt: skip
CHINESE_WISHES = [
    ("我们经理说QY-330的咖啡豆先减5公斤，其它不动", ["change_quantity|QY-330|咖啡豆|5 kg subtract"]),
    ("陈姐让我来催QY-330，问什么时候能发", ["query_order|QY-330"]),
    ("王总的意思是QY-330走海运就行，不急", ["change_delivery|QY-330|sea"]),
    ("老板说QY-330的价还得再谈谈，能不能便宜3个点", ["change_price|QY-330|-3"]),
    ("QY-330唔該改送觀塘道388號，收件人陳先生", ["change_address|QY-330|*"]),
    ("張單QY-330嘅毛巾加多20條", ["change_quantity|QY-330|毛巾|20 piece add"]),
    ("想取消QY-330，唔該晒", ["cancel_order|QY-330"]),
    ("QY-330的保溫杯想改成白色的，可以嗎", ["substitute_item|QY-330|保溫杯|>白色"]),
    ("QY-330請改開統編12345678", ["change_invoice|QY-330|12345678"]),
    ("請問QY-330大概哪天會到", ["query_order|QY-330"]),
    ("QY-330發票抬頭寫錯了，請改為立德企業有限公司", ["change_invoice|QY-330|立德企業有限公司"]),
    ("QY-330的纸箱分三次送，每次100个", ["split_delivery|QY-330|*"]),
    ("QY-330先发200个纸箱，余下100个月底发", ["split_delivery|QY-330|*"]),
    ("QY-330的货我们自己派车来拉", ["change_delivery|QY-330|pickup"]),
    ("QY-330加急，三天内要到", ["change_delivery|QY-330|..11-21"]),
    ("QY-330单价再降5毛，行的话我们就签", ["change_price|QY-330|-0.5 CNY unit"]),
    ("QY-330要是能便宜2%，我们全款预付", ["change_price|QY-330|-2", "change_payment|QY-330|dep100"]),
    ("如果QY-330下周五前到不了，就取消", []),
    ("QY-330如果还没做，就把数量改成500个", ["change_quantity|QY-330|500 piece set"]),
    ("QY-330的收件电话换成13888889999", ["change_contact|QY-330|13888889999"]),
    ("QY-330的联系人不变，电话改成13888889999", ["change_contact|QY-330|13888889999"]),
    ("QY-330的货别送老地址了，送到南京市江宁区天元路20号", ["change_address|QY-330|南京市江宁区天元路20号"]),
    ("订单QY-330麻烦改下送货地址：合肥市蜀山区望江西路80号，收件人刘洋", ["change_address|QY-330|合肥市蜀山区望江西路80号|刘洋"]),
    ("新单：A4纸20箱，订书机5个，下周一送到", ["place_order|A4纸|20 carton set|11-23..11-23", "place_order|订书机|5 piece set|11-23..11-23"]),
    ("我要30箱矿泉水和10箱可乐，周五前到", ["place_order|矿泉水|30 carton set|..11-20", "place_order|可乐|10 carton set|..11-20"]),
    ("有没有防滑手套，500双什么价", ["request_quote|防滑手套|500 pair set"]),
    ("这批货退了吧，QY-330，质量太差", ["return_item|QY-330"]),
    ("QY-330收到的帽子大小不对，20顶都想换成M码", ["return_item|QY-330|帽子|>M码|20 顶 set"]),
    ("QY-330的沙发要退，运费谁出", ["return_item|QY-330|沙发"]),
    ("QY-330整单退掉", ["return_item|QY-330"]),
    ("QY-330不用发票了，改开专票，抬头合肥美诚科技有限公司，税号91340100MA2ABCDE5X", ["change_invoice|QY-330|合肥美诚科技有限公司|91340100MA2ABCDE5X"]),
    ("QY-330付款：三成定金，尾款见提单付", ["change_payment|QY-330|dep30*"]),
    ("QY-330改货到付款", ["change_payment|QY-330|on_delivery"]),
    ("QY-330从FOB上海改成DDP柏林", ["change_delivery|QY-330|DDP 柏林"]),
    ("我下错单了，QY-330撤了吧", ["cancel_order|QY-330"]),
    ("QY-330里头的毛毯跟枕头都多来10个", ["change_quantity|QY-330|毛毯|10 piece add", "change_quantity|QY-330|枕头|10 piece add"]),
    ("QY-330的毛毯30条就够了", ["change_quantity|QY-330|毛毯|30 piece set"]),
    ("QY-330漏订了枕套，补20个", ["add_item|QY-330|枕套|20 piece set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), ENGLISH_WISHES)
def test_an_english_wish_is_read(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), CHINESE_WISHES)
def test_a_chinese_wish_is_read(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
