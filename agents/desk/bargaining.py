"""Bargaining with a customer: an offer of theirs is answered, and what comes of it is settled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from agents.desk.approve import PREFIX
from agents.desk.bidding import bid, counts_on_the_offer
from agents.desk.cards import (
    each_in_words,
    offer_card,
    packages_card,
    packages_in_words,
    prices_each_in_words,
)
from agents.desk.drafts import offer_draft
from agents.desk.effects import Effects, deal_of
from agents.desk.haggle import (
    Haggle,
    Played,
    Room,
    capped,
    holds_as_much,
    is_like,
    is_same_but_terms,
    last_of,
    lines_at,
    lines_moved,
    plain_price,
    price_of_as_much,
    table_between,
)
from agents.desk.nearest import at_usual_price, is_beaten, possible
from agents.desk.packages import least, packages, price_worth, told_for
from agents.desk.plan import Step
from agents.desk.propose import LIKE_A_PRICE, amended_by_offer
from agents.desk.reading.amounts.halfway import without_the_middle
from agents.desk.reading.asked.questions import asks_each
from agents.desk.reading.card.accepted import picked, says_figures, without_what_stands
from agents.desk.reading.card.answers import leads
from agents.desk.reading.card.hearing import moves_on
from agents.desk.reading.card.leaving import leaves, leaves_the_price
from agents.desk.results import Card, Result
from agents.desk.speaker import Problem, Speaker
from agents.desk.talk import gives_up
from agents.desk.tell import address_in_words, goods
from agents.desk.turn import Turn
from agents.graph import Answer
from contracts.events import Deal
from contracts.mandate import Mandate
from contracts.money import minor_unit
from contracts.order import Order, is_by_unit, price_of, terms_of
from contracts.request import Action, Delivery, Intent, Offer, Payment
from contracts.scenario import PriceRange, Table
from contracts.terms import Terms

_LEAST_BID = Decimal("0.4")
"""A bare number that is less than this times what the house asks for may be no price."""
_Met = Literal["offer_met", "on_these_terms"]
"""How an offer that is made back is said: the customer's own, or terms that they left the price of."""
_DOWN_AT_A_NO = Decimal("0.1")
"""How far, of what lies between them, the house comes towards a customer who says no and names no price."""
_LEAST_ROUNDS = 2
"""An offer of each side."""


@dataclass(frozen=True)
class Bargaining:
    """Makes the moves of the house in the bargain that is open with a customer."""

    effects: Effects
    room: Room

    def open(self, step: Step, turn: Turn, *, key: str, met: _Met = "offer_met") -> Result:
        """A bargain over what was asked; one that was open gives way to it, and goes on in it where both are
        about the same goods. What the house does not do at any price is not bargained over for its own sake:
        the nearest is proposed that costs no more. A lower price is talked of for a day that is possible."""
        assert step.order is not None and step.plain is not None
        if price_of(step.order) >= plain_price(step.plain, step.order):
            return self._opened(step, turn, key=key, met=met)
        based_on = self._standing(step)
        order = self._on_a_possible_day(step.order, based_on, turn.today)
        plain = step.plain.changed(delivery=order.delivery)
        possible_step = step.model_copy(update={"order": order, "plain": plain})
        result = self._opened(possible_step, turn, key=key, met=met)
        result = _with_note(result, _day_instead(step.order, order, turn.speaker))
        return _with_note(result, self._payment_instead(step.order, based_on, turn.today, turn.speaker))

    def _on_a_possible_day(self, asked: Order, based_on: int | None, today: date) -> Order:
        """The order that is asked for, on the nearest day that is possible at all."""
        mandate = self.effects.bounds.mandate(asked, based_on=based_on, today=today)
        return asked.changed(delivery=possible(asked, mandate, None).delivery)

    def _payment_instead(self, wanted: Order, based_on: int | None, today: date, speaker: Speaker) -> str:
        """Which payment is possible in the place of the one that is wanted, as a sentence."""
        mandate = self.effects.bounds.mandate(wanted, based_on=based_on, today=today)
        nearest = possible(wanted, mandate, self._on_order(wanted, based_on))
        if nearest.payment == wanted.payment:
            return ""
        wish, payment = map(speaker.payment, (wanted.payment, nearest.payment))
        return speaker.say("nearest_payment", wish=wish, payment=payment)

    def _opened(self, step: Step, turn: Turn, *, key: str, met: _Met) -> Result:
        """A bargain over what was asked, or what is proposed instead."""
        assert step.order is not None and step.plain is not None
        before, rounds = turn.haggle, self.effects.house.rounds
        told: tuple[Terms, ...] = ()
        asked, based_on = step.order, self._standing(step)
        if before and before.asked.id != asked.id and self._is_of_this_message(before, turn):
            if based_on is None or before.based_on is None:  # the number of a new order is nobody's yet
                text = turn.speaker.say("one_at_a_time_new")
            else:
                text = turn.speaker.say("one_at_a_time", order=asked.id, first=before.asked.id)
            return Result(status="told", actions=step.actions, text=text, order=before.asked.id)
        if before:
            self.effects.close(before, turn)
            if holds_as_much(asked, before.asked):
                offers = self.effects.book.negotiation(before.id).offers
                rounds = before.rounds - len(offers)
                told = self._told_for(asked, based_on, before, offers[-1].terms)
        if rounds < _LEAST_ROUNDS:
            return self._passed_on(deal_of(asked, based_on, step.reasons), step, turn, key=key)
        if met == "on_these_terms":
            told = least(told, [terms_of(asked)])
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
        if instead := self._instead(haggle, step, turn):
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
        return self._after(played, step, turn, key=key, met=met)

    def _is_of_this_message(self, haggle: Haggle, turn: Turn) -> bool:
        return self.effects.book.negotiation(haggle.id).opened_at == turn.now

    def _table(
        self, asked: Order, plain: Order, *, based_on: int | None, today: date, told: Sequence[Terms]
    ) -> Table:
        """What is bargained over: up to the price at which the wish is worth to the house what stands
        or is usual, and never above what it has asked before."""
        mandate = self.effects.bounds.mandate(asked, based_on=based_on, today=today)
        history = [revision.order for revision in self.effects.bounds.history(asked, based_on)]
        wanted, cents = terms_of(asked), minor_unit(asked.currency)
        usual = terms_of(plain).model_copy(update={"price": plain_price(plain, asked)})
        free = not mandate.permits(wanted.model_copy(update={"price": usual.price}))
        if history:
            usual = usual.model_copy(
                update={"payment": history[-1].payment, "delivery": history[-1].delivery}
            )
        elif wanted.price < usual.price:
            usual = usual.model_copy(update={"payment": self.effects.house.payment.accepts[0]})
        prices = PriceRange(low=cents, high=cents, tick=cents)
        dear = price_worth(wanted, mandate.worth(usual), mandate, prices)
        nearest = possible(asked, mandate, history[-1] if history else None)
        return capped(table_between(plain, asked, history, possible=nearest, dear=dear, free=free), told)

    def _instead(self, haggle: Haggle, step: Step, turn: Turn) -> Result | None:
        """That something else is proposed, or stands, for a wish that is not possible at any price, and does
        not ask for a lower one."""
        asked, speaker = haggle.asked, turn.speaker
        standing = self._on_order(asked, haggle.based_on)
        nearest = possible(asked, self._haggle_mandate(haggle), standing)
        usual = plain_price(haggle.plain, asked)
        if nearest == terms_of(asked) or price_of(asked) < usual:
            return None
        payable = nearest.payment == asked.payment
        due = speaker.say("due", delivery=speaker.day(asked.delivery))
        wish = due if payable else speaker.payment(asked.payment)
        if self._stands(nearest, haggle):
            turn.haggle = None
            text = speaker.say("most_possible", wish=wish, order=asked.id, **_as_facts(nearest, speaker))
            return Result(status="told", actions=step.actions, text=text, order=asked.id)
        if (other := self._for_nothing(haggle) or self._on_its_terms(haggle)) is None:
            return None
        order = haggle.plain.changed(payment=other.payment, delivery=other.delivery)
        turn.haggle = None
        nearest_step = step.model_copy(update={"do": "commit", "order": order})
        turn.instead.append((nearest_step, wish))
        return Result(status="proposed", actions=step.actions, text="", order=asked.id)

    def _stands(self, nearest: Terms, haggle: Haggle) -> bool:
        """Whether an order has these dates and payment terms, and the goods that are asked for, already."""
        if haggle.based_on is None:
            return False
        nearest_order = haggle.asked.changed(payment=nearest.payment, delivery=nearest.delivery)
        return is_like(nearest_order, self.effects.book.order(haggle.asked.id))

    def _for_nothing(self, haggle: Haggle) -> Terms | None:
        """What is nearest to a wish and costs no more than what stands; `None` for a lower price."""
        usual = plain_price(haggle.plain, haggle.asked)
        if price_of(haggle.asked) < usual:
            return None
        standing = self._on_order(haggle.asked, haggle.based_on)
        return at_usual_price(haggle.asked, usual, standing, self._haggle_mandate(haggle))

    def _on_its_terms(self, haggle: Haggle) -> Terms | None:
        """The goods that are asked for on the terms that their order has, where that costs no more."""
        standing = self._on_order(haggle.asked, haggle.based_on)
        if standing is None or is_same_but_terms(haggle.asked, standing):
            return None
        usual = plain_price(haggle.plain, haggle.asked)
        kept = haggle.asked.changed(payment=standing.payment, delivery=standing.delivery)
        terms = terms_of(kept).model_copy(update={"price": usual})
        return None if self._haggle_mandate(haggle).permits(terms) else terms

    def _on_order(self, asked: Order, based_on: int | None) -> Order | None:
        """The order as it stands; `None` of a new one."""
        return self.effects.book.order(asked.id) if based_on else None

    def _free(self, haggle: Haggle) -> list[Terms]:
        """What the customer can have without a bargain: what stands, and what costs no more."""
        usual = plain_price(haggle.plain, haggle.asked)
        stands = [terms_of(self.effects.book.order(haggle.asked.id))] if haggle.based_on else []
        other = self._for_nothing(haggle)
        return [one.model_copy(update={"price": usual}) for one in (*stands, *([other] if other else []))]

    def _told_for(
        self, wanted: Order, based_on: int | None, before: Haggle, offered: Terms
    ) -> tuple[Terms, ...]:
        """What the house has asked so far, in the prices of what is wanted now; on the terms that are wanted
        now, at most what is worth to it the same as its offer."""
        signed_then = wanted.changed(signed_on=before.signed_on(offered.payment))
        then, now = (
            self.effects.bounds.mandate(order, based_on=based_on, today=before.opened_on)
            for order in (signed_then, wanted)
        )
        told, same = ([_priced_as(wanted, before, one) for one in some] for some in (before.told, [offered]))
        terms, prices = terms_of(wanted), before.table.price
        if is_by_unit(wanted) != is_by_unit(before.asked):
            cents = minor_unit(wanted.currency)
            prices = PriceRange(low=cents, high=cents, tick=cents)
        fair = price_worth(terms, then.worth(same[0]), now, prices)
        made = [terms.model_copy(update={"price": price}) for price in (fair, max(fair, same[0].price))]
        return least(told, [made[1] if now.permits(made[0]) and not now.permits(made[1]) else made[0]])

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
        gone = [index for index in step.actions if _drops_goods(turn.actions[index])]
        if gone and sum(isinstance(one, Offer) for one in moves) > 1:
            return self._move_without(gone[0], step, turn, key=key)
        offer = next((move for move in reversed(moves) if isinstance(move, Offer)), None)
        stays = self._leaves(haggle, turn) and not (step.takes or moves_on(turn.request))
        if stays and (offer is not None or leaves_the_price(turn.text)):
            return self._at_the_price_that_stands(offer or Offer(), step, turn, key=key)
        if offer is None:
            return self._take_or_refuse(moves, step, turn, key=key)
        offer = _with_the_price_of_one(offer, haggle)
        first = picked(leads(turn.text), haggle.made)
        base = ours if first is None else haggle.packages[first]
        standing = self.effects.book.order(haggle.asked.id) if haggle.based_on else None
        wanted = bid(offer, haggle, base, standing, turn.setting, text=turn.text)
        if isinstance(wanted, Problem):
            return self._not_taken(wanted, step, turn, key=key)
        in_time = wanted
        if offer.price and price_of(wanted) < plain_price(haggle.plain, wanted):
            in_time = self._on_a_possible_day(wanted, haggle.based_on, haggle.opened_on)
        result = self._answered(in_time, offer, step, turn, key=key)
        result = _with_note(result, _day_instead(wanted, in_time, turn.speaker))
        instead = self._payment_instead(wanted, haggle.based_on, haggle.opened_on, turn.speaker)
        result = _with_note(_with_note(result, instead), _ways_noted(offer, turn.speaker))
        return _with_note(result, self._counted(offer, wanted, base, haggle, turn))

    def _leaves(self, haggle: Haggle, turn: Turn) -> bool:
        """Whether a message leaves the bargain, or the order as it stands."""
        if haggle.based_on is None:
            return leaves(turn.text, new=True)
        return leaves(without_what_stands(turn.text, self.effects.book.order(haggle.asked.id)), new=False)

    def _move_without(self, gone: int, step: Step, turn: Turn, *, key: str) -> Result:
        """A move that drops some goods and asks for more than that: of those that are left."""
        alone = step.model_copy(update={"actions": (gone,)})
        result = self.move(alone, turn, key=f"{key}.{gone}")
        if turn.haggle is None or result.status != "bargaining":
            return result.model_copy(update={"actions": step.actions})
        rest = tuple(index for index in step.actions if index != gone)
        moved = self.move(step.model_copy(update={"actions": rest}), turn, key=key)
        return moved.model_copy(update={"actions": step.actions})

    def _at_the_price_that_stands(self, said: Offer, step: Step, turn: Turn, *, key: str) -> Result:
        """What was asked for, with what is said of it, at the price that stands; where nothing is said of it,
        what is nearest to it at that price."""
        haggle = turn.haggle
        assert haggle is not None
        free = None if said.model_fields_set - {"intent"} else self._for_nothing(haggle)
        asked = haggle.asked.changed(payment=free.payment, delivery=free.delivery) if free else haggle.asked
        wanted = amended_by_offer(said, asked, turn.setting, about=haggle.moved)
        if isinstance(wanted, Problem):
            return self._not_taken(wanted, step, turn, key=key)
        at_usual = self._plain_for(wanted, said, haggle, turn)
        if haggle.based_on and is_like(at_usual, self.effects.book.order(at_usual.id)):
            return self._play({"act": "walk", "text": turn.text}, step, turn, key=key)
        return self._anew(at_usual, said, step, turn, key=key)

    def _counted(self, offer: Offer, wanted: Order, base: Terms, haggle: Haggle, turn: Turn) -> str:
        """What a cut was counted from, and what it comes to, or the price halfway, as a sentence."""
        halfway = without_the_middle(turn.text) is not None and not re.search(r"\d", turn.text)
        if halfway and offer.price and offer.price.amount:
            asked = turn.speaker.price(price_of(wanted), haggle.asked)
            return turn.speaker.say("counted_halfway", asked=asked)
        cut = offer.price and (offer.price.change_percent or offer.price.change_amount)
        if not cut or not is_same_but_terms(wanted, haggle.asked):
            return ""
        on_top = counts_on_the_offer(turn.text)
        from_ = base.price if on_top else plain_price(haggle.plain, haggle.asked)
        name = "counted_from_offer" if on_top else "counted_from_before"
        price, asked = (turn.speaker.price(one, haggle.asked) for one in (from_, price_of(wanted)))
        return turn.speaker.say(name, price=price, asked=asked)

    def _answered(self, wanted: Order, offer: Offer, step: Step, turn: Turn, *, key: str) -> Result:
        """What becomes of the order that an offer asks for."""
        haggle = turn.haggle
        assert haggle is not None
        ours = self.effects.book.negotiation(haggle.id).offers[-1].terms
        if offer.price and offer.price.basis is None and not self._may_be_a_price(wanted, ours, haggle):
            text = self._which_price(haggle, turn.speaker)
            return Result(status="told", actions=step.actions, text=text, negotiation=haggle.id)
        offered = haggle.order_at(ours)
        alike = is_like(wanted, offered)
        if alike and wanted.total == offered.total:
            return self._ask_for_a_yes("offer_met", step, turn)
        if offer.price is None:
            return self._on_other_terms(wanted, offer, step, turn, key=key)
        more = alike and wanted.total > offered.total
        if more and not self.effects.is_trivial(haggle.reasons):
            return self._ask_for_a_yes("offer_below", step, turn)
        if not haggle.can_hold(wanted):
            return self._anew(wanted, offer, step, turn, key=key)
        if more:
            return self._play({"act": "accept", "text": turn.text}, step, turn, key=key)
        said: Answer = {"act": "offer", "terms": terms_of(wanted).model_dump(mode="json"), "text": turn.text}
        return self._play(said, step, turn, key=key)

    def _which_price(self, haggle: Haggle, speaker: Speaker) -> str:
        """The question which price is meant. The number of an order that is not placed yet is nobody's."""
        if haggle.based_on:
            return speaker.say("ask_price", order=haggle.asked.id)
        return speaker.say("ask_price_of", item=speaker.comma.join(speaker.lines(haggle.asked)))

    def _may_be_a_price(self, wanted: Order, ours: Terms, haggle: Haggle) -> bool:
        """Whether what comes of a bare number can be what somebody bids."""
        most = max(ours.price, plain_price(haggle.plain, haggle.asked))
        return _is_near(price_of(wanted), ours.price, most=most) or is_by_unit(wanted) != is_by_unit(
            haggle.asked
        )

    def _on_other_terms(self, wanted: Order, said: Offer, step: Step, turn: Turn, *, key: str) -> Result:
        """What becomes of terms or quantities that are named without a price."""
        haggle = turn.haggle
        assert haggle is not None
        ours = self.effects.book.negotiation(haggle.id).offers[-1].terms
        signed = wanted.changed(signed_on=haggle.signed_on(wanted.payment))
        asked, based_on = self.effects.as_it_is_now(signed, haggle)
        at_usual = asked.changed(lines=self._plain_for(wanted, said, haggle, turn).lines)
        price = self._price_left_open(asked, at_usual, based_on, haggle, ours)
        usual = plain_price(at_usual, asked)
        if price >= usual and based_on and is_like(at_usual, self.effects.book.order(asked.id)):
            self.effects.close(haggle, turn)
            turn.haggle = None
            text = turn.speaker.say("nothing_changed", order=asked.id)
            return Result(status="closed", actions=step.actions, text=text, negotiation=haggle.id)
        if price >= usual and self._permits(at_usual, based_on, haggle):
            dearer = price_of(asked) < usual
            result = self._anew(at_usual, said, step, turn, key=key)
            text = f"{turn.speaker.say('not_at_our_offer')}\n{result.text}"
            return result.model_copy(update={"text": text}) if dearer else result
        priced = asked.changed(lines=lines_at(asked, price, moved=lines_moved(at_usual, asked)))
        given = holds_as_much(asked, haggle.asked) and self._permits(priced, based_on, haggle)
        met: _Met = "on_these_terms" if given else "offer_met"
        return self._anew(priced, said, step, turn, key=key, met=met)

    def _price_left_open(
        self, asked: Order, at_usual: Order, based_on: int | None, haggle: Haggle, ours: Terms
    ) -> Decimal:
        """What the house takes for terms whose price was left open: that of its offer for another day that
        costs nothing by itself, else the price at which they are worth the same to it."""
        standing = price_of(asked)
        if not holds_as_much(asked, haggle.asked):
            return standing
        told = told_for(terms_of(asked), self._told_for(asked, based_on, haggle, ours)) or standing
        free = asked.payment == ours.payment and self._permits(at_usual, based_on, haggle)
        return standing if free and self._permits(asked, based_on, haggle) else told

    def _permits(self, order: Order, based_on: int | None, haggle: Haggle) -> bool:
        mandate = self.effects.bounds.mandate(order, based_on=based_on, today=haggle.opened_on)
        return not mandate.permits(terms_of(order))

    def _take_or_refuse(self, moves: Sequence[Action], step: Step, turn: Turn, *, key: str) -> Result:
        """An acceptance, or a no. Who says both, or accepts on a condition, has not accepted."""
        assert turn.haggle is not None
        if step.choice is not None:
            return self._take(turn.haggle.packages[step.choice], step, turn, key=key)
        if step.takes:
            return self._play({"act": "accept", "text": turn.text}, step, turn, key=key)
        if gives_up(turn.text) or moves_on(turn.request) or self._leaves(turn.haggle, turn):
            return self._play({"act": "walk", "text": turn.text}, step, turn, key=key)
        if all(move.intent == "accept" for move in moves):
            if turn.haggle.packages and says_figures(turn.text):
                return self.again(turn).model_copy(update={"actions": step.actions})
            return self._ask_for_a_yes("sure_of_the_offer", step, turn)
        return self._refused(step, turn, key=key)

    def _refused(self, step: Step, turn: Turn, *, key: str) -> Result:
        """A no that names no price: at the first the house comes down a little, then it asks for one."""
        haggle = turn.haggle
        assert haggle is not None
        offers = self.effects.book.negotiation(haggle.id).offers
        ours = offers[-1].terms
        *before, own = (offer.terms for offer in offers if offer.by == "buyer")
        refused_before = bool(before) and before[-1] == own
        if own == ours:
            return self.again(turn).model_copy(update={"actions": step.actions})
        gap, tick = ours.price - own.price, haggle.table.price.tick
        down = Decimal(0) if refused_before or gap <= 0 else gap * _DOWN_AT_A_NO // tick * tick
        least = ours.model_copy(update={"price": ours.price - down})
        again: Answer = {"act": "offer", "terms": own.model_dump(mode="json"), "text": turn.text}
        result = self._play(again, step, turn, key=key, takes=False, least=least)
        return _ending_with(result, turn.speaker.say("name_a_price"), turn.speaker)

    def _ask_for_a_yes(
        self, sentence: Literal["offer_met", "offer_below", "sure_of_the_offer"], step: Step, turn: Turn
    ) -> Result:
        """The offer on the table once more, to say yes to: after words that are near to one, or say more."""
        haggle = turn.haggle
        assert haggle is not None
        ours = self.effects.book.negotiation(haggle.id).offers[-1].terms
        text = turn.speaker.say(sentence, terms=self._terms(haggle.order_at(ours), haggle, turn.speaker))
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

    def _play(
        self,
        answer: Answer,
        step: Step,
        turn: Turn,
        *,
        key: str,
        takes: bool = True,
        least: Terms | None = None,
    ) -> Result:
        assert turn.haggle is not None
        played = self.room.move(
            turn.haggle,
            self._haggle_mandate(turn.haggle),
            answer,
            language=turn.speaker.language,
            now=turn.now,
            takes=takes and self.effects.is_trivial(turn.haggle.reasons),
            least=least,
        )
        return self._after(played, step, turn, key=key)

    def _anew(
        self, wanted: Order, said: Offer, step: Step, turn: Turn, *, key: str, met: _Met = "offer_met"
    ) -> Result:
        """What becomes of an offer that is not on the table, in quantities or terms: it is judged by itself,
        and bargained over at a table of its own."""
        haggle = turn.haggle
        assert haggle is not None
        wanted = wanted.changed(signed_on=haggle.signed_on(wanted.payment))
        asked, based_on = self.effects.as_it_is_now(wanted, haggle)
        counted: tuple[Intent, ...] = ("change_quantity",) if said.quantity else ()
        proposal = step.model_copy(
            update={
                "order": asked,
                "plain": self._plain_for(wanted, said, haggle, turn),
                "based_on": based_on,
                "reasons": tuple(dict.fromkeys((*haggle.reasons, *counted))),
            }
        )
        if self.effects.judged(proposal, today=turn.today) == "haggle":
            return self.open(proposal, turn, key=key, met=met)
        self.effects.close(haggle, turn)
        turn.haggle = None
        if self.effects.is_trivial(proposal.reasons):
            return self.effects.settle(asked, proposal, turn, key=key)
        return self.effects.propose([proposal.model_copy(update={"do": "commit"})], turn, key=key)

    def _plain_for(self, wanted: Order, said: Offer, haggle: Haggle, turn: Turn) -> Order:
        """What is wanted, at the prices that stand."""
        goods = Offer(quantity=said.quantity, item=said.item)
        plain = amended_by_offer(goods, haggle.plain, turn.setting, about=haggle.moved)
        return wanted.changed(lines=(plain if isinstance(plain, Order) else haggle.plain).lines)

    def _after(self, played: Played, step: Step, turn: Turn, *, key: str, met: _Met = "offer_met") -> Result:
        """What is said, and committed, after a move."""
        haggle = turn.haggle
        assert haggle is not None
        if played.ending == "agreed":
            return self._deal(played, step, turn, key=key)
        if played.ending:
            return self._no_deal(played, step, turn, key=key)
        told, haggle = bool(haggle.packages), self._with_packages(played, haggle)
        turn.haggle = haggle
        offered, more = self._offered(played, turn, told=told, met=met)
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
            bid=theirs.price if theirs else Decimal(0),
            pointless=lambda terms: any(is_beaten(terms, free, haggle.asked) for free in frees),
        )
        return haggle.model_copy(update={"packages": made, "told": least(haggle.told, (ours, *made))})

    def _no_deal(self, played: Played, step: Step, turn: Turn, *, key: str) -> Result:
        """A customer who leaves is let go; one who stayed to the end hears from a person."""
        haggle, speaker = turn.haggle, turn.speaker
        assert haggle is not None
        if played.ending == "walked_away" and played.ended_by == "buyer":
            turn.haggle = None
            name = "no_deal" if haggle.based_on else "no_deal_new"
            text = speaker.say(
                "offer_dropped" if self._leaves(haggle, turn) else name,
                order=haggle.asked.id,
            )
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

    def _offered(self, played: Played, turn: Turn, *, told: bool, met: _Met) -> tuple[str, str]:
        """The last offer of the house, in words, and what is said behind it. `told`: what packages are was
        explained before."""
        haggle, speaker = turn.haggle, turn.speaker
        assert haggle is not None
        ours, theirs = last_of(played.offers, "seller"), last_of(played.offers, "buyer")
        if ours is not None and ours == theirs:
            return speaker.say(met, terms=self._terms(haggle.order_at(ours), haggle, speaker)), ""
        text, more = (
            next((said["text"] for said in reversed(played.offers) if said["by"] == "seller"), ""),
            "",
        )
        if haggle.based_on and haggle.rounds == self.effects.house.rounds and len(played.offers) <= 2:
            text = speaker.say("counter_offer", order=haggle.asked.id, offer=text)
        if bought := self._bought(haggle, speaker, opening=len(played.offers) <= 2):
            more = f"{speaker.gap}{bought}"
        if ours and (each := each_in_words(haggle.order_at(ours), haggle.moved, speaker)):
            more = f"{more}{speaker.gap}{each}"
        if len(played.offers) <= 2 and (free := self._for_nothing(haggle)):
            without = speaker.say("at_usual_price", **_as_facts(free, speaker))
            more = f"{more}{speaker.gap}{without}"
        if haggle.packages:
            more = f"{more}\n{packages_in_words(haggle.packages, haggle.asked, speaker, told=told)}"
        return text, more

    def _has_other_goods(self, haggle: Haggle) -> bool:
        """Whether what is bargained over is not what is on order already."""
        standing = self.effects.book.order(haggle.asked.id) if haggle.based_on else None
        return standing is None or not is_same_but_terms(haggle.asked, standing)

    def _bought(self, haggle: Haggle, speaker: Speaker, *, opening: bool) -> str:
        """What an offer is for, as a sentence, where that is not on order already, and the way it travels,
        where one is agreed; at the `opening`, else where a new order goes."""
        if not self._has_other_goods(haggle):
            return ""
        lines, way = goods(haggle.asked, speaker), haggle.asked.shipping
        if way:
            return speaker.say("offer_is_for_by", lines=lines, way=speaker.way(way))
        new = opening and haggle.based_on is None
        address = haggle.asked.address.text if new and haggle.asked.address else None
        name = "offer_is_for_there" if address else "offer_is_for"
        return speaker.say(name, lines=lines, address=address or "")

    def _terms(self, order: Order, haggle: Haggle, speaker: Speaker) -> str:
        """The terms of an offer, behind the goods where they are not on order already."""
        terms = speaker.terms(order)
        if not self._has_other_goods(haggle):
            return terms
        if order.shipping:
            terms = speaker.say("terms_and_way", terms=terms, way=speaker.way(order.shipping))
        return speaker.say("goods_and_terms", lines=goods(order, speaker), terms=terms)

    def again(self, turn: Turn) -> Result:
        """The offer of the house once more, with its card."""
        haggle, speaker = turn.haggle, turn.speaker
        assert haggle is not None
        offers = self.effects.book.negotiation(haggle.id).offers
        ours = next(offer.terms for offer in reversed(offers) if offer.by == "seller")
        if haggle.packages:
            listed = packages_in_words(haggle.packages, haggle.asked, speaker, told=True)
            text = "\n".join(filter(None, (self._bought(haggle, speaker, opening=False), listed)))
        else:
            text = speaker.say("on_the_table", terms=self._terms(haggle.order_at(ours), haggle, speaker))
        if asks_each(turn.text) and not is_by_unit(haggle.asked):
            offered = haggle.made or [haggle.order_at(ours)]
            text = f"{prices_each_in_words(offered, speaker)}\n{text}"
        card = self.card_of(haggle, speaker)
        return Result(status="told", text=text, negotiation=haggle.id, card=card)

    def readdress(self, step: Step, turn: Turn) -> Result:
        """That the goods of a new order which is bargained over go where the customer says."""
        haggle, wanted = turn.haggle, step.order
        assert haggle is not None and wanted is not None
        asked, plain = (one.changed(address=wanted.address) for one in (haggle.asked, haggle.plain))
        turn.haggle = haggle.model_copy(update={"asked": asked, "plain": plain})
        text = turn.speaker.say("offer_goes_to", address=address_in_words(wanted, turn.speaker))
        return Result(status="told", actions=step.actions, text=text, negotiation=haggle.id)

    def card_of(self, haggle: Haggle, speaker: Speaker) -> Card | None:
        """The offer of the house that is on the table, as a card."""
        offers = self.effects.book.negotiation(haggle.id).offers
        if not offers or offers[-1].by != "seller":
            return None
        id = f"{haggle.id}.{len(offers)}"
        if haggle.packages:
            shown = haggle.asked if self._has_other_goods(haggle) else None
            return packages_card(id, haggle.packages, haggle.made, haggle.moved, speaker, bought=shown)
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


def _ways_noted(said: Offer, speaker: Speaker) -> str:
    """That goods go, or are paid, by the way that a move names, which no offer tells."""
    by, means = (said.delivery or Delivery()).method, (said.payment or Payment()).method
    ways = [*([speaker.way(by)] if by else []), *([speaker.method(means)] if means else [])]
    return speaker.say("ways_noted", ways=ways) if ways else ""


def _drops_goods(move: Action) -> bool:
    """Whether a move is for none of some goods."""
    number = move.quantity if isinstance(move, Offer) and move.item else None
    return number is not None and number.value == 0


def _with_the_price_of_one(said: Offer, haggle: Haggle) -> Offer:
    """The offer; a number alone that is like what one costs of the only goods in a basket that are bargained
    over is the price of one."""
    price, line = said.price, haggle.moved[0] if len(haggle.moved) == 1 else None
    if price is None or price.amount is None or price.basis or is_by_unit(haggle.asked):
        return said
    standing = haggle.plain.line(line.number) if line else None
    if standing is None or standing.unit_price is None:
        return said
    low, high = LIKE_A_PRICE
    if not standing.unit_price * low <= price.amount <= standing.unit_price * high:
        return said
    return said.model_copy(update={"price": price.model_copy(update={"basis": "unit"})})


def _day_instead(wanted: Order, possible: Order, speaker: Speaker) -> str:
    """Which day is possible in the place of the one that is wanted, as a sentence."""
    if wanted.delivery == possible.delivery:
        return ""
    name = "earliest_day" if wanted.delivery < possible.delivery else "latest_day"
    return speaker.say(name, delivery=speaker.day(possible.delivery))


def _with_note(result: Result, note: str) -> Result:
    """What is offered, with a sentence on a line of its own, where it has not got that."""
    if not note or result.status != "bargaining" or note in result.text:
        return result
    draft = result.draft and result.draft.model_copy(update={"more": f"{result.draft.more}\n{note}"})
    return result.model_copy(update={"text": f"{result.text}\n{note}", "draft": draft})


def _ending_with(result: Result, more: str, speaker: Speaker) -> Result:
    """What is offered, with a sentence behind it."""
    if result.status != "bargaining" or (result.card and result.card.kind == "packages"):
        return result
    draft = result.draft
    draft = draft and draft.model_copy(update={"more": f"{draft.more}{speaker.gap}{more}"})
    return result.model_copy(update={"text": f"{result.text}{speaker.gap}{more}", "draft": draft})


def _is_near(theirs: Decimal, ours: Decimal, *, most: Decimal) -> bool:
    return ours * _LEAST_BID <= theirs <= most


def _priced_as(wanted: Order, haggle: Haggle, terms: Terms) -> Terms:
    """Terms of a bargain, for the goods that are wanted now."""
    return terms.model_copy(update={"price": price_of_as_much(wanted, haggle.order_at(terms))})


def _as_facts(terms: Terms, speaker: Speaker) -> dict[str, str]:
    return {"payment": speaker.payment(terms.payment), "delivery": speaker.day(terms.delivery)}
