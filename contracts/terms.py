"""Terms of a deal: one point of the table."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from contracts.mistake import FieldError
from contracts.money import Amount
from contracts.request import Balance, Incoterm, Number

Side = Literal["buyer", "seller"]
SIDES: tuple[Side, Side] = ("buyer", "seller")


def other_side(side: Side) -> Side:
    return "seller" if side == "buyer" else "buyer"


class Share(NamedTuple):
    """A part of the price, and the day it is paid on, counted from the signing."""

    kind: Literal["deposit", "balance"]
    of_price: Fraction
    day: int


class PaymentTerms(BaseModel):
    """When the price is paid: a deposit at once, and the balance.

    A full deposit has no balance; one that is given beside it is dropped.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    deposit_percent: Annotated[Number, Field(ge=0, le=100)] = Decimal(0)
    balance: Balance | None = None
    net_days: Annotated[int, Field(ge=1, le=3650)] | None = None
    """With balance `net`: days from delivery."""

    @model_validator(mode="before")
    @classmethod
    def _prepaid_has_no_balance(cls, said: Any) -> Any:
        if isinstance(said, dict) and said.get("deposit_percent") == 100:
            return {"deposit_percent": 100}
        return said

    @model_validator(mode="after")
    def _says_when_the_rest_is_paid(self) -> Self:
        if self.deposit_percent < 100 and self.balance is None:
            raise FieldError.of("balance_missing")
        if self.balance == "net" and self.net_days is None:
            raise FieldError.of("net_days_missing")
        if self.balance != "net" and self.net_days is not None:
            raise FieldError.of("net_days_without_net", days=self.net_days, balance=self.balance)
        return self

    @model_serializer(mode="wrap")
    def _without_what_is_absent(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: value for name, value in dump(self).items() if value}

    def plain(self) -> str:
        """The fields and what they say, for messages to developers and owners."""
        return ", ".join(f"{name} {value}" for name, value in self.model_dump(mode="json").items())

    def shares(self, *, delivery_day: int) -> tuple[Share, ...]:
        """What is paid when, in parts that add up to 1, the earliest first. Source: scenario.md, Worth."""
        deposit = Fraction(self.deposit_percent) / 100
        parts = (
            Share("deposit", deposit, 0),
            Share("balance", 1 - deposit, delivery_day + (self.net_days or 0)),
        )
        return tuple(part for part in parts if part.of_price)

    def present_value(self, *, delivery_day: int, rate: Fraction) -> Fraction:
        """What a price of 1 is worth on day 0 when it is paid so, at `rate` a year, simple interest."""
        shares = self.shares(delivery_day=delivery_day)
        return sum((share.of_price * (1 - rate * share.day / 365) for share in shares), Fraction(0))


class Terms(BaseModel):
    """What one side proposes and both may agree on. Quantities are fixed by the lines."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    price: Annotated[Amount, Field(gt=0)]
    """For one unit; for the basket when there are several lines."""
    payment: PaymentTerms
    delivery: date
    incoterm: Incoterm | None = None
    place: str | None = None

    @model_serializer(mode="wrap")
    def _without_what_is_absent(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: value for name, value in dump(self).items() if value is not None}
