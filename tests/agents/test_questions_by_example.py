"""Questions in words that no pattern lists: told by examples, and answered from what is spoken of."""

import json
from pathlib import Path

import pytest
from talking import Talk, sample_book, statuses

import evals
from agents.desk.reading.asked.questions import plain
from agents.desk.reading.by_example import NO_QUESTION, heard_as, told_as

CARD = {"acme": "change blue mugs on 1024 to 650", "lanhai": "2048的礼盒改成400盒"}
QUOTE = {"acme": "how much for 300 teapots?", "lanhai": "灰色办公椅50把多少钱"}
BARGAIN = {"acme": "can you do 1024 5% cheaper?", "lanhai": "2051能便宜5%吗"}


@pytest.fixture
def book():
    with sample_book() as made:
        yield made


def held_out(language):
    """The sentences that the model of a language was not fitted to."""
    file = Path(evals.__file__).parent / "data" / f"questions-{language}.jsonl"
    said = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [(heard_as(plain(one["text"])), told_as(one["kind"])) for one in said if one.get("held_out")]


@pytest.mark.parametrize(("language", "right"), [("en", 0.87), ("zh", 0.9)])
def test_sentences_of_other_writers_are_told_by_what_they_ask(language, right):
    told = held_out(language)
    sure = [heard.kind == it for heard, it in told if heard.kind != NO_QUESTION and heard.margin > 0.4]

    assert sum(heard.kind == it for heard, it in told) > right * len(told)
    assert sum(sure) > 0.97 * len(sure)
    assert len(sure) > 0.55 * len(told)


@pytest.mark.parametrize(
    ("customer", "said", "answers"),
    [
        ("acme", CARD, {"hang on, what are they each?": "USD 3.60 per piece", "and what would the total be": "come to USD 2,340.00", "will that still ship on time?": "stays on 26 December", "till when is that good": "30 November 2026"}),
        ("lanhai", CARD, {"单价呢": "每盒 168 元", "那总共多少钱": "总价 69,400 元", "会不会影响交期": "还是 2026年12月19日"}),
    ],
)  # fmt: skip
def test_what_waits_for_a_yes_is_told_of_and_goes_on_waiting(book, customer, said, answers):
    talk = Talk(book, customer)
    talk.says(said[customer])

    for question, answer in answers.items():
        reply = talk.says(question)
        assert answer in reply.text.splitlines()[0], question
        assert reply.card.kind == "confirm"
    assert "done" in statuses(talk.says("yes" if customer == "acme" else "可以"))


@pytest.mark.parametrize(
    ("customer", "questions", "order"),
    [
        ("acme", ["and when could I have them?", "each comes to what?", "what would that be altogether"], "ok, 250 of them then"),
        ("lanhai", ["大概多久能到货", "单价多少来着"], "那就要50把"),
    ],
)  # fmt: skip
def test_a_quote_is_told_again_and_can_be_ordered_still(book, customer, questions, order):
    talk = Talk(book, customer)
    quote = talk.says(QUOTE[customer]).text

    for question in questions:
        assert talk.says(question).text == quote
    assert talk.says(order).card.kind == "confirm"


def test_an_offer_is_told_of_without_a_move(book):
    talk = Talk(book, "acme")
    offer = talk.says(BARGAIN["acme"]).card

    in_all = talk.says("and what's that in total?")
    stands = talk.says("how long does that offer stand")

    assert "1) USD 1,795.00; 2) USD 1,775.00; 3) USD 1,760.00" in in_all.text
    assert "open until 30 November 2026" in stands.text
    assert stands.card.id == offer.id


@pytest.mark.parametrize(
    ("customer", "text", "answer"),
    [
        ("acme", "What are my open orders?", ["SO-1024", "SO-1031"]),
        ("acme", "Are there price breaks for larger quantities?", ["the same for any quantity"]),
        ("acme", "can 1031 get here any quicker", ["8 December 2026"]),
        ("lanhai", "杯子都有啥颜色的", ["蓝色马克杯", "白色马克杯"]),
        ("chenguang", "3071大概多少錢總共", ["3071"]),
    ],
)
def test_out_of_the_blue_it_is_answered_by_the_desk_itself(book, customer, text, answer):
    reply = Talk(book, customer).says(text)

    assert all(part in reply.text for part in answer)
    assert "passed_on" not in statuses(reply)


@pytest.mark.parametrize(
    ("customer", "text"),
    [("acme", "can you get 1024 here by the 10th of December?"), ("lanhai", "2048的礼盒能不能改成300盒")],
)
def test_a_wish_that_sounds_like_a_question_is_still_a_wish(book, customer, text):
    assert Talk(book, customer).says(text).card.kind == "confirm"
