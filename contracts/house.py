"""The house: the company whose desk this is, and the bounds it sells within. Private to it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from contracts.explain import explain
from contracts.mandate import DeliveryBounds, Mandate, PaymentBounds, PriceBounds
from contracts.money import Amount, Currency, round_money
from contracts.order import Order, OrderLine, Revision, is_by_unit, price_of, subject_of, terms_of
from contracts.party import Identifier, Party
from contracts.reading import FieldError, read_yaml
from contracts.request import Incoterm, Intent, Number, PaymentMethod, ShippingMethod

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
    """What may be given up on an order, all its changes together, in percent of what it came to."""
    shipping: tuple[ShippingMethod, ...]
    """Methods that are within the price."""
    incoterms: tuple[Incoterm, ...]
    """Incoterms that are within the price."""
    approve_above: dict[Currency, Amount] = {}
    at_once: tuple[Intent, ...] = ()
    """Changes that are trivial to this house: written without asking the customer again."""
    holds_days: Annotated[int, Field(ge=1, le=365)] = 7
    """Days that what the customer or a colleague is asked stays open."""
    strategy: str = "parley"
    rounds: Annotated[int, Field(ge=1, le=1000)] = 20
    """Offers in all in a bargain with a customer."""
    patience: Annotated[float, Field(gt=0, le=1)] = 0.5
    """With less of it the house comes to a deal with a customer in fewer offers, for a little less."""

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

    def mandate(
        self,
        after: Order,
        *,
        history: Sequence[Revision] = (),
        today: date,
        aim: Decimal | None = None,
        lead_days: int = 0,
        keeps: bool = False,
    ) -> Mandate:
        """The seller's mandate for an order, or for a change of the one whose revisions are `history`.

        `aim` is a price as `price_of` gives it; without it, that of `after`. `lead_days` is what making the
        goods takes, when that is more than the house needs anyway. A change is measured against
        the order as it stands, for the part of the goods that remains: before production a customer may
        reduce or cancel. It is measured against earlier revisions likewise, so that a price that was given
        for something cannot be kept when that is taken back. Where it `keeps` what stands, it gives up none
        of the leeway on that. Raises NoFloor.
        """
        before = history[-1].order if history else None
        floor = self.floor(after.lines, after.currency)
        limit = self.floors[after.lines[0].sku][after.currency] if is_by_unit(after) else floor
        promised = today + timedelta(days=max(self.lead_days, lead_days))
        standing = before.delivery if before else max(promised, after.delivery)
        accepts = tuple(dict.fromkeys((*self.payment.accepts, *([before.payment] if before else []))))
        return Mandate(
            side="seller",
            subject=subject_of(after),
            party=self.party,
            price=PriceBounds(aim=max(limit, aim or price_of(after)), limit=limit),
            payment=PaymentBounds(accepts=accepts, cost_of_capital=self.payment.cost_of_capital),
            delivery=DeliveryBounds(
                earliest=min(promised, standing),
                latest=max(today + timedelta(days=self.horizon_days), standing),
                best=standing,
                cost_per_day=self._day_cost(after),
            ),
            approve_above=self.approve_above.get(after.currency),
            strategy=self.strategy,
            fallback=self._fallback(after, history, keeps=keeps),
            standing=terms_of(before) if before and _goods(before) == _goods(after) else None,
        )

    def _day_cost(self, order: Order) -> Decimal:
        return round_money(order.total * self.day_cost_percent / 100, order.currency)

    def _fallback(self, after: Order, history: Sequence[Revision], *, keeps: bool) -> Fraction:
        """The most that a revision was worth, for the goods that remain, less the leeway on those."""
        before = [(revision.order, Fraction(self.leeway_percent)) for revision in history]
        if keeps:
            before += [(history[-1].order, Fraction(0))]
        return max((self._remaining(*one, after) for one in before), default=Fraction(0))

    def _remaining(self, before: Order, leeway_percent: Fraction, after: Order) -> Fraction:
        """What `before` is worth on the day `after` is signed, in the goods that it still has."""
        lines = _kept(before, after)
        total = Fraction(sum((line.amount for line in lines), Decimal(0)))
        discount = before.payment.present_value(
            delivery_day=(before.delivery - after.signed_on).days,
            rate=Fraction(self.payment.cost_of_capital),
        )
        leeway = total * leeway_percent / 100
        return total * discount - Fraction(self.floor(lines, before.currency)) - leeway


def read_house(text: str) -> House:
    """The house that YAML text holds. Raises HouseError, one line that says what to mend."""
    try:
        return House.model_validate(read_yaml(text, expected="a house, with fields such as party and floors"))
    except ValidationError as error:
        raise HouseError(explain(error)) from None
    except FieldError as error:
        raise HouseError(str(error)) from None


def _goods(order: Order) -> list[tuple[str, Decimal]]:
    return [(line.sku, line.quantity) for line in order.lines]


def _kept(before: Order, after: Order) -> list[OrderLine]:
    """The lines of `before`, as much of each as `after` still has of its product, at the price of then."""
    left: defaultdict[str, Decimal] = defaultdict(Decimal)
    for line in after.lines:
        left[line.sku] += line.quantity
    kept = []
    for line in before.lines:
        quantity = min(line.quantity, left[line.sku])
        left[line.sku] -= quantity
        amount = round_money(line.amount * quantity / line.quantity, before.currency, "down")
        if quantity:
            kept.append(line.model_copy(update={"quantity": quantity, "amount": amount, "unit_price": None}))
    return kept
