"""Wishes that stand among thanks, small talk, forwarded mail and questions."""

import pytest
from talking import Talk, sample_book

_CHAT = (
    "Hello dear, hope the weather in Ningbo is nicer than here in Hamburg! My daughter started uni last week, time "
    "flies. Anyway, my boss Frau Krause thinks 200 teapots is too brave so lets say 160, and if she changes her mind I "
    "write again. Have a lovely week"
)
_FORWARDED = """FW: from Ruby
---------- Forwarded message ----------
From: Ruby Lane
To: Purchasing
Hi Tom, gloves are running out much faster than planned, could you ask Hengda to make it 400 boxes? Also I am away in
January, so please put Marcus Bell, +61 8 5550 0199 as the contact.
Cheers Ruby"""


@pytest.mark.parametrize(
    ("customer", "text", "order", "sku", "count"),
    [
        ("acme", _CHAT, "SO-1031", "TEAPOT-12", 160),
        ("northwind", _FORWARDED, "SO-4417", "GLOVE-N", 400),
        ("northwind", "Paper: 600 is too many. 400 will do.", "SO-4417", "PAPER-A4", 400),
        ("lanhai", "谢谢，礼盒改150盒", "SO-2048", "TEA-GIFT", 150),
        ("lanhai", "谢谢亲，辛苦啦，礼盒改150盒哦", "SO-2048", "TEA-GIFT", 150),
        (
            "lanhai",
            "对了，老板觉得200盒礼盒太多，就150盒吧，他要是改主意我再联系你。祝好",
            "SO-2048",
            "TEA-GIFT",
            150,
        ),
        (
            "chenguang",
            "天氣變冷了，請保重！另外主管說保溫瓶800個太多，先600個就好，有變再通知您",
            "SO-3071",
            "FLASK-500",
            600,
        ),
    ],
)
def test_a_wish_among_chat_is_shown_for_a_yes(customer, text, order, sku, count):
    with sample_book() as book:
        Talk(book, customer).says(text, "yes" if customer in ("acme", "northwind") else "好的")
        assert {line.sku: line.quantity for line in book.order(order).lines}[sku] == count


def test_a_forwarded_contact_is_put_down_with_the_rest():
    with sample_book() as book:
        Talk(book, "northwind").says(_FORWARDED, "yes")
        assert book.order("SO-4417").address.recipient == "Marcus Bell"


@pytest.mark.parametrize(
    ("customer", "text", "question", "wish"),
    [
        (
            "northwind",
            "Paper: 600 is too many. 400 will do. Oh and gloves: latex free right?",
            "latex free",
            "400 packs",
        ),
        ("northwind", "60 flasks with our logo engraved please", "logo engraved", "60 pieces"),
        ("lanhai", "礼盒200盒印我们的logo多少钱", "印我们的logo", "200"),
        ("chenguang", "訂60個保溫瓶，刻公司名字", "刻公司名字", "60"),
    ],
)
def test_a_question_beside_a_wish_is_passed_on_and_the_wish_is_shown(customer, text, question, wish):
    with sample_book() as book:
        said = Talk(book, customer).says(text).text
        assert question in said
        assert wish in said.replace(text, "")


@pytest.mark.parametrize(
    "text", ["do you have recycled paper?", "do you have ceramic teapots?", "有没有陶瓷茶壶"]
)
def test_goods_of_a_kind_nobody_sells_are_not_offered_as_if_they_were(text):
    with sample_book() as book:
        reply = Talk(book, "lanhai" if "有" in text else "northwind").says(text)
        assert reply.card is None
        assert not any(word in reply.text for word in ("A4", "Glass", "玻璃"))


@pytest.mark.parametrize(
    "text", ["do you have white mugs?", "do you have more flasks", "有没有茶壶", "有沒有藍色的杯子"]
)
def test_goods_that_are_sold_are_priced(text):
    with sample_book() as book:
        reply = Talk(book, "chenguang" if "有" in text else "northwind").says(text)
        assert reply.request.intents == ["request_quote"]
        assert "USD" in reply.text or "美元" in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "When do I have to pay what on my orders? I lost track"),
        ("northwind", "how much is due when?"),
        ("northwind", "which payments are coming up"),
        ("lanhai", "我什么时候要付多少钱"),
        ("lanhai", "各个订单什么时候付款，付多少"),
        ("lanhai", "接下来要付哪些款"),
    ],
)
def test_what_is_due_when_is_told_of_every_order(customer, text):
    orders = {"northwind": ("SO-4417", "SO-4410"), "lanhai": ("SO-2048", "SO-2051", "SO-2033")}[customer]
    with sample_book() as book:
        said = Talk(book, customer).says(text).text
        for order in orders:
            assert order in said
            assert f"{book.order(order).instalments[-1].due_on.day}" in said


def test_the_price_of_a_kind_is_of_the_goods_on_the_order_named_beside():
    with sample_book() as book:
        said = (
            Talk(book, "acme")
            .says("is 1024 on the way yet and what does it do to the price per mug if I take 900?")
            .text
        )
        assert "SO-1024 is placed" in said
        assert "For 900 pieces of Blue mug" in said
