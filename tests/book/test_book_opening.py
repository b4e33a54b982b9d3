"""Opening, closing, schema versions, and what verify finds."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from book_makers import NOON, PEOPLE, agreed, deal

from contracts.book import (
    BookBusy,
    BookClosed,
    BookError,
    CannotWrite,
    NewerBook,
    NotABook,
    OrderBook,
)
from contracts.book.connections import Connections
from contracts.book.schema import MIGRATIONS


def execute(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return [connection.execute(statement).fetchall() for statement in statements]


def place(book, order_id="SO-1"):
    return book.commit(deal(order_id), key=order_id, now=NOON, **PEOPLE)


def test_what_was_committed_is_there_when_the_book_is_opened_again(tmp_path):
    with OrderBook(tmp_path / "orders.db") as book:
        revision = place(book)
    with OrderBook(str(tmp_path / "orders.db")) as book:
        assert book.history("SO-1") == [revision]
        assert book.verify() == []


def test_an_empty_file_becomes_a_book(tmp_path):
    (tmp_path / "orders.db").touch()
    with OrderBook(tmp_path / "orders.db") as book:
        place(book)


@pytest.mark.parametrize("name", ["or ders?.db", "订单#1.db", "100%25.db", "a;b'c\".db"])
def test_any_name_will_do(tmp_path, name):
    with OrderBook(tmp_path / name) as book:
        place(book)
    assert (tmp_path / name).stat().st_size


def test_each_book_in_memory_is_its_own():
    with OrderBook(":memory:") as one, OrderBook(":memory:") as other:
        place(one)
        assert other.orders() == []


def test_a_closed_book_says_so(tmp_path):
    for path in (":memory:", tmp_path / "orders.db"):
        book = OrderBook(path)
        book.close()
        book.close()
        for use in (OrderBook.orders, OrderBook.verify, place):
            with pytest.raises(BookClosed, match="open it again"):
                use(book)


@pytest.mark.parametrize(
    "content", [b"no database", b"SQLite format 3\x00" + b"garbage" * 300, b"\x00" * 5000]
)
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)

    with pytest.raises(NotABook, match=r"notes\.txt"):
        OrderBook(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("journal", ["delete", "wal"])
@pytest.mark.parametrize(
    "mark", ["CREATE TABLE songs (title)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"]
)
def test_a_database_of_something_else_is_refused_and_left_as_it_is(tmp_path, mark, journal):
    path = tmp_path / "songs.db"
    execute(path, f"PRAGMA journal_mode = {journal}", mark)
    content = path.read_bytes()

    with pytest.raises(NotABook, match="something else"):
        OrderBook(path)
    assert path.read_bytes() == content


def test_a_book_of_a_later_version_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "orders.db"
    OrderBook(path).close()
    execute(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    content = path.read_bytes()

    with pytest.raises(NewerBook, match="update Parley"):
        OrderBook(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("place", ["missing/orders.db", ".", ""])
def test_a_place_that_cannot_hold_a_file_is_refused(tmp_path, monkeypatch, place):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CannotWrite):
        OrderBook(place)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a place where not even root may write")
def test_a_place_where_nothing_can_be_made_is_refused():
    with pytest.raises(CannotWrite):
        OrderBook("/proc/orders.db")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device")
def test_a_device_is_no_book():
    with pytest.raises(CannotWrite, match="no ordinary file"):
        OrderBook("/dev/null")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_is_refused(tmp_path):
    path = tmp_path / "orders.db"
    OrderBook(path).close()
    path.chmod(0o444)
    with pytest.raises(CannotWrite, match="read-only"):
        OrderBook(path)


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path):
    path = tmp_path / "orders.db"
    with OrderBook(path) as book:
        place(book, "SO-0")
        with book._connections.reading() as db:
            used = db.execute("PRAGMA page_count").fetchone()[0]
        book._connections._database().execute(f"PRAGMA max_page_count = {used + 1}")
        with pytest.raises(CannotWrite, match="full"):
            for number in range(1, 100):
                place(book, f"SO-{number}")
        kept = len(book.orders())
    with OrderBook(path) as book:
        assert len(book.orders()) == kept
        assert book.verify() == []


def test_a_writer_who_does_not_let_go_is_said_and_readers_go_on(tmp_path):
    path = tmp_path / "orders.db"
    with (
        OrderBook(path, busy_seconds=0.1) as book,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        place(book)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookBusy, match="try again"):
            place(book, "SO-2")
        assert len(book.orders()) == 1
        other.execute("ROLLBACK")
        place(book, "SO-2")


def older(db):
    db.execute("CREATE TABLE cups (id TEXT PRIMARY KEY) STRICT")


def newer(db):
    db.execute("ALTER TABLE cups ADD COLUMN colour TEXT")


def failing(db):
    db.execute("ALTER TABLE cups ADD COLUMN size TEXT")
    db.execute("ALTER TABLE no_such_table ADD COLUMN size TEXT")


def opened(path, *migrations):
    Connections(str(path), busy_seconds=5, migrations=migrations).close()


def test_an_older_book_takes_the_steps_that_it_lacks_and_keeps_what_it_holds(tmp_path):
    path = tmp_path / "orders.db"
    opened(path, older)
    execute(path, "INSERT INTO cups VALUES ('blue')")

    opened(path, older, newer)
    opened(path, older, newer)

    assert execute(path, "SELECT * FROM cups", "PRAGMA user_version") == [[("blue", None)], [(2,)]]


def test_a_step_that_fails_leaves_the_book_at_its_version(tmp_path):
    path = tmp_path / "orders.db"
    opened(path, older)

    with pytest.raises(BookError, match="no_such_table"):
        opened(path, older, newer, failing)

    assert execute(path, "PRAGMA table_info(cups)", "PRAGMA user_version")[1] == [(1,)]
    opened(path, older, newer)


OPEN_AND_SAY = "import sys; from contracts.book import OrderBook; print(OrderBook(sys.argv[1]).verify())"


def test_processes_that_open_a_fresh_file_at_once_all_get_the_same_book(tmp_path):
    command = [sys.executable, "-c", OPEN_AND_SAY, str(tmp_path / "orders.db")]
    opening = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [process.communicate()[0] for process in opening] == ["[]\n"] * 4


TAMPERINGS = {
    "DROP TRIGGER revisions_stay": "schema: revisions_stay is missing",
    "CREATE TABLE songs (title)": "schema: songs is unknown",
}
BEHIND_TRIGGERS = {
    "UPDATE revisions SET total_minor = 1": "stage, total or time differ",
    "UPDATE revisions SET stage = 'shipped'": "stage, total or time differ",
    "UPDATE revisions SET body = replace(body, '1550.00', '1550.01')": "is not unit price times quantity",
    "UPDATE revisions SET number = 3 WHERE number = 2": "revisions are [1, 3]",
    "UPDATE lines SET amount_minor = amount_minor + 1": "lines differ from its body",
    "DELETE FROM instalments WHERE number = 2": "instalments differ from its body",
    "UPDATE orders SET buyer = 'bolt'": "parties or currency are not those",
    "DELETE FROM revisions": "revisions are []",
    "DELETE FROM negotiations": "point",
    "DELETE FROM offers WHERE number = 1": "offers must be numbered",
    "DELETE FROM events WHERE number = 2": "numbers have gaps",
    "UPDATE events SET kind = 'nonsense'": "event 1: kind",
    "UPDATE approvals SET deal = '{}'": "approval A-1",
}


@pytest.fixture
def sound(tmp_path):
    path = tmp_path / "orders.db"
    with OrderBook(path) as book:
        book.commit(deal(negotiation=agreed()), key="k", now=NOON, **PEOPLE)
        book.advance("SO-1", "confirmed", key="2", now=NOON)
        book.ask_approval("A-1", "seller", deal("SO-2"), now=NOON)
        assert book.verify() == []
    return path


@pytest.mark.parametrize("statement", TAMPERINGS)
def test_verify_finds_a_schema_that_was_altered(sound, statement):
    execute(sound, statement)
    with OrderBook(sound) as book:
        assert book.verify() == [TAMPERINGS[statement]]


@pytest.mark.parametrize("statement", BEHIND_TRIGGERS)
def test_verify_finds_what_somebody_changed_behind_the_triggers(sound, statement):
    triggers = execute(sound, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")[0]
    execute(sound, *(f"DROP TRIGGER {name}" for name, _ in triggers))
    execute(sound, statement)
    execute(sound, *(sql for _, sql in triggers))
    with OrderBook(sound) as book:
        assert any(BEHIND_TRIGGERS[statement] in problem for problem in book.verify())


def test_verify_finds_a_broken_file(sound):
    (root,) = execute(sound, "SELECT rootpage FROM sqlite_master WHERE name = 'lines'")[0][0]
    content = bytearray(sound.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    sound.write_bytes(content)
    with OrderBook(sound) as book:
        assert any(problem.startswith("file: ") for problem in book.verify())
