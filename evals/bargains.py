"""Bargains between agents over random scenarios: what must never happen, and how good the deals are.

    python -m evals.bargains --count 10000

plays every pair of strategies in turn at the pure table, and prints JSON.
"""

import argparse
import json
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np

from agents.bargain import STRATEGIES, Result, bargain, negotiator, own_turns
from agents.bargain.space import Space
from agents.negotiation import negotiate, seed_of
from contracts.scenario import Scenario
from contracts.terms import SIDES, Side, Terms, other_side
from evals.scenarios import random_scenario

_LONG = 10
"""Offers in all that two sides need to find each other; with one or two it is a matter of luck."""


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


def summary(played: list[Played]) -> dict[str, Any]:
    """Counts and medians over bargains; efficiency over the deals."""
    zones = [one for one in played if one.zone]
    long = [one for one in zones if one.scenario.rounds >= _LONG]
    efficiencies = [one.efficiency for one in played if one.efficiency is not None]
    return {
        "bargains": len(played),
        "with_a_zone": len(zones),
        "agreement_where_a_zone": _agreement(zones),
        f"agreement_where_a_zone_and_{_LONG}_rounds": _agreement(long),
        "deals_without_a_zone": sum(one.result.deal is not None for one in played if not one.zone),
        "violations": sum(len(one.violations) for one in played),
        "median_efficiency": round(statistics.median(efficiencies), 4) if efficiencies else None,
        "mean_efficiency": round(statistics.fmean(efficiencies), 4) if efficiencies else None,
        "median_offers": statistics.median(len(one.result.offers) for one in played),
        "endings": dict(Counter(one.result.reason for one in played)),
    }


def _agreement(played: list[Played]) -> float | None:
    """The share that ended in a deal."""
    return round(sum(one.result.deal is not None for one in played) / len(played), 4) if played else None


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--count", type=int, default=1000, help="bargains, spread over all pairs of strategies"
    )
    parser.add_argument("--seed", type=int, default=0, help="of the first scenario")
    parser.add_argument("--strategies", default=",".join(STRATEGIES), help="names, with commas between")
    parser.add_argument("--graph", type=int, default=0, help="so many of them through LangGraph too")
    options = parser.parse_args()
    pairs = list(product(options.strategies.split(","), repeat=2))
    played = [
        play_out(random_scenario(options.seed + index), buyer=buyer, seller=seller, seed=index)
        for index in range(options.count)
        for buyer, seller in [pairs[index % len(pairs)]]
    ]
    same = sum(is_same_through_the_graph(one, seed=seed) for seed, one in enumerate(played[: options.graph]))
    told = {"seed": options.seed, "pairs": len(pairs)} | summary(played)
    if options.graph:
        told["same_through_the_graph"] = f"{same} of {min(options.graph, len(played))}"
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
