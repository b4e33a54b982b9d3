"""Opening the file, one connection a thread, and transactions that are whole or not at all."""

import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from contracts.book.errors import BookBusy, BookClosed, BookError, CannotWrite, NewerBook, NotABook
from contracts.book.schema import APPLICATION_ID, MIGRATIONS, Migration

MEMORY = ":memory:"

_MAGIC = b"SQLite format 3\x00"
_OLDEST_SQLITE = (3, 37)
"""The first with STRICT tables."""
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_NO_BOOK = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_NO_PLACE = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
)
_Result = TypeVar("_Result")


class Connections:
    """The connections to one book.

    A file: each thread (and each process, after a fork) has its own. `:memory:`: there is one, and threads
    take turns at it. Writers of one process queue here, so that only processes wait for each other in SQLite.
    """

    def __init__(
        self, path: str, *, busy_seconds: float, migrations: Sequence[Migration] = MIGRATIONS
    ) -> None:
        self.path = path
        self._busy_seconds = busy_seconds
        self._turn = threading.RLock()
        self._mine = threading.local()
        self._closers: weakref.WeakKeyDictionary[Database, Callable[[], object]] = weakref.WeakKeyDictionary()
        self._left_by_a_fork: list[Database] = []
        self._closed = False
        self._shared: Database | None = None
        _refuse_old_sqlite()
        with _translated(path):
            if path == MEMORY:
                self._shared = self._keep(_connect(MEMORY, busy_seconds=busy_seconds))
                migrate(self._shared, migrations, path=path)
            else:
                _prepare(path, busy_seconds=busy_seconds, migrations=migrations)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """The book as it stands at one moment."""
        if (whole := self._whole) is not None:
            with _translated(self.path):
                yield whole
        elif self._shared is not None:
            with self._my_turn(), _transaction(self.path, self._database, "BEGIN") as db:
                yield db
        else:
            with _transaction(self.path, self._database, "BEGIN") as db:
                yield db

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """The book with nobody else writing. Kept as a whole, or not at all when an exception leaves."""
        if (whole := self._whole) is not None:
            with _translated(self.path), _savepoint(whole):
                yield whole
        else:
            with self._my_turn(), _transaction(self.path, self._database, "BEGIN IMMEDIATE") as db:
                yield db

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """What this thread reads and writes inside is one transaction."""
        with self.writing() as db:
            outer, self._mine.whole = self._whole, db
            try:
                yield
            finally:
                self._mine.whole = outer

    @contextmanager
    def afresh(self) -> Iterator[Database]:
        """As `reading`, through a connection that was not used before; for `:memory:` the one there is."""
        if self._shared is not None:
            with self.reading() as db:
                yield db
            return
        self._refuse_when_closed()
        with (
            _translated(self.path),
            closing(_connect(self.path, busy_seconds=self._busy_seconds)) as fresh,
            _transaction(self.path, lambda: fresh, "BEGIN") as db,
        ):
            yield db

    def close(self) -> None:
        """Closes the connections of all threads; none of them may be in the middle of something."""
        with self._turn:
            self._closed = True
            for close in list(self._closers.values()):
                close()

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        if not self._turn.acquire(timeout=self._busy_seconds):
            raise BookBusy(_busy(self.path))
        try:
            yield
        finally:
            self._turn.release()

    @property
    def _whole(self) -> Database | None:
        """The connection of a transaction of this thread that is open around what it does."""
        whole: Database | None = getattr(self._mine, "whole", None)
        return whole

    def _database(self) -> Database:
        self._refuse_when_closed()
        if self._shared is not None:
            return self._shared
        mine: tuple[int, Database] | None = getattr(self._mine, "database", None)
        if mine is not None and mine[0] == os.getpid():
            return mine[1]
        if mine is not None:
            # A connection that crossed a fork must be neither used nor closed: sqlite.org/howtocorrupt, 2.6
            self._left_by_a_fork.append(mine[1])
        database = self._keep(_connect(self.path, busy_seconds=self._busy_seconds))
        self._mine.database = (os.getpid(), database)
        return database

    def _keep(self, database: Database) -> Database:
        """Has it closed with the book, or when its thread is gone."""
        self._closers[database] = weakref.finalize(database, _close_own, database.conn, os.getpid())
        return database

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise BookClosed(f"The book at {self.path} was closed; open it again.")


def migrate(db: Database, migrations: Sequence[Migration], *, path: str) -> None:
    """Takes the steps that the file has not taken, all of them or none."""
    if _pragma(db, "user_version") == len(migrations):
        return
    db.execute("BEGIN EXCLUSIVE")
    try:
        taken = _pragma(db, "user_version")
        _refuse_newer(path, taken, len(migrations))
        for step in migrations[taken:]:
            step(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(migrations)}")
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def _close_own(connection: sqlite3.Connection, opened_by: int) -> None:
    if os.getpid() == opened_by:
        connection.close()


def _prepare(path: str, *, busy_seconds: float, migrations: Sequence[Migration]) -> None:
    """Makes sure that a book of this version lies at `path`, and touches nothing that is none."""
    _refuse_impossible_places(Path(path))
    if Path(path).exists() and Path(path).stat().st_size:
        _patiently(busy_seconds, lambda: _refuse_strangers(path, busy_seconds, len(migrations)))
    with closing(_connect(path, busy_seconds=busy_seconds, mode="rwc")) as db:
        _patiently(busy_seconds, db.enable_wal)
        migrate(db, migrations, path=path)


def _refuse_old_sqlite() -> None:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        needed = ".".join(map(str, _OLDEST_SQLITE))
        raise BookError(f"The book needs SQLite {needed}, and this Python has {sqlite3.sqlite_version}.")


def _refuse_impossible_places(path: Path) -> None:
    folder = path.absolute().parent
    if path.is_dir():
        raise CannotWrite(f"{path} is a folder; name a file in it, such as {path / 'orders.db'}.")
    if not folder.is_dir():
        raise CannotWrite(f"There is no folder {folder} to keep the book in; make it, or name another place.")
    if path.exists() and not path.is_file():
        raise CannotWrite(f"{path} is no ordinary file; name another.")
    for place in (folder, path):
        if place.exists() and not os.access(place, os.W_OK):
            raise CannotWrite(f"{place} is read-only; allow writing to it, or name another place.")


def _refuse_strangers(path: str, busy_seconds: float, known: int) -> None:
    with Path(path).open("rb") as file:
        start = file.read(len(_MAGIC))
    if start != _MAGIC:
        raise NotABook(f"{path} is no SQLite database; name another file, or move this one away.")
    with closing(_connect(path, busy_seconds=busy_seconds, mode="ro")) as db:
        owner, version = _pragma(db, "application_id"), _pragma(db, "user_version")
        if owner == APPLICATION_ID:
            _refuse_newer(path, version, known)
        elif owner or version or db.table("sqlite_master").count:
            raise NotABook(f"{path} is a database of something else; name another file for the book.")


def _refuse_newer(path: str, version: int, known: int) -> None:
    if version > known:
        raise NewerBook(
            f"{path} has schema {version}, and this version knows up to {known}; update Parley to open it."
        )


def _connect(path: str, *, busy_seconds: float, mode: str = "rw") -> Database:
    """A connection that begins no transaction by itself. `mode` is that of SQLite's URIs."""
    connection = sqlite3.connect(
        path if path == MEMORY else f"{Path(path).absolute().as_uri()}?mode={mode}",
        uri=path != MEMORY,
        timeout=busy_seconds,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        db = Database(connection, execute_plugins=False)
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return db


@contextmanager
def _transaction(path: str, database: Callable[[], Database], begin: str) -> Iterator[Database]:
    with _translated(path):
        db = database()
        try:
            db.execute(begin)
            yield db
            db.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


@contextmanager
def _savepoint(db: Database) -> Iterator[None]:
    """A part of a transaction that can be undone by itself."""
    db.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK TO part")
            db.execute("RELEASE part")
        raise
    db.execute("RELEASE part")


def _patiently(seconds: float, action: Callable[[], _Result]) -> _Result:
    """What `action` gives. Changing the journal mode does not wait for others by itself: this does."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return action()
        except sqlite3.OperationalError as error:
            if _code(error) not in _BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.005)


@contextmanager
def _translated(path: str) -> Iterator[None]:
    """SQLite's errors in our words."""
    try:
        yield
    except sqlite3.Error as error:
        code = _code(error)
        if code in _BUSY:
            raise BookBusy(_busy(path)) from error
        if code in _NO_BOOK:
            raise NotABook(
                f"{path} cannot be read as a database ({error}); restore it from a copy."
            ) from error
        if code in _NO_PLACE:
            raise CannotWrite(
                f"{path} cannot be written to ({error}); see to the place, or name another."
            ) from error
        raise BookError(f"{path} did not take it ({error}); nothing was written.") from error


def _busy(path: str) -> str:
    return f"Somebody else has been writing to {path} for too long; nothing was written, try again."


def _code(error: sqlite3.Error) -> int | None:
    """The primary result code; absent when Python's module itself complains."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _pragma(db: Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])
