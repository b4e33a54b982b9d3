"""Who is in: sessions that end, by themselves or when they are told to."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from ui.web.accounts import Account
from ui.web.store import Store

IDLE = timedelta(hours=1)
"""Without anything done for so long, a session has ended."""
LONGEST = timedelta(hours=12)
_TOUCHED_EVERY = 30.0
"""Seconds between two notes of when a session was last seen."""
_MOST = 20
"""Sessions of one account; the oldest goes when there is one more."""


class Sessions:
    """Sessions by token. Of a token only the hash is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, account: Account, *, now: datetime) -> str:
        """The token of a new session."""
        token, at = secrets.token_urlsafe(32), now.timestamp()
        with self._store.writing() as db:
            db.table("sessions").delete_where(
                "began_at < ? OR seen_at < ?", [_ago(LONGEST, at), _ago(IDLE, at)]
            )
            theirs = [
                row["token"]
                for row in db.table("sessions").rows_where(
                    "account = ?", [account.name], order_by="seen_at DESC"
                )
            ]
            for old in theirs[_MOST - 1 :]:
                db.table("sessions").delete(old)
            row = {"token": _hash(token), "account": account.name, "began_at": at, "seen_at": at}
            db.table("sessions").insert(row)
        return token

    def find(self, token: str, *, now: datetime, active: bool = True) -> Account | None:
        """Whose session it is, as the account is now; `None` when it has ended or never was.

        `active`: somebody does something, which is what keeps a session going.
        """
        at = now.timestamp()
        with self._store.reading() as db:
            row = _session(db, _hash(token))
        if row is None or row["began_at"] < _ago(LONGEST, at) or row["seen_at"] < _ago(IDLE, at):
            return None
        if active and at - row["seen_at"] > _TOUCHED_EVERY:
            with self._store.writing() as db:
                db.execute("UPDATE sessions SET seen_at = ? WHERE token = ?", [at, row["token"]])
        return Account(name=row["name"], role=row["role"], customer=row["customer"])

    def end(self, token: str) -> None:
        """The session is over; ending it again is harmless."""
        with self._store.writing() as db:
            db.table("sessions").delete_where("token = ?", [_hash(token)])


def _session(db: Database, hashed: str) -> dict[str, Any] | None:
    found = db.query(
        "SELECT token, began_at, seen_at, name, role, customer"
        " FROM sessions JOIN accounts ON accounts.name = sessions.account WHERE token = ?",
        [hashed],
    )
    return next(iter(found), None)


def _ago(span: timedelta, at: float) -> float:
    return at - span.total_seconds()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
