"""Customers who were told a price and ask what other terms would save: they are answered, and nothing is ordered."""

import pytest
from talking import Talk, statuses

QUOTED = {
    "acme": "What would 1000 blue mugs cost us if we paid within 30 days rather than 60?",
    "lanhai": "1000个保温杯多少钱",
    "chenguang": "1000個保溫杯多少錢",
}


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "I asked what we save by paying in 30 days. So: same price or less?"),
        ("acme", "what do we save if we pay upfront"),
        ("acme", "would it be cheaper if we settled in 14 days?"),
        ("lanhai", "全款预付能便宜多少"),
        ("lanhai", "30天内付款能便宜多少"),
        ("chenguang", "全款預付可以便宜多少"),
        ("chenguang", "30天內付款會便宜多少"),
    ],
)
def test_who_asks_what_terms_save_hears_what_moves_the_price_and_orders_nothing(book, customer, text):
    reply = Talk(book, customer).says(QUOTED[customer], text)
    assert not {"proposed", "bargaining", "done"} & set(statuses(reply))
    assert not any(order in reply.text for order in ("SO-1024", "SO-2051", "SO-3071"))
    assert {"acme": "price", "lanhai": "价格", "chenguang": "價格"}[customer] in reply.text


def test_the_terms_of_a_quote_are_those_of_the_bargain_over_it(book):
    talk = Talk(book, "acme")
    reply = talk.says(QUOTED["acme"], "what do we save by paying in 30 days?", "3.50")
    assert statuses(reply) == ["bargaining"]
    assert talk.desk.bargain("acme").asked.payment.net_days == 30


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["300 white mugs please, and how much do we save if we prepay?", "3.30"]),
        ("northwind", ["what would 100 flasks cost, and how much less if we pay up front?", "5.90"]),
        ("acme", ["300 white mugs please", "how much do we save if we prepay?", "3.30"]),
        ("northwind", ["whats the cheapest you can do on 1000 flasks if we pay everything up front", "5.90"]),
        ("lanhai", ["如果我们一次付清，300个茶壶最便宜能做到多少？", "66"]),
        ("chenguang", ["1000支保溫瓶全額預付的話最低可以給到多少？", "6"]),
        ("lanhai", ["礼盒100个，全款能省多少", "160"]),
        ("lanhai", ["礼盒100个多少钱", "全款能省多少", "160"]),
        ("lanhai", ["订礼盒100个", "全款能省多少", "160"]),
        ("chenguang", ["保溫瓶100個，預付全款能便宜多少", "6"]),
    ],
)
def test_a_price_behind_the_question_what_prepaying_saves_is_bargained_over_on_that(book, customer, texts):
    talk = Talk(book, customer)
    asked = talk.says(*texts[:-1])
    assert asked.text.count("price do you have in mind") < 2
    assert {"acme": "price", "northwind": "price", "lanhai": "价格", "chenguang": "價格"}[
        customer
    ] in asked.text
    assert statuses(talk.says(texts[-1])) == ["bargaining"]
    bargain = talk.desk.bargain(customer)
    assert bargain.based_on is None and bargain.asked.payment.deposit_percent == 100


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "northwind",
            "If we pay everything on 18 December, do we get a discount on SO-4417?",
            "full prepayment",
        ),
        ("acme", "is 1031 any cheaper if we pay the whole amount next week?", "full prepayment"),
        ("lanhai", "椅子那单如果12月18日一次付清，有折扣吗？", "全款预付"),
        ("chenguang", "保溫瓶那單如果現在全部付清可以打折嗎？", "墊付"),
    ],
)
def test_the_day_on_which_all_would_be_paid_is_no_day_of_delivery(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert told in reply.text and "planned for" not in reply.text
    assert "passed_on" not in statuses(reply)


@pytest.mark.parametrize(
    ("customer", "text", "terms"),
    [
        ("chenguang", "3071如果提前全部付清，可以打折嗎", "全額預付"),
        ("lanhai", "2048如果全款预付，能打折吗", "全款预付"),
    ],
)
def test_whether_full_payment_of_an_order_saves_is_answered_with_that_order(book, customer, text, terms):
    reply = Talk(book, customer).says(text)
    assert terms in reply.text and "SO-" in reply.text and "同事" not in reply.text
