"""An offer in a model's words, which go out when they are read as the offer and nothing else."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from agents.voice.wording import Draft, fault_of
from contracts.request import Action

_TRIES = 2
"""Texts that are asked for, the second with what was wrong with the first."""


class Phrase(Protocol):
    """Whoever puts drafts into words: `models.ModelSpeaker`, or what a test puts in its place."""

    def __call__(self, draft: Draft, *, heard: str, wrong: tuple[str, str] | None) -> str | None:
        """A text that says what the draft says; `None`: there is none. `heard` is what the customer wrote,
        `wrong` the text before this and what is to mend in it."""


@dataclass(frozen=True)
class Worded:
    """A text for a draft, and how it came about."""

    text: str
    by_model: bool = False
    faults: tuple[str, ...] = ()
    """Why texts of the model did not go out, in order: `no_answer`, `length`, `fact`, `reasons`, `word`,
    `values`, `reading`."""


@dataclass
class Wording:
    """Has drafts put into words, and holds the words against them. Safe to use from several threads."""

    phrase: Phrase
    read: Callable[..., Any]
    """`nlp.parse`: by rules alone, at any rate by no model."""
    values: Callable[..., frozenset[tuple[str, str]]]
    """`nlp.values_in`: all that a text gives as a number, an amount, a date, a number of an order."""
    counts: Counter[str] = field(default_factory=Counter)
    """`said`, and the faults of `Worded`."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, draft: Draft, *, heard: str, now: datetime) -> Worded:
        """The draft in the model's words where they can go out, else in the house's."""
        faults: list[str] = []
        wrong: tuple[str, str] | None = None
        for _ in range(_TRIES):
            said = self.phrase(draft, heard=heard, wrong=wrong)
            if said is None:
                faults.append("no_answer")
                break
            text = said.strip()
            fault = fault_of(text, draft) or self._misread(text, draft, now=now)
            if fault is None:
                self._count(*faults, "said")
                return Worded(f"{text}{draft.more}", by_model=True, faults=tuple(faults))
            faults.append(fault[0])
            wrong = (text, fault[1])
        self._count(*faults)
        return Worded(f"{draft.plain}{draft.more}", faults=tuple(faults))

    def _misread(self, text: str, draft: Draft, *, now: datetime) -> tuple[str, str] | None:
        """What our readers find in the text that the offer does not say, or do not find."""
        if self.values(text, now=now) != self.values(draft.plain, now=now):
            return "values", "the numbers and dates are not those of the facts"
        if self._offers(text, now=now) != self._offers(draft.core, now=now):
            return "reading", "it does not read as an offer on these terms; say it more plainly"
        return None

    def _offers(self, text: str, *, now: datetime) -> list[dict[str, Any]]:
        """What a text says at the table, as data, without where it says it and of which order."""
        actions: tuple[Action, ...] = self.read(text, now=now, context="negotiation").actions
        apart = {"evidence", "confidence", "source", "order"}
        return [action.model_dump(exclude_none=True, exclude=apart) for action in actions]

    def _count(self, *what: str) -> None:
        with self._lock:
            self.counts.update(what)
