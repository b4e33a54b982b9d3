"""What happened: offers and their negotiations, deals, approvals, and the events that tell of them."""

from typing import Annotated, Any, Literal, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from contracts.mandate import Subject
from contracts.money import Currency, round_money
from contracts.order import Order
from contracts.party import Identifier
from contracts.terms import Side, Terms

_CONTRACT = ConfigDict(frozen=True, extra="forbid")

Ending = Literal["agreed", "walked_away", "out_of_rounds"]


class Offer(BaseModel):
    """One offer as it was made: what it says, and in which words."""

    model_config = _CONTRACT

    number: Annotated[int, Field(ge=1)]
    by: Side
    terms: Terms
    text: str
    made_at: AwareDatetime


class Negotiation(BaseModel):
    """A bargain from its opening to its end, as both sides saw it. Holds nothing private."""

    model_config = _CONTRACT

    id: Identifier
    buyer: Identifier
    seller: Identifier
    currency: Currency
    order: Identifier | None = None
    """The order whose change is negotiated."""
    rounds: int
    opens: Side
    opened_at: AwareDatetime
    offers: tuple[Offer, ...] = ()
    ending: Ending | None = None
    """`None` while it goes on."""
    ended_by: Side | None = None
    """Who accepted, or walked away."""

    @model_validator(mode="after")
    def _offers_are_numbered(self) -> Self:
        if [offer.number for offer in self.offers] != list(range(1, len(self.offers) + 1)):
            raise ValueError("offers must be numbered 1, 2, 3 and so on")
        return self


class Deal(BaseModel):
    """What was agreed, drawn up as the order that it makes. The book commits deals."""

    model_config = _CONTRACT

    order: Order
    terms: Terms
    subject: Subject
    based_on: int | None = None
    """The revision that it changes; `None`: a new order."""
    reasons: tuple[str, ...] = ("deal",)
    negotiation: Negotiation | None = None

    @model_validator(mode="after")
    def _order_says_what_the_terms_say(self) -> Self:
        order, terms = self.order, self.terms
        total = round_money(terms.price * self.subject.quantity, self.subject.currency)
        agreed = (self.subject.currency, total, terms.payment, terms.delivery, terms.incoterm, terms.place)
        drawn = (order.currency, order.total, order.payment, order.delivery, order.incoterm, order.place)
        if agreed != drawn:
            raise ValueError(f"order {order.id} does not say what the terms say")
        return self


Why = Literal["large_sum", "no_deal", "person_wanted"]


class Approval(BaseModel):
    """A deal that waits for a person of one side, or waited."""

    model_config = _CONTRACT

    id: Identifier
    side: Side
    deal: Deal
    """What was agreed or, when nothing was, what the other side asked for."""
    why: Why = "large_sum"
    """`large_sum`: it was agreed, and is worth more than may be decided without a person; `no_deal`: a
    bargain ended without one; `person_wanted`: the other side asked for a person."""
    asked_at: AwareDatetime
    expires_at: AwareDatetime | None = None
    """The last moment to decide; absent: none."""
    state: Literal["pending", "approved", "declined"] = "pending"
    decided_at: AwareDatetime | None = None
    decided_by: str | None = None
    reason: str | None = None
    chosen: Deal | None = None
    """What was approved, when it is something else than `deal`."""

    @property
    def approved(self) -> Deal:
        """The deal that was approved."""
        return self.chosen or self.deal


EventKind = Literal[
    "order_placed",
    "order_changed",
    "order_cancelled",
    "stage_reached",
    "negotiation_opened",
    "offer_made",
    "negotiation_ended",
    "approval_asked",
    "approval_given",
    "approval_declined",
    "message_received",
    "message_done",
    "message_answered",
    "notice_given",
    "person_asked_for",
]


class Event(BaseModel):
    """One thing that happened. Appended, never changed."""

    model_config = _CONTRACT

    number: Annotated[int, Field(ge=1)]
    kind: EventKind
    at: AwareDatetime
    order: str | None = None
    negotiation: str | None = None
    data: dict[str, Any] = {}
