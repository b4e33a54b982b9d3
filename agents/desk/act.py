"""What the desk writes: each effect under a key of its own, which the book takes once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from agents.desk.answers import agrees
from agents.desk.approve import PREFIX, Approvals, key_of
from agents.desk.bounds import Bounds
from agents.desk.cards import (
    asked_in_words,
    confirm_card,
    declined_in_words,
    dropped_in_words,
    each_in_words,
    offer_card,
    packages_card,
    packages_in_words,
    propose_in_words,
    remind,
)
from agents.desk.drafts import offer_draft
from agents.desk.haggle import (
    Haggle,
    Played,
    Room,
    capped,
    holds_as_much,
    last_of,
    lines_at,
    lines_moved,
    plain_price,
    table_between,
)
from agents.desk.nearest import at_usual_price, is_beaten, possible
from agents.desk.packages import least, packages, price_worth
from agents.desk.plan import Do, Step
from agents.desk.proposal import Proposal, as_request
from agents.desk.propose import Setting, amended_by_offer
from agents.desk.results import Card, Result
from agents.desk.speaker import Problem, Speaker
from agents.desk.talk import gives_up
from agents.desk.tell import changes, details_in_words, goods
from agents.graph import Answer
from contracts.book import MandateBroken, NotPossible, OrderBook, StaleOrder
from contracts.events import Approval, Deal, Negotiation
from contracts.house import House
from contracts.mandate import Mandate
from contracts.money import minor_unit
from contracts.order import Order, OrderLine, Revision, price_of, subject_of, terms_of
from contracts.request import Action, Intent, Offer, Request
from contracts.scenario import PriceRange, Table
from contracts.terms import Terms

_REFUSED = (StaleOrder, NotPossible, MandateBroken)
"""What the book refuses because the order, or the house's bounds, changed since the plan was made."""
_WRITES = ("commit", "amend", "cancel")
"""Steps that the customer says yes to before they are done."""
_SLIPS = Decimal("0.4"), Decimal("1.5")
"""A bare number that is less, or more, than these times what the house asks for may be no price."""
_LEAST_ROUNDS = 2
"""An offer of each side."""


@dataclass
class Turn:
    """One message while it is acted on."""

    text: str
    customer: str
    now: datetime
    request: Request
    setting: Setting
    haggle: Haggle | None
    """The bargain that is open; acting may open, close or replace it."""
    proposal: Proposal | None
    """What waits for a yes; acting may do, drop or replace it."""

    @property
    def actions(self) -> tuple[Action, ...]:
        return self.request.actions

    @property
    def today(self) -> date:
        return self.setting.today

    @property
    def speaker(self) -> Speaker:
        return self.setting.speaker


@dataclass(frozen=True)
class Actor:
    """Does the steps of a plan."""

    book: OrderBook
    house: House
    bounds: Bounds
    approvals: Approvals
    room: Room

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

    def do_all(self, steps: Sequence[Step], turn: Turn, *, key: str) -> list[Result]:
        """What became of the steps. Those that write wait for the customer's yes, unless they are trivial."""
        held = [step for step in steps if self._waits_for_a_yes(step, turn)]
        standing = turn.proposal
        results = self._do_each([step for step in steps if step not in held], turn, key=key)
        if held:
            return [*results, self._propose(held, turn, key=key)]
        if standing and turn.proposal == standing and results and not turn.haggle:
            return [*results, self.reminded(standing, turn.speaker)]
        return results

    def reminded(self, proposal: Proposal, speaker: Speaker) -> Result:
        """That a proposal is still open."""
        return remind(proposal, self._before(proposal.steps), speaker)

    def _waits_for_a_yes(self, step: Step, turn: Turn) -> bool:
        """What writes does, unless it is trivial; what a model alone has read is never that."""
        guessed = any(turn.actions[index].source == "model" for index in step.actions)
        return step.do in _WRITES and (guessed or not self._is_trivial(step.reasons))

    def _is_trivial(self, reasons: Sequence[Intent]) -> bool:
        return bool(reasons) and set(reasons) <= set(self.house.at_once)

    def _before(self, steps: Sequence[Step]) -> dict[str, Order]:
        """The orders that steps change, as they stand."""
        named = {step.order.id for step in steps if step.order and _is_change(step)}
        return {name: self.book.order(name) for name in named}

    def _propose(self, held: Sequence[Step], turn: Turn, *, key: str) -> Result:
        """What the customer is asked to say yes to."""
        if turn.haggle and any(
            step.do == "cancel" and step.order and step.order.id == turn.haggle.asked.id for step in held
        ):
            self._close(turn.haggle, turn)
            turn.haggle = None
        indexes = sorted({index for step in held for index in step.actions})
        proposal = Proposal(
            key=key,
            steps=tuple(held),
            request=as_request({index: turn.actions[index] for index in indexes}, turn.request),
            text=turn.text,
            made_on=turn.today,
        )
        turn.proposal = proposal
        with_the_deal = turn.haggle is not None
        shown = propose_in_words(proposal, self._before(held), turn.speaker, with_the_deal=with_the_deal)
        return shown.model_copy(update={"actions": tuple(indexes)})

    def _confirm(self, step: Step, turn: Turn) -> list[Result]:
        """The proposal, done; each effect under its own key, so that a second yes repeats none."""
        proposal = turn.proposal
        assert proposal is not None
        turn.proposal = None
        if (turn.today - proposal.made_on).days > self.house.holds_days:
            return [Result(status="closed", actions=step.actions, text=turn.speaker.say("offer_expired"))]
        results = self._do_each(proposal.steps, turn, key=f"{proposal.key}-yes")
        return [result.model_copy(update={"actions": step.actions}) for result in results]

    def _drop(self, step: Step, turn: Turn) -> Result:
        assert turn.proposal is not None
        text = dropped_in_words(turn.proposal, turn.speaker)
        turn.proposal = None
        return Result(status="closed", actions=step.actions, text=text)

    def _do_each(self, steps: Sequence[Step], turn: Turn, *, key: str) -> list[Result]:
        """What became of each step; the revisions that they made of one order are told as one."""
        told: dict[str, Result] = {}
        for number, step in enumerate(steps, start=1):
            for part, result in enumerate(self._do(step, turn, key=f"{key}-{number}")):
                plain_change = (
                    result.status == "done" and result.negotiation is None and (result.revision or 0) > 1
                )
                name = f"change {result.order}" if plain_change else f"step {number} {part}"
                told[name] = self._told_as_one(told[name], result, turn) if name in told else result
        return list(told.values())

    def _do(self, step: Step, turn: Turn, *, key: str) -> list[Result]:
        match step.do:
            case "say":
                return [Result(status="told", actions=step.actions, text=step.text)]
            case "ask":
                return [asked_in_words(step, turn.speaker, key=key)]
            case "hand_over":
                return [self._hand_over(step, turn, key=key)]
            case "cancel":
                return [self._cancel(step, turn, key=key)]
            case "amend":
                return [self._amend(step, turn, key=key)]
            case "commit":
                assert step.order is not None
                return [self._settle(step.order, step, turn, key=key)]
            case "haggle":
                return [self._open(step, turn, key=key)]
            case "move":
                return [self._move(step, turn, key=key)]
            case "confirm":
                return self._confirm(step, turn)
            case "drop":
                return [self._drop(step, turn)]
            case "remind":
                return [self._on_the_table_again(turn)]
            case "tell_decision":
                return [self._tell_decision(step, turn, key=key)]
            case "change" | "place":
                raise AssertionError("a proposal is judged before it is acted on")

    def _told_as_one(self, first: Result, second: Result, turn: Turn) -> Result:
        assert first.order and first.revision and second.revision
        history = self.book.history(first.order)
        before, after = history[first.revision - 2].order, history[second.revision - 1].order
        text = turn.speaker.say("done", order=first.order, changes=changes(before, after, turn.speaker))
        actions = tuple(sorted({*first.actions, *second.actions}))
        return second.model_copy(update={"actions": actions, "text": text})

    def _hand_over(self, step: Step, turn: Turn, *, key: str) -> Result:
        """A person takes it up: with plans, when there is something on the table."""
        order = step.order.id if step.order else None
        data = {"customer": turn.customer, "about": list(step.reasons), "said": turn.text}
        self.book.record("person_asked_for", now=turn.now, order=order, data=data, key=key)
        approval = None
        if "handover" in step.reasons and (deal := self._on_the_table(turn)):
            approval = self.approvals.ask(f"{PREFIX}{key}", deal, why="person_wanted", now=turn.now).id
        return Result(
            status="passed_on", actions=step.actions, text=step.text, order=order, approval=approval
        )

    def _cancel(self, step: Step, turn: Turn, *, key: str) -> Result:
        assert step.order is not None
        try:
            revision = self.book.advance(step.order.id, "cancelled", key=key, now=turn.now)
        except _REFUSED:
            return _stale(step, turn, step.order)
        return _done(step, step.text, revision)

    def _amend(self, step: Step, turn: Turn, *, key: str) -> Result:
        assert step.order is not None and step.based_on is not None
        try:
            revision = self.book.amend(
                step.order, based_on=step.based_on, reasons=step.reasons, key=key, now=turn.now
            )
        except _REFUSED:
            return _stale(step, turn, step.order)
        return _done(step, self._told_of(revision, turn), revision)

    def _settle(
        self, order: Order, step: Step, turn: Turn, *, key: str, negotiation: Negotiation | None = None
    ) -> Result:
        """The order as it was agreed: committed, or kept until a person approves it."""
        deal = _deal(order, step.based_on, step.reasons, negotiation)
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
        except _REFUSED:
            if negotiation and turn.haggle:
                self._close(turn.haggle, turn)
            return _stale(step, turn, order)
        text = self._told_of(revision, turn)
        if negotiation and revision.number > 1:
            text = f"{self._agreed(order, turn)}\n{text}"
        return _done(step, text, revision, negotiation)

    def _is_approved(self, step: Step) -> bool:
        """Whether a person has approved just this."""
        if not step.approval:
            return False
        approval = self.book.approval(step.approval)
        return approval.state == "approved" and approval.approved.order == step.order

    def _tell_decision(self, step: Step, turn: Turn, *, key: str) -> Result:
        """What a person decided: what the customer agreed to is written, other terms wait for their yes."""
        approval, speaker = self.book.approval(step.approval), turn.speaker
        deal = approval.approved
        order = deal.order
        if approval.state == "declined":
            return Result(status="closed", text=declined_in_words(approval, speaker))
        if approval.why != "large_sum" or approval.chosen is not None:
            return self._propose_approved(approval, turn, key=key)
        try:
            today = approval.asked_at.date()
            revision = self.bounds.commit(deal, key=key_of(approval), now=turn.now, today=today)
        except _REFUSED:
            return _stale(step, turn, order)
        if deal.based_on is None:
            text = f"{speaker.say('approval_given_new')} {self._told_of(revision, turn)}"
        else:
            before = self.book.history(order.id)[revision.number - 2].order
            text = speaker.say("approval_given", order=order.id, changes=changes(before, order, speaker))
        return _done(step, text, revision, deal.negotiation)

    def _propose_approved(self, approval: Approval, turn: Turn, *, key: str) -> Result:
        """What a person offers; with it, what else waits for a yes and is about other orders."""
        deal = approval.approved
        if turn.haggle and turn.haggle.asked.id == deal.order.id:
            self._close(turn.haggle, turn)
            turn.haggle = None
        offered = Step(
            do="commit",
            actions=(),
            order=deal.order,
            plain=deal.order,
            based_on=deal.based_on,
            approval=approval.id,
        )
        before = turn.proposal or Proposal(
            key=key, steps=(), request=Request(language=turn.speaker.language), text="", made_on=turn.today
        )
        kept = [step for step in before.steps if step.order and step.order.id != deal.order.id]
        turn.proposal = before.model_copy(update={"key": key, "steps": (*kept, offered)})
        card = confirm_card(turn.proposal, self._before(turn.proposal.steps), turn.speaker)
        text = turn.speaker.say("person_offers", terms=turn.speaker.terms(deal.order))
        return Result(status="proposed", text=text, order=deal.order.id if deal.based_on else None, card=card)

    def _told_of(self, revision: Revision, turn: Turn) -> str:
        """What a revision changed, in words."""
        order, speaker = revision.order, turn.speaker
        if revision.number == 1:
            return speaker.say(
                "order_placed",
                order=order.id,
                lines=goods(order, speaker),
                total=speaker.money(order.total, order.currency),
                delivery=speaker.day(order.delivery),
                details=details_in_words(order, speaker),
            )
        before = self.book.history(order.id)[revision.number - 2].order
        return speaker.say("done", order=order.id, changes=changes(before, order, speaker))

    def _agreed(self, order: Order, turn: Turn) -> str:
        return turn.speaker.say("deal_reached", order=order.id, terms=turn.speaker.terms(order))

    # Bargains

    def _open(self, step: Step, turn: Turn, *, key: str) -> Result:
        """A bargain over what was asked; one that was open gives way to it, and goes on in it where both are
        about the same goods. What the house does not do at any price is not bargained over for its own sake:
        the nearest is proposed that costs no more."""
        assert step.order is not None and step.plain is not None
        before, rounds = turn.haggle, self.house.rounds
        told: tuple[Terms, ...] = ()
        asked, based_on = step.order, self._standing(step)
        if before:
            self._close(before, turn)
            if holds_as_much(asked, before.asked):
                offers = self.book.negotiation(before.id).offers
                rounds = before.rounds - len(offers)
                told = self._told_for(asked, based_on, before, offers[-1].terms)
        if rounds < _LEAST_ROUNDS:
            return self._passed_on(_deal(asked, based_on, step.reasons), step, turn, key=key)
        table = self._table(asked, step.plain, based_on=step.based_on, today=turn.today, told=told)
        if price_of(asked) > (most := table.price.high):
            asked = asked.changed(lines=lines_at(asked, most, moved=lines_moved(step.plain, asked)))
        haggle = Haggle(
            id=f"N-{key}",
            asked=asked,
            plain=step.plain,
            based_on=based_on,
            reasons=step.reasons,
            table=table,
            rounds=rounds,
            opened_on=turn.today,
            told=told,
        )
        if instead := self._instead(haggle, step, turn, key=key):
            return instead
        turn.haggle = haggle
        played = self.room.open(
            haggle,
            self._haggle_mandate(haggle),
            text=turn.text,
            language=turn.speaker.language,
            now=turn.now,
            takes=self._is_trivial(haggle.reasons),
        )
        return self._after(played, step, turn, key=key)

    def _table(
        self, asked: Order, plain: Order, *, based_on: int | None, today: date, told: Sequence[Terms]
    ) -> Table:
        """What is bargained over: up to the price at which the wish is worth to the house what stands
        or is usual, and never above what it has asked before."""
        mandate = self.bounds.mandate(asked, based_on=based_on, today=today)
        history = [revision.order for revision in self.bounds.history(asked, based_on)]
        usual, wanted, cents = terms_of(plain), terms_of(asked), minor_unit(asked.currency)
        usual = usual.model_copy(update={"price": plain_price(plain, asked)})
        if history:
            usual = usual.model_copy(
                update={"payment": history[-1].payment, "delivery": history[-1].delivery}
            )
        prices = PriceRange(low=cents, high=cents, tick=cents)
        dear = price_worth(wanted, mandate.worth(usual), mandate, prices)
        nearest = possible(asked, mandate)
        return capped(table_between(plain, asked, history, possible=nearest, dear=dear), told)

    def _instead(self, haggle: Haggle, step: Step, turn: Turn, *, key: str) -> Result | None:
        """What is proposed for a wish that is not possible at any price, and does not ask for a lower one."""
        asked, speaker = haggle.asked, turn.speaker
        nearest = possible(asked, self._haggle_mandate(haggle))
        if nearest == terms_of(asked) or (other := self._for_nothing(haggle)) is None:
            return None
        order = haggle.plain.changed(payment=other.payment, delivery=other.delivery)
        turn.haggle = None
        proposed = self._propose([step.model_copy(update={"do": "commit", "order": order})], turn, key=key)
        payable = nearest.payment == asked.payment
        due = speaker.say("due", delivery=speaker.day(asked.delivery))
        text = speaker.say("instead", wish=due if payable else speaker.payment(asked.payment))
        return proposed.model_copy(update={"text": f"{text}\n{proposed.text}"})

    def _for_nothing(self, haggle: Haggle) -> Terms | None:
        """What is nearest to a wish and costs no more than what stands; `None` for a lower price."""
        usual = plain_price(haggle.plain, haggle.asked)
        if price_of(haggle.asked) < usual:
            return None
        standing = self.book.order(haggle.asked.id) if haggle.based_on else None
        return at_usual_price(haggle.asked, usual, standing, self._haggle_mandate(haggle))

    def _free(self, haggle: Haggle) -> list[Terms]:
        """What the customer can have without a bargain: what stands, and what costs no more."""
        usual = plain_price(haggle.plain, haggle.asked)
        stands = [terms_of(self.book.order(haggle.asked.id))] if haggle.based_on else []
        other = self._for_nothing(haggle)
        return [one.model_copy(update={"price": usual}) for one in (*stands, *([other] if other else []))]

    def _told_for(
        self, wanted: Order, based_on: int | None, before: Haggle, offered: Terms
    ) -> tuple[Terms, ...]:
        """What the house has asked so far; on the terms that are wanted now, at most what is worth to it the
        same as its offer."""
        signed_then = wanted.changed(signed_on=before.signed_on(offered.payment))
        then, now = (
            self.bounds.mandate(order, based_on=based_on, today=before.opened_on)
            for order in (signed_then, wanted)
        )
        terms = terms_of(wanted)
        price = price_worth(terms, then.worth(offered), now, before.table.price)
        return least(before.told, [terms.model_copy(update={"price": price})])

    def _standing(self, step: Step) -> int | None:
        """The revision that a bargain builds on: a change that waits for a yes is not written yet."""
        if step.based_on is None or step.order is None:
            return None
        return min(step.based_on, self.book.revision_number(step.order.id))

    def _haggle_mandate(self, haggle: Haggle, *, signed_on: date | None = None) -> Mandate:
        """For the order that was asked for, signed on the day of that or on another."""
        return self.bounds.mandate(
            haggle.asked.changed(signed_on=signed_on or haggle.asked.signed_on),
            based_on=haggle.based_on,
            today=haggle.opened_on,
            aim=plain_price(haggle.plain, haggle.asked),
        )

    def _close(self, haggle: Haggle, turn: Turn) -> None:
        if self.book.negotiation(haggle.id).ending is None:
            self.book.end_negotiation(haggle.id, "walked_away", by="buyer", now=turn.now)

    def _move(self, step: Step, turn: Turn, *, key: str) -> Result:
        """The customer's move in the bargain that is open."""
        haggle = turn.haggle
        assert haggle is not None
        if (turn.today - haggle.opened_on).days > self.house.holds_days:
            self._close(haggle, turn)
            turn.haggle = None
            return Result(status="closed", actions=step.actions, text=turn.speaker.say("offer_expired"))
        offers = self.book.negotiation(haggle.id).offers
        ours = offers[-1].terms
        moves = [turn.actions[index] for index in step.actions]
        offer = next((move for move in reversed(moves) if isinstance(move, Offer)), None)
        if offer is None:
            return self._take_or_refuse(moves, step, turn, key=key)
        standing = haggle.order_at(ours)
        wanted = amended_by_offer(offer, standing, turn.setting, about=haggle.moved)
        if isinstance(wanted, Problem):
            return self._not_taken(wanted, step, turn, key=key)
        theirs = terms_of(wanted)
        offers_more = theirs.model_copy(update={"price": ours.price}) == ours and theirs.price > ours.price
        if offer.price and offer.price.basis is None and not _is_near(theirs.price, ours.price):
            text = turn.speaker.say("ask_price", order=haggle.asked.id)
            return Result(status="told", actions=step.actions, text=text, negotiation=haggle.id)
        if wanted == standing or (offers_more and not self._is_trivial(haggle.reasons)):
            return self._ask_for_a_yes("offer_met", step, turn)
        if not haggle.can_hold(wanted):
            return self._anew(wanted, offer, step, turn, key=key)
        if offers_more:
            return self._play({"act": "accept", "text": turn.text}, step, turn, key=key)
        said: Answer = {"act": "offer", "terms": theirs.model_dump(mode="json"), "text": turn.text}
        return self._play(said, step, turn, key=key)

    def _take_or_refuse(self, moves: Sequence[Action], step: Step, turn: Turn, *, key: str) -> Result:
        """An acceptance, or a no. Who says both, or accepts on a condition, has not accepted."""
        assert turn.haggle is not None
        if step.choice is not None:
            return self._take(turn.haggle.packages[step.choice], step, turn, key=key)
        intents = {move.intent for move in moves}
        if gives_up(turn.text):
            return self._play({"act": "walk", "text": turn.text}, step, turn, key=key)
        if intents == {"accept"}:
            if agrees(turn.text, alone=len(turn.actions) == len(moves)):
                return self._play({"act": "accept", "text": turn.text}, step, turn, key=key)
            return self._ask_for_a_yes("sure_of_the_offer", step, turn)
        offers = self.book.negotiation(turn.haggle.id).offers
        own = next(offer.terms for offer in reversed(offers) if offer.by == "buyer")
        again: Answer = {"act": "offer", "terms": own.model_dump(mode="json"), "text": turn.text}
        return self._play(again, step, turn, key=key, takes=False)

    def _ask_for_a_yes(
        self, sentence: Literal["offer_met", "sure_of_the_offer"], step: Step, turn: Turn
    ) -> Result:
        """The offer on the table once more, to say yes to: after words that are near to one, or say more."""
        haggle = turn.haggle
        assert haggle is not None
        ours = self.book.negotiation(haggle.id).offers[-1].terms
        text = turn.speaker.say(sentence, terms=turn.speaker.terms(haggle.order_at(ours)))
        card = self.card_of(haggle, turn.speaker)
        return Result(status="bargaining", actions=step.actions, text=text, negotiation=haggle.id, card=card)

    def _take(self, package: Terms, step: Step, turn: Turn, *, key: str) -> Result:
        """The customer takes one of the packages."""
        haggle = turn.haggle
        assert haggle is not None
        mandate = self._haggle_mandate(haggle, signed_on=haggle.signed_on(package.payment))
        played = self.room.take(haggle, mandate, package, text=turn.text, now=turn.now)
        return self._after(played, step, turn, key=key)

    def _not_taken(self, problem: Problem, step: Step, turn: Turn, *, key: str) -> Result:
        """What becomes of an offer that is no offer: it is asked about, or a person takes it up."""
        assert turn.haggle is not None
        if problem.do == "hand_over":
            handed = step.model_copy(update={"text": problem.text, "reasons": ("offer",)})
            return self._hand_over(handed, turn, key=key)
        return Result(status="told", actions=step.actions, text=problem.text, negotiation=turn.haggle.id)

    def _play(self, answer: Answer, step: Step, turn: Turn, *, key: str, takes: bool = True) -> Result:
        assert turn.haggle is not None
        played = self.room.move(
            turn.haggle,
            self._haggle_mandate(turn.haggle),
            answer,
            language=turn.speaker.language,
            now=turn.now,
            takes=takes and self._is_trivial(turn.haggle.reasons),
        )
        return self._after(played, step, turn, key=key)

    def _anew(self, wanted: Order, said: Offer, step: Step, turn: Turn, *, key: str) -> Result:
        """What becomes of an offer that is not on the table, in quantities or terms: it is judged by itself,
        and bargained over at a table of its own."""
        haggle = turn.haggle
        assert haggle is not None
        at_usual_prices = said.model_copy(update={"price": None})
        plain = amended_by_offer(at_usual_prices, haggle.plain, turn.setting, about=haggle.moved)
        wanted = wanted.changed(signed_on=haggle.signed_on(wanted.payment))
        asked, based_on = self._as_it_is_now(wanted, haggle)
        counted: tuple[Intent, ...] = ("change_quantity",) if said.quantity else ()
        proposal = step.model_copy(
            update={
                "order": asked,
                "plain": plain if isinstance(plain, Order) else haggle.plain,
                "based_on": based_on,
                "reasons": tuple(dict.fromkeys((*haggle.reasons, *counted))),
            }
        )
        if self.judged(proposal, today=turn.today) == "haggle":
            return self._open(proposal, turn, key=key)
        self._close(haggle, turn)
        turn.haggle = None
        if self._is_trivial(proposal.reasons):
            return self._settle(asked, proposal, turn, key=key)
        return self._propose([proposal.model_copy(update={"do": "commit"})], turn, key=key)

    def _after(self, played: Played, step: Step, turn: Turn, *, key: str) -> Result:
        """What is said, and committed, after a move."""
        haggle = turn.haggle
        assert haggle is not None
        if played.ending == "agreed":
            return self._deal(played, step, turn, key=key)
        if played.ending:
            return self._no_deal(played, step, turn, key=key)
        told, haggle = bool(haggle.packages), self._with_packages(played, haggle)
        turn.haggle = haggle
        offered, more = self._offered(played, turn, told=told)
        return Result(
            status="bargaining",
            actions=step.actions,
            text=f"{offered}{more}",
            draft=offer_draft(offered, played.offers, haggle, turn.speaker, more=more),
            order=haggle.asked.id if haggle.based_on else None,
            negotiation=haggle.id,
            card=self.card_of(haggle, turn.speaker),
        )

    def _with_packages(self, played: Played, haggle: Haggle) -> Haggle:
        """The bargain with other ways to what the house offers, unless that is what was asked for."""
        ours, theirs = last_of(played.offers, "seller"), last_of(played.offers, "buyer")
        assert ours is not None
        if ours == theirs:
            return haggle.model_copy(update={"packages": (), "told": least(haggle.told, (ours,))})
        days = {haggle.asked.signed_on, haggle.opened_on}
        mandates = {day: self._haggle_mandate(haggle, signed_on=day) for day in days}
        frees = self._free(haggle)
        made = packages(
            ours,
            lambda terms: mandates[haggle.signed_on(terms.payment)],
            prices=haggle.table.price,
            told=haggle.told,
            pointless=lambda terms: any(is_beaten(terms, free, haggle.asked) for free in frees),
        )
        return haggle.model_copy(update={"packages": made, "told": least(haggle.told, (ours, *made))})

    def _no_deal(self, played: Played, step: Step, turn: Turn, *, key: str) -> Result:
        """A customer who leaves is let go; one who stayed to the end hears from a person."""
        haggle, speaker = turn.haggle, turn.speaker
        assert haggle is not None
        if played.ending == "walked_away" and played.ended_by == "buyer":
            turn.haggle = None
            text = speaker.say("no_deal" if haggle.based_on else "no_deal_new", order=haggle.asked.id)
            return Result(status="closed", actions=step.actions, text=text, negotiation=haggle.id)
        deal = self._on_the_table(turn)
        assert deal is not None
        return self._passed_on(deal, step, turn, key=key)

    def _passed_on(self, deal: Deal, step: Step, turn: Turn, *, key: str) -> Result:
        """What ended without a deal, before a person."""
        haggle, turn.haggle = turn.haggle, None
        approval = self.approvals.ask(f"{PREFIX}{key}", deal, why="no_deal", now=turn.now)
        return Result(
            status="waiting",
            actions=step.actions,
            text=turn.speaker.say("no_deal_passed_on"),
            order=deal.order.id if deal.based_on else None,
            negotiation=haggle.id if haggle else None,
            approval=approval.id,
        )

    def _on_the_table(self, turn: Turn) -> Deal | None:
        """What the customer asked for last: in the bargain, else in what waits for their yes."""
        if haggle := turn.haggle:
            theirs = [one for one in self.book.negotiation(haggle.id).offers if one.by == "buyer"]
            order, based_on = self._as_it_is_now(haggle.order_at(theirs[-1].terms), haggle)
            return _deal(order, based_on, haggle.reasons)
        steps = turn.proposal.steps if turn.proposal else ()
        wanted = next((step for step in reversed(steps) if step.do == "commit" and step.order), None)
        return _deal(wanted.order, wanted.based_on, wanted.reasons) if wanted and wanted.order else None

    def _offered(self, played: Played, turn: Turn, *, told: bool) -> tuple[str, str]:
        """The last offer of the house, in words, and what is said behind it. `told`: what packages are was
        explained before."""
        haggle, speaker = turn.haggle, turn.speaker
        assert haggle is not None
        ours, theirs = last_of(played.offers, "seller"), last_of(played.offers, "buyer")
        if ours is not None and ours == theirs:
            return speaker.say("offer_met", terms=speaker.terms(haggle.order_at(ours))), ""
        text, more = (
            next((said["text"] for said in reversed(played.offers) if said["by"] == "seller"), ""),
            "",
        )
        if haggle.based_on and haggle.rounds == self.house.rounds and len(played.offers) <= 2:
            text = speaker.say("counter_offer", order=haggle.asked.id, offer=text)
        if ours and (each := each_in_words(haggle.order_at(ours), haggle.moved, speaker)):
            more = f"{speaker.gap}{each}"
        if len(played.offers) <= 2 and (free := self._for_nothing(haggle)):
            payment, day = speaker.payment(free.payment), speaker.day(free.delivery)
            without = speaker.say("at_usual_price", payment=payment, delivery=day)
            more = f"{more}{speaker.gap}{without}"
        if haggle.packages:
            more = f"{more}\n{packages_in_words(haggle.packages, haggle.asked, speaker, told=told)}"
        return text, more

    def _on_the_table_again(self, turn: Turn) -> Result:
        """The offer of the house once more, with its card."""
        haggle, speaker = turn.haggle, turn.speaker
        assert haggle is not None
        offers = self.book.negotiation(haggle.id).offers
        ours = next(offer.terms for offer in reversed(offers) if offer.by == "seller")
        if haggle.packages:
            text = packages_in_words(haggle.packages, haggle.asked, speaker, told=True)
        else:
            text = speaker.say("on_the_table", terms=speaker.terms(haggle.order_at(ours)))
        card = self.card_of(haggle, speaker)
        return Result(status="told", text=text, negotiation=haggle.id, card=card)

    def card_of(self, haggle: Haggle, speaker: Speaker) -> Card | None:
        """The offer of the house that is on the table, as a card."""
        offers = self.book.negotiation(haggle.id).offers
        if not offers or offers[-1].by != "seller":
            return None
        id = f"{haggle.id}.{len(offers)}"
        if haggle.packages:
            return packages_card(id, haggle.packages, haggle.made, haggle.moved, speaker)
        before = self.book.order(haggle.asked.id) if haggle.based_on else None
        return offer_card(id, haggle.order_at(offers[-1].terms), before, speaker)

    def _deal(self, played: Played, step: Step, turn: Turn, *, key: str) -> Result:
        """The deal of a bargain on the order as it stands now; other changes made meanwhile stay."""
        haggle = turn.haggle
        assert haggle is not None
        last = last_of(played.offers, played.offers[-1]["by"])
        assert last is not None
        order, based_on = self._as_it_is_now(haggle.order_at(last), haggle)
        kept = self.book.negotiation(haggle.id)
        negotiation = kept.model_copy(update={"ending": "agreed", "ended_by": played.ended_by})
        settled = step.model_copy(update={"based_on": based_on, "reasons": haggle.reasons})
        result = self._settle(order, settled, turn, key=key, negotiation=negotiation)
        turn.haggle = None
        return result.model_copy(update={"negotiation": haggle.id})

    def _as_it_is_now(self, order: Order, haggle: Haggle) -> tuple[Order, int | None]:
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


def _deal(
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


def _is_change(step: Step) -> bool:
    return step.based_on is not None or step.do == "cancel"


def _is_near(theirs: Decimal, ours: Decimal) -> bool:
    return ours * _SLIPS[0] <= theirs <= ours * _SLIPS[1]


def _is_cheaper(line: OrderLine, plain: Order) -> bool:
    usual = plain.line(line.number)
    return usual is not None and line.amount < usual.amount


def _done(step: Step, text: str, revision: Revision, negotiation: Negotiation | None = None) -> Result:
    return Result(
        status="done",
        actions=step.actions,
        text=text,
        order=revision.order.id,
        revision=revision.number,
        negotiation=negotiation.id if negotiation else None,
    )


def _stale(step: Step, turn: Turn, order: Order) -> Result:
    text = turn.speaker.say("changed_meanwhile", order=order.id)
    return Result(status="told", actions=step.actions, text=text, order=order.id)
