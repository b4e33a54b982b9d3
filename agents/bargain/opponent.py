"""What the other side seems to want, learned from its offers alone."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from agents.bargain.interests import SHORT, Interest, is_mandate, is_scale, read_interests, shares
from agents.bargain.parts import History
from agents.bargain.preferences import Outcome
from agents.bargain.trades import Price, Trades, find_price

Vector = NDArray[np.float64]

VARIANCE = 0.08
"""Prior variance of the other side's utility around what its first offer suggests."""
REACH = 0.15
"""How far along an issue an offer tells of its neighbours, as a share of the values."""
ALONE = 0.2
"""The share of the variance of a value that its neighbours do not tell."""
NOISE = 0.1
"""How far an offer may lie from the level that the other side is thought to be at."""
GIVEN = 0.55
"""What the other side gives up, for each unit of utility that its best offer so far has gained this side."""
FALL = 0.9
"""How fast a value is thought to lose worth with its distance from the first offer's."""
OPPOSED = 0.3
"""How far the other side is thought to dislike what this side likes."""
REFUSED = 1.0
"""How much less a value is thought to be worth that was in all own offers and never came back."""
UNHEARD = 0.1
"""How much an offer of the other side without a value tells against it, to one of the own side with it."""

LEAST_ROOM = 8
"""Room is made for so many more offers than are there."""


class AdditiveModel:
    """A Gaussian process over additive utilities, one function of its values for each issue.

    It starts from the first offer, which is what the other side likes best, and reads each later one as one
    at the level that the side has come down to. What it never offers stays at the prior: low when it is far
    from what it offered.
    Rasmussen and Williams (2006), section 2.2; the additive kernel of Duvenaud, Nickisch, Rasmussen (2011).
    """

    def __init__(self, history: History) -> None:
        self._history = history
        self._shape = history.ranking.shape
        ends = np.cumsum(self._shape)
        self._starts: list[int] = (ends - self._shape).tolist()
        self._slices = [slice(*part) for part in zip(self._starts, ends.tolist(), strict=True)]
        self._issues = np.arange(len(self._shape)).repeat(self._shape)
        self._interests: list[Interest] = []
        self._shares: Vector = np.zeros(0)
        self._lines: list[list[float]] = []
        self._seen: set[Outcome] = set()
        self._offers: list[Outcome] = []
        self._levels: list[float] = []
        self._times: list[float] = []
        self._first = 0.0
        self._kernels: list[Vector] = []
        self._variances: Vector = np.zeros(0)
        self._weights: list[float] = []
        self._base: Vector = np.zeros(0)
        self._falls: list[list[float]] = []
        self._moved: list[float] = []
        self._taken = 0
        self._chosen: NDArray[np.bool_] = np.zeros((0, 0), dtype=np.bool_)
        self._inverse: Vector = np.zeros((0, 0))
        self._reach: Vector = np.zeros((0, 0))
        self._price: Price | None = None
        self.trades: Trades | None = None
        """What it gives up for what, where a price tells."""
        self._traded = 0
        self._said: list[Vector] = []
        self._counted = 0
        self.mandate = is_mandate(history.ranking)
        """Whether this side has limits, so that the other may have some as well."""
        self.mirror: Callable[[float], float] | None = None
        """Where the other side's level is thought to be at a time, when its offers alone do not tell."""
        self.offers = 0
        """How many different offers it has learned from."""
        self.level = 1.0
        """What the other side is thought to ask for by now, in its own utility."""

    def learn(self, outcome: Outcome, time: float) -> None:
        """Takes in an offer that the other side made for the first time."""
        if self.mirror is not None:
            self.level = self.mirror(time)
        if outcome in self._seen:
            return
        self._prepare()
        suits = sum([line[value] for line, value in zip(self._lines, outcome, strict=True)])
        if not self._offers:
            self._first = suits
            self._start_from(outcome)
        elif self.mirror is None:
            self.level = min(self.level, 1.0 - GIVEN * (suits - self._first))
        self._moved = [
            moved + fall[value] for moved, fall, value in zip(self._moved, self._falls, outcome, strict=True)
        ]
        self._seen.add(outcome)
        self._offers.append(outcome)
        self.offers += 1
        self._levels.append(self.level)
        self._times.append(time)

    def price(self) -> Price | None:
        """The issue that stands for money; None without one."""
        self._prepare()
        return self._price

    def scores(self) -> list[Vector]:
        """One array an issue: what each value adds to the other side's utility, about 1 at its best."""
        self._prepare()
        if self.trades is not None:
            return self._doubted(self._traded_scores(self.trades))
        if not self._offers:
            return [
                share * interest.dislike * (interest.open_ended or not self.mandate)
                for share, interest in zip(self._shares, self._interests, strict=True)
            ]
        seen, mean = self.offers, self._prior()
        unforeseen = self._levels - self._taken_in() @ mean
        liked = mean + self._inverse[:seen, :seen] @ unforeseen @ self._reach[:seen]
        scores = [liked[part] for part in self._slices]
        return self._doubted(scores) if self.mandate else scores

    def _traded_scores(self, trades: Trades) -> list[Vector]:
        """What each value adds where a price tells, in the unit of the own utility."""
        for offer, time in zip(self._offers[self._traded :], self._times[self._traded :], strict=True):
            trades.learn(offer, time)
        self._traded = self.offers
        return trades.scores()

    def _doubted(self, scores: list[Vector]) -> list[Vector]:
        """The scores less the doubt of what never came back, a price with a limit aside."""
        self._count_sent()
        refused, without = REFUSED / self._history.rounds, UNHEARD * len(self._history.received)
        return [
            score
            if interest.open_ended
            else score - refused * _doubt(said + without, [offer[issue] for offer in self._offers])
            for issue, (score, interest, said) in enumerate(
                zip(scores, self._interests, self._said, strict=True)
            )
        ]

    def _count_sent(self) -> None:
        """Counts how often each value was in an own offer."""
        if not self._said:
            self._said = [np.zeros(size) for size in self._shape]
        sent = self._history.sent
        for offer in sent[self._counted :]:
            for said, value in zip(self._said, offer, strict=True):
                said[value] += 1.0
        self._counted = len(sent)

    def _prepare(self) -> None:
        if self._interests:
            return
        self._interests = read_interests(self._history.ranking, mandate=self.mandate)
        self._shares = shares(self._interests)
        self._lines = [interest.curve.tolist() for interest in self._interests]
        if self.mandate:
            self._price = self._find_price()
        if self._price is not None:
            self.trades = Trades(self._price, self._shape)

    def _find_price(self) -> Price | None:
        return find_price(self._history.ranking, self._interests)

    def _start_from(self, outcome: Outcome) -> None:
        """What follows from the first offer, which is the best of the other side."""
        falls = [_fall(size, value) for size, value in zip(self._shape, outcome, strict=True)]
        self._falls = [fall.tolist() for fall in falls]
        self._moved = [0.0] * len(falls)
        self._base = np.concatenate(
            [
                1.0 - FALL * fall + OPPOSED * (interest.dislike - interest.dislike[value])
                for fall, interest, value in zip(falls, self._interests, outcome, strict=True)
            ]
        )
        self._kernels = [_kernel(size) for size in self._shape]
        self._variances = (VARIANCE * self._shares).take(self._issues)
        self._weights = self._shares.tolist()

    def _prior(self) -> Vector:
        """What is thought of each value before its offers are weighed: less, the further from the first."""
        certain = 0.6 + 0.3 * self.offers
        firm = [
            weight * math.sqrt(certain / (0.6 + moved))
            for weight, moved in zip(self._weights, self._moved, strict=True)
        ]
        total = sum(firm) or 1.0
        prior: Vector = np.array([one / total for one in firm]).take(self._issues) * self._base
        return prior

    def _taken_in(self) -> Vector:
        """The offers as rows, with a 1 at each of their values, once the inverse of their covariance is up to
        them: a block at a time."""
        old, new = self._taken, self.offers
        if new > len(self._inverse):
            self._make_room(new + LEAST_ROOM)
        fresh = self._offers[old:]
        for place, offer in enumerate(fresh, start=old):
            for start, value in zip(self._starts, offer, strict=True):
                self._chosen[place, start + value] = True
        chosen = self._chosen[:new].astype(np.float64)
        if fresh:
            reach = self._reach[old:new]
            for part, kernel, values in zip(
                self._slices, self._kernels, zip(*fresh, strict=True), strict=True
            ):
                reach[:, part] = kernel[values, :] if len(values) > 1 else kernel[values[0]]
            reach *= self._variances
            _grow(self._inverse, reach @ chosen.T)
            self._taken = new
        return chosen

    def _make_room(self, size: int) -> None:
        """Room for so many offers; what is known of those taken in is kept."""
        kept = self._taken
        chosen, reach, inverse = self._chosen, self._reach, self._inverse
        self._chosen = np.zeros((size, len(self._base)), dtype=np.bool_)
        self._reach = np.zeros((size, len(self._base)))
        self._inverse = np.zeros((size, size))
        if kept:
            self._chosen[:kept] = chosen[:kept]
            self._reach[:kept] = reach[:kept]
            self._inverse[:kept, :kept] = inverse[:kept, :kept]


def _grow(inverse: Vector, rows: Vector) -> None:
    """Makes the inverse of a covariance with noise, in its upper left corner, that of more offers.

    `rows` are the last of the covariance, with a column for each offer.
    """
    added, new = rows.shape
    old = new - added
    corner = rows[:, old:]
    corner.flat[:: added + 1] += NOISE**2
    if not old:
        inverse[:new, :new] = np.linalg.inv(corner)
        return
    known, cross = inverse[:old, :old], rows[:, :old]
    if added == 1:
        _grow_by_one(inverse, known, cross[0], corner.item())
        return
    across = cross @ known
    rest = corner - across @ cross.T
    corner = np.linalg.inv(rest).astype(np.float64, copy=False)
    side = corner @ across
    known += across.T @ side
    inverse[old:new, :old] = -side
    inverse[:old, old:new] = -side.T
    inverse[old:new, old:new] = corner


def _grow_by_one(inverse: Vector, known: Vector, cross: Vector, corner: float) -> None:
    """The same for one more offer, of this variance, which goes together with each of the known like this."""
    old = len(known)
    across = cross @ known
    inner = 1.0 / (corner - float(across @ cross))
    side = inner * across
    known += np.multiply.outer(across, side)
    np.negative(side, out=inverse[old, :old])
    np.negative(side, out=inverse[:old, old])
    inverse[old, old] = inner


@lru_cache(maxsize=4096)
def _fall(size: int, best: int) -> Vector:
    """How much less than `best` each value is thought to be worth, from 0 to 1."""
    distance = np.abs(np.arange(size) - best)
    scale = distance / max(best, size - 1 - best, 1)
    choice = np.where(distance == 0, 0.0, 0.75)
    share = 0.1 if size > SHORT else 0.8
    fall: Vector = (1 - share) * scale + share * choice
    return fall


def _doubt(said: Vector, heard: list[int]) -> Vector:
    """What tells against each value that the other side has not shown to be possible.

    Possible is what it offered itself, and on a scale what lies between; beyond what was doubted there,
    nothing is doubted less.
    """
    doubt = said.copy()
    if not is_scale(len(doubt)):
        doubt[heard] = 0.0
    elif heard:
        low, high = min(heard), max(heard)
        doubt[low : high + 1] = 0.0
        np.maximum.accumulate(doubt[high:], out=doubt[high:])
        np.maximum.accumulate(doubt[low::-1], out=doubt[low::-1])
    return doubt


@lru_cache(maxsize=256)
def _kernel(size: int) -> Vector:
    """The prior correlation of the values of one issue: a view of what each distance stands for."""
    distance = np.arange(1 - size, size)
    near = (1 - ALONE) * np.exp(-0.5 * (distance / max(size * REACH, 0.3)) ** 2)
    near[size - 1] += ALONE
    kernel: Vector = np.lib.stride_tricks.sliding_window_view(near, size)[::-1]
    return kernel
