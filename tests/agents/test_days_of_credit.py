"""Days that are wanted in the place of a deposit, or at which a price is asked, are those of credit."""

import pytest
from talking import Talk, sample_book

ORDERS = {
    "acme": "please order 100 white mugs",
    "northwind": "please order 50 boxes of gloves",
    "lanhai": "下单20盒礼盒",
    "chenguang": "下單100個保溫瓶",
}


@pytest.mark.parametrize(
    ("customer", "text", "days"),
    [
        ("acme", "I asked for 60 days, not a deposit", 60),
        ("acme", "I asked for 60 days, not a deposit. We always pay net 60 with you", 60),
        ("acme", "I asked for net 60, not a deposit", 60),
        ("acme", "we pay after 60 days, no deposit please", 60),
        ("acme", "60 days instead of the 30% deposit please", 60),
        ("acme", "terms as on our other orders please", 60),
        ("northwind", "we want 30 days, not a deposit", 30),
        ("acme", "we are on 60 days with you, not deposit", 60),
        ("northwind", "the delivery goes to 5 Hay Street, Perth WA 6000, and we have net 30, no deposit", 30),
        ("lanhai", "我们一直是月结60天的，不用定金", 60),
        ("lanhai", "我说的是60天，不是定金", 60),
        ("lanhai", "不要定金，60天", 60),
        ("lanhai", "付款跟其他订单一样", 60),
        ("chenguang", "我要的是30天，不要訂金", 30),
        ("chenguang", "訂金不用吧？我們平時都是30天", 30),
        ("lanhai", "付款怎么变定金了，我们礼盒一直是60天的呀", 60),
        ("acme", "Why is there a deposit? It's always been 60 days for mugs", 60),
        ("northwind", "why a deposit, we normally have 30 days", 30),
    ],
)
def test_a_new_order_is_paid_as_its_customer_says(customer, text, days):
    with sample_book() as book:
        talk, before = Talk(book, customer), [order.id for order in book.orders()]
        first = talk.says(ORDERS[customer])
        again = talk.says(text)
        assert again.card
        assert "limit" not in again.text
        talk.says("可以" if customer in ("lanhai", "chenguang") else "yes")
        (new,) = [order for order in book.orders() if order.id not in before]
        assert new.payment.net_days == days
        assert str(new.lines[0].quantity) in first.text


def test_a_price_asked_at_so_many_days_is_of_those_terms():
    with sample_book() as book:
        talk = Talk(book, "acme")
        reply = talk.says(
            "I need 200 blue mugs and 40 teapots on a new order. What would that cost us at 60 days?"
        )
        assert "net 60 days" in reply.text


def test_goods_within_so_many_days_are_no_credit():
    with sample_book() as book:
        assert "net 20" not in Talk(book, "acme").says("order 100 white mugs within 20 days, no deposit").text


@pytest.mark.parametrize(
    ("customer", "order", "texts", "total"),
    [
        ("acme", "SO-1024", ["SO-1024: net 90 and 600 mugs"], "USD 2,160.00"),
        (
            "acme",
            "SO-1031",
            ["Make SO-1031 net 90 and add 50 teapots", "no change to the terms then, just the teapots"],
            "3,470.00",
        ),
        (
            "lanhai",
            "SO-2048",
            ["SO-2048付款方式能否由60天改为90天？复印纸加到150包。", "60天也行"],
            "36,900 元",
        ),
        (
            "lanhai",
            "SO-2048",
            ["SO-2048付款改90天，纸加到150包", "不改账期了，就按原来的60天，加纸"],
            "36,900 元",
        ),
        (
            "chenguang",
            "SO-3071",
            ["3071付款改貨到90天，數量改1000支", "那付款就不改了，照原來的，只加數量"],
            "6,200 美元",
        ),
    ],
)
def test_goods_cost_no_more_beside_terms_that_cannot_be(customer, order, texts, total):
    with sample_book() as book:
        paid = book.order(order).payment
        talk = Talk(book, customer)
        reply = talk.says(*texts)
        assert reply.card
        assert total in reply.text
        talk.says("可以" if customer in ("lanhai", "chenguang") else "yes")
        assert book.order(order).payment == paid


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Can we move the payment on both open orders to 90 days?"),
        ("acme", "Can the payment for 1024 and 1031 be moved to 90 days?"),
        ("chenguang", "付款可以延到90天嗎？"),
    ],
)
def test_days_to_which_a_payment_is_moved_are_terms_of_payment(customer, text):
    with sample_book() as book:
        request = Talk(book, customer).says(text).request
        assert {one.payment.net_days for one in request.actions} == {90}
