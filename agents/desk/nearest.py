"""What is nearest to what a customer asked for: at any price, and at the usual price."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from contracts.mandate import Mandate
from contracts.order import Order, terms_of
from contracts.terms import PaymentTerms, Terms

_MOST_DAYS = 90
"""How far from the day asked for one is looked for that costs no more."""


def mean_day(payment: PaymentTerms, order: Order) -> Fraction:
    """The day on which the price is paid, in the mean of its parts, counted from the signing."""
    shares = payment.shares(delivery_day=(order.delivery - order.signed_on).days)
    return sum((share.of_price * share.day for share in shares), Fraction(0))


def nearest_payment(wanted: PaymentTerms, accepts: Sequence[PaymentTerms]) -> PaymentTerms:
    """Those of some terms of payment that are paid nearest to when others are, or these themselves."""

    def day(terms: PaymentTerms) -> Fraction:
        shares = terms.shares(delivery_day=_MOST_DAYS)
        return sum((share.of_price * share.day for share in shares), Fraction(0))

    return wanted if wanted in accepts else min(accepts, key=lambda one: abs(day(one) - day(wanted)))


def possible(asked: Order, mandate: Mandate, standing: Order | None) -> Terms:
    """The terms asked for, with the nearest payment and date that the house accepts at any price."""
    payment = asked.payment
    if payment not in mandate.payment.accepts:
        payment = min(mandate.payment.accepts, key=lambda one: _unlike(one, asked, standing))
    bounds = mandate.delivery
    delivery = min(max(asked.delivery, bounds.earliest), bounds.latest)
    return terms_of(asked).model_copy(update={"payment": payment, "delivery": delivery})


def at_usual_price(asked: Order, price: Decimal, standing: Order | None, mandate: Mandate) -> Terms | None:
    """The nearest terms that the house permits at the usual `price`; `None` where none is nearer to what was
    asked for than those that stand."""
    wanted = terms_of(asked)

    def away(terms: Terms) -> tuple[int, tuple[bool, Fraction], int]:
        unlike = _unlike(terms.payment, asked, standing)
        days = abs((terms.delivery - wanted.delivery).days)
        return any(unlike) + (days > 0), unlike, days

    free = [terms for terms in _terms(asked, price, standing, mandate) if not mandate.permits(terms)]
    best = min(free, key=away, default=None)
    if best is None or standing is None:
        return best
    here = terms_of(standing)
    if away(best) == away(here):  # as far beyond what was asked for: theirs, all the same
        day, theirs = mean_day(here.payment, asked), mean_day(asked.payment, asked)
        return best if (mean_day(best.payment, asked) - day) * (theirs - day) > 0 else None
    return best if away(best) < away(here) else None


def is_beaten(terms: Terms, free: Terms, asked: Order) -> bool:
    """Whether a customer who asked for this has what is `free` at no more, paid no sooner and delivered no
    further from the day they asked for."""
    apart = [abs((one.delivery - asked.delivery).days) for one in (free, terms)]
    later = mean_day(free.payment, asked) >= mean_day(terms.payment, asked)
    return free.price <= terms.price and later and apart[0] <= apart[1]


def _terms(asked: Order, price: Decimal, standing: Order | None, mandate: Mandate) -> Iterator[Terms]:
    wanted = terms_of(asked).model_copy(update={"price": price})
    for payment in dict.fromkeys((wanted.payment, *mandate.payment.accepts)):
        for delivery in _days(asked.delivery, standing.delivery if standing else mandate.delivery.best):
            yield wanted.model_copy(update={"payment": payment, "delivery": delivery})


def _days(wanted: date, standing: date) -> list[date]:
    """From the day asked for to the one that stands."""
    way = 1 if standing >= wanted else -1
    return [wanted + timedelta(way * n) for n in range(min(abs((standing - wanted).days), _MOST_DAYS) + 1)]


def _unlike(one: PaymentTerms, asked: Order, standing: Order | None) -> tuple[bool, Fraction]:
    """How far terms are from those asked for: the mean days, behind, where no more than the balance is wanted
    otherwise than it stands, whether they have that balance."""
    wanted, before = asked.payment, standing.payment if standing else asked.payment
    of_the_balance = wanted.deposit_percent == before.deposit_percent and wanted.balance != before.balance
    return of_the_balance and one.balance != wanted.balance, _apart(one, wanted, asked)


def _apart(one: PaymentTerms, other: PaymentTerms, order: Order) -> Fraction:
    return abs(mean_day(one, order) - mean_day(other, order))


def round_tick(width: Decimal, unit: Decimal, *, most: int) -> Decimal:
    """A step of prices such as people name, of which no more than `most` fit in a width: 1, 2 or 5 of some
    power of ten minor units."""
    steps = (unit * digit * Decimal(10) ** power for power in range(20) for digit in (1, 2, 5))
    return next(step for step in steps if width <= step * most)
