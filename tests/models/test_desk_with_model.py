"""The desk with a model set up in the environment: it helps to read, within one deadline a message."""

from datetime import UTC, datetime

import pytest

import parley
from evals.stub_server import says, stub

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def db(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    parley.init(tmp_path / "p.db", now=NOW, sample=True)
    return tmp_path / "p.db"


def answer(db, text):
    with parley.open_desk(db) as desk:
        return desk.handle(text, customer="acme", now=NOW)


def test_without_a_model_the_desk_reads_by_rules(db):
    assert isinstance(answer(db, "Where is SO-1024?").text, str)


def test_a_model_that_is_set_up_is_asked_and_what_it_invents_is_not_done(db, monkeypatch):
    invented = {"intent": "change_quantity", "order": "SO-1024", "quantity": {"value": "9", "mode": "set"}}
    plain = answer(db, "Where is SO-1024?")
    with stub(says({"actions": [invented, {"intent": "cancel_order", "order": "SO-1024"}]})) as server:
        for name, value in {"NAME": "stub", "BASE_URL": server.url, "ASK": "always"}.items():
            monkeypatch.setenv(f"PARLEY_MODEL_{name}", value)
        reply = answer(db, "So where is SO-1024?")
    assert server.requests
    assert reply.text == plain.text
    with parley.OrderBook(db) as book:
        assert len(book.history("SO-1024")) == 1
