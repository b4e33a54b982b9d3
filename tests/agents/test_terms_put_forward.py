"""Terms of payment and days that are put forward as a question, and what is asked of payments."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("northwind", ["what about 50% deposit and the rest before shipment on 4417?"], "to 50% deposit"),
        ("northwind", ["how about a 50% deposit"], "to 50% deposit"),
        ("northwind", ["SO-4417 a week later", "what about 50% deposit and the rest before shipment?"], "to 50% deposit"),
        ("northwind", ["where is 4417?", "hmm that's a bit late, any chance of 10 Dec?"], "to 10 December 2026"),
        ("lanhai", ["SO-2048推迟一周", "付50%定金，剩下发货前付怎么样"], "改为 50%定金"),
        ("chenguang", ["3071改成出貨前不付尾款、到貨後30天再付嗎？"], "改為月結30天"),
        ("lanhai", ["椅子那单能不能发货前不用付余款，收货后60天再付呢？"], "改为月结30天"),
        ("acme", ["1024: no balance before shipment, pay it 30 days after arrival instead, possible?"], "to net 30 days"),
        ("lanhai", ["2051什么时候到", "有点晚，12月18号有可能吗"], "改为 2026年12月18日"),
    ],
)  # fmt: skip
def test_terms_and_days_put_forward_as_a_question_are_wished_for(book, customer, texts, shown):
    reply = Talk(book, customer).says(*texts)
    assert statuses(reply) == ["proposed"]
    assert shown in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "share"),
    [
        ("northwind", "deposit on 4417, could we do 20% instead", 20),
        ("northwind", "about the deposit on 4417: can you do 50%", 50),
        ("lanhai", "SO-2048的定金，20%行吗", 20),
        ("lanhai", "2051定金能少一点吗，20%行不行", 20),
        ("chenguang", "SO-3071的訂金，30%可以嗎", 30),
    ],
)
def test_a_percentage_beside_a_deposit_is_no_discount(book, customer, text, share):
    (wish,) = Talk(book, customer).says(text).request.actions
    assert wish.intent == "change_payment"
    assert wish.payment.deposit_percent == share


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "what about the deposit on 4417, and can you do 2% off the price"),
        ("lanhai", "SO-2051单价便宜3%"),
    ],
)
def test_a_discount_stays_one_beside_a_deposit(book, customer, text):
    (wish,) = (one for one in Talk(book, customer).says(text).request.actions if one.intent == "change_price")
    assert wish.price.change_percent < 0


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "has the deposit on 4417 arrived?"),
        ("acme", "is SO-1002 paid?"),
        ("acme", "has 1002 been paid already?"),
        ("northwind", "Did you receive our payment for 4410?"),
        ("lanhai", "SO-2051的定金收到了吗"),
        ("lanhai", "SO-2033的货款付清了吗"),
        ("chenguang", "3071的訂金到帳了嗎"),
    ],
)
def test_what_has_been_paid_is_for_a_person(book, customer, text):
    assert statuses(Talk(book, customer).says(text)) == ["passed_on"]


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("acme", "do u give discount if i pay everything upfront", "the sooner you pay"),
        ("lanhai", "如果我们一次付清，能省多少钱", "您付得越早"),
    ],
)
def test_who_asks_what_prepaying_saves_is_told_and_nothing_is_proposed(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert told in reply.text
    assert statuses(reply) == ["told"]


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("northwind", ["SO-4417: 50% deposit please", "when do we have to pay?"], "With this change"),
        ("northwind", ["when do we have to pay SO-4417?"], "Payments due for order SO-4417"),
        ("chenguang", ["SO-3071數量改成900", "尾款什麼時候付？"], "這樣改的話"),
    ],
)
def test_dues_of_what_is_proposed_are_told_as_those_it_would_have(book, customer, texts, told):
    assert told in Talk(book, customer).says(*texts).text


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("acme", ["what do I have on order?"], ["SO-1024", "SO-1031"]),
        ("acme", ["what's open?"], ["SO-1024", "SO-1031"]),
        ("acme", ["which of my orders can I still change?"], ["SO-1024 is placed", "SO-1031 is confirmed"]),
        ("lanhai", ["哪些单还能改"], ["SO-2048", "SO-2051", "SO-2033"]),
        ("lanhai", ["我还有哪些单在走？"], ["SO-2048"]),
        ("lanhai", ["看看我的订单"], ["SO-2048"]),
        ("lanhai", ["我的单都到哪了"], ["SO-2048"]),
        ("acme", ["cancel 1002", "ok so what can I do"], ["SO-1002"]),
        ("northwind", ["I'd like 1000 flasks at 5.80", "is that your best?"], ["we can go on talking"]),
    ],
)
def test_plain_questions_are_answered(book, customer, texts, told):
    reply = Talk(book, customer).says(*texts)
    assert all(one in reply.text for one in told)
    assert "passed_on" not in statuses(reply)


def test_a_deposit_that_we_have_not_is_answered_with_the_lower_one_of_two_as_near(book):
    reply = Talk(book, "chenguang").says("3071訂金改成40%")
    assert statuses(reply) == ["proposed"]
    assert "改為 30%訂金" in reply.text and "仍是 4,960 美元" in reply.text
