"""Our own strategy: firm while time lasts, generous along its own level, and keen to close at the end."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agents.bargain.chance import draw
from agents.bargain.frontier import Estimate, Frontier, Scores, trace_frontier
from agents.bargain.opponent import AdditiveModel
from agents.bargain.packages import Packages
from agents.bargain.parts import Acceptance, Bidding, History, OpponentModel
from agents.bargain.preferences import Outcome
from agents.bargain.ranking import SHORT, Ranking

Vector = NDArray[np.float64]

REPEATED = 0.1
"""How much less the other side is thought to like an outcome that it was offered before."""
GROWTH = 2.2
"""How many times the different offers of the last fit make a new one worth while."""
LATE = 6
"""With so many turns left, every new offer is learned from at once."""
EARLY = 0.75
"""How many steps before its last one a side is ready for whatever is acceptable, at a short table."""
FIRST, TOP = 0.99, 0.95
"""What a side asks for at first at a short table, of what lies between its reserve and its best, and what it
comes to while it shows packages: what is asked for at once tells most when it is the same share for all."""
SHOWS = 6
"""The offers over which it comes to that."""
HEARD = 5
"""After so many offers it counts whether the other side has moved at all."""
MET = 0.65
"""How much of what the other side has come down one has come down as well, both by the usual range."""
WIDEST = 512
"""The most outcomes that are weighed for one offer."""
AHEAD = 1024
"""So many more places are weighed with them, for the offers to come before the next fit."""


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
    sway: float = 0.3
    """How far that share differs from seed to seed, so that what was given up tells less of what is left."""
    bend: float = 0.4
    """How far the exponent of the way down, by its logarithm, lies from an even way, from seed to seed."""
    usual: float = 0.3
    """What lies between a limit and the best in most mandates, as a share of the price scale."""
    drawn: tuple[float, float] = (0.6, 2.2)
    """How many times the own share one comes to keep, at least and at most, so that both keep alike."""
    kept: float = 0.15
    """What a side keeps for good, of the same, while the other one has not moved; twice that at most, and
    nothing at least, from seed to seed."""
    moved: float = 0.1
    """With so much that the other side has come down, in usual ranges, nothing is kept any more."""
    half: float = 0.3
    """What an impatient side still asks for at first, of what lies between its best and its reserve."""
    variety: float = 0.38
    """More than this share of different offers says no more of the other side."""


class Fit:
    """What was made of so many different offers."""

    def __init__(
        self, ranking: Ranking, model: AdditiveModel, *, sent: list[Outcome], places: dict[Outcome, int]
    ) -> None:
        self.offers = model.offers
        self._estimate = Estimate(model.scores())
        self._ranking = ranking
        self._sent = sent
        self._places = places
        self._first = self._end = self._marked = 0
        self._liked: Scores = np.zeros(0, dtype=np.float32)
        self._frontier: Frontier | None = None
        self._floor = 0.0

    def frontier(self, floor: float) -> Frontier:
        """The estimated Pareto frontier of what is worth at least so much, and maybe less."""
        if self._frontier is None or floor < self._floor:
            ranking = self._ranking
            short = len(ranking) <= SHORT
            self._floor = ranking.reserve if short else floor
            end = len(ranking) if short else max(1, ranking.count_above(floor))
            self._frontier = trace_frontier(ranking, self._estimate.of, end=end)
        return self._frontier

    def best_between(self, first: int, end: int, *, ahead: int = 0) -> Outcome:
        """The outcome at places first..end-1 that the other side likes best, if it was not offered before.

        So many places more are weighed with them, for the offers to come.
        """
        if first < self._first or end > self._end:
            self._weigh(first, end + ahead)
        start, liked, sent = self._first, self._liked, self._sent
        for outcome in sent[self._marked :]:
            place = self._places.get(outcome, -1)
            if start <= place < self._end:
                liked[place - start] -= REPEATED
        self._marked = len(sent)
        place = first + int(liked[first - start : end - start].argmax())
        outcome = self._ranking.at(place)
        self._places[outcome] = place
        return outcome

    def _weigh(self, first: int, end: int) -> None:
        """Weighs the places first..end-1, what was offered there less."""
        self._liked = self._estimate.of(self._ranking.order[first:end])
        self._first, self._end, self._marked = first, first + len(self._liked), len(self._sent)
        liked, last = self._liked, self._end
        for place in map(self._places.get, self._sent):
            if place is not None and first <= place < last:
                liked[place - first] -= REPEATED


class Demand(NamedTuple):
    """What to ask for at the end."""

    offer: Outcome
    worth: float
    """What the offer is worth to this side."""
    expected: float
    """What is expected of making it."""


class Moment(NamedTuple):
    """What follows for one turn."""

    time: float
    heard: int
    """Offers heard so far."""
    chances: int
    """Own offers after this one that the other side can still accept; -1 when this one is too late."""
    last_word: bool
    """Whether this side speaks last."""
    asked: float
    """The utility asked for: near the best for long, down to the last demands with the last turns."""


class View:
    """What the moment looks like: the model's frontier and the levels that follow from it."""

    def __init__(self, history: History, model: AdditiveModel, tuning: Tuning) -> None:
        self.history = history
        self.model = model
        self.tuning = tuning
        self.by_clock = history.rounds < tuning.short or model.mandate or history.patience < 1
        """Whether to concede in equal steps: too little will be seen to learn what is taken."""
        if self.by_clock:
            model.mirror = self.mirrored
        self.span = self._span()
        """Over how many steps it comes down."""
        self._places: dict[Outcome, int] = {}
        self._fit: Fit | None = None
        self._scored: tuple[tuple[int, int], list[Vector]] = ((-1, -1), [])
        self._demand: tuple[tuple[int, ...], Demand] = ((), Demand((), 0.0, 0.0))
        self._now = Moment(-1.0, -1, 0, False, 0.0)

    def fit(self) -> Fit:
        """The estimate as of now, made anew when enough new offers were seen or the end is near."""
        fit, seen = self._fit, self.model.offers
        if fit is None or (
            seen > fit.offers and (seen > GROWTH * fit.offers or self.by_clock or self.is_late())
        ):
            history = self.history
            fit = self._fit = Fit(history.ranking, self.model, sent=history.sent, places=self._places)
        return fit

    def is_late(self) -> bool:
        """Whether every new offer is learned from at once."""
        return len(self.history.received) >= self.history.rounds - LATE

    def frontier(self) -> Frontier:
        """The estimated Pareto frontier of all that is worth more than what can be had without a word."""
        return self.fit().frontier(self.coming())

    def now(self, time: float) -> Moment:
        """What follows for the turn at `time` from all that was heard."""
        heard = len(self.history.received)
        if self._now.time != time or self._now.heard != heard:
            last_word = self.history.speaks_last(time)
            late = not (self.history.opens or last_word)
            chances = self.history.turns_left(time) - late
            asked = self._ask(chances, last_word=last_word) if chances >= 0 else self.history.ranking.reserve
            self._now = Moment(time, heard, chances, last_word, asked)
        return self._now

    def likely(self, chances: int) -> Iterator[Vector]:
        """How likely each outcome of the frontier is accepted, with each of 0..chances chances left."""
        liked, level = self.frontier().liked, self.model.level
        share = self.model.offers / max(1, len(self.history.received))
        variety = min(share, self.tuning.variety) ** 0.5
        over = np.maximum(0.0, liked - level)
        for left in range(chances + 1):
            odds = self.tuning.odds[min(left, len(self.tuning.odds) - 1)]
            fixed, by_liked, by_level, by_variety, by_over = odds
            fixed = fixed + by_level * level + by_variety * variety
            yield probability(fixed + by_liked * liked + by_over * over)

    def demand(self, chances: int, *, last_word: bool) -> Demand:
        """What to offer with so many chances left, and what to expect from there on."""
        now = (self.fit().offers, chances, last_word, len(self.history.received) if self.is_late() else 0)
        if self._demand[0] != now:
            self._demand = (now, self._played_out(chances, last_word=last_word))
        return self._demand[1]

    def _played_out(self, chances: int, *, last_word: bool) -> Demand:
        history, frontier, tuning = self.history, self.frontier(), self.tuning
        coming, again = self.coming(), self.again()
        after = history.ranking.reserve if last_word else coming
        offer: Outcome = ()
        for left, likely in enumerate(self.likely(chances)):
            gain = likely * (frontier.own - after)
            place = int(gain.argmax())
            offer, best = history.ranking.outcome(frontier.index.item(place)), gain.item(place)
            if again is not None:
                sure = tuning.again[min(left, len(tuning.again) - 1)] * (again[1] - after)
                offer, best = (again[0], sure) if sure >= best else (offer, best)
            after = max(after + best, coming)
        return Demand(offer, history.ranking.table.item(*offer), after)

    def coming(self) -> float:
        """What can be had without a word: the other side's last offer, or the reserve when that is more."""
        reserve, received = self.history.ranking.reserve, self.history.received_utility
        return max(reserve, received[-1]) if received else reserve

    def again(self) -> tuple[Outcome, float] | None:
        """The best outcome that the other side has offered, and its utility; None below the reserve."""
        history = self.history
        best = max(history.received_utility, default=-1.0)
        if best < history.ranking.reserve:
            return None
        return history.received[history.received_utility.index(best)], best

    def _ask(self, chances: int, *, last_word: bool) -> float:
        ranking, horizon = self.history.ranking, self.tuning.horizon
        if self.by_clock:
            steps = max(0.0, chances - (0.5 if last_word else 0.0) - EARLY)
            return self._worth(self._level(steps))
        last, left = self.demand(min(chances, horizon), last_word=last_word).worth, max(0, chances - horizon)
        return last + (ranking.best - last) * left / (left + self.tuning.halfway)

    def best_above(self, now: Moment) -> Outcome:
        """What is best for the other side, or for both, among all that is worth what is asked."""
        ranking, offer = self.history.ranking, self._best_package(now)
        if offer is None or ranking.table.item(*offer) < now.asked:
            return self.fit().best_between(0, max(ranking.count_above(now.asked), 1))
        return offer

    def _best_package(self, now: Moment) -> Outcome | None:
        """None without a price; worth less than asked where prices that are worth it do not lie together."""
        packages = self._packages
        if packages is None:
            return None
        if now.asked >= self._worth(self._top):
            return packages.to_show(now.asked, self._scores())
        best = packages.best if now.chances else packages.last
        return best(now.asked, self._scores())

    def _scores(self) -> list[Vector]:
        """What the other side is thought to like as of now, in the unit of the own utility."""
        now = len(self.history.received), len(self.history.sent)
        if self._scored[0] != now:
            self._scored = now, self.model.scores()
        return self._scored[1]

    @cached_property
    def _packages(self) -> Packages | None:
        """What is offered instead of outcomes where the model counts in money."""
        price = self.model.price()
        return None if price is None else Packages(self.history, price)

    def _worth(self, level: float) -> float:
        """The utility at a level: 1 is the best, 0 the reserve."""
        ranking = self.history.ranking
        return ranking.reserve + (ranking.best - ranking.reserve) * level

    def _level(self, steps: float) -> float:
        """What is asked with so many steps to go: 1 is the best, 0 the reserve.

        With less patience one comes down sooner, but from `half` at first it is as slow as the table is long.
        """
        whole = self._steps
        even = (whole - (whole - steps) / self.history.patience) / self.span
        even = min(even, 1.0 - MET * min(1.0, self._given()))
        least = max(self.tuning.half * steps / whole, self._kept_back())
        return min(self._top, max(self._drawn(self._bent(even)), least))

    @property
    def _top(self) -> float:
        """What is asked for at most; with less patience it is never more than while packages are shown."""
        shown = min(1.0, len(self.history.sent) / SHOWS) if self.history.patience == 1 else 1.0
        return FIRST - (FIRST - TOP) * shown

    def _kept_back(self) -> float:
        """What is never given up for a side that has not moved, which would learn the reserve by waiting."""
        if self._packages is None or len(self.history.received) < HEARD:
            return 0.0
        kept = self.tuning.kept * (1 + self._chance(3))
        return kept * (1.0 - min(1.0, self._given() / self.tuning.moved))

    def _bent(self, even: float) -> float:
        """A way down that is faster at first or at last, as the seed has it: a straight one, seen for some
        bids, shows where it leads."""
        return float(even**self._exponent) if 0 < even < 1 else even

    @cached_property
    def _exponent(self) -> float:
        return math.exp(self.tuning.bend * self._chance(1))

    def _drawn(self, even: float) -> float:
        """What is asked instead of an even share, so that both sides keep about as much money.

        Equal shares of a wide and a narrow range would give the surplus to the side with the wide one. From
        its own range at first, a side comes to what it would ask with the usual one, which both reckon by
        the price scale that they share.
        """
        return float(even * self._pull ** (1.0 - min(1.0, even) ** 2)) if even > 0 else even

    def _given(self) -> float:
        """What the other side has come down since its first offer, in usual ranges, where a price tells."""
        received = self.history.received
        if len(received) < 2 or self._packages is None:
            return 0.0
        first, last = (
            sum(score.item(value) for score, value in zip(self._scores(), offer, strict=True))
            for offer in (received[0], received[-1])
        )
        return (first - last) / self._pull

    @cached_property
    def _pull(self) -> float:
        price, (least, most) = self.model.price(), self.tuning.drawn
        return 1.0 if price is None else min(most, max(least, self.tuning.usual * price.scale))

    @property
    def _steps(self) -> float:
        """The steps that there are in all."""
        return max(1.0, self.history.rounds - 1.0 - EARLY)

    def _span(self) -> float:
        """A share of the turns that depends on the seed, but never so long that it opens lower for it, unless
        it has less patience."""
        tuning, history = self.tuning, self.history
        gone = 0 if history.opens or history.patience < 1 else 1
        longest = max(self._steps - gone, tuning.closing * history.rounds)
        return min(longest, (tuning.closing + tuning.sway * self._chance(0)) * history.rounds)

    def _chance(self, place: int) -> float:
        """A number of the seed's own, from -1 to 1."""
        return draw(self.history.seed, place, 1001) / 500 - 1

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

    def bid(self, time: float) -> Outcome | None:
        """The best outcome for the other side at the own aspiration of now; a new one while there is one."""
        view, ranking = self._view, self._view.history.ranking
        if not len(ranking):
            return None
        now = view.now(time)
        if now.chances < 0:
            return ranking.outcome(view.fit().frontier(ranking.reserve).index.item(-1))
        if now.chances == 0 and not view.by_clock:
            return view.demand(0, last_word=now.last_word).offer
        if view.by_clock:
            return view.best_above(now)
        end = max(ranking.count_above(now.asked), 1)
        return view.fit().best_between(max(0, end - WIDEST), end, ahead=0 if view.is_late() else AHEAD)


@dataclass(frozen=True)
class ParleyAcceptance:
    """Accepts what is worth at least what can be expected from going on."""

    view: View

    def accepts(self, utility: float, time: float) -> bool:
        """Whether it is better to take the offer than to go on."""
        view = self.view
        history, now = view.history, view.now(time)
        if now.chances < 0 or len(history.sent) >= history.rounds:
            return True
        if view.by_clock:
            return history.turns_left(time) == 0 or utility >= now.asked
        if now.chances <= view.tuning.horizon:
            expected = view.demand(now.chances, last_word=now.last_word).expected
            return utility >= expected - view.tuning.margin
        return utility >= now.asked


def assemble_parley(
    history: History,
    tuning: Tuning | None = None,
    *,
    model: Callable[[History], AdditiveModel] = AdditiveModel,
) -> tuple[Bidding, OpponentModel, Acceptance]:
    """The three parts of `parley`."""
    learner = model(history)
    view = View(history, learner, tuning or Tuning())
    return ParleyBidding(view), learner, ParleyAcceptance(view)
