"""What the desk calls things when it speaks to one customer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from agents import voice
from agents.desk.goods import Goods
from agents.voice import Change
from agents.voice.shapes import Field
from contracts.order import Order, OrderLine, is_by_unit, terms_of
from contracts.request import Intent, Language, PaymentMethod, ShippingMethod
from contracts.terms import PaymentTerms


@dataclass(frozen=True)
class Problem:
    """Why an action is not done as it was asked, as the sentence that says so."""

    text: str
    do: Literal["say", "ask", "hand_over", "cancel"] = "say"
    """`ask`: the customer's answer can mend it; `hand_over`: a person takes it up; `cancel`: nothing would be
    left of the order."""
    question: str = ""
    """The name of the sentence that asks."""
    choices: tuple[str, ...] = ()
    """What the question offers to choose from, in words that answer it."""
    holds: bool = False
    """Whether nothing is to be done, as it is so already."""


@dataclass(frozen=True)
class Speaker:
    """Values to words of one language."""

    language: Language
    goods: Goods

    @property
    def comma(self) -> str:
        return ", " if self.language == "en" else "，"

    @property
    def gap(self) -> str:
        """What stands between two sentences."""
        return " " if self.language == "en" else ""

    def say(self, name: str, **facts: str | Sequence[str] | Sequence[Change]) -> str:
        return voice.say(name, self.language, **facts)

    def ask(self, name: str, *, choices: Sequence[str] = (), **facts: str | Sequence[str]) -> Problem:
        """A question that keeps the message waiting for its answer."""
        return Problem(self.say(name, **facts), do="ask", question=name, choices=tuple(choices))

    def refuse(self, name: str, **facts: str | Sequence[str]) -> Problem:
        return Problem(self.say(name, **facts))

    def hand_over(self, name: str, **facts: str | Sequence[str]) -> Problem:
        return Problem(self.say(name, **facts), do="hand_over")

    def money(self, amount: Decimal, currency: str) -> str:
        return voice.say_money(amount, currency, self.language)

    def day(self, day: date) -> str:
        return voice.say_date(day, self.language)

    def quantity(self, value: Decimal, unit: str | None) -> str:
        return voice.say_quantity(value, unit, self.language)

    def unit(self, unit: str) -> str:
        return voice.say_unit(unit, self.language)

    def payment(self, payment: PaymentTerms) -> str:
        return voice.say_payment(payment, self.language)

    def method(self, method: PaymentMethod) -> str:
        return voice.say_method(method, self.language)

    def way(self, way: ShippingMethod) -> str:
        return voice.say_way(way, self.language)

    def price(self, price: Decimal, order: Order) -> str:
        """A price as that of the order is bargained: of one unit, or the total."""
        unit = order.lines[0].unit if is_by_unit(order) else None
        return voice.say_price(price, currency=order.currency, unit=unit, language=self.language)

    def terms(self, order: Order) -> str:
        """Price, date and payment of an order in one clause."""
        unit = order.lines[0].unit if is_by_unit(order) else None
        return voice.say_terms(terms_of(order), currency=order.currency, unit=unit, language=self.language)

    def stage(self, order: Order) -> str:
        return voice.say_stage(order.stage, self.language)

    def field(self, field: Field) -> str:
        """What a value of an order is called, as a label."""
        return voice.say_field(field, self.language).removeprefix("the ")

    def intent(self, intent: Intent) -> str:
        return voice.say_intent(intent, self.language)

    def name(self, sku: str, otherwise: str) -> str:
        """What the customer calls a product."""
        product = self.goods.get(sku)
        return product.name(self.language) if product else otherwise

    def line(self, line: OrderLine) -> str:
        return self.name(line.sku, line.name)

    def of_line(self, field: Field, line: OrderLine, order: Order) -> str:
        """What a value of a line is called; with its line where the order has several."""
        said = voice.say_field(field, self.language)
        if len(order.lines) == 1:
            return said
        return f"{said} of {self.line(line)}" if self.language == "en" else f"{self.line(line)}的{said}"

    def lines(self, order: Order) -> list[str]:
        return [self.line(line) for line in order.lines]

    def order(self, order: Order) -> str:
        """An order as it is listed: its number, and what is on it."""
        goods = " / ".join(self.lines(order)[:2])
        return f"{order.id} ({goods})" if self.language == "en" else f"{order.id}（{goods}）"
