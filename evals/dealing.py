"""How good `parley` is to deal with: copies of itself, and people in a hurry.

    python -m evals.dealing

plays it over random scenarios with a zone and prints JSON: self-play with the seats swapped, and what
patience costs and saves. What its bids tell is measured by `evals.watching`.
"""

import argparse
import json
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice, product
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from agents.bargain import Outcome, Preferences, bargain, negotiator, own_turns
from agents.bargain.negotiators import Negotiator
from agents.bargain.space import Space
from agents.negotiation import seed_of
from contracts.scenario import Scenario
from contracts.terms import SIDES, Side, other_side
from evals.scenarios import random_scenario

LONG = 10
"""Offers in all that two sides need to find each other."""
OFFERS = 30
"""Offers in all where people sit opposite, and where bids are watched."""


Make = Callable[[Preferences, int, int], Negotiator]
"""An agent from what it wants, its own turns and a seed."""


@dataclass(frozen=True)
class Case:
    """A scenario and what each outcome of it is worth to whom."""

    seed: int
    scenario: Scenario
    space: Space
    wants: dict[Side, Preferences]
    worth: dict[Side, NDArray[np.float64]]
    zone: NDArray[np.bool_]

    @property
    def nash(self) -> Outcome:
        """The permitted outcome of the largest product of both worths."""
        product = np.where(self.zone, self.worth["buyer"] * self.worth["seller"], -1.0)
        return tuple(int(value) for value in np.unravel_index(product.argmax(), product.shape))

    @property
    def best(self) -> float:
        """The largest sum of worths that any permitted outcome reaches."""
        return float((self.worth["buyer"] + self.worth["seller"])[self.zone].max())

    def share(self, side: Side, outcome: Outcome) -> float:
        """What a side has of both worths of an outcome."""
        total = sum(float(self.worth[one][outcome]) for one in SIDES)
        return float(self.worth[side][outcome]) / total if total > 0 else 0.5


def case(seed: int) -> Case:
    """The case of a random scenario."""
    scenario = random_scenario(seed)
    space = Space(scenario.table)
    wants: dict[Side, Preferences] = {side: space.preferences(scenario.mandate(side)) for side in SIDES}
    worth: dict[Side, NDArray[np.float64]] = {side: space.worth(scenario.mandate(side)) for side in SIDES}
    zone = (wants["buyer"].utility > 0) & (wants["seller"].utility > 0)
    return Case(seed, scenario, space, wants, worth, zone)


def cases_with_a_zone(first: int) -> Iterator[Case]:
    """The cases of the seeds from `first` on in which some terms are permitted by both."""
    return (one for one in map(case, count(first)) if one.zone.any())


@dataclass(frozen=True)
class Deal:
    """What came of one bargain."""

    agreed: bool
    offers: int
    efficiency: float | None = None
    above_nash: float | None = None
    """The opener's share of both worths, less its share at the Nash point."""
    buyer_above_nash: float | None = None


def play_itself(one: Case, *, opens: Side) -> Deal:
    """Two copies of `parley` at the table of a case."""
    first, second = (
        negotiator(
            "parley",
            one.wants[side],
            rounds=own_turns(one.scenario.rounds),
            seed=seed_of(side, one.seed),
        )
        for side in (opens, other_side(opens))
    )
    result = bargain(first, second, rounds=one.scenario.rounds)
    deal = result.deal
    if deal is None:
        return Deal(agreed=False, offers=len(result.offers))
    total = sum(float(one.worth[side][deal]) for side in SIDES)
    above: dict[Side, float] = {side: one.share(side, deal) - one.share(side, one.nash) for side in SIDES}
    return Deal(
        agreed=True,
        offers=len(result.offers),
        efficiency=total / one.best if one.best > 0 else 1.0,
        above_nash=above[opens],
        buyer_above_nash=above["buyer"],
    )


def measure_self_play(cases: Sequence[Case]) -> dict[str, Any]:
    """Agreement, efficiency and who gets how much, each case played from both seats."""
    long = [one for one in cases if one.scenario.rounds >= LONG]
    deals = [play_itself(one, opens=side) for one in long for side in SIDES]
    agreed = [deal for deal in deals if deal.agreed]
    at_nash = [
        sum(float(one.worth[side][one.nash]) for side in SIDES) / one.best for one in long if one.best > 0
    ]
    return {
        "bargains": len(deals),
        "agreement": round(len(agreed) / len(deals), 4),
        "mean_efficiency": _mean(deal.efficiency for deal in agreed),
        "median_efficiency": round(statistics.median(deal.efficiency or 0.0 for deal in agreed), 4),
        "mean_efficiency_of_the_nash_point": _mean(at_nash),
        "opener_above_nash": _mean(deal.above_nash for deal in agreed),
        "buyer_above_nash": _mean(deal.buyer_above_nash for deal in agreed),
        "standard_error_of_that": _error_by_scenario(deals),
        "mean_distance_from_nash_share": _mean(abs(deal.buyer_above_nash or 0.0) for deal in agreed),
        "median_offers": statistics.median(deal.offers for deal in agreed),
    }


def _error_by_scenario(deals: Sequence[Deal]) -> float:
    """The standard error of the buyer's share above Nash: the two bargains of a scenario count as one."""
    pairs = zip(deals[::2], deals[1::2], strict=True)
    told = [[deal.buyer_above_nash for deal in pair if deal.buyer_above_nash is not None] for pair in pairs]
    means = [statistics.fmean(shares) for shares in told if shares]
    return round(statistics.stdev(means) / len(means) ** 0.5, 4) if len(means) > 1 else 0.0


class Person:
    """Comes down unevenly over two to four offers of its own to what it will not go below, and may leave."""

    def __init__(self, wants: Preferences, *, seed: int, leaves_after: int | None) -> None:
        self._chance = Random(seed)
        self._wants = wants
        self._falling = np.sort(wants.utility.ravel())[::-1]
        self._order = np.argsort(-wants.utility.ravel(), kind="stable")
        self._turns = self._chance.randint(2, 4)
        self._least = self._chance.uniform(0.0, 0.3)
        self._bend = self._chance.uniform(0.6, 1.6)
        self._leaves_after = leaves_after
        self._made = 0

    def takes_after(self, offers: int) -> float:
        """The least utility that it takes once it has made so many offers."""
        self._made = offers
        return self._asks

    @property
    def _asks(self) -> float:
        gone: float = min(1.0, self._made / self._turns) ** self._bend
        level = max(self._least, 1 - (1 - self._least) * gone)
        return self._wants.reserve + (float(self._falling[0]) - self._wants.reserve) * level

    def propose(self, time: float) -> Outcome | None:
        """Anything worth about what it asks; None once it has made all the offers that it cares to make."""
        if self._made == self._leaves_after:
            return None
        end = max(1, int((-self._falling).searchsorted(-self._asks, "right")))
        first = min(end - 1, int((-self._falling).searchsorted(-self._asks - 0.06, "right")))
        self._made += 1
        place = self._order[self._chance.randrange(first, end)]
        return tuple(int(value) for value in np.unravel_index(place, self._wants.shape))

    def observe(self, outcome: Outcome, time: float) -> None:
        """Takes no notes."""

    def accepts(self, outcome: Outcome, time: float) -> bool:
        """Whether an offer is worth what it would ask for next."""
        return self._wants.of(outcome) >= self._asks


def play_person(one: Case, make: Make, *, side: Side, opens: bool, leaves_after: int | None) -> Deal:
    """An agent at one side, a person at the other; efficiency is the agent's own utility."""
    agent = make(one.wants[side], own_turns(OFFERS), one.seed)
    wants = one.wants[other_side(side)]
    person = Person(wants, seed=2 * one.seed + opens, leaves_after=leaves_after)
    result = bargain(*((agent, person) if opens else (person, agent)), rounds=OFFERS)
    utility = 0.0 if result.deal is None else one.wants[side].of(result.deal)
    return Deal(agreed=result.deal is not None, offers=len(result.offers), efficiency=utility)


def play_persons(cases: Sequence[Case], make: Make, *, leaves_after: int | None) -> list[Deal]:
    """The deals with a person from either side and seat of each case."""
    return [
        play_person(one, make, side=side, opens=opens, leaves_after=leaves_after)
        for one in cases
        for side in SIDES
        for opens in (True, False)
    ]


def most_with_persons(cases: Sequence[Case], *, offers: int) -> float:
    """The mean utility that an agent could have from persons who stay by its own last of so many offers, an
    even number in all, if it knew what they take by then."""
    most = []
    for one, side, opens in product(cases, SIDES, (True, False)):
        wants = one.wants[other_side(side)]
        person = Person(wants, seed=2 * one.seed + opens, leaves_after=None)
        taken = (wants.utility > 0) & (wants.utility >= person.takes_after((offers - opens) // 2))
        most.append(float(one.wants[side].utility[taken].max(initial=0.0)))
    return _mean(most)


def play_patience(one: Case, *, opens: Side, patience: float) -> Deal:
    """Two copies of `parley` with so much patience; efficiency is the mean of their utilities."""
    first, second = (
        negotiator(
            "parley",
            one.wants[side],
            rounds=own_turns(OFFERS),
            seed=seed_of(side, one.seed),
            patience=patience,
        )
        for side in (opens, other_side(opens))
    )
    result = bargain(first, second, rounds=OFFERS)
    deal = result.deal
    mean = 0.0 if deal is None else sum(one.wants[side].of(deal) for side in SIDES) / 2
    return Deal(agreed=deal is not None, offers=len(result.offers), efficiency=mean)


def measure_patience(
    cases: Sequence[Case], levels: Sequence[float] = (1.0, 0.5, 0.4, 0.3, 0.2)
) -> list[dict[str, Any]]:
    """Offers that a deal takes and own utility, for persons who stay, who leave, and for equal copies."""
    rows = []
    for patience in levels:
        for name, leaves_after in (("a person who stays", None), ("a person who leaves after 6", 6)):
            deals = play_persons(cases, _patient(patience), leaves_after=leaves_after)
            rows.append({"patience": patience, "opposite": name} | _told(deals))
        deals = [play_patience(one, opens=side, patience=patience) for one in cases for side in SIDES]
        rows.append({"patience": patience, "opposite": "its copy"} | _told(deals))
    return rows


def _patient(patience: float) -> Make:
    return lambda wants, turns, seed: negotiator("parley", wants, rounds=turns, seed=seed, patience=patience)


def makers(*strategies: str) -> dict[str, Make]:
    """How agents of each strategy are made, by its name."""
    return {name: _maker(name) for name in strategies}


def _maker(strategy: str) -> Make:
    return lambda wants, turns, seed: negotiator(strategy, wants, rounds=turns, seed=seed)


def _told(deals: Sequence[Deal]) -> dict[str, Any]:
    agreed = [deal.offers for deal in deals if deal.agreed]
    return {
        "bargains": len(deals),
        "deals": round(len(agreed) / len(deals), 3),
        "median_offers_to_a_deal": statistics.median(agreed),
        "mean_utility": _mean(deal.efficiency for deal in deals),
    }


def _mean(values: Any) -> float:
    return round(float(statistics.fmean(values)), 4)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=300, help="cases with a zone")
    parser.add_argument("--seed", type=int, default=70000, help="of the first scenario")
    options = parser.parse_args()
    cases = list(islice(cases_with_a_zone(options.seed), options.count))
    some = cases[: max(1, len(cases) // 4)]
    told = {
        "seed": options.seed,
        "self_play": measure_self_play(cases),
        "patience": measure_patience(some),
        "most_with_a_person_who_stays": {n: most_with_persons(some, offers=n) for n in (6, 8, 10)},
    }
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
