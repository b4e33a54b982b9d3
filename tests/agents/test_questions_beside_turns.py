"""Questions beside a yes, a wish or a condition are answered; what hangs on the answer waits for it."""

from __future__ import annotations

import pytest
from talking import Talk, sample_book

MUGS = "please make it 600 blue mugs on SO-1024"


@pytest.fixture
def book():
    with sample_book() as book:
        yield book


@pytest.mark.parametrize(
    ("customer", "wish", "text", "order", "shown"),
    [
        ("acme", MUGS, "does the date move? If not, yes please", "SO-1024", "26 December 2026"),
        ("lanhai", "2033改成月结60天", "承兑汇票你们收不收？收的话账期可以不动", "SO-2033", "信用证"),
        ("chenguang", "SO-3071的保溫瓶改成700個", "4340有含運費嗎，含的話就OK", "SO-3071", "海運"),
    ],
)
def test_an_answer_that_hangs_on_a_question_waits_for_what_is_told(book, customer, wish, text, order, shown):
    talk = Talk(book, customer)
    talk.says(wish)
    before = len(book.history(order))

    reply = talk.says(text)

    assert shown in reply.text
    assert len(book.history(order)) == before
    assert talk.says("yes" if customer == "acme" else "可以")
    assert len(book.history(order)) == before + 1


@pytest.mark.parametrize(
    ("customer", "opening", "text", "shown", "passed_on"),
    [
        (
            "acme",
            "what are my open orders?",
            "By when must I tell you if I want to alter the bigger one? And for now take 20 pots off it.",
            "Before production begins",
            False,
        ),
        ("chenguang", "你好", "訂金昨天匯了，有收到嗎，有的話開張收據給我", "開張收據", True),
    ],
)
def test_what_the_desk_can_tell_goes_to_no_person(book, customer, opening, text, shown, passed_on):
    talk = Talk(book, customer)
    talk.says(opening)

    reply = talk.says(text)

    assert shown in reply.text
    assert any(result.status == "passed_on" for result in reply.results) is passed_on
