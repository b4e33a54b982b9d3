"""`parley user`: who may come in through the web."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ui.lines import fail, print_json, said_in_one_line

if TYPE_CHECKING:
    from ui.web.accounts import Accounts

users = typer.Typer(help="Say who may come in through the web.", no_args_is_help=True)

Db = Annotated[Path, typer.Option("--db", envvar="PARLEY_DB", help="The book; the accounts lie beside it.")]
Name = Annotated[str, typer.Argument(help="The account's name.")]
Generate = Annotated[
    bool, typer.Option("--generate", help="Make a password up and print it, instead of asking for one.")
]
_DB = Path("parley.db")


@users.command()
def add(
    name: Name,
    role: Annotated[
        Literal["customer", "manager", "analyst"], typer.Option(help="What the account may see and do.")
    ],
    customer: Annotated[
        str | None, typer.Option(help="The id of the customer that it speaks for, with role customer.")
    ] = None,
    generate: Generate = False,
    db: Db = _DB,
) -> None:
    """Let somebody in. The password is asked for, or read from standard input."""
    with _accounts(db) as accounts:
        if customer is not None:
            _refuse_unknown_customer(db, customer)
        password = _password(generate)
        accounts.add(name, password, role=role, customer=customer, now=datetime.now().astimezone())
        typer.echo(f"{name} ({role}) may come in{_with(password, generate)}.")


@users.command("list")
def list_users(
    db: Db = _DB, as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False
) -> None:
    """List the accounts, by name."""
    with _accounts(db) as accounts:
        found = accounts.all()
        if as_json:
            print_json([account.model_dump() for account in found])
            return
        for account in found:
            typer.echo(f"{account.name:<20} {account.role:<10} {account.customer or ''}".rstrip())
        if not found:
            typer.echo("Nobody may come in yet; see parley user add --help.")


@users.command()
def passwd(name: Name, generate: Generate = False, db: Db = _DB) -> None:
    """Give an account another password; every session of it ends."""
    with _accounts(db) as accounts:
        password = _password(generate)
        accounts.change_password(name, password)
        typer.echo(f"{name} comes in with another password from now on{_with(password, generate)}.")


@users.command()
def remove(name: Name, db: Db = _DB) -> None:
    """Let somebody in no more; every session of theirs ends."""
    with _accounts(db) as accounts:
        accounts.remove(name)
        typer.echo(f"{name} may come in no more.")


@contextmanager
def _accounts(db: Path) -> Iterator[Accounts]:
    from parley import existing
    from ui.web.accounts import AccountError, Accounts
    from ui.web.store import NotThatFile, Store

    with said_in_one_line():
        store = Store(existing(db).accounts)
        try:
            yield Accounts(store)
        except (AccountError, NotThatFile) as error:
            fail(str(error))
        finally:
            store.close()


def _refuse_unknown_customer(db: Path, customer: str) -> None:
    """Raises UnknownCustomer."""
    from parley import OrderBook, existing

    with OrderBook(existing(db).book) as book:
        book.customer(customer)


def _password(generate: bool) -> str:
    from ui.web.accounts import new_password

    if generate:
        return new_password()
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    asked: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    return asked


def _with(password: str, generate: bool) -> str:
    return f" with the password {password}" if generate else ""
