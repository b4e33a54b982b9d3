"""When a parsed action is the annotated one: slots, equality of values, pairs of actions.

Two careful people draw the edges of a name differently; names therefore match when one contains the other
and is at least `_SHARE` of its length. All else matches when it is equal after folding case, width and
punctuation.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Any

Slots = dict[str, str]
"""What one action says: path of the field, such as `parts[0].quantity.value`, to folded value."""

_LOOSE = frozenset({"item", "replacement", "address.text", "invoice.title", "delivery.place"})
_SHARE = 0.6
_NOT_SCORED = frozenset({"intent", "evidence", "confidence", "source", "if_granted"})
_ARTICLE = re.compile(r"^(the|a|an|my|our|those|these)\s+")
_NO_WORD = re.compile(r"[\W_]+")
_INDEX = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Match:
    """One message: what was annotated, what was given, and which of it is the same."""

    gold: list[dict[str, Any]]
    given: list[dict[str, Any]]
    pairs: list[tuple[int, int]]
    """Indexes into `gold` and `given` of actions with the same intent."""
    gold_slots: list[Slots]
    given_slots: list[Slots]

    @property
    def exact(self) -> bool:
        """Whether all actions match: same intents, same fields, nothing extra."""
        return len(self.gold) == len(self.given) == sum(self.is_right(i) for i in range(len(self.given)))

    def is_right(self, given: int) -> bool:
        """Whether an action that was given is annotated, slot for slot."""
        gold = next((g for g, other in self.pairs if other == given), None)
        if gold is None:
            return False
        expected, got = self.gold_slots[gold], self.given_slots[given]
        return len(expected) == len(got) == len(right_slots(expected, got))


def match(gold: list[dict[str, Any]], given: list[dict[str, Any]]) -> Match:
    """Pairs actions of equal intent, those with the most slots in common first. Actions are JSON data."""
    gold_slots, given_slots = [slots(action) for action in gold], [slots(action) for action in given]
    ranked = sorted(
        (-len(right_slots(gold_slots[i], given_slots[j])), abs(i - j), i, j)
        for i, j in product(range(len(gold)), range(len(given)))
        if gold[i]["intent"] == given[j]["intent"]
    )
    pairs: list[tuple[int, int]] = []
    for _, _, i, j in ranked:
        if all(i != g and j != p for g, p in pairs):
            pairs.append((i, j))
    return Match(gold, given, pairs, gold_slots, given_slots)


def slots(action: dict[str, Any]) -> Slots:
    """The slots of an action's JSON data; evidence, confidence and source are no part of the meaning."""
    found = dict(_flat({key: value for key, value in action.items() if key not in _NOT_SCORED}))
    if action.get("if_granted"):
        found["if_granted"] = ",".join(map(str, sorted(action["if_granted"])))
    return found


def right_slots(gold: Slots, given: Slots) -> list[str]:
    """The paths whose values are the same in both."""
    return [path for path, value in gold.items() if path in given and _is_same(path, value, given[path])]


def field_of(path: str) -> str:
    """The field that a slot belongs to: `parts[0].quantity.value` is `parts.quantity.value`."""
    return _INDEX.sub("", path)


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _flat(inner, f"{path}[{i}]")
    elif value is True or (value is not None and value is not False):
        yield path, _folded(path, value)


def _folded(path: str, value: Any) -> str:
    if value is True:
        return "true"
    if isinstance(value, int | float):
        return str(Decimal(str(value)).normalize())
    if path.endswith("phone"):
        return re.sub(r"\D", "", value)
    plain = unicodedata.normalize("NFKC", value).casefold().strip()
    return _NO_WORD.sub("", _ARTICLE.sub("", plain))


def _is_same(path: str, gold: str, given: str) -> bool:
    if gold == given:
        return True
    if field_of(path).removeprefix("parts.") not in _LOOSE or not (gold and given):
        return False
    short, long = sorted((gold, given), key=len)
    return short in long and len(short) / len(long) >= _SHARE
