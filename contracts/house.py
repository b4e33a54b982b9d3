"""The house: the company whose desk this is, and the bounds it sells within. Private to it."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from contracts.explain import explain
from contracts.mandate import DeliveryBounds, Mandate, PaymentBounds, PriceBounds, Subject
from contracts.money import Amount, Currency, round_money
from contracts.order import Order, OrderLine, Revision
from contracts.party import Identifier, Party
from contracts.reading import FieldError, read_yaml
from contracts.request import Incoterm, Number, PaymentMethod, ShippingMethod
from contracts.terms import Terms

_CONTRACT = ConfigDict(frozen=True, extra="forbid")
_Percent = Annotated[Number, Field(ge=0, le=100)]
_Floor = Annotated[Amount, Field(gt=0)]


class HouseError(FieldError):
    """A house file that is not whole. One line: the field, what it says, what would be right."""


class NoFloor(LookupError):
    """The house has set no lowest price for a product in a currency: a person must decide."""


class House(BaseModel):
    """What the house sells within. From it comes the mandate for each order and each change of one."""

    model_config = _CONTRACT

    party: Party
    currency: Currency
    """For customers who have not ordered yet."""
    payment: PaymentBounds
    payment_methods: tuple[PaymentMethod, ...]
    floors: dict[Identifier, dict[Currency, _Floor]]
    """The reservation price of one unit, by SKU and currency."""
    lead_days: Annotated[int, Field(ge=0, le=3650)]
    """Days from today to the earliest delivery that can be promised."""
    horizon_days: Annotated[int, Field(ge=1, le=3650)] = 180
    """Days from today to the last delivery that can be promised."""
    day_cost_percent: _Percent = Decimal(0)
    """What each day away from the date that stands costs, in percent of the total."""
    leeway_percent: _Percent = Decimal(0)
    """What may be given up on an order, all its changes together, in percent of its first total."""
    shipping: tuple[ShippingMethod, ...]
    """Methods that are within the price."""
    incoterms: tuple[Incoterm, ...]
    """Incoterms that are within the price."""
    approve_above: dict[Currency, Amount] = {}
    strategy: str = "parley"
    rounds: Annotated[int, Field(ge=1, le=1000)] = 10
    """Offers in all in a bargain with a customer."""

    def __repr__(self) -> str:
        """Whose it is, and no bound."""
        return f"House({self.party.id})"

    __str__ = __repr__

    def floor(self, lines: Sequence[OrderLine], currency: str) -> Decimal:
        """The least that `lines` may be sold for together. Raises NoFloor."""
        total = Decimal(0)
        for line in lines:
            floors = self.floors.get(line.sku, {})
            if currency not in floors:
                raise NoFloor(f"no lowest price is set for {line.sku} in {currency}")
            total += floors[currency] * line.quantity
        return round_money(total, currency, "up")

    def mandate(self, after: Order, *, history: Sequence[Revision] = (), today: date) -> Mandate:
        """The seller's mandate for an order, or for a change of the one whose revisions are `history`.

        A change is measured against the order as it stands, for the part of the lines that remains: before
        production a customer may reduce or cancel. Raises NoFloor.
        """
        before = history[-1].order if history else None
        subject = subject_of(after, signed_on=today)
        single = len(after.lines) == 1
        limit = self.floor(after.lines, after.currency) if not single else self._unit_floor(after)
        promised = today + timedelta(days=self.lead_days)
        standing = before.delivery if before else max(promised, after.delivery)
        accepts = tuple(dict.fromkeys((*self.payment.accepts, *([before.payment] if before else []))))
        return Mandate(
            side="seller",
            subject=subject,
            party=self.party,
            price=PriceBounds(aim=max(limit, price_of(after)), limit=limit),
            payment=PaymentBounds(accepts=accepts, cost_of_capital=self.payment.cost_of_capital),
            delivery=DeliveryBounds(
                earliest=min(promised, standing),
                latest=max(today + timedelta(days=self.horizon_days), standing),
                best=standing,
                cost_per_day=self._day_cost(after),
            ),
            approve_above=self.approve_above.get(after.currency),
            strategy=self.strategy,
            fallback=self._fallback(after, history, today) if before else Fraction(0),
            standing=terms_of(before) if before and _same_goods(before, after) else None,
        )

    def _unit_floor(self, order: Order) -> Decimal:
        (line,) = order.lines
        self.floor(order.lines, order.currency)
        return self.floors[line.sku][order.currency]

    def _day_cost(self, order: Order) -> Decimal:
        return round_money(order.total * self.day_cost_percent / 100, order.currency)

    def _fallback(self, after: Order, history: Sequence[Revision], today: date) -> Fraction:
        """The worth of what stands, less the leeway that earlier changes have left."""
        first, before = history[0].order, history[-1].order
        leeway = Fraction(first.total) * Fraction(self.leeway_percent) / 100
        gains = [self._gain(old.order, new.order) for old, new in pairwise(history)]
        given = -sum((gain for gain in gains if gain < 0), Fraction(0))
        return self._remaining(before, after, today) - max(Fraction(0), leeway - given)

    def _gain(self, before: Order, after: Order) -> Fraction:
        """What a change of an order was worth to the house on the day it was signed."""
        today = after.signed_on
        try:
            worth = self._worth(after.lines, after, before.delivery, today)
            return worth - self._remaining(before, after, today)
        except NoFloor:
            return Fraction(0)

    def _remaining(self, before: Order, after: Order, today: date) -> Fraction:
        """The worth of the order as it stands, for the part of its lines that `after` keeps."""
        kept = tuple(_kept(line, after) for line in before.lines)
        return self._worth(tuple(line for line in kept if line.quantity), before, before.delivery, today)

    def _worth(self, lines: tuple[OrderLine, ...], order: Order, best: date, today: date) -> Fraction:
        if not lines:
            return Fraction(0)
        total = sum((line.amount for line in lines), Decimal(0))
        value = Fraction(total) * order.payment.present_value(
            delivery_day=(order.delivery - today).days, rate=Fraction(self.payment.cost_of_capital)
        )
        away = Fraction(self._day_cost(order)) * abs((order.delivery - best).days)
        return value - Fraction(self.floor(lines, order.currency)) - away


def price_of(order: Order) -> Decimal:
    """What its price is bargained as: of one unit for one line, else of the basket."""
    single = order.lines[0].unit_price if len(order.lines) == 1 else None
    return order.total if single is None else single


def subject_of(order: Order, *, signed_on: date) -> Subject:
    """What is bargained over when this order is."""
    by_unit = len(order.lines) == 1 and order.lines[0].unit_price is not None
    quantity = order.lines[0].quantity if by_unit else Decimal(1)
    return Subject(currency=order.currency, signed_on=signed_on, quantity=quantity)


def terms_of(order: Order) -> Terms:
    """The terms that an order stands on."""
    return Terms(
        price=price_of(order),
        payment=order.payment,
        delivery=order.delivery,
        incoterm=order.incoterm,
        place=order.place,
    )


def read_house(text: str) -> House:
    """The house that YAML text holds. Raises HouseError, one line that says what to mend."""
    try:
        return House.model_validate(read_yaml(text, expected="a house, with fields such as party and floors"))
    except ValidationError as error:
        raise HouseError(explain(error)) from None
    except FieldError as error:
        raise HouseError(str(error)) from None


def _same_goods(before: Order, after: Order) -> bool:
    return [(line.sku, line.quantity) for line in before.lines] == [
        (line.sku, line.quantity) for line in after.lines
    ]


def _kept(line: OrderLine, after: Order) -> OrderLine:
    """As much of a line as `after` still has of it, at the price that stands."""
    now = after.line(line.number)
    quantity = min(line.quantity, now.quantity) if now and now.sku == line.sku else Decimal(0)
    amount = round_money(line.amount * quantity / line.quantity, after.currency, "down")
    return line.model_copy(update={"quantity": quantity, "amount": amount, "unit_price": None})
