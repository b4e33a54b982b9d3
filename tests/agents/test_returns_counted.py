"""Customers who send some goods back: how many is told, and not asked of which order where one was talked of."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["20 teapots from SO-1002 arrived broken", "I want to return those 20"], "Glass teapot 1.2 l (20 pieces)"),
        (["return 15 teapots from 1002"], "Glass teapot 1.2 l (15 pieces)"),
        (["退掉1002的20个茶壶"], "玻璃茶壶1.2L 20 件"),
    ],
)  # fmt: skip
def test_a_return_is_noted_with_its_number(texts, told):
    with sample_book() as book:
        reply = Talk(book, "acme").says(*texts)
        assert told in reply.text
        assert reply.results[-1].status == "passed_on"


@pytest.mark.parametrize(
    ("report", "text", "order"),
    [
        ("2033手套收到了，有20盒破了", "那20盒退掉吧", "SO-2033"),
        ("SO-2048收到，有20个礼盒坏了", "那20个退掉吧", "SO-2048"),
    ],
)
def test_a_return_behind_a_report_is_of_its_order(report, text, order):
    with sample_book() as book:
        reply = Talk(book, "lanhai").says(report, text)
        assert reply.text.startswith(f"订单 {order} ")
        assert reply.card is None


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "礼盒想退掉30盒", "茶叶礼盒由 200 盒改为 170 盒"),
        ("lanhai", "我想退10包纸", "由 100 包改为 90 包"),
        ("chenguang", "保溫瓶想退掉100個", "由 800 件改為 700 件"),
        ("northwind", "we'd like to return 20 boxes of gloves", "from 250 boxes to 230 boxes"),
        ("acme", "return 20 of the blue mugs please", "from 500 pieces to 480 pieces"),
    ],
)
def test_goods_given_back_of_the_only_order_with_them_that_was_not_made_are_so_many_less(
    customer, text, told
):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert told in reply.text


def test_goods_given_back_that_an_order_brought_and_another_has_are_asked_about():
    with sample_book() as book:
        assert "proposed" not in [one.status for one in Talk(book, "acme").says("return 10 teapots").results]
