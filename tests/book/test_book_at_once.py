"""Many at once, and death at any moment."""

import multiprocessing
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from book_makers import NOON, PEOPLE, agreed, both, deal, terms

from contracts.book import BookError, OrderBook, StaleOrder

HERE = Path(__file__).parent


def at_once(count, work):
    """What `work(number)` gives or raises in that many threads that start together."""
    start, results = threading.Barrier(count), [None] * count

    def run(number):
        start.wait()
        try:
            results[number] = work(number)
        except BookError as error:
            results[number] = error

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


@pytest.fixture(params=["file", ":memory:"])
def book(request, tmp_path):
    with OrderBook(":memory:" if request.param == ":memory:" else tmp_path / "orders.db") as book:
        yield book
        assert book.verify() == []


def test_eight_threads_commit_at_once(book):
    def work(thread):
        for number in range(25):
            order_id = f"T-{thread}-{number}"
            book.commit(deal(order_id), key=order_id, now=NOON, **both())
            assert book.order(order_id).id == order_id

    assert at_once(8, work) == [None] * 8
    assert len(book.orders()) == 200
    assert [event.number for event in book.events()] == list(range(1, 201))


def test_of_eight_who_change_one_order_at_once_one_wins_and_the_others_are_stale(book):
    book.commit(deal(), key="0", now=NOON, **PEOPLE)

    results = at_once(
        8,
        lambda number: book.commit(
            deal(agreed=terms(f"3.0{number}"), based_on=1), key=f"k-{number}", now=NOON, **PEOPLE
        ),
    )

    assert sum(isinstance(result, StaleOrder) for result in results) == 7
    assert book.revision_number("SO-1") == 2


def test_eight_who_repeat_one_commit_at_once_write_it_once(book):
    results = at_once(8, lambda _: book.commit(deal(negotiation=agreed()), key="k", now=NOON, **both()))

    assert results == [results[0]] * 8
    assert book.history("SO-1") == [results[0]]


def test_ids_that_are_given_out_at_once_differ(book):
    given = at_once(8, lambda _: [book.new_order_id() for _ in range(10)])
    assert len({order_id for ids in given for order_id in ids}) == 80


def test_threads_that_are_gone_leave_no_connection_behind(tmp_path):
    files = Path("/proc/self/fd")
    if not files.is_dir():
        pytest.skip("needs a list of open files")
    with OrderBook(tmp_path / "orders.db") as book:
        book.commit(deal(), key="k", now=NOON, **PEOPLE)
        counts = []
        for _ in range(20):
            at_once(4, lambda _: book.order("SO-1"))
            counts.append(len(list(files.iterdir())))
        assert counts[-1] <= counts[0] + 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_book_goes_on_in_a_forked_process(tmp_path):
    with OrderBook(tmp_path / "orders.db") as book:
        book.commit(deal("SO-1"), key="1", now=NOON, **PEOPLE)
        child = multiprocessing.get_context("fork").Process(
            target=book.commit, args=(deal("SO-2"),), kwargs={"key": "2", "now": NOON, **PEOPLE}
        )
        child.start()
        book.commit(deal("SO-3"), key="3", now=NOON, **PEOPLE)
        child.join()

        assert child.exitcode == 0
        assert {order.id for order in book.orders()} == {"SO-1", "SO-2", "SO-3"}
        assert book.verify() == []


def committer(path, prefix, first, last):
    command = [sys.executable, str(HERE / "committer.py"), str(path), prefix, str(first), str(last)]
    paths = os.pathsep.join([str(HERE), str(HERE.parent.parent), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths}
    )


def test_four_processes_commit_at_once(tmp_path):
    path = tmp_path / "orders.db"
    running = [committer(path, f"P{number}-", 0, 40) for number in range(4)]
    confirmed = [line for process in running for line in process.communicate()[0].split() if line != "open"]

    assert [process.returncode for process in running] == [0] * 4
    with OrderBook(path) as book:
        assert sorted(order.id for order in book.orders(stage="confirmed")) == sorted(confirmed)
        assert len(confirmed) == 160
        assert book.verify() == []


def killed_after(process, confirmations, pause):
    """What a process confirms until it is killed, `pause` seconds after so many confirmations."""
    seen = []
    for line in process.stdout:
        seen.append(line.strip())
        if len(seen) > confirmations:
            break
    try:
        process.wait(pause)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    seen += process.stdout.read().split()
    process.stdout.close()
    return [order_id for order_id in seen if order_id != "open"], process.wait()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_process_killed_while_it_commits_200_orders_loses_and_repeats_nothing(tmp_path, seed=1):
    path, chance, confirmed, deaths = tmp_path / "orders.db", random.Random(seed), [], 0
    while len(set(confirmed)) < 200:
        start = max((int(order_id[2:]) for order_id in confirmed), default=0)
        process = committer(path, "K-", max(0, start - 3), 200)
        patience = chance.choice([chance.randrange(1, 60), 10**6]) if deaths > 3 else chance.randrange(60)
        seen, code = killed_after(process, patience, chance.uniform(0, 0.02))
        confirmed += seen
        deaths += code == -signal.SIGKILL
        with OrderBook(path) as book:
            assert book.verify() == []
            assert set(confirmed) <= {order.id for order in book.orders(stage="confirmed")}

    assert deaths >= 3
    with OrderBook(path) as book:
        assert Counter(order.id for order in book.orders()) == {f"K-{number}": 1 for number in range(200)}
        assert {len(book.history(f"K-{number}")) for number in range(200)} == {2}
        assert len(book.negotiations()) == 200
        assert Counter(event.kind for event in book.events())["offer_made"] == 1000
        assert book.verify() == []


@pytest.mark.parametrize(
    "table", ["orders", "lines", "instalments", "revisions", "negotiations", "offers", "events"]
)
def test_a_fault_at_any_statement_leaves_nothing_of_the_commit(tmp_path, table):
    path, placed = tmp_path / "orders.db", deal(negotiation=agreed())
    with OrderBook(path) as book, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(
            f"CREATE TRIGGER fault BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'fault'); END"
        )
        with pytest.raises(BookError, match="nothing was written"):
            book.commit(placed, key="k", now=NOON, **both())
        assert (book.orders(), book.negotiations(), book.events()) == ([], [], [])

        other.execute("DROP TRIGGER fault")
        assert book.commit(placed, key="k", now=NOON, **both()).number == 1
        assert book.verify() == []
