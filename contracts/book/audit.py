"""What does not hold in a book: a second reading of everything that was written."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import cache
from types import MappingProxyType

from pydantic import ValidationError
from sqlite_utils import Database

from contracts.book import rows, rules
from contracts.book.errors import NotPossible
from contracts.book.ledger import select
from contracts.book.rows import Row
from contracts.book.schema import MIGRATIONS
from contracts.explain import explain
from contracts.order import Order, Revision


def problems(db: Database) -> list[str]:
    """One line for each thing that does not hold. A broken file or schema is all that is said of it."""
    for look in (_broken_file, _other_schema):
        if found := list(look(db)):
            return found
    return [problem for look in (_dangling, _orders, _others) for problem in look(db)]


def _broken_file(db: Database) -> Iterator[str]:
    for row in db.query("PRAGMA integrity_check"):
        if row["integrity_check"] != "ok":
            yield f"file: {row['integrity_check']}"


def _other_schema(db: Database) -> Iterator[str]:
    """Tables and triggers that are not as the migrations make them: a missing trigger guards nothing."""
    made, expected = _schema(db), _schema_of_the_migrations()
    for name in sorted(expected.keys() | made.keys()):
        if made.get(name) != expected.get(name):
            what = "missing" if name not in made else "unknown" if name not in expected else "altered"
            yield f"schema: {name} is {what}"


@cache
def _schema_of_the_migrations() -> Mapping[str, str]:
    with closing(Database(memory=True, execute_plugins=False)) as fresh:
        for step in MIGRATIONS:
            step(fresh)
        return MappingProxyType(_schema(fresh))


def _schema(db: Database) -> dict[str, str]:
    statements = db.query("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {row["name"]: row["sql"] for row in statements if not row["name"].startswith("sqlite_stat")}


def _dangling(db: Database) -> Iterator[str]:
    for row in db.query("PRAGMA foreign_key_check"):
        yield f"{row['table']}: a row points at {row['parent']} that are not there"


def _orders(db: Database) -> Iterator[str]:
    revisions = _by_order(select(db, "revisions", order_by="order_id, number"))
    lines = _by_revision(select(db, "lines", order_by="order_id, revision, number"))
    instalments = _by_revision(select(db, "instalments", order_by="order_id, revision, number"))
    for order in select(db, "orders", order_by="place"):
        yield from _order(order, revisions.get(order["id"], []), lines, instalments)
    keys = Counter(row["key"] for each in revisions.values() for row in each)
    yield from (f"key {key!r} wrote {count} revisions" for key, count in keys.items() if count > 1)


def _order(
    head: Row,
    stored: list[Row],
    lines: dict[tuple[str, int], list[Row]],
    instalments: dict[tuple[str, int], list[Row]],
) -> Iterator[str]:
    if [row["number"] for row in stored] != list(range(1, len(stored) + 1)) or not stored:
        yield f"order {head['id']}: revisions are {[row['number'] for row in stored]}, not 1, 2, 3 and so on"
    before: Order | None = None
    for row in stored:
        where = f"order {head['id']}, revision {row['number']}"
        try:
            revision = rows.read_revision(row)
        except ValueError as error:
            yield f"{where}: {_said(error)}"
            continue
        place = (row["order_id"], row["number"])
        yield from _differences(where, head, row, revision, lines.get(place, []), instalments.get(place, []))
        yield from _impossible_step(where, before, revision.order)
        before = revision.order


def _differences(
    where: str, head: Row, row: Row, revision: Revision, lines: list[Row], instalments: list[Row]
) -> Iterator[str]:
    order = revision.order
    if head != rows.order_row(order, place=head["place"]):
        yield f"{where}: id, parties or currency are not those of the order"
    made = rows.revision_row(revision)
    if {**row, "body": None} != {**made, "body": None}:
        yield f"{where}: stage, total or time differ from its body"
    if lines != list(rows.line_rows(order, revision=revision.number)):
        yield f"{where}: lines differ from its body"
    if instalments != list(rows.instalment_rows(order, revision=revision.number)):
        yield f"{where}: instalments differ from its body"


def _impossible_step(where: str, before: Order | None, order: Order) -> Iterator[str]:
    try:
        if before is None:
            rules.refuse_impossible_start(order)
        elif before.stage != order.stage:
            rules.refuse_impossible_stage(before, order.stage)
    except NotPossible as error:
        yield f"{where}: {error}"


def _others(db: Database) -> Iterator[str]:
    yield from _unreadable(select(db, "customers"), "id", "customer", rows.read_customer)
    yield from _unreadable(select(db, "products"), "sku", "product", rows.read_product)
    yield from _unreadable(select(db, "approvals"), "id", "approval", rows.read_approval)
    yield from _unreadable(select(db, "events"), "number", "event", rows.read_event)
    offers: dict[str, list[Row]] = {}
    for offer in select(db, "offers", order_by="negotiation_id, number"):
        offers.setdefault(offer["negotiation_id"], []).append(offer)
    yield from _unreadable(
        select(db, "negotiations"),
        "id",
        "negotiation",
        lambda row: rows.read_negotiation(row, offers.get(row["id"], [])),
    )
    numbers = [row["number"] for row in select(db, "events", order_by="number")]
    if numbers != list(range(1, len(numbers) + 1)):
        yield "events: numbers have gaps"


def _unreadable(found: list[Row], key: str, kind: str, read: Callable[[Row], object]) -> Iterator[str]:
    for row in found:
        try:
            read(row)
        except ValueError as error:
            yield f"{kind} {row[key]}: {_said(error)}"


def _said(error: ValueError) -> str:
    return explain(error) if isinstance(error, ValidationError) else " ".join(str(error).split())


def _by_order(found: list[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in found:
        grouped.setdefault(row["order_id"], []).append(row)
    return grouped


def _by_revision(found: list[Row]) -> dict[tuple[str, int], list[Row]]:
    grouped: dict[tuple[str, int], list[Row]] = {}
    for row in found:
        grouped.setdefault((row["order_id"], row["revision"]), []).append(row)
    return grouped
