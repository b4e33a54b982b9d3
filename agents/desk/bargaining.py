"""Bargaining with a customer: an offer of theirs is answered, and what comes of it is settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from agents.desk.approve import PREFIX
from agents.desk.cards import each_in_words, offer_card, packages_card, packages_in_words
from agents.desk.drafts import offer_draft
from agents.desk.effects import Effects, deal_of
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
from agents.desk.plan import Step
from agents.desk.propose import amended_by_offer
from agents.desk.results import Card, Result
from agents.desk.speaker import Problem, Speaker
from agents.desk.talk import gives_up
from agents.desk.turn import Turn
from agents.graph import Answer
from contracts.events import Deal
from contracts.mandate import Mandate
from contracts.money import minor_unit
from contracts.order import Order, price_of, terms_of
from contracts.request import Action, Intent, Offer
from contracts.scenario import PriceRange, Table
from contracts.terms import Terms

_SLIPS = Decimal("0.4"), Decimal("1.5")
"""A bare number that is less, or more, than these times what the house asks for may be no price."""
_LEAST_ROUNDS = 2
"""An offer of each side."""


@dataclass(frozen=True)
class Bargaining:
    """Makes the moves of the house in the bargain that is open with a customer."""

    effects: Effects
    room: Room

    def open(self, step: Step, turn: Turn, *, key: str) -> Result:
        """A bargain over what was asked; one that was open gives way to it, and goes on in it where both are
        about the same goods. What the house does not do at any price is not bargained over for its own sake:
        the nearest is proposed that costs no more."""
        assert step.order is not None and step.plain is not None
        before, rounds = turn.haggle, self.effects.house.rounds
        told: tuple[Terms, ...] = ()
        asked, based_on = step.order, self._standing(step)
        if before:
            self.effects.close(before, turn)
            if holds_as_much(asked, before.asked):
                offers = self.effects.book.negotiation(before.id).offers
                rounds = before.rounds - len(offers)
                told = self._told_for(asked, based_on, before, offers[-1].terms)
        if rounds < _LEAST_ROUNDS:
            return self._passed_on(deal_of(asked, based_on, step.reasons), step, turn, key=key)
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
            takes=self.effects.is_trivial(haggle.reasons),
        )
        return self._after(played, step, turn, key=key)

    def _table(
        self, asked: Order, plain: Order, *, based_on: int | None, today: date, told: Sequence[Terms]
    ) -> Table:
        """What is bargained over: up to the price at which the wish is worth to the house what stands
        or is usual, and never above what it has asked before."""
        mandate = self.effects.bounds.mandate(asked, based_on=based_on, today=today)
        history = [revision.order for revision in self.effects.bounds.history(asked, based_on)]
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
        proposed = self.effects.propose(
            [step.model_copy(update={"do": "commit", "order": order})], turn, key=key
        )
        payable = nearest.payment == asked.payment
        due = speaker.say("due", delivery=speaker.day(asked.delivery))
        text = speaker.say("instead", wish=due if payable else speaker.payment(asked.payment))
        return proposed.model_copy(update={"text": f"{text}\n{proposed.text}"})

    def _for_nothing(self, haggle: Haggle) -> Terms | None:
        """What is nearest to a wish and costs no more than what stands; `None` for a lower price."""
        usual = plain_price(haggle.plain, haggle.asked)
        if price_of(haggle.asked) < usual:
            return None
        standing = self.effects.book.order(haggle.asked.id) if haggle.based_on else None
        return at_usual_price(haggle.asked, usual, standing, self._haggle_mandate(haggle))

    def _free(self, haggle: Haggle) -> list[Terms]:
        """What the customer can have without a bargain: what stands, and what costs no more."""
        usual = plain_price(haggle.plain, haggle.asked)
        stands = [terms_of(self.effects.book.order(haggle.asked.id))] if haggle.based_on else []
        other = self._for_nothing(haggle)
        return [one.model_copy(update={"price": usual}) for one in (*stands, *([other] if other else []))]

    def _told_for(
        self, wanted: Order, based_on: int | None, before: Haggle, offered: Terms
    ) -> tuple[Terms, ...]:
        """What the house has asked so far; on the terms that are wanted now, at most what is worth to it the
        same as its offer."""
        signed_then = wanted.changed(signed_on=before.signed_on(offered.payment))
        then, now = (
            self.effects.bounds.mandate(order, based_on=based_on, today=before.opened_on)
            for order in (signed_then, wanted)
        )
        terms = terms_of(wanted)
        price = price_worth(terms, then.worth(offered), now, before.table.price)
        return least(before.told, [terms.model_copy(update={"price": price})])

    def _standing(self, step: Step) -> int | None:
        """The revision that a bargain builds on: a change that waits for a yes is not written yet."""
        if step.based_on is None or step.order is None:
            return None
        return min(step.based_on, self.effects.book.revision_number(step.order.id))

    def _haggle_mandate(self, haggle: Haggle, *, signed_on: date | None = None) -> Mandate:
        """For the order that was asked for, signed on the day of that or on another."""
        return self.effects.bounds.mandate(
            haggle.asked.changed(signed_on=signed_on or haggle.asked.signed_on),
            based_on=haggle.based_on,
            today=haggle.opened_on,
            aim=plain_price(haggle.plain, haggle.asked),
        )

    def move(self, step: Step, turn: Turn, *, key: str) -> Result:
        """The customer's move in the bargain that is open."""
        haggle = turn.haggle
        assert haggle is not None
        if (turn.today - haggle.opened_on).days > self.effects.house.holds_days:
            self.effects.close(haggle, turn)
            turn.haggle = None
            return Result(status="closed", actions=step.actions, text=turn.speaker.say("offer_expired"))
        offers = self.effects.book.negotiation(haggle.id).offers
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
        if wanted == standing or (offers_more and not self.effects.is_trivial(haggle.reasons)):
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
        if step.takes:
            return self._play({"act": "accept", "text": turn.text}, step, turn, key=key)
        if gives_up(turn.text):
            return self._play({"act": "walk", "text": turn.text}, step, turn, key=key)
        if all(move.intent == "accept" for move in moves):
            return self._ask_for_a_yes("sure_of_the_offer", step, turn)
        offers = self.effects.book.negotiation(turn.haggle.id).offers
        own = next(offer.terms for offer in reversed(offers) if offer.by == "buyer")
        again: Answer = {"act": "offer", "terms": own.model_dump(mode="json"), "text": turn.text}
        return self._play(again, step, turn, key=key, takes=False)

    def _ask_for_a_yes(
        self, sentence: Literal["offer_met", "sure_of_the_offer"], step: Step, turn: Turn
    ) -> Result:
        """The offer on the table once more, to say yes to: after words that are near to one, or say more."""
        haggle = turn.haggle
        assert haggle is not None
        ours = self.effects.book.negotiation(haggle.id).offers[-1].terms
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
            return self.effects.hand_over(handed, turn, key=key)
        return Result(status="told", actions=step.actions, text=problem.text, negotiation=turn.haggle.id)

    def _play(self, answer: Answer, step: Step, turn: Turn, *, key: str, takes: bool = True) -> Result:
        assert turn.haggle is not None
        played = self.room.move(
            turn.haggle,
            self._haggle_mandate(turn.haggle),
            answer,
            language=turn.speaker.language,
            now=turn.now,
            takes=takes and self.effects.is_trivial(turn.haggle.reasons),
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
        asked, based_on = self.effects.as_it_is_now(wanted, haggle)
        counted: tuple[Intent, ...] = ("change_quantity",) if said.quantity else ()
        proposal = step.model_copy(
            update={
                "order": asked,
                "plain": plain if isinstance(plain, Order) else haggle.plain,
                "based_on": based_on,
                "reasons": tuple(dict.fromkeys((*haggle.reasons, *counted))),
            }
        )
        if self.effects.judged(proposal, today=turn.today) == "haggle":
            return self.open(proposal, turn, key=key)
        self.effects.close(haggle, turn)
        turn.haggle = None
        if self.effects.is_trivial(proposal.reasons):
            return self.effects.settle(asked, proposal, turn, key=key)
        return self.effects.propose([proposal.model_copy(update={"do": "commit"})], turn, key=key)

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
        deal = self.effects.on_the_table(turn)
        assert deal is not None
        return self._passed_on(deal, step, turn, key=key)

    def _passed_on(self, deal: Deal, step: Step, turn: Turn, *, key: str) -> Result:
        """What ended without a deal, before a person."""
        haggle, turn.haggle = turn.haggle, None
        approval = self.effects.approvals.ask(f"{PREFIX}{key}", deal, why="no_deal", now=turn.now)
        return Result(
            status="waiting",
            actions=step.actions,
            text=turn.speaker.say("no_deal_passed_on"),
            order=deal.order.id if deal.based_on else None,
            negotiation=haggle.id if haggle else None,
            approval=approval.id,
        )

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
        if haggle.based_on and haggle.rounds == self.effects.house.rounds and len(played.offers) <= 2:
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

    def again(self, turn: Turn) -> Result:
        """The offer of the house once more, with its card."""
        haggle, speaker = turn.haggle, turn.speaker
        assert haggle is not None
        offers = self.effects.book.negotiation(haggle.id).offers
        ours = next(offer.terms for offer in reversed(offers) if offer.by == "seller")
        if haggle.packages:
            text = packages_in_words(haggle.packages, haggle.asked, speaker, told=True)
        else:
            text = speaker.say("on_the_table", terms=speaker.terms(haggle.order_at(ours)))
        card = self.card_of(haggle, speaker)
        return Result(status="told", text=text, negotiation=haggle.id, card=card)

    def card_of(self, haggle: Haggle, speaker: Speaker) -> Card | None:
        """The offer of the house that is on the table, as a card."""
        offers = self.effects.book.negotiation(haggle.id).offers
        if not offers or offers[-1].by != "seller":
            return None
        id = f"{haggle.id}.{len(offers)}"
        if haggle.packages:
            return packages_card(id, haggle.packages, haggle.made, haggle.moved, speaker)
        before = self.effects.book.order(haggle.asked.id) if haggle.based_on else None
        return offer_card(id, haggle.order_at(offers[-1].terms), before, speaker)

    def _deal(self, played: Played, step: Step, turn: Turn, *, key: str) -> Result:
        """The deal of a bargain on the order as it stands now; other changes made meanwhile stay."""
        haggle = turn.haggle
        assert haggle is not None
        last = last_of(played.offers, played.offers[-1]["by"])
        assert last is not None
        order, based_on = self.effects.as_it_is_now(haggle.order_at(last), haggle)
        kept = self.effects.book.negotiation(haggle.id)
        negotiation = kept.model_copy(update={"ending": "agreed", "ended_by": played.ended_by})
        settled = step.model_copy(update={"based_on": based_on, "reasons": haggle.reasons})
        result = self.effects.settle(order, settled, turn, key=key, negotiation=negotiation)
        turn.haggle = None
        return result.model_copy(update={"negotiation": haggle.id})


def _is_near(theirs: Decimal, ours: Decimal) -> bool:
    return ours * _SLIPS[0] <= theirs <= ours * _SLIPS[1]
