"""What the other side seems to want, learned from its offers alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from agents.bargain.parts import History
from agents.bargain.preferences import Outcome

RECENT = 0.97
"""How much a vote weighs against the one before it: early offers show what a side likes best."""


class FrequencyModel:
    """Scores every value of every issue by how often, how early and how near to it the other side offered.

    An issue weighs more the less the other side moves on it. Hindriks and Tykhonov (2008), van Krimpen et al.
    (2013) for the idea; votes spread to neighbouring values on long issues, which are nearly always scales.
    """

    def __init__(self, history: History) -> None:
        shape = history.ranking.shape
        self._votes = [np.zeros(size) for size in shape]
        self._kernels = [_kernel(size) for size in shape]
        self._seen = 0
        self._scores: list[NDArray[np.float64]] | None = None

    def learn(self, outcome: Outcome, time: float) -> None:
        """Counts one more offer of the other side."""
        vote = RECENT**self._seen
        for votes, kernels, value in zip(self._votes, self._kernels, outcome, strict=True):
            votes += vote * kernels[value]
        self._seen += 1
        self._scores = None

    def scores(self) -> list[NDArray[np.float64]]:
        """One array an issue: what each value is thought to add to the other side's utility."""
        if self._scores is None:
            self._scores = self._scored()
        return self._scores

    def _scored(self) -> list[NDArray[np.float64]]:
        if not self._seen:
            return [np.full(len(votes), 1 / len(self._votes)) for votes in self._votes]
        tops = [votes.max() for votes in self._votes]
        shares = [
            top / votes.sum() if len(votes) > 1 else 0.0 for top, votes in zip(tops, self._votes, strict=True)
        ]
        weights = [share + 1e-3 for share in shares]
        total = sum(weights)
        return [
            weight / total * np.sqrt(votes / top)
            for weight, votes, top in zip(weights, self._votes, tops, strict=True)
        ]


def _kernel(size: int) -> NDArray[np.float64]:
    """Row `v`: how much a vote for value `v` tells of each value."""
    distance = np.abs(np.arange(size)[:, None] - np.arange(size)[None, :])
    width = size / 12
    kernel: NDArray[np.float64] = np.exp(-0.5 * (distance / max(width, 0.2)) ** 2)
    return kernel
