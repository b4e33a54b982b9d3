"""The LangGraph agents of buyer and seller, and the graph that seats them at the table.

Each agent is a graph of its own with its mandate bound inside. What flows between the graphs, and all that
state, checkpoints and streams hold, are offers: plain data that both sides have seen.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from contextvars import Context
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal, NotRequired, Protocol

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.types import interrupt
from pydantic import TypeAdapter, ValidationError
from typing_extensions import TypedDict

from agents import voice
from agents.bargain import (
    Accept,
    IllegalMove,
    Move,
    Negotiator,
    Offer,
    Outcome,
    Table,
    Walk,
    move_of,
    negotiator,
    own_turns,
    play,
)
from agents.bargain.space import OffTheTable, Space
from contracts import scenario
from contracts.events import Ending
from contracts.explain import explain
from contracts.mandate import Mandate
from contracts.request import Language
from contracts.terms import SIDES, Side, Terms, other_side
from contracts.units import Unit

SCHEMA = 1
"""Of the state of a table; raised when what is stored changes shape."""
STEPS_A_ROUND = 4
"""More steps of the graph than one offer takes, a corrected one of a person included."""


class OutsideMandate(RuntimeError):
    """An agent was about to make a move that its mandate forbids. A defect: nothing was said or agreed."""


Act = Literal["offer", "accept", "walk"]


class Said(TypedDict):
    """An offer as both sides see it."""

    by: Side
    terms: dict[str, Any]
    """`Terms` as JSON data."""
    text: str


class Answer(TypedDict):
    """A move, as an agent's graph puts it out and as a person gives it."""

    act: Act
    terms: NotRequired[dict[str, Any]]
    """With `offer`: `Terms` as JSON data."""
    text: NotRequired[str]


_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)


class Seen(TypedDict):
    """What an agent is given: the offers so far, both sides'."""

    offers: list[Said]


class Thought(Seen, total=False):
    """The state of an agent's graph. It holds nothing of the mandate."""

    answer: Answer


class Bargain(TypedDict, total=False):
    """The state of the table: what both sides have seen."""

    schema: int
    offers: Annotated[list[Said], operator.add]
    ending: Ending | None
    ended_by: Side | None
    closing: str
    """The words that ended it."""
    complaint: str | None
    """Why the last move of a person could not be taken."""


@dataclass(frozen=True)
class Rules:
    """What both sides know before the first offer."""

    table: scenario.Table
    rounds: int
    """Offers in all, both sides together."""
    opens: Side
    currency: str
    unit: Unit | None
    """Of the quantity that the price is for; `None` when it is that of the basket."""
    any_price: bool = False
    """Whether prices between two ticks may be offered too."""

    @cached_property
    def space(self) -> Space:
        return Space(self.table)

    def outcome(self, terms: Terms, *, seen_by: Side) -> Outcome:
        """Where terms lie on the table; a price between two ticks at the one that is worse for who sees it.

        Raises OffTheTable.
        """
        return self.space.outcome(terms, worse_for=seen_by if self.any_price else None)

    def turn(self, offers: int) -> Side:
        """Who moves after so many offers."""
        return self.opens if offers % 2 == 0 else other_side(self.opens)


def rules_of(said: scenario.Scenario) -> Rules:
    unit = said.lines[0].unit if len(said.lines) == 1 else None
    return Rules(said.table, said.rounds, said.opens, said.currency, unit)


class Plays(Protocol):
    """Whoever decides for a seat."""

    def move(self, offers: Sequence[Said]) -> Move: ...


class Player:
    """A strategy that can be asked at any point of a bargain, in any process.

    What it does follows from the offers so far and the seed alone: what it has not seen yet it replays.
    """

    def __init__(self, mandate: Mandate, rules: Rules, *, seed: int, patience: float = 1.0) -> None:
        self._make: Callable[[], Negotiator] = lambda: negotiator(
            mandate.strategy,
            rules.space.preferences(mandate),
            rounds=own_turns(rules.rounds),
            seed=seed,
            patience=patience,
        )
        self._rules, self._side = rules, mandate.side
        self._seat = 0 if mandate.side == rules.opens else 1
        self._start()

    def _start(self) -> None:
        self._negotiator = self._make()
        self._asked_at = -1
        self._seen: list[Said] = []
        self._outcomes: list[Outcome] = []

    def move(self, offers: Sequence[Said]) -> Move:
        """The move after `offers`, the last of which is the other side's."""
        if len(offers) <= self._asked_at or list(offers[: len(self._seen)]) != self._seen:
            self._start()
        for said in offers[len(self._seen) :]:
            terms = Terms.model_validate(said["terms"])
            self._outcomes.append(self._rules.outcome(terms, seen_by=self._side))
        self._seen = list(offers)
        for made in range(self._asked_at + 1, len(offers)):
            if made % 2 == self._seat:
                self._ask(made)
        return self._ask(len(offers))

    def _ask(self, made: int) -> Move:
        self._asked_at = made
        offers = tuple(self._outcomes[:made])
        return move_of(self._negotiator, Table(self._rules.rounds, offers, moves=made))


def agent(
    mandate: Mandate,
    rules: Rules,
    *,
    seed: int,
    language: Language,
    takes: bool = True,
    with_person: bool = False,
    patience: float = 1.0,
    player: Plays | None = None,
    least: Terms | None = None,
) -> CompiledStateGraph[Any]:
    """One side's agent: the offers so far go in, its answer comes out, in the words of `language`.

    One that does not take an offer makes the same offer back instead, for the other side to take.
    `with_person` it gives no more of the price than the person bid, and never asks for more than it did
    before: what was offered to a person stays offered.
    `patience` is that of `negotiator`; `player` decides in the place of the mandate's strategy. What would be
    worth less to it than `least`, it offers these instead.
    """
    player = player or Player(mandate, rules, seed=seed, patience=patience)

    def at_least(terms: Terms) -> Terms:
        return least if least and mandate.worth(terms) < mandate.worth(least) else terms

    def decide(state: Thought) -> dict[str, Any]:
        match player.move(state["offers"]):
            case Offer(outcome=outcome):
                terms = rules.space.terms(outcome)
                offered = _last_of(mandate.side, state["offers"])
                bid = _last_of(other_side(mandate.side), state["offers"])
                if with_person and bid:
                    terms = _no_better_than(bid, terms, side=mandate.side)
                if with_person and offered and mandate.worth(offered) < mandate.worth(terms):
                    terms = offered
                return {"answer": _offer(at_least(terms))}
            case Accept() if takes or len(state["offers"]) >= rules.rounds:
                return {"answer": Answer(act="accept", terms=state["offers"][-1]["terms"])}
            case Accept():
                return {"answer": _offer(at_least(Terms.model_validate(state["offers"][-1]["terms"])))}
            case Walk():
                return {"answer": Answer(act="walk")}

    def check(state: Thought) -> dict[str, Any]:
        answer = state["answer"]
        broken = mandate.permits(Terms.model_validate(answer["terms"])) if "terms" in answer else ()
        if broken:
            raise OutsideMandate(f"The {mandate.side}'s agent would {answer['act']}: {'; '.join(broken)}")
        return {}

    def speak(state: Thought) -> dict[str, Any]:
        text = _words(state, mandate.side, rules, seed=seed, language=language)
        return {"answer": {**state["answer"], "text": text}}

    graph = StateGraph(Thought, input_schema=Seen)
    graph.add_node("decide", decide)
    graph.add_node("check", check)
    graph.add_node("speak", speak)
    graph.add_edge(START, "decide")
    graph.add_edge("decide", "check")
    graph.add_edge("check", "speak")
    graph.add_edge("speak", END)
    return graph.compile(checkpointer=False, name=f"{mandate.side} agent")


def _offer(terms: Terms) -> Answer:
    return Answer(act="offer", terms=terms.model_dump(mode="json"))


def _words(thought: Thought, side: Side, rules: Rules, *, seed: int, language: Language) -> str:
    answer, offers = thought["answer"], thought["offers"]
    number = len(offers) + 1
    if answer["act"] == "walk":
        return voice.say_walk(language=language, seed=seed, number=number)
    terms = Terms.model_validate(answer["terms"])
    if answer["act"] == "accept":
        return voice.say_accept(
            terms, language=language, currency=rules.currency, unit=rules.unit, seed=seed, number=number
        )
    return voice.say_offer(
        terms,
        side=side,
        language=language,
        currency=rules.currency,
        unit=rules.unit,
        previous=_last_of(side, offers),
        theirs=_last_of(other_side(side), offers),
        opening=number <= 2,
        last=number > rules.rounds - 2,
        seed=seed,
        number=number,
    )


def _last_of(side: Side, offers: Sequence[Said]) -> Terms | None:
    return next(
        (Terms.model_validate(said["terms"]) for said in reversed(offers) if said["by"] == side), None
    )


def _no_better_than(bid: Terms, terms: Terms, *, side: Side) -> Terms:
    """Terms that a side makes back, at the price that the other bid where theirs is better for that one."""
    worse = max if side == "seller" else min
    return terms.model_copy(update={"price": worse(terms.price, bid.price)})


PERSON: Literal["person"] = "person"
"""A seat that a person takes: the graph waits for them."""

Seated = CompiledStateGraph[Any] | Literal["person"]


def seat(
    seats: Mapping[Side, Seated], rules: Rules, *, checkpointer: BaseCheckpointSaver[str] | None = None
) -> CompiledStateGraph[Any]:
    """The table with both seats taken. A person's seat needs a checkpointer to wait with.

    Start it with `start()`; go on after a pause with `Command(resume=answer)`. Each step streams, as
    `updates`, the offer that was made.
    """
    graph = StateGraph(Bargain)
    for side in SIDES:
        taken = seats[side]
        moves = _person_moves(side, rules) if taken == PERSON else _agent_moves(side, taken, rules)
        graph.add_node(side, moves)

    def whose_turn(state: Bargain) -> str:
        return END if state.get("ending") else rules.turn(len(state["offers"]))

    for source in (START, *SIDES):
        graph.add_conditional_edges(source, whose_turn, [*SIDES, END])
    return graph.compile(checkpointer=checkpointer, name="table")


def apart(call: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """What a call gives when it knows nothing of the graph that is running around it.

    LangGraph hands a graph that is run within a node the outer one's thread, streams and durability. A table
    within the desk waits on a thread of its own, and an agent's thoughts belong in nobody's stream.
    """
    return Context().run(call, *given, **named)


def start() -> Bargain:
    """The state of a table before the first offer."""
    return Bargain(schema=SCHEMA, offers=[], ending=None)


def steps(rules: Rules) -> int:
    """How many steps of the graph a whole bargain may take: its `recursion_limit`."""
    return STEPS_A_ROUND * (rules.rounds + 2)


class _Moves(Protocol):
    """A node of the table: one move of one side."""

    def __call__(self, state: Bargain) -> Bargain: ...


def _agent_moves(side: Side, taken: Seated, rules: Rules) -> _Moves:
    assert taken != PERSON

    def move(state: Bargain) -> Bargain:
        thought = apart(taken.invoke, {"offers": state["offers"]})
        return _applied(side, thought["answer"], state, rules)

    return move


def _person_moves(side: Side, rules: Rules) -> _Moves:
    def move(state: Bargain) -> Bargain:
        given = interrupt({"side": side, "offers": state["offers"], "complaint": state.get("complaint")})
        try:
            changed = _applied(side, _ANSWER.validate_python(given), state, rules)
        except ValidationError as error:
            return Bargain(complaint=explain(error))
        except (IllegalMove, OffTheTable) as error:
            return Bargain(complaint=str(error))
        return {**changed, "complaint": None}

    return move


def _applied(side: Side, answer: Answer, state: Bargain, rules: Rules) -> Bargain:
    """What a move changes, by the rules of the pure table. Raises IllegalMove and OffTheTable."""
    made = len(state["offers"])
    before = Table(rules.rounds, offers=((),) * made, moves=made)
    after = play(before, _move(answer, side, rules))
    text = answer.get("text", "")
    if after.reason is None:
        return Bargain(offers=[Said(by=side, terms=answer["terms"], text=text)])
    return Bargain(ending=after.reason, ended_by=side, closing=text)


def _move(answer: Answer, side: Side, rules: Rules) -> Move:
    if answer["act"] == "accept":
        return Accept()
    if answer["act"] == "walk":
        return Walk()
    return Offer(rules.outcome(Terms.model_validate(answer.get("terms")), seen_by=side))
