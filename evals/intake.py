"""Annotated messages, which `parley eval run intake FILE` and others read.

A file holds a JSON object a line: `id`, `text`, `now`, `context`, `tags` and `gold`, the annotated `Request`.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict

from contracts.request import Request
from evals.suite import read_as

Parse = Callable[..., Request]
"""`parse(text, *, now, context)`."""
_DIFFICULTIES = ("easy", "medium", "hard")


class Case(BaseModel):
    """One annotated message."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    text: str
    now: AwareDatetime
    context: Literal["negotiation"] | None = None
    tags: tuple[str, ...] = ()
    gold: Request

    def groups(self) -> list[str]:
        """The groups that the message is counted in, beside `all`."""
        difficulty = [f"difficulty: {tag}" for tag in self.tags if tag in _DIFFICULTIES]
        context = ["context: negotiation"] if self.context else []
        return [f"language: {self.gold.language}", *difficulty, *context]


def read_cases(path: Path) -> Iterator[Case]:
    """The annotated messages of a file, one at a time. Raises SuiteError and OSError."""
    return read_as(path, Case)
