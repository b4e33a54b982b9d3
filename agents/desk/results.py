"""What becomes of a message, as the desk answers it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict

from agents.voice.wording import Draft
from contracts.request import Language, Request

Status = Literal["done", "proposed", "bargaining", "asked", "told", "waiting", "passed_on", "closed"]
"""`proposed` is done when the customer says yes; `waiting` is for the approval of a person; `closed` is a
bargain that ended without a deal."""


class Row(BaseModel):
    """One thing that would change, in words."""

    model_config = ConfigDict(frozen=True)

    order: str
    what: str
    before: str | None = None
    """Absent: it is not there yet."""
    after: str | None = None
    """Absent: it is taken away."""


class Option(BaseModel):
    """A button: what it is labelled, and what a customer who presses it says."""

    model_config = ConfigDict(frozen=True)

    label: str
    say: str


class Card(BaseModel):
    """What is on the table, to be shown beside the text. Which card a message answers is told by its id."""

    model_config = ConfigDict(frozen=True)

    id: str
    kind: Literal["confirm", "offer", "packages", "question"]
    changes: tuple[Row, ...] = ()
    total_before: str | None = None
    """Absent with `total_after` when the total stays, or there was none."""
    total_after: str | None = None
    options: tuple[Option, ...] = ()


class Result(BaseModel):
    """What became of some of the actions of a message."""

    model_config = ConfigDict(frozen=True)

    status: Status
    actions: tuple[int, ...] = ()
    """Indexes into the request; empty for a message that asks nothing."""
    text: str
    """In the house's own words."""
    order: str | None = None
    revision: int | None = None
    """The one that was committed."""
    negotiation: str | None = None
    approval: str | None = None
    card: Card | None = None
    draft: Draft | None = None
    """The text, where a model may word it; no part of an answer."""


class Reply(BaseModel):
    """The desk's answer to one message."""

    model_config = ConfigDict(frozen=True)

    text: str
    """What is said: the texts of the results, some of them in a model's words."""
    language: Language
    request: Request
    results: tuple[Result, ...]
    worded_by: Literal["model"] | None = None
    """Whose words the text is in, at least in part; `None`: the house's alone."""

    @property
    def card(self) -> Card | None:
        """What the customer is asked to say yes to, or to choose from."""
        return next((result.card for result in reversed(self.results) if result.card), None)

    def to_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "language": self.language,
            "request": self.request.to_json(),
            "results": [result.model_dump(mode="json", exclude_none=True) for result in self.results],
            **({"worded_by": self.worded_by} if self.worded_by else {}),
        }


class Exchange(BaseModel):
    """A message and its answer, or a notice that answers none."""

    model_config = ConfigDict(frozen=True)

    number: int
    at: AwareDatetime
    text: str | None
    """What the customer wrote; absent in a notice, such as of what a person decided."""
    reply: Reply
