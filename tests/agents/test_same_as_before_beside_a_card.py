"""Customers who say or ask beside a change that waits whether things are as before, and what it costs."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("acme", "Move 1031 to 20 December", "Fine, then the same as before. Please go ahead."),
        ("acme", "1024 to 550 mugs", "OK, just as before then"),
        ("lanhai", "椅子推迟一周", "行，那就跟之前一样，请办理"),
        ("chenguang", "延後一週", "好，那就跟原來一樣"),
    ],
)
def test_a_yes_that_wants_something_as_before_and_not_what_does_nothing(book, customer, wish, text):
    talk = Talk(book, customer)
    order = talk.says(wish).card.changes[0].order
    before = talk.revisions(order)
    reply = talk.says(text)
    assert reply.card is not None
    assert talk.revisions(order) == before


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("acme", "Move 1031 to 20 December", "OK, everything else the same as before. Go ahead."),
        ("acme", "change 1031 to net 30", "OK then the rest as before, please proceed"),
        ("lanhai", "椅子推迟一周", "好，其他的跟之前一样，办吧"),
        ("lanhai", "椅子推迟一周", "好的，其他跟之前一样"),
        ("chenguang", "延後一週", "好，其他照舊，辦吧"),
    ],
)
def test_a_yes_that_leaves_the_rest_as_before_is_one(book, customer, wish, text):
    talk = Talk(book, customer)
    order = talk.says(wish).card.changes[0].order
    before = talk.revisions(order)
    talk.says(text)
    assert talk.revisions(order) == before + 1


@pytest.mark.parametrize(
    ("customer", "wish", "text", "told"),
    [
        ("acme", "Move 1031 to 20 December", "Does that cost extra?", "total stays"),
        ("northwind", "gloves to 300 boxes", "Is there an extra charge for that?", "USD 270.00 more"),
        ("acme", "Move 1031 to 20 December", "will I be charged more for that?", "total stays"),
        ("acme", "1024 to 550 mugs", "Will the delivery date stay the same?", "26 December 2026"),
        ("lanhai", "椅子推迟一周", "要加钱吗", "总价不变"),
        ("lanhai", "椅子推迟一周", "要额外收费吗？", "总价不变"),
        ("lanhai", "椅子加5把", "交货日期不变吧？", "2026年12月23日"),
        ("chenguang", "延後一週", "這樣會多收費用嗎", "總價不變"),
        (
            "acme",
            "1031 to 20 December and 1024 to 30 December",
            "Will there be any extra charges?",
            "total stays",
        ),
    ],
)
def test_what_a_change_costs_and_leaves_is_told_beside_its_card(book, customer, wish, text, told):
    reply = Talk(book, customer).says(wish, text)
    assert told in reply.text
    assert reply.card is not None
    assert not any(words in reply.text for words in ("colleague", "同事"))


def test_whether_delivery_costs_anything_is_told_of_delivery(book):
    assert "sea freight" in Talk(book, "acme").says("30 teapots please", "does delivery cost extra?").text
