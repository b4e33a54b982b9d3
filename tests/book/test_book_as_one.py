"""Several methods of the book as one transaction."""

import threading
from datetime import UTC, datetime

import pytest

from contracts.book import KeyReused, OrderBook

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(params=["file", "memory"])
def book(request, tmp_path):
    with OrderBook(tmp_path / "book.db" if request.param == "file" else ":memory:") as book:
        yield book


def kinds(book):
    return [event.kind for event in book.events()]


def test_all_of_it_is_kept(book):
    with book.as_one():
        book.record("message_received", now=NOON)
        book.record("message_answered", now=NOON)
    assert kinds(book) == ["message_received", "message_answered"]


def test_none_of_it_is_kept_when_an_exception_leaves(book):
    with pytest.raises(ZeroDivisionError), book.as_one():
        book.record("message_received", now=NOON)
        raise ZeroDivisionError
    assert kinds(book) == []
    book.record("message_received", now=NOON)
    assert kinds(book) == ["message_received"]


def test_what_was_written_is_read_inside(book):
    with book.as_one():
        book.record("message_received", now=NOON, key="m-1")
        assert book.find_event("m-1")


def test_a_method_that_raises_inside_undoes_only_its_own(book):
    with book.as_one():
        book.record("message_received", now=NOON, key="m-1")
        with pytest.raises(KeyReused):
            book.record("message_answered", now=NOON, key="m-1")
        book.record("message_done", now=NOON)
    assert kinds(book) == ["message_received", "message_done"]


def test_one_inside_another_is_part_of_it(book):
    with pytest.raises(ZeroDivisionError), book.as_one():
        with book.as_one():
            book.record("message_received", now=NOON)
        raise ZeroDivisionError
    assert kinds(book) == []


def test_another_thread_sees_it_when_it_is_whole(tmp_path):
    with OrderBook(tmp_path / "book.db") as book:
        seen = []
        with book.as_one():
            book.record("message_received", now=NOON)
            other = threading.Thread(target=lambda: seen.append(kinds(book)))
            other.start()
            other.join()
        assert seen == [[]]
        assert kinds(book) == ["message_received"]
