"""A scripted conversation with the desk, in processes that are killed at chosen points.

    python conversation.py FOLDER

Plays it once undisturbed, then once for each point: a process is killed (SIGKILL) there, and another takes up
where it was, sending again what was not answered. Prints JSON: how many points there are, and at which of them
the end differs. A point lies before and behind each effect on the book and each checkpoint.
"""

import itertools
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

from langgraph.checkpoint.sqlite import SqliteSaver

from agents.desk import Desk
from contracts.book import OrderBook
from contracts.house import read_house
from contracts.sample import fill, sample_house_text
from nlp import parse

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))
HOUSE = read_house(sample_house_text())

SCRIPT: tuple[tuple[str, str], ...] = (
    ("acme", "Please make it 650 blue mugs on SO-1024. The new contact is Lena Vogt, +49 40 5550 118."),
    ("acme", "actually 9000"),
    ("acme", "yes"),
    ("kim", "approve another plan"),
    ("acme", "yes please"),
    ("lanhai", "SO-2051的办公椅便宜3%可以吗，另外地址改成广州市天河区体育西路1号"),
    ("lanhai", "再便宜点吧"),
    ("lanhai", "成交"),
    ("lanhai", "取消SO-2048"),
    ("lanhai", "好的"),
    ("lanhai", "帮我转人工"),
)
"""Who says what. Kim is a manager, who approves what waits."""

WRITES = (
    "record",
    "amend",
    "commit",
    "advance",
    "ask_approval",
    "decide",
    "open_negotiation",
    "add_offer",
    "end_negotiation",
)


def play(db: Path, messages: Iterable[int]) -> None:
    """These messages of the conversation; what was sent before is sent again, and changes nothing."""
    with OrderBook(db) as book, SqliteSaver.from_conn_string(str(db.with_suffix(".cp"))) as saver:
        desk = Desk(book, HOUSE, parse=parse, checkpointer=saver)
        for minute in messages:
            (who, text), now = SCRIPT[minute], NOW + timedelta(minutes=minute)
            if who == "kim":
                decide(desk, book, now)
            else:
                desk.handle(text, customer=who, now=now, key=f"message {minute}")


def decide(desk: Desk, book: OrderBook, now: datetime) -> None:
    for approval in book.approvals(state="pending"):
        plan = desk.plans(approval.id)[1]
        desk.decide(approval.id, True, by="kim", now=now, terms=plan.terms)


def killing(at: int) -> Callable[[], None]:
    """Ends this process, as a power cut would, when it is called for the `at`-th time."""
    count = 0

    def point() -> None:
        nonlocal count
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)

    return point


def watch(point: Callable[[], None]) -> None:
    """Has `point` called before and behind each effect and each checkpoint."""
    for kind, names in ((OrderBook, WRITES), (SqliteSaver, ("put", "put_writes"))):
        for name in names:
            setattr(kind, name, _between(point, getattr(kind, name)))


def _between(point: Callable[[], None], real: Callable[..., Any]) -> Callable[..., Any]:
    def watched(*args: Any, **kwargs: Any) -> Any:
        point()
        done = real(*args, **kwargs)
        point()
        return done

    return watched


def in_a_process(do: Callable[[], None]) -> int:
    """How a process ended that did it: 0, or the signal that killed it."""
    child = os.fork()
    if child == 0:
        try:
            do()
        except BaseException as error:
            print(repr(error), file=sys.stderr)
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def new_world(db: Path) -> Path:
    with OrderBook(db) as book:
        fill(book, now=NOW)
    return db


def copied(db: Path, to: Path) -> Path:
    """The files of a conversation that nobody is in, under another name."""
    for file in db.parent.glob(f"{db.stem}.*"):
        shutil.copy(file, to.parent / file.name.replace(db.stem, to.stem, 1))
    return to


def end(db: Path) -> dict[str, Any]:
    """What the book holds in the end, less the numbers of its events."""
    with OrderBook(db) as book:
        told = {
            who: [turn.reply.text for turn in Desk(book, HOUSE, parse=parse).transcript(who)]
            for who in ("acme", "lanhai")
        }
        return {
            "sound": book.verify(),
            "orders": [
                one.model_dump(mode="json") for order in book.orders() for one in book.history(order.id)
            ],
            "talks": [one.model_dump(mode="json") for one in book.negotiations()],
            "approvals": [one.model_dump(mode="json") for one in book.approvals()],
            "events": sorted(event.kind for event in book.events()),
            "told": told,
        }


def differing(folder: Path, *, every: int = 1, first: int = 0) -> Iterator[tuple[int, int, str]]:
    """Each `every`-th point from the `first` on, as its message, its place in that, and how the end differs
    from that of the undisturbed conversation: empty where it does not."""
    before = [new_world(folder / "whole0.db")]
    for number in range(len(SCRIPT)):
        before.append(copied(before[-1], folder / f"whole{number + 1}.db"))
        assert in_a_process(partial(play, before[-1], [number])) == 0
    wanted, at = end(before[-1]), 0
    for number in range(len(SCRIPT)):
        for place in itertools.count(1):
            if (at := at + 1) % every != first % every:
                continue
            db = copied(before[number], folder / "killed.db")
            ended = in_a_process(partial(killed, db, number, place))
            if ended == 0:  # it has no more points
                break
            if ended != signal.SIGKILL:
                yield number, place, "it broke by itself"
            elif in_a_process(partial(play, db, range(number, len(SCRIPT)))):
                yield number, place, "it cannot go on"
            else:
                found = end(db)
                yield number, place, ", ".join(name for name in wanted if found[name] != wanted[name])
            for file in folder.glob("killed.*"):
                file.unlink()


def killed(db: Path, message: int, at: int) -> None:
    watch(killing(at))
    play(db, [message])


if __name__ == "__main__":
    found = list(differing(Path(sys.argv[1])))
    print(json.dumps({"points": len(found), "differing": [point for point in found if point[2]]}))
