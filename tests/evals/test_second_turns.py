"""What buyers say next in conversations: the data, and how it is counted what becomes of it."""

import json

import pytest
from langgraph.checkpoint.memory import InMemorySaver

from agents.desk import Desk
from agents.desk.reading.restating import waits_for
from contracts.book import OrderBook
from contracts.house import read_house
from contracts.sample import fill, sample_house_text
from evals.second_turns import NOW, main, outcome
from evals.turns import Turn, clauses_seen, openings, turns
from nlp import parse


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_message_continues_an_opening_and_no_two_are_the_same(language):
    said = turns(language)

    assert {one.open for one in said} == {id for id in openings() if id.startswith(language)}
    assert len({one.text for one in said}) == len(said)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_clause_of_a_message_is_told_what_it_does(language):
    assert all(one.acts and one.clauses[one.place] for one in clauses_seen(language))


@pytest.mark.parametrize("id", ["en01", "en05", "en07", "en09", "en17", "zh02", "zh04", "zh14", "zh22"])
def test_openings_end_with_what_they_say_that_waits(id):
    opening, saver = openings()[id], InMemorySaver()
    with OrderBook(":memory:") as book:
        fill(book, now=NOW)
        desk = Desk(book, read_house(sample_house_text()), parse=parse, checkpointer=saver)
        for text in opening.said:
            desk.handle(text, customer=opening.customer, now=NOW)
    found = saver.get({"configurable": {"thread_id": f"desk:{opening.customer}"}})

    assert waits_for(found["channel_values"]) == opening.waits


def _says(*pieces):
    return Turn(open="en01", say=tuple((piece, (label,)) for piece, label in pieces))


def test_a_message_of_which_all_is_taken_up_has_no_faults():
    said = _says(("Yes please.", "yes"), (" And where is SO-1031?", "ask:status"))

    assert outcome(said, openings()["en01"]).faults == frozenset()


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (_says(("make it 650 then", "place")), "missed"),
        (_says(("move SO-1031 to 20 January", "note")), "misread"),
        (_says(("yes", "later")), "written"),
        (_says(("fnord glibber", "chat")), "lost"),
    ],
)
def test_what_goes_wrong_with_a_message_is_told(said, fault):
    assert fault in outcome(said, openings()["en01"]).faults


def test_messages_are_counted_by_language(capsys):
    main(["--sample", "2"])

    counts = json.loads(capsys.readouterr().out)
    assert [counts[language]["said"] for language in ("en", "zh")] == [2, 2]
