"""The classic bidding strategies of the literature.

Time-dependent: Faratin, Sierra, Jennings (1998), in the textbook form u = 1 - (1 - reserve) * t ** (1 / e).
Tit-for-tat: the same paper, absolute form. MiCRO: de Jonge (2022).
"""

from __future__ import annotations

from agents.bargain.chance import draw
from agents.bargain.parts import History


def aspiration(time: float, *, reserve: float, exponent: float) -> float:
    """The utility that a time-dependent negotiator asks for: 1 at the start, `reserve` at the end."""
    return float(1.0 - (1.0 - reserve) * time ** (1.0 / exponent))


class CheapestAbove:
    """Finds the acceptable outcome of least utility that still reaches a target; ties fall to the seed."""

    def __init__(self, history: History) -> None:
        self._ranking = history.ranking
        self._seed = history.seed

    def find(self, target: float) -> int | None:
        """The flat index, the best outcome when none reaches the target, None when none is acceptable."""
        ranking = self._ranking
        if not ranking.count:
            return None
        place = max(ranking.count_above(target), 1) - 1
        falling = ranking.falling
        if place and falling.item(place - 1) == falling.item(place):
            first = int(falling.searchsorted(falling[place]))
            place = first + draw(self._seed, place, place - first + 1)
        return ranking.order.item(place)


class TimeDependent:
    """Concedes by the clock alone: `exponent` below 1 is Boulware, 1 linear, above 1 a conceder."""

    def __init__(self, history: History, *, exponent: float) -> None:
        self._history = history
        self._exponent = exponent
        self._cheapest = CheapestAbove(history)
        self._asked = -1.0
        self._found: int | None = None

    def bid(self, time: float) -> int | None:
        """The cheapest outcome at the aspiration of now."""
        if time != self._asked:
            goal = aspiration(time, reserve=self._history.ranking.reserve, exponent=self._exponent)
            self._asked, self._found = time, self._cheapest.find(goal)
        return self._found


class TitForTat:
    """Gives up as much of its own utility as the other side's offers have gained it since the first."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._cheapest = CheapestAbove(history)

    def bid(self, time: float) -> int | None:
        """The cheapest outcome at the best utility less what the other side has conceded."""
        seen = self._history.received_utility
        conceded = max(0.0, seen[-1] - seen[0]) if seen else 0.0
        return self._cheapest.find(self._history.ranking.best - conceded)


class Micro:
    """Makes its offers in order of utility, a new one only when the other side has made as many."""

    def __init__(self, history: History) -> None:
        self._history = history

    def bid(self, time: float) -> int | None:
        """The next best outcome, or one of its earlier offers when the other side owes a concession."""
        history, ranking = self._history, self._history.ranking
        made, received = len(set(history.sent)), len(set(history.received))
        if made <= received and made < len(ranking):
            return int(ranking.order[made])
        if not made:
            return None
        return int(ranking.order[draw(history.seed, len(history.sent), made)])
