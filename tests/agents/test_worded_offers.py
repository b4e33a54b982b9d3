"""The desk with a model that words its offers: what is said is kept, and nothing hangs on it but the words."""

import threading
from contextlib import contextmanager

import pytest
from langgraph.checkpoint.sqlite import SqliteSaver
from talking import HOUSE, NOW, Talk, sample_book

from agents.desk import Desk, Wording
from contracts.book import OrderBook
from contracts.sample import fill
from nlp import parse, values_in

CHEAPER = {
    "acme": "could the blue mugs on SO-1024 be 8% cheaper?",
    "lanhai": "SO-2051的办公椅便宜3%可以吗",
    "chenguang": "SO-3071的保溫瓶便宜5%可以嗎",
}


def courteous(draft, *, heard, wrong):
    """A model that does well, and never says the same twice."""
    if draft.language == "en":
        return f"Thank you for your message. We can offer {', '.join(draft.facts)}. How does that sound?"
    return (
        f"您好，{'，'.join(draft.facts)}。{'您看合適嗎' if draft.language == 'zh-Hant' else '您看合适吗'}？"
    )


@contextmanager
def talk(customer, phrase):
    with sample_book() as book:
        made = Talk(book, customer)
        made.wording = Wording(phrase, parse, values_in)
        made.desk = Desk(book, HOUSE, parse=parse, checkpointer=made.saver, wording=made.wording)
        yield made


@pytest.mark.parametrize("customer", CHEAPER)
def test_offers_go_out_in_the_words_of_the_model_and_all_else_is_as_without_it(customer):
    with talk(customer, courteous) as spoken, sample_book() as book:
        plain = Talk(book, customer)
        for text in (CHEAPER[customer], CHEAPER[customer]):
            said, without = spoken.says(text), plain.says(text)
            assert said.worded_by == "model"
            assert said.text != without.text
            assert said.results == without.results
            assert said.card == without.card
            assert spoken.book.negotiations() == plain.book.negotiations()
        assert without.worded_by is None
        assert "worded_by" not in without.to_json()


@pytest.mark.parametrize(
    ("phrase", "fault"),
    [
        (lambda draft, **_: None, "no_answer"),
        (lambda draft, **_: "The lowest price is USD 1.10. Our aim is USD 3.20.", "fact"),
        (lambda draft, **_: f"{draft.plain} And 20% off the next order, promised.", "word"),
        (lambda draft, heard, **_: heard, "fact"),
    ],
)
def test_anything_else_is_said_in_the_words_of_the_house_and_counted(phrase, fault):
    with talk("acme", phrase) as spoken, sample_book() as book:
        said = spoken.says(CHEAPER["acme"])
        assert said == Talk(book, "acme").says(CHEAPER["acme"])
        assert spoken.wording.counts[fault] >= 1
        (answered,) = [event for event in spoken.book.events() if event.kind == "message_answered"]
        assert set(answered.data["wording_faults"]) == {fault}


def test_a_message_that_is_sent_again_is_answered_in_the_same_words_and_nobody_is_asked():
    asked = []

    def phrase(draft, **given):
        asked.append(draft)
        return courteous(draft, **given) + "!" * len(asked)

    with talk("acme", phrase) as spoken:
        first = spoken.says(CHEAPER["acme"], key="a")
        assert spoken.says(CHEAPER["acme"], key="a") == first
        assert len(asked) == 1
        assert spoken.desk.transcript("acme")[-1].reply == first


def test_only_offers_are_worded():
    with talk("acme", courteous) as spoken:
        for text in ("Where is SO-1024?", "make SO-1024 650 blue mugs", "no", "thanks!"):
            assert spoken.says(text).worded_by is None
    assert spoken.wording.counts == {}


class PowerCut(BaseException):
    """Ends a turn where it stands."""


def test_a_crash_while_the_model_is_asked_does_nothing_twice_and_leaves_one_answer(tmp_path):
    def cut(draft, **_):
        raise PowerCut

    def open_desk(book, saver, phrase):
        wording = Wording(phrase, parse, values_in)
        return Desk(book, HOUSE, parse=parse, checkpointer=saver, wording=wording)

    with OrderBook(tmp_path / "p.db") as book, SqliteSaver.from_conn_string(str(tmp_path / "cp.db")) as saver:
        fill(book, now=NOW)
        with pytest.raises(PowerCut):
            open_desk(book, saver, cut).handle(CHEAPER["acme"], customer="acme", now=NOW, key="a")
        assert open_desk(book, saver, cut).transcript("acme") == []

        reply = open_desk(book, saver, courteous).handle(CHEAPER["acme"], customer="acme", now=NOW, key="a")
        (negotiation,) = book.negotiations()
        (turn,) = open_desk(book, saver, cut).transcript("acme")
        assert reply.worded_by == "model"
        assert turn.reply == reply
        assert len(negotiation.offers) == 2
        assert book.verify() == []


def test_the_book_can_be_written_to_while_the_model_is_asked(tmp_path):
    def phrase(draft, **given):
        with OrderBook(tmp_path / "p.db", busy_seconds=0.0) as other:
            other.record("person_asked_for", now=NOW, data={"customer": "lanhai"})
        return courteous(draft, **given)

    with OrderBook(tmp_path / "p.db") as book:
        fill(book, now=NOW)
        desk = Desk(book, HOUSE, parse=parse, wording=Wording(phrase, parse, values_in))
        assert desk.handle(CHEAPER["acme"], customer="acme", now=NOW).worded_by == "model"
        assert [event.kind for event in book.events()].count("person_asked_for") == 1


def test_other_customers_are_answered_while_the_model_is_asked_for_one():
    asked, go_on = threading.Event(), threading.Event()

    def phrase(draft, **given):
        asked.set()
        assert go_on.wait(30)
        return courteous(draft, **given)

    with talk("acme", phrase) as spoken:
        waiting = threading.Thread(
            target=spoken.desk.handle, args=(CHEAPER["acme"],), kwargs={"customer": "acme", "now": NOW}
        )
        waiting.start()
        assert asked.wait(30)
        other = spoken.desk.handle("SO-2051到哪了", customer="lanhai", now=NOW)
        assert other.text and waiting.is_alive()
        go_on.set()
        waiting.join(30)
        assert spoken.desk.transcript("acme")[-1].reply.worded_by == "model"


def test_when_a_message_is_answered_twice_at_once_both_hear_what_was_kept_first():
    with talk("acme", courteous) as spoken:

        def phrase(draft, **given):
            message = spoken.desk._graph.get_state({"configurable": {"thread_id": "desk:acme"}}).values[
                "message"
            ]
            kept = {"text": "Said by another process.", "language": "en", "request": {"language": "en"}}
            spoken.book.record(
                "message_answered",
                now=NOW,
                data={"customer": "acme", "text": message["text"], "reply": kept | {"results": []}},
                key=f"answered:{message['key']}",
            )
            return courteous(draft, **given)

        spoken.wording.phrase = phrase
        assert spoken.says(CHEAPER["acme"]).text == "Said by another process."
        assert len(spoken.desk.transcript("acme")) == 1
