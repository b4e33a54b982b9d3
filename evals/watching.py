"""How much bids tell: an observer who was fitted to other bargains guesses the limit of who made them.

    python -m evals.watching

watches each strategy at the same order tables, from both seats, opposite a side that keeps to what it likes
best, and one that comes down on a line; both take nothing, so that no deal ends the watching and every
strategy makes as many bids. It does so at long tables too, where the observer even knows what each bid is
worth to who makes it and guesses the reserve. It prints JSON.
`linear` is the baseline: whoever is guessed with less error than it tells more.
"""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from agents.bargain import Outcome, Preferences, negotiator, own_turns
from agents.bargain.negotiators import Negotiator
from contracts.terms import SIDES, other_side
from evals.dealing import OFFERS, Case, Make, cases_with_a_zone, makers
from evals.speed import random_tables
from evals.statistics import bootstrap_sums, percentile_interval
from evals.suite import JSON, Metric

Rows = NDArray[np.float64]

STRATEGIES = ("parley", "linear", "boulware", "conceder")
BASELINE = "linear"
FIRM = "firm"
"""The other side that keeps to what it likes best."""
COMES_DOWN = "linear"
BIDS = (0, 1, 4, 6, 8, 10, 12, 14, 15)
RATE = Fraction(12, 100)
"""The cost of capital that the observer takes both sides to have, a year."""
NEAR = 0.004
"""Bids this close to the furthest one so far count as a halt."""
SEEN, FEWEST = 8, 30
"""Bids that the observer of the suite `safety` has seen, of fifteen, and tables that it needs."""
FOLDS = 3
"""In turn, each share of the cases is guessed by an observer who was fitted to the others."""
RIDGE, WIDTH, ROUGHNESS = 1.0, 0.3, 0.1
"""The penalty of the line, and the inverse width for each feature and the penalty of what bends it."""
LONG, LONG_TURNS, LONG_BIDS = (40, 8, 12), 100, (0, 10, 40, 70, 90, 97, 99)
"""A long table, the turns of each side, and after how many bids there the reserve is guessed."""


@dataclass(frozen=True)
class Watched:
    """What an observer sees of many bargains, a row for each, and what it would like to know."""

    public: Rows
    """What the table tells: whether the bidder is the buyer, the lowest price, how many payments there are,
    and the logarithm of how many prices."""
    prices: Rows
    """The price of each bid. All prices are shares of the price in the middle of the table."""
    discounts: Rows
    """What a price of 1 is worth today with the payment and the date of each bid, at `RATE`."""
    limits: Rows


def watch(
    cases: Iterable[Case], *, strategies: Mapping[str, Make], opens: bool, opposite: str = FIRM
) -> dict[str, Watched]:
    """The bids of each strategy at the same tables, two rows a case: as the buyer and as the seller.

    `opposite` is the strategy of the other side, or `FIRM`.
    """
    public, limits = [], []
    bids: dict[str, list[tuple[list[float], list[float]]]] = {name: [] for name in strategies}
    for one in cases:
        space, middle = one.space, float(one.space.prices[0] + one.space.prices[-1]) / 2
        for side in SIDES:
            prices, payments, _ = space.shape
            lowest = float(space.prices[0]) / middle
            public.append([float(side == "buyer"), lowest, float(payments), float(np.log(prices))])
            limits.append(float(one.scenario.mandate(side).price.limit) / middle)
            heard = heard_bids(opposite, one.wants[other_side(side)], offers=OFFERS)
            for name, make in strategies.items():
                made = watched_bids(make(one.wants[side], len(heard), one.seed), heard, opens=opens)
                bids[name].append(
                    (
                        [float(space.prices[bid[0]]) / middle for bid in made],
                        [_discount(one, bid) for bid in made],
                    )
                )
    return {
        name: Watched(
            public=np.array(public),
            prices=np.array([prices for prices, _ in rows]),
            discounts=np.array([discounts for _, discounts in rows]),
            limits=np.array(limits),
        )
        for name, rows in bids.items()
    }


def heard_bids(strategy: str, wants: Preferences, *, offers: int) -> list[Outcome]:
    """The bids of the other side, by a strategy that heeds nothing, for so many offers of both in all."""
    firm = tuple(int(value) for value in np.unravel_index(wants.utility.argmax(), wants.shape))
    if strategy == FIRM:
        return [firm] * own_turns(offers)
    agent = negotiator(strategy, wants, rounds=own_turns(offers), seed=0)
    return [agent.propose(made / offers) or firm for made in range(0, offers, 2)]


def watched_bids(agent: Negotiator, heard: Sequence[Outcome], *, opens: bool) -> list[Outcome]:
    """All bids of an agent between those of another side, which takes nothing."""
    offers = 2 * len(heard)
    bids = []
    for turn in range(len(heard)):
        time = (2 * turn + (not opens)) / offers
        if seen := heard[: turn + (not opens)]:
            agent.observe(seen[-1], time)
        bid = agent.propose(time)
        assert bid is not None, "a side with a zone has something to offer"
        bids.append(bid)
    return bids


def _discount(one: Case, bid: Outcome) -> float:
    terms = one.space.terms(bid)
    day = (terms.delivery - one.scenario.signed_on).days
    return float(terms.payment.present_value(delivery_day=day, rate=RATE))


def features(seen: Watched, *, bids: int) -> Rows:
    """What an observer of the first so many bids goes by, a row for each bargain."""
    if not bids:
        return seen.public
    prices = seen.prices[:, :bids]
    worth = prices * seen.discounts[:, :bids]
    upward = np.where(seen.public[:, :1] > 0, 1.0, -1.0)
    furthest = upward * np.maximum.accumulate(upward * worth, axis=1)
    halted = np.abs(furthest - furthest[:, -1:]) < NEAR
    repeated = prices == prices[:, -1:]
    spreads = [prices.std(axis=1), worth.std(axis=1), halted.sum(axis=1), repeated.sum(axis=1)]
    return np.hstack([seen.public, prices, worth, furthest, np.stack(spreads, axis=1)])


def guesses(known: Rows, wanted: Rows, new: Rows) -> Rows:
    """What an observer fitted to `known` rows and their `wanted` values makes of `new` rows.

    Ridge regression, a line for the buyer and one for the seller by the first column, and kernel ridge
    regression on what these leave over.
    """
    left = wanted - _on_a_line(known, wanted, known)
    return _on_a_line(known, wanted, new) + _bent(known, left, new)


def _on_a_line(known: Rows, wanted: Rows, new: Rows) -> Rows:
    known, new = _even(*(np.hstack([rows, rows * rows[:, :1]]) for rows in (known, new)))
    mean = wanted.mean()
    slopes = np.linalg.solve(known.T @ known + RIDGE * np.eye(known.shape[1]), known.T @ (wanted - mean))
    line: Rows = mean + new @ slopes
    return line


def _bent(known: Rows, wanted: Rows, new: Rows) -> Rows:
    known, new = _even(known, new)
    alike = _kernel(known, known) + ROUGHNESS * np.eye(len(known))
    bent: Rows = _kernel(new, known) @ np.linalg.solve(alike, wanted)
    return bent


def _even(known: Rows, new: Rows) -> tuple[Rows, Rows]:
    mean, spread = known.mean(axis=0), known.std(axis=0) + 1e-9
    return (known - mean) / spread, (new - mean) / spread


def _kernel(one: Rows, other: Rows) -> Rows:
    apart = (one**2).sum(axis=1)[:, None] + (other**2).sum(axis=1) - 2 * one @ other.T
    kernel: Rows = np.exp(-WIDTH / one.shape[1] * apart)
    return kernel


def misses(rows: Rows, wanted: Rows, *, a_case: int) -> Rows:
    """By how much each value is missed, by an observer fitted to the other cases, of so many rows each."""
    fold = np.arange(len(rows)) // a_case % FOLDS
    missed = np.empty(len(rows))
    for part in range(FOLDS):
        new = fold == part
        missed[new] = guesses(rows[~new], wanted[~new], rows[new]) - wanted[new]
    return missed


def error(missed: Rows) -> float:
    """The root of the mean square."""
    return float(np.sqrt(np.mean(missed**2)))


def compare(
    missed: dict[str, dict[int, Rows]], *, a_case: int, baseline: str = BASELINE
) -> list[dict[str, Any]]:
    """For each strategy the error after so many bids, and by how many standard errors of the difference, by
    case, its square lies above that of the baseline."""
    rows = []
    for name, by_bids in missed.items():
        row: dict[str, Any] = {"strategy": name}
        row["error_after_bids"] = {str(bids): round(error(one), 4) for bids, one in by_bids.items()}
        if name != baseline:
            row["standard_errors_above"] = {
                str(bids): _above(one, missed[baseline][bids], a_case=a_case)
                for bids, one in by_bids.items()
                if bids
            }
        rows.append(row)
    return rows


def _above(missed: Rows, baseline: Rows, *, a_case: int) -> float:
    more = (missed**2 - baseline**2).reshape(-1, a_case).mean(axis=1)
    spread = float(more.std(ddof=1)) / len(more) ** 0.5
    return round(float(more.mean()) / spread, 1) if spread else 0.0


def rows_of(seen: dict[str, Watched]) -> JSON:
    """What was watched as JSON data, to six digits."""
    public, limits = next((one.public, one.limits) for one in seen.values())
    bids = {
        name: {"prices": _listed(one.prices), "discounts": _listed(one.discounts)}
        for name, one in seen.items()
    }
    return {"public": _listed(public), "limits": _listed(limits), "bids": bids}


def _listed(values: Rows) -> list[Any]:
    listed: list[Any] = np.round(values, 6).tolist()
    return listed


def limit_errors(parts: Sequence[JSON], *, subject: str) -> list[Metric]:
    """How far an observer of `SEEN` bids is off, of a subject and of the baseline; intervals are over tables.

    `parts` are what `rows_of` gave; of fewer than `FEWEST` tables nothing is told, for nobody can be fitted.
    """
    public, limits = (
        np.concatenate([np.array(part[name]) for part in parts]) for name in ("public", "limits")
    )
    if len(limits) < 2 * FEWEST:
        return []

    def squares(name: str, *, bids: int) -> Rows:
        prices, discounts = (
            np.concatenate([np.array(part["bids"][name][what]) for part in parts])
            for what in ("prices", "discounts")
        )
        rows = features(Watched(public, prices, discounts, limits), bids=bids)
        mean: Rows = (misses(rows, limits, a_case=2) ** 2).reshape(-1, 2).mean(axis=1)
        return mean

    columns = np.stack(
        [squares(subject, bids=SEEN), squares(BASELINE, bids=SEEN), squares(subject, bids=0)], axis=1
    )
    drawn = np.sqrt(bootstrap_sums(columns) / len(columns))
    errors = np.sqrt(columns.mean(axis=0))
    groups = ("all", f"baseline: {BASELINE}", "no bid seen")
    found = [
        _metric("limit_error", group, errors[at], drawn[:, at], len(columns))
        for at, group in enumerate(groups)
    ]
    ratio = _metric(
        "limit_error_ratio", "all", errors[0] / errors[1], drawn[:, 0] / drawn[:, 1], len(columns)
    )
    return [*found, ratio]


def _metric(name: str, group: str, value: float, drawn: Rows, n: int) -> Metric:
    low, high = percentile_interval(drawn[:, None])
    return Metric(name, group, float(value), n, float(low[0]), float(high[0]))


def measure_orders(cases: Iterable[Case], *, opens: bool, opposite: str = FIRM) -> list[dict[str, Any]]:
    """The observer's errors at order tables, as shares of the price in the middle of the table."""
    seen = watch(cases, strategies=makers(*STRATEGIES), opens=opens, opposite=opposite)
    return compare({name: missed_limits(one, BIDS) for name, one in seen.items()}, a_case=2)


def missed_limits(seen: Watched, bids: Iterable[int]) -> dict[int, Rows]:
    """By how much an observer of the first so many bids misses each limit."""
    return {count: misses(features(seen, bids=count), seen.limits, a_case=2) for count in bids}


def measure_long(seeds: Iterable[int]) -> list[dict[str, Any]]:
    """The observer's errors at long tables, in utility: it knows what each bid is worth, but no reserve."""
    utilities: dict[str, list[list[float]]] = {name: [] for name in STRATEGIES}
    reserves = []
    for seed in seeds:
        mine, other = random_tables(LONG, seed=seed)
        reserve = float(np.random.default_rng(seed).uniform(0, 0.5))
        wants = Preferences(utility=mine, reserve=reserve)
        heard = heard_bids(FIRM, Preferences(utility=other, reserve=0.0), offers=2 * LONG_TURNS)
        reserves.append(reserve)
        for name in STRATEGIES:
            agent = negotiator(name, wants, rounds=len(heard), seed=seed)
            bids = watched_bids(agent, heard, opens=True)
            utilities[name].append([wants.of(bid) for bid in bids])
    wanted, one = np.array(reserves), np.ones((len(reserves), 1))
    missed = {
        name: {
            bids: misses(np.hstack([one, np.array(rows)[:, _told(bids)]]), wanted, a_case=1)
            for bids in LONG_BIDS
        }
        for name, rows in utilities.items()
    }
    return compare(missed, a_case=1)


def _told(bids: int) -> list[int]:
    """Places of the bids that an observer of so many goes by: the last ten and some before."""
    return sorted({*range(max(0, bids - 10), bids), *range(0, bids, 10)})


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--count", type=int, default=900, help="cases with a zone, and half as many long tables"
    )
    parser.add_argument("--seed", type=int, default=400000, help="of the first of both")
    options = parser.parse_args()

    def cases() -> Iterable[Case]:
        return islice(cases_with_a_zone(options.seed), options.count)

    told = {
        "seed": options.seed,
        "orders_when_it_opens": measure_orders(cases(), opens=True),
        "orders_when_the_other_opens": measure_orders(cases(), opens=False),
        "orders_when_the_other_comes_down": measure_orders(cases(), opens=True, opposite=COMES_DOWN),
        "long_tables": measure_long(range(options.seed, options.seed + options.count // 2)),
    }
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
