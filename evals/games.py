"""Bargains to be had, in families, each made from a seed: what is on the table, and what both sides want.

A `Game` is a scenario, or a table of many issues that has no terms; what its outcomes are worth is in money,
or, without terms, in utility over the reserve.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from agents.bargain import Negotiating, Outcome, Preferences
from agents.bargain.space import Space, zone
from contracts.money import minor_unit, round_money
from contracts.scenario import Scenario
from contracts.terms import SIDES, Side, Terms
from evals.plane import Points, frontier, kalai_smorodinsky_point, nash_point
from evals.scenarios import random_scenario
from evals.speed import random_tables
from evals.suite import JSON

_TRIES = 200
_LONG = 10
"""Offers in all that two sides need to find each other."""


@dataclass(frozen=True)
class Game:
    """What both sides want of the outcomes of a table."""

    wants: dict[Side, Preferences]
    worth: dict[Side, NDArray[np.float64]]
    """Over walking away, comparable between the sides."""
    rounds: int
    opens: Side = "buyer"
    leaves: dict[Side, int] = field(default_factory=dict)
    """After how many offers of its own a side leaves; the other does not know."""
    space: Space | None = None
    scenario: Scenario | None = None

    @cached_property
    def zone(self) -> NDArray[np.bool_]:
        """The outcomes that both permit."""
        buyer, seller = (self.wants[side].utility >= self.wants[side].reserve for side in SIDES)
        return np.asarray(buyer & seller)

    @cached_property
    def _best(self) -> dict[Side, float]:
        """The largest worth that a side permits itself anywhere."""
        return {
            side: float(
                self.worth[side].max(where=self.wants[side].utility >= self.wants[side].reserve, initial=0.0)
            )
            for side in SIDES
        }

    def utilities(self, outcome: Outcome) -> Points:
        """Of an outcome, the buyer's and the seller's: worth by the largest worth (scenario.md)."""
        return np.array([self._utility(side, float(self.worth[side][outcome])) for side in SIDES])

    def _utility(self, side: Side, worth: float) -> float:
        return worth / self._best[side] if self._best[side] > 0 else 0.0

    @cached_property
    def points(self) -> Points:
        """The utilities of all outcomes in the zone."""
        columns = [self.worth[side][self.zone] / (self._best[side] or 1.0) for side in SIDES]
        return np.maximum(np.stack(columns, axis=1), 0.0)

    @cached_property
    def frontier(self) -> Points:
        """The efficient ones of these; empty when there is no zone."""
        return frontier(self.points) if len(self.points) else self.points

    @cached_property
    def nash(self) -> Points:
        return nash_point(self.points)

    @cached_property
    def kalai_smorodinsky(self) -> Points:
        return kalai_smorodinsky_point(self.points)

    @cached_property
    def surplus(self) -> float:
        """The largest sum of worths in the zone."""
        both = self.worth["buyer"] + self.worth["seller"]
        return float(both.max(where=self.zone, initial=0.0))

    def breaks(self, side: Side, outcome: Outcome) -> tuple[str, ...]:
        """What an outcome violates of a side's mandate, in words."""
        if (side, outcome) not in self._checked:
            self._checked[side, outcome] = self._breaks(side, outcome)
        return self._checked[side, outcome]

    @cached_property
    def _checked(self) -> dict[tuple[Side, Outcome], tuple[str, ...]]:
        return {}

    def _breaks(self, side: Side, outcome: Outcome) -> tuple[str, ...]:
        if self.scenario and self.space:
            return self.scenario.mandate(side).permits(self.space.terms(outcome))
        wants = self.wants[side]
        return () if wants.of(outcome) >= wants.reserve else (f"worth less than the reserve of the {side}",)

    def terms(self, outcome: Outcome) -> Terms | None:
        """What an outcome says, where it says anything."""
        return self.space.terms(outcome) if self.space else None


class Leaving:
    """A negotiator that leaves after so many offers of its own, and reckons with that."""

    def __init__(self, negotiator: Negotiating, *, after: int, rounds: int) -> None:
        self._negotiator, self._left = negotiator, after
        self._pace = rounds / (2 * after)
        self._last = 1 - 0.5 / (2 * after)

    def _time(self, time: float) -> float:
        return min(time * self._pace, self._last)

    def propose(self, time: float) -> Outcome | None:
        """See agents.bargain.table.Negotiating."""
        self._left -= 1
        return self._negotiator.propose(self._time(time)) if self._left >= 0 else None

    def observe(self, outcome: Outcome, time: float) -> None:
        """See agents.bargain.table.Negotiating."""
        self._negotiator.observe(outcome, self._time(time))

    def accepts(self, outcome: Outcome, time: float) -> bool:
        """See agents.bargain.table.Negotiating."""
        return self._negotiator.accepts(outcome, self._time(time))


def game_of(scenario: Scenario, *, leaves: dict[Side, int] | None = None) -> Game:
    """The game of a scenario."""
    space = Space(scenario.table)
    return Game(
        wants={side: space.preferences(scenario.mandate(side)) for side in SIDES},
        worth={side: space.worth(scenario.mandate(side)) for side in SIDES},
        rounds=scenario.rounds,
        opens=scenario.opens,
        leaves=leaves or {},
        space=space,
        scenario=scenario,
    )


def _random(chance: Random, product: JSON | None) -> Game:
    return game_of(random_scenario(_seed(chance)))


def _seed(chance: Random) -> int:
    return chance.randrange(2**31)


def _search(chance: Random, change: Callable[[Scenario], Scenario | None]) -> Scenario:
    """The first random scenario of ten offers or more that `change` makes something of."""
    for _ in range(_TRIES):
        scenario = random_scenario(_seed(chance))
        changed = change(scenario) if scenario.rounds >= _LONG else None
        if changed is not None:
            return changed
    raise LookupError(f"no scenario of the family among {_TRIES}")


def _with_a_zone(scenario: Scenario) -> Scenario | None:
    return scenario if zone(scenario).any() else None


def _with_sellers_limit(scenario: Scenario, share: float) -> Scenario | None:
    """The scenario with the seller's limit at a share of the buyer's; None when that is off the table."""
    limit = round_money(scenario.buyer.price.limit * Decimal(share), scenario.currency)
    if not scenario.table.price.low <= limit <= scenario.table.price.high:
        return None
    said = scenario.to_json()
    aim = max(limit, scenario.seller.price.aim)
    said["seller"]["price"] = {"aim": str(aim), "limit": str(limit)}
    return Scenario.model_validate(said)


def _tight(chance: Random, product: JSON | None) -> Game:
    """Prices that both permit lie within 3 % of each other, and what else counts leaves some zone."""

    def narrowed(scenario: Scenario) -> Scenario | None:
        tight = _with_sellers_limit(scenario, chance.uniform(0.97, 1.0))
        return tight and _with_a_zone(tight)

    return game_of(_search(chance, narrowed))


def _empty(chance: Random, product: JSON | None) -> Game:
    """The seller's limit lies 1 to 20 % above the buyer's."""

    def parted(scenario: Scenario) -> Scenario | None:
        apart = _with_sellers_limit(scenario, chance.uniform(1.01, 1.2))
        return apart if apart and not zone(apart).any() else None

    return game_of(_search(chance, parted))


def _price_only(chance: Random, product: JSON | None) -> Game:
    """One way to pay and one date, on which both agree: the price alone is open."""

    def narrowed(scenario: Scenario) -> Scenario | None:
        said = scenario.to_json()
        payment, day = said["table"]["payment"][:1], said["table"]["delivery"]["from"]
        said["table"] |= {"payment": payment, "delivery": {"from": day, "to": day, "step_days": 1}}
        for side in SIDES:
            said[side]["payment"]["accepts"] = payment
            said[side]["delivery"] |= {"earliest": day, "latest": day, "best": day}
        return _with_a_zone(Scenario.model_validate(said))

    return game_of(_search(chance, narrowed))


def _lines(chance: Random, product: JSON | None) -> Game:
    """A basket of several lines at one price."""
    several = _search(chance, lambda scenario: _with_a_zone(scenario) if len(scenario.lines) > 1 else None)
    return game_of(several)


def _deadline(chance: Random, product: JSON | None) -> Game:
    """One side leaves after three to eight offers of its own, where the table would give it 15."""
    scenario = _search(chance, _with_a_zone).model_copy(update={"rounds": 30})
    return game_of(scenario, leaves={chance.choice(SIDES): chance.randint(3, 8)})


def _many_issues(chance: Random, product: JSON | None) -> Game:
    """Five to seven issues of three to nine values, on which utilities differ; no terms, no money."""
    shape = (9, *(chance.choice((3, 4, 5)) for _ in range(chance.randint(4, 6))))
    tables = random_tables(shape, seed=_seed(chance))
    reserves = [chance.uniform(0.1, 0.4) for _ in SIDES]
    wants = {
        side: Preferences(utility=table, reserve=reserve)
        for side, table, reserve in zip(SIDES, tables, reserves, strict=True)
    }
    worth = {side: want.utility - want.reserve for side, want in wants.items()}
    return Game(wants, worth, rounds=chance.choice((20, 30, 60)), opens=chance.choice(SIDES))


def _real(chance: Random, product: JSON | None) -> Game:
    """A product at its real prices: the seller's limit is near the lowest price that it ever had, the buyer's
    around the list price; so most have a zone, and some have none."""
    assert product is not None, "the family `real` needs products"
    unit = minor_unit("USD")

    def money(amount: Decimal, share: float) -> Decimal:
        return max(unit, round_money(amount * Decimal(share), "USD"))

    prices = {name: Decimal(product[name]) for name in ("list", "average", "lowest", "highest")}
    cost = money(prices["lowest"], chance.uniform(0.8, 1.05))
    budget = money(prices["list"], chance.uniform(0.75, 1.1))
    low, high = min(cost, budget, prices["lowest"]) / 2, max(cost, budget, prices["highest"], prices["list"])
    low, high = money(low, 1.0), money(high, 1.1)
    base = random_scenario(_seed(chance)).to_json()
    said: dict[str, Any] = {
        "currency": "USD",
        "signed_on": "2026-11-02",
        "rounds": 30,
        "opens": chance.choice(SIDES),
        "lines": [
            {
                "sku": "P-1",
                "name": product["title"][:80].strip(),
                "quantity": chance.choice((1, 1, 5, 20, 100)),
                "unit": "piece",
                "list_price": str(prices["list"]),
            }
        ],
        "table": {
            "price": {
                "from": str(low),
                "to": str(high),
                "tick": str(max(unit, money((high - low) / 200, 1.0))),
            }
        },
    }
    aims = {"buyer": min(budget, money(prices["lowest"], 0.9)), "seller": max(cost, prices["list"])}
    for side, limit in (("buyer", budget), ("seller", cost)):
        said[side] = {
            "party": base[side]["party"],
            "price": {"aim": str(aims[side]), "limit": str(limit)},
            "payment": {
                "accepts": [{"deposit_percent": 100}, {"balance": "net", "net_days": 30}],
                "cost_of_capital": str(Decimal(chance.randrange(0, 20)) / 100),
            },
            "delivery": {
                "earliest": "2026-11-09",
                "latest": "2027-01-04",
                "best": f"2026-{chance.choice(('11-16', '11-30', '12-14'))}",
                "cost_per_day": str(money(prices["average"], chance.choice((0.0005, 0.002)))),
            },
        }
    return game_of(Scenario.model_validate(said))


FAMILIES: dict[str, Callable[[Random, JSON | None], Game]] = {
    "random": _random,
    "tight": _tight,
    "empty": _empty,
    "price_only": _price_only,
    "many_issues": _many_issues,
    "deadline": _deadline,
    "lines": _lines,
    "real": _real,
}
"""By name; each makes a game from chance, `real` from a product too."""
