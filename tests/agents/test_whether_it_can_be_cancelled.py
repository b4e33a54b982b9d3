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


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("acme", ("Cancel SO-1024.", "Does that cost us anything?"), "SO-1024 is not in production yet"),
        ("northwind", ("Please cancel 4417", "Is there a fee for that?"), "SO-4417 is not in production yet"),
        ("lanhai", ("取消SO-2048", "有违约金吗？"), "SO-2048 还没开始生产"),
        ("chenguang", ("取消SO-3071", "會有費用嗎？"), "SO-3071 還沒開始生產"),
    ],
)
def test_what_a_cancellation_costs_is_told_while_it_waits_for_a_yes(book, customer, texts, told):
    reply = Talk(book, customer).says(*texts)
    assert told in reply.text and reply.card


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("acme", "For the SO-1031 shipment: what's the latest we can still change quantities?", "confirmed"),
        ("northwind", "What's the latest we could still change the gloves on 4417?", "placed"),
        ("lanhai", "SO-2048的数量最晚什么时候还能改？", "已下单"),
    ],
)
def test_until_when_an_order_can_be_changed_is_told_with_how_it_stands(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert reply.text.startswith(("Before production begins", "投产之前")) and told in reply.text
