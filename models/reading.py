"""Reading with a model: the rules first, the model where they are unsure, nothing that is not in the text.

The rules' sure actions stay. A model's action counts when its values stand in the text; it is added where
the rules read nothing of its place, and replaces an unsure action there when it accounts for all that the
rules took from it.
"""

import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from pydantic import ValidationError

from contracts.request import Action, Known, Request, Span, read_action
from models.answers import NoAnswer
from models.prompts import reading_messages
from models.said import said_actions, said_shape
from models.settings import ModelSettings
from models.shapes import Message, Shape

Context = Literal["negotiation"]
ALONE = 0.5
"""The confidence in an action that only the model read."""
_LONGEST = 8000
"""Characters; a longer message is left to the rules."""


class Parse(Protocol):
    """`nlp.parse`, or what does as it does."""

    def __call__(
        self, text: str, *, now: datetime, context: Context | None = None, known: Known | None = None
    ) -> Request: ...


class Checked(Protocol):
    """An action of a model with what of it stands in the text."""

    @property
    def fields(self) -> dict[str, Any]: ...
    @property
    def values(self) -> frozenset[str]: ...


class Text(Protocol):
    """`nlp.Written`: a message, to hold a reading against."""

    @property
    def may_ask(self) -> bool: ...
    def ground(self, action: Mapping[str, Any]) -> Checked | None: ...
    def values_of(self, action: Mapping[str, Any]) -> frozenset[str]: ...


class Model(Protocol):
    """`models.Client`, or what answers in its place."""

    @property
    def settings(self) -> ModelSettings: ...
    def answer_as(self, shape: type[Shape], messages: Sequence[Message]) -> Shape: ...


@dataclass
class Readings:
    """What came of the messages that were read, counted."""

    messages: int = 0
    asked: int = 0
    answered: int = 0
    actions: Counter[str] = field(default_factory=Counter)
    """`agreed`, `added`, `replaced`; `overruled` is what the rules were surer of, `ungrounded` what is not in
    the text."""

    def to_json(self) -> dict[str, Any]:
        """As JSON data."""
        return {
            "messages": self.messages,
            "asked": self.asked,
            "answered": self.answered,
            "actions": dict(self.actions),
        }


@dataclass(eq=False)
class _Entry:
    """One action of the reading in the making; conditions are entries, until their places are known."""

    fields: dict[str, Any]
    values: frozenset[str]
    text: str
    """The message."""
    conditions: list["_Entry"] = field(default_factory=list)

    @property
    def evidence(self) -> list[Span]:
        spans: list[Span] = self.fields.get("evidence") or []
        return spans

    @property
    def saying(self) -> list[Span]:
        """The evidence that does more than name the order or the goods, which many actions may share."""
        names = {str(self.fields.get(name)).casefold() for name in ("order", "item")}
        spans = [(start, end) for start, end in self.evidence]
        return [one for one in spans if self.text[slice(*one)].casefold() not in names] or spans

    def means(self, other: "_Entry") -> bool:
        """Whether both ask for the same, whoever says it."""
        return _meaning(self.fields) == _meaning(other.fields)

    def touches(self, other: "_Entry") -> bool:
        """Whether some of the text speaks for both."""
        return any(a < d and c < b for a, b in self.saying for c, d in other.saying)


class ModelReader:
    """Reads as `parse` does, with the help of a model. Never raises on any text, nor outlasts the turn."""

    def __init__(self, parse: Parse, look: Callable[..., Text], model: Model) -> None:
        """`look` gives the text that a reading is held against: `nlp.Written`."""
        self._parse, self._look, self._model = parse, look, model
        self.readings = Readings()
        self._lock = threading.Lock()

    def __call__(
        self, text: str, *, now: datetime, context: Context | None = None, known: Known | None = None
    ) -> Request:
        request = self._parse(text, now=now, context=context, known=known)
        self._count(messages=1)
        if self._is_sure(request) or len(text) > _LONGEST:
            return request
        written = self._look(text, now=now, context=context, known=known)
        if not request.actions and not written.may_ask:
            return request
        self._count(asked=1)
        try:
            answer = self._model.answer_as(said_shape(), reading_messages(text, now=now, context=context))
        except NoAnswer:
            return request
        self._count(answered=1)
        return self._merged(request, said_actions(answer), written, text)

    def _is_sure(self, request: Request) -> bool:
        """Whether what the rules read is enough, as the settings have it."""
        settings = self._model.settings
        if settings.ask != "unsure":
            return settings.ask == "never"
        return min((_confidence(one) for one in request.actions), default=0.0) >= settings.unsure_below

    def _merged(self, request: Request, said: Sequence[dict[str, Any]], written: Text, text: str) -> Request:
        rules, model = _of_rules(request, written, text), self._grounded(said, written, text)
        stands: dict[_Entry, list[_Entry]] = {}
        """What is kept for each: itself, another that means the same or accounts for more, or nothing."""
        for entry in rules:
            stands[entry] = self._kept(entry, model)
        for entry in model:
            same = [other for other in rules if other.means(entry)]
            kept = [other for others in stands.values() for other in others]
            if same or entry in kept:
                stands[entry] = same or [entry]
            elif any(entry.touches(other) for other in kept):
                self._count_action("overruled")
            else:
                self._count_action("added")
                stands[entry] = [entry]
        return _as_request(request, stands)

    def _kept(self, entry: _Entry, model: list[_Entry]) -> list[_Entry]:
        """What stands of an action of the rules: itself, surer where the model agrees, or what says more."""
        if any(entry.means(other) for other in model):
            self._count_action("agreed")
            sure = 1 - (1 - entry.fields["confidence"]) / 2
            entry.fields |= {"source": "both", "confidence": round(sure, 3)}
            return [entry]
        if entry.fields["confidence"] >= self._model.settings.unsure_below:
            return [entry]
        others = _fullest([other for other in model if other.touches(entry)])
        if not others or not entry.values <= frozenset().union(*[other.values for other in others]):
            return [entry]
        self._count_action("replaced")
        return others

    def _grounded(self, said: Sequence[dict[str, Any]], written: Text, text: str) -> list[_Entry]:
        """What stands in the text; an action whose condition does not stand is left out with it."""
        entries: list[_Entry | None] = []
        for action in said:
            checked = written.ground(action)
            fields = None if checked is None else _in_contract(checked.fields)
            kept = None if fields is None or checked is None else _Entry(fields, checked.values, text)
            entries.append(kept)
        for entry, action in zip(entries, said, strict=True):
            places = action.get("if_granted") or ()
            others = [entries[place] if 0 <= place < len(entries) else None for place in places]
            if entry is not None:
                entry.conditions = [other for other in others if other is not None and other is not entry]
                if len(entry.conditions) != len(places):
                    entries[entries.index(entry)] = None
        stand = [entry for entry in entries if entry is not None]
        stand = [entry for entry in stand if all(other in stand for other in entry.conditions)]
        self._count_action("ungrounded", len(said) - len(stand))
        return stand

    def _count(self, *, messages: int = 0, asked: int = 0, answered: int = 0) -> None:
        with self._lock:
            self.readings.messages += messages
            self.readings.asked += asked
            self.readings.answered += answered

    def _count_action(self, what: str | None, times: int = 1) -> None:
        if what is not None and times:
            with self._lock:
                self.readings.actions[what] += times


def _fullest(entries: list[_Entry]) -> list[_Entry]:
    """The entries without those of which another says all, and more."""
    return [entry for entry in entries if not any(_says_more(other, entry) for other in entries)]


def _says_more(one: _Entry, other: _Entry) -> bool:
    more, less = one.fields, other.fields
    said = _plain(less)
    return (
        more["intent"] == less["intent"]
        and len(said) < len(_plain(more))
        and all(more.get(name) == value for name, value in said.items())
    )


def _as_request(request: Request, stands: Mapping[_Entry, list[_Entry]]) -> Request:
    """The request of what stands, in the order of the text, without what depends on what does not."""
    kept = sorted({entry: 0 for others in stands.values() for entry in others}, key=_place)
    for entry in kept:
        entry.conditions = [other for one in entry.conditions for other in stands.get(one, [one])]
    while any(other not in kept for entry in kept for other in entry.conditions):
        kept = [entry for entry in kept if all(other in kept for other in entry.conditions)]
    actions = []
    for entry in kept:
        granted = tuple(dict.fromkeys(kept.index(other) for other in entry.conditions if other is not entry))
        actions.append(read_action(entry.fields | {"if_granted": granted or None}))
    return request.with_actions(tuple(actions))


def _place(entry: _Entry) -> int:
    return entry.evidence[0][0] if entry.evidence else 0


def _of_rules(request: Request, written: Text, text: str) -> list[_Entry]:
    fields = [action.model_dump(exclude_none=True) for action in request.actions]
    entries = [_Entry(one, written.values_of(_plain(one)), text) for one in fields]
    for entry in entries:
        entry.fields["confidence"] = entry.fields.get("confidence", 1.0)
        entry.conditions = [entries[place] for place in entry.fields.pop("if_granted", ())]
    return entries


def _in_contract(fields: dict[str, Any]) -> dict[str, Any] | None:
    """The fields that go with the intent, for an action of the model alone; `None` when they make none."""
    try:
        action = read_action({"intent": fields["intent"]})
        allowed = {name: value for name, value in fields.items() if name in type(action).model_fields}
        read = read_action(allowed | {"confidence": ALONE, "source": "model"})
    except ValidationError:
        return None
    return read.model_dump(exclude_none=True)


def _confidence(action: Action) -> float:
    return 1.0 if action.confidence is None else action.confidence


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What an action asks for, without what is no part of the meaning."""
    apart = ("intent", "evidence", "confidence", "source", "if_granted")
    return {name: value for name, value in fields.items() if name not in apart}


def _meaning(fields: Mapping[str, Any]) -> tuple[str, str]:
    return fields["intent"], repr(sorted(_plain(fields).items()))
