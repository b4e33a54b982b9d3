"""What a language brings: the tables that each folder of words fills, in the same names."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from contracts.order import Stage
from contracts.request import Basis, Intent, PaymentMethod, ShippingMethod
from contracts.terms import Side

Term = Literal["price", "delivery", "payment"]
PaymentKind = Literal[
    "prepaid", "before_shipment", "on_delivery", "net",
    "deposit_before_shipment", "deposit_on_delivery", "deposit_net",
]  # fmt: skip
Field = Literal[
    "quantity", "price", "total", "delivery", "payment", "address", "contact", "invoice", "product",
    "shipping", "method", "incoterm",
]  # fmt: skip
Listing = Literal["and", "or", "which", "parts"]
Button = Literal["yes", "no", "accept", "later", "decline", "person", "package"]
Stance = Literal[
    "opening_seller", "opening_buyer", "reply_seller", "reply_buyer",
    "gave", "gave_all", "traded", "traded_all", "firm", "moved", "last",
]  # fmt: skip
"""`reply` opens once the other side has; `traded` gives and asks, `moved` only asks; `all` keeps nothing."""


class ValueWords(NamedTuple):
    """Words for single values."""

    locale: str
    """Of CLDR, for the names of currencies that have no pattern here."""
    currencies: Mapping[str, str]
    """Patterns with `{amount}`."""
    other_currency: str
    """Pattern with `{amount}`, `{code}`, `{name}`."""
    drops_empty_decimals: bool
    """Whether 85.00 is written 85."""
    units: Mapping[str, tuple[str, str]]
    """For one, and for any other number."""
    quantity: str
    line: str
    """Pattern with `{quantity}` and `{product}`."""
    date: str
    months: tuple[str, ...]
    days: tuple[str, str]
    """For one day, and for any other number."""
    payments: Mapping[PaymentKind, str]
    """As a label that stands alone."""
    methods: Mapping[PaymentMethod, str]
    ways: Mapping[ShippingMethod, str]
    """How goods travel."""
    stages: Mapping[Stage, str]
    """Fits after "the order is"."""
    fields: Mapping[Field, str]
    intents: Mapping[Intent, str]
    """The deed as a noun, for "... is not possible now"."""


class OfferWords(NamedTuple):
    """Phrases that offers are made of.

    Slots of phrases: `price` (all of it), `head` (what it is the price of), `money` (with the incoterm),
    `payment`, `date`. Slots of sentences: `terms`, `gives`, `asks`, `keeps`.
    """

    heads: Mapping[Basis, str]
    prices: Mapping[Basis, str]
    incoterm: tuple[str, str, str]
    """With both `incoterm` and `place`, with the incoterm only, with the place only."""
    payments: Mapping[PaymentKind, str]
    """As a part of a sentence."""
    names: Mapping[Term, str]
    """The term as a thing."""
    terms: str
    """All three things in one clause."""
    gives: Mapping[Side, Mapping[Term, tuple[str, ...]]]
    """What a side can do that it would not before."""
    meets: Mapping[Term, tuple[str, ...]]
    """The same, when that is what the other side asked for."""
    asks: Mapping[Term, str]
    """What a side wants instead."""
    joins: tuple[str, str]
    """Between the parts of an enumeration, and before its last."""
    sentences: Mapping[Stance, tuple[str, ...]]
    accepts: tuple[str, ...]
    walks: tuple[str, ...]


class DeskWords(NamedTuple):
    """What the desk says, and how it enumerates."""

    listing: Mapping[Listing, tuple[str, str]]
    """Between the parts and before the last: of all, of any, of alternatives in a question, of long parts."""
    changed: str
    added: str
    removed: str
    buttons: Mapping[Button, tuple[str, str]]
    """What a button is labelled, and what a customer says who presses it."""
    sentences: Mapping[str, str]
    """By name. A slot may hold an enumeration; what stands behind a colon says of which kind."""


class WordingWords(NamedTuple):
    """What somebody else may say around the facts of an offer. None of it holds a number or a promise."""

    courtesy: tuple[str, ...]
    """Words and phrases; a text around its facts is made of these alone."""
    met: Mapping[Term, str]
    """Reasons, as clauses: the other side asked for it, and has it now."""
    moved: Mapping[Term, str]
    """It is better for the other side than it was."""
    stays: Mapping[Term, str]
    final: str
    """What the last offer is called."""
