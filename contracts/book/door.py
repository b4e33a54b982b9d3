"""The door to the book: contracts in, contracts out."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from types import TracebackType
from typing import Any, Literal, Self

from sqlite_utils import Database

from contracts.book import audit, ledger, rows, rules
from contracts.book.connections import Connections
from contracts.book.errors import BadDeal, Contradiction, KeyReused, NotABook, UnknownCustomer, UnknownProduct
from contracts.book.ledger import Happening
from contracts.catalogue import Customer, Product
from contracts.events import Approval, Deal, Ending, Event, EventKind, Negotiation, Offer, Why
from contracts.mandate import Mandate
from contracts.order import Order, Revision, Stage
from contracts.request import Intent
from contracts.terms import Side


class OrderBook:
    """Customers, products, orders with all revisions, negotiations, approvals and events, in one SQLite file.

    It holds nothing private: no mandate and no part of one enters it.

    `path` may be `:memory:`; then the book lives as long as this object. A missing file is made, an older
    one is brought up to date. Any thread may use it, and any number of processes may open the same file.
    Each method is one transaction: it is done, on the disk, when it returns, and not at all when it raises
    (see `contracts.book.errors`); `as_one` makes one of several. A writer waits up to `busy_seconds` for its
    turn.

    Times that are given carry a time zone (ValueError otherwise) and come back in UTC; the book reads no
    clock.
    """

    def __init__(self, path: str | os.PathLike[str], *, busy_seconds: float = 30.0) -> None:
        self.path = os.fspath(path)
        self._connections = Connections(self.path, busy_seconds=busy_seconds)
        self._catalogue: tuple[str | None, tuple[Product, ...]] = (None, ())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the book in all threads; none may be in the middle of something. Can be repeated."""
        self._connections.close()

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """What this thread does to the book inside is one transaction: all of it is kept, or none of it when
        an exception leaves. A method that raises inside undoes only what it did itself.
        """
        with self._connections.as_one():
            yield

    # Customers and products

    def add_customer(self, customer: Customer) -> None:
        """Adds the customer, in place of the one that had its id."""
        row = rows.customer_row(rules.validated(Customer, customer))
        with self._connections.writing() as db:
            db.table("customers").insert(row, replace=True)

    def customer(self, customer_id: str) -> Customer:
        with self._connections.reading() as db:
            found = ledger.select(db, "customers", "id = ?", customer_id)
        if not found:
            raise UnknownCustomer(f"The book has no customer {customer_id!r}; add it first.")
        return rows.read_customer(found[0])

    def customers(self) -> list[Customer]:
        """All, by id."""
        with self._connections.reading() as db:
            return [rows.read_customer(row) for row in ledger.select(db, "customers", order_by="id")]

    def add_product(self, product: Product) -> None:
        """Adds the product, in place of the one that had its sku."""
        row = rows.product_row(rules.validated(Product, product))
        with self._connections.writing() as db:
            db.table("products").insert(row, replace=True)

    def product(self, sku: str) -> Product:
        with self._connections.reading() as db:
            found = ledger.select(db, "products", "sku = ?", sku)
        if not found:
            raise UnknownProduct(f"The book has no product {sku!r}; add it first.")
        return rows.read_product(found[0])

    def products(self) -> tuple[Product, ...]:
        """All, by sku; the same ones again as long as none has changed."""
        with self._connections.reading() as db:
            version = ledger.catalogue_version(db)
            known, products = self._catalogue
            if known != version:
                found = ledger.select(db, "products", order_by="sku")
                products = tuple(rows.read_product(row) for row in found)
                self._catalogue = version, products
            return products

    # Orders

    def new_order_id(self, *, prefix: str = "SO-") -> str:
        """An id that no order has and nobody else is given, such as `SO-1001`. Unused ones leave gaps."""
        with self._connections.writing() as db:
            return ledger.reserve_order_id(db, prefix)

    def order(self, order_id: str) -> Order:
        """The order as it stands."""
        with self._connections.reading() as db:
            return ledger.current(db, order_id).order

    def orders(self, *, customer: str | None = None, stage: Stage | None = None) -> list[Order]:
        """The orders as they stand, the one placed last first. `customer` is the id of the buyer."""
        with self._connections.reading() as db:
            return [one.order for one in ledger.standing(db, customer=customer, stage=stage)]

    def search(
        self, words: str, *, customer: str | None = None, stage: Stage | None = None, most: int
    ) -> tuple[list[Order], int]:
        """The orders in whose number, buyer or goods all words stand, the one placed last first: at most
        `most` of them, and how many there are."""
        with self._connections.reading() as db:
            return ledger.search(db, words.casefold().split(), customer=customer, stage=stage, most=most)

    def standing(self, *, customer: str) -> list[Revision]:
        """The newest revision of each order of a customer, the one placed last first."""
        with self._connections.reading() as db:
            return ledger.standing(db, customer=customer, stage=None)

    def history(self, order_id: str) -> list[Revision]:
        """All revisions, the first first."""
        with self._connections.reading() as db:
            ledger.current(db, order_id)
            return ledger.revisions(db, order_id)

    def revision_number(self, order_id: str) -> int:
        """The number that a change of the order as it stands is `based_on`."""
        with self._connections.reading() as db:
            return ledger.current(db, order_id).number

    def commit(
        self, deal: Deal, *, key: str, now: datetime, buyer: Mandate | None, seller: Mandate | None
    ) -> Revision:
        """Writes the order that the deal makes, its negotiation and the events, and gives the revision.

        `buyer` and `seller` are the mandates that must permit the deal; `None` says that a person speaks
        for that side. Agents on both sides commit the last offer of their negotiation and nothing else.
        A key that wrote the same deal before gives the revision of then and checks nothing more.

        Raises BadDeal, MandateBroken, StaleOrder, NotPossible, UnknownOrder, KeyReused, Contradiction.
        """
        deal = rules.validated(Deal, deal)
        rules.refuse_inexact_money(deal.order)
        talk = deal.negotiation
        revision = _next_revision(
            deal.order, deal.based_on, deal.reasons, key, now, negotiation=talk.id if talk else None
        )
        with self._connections.writing() as db:
            if written := _written_before(db, revision):
                return written
            rules.refuse_crooked_deal(deal)
            rules.refuse_forbidden(deal, buyer=buyer, seller=seller)
            before = _base(db, deal.order.id, deal.based_on)
            if before is None:
                rules.refuse_impossible_start(deal.order)
            else:
                rules.refuse_frozen(before)
                rules.refuse_impossible_change(before, deal.order, deal.reasons)
            told = _keep_whole(db, talk, now=now) if talk else []
            return ledger.append_revision(db, revision, before=before, happenings=told)

    def amend(
        self, order: Order, *, based_on: int, reasons: tuple[str, ...], key: str, now: datetime
    ) -> Revision:
        """Writes a change that touches neither money nor terms: address, contact, invoice, stage, and the
        ways of paying and shipping. Repeats as `commit`, and raises as it does, less MandateBroken.
        """
        order = rules.validated(Order, order)
        revision = _next_revision(order, based_on, reasons, key, now)
        with self._connections.writing() as db:
            if written := _written_before(db, revision):
                return written
            before = _base(db, order.id, based_on)
            assert before is not None
            rules.refuse_more_than_amended(before, order)
            rules.refuse_impossible_change(before, order, reasons)
            return ledger.append_revision(db, revision, before=before, happenings=[])

    def advance(self, order_id: str, stage: Stage, *, key: str, now: datetime) -> Revision:
        """Takes the order to its next stage, or cancels it. Repeats as `commit`."""
        intent: Intent = "cancel_order"
        reasons = (intent,) if stage == "cancelled" else ("stage",)
        rows.utc_text(now)
        with self._connections.writing() as db:
            if written := ledger.find_by_key(db, key):
                was = (written.order.id, written.order.stage, written.reasons)
                return _unless_reused(written, same=was == (order_id, stage, reasons))
            newest = ledger.current(db, order_id)
            order = rules.validated(Order, newest.order.model_copy(update={"stage": stage}))
            rules.refuse_impossible_stage(newest.order, stage)
            revision = _next_revision(order, newest.number, reasons, key, now)
            return ledger.append_revision(db, revision, before=newest.order, happenings=[])

    # Negotiations

    def open_negotiation(self, negotiation: Negotiation, *, now: datetime) -> Negotiation:
        """Keeps a negotiation, with the offers and the ending that it may have already; `now` is when that
        ending came. Of one that is there already it adds what is missing, and gives it as it is then.
        Raises Contradiction when what is there differs.
        """
        talk = rules.validated(Negotiation, negotiation)
        rows.utc_text(now)
        with self._connections.writing() as db:
            ledger.append_events(db, ledger.keep_negotiation(db, talk, now=now))
            return ledger.negotiation(db, talk.id)

    def add_offer(self, negotiation_id: str, offer: Offer) -> None:
        """Keeps the next offer. One that is there already is harmless; another under its number raises
        Contradiction, and one after the ending NotPossible.
        """
        offer = rules.validated(Offer, offer)
        with self._connections.writing() as db:
            talk = ledger.negotiation(db, negotiation_id)
            ledger.append_events(db, ledger.keep_offers(db, talk, (offer,)))

    def end_negotiation(self, negotiation_id: str, ending: Ending, *, by: Side | None, now: datetime) -> None:
        """Ends it, once: the same ending again is harmless, another raises Contradiction."""
        rows.utc_text(now)
        with self._connections.writing() as db:
            talk = ledger.negotiation(db, negotiation_id)
            ledger.append_events(db, ledger.keep_ending(db, talk, ending=ending, by=by, now=now))

    def negotiation(self, negotiation_id: str) -> Negotiation:
        with self._connections.reading() as db:
            return ledger.negotiation(db, negotiation_id)

    def negotiations(
        self, *, order: str | None = None, customer: str | None = None, open: bool | None = None
    ) -> list[Negotiation]:
        """The one opened last first. `order`: about it, or ended in it; `open`: still going on, or not."""
        with self._connections.reading() as db:
            return ledger.negotiations(db, order=order, customer=customer, open=open)

    # Approvals

    def ask_approval(
        self,
        approval_id: str,
        side: Side,
        deal: Deal,
        *,
        now: datetime,
        why: Why = "large_sum",
        expires_at: datetime | None = None,
    ) -> Approval:
        """Keeps a deal until a person of `side` decides. Asking the same again gives what is there."""
        rows.utc_text(now)
        made = Approval.model_construct(
            id=approval_id,
            side=side,
            deal=deal,
            why=why,
            asked_at=now,
            expires_at=expires_at,
            state="pending",
        )
        asked = rules.validated(Approval, made)
        with self._connections.writing() as db:
            if found := ledger.find_approval(db, approval_id):
                if (found.side, found.deal) != (side, asked.deal):
                    raise Contradiction(f"Approval {approval_id} is about another deal; take another id.")
                return found
            ledger.append(db, "approvals", [rows.approval_row(asked)])
            _tell_of(db, "approval_asked", asked, at=now)
            return ledger.approval(db, approval_id)

    def decide(
        self,
        approval_id: str,
        approved: bool,
        *,
        by: str,
        now: datetime,
        reason: str | None = None,
        chosen: Deal | None = None,
    ) -> Approval:
        """The approval as `by` decided it; `chosen` is what was approved in place of what was asked for. Of
        all who decide the first counts; the others, and the first when he repeats it, get AlreadyDecided.
        """
        state: Literal["approved", "declined"] = "approved" if approved else "declined"
        rows.utc_text(now)
        with self._connections.writing() as db:
            asked = ledger.approval(db, approval_id)
            made = {
                "state": state,
                "decided_at": now,
                "decided_by": by,
                "reason": reason,
                "chosen": chosen,
            }
            ledger.decide(db, rules.validated(Approval, asked.model_copy(update=made)))
            _tell_of(db, "approval_given" if approved else "approval_declined", asked, at=now, by=by)
            return ledger.approval(db, approval_id)

    def approval(self, approval_id: str) -> Approval:
        with self._connections.reading() as db:
            return ledger.approval(db, approval_id)

    def approvals(self, *, state: Literal["pending", "approved", "declined"] | None = None) -> list[Approval]:
        """The one asked for first first."""
        with self._connections.reading() as db:
            found = ledger.select(db, "approvals", "?1 IS NULL OR state = ?1", state, order_by="asked_at, id")
        return [rows.read_approval(row) for row in found]

    # Events

    def record(
        self,
        kind: EventKind,
        *,
        now: datetime,
        order: str | None = None,
        negotiation: str | None = None,
        data: dict[str, Any] | None = None,
        key: str | None = None,
    ) -> Event:
        """The event as it is written. A key that was used gives the event of then, whatever `data` and `now`
        say this time; for another kind, order or negotiation it raises KeyReused.

        `data` is JSON, and never private: everyone who may see the order sees its events.
        """
        happening = Happening(kind, rows.in_utc(now), order, negotiation, data or {})
        with self._connections.writing() as db:
            if key is not None and (found := ledger.find_event(db, key)):
                ledger.refuse_other_event(found, happening, key=key)
                return found
            if order is not None:
                ledger.current(db, order)
            if negotiation is not None:
                ledger.negotiation(db, negotiation)
            (event,) = ledger.append_events(db, [happening], key=key)
            return event

    def find_event(self, key: str) -> Event | None:
        """The event that was recorded under a key."""
        with self._connections.reading() as db:
            return ledger.find_event(db, key)

    def events(
        self, *, order: str | None = None, negotiation: str | None = None, after: int = 0
    ) -> list[Event]:
        """Those with a number above `after`, in the order in which they were written."""
        with self._connections.reading() as db:
            return ledger.events(db, order=order, negotiation=negotiation, after=after)

    def untold(self, customer: str, *, prefix: str) -> list[str]:
        """The ids, which begin with `prefix`, of approvals that were decided and that no notice told of."""
        with self._connections.reading() as db:
            return ledger.untold(db, customer, prefix=prefix)

    def conversation(self, customer: str, *, after: int = 0) -> list[Event]:
        """What a customer and the desk said to each other: the answers and notices numbered above `after`."""
        with self._connections.reading() as db:
            return ledger.conversation(db, customer, after=after)

    def verify(self) -> list[str]:
        """What does not hold in the whole book, read anew from the file; empty when it is sound."""
        try:
            with self._connections.afresh() as db:
                return audit.problems(db)
        except NotABook as error:
            return [f"file: {error}"]


def _next_revision(
    order: Order,
    based_on: int | None,
    reasons: tuple[str, ...],
    key: str,
    now: datetime,
    *,
    negotiation: str | None = None,
) -> Revision:
    if based_on is not None and based_on < 1:
        raise BadDeal(f"The change of order {order.id} is based on revision {based_on}; they start at 1.")
    return Revision(
        number=(based_on or 0) + 1,
        order=order,
        reasons=reasons,
        committed_at=rows.in_utc(now),
        key=key,
        negotiation=negotiation,
    )


def _written_before(db: Database, revision: Revision) -> Revision | None:
    """What the key wrote before. Raises KeyReused when that was something else."""
    written = ledger.find_by_key(db, revision.key)
    if written is None:
        return None
    same = written.model_copy(update={"committed_at": revision.committed_at}) == revision
    return _unless_reused(written, same=same)


def _unless_reused(written: Revision, *, same: bool) -> Revision:
    if same:
        return written
    raise KeyReused(
        f"Key {written.key!r} wrote revision {written.number} of order {written.order.id},"
        " which is something else; take another key."
    )


def _keep_whole(db: Database, talk: Negotiation, *, now: datetime) -> list[Happening]:
    ledger.refuse_parts(db, talk)
    return ledger.keep_negotiation(db, talk, now=now)


def _base(db: Database, order_id: str, based_on: int | None) -> Order | None:
    """The order as it stands, `None` for a new one. Raises UnknownOrder and StaleOrder."""
    newest = ledger.find_current(db, order_id) if based_on is None else ledger.current(db, order_id)
    rules.refuse_wrong_base(order_id, based_on=based_on, current=newest.number if newest else None)
    return newest.order if newest else None


def _tell_of(
    db: Database, kind: EventKind, approval: Approval, *, at: datetime, by: str | None = None
) -> None:
    """An approval may be about an order that is not placed yet: then only its data name it."""
    order_id = approval.deal.order.id
    known = ledger.find_current(db, order_id) is not None
    data = {"approval": approval.id, "side": approval.side, "order": order_id, **({"by": by} if by else {})}
    ledger.append_events(db, [Happening(kind, at, order_id if known else None, None, data)])
