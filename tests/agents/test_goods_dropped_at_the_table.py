"""Customers who drop some of the goods of a bargain, alone or behind a yes: what is booked never holds them."""

import pytest
from talking import Talk, sample_book

ANEW = ("要A4纸300包，白马克杯100个，12月15号到", "纸便宜一块")
ADDED = ("礼盒改成160元，再加10把黑色椅子",)
CHAIRS = ("60 grey chairs at 55 and 100 paper",)
FLASKS = ("保溫瓶5.8，再加300個白色馬克杯",)


@pytest.mark.parametrize(
    ("customer", "opening", "text", "left"),
    [
        ("lanhai", ANEW, "方案1，马克杯不要了", ["PAPER-A4"]),
        ("lanhai", ANEW, "成交，马克杯不要了", ["PAPER-A4"]),
        ("lanhai", ANEW, "马克杯不要了", ["PAPER-A4"]),
        ("lanhai", ADDED, "椅子不要了", ["TEA-GIFT", "PAPER-A4"]),
        ("lanhai", ADDED, "成交，椅子不要了", ["TEA-GIFT", "PAPER-A4"]),
        ("chenguang", FLASKS, "好，就這樣，馬克杯先不要", ["FLASK-500"]),
        ("acme", CHAIRS, "deal, but drop the paper", ["CHAIR-GREY"]),
        ("acme", CHAIRS, "agreed, just remove the paper", ["CHAIR-GREY"]),
    ],
)
def test_a_bargain_goes_on_without_goods_that_are_dropped_in_it(customer, opening, text, left):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = book.orders()
        reply = talk.says(*opening, text)
        assert book.orders() == before
        assert reply.results[-1].status == "bargaining", reply.text
        assert [line.sku for line in talk.desk.bargain(customer).asked.lines] == left


@pytest.mark.parametrize("text", ["成交，椅子不要了", "椅子不要了"])
def test_dropping_all_goods_of_a_new_order_ends_its_bargain(text):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        reply = talk.says("我要60把黑色椅子，400一把", text)
        assert talk.desk.bargain("lanhai") is None
        assert [result.status for result in reply.results] == ["closed"]


def test_dropping_goods_of_another_order_leaves_a_bargain_open():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        assert "SO-2048" in talk.says("椅子400一把，再加20把", "纸不要了").text
        assert talk.desk.bargain("lanhai") is not None


@pytest.mark.parametrize("text", ["好，成交，另外纸不要了", "好的，纸就不要了"])
def test_goods_dropped_behind_a_yes_go_with_what_waits_for_one(text):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.presses("可以，就这样", talk.says("礼盒改成160盒", text))
        assert [(line.sku, line.quantity) for line in book.order("SO-2048").lines] == [("TEA-GIFT", 160)]
