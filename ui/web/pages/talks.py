"""Bargains at the table: one move at a time, by agents or by the person who watches.

Each belongs to who began it, and is kept after every move: another process of the server goes on with it.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, Literal, NamedTuple, cast

import numpy as np
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command
from numpy.typing import NDArray

from agents.bargain.space import Space
from agents.graph import PERSON, Act, Answer, Bargain, Rules, Said, agent, rules_of, seat, start, steps
from agents.negotiation import seed_of
from contracts.mandate import Mandate
from contracts.scenario import Scenario
from contracts.terms import SIDES, Side, Terms
from evals.plane import frontier
from ui.web.store import Kind, Store

Seats = dict[Side, Literal["agent", "person"]]
Points = NDArray[np.float64]

MOST_POINTS = 400_000
"""Of a scenario's deal space, for a table that is watched."""
_MOST = 200
"""Bargains that are kept; the one that was moved in longest ago goes."""
_AT_HAND = 50
"""Those of them that need not be read from the file."""
_LISTED = 20
TALKS = Kind(
    "bargains",
    0x50524C54,
    1,
    """
CREATE TABLE talks (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    moved_at REAL NOT NULL,
    said TEXT NOT NULL CHECK (json_valid(said))
) STRICT;
CREATE INDEX talks_by_owner ON talks (owner, moved_at);
""",
)


class TooManyPoints(ValueError):
    """The deal space is too large to be watched."""


@dataclass
class Talk:
    """One bargain, and what an onlooker who knows both mandates sees in it."""

    owner: str
    scenario: Scenario
    seed: int
    seats: Seats
    id: str = field(default_factory=lambda: secrets.token_hex(8))
    lock: threading.Lock = field(default_factory=threading.Lock)
    offers: list[Said] = field(default_factory=list)
    ending: str | None = None
    ended_by: Side | None = None
    closing: str = ""

    def __post_init__(self) -> None:
        mandates = {side: self.scenario.mandate(side) for side in SIDES}
        taken: dict[Side, Any] = {
            side: PERSON
            if self.seats[side] == "person"
            else agent(
                mandates[side],
                self.rules,
                seed=seed_of(side, self.seed),
                language=mandates[side].party.speaks,
            )
            for side in SIDES
        }
        self._graph = seat(taken, self.rules, checkpointer=InMemorySaver())
        self._given: Bargain | Command[Any] | None = {**start(), "offers": self.offers}

    @cached_property
    def rules(self) -> Rules:
        return rules_of(self.scenario)

    @cached_property
    def plane(self) -> Plane:
        return Plane.of(self.scenario)

    @property
    def turn(self) -> Side | None:
        """Who moves next; nobody when it has ended."""
        return None if self.ending else self.rules.turn(len(self.offers))

    @property
    def waits(self) -> bool:
        """Whether a person is to move."""
        return self.turn is not None and self.seats[self.turn] == "person"

    def step(self, answer: Answer | None = None) -> Said | None:
        """Makes the next move; a person's is `answer`. Gives the offer when it was one."""
        if self.ending or (self.waits and answer is None):
            return None
        before = len(self.offers)
        if self.waits and self._given is not None:
            self._run()  # up to where it waits for the person
        self._given = Command(resume=answer) if self.waits else self._given
        self._run()
        return self.offers[-1] if len(self.offers) > before else None

    def _run(self) -> None:
        config: Any = {"configurable": {"thread_id": self.id}, "recursion_limit": steps(self.rules)}
        self._graph.invoke(self._given, config, interrupt_after=list(SIDES))
        self._given = None
        state = self._graph.get_state(config).values
        self.offers = list(state.get("offers", []))
        self.ending, self.ended_by = state.get("ending"), state.get("ended_by")
        self.closing = state.get("closing", "")

    def to_json(self) -> dict[str, Any]:
        """What was said, and what it was worth to each side."""
        valued = [
            {**said, "utility": dict(zip(SIDES, self.plane.utility(said), strict=True))}
            for said in self.offers
        ]
        return {**self._said(), "offers": valued}

    def kept(self) -> str:
        """All that `read` needs to go on with it."""
        return json.dumps({**self._said(), "seats": self.seats}, ensure_ascii=False)

    @classmethod
    def read(cls, talk_id: str, owner: str, kept: str) -> Talk:
        """The bargain as it was `kept`."""
        said = json.loads(kept)
        scenario = Scenario.model_validate(said.pop("scenario"))
        return cls(owner, scenario, id=talk_id, **said)

    def _said(self) -> dict[str, Any]:
        return {
            "scenario": self.scenario.to_json(),
            "seed": self.seed,
            "offers": self.offers,
            "ending": self.ending,
            "ended_by": self.ended_by,
            "closing": self.closing,
        }


@dataclass(frozen=True)
class Plane:
    """What outcomes and offers are to both sides, the buyer first: utilities, and worths as shares of the
    best that a side is permitted. A share is below 0 where walking away is better.
    """

    space: Space
    utilities: tuple[Points, Points]
    shares: tuple[Points, Points]

    @classmethod
    def of(cls, scenario: Scenario) -> Plane:
        space = Space(scenario.table)
        mandates = [scenario.mandate(side) for side in SIDES]
        buyer, seller = (space.preferences(mandate).utility for mandate in mandates)
        return cls(space, (buyer, seller), (_shares(space, mandates[0]), _shares(space, mandates[1])))

    def utility(self, said: Said) -> tuple[float, float]:
        """What an offer is to the buyer and to the seller; 0 where a mandate forbids it."""
        outcome = self.space.outcome(Terms.model_validate(said["terms"]))
        buyer, seller = (round(float(values[outcome]), 4) for values in self.utilities)
        return buyer, seller

    def point(self, said: Said) -> tuple[float, float]:
        """Where an offer lies."""
        outcome = self.space.outcome(Terms.model_validate(said["terms"]))
        buyer, seller = (round(float(values[outcome]), 4) for values in self.shares)
        return buyer, seller

    @cached_property
    def both(self) -> Points:
        """The outcomes that both sides can agree to."""
        inside = (self.utilities[0] > 0) & (self.utilities[1] > 0)
        return np.column_stack([values[inside] for values in self.shares])

    def shown(self, most: int = 700) -> Points:
        """Some of all outcomes, evenly drawn."""
        points = np.column_stack([values.ravel() for values in self.shares])
        if len(points) > most:
            points = points[np.random.default_rng(0).choice(len(points), most, replace=False)]
        return points

    def frontier(self, most: int = 60) -> Points:
        """The points that no other beats for both."""
        if not len(self.both):
            return self.both
        kept = frontier(self.both)
        some: Points = kept[np.linspace(0, len(kept) - 1, min(most, len(kept))).astype(int)]
        return some

    def nash(self) -> tuple[float, float] | None:
        """The point of the largest product; nothing when there is no room for a deal."""
        if not len(self.both):
            return None
        buyer, seller = self.both[self.both.prod(axis=1).argmax()]
        return float(buyer), float(seller)


def _shares(space: Space, mandate: Mandate) -> Points:
    worth = space.worth(mandate)
    best = worth.max(where=space.permitted(mandate), initial=0.0)
    return worth / best if best > 0 else worth / max(1.0, float(np.abs(worth).max()))


class Listed(NamedTuple):
    """A bargain as it is listed."""

    id: str
    names: tuple[str, str]
    """The buyer's and the seller's."""
    offers: int
    ending: str | None


class Talks:
    """The bargains at the table, in a file and, those that go on, at hand."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._at_hand: OrderedDict[str, Talk] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, owner: str, scenario: Scenario, *, seats: Seats, seed: int, now: datetime) -> Talk:
        """A new bargain. Raises TooManyPoints."""
        table = scenario.table
        points = len(table.price) * len(table.payment) * len(table.delivery)
        if points > MOST_POINTS:
            raise TooManyPoints(f"{points:,}")
        talk = Talk(owner, scenario, seed, seats)
        self.keep(talk, now=now)
        with self._lock:
            self._take(talk)
        return talk

    def keep(self, talk: Talk, *, now: datetime) -> None:
        """Writes down where it stands."""
        row = {"id": talk.id, "owner": talk.owner, "moved_at": now.timestamp(), "said": talk.kept()}
        with self._store.writing() as db:
            db.table("talks").insert(row, pk="id", replace=True)
            db.execute(
                "DELETE FROM talks WHERE id NOT IN (SELECT id FROM talks ORDER BY moved_at DESC LIMIT ?)",
                [_MOST],
            )

    def find(self, talk_id: str, owner: str) -> Talk | None:
        """The bargain, when it is this one's."""
        with self._lock:
            talk = self._at_hand.get(talk_id) or self._read(talk_id)
            if talk is None or talk.owner != owner:
                return None
            self._take(talk)
            return talk

    def of(self, owner: str) -> list[Listed]:
        """The bargains of one person, the last moved in first."""
        with self._store.reading() as db:
            rows = db.table("talks").rows_where("owner = ?", [owner], order_by="moved_at DESC", limit=_LISTED)
            return [_listed(row["id"], json.loads(row["said"])) for row in rows]

    def _take(self, talk: Talk) -> None:
        self._at_hand[talk.id] = talk
        self._at_hand.move_to_end(talk.id)
        while len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)

    def _read(self, talk_id: str) -> Talk | None:
        with self._store.reading() as db:
            row = next(db.table("talks").rows_where("id = ?", [talk_id]), None)
        return Talk.read(row["id"], row["owner"], row["said"]) if row else None


def _listed(talk_id: str, said: dict[str, Any]) -> Listed:
    buyer, seller = (said["scenario"][side]["party"]["name"] for side in SIDES)
    return Listed(talk_id, (buyer, seller), len(said["offers"]), said["ending"])


def answer_of(act: str, terms: Terms | None) -> Answer:
    """A person's move."""
    if terms is None:
        return Answer(act=cast(Act, act), text="")
    return Answer(act="offer", terms=terms.model_dump(mode="json"), text="")
