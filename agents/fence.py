"""A seat whose moves something else chooses, such as a language model: fenced, and for comparison only.

Whoever chooses sees the mandate. So it has no place where a house deals with customers: the desk doesn't know
this module, and takes no such strategy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal, Protocol

from agents.bargain import Accept, Move, Offer, Walk
from agents.bargain.space import OffTheTable
from agents.graph import Player, Rules, Said
from contracts import scenario
from contracts.mandate import Mandate
from contracts.terms import Terms

LLM = "llm"
"""The strategy of a side whose moves are chosen for it."""
FALLBACK = "boulware"
"""The strategy that moves where no choice can be taken."""


class Chooser(Protocol):
    """Chooses the moves of one side in one bargain, and keeps its spending within bounds."""

    def choose(
        self, mandate: Mandate, *, table: scenario.Table, offers: Sequence[Said], offers_left: int
    ) -> Terms | Literal["accept", "walk"] | None: ...


class Fenced:
    """Plays what is chosen as far as the mandate permits it, and a plain strategy's move where it doesn't.

    Unlike a `Player`, it does not move twice alike: a choice is asked for once, as the bargain goes on.
    """

    def __init__(self, mandate: Mandate, rules: Rules, chooser: Chooser, *, seed: int) -> None:
        self._mandate, self._rules, self._chooser = mandate, rules, chooser
        plain = mandate.model_copy(update={"strategy": FALLBACK})
        self._fallback = Player(plain, rules, seed=seed)
        self.choices: Counter[str] = Counter()
        """What became of them: `taken`, `moved` to the table's nearest point, or not taken: `none` of use,
        `outside` the mandate, `below_reserve` an acceptance."""

    def move(self, offers: Sequence[Said]) -> Move:
        """The move after `offers`, the last of which is the other side's."""
        left = max(self._rules.rounds - len(offers), 0)
        choice = self._chooser.choose(self._mandate, table=self._rules.table, offers=offers, offers_left=left)
        fate, move = self._fenced(choice, offers)
        self.choices[fate] += 1
        return self._fallback.move(offers) if move is None else move

    def _fenced(self, choice: Terms | str | None, offers: Sequence[Said]) -> tuple[str, Move | None]:
        """What becomes of a choice, and the move that it makes."""
        if choice == "walk":
            return "taken", Walk()
        if choice == "accept" and offers:
            if self._mandate.permits(Terms.model_validate(offers[-1]["terms"])):
                return "below_reserve", None
            return "taken", Accept()
        return self._offered(choice) if isinstance(choice, Terms) else ("none", None)

    def _offered(self, terms: Terms) -> tuple[str, Move | None]:
        space = self._rules.space
        try:
            outcome = space.nearest(terms)
        except OffTheTable:
            return "none", None
        on_table = space.terms(outcome)
        if self._mandate.permits(on_table):
            return "outside", None
        return "taken" if on_table == terms else "moved", Offer(outcome)
