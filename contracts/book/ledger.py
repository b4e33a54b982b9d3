"""Reading and appending, inside a transaction that the door opened."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from string import Template
from typing import Any, NamedTuple

from sqlite_utils import Database

from contracts.book import rows
from contracts.book.errors import (
    AlreadyDecided,
    Contradiction,
    KeyReused,
    NotPossible,
    UnknownApproval,
    UnknownNegotiation,
    UnknownOrder,
)
from contracts.book.rows import Row
from contracts.events import Approval, Ending, Event, EventKind, Negotiation, Offer
from contracts.order import Order, Revision
from contracts.terms import Side


class Happening(NamedTuple):
    """An event that has no number yet."""

    kind: EventKind
    at: datetime
    order: str | None = None
    negotiation: str | None = None
    data: dict[str, Any] = {}  # noqa: RUF012 - never filled in


_SELECT = Template("SELECT * FROM $table WHERE $where ORDER BY $order")


def select(
    db: Database, table: str, where: str = "1", *values: object, order_by: str | None = None
) -> list[Row]:
    """The rows of `table` that hold; a value that no UTF-8 can hold is found nowhere."""
    known = [value.encode(errors="replace").decode() if isinstance(value, str) else value for value in values]
    return list(db.query(_SELECT.substitute(table=table, where=where, order=order_by or "1"), known))


def append(db: Database, table: str, rows: Iterable[Row]) -> None:
    db.table(table).insert_all(rows)


def catalogue_version(db: Database) -> str:
    """Another one each time that a product has changed."""
    version: str = next(db.query("SELECT version FROM catalogue"))["version"]
    return version


# Orders


def revisions(db: Database, order_id: str) -> list[Revision]:
    return [
        rows.read_revision(row)
        for row in select(db, "revisions", "order_id = ?", order_id, order_by="number")
    ]


def find_current(db: Database, order_id: str) -> Revision | None:
    newest = "order_id = ? AND number = (SELECT max(number) FROM revisions WHERE order_id = ?)"
    found = select(db, "revisions", newest, order_id, order_id)
    return rows.read_revision(found[0]) if found else None


def current(db: Database, order_id: str) -> Revision:
    """The newest revision. Raises UnknownOrder."""
    if revision := find_current(db, order_id):
        return revision
    raise UnknownOrder(f"The book has no order {order_id!r}; list the orders to see which there are.")


def find_by_key(db: Database, key: str) -> Revision | None:
    found = select(db, "revisions", "key = ?", key)
    return rows.read_revision(found[0]) if found else None


_STANDING = """
    SELECT $columns FROM orders o JOIN revisions r ON r.order_id = o.id
    WHERE r.number = (SELECT max(number) FROM revisions WHERE order_id = o.id)
    AND ($of_customer) AND (:stage IS NULL OR r.stage = :stage)
    ORDER BY o.place DESC
"""
_COLUMNS = ", ".join(f"r.{column}" for column in rows.REVISION)
_OF_ONE = Template(_STANDING).substitute(columns=_COLUMNS, of_customer="o.buyer = :customer")
_OF_ALL = Template(_STANDING).substitute(columns=_COLUMNS, of_customer=":customer IS NULL")


def _standing(
    db: Database, *, customer: str | None, stage: str | None
) -> Iterator[tuple[int, str, str, str, str, str | None]]:
    """The newest revision of each order, the one placed last first, as the columns of `rows.REVISION`."""
    of = {"customer": customer, "stage": stage}
    return iter(db.conn.execute(_OF_ALL if customer is None else _OF_ONE, of))


def standing(db: Database, *, customer: str | None, stage: str | None) -> list[Revision]:
    """The newest revision of each order, the one placed last first."""
    return [rows.revision(*columns) for columns in _standing(db, customer=customer, stage=stage)]


def search(
    db: Database, words: Sequence[str], *, customer: str | None, stage: str | None, most: int
) -> tuple[list[Order], int]:
    """The first orders, at most so many, in which all words stand, and how many there are."""
    shown: list[Order] = []
    count = 0
    written = [json.dumps(word, ensure_ascii=False)[1:-1] for word in words]
    for columns in _standing(db, customer=customer, stage=stage):
        if words and not all(word in columns[1].casefold() for word in written):
            continue  # long before the order has been read
        if words or len(shown) < most:
            order = rows.revision(*columns).order
            if not all(word in _searchable(order) for word in words):
                continue
            shown.append(order)
        count += 1
    return shown[:most], count


def _searchable(order: Order) -> str:
    """What an order can be found by."""
    goods = (text for line in order.lines for text in (line.sku, line.name))
    return " ".join((order.id, order.buyer.id, order.buyer.name, *goods)).casefold()


def append_revision(
    db: Database, revision: Revision, *, before: Order | None, happenings: list[Happening]
) -> Revision:
    """Writes the revision with its lines, its instalments and what there is to tell, and gives it back."""
    order = revision.order
    if before is None:
        place = db.execute("SELECT coalesce(max(place), 0) + 1 FROM orders").fetchone()[0]
        append(db, "orders", [rows.order_row(order, place=place)])
    append(db, "lines", rows.line_rows(order, revision=revision.number))
    append(db, "instalments", rows.instalment_rows(order, revision=revision.number))
    append(db, "revisions", [rows.revision_row(revision)])
    append_events(db, [*happenings, *_told_by(revision, before)])
    return revision


def _told_by(revision: Revision, before: Order | None) -> Iterator[Happening]:
    order, at, talk = revision.order, revision.committed_at, revision.negotiation
    data = {"revision": revision.number, "reasons": list(revision.reasons)}
    if before is None:
        yield Happening("order_placed", at, order.id, talk, data)
        return
    if before.model_copy(update={"stage": order.stage}) != order:
        yield Happening("order_changed", at, order.id, talk, data)
    if order.stage == "cancelled" != before.stage:
        yield Happening("order_cancelled", at, order.id, talk, data)
    elif order.stage != before.stage:
        yield Happening("stage_reached", at, order.id, talk, {**data, "stage": order.stage})


_NEXT_NUMBER = """
    INSERT INTO counters (prefix, last) VALUES (:prefix, :above + 1)
    ON CONFLICT (prefix) DO UPDATE SET last = max(last, :above) + 1 RETURNING last
"""
_HIGHEST_NUMBER = """
    SELECT max(cast(number AS integer)) FROM (
        SELECT substr(id, length(:prefix) + 1) AS number FROM orders
        WHERE substr(id, 1, length(:prefix)) = :prefix
    ) WHERE number NOT GLOB '*[^0-9]*' AND length(number) BETWEEN 1 AND :digits
"""
_BEFORE_THE_FIRST = 1000
_LONGEST_NUMBER = 9
"""Digits; a longer number, such as a date with a time, is of another series."""


def reserve_order_id(db: Database, prefix: str) -> str:
    """The next id, above those of all orders and of what was given out before."""
    (highest,) = db.execute(_HIGHEST_NUMBER, {"prefix": prefix, "digits": _LONGEST_NUMBER}).fetchone()
    above = max(highest or 0, _BEFORE_THE_FIRST)
    (number,) = db.execute(_NEXT_NUMBER, {"prefix": prefix, "above": above}).fetchone()
    return f"{prefix}{number}"


# Negotiations


def find_negotiation(db: Database, negotiation_id: str) -> Negotiation | None:
    found = select(db, "negotiations", "id = ?", negotiation_id)
    return _with_offers(db, found[0]) if found else None


def negotiation(db: Database, negotiation_id: str) -> Negotiation:
    """Raises UnknownNegotiation."""
    if talk := find_negotiation(db, negotiation_id):
        return talk
    raise UnknownNegotiation(f"The book has no negotiation {negotiation_id!r}; open it first.")


_NEGOTIATIONS = """
    SELECT * FROM negotiations n
    WHERE (:order_id IS NULL OR n.order_id = :order_id OR EXISTS (
        SELECT 1 FROM revisions r WHERE r.negotiation_id = n.id AND r.order_id = :order_id
    ))
    AND (:customer IS NULL OR n.buyer = :customer)
    AND (:open IS NULL OR (n.ending IS NULL) = :open)
    ORDER BY n.opened_at DESC, n.id
"""


def negotiations(
    db: Database, *, order: str | None, customer: str | None, open: bool | None
) -> list[Negotiation]:
    found = list(db.query(_NEGOTIATIONS, {"order_id": order, "customer": customer, "open": open}))
    return [_with_offers(db, row) for row in found]


def _with_offers(db: Database, row: Row) -> Negotiation:
    offers = select(db, "offers", "negotiation_id = ?", row["id"], order_by="number")
    return rows.read_negotiation(row, offers)


def keep_negotiation(db: Database, talk: Negotiation, *, now: datetime) -> list[Happening]:
    """Writes what the book does not hold of it yet, and gives what there is to tell of that.

    Raises Contradiction when the book holds something else, UnknownOrder when its order is not there.
    """
    stored = find_negotiation(db, talk.id)
    told = []
    if stored is None:
        stored = talk.model_copy(update={"offers": (), "ending": None, "ended_by": None})
        append(db, "negotiations", [rows.negotiation_row(_with_known_order(db, stored))])
        told.append(_told("negotiation_opened", stored, stored.opened_at, {"opens": stored.opens}))
    _refuse_other_opening(stored, talk)
    told += keep_offers(db, stored, talk.offers)
    if talk.ending is not None:
        told += keep_ending(db, stored, ending=talk.ending, by=talk.ended_by, now=now)
    return told


def refuse_parts(db: Database, talk: Negotiation) -> None:
    """Raises Contradiction when the book holds more offers of it than `talk` does."""
    known = len(select(db, "offers", "negotiation_id = ?", talk.id))
    if known > len(talk.offers):
        raise Contradiction(
            f"Negotiation {talk.id} has {known} offers, and {len(talk.offers)} were given; read it again."
        )


def keep_offers(db: Database, stored: Negotiation, offers: tuple[Offer, ...]) -> list[Happening]:
    """Writes those that the book does not hold yet. Raises Contradiction when it holds others, or lacks one
    that comes before.
    """
    known = len(stored.offers)
    for offer in offers:
        if offer.number <= known and offer != stored.offers[offer.number - 1]:
            raise Contradiction(
                f"Negotiation {stored.id} holds another offer {offer.number}; what was said stays said."
            )
    new = [offer for offer in offers if offer.number > known]
    if not new:
        return []
    if stored.ending is not None:
        raise NotPossible(f"Negotiation {stored.id} has ended ({stored.ending}); open another.")
    if new[0].number != known + 1:
        raise Contradiction(
            f"Negotiation {stored.id} holds {known} offers, so offer {new[0].number} cannot follow;"
            " give the ones between first."
        )
    append(db, "offers", [rows.offer_row(offer, negotiation=stored.id) for offer in new])
    return [
        _told("offer_made", stored, offer.made_at, {"number": offer.number, "by": offer.by}) for offer in new
    ]


_END = "UPDATE negotiations SET ending = ?, ended_by = ?, ended_at = ? WHERE id = ? AND ending IS NULL"


def keep_ending(
    db: Database, stored: Negotiation, *, ending: Ending, by: Side | None, now: datetime
) -> list[Happening]:
    if stored.ending is not None:
        if (stored.ending, stored.ended_by) != (ending, by):
            raise Contradiction(
                f"Negotiation {stored.id} ended otherwise: {stored.ending}, by {stored.ended_by or 'nobody'}."
            )
        return []
    db.execute(_END, [ending, by, rows.utc_text(now), stored.id])
    return [_told("negotiation_ended", stored, now, {"ending": ending, "by": by})]


def _refuse_other_opening(stored: Negotiation, talk: Negotiation) -> None:
    opening = ("buyer", "seller", "currency", "order", "rounds", "opens", "opened_at")
    other = [name for name in opening if getattr(stored, name) != getattr(talk, name)]
    if other:
        raise Contradiction(
            f"Negotiation {talk.id} was opened otherwise: {', '.join(other)} differ; take another id."
        )


def _with_known_order(db: Database, talk: Negotiation) -> Negotiation:
    if talk.order is not None:
        current(db, talk.order)
    return talk


def _told(kind: EventKind, talk: Negotiation, at: datetime, data: dict[str, Any]) -> Happening:
    return Happening(kind, at, talk.order, talk.id, data)


# Approvals


def find_approval(db: Database, approval_id: str) -> Approval | None:
    found = select(db, "approvals", "id = ?", approval_id)
    return rows.read_approval(found[0]) if found else None


def approval(db: Database, approval_id: str) -> Approval:
    """Raises UnknownApproval."""
    if found := find_approval(db, approval_id):
        return found
    raise UnknownApproval(
        f"The book has no approval {approval_id!r}; list the approvals to see which there are."
    )


_DECIDE = """
    UPDATE approvals SET state = ?, decided_at = ?, decided_by = ?, reason = ?, chosen = ?
    WHERE id = ? AND state = 'pending'
"""


def decide(db: Database, decided: Approval) -> None:
    """Writes the decision when nobody decided before. Raises AlreadyDecided."""
    assert decided.decided_at is not None
    values = [
        decided.state,
        rows.utc_text(decided.decided_at),
        decided.decided_by,
        decided.reason,
        None if decided.chosen is None else rows.to_body(decided.chosen),
        decided.id,
    ]
    if db.execute(_DECIDE, values).rowcount:
        return
    first = approval(db, decided.id)
    raise AlreadyDecided(
        f"{first.decided_by} {first.state} {first.id} at {first.decided_at:%Y-%m-%d %H:%M:%S %Z};"
        " it stays so.",
        approval=first,
    )


# Events


def append_events(db: Database, happenings: list[Happening], *, key: str | None = None) -> list[Event]:
    first = db.execute("SELECT coalesce(max(number), 0) + 1 FROM events").fetchone()[0]
    events = [Event(number=number, **it._asdict()) for number, it in enumerate(happenings, start=first)]
    written = [rows.event_row(event, key=key) for event in events]
    append(db, "events", written)
    return [rows.read_event(row) for row in written]


def find_event(db: Database, key: str | None) -> Event | None:
    found = select(db, "events", "key = ?", key) if key is not None else []
    return rows.read_event(found[0]) if found else None


def refuse_other_event(found: Event, happening: Happening, *, key: str) -> None:
    about = (happening.kind, happening.order, happening.negotiation)
    if (found.kind, found.order, found.negotiation) != about:
        raise KeyReused(f"Key {key!r} belongs to event {found.number}, {found.kind}; take another key.")


_EVENTS = """
    SELECT * FROM events WHERE number > :after
    AND (:order_id IS NULL OR order_id = :order_id)
    AND (:negotiation_id IS NULL OR negotiation_id = :negotiation_id)
    ORDER BY number
"""


def events(db: Database, *, order: str | None, negotiation: str | None, after: int) -> list[Event]:
    values = {"order_id": order, "negotiation_id": negotiation, "after": after}
    return [rows.read_event(row) for row in db.query(_EVENTS, values)]


_CONVERSATION = """
    SELECT * FROM events
    WHERE kind IN ('message_answered', 'notice_given') AND json_extract(data, '$.customer') = ? AND number > ?
    ORDER BY number
"""


def conversation(db: Database, customer: str, *, after: int) -> list[Event]:
    return [rows.read_event(row) for row in db.query(_CONVERSATION, [customer, after])]


_UNTOLD = """
    SELECT id FROM approvals
    WHERE state != 'pending' AND json_extract(deal, '$.order.buyer.id') = :customer
    AND substr(id, 1, length(:prefix)) = :prefix
    AND NOT EXISTS (SELECT 1 FROM events WHERE key = 'notice:' || approvals.id)
    ORDER BY decided_at, id
"""


def untold(db: Database, customer: str, *, prefix: str) -> list[str]:
    return [row["id"] for row in db.query(_UNTOLD, {"customer": customer, "prefix": prefix})]
