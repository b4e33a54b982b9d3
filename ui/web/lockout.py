"""How long somebody who guesses passwords must wait.

Failures are counted for an account from one address, for an address whatever the account, and for an
account from wherever; the last two allow more, so that a guesser locks out himself before anyone else.
After the allowed failures each further one doubles the wait.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlite_utils import Database

_FORGOTTEN_AFTER = 15 * 60.0
"""Seconds without a failure until the count starts anew."""
_FIRST_WAIT, _LONGEST_WAIT = 30.0, 15 * 60.0


class _Counter(NamedTuple):
    key: str
    allowed: int
    longest: float


def _counters(account: str, address: str) -> tuple[_Counter, ...]:
    return (
        _Counter(f"both:{address} {account}", 5, _LONGEST_WAIT),
        _Counter(f"address:{address}", 50, _LONGEST_WAIT),
        _Counter(f"account:{account}", 50, 60.0),
    )


def seconds_to_wait(db: Database, account: str, address: str, *, at: float) -> float:
    """Until the next try is looked at; 0 when it is looked at now."""
    keys = [counter.key for counter in _counters(account, address)]
    marks = ", ".join("?" * len(keys))
    untils = [float(row["until"]) for row in db.table("failures").rows_where(f"key IN ({marks})", keys)]
    return max([0.0, *(until - at for until in untils)])


def count(db: Database, account: str, address: str, *, at: float) -> None:
    """Counts a failure, and forgets those of long ago."""
    table = db.table("failures")
    table.delete_where("last_at < ? AND until < ?", [at - _FORGOTTEN_AFTER, at])
    for counter in _counters(account, address):
        row = next(iter(table.rows_where("key = ?", [counter.key])), None)
        failures = (int(row["count"]) if row else 0) + 1
        wait = _wait(failures, counter)
        until = at + wait if wait else 0.0
        table.upsert({"key": counter.key, "count": failures, "last_at": at, "until": until}, pk="key")


def forgive(db: Database, account: str, address: str) -> None:
    """Takes back the count of a try that was right; what was tried against others stays counted."""
    both, *others = _counters(account, address)
    db.table("failures").delete_where("key = ?", [both.key])
    for counter in others:
        db.execute("UPDATE failures SET count = max(count - 1, 0), until = 0 WHERE key = ?", [counter.key])


def _wait(failures: int, counter: _Counter) -> float:
    over = failures - counter.allowed
    return 0.0 if over < 0 else min(counter.longest, _FIRST_WAIT * 2.0 ** min(over, 10))
