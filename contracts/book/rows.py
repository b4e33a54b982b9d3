"""Contracts to rows, and back.

An order's body is the contract itself, as JSON in which every number is decimal text, so nothing is lost;
its lines and instalments stand beside it as rows, in minor units. Prices of one unit are decimal text:
they may be finer than any coin.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_json

from contracts.catalogue import Customer, Product
from contracts.events import Approval, Deal, Event, Negotiation, Offer
from contracts.money import to_minor
from contracts.order import Order, Revision
from contracts.terms import Terms

Row = dict[str, Any]
"""One row of a table: column names and what SQLite keeps."""


def in_utc(moment: datetime) -> datetime:
    """The same moment in UTC. Raises ValueError when it has no time zone."""
    if moment.utcoffset() is None:
        raise ValueError(f"{moment.isoformat()} has no time zone; give a time with an offset")
    return moment.astimezone(UTC)


def utc_text(moment: datetime) -> str:
    """`in_utc` as ISO with offset, always of one length so that text sorts as time does."""
    return in_utc(moment).isoformat(timespec="microseconds")


def to_body(model: BaseModel) -> str:
    """The contract as JSON that gives it back exactly: decimals are text."""
    return to_json(model.model_dump()).decode()


def customer_row(customer: Customer) -> Row:
    return {
        "id": customer.id,
        "name": customer.party.name,
        "country": customer.party.country,
        "body": to_body(customer),
    }


def read_customer(row: Row) -> Customer:
    return Customer.model_validate_json(row["body"])


def product_row(product: Product) -> Row:
    return {
        "sku": product.sku,
        "list_prices_minor": json.dumps(
            {currency: to_minor(price, currency) for currency, price in product.list_prices.items()}
        ),
        "body": to_body(product),
    }


def read_product(row: Row) -> Product:
    return Product.model_validate_json(row["body"])


def order_row(order: Order, *, place: int) -> Row:
    return {
        "place": place,
        "id": order.id,
        "buyer": order.buyer.id,
        "seller": order.seller.id,
        "currency": order.currency,
    }


def revision_row(revision: Revision) -> Row:
    order = revision.order
    return {
        "order_id": order.id,
        "number": revision.number,
        "stage": order.stage,
        "currency": order.currency,
        "total_minor": to_minor(order.total, order.currency),
        "reasons": json.dumps(revision.reasons),
        "committed_at": utc_text(revision.committed_at),
        "key": revision.key,
        "negotiation_id": revision.negotiation,
        "body": to_body(order),
    }


REVISION = ("number", "body", "reasons", "committed_at", "key", "negotiation_id")
"""The columns that `revision` takes."""


def read_revision(row: Row) -> Revision:
    return revision(*(row[column] for column in REVISION))


@lru_cache(maxsize=1 << 13)
def revision(
    number: int, body: str, reasons: str, committed_at: str, key: str, negotiation: str | None
) -> Revision:
    """What these texts say. The same ones are read again at each message of a customer."""
    return Revision(
        number=number,
        order=Order.model_validate_json(body),
        reasons=tuple(json.loads(reasons)),
        committed_at=datetime.fromisoformat(committed_at),
        key=key,
        negotiation=negotiation,
    )


def line_rows(order: Order, *, revision: int) -> Iterator[Row]:
    for line in order.lines:
        yield {
            "order_id": order.id,
            "revision": revision,
            "number": line.number,
            "sku": line.sku,
            "name": line.name,
            "quantity": f"{line.quantity:f}",
            "unit": line.unit,
            "unit_price": None if line.unit_price is None else f"{line.unit_price:f}",
            "currency": order.currency,
            "amount_minor": to_minor(line.amount, order.currency),
        }


def instalment_rows(order: Order, *, revision: int) -> Iterator[Row]:
    for number, instalment in enumerate(order.instalments, start=1):
        yield {
            "order_id": order.id,
            "revision": revision,
            "number": number,
            "kind": instalment.kind,
            "due_on": instalment.due_on.isoformat(),
            "currency": order.currency,
            "amount_minor": to_minor(instalment.amount, order.currency),
        }


def negotiation_row(negotiation: Negotiation) -> Row:
    """Its opening; what ended it is written when it ends."""
    return {
        "id": negotiation.id,
        "buyer": negotiation.buyer,
        "seller": negotiation.seller,
        "currency": negotiation.currency,
        "order_id": negotiation.order,
        "rounds": negotiation.rounds,
        "opens": negotiation.opens,
        "opened_at": utc_text(negotiation.opened_at),
    }


def read_negotiation(row: Row, offers: list[Row]) -> Negotiation:
    return Negotiation(
        id=row["id"],
        buyer=row["buyer"],
        seller=row["seller"],
        currency=row["currency"],
        order=row["order_id"],
        rounds=row["rounds"],
        opens=row["opens"],
        opened_at=datetime.fromisoformat(row["opened_at"]),
        offers=tuple(map(read_offer, offers)),
        ending=row["ending"],
        ended_by=row["ended_by"],
    )


def offer_row(offer: Offer, *, negotiation: str) -> Row:
    return {
        "negotiation_id": negotiation,
        "number": offer.number,
        "side": offer.by,
        "terms": to_body(offer.terms),
        "text": offer.text,
        "made_at": utc_text(offer.made_at),
    }


def read_offer(row: Row) -> Offer:
    return Offer(
        number=row["number"],
        by=row["side"],
        terms=Terms.model_validate_json(row["terms"]),
        text=row["text"],
        made_at=datetime.fromisoformat(row["made_at"]),
    )


def approval_row(approval: Approval) -> Row:
    return {
        "id": approval.id,
        "side": approval.side,
        "order_id": approval.deal.order.id,
        "deal": to_body(approval.deal),
        "asked_at": utc_text(approval.asked_at),
        "state": approval.state,
        "decided_at": None if approval.decided_at is None else utc_text(approval.decided_at),
        "decided_by": approval.decided_by,
        "reason": approval.reason,
        "why": approval.why,
        "expires_at": None if approval.expires_at is None else utc_text(approval.expires_at),
        "chosen": None if approval.chosen is None else to_body(approval.chosen),
    }


def read_approval(row: Row) -> Approval:
    return Approval(
        id=row["id"],
        side=row["side"],
        deal=Deal.model_validate_json(row["deal"]),
        asked_at=datetime.fromisoformat(row["asked_at"]),
        state=row["state"],
        decided_at=None if row["decided_at"] is None else datetime.fromisoformat(row["decided_at"]),
        decided_by=row["decided_by"],
        reason=row["reason"],
        why=row["why"],
        expires_at=None if row["expires_at"] is None else datetime.fromisoformat(row["expires_at"]),
        chosen=None if row["chosen"] is None else Deal.model_validate_json(row["chosen"]),
    )


def event_row(event: Event, *, key: str | None = None) -> Row:
    """Raises ValueError when its data are no JSON. Half an emoji is kept as it is, escaped."""
    try:
        data = json.dumps(event.data, allow_nan=False)
    except TypeError as error:
        raise ValueError(
            f"data of {event.kind}: {error}; give text, whole numbers, lists and objects"
        ) from None
    return {
        "number": event.number,
        "kind": event.kind,
        "at": utc_text(event.at),
        "order_id": event.order,
        "negotiation_id": event.negotiation,
        "data": data,
        "key": key,
    }


def read_event(row: Row) -> Event:
    return Event(
        number=row["number"],
        kind=row["kind"],
        at=datetime.fromisoformat(row["at"]),
        order=row["order_id"],
        negotiation=row["negotiation_id"],
        data=json.loads(row["data"]),
    )
