"""What the other side seems to want, learned from its offers alone."""

from __future__ import annotations

from collections.abc import Callable

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
DOUBT = 0.25
"""How much less than its issues suggest an offer is at most taken to be worth."""
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
        self._kernels: list[Vector] = []
        self._interests: list[Interest] = []
        self._shares: Vector = np.zeros(0)
        self._mandate = False
        self._lines: list[list[float]] = []
        self._first = 0.0
        self._falls: list[Vector] = []
        self._seen: set[Outcome] = set()
        self._offers: list[Outcome] = []
        self._levels: list[float] = []
        self._inverse: Vector = np.zeros((0, 0))
        self._inverted = 0
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
        self._prepare()
        if self.mirror is not None:
            self.level = self.mirror(time)
        elif self._offers:
            self.level = min(self.level, 1.0 - GIVEN * (self._suits(outcome) - self._first))
        if outcome in self._seen:
            return
        if not self._offers:
            self._first = self._suits(outcome)
            self._falls = [_fall(size, value) for size, value in zip(self._shape, outcome, strict=True)]
        self._seen.add(outcome)
        self._offers.append(outcome)
        self._levels.append(self.level)

    def _suits(self, outcome: Outcome) -> float:
        """What an outcome is worth to this side, up to a constant, when the issues simply add up."""
        return sum(line[value] for line, value in zip(self._lines, outcome, strict=True))

    def scores(self) -> list[Vector]:
        """One array an issue: what each value adds to the other side's utility, about 1 at its best."""
        self._prepare()
        if not self._offers:
            return [
                share * interest.dislike * (interest.open_ended or not self._mandate)
                for share, interest in zip(self._shares, self._interests, strict=True)
            ]
        places = np.array(self._offers).T
        means = self._prior(places)
        self._extend_inverse(places)
        expected = sum(mean[place] for mean, place in zip(means, places, strict=True))
        surprise = self._inverse @ np.maximum(np.array(self._levels) - expected, -DOUBT)
        scores = [
            mean + kernel[:, place] @ surprise
            for mean, kernel, place in zip(means, self._kernels, places, strict=True)
        ]
        return self._bounded(scores, places) if self._mandate else scores

    def _bounded(self, scores: list[Vector], places: NDArray[np.int64]) -> list[Vector]:
        """The scores where both sides have limits: prices only rise, and what never came back is doubted."""
        tried = np.unravel_index(np.array(self._history.sent, dtype=np.int64), self._shape)
        rows = zip(scores, self._interests, self._shares, places, tried, strict=True)
        return [
            _falling(score, interest.dislike) + SLOPE * share * interest.dislike
            if interest.open_ended
            else score - _doubt(len(score), heard=heard, said=said) * (REFUSED / self._history.rounds)
            for score, interest, share, heard, said in rows
        ]

    def _prepare(self) -> None:
        if self._kernels:
            return
        self._interests = read_interests(self._history.ranking)
        self._shares = shares(self._interests)
        self._lines = [interest.curve.tolist() for interest in self._interests]
        self._mandate = is_mandate(self._history.ranking)
        self._kernels = [
            _kernel(size) * (VARIANCE * share) for size, share in zip(self._shape, self._shares, strict=True)
        ]

    def _prior(self, places: NDArray[np.int64]) -> list[Vector]:
        """What is thought of each value before its offers are weighed: less, the further from the first."""
        falls = self._falls
        moved = [float(fall[place].sum()) for fall, place in zip(falls, places, strict=True)]
        firm = [
            share * ((0.6 + 0.3 * self.offers) / (0.6 + move)) ** 0.5
            for move, share in zip(moved, self._shares, strict=True)
        ]
        total = sum(firm) or 1.0
        return [
            weight / total * (1.0 - FALL * fall + OPPOSED * (interest.dislike - interest.dislike[place[0]]))
            for weight, fall, interest, place in zip(firm, falls, self._interests, places, strict=True)
        ]

    def _extend_inverse(self, places: NDArray[np.int64]) -> None:
        """Brings the inverse of the offers' covariance up to the offers, a block at a time."""
        old, new = self._inverted, places.shape[1]
        if new == old:
            return
        rows = [(kernel, place) for kernel, place in zip(self._kernels, places, strict=True)]
        cross = sum(
            (kernel[place[:old, None], place[None, old:]] for kernel, place in rows),
            np.zeros((old, new - old)),
        )
        block = sum((kernel[place[old:, None], place[None, old:]] for kernel, place in rows), np.zeros(1))
        reach = self._inverse @ cross
        corner = np.linalg.inv(block + NOISE**2 * np.eye(new - old) - cross.T @ reach)
        side = -reach @ corner
        grown = np.empty((new, new))
        grown[:old, :old] = self._inverse - side @ reach.T
        grown[:old, old:] = side
        grown[old:, :old] = side.T
        grown[old:, old:] = corner
        self._inverse, self._inverted = grown, new


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


def _kernel(size: int) -> Vector:
    """The prior correlation of the values of one issue."""
    distance = np.abs(np.arange(size)[:, None] - np.arange(size)[None, :])
    near = np.exp(-0.5 * (distance / max(size * REACH, 0.3)) ** 2)
    kernel: Vector = (1 - ALONE) * near + ALONE * np.eye(size)
    return kernel
