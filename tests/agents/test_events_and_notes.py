"""Customers who tell why they need goods on a day, what these are to have, and what is to be sent along."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("lanhai", "礼盒那单提前到14号，18号要搞活动", "12月14日"),
        ("lanhai", "礼盒那单要提前，客户18号就要搞活动，最好12月14号之前到", "12月14日"),
        ("lanhai", "椅子提前到20号，22号公司开业", "12月20日"),
        ("lanhai", "我们25号办展会，礼盒12月15号之前送到", "12月15日"),
        ("lanhai", "椅子提前到20号，22号有领导来参观", "12月20日"),
        ("chenguang", "保溫瓶提前到15號，18號我們辦尾牙", "12月15日"),
        ("acme", "move 1024 to December 15, we have a trade fair on the 18th", "15 December"),
        ("acme", "we open our new shop on December 20, so bring 1031 forward to December 15", "15 December"),
        ("northwind", "bring 4417 forward to December 20, the inventory count is on the 22nd", "20 December"),
    ],
)
def test_the_day_of_an_event_is_no_day_of_delivery(book, customer, text, day):
    reply = Talk(book, customer).says(text)
    assert day in reply.text
    assert reply.card
    assert not any(word in reply.text for word in ("同事", "colleague"))


@pytest.mark.parametrize(
    ("customer", "text", "price", "words"),
    [
        ("lanhai", "想要茶叶礼盒350盒，1月20号前到，什么价？带我们logo的可以做吗", "58,800", "logo"),
        ("lanhai", "茶叶礼盒350盒什么价？能定制包装吗", "58,800", "能定制包装吗"),
        ("lanhai", "丁腈手套300盒什么价？要带检测报告的", "11,400", "要带检测报告的"),
        ("chenguang", "保溫瓶500支報價，可以印公司名稱嗎", "3,100", "可以印公司名稱嗎"),
        ("northwind", "quote for 300 flasks, and can you do them with our logo?", "1,860", "with our logo"),
    ],
)
def test_what_goods_are_to_have_is_for_a_person_beside_their_price(book, customer, text, price, words):
    said = Talk(book, customer).says(text).text
    assert price in said
    assert words in said


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "手套发货别忘了附上送货单和检测报告"),
        ("lanhai", "2048发货时记得附合格证"),
        ("lanhai", "纸那单送货时注意防潮"),
        ("lanhai", "别忘了2048的送货单"),
        ("chenguang", "保溫瓶出貨請附檢驗報告"),
        ("chenguang", "保溫瓶請務必輕拿輕放"),
        ("acme", "please include a test report with the mugs"),
        ("acme", "don't forget the delivery note for 1024"),
        ("acme", "make sure the teapots are packed with enough foam"),
        ("northwind", "pls remember to put the packing slip on the outside of the boxes for 4417"),
    ],
)
def test_a_note_for_goods_is_for_a_person_in_its_words(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert text in reply.text
    assert reply.card is None


def test_what_is_not_to_be_forgotten_leaves_the_rest_of_a_message(book):
    reply = Talk(book, "lanhai").says("椅子改30把，别忘了附上合格证")
    assert "别忘了附上合格证" in reply.text
    assert "改为 30 件" in reply.text
