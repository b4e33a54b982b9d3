"""Negotiators by name, each put together from bidding, an opponent model and acceptance.

UnknownStrategy      no negotiator has this name
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from agents.bargain.classics import Micro, TimeDependent, TitForTat
from agents.bargain.parley import assemble_parley
from agents.bargain.parts import Acceptance, AcceptNext, Bidding, History, NoModel, OpponentModel
from agents.bargain.preferences import Outcome, Preferences
from agents.bargain.ranking import Ranking


class UnknownStrategy(ValueError):
    """No negotiator has this name."""


class Negotiator:
    """One side of a table. Whatever its parts say, it never offers or accepts less than its reserve."""

    def __init__(
        self, history: History, *, bidding: Bidding, model: OpponentModel, acceptance: Acceptance
    ) -> None:
        self._history = history
        self._bid = bidding.bid
        self._learn = model.learn
        self._is_enough = acceptance.accepts
        self._worth = history.ranking.table.item
        self._reserve = history.ranking.reserve
        self._heard: tuple[Outcome, float] = ((), 0.0)

    def propose(self, time: float) -> Outcome | None:
        """The offer to make now; None, which is to walk away, when no outcome is acceptable."""
        history = self._history
        if history.opens is None:
            history.opens, history.began = True, time
        offer = self._bid(time)
        if offer is None or self._worth(*offer) < self._reserve:
            return None
        history.sent.append(offer)
        history.times.append(time)
        return offer

    def observe(self, outcome: Outcome, time: float) -> None:
        """Takes note of the other side's offer."""
        history = self._history
        if history.opens is None:
            history.opens, history.began = False, time
        utility = self._worth(*outcome)
        self._heard = (outcome, utility)
        history.received.append(outcome)
        history.received_utility.append(utility)
        self._learn(outcome, time)

    def accepts(self, outcome: Outcome, time: float) -> bool:
        """Whether the other side's offer is taken."""
        heard, utility = self._heard
        if outcome is not heard:
            utility = self._worth(*outcome)
        return utility >= self._reserve and self._is_enough(utility, time)


class Clockwork(Negotiator):
    """One that looks at nothing but the clock, so that it keeps no history."""

    def __init__(self, history: History, *, exponent: float) -> None:
        bidding = TimeDependent(history, exponent=exponent)
        self._plan, self._planned = bidding.plan, bidding.planned.get
        self._worth = history.ranking.table.item

    def propose(self, time: float) -> Outcome | None:
        """The offer of this time; None, which is to walk away, when no outcome is acceptable."""
        planned = self._planned(time) or self._plan(time)
        return planned and planned[0]

    def observe(self, outcome: Outcome, time: float) -> None:
        """Takes no notes."""

    def accepts(self, outcome: Outcome, time: float) -> bool:
        """Whether the other side's offer is worth what the own offer of this time is, so the reserve too."""
        planned = self._planned(time) or self._plan(time)
        return planned is not None and self._worth(*outcome) >= planned[1]


def _simple(history: History, bidding: Callable[[History], Bidding]) -> Negotiator:
    offers = bidding(history)
    return Negotiator(history, bidding=offers, model=NoModel(), acceptance=AcceptNext(history, offers))


def _parley(history: History) -> Negotiator:
    bidding, model, acceptance = assemble_parley(history)
    return Negotiator(history, bidding=bidding, model=model, acceptance=acceptance)


_MAKERS: dict[str, Callable[[History], Negotiator]] = {
    "parley": _parley,
    "boulware": partial(Clockwork, exponent=0.25),
    "linear": partial(Clockwork, exponent=1.0),
    "conceder": partial(Clockwork, exponent=4.0),
    "tit_for_tat": partial(_simple, bidding=TitForTat),
    "micro": partial(_simple, bidding=Micro),
}

STRATEGIES: tuple[str, ...] = tuple(_MAKERS)
"""The names that `negotiator` knows."""


def negotiator(
    name: str, preferences: Preferences, *, rounds: int, seed: int, patience: float = 1.0
) -> Negotiator:
    """A fresh negotiator. `rounds` is how many turns it has itself; the same seed makes the same moves.

    `patience`, in (0, 1], is for `parley`: with less of it deals come sooner and are worth a little less.
    """
    if name not in _MAKERS:
        raise UnknownStrategy(f"No strategy {name!r}. There are: {', '.join(STRATEGIES)}.")
    if rounds < 1:
        raise ValueError(f"rounds is {rounds}: a negotiator needs at least 1 turn of its own.")
    if not 0 < patience <= 1:
        raise ValueError(f"patience is {patience}: it is above 0, and 1 at most.")
    history = History(ranking=Ranking(preferences), rounds=rounds, seed=seed, patience=patience)
    return _MAKERS[name](history)
