"""Actions in the making."""

from dataclasses import dataclass, field
from typing import Any

from contracts.request import Span
from nlp.terms import Fields


@dataclass(slots=True)
class Draft:
    """An action in the making; `clause` is where it was said, `at` its offset in the folded text."""

    intent: str
    clause: int
    sentence: int
    at: int
    fields: Fields = field(default_factory=dict)
    spans: list[tuple[int, int]] = field(default_factory=list)
    orders: list[str] = field(default_factory=list)
    if_granted: list["Draft"] = field(default_factory=list)
    sure: float = 0.975
    evidence: list[Span] = field(default_factory=list)
    signs: dict[str, float] = field(default_factory=dict)
    """What speaks for and against the action."""

    def of(self, order: str) -> "Draft":
        """The same, asked of one order."""
        fields = self.fields | {"order": order.upper()}
        place = self.intent, self.clause, self.sentence, self.at
        return Draft(*place, fields, self.spans, [order], self.if_granted, self.sure)


def clean(value: Any) -> Any:
    """The same without empty parts."""
    if isinstance(value, dict):
        return {key: inner for key, part in value.items() if (inner := clean(part)) not in ({}, [], None)}
    return [clean(part) for part in value] if isinstance(value, list) else value
