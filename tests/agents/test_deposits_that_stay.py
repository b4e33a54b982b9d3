"""Customers who want the deposit to stay, behind other terms of payment that are proposed: it is never dropped."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("northwind", ["pay 4417 on delivery", "but keep the deposit"]),
        ("northwind", ["pay 4417 on delivery", "the deposit stays as it is"]),
        ("northwind", ["4417 net 30 please", "can we keep the 30% deposit"]),
        ("northwind", ["can we pay 4417 net 30?", "oh on delivery is good too. can the deposit stay though"]),
        (
            "northwind",
            [
                "can we do 50% deposit and the rest net 30 on SO-4417?",
                "but we already paid the deposit in november, so on delivery for the balance only?",
                "No, leave it at 30% as it was, just the balance on delivery.",
            ],
        ),
        (
            "northwind",
            ["SO-4417: 40% down, balance net 60", "The deposit has been paid, only the rest net 60"],
        ),
        ("lanhai", ["2051改50%定金，尾款月结30天", "可是定金我们11月已经付过了，只是尾款货到付行吗？"]),
        ("chenguang", ["3071改30%訂金", "訂金還是50%，只有尾款改貨到付款"]),
        ("lanhai", ["2051改货到付款", "定金还是照付"]),
        ("lanhai", ["2051改月结30天", "定金保留"]),
        ("chenguang", ["3071改貨到付款", "訂金不變"]),
        ("chenguang", ["3071改月結30天", "訂金照付"]),
    ],
)
def test_a_deposit_that_shall_stay_is_part_of_the_terms_that_are_looked_at(book, customer, texts):
    order = {"northwind": "SO-4417", "lanhai": "SO-2051", "chenguang": "SO-3071"}[customer]
    standing = book.order(order).payment.deposit_percent
    reply = Talk(book, customer).says(*texts)
    (wish,) = reply.request.actions
    assert (wish.intent, wish.payment.deposit_percent) == ("change_payment", standing)
    assert f"{standing}%" in reply.text.replace(" ", "")


def test_the_terms_that_are_proposed_are_those_of_the_balance(book):
    asked = "the balance on 4417 - could we pay it 30 days after delivery rather than before shipping?"
    reply = Talk(book, "northwind").says(asked, "oh on delivery is good too. can the deposit stay though")
    assert reply.request.actions[0].payment.balance == "on_delivery"
    assert [row.after for row in reply.card.changes if row.after != row.before] == ["payment on delivery"]


@pytest.mark.parametrize(
    ("customer", "terms", "text"),
    [
        (
            "northwind",
            "pay 4417 net 30 please",
            "Does the deposit stay at 30%? That one we have already paid.",
        ),
        ("northwind", "pay 4417 net 30 please", "Will the deposit still be 30%?"),
        ("northwind", "pay 4417 net 30 please", "And is the deposit unchanged then?"),
        ("lanhai", "2051改月结30天", "定金还是30%吗？这笔我们已经付了。"),
        ("chenguang", "3071改月結30天", "訂金還是50%嗎？"),
        ("chenguang", "3071改月結30天", "訂金還要付嗎？"),
    ],
)
def test_a_question_whether_the_deposit_stays_is_told_and_the_terms_go_on_waiting(
    book, customer, terms, text
):
    talk = Talk(book, customer)
    card = talk.says(terms).card
    reply = talk.says(text)
    assert reply.card == card
    assert not reply.request.actions
    assert any(word in reply.text for word in ("no deposit", "没有定金", "沒有訂金"))


@pytest.mark.parametrize(
    ("customer", "terms", "text", "told"),
    [
        (
            "northwind",
            "pay 4417 net 30 please",
            "Does the deposit stay at 30%? That one we have already paid.",
            "That one we have already paid",
        ),
        ("lanhai", "2051改月结30天", "定金还是30%吗？这笔我们已经付了。", "这笔我们已经付了"),
    ],
)
def test_money_that_was_paid_already_goes_to_a_person(book, customer, terms, text, told):
    assert f"{told}" in Talk(book, customer).says(terms, text).text


@pytest.mark.parametrize(
    ("customer", "text", "said"),
    [
        ("chenguang", "12/21 那筆可以等貨到了再付嗎？訂金已經付過了", "50%訂金，尾款貨到付清我們做不到"),
        ("chenguang", "12/21 那筆可以等貨到了再付嗎？", "50%訂金，尾款貨到付清我們做不到"),
        ("chenguang", "訂金已付，剩下的改成貨到付款", "50%訂金，尾款貨到付清我們做不到"),
        (
            "northwind",
            "can we pay the balance of SO-4417 on delivery? we've already paid the deposit",
            "30% deposit, balance on delivery is not possible",
        ),
        (
            "northwind",
            "the deposit has been transferred, we'd like to pay the rest on delivery",
            "30% deposit, balance on delivery is not possible",
        ),
    ],
)
def test_a_deposit_that_was_paid_stays_when_the_rest_is_paid_otherwise(book, customer, text, said):
    assert said in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "asked", "said", "told"),
    [
        (
            "northwind",
            "Deliver SO-4417 a week later",
            "Would we still have to pay the deposit?",
            "USD 963.00",
        ),
        ("northwind", "Deliver SO-4417 a week later", "Does the deposit fall away?", "USD 963.00"),
        ("northwind", "Please cancel SO-4417", "Does the deposit fall away?", "colleague"),
        ("lanhai", "椅子改成50把", "定金还要付吗？", "6,300 元"),
        ("lanhai", "取消椅子那单", "定金还要付吗？", "同事"),
    ],
)
def test_whether_a_deposit_is_still_owed_leaves_what_waits(customer, asked, said, told):
    with sample_book() as book:
        before = book.orders()

        reply = Talk(book, customer).says(asked, said)

        assert told in reply.text and reply.card.kind == "confirm"
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "change", "text", "total"),
    [
        ("chenguang", "保溫瓶砍一半，400支就好", "對。訂金我們付了2480了，多的那部分會退嗎？", 2480),
        ("chenguang", "保溫瓶改成300支", "可以，那多付的訂金退給我們嗎？", 1860),
        ("lanhai", "椅子改成20把", "行。定金5040付过了，多出来的能退吗", 8400),
        ("lanhai", "2048的茶叶礼盒改100盒", "可以。19000已经付了，多的退吗？", 19000),
        (
            "acme",
            "cut the blue mugs to 250",
            "yes. We paid 900 already, will the difference be refunded?",
            900,
        ),
        (
            "northwind",
            "cut the paper on 4417 to 300",
            "ok. We paid the deposit, is the excess refunded?",
            2280,
        ),
    ],
)
def test_whether_what_was_paid_too_much_comes_back_is_for_a_person_behind_a_yes(
    book, customer, change, text, total
):
    reply = Talk(book, customer).says(change, text)
    assert total in [order.total for order in book.orders(customer=customer)]
    assert "colleague" in reply.text or "同事" in reply.text
    assert "，2026年" not in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "place"),
    [
        (
            "chenguang",
            [
                "改寄台北市內湖區瑞光路513巷26號3樓，尾款可不可以改成到貨後30天付？",
                "訂金我們已經付了啊，不是要改成全部月結，只有尾款晚30天",
                "那付款不改了，地址改就好",
            ],
            "瑞光路513巷26號3樓",
        ),
        (
            "lanhai",
            [
                "2051改送东莞市厚街镇1号，尾款改成货到30天付",
                "不是要改成全部月结，只是尾款晚30天",
                "付款不改了，改地址就行",
            ],
            "东莞市厚街镇1号",
        ),
    ],
)
def test_the_rest_of_a_card_goes_on_where_not_all_was_to_be_paid_so(customer, texts, place):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert reply.card and place in reply.text and "月結" not in reply.text and "月结" not in reply.text
