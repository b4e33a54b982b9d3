"""Serving: the first start on an empty machine, and the server."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

import typer
import uvicorn
from fastapi import FastAPI

from contracts.book import OrderBook
from parley import init, open_desk, parse, places
from ui.web.accounts import Accounts, Role, new_password
from ui.web.app import Parts, create_app
from ui.web.connections import MOST_OF_ONE, connections
from ui.web.limits import Limits
from ui.web.pages.talks import TALKS, Talks
from ui.web.store import Store

_STAFF: tuple[tuple[str, Role], ...] = (("manager", "manager"), ("analyst", "analyst"))
CONNECTIONS = 1000


def run(db: Path, *, host: str, port: int, runs: Path, https: bool = False, proxy: str | None = None) -> None:
    """Serves until it is told to stop. Raises OSError when it cannot listen there."""
    with bound(host, port) as door, served(db, runs=runs, https=https) as app:
        at = door.getsockname()[1]
        typer.echo(f"Parley serves {db} at http://{host}:{at}/  (stop it with Ctrl+C)")
        answer(app, door, proxy=proxy)


def bound(host: str, port: int) -> socket.socket:
    """Where people knock. Raises OSError, saying what to do."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=CONNECTIONS)
    except OSError as error:
        raise OSError(
            f"Cannot serve at {host}:{port} ({error.strerror}); name another --host or --port."
        ) from None


def answer(app: FastAPI, door: socket.socket, *, proxy: str | None = None) -> None:
    """Answers who comes, until it is told to stop. All connections of a proxy may be its own."""
    config = uvicorn.Config(
        app,
        http=connections(most=CONNECTIONS if proxy else MOST_OF_ONE),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=proxy is not None,
        forwarded_allow_ips=proxy or "",
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=3,
        ws="none",
    )
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[door])


@contextmanager
def served(db: Path, *, runs: Path, https: bool = False, limits: Limits | None = None) -> Iterator[FastAPI]:
    """The application over the book at `db` and the evaluations in `runs`.

    Where there is no book it is made with a small world; where there are no accounts, some to try it with.
    """
    at, now = places(db), _now()
    if not at.book.exists():
        init(db, now=now, sample=True)
    with closing(Store(at.accounts)) as store, closing(Store(at.talks, TALKS)) as talks:
        accounts = Accounts(store)
        for text in ("50 more", "改成50件"):  # loads what the first customer would wait for
            parse(text, now=now)
        with open_desk(db) as desk, OrderBook(at.book) as book:
            if not accounts.all():
                _make_accounts(accounts, book, now=now)
            parts = Parts(
                desk=desk,
                book=book,
                store=store,
                accounts=accounts,
                talks=Talks(talks),
                clock=_now,
                runs=runs,
                limits=limits or Limits(),
                https=https,
            )
            yield create_app(parts)


def _make_accounts(accounts: Accounts, book: OrderBook, *, now: datetime) -> None:
    """An account for each customer, a manager and an analyst; their passwords are printed here and kept
    nowhere.
    """
    typer.echo("Accounts to try it with. The passwords are shown once; `parley user passwd` sets others.\n")
    wanted: list[tuple[str, Role, str | None]] = [(name, role, None) for name, role in _STAFF]
    wanted += [(customer.id.lower(), "customer", customer.id) for customer in book.customers()]
    for name, role, customer in wanted:
        password = new_password()
        accounts.add(name, password, role=role, customer=customer, now=now)
        typer.echo(f"  {name:<12} {password:<22} {role}{f' of {customer}' if customer else ''}")
    typer.echo("")


def _now() -> datetime:
    return datetime.now().astimezone()
