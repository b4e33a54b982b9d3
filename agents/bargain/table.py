"""The alternating-offers table: a pure state machine, and a tight loop for two negotiators.

Seat 0 opens; the seats take turns. A turn answers the offer on the table with `Accept`, with an `Offer` of
its own, or with `Walk`. `rounds` counts offers, both sides together; after the last one the other side may
still accept it, and anything else ends the table without a deal.

    IllegalMove      the move does not fit the state
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

from agents.bargain.preferences import Outcome

Seat = Literal[0, 1]
Reason = Literal["agreed", "walked_away", "out_of_rounds"]


class IllegalMove(ValueError):
    """The move does not fit the state of the table; the state is as it was."""


@dataclass(frozen=True)
class Offer:
    """The mover rejects what lies on the table, if anything, and puts `outcome` there."""

    outcome: Outcome


@dataclass(frozen=True)
class Accept:
    """The mover takes the other side's last offer: it is the deal."""


@dataclass(frozen=True)
class Walk:
    """The mover leaves: there is no deal."""


Move = Offer | Accept | Walk


@dataclass(frozen=True)
class Table:
    """The state between two moves. A new table is `Table(rounds=n)`."""

    rounds: int
    """Offers in all, both sides together; at least one."""
    offers: tuple[Outcome, ...] = ()
    """All offers so far; seat 0 made those at even places."""
    reason: Reason | None = None
    """Why the table ended, or None while it goes on."""
    deal: Outcome | None = None
    """What was agreed; None while nothing is."""
    moves: int = field(default=0)
    """Moves so far: as many as offers, and one more when an acceptance or a walk ended the table."""

    def __post_init__(self) -> None:
        if isinstance(self.rounds, bool) or not isinstance(self.rounds, int) or self.rounds < 1:
            raise ValueError(
                f"rounds is {self.rounds!r}: a table needs a whole number of offers, at least 1."
            )

    @property
    def ended(self) -> bool:
        """Whether no move is left to make."""
        return self.reason is not None

    @property
    def turn(self) -> Seat:
        """The seat that moves next; at an ended table the one that would have been next."""
        return 1 if self.moves % 2 else 0

    @property
    def last(self) -> Outcome | None:
        """The offer on the table, always of the side that is not to move; None before the first."""
        return self.offers[-1] if self.offers else None

    @property
    def must_answer(self) -> bool:
        """Whether all offers are made, so that the mover can only accept or let the table end."""
        return not self.ended and len(self.offers) >= self.rounds

    @property
    def time(self) -> float:
        """Elapsed share of the rounds for the mover, in [0, 1)."""
        return elapsed(len(self.offers), rounds=self.rounds)


def elapsed(offers: int, *, rounds: int) -> float:
    """The share of the rounds that is over after so many offers; just below 1 after the last one."""
    return offers / rounds if offers < rounds else (rounds - 0.5) / rounds


def own_turns(rounds: int) -> int:
    """How many turns of its own a negotiator reckons with at a table of so many offers in all."""
    return (rounds + 1) // 2


def play(table: Table, move: Move) -> Table:
    """The table after the move of the seat whose turn it is."""
    if table.ended:
        raise IllegalMove(f"The table has ended ({table.reason}): no move can be made any more.")
    match move:
        case Accept():
            if table.last is None:
                raise IllegalMove("Nothing lies on the table yet: the first move is an offer, or a walk.")
            return replace(table, reason="agreed", deal=table.last, moves=table.moves + 1)
        case _ if table.must_answer:
            return replace(table, reason="out_of_rounds", moves=table.moves + 1)
        case Walk():
            return replace(table, reason="walked_away", moves=table.moves + 1)
        case Offer(outcome=outcome):
            return replace(table, offers=(*table.offers, outcome), moves=table.moves + 1)


class Negotiating(Protocol):
    """What the table needs of a side. Source: scenario.md, last section."""

    def propose(self, time: float) -> Outcome | None: ...
    def observe(self, outcome: Outcome, time: float) -> None: ...
    def accepts(self, outcome: Outcome, time: float) -> bool: ...


Propose = Callable[[float], Outcome | None]
Observe = Callable[[Outcome, float], None]
Accepts = Callable[[Outcome, float], bool]


@dataclass(frozen=True)
class Result:
    """How a table ended."""

    deal: Outcome | None
    reason: Reason
    offers: tuple[Outcome, ...]
    """All offers in order; the opener made those at even places."""


def bargain(first: Negotiating, second: Negotiating, *, rounds: int) -> Result:
    """What two negotiators make of a table of so many offers in all; `first` opens."""
    Table(rounds=rounds)  # raises when there are none
    offers: list[Outcome] = []
    seats, last = (_moves(first), _moves(second)), None
    for made in range(rounds):
        time = made / rounds
        propose, observe, accepts = seats[made & 1]
        if last is not None:
            observe(last, time)
            if accepts(last, time):
                return Result(last, "agreed", tuple(offers))
        last = propose(time)
        if last is None:
            return Result(None, "walked_away", tuple(offers))
        offers.append(last)
    _, observe, accepts = seats[rounds & 1]
    time = elapsed(rounds, rounds=rounds)
    observe(offers[-1], time)
    if accepts(offers[-1], time):
        return Result(last, "agreed", tuple(offers))
    return Result(None, "out_of_rounds", tuple(offers))


def _moves(side: Negotiating) -> tuple[Propose, Observe, Accepts]:
    return side.propose, side.observe, side.accepts


def move_of(negotiator: Negotiating, table: Table) -> Move:
    """The move of the negotiator whose turn it is at the table: what `bargain` has it do, as one step."""
    time = table.time
    if table.last is not None:
        negotiator.observe(table.last, time)
        if negotiator.accepts(table.last, time):
            return Accept()
    if table.must_answer:
        return Walk()
    offer = negotiator.propose(time)
    return Walk() if offer is None else Offer(offer)
