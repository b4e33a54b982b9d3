"""What the reply to a message answers anyway does not go to a person."""

import pytest
from talking import Talk, sample_book, statuses

FOR_A_PERSON = ("passed this on", "同事")


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("acme", "We'd like to reorder 120 teapots, same terms. What would the price be?", "1,176.00"),
        ("acme", "We'd like some more teapots. What would the price be?", "What quantity"),
        ("acme", "Please add 60 white mugs to SO-1031. What does that cost us?", "3,184.00"),
        ("northwind", "What do you charge for 600 steel flasks, and what's the lead time?", "15 days"),
        ("northwind", "How much are 600 steel flasks, and how long would delivery take?", "15 days"),
        ("northwind", "Please quote 600 steel flasks. How soon could they arrive?", "15 days"),
        ("acme", "Could you do a bit better on the blue mugs? We were thinking of 3.30.", "3.59"),
        ("acme", "Our warehouse is closed until the 4th. Please move SO-1024 to 5 January.", "5 January"),
        ("acme", "The phone number for SO-1024 is wrong, it should be +49 40 5550 113.", "5550 113"),
        ("lanhai", "椅子那单的地址写错了，应该是广州市天河区体育西路103号", "体育西路103号"),
        ("lanhai", "手套推迟到12月9号送吧，这周仓库盘点收不了货", "12月9日"),
        ("chenguang", "保溫瓶想再訂300個，單價多少？大概多久能到？", "15 天"),
    ],
)
def test_what_the_reply_tells_is_not_passed_on(customer, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert told in reply.text
    assert not any(words in reply.text for words in FOR_A_PERSON)


@pytest.mark.parametrize(
    ("customer", "text", "left"),
    [
        ("northwind", "Please quote 600 steel flasks. Do you ship to Perth?", "Do you ship to Perth?"),
        ("acme", "Please order 100 teapots. Are they dishwasher safe?", "dishwasher safe"),
        ("acme", "SO-1024 on 5 January. Our warehouse is closed after 3 pm.", "closed after 3 pm"),
        ("acme", "Please move SO-1024 to 5 January. The blue mugs came with a wrong label.", "wrong label"),
        ("lanhai", "椅子那单推迟一周，上次的发票写错了", "上次的发票写错了"),
    ],
)
def test_what_it_does_not_tell_is_passed_on_in_its_words(customer, text, left):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert left in reply.text
    assert any(words in reply.text for words in FOR_A_PERSON)


def test_when_to_pay_beside_a_new_order_is_told_of_that_order():
    with sample_book() as book:
        reply = Talk(book, "acme").says("order 100 teapots. When do we have to pay?")
    assert "Payments for the new order" in reply.text
    assert "SO-1031" not in reply.text


def test_when_goods_come_beside_a_change_is_told_without_the_total_of_before():
    with sample_book() as book:
        reply = Talk(book, "acme").says("Please add 60 white mugs to SO-1031. When will it all arrive?")
    assert "17 December 2026" in reply.text
    assert "2,980.00" not in reply.text


@pytest.mark.parametrize("text", ["茶叶礼盒加到250盒，一共多少钱？", "礼盒增加到250盒总价多少"])
def test_what_goods_on_an_order_come_to_when_there_are_more_is_told_of_that_order(text):
    with sample_book() as book:
        reply = Talk(book, "lanhai").says(text)
    assert "SO-2048" in reply.text
    assert "44,200" in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "we need an extra 100 teapots, ship with the rest of 1031"),
        ("acme", "add 50 white mugs to 1031, ship them together with 1031"),
        ("lanhai", "复印纸再加30包，和2048那单一起送"),
        ("lanhai", "礼盒再加20盒，跟2048一起发货"),
        ("chenguang", "保溫瓶多訂50個，跟3071一起出貨"),
    ],
)
def test_more_goods_come_with_the_order_that_they_are_added_to(customer, text):
    with sample_book() as book:
        assert statuses(Talk(book, customer).says(text)) == ["proposed"]


def test_goods_that_are_to_come_with_another_order_go_to_a_person():
    with sample_book() as book:
        reply = Talk(book, "acme").says("100 more teapots, can they ship with 1024?")
        assert statuses(reply) == ["passed_on", "proposed"]
