"""The classic bidding strategies of the literature.

Time-dependent: Faratin, Sierra, Jennings (1998), in the textbook form u = 1 - (1 - reserve) * t ** (1 / e).
Tit-for-tat: the same paper, absolute form. MiCRO: de Jonge (2022).
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from agents.bargain.chance import draw
from agents.bargain.parts import History
from agents.bargain.preferences import Outcome

Times = NDArray[np.float64]
Time = TypeVar("Time", float, Times)

HAIR = 1e-9
"""Outcomes closer in utility than this are equal."""


def aspiration(time: Time, *, reserve: float, exponent: float) -> Time:
    """The utility that a time-dependent negotiator asks for: 1 at the start, `reserve` at the end."""
    falling: Time = 1.0 - (1.0 - reserve) * time ** (1.0 / exponent)
    return falling


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

    def find_each(self, targets: Times) -> list[Outcome]:
        """`find` for many targets, faster; empty when none is acceptable."""
        ranking = self._ranking
        if not len(ranking):
            return []
        rising = ranking.utility.take(ranking.order)[::-1]
        count = len(rising)
        places = np.maximum(count - rising.searchsorted(targets), 1) - 1
        firsts = count - rising.searchsorted(rising.take(count - 1 - places) + HAIR)
        tied = np.flatnonzero(firsts < places)
        for row, first, place in zip(tied, firsts[tied].tolist(), places[tied].tolist(), strict=True):
            places[row] = self._one_of(first, place)
        return ranking.outcomes(ranking.order.take(places))

    def _one_of(self, first: int, last: int) -> int:
        return first + draw(self._seed, last, last - first + 1)


class TimeDependent:
    """Concedes by the clock alone: `exponent` below 1 is Boulware, 1 linear, above 1 a conceder."""

    def __init__(self, history: History, *, exponent: float) -> None:
        self._turns = history.rounds
        self._reserve = history.ranking.reserve
        self._exponent = exponent
        self._cheapest = CheapestAbove(history)
        self._found: dict[float, Outcome | None] = {}

    def bid(self, time: float) -> Outcome | None:
        """The cheapest outcome at the aspiration of now."""
        if not self._found:
            self._lay_out(time)
        found = self._found.get(time)
        if found is None:
            goal = aspiration(time, reserve=self._reserve, exponent=self._exponent)
            found = self._found[time] = self._cheapest.find(goal)
        return found

    def _lay_out(self, time: float) -> None:
        """Finds the bids of all own turns at our table, when `time` is one of them."""
        halves = 2 * self._turns
        times = np.arange(int(time * halves) % 2, halves, 2) / halves
        goals = aspiration(times, reserve=self._reserve, exponent=self._exponent)
        self._found = dict(zip(times.tolist(), self._cheapest.find_each(goals), strict=False))


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
