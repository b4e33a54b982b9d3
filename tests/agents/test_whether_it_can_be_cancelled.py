"""Customers who ask whether an order can be cancelled: it is proposed where it can, and said where it can't."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("lanhai", "我们礼盒这单可以取消吗？", "SO-2048"),
        ("lanhai", "SO-2048还能取消吗", "SO-2048"),
        ("chenguang", "請問這張單可以取消嗎？", "SO-3071"),
        ("northwind", "can I cancel the glove order?", "SO-4417"),
        ("northwind", "is it still possible to cancel SO-4417?", "SO-4417"),
        ("acme", "is it ok to cancel 1031?", "SO-1031"),
    ],
)
def test_the_cancellation_is_proposed_and_booked_on_a_yes(book, customer, text, order):
    talk = Talk(book, customer)
    reply = talk.says(text)
    assert statuses(reply) == ["proposed"]
    assert order in reply.text
    talk.presses(reply.card.options[0].label, reply)
    assert book.order(order).stage == "cancelled"


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "手套那单能取消吗？", "SO-2033 正在生产，没法再取消订单了"),
        ("lanhai", "手套可以取消吗？", "SO-2033 正在生产"),
        ("northwind", "can the flask order still be called off?", "SO-4410 is already shipped"),
    ],
)
def test_what_is_made_already_is_said_to_be_past_cancelling(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert told in reply.text
    assert "proposed" not in statuses(reply)


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "SO-2048取消了吗？"),
        ("chenguang", "訂單送出以後還能取消嗎？"),
        ("chenguang", "訂單現在還可以取消嗎，會收費嗎？"),
        ("northwind", "can you confirm SO-4417 isn't cancelled?"),
        ("acme", "was SO-1024 cancelled?"),
    ],
)
def test_another_question_of_cancelling_proposes_nothing(book, customer, text):
    assert "proposed" not in statuses(Talk(book, customer).says(text))
