"""Orders as they stand: lines, instalments, totals, stages; and which change is possible when."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from contracts.mandate import Subject
from contracts.money import Amount, Currency, is_exact, round_money, share_out
from contracts.party import Identifier, Party, Text
from contracts.request import Address, Incoterm, Intent, Invoice, Number, PaymentMethod, ShippingMethod
from contracts.scenario import Line
from contracts.terms import PaymentTerms, Terms
from contracts.units import Unit

_CONTRACT = ConfigDict(frozen=True, extra="forbid")

Stage = Literal["placed", "confirmed", "in_production", "shipped", "delivered", "cancelled"]

NEXT_STAGES: dict[Stage, tuple[Stage, ...]] = {
    "placed": ("confirmed", "cancelled"),
    "confirmed": ("in_production", "cancelled"),
    "in_production": ("shipped",),
    "shipped": ("delivered",),
    "delivered": (),
    "cancelled": (),
}
"""How an order lives: the stages that may follow each."""

_BEFORE_PRODUCTION: tuple[Stage, ...] = ("placed", "confirmed")
_BEFORE_SHIPPING: tuple[Stage, ...] = (*_BEFORE_PRODUCTION, "in_production")
_ALWAYS: tuple[Stage, ...] = tuple(NEXT_STAGES)

POSSIBLE_AT: dict[Intent, tuple[Stage, ...]] = {
    "change_quantity": _BEFORE_PRODUCTION,
    "add_item": _BEFORE_PRODUCTION,
    "remove_item": _BEFORE_PRODUCTION,
    "substitute_item": _BEFORE_PRODUCTION,
    "cancel_order": _BEFORE_PRODUCTION,
    "change_price": _BEFORE_SHIPPING,
    "change_payment": _BEFORE_SHIPPING,
    "change_delivery": _BEFORE_SHIPPING,
    "split_delivery": _BEFORE_SHIPPING,
    "change_address": _BEFORE_SHIPPING,
    "offer": _BEFORE_SHIPPING,
    "accept": _BEFORE_SHIPPING,
    "reject": _ALWAYS,
    "change_contact": (*_BEFORE_SHIPPING, "shipped"),
    "change_invoice": (*_BEFORE_SHIPPING, "shipped", "delivered"),
    "return_item": ("delivered",),
    "query_order": _ALWAYS,
    "handover": _ALWAYS,
}
"""The stages at which each change of an order is possible; new orders and quotes need none."""


class OrderLine(BaseModel):
    """One line of an order. Its amount is what it adds to the total."""

    model_config = _CONTRACT

    number: Annotated[int, Field(ge=1, le=1_000_000)]
    sku: Identifier
    name: Text
    quantity: Annotated[Number, Field(gt=0)]
    unit: Unit
    unit_price: Annotated[Amount, Field(ge=0)] | None = None
    """Absent when the line is a share of a price for the basket."""
    amount: Annotated[Amount, Field(ge=0)]


class Instalment(BaseModel):
    """A part of the total, and the last day to pay it."""

    model_config = _CONTRACT

    kind: Literal["deposit", "balance"]
    due_on: date
    amount: Annotated[Amount, Field(ge=0)]


class Order(BaseModel):
    """An order at one revision. Lines and instalments add up to the total, to the minor unit."""

    model_config = _CONTRACT

    id: Identifier
    buyer: Party
    seller: Party
    currency: Currency
    signed_on: date
    stage: Stage = "placed"
    lines: Annotated[tuple[OrderLine, ...], Field(min_length=1)]
    payment: PaymentTerms
    payment_method: PaymentMethod | None = None
    delivery: date
    shipping: ShippingMethod | None = None
    incoterm: Incoterm | None = None
    place: str | None = None
    """The named place of the incoterm."""
    address: Address | None = None
    invoice: Invoice | None = None
    total: Annotated[Amount, Field(ge=0)]
    instalments: Annotated[tuple[Instalment, ...], Field(min_length=1)]

    @model_serializer(mode="wrap")
    def _without_what_is_absent(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: value for name, value in dump(self).items() if value is not None}

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if [line.number for line in self.lines] != sorted({line.number for line in self.lines}):
            raise ValueError("lines: numbers must rise and not repeat")
        for line in self.lines:
            if not is_exact(line.amount, self.currency):
                raise ValueError(f"line {line.number}: {line.amount} is finer than {self.currency} can be")
            if line.unit_price is not None and line.amount != line_amount(line, self.currency):
                raise ValueError(f"line {line.number}: {line.amount} is not unit price times quantity")
        if sum(line.amount for line in self.lines) != self.total:
            raise ValueError(f"total {self.total} is not the sum of the lines")
        if self.instalments != instalments(
            self.total, self.payment, self.signed_on, self.delivery, self.currency
        ):
            raise ValueError("instalments do not follow from the total, the payment terms and the dates")
        return self

    @classmethod
    def drawn(cls, **fields: Any) -> Self:
        """The order of these fields, with its total and instalments worked out."""
        total = sum((line.amount for line in fields["lines"]), Decimal(0))
        due = instalments(
            total, fields["payment"], fields["signed_on"], fields["delivery"], fields["currency"]
        )
        return cls(**{**fields, "total": total, "instalments": due})

    def changed(self, **fields: Any) -> Self:
        """This order with other `fields`, its total and instalments worked out anew."""
        return self.drawn(**{**{name: getattr(self, name) for name in type(self).model_fields}, **fields})

    def line(self, number: int) -> OrderLine | None:
        return next((line for line in self.lines if line.number == number), None)


def line_amount(line: OrderLine, currency: str) -> Decimal:
    """Unit price times quantity, to the minor unit, halves up."""
    assert line.unit_price is not None
    return round_money(line.unit_price * line.quantity, currency)


@lru_cache(maxsize=4096)
def instalments(
    total: Decimal, payment: PaymentTerms, signed_on: date, delivery: date, currency: str
) -> tuple[Instalment, ...]:
    """What is paid when; the parts add up to `total`."""
    shares = payment.shares(delivery_day=(delivery - signed_on).days)
    weights = [Decimal(share.of_price.numerator) / share.of_price.denominator for share in shares]
    amounts = share_out(total, weights, currency)
    return tuple(
        Instalment(kind=share.kind, due_on=signed_on + timedelta(days=share.day), amount=amount)
        for share, amount in zip(shares, amounts, strict=True)
    )


def draw_up(
    *,
    id: str,
    buyer: Party,
    seller: Party,
    currency: str,
    signed_on: date,
    lines: Sequence[Line],
    terms: Terms,
    **rest: Any,
) -> Order:
    """The order that `terms` make of `lines`. `rest` is what terms do not say, such as the address.

    One line is priced by the unit. Several share the price of the basket in proportion to their list
    prices (without those: to their quantities), the amounts exact to the minor unit.
    """
    return Order.drawn(
        id=id,
        buyer=buyer,
        seller=seller,
        currency=currency,
        signed_on=signed_on,
        lines=priced_lines(lines, terms.price, currency),
        payment=terms.payment,
        delivery=terms.delivery,
        incoterm=terms.incoterm,
        place=terms.place,
        **rest,
    )


def priced_lines(lines: Sequence[Line], price: Decimal, currency: str) -> tuple[OrderLine, ...]:
    if len(lines) == 1:
        amounts = [round_money(price * lines[0].quantity, currency)]
    else:
        listed = [(line.list_price or Decimal(0)) * line.quantity for line in lines]
        amounts = share_out(price, listed if all(listed) else [line.quantity for line in lines], currency)
    return tuple(
        OrderLine(
            number=number,
            sku=line.sku,
            name=line.name,
            quantity=line.quantity,
            unit=line.unit,
            unit_price=price if len(lines) == 1 else None,
            amount=amount,
        )
        for number, (line, amount) in enumerate(zip(lines, amounts, strict=True), start=1)
    )


def is_by_unit(order: Order) -> bool:
    """Whether its price is bargained as that of one unit; else it is the total."""
    return len(order.lines) == 1 and order.lines[0].unit_price is not None


def price_of(order: Order) -> Decimal:
    """What its price is bargained as."""
    unit_price = order.lines[0].unit_price
    return unit_price if is_by_unit(order) and unit_price is not None else order.total


def subject_of(order: Order) -> Subject:
    """What is bargained over when this order is."""
    quantity = order.lines[0].quantity if is_by_unit(order) else Decimal(1)
    goods = tuple((line.sku, line.quantity) for line in order.lines)
    return Subject(currency=order.currency, signed_on=order.signed_on, quantity=quantity, goods=goods)


def terms_of(order: Order) -> Terms:
    """The terms that an order stands on."""
    return Terms(
        price=price_of(order),
        payment=order.payment,
        delivery=order.delivery,
        incoterm=order.incoterm,
        place=order.place,
    )


class Revision(BaseModel):
    """An order as it stood from one moment on. Appended, never changed."""

    model_config = _CONTRACT

    number: Annotated[int, Field(ge=1)]
    order: Order
    reasons: tuple[str, ...]
    """Intents that led here, or `deal`, `stage`."""
    committed_at: AwareDatetime
    key: str
    """Of the commit that wrote it; the same key writes nothing twice."""
    negotiation: str | None = None
    """The id of the negotiation that ended in it."""
