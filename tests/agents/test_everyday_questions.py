"""Ordinary questions of customers, which are answered and not passed on."""

import pytest
from talking import Talk, sample_book

ANSWERS = [
    ("lanhai", "hi 在吗", "您好"),
    ("lanhai", "你好，在不在", "您好"),
    ("northwind", "hi, are you there?", "Hello"),
    ("lanhai", "SO-2051能改数量吗", "可以修改数量"),
    ("lanhai", "想问下礼盒那单能改数量吗", "订单 SO-2048"),
    ("lanhai", "SO-2051 付款方式", "30%定金，余款发货前付清"),
    ("lanhai", "2051的付款方式是什么来着", "30%定金，余款发货前付清"),
    ("lanhai", "SO-2051是定金30%还是全款", "订单 SO-2051 的付款方式是"),
    ("chenguang", "SO-3071的付款條件是什麼", "50%訂金"),
    ("northwind", "what are the payment terms on SO-4417?", "30% deposit"),
    ("northwind", "how do we pay for SO-4417 again?", "30% deposit"),
    ("lanhai", "价格能不能谈", "价格可以谈"),
    ("lanhai", "你先给最优惠的报价", "价格可以谈"),
    ("northwind", "can we negotiate the price?", "we can talk about prices"),
    ("lanhai", "取消要收费吗", "不收费用"),
    ("lanhai", "SO-2051取消要不要赔钱?", "订单 SO-2051 还没开始生产"),
    ("northwind", "is there a cancellation fee?", "at no cost"),
]


@pytest.mark.parametrize(("customer", "text", "answer"), ANSWERS)
def test_an_ordinary_question_is_answered(customer, text, answer):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert answer in reply.text
        assert {result.status for result in reply.results} <= {"told"}


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("lanhai", "礼盒12月10号能到吗", "SO-2048"),
        ("northwind", "Can we get the gloves by 20 December?", "SO-4417"),
        ("northwind", "could SO-4417 arrive by 20 December?", "SO-4417"),
    ],
)
def test_a_day_that_is_asked_for_is_proposed(customer, text, order):
    with sample_book() as book:
        (result,) = Talk(book, customer).says(text).results
        assert (result.status, result.order) == ("proposed", order)


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "SO-2051下午送货可以吗"),
        ("lanhai", "SO-2051送货前打电话"),
        ("lanhai", "印logo多少钱"),
        ("northwind", "can the driver call before delivery on SO-4417?"),
    ],
)
def test_what_only_a_person_can_see_to_goes_to_one(customer, text):
    with sample_book() as book:
        assert Talk(book, customer).says(text).results[0].status == "passed_on"


def test_a_wish_beside_a_question_is_heard():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("SO-2048能改数量吗？礼盒改成250盒")
        assert "proposed" in [result.status for result in reply.results]
