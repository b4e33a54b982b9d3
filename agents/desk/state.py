"""What a customer's thread holds between the steps of the desk's graph, and how it is read: plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NotRequired, TypeVar

from pydantic import BaseModel
from typing_extensions import TypedDict

from agents.desk.haggle import Haggle
from agents.desk.plan import Step
from agents.desk.proposal import Proposal
from agents.desk.reading.asked.questions import Question
from agents.desk.reading.filling import Waiting
from contracts.request import Language, Request


class Message(TypedDict):
    """What comes in."""

    text: str
    """What it says, less the mail and the manners around that."""
    written: str
    """All of it, as the customer wrote it."""
    customer: str
    now: str
    """ISO 8601 with offset."""
    key: str
    """Names the message: the same key is the same message."""
    to: str | None
    """The card that it answers."""
    mail: NotRequired[str]
    decided: NotRequired[str]
    """The approval whose decision it tells; there is no text then."""


class Conversation(TypedDict, total=False):
    """The state of a customer's thread: plain data, and nothing private of the house.

    The first part is of one message; the second is what is remembered of those before, and `act` writes it.
    """

    message: Message
    request: dict[str, Any]
    """What is wanted now: what the message asks for and, after it, what it leaves of a proposal."""
    answer: str
    """The text, without what stands behind a yes that does not hang on it: a side question, maybe."""
    aside: str
    """That; empty where there is none."""
    most: str | None
    """The total above which nothing of it is wanted; a decimal number."""
    by: str | None
    """The day by which it is asked whether goods come; ISO 8601."""
    own: int
    """How many actions of the request are of this message."""
    overtaken: str | None
    """The name of the sentence that answers a card which is no longer open."""
    asked: dict[str, Any] | None
    """`waiting`, unless the message leaves it behind; without its request where that is completed now."""
    replaced: list[int]
    """Which wishes of what is proposed the message takes back or says anew."""
    questions: list[Question]
    """What the message asks beside what it wants."""
    unheard: list[str]
    """What else it asks or wants, which nothing took up, in its words."""
    untaken: list[str]
    """The clauses of it that changed nothing of how it was read, in its words."""
    lost: bool
    """Whether it was not understood."""
    left: dict[str, Any] | None
    """`proposal`, unless the message says it anew."""
    steps: list[dict[str, Any]]
    results: list[dict[str, Any]]
    reply: dict[str, Any]

    haggle: dict[str, Any] | None
    """The bargain that is open."""
    spared: str | None
    """The order that was to be cancelled, and is bargained over instead of that."""
    proposal: dict[str, Any] | None
    """What waits for the customer's yes."""
    confirmed: str | None
    """The proposal that was done last."""
    waiting: dict[str, Any] | None
    """The wish that waits for the answer to a question."""
    given_up: dict[str, Any] | None
    """The wish that was given up last, while nothing else has followed."""
    lapsed: list[dict[str, Any]]
    """The wishes for new goods that were proposed, or quoted, last and are not ordered."""
    passed_on: list[str]
    """What was given to a person beside the last wish, in its words."""
    inquired: list[Question] | None
    """What the message before asked of an order, if it only asked; empty: how that stands."""
    focus: str | None
    """The order that was last talked of."""
    language: Language
    """In which the customer was answered last."""
    unsettled: bool
    """Whether something else was said last than what waits for a yes."""
    puzzled: bool
    """Whether the message before was not understood."""
    handed_over: bool
    """Whether something of the message before was given to a person, and it was understood."""


Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, eq=False)
class _Same:
    """Plain data that is the same as no other, whatever that says: nobody changes what a state holds."""

    data: dict[str, Any]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.data is other.data

    def __hash__(self) -> int:
        return id(self.data)


@lru_cache(maxsize=256)
def _validated(kind: type[Model], said: _Same) -> Model:
    """What plain data says; it is asked for over and over in one turn."""
    return kind.model_validate(said.data)


def _read(kind: type[Model], data: dict[str, Any]) -> Model:
    model: Model = _validated(kind, _Same(data))
    return model


def waiting_in(state: Conversation) -> Waiting | None:
    """The wish that waited when the message came."""
    data = state.get("waiting")
    return _read(Waiting, data) if data else None


def given_up_in(state: Conversation) -> Waiting | None:
    data = state.get("given_up")
    return _read(Waiting, data) if data else None


def proposal_in(state: Conversation) -> Proposal | None:
    data = state.get("proposal")
    return _read(Proposal, data) if data else None


def request_in(state: Conversation) -> Request:
    return _read(Request, state["request"])


def steps_in(state: Conversation) -> list[Step]:
    return [_read(Step, data) for data in state["steps"]]


def haggle_in(state: Conversation) -> Haggle | None:
    data = state.get("haggle")
    return _read(Haggle, data) if data else None


def today_in(state: Conversation) -> date:
    """The day of the message, in its own calendar."""
    return datetime.fromisoformat(state["message"]["now"]).date()
