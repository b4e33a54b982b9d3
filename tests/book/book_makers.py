"""Parties, mandates and deals for tests, all from the example of scenario.md."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from contracts.events import Deal, Negotiation, Offer
from contracts.mandate import DeliveryBounds, Mandate, PaymentBounds, PriceBounds, Subject
from contracts.order import Order, draw_up
from contracts.party import Party
from contracts.scenario import Line
from contracts.terms import PaymentTerms, Side, Terms

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SIGNED = date(2026, 11, 22)
ACME = Party(id="acme", name="Acme Retail GmbH", country="DE")
MUGS = Party(id="mugs", name="Yixing Mugs Ltd", country="CN")
NET_60 = PaymentTerms(balance="net", net_days=60)
DEPOSIT = PaymentTerms(deposit_percent=Decimal(30), balance="before_shipment")
MUG = Line(
    sku="MUG-BLUE", name="Blue mug 350 ml", quantity=Decimal(500), unit="piece", list_price=Decimal("3.60")
)
TRAY = Line(sku="TRAY", name="Tea tray", quantity=Decimal(3), unit="piece", list_price=Decimal("9.10"))


def terms(price: str = "3.10", **fields: Any) -> Terms:
    given = {"payment": DEPOSIT, "delivery": date(2026, 12, 20), **fields}
    return Terms(price=Decimal(price), **given)


def subject(*lines: Line, currency: str = "USD", signed_on: date = SIGNED) -> Subject:
    quantity = lines[0].quantity if len(lines) == 1 else Decimal(1)
    goods = tuple((line.sku, line.quantity) for line in lines)
    return Subject(currency=currency, signed_on=signed_on, quantity=quantity, goods=goods)


def deal(
    order_id: str = "SO-1",
    agreed: Terms | None = None,
    *lines: Line,
    based_on: int | None = None,
    reasons: tuple[str, ...] = ("deal",),
    negotiation: Negotiation | None = None,
    **order: Any,
) -> Deal:
    agreed, lines = agreed or terms(), lines or (MUG,)
    given = {"buyer": ACME, "seller": MUGS, "currency": "USD", "signed_on": SIGNED, **order}
    return Deal(
        order=draw_up(id=order_id, lines=lines, terms=agreed, **given),
        terms=agreed,
        subject=subject(*lines, currency=given["currency"], signed_on=given["signed_on"]),
        based_on=based_on,
        reasons=reasons,
        negotiation=negotiation,
    )


def mandate(side: Side, *, limit: str | None = None, over: Subject | None = None, **fields: Any) -> Mandate:
    """The one of the example; `limit` moves its bound and takes the aim along."""
    buying = side == "buyer"
    aim, bound = ("2.80", limit or "3.40") if buying else ("3.60", limit or "2.90")
    if limit is not None:
        aim = limit
    given = {
        "party": ACME if buying else MUGS,
        "price": PriceBounds(aim=Decimal(aim), limit=Decimal(bound)),
        "payment": PaymentBounds(accepts=(DEPOSIT, NET_60), cost_of_capital=Decimal("0.0777")),
        "delivery": DeliveryBounds(
            earliest=date(2026, 12, 5),
            latest=date(2027, 1, 20),
            best=date(2026, 12, 20),
            cost_per_day=Decimal("12.34"),
        ),
        **fields,
    }
    return Mandate(side=side, subject=over or subject(MUG), **given)


def both(**fields: Any) -> dict[str, Mandate]:
    return {"buyer": mandate("buyer", **fields), "seller": mandate("seller", **fields)}


PEOPLE: dict[str, None] = {"buyer": None, "seller": None}
"""A person speaks for either side."""


def offer(number: int, price: str = "3.10", **fields: Any) -> Offer:
    given = {
        "by": "buyer" if number % 2 else "seller",
        "terms": terms(price),
        "text": f"How about {price}?",
        "made_at": NOON + timedelta(minutes=number),
        **fields,
    }
    return Offer(number=number, **given)


def negotiation(negotiation_id: str = "N-1", *prices: str, **fields: Any) -> Negotiation:
    given = {
        "buyer": "acme",
        "seller": "mugs",
        "currency": "USD",
        "rounds": 30,
        "opens": "buyer",
        "opened_at": NOON,
        "offers": tuple(offer(number, price) for number, price in enumerate(prices, start=1)),
        **fields,
    }
    return Negotiation(id=negotiation_id, **given)


def agreed(negotiation_id: str = "N-1", *prices: str) -> Negotiation:
    return negotiation(
        negotiation_id, *(prices or ("2.80", "3.40", "3.10")), ending="agreed", ended_by="seller"
    )


def changed(order: Order, **fields: Any) -> Order:
    return order.model_copy(update=fields)
