"""Somebody is to be called when goods come: that is for a person, and the wish beside it stands."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text", "number", "part"),
    [
        ("lanhai", "椅子再加12把，送货当天提前打电话给小陈就行", "52", "提前打电话给小陈"),
        ("lanhai", "我们办公室又招人了，椅子再加12把，顺便送货那天能不能提前打个电话给小陈", "52", "提前打个电话给小陈"),
        ("chenguang", "保溫瓶多200支，送貨當天先打給林小姐", "1,000", "送貨當天先打給林小姐"),
        ("northwind", "Add 20 boxes of gloves, and call Ruby on the day of delivery", "270", "call Ruby on the day of delivery"),
    ],
)  # fmt: skip
def test_a_call_on_the_day_is_no_day_and_no_goods(book, customer, text, number, part):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["passed_on", "proposed"]
    assert f"{number} " in reply.text and part in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "发票抬头开成深圳市蓝海科技有限公司，税号91440300MA5XXXXX1，另外礼盒改到12月15号送",
        "另外礼盒改到12月15号送，发票抬头改成蓝海贸易",
    ],
)
def test_also_before_goods_is_not_apart(book, text):
    reply = Talk(book, "lanhai").says(text)
    assert statuses(reply) == ["proposed"]
    assert "2026年12月15日" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "said", "status"),
    [
        (
            "acme",
            "Please reorder 40 teapots. Please call me back on 0171 2345678",
            "call me back on 0171 2345678",
            "proposed",
        ),
        (
            "acme",
            "Change SO-1024 to 600. You can reach me at +49 171 2345678 if there are questions",
            "+49 171 2345678 if there are questions",
            "proposed",
        ),
        ("acme", "Please call me back on 0171 2345678", "0171 2345678", "passed_on"),
        (
            "northwind",
            "What do 40 teapots cost? Please contact us at +61 8 5550 111.",
            "+61 8 5550 111",
            "told",
        ),
        ("lanhai", "再订100包复印纸，请回电13912345678", "请回电13912345678", "proposed"),
        ("lanhai", "椅子改50把，有问题打我电话13912345678", "打我电话13912345678", "proposed"),
        ("lanhai", "手套推迟一周，麻烦给我回个电话，13912345678", "13912345678", "proposed"),
        ("chenguang", "再訂100個保溫瓶，請打0922-333-444給我", "請打0922-333-444給我", "proposed"),
        ("chenguang", "請回電0922-333-444，想談價格", "想談價格", "passed_on"),
    ],
)
def test_a_number_to_call_back_is_no_contact_for_goods(book, customer, text, said, status):
    reply = Talk(book, customer).says(text)
    told, _, shown = reply.text.partition("”" if customer != "chenguang" else "」")
    assert said in told and said[-8:] not in shown
    assert statuses(reply)[-1] == status


@pytest.mark.parametrize(
    ("customer", "text", "phone"),
    [
        ("northwind", "Order 100 flasks, phone number for the delivery: 0455 123 456", "0455 123 456"),
        ("lanhai", "再订100包复印纸，收货电话13912345678", "13912345678"),
    ],
)
def test_a_number_for_the_delivery_is_its_contact(book, customer, text, phone):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["proposed"]
    assert phone in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "call"),
    [
        (
            "lanhai",
            ["椅子那单改成50把，礼盒改成180盒", "礼盒先不改了，送货前给陈小燕打个电话"],
            "送货前给陈小燕打个电话",
        ),
        (
            "lanhai",
            ["椅子那单改成50把，礼盒改成180盒", "礼盒那个先不改了，椅子50把照改，另外送货前给陈小燕打个电话"],
            "送货前给陈小燕打个电话",
        ),
        (
            "acme",
            [
                "Make the blue mugs 450 and the white mugs 250.",
                "Leave the white mugs, and please call Jonas before delivery.",
            ],
            "please call Jonas before delivery",
        ),
        ("chenguang", ["保溫瓶改900支，1月8日交貨", "日期先不改，送貨前先打電話"], "送貨前先打電話"),
    ],
)
def test_a_call_beside_what_is_taken_back_is_given_to_a_person(customer, texts, call):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(texts[0])
        assert call in talk.says(texts[1]).text
