"""What must hold before an order is written. Pure: each function raises, or says nothing."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from contracts.book.errors import BadDeal, MandateBroken, NotPossible, StaleOrder
from contracts.events import Deal
from contracts.explain import explain
from contracts.mandate import Mandate
from contracts.money import to_minor
from contracts.order import NEXT_STAGES, POSSIBLE_AT, Order, Stage, is_by_unit, subject_of
from contracts.party import Party
from contracts.request import Address, Intent
from contracts.terms import SIDES, Side

_MOST_MINOR_UNITS = 2**53
"""As scenarios have it: beyond, money would not survive a spreadsheet or a JSON reader."""
_STANDS_FOR: dict[str, Intent] = {"deal": "offer", **{intent: intent for intent in POSSIBLE_AT}}
_AMENDABLE = ("address", "invoice", "stage", "payment_method", "shipping")
_Model = TypeVar("_Model", bound=BaseModel)


def validated(kind: type[_Model], given: _Model) -> _Model:
    """`given` built anew from its fields, so that nothing slips in unvalidated. Raises BadDeal."""
    try:
        return kind.model_validate(given.model_dump(warnings=False))
    except ValidationError as error:
        problem = explain(error)
    except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError) as error:
        problem = " ".join(str(error).split())
    raise BadDeal(f"The {kind.__name__.lower()} does not hold: {problem}.")


def refuse_crooked_deal(deal: Deal) -> None:
    """Raises BadDeal unless order, terms, subject and negotiation say one thing."""
    for problem in _crooked(deal):
        raise BadDeal(f"The deal over order {deal.order.id} says two things: {problem}.")


def _crooked(deal: Deal) -> Iterator[str]:
    order, subject, talk = deal.order, deal.subject, deal.negotiation
    whole = subject_of(order)
    if (subject.quantity, subject.goods) != (whole.quantity, whole.goods):
        yield f"its price is for {subject.quantity}, and its lines make that {whole.quantity}"
    if subject.signed_on != order.signed_on:
        yield f"its subject is signed on {subject.signed_on}, and its order on {order.signed_on}"
    if is_by_unit(order) and order.lines[0].unit_price != deal.terms.price:
        yield f"its line costs {order.lines[0].unit_price}, and its terms {deal.terms.price}"
    if talk is not None:
        sides = (talk.buyer, talk.seller, talk.currency)
        if sides != (order.buyer.id, order.seller.id, order.currency):
            yield f"negotiation {talk.id} is between others, or in another currency"
        if talk.order not in (None, order.id) or (talk.order is not None and deal.based_on is None):
            yield f"negotiation {talk.id} is about a change of order {talk.order}"


def refuse_inexact_money(order: Order) -> None:
    """Raises BadDeal when a total is too large to be kept exactly. That all are coins, the order saw to."""
    if to_minor(order.total, order.currency) > _MOST_MINOR_UNITS:
        raise BadDeal(f"The total of order {order.id} is too large to be kept exactly; split the order.")


def refuse_forbidden(deal: Deal, *, buyer: Mandate | None, seller: Mandate | None) -> None:
    """Raises MandateBroken for the first side whose mandate does not permit the deal.

    A side without a mandate is spoken for by a person.
    """
    for side, mandate in zip(SIDES, (buyer, seller), strict=True):
        if mandate is not None and (words := forbidden(deal, side, mandate)):
            raise MandateBroken(
                f"The {side}'s mandate does not permit order {deal.order.id}: {'; '.join(words)}.",
                side=side,
                words=words,
            )
    if buyer is not None and seller is not None:
        _refuse_other_than_agreed(deal)


def forbidden(deal: Deal, side: Side, mandate: Mandate) -> tuple[str, ...]:
    """What the mandate of `side` has against the deal, in words that repeat no bound."""
    party = deal.order.buyer if side == "buyer" else deal.order.seller
    if mandate.side != side:
        return (f"it is a mandate of the {mandate.side}",)
    if not same_party(mandate.party, party):
        return (f"it speaks for {mandate.party.id}, and the order is with {party.id} as the {side}",)
    if mandate.subject != deal.subject:
        return ("it is over another subject: currency, day of signing or quantity differ",)
    return mandate.permits(deal.terms)


def _refuse_other_than_agreed(deal: Deal) -> None:
    """Agents agree on the last offer and on nothing else; people may edit what lies on the table."""
    talk = deal.negotiation
    if talk is None:
        return
    if talk.ending != "agreed" or not talk.offers or talk.offers[-1].terms != deal.terms:
        raise BadDeal(
            f"The deal over order {deal.order.id} says two things: negotiation {talk.id} did not end in its"
            " terms; commit what was agreed, or have a person speak for a side."
        )


def same_party(one: Party, other: Party) -> bool:
    """Whether it is the same company; how and in which language it is reached may differ."""
    return (one.id, one.name, one.country) == (other.id, other.name, other.country)


def refuse_wrong_base(order_id: str, *, based_on: int | None, current: int | None) -> None:
    """Raises StaleOrder unless the order stands at the revision that the change was made from."""
    if based_on is None and current is not None:
        raise StaleOrder(
            f"Order {order_id} is there already, at revision {current}; base the change on it,"
            " or take a new id.",
            based_on=based_on,
            current=current,
        )
    if based_on != current:
        assert current is not None
        raise StaleOrder(
            f"The change of order {order_id} is based on revision {based_on}, and it stands at {current};"
            " read it again and judge anew.",
            based_on=based_on,
            current=current,
        )


def refuse_impossible_start(order: Order) -> None:
    if order.stage != "placed":
        raise NotPossible(f"Order {order.id} is new and says {order.stage}; place it, then advance it.")


def refuse_impossible_change(old: Order, new: Order, reasons: tuple[str, ...]) -> None:
    """Raises NotPossible when the stage of the order does not allow the reasons, or what really changes."""
    if not (same_party(old.buyer, new.buyer) and same_party(old.seller, new.seller)):
        raise NotPossible(
            f"Order {old.id} is between {old.buyer.id} and {old.seller.id}; place another order."
        )
    if old.currency != new.currency:
        raise NotPossible(f"Order {old.id} is in {old.currency} and stays in it; place another order.")
    for intent in (*_intents(reasons), *changes(old, new)):
        if old.stage not in POSSIBLE_AT[intent]:
            raise NotPossible(
                f"{intent} is not possible for order {old.id}: it is {old.stage};"
                f" that can be done while it is {' or '.join(POSSIBLE_AT[intent])}."
            )
    if new.stage != old.stage:
        refuse_impossible_stage(old, new.stage)


def refuse_impossible_stage(order: Order, stage: Stage) -> None:
    """Raises NotPossible unless `stage` follows that of the order."""
    if stage not in NEXT_STAGES[order.stage]:
        raise NotPossible(_no_way(order, stage))


def refuse_frozen(order: Order) -> None:
    """Raises NotPossible when nothing of money or terms may change any more."""
    if order.stage in ("delivered", "cancelled"):
        raise NotPossible(f"Order {order.id} is {order.stage} and frozen; place another order.")


def refuse_more_than_amended(old: Order, new: Order) -> None:
    """Raises NotPossible when the change touches money or terms."""
    fixed = [name for name in Order.model_fields if name not in _AMENDABLE]
    touched = [name for name in fixed if getattr(old, name) != getattr(new, name)]
    if touched:
        raise NotPossible(
            f"An amendment of order {old.id} may not change {', '.join(touched)}: that is a deal; use commit."
        )


def _no_way(order: Order, stage: Stage) -> str:
    ways = " or ".join(NEXT_STAGES[order.stage])
    return f"Order {order.id} is {order.stage} and cannot become {stage}; " + (
        f"next it can be {ways}." if ways else "it stays so."
    )


def _intents(reasons: tuple[str, ...]) -> Iterator[Intent]:
    return (_STANDS_FOR[reason] for reason in reasons if reason in _STANDS_FOR)


def changes(old: Order, new: Order) -> tuple[Intent, ...]:
    """What differs between two revisions, as the intents that would ask for it."""
    goods = [[(line.sku, line.quantity, line.unit) for line in order.lines] for order in (old, new)]
    found: dict[Intent, bool] = {
        "change_quantity": goods[0] != goods[1],
        "change_price": old.total != new.total,
        "change_payment": (old.payment, old.payment_method) != (new.payment, new.payment_method),
        "change_delivery": _delivery(old) != _delivery(new),
        "change_address": _goes_to(old.address) != _goes_to(new.address),
        "change_contact": _asks_for(old.address) != _asks_for(new.address),
        "change_invoice": old.invoice != new.invoice,
        "cancel_order": new.stage == "cancelled" != old.stage,
    }
    return tuple(intent for intent, differs in found.items() if differs)


def _delivery(order: Order) -> tuple[object, ...]:
    return order.delivery, order.shipping, order.incoterm, order.place


def _goes_to(address: Address | None) -> str | None:
    return address.text if address else None


def _asks_for(address: Address | None) -> tuple[str | None, str | None]:
    return (address.recipient, address.phone) if address else (None, None)
