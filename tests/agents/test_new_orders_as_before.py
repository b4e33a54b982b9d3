"""Terms of a new order that the customer knows from one before, and where its goods go."""

from decimal import Decimal

import pytest
from talking import Talk, sample_book

HALF = Decimal(50)


@pytest.mark.parametrize(
    "wish",
    [
        "再訂保溫瓶500支，付款方式比照上次",
        "再訂保溫瓶500支，付款比照之前",
        "再訂保溫瓶500支，付款條件參照上一單",
    ],
)
def test_it_is_paid_as_the_last_one(wish):
    with sample_book() as book:
        talk = Talk(book, "chenguang")
        talk.says(wish)
        talk.says("可以")
        assert book.order("SO-4418").payment.deposit_percent == HALF


@pytest.mark.parametrize(
    ("customer", "wish", "protest", "deposit", "days"),
    [
        ("chenguang", "再訂保溫瓶500支", "訂金怎麼變30%了？我們之前那張是50%的，照那個就好", HALF, None),
        ("chenguang", "再訂保溫瓶500支", "為什麼訂金是30%？上一單是50%", HALF, None),
        ("lanhai", "再来60盒手套", "定金怎么是30%？我们以前都是月结30天", None, 30),
        ("lanhai", "再来60盒手套", "怎么要付定金了？手套那单是月结30天的，照那个来", None, 30),
        ("acme", "order 300 teapots separately", "why a 30% deposit? Last time it was net 60, same again please", None, 60),
        ("acme", "order 300 teapots separately", "the deposit is wrong, our other orders are net 60. Use that", None, 60),
    ],
)  # fmt: skip
def test_terms_told_of_an_order_before_are_those_of_the_new_one_and_open_no_bargain(
    customer, wish, protest, deposit, days
):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(wish)
        assert talk.says(protest).card.kind == "confirm"
        talk.says("yes" if customer == "acme" else "可以")
        paid = book.order("SO-4418").payment
    assert (paid.deposit_percent or None, paid.net_days) == (deposit, days)


def test_what_is_said_beside_them_is_taken_in():
    with sample_book() as book:
        talk = Talk(book, "chenguang")
        talk.says("再訂保溫瓶500支")
        talk.says("訂金怎麼變30%了？我們之前那張是50%的，照那個就好。另外不要那麼早到，1月10號左右")
        talk.says("可以")
        order = book.order("SO-4418")
    assert (order.payment.deposit_percent, order.delivery.isoformat()) == (HALF, "2027-01-10")


def test_a_question_how_an_order_before_was_paid_changes_nothing():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("order 300 teapots separately")
        reply = talk.says("was the last order net 60?")
        assert "30% deposit" in reply.text


def test_goods_of_an_order_are_paid_as_another_one_is():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("椅子减5把，付款按2033那单来")
        talk.says("可以")
        order = book.order("SO-2051")
    assert (order.lines[0].quantity, order.payment.net_days) == (35, 30)


@pytest.mark.parametrize(
    ("customer", "bid", "place", "yes", "street", "recipient"),
    [
        ("lanhai", "再订350盒茶叶礼盒，160一盒，预付全款", "要送广州天河区体育西路103号2208，收件人何佩珊 13560012345，1月15号到就行", "对，就这么定", "体育西路103号2208", "何佩珊"),
        ("lanhai", "再订350盒茶叶礼盒，160一盒，预付全款", "送广州天河区体育西路103号2208", "好的", "体育西路103号2208", "陈小燕"),
        ("chenguang", "再訂保溫瓶500支，5.9一支", "這批送台中市西屯區市政路386號10樓，收件人張雅婷 0933-221-876", "成交", "市政路386號10樓", "張雅婷"),
        ("acme", "300 teapots as a new order at 9.30", "9.40, delivered to Hafenweg 4, 20457 Hamburg", "ok", "Hafenweg 4", "Jonas Weber"),
        ("northwind", "a new order of 200 boxes of gloves at 5", "send it to 7 Harbour St, Perth WA 6000 and make it net 30", "yes", "7 Harbour St", "Ruby Lane"),
    ],
)  # fmt: skip
def test_goods_that_are_bargained_over_go_where_the_customer_says(
    customer, bid, place, yes, street, recipient
):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(bid)
        assert street in talk.says(place).text
        talk.says(yes)
        address = book.order("SO-4418").address
    assert street in address.text
    assert address.recipient == recipient


@pytest.mark.parametrize(
    ("customer", "wish", "order"),
    [
        ("lanhai", "椅子那单尾款拖到1月5号付", "SO-2051"),
        ("lanhai", "椅子那单尾款能不能拖到元旦以后再付 比如1月5号", "SO-2051"),
        ("lanhai", "手套那单货款1月20号再付", "SO-2033"),
        ("lanhai", "椅子那单尾款1月20日付", "SO-2051"),
        ("northwind", "4417: pay the balance on 10 January instead?", "SO-4417"),
        ("northwind", "we would like to defer the balance of the glove order to 15 January", "SO-4417"),
    ],
)
def test_the_day_of_a_balance_is_terms_of_the_order_that_is_named(customer, wish, order):
    with sample_book() as book:
        talk = Talk(book, customer)
        if customer == "lanhai":
            talk.says("2033什么时候到")
        reply = talk.says(wish)
        assert reply.card is not None
        before = book.order(order).payment
        talk.says("yes" if customer == "northwind" else "可以")
        assert book.order(order).payment != before


@pytest.mark.parametrize("told", ["手套的货款1月10号付了", "椅子的尾款3月1号付的吗"])
def test_a_day_on_which_was_paid_is_no_wish(told):
    with sample_book() as book:
        assert Talk(book, "lanhai").says(told).card is None


@pytest.mark.parametrize(
    ("customer", "wish", "yes", "words"),
    [
        ("lanhai", "手套那单推到12月8号到货", "可以，不过麻烦9点以后送，早上没人收货", "9点以后送"),
        ("lanhai", "椅子加5把", "好的，送货请安排在10点到12点之间", "10点到12点之间"),
        ("lanhai", "椅子加5把", "可以，早上8点半之后再送", "8点半之后"),
        ("chenguang", "保溫瓶減100支", "好，但10點以前倉庫沒人", "10點以前"),
        ("acme", "add 20 teapots to 1031", "yes, after 9 o'clock please", "after 9 o'clock"),
        ("acme", "add 20 teapots to 1031", "fine, between 2 and 4 pm please", "between 2 and 4 pm"),
    ],
)
def test_an_hour_behind_a_yes_counts_no_goods_and_is_for_a_person(customer, wish, yes, words):
    with sample_book() as book:
        talk = Talk(book, customer)
        wanted = talk.says(wish).card
        reply = talk.says(yes)
        done = [one for one in reply.results if one.status == "done"]
    assert wanted is not None
    assert words in reply.text
    assert len(done) == 1


@pytest.mark.parametrize("text", ["手套9点以后送", "手套10点到12点之间送"])
def test_an_hour_orders_nothing(text):
    with sample_book() as book:
        assert Talk(book, "lanhai").says(text).card is None


@pytest.mark.parametrize(
    "wish",
    ["40 teapots, payment as on the mug order", "we need 40 teapots, paid like the mugs order please"],
)
def test_it_is_paid_as_several_orders_with_those_goods_that_are_paid_alike(wish):
    with sample_book() as book:
        Talk(book, "acme").says(wish, "yes")
        assert book.order("SO-4418").payment.net_days == 60
