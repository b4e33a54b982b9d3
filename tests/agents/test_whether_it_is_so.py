"""Customers who say how an order stands and ask whether that is so: they are told, and nothing is changed."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("lanhai", ["SO-2033到货后付款是30天对吧？"], "SO-2033 的付款方式是：月结30天"),
        ("lanhai", ["手套那单是月结30天，对吧？"], "SO-2033 的付款方式是：月结30天"),
        ("lanhai", ["SO-2033付款是60天对吧？", "不是要改付款，我只是确认一下是不是月结30天"], "月结30天"),
        ("lanhai", ["礼盒是12月19号到货是吧"], "2026年12月19日交货"),
        ("lanhai", ["办公椅那单是40把，没错吧？"], "灰色办公椅 40 件"),
        ("chenguang", ["我們的付款條件是50%訂金，尾款出貨前付清，對吧？"], "50%訂金，尾款出貨前付清"),
        ("chenguang", ["單價是6.2對吧"], "每件 6.20 美元"),
        ("chenguang", ["我不是要改，只是確認一下是不是訂了800個保溫瓶"], "不鏽鋼保溫瓶500ml 800 件"),
        ("northwind", ["the gloves are 5.40 each, right?"], "USD 5.40"),
        ("northwind", ["just to confirm, the gloves arrive on 2 January?"], "2 January 2027"),
        ("northwind", ["so it'll be 300 boxes of gloves, right?"], "Nitrile gloves (250 boxes)"),
        ("acme", ["SO-1024 is net 60, correct?"], "Payment terms of order SO-1024: net 60 days"),
        ("acme", ["the delivery date of SO-1024 is 28 December, right?"], "26 December 2026"),
        ("lanhai", ["您好，手套那批货目前到哪个环节了，能按期交吗？"], "2026年12月2日交货"),
        ("chenguang", ["3071目前進度如何？能準時出貨嗎？"], "2026年12月21日交貨"),
        ("acme", ["where is 1024 at, and will it arrive on time?"], "26 December 2026"),
        ("lanhai", ["2051的收货人换了吗"], "陈小燕"),
        ("lanhai", ["2051付款方式改过来了吗"], "30%定金，余款发货前付清"),
        ("chenguang", ["3071的收件人改成王先生了沒"], "林怡君"),
        ("acme", ["has the delivery address on 1031 been updated?"], "Lagerstrasse 12"),
        ("acme", ["did the quantity on 1024 change?"], "Blue mug 350 ml (500 pieces)"),
    ],
)
def test_who_asks_whether_an_order_is_so_is_told_how_it_is(book, customer, texts, told):
    reply = Talk(book, customer).says(*texts)
    assert statuses(reply) == ["told"]
    assert told in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "手套改成月结60天可以吧？"),
        ("acme", "push SO-1024 to 28 December, right?"),
    ],
)
def test_a_change_with_such_a_question_behind_it_is_proposed(book, customer, text):
    assert "proposed" in statuses(Talk(book, customer).says(text))


@pytest.mark.parametrize(
    ("customer", "text", "told", "other"),
    [
        ("lanhai", "2048和2051的地址改了没？", ["SO-2048", "SO-2051"], "SO-2033"),
        ("acme", "did you change the address on 1024 and 1031?", ["SO-1024", "SO-1031"], "SO-1002"),
    ],
)
def test_of_several_orders_that_are_named_each_is_told(book, customer, text, told, other):
    reply = Talk(book, customer).says(text).text
    assert all(one in reply for one in told) and other not in reply


@pytest.mark.parametrize(
    ("customer", "texts", "told", "shown"),
    [
        (
            "acme",
            ["teapots on 1031 to 160", "sorry, 180 is what we need. And 2,980 was the old total, right?"],
            "As it stands, order SO-1031 comes to USD 2,980.00.",
            "from 200 pieces to 180 pieces",
        ),
        (
            "acme",
            ["teapots on 1031 to 160", "how much was 1031 before the change?"],
            "As it stands, order SO-1031 comes to USD 2,980.00.",
            "from 200 pieces to 160 pieces",
        ),
        (
            "lanhai",
            ["礼盒改成150盒", "不对，160盒。原来总价是35800对吧？"],
            "订单 SO-2048 原来的总价是 35,800 元。",
            "由 200 盒改为 160 盒",
        ),
        (
            "chenguang",
            ["3071改成700支", "之前總價是4960美元，沒錯吧？"],
            "訂單 SO-3071 原本的總價是 4,960 美元。",
            "由 800 件改為 700 件",
        ),
    ],
)
def test_the_total_of_before_is_told_and_what_waits_goes_on_waiting(book, customer, texts, told, shown):
    reply = Talk(book, customer).says(*texts)
    assert told in reply.text and shown in reply.text and reply.card
