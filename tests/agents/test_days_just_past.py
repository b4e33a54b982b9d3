"""Days without a year that are over."""

import pytest
from talking import Talk, sample_book


def _reply(customer, *texts):
    with sample_book() as book:
        return Talk(book, customer).says(*texts)


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Please deliver SO-1024 on 20 November."),
        ("acme", "Deliver SO-1024 on November 10, please."),
        ("acme", "Can you move the teapots to Nov 12?"),
        ("acme", "deliver SO-1024 on 20/11"),
        ("acme", "Please send SO-1031 by 15 November"),
        ("northwind", "Can you deliver SO-4417 on October 30?"),
        ("northwind", "I'd like the delivery moved to the 3rd of November, please."),
        ("northwind", "please change the delivery date of SO-4417 to 18 Nov"),
        ("lanhai", "SO-2051请在11月20日送到"),
        ("lanhai", "椅子11月15号送"),
        ("lanhai", "礼盒改到10月28日交货"),
        ("lanhai", "手套能不能11月19号前到"),
        ("chenguang", "麻煩11月18日到貨"),
        ("chenguang", "請改成11月5號交貨"),
        ("chenguang", "保溫瓶十一月一日送"),
        ("chenguang", "交期改10月31日"),
    ],
)
def test_a_day_of_the_last_months_is_told_to_be_over(customer, text):
    reply = _reply(customer, text)
    assert reply.card is None
    assert any(words in reply.text for words in ("already passed", "已经过了", "已經過了"))


def test_another_day_is_taken_then():
    with sample_book() as book:
        Talk(book, "acme").says("Deliver SO-1024 on November 10, please.", "5 January", "yes")
        assert book.order("SO-1024").delivery.isoformat() == "2027-01-05"


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Please deliver SO-1024 on November 10 next year."),
        ("acme", "Please deliver SO-1024 on 10 November 2027."),
        ("acme", "SO-1024 on 10/11/27 please"),
        ("lanhai", "SO-2051改到明年11月1日送"),
    ],
)
def test_a_day_of_the_next_year_is_one(customer, text):
    said = _reply(customer, text).text
    assert "passed" not in said
    assert "已经过了" not in said


@pytest.mark.parametrize(
    ("text", "day"), [("SO-1024 in March, please deliver", "March"), ("1024 on 5 January", "5 January")]
)
def test_days_to_come_are_those(text, day):
    assert day in _reply("acme", text).text
