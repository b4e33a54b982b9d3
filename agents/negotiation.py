"""A scenario bargained to its end by two agents, and what comes of it: a deal, an order, or neither."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from agents.bargain import STRATEGIES
from agents.bargain.chance import seed_of as seed_of
from agents.fence import LLM, Chooser, Fenced
from agents.graph import Bargain, Player, Plays, Rules, Said, agent, rules_of, seat, start, steps
from contracts.book import OrderBook, UnknownNegotiation
from contracts.events import Deal, Ending, Negotiation, Offer
from contracts.house import House, HouseError
from contracts.mandate import Mandate
from contracts.mistake import FieldError
from contracts.order import Order, draw_up
from contracts.scenario import Scenario, ScenarioError
from contracts.terms import SIDES, Side, Terms

_ID_LENGTH = 10


class Outcome(BaseModel):
    """How a bargain ended."""

    model_config = ConfigDict(frozen=True)

    agreed: bool
    reason: Ending
    rounds: int
    """Offers made, both sides together."""
    offers: tuple[Said, ...]
    closing: str
    """The words that ended it."""
    terms: Terms | None = None
    order: Order | None = None
    """What the deal makes; committed when there is a book, and `None` while it waits for a person."""
    waits_for: tuple[Side, ...] = ()
    """Sides whose person must approve a deal of this total first."""
    choices: dict[Side, dict[str, int]] = {}
    """Of each side that plays `llm`: what became of the model's choices, as `Fenced` counts them."""

    def to_json(self) -> dict[str, Any]:
        """As JSON data; `terms` and `order` are null without a deal, or while it waits."""
        return self.model_dump(mode="json")


def negotiate(
    scenario: Scenario,
    *,
    seed: int = 0,
    book: OrderBook | None = None,
    now: datetime | None = None,
    approved_by: Collection[str] = (),
    on_offer: Callable[[Said], None] | None = None,
    chooser: Callable[[], Chooser] | None = None,
) -> Outcome:
    """The bargain of the agents of both sides over a scenario; with a book, its deal is committed there.

    The same scenario and seed give the same offers and the same order, and committing it again changes
    nothing. A deal over a side's `approve_above` is committed once that side is in `approved_by`. `now`
    is when it is written to the book; it decides nothing. `chooser` makes what chooses for a side that plays
    `llm`, which is for comparison only: a model can't be held to the same moves twice, and sees the mandate.
    Raises ScenarioError for a strategy that is not known, and for `llm` without a `chooser` or with a book.
    """
    check_strategies(scenario, may_choose=chooser is not None and book is None)
    rules = rules_of(scenario)
    players = {
        side: _player(scenario.mandate(side), rules, seed=seed_of(side, seed), chooser=chooser)
        for side in SIDES
    }
    state = _bargain(scenario, rules, players, seed=seed, on_offer=on_offer)
    negotiation = _record(scenario, rules, state, seed=seed, now=now or datetime.now().astimezone())
    deal = _deal(scenario, negotiation)
    waits_for = tuple(
        side
        for side in SIDES
        if deal and side not in approved_by and scenario.mandate(side).needs_approval(deal.order.total)
    )
    outcome = Outcome(
        agreed=deal is not None,
        reason=state["ending"] or "out_of_rounds",
        rounds=len(negotiation.offers),
        offers=tuple(state["offers"]),
        closing=state.get("closing", ""),
        terms=deal.terms if deal else None,
        order=deal.order if deal and not waits_for else None,
        waits_for=waits_for,
        choices={side: dict(one.choices) for side, one in players.items() if isinstance(one, Fenced)},
    )
    if book is not None:
        _keep(book, outcome, negotiation, deal, scenario)
    return outcome


def check_strategies(scenario: Scenario, *, may_choose: bool = False) -> None:
    """Raises ScenarioError when a side plays a strategy that there is not, or `llm` without `may_choose`."""
    for side in SIDES:
        name = scenario.mandate(side).strategy
        if name not in STRATEGIES and not (may_choose and name == LLM):
            raise _wrong(ScenarioError, f"{side}.strategy", name)


def check_house(house: House) -> None:
    """Raises HouseError when the house plays a strategy that there is not; `llm` is none for a house."""
    if house.strategy not in STRATEGIES:
        raise _wrong(HouseError, "strategy", house.strategy)


def _wrong(kind: type[FieldError], where: str, name: str) -> FieldError:
    code = "model_strategy" if name == LLM else "no_strategy"
    return kind.of(code, where=where, says=repr(name), choices=tuple(STRATEGIES))


def _player(mandate: Mandate, rules: Rules, *, seed: int, chooser: Callable[[], Chooser] | None) -> Plays:
    if mandate.strategy == LLM and chooser is not None:
        return Fenced(mandate, rules, chooser(), seed=seed)
    return Player(mandate, rules, seed=seed)


def _bargain(
    scenario: Scenario,
    rules: Rules,
    players: Mapping[Side, Plays],
    *,
    seed: int,
    on_offer: Callable[[Said], None] | None,
) -> Bargain:
    """The state of the table at the end."""
    mandates = {side: scenario.mandate(side) for side in SIDES}
    table = seat(
        {
            side: agent(
                mandate,
                rules,
                seed=seed_of(side, seed),
                language=mandate.party.speaks,
                player=players[side],
            )
            for side, mandate in mandates.items()
        },
        rules,
    )
    state = start()
    for update in table.stream(state, {"recursion_limit": steps(rules)}, stream_mode="updates"):
        for change in update.values():
            for said in change.get("offers", ()):
                state["offers"].append(said)
                if on_offer:
                    on_offer(said)
            if change.get("ending"):
                state = Bargain(**{**state, **change, "offers": state["offers"]})
    return state


def _record(scenario: Scenario, rules: Rules, state: Bargain, *, seed: int, now: datetime) -> Negotiation:
    return Negotiation(
        id=f"N-{_fingerprint(scenario, state)}",
        buyer=scenario.buyer.party.id,
        seller=scenario.seller.party.id,
        currency=scenario.currency,
        rounds=rules.rounds,
        opens=rules.opens,
        opened_at=now,
        offers=tuple(
            Offer(
                number=number,
                by=said["by"],
                terms=Terms.model_validate(said["terms"]),
                text=said["text"],
                made_at=now,
            )
            for number, said in enumerate(state["offers"], start=1)
        ),
        ending=state["ending"],
        ended_by=state["ended_by"],
    )


def offer_made(said: Said, *, number: int, at: datetime) -> Offer:
    """An offer as the book keeps it."""
    terms = Terms.model_validate(said["terms"])
    return Offer(number=number, by=said["by"], terms=terms, text=said["text"], made_at=at)


def said_in(offer: Offer) -> Said:
    """The reverse of `offer_made`."""
    return Said(by=offer.by, terms=offer.terms.model_dump(mode="json"), text=offer.text)


def _fingerprint(scenario: Scenario, state: Bargain) -> str:
    """Of what both sides saw: the same bargain has the same name, and the name tells nothing private."""
    seen = {
        "public": scenario.model_dump(mode="json", exclude={"buyer", "seller"}),
        "parties": [scenario.mandate(side).party.model_dump(mode="json") for side in SIDES],
        "offers": [{"by": said["by"], "terms": said["terms"]} for said in state["offers"]],
        "ending": [state["ending"], state["ended_by"]],
    }
    text = json.dumps(seen, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_ID_LENGTH].upper()


def _deal(scenario: Scenario, negotiation: Negotiation) -> Deal | None:
    if negotiation.ending != "agreed":
        return None
    terms = negotiation.offers[-1].terms
    order = draw_up(
        id=negotiation.id.replace("N-", "SO-"),
        buyer=scenario.buyer.party,
        seller=scenario.seller.party,
        currency=scenario.currency,
        signed_on=scenario.signed_on,
        lines=scenario.lines,
        terms=terms,
    )
    return Deal(order=order, terms=terms, subject=scenario.subject, negotiation=negotiation)


def _keep(
    book: OrderBook, outcome: Outcome, negotiation: Negotiation, deal: Deal | None, scenario: Scenario
) -> None:
    """The deal in the book; without one, or while it waits, the negotiation and what it waits for.

    A bargain that was kept before is the same bargain, at the time of then.
    """
    now = negotiation.opened_at
    with suppress(UnknownNegotiation):
        negotiation = book.negotiation(negotiation.id)
        deal = deal.model_copy(update={"negotiation": negotiation}) if deal else None
    if deal is None or outcome.waits_for:
        book.open_negotiation(negotiation, now=now)
        for side in outcome.waits_for:
            assert deal is not None
            book.ask_approval(f"{negotiation.id}-{side}", side, deal, now=now)
        return
    key = f"deal:{negotiation.id}"
    book.commit(deal, key=key, now=now, buyer=scenario.buyer, seller=scenario.seller)
    for waiting in book.approvals(state="pending"):
        if waiting.id.startswith(negotiation.id):
            book.decide(waiting.id, True, by=waiting.side, now=now)
