"""What customers ask of what waits for their yes, and what they say beside their goods."""

import pytest
from talking import Talk, sample_book

YES = {"lanhai": "行，就这么改", "chenguang": "好", "acme": "ok then"}
CHANGE = {"lanhai": "办公椅改45把", "chenguang": "保溫瓶改900個", "acme": "SO-1024: 700 mugs"}
NEW = {"lanhai": "订200盒手套", "chenguang": "訂300個藍色馬克杯", "acme": "I'd like 400 blue mugs"}


@pytest.mark.parametrize(
    ("customer", "question", "told"),
    [
        ("lanhai", "价格一样吧？", "18,900 元"),
        ("lanhai", "单价不变吧", "18,900 元"),
        ("lanhai", "总价变多少", "18,900 元"),
        ("chenguang", "總價變多少", "5,580 美元"),
        ("acme", "same price?", "USD 2,520.00"),
        ("acme", "what would that cost us?", "USD 2,520.00"),
    ],
)
def test_the_price_of_a_change_that_waits_is_told_and_a_yes_makes_it(customer, question, told):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(CHANGE[customer])
        reply = talk.says(question)
        assert told in reply.text
        assert {result.status for result in reply.results} == {"told"}
        assert talk.says(YES[customer]).results[0].status == "done"


@pytest.mark.parametrize(
    ("customer", "question", "day"),
    [
        ("lanhai", "什么时候能送到", "2026年12月3日"),
        ("lanhai", "多久能到", "2026年12月3日"),
        ("chenguang", "幾號到", "2026年12月5日"),
        ("acme", "when will they arrive?", "5 December 2026"),
    ],
)
def test_the_day_of_an_order_that_waits_is_told_and_a_yes_places_it(customer, question, day):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(NEW[customer])
        reply = talk.says(question)
        assert day in reply.text
        assert {result.status for result in reply.results} == {"told"}
        assert talk.says("yes" if customer == "acme" else "好").results[0].status == "done"


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "帮我看下我现在都有哪些单在走？"),
        ("lanhai", "看看我的订单"),
        ("lanhai", "我的单都到哪了"),
        ("acme", "show my orders"),
        ("acme", "what do I have on order?"),
    ],
)
def test_a_customer_is_told_their_orders(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert all(order.id in reply.text for order in book.orders(customer=customer))


def test_who_asks_what_is_open_is_told_no_more():
    with sample_book() as book:
        reply = Talk(book, "acme").says("what's open?")
    assert [order in reply.text for order in ("SO-1024", "SO-1031", "SO-1002")] == [True, True, False]


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("lanhai", "下单200盒手套，跟SO-2033一起送", "2026年12月2日"),
        ("chenguang", "訂300個藍色馬克杯，跟SO-3071一起出貨", "2026年12月21日"),
        ("acme", "400 blue mugs, ship them together with SO-1024", "26 December 2026"),
    ],
)
def test_goods_that_are_to_go_with_an_order_are_proposed_for_its_day(customer, text, day):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert {result.status for result in reply.results} == {"proposed"}
        assert day in reply.text


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("lanhai", ["500个保温杯，40一个，包运费"]),
        ("lanhai", ["500个保温杯，40一个", "41 你们出运费"]),
        ("northwind", ["1000 flasks at 5.90 including freight"]),
    ],
)
def test_who_wants_freight_in_the_price_is_told_that_it_is(customer, texts):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert reply.results[0].status == "bargaining"
        assert any(one in reply.text for one in ("我们的价格已包含", "Our prices include"))


@pytest.mark.parametrize(
    ("customer", "text"),
    [("lanhai", "2033发票什么时候寄出来？"), ("northwind", "when do we get the invoice for 4410?")],
)
def test_when_an_invoice_comes_is_for_a_person(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["passed_on"]


def test_both_orders_are_the_two_that_were_placed_last():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("订200盒手套", "确认", "订100个保温杯", "确认")
        reply = talk.says("两单地址都改成广州市天河区体育西路103号")
        assert "SO-4418" in reply.text and "SO-4419" in reply.text
        talk.says("确认")
        moved = [one.id for one in book.orders(customer="lanhai") if one.address.text.endswith("103号")]
        assert sorted(moved) == ["SO-4418", "SO-4419"]
