"""The `parley` command: text in, JSON or a readable page out.

Exit codes: 0 done, 1 it could not be done, 2 a bad call. An error is one line on standard error.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ui.configuration import config
from ui.evaluations import evaluations
from ui.lines import fail, print_json, said_in_one_line
from ui.llm import llm
from ui.serve import serve
from ui.users import users

if TYPE_CHECKING:
    from contracts.book import OrderBook
    from contracts.scenario import Scenario

app = typer.Typer(
    help="Reads what customers write, negotiates inside set bounds, commits what was agreed.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
orders = typer.Typer(help="Look at the orders in a book.", no_args_is_help=True)
approvals = typer.Typer(help="Decide on deals that wait for a person.", no_args_is_help=True)
app.add_typer(orders, name="orders")
app.add_typer(approvals, name="approvals")
app.add_typer(evaluations, name="eval")
app.add_typer(users, name="user")
app.add_typer(llm, name="llm")
app.command()(serve)
app.command()(config)

Db = Annotated[
    Path, typer.Option("--db", envvar="PARLEY_DB", help="The book, an SQLite file.", show_default=True)
]
Now = Annotated[
    str | None,
    typer.Option(
        "--now", metavar="ISO", help="The moment it is taken to be, such as 2026-11-22T09:30+08:00."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_DB = Path("parley.db")


def main() -> None:
    """Runs the command; what was interrupted or piped away ends quietly."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        raise SystemExit(app(standalone_mode=False))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except Exception as error:  # the door of the process: a bad call, or a defect; a line either way
        if os.environ.get("PARLEY_DEBUG"):  # for the one who mends it
            raise
        raise SystemExit(_told_in_a_line(error)) from None


def _told_in_a_line(error: Exception) -> int:
    """Says what went wrong, and gives the exit code: a call that was not understood is 2."""
    explain = getattr(error, "format_message", None)  # what the command line says of a bad call
    if explain is None:
        typer.echo(f"parley: {type(error).__name__}: {' '.join(str(error).split())}", err=True)
        return 1
    typer.echo(f"parley: {explain()} (see --help)", err=True)
    return 2


def _moment(text: str | None) -> datetime:
    """The `--now` of a call; without one, now."""
    if text is None:
        return datetime.now().astimezone()
    try:
        return _read_moment(text)
    except ValueError as error:
        fail(f"--now: {error}", code=2)


def _read_moment(text: object) -> datetime:
    """A moment in ISO 8601; one without an offset is taken as UTC. Raises ValueError with advice."""
    try:
        moment = datetime.fromisoformat(str(text))
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except ValueError:
        raise ValueError(f"says {text!r}; write a moment such as 2026-11-22T09:30+08:00") from None


@app.command()
def parse(
    text: Annotated[
        str | None, typer.Argument(help="The message; without it, standard input is read.")
    ] = None,
    now: Now = None,
    context: Annotated[
        Literal["negotiation"] | None, typer.Option(help="Whether an offer is on the table.")
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Read lines {"id", "text", "now", "context"} from standard input.')
    ] = False,
) -> None:
    """Read a customer's message into the request it makes, as JSON."""
    if jsonl and text is not None:
        fail("give a message or --jsonl, not both", code=2)
    from parley import parse as read

    moment = _moment(now)
    if not jsonl:
        message = text if text is not None else sys.stdin.read()
        print_json(read(message, now=moment, context=context).to_json())
        return
    failed = False
    for number, line in enumerate(sys.stdin, start=1):
        if not line.strip():
            continue
        try:
            row = _row(line)
            at = _read_moment(row["now"]) if row.get("now") else moment
            request = read(row["text"], now=at, context=row.get("context", context))
        except ValueError as error:
            failed = True
            typer.echo(f"parley: line {number}: {error}", err=True)
            continue
        typer.echo(json.dumps({"id": row.get("id"), "request": request.to_json()}, ensure_ascii=False))
    raise typer.Exit(1 if failed else 0)


def _row(line: str) -> dict[str, Any]:
    """One line of JSONL. Raises ValueError that says what a line must be."""
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error})") from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise ValueError('no message; write {"id": ..., "text": "...", "now": "..."}')
    if row.get("context") not in (None, "negotiation"):
        raise ValueError(f'context: says {row["context"]!r}; write "negotiation" or leave it out')
    return row


@app.command()
def negotiate(
    scenario: Annotated[Path, typer.Argument(help="A scenario, a YAML file.")],
    seed: Annotated[int, typer.Option(help="The same seed gives the same offers.")] = 0,
    db: Annotated[Path | None, typer.Option("--db", help="Commit the order to this book.")] = None,
    now: Now = None,
    approve: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SIDE", help="Approve, for buyer or seller, a deal over its approve_above. Repeatable."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Let a buyer and a seller agent bargain over a scenario, and print transcript and order.

    Ending without a deal is no error: the exit code is 0, and --json says agreed: false.
    """
    for side in approve or ():
        if side not in ("buyer", "seller"):
            fail(f"--approve: says {side!r}; write buyer or seller", code=2)
    with said_in_one_line():
        from contextlib import ExitStack

        from parley import OrderBook, choosing, load_scenario, open_model
        from parley import negotiate as bargain
        from ui.show import Page

        said = load_scenario(scenario)
        page = Page()
        with ExitStack() as stack:
            book = stack.enter_context(OrderBook(db)) if db else None
            model = stack.enter_context(open_model()) if _asks_a_model(said) else None
            if model is None and _asks_a_model(said):
                fail("a side plays 'llm', and no model is set up; set PARLEY_MODEL_NAME")
            if not as_json:
                page.scenario(said)
            outcome = bargain(
                said,
                seed=seed,
                book=book,
                now=_moment(now),
                approved_by=approve or (),
                on_offer=None if as_json else lambda offer: page.offer(offer, said),
                chooser=choosing(model) if model else None,
            )
        if as_json:
            print_json(outcome.to_json())
        else:
            page.outcome(outcome, said, db=db)


def _asks_a_model(scenario: Scenario) -> bool:
    return "llm" in (scenario.buyer.strategy, scenario.seller.strategy)


@app.command()
def desk(
    message: Annotated[str, typer.Argument(help="What the customer writes.")],
    customer: Annotated[str, typer.Option(help="The id of the customer who writes.")],
    now: Now = None,
    db: Db = _DB,
    key: Annotated[str | None, typer.Option(help="Names the message: sent twice, it is done once.")] = None,
    as_json: AsJson = False,
) -> None:
    """Take one message of a customer: change orders, bargain or ask, and answer in their language."""
    with said_in_one_line():
        from parley import open_desk
        from ui.show import Page

        with open_desk(db) as taken:
            reply = taken.handle(message, customer=customer, now=_moment(now), key=key)
        if as_json:
            print_json(reply.to_json())
        else:
            Page().reply(reply)


@app.command()
def init(
    sample: Annotated[
        bool, typer.Option("--sample", help="Put a small world in it: customers, products, orders.")
    ] = False,
    now: Now = None,
    db: Db = _DB,
) -> None:
    """Make a book, and beside it the file with the bounds that the house sells within."""
    with said_in_one_line():
        from parley import OrderBook
        from parley import init as make
        from ui.show import Page

        made = make(db, now=_moment(now), sample=sample)
        with OrderBook(made.book) as book:
            Page().world(made, book.customers(), book.orders())


@contextmanager
def _book(db: Path) -> Iterator[OrderBook]:
    from parley import OrderBook, existing

    with said_in_one_line(), OrderBook(existing(db).book) as book:
        yield book


@orders.command("list")
def list_orders(
    db: Db = _DB,
    customer: Annotated[str | None, typer.Option(help="Only those of this customer.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the orders as they stand, the newest first."""
    with _book(db) as book:
        from ui.show import Page

        found = book.orders(customer=customer)
        if as_json:
            print_json([order.model_dump(mode="json") for order in found])
        else:
            Page().orders(found)


@orders.command("show")
def show_order(
    order: Annotated[str, typer.Argument(help="The order's number.")], db: Db = _DB, as_json: AsJson = False
) -> None:
    """Show one order as it stands."""
    with _book(db) as book:
        from ui.show import Page

        found = book.order(order.upper())
        if as_json:
            print_json(found.model_dump(mode="json"))
        else:
            Page().order(found)


@orders.command("history")
def show_history(
    order: Annotated[str, typer.Argument(help="The order's number.")], db: Db = _DB, as_json: AsJson = False
) -> None:
    """Show all revisions of an order, and what each changed."""
    with _book(db) as book:
        from ui.show import Page

        revisions = book.history(order.upper())
        if as_json:
            print_json([revision.model_dump(mode="json") for revision in revisions])
        else:
            Page().history(revisions)


@approvals.command("list")
def list_approvals(db: Db = _DB, as_json: AsJson = False) -> None:
    """List the deals that wait for a person."""
    with _book(db) as book:
        from ui.show import Page

        found = book.approvals(state="pending")
        if as_json:
            print_json([approval.model_dump(mode="json") for approval in found])
        else:
            Page().approvals(found)


@approvals.command()
def approve(
    approval: Annotated[str, typer.Argument(help="The approval's id.")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    now: Now = None,
    db: Db = _DB,
) -> None:
    """Approve a deal: it is committed."""
    _decide(approval, True, by=by, now=now, db=db)


@approvals.command()
def decline(
    approval: Annotated[str, typer.Argument(help="The approval's id.")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    reason: Annotated[str | None, typer.Option(help="Why, in words for the customer.")] = None,
    now: Now = None,
    db: Db = _DB,
) -> None:
    """Decline a deal: nothing changes."""
    _decide(approval, False, by=by, now=now, db=db, reason=reason)


def _decide(
    approval: str, approved: bool, *, by: str, now: str | None, db: Path, reason: str | None = None
) -> None:
    with said_in_one_line():
        from parley import open_desk

        with open_desk(db) as taken:
            decided = taken.decide(approval, approved, by=by, now=_moment(now), reason=reason)
        typer.echo(f"{decided.id}: {decided.state} by {decided.decided_by}, order {decided.deal.order.id}")


@app.command()
def handovers(db: Db = _DB, as_json: AsJson = False) -> None:
    """List what customers said that a person is to take up, the latest last."""
    with _book(db) as book:
        from ui.show import Page

        found = [event for event in book.events() if event.kind == "person_asked_for"]
        if as_json:
            print_json([event.model_dump(mode="json") for event in found])
        else:
            Page().handovers(found)


@app.command()
def demo(
    db: Annotated[Path | None, typer.Option("--db", help="Where to keep it; else a new folder.")] = None,
) -> None:
    """Show the whole job: messages, a bargain, and the orders that come of them."""
    with said_in_one_line():
        from ui.demo import run

        run(db)


if __name__ == "__main__":
    main()
