"""Files of the web: one door to their SQLite, beside the book and apart from it; nothing of them enters it.

That of accounts holds hashes of passwords and of session tokens, never one of them.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database


@dataclass(frozen=True)
class Kind:
    """What a file holds."""

    name: str
    application_id: int
    """Says whose file it is."""
    version: int
    schema: str


ACCOUNTS = Kind(
    "accounts",
    0x50524C59,
    1,
    """
CREATE TABLE accounts (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('customer', 'manager', 'analyst')),
    customer TEXT,
    password TEXT NOT NULL,
    added_at REAL NOT NULL,
    CHECK ((role = 'customer') = (customer IS NOT NULL))
) STRICT;
CREATE TABLE sessions (
    token TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (name) ON DELETE CASCADE,
    began_at REAL NOT NULL,
    seen_at REAL NOT NULL
) STRICT;
CREATE INDEX sessions_by_account ON sessions (account);
CREATE TABLE failures (
    key TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    last_at REAL NOT NULL,
    until REAL NOT NULL
) STRICT;
""",
)


class NotThatFile(RuntimeError):
    """The file holds something else, or is of another version."""


class Store:
    """Connections to the file, one a thread; a missing file is made, for its owner's eyes only."""

    def __init__(self, path: str | Path, kind: Kind = ACCOUNTS, *, busy_seconds: float = 10.0) -> None:
        self.path, self._kind = Path(path), kind
        self._busy_seconds = busy_seconds
        self._mine = threading.local()
        self._all: list[sqlite3.Connection] = []
        self.path.touch(mode=0o600)
        self._make()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        with self._transaction("BEGIN") as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """With nobody else writing; kept as a whole, or not at all when an exception leaves."""
        with self._transaction("BEGIN IMMEDIATE") as db:
            yield db

    def close(self) -> None:
        for connection in self._all:
            connection.close()
        self._all.clear()
        self._mine = threading.local()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Database]:
        db = self._database()
        db.execute(begin)
        try:
            yield db
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")

    def _database(self) -> Database:
        db: Database | None = getattr(self._mine, "db", None)
        if db is None:
            db = self._mine.db = self._connect()
        return db

    def _connect(self) -> Database:
        connection = sqlite3.connect(
            self.path, timeout=self._busy_seconds, isolation_level=None, check_same_thread=False
        )
        self._all.append(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        return Database(connection, execute_plugins=False)

    def _make(self) -> None:
        kind = self._kind
        try:
            db = self._database()
            owner, version = (_pragma(db, name) for name in ("application_id", "user_version"))
            tables = db.table_names()
        except sqlite3.DatabaseError:
            raise NotThatFile(f"{self.path} is no file of {kind.name}; name another.") from None
        if (owner, version) == (kind.application_id, kind.version):
            return
        if owner or version or tables:
            raise NotThatFile(f"{self.path} is no file of {kind.name} of this version; name another.")
        db.enable_wal()
        db.conn.executescript(f"BEGIN IMMEDIATE; {kind.schema} COMMIT;")
        db.execute(f"PRAGMA application_id = {kind.application_id}")
        db.execute(f"PRAGMA user_version = {kind.version}")


def _pragma(db: Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])
