"""What a customer says of payment, days and numbers where a price or terms are talked of."""

from decimal import Decimal

import pytest
from talking import Talk, statuses

WHOSE = {"SO-1024": "acme", "SO-4417": "northwind", "SO-2051": "lanhai", "SO-2033": "lanhai", "SO-3071": "chenguang"}  # fmt: skip


@pytest.mark.parametrize(
    ("order", "dear"),
    [("SO-1024", "1024 is too expensive"), ("SO-2051", "2051太贵了"), ("SO-3071", "3071有點貴")],
)
def test_an_order_that_is_too_dear_is_asked_a_price_for(book, order, dear):
    talk = Talk(book, WHOSE[order])
    assert statuses(talk.says(dear)) == ["asked"]


@pytest.mark.parametrize(
    ("order", "dear", "text", "price", "quantity", "delivery", "prepaid"),
    [
        ("SO-1024", "1024 is too expensive", "3.40 and delivered by the 15th", "3.40", 500, "2026-12-15", False),
        ("SO-1024", "1024 is too expensive", "3.40 and we take 800", "3.40", 800, "2026-12-26", False),
        ("SO-1024", "1024 is too expensive", "3.40 if we take 800", "3.40", 800, "2026-12-26", False),
        ("SO-1024", "1024 is too expensive", "3.40 and we prepay", "3.40", 500, "2026-12-26", True),
        ("SO-1024", "1024 is too expensive", "can't go above 3.40", "3.40", 500, "2026-12-26", False),
        ("SO-2051", "2051太贵了", "400，12月15日前到", "400", 40, "2026-12-15", False),
        ("SO-2051", "2051太贵了", "400，要60把", "400", 60, "2026-12-23", False),
        ("SO-2051", "2051太贵了", "全款的话400", "400", 40, "2026-12-23", True),
        ("SO-2051", "2051太贵了", "400行就签", "400", 40, "2026-12-23", False),
        ("SO-3071", "3071有點貴", "5塊9，12月15日前到", "5.9", 800, "2026-12-15", False),
        ("SO-3071", "3071有點貴", "最多5塊9", "5.9", 800, "2026-12-21", False),
    ],
)  # fmt: skip
def test_terms_beside_the_price_that_was_asked_for_are_of_the_offer(
    book, order, dear, text, price, quantity, delivery, prepaid
):
    talk = Talk(book, WHOSE[order])
    reply = talk.says(dear, text)
    assert statuses(reply)[0] == "bargaining", reply.text
    asked = talk.desk.bargain(WHOSE[order]).asked
    assert (asked.lines[0].unit_price, asked.lines[0].quantity) == (Decimal(price), quantity)
    assert (str(asked.delivery), asked.payment.deposit_percent == 100) == (delivery, prepaid)


@pytest.mark.parametrize(
    ("order", "wish", "text", "yes"),
    [
        ("SO-4417", "could we have net 60 on 4417?", "45 days then", "ok deal"),
        ("SO-4417", "could we have net 60 on 4417?", "what about 30 days?", "deal"),
        ("SO-4417", "could we have net 60 on 4417?", "30?", "yes"),
        ("SO-2051", "SO-2051能不能月结60天？", "那45天", "行"),
        ("SO-2051", "SO-2051能不能月结60天？", "45天呢？", "成交"),
        ("SO-3071", "3071可以月結60天嗎", "那30天", "可以"),
    ],
)
def test_fewer_days_of_payment_take_the_place_of_those_bargained_over(book, order, wish, text, yes):
    talk = Talk(book, WHOSE[order])
    total = book.order(order).total
    assert "proposed" in statuses(talk.says(wish, text))
    talk.says(yes)
    assert (book.order(order).payment.net_days, book.order(order).total) == (30, total)


def test_fewer_days_are_of_all_orders_that_were_to_have_more(book):
    talk = Talk(book, "lanhai")
    talk.says("账期能不能放宽到60天？所有订单", "那45天", "行")
    days = {one: book.order(one).payment.net_days for one in ("SO-2048", "SO-2051", "SO-2033")}
    assert days == {"SO-2048": 60, "SO-2051": 30, "SO-2033": 30}


@pytest.mark.parametrize(
    ("order", "asks", "text", "told"),
    [
        ("SO-1024", "when is SO-1024 due?", "can we get another two weeks?", "net 74 days"),
        ("SO-1024", "when do we have to pay SO-1024?", "can we get 10 more days?", "net 70 days"),
        ("SO-4417", "when is the balance on 4417 due?", "can we get 10 more days?", "net 10 days"),
        ("SO-2033", "2033什么时候付款", "能再宽限两周吗", "月结44天"),
        ("SO-2033", "2033什么时候要付钱", "能晚两周吗", "月结44天"),
    ],
)
def test_more_time_behind_a_question_of_payment_is_for_that(book, order, asks, text, told):
    reply = Talk(book, WHOSE[order]).says(asks, text)
    assert told in reply.text


@pytest.mark.parametrize(
    ("order", "asks", "text"),
    [
        ("SO-1024", "when does 1024 arrive?", "can we get another two weeks?"),
        ("SO-1024", "when is SO-1024 due?", "can we get the goods delivered two weeks later?"),
        ("SO-2033", "2033什么时候到货", "能晚两周吗"),
    ],
)
def test_more_time_for_goods_moves_their_day(book, order, asks, text):
    reply = Talk(book, WHOSE[order]).says(asks, text)
    assert "delivery date" in reply.text or "交货日期" in reply.text


@pytest.mark.parametrize(
    ("customer", "wish", "share", "order", "price"),
    [
        ("lanhai", "全款预付能便宜3%吗", "那2%呢", "SO-2051", "411.60"),
        ("lanhai", "全款预付能便宜3%吗", "2%？", "SO-2051", "411.60"),
        ("acme", "can i pay everything upfront and get 3% off?", "2%?", "SO-1024", "3.53"),
    ],
)
def test_another_share_said_before_the_order_is_told_holds(book, customer, wish, share, order, price):
    talk = Talk(book, customer)
    assert statuses(talk.says(wish, share)) == ["asked"]
    assert statuses(talk.says(order)) == ["bargaining"]
    asked = talk.desk.bargain(customer).asked
    assert (asked.id, asked.lines[0].unit_price) == (order, Decimal(price))
    assert asked.payment.deposit_percent == 100
