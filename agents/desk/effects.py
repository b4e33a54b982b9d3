"""What the desk writes: each effect under a key of its own, which the book takes once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from agents.desk.approve import PREFIX, Approvals
from agents.desk.bounds import Bounds
from agents.desk.cards import propose_in_words
from agents.desk.haggle import Haggle
from agents.desk.plan import Do, Step, is_change
from agents.desk.proposal import Proposal, as_request, at_their_orders
from agents.desk.results import Result
from agents.desk.tell import changes, details_in_words, priced_goods
from agents.desk.turn import Turn
from contracts.book import MandateBroken, NotPossible, OrderBook, StaleOrder, UnknownOrder
from contracts.events import Deal, Negotiation
from contracts.house import House
from contracts.order import Order, OrderLine, Revision, subject_of, terms_of
from contracts.request import Intent

REFUSED = (StaleOrder, NotPossible, MandateBroken)
"""What the book refuses because the order, or the house's bounds, changed since the plan was made."""


@dataclass(frozen=True)
class Effects:
    """What the steps of a plan come to, in the book and in what the thread remembers."""

    book: OrderBook
    house: House
    bounds: Bounds
    approvals: Approvals

    def judged(self, step: Step, *, today: date) -> Do:
        """Whether what is proposed is committed as it is, or bargained over. Raises NoFloor.

        What is asked for below the price that stands, or that of the list, is bargained over, too: the lowest
        price is not found by asking for less and less.
        """
        order, plain = step.order, step.plain
        assert order is not None and plain is not None
        mandate = self.bounds.mandate(order, based_on=step.based_on, today=today)
        cheaper = any(_is_cheaper(line, plain) for line in order.lines)
        return "haggle" if cheaper or mandate.permits(terms_of(order)) else "commit"

    def is_trivial(self, reasons: Sequence[Intent]) -> bool:
        return bool(reasons) and set(reasons) <= set(self.house.at_once)

    def stands(self, step: Step) -> bool:
        """Whether a step changes no order that the deal of its message should have made, and did not."""
        try:
            self.before([step])
        except UnknownOrder:
            return False
        return True

    def before(self, steps: Sequence[Step]) -> dict[str, Order]:
        """The orders that steps change, as they stand."""
        named = {step.order.id for step in steps if step.order and is_change(step)}
        return {name: self.book.order(name) for name in named}

    def propose(self, held: Sequence[Step], turn: Turn, *, key: str) -> Result:
        """What the customer is asked to say yes to."""
        if turn.haggle and any(
            step.do == "cancel" and step.order and step.order.id == turn.haggle.asked.id for step in held
        ):
            self.close(turn.haggle, turn)
            turn.haggle = None
        wishes = at_their_orders(held, turn.actions, self.before(held))
        proposal = Proposal(
            key=key,
            steps=tuple(held),
            request=as_request(wishes, turn.request),
            text=turn.text,
            made_on=turn.today,
        )
        turn.proposal = proposal
        return self.shown(proposal, turn).model_copy(update={"actions": tuple(sorted(wishes))})

    def shown(self, proposal: Proposal, turn: Turn) -> Result:
        """The question whether the customer wants what is proposed."""
        before, deal = self.before(proposal.steps), turn.haggle is not None
        return propose_in_words(proposal, before, turn.speaker, with_the_deal=deal)

    def hand_over(self, step: Step, turn: Turn, *, key: str) -> Result:
        """A person takes it up: with plans, when there is something on the table."""
        order = step.order.id if step.order else None
        data = {"customer": turn.customer, "about": list(step.reasons), "said": turn.text}
        self.book.record("person_asked_for", now=turn.now, order=order, data=data, key=key)
        approval = None
        if "handover" in step.reasons and (deal := self.on_the_table(turn)):
            approval = self.approvals.ask(f"{PREFIX}{key}", deal, why="person_wanted", now=turn.now).id
        return Result(
            status="passed_on", actions=step.actions, text=step.text, order=order, approval=approval
        )

    def cancel(self, step: Step, turn: Turn, *, key: str) -> Result:
        assert step.order is not None
        try:
            revision = self.book.advance(step.order.id, "cancelled", key=key, now=turn.now)
        except REFUSED:
            return stale(step, turn, step.order)
        return done(step, step.text, revision)

    def amend(self, step: Step, turn: Turn, *, key: str) -> Result:
        assert step.order is not None and step.based_on is not None
        try:
            revision = self.book.amend(
                step.order, based_on=step.based_on, reasons=step.reasons, key=key, now=turn.now
            )
        except REFUSED:
            return stale(step, turn, step.order)
        return done(step, self.told_of(revision, turn), revision)

    def settle(
        self, order: Order, step: Step, turn: Turn, *, key: str, negotiation: Negotiation | None = None
    ) -> Result:
        """The order as it was agreed: committed, or kept until a person approves it."""
        deal = deal_of(order, step.based_on, step.reasons, negotiation)
        today = turn.haggle.opened_on if negotiation and turn.haggle else turn.today
        mandate = self.bounds.mandate(order, based_on=step.based_on, today=today)
        if mandate.needs_approval(order.total) and not self._is_approved(step):
            if negotiation:
                self.book.end_negotiation(negotiation.id, "agreed", by=negotiation.ended_by, now=turn.now)
            approval = self.approvals.ask(f"{PREFIX}{key}", deal, why="large_sum", now=turn.now)
            text = turn.speaker.say("waiting_for_approval", order=order.id)
            return Result(
                status="waiting", actions=step.actions, text=text, order=order.id, approval=approval.id
            )
        try:
            revision = self.bounds.commit(deal, key=key, now=turn.now, today=today)
        except REFUSED:
            if negotiation and turn.haggle:
                self.close(turn.haggle, turn)
            return stale(step, turn, order)
        text = self.told_of(revision, turn)
        if negotiation and revision.number > 1:
            text = f"{self._agreed(order, turn)}\n{text}"
        return done(step, text, revision, negotiation)

    def _is_approved(self, step: Step) -> bool:
        """Whether a person has approved just this."""
        if not step.approval:
            return False
        approval = self.book.approval(step.approval)
        return approval.state == "approved" and approval.approved.order == step.order

    def told_of(self, revision: Revision, turn: Turn) -> str:
        """What a revision changed, in words."""
        order, speaker = revision.order, turn.speaker
        if revision.number == 1:
            return speaker.say(
                "order_placed",
                order=order.id,
                lines=priced_goods(order, speaker),
                total=speaker.money(order.total, order.currency),
                delivery=speaker.day(order.delivery),
                details=details_in_words(order, speaker),
            )
        before = self.book.history(order.id)[revision.number - 2].order
        return speaker.say("done", order=order.id, changes=changes(before, order, speaker))

    def _agreed(self, order: Order, turn: Turn) -> str:
        return turn.speaker.say("deal_reached", order=order.id, terms=turn.speaker.terms(order))

    def close(self, haggle: Haggle, turn: Turn) -> None:
        if self.book.negotiation(haggle.id).ending is None:
            self.book.end_negotiation(haggle.id, "walked_away", by="buyer", now=turn.now)

    def on_the_table(self, turn: Turn) -> Deal | None:
        """What the customer asked for last: in the bargain, else in what waits for their yes."""
        if haggle := turn.haggle:
            theirs = [one for one in self.book.negotiation(haggle.id).offers if one.by == "buyer"]
            order, based_on = self.as_it_is_now(haggle.order_at(theirs[-1].terms), haggle)
            return deal_of(order, based_on, haggle.reasons)
        steps = turn.proposal.steps if turn.proposal else ()
        wanted = next((step for step in reversed(steps) if step.do == "commit" and step.order), None)
        return deal_of(wanted.order, wanted.based_on, wanted.reasons) if wanted and wanted.order else None

    def as_it_is_now(self, order: Order, haggle: Haggle) -> tuple[Order, int | None]:
        """The order with the address, contact and invoice of now, and the revision that it changes.

        What else has changed since the bargain was opened is not passed over: the book refuses the deal.
        """
        if haggle.based_on is None:
            return order, None
        history = self.book.history(order.id)
        then, now = history[haggle.based_on - 1].order, history[-1].order
        free = {"address": now.address, "invoice": now.invoice}
        if then.model_copy(update=free) != now:
            return order, haggle.based_on
        return order.changed(**free), history[-1].number


def deal_of(
    order: Order, based_on: int | None, reasons: Sequence[str], negotiation: Negotiation | None = None
) -> Deal:
    return Deal(
        order=order,
        terms=terms_of(order),
        subject=subject_of(order),
        based_on=based_on,
        reasons=tuple(reasons) or ("deal",),
        negotiation=negotiation,
    )


def done(step: Step, text: str, revision: Revision, negotiation: Negotiation | None = None) -> Result:
    return Result(
        status="done",
        actions=step.actions,
        text=text,
        order=revision.order.id,
        revision=revision.number,
        negotiation=negotiation.id if negotiation else None,
    )


def stale(step: Step, turn: Turn, order: Order) -> Result:
    text = turn.speaker.say("changed_meanwhile", order=order.id)
    return Result(status="told", actions=step.actions, text=text, order=order.id)


def _is_cheaper(line: OrderLine, plain: Order) -> bool:
    usual = plain.line(line.number)
    return usual is not None and line.amount < usual.amount
