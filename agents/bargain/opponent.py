"""What the other side seems to want, learned from its offers alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from agents.bargain.interests import SHORT, Interest, is_mandate, read_interests, shares
from agents.bargain.parts import History
from agents.bargain.preferences import Outcome

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
SLOPE = 0.5
"""How much, of its share, the other side is sure to gain along an issue that has a limit for this side."""
FALL = 0.9
"""How fast a value is thought to lose worth with its distance from the first offer's."""
OPPOSED = 0.3
"""How far the other side is thought to dislike what this side likes."""
REFUSED = 1.0
"""How much less a value is thought to be worth that was in all own offers and never came back."""


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
        self._starts = np.cumsum((0, *self._shape[:-1])).tolist()
        self._interests: list[Interest] = []
        self._shares: Vector = np.zeros(0)
        self._lines: list[list[float]] = []
        self._seen: set[Outcome] = set()
        self._offers: list[Outcome] = []
        self._levels: list[float] = []
        self._first = 0.0
        self._kernels: list[tuple[Vector, float]] = []
        self._base: Vector = np.zeros(0)
        self._falls: Vector = np.zeros(0)
        self._moved: Vector = np.zeros(0)
        self._inverse: Vector = np.zeros((0, 0))
        self._reach: Vector = np.zeros((0, 0))
        self.mandate = is_mandate(history.ranking)
        """Whether this side has limits, so that the other may have some as well."""
        self.mirror: Callable[[float], float] | None = None
        """Where the other side's level is thought to be at a time, when its offers alone do not tell."""
        self.level = 1.0
        """What the other side is thought to ask for by now, in its own utility."""

    @property
    def offers(self) -> int:
        """How many different offers it has learned from."""
        return len(self._offers)

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
        self._seen.add(outcome)
        self._offers.append(outcome)
        self._levels.append(self.level)

    def scores(self) -> list[Vector]:
        """One array an issue: what each value adds to the other side's utility, about 1 at its best."""
        self._prepare()
        if not self._offers:
            return [
                share * interest.dislike * (interest.open_ended or not self.mandate)
                for share, interest in zip(self._shares, self._interests, strict=True)
            ]
        places = np.array(self._offers) + self._starts
        self._take_in(places)
        mean = self._prior()
        expected = mean[places].sum(axis=1)
        surprise = self._inverse @ (np.array(self._levels) - expected)
        liked = mean + surprise @ self._reach
        scores = [liked[start : start + size] for start, size in zip(self._starts, self._shape, strict=True)]
        return self._bounded(scores) if self.mandate else scores

    def _bounded(self, scores: list[Vector]) -> list[Vector]:
        """The scores where both sides have limits: prices only rise, and what never came back is doubted."""
        heard, said = (np.array(offers, dtype=np.int64).reshape(-1, len(scores)).T for offers in self._both)
        rows = zip(scores, self._interests, self._shares, heard, said, strict=True)
        return [
            _falling(score, interest.dislike) + SLOPE * share * interest.dislike
            if interest.open_ended
            else score - _doubt(len(score), heard=heard, said=said) * (REFUSED / self._history.rounds)
            for score, interest, share, heard, said in rows
        ]

    @property
    def _both(self) -> tuple[list[Outcome], list[Outcome]]:
        """The different offers of the other side, and all own ones."""
        return self._offers, self._history.sent

    def _prepare(self) -> None:
        if self._interests:
            return
        self._interests = read_interests(self._history.ranking, mandate=self.mandate)
        self._shares = shares(self._interests)
        self._lines = [interest.curve.tolist() for interest in self._interests]

    def _start_from(self, outcome: Outcome) -> None:
        """What follows from the first offer, which is the best of the other side."""
        falls = [_fall(size, value) for size, value in zip(self._shape, outcome, strict=True)]
        self._falls = np.concatenate(falls)
        self._moved = np.zeros(len(falls))
        self._base = np.concatenate(
            [
                1.0 - FALL * fall + OPPOSED * (interest.dislike - interest.dislike[value])
                for fall, interest, value in zip(falls, self._interests, outcome, strict=True)
            ]
        )
        self._kernels = [
            (_kernel(size), VARIANCE * share) for size, share in zip(self._shape, self._shares, strict=True)
        ]
        self._reach = np.zeros((0, len(self._base)))

    def _prior(self) -> Vector:
        """What is thought of each value before its offers are weighed: less, the further from the first."""
        firm = self._shares * ((0.6 + 0.3 * self.offers) / (0.6 + self._moved)) ** 0.5
        prior: Vector = np.repeat(firm / (firm.sum() or 1.0), self._shape) * self._base
        return prior

    def _take_in(self, places: NDArray[np.int64]) -> None:
        """Brings the inverse of the offers' covariance up to the offers, a block at a time."""
        old, new = len(self._inverse), len(places)
        if new == old:
            return
        self._moved += self._falls[places[old:]].sum(axis=0)
        fresh = np.array(self._offers[old:]).T
        kernels = zip(self._kernels, fresh, strict=True)
        reach = np.hstack([kernel[values] * variance for (kernel, variance), values in kernels])
        self._reach = np.concatenate((self._reach, reach))
        covariance = reach[:, places].sum(axis=2)
        self._inverse = _grown(self._inverse, covariance)


def _grown(inverse: Vector, rows: Vector) -> Vector:
    """The inverse of a covariance with noise, from that of its upper left corner and its last rows."""
    old, new = len(inverse), rows.shape[1]
    cross = rows[:, :old].T
    across = inverse @ cross
    corner = np.linalg.inv(rows[:, old:] + NOISE**2 * np.eye(new - old) - cross.T @ across)
    side = across @ corner
    grown = np.empty((new, new))
    grown[:old, :old] = inverse + side @ across.T
    grown[:old, old:] = -side
    grown[old:, :old] = -side.T
    grown[old:, old:] = corner
    return grown


@lru_cache(maxsize=4096)
def _fall(size: int, best: int) -> Vector:
    """How much less than `best` each value is thought to be worth, from 0 to 1."""
    distance = np.abs(np.arange(size) - best)
    scale = distance / max(best, size - 1 - best, 1)
    choice = np.where(distance == 0, 0.0, 0.75)
    share = 0.1 if size > SHORT else 0.8
    fall: Vector = (1 - share) * scale + share * choice
    return fall


def _falling(score: Vector, dislike: Vector) -> Vector:
    """The scores with no rise on the way from what this side dislikes most to what it likes best."""
    if dislike[0] >= dislike[-1]:
        return np.minimum.accumulate(score)
    return np.minimum.accumulate(score[::-1])[::-1]


def _doubt(size: int, *, heard: NDArray[np.int64], said: NDArray[np.int64]) -> Vector:
    """How often each value was offered that the other side has not shown to be possible.

    Possible is what it offered itself, and on a scale what lies between.
    """
    doubt = np.bincount(said, minlength=size).astype(np.float64)
    if size > SHORT + 1:
        doubt[int(heard.min()) : int(heard.max()) + 1] = 0.0
    else:
        doubt[heard] = 0.0
    return doubt


@lru_cache(maxsize=256)
def _kernel(size: int) -> Vector:
    """The prior correlation of the values of one issue."""
    distance = np.abs(np.arange(size)[:, None] - np.arange(size)[None, :])
    near = np.exp(-0.5 * (distance / max(size * REACH, 0.3)) ** 2)
    kernel: Vector = (1 - ALONE) * near + ALONE * np.eye(size)
    return kernel
