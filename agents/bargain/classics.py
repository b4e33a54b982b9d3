"""The classic bidding strategies of the literature.

Time-dependent: Faratin, Sierra, Jennings (1998), in the textbook form u = 1 - (1 - reserve) * t ** (1 / e).
Tit-for-tat: the same paper, absolute form. MiCRO: de Jonge (2022).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from agents.bargain.chance import draw
from agents.bargain.parts import History
from agents.bargain.preferences import Outcome

Times = NDArray[np.float64]

HAIR = 1e-9
"""Outcomes closer in utility than this are equal."""


def aspiration(time: float, *, reserve: float, exponent: float) -> float:
    """The utility that a time-dependent negotiator asks for: 1 at the start, `reserve` at the end."""
    asked: float = 1.0 - (1.0 - reserve) * time ** (1.0 / exponent)
    return asked


class CheapestAbove:
    """Finds the acceptable outcome of least utility that still reaches a target; ties fall to the seed."""

    def __init__(self, history: History) -> None:
        self._ranking = history.ranking
        self._seed = history.seed

    def find(self, target: float) -> Outcome | None:
        """The best outcome when none reaches the target, None when none is acceptable."""
        ranking = self._ranking
        if not len(ranking):
            return None
        place = max(ranking.count_above(target), 1) - 1
        first = ranking.count_above(ranking.worth(place) + HAIR)
        return ranking.at(self._one_of(first, place) if first < place else place)

    def find_each(self, targets: Times) -> list[tuple[Outcome, float]]:
        """`find` for many targets, faster, with utilities; empty when none is acceptable."""
        ranking = self._ranking
        if not len(ranking):
            return []
        last = len(ranking) - 1
        from_least = np.minimum(ranking.count_below(targets), last)
        worth = ranking.utility.take(ranking.order.take(last - from_least))
        ends = ranking.count_below(worth + HAIR) - 1
        for row in (ends > from_least).nonzero()[0].tolist():
            place = last - from_least.item(row)
            from_least[row] = last - self._one_of(last - ends.item(row), place)
        places = ranking.order.take(last - from_least)
        worth = ranking.utility.take(places).tolist()
        return list(zip(ranking.outcomes(places), worth, strict=True))

    def _one_of(self, first: int, last: int) -> int:
        return first + draw(self._seed, last, last - first + 1)


class TimeDependent:
    """Concedes by the clock alone: `exponent` below 1 is Boulware, 1 linear, above 1 a conceder."""

    def __init__(self, history: History, *, exponent: float) -> None:
        self._turns = history.rounds
        self._ranking = history.ranking
        self._exponent = exponent
        self._cheapest = CheapestAbove(history)
        self.planned: dict[float, tuple[Outcome, float]] = {}
        """What `plan` has found so far, by time."""

    def plan(self, time: float) -> tuple[Outcome, float] | None:
        """The cheapest outcome at the aspiration of now, and its utility; None when none is acceptable."""
        if not self.planned:
            self._lay_out(time)
        planned = self.planned.get(time)
        if planned is None and len(self._ranking):
            goal = aspiration(time, reserve=self._ranking.reserve, exponent=self._exponent)
            offer = self._cheapest.find(goal)
            assert offer is not None
            planned = self.planned[time] = (offer, self._ranking.table.item(*offer))
        return planned

    def _lay_out(self, time: float) -> None:
        """Finds the bids of all own turns at our table, when `time` is one of them."""
        times, shares = _own_times(self._turns, int(time * 2 * self._turns) % 2, self._exponent)
        found = self._cheapest.find_each(1.0 - (1.0 - self._ranking.reserve) * shares)
        self.planned.update(zip(times, found, strict=False))


@lru_cache(maxsize=64)
def _own_times(turns: int, seat: int, exponent: float) -> tuple[tuple[float, ...], Times]:
    """The times of all own turns at our table, and what share of the way is given up at each."""
    times = np.arange(seat, 2 * turns, 2) / (2 * turns)
    return tuple(times.tolist()), times ** (1.0 / exponent)


class TitForTat:
    """Gives up as much of its own utility as the other side's offers have gained it since the first."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._cheapest = CheapestAbove(history)

    def bid(self, time: float) -> Outcome | None:
        """The cheapest outcome at the best utility less what the other side has conceded."""
        seen = self._history.received_utility
        conceded = max(0.0, seen[-1] - seen[0]) if seen else 0.0
        return self._cheapest.find(self._history.ranking.best - conceded)


class Micro:
    """Makes its offers in order of utility, a new one only when the other side has made as many."""

    def __init__(self, history: History) -> None:
        self._history = history

    def bid(self, time: float) -> Outcome | None:
        """The next best outcome, or one of its earlier offers when the other side owes a concession."""
        history, ranking = self._history, self._history.ranking
        made, received = len(set(history.sent)), len(set(history.received))
        if made <= received and made < len(ranking):
            return ranking.at(made)
        return ranking.at(draw(history.seed, len(history.sent), made)) if made else None
