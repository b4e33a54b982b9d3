"""Prices in 元 of orders in dollars, mails of contacts, and other words for a cancellation that was asked about."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    "texts",
    [
        ["保溫瓶便宜點", "6元可以嗎"],
        ["保溫瓶便宜點", "6塊行不行"],
        ["保温瓶能不能便宜点", "6元可以吗"],
        ["保温瓶6块一个行吗"],
        ["保溫瓶能不能6元"],
    ],
)
def test_a_price_in_yuan_of_an_order_in_dollars_is_one_in_dollars(book, texts):
    assert "6.1" in Talk(book, "chenguang").says(*texts).text


def test_a_price_in_yuan_by_name_is_for_a_person(book):
    assert "同事" in Talk(book, "chenguang").says("保溫瓶6元人民幣行嗎").text


@pytest.mark.parametrize(
    ("customer", "texts", "words"),
    [
        ("acme", ["change the contact email of 1024 to jo@acme.de"], "email of 1024 to jo@acme.de"),
        ("acme", ["where is 1024?", "please update the contact email to jo@acme.de"], "email to jo@acme.de"),
        ("lanhai", ["手套那单联系人邮箱改成 li@lanhai.cn"], "手套那单联系人邮箱改成 li@lanhai.cn"),
        ("chenguang", ["聯絡人信箱改成 amy@chenguang.tw"], "聯絡人信箱改成 amy@chenguang.tw"),
    ],
)
def test_the_mail_of_a_contact_is_given_to_a_person_and_nobody_is_asked_for(book, customer, texts, words):
    reply = Talk(book, customer).says(*texts)
    assert words in reply.text
    assert not any(asks in reply.text for asks in ("Who should", "哪位"))


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("acme", "cancel 1031", "confirm deletion"),
        ("acme", "cancel 1031", "delete it"),
        ("acme", "cancel 1031", "Yes, delete it please"),
        ("lanhai", "取消椅子那单", "确认删除"),
        ("lanhai", "取消椅子那单", "删了吧"),
        ("chenguang", "取消訂單", "確認刪除"),
    ],
)
def test_deleting_is_a_yes_to_a_cancellation(book, customer, wish, text):
    talk = Talk(book, customer)
    order = talk.says(wish).card.changes[0].order
    reply = talk.says(text)
    assert book.order(order).stage == "cancelled"
    assert not any(words in reply.text for words in ("colleague", "同事"))


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("acme", "cancel 1031", "no, don't delete it"),
        ("acme", "1024 to 550 mugs", "delete it"),
        ("lanhai", "取消椅子那单", "别删"),
        ("lanhai", "椅子推迟一周", "确认删除"),
    ],
)
def test_deleting_is_no_yes_to_anything_else(book, customer, wish, text):
    talk = Talk(book, customer)
    order = talk.says(wish).card.changes[0].order
    before = talk.revisions(order)
    talk.says(text)
    assert talk.revisions(order) == before


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["can you do better on the mugs of 1024?", "A asks 3.1, B 2.9"]),
        ("lanhai", ["别家椅子400，还有一家390"]),
        ("chenguang", ["保溫瓶便宜點", "有一家報6.0，另一家5.9"]),
    ],
)
def test_what_a_second_seller_asks_is_bargained_over_and_goes_to_nobody(book, customer, texts):
    reply = Talk(book, customer).says(*texts)
    assert reply.card is not None
    assert not any(words in reply.text for words in ("colleague", "同事"))


@pytest.mark.parametrize("text", ["椅子定金改20%，尾款月结30天", "2051定金改成20%，尾款月结30天"])
def test_a_deposit_and_what_becomes_of_the_balance_are_read_in_one(book, text):
    assert "20%定金，余款月结30天" in Talk(book, "lanhai").says(text).text


def test_a_quote_answers_by_when_its_goods_can_come(book):
    assert "同事" not in Talk(book, "lanhai").says("茶壶50个多少钱？能不能月底前送？").text


@pytest.mark.parametrize(
    ("customer", "text", "told", "beside"),
    [
        ("acme", "Payment for 1024 went out today, slip attached.", "Payment for 1024 went out", ""),
        ("acme", "We wired USD 900 for 1024, ref BX778812. Does it come on time?", "ref BX778812", "26 December"),
        ("northwind", "We've just wired the balance, ref 99812A. And add 20 teapots.", "ref 99812A", "3,406.00"),
        ("lanhai", "椅子的定金5040元昨天已经转账，请查收", "昨天已经转账，请查收", ""),
        ("lanhai", "手套尾款打过去了，流水号889123。另外椅子加5把", "流水号889123", "18,900"),
        ("chenguang", "訂金上週五已匯出，請查收，水單號TT2026。另想確認12/21能準時出貨嗎？", "水單號TT2026", "12月21日"),
    ],
)  # fmt: skip
def test_money_that_was_sent_is_told_a_person_beside_the_rest(book, customer, text, told, beside):
    reply = Talk(book, customer).says(text).text
    assert told in reply
    assert beside in reply
