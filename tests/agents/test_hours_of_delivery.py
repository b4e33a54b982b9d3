"""At which hours goods are to come is for a person, and no price, day or amount of them."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "wish", "text", "part"),
    [
        ("acme", "add 20 teapots to 1031", "yes, but please deliver after 9", "please deliver after 9"),
        ("acme", "1024 net 30", "yes please, and deliver it before 4", "deliver it before 4"),
        (
            "northwind",
            "20 more boxes of gloves",
            "ok, delivery between 8 and 11 only",
            "between 8 and 11 only",
        ),
        ("lanhai", "礼盒加20盒", "可以，不过9点以后送", "9点以后送"),
        ("chenguang", "保溫瓶加50個", "好，麻煩下午2點後送", "下午2點後送"),
    ],
)
def test_a_yes_with_an_hour_books_what_was_shown(book, customer, wish, text, part):
    talk = Talk(book, customer)
    assert statuses(talk.says(wish)) == ["proposed"]
    reply = talk.says(text)
    assert statuses(reply) == ["passed_on", "done"]
    assert part in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "shown", "part"),
    [
        ("acme", "60 teapots please, delivered after 9", "USD 588.00", "delivered after 9"),
        ("northwind", "20 more boxes of gloves on 4417, and please deliver between 8 and 11", "270", "8 and 11"),
        ("lanhai", "再来9盒礼盒，9点以后送", "9 盒，总价 1,512", "9点以后送"),
        ("lanhai", "椅子改到1月10号，10点以后送", "2027年1月10日。总价不变", "10点以后送"),
    ],
)  # fmt: skip
def test_an_hour_beside_a_wish_is_for_a_person(book, customer, text, shown, part):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["passed_on", "proposed"]
    assert shown in reply.text and part in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "deliver 1031 after 9"),
        ("northwind", "deliver the gloves after 9 please"),
        ("lanhai", "手套9点以后送"),
        ("chenguang", "保溫瓶10點以後送"),
    ],
)
def test_an_hour_alone_is_for_a_person(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["passed_on"]
    assert text in reply.text
