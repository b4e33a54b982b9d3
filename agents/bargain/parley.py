"""Our own strategy: firm while time lasts, generous along its own level, and keen to close at the end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from agents.bargain.opponent import FrequencyModel
from agents.bargain.parts import Acceptance, Bidding, History, OpponentModel

BAND = 0.02
"""Offers within this much of the aspiration count as equally good for this side."""
WIDEST = 2_048
"""The most outcomes that are weighed for one offer."""


class ParleyBidding:
    """Among the outcomes worth its aspiration, offers what the other side seems to like best."""

    def __init__(self, history: History, model: FrequencyModel) -> None:
        self._history = history
        self._model = model

    def bid(self, time: float) -> int | None:
        """The best outcome for the other side at the own aspiration of now."""
        history, ranking = self._history, self._history.ranking
        if not len(ranking):
            return None
        target = self.aspiration(time)
        last = ranking.count_above(target)
        first = min(ranking.count_above(target + BAND), max(0, last - WIDEST))
        last = max(last, first + 1)
        near = ranking.order[first:last]
        issues = np.unravel_index(near, history.ranking.shape)
        liked = sum(score[values] for score, values in zip(self._model.scores(), issues, strict=True))
        return int(near[int(np.argmax(liked))])

    def aspiration(self, time: float) -> float:
        """The utility asked for now: near the best for long, down to the reserve at the last turn."""
        history, ranking = self._history, self._history.ranking
        left = history.turns_left(time)
        share = 1.0 - left / history.rounds if history.rounds > 1 else 1.0
        return ranking.best - (ranking.best - ranking.reserve) * float(share**4)


@dataclass(frozen=True)
class ParleyAcceptance:
    """Accepts what its own next offer would not beat, and whatever is acceptable once no turn is left."""

    history: History
    bidding: ParleyBidding

    def accepts(self, utility: float, time: float) -> bool:
        """Whether it is better to take the offer than to go on."""
        if self.history.turns_left(time) == 0:
            return True
        return utility >= self.bidding.aspiration(time)


def assemble_parley(history: History) -> tuple[Bidding, OpponentModel, Acceptance]:
    """The three parts of `parley`."""
    model = FrequencyModel(history)
    bidding = ParleyBidding(history, model)
    return bidding, model, ParleyAcceptance(history, bidding)
