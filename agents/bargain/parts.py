"""What a negotiator is put together from: what was seen, and the three parts that can be exchanged."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Protocol

from agents.bargain.preferences import Outcome
from agents.bargain.ranking import Ranking


@dataclass
class History:
    """All that a negotiator has seen and said so far; its parts read it and never write it."""

    ranking: Ranking
    rounds: int
    """Turns of its own, all in all."""
    seed: int
    patience: float = 1.0
    """In (0, 1]: 1 takes the time that the table has, less would rather have a deal soon."""
    received: list[Outcome] = field(default_factory=list)
    """The other side's offers, in order."""
    received_utility: list[float] = field(default_factory=list)
    """What each of `received` is worth to this side."""
    sent: list[Outcome] = field(default_factory=list)
    """Own offers, in order."""
    times: list[float] = field(default_factory=list)
    """When each of `sent` was made."""
    began: float = 0.0
    """The time of the first call."""
    opens: bool | None = None
    """Whether this side made the first offer of the table; None before there is one."""

    def turns_left(self, time: float) -> int:
        """Own turns that follow the one at `time`, as far as can be known; 0 at the last."""
        return max(0, math.ceil((1.0 - time) * self.rounds - 1e-6) - 1)

    def speaks_last(self, time: float) -> bool:
        """Whether this side makes the last offer of all that can be accepted, as the steps of the clock tell.

        At our table, time is the share of the offers made, so a second mover first hears at 1 / rounds, and
        an even number of offers leaves the last one to it. Tables that count the turns of both sides as one
        leave it to the opener.
        """
        if not self.opens:
            return self.rounds > 1 and abs(self.began * 2 * self.rounds - 1.0) < 1e-6
        return not (
            self.began == 0.0 and self.rounds > 1 and abs(self._step(time) * self.rounds - 1.0) < 1e-6
        )

    def _step(self, time: float) -> float:
        if len(self.times) > 1:
            return (self.times[-1] - self.times[0]) / (len(self.times) - 1)
        return time - self.began


class Bidding(Protocol):
    """Chooses the next offer. Asked twice at the same moment, it answers the same."""

    def bid(self, time: float) -> Outcome | None:
        """What to offer now; None when there is nothing to offer. Changes nothing."""
        ...


class OpponentModel(Protocol):
    """Learns from the offers of the other side."""

    def learn(self, outcome: Outcome, time: float) -> None: ...


class Acceptance(Protocol):
    """Decides whether an offer is good enough. Changes nothing."""

    def accepts(self, utility: float, time: float) -> bool: ...


class NoModel:
    """Learns nothing."""

    def learn(self, outcome: Outcome, time: float) -> None:
        """Nothing to keep."""


class AcceptNext:
    """Accepts what is worth at least the offer one would make instead. Baarslag et al. (2014), AC_next."""

    def __init__(self, history: History, bidding: Bidding) -> None:
        self._worth = history.ranking.table.item
        self._bid = bidding.bid

    def accepts(self, utility: float, time: float) -> bool:
        """Whether the own next offer is worth no more; with no offer to make, whatever is acceptable."""
        instead = self._bid(time)
        return instead is None or utility >= self._worth(*instead)
