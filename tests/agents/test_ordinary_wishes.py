"""The most ordinary wishes, as a customer words them."""

import pytest
from talking import Talk, sample_book


def _shown(customer, *texts):
    """What the last reply proposes to change, and to what."""
    with sample_book() as book:
        card = Talk(book, customer).says(*texts).card
        return [] if card is None else [row.after for row in card.changes]


def _stage(customer, order, *texts):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        return book.order(order).stage


@pytest.mark.parametrize(
    ("order", "text"),
    [
        ("SO-2051", "椅子那单不要了"),
        ("SO-2051", "不好意思，椅子那单我们不要了。"),
        ("SO-2051", "椅子订单不要了"),
        ("SO-2051", "麻煩椅子那單不要了"),
        ("SO-2048", "礼盒那单不要了，谢谢"),
        ("SO-2048", "茶叶礼盒的单子我们不要了"),
        ("SO-2048", "禮盒那筆訂單我們不要了"),
    ],
)
def test_an_order_called_by_its_goods_is_not_wanted(order, text):
    assert _stage("lanhai", order, text, "是的") == "cancelled"


@pytest.mark.parametrize(
    ("customer", "text", "terms"),
    [
        ("northwind", "Could we pay on delivery instead?", "payment on delivery"),
        ("northwind", "Can we prepay?", "full prepayment"),
        ("northwind", "Can we prepay our order, please?", "full prepayment"),
        ("northwind", "May we pay on delivery?", "payment on delivery"),
        ("northwind", "Could I still pay on delivery?", "payment on delivery"),
        ("northwind", "Hi, can we please pay on delivery?", "payment on delivery"),
        ("chenguang", "能不能貨到付款？", "貨到付款"),
        ("chenguang", "可以付全款嗎", "全額預付"),
        ("chenguang", "我們能貨到付款嗎？", "貨到付款"),
        ("chenguang", "可否先付全款", "全額預付"),
    ],
)
def test_who_asks_whether_it_can_be_paid_so_sees_that(customer, text, terms):
    assert _shown(customer, text) == [terms]


def test_of_several_orders_the_one_to_be_paid_so_is_asked():
    assert _shown("acme", "Can we pay on delivery?", "1024") == ["payment on delivery"]
    assert _shown("lanhai", "能货到付款吗", "2051") == ["货到付款"]


@pytest.mark.parametrize("text", ["Can we pay by credit card?", "Can I pay by PayPal?"])
def test_a_means_of_payment_is_answered_as_ever(text):
    assert _shown("northwind", text) == []


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("lanhai", "椅子交货期能推迟一周吗？", "2026年12月30日"),
        ("lanhai", "椅子的交期可以提前三天吗？", "2026年12月20日"),
        ("lanhai", "礼盒交期能晚两周吗", "2027年1月2日"),
        ("chenguang", "保溫瓶交期能延後一週嗎？", "2026年12月28日"),
        ("chenguang", "保溫瓶的交貨期可以往後延十天嗎", "2026年12月31日"),
        ("acme", "I'd like SO-1024 by December 20.", "20 December 2026"),
        ("acme", "We would like SO-1024 on January 5, please.", "5 January 2027"),
        ("acme", "I'd like 1031 a week later.", "24 December 2026"),
        ("northwind", "We'd like SO-4417 by 28 December", "28 December 2026"),
        ("northwind", "I would like order 4417 on 15 January please", "15 January 2027"),
    ],
)
def test_a_delivery_is_moved(customer, text, day):
    assert _shown(customer, text) == [day]


def test_who_would_like_an_order_again_orders_it():
    with sample_book() as book:
        assert "120 pieces" in Talk(book, "acme").says("I'd like SO-1002 again").text


def test_terms_are_taken_from_an_order_that_it_is_to_be_like():
    assert _shown("acme", "Payment for SO-1024 like SO-1002, please.") == ["net 30 days"]
