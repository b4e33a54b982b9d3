"""Our own strategy: firm while time lasts, generous along its own level, and keen to close at the end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agents.bargain.frontier import Frontier, spread, trace_frontier
from agents.bargain.interests import is_mandate
from agents.bargain.opponent import AdditiveModel
from agents.bargain.parts import Acceptance, Bidding, History, OpponentModel

Vector = NDArray[np.float64]

REPEATED = 0.1
"""How much less the other side is thought to like an outcome that it was offered before."""
GROWTH = 1.8
"""How many times the different offers of the last fit make a new one worth while."""
LATE = 6
"""With so many turns left, every new offer is learned from at once."""
EARLY = 2.0
"""How many steps before its last one a side is ready for whatever is acceptable, at a short table."""
ENOUGH = 0.002
"""An offer that falls short of the aspiration by no more than this is taken."""
WIDEST = 512
"""The most outcomes that are weighed for one offer."""


@dataclass(frozen=True)
class Tuning:
    """The numbers that were tuned."""

    halfway: float = 2.4
    """With so many own turns left, half of the way from the best to the last demand is given up."""
    horizon: int = 1
    """From how many effective offers before the last on the end game is played out."""
    odds: tuple[tuple[float, float, float, float, float], ...] = (
        (-0.03, 5.01, -2.77, -4.64, -0.62),
        (1.50, 9.15, -8.41, -3.66, -0.76),
        (2.65, 8.91, -10.4, -2.13, -1.42),
        (0.10, 11.0, -11.1, 0.0, 0.0),
        (-1.90, 13.1, -10.8, 0.0, 0.0),
    )
    """Log odds that an offer is accepted, a row for each count of effective offers left after it: a constant,
    and what the offer's estimated utility, the other side's level, the root of its variety, and what the
    offer gives over its level add for each unit."""
    again: tuple[float, ...] = (0.98, 0.82, 0.68)
    """How likely the other side takes its own best offer, likewise."""
    margin: float = 0.017
    """By how much less than what can be expected an offer may be worth and still be taken."""
    short: int = 40
    """With fewer own turns than this, and with any mandate, one concedes by the clock."""
    closing: float = 0.7
    """The share of the own turns, at such a table, in which it is done."""
    variety: float = 0.38
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
        self.by_clock = history.rounds < tuning.short or is_mandate(history.ranking)
        """Whether to concede in equal steps: too little will be seen to learn what is taken."""
        if self.by_clock:
            model.mirror = self.mirrored
        self._fit: Fit | None = None
        self._marked = 0
        self._fresh: NDArray[np.float32] | None = None
        self._demand: tuple[tuple[int, ...], tuple[int, float]] | None = None
        self._aspired = ((-1.0, -1), 0.0)

    def fit(self) -> Fit:
        """The estimate as of now, made anew when enough new offers were seen or the end is near."""
        seen = self.model.offers
        if self._fit is None or self._is_stale(self._fit.offers, seen):
            estimate = spread(self.model.scores())
            self._fit = Fit(seen, estimate, trace_frontier(self.history.ranking, estimate))
            self._marked = 0
        return self._fit

    def fresh(self) -> NDArray[np.float32]:
        """The estimate, less for outcomes that were offered before."""
        fit, sent = self.fit(), self.history.sent
        if self._fresh is None or not self._marked:
            self._fresh = fit.estimate.copy()
        for index in sent[self._marked :]:
            self._fresh[index] -= REPEATED
        self._marked = len(sent)
        return self._fresh

    def _is_stale(self, fitted: int, seen: int) -> bool:
        return seen != fitted if self._late or self.by_clock else seen > GROWTH * fitted

    @property
    def _late(self) -> bool:
        return len(self.history.received) >= self.history.rounds - LATE

    def frontier(self) -> Frontier:
        """The estimated Pareto frontier."""
        return self.fit().frontier

    def chances(self, time: float) -> int:
        """Own offers after this one that the other side can still accept; -1 when this one is too late."""
        heard = self.history.opens or self.history.speaks_last(time)
        return self.history.turns_left(time) - (0 if heard else 1)

    def likely(self, chances: int) -> Vector:
        """How likely each outcome of the frontier is accepted with so many chances left after it."""
        odds = self.tuning.odds
        constant, liked, level, variety, above = odds[min(chances, len(odds) - 1)]
        seen = self.model.offers / max(1, len(self.history.received))
        fixed = constant + level * self.model.level + variety * min(seen, self.tuning.variety) ** 0.5
        estimate = self.frontier().liked
        return probability(fixed + liked * estimate + above * np.maximum(0.0, estimate - self.model.level))

    def demand(self, chances: int, *, last_word: bool) -> tuple[int, float]:
        """What to offer with so many chances left, as a flat index, and what to expect from there on."""
        now = (self.fit().offers, chances, int(last_word), len(self.history.received) if self._late else 0)
        if self._demand is None or self._demand[0] != now:
            self._demand = (now, self._played_out(chances, last_word=last_word))
        return self._demand[1]

    def _played_out(self, chances: int, *, last_word: bool) -> tuple[int, float]:
        history, frontier, tuning = self.history, self.frontier(), self.tuning
        coming, again = self.coming(), self.again()
        after = history.ranking.reserve if last_word else coming
        index = int(frontier.index[-1])
        for left in range(chances + 1):
            gain = self.likely(left) * (frontier.own - after)
            place = int(np.argmax(gain))
            index, best = int(frontier.index[place]), float(gain[place])
            if again is not None:
                sure = tuning.again[min(left, len(tuning.again) - 1)] * (again[1] - after)
                index, best = (again[0], sure) if sure >= best else (index, best)
            after = max(after + best, coming)
        return index, after

    def coming(self) -> float:
        """What can be had without a word: the other side's last offer, or the reserve when that is more."""
        reserve, received = self.history.ranking.reserve, self.history.received_utility
        return max(reserve, received[-1]) if received else reserve

    def again(self) -> tuple[int, float] | None:
        """The best outcome that the other side has offered, and its utility; None below the reserve."""
        history = self.history
        best = max(history.received_utility, default=-1.0)
        if best < history.ranking.reserve:
            return None
        return history.ranking.index(history.received[history.received_utility.index(best)]), best

    def aspiration(self, time: float) -> float:
        """The utility asked for now: near the best for long, down to the last demands with the last turns."""
        now = (time, len(self.history.received))
        if self._aspired[0] != now:
            self._aspired = (now, self._aspire(time))
        return self._aspired[1]

    def _aspire(self, time: float) -> float:
        utility, horizon = self.history.ranking.utility, self.tuning.horizon
        chances, last_word = self.chances(time), self.history.speaks_last(time)
        reserve, top = self.history.ranking.reserve, self.history.ranking.best
        if self.by_clock:
            steps = max(0.0, chances + self._lag() - (0.5 if last_word else 0.0) - EARLY)
            return reserve + (top - reserve) * min(1.0, steps / (self.tuning.closing * self.history.rounds))
        last = float(utility[self.demand(max(0, min(chances, horizon)), last_word=last_word)[0]])
        left = max(0, chances - horizon)
        return last + (top - last) * left / (left + self.tuning.halfway)

    def _lag(self) -> float:
        """Half a step or none: a coin that both sides see, their first offers, says who gives way first."""
        history = self.history
        if not history.sent or not history.received:
            return 0.0
        own = history.ranking.outcome(history.sent[0])
        return 0.5 * ((sum(own) + sum(history.received[0])) % 2)

    def mirrored(self, time: float) -> float:
        """The level of the other side at a short table, were it to concede as this one does."""
        return min(1.0, (1.0 - time) / self.tuning.closing)


def probability(log_odds: Vector) -> Vector:
    """The chance that goes with log odds."""
    chance: Vector = 1 / (1 + np.exp(-np.maximum(log_odds, -50.0)))
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
        if chances == 0 and not view.by_clock:
            return view.demand(0, last_word=view.history.speaks_last(time))[0]
        target = view.aspiration(time)
        last = ranking.count_above(target)
        widest = last if view.by_clock else WIDEST
        near = ranking.order[max(0, last - widest) : max(last, 1)]
        return int(near[view.fresh()[near].argmax()])


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
        if view.by_clock and history.turns_left(time) == 0:
            return True
        if chances <= view.tuning.horizon and not view.by_clock:
            expected = view.demand(chances, last_word=history.speaks_last(time))[1]
            return utility >= expected - view.tuning.margin
        return utility >= view.aspiration(time) - ENOUGH


def assemble_parley(
    history: History, tuning: Tuning | None = None
) -> tuple[Bidding, OpponentModel, Acceptance]:
    """The three parts of `parley`."""
    model = AdditiveModel(history)
    view = View(history, model, tuning or Tuning())
    return ParleyBidding(view), model, ParleyAcceptance(view)
