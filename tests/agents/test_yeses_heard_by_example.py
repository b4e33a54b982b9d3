"""Yeses in words that no pattern lists, and what stands beside a yes and is not to be lost: told by examples."""

import json
from pathlib import Path

import pytest
from talking import Talk, sample_book, statuses

import evals
from agents.desk.reading.asked.questions import plain
from agents.desk.reading.by_example import YESES, held_by
from agents.desk.reading.card.answers import verdict

CARD = {"acme": "change the blue mugs on SO-1024 to 650", "lanhai": "SO-2048的礼盒改成400盒"}
ORDER = {"acme": ("SO-1024", 650), "lanhai": ("SO-2048", 400)}


@pytest.fixture
def book():
    with sample_book() as made:
        yield made


def answered(book, customer, text):
    """The reply to an answer to the card, and whether what that shows is written."""
    reply = Talk(book, customer).says(CARD[customer], text)
    order, quantity = ORDER[customer]
    return reply, book.order(order).lines[0].quantity == quantity


def held_out(language):
    """The answers that the model of a language was not fitted to, and how much each sounds held."""
    file = Path(evals.__file__).parent / "data" / f"answers-{language}.jsonl"
    said = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    own = [one for one in said if one.get("held_out") and verdict(one["text"]) != "yes"]
    return [(one["kind"], held_by(plain(one["text"]))) for one in own]


@pytest.mark.parametrize(("language", "needless"), [("en", 0.18), ("zh", 0.26)])
def test_answers_of_other_writers_are_told_by_whether_they_hold_the_card(language, needless):
    told = held_out(language)
    otherwise = [more > 0 for kind, more in told if kind in ("yes_but", "change")]
    agreed = [more > 0 for kind, more in told if kind in YESES]

    assert sum(otherwise) > 0.85 * len(otherwise)
    assert sum(agreed) < needless * len(agreed)


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "yes, by letter of credit though"),
        ("acme", "Agreed, minus the insurance."),
        ("acme", "Good, go ahead, capped at three pallets"),
        ("acme", "ok, but wait with it until Monday"),
        ("acme", "Yes, but on SO-1031"),
        ("acme", "yes, but only if 1031 comes a week earlier"),
        ("acme", "ok 🤔"),
        ("acme", "ok and the flasks, when do they land"),
        ("acme", "delete it"),
        ("lanhai", "同意，400盒必须同一批次的茶，不是同批的别改"),
        ("lanhai", "可以，运输要买保险"),
        ("lanhai", "没问题，先付一半，货到再付一半"),
        ("lanhai", "行，那就跟之前一样，请办理"),
    ],
)
def test_what_is_bound_to_something_is_not_carried_out_and_waits_on(book, customer, text):
    reply, is_written = answered(book, customer, text)

    assert not is_written
    assert "done" not in statuses(reply)


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("acme", "sounds good, just make it the 9th instead", ("650 pieces", "9 December 2026")),
        ("lanhai", "可以，日期改到21号", ("400 盒", "2026年12月21日")),
        ("lanhai", "改吧，哦对了收货地址是科技园路51号，你们写反了", ("400 盒", "51号")),
    ],
)
def test_what_a_yes_wants_otherwise_is_shown_with_what_was_proposed(book, customer, text, shown):
    reply, is_written = answered(book, customer, text)

    assert not is_written
    assert all(one in reply.text for one in shown)
    assert reply.card.kind == "confirm"


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Yes, same address, same date, same terms. 650 mugs."),
        ("acme", "Yes I confirm the change from 500 to 650 pieces."),
        ("acme", "I've checked it all and it matches what we need. Yes."),
        ("acme", "That's correct. I'm filing this under our PO 88213 for your info."),
        ("acme", "Change it, yes. SO-1031 can wait, no hurry there."),
        ("acme", "Sure. But 1031 should go to our Antwerp office, Quay 5."),
        ("acme", "all ok, go ahead. Is that counted from the invoice date or the delivery?"),
        ("lanhai", "好的👌"),
        ("lanhai", "没错就是这个单，礼盒400"),
        ("lanhai", "对，没问题，送科技园路那个地址就行"),
        ("lanhai", "可以改，茶是今年的新茶吗？"),
        ("lanhai", "没问题，下周我休假，回来再联系"),
    ],
)
def test_a_yes_is_carried_out_in_whatever_words_and_beside_what_leaves_it(book, customer, text):
    reply, is_written = answered(book, customer, text)

    assert is_written
    assert "done" in statuses(reply)


@pytest.mark.parametrize(
    ("customer", "text", "passed_on"),
    [
        ("acme", "Go, and print our logo on them.", "print our logo on them"),
        ("acme", "Yes, and bill me now rather than after delivery", "bill me now rather than after delivery"),
        ("lanhai", "确认，400盒要多大车拉呀", "400盒要多大车拉呀"),
    ],
)
def test_what_stands_beside_a_yes_is_never_lost(book, customer, text, passed_on):
    reply, _ = answered(book, customer, text)

    assert passed_on in reply.text
    assert any(event.kind == "person_asked_for" for event in book.events())
