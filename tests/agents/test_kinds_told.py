"""Customers who tell behind their goods which they mean, and who call goods too dear."""

from decimal import Decimal

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("chenguang", "辦公椅50張，黑的，報價多少", "黑色辦公椅 50 件"),
        ("lanhai", "办公椅50把，要黑的，多少钱", "黑色办公椅 50 件"),
        ("lanhai", "订杯子200个，蓝色的", "蓝色马克杯350ml 200 件"),
        ("acme", "200 mugs, blue ones please", "Blue mug 350 ml (200 pieces)"),
        ("northwind", "4417: add 20 office chairs, black", "Black office chair now 20 pieces"),
        ("northwind", "add 30 mugs, white please", "White mug 350 ml now 30 pieces"),
        ("acme", "1024加20把辦公椅，要灰色的", "灰色辦公椅訂為 20 件"),
        ("lanhai", "2048加50个马克杯，蓝色，再加10把茶壶", "蓝色马克杯350ml 定为 50 件"),
        ("acme", "how much are 50 office chairs, in black?", "50 pieces of Black office chair"),
    ],
)
def test_a_colour_behind_the_goods_tells_which_are_meant(customer, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert shown in reply.text
        assert [result.status for result in reply.results] in (["told"], ["proposed"])


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "订杯子200个，白天送到"),
        ("lanhai", "杯子200个，灰色办公椅10把"),
        ("acme", "200 mugs, not blue"),
        ("acme", "200 mugs, blue or white"),
    ],
)
def test_what_tells_no_one_of_them_is_asked(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["asked"]


@pytest.mark.parametrize(
    ("customer", "text", "price", "order"),
    [
        ("lanhai", "椅子太贵了", "400", "SO-2051"),
        ("lanhai", "礼盒太贵了吧", "160", "SO-2048"),
        ("lanhai", "你们最低多少钱能卖礼盒", "一百五", "SO-2048"),
        ("chenguang", "保溫瓶太貴了", "6", "SO-3071"),
        ("northwind", "gloves are too expensive", "5", "SO-4417"),
        ("acme", "your competitor has blue mugs cheaper", "3.4", "SO-1024"),
    ],
)
def test_goods_that_are_too_dear_are_bargained_over_with_the_price_that_is_named(
    customer, text, price, order
):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert [result.status for result in talk.says(text).results] == ["asked"]
        assert talk.says(price).results[-1].status == "bargaining"
        assert talk.desk.bargain(customer).asked.id == order


def test_the_price_of_another_house_is_one_of_the_goods_that_are_named():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        reply = talk.says("椅子太贵了，隔壁家380一把，你们能做吗")
        assert [result.status for result in reply.results] == ["bargaining"]
        assert talk.desk.bargain("lanhai").asked.lines[0].unit_price == Decimal(380)
