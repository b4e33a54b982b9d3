"""What a customer's message asks for, once it is read: a `Request` of `Action`s.

Absent is `None`: the message did not say. Nothing here is looked up or filled in.
"""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    TypeAdapter,
    model_validator,
)

Language = Literal["zh", "zh-Hant", "en"]
Mode = Literal["set", "add", "subtract", "scale"]
Basis = Literal["unit", "total"]
Bound = Literal["max", "min"]
ShippingMethod = Literal["air", "sea", "rail", "road", "express", "pickup"]
Incoterm = Literal["EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF"]
PaymentMethod = Literal["tt", "lc", "card", "cash", "alipay", "wechat", "paypal", "cheque"]
Balance = Literal["before_shipment", "on_delivery", "net"]
Span = tuple[int, int]
"""`[start, end)` offsets into the raw text, in code points."""


def _as_json_number(value: Decimal) -> int | float:
    whole = value == value.to_integral_value() and abs(value) < 2**53
    return int(value) if whole else float(value)


Number = Annotated[
    Decimal,
    Field(allow_inf_nan=False),
    PlainSerializer(_as_json_number, return_type=int | float, when_used="json"),
]
"""Exact in Python, a plain number in JSON."""


class _Said(BaseModel):
    """A part of what a message said: frozen, closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Quantity(_Said):
    """How many, and whether that replaces, adds to, takes from or multiplies what stands."""

    value: Number
    """In `unit`; the factor when `mode` is `scale` (doubled is 2)."""
    unit: str | None = None
    """A unit of the contract (`piece`, `kg`, ...), or any other as written."""
    mode: Mode


class Price(_Said):
    """What a message or an offer says of price. Exactly one of the first three."""

    amount: Number | None = None
    """In `currency`, for one unit or for all as `basis` says."""
    change_percent: Number | None = None
    """Signed: 5% off and 九五折 are both -5, 8折 is -20."""
    change_amount: Number | None = None
    """Signed, in `currency`."""
    currency: str | None = None
    """ISO 4217."""
    basis: Basis | None = None
    bound: Bound | None = None
    """`max`: the price that results is no more than this; `None`: exactly this."""

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        said = (self.amount, self.change_percent, self.change_amount)
        if sum(value is not None for value in said) != 1:
            raise ValueError("a price is one of amount, change_percent and change_amount")
        return self


class Delivery(_Said):
    """When and how goods travel. Dates are inclusive, in the calendar of the message's `now`."""

    earliest: date | None = None
    latest: date | None = None
    lead_days: int | None = None
    """Days from order to delivery; working days when `business_days`."""
    business_days: bool | None = None
    shift_days: int | None = None
    """Signed: a week later is 7, three days earlier is -3."""
    method: ShippingMethod | None = None
    incoterm: Incoterm | None = None
    place: str | None = None
    """The named place of the incoterm."""


class Address(_Said):
    text: str | None = None
    """The delivery address as written."""
    recipient: str | None = None
    phone: str | None = None


class Payment(_Said):
    """What a message says of payment; terms that are settled are `contracts.terms.PaymentTerms`."""

    method: PaymentMethod | None = None
    deposit_percent: Number | None = None
    """Fully prepaid is 100."""
    balance: Balance | None = None
    net_days: int | None = None
    """With `balance` `net`: days from delivery."""


class Invoice(_Said):
    title: str | None = None
    tax_id: str | None = None


class Part(_Said):
    """One of the deliveries that a `split_delivery` asks for."""

    quantity: Quantity | None = None
    delivery: Delivery | None = None
    address: Address | None = None


class _Action(_Said):
    """What every action may carry."""

    order: str | None = None
    """Upper case, without labels: `SO-1024`."""
    item: str | None = None
    """The words that name the line or product, as written."""
    if_granted: tuple[int, ...] | None = None
    """Indexes of the actions of the same request that must be granted for this one to stand."""
    evidence: tuple[Span, ...] | None = None
    """Where the text says so. Not part of the meaning."""
    confidence: float | None = Field(default=None, ge=0, le=1)
    """How likely the whole action is right. Not part of the meaning."""
    source: Literal["model", "both"] | None = None
    """Who read it, where that was not the rules alone. Not part of the meaning."""


class _Terms(_Action):
    """An action that may name any of the terms of a deal."""

    quantity: Quantity | None = None
    price: Price | None = None
    delivery: Delivery | None = None
    address: Address | None = None
    payment: Payment | None = None
    invoice: Invoice | None = None


class PlaceOrder(_Terms):
    intent: Literal["place_order"] = "place_order"


class RequestQuote(_Terms):
    intent: Literal["request_quote"] = "request_quote"


class AddItem(_Terms):
    intent: Literal["add_item"] = "add_item"


class Offer(_Terms):
    """One proposal in a negotiation, with all the terms it names together."""

    intent: Literal["offer"] = "offer"


class ChangeQuantity(_Action):
    intent: Literal["change_quantity"] = "change_quantity"
    quantity: Quantity | None = None


class RemoveItem(_Action):
    intent: Literal["remove_item"] = "remove_item"


class SubstituteItem(_Action):
    intent: Literal["substitute_item"] = "substitute_item"
    replacement: str | None = None
    quantity: Quantity | None = None
    """Only when some pieces are swapped."""


class ChangeAddress(_Action):
    intent: Literal["change_address"] = "change_address"
    address: Address | None = None


class ChangeContact(_Action):
    intent: Literal["change_contact"] = "change_contact"
    address: Address | None = None


class ChangeDelivery(_Action):
    intent: Literal["change_delivery"] = "change_delivery"
    quantity: Quantity | None = None
    delivery: Delivery | None = None


class ChangePrice(_Action):
    intent: Literal["change_price"] = "change_price"
    quantity: Quantity | None = None
    price: Price | None = None


class ChangePayment(_Action):
    intent: Literal["change_payment"] = "change_payment"
    payment: Payment | None = None


class ChangeInvoice(_Action):
    intent: Literal["change_invoice"] = "change_invoice"
    invoice: Invoice | None = None


class SplitDelivery(_Action):
    intent: Literal["split_delivery"] = "split_delivery"
    quantity: Quantity | None = None
    """The total, when it is said."""
    parts: tuple[Part, ...] | None = None


class CancelOrder(_Action):
    intent: Literal["cancel_order"] = "cancel_order"


class QueryOrder(_Action):
    intent: Literal["query_order"] = "query_order"


class ReturnItem(_Action):
    intent: Literal["return_item"] = "return_item"
    quantity: Quantity | None = None
    replacement: str | None = None
    """What it is exchanged for, when that is named."""


class Handover(_Action):
    intent: Literal["handover"] = "handover"


class Accept(_Action):
    intent: Literal["accept"] = "accept"


class Reject(_Action):
    intent: Literal["reject"] = "reject"


Action = Annotated[
    PlaceOrder
    | RequestQuote
    | ChangeQuantity
    | AddItem
    | RemoveItem
    | SubstituteItem
    | ChangeAddress
    | ChangeDelivery
    | ChangePrice
    | ChangePayment
    | SplitDelivery
    | CancelOrder
    | QueryOrder
    | ReturnItem
    | ChangeInvoice
    | ChangeContact
    | Handover
    | Offer
    | Accept
    | Reject,
    Field(discriminator="intent"),
]
Intent = Literal[
    "place_order",
    "request_quote",
    "change_quantity",
    "add_item",
    "remove_item",
    "substitute_item",
    "change_address",
    "change_delivery",
    "change_price",
    "change_payment",
    "split_delivery",
    "cancel_order",
    "query_order",
    "return_item",
    "change_invoice",
    "change_contact",
    "handover",
    "offer",
    "accept",
    "reject",
]


@cache
def _of_actions() -> TypeAdapter[Action]:
    return TypeAdapter(Action)


def read_action(fields: dict[str, Any]) -> Action:
    """The action of `fields`, one of which is `intent`. Raises pydantic's ValidationError."""
    return _of_actions().validate_python(fields)


class Laid(_Said):
    """The numbers of the offer that lies on the table."""

    unit_prices: tuple[Decimal, ...] = ()
    totals: tuple[Decimal, ...] = ()
    counts: tuple[Decimal, ...] = ()
    """How many of each line."""
    bids: tuple[Decimal, ...] = ()
    """The prices that the sender named last."""


class Known(_Said):
    """What the sender of a message is likely to name. It sharpens the reading and is never needed."""

    orders: tuple[str, ...] = ()
    """Numbers of the open orders."""
    products: tuple[str, ...] = ()
    """Names and SKUs of what is on them, or is for sale."""
    laid: Laid | None = None
    """In a negotiation: an acceptance that names another price is an offer at that price."""


class Request(_Said):
    """One message, read."""

    language: Language
    """The language that most of the message is in."""
    actions: tuple[Action, ...] = ()
    """In the order in which the message mentions them."""

    @property
    def intents(self) -> list[Intent]:
        """The intents of its actions, as often as they are there, in the order of the alphabet."""
        return sorted(action.intent for action in self.actions)

    def with_actions(self, actions: tuple[Action, ...]) -> Self:
        """A copy with these actions instead. Conditions between them are not looked at again."""
        return self.model_copy(update={"actions": actions})

    @model_validator(mode="after")
    def _conditions_point_at_other_actions(self) -> Self:
        for index, action in enumerate(self.actions):
            for other in action.if_granted or ():
                if other == index or not 0 <= other < len(self.actions):
                    raise ValueError(f"action {index} depends on {other}, which is no other action")
        return self

    def to_json(self) -> dict[str, Any]:
        """As JSON data of the contract: what is absent is left out."""
        return self.model_dump(mode="json", exclude_none=True)
