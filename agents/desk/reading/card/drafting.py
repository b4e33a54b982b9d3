"""Price and terms that a text names of what is proposed, before any bargain: 单价65, at 5.90 with net 30."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from agents.desk.plan import is_change
from agents.desk.proposal import Proposal
from agents.desk.propose import LIKE_A_PRICE
from agents.desk.reading.amounts.figures import LIKE_A_COUNT, NEAR, Shares, is_within
from agents.desk.reading.card.answers import folded
from agents.desk.reading.terms.days import day_proposed
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    ChangeDelivery,
    ChangePayment,
    ChangePrice,
    Offer,
    Price,
    Request,
)

_OF_PRICE = re.compile(
    r"[$€£¥￥%]|\b(?:at|for|price[sd]?|usd|eur|gbp|cny|rmb|hkd|dollars?|each|apiece|per|pay|cheaper|discount|off)\b"
    r"|[价價元块塊折贵貴]|[一每][个個把盒包只支件台箱]|便宜|能[做到算给給]"
    r"|\b(?:deal|(?:i|we)(?:'ll)? sign)\b|\d(?:就|我们?就|我們就)[订訂签簽成]"
)
"""What makes a price of a number beside it."""
_AS_BEFORE = re.compile(
    r"\bsame\b|\b(?:again|as before|like (?:last time|before))\b|一[样樣]|照[旧舊]|同[样樣]"
)
Meant = Literal["unit", "total", "quantity"]

_LIKE: dict[Meant, Shares] = {
    "unit": LIKE_A_PRICE,
    "total": LIKE_A_PRICE,
    "quantity": LIKE_A_COUNT,
}
"""A bare number within these shares of what stands may be said in its place."""
_FAR: Shares = (Decimal("0.5"), Decimal(2))
"""It is when it is near to one thing and farther than this from all others."""


def terms_said(
    offered: Request, text: str, proposal: Proposal, *, asked: Mapping[str, OrderLine]
) -> tuple[Action, ...]:
    """The wishes for another price, and other terms, that a text, read as in a bargain, has for what is
    proposed; empty where it names no price, or nothing but a number that may be a quantity. `asked`: the
    lines that the wishes proposed are about, by the names they give them."""
    order, offer = order_proposed(proposal), _only_offer(offered)
    if order is None or offer is None or offer.price is None or offer.order not in (None, order.id):
        return ()
    item = None if offer.item else _priced(offer.price, asked)
    price = _price(offer.price, text, order, asked.get(item) if item else None)
    if price is None:
        return ()
    known = None if order.id not in _changed(proposal) else order.id
    of_it = item if price.basis == "unit" else None
    terms: list[Action] = [ChangePrice(order=known, item=offer.item or of_it, price=price)]
    if offer.payment:
        terms.append(ChangePayment(order=known, payment=offer.payment))
    if offer.delivery:
        terms.append(ChangeDelivery(order=known, delivery=offer.delivery))
    return tuple(terms)


def terms_as_before(offered: Request, text: str) -> tuple[Action, ...]:
    """The wishes for the terms that a text, read as in a bargain, tells of an earlier order and wants again:
    we had net 30 on that one, could it be the same?"""
    return terms_beside(offered) if _AS_BEFORE.search(folded(text)) else ()


def terms_beside(offered: Request) -> tuple[Action, ...]:
    """The wishes for the terms that a text, read as in a bargain, names beside no price."""
    offer = _only_offer(offered)
    if offer is None or offer.price:
        return ()
    paid = (ChangePayment(payment=offer.payment),) if offer.payment else ()
    delivered = (ChangeDelivery(delivery=offer.delivery),) if offer.delivery else ()
    return (*paid, *delivered)


def _priced(price: Price, asked: Mapping[str, OrderLine]) -> str | None:
    """The name of the only one of some lines whose price is like one that a text says of none."""
    like = [
        name
        for name, line in asked.items()
        if price.amount and line.unit_price and is_within(price.amount, line.unit_price, LIKE_A_PRICE)
    ]
    return like[0] if len(like) == 1 else None


def meant_by(
    number: Decimal, order: Order, *, has_cents: bool, line: OrderLine | None = None
) -> Meant | None:
    """What a number alone is said of, in view of an order; `None`: it may be more than one thing. `line`: the
    one that is talked of, where the order has several."""
    line = line or (order.lines[0] if len(order.lines) == 1 else None)
    as_total = is_within(number, order.total, LIKE_A_PRICE)
    if has_cents:
        return "unit" if line and not as_total else "total" if as_total else None
    stands: dict[Meant, Decimal] = {"total": order.total}
    if line and line.unit_price:
        stands |= {"unit": line.unit_price, "quantity": line.quantity}
    meant = [what for what, standing in stands.items() if is_within(number, standing, _LIKE[what])]
    near = [what for what in meant if is_within(number, stands[what], NEAR)]
    far = [what for what in meant if not is_within(number, stands[what], _FAR)]
    if len(near) == 1 and len(far) == len(meant) - 1:
        return near[0]
    return meant[0] if len(meant) == 1 else None if meant else "quantity"


def _price(price: Price, text: str, order: Order, line: OrderLine | None) -> Price | None:
    """The price with what it is of, or `None` where the number may be no price."""
    if price.amount is None or price.basis is not None:
        return price
    meant = meant_by(price.amount, order, has_cents=has_cents(text), line=line)
    said = _OF_PRICE.search(folded(text)) or price.currency or price.bound
    if meant in ("unit", "total"):
        return price.model_copy(update={"basis": meant})
    return price if said else None


def has_cents(text: str) -> bool:
    """Whether a text has a number with decimals."""
    return bool(re.search(r"\d[.]\d{1,2}(?!\d)", text))


def order_proposed(proposal: Proposal) -> Order | None:
    """The only order that is proposed, or changed in more than where it goes."""
    orders = [step.order for step in proposal.steps if step.do == "commit" and step.order]
    return orders[0] if len(orders) == 1 else None


def day_talked_of(proposal: Proposal) -> date | None:
    """The day for which a delivery is proposed: as it was asked for, or as the only order would have it."""
    order = order_proposed(proposal)
    return day_proposed(proposal.request) or (order.delivery if order else None)


def _changed(proposal: Proposal) -> set[str]:
    return {step.order.id for step in proposal.steps if step.order and is_change(step)}


def _only_offer(offered: Request) -> Offer | None:
    offers = [action for action in offered.actions if isinstance(action, Offer)]
    others = any(action.intent not in ("offer", "accept", "reject") for action in offered.actions)
    return offers[0] if len(offers) == 1 and not others else None
