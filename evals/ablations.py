"""What each part of `parley` adds: it is played with one part off at a time, on seeds that were not tuned on.

    python -m evals.ablations

prints a JSON line a part: means, and what is lost against the whole, with the standard error of the paired
difference. At long tables, 100 turns each, it meets every strategy and itself. At order tables it meets
itself, and persons who come down early and then stay, or leave after six offers of their own; and an observer
of its bids (`evals.watching`) guesses its limit: with which error, and by how many standard errors the square
of that is above what the whole leaves.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, NamedTuple

import numpy as np

from agents.bargain import STRATEGIES, Outcome, Preferences, bargain, negotiator, own_turns
from agents.bargain import opponent as opponent_module
from agents.bargain import packages as packages_module
from agents.bargain import parley as parley_module
from agents.bargain.negotiators import Negotiator
from agents.bargain.opponent import AdditiveModel
from agents.bargain.parley import Tuning, assemble_parley
from agents.bargain.parts import History
from agents.bargain.ranking import Ranking
from agents.negotiation import seed_of
from contracts.terms import SIDES, Side, other_side
from evals.dealing import Case, Make, cases_with_a_zone, play_persons
from evals.speed import random_tables
from evals.watching import Rows, compare, missed_limits, watch

SHAPE = (40, 8, 12)
TURNS = 100
"""Of its own, at a long table."""
LEAVES_AFTER = 6
"""Offers of its own that a person makes who does not stay."""
WATCHED = (1, 8, 15)
"""After so many bids an observer guesses the limit."""

WHOLE = "whole"
_WHOLE = Tuning()
TUNINGS: dict[str, Tuning] = {
    WHOLE: _WHOLE,
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


def long_utilities(make: Make, seeds: Sequence[int]) -> Rows:
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
    return np.array(means)


def long_copies(make: Make, seeds: Sequence[int]) -> dict[str, Rows]:
    """Between two of a kind at each long table, over both seats: the product of what both gain, as a share of
    that at the Nash point, and how much more of its own Nash gain the opener has than the other side."""
    rows = []
    for seed in seeds:
        tables = random_tables(SHAPE, seed=seed)
        reserves = np.random.default_rng(seed).uniform(0, 0.5, 2)
        wants = [Preferences(utility=table, reserve=low) for table, low in zip(tables, reserves, strict=True)]
        gains = [one.utility - one.reserve for one in wants]
        products = np.where((gains[0] > 0) & (gains[1] > 0), gains[0] * gains[1], 0.0)
        nash = np.unravel_index(products.argmax(), products.shape)
        for opens in (0, 1):
            seats = [make(wants[side], TURNS, seed + side) for side in (opens, 1 - opens)]
            deal = bargain(*seats, rounds=2 * TURNS).deal
            had = [0.0 if deal is None else float(gain[deal]) for gain in gains]
            above = [gain - float(own[nash]) for gain, own in zip(had, gains, strict=True)]
            rows.append((had[0] * had[1] / float(products[nash]), above[opens] - above[1 - opens]))
    return dict(zip(("nash_product", "opener_above_other"), np.array(rows).T, strict=True))


def order_deals(make: Make, cases: Sequence[Case]) -> dict[str, Rows]:
    """Between two of a kind from both seats, a number for each order table: agreement, efficiency and how far
    shares lie from those at the Nash point; NaN without a deal."""
    rows = []
    for one in cases:
        deals = [_deal_of_two(make, one, opens=side) for side in SIDES]
        made = [deal for deal in deals if deal is not None]
        totals = [sum(float(one.worth[side][deal]) for side in SIDES) for deal in made]
        apart = [abs(one.share("buyer", deal) - one.share("buyer", one.nash)) for deal in made]
        rows.append(
            (
                len(made) / len(deals),
                np.mean(totals) / one.best if made and one.best > 0 else np.nan,
                np.mean(apart) if made else np.nan,
            )
        )
    return dict(zip(("agreement", "efficiency", "from_nash_share"), np.array(rows).T, strict=True))


def _deal_of_two(make: Make, one: Case, *, opens: Side) -> Outcome | None:
    turns = own_turns(one.scenario.rounds)
    seats = (make(one.wants[side], turns, seed_of(side, one.seed)) for side in (opens, other_side(opens)))
    return bargain(*seats, rounds=one.scenario.rounds).deal


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


def what_it_tells(make: Make, cases: Sequence[Case]) -> dict[int, Rows]:
    """By how much an observer of its bids misses its limit, at each of the order tables from both sides."""
    return missed_limits(watch(cases, strategies={WHOLE: make}, opens=True)[WHOLE], WATCHED)


class Played(NamedTuple):
    """What came of a variant: at each long table, with a copy there, at each order table, and what was missed
    by who watched."""

    long: Rows
    copies: dict[str, Rows]
    orders: dict[str, Rows]
    missed: dict[int, Rows]


def compared(name: str, played: Played, whole: Played) -> dict[str, Any]:
    """The means of a variant, and what it loses against the whole, with the standard error of the paired
    difference."""
    observer, *_ = compare({name: played.missed, WHOLE: whole.missed}, a_case=2, baseline=WHOLE)
    figures = {"utility": (played.long, whole.long)} | {
        figure: (numbers, of_the_whole)
        for mine, its in ((played.copies, whole.copies), (played.orders, whole.orders))
        for (figure, numbers), of_the_whole in zip(mine.items(), its.values(), strict=True)
    }
    told: dict[str, Any] = {}
    for figure, (numbers, of_the_whole) in figures.items():
        told[figure] = round(float(np.nanmean(numbers)), 4)
        less = of_the_whole - numbers
        less = less[~np.isnan(less)]
        error = float(less.std(ddof=1)) / len(less) ** 0.5
        told[f"{figure}_lost"] = [round(float(less.mean()), 4), round(error, 4)]
    return told | {key: value for key, value in observer.items() if key != "strategy"}


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
    parser.add_argument(
        "--count",
        type=int,
        default=30,
        help="long tables, three times as many orders, ten times as many to watch",
    )
    parser.add_argument("--seed", type=int, default=70000, help="of the first of all")
    parser.add_argument("--part", help="only this one beside the whole")
    options = parser.parse_args()
    seeds = range(options.seed, options.seed + options.count)
    cases = list(
        islice(
            (one for one in cases_with_a_zone(options.seed) if one.scenario.rounds >= 10), 3 * options.count
        )
    )
    watched = list(islice(cases_with_a_zone(options.seed), 10 * options.count))
    whole: Played | None = None
    for name, changed, make in variants():
        if options.part in (None, name) or whole is None:
            with constants(changed):
                played = Played(
                    long_utilities(make, seeds),
                    long_copies(make, seeds),
                    order_deals(make, cases),
                    what_it_tells(make, watched),
                )
                persons = with_persons(make, cases)
            whole = whole or played
            print(json.dumps({"part": name} | compared(name, played, whole) | persons), flush=True)


if __name__ == "__main__":
    main()
