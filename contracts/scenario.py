"""One order to negotiate: what is bought, the public table, and a private mandate for each side.

Source: scenario.md. `read_scenario` is the border: what it lets in is whole and free of contradiction.
"""

import math
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from contracts.explain import mistake_of
from contracts.mandate import Mandate, Subject
from contracts.mistake import FieldError, Mistake, shown
from contracts.money import Amount, Currency, is_exact, minor_unit, round_money
from contracts.party import Identifier, Text
from contracts.reading import read_yaml
from contracts.request import Number
from contracts.terms import SIDES, PaymentTerms, Side
from contracts.units import Unit

_CONTRACT = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)
_MOST_POINTS = 10_000_000
_MOST_MINOR_UNITS = 2**53
_DEFAULT_TICKS = 200
_DEFAULT_WEEKS = 18
_DEFAULT_PAYMENT = (
    {"deposit_percent": 100},
    {"deposit_percent": 30, "balance": "before_shipment"},
    {"deposit_percent": 50, "balance": "before_shipment"},
    {"balance": "on_delivery"},
    {"balance": "net", "net_days": 30},
    {"balance": "net", "net_days": 60},
)


class ScenarioError(FieldError):
    """A scenario that is not whole. One line: the field, what it says, what would be right."""


class Line(BaseModel):
    """What is bought, and how much of it."""

    model_config = _CONTRACT

    sku: Identifier
    name: Text
    quantity: Annotated[Number, Field(gt=0, max_digits=15)]
    unit: Unit
    list_price: Annotated[Amount, Field(gt=0)] | None = None
    """Of one unit; public. The table's prices follow it when the table names none."""


class PriceRange(BaseModel):
    """Prices from `low`, one `tick` apart, none above `high`."""

    model_config = _CONTRACT

    low: Annotated[Amount, Field(gt=0, alias="from")]
    high: Annotated[Amount, Field(gt=0, alias="to")]
    tick: Annotated[Amount, Field(gt=0)]

    @model_validator(mode="after")
    def _runs_upwards(self) -> Self:
        if self.low > self.high:
            raise FieldError.of("from_above_to", first=self.low, last=self.high)
        return self

    def prices(self) -> list[Decimal]:
        return [self.low + i * self.tick for i in range(len(self))]

    def __len__(self) -> int:
        return int((self.high - self.low) // self.tick) + 1


class DateRange(BaseModel):
    """Dates from `first`, `step_days` apart, none after `last`."""

    model_config = _CONTRACT

    first: Annotated[date, Field(alias="from")]
    last: Annotated[date, Field(alias="to")]
    step_days: Annotated[int, Field(ge=1)] = 1

    @model_validator(mode="after")
    def _runs_onwards(self) -> Self:
        if self.first > self.last:
            raise FieldError.of("from_after_to", first=self.first, last=self.last)
        return self

    def dates(self) -> list[date]:
        return [self.first + timedelta(days=i * self.step_days) for i in range(len(self))]

    def __len__(self) -> int:
        return (self.last - self.first).days // self.step_days + 1


class Table(BaseModel):
    """The public deal space: what both sides know can be talked about."""

    model_config = _CONTRACT

    price: PriceRange
    payment: Annotated[tuple[PaymentTerms, ...], Field(min_length=1)]
    delivery: DateRange

    @model_validator(mode="after")
    def _can_be_laid_out(self) -> Self:
        if len(set(self.payment)) < len(self.payment):
            raise FieldError.of("payment_twice")
        points = len(self.price) * len(self.payment) * len(self.delivery)
        if points > _MOST_POINTS:
            raise FieldError.of("too_many_points", points=f"{points:,}", most=f"{_MOST_POINTS:,}")
        return self


class Scenario(BaseModel):
    """One order to negotiate."""

    model_config = _CONTRACT

    currency: Currency
    signed_on: date
    rounds: Annotated[int, Field(ge=1, le=1000)] = 30
    """Offers in all, both sides together."""
    opens: Side = "buyer"
    lines: Annotated[tuple[Line, ...], Field(min_length=1, max_length=1000)]
    table: Table
    buyer: Mandate
    seller: Mandate

    @model_validator(mode="before")
    @classmethod
    def _fill_from_public_data(cls, said: Any) -> Any:
        """Gives each mandate its side and subject, and the table what it does not say."""
        if not isinstance(said, dict):
            return said
        try:
            public = _Public.model_validate(
                {name: said[name] for name in _Public.model_fields if name in said}
            )
        except ValidationError as error:
            raise ScenarioError(mistake_of(error)) from None
        filled = {**said, "table": {**public.default_table(), **(said.get("table") or {})}}
        for side in SIDES:
            if isinstance(said.get(side), dict):
                filled[side] = {"subject": public.subject(), **said[side], "side": side}
        return filled

    @model_validator(mode="after")
    def _sides_fit_the_table(self) -> Self:
        _refuse_the_first(_contradictions(self))
        return self

    def mandate(self, side: Side) -> Mandate:
        return self.buyer if side == "buyer" else self.seller

    @property
    def subject(self) -> Subject:
        return self.buyer.subject

    def to_json(self) -> dict[str, Any]:
        """As data of the contract, with the table filled in."""
        return self.model_dump(mode="json", exclude_none=True, by_alias=True)


def usual_payment() -> tuple[PaymentTerms, ...]:
    """What can be talked about when a table does not say. Source: scenario.md, Table."""
    return tuple(PaymentTerms.model_validate(option) for option in _DEFAULT_PAYMENT)


class _Public(BaseModel):
    """The fields of a scenario that the defaults are made of."""

    currency: Currency
    signed_on: date
    lines: Annotated[tuple[Line, ...], Field(min_length=1, max_length=1000)]
    table: dict[str, Any] | None = None

    def subject(self) -> Subject:
        quantity = self.lines[0].quantity if len(self.lines) == 1 else Decimal(1)
        goods = tuple((line.sku, line.quantity) for line in self.lines)
        return Subject(currency=self.currency, signed_on=self.signed_on, quantity=quantity, goods=goods)

    def default_table(self) -> dict[str, Any]:
        first = self.signed_on + timedelta(weeks=1)
        table: dict[str, Any] = {
            "payment": _DEFAULT_PAYMENT,
            "delivery": {
                "from": first,
                "to": self.signed_on + timedelta(weeks=_DEFAULT_WEEKS),
                "step_days": 7,
            },
        }
        if "price" not in (self.table or {}):
            table["price"] = default_prices(self.lines, self.currency)
        return table


def default_prices(lines: tuple[Line, ...], currency: str) -> PriceRange:
    """From half to one and a half of the list price (basket: of its sum) in 200 ticks, rounded outward."""
    listed = Decimal(0)
    for index, line in enumerate(lines):
        if line.list_price is None:
            raise ScenarioError.of("list_price_missing", where=f"lines.{index}.list_price")
        listed += line.list_price * (line.quantity if len(lines) > 1 else 1)
    unit = minor_unit(currency)
    low = max(unit, round_money(listed / 2, currency, "down"))
    high = round_money(listed * 3 / 2, currency, "up")
    tick = max(unit, round_money((high - low) / _DEFAULT_TICKS, currency, "up"))
    ticks = math.ceil((high - low) / tick)
    return PriceRange(low=low, high=low + ticks * tick, tick=tick)


def _contradictions(scenario: Scenario) -> Iterator[Mistake]:
    yield from _inexact_money(scenario)
    highest = scenario.table.price.high * scenario.subject.quantity
    if highest / minor_unit(scenario.currency) > _MOST_MINOR_UNITS:
        yield Mistake("total_too_large", {"says": scenario.table.price.high}, "table.price.to")
    for side in SIDES:
        if scenario.mandate(side).subject != scenario.subject:
            yield Mistake("other_subject", where=f"{side}.subject")
    if scenario.table.delivery.first < scenario.signed_on:
        said = {"says": scenario.table.delivery.first, "signed_on": scenario.signed_on}
        yield Mistake("before_signing", said, "table.delivery.from")
    for side in SIDES:
        yield from _off_the_table(scenario.mandate(side), scenario.table)


def _inexact_money(scenario: Scenario) -> Iterator[Mistake]:
    table, unit = scenario.table, minor_unit(scenario.currency)
    amounts: dict[str, Decimal | None] = {
        "table.price.from": table.price.low,
        "table.price.to": table.price.high,
        "table.price.tick": table.price.tick,
    }
    for index, line in enumerate(scenario.lines):
        amounts[f"lines.{index}.list_price"] = line.list_price
    for side in SIDES:
        mandate = scenario.mandate(side)
        amounts[f"{side}.price.aim"] = mandate.price.aim
        amounts[f"{side}.price.limit"] = mandate.price.limit
        amounts[f"{side}.delivery.cost_per_day"] = mandate.delivery.cost_per_day
        amounts[f"{side}.approve_above"] = mandate.approve_above
    for field, amount in amounts.items():
        if amount is not None and not is_exact(amount, scenario.currency):
            said = {"says": amount, "currency": scenario.currency, "unit": unit}
            yield Mistake("too_fine", said, field)


def _off_the_table(mandate: Mandate, table: Table) -> Iterator[Mistake]:
    side, limit = mandate.side, mandate.price.limit
    if not table.price.low <= limit <= table.price.high:
        prices = {"says": limit, "first": table.price.low, "last": table.price.high}
        yield Mistake("price_off_table", prices, f"{side}.price.limit")
    for index, payment in enumerate(mandate.payment.accepts):
        if payment not in table.payment:
            there = "; ".join(option.plain() for option in table.payment)
            said = {"says": payment.plain(), "there": there}
            yield Mistake("payment_off_table", said, f"{side}.payment.accepts.{index}")
    window = mandate.delivery
    if not any(window.earliest <= day <= window.latest for day in table.delivery.dates()):
        dates = {
            "earliest": window.earliest,
            "latest": window.latest,
            "first": table.delivery.first,
            "last": table.delivery.last,
            "days": table.delivery.step_days,
        }
        yield Mistake("no_date_on_table", dates, f"{side}.delivery")


def _refuse_the_first(mistakes: Iterator[Mistake]) -> None:
    for mistake in mistakes:
        raise ScenarioError(mistake)


def read_scenario(text: str) -> Scenario:
    """The scenario that YAML (or JSON) text holds. Raises ScenarioError, one line that says what to mend."""
    try:
        said = read_yaml(text, expected="a scenario, with fields such as currency, lines, buyer and seller")
        for side in SIDES:
            for name in ("side", "subject", "fallback", "standing"):
                if isinstance(said.get(side), dict) and name in said[side]:
                    raise FieldError.of("no_such_field", where=f"{side}.{name}", says=shown(said[side][name]))
        return Scenario.model_validate(said)
    except ValidationError as error:
        raise ScenarioError(mistake_of(error)) from None
    except OverflowError:
        raise ScenarioError.of("calendar_ends", where="signed_on") from None
    except FieldError as error:
        raise ScenarioError(error.mistake) from None
