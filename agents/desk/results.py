"""What becomes of a message, as the desk answers it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from contracts.request import Language, Request

Status = Literal["done", "bargaining", "asked", "told", "waiting", "passed_on", "closed"]
"""`waiting` is for the approval of a person; `closed` is a bargain that ended without a deal."""


class Result(BaseModel):
    """What became of some of the actions of a message."""

    model_config = ConfigDict(frozen=True)

    status: Status
    actions: tuple[int, ...] = ()
    """Indexes into the request; empty for a message that asks nothing."""
    text: str
    order: str | None = None
    revision: int | None = None
    """The one that was committed."""
    negotiation: str | None = None
    approval: str | None = None


class Reply(BaseModel):
    """The desk's answer to one message."""

    model_config = ConfigDict(frozen=True)

    text: str
    language: Language
    request: Request
    results: tuple[Result, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "language": self.language,
            "request": self.request.to_json(),
            "results": [result.model_dump(mode="json", exclude_none=True) for result in self.results],
        }
