"""What buyers say next in conversations, each piece of it with what it does: `evals/data/turns-*.jsonl`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from pydantic import BaseModel, ConfigDict

from agents.desk.reading.asked.questions import plain
from agents.desk.reading.by_example import Language
from agents.desk.reading.by_example.acts import Act, Waits
from agents.desk.reading.restating import spans_of
from agents.desk.reading.stretches import Span

_DATA = Path(__file__).parent / "data"
_AS: dict[str, Act] = {
    **dict.fromkeys(("amount", "add", "drop", "swap"), "goods"),
    "repeat": "order",
    "means": "payment",
    "undo": "no",
}
"""What is done in a way of its own, and told as what it is a kind of."""
_ACTS: dict[str, Act] = {act: act for act in get_args(Act)} | _AS
_MOST_OF_IT, _MUCH_OF_IT = 0.6, 0.5
"""How much of a piece, or of a clause, they have in common where the clause does what the piece does."""


class Opening(BaseModel):
    """How a conversation begins."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    customer: str
    said: tuple[str, ...]
    waits: Waits
    """What waits for an answer then."""


class Turn(BaseModel):
    """What a buyer says next."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    open: str
    """The id of the opening."""
    say: tuple[tuple[str, tuple[str, ...]], ...]
    """The pieces of the message, and what each does."""
    shows: tuple[str, ...] = ()
    """What the answer to it has to show: figures, days as ISO 8601, names."""
    held_out: bool = False

    @property
    def text(self) -> str:
        return "".join(piece for piece, _ in self.say)

    @property
    def labels(self) -> frozenset[str]:
        return frozenset(label for _, labels in self.say for label in labels)


class Read(BaseModel):
    """A message as our own tests hold it right."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    waits: Waits
    text: str
    acts: tuple[tuple[Act, ...] | None, ...]
    """What each of its clauses does; `None`: that is not told."""


class ClauseSeen(NamedTuple):
    """The clauses of a message, in lower case and simplified characters, and what one of them does."""

    clauses: Sequence[str]
    place: int
    waits: Waits
    acts: frozenset[Act]
    held_out: bool


def openings() -> dict[str, Opening]:
    """How the conversations begin, by their ids."""
    lines = (_DATA / "openings.jsonl").read_text(encoding="utf-8").splitlines()
    return {one.id: one for one in map(Opening.model_validate_json, lines)}


def turns(language: Language) -> list[Turn]:
    """What buyers say next, in a language."""
    lines = (_DATA / f"turns-{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [*map(Turn.model_validate_json, lines)]


def clauses_seen(language: Language) -> Iterator[ClauseSeen]:
    """The clauses of what buyers say next, and of messages that our tests hold as right, each with what it
    does, where that is told."""
    yield from _clauses_said(language)
    lines = (_DATA / f"read-{language}.jsonl").read_text(encoding="utf-8").splitlines()
    for read in map(Read.model_validate_json, lines):
        said = plain(read.text)
        clauses = [said[start:end] for start, end in spans_of(read.text)]
        for place, acts in enumerate(read.acts):
            if acts:
                yield ClauseSeen(clauses, place, read.waits, frozenset(acts), held_out=False)


def _clauses_said(language: Language) -> Iterator[ClauseSeen]:
    begun = openings()
    for turn in turns(language):
        said, spans = plain(turn.text), [*spans_of(turn.text)]
        clauses = [said[start:end] for start, end in spans]
        for place, span in enumerate(spans):
            acts = frozenset(map(_act, _labels(turn, span)))
            yield ClauseSeen(clauses, place, begun[turn.open].waits, acts, turn.held_out)


def _act(label: str) -> Act:
    return "ask" if label.startswith("ask:") else _ACTS[label]


def _labels(turn: Turn, clause: Span) -> set[str]:
    """What a clause does: what the pieces do that have most in common with it."""
    shared, at = list[tuple[float, float, tuple[str, ...]]](), 0
    for piece, labels in turn.say:
        start, end = max(at, clause[0]), min(at + len(piece), clause[1])
        common = _letters(turn.text[start:end]) if start < end else 0
        of_clause = common / max(1, _letters(turn.text[slice(*clause)]))
        shared.append((of_clause, common / max(1, _letters(piece)), labels))
        at += len(piece)
    much = [
        labels
        for of_clause, of_piece, labels in shared
        if of_clause >= _MUCH_OF_IT or of_piece >= _MOST_OF_IT
    ]
    most = max(shared, key=lambda one: one[0])[2]
    return {label for labels in much or [most] for label in labels}


def _letters(text: str) -> int:
    return sum(char.isalnum() for char in text)
