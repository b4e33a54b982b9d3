"""What one side may agree to, and what terms are worth to it. Source: scenario.md, Worth and Mandate.

A mandate is private: it lives in the agent of its side, and no text made here repeats a bound.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from contracts.mistake import FieldError
from contracts.money import Amount, Currency
from contracts.party import Party
from contracts.request import Number
from contracts.terms import PaymentTerms, Side, Terms

_CONTRACT = ConfigDict(frozen=True, extra="forbid")


class Subject(BaseModel):
    """What both sides know of the thing that is bargained over."""

    model_config = _CONTRACT

    currency: Currency
    signed_on: date
    """Day 0: the day the deal is signed."""
    quantity: Annotated[Number, Field(gt=0)]
    """How many units the price is multiplied with; 1 when the price is that of the basket."""
    goods: tuple[tuple[str, Number], ...]
    """What the price is for: each line's SKU and quantity."""

    def day(self, when: date) -> int:
        """Days from the signing."""
        return (when - self.signed_on).days


class PriceBounds(BaseModel):
    """For one unit; for the basket when there are several lines."""

    model_config = _CONTRACT

    aim: Annotated[Amount, Field(gt=0)]
    """Where this side would like to end: a hint for the opening, never a bound."""
    limit: Annotated[Amount, Field(gt=0)]
    """The reservation price: the last that is permitted."""


class PaymentBounds(BaseModel):
    model_config = _CONTRACT

    accepts: Annotated[tuple[PaymentTerms, ...], Field(min_length=1)]
    cost_of_capital: Annotated[Decimal, Field(ge=0, le=10, allow_inf_nan=False)]
    """A year, simple interest: 0.08 is 8 %."""


class DeliveryBounds(BaseModel):
    """Dates are inclusive."""

    model_config = _CONTRACT

    earliest: date
    latest: date
    best: date
    cost_per_day: Annotated[Amount, Field(ge=0)]
    """What each day away from `best` costs, early or late."""

    @model_validator(mode="after")
    def _dates_are_in_order(self) -> Self:
        if not self.earliest <= self.best <= self.latest:
            raise FieldError.of(
                "dates_out_of_order", earliest=self.earliest, best=self.best, latest=self.latest
            )
        return self


class Mandate(BaseModel):
    """One side's bounds and tastes, over one subject."""

    model_config = _CONTRACT

    party: Party
    price: PriceBounds
    payment: PaymentBounds
    delivery: DeliveryBounds
    approve_above: Annotated[Amount, Field(ge=0)] | None = None
    """A deal over this total waits for a person; absent: never."""
    strategy: str = "parley"
    side: Annotated[Side, Field(exclude=True)]
    subject: Annotated[Subject, Field(exclude=True)]
    fallback: Annotated[Fraction, Field(exclude=True)] = Fraction(0)
    """What walking away leaves this side with: the worth of the order as it stands, 0 without one."""
    standing: Annotated[Terms | None, Field(exclude=True)] = None
    """The terms of the order as it stands, when just they change: no deal leaves it untouched."""

    @model_validator(mode="after")
    def _limit_lies_beyond_the_aim(self) -> Self:
        aim, limit = self.price.aim, self.price.limit
        if self.side == "buyer" and aim > limit:
            raise FieldError.of("aim_above_limit", aim=aim, limit=limit)
        if self.side == "seller" and aim < limit:
            raise FieldError.of("aim_below_limit", aim=aim, limit=limit)
        return self

    def __repr__(self) -> str:
        """Who it is of, and no bound: a mandate that is printed or logged gives nothing away."""
        return f"Mandate({self.side} {self.party.id})"

    __str__ = __repr__

    def value(self, terms: Terms) -> Fraction:
        """The price that `terms` pay, in money of day 0 at this side's cost of capital."""
        price = Fraction(terms.price) * Fraction(self.subject.quantity)
        return price * terms.payment.present_value(
            delivery_day=self.subject.day(terms.delivery), rate=Fraction(self.payment.cost_of_capital)
        )

    def worth(self, terms: Terms) -> Fraction:
        """What `terms` are worth over walking away, in money of day 0, exact."""
        limit = Fraction(self.subject.quantity) * Fraction(self.price.limit)
        gain = limit - self.value(terms) if self.side == "buyer" else self.value(terms) - limit
        days_away = abs((terms.delivery - self.delivery.best).days)
        return gain - Fraction(self.delivery.cost_per_day) * days_away - self.fallback

    def permits(self, terms: Terms) -> tuple[str, ...]:
        """What `terms` violate, in words that repeat no bound; empty when they are permitted."""
        broken = []
        buying = self.side == "buyer"
        if terms.price > self.price.limit if buying else terms.price < self.price.limit:
            broken.append(f"price {terms.price} is beyond what the {self.side} permits")
        if terms.payment not in self.payment.accepts:
            broken.append(f"payment ({terms.payment.plain()}) is none that the {self.side} accepts")
        if not self.delivery.earliest <= terms.delivery <= self.delivery.latest:
            broken.append(f"delivery on {terms.delivery} is outside the dates that the {self.side} permits")
        if terms == self.standing:
            broken.append("the terms leave the order as it stands")
        if self.worth(terms) < 0:
            broken.append(f"together the terms leave the {self.side} worse off than walking away")
        return tuple(broken)

    def needs_approval(self, total: Decimal) -> bool:
        """Whether a deal of this total waits for a person of this side."""
        return self.approve_above is not None and total > self.approve_above
