"""What each part of `parley` adds: it is played with one part off at a time, on seeds that were not tuned on.

    python -m evals.ablations

prints a JSON line a part. At long tables, 100 turns each, it meets every strategy: its mean utility, and what
it loses against the whole, with the standard error of the paired difference. At order tables it meets itself,
and persons who come down early and then stay, or leave after six offers of their own.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

import numpy as np

from agents.bargain import STRATEGIES, Preferences, bargain, negotiator, own_turns
from agents.bargain import opponent as opponent_module
from agents.bargain import packages as packages_module
from agents.bargain import parley as parley_module
from agents.bargain.negotiators import Negotiator
from agents.bargain.opponent import AdditiveModel
from agents.bargain.parley import Tuning, assemble_parley
from agents.bargain.parts import History
from agents.bargain.ranking import Ranking
from agents.negotiation import seed_of
from contracts.terms import SIDES, other_side
from evals.dealing import Case, Make, cases_with_a_zone, play_persons
from evals.speed import random_tables

SHAPE = (40, 8, 12)
TURNS = 100
"""Of its own, at a long table."""
LEAVES_AFTER = 6
"""Offers of its own that a person makes who does not stay."""

_WHOLE = Tuning()
TUNINGS: dict[str, Tuning] = {
    "whole": _WHOLE,
    "no repeat of their best offer": Tuning(again=(0.0,)),
    "no variety in the odds": Tuning(odds=tuple((*row[:3], 0.0, row[4]) for row in _WHOLE.odds)),
    "no slack in what can be expected": Tuning(margin=0.0),
    "no end game but the last offer": Tuning(horizon=0),
    "concession from early on": Tuning(halfway=20.0),
    "the same schedule for every seed": Tuning(sway=0.0),
    "the same way down for every seed": Tuning(bend=0.0),
    "even shares of the own range": Tuning(drawn=(1.0, 1.0)),
    "the reserve for who never moves": Tuning(kept=0.0),
}
"""Parts that are a number."""
CONSTANTS: dict[str, dict[str, float]] = {
    "no dislike of repeating": {"REPEATED": 0.0},
    "no meeting of what the other side gives": {"MET": 0.0},
    "nothing shown while it is firm": {"SHOWN": 0.0},
    "no doubt of what was never heard": {"UNHEARD": 0.0},
    "the best of all at first": {"FIRST": 1.0, "TOP": 1.0},
    "as little at first as later": {"FIRST": 0.95},
    "the best for both at first": {"VEIL": 0.0},
    "no doubt of what never came back": {"REFUSED": 0.0},
    "no mirrored interests": {"OPPOSED": 0.0},
    "no early readiness at short tables": {"EARLY": 0.0},
}
"""Parts that are a constant of a module."""


class Blind(AdditiveModel):
    """A model that learns nothing."""

    def scores(self) -> list[Any]:
        return [np.zeros(size) for size in self._shape]

    def _find_price(self) -> None:
        return None


class Unpriced(AdditiveModel):
    """A model that does not take the price for money."""

    def _find_price(self) -> None:
        return None


@contextmanager
def constants(changed: dict[str, float]) -> Iterator[None]:
    """The modules of `parley` with some constants changed."""
    kept = [
        (module, name, getattr(module, name))
        for module in (parley_module, opponent_module, packages_module)
        for name in changed
        if hasattr(module, name)
    ]
    for module, name, _ in kept:
        setattr(module, name, changed[name])
    try:
        yield
    finally:
        for module, name, value in kept:
            setattr(module, name, value)


def variant(
    wants: Preferences, *, turns: int, seed: int, tuning: Tuning, model: type[AdditiveModel] = AdditiveModel
) -> Negotiator:
    """A `parley` that is tuned otherwise, or has another model of the other side."""
    history = History(ranking=Ranking(wants), rounds=turns, seed=seed)
    bidding, learner, acceptance = assemble_parley(history, tuning, model=model)
    return Negotiator(history, bidding=bidding, model=learner, acceptance=acceptance)


def long_utilities(make: Make, seeds: Sequence[int]) -> list[float]:
    """Its mean utility at each long table, over all opponents, seats and sides."""
    means = []
    for seed in seeds:
        chance = np.random.default_rng(seed)
        reserves = chance.uniform(0, 0.5, 2)
        wants = [
            Preferences(utility=table, reserve=reserve)
            for table, reserve in zip(random_tables(SHAPE, seed=seed), reserves, strict=True)
        ]
        utilities = []
        for place, name in enumerate(STRATEGIES * 2):
            mine = place % 2
            agent = make(wants[mine], TURNS, seed)
            other = negotiator(name, wants[1 - mine], rounds=TURNS, seed=seed + 1)
            seats = (agent, other) if place < len(STRATEGIES) else (other, agent)
            deal = bargain(*seats, rounds=2 * TURNS).deal
            utilities.append(wants[mine].reserve if deal is None else wants[mine].of(deal))
        means.append(float(np.mean(utilities)))
    return means


def order_deals(make: Make, cases: Sequence[Case]) -> dict[str, float]:
    """Agreement, mean efficiency and how far shares lie from those at the Nash point, between two of a kind
    over order tables, from both seats."""
    efficiencies, apart, deals = [], [], 0
    for one in cases:
        for opens in SIDES:
            sides = (opens, other_side(opens))
            turns = own_turns(one.scenario.rounds)
            seats = (make(one.wants[side], turns, seed_of(side, one.seed)) for side in sides)
            deal = bargain(*seats, rounds=one.scenario.rounds).deal
            if deal is not None:
                deals += 1
                total = sum(float(one.worth[side][deal]) for side in SIDES)
                efficiencies.append(total / one.best if one.best > 0 else 1.0)
                apart.append(abs(one.share("buyer", deal) - one.share("buyer", one.nash)))
    return {
        "agreement": round(deals / (2 * len(cases)), 4),
        "efficiency": round(float(np.mean(efficiencies)), 4),
        "from_nash_share": round(float(np.mean(apart)), 4),
    }


def with_persons(make: Make, cases: Sequence[Case]) -> dict[str, float]:
    """Its mean utility opposite persons at order tables, and what a deal with them takes."""
    told: dict[str, float] = {}
    for name, leaves_after in (("stays", None), ("leaves", LEAVES_AFTER)):
        deals = play_persons(cases, make, leaves_after=leaves_after)
        told |= {
            f"{name}_utility": round(float(np.mean([deal.efficiency for deal in deals])), 4),
            f"{name}_agreement": round(float(np.mean([deal.agreed for deal in deals])), 4),
            f"{name}_offers": float(np.median([deal.offers for deal in deals if deal.agreed])),
        }
    return told


def variants() -> Iterator[tuple[str, dict[str, float], Make]]:
    """Each variant: its name, the constants to change, and how it is made."""
    for name, tuning in TUNINGS.items():
        yield name, {}, _maker(tuning)
    for name, changed in CONSTANTS.items():
        yield name, changed, _maker(_WHOLE)
    yield "no price that stands for money", {}, _maker(_WHOLE, model=Unpriced)
    yield "no model of the other side", {}, _maker(_WHOLE, model=Blind)


def _maker(tuning: Tuning, *, model: type[AdditiveModel] = AdditiveModel) -> Make:
    return lambda wants, turns, seed: variant(wants, turns=turns, seed=seed, tuning=tuning, model=model)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=30, help="long tables, and three times as many orders")
    parser.add_argument("--seed", type=int, default=70000, help="of the first of both")
    options = parser.parse_args()
    seeds = range(options.seed, options.seed + options.count)
    cases = list(
        islice(
            (one for one in cases_with_a_zone(options.seed) if one.scenario.rounds >= 10), 3 * options.count
        )
    )
    whole: list[float] = []
    for name, changed, make in variants():
        with constants(changed):
            utilities = long_utilities(make, seeds)
            orders = order_deals(make, cases) | with_persons(make, cases)
        whole = whole or utilities
        less = np.array(whole) - np.array(utilities)
        error = float(less.std(ddof=1) / len(less) ** 0.5)
        told = {"utility": round(float(np.mean(utilities)), 4), "lost": round(float(less.mean()), 4)}
        print(json.dumps({"part": name} | told | {"standard_error": round(error, 4)} | orders), flush=True)


if __name__ == "__main__":
    main()
