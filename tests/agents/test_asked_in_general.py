"""Questions about all orders, what can still be changed, and that something is to be asked at all."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "现在三个单子一共多少钱，分别什么时候要付", ["83,000", "2027年2月17日", "2027年1月1日"]),
        ("lanhai", "我们一共欠多少，什么时候付", ["77,960", "2026年12月23日"]),
        ("lanhai", "我们一共还欠你们多少钱？最近一笔什么时候付", ["77,960", "11,760 元（2026年12月23日）"]),
        ("acme", "How much do we owe you and when is the next payment due?", ["5,956.00", "3 December 2026"]),
        ("northwind", "How much do we owe in all?", ["USD 3,983.00", "2 January 2027"]),
        ("acme", "what do we still owe?", ["USD 5,956.00"]),
        ("chenguang", "我們總共還要付多少錢", ["2,480"]),
        ("northwind", "what's the total of my orders, when do we have to pay?", ["5,690.00", "2,247.00"]),
        ("lanhai", "我上次付了多少钱", ["SO-2048", "35,800"]),
        ("acme", "what did we pay last time?", ["SO-1024", "USD 1,800.00", "USD 3.60"]),
    ],
)
def test_what_is_owed_and_when_is_told_of_all_orders(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["told"] * len(reply.results)
    assert all(one in reply.text for one in told)


@pytest.mark.parametrize(
    ("customer", "texts", "total"),
    [
        ("lanhai", ["最近一笔什么时候付", "我问的是三个单子加起来"], "77,960"),
        ("lanhai", ["椅子那单还欠多少", "三单加起来呢"], "83,000"),
        ("acme", ["When is our next payment?", "And in total?"], "5,956.00"),
    ],
)
def test_the_sum_may_be_asked_for_behind_one_payment(book, customer, texts, total):
    assert total in Talk(book, customer).says(*texts).text


@pytest.mark.parametrize(
    ("customer", "text", "orders"),
    [
        ("northwind", "Can I still change my order?", ["SO-4417", "SO-4410"]),
        ("acme", "Is it too late to change our orders?", ["SO-1024", "SO-1031"]),
        ("acme", "can we still make changes to SO-1024?", ["SO-1024"]),
        ("lanhai", "我的订单还能改吗", ["SO-2048", "SO-2051", "SO-2033"]),
        ("lanhai", "手套那单还能改吗", ["SO-2033"]),
        ("chenguang", "我的訂單現在還可以修改嗎", ["SO-3071"]),
    ],
)
def test_what_can_still_be_changed_is_told_by_order(book, customer, text, orders):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["told"]
    assert all(one in reply.text for one in orders)
    assert len(reply.text.splitlines()) == len(orders)


def test_a_change_that_is_asked_for_is_no_such_question(book):
    reply = Talk(book, "acme").says("Can I change SO-1024 to 300 mugs?")
    assert reply.card and reply.card.kind == "confirm"


@pytest.mark.parametrize(
    ("customer", "text", "asked"),
    [
        ("acme", "I have a question about my order", "which order"),
        ("acme", "Can I ask you something?", "which order"),
        ("acme", "there's a problem with order 1024", "SO-1024"),
        ("lanhai", "有个问题想问", "哪一单"),
        ("lanhai", "手套那单有个问题", "SO-2033"),
        ("chenguang", "我有訂單的問題想請教", "SO-3071"),
    ],
)
def test_who_has_a_question_is_asked_for_it(book, customer, text, asked):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["told"] and asked in reply.text


def test_no_problem_is_a_yes(book):
    talk = Talk(book, "lanhai")
    assert statuses(talk.says("椅子减10把", "没问题")) == ["done"]


@pytest.mark.parametrize(
    ("customer", "text", "said"),
    [
        ("lanhai", "椅子取消10把，钱退回来吗", "钱退回来吗"),
        ("lanhai", "礼盒减50盒，多付的钱退给我们吗", "多付的钱退给我们吗"),
        ("chenguang", "SO-3071的保溫瓶少20個，多付的錢會退嗎", "多付的錢會退嗎"),
        ("acme", "cancel 50 of the blue mugs on 1024, do we get a refund?", "do we get a refund?"),
    ],
)
def test_money_back_is_no_price(book, customer, text, said):
    reply = Talk(book, customer).says(text)
    assert said in reply.text
    assert statuses(reply) == ["passed_on", "proposed"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "Please cancel SO-4417. Will there be a fee?"),
        ("acme", "cancel 1024, is that free of charge?"),
        ("lanhai", "取消椅子那单，要付违约金吗？"),
        ("chenguang", "SO-3071我要取消，會收手續費嗎"),
    ],
)
def test_what_cancelling_costs_is_told_beside_the_cancellation(book, customer, text):
    assert statuses(Talk(book, customer).says(text)) == ["told", "proposed"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "push 1024 back a week, is there a fee for that?"),
        ("acme", "Change the address of 1024 to Lindenallee 14, Hamburg. Does that cost extra?"),
        ("lanhai", "椅子推迟一周，要收手续费吗"),
        ("lanhai", "椅子推迟一周，价格会变吗？"),
    ],
)
def test_the_total_that_is_shown_answers_what_a_change_costs(book, customer, text):
    assert statuses(Talk(book, customer).says(text)) == ["proposed"]
