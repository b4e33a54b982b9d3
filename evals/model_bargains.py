"""A model at the table that does every kind of fault, and the fence that it plays in.

    python -m evals.model_bargains --count 1000

has a stub answer every question with a fault, or with a move at random, in either seat or in both, and prints
JSON: what left the mandate, how bargains ended, and the most tokens that a side used of its allowance.
`parley eval run bargain --model NAME` compares a real one with `parley`.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from threading import Lock
from typing import Any

from agents.fence import LLM, Chooser
from agents.negotiation import Outcome, negotiate
from contracts.scenario import Scenario
from contracts.terms import SIDES, Side, Terms
from evals import stub_server as acts
from evals.faults import faults_around
from evals.scenarios import random_scenario
from models import Client, ModelChooser, ModelSettings, open_client

_DEADLINE = 0.25
"""Seconds: a busy machine answers within them, so that what is met hangs on the seed alone."""
_ALLOWANCE = 3000
"""Tokens: a few questions, so that many bargains go on without the model."""
_PAUSE = 40
"""Seconds between two moves, by the clock of the client: so that its breaker has closed again."""


class _Slow:
    """A chooser with a pause before each move."""

    def __init__(self, chooser: Chooser, pause: Callable[[], None]) -> None:
        self._chooser, self._pause = chooser, pause

    def choose(self, *given: Any, **named: Any) -> Any:
        """See agents.fence.Chooser."""
        self._pause()
        return self._chooser.choose(*given, **named)


@dataclass
class Seats:
    """What models did in all their seats, counted."""

    bargains: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    choices: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)
    """Offers and deals outside the mandate of the side that they speak for, in words."""
    failed: list[str] = field(default_factory=list)
    most_tokens: int = 0
    """That a side used in one bargain."""
    most_cost: Decimal = Decimal(0)

    def add(self, scenario: Scenario, outcome: Outcome, choosers: list[ModelChooser]) -> None:
        """Counts a bargain that ended."""
        self.endings[outcome.reason] += 1
        self.violations += violations(scenario, outcome)
        for counts in outcome.choices.values():
            self.choices.update(counts)
        for one in choosers:
            self.most_tokens = max(self.most_tokens, one.usage.tokens)
            self.most_cost = max(self.most_cost, one.usage.cost)

    def to_json(self) -> dict[str, Any]:
        """As JSON data."""
        return {
            "bargains": self.bargains,
            "endings": dict(self.endings),
            "choices": dict(self.choices.most_common()),
            "violations": len(self.violations),
            "failed": self.failed[:5],
            "most_tokens": self.most_tokens,
            "most_cost": f"{self.most_cost:f}",
        }


def violations(scenario: Scenario, outcome: Outcome) -> Iterator[str]:
    """What offers and the deal violate of the mandate of the side that they speak for, in words."""
    for said in outcome.offers:
        yield from scenario.mandate(said["by"]).permits(Terms.model_validate(said["terms"]))
    for side in SIDES if outcome.terms else ():
        assert outcome.terms is not None
        yield from scenario.mandate(side).permits(outcome.terms)


def seated(scenario: Scenario, strategies: dict[Side, str]) -> Scenario:
    """The scenario with these strategies."""
    sides: dict[str, Any] = {
        side: scenario.mandate(side).model_copy(update={"strategy": name})
        for side, name in strategies.items()
    }
    return scenario.model_copy(update=sides)


def play_with_faults(count: int, *, seed: int) -> dict[str, Any]:
    """What comes of bargains with a model that does every kind of fault, and moves at random."""
    chance, of_server, lock = random.Random(seed), random.Random(seed + 1), Lock()
    met: Counter[str] = Counter()

    def choose(body: dict[str, Any]) -> acts.Act:
        with lock:
            faults = faults_around(_lie(body, of_server))
            name = "lies" if of_server.random() < 0.5 else of_server.choice(list(faults))
            met[name] += 1
            return faults[name]

    seats, clock = Seats(), [0.0]

    def pause() -> None:
        clock[0] += _PAUSE

    with acts.stub_that(choose) as server:
        client = open_client(_settings(server.url), clock=lambda: time.monotonic() + clock[0])
        for index in range(count):
            scenario = seated(random_scenario(seed + index), chance.choice(_SEATINGS))
            _play(seats, scenario, client, pause, seed=index)
        client.close()
    return seats.to_json() | {
        "allowance": _ALLOWANCE,
        "acts": dict(met.most_common()),
        "without an answer": dict(client.usage.failures.most_common()),
    }


_SEATINGS: tuple[dict[Side, str], ...] = (
    {"buyer": LLM, "seller": "parley"},
    {"buyer": "parley", "seller": LLM},
    {"buyer": LLM, "seller": LLM},
    {"buyer": LLM, "seller": "conceder"},
    {"buyer": "conceder", "seller": LLM},
)


def _settings(url: str) -> ModelSettings:
    return ModelSettings(
        name="stub",
        base_url=url,
        deadline_seconds=_DEADLINE,
        retries=0,
        max_answer_tokens=100,
        bargain_tokens=_ALLOWANCE,
    )


def _play(seats: Seats, scenario: Scenario, client: Client, pause: Callable[[], None], *, seed: int) -> None:
    choosers: list[ModelChooser] = []

    def sit() -> Chooser:
        choosers.append(ModelChooser(client))
        return _Slow(choosers[-1], pause)

    seats.bargains += 1
    try:
        outcome = negotiate(scenario, seed=seed, chooser=sit)
    except Exception as error:  # what is counted here must never happen
        seats.failed.append(f"{type(error).__name__}: {error}")
    else:
        seats.add(scenario, outcome, choosers)


def _lie(body: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A move as a model says it that was talked round, or guesses: of all kinds, permitted or not."""
    table = json.loads(body["messages"][1]["content"])["table"]
    low, high = (Decimal(table["price"][end]) for end in ("low", "high"))
    on_table = [f"{price:f}" for price in (low, high, (low + high) / 2)]
    days = [table["delivery"][end] for end in ("first", "last")]
    return {
        "act": chance.choice(("offer", "offer", "offer", "accept", "accept", "walk", "sign")),
        "price": chance.choice((*on_table * 3, f"{high * 2:f}", "0.01", "-5", "1e30", "much", None)),
        "payment": chance.choice((*range(len(table["payments"])), 0, 0, 99, -1, None)),
        "delivery": chance.choice((*days * 4, "2020-01-01", "9999-12-31", "soon", None)),
        "limit": "0.01",
    }


def main() -> None:
    """Prints JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    print(json.dumps(play_with_faults(args.count, seed=args.seed), indent=1))


if __name__ == "__main__":
    main()
