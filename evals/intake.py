"""How well messages are read, against annotations: by language, difficulty, intent and field.

    parley eval intake tests/data/intake-dev.jsonl

A file holds a JSON object a line: `id`, `text`, `now`, `context`, `tags` and `gold`, the annotated `Request`.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from contracts.reading import FieldError
from contracts.request import Request
from evals.matching import Match, field_of, match, right_slots

Parse = Callable[..., Request]
"""`parse(text, *, now, context)`."""
_BINS = 10
_DIFFICULTIES = ("easy", "medium", "hard")


class CaseError(FieldError):
    """A file of annotated messages cannot be read; says the line, what it says and what it should."""


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
        """The groups that the message is counted in."""
        difficulty = [f"difficulty: {tag}" for tag in self.tags if tag in _DIFFICULTIES]
        context = ["context: negotiation"] if self.context else []
        return ["all", f"language: {self.gold.language}", *difficulty, *context]


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a JSONL file, one at a time. Raises CaseError and OSError."""
    with path.open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _case(line, f"{path}, line {number}")


def _case(line: str, where: str) -> Case:
    try:
        return Case.model_validate(json.loads(line))
    except json.JSONDecodeError as error:
        raise CaseError(f"{where}: not JSON ({error})") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the line"
        raise CaseError(f"{where}: {place}: {first['msg']}") from None


@dataclass
class Counts:
    """How many were annotated, given, and both."""

    gold: int = 0
    given: int = 0
    right: int = 0

    def add(self, gold: int, given: int, right: int) -> None:
        self.gold += gold
        self.given += given
        self.right += right

    @property
    def f1(self) -> float:
        """1.0 where nothing was annotated and nothing given."""
        said = self.gold + self.given
        return 2 * self.right / said if said else 1.0


@dataclass
class Group:
    """The figures of some of the messages."""

    messages: int = 0
    exact: int = 0
    silent: int = 0
    """Messages that ask nothing."""
    acted: int = 0
    """Those of them for which an action was given."""
    intents: Counts = field(default_factory=Counts)
    slots: Counts = field(default_factory=Counts)

    def count(self, found: Match) -> None:
        """Counts one message in."""
        self.messages += 1
        self.exact += found.exact
        self.silent += not found.gold
        self.acted += not found.gold and bool(found.given)
        self.intents.add(len(found.gold), len(found.given), len(found.pairs))
        right = sum(len(right_slots(found.gold_slots[g], found.given_slots[p])) for g, p in found.pairs)
        self.slots.add(sum(map(len, found.gold_slots)), sum(map(len, found.given_slots)), right)

    def figures(self) -> dict[str, float | int]:
        """Shares of messages and micro F1s, as the contract of the intake names them."""
        return {
            "messages": self.messages,
            "exact": _share(self.exact, self.messages),
            "intent_f1": self.intents.f1,
            "slot_f1": self.slots.f1,
            "false_act": _share(self.acted, self.silent),
        }


@dataclass
class Report:
    """All that was counted. Its size does not grow with the number of messages, but for the misses kept."""

    groups: dict[str, Group] = field(default_factory=lambda: defaultdict(Group))
    intents: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    fields: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Annotated and given intent where a message has one of each left over; `nothing` where it has none."""
    confidences: list[tuple[float, int, int]] = field(default_factory=lambda: [(0.0, 0, 0)] * _BINS)
    """A bin each: sum of confidences, actions right, actions."""
    misses: list[dict[str, Any]] = field(default_factory=list)

    def count(self, case: Case, found: Match) -> None:
        """Counts one message in."""
        for name in case.groups():
            self.groups[name].count(found)
        self._count_intents(found)
        self._count_fields(found)
        for index, action in enumerate(found.given):
            if "confidence" in action:
                self._count_confidence(action["confidence"], found.is_right(index))

    def _count_intents(self, found: Match) -> None:
        paired_gold, paired_given = {g for g, _ in found.pairs}, {p for _, p in found.pairs}
        for index, action in enumerate(found.gold):
            self.intents[action["intent"]].add(1, 0, index in paired_gold)
        for action in found.given:
            self.intents[action["intent"]].add(0, 1, 0)
        lost = [a["intent"] for i, a in enumerate(found.gold) if i not in paired_gold]
        extra = [a["intent"] for i, a in enumerate(found.given) if i not in paired_given]
        for i in range(max(len(lost), len(extra))):
            said = lost[i] if i < len(lost) else "nothing"
            self.confused[said, extra[i] if i < len(extra) else "nothing"] += 1

    def _count_fields(self, found: Match) -> None:
        for each in found.gold_slots:
            for path in each:
                self.fields[field_of(path)].add(1, 0, 0)
        for each in found.given_slots:
            for path in each:
                self.fields[field_of(path)].add(0, 1, 0)
        for g, p in found.pairs:
            for path in right_slots(found.gold_slots[g], found.given_slots[p]):
                self.fields[field_of(path)].add(0, 0, 1)

    def _count_confidence(self, confidence: float, right: bool) -> None:
        at = min(int(confidence * _BINS), _BINS - 1)
        total, correct, actions = self.confidences[at]
        self.confidences[at] = (total + confidence, correct + right, actions + 1)

    @property
    def calibration_error(self) -> float:
        """How far confidence is from the share right, over bins of 0.1 (ECE, Guo et al. 2017)."""
        actions = sum(n for _, _, n in self.confidences)
        return sum(abs(total - right) for total, right, _ in self.confidences) / actions if actions else 0.0

    def to_json(self) -> dict[str, Any]:
        """As JSON data; groups, intents and fields by name."""
        return {
            "groups": {name: group.figures() for name, group in sorted(self.groups.items())},
            "intents": {name: _counted(counts) for name, counts in sorted(self.intents.items())},
            "fields": {name: _counted(counts) for name, counts in sorted(self.fields.items())},
            "confused": [
                {"gold": gold, "given": given, "count": n} for (gold, given), n in self.confused.most_common()
            ],
            "calibration_error": self.calibration_error,
            "misses": self.misses,
        }


def evaluate(cases: Iterable[Case], parse: Parse, *, misses: int = 0) -> Report:
    """What `parse` makes of the cases; the first `misses` that are not exact are kept."""
    report = Report()
    for case in cases:
        gold = case.gold.to_json()["actions"]
        given = parse(case.text, now=case.now, context=case.context).to_json()["actions"]
        found = match(gold, given)
        report.count(case, found)
        if not found.exact and len(report.misses) < misses:
            report.misses.append({"id": case.id, "text": case.text, "gold": gold, "given": given})
    return report


def _counted(counts: Counts) -> dict[str, float | int]:
    return asdict(counts) | {"f1": counts.f1}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
