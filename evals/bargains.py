"""One bargain between two agents over a scenario, at the pure table and through the graph, as tests play it.

Many of them, with figures, are what `parley eval run bargain` plays.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from agents.bargain import Result, bargain, negotiator, own_turns
from agents.bargain.space import Space
from agents.negotiation import negotiate, seed_of
from contracts.scenario import Scenario
from contracts.terms import SIDES, Side, Terms, other_side


@dataclass(frozen=True)
class Played:
    """One bargain, and what it was worth."""

    scenario: Scenario
    strategies: dict[Side, str]
    result: Result
    zone: bool
    """Whether any terms are permitted by both."""
    efficiency: float | None
    """Of the deal, as the contract defines it; None without a deal."""
    violations: tuple[str, ...]
    """Offers and deals outside the mandate of the side that they speak for, in words."""


def play_out(scenario: Scenario, *, buyer: str, seller: str, seed: int) -> Played:
    """The bargain of two agents over a scenario, at the pure table."""
    space = Space(scenario.table)
    strategies: dict[Side, str] = {"buyer": buyer, "seller": seller}
    sides = (scenario.opens, other_side(scenario.opens))
    first, second = (
        negotiator(
            strategies[side],
            space.preferences(scenario.mandate(side)),
            rounds=own_turns(scenario.rounds),
            seed=seed_of(side, seed),
        )
        for side in sides
    )
    result = bargain(first, second, rounds=scenario.rounds)
    worths = space.worth(scenario.buyer) + space.worth(scenario.seller)
    both = space.permitted(scenario.buyer) & space.permitted(scenario.seller)
    best = float(worths[both].max(initial=0.0))
    efficiency = None
    if result.deal is not None:
        efficiency = float(worths[result.deal]) / best if best > 0 else 1.0
    broken = tuple(violations(scenario, space, result))
    return Played(scenario, strategies, result, bool(np.any(both)), efficiency, broken)


def is_same_through_the_graph(played: Played, *, seed: int) -> bool:
    """Whether the LangGraph agents make the same offers over the scenario, and end the same."""
    sides: dict[str, Any] = {
        side: played.scenario.mandate(side).model_copy(update={"strategy": strategy})
        for side, strategy in played.strategies.items()
    }
    outcome = negotiate(played.scenario.model_copy(update=sides), seed=seed)
    space = Space(played.scenario.table)
    offers = [space.outcome(Terms.model_validate(said["terms"])) for said in outcome.offers]
    return (offers, outcome.reason) == (list(played.result.offers), played.result.reason)


def violations(scenario: Scenario, space: Space, result: Result) -> Iterator[str]:
    """What offers and deals violate of the mandate of the side that they speak for, in words."""
    for index, outcome in enumerate(result.offers):
        side = scenario.opens if index % 2 == 0 else other_side(scenario.opens)
        yield from scenario.mandate(side).permits(space.terms(outcome))
    if result.deal is not None:
        for side in SIDES:
            yield from scenario.mandate(side).permits(space.terms(result.deal))
