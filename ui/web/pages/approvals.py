"""The approvals: what waits for a manager, with its plans side by side; to pick, edit or decline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import Annotated, Any, NamedTuple

from pydantic import Field

from agents import desk, voice
from agents.desk import Desk
from agents.desk.speaker import Speaker
from agents.desk.tell import changes
from agents.voice import Change
from agents.voice.shapes import Field as Value
from agents.voice.shapes import Term
from contracts.book import BadDeal, MandateBroken, NotPossible, OrderBook
from contracts.events import Approval
from contracts.mistake import FieldError, Mistake
from contracts.money import is_exact, minor_unit
from contracts.order import Order, is_by_unit, price_of
from contracts.party import Identifier
from contracts.request import Language
from contracts.scenario import usual_payment
from contracts.terms import PaymentTerms, Terms
from ui.web.pages.orders import speaker_for
from ui.web.pages.plane import plans_plot
from ui.web.render import render
from ui.web.screen import Answer, Handler, Refused, Screen
from ui.web.visits import OPEN_TO, Visit
from ui.web.words import say

_DECIDED = 12
"""Decisions of before that are listed."""

Reason = Annotated[str, Field(max_length=400)]


class Plan(NamedTuple):
    """One way to settle, as it is shown."""

    terms: Terms
    order: Order
    changes: Sequence[Change]
    ours: Decimal | None
    theirs: Decimal | None
    trades: str


class Approvals:
    """What the page of approvals answers."""

    def __init__(self, desk: Desk, book: OrderBook) -> None:
        self._desk, self._book = desk, book

    def screen(self) -> Screen:
        calls: dict[str, Handler] = {
            "open": self.open,
            "queue": self.queue,
            "show": self.show,
            "pick": self.pick,
            "edit": self.edit,
            "decline": self.decline,
        }
        return Screen("approvals", OPEN_TO["approvals"], calls, quiet=("queue",))

    def open(self, visit: Visit, *, approval: Identifier | None = None) -> Answer:
        """The whole page, with one approval shown when it is named."""
        detail = self._detail(visit, approval) if approval else ""
        page = render("approvals.html", visit.language, queue=self._queue(visit), detail=detail)
        return Answer(put={"page": page}, data={"waiting": self._waiting_ids()})

    def queue(self, visit: Visit) -> Answer:
        """What waits, as it is now."""
        return Answer(put={"queue": self._queue(visit)}, data={"waiting": self._waiting_ids()})

    def show(self, visit: Visit, *, approval: Identifier) -> Answer:
        """One approval with its plans."""
        return Answer(put={"detail": self._detail(visit, approval)}, data={"approval": approval})

    def pick(self, visit: Visit, *, approval: Identifier, terms: Terms) -> Answer:
        """The terms of a plan: what the customer agreed to is done, other terms are offered to them."""
        return self._decided(visit, approval, True, terms=terms)

    def edit(
        self,
        visit: Visit,
        *,
        approval: Identifier,
        price: Annotated[Decimal, Field(gt=0, max_digits=12)],
        payment: Annotated[int, Field(ge=0, le=50)],
        delivery: date,
    ) -> Answer:
        """Terms of the manager's own, checked as any others are."""
        asked = self._book.approval(approval).deal.order
        options = _payments(asked)
        if payment >= len(options):
            raise Refused("bad_request")
        if not is_exact(price, asked.currency):
            money = {"says": price, "currency": asked.currency, "unit": minor_unit(asked.currency)}
            raise FieldError(Mistake("too_fine", money, say("price", visit.language)))
        terms = Terms(
            price=price,
            payment=options[payment],
            delivery=delivery,
            incoterm=asked.incoterm,
            place=asked.place,
        )
        return self._decided(visit, approval, True, terms=terms)

    def decline(self, visit: Visit, *, approval: Identifier, reason: Reason = "") -> Answer:
        """Nothing changes; the customer hears why."""
        return self._decided(visit, approval, False, reason=reason.strip() or None)

    def _decided(self, visit: Visit, approval: str, approved: bool, **how: Any) -> Answer:
        try:
            self._desk.decide(approval, approved, by=visit.account.name, now=visit.now, **how)
        except MandateBroken as broken:
            why = "; ".join(_broken(words, visit) for words in broken.words)
            raise Refused("outside_mandate", why=why) from None
        except BadDeal:
            raise Refused("outside_mandate", why=say("broken_order", visit.language)) from None
        except NotPossible:
            raise Refused("too_late_to_approve") from None
        word = "was_approved" if approved else "was_declined"
        answer = self.show(visit, approval=approval)
        put = {**answer.put, "queue": self._queue(visit)}
        return Answer(put=put, data={"waiting": self._waiting_ids()}, say=say(word, visit.language))

    def _pending(self) -> list[Approval]:
        """What waits for this house: a bargain of a scenario waits for those who set it up."""
        return [one for one in self._book.approvals(state="pending") if _is_ours(one)]

    def _waiting_ids(self) -> list[str]:
        return [one.id for one in self._pending()]

    def _queue(self, visit: Visit) -> str:
        decided = [one for one in self._book.approvals() if one.state != "pending" and _is_ours(one)]
        decided.sort(key=lambda one: one.decided_at or one.asked_at, reverse=True)
        names = {customer.id: customer.party.name for customer in self._book.customers()}
        asked = [event for event in self._book.events() if event.kind == "person_asked_for"]
        return render(
            "queue.html",
            visit.language,
            waiting=[(one, _age(one.asked_at, visit.now)) for one in self._pending()],
            decided=decided[:_DECIDED],
            asked=[(event, names.get(event.data["customer"], "")) for event in asked[-_DECIDED:][::-1]],
        )

    def _detail(self, visit: Visit, approval_id: str) -> str:
        approval = self._book.approval(approval_id)
        before = self._before(approval)
        plans = _aligned(self._plans(visit, approval, before), before, speaker_for(self._book, visit))
        payments = _payments(approval.deal.order)
        return render(
            "approval.html",
            visit.language,
            approval=approval,
            before=before,
            plans=plans,
            plot=plans_plot([(plan.theirs, plan.ours) for plan in plans], visit.language),
            payments=payments,
            payment=payments.index(approval.deal.order.payment),
            price=price_of(approval.deal.order),
            by_unit=is_by_unit(approval.deal.order),
            age=_age(approval.asked_at, visit.now),
        )

    def _before(self, approval: Approval) -> Order | None:
        """The order as it stood when it was asked."""
        if approval.deal.based_on is None:
            return None
        return self._book.history(approval.deal.order.id)[approval.deal.based_on - 1].order

    def _plans(self, visit: Visit, approval: Approval, before: Order | None) -> list[Plan]:
        """What a manager can choose from; what was asked for when there is nothing else."""
        if approval.state == "pending" and (found := self._desk.plans(approval.id)):
            return [self._shown(visit, one, before) for one in found]
        deal = approval.approved
        return [Plan(deal.terms, deal.order, self._changes(visit, before, deal.order), None, None, "")]

    def _shown(self, visit: Visit, one: desk.Plan, before: Order | None) -> Plan:
        comma = ", " if visit.language == "en" else "、"
        trades = comma.join(_name_of(name, one.order, visit.language) for name in one.trades)
        told = self._changes(visit, before, one.order)
        return Plan(one.terms, one.order, told, one.worth_to_us, one.worth_to_customer, trades)

    def _changes(self, visit: Visit, before: Order | None, after: Order) -> list[Change]:
        speaker = speaker_for(self._book, visit)
        if before is not None:
            return changes(before, after, speaker)
        lines = [
            Change(speaker.line(line), None, speaker.quantity(line.quantity, line.unit))
            for line in after.lines
        ]
        return [*lines, *(Change(name, None, said) for name, said in _standing(after, speaker).items())]


def _name_of(term: Term, order: Order, language: Language) -> str:
    """What a term is called; the price of several lines is their total."""
    field: Value = "total" if term == "price" and not is_by_unit(order) else term
    return voice.say_field(field, language).removeprefix("the ")


def _is_ours(approval: Approval) -> bool:
    return approval.side == "seller" and not approval.id.startswith("N-")


def _broken(words: str, visit: Visit) -> str:
    """What terms violate, in the language of who reads it."""
    first = words.split()[0]
    name = f"broken_{first}" if first in ("price", "payment", "delivery") else "broken_worth"
    return say("broken_nothing" if "as it stands" in words else name, visit.language)


def _payments(order: Order) -> list[PaymentTerms]:
    """What can be chosen: the terms that are asked for first."""
    return list(dict.fromkeys((order.payment, *usual_payment())))


def _aligned(plans: Sequence[Plan], before: Order | None, speaker: Speaker) -> list[Plan]:
    """The plans with the same things named in each, in the same places: what one leaves as it is, too."""
    kept = _standing(before, speaker) if before else {}
    told = [_by_name(plan.changes) for plan in plans]
    total = voice.say_field("total", speaker.language)
    names = sorted(dict.fromkeys(chain.from_iterable(told)), key=lambda name: name[0] == total)
    return [
        plan._replace(
            changes=[
                mine.get(name) or Change(name[0], kept.get(name[0]), kept.get(name[0])) for name in names
            ]
        )
        for plan, mine in zip(plans, told, strict=True)
    ]


def _by_name(changes: Sequence[Change]) -> dict[tuple[str, int], Change]:
    """By what they are of, and which of that name."""
    named: dict[tuple[str, int], Change] = {}
    for change in changes:
        count = sum(what == change.what for what, _ in named)
        named[change.what, count] = change
    return named


def _standing(order: Order, speaker: Speaker) -> dict[str, str]:
    """What an order says, by name, of what plans differ in."""
    said = {
        speaker.of_line("price", line, order): speaker.money(line.unit_price, order.currency)
        for line in order.lines
        if line.unit_price is not None
    }
    terms: dict[Value, str] = {
        "delivery": speaker.day(order.delivery),
        "payment": speaker.payment(order.payment),
        "total": speaker.money(order.total, order.currency),
    }
    return said | {voice.say_field(name, speaker.language): value for name, value in terms.items()}


def _age(since: datetime, now: datetime) -> tuple[str, int]:
    """How long ago, as the name of a text and a number."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if not minutes:
        return "age_now", 0
    if minutes < 60:
        return "age_minutes", minutes
    return ("age_hours", minutes // 60) if minutes < 60 * 24 else ("age_days", minutes // (60 * 24))
