"""Our own strategy: firm while time lasts, generous along its own level, and keen to close at the end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agents.bargain.frontier import Frontier, spread, trace_frontier
from agents.bargain.opponent import AdditiveModel
from agents.bargain.parts import Acceptance, Bidding, History, OpponentModel

Vector = NDArray[np.float64]

BAND = 0.03
"""Offers within this much of the aspiration count as equally good for this side."""
WIDEST = 1_024
"""The most outcomes that are weighed for one offer."""


@dataclass(frozen=True)
class Tuning:
    """The numbers that were tuned."""

    halfway: float = 2.0
    """With so many own turns left, half of the way from the best to the last demand is given up."""
    horizon: int = 2
    """From how many effective offers before the last on the end game is played out."""
    odds: tuple[tuple[float, float, float, float], ...] = (
        (0.56, 4.46, -3.06, -7.42),
        (0.35, 8.22, -7.47, -2.77),
        (2.90, 7.94, -10.3, -2.44),
        (0.10, 11.0, -11.1, 0.0),
        (-1.9, 13.1, -10.8, 0.0),
    )
    """Log odds that an offer is accepted, a row for each count of effective offers left after it: a constant,
    and what the offer's estimated utility, the other side's level and its variety add for each unit."""
    variety: float = 0.4
    """More than this share of different offers says no more of the other side."""


@dataclass(frozen=True, eq=False)
class Fit:
    """What was made of so many different offers."""

    offers: int
    estimate: NDArray[np.float32]
    """The other side's utility of every outcome, by flat index."""
    frontier: Frontier


class View:
    """What the moment looks like: the model's frontier and the levels that follow from it."""

    def __init__(self, history: History, model: AdditiveModel, tuning: Tuning) -> None:
        self.history = history
        self.model = model
        self.tuning = tuning
        self._fit: Fit | None = None

    def fit(self) -> Fit:
        """The estimate as of now, made anew when enough new offers were seen or the end is near."""
        seen = self.model.offers
        if self._fit is None or self._is_stale(self._fit.offers, seen):
            estimate = spread(self.model.scores())
            self._fit = Fit(seen, estimate, trace_frontier(self.history.ranking, estimate))
        return self._fit

    def _is_stale(self, fitted: int, seen: int) -> bool:
        late = len(self.history.received) >= self.history.rounds - 8
        return seen != fitted if late else seen > 1.3 * fitted

    def frontier(self) -> Frontier:
        """The estimated Pareto frontier."""
        return self.fit().frontier

    def chances(self, time: float) -> int:
        """Own offers after this one that the other side can still accept; -1 when this one is too late."""
        return self.history.turns_left(time) - (0 if self.history.opens else 1)

    def likely(self, chances: int) -> Vector:
        """How likely each outcome of the frontier is accepted with so many chances left after it."""
        odds = self.tuning.odds
        constant, liked, level, variety = odds[min(chances, len(odds) - 1)]
        seen = self.model.offers / max(1, len(self.history.received))
        fixed = constant + level * self.model.level + variety * min(seen, self.tuning.variety)
        return probability(fixed + liked * self.frontier().liked)

    def demand(self, chances: int) -> tuple[int, float]:
        """The place on the frontier to offer with so many chances left, and what to expect from there on."""
        history, frontier = self.history, self.frontier()
        reserve, received = history.ranking.reserve, history.received_utility
        offered = max(reserve, received[-1]) if received else reserve
        after = reserve if history.opens else offered
        place = len(frontier.own) - 1
        for left in range(chances + 1):
            gain = self.likely(left) * (frontier.own - after)
            place = int(np.argmax(gain))
            after = max(after + float(gain[place]), offered)
        return place, after

    def aspiration(self, time: float) -> float:
        """The utility asked for now: near the best for long, down to the last demands with the last turns."""
        chances, horizon = self.chances(time), self.tuning.horizon
        frontier = self.frontier()
        if chances <= horizon:
            return float(frontier.own[self.demand(max(chances, 0))[0]])
        last = float(frontier.own[self.demand(horizon)[0]])
        left = chances - horizon
        return last + (self.history.ranking.best - last) * left / (left + self.tuning.halfway)


def probability(log_odds: Vector) -> Vector:
    """The chance that goes with log odds."""
    chance: Vector = 1 / (1 + np.exp(-log_odds))
    return chance


class ParleyBidding:
    """Among the outcomes worth its aspiration, offers what the other side seems to like best."""

    def __init__(self, view: View) -> None:
        self._view = view

    def bid(self, time: float) -> int | None:
        """The best outcome for the other side at the own aspiration of now; a new one while there is one."""
        view, ranking = self._view, self._view.history.ranking
        if not len(ranking):
            return None
        chances = view.chances(time)
        if chances < 0:
            return int(view.frontier().index[-1])
        if chances == 0:
            return self._last(view.demand(0)[0])
        target = view.aspiration(time)
        last = ranking.count_above(target)
        first = min(ranking.count_above(target + BAND), max(0, last - WIDEST))
        last = max(last, first + 1)
        near = ranking.order[first:last]
        liked = view.fit().estimate[near]
        liked[np.isin(near, view.history.sent)] -= 0.1
        return int(near[int(np.argmax(liked))])

    def _last(self, place: int) -> int:
        """The last demand, or the best that the other side ever offered when that is worth more."""
        history, frontier = self._view.history, self._view.frontier()
        best = max(history.received_utility, default=-1.0)
        if best >= max(frontier.own[place], history.ranking.reserve):
            return history.ranking.index(history.received[history.received_utility.index(best)])
        return int(frontier.index[place])


@dataclass(frozen=True)
class ParleyAcceptance:
    """Accepts what is worth at least what can be expected from going on."""

    view: View

    def accepts(self, utility: float, time: float) -> bool:
        """Whether it is better to take the offer than to go on."""
        view = self.view
        history, chances = view.history, view.chances(time)
        if chances < 0 or len(history.sent) >= history.rounds:
            return True
        if chances <= view.tuning.horizon:
            return utility >= view.demand(chances)[1]
        return utility >= view.aspiration(time)


def assemble_parley(
    history: History, tuning: Tuning | None = None
) -> tuple[Bidding, OpponentModel, Acceptance]:
    """The three parts of `parley`."""
    model = AdditiveModel(history)
    view = View(history, model, tuning or Tuning())
    return ParleyBidding(view), model, ParleyAcceptance(view)
