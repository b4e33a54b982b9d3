"""How many bargains a second, and how much memory, at tables of the field's sizes and at order tables.

    python -m evals.speed

plays two equal agents, set-up included, and prints JSON: bargains per CPU second, and the bytes an outcome
that both agents together hold above their two utility tables, at the end and at most.
"""

import argparse
import gc
import itertools
import json
import time
import tracemalloc
from collections.abc import Callable, Sequence
from functools import partial, reduce
from math import prod

import numpy as np
from numpy.typing import NDArray

from agents.bargain import Preferences, Result, bargain, negotiator, own_turns
from agents.bargain.space import Space
from contracts.scenario import Scenario
from contracts.terms import other_side
from evals.scenarios import random_scenario

Tables = list[NDArray[np.float64]]

SHAPES = ((20, 10, 5), (50, 10, 20), (100, 25, 40))
"""1,000, 10,000 and 100,000 outcomes: price, payment, delivery."""
DEFAULT = 20_000
"""The table that a scenario has when it names none holds a few more outcomes."""
STRATEGIES = ("boulware", "parley")


def random_tables(shape: tuple[int, ...], *, seed: int) -> Tables:
    """The utilities of a buyer and a seller: opposed over the price, and each its own over the rest."""
    chance = np.random.default_rng(seed)
    price = np.linspace(0, 1, shape[0])
    tables = []
    for slope in (1 - price, price):
        curves = [slope ** chance.uniform(0.7, 1.4), *(chance.random(size) for size in shape[1:])]
        curves = [(curve - curve.min()) / np.ptp(curve) for curve in curves]
        weights = chance.dirichlet(np.full(len(shape), 3.0))
        issues = [weight * curve for weight, curve in zip(weights, curves, strict=True)]
        tables.append(np.clip(reduce(np.add.outer, issues), 0, 1))
    return tables


def play_tables(tables: Tables, *, strategy: str, offers: int, reserve: float = 0.25) -> Result:
    """The bargain of two agents of a kind over two utility tables, from the tables to its end."""
    turns = own_turns(offers)
    first, second = (
        negotiator(strategy, Preferences(utility=table, reserve=reserve), rounds=turns, seed=seed)
        for seed, table in enumerate(tables)
    )
    return bargain(first, second, rounds=offers)


def play_scenario(scenario: Scenario) -> Result:
    """The bargain of two `parley` agents over a scenario, from the scenario to its end, without a book."""
    space = Space(scenario.table)
    first, second = (
        negotiator(
            "parley",
            space.preferences(scenario.mandate(side)),
            rounds=own_turns(scenario.rounds),
            seed=seed,
        )
        for seed, side in enumerate((scenario.opens, other_side(scenario.opens)))
    )
    return bargain(first, second, rounds=scenario.rounds)


def per_second(plays: Sequence[Callable[[], Result]], *, seconds: float) -> dict[str, float]:
    """How often all of `plays` are done in a CPU second, and in their fastest quarter."""
    for play in plays:
        play()
    spent: list[float] = []
    while sum(spent) < seconds:
        begin = time.process_time()
        for play in plays:
            play()
        spent.append((time.process_time() - begin) / len(plays))
    return {
        "bargains_a_second": round(1 / float(np.mean(spent)), 1),
        "in_the_fastest_quarter": round(1 / float(np.quantile(spent, 0.25)), 1),
    }


def bytes_held(tables: Tables, *, strategy: str, offers: int) -> tuple[int, int]:
    """What two agents hold above their two tables once they are done, and the most on the way."""
    gc.collect()
    tracemalloc.start()
    agents = [
        negotiator(strategy, Preferences(utility=table, reserve=0.25), rounds=own_turns(offers), seed=0)
        for table in tables
    ]
    bargain(*agents, rounds=offers)
    held, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held, most


def measure_memory(strategy: str, *, offers: int) -> dict[str, object]:
    """The bytes that each further outcome takes, from the middle to the largest table."""
    small, large = (random_tables(shape, seed=0) for shape in SHAPES[1:])
    rows = [bytes_held(tables, strategy=strategy, offers=offers) for tables in (small, small, large)]
    held, most = ((rows[2][at] - rows[1][at]) / (large[0].size - small[0].size) for at in (0, 1))
    return {"strategy": strategy, "bytes_an_outcome": round(held, 2), "at_most": round(most, 2)}


def measure_speed(strategy: str, shape: tuple[int, ...], *, offers: int, seconds: float) -> dict[str, object]:
    """Bargains a second over five tables of a size."""
    pairs = [random_tables(shape, seed=seed) for seed in range(5)]
    plays = [partial(play_tables, pair, strategy=strategy, offers=offers) for pair in pairs]
    return {"strategy": strategy, "outcomes": prod(shape)} | per_second(plays, seconds=seconds)


def measure_orders(*, seconds: float, count: int = 20) -> dict[str, object]:
    """Two `parley` agents over scenarios with tables of the default size."""
    scenarios = (random_scenario(seed) for seed in itertools.count())
    large = (one for one in scenarios if prod(Space(one.table).shape) > DEFAULT)
    plays = [partial(play_scenario, one) for one in itertools.islice(large, count)]
    speed = per_second(plays, seconds=seconds)
    return {"strategy": "parley", "orders": count, "outcomes": f"over {DEFAULT}"} | speed


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=100, help="own turns of each agent")
    parser.add_argument("--seconds", type=float, default=3.0, help="CPU time for each row")
    options = parser.parse_args()
    offers, seconds = 2 * options.rounds, options.seconds
    cells = itertools.product(STRATEGIES, SHAPES)
    told = {
        "speed": [measure_speed(name, shape, offers=offers, seconds=seconds) for name, shape in cells],
        "orders": measure_orders(seconds=seconds),
        "memory": [measure_memory(name, offers=offers) for name in STRATEGIES],
    }
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
