"""What is written stays as it was, whoever writes to the file and by whatever statement."""

# ruff: noqa: S608 - the tables and columns are our own

import sqlite3
from contextlib import closing

import pytest
from book_makers import MUG, NOON, PEOPLE, TRAY, agreed, deal, terms
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.book import OrderBook

APPENDED = ("orders", "revisions", "lines", "instalments", "negotiations", "offers", "events", "approvals")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "orders.db"
    with OrderBook(path) as book:
        book.commit(deal(negotiation=agreed()), key="1", now=NOON, **PEOPLE)
        book.commit(deal(agreed=terms("3.00"), based_on=1), key="2", now=NOON, **PEOPLE)
        book.commit(deal("SO-2", terms("900"), MUG, TRAY), key="3", now=NOON, **PEOPLE)
        book.ask_approval("A-1", "seller", deal("SO-3"), now=NOON)
        book.decide("A-1", True, by="li", now=NOON)
        book.record("message_received", now=NOON, order="SO-1", data={"text": "hi"}, key="m-1")
    return path


def stranger(path):
    """A connection as any other program would open it: no pragma of ours is set."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return closing(connection)


def everything(connection):
    return {table: [tuple(row) for row in connection.execute(f"SELECT * FROM {table}")] for table in APPENDED}


def columns(connection, table):
    return [row["name"] for row in connection.execute(f"PRAGMA table_info({table})")]


conflicts = st.sampled_from(["", "OR REPLACE", "OR IGNORE", "OR FAIL", "OR ABORT", "OR ROLLBACK"])


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_statement_reaches_what_is_written(path, data):
    table, conflict = data.draw(st.sampled_from(APPENDED)), data.draw(conflicts)
    with stranger(path) as connection:
        connection.execute(f"PRAGMA recursive_triggers = {data.draw(st.sampled_from(['ON', 'OFF']))}")
        connection.execute(f"PRAGMA foreign_keys = {data.draw(st.sampled_from(['ON', 'OFF']))}")
        before, names = everything(connection), columns(connection, table)
        row = data.draw(st.sampled_from(before[table]))
        changed = list(row)
        spot = data.draw(st.integers(0, len(row) - 1))
        changed[spot] = data.draw(
            st.sampled_from([row[spot], 1, 7, "x", None, "{}", "shipped", "agreed", "SO-2"])
        )
        places = ", ".join("?" * len(row))
        statement = data.draw(
            st.sampled_from(
                [
                    (f"UPDATE {conflict} {table} SET {names[spot]} = ?", [changed[spot]]),
                    (f"DELETE FROM {table} WHERE {names[spot]} IS ?", [row[spot]]),
                    (f"DELETE FROM {table}", []),
                    (f"INSERT {conflict} INTO {table} VALUES ({places})", row),
                    (f"REPLACE INTO {table} VALUES ({places})", row),
                    (
                        f"INSERT INTO {table} VALUES ({places}) ON CONFLICT DO UPDATE SET {names[spot]} = ?",
                        [*row, changed[spot]],
                    ),
                ]
            )
        )

        with pytest.raises(sqlite3.Error):
            connection.execute(*statement)
        assert everything(connection) == before


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_replaces_by_any_unique_column_is_refused_or_only_appends(path, data):
    table = data.draw(st.sampled_from(APPENDED))
    with stranger(path) as connection:
        before = everything(connection)
        row, other = (data.draw(st.sampled_from(before[table])) for _ in range(2))
        mixed = [
            data.draw(st.sampled_from([mine, theirs, 1, 4, "new"]))
            for mine, theirs in zip(row, other, strict=True)
        ]
        connection.execute("BEGIN")
        try:
            connection.execute(f"REPLACE INTO {table} VALUES ({', '.join('?' * len(row))})", mixed)
        except sqlite3.Error:
            assert everything(connection) == before
        else:
            after = everything(connection)
            assert set(before[table]) < set(after[table])
            assert {**after, table: before[table]} == before
        finally:
            connection.rollback()


@pytest.mark.parametrize(
    "addition",
    [
        "INSERT INTO lines VALUES ('SO-1', 2, 2, 'X', 'Free', '1', 'piece', NULL, 'USD', 0)",
        "INSERT INTO instalments VALUES ('SO-1', 2, 3, 'balance', '2027-01-01', 'USD', 0)",
        "INSERT INTO revisions SELECT order_id, 3, stage, currency, 1, reasons, committed_at, 'x', NULL, body"
        " FROM revisions WHERE number = 2",
        "INSERT INTO revisions SELECT order_id, 4, stage, currency, total_minor, reasons, committed_at, 'x',"
        " NULL, body FROM revisions WHERE number = 2",
        "INSERT INTO offers SELECT negotiation_id, 4, side, terms, text, made_at FROM offers"
        " WHERE number = 1",
        "INSERT INTO events SELECT 99, kind, at, order_id, negotiation_id, data, 'x' FROM events"
        " WHERE number = 1",
        "UPDATE negotiations SET ending = NULL, ended_by = NULL, ended_at = NULL",
        "UPDATE approvals SET state = 'pending', decided_at = NULL, decided_by = NULL",
    ],
)
def test_nothing_is_added_to_what_is_sealed(path, addition):
    with stranger(path) as connection:
        before = everything(connection)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(addition)
        assert everything(connection) == before
