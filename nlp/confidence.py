"""How likely an action is right, from what the message says beside what was understood.

A logistic model of a few signs. Its weights are fitted by `python -m evals.confidence` to annotated messages, and
checked on messages that nobody tuned on.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from contracts.request import Language
from nlp.clauses import VALUES, Clause
from nlp.drafts import Draft
from nlp.evidence import plain, said_by
from nlp.pieces import Piece
from nlp.wording import words

Signs = dict[str, float]
"""Name of a sign to how strongly it shows."""

WEIGHTS: Signs = {
    "always": 6.406,
    "doubt": -0.102,
    "value left in the clause": -0.877,
    "value left elsewhere": -0.298,
    "name left in the clause": -0.851,
    "name left elsewhere": -0.158,
    "length": -1.679,
    "other actions": -0.763,
    "no item": -1.367,
    "long item": -0.287,
    "no order": -0.696,
    "condition": 0.768,
    "unsure words": -0.342,
    "terms": -0.395,
    "lines": 0.523,
    "Chinese": -0.431,
}
_NEEDS_ITEM = words("change_quantity add_item remove_item place_order substitute_item return_item")
_TERMS = words("change_delivery change_price change_payment split_delivery offer request_quote")
_LINES = words("place_order add_item substitute_item remove_item return_item")
_MOST = 4
"""Leftovers beyond this many say no more."""
_UNSURE = words("if past question correct only_if event_condition")


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What stands in the clauses of a message and in none of its actions, by clause."""

    values: dict[int, int]
    names: dict[int, int]
    total: tuple[int, int]
    """Values and names left over in all clauses."""
    length: int
    """Pieces of all clauses."""

    def count(self, clause: int) -> tuple[int, int]:
        """Values and names left over in one clause."""
        return self.values.get(clause, 0), self.names.get(clause, 0)


def find_leftovers(taken: Iterable[Any], clauses: list[Clause]) -> Leftovers:
    """The values and names of the clauses that are none of those `taken` up by drafts."""
    said = set(map(plain, taken))
    names = "\n".join("".join(name.split()) for name in said)
    values = {
        clause.index: sum([_is_left(piece, said) for piece in clause.pieces if piece.value is not None])
        for clause in clauses
    }
    unnamed = {
        clause.index: sum([_run(clause, run) not in names for run in clause.items]) for clause in clauses
    }
    total = (sum(values.values()), sum(unnamed.values()))
    return Leftovers(values, unnamed, total, sum([len(clause.pieces) for clause in clauses]))


def _is_left(piece: Piece, said: set[str]) -> bool:
    return piece.kind in VALUES and said.isdisjoint(said_by(piece.value))


def _run(clause: Clause, run: tuple[int, int]) -> str:
    return "".join(piece.text for piece in clause.pieces[slice(*run)]).replace(" ", "").upper()


def signs_of(
    draft: Draft, drafts: list[Draft], clauses: list[Clause], left: Leftovers, language: Language
) -> Signs:
    """What speaks for and against the draft."""
    own = _clause_at(clauses, draft.clause)
    (near_values, near_names), (values, names) = left.count(draft.clause), left.total
    return {
        "always": 1.0,
        "doubt": 1 - draft.sure,
        "value left in the clause": min(near_values, _MOST),
        "value left elsewhere": min(values - near_values, _MOST),
        "name left in the clause": min(near_names, _MOST),
        "name left elsewhere": min(names - near_names, _MOST),
        "length": math.log2(1 + left.length / 8),
        "other actions": min(len(drafts) - 1, _MOST),
        "no item": draft.intent in _NEEDS_ITEM and "item" not in draft.fields,
        "long item": len(str(draft.fields.get("item", ""))) / 20,
        "no order": "order" not in draft.fields,
        "condition": bool(draft.if_granted),
        "unsure words": own is not None and own.has(*_UNSURE),
        "terms": draft.intent in _TERMS,
        "lines": draft.intent in _LINES,
        "Chinese": language != "en",
    }


def _clause_at(clauses: list[Clause], index: int) -> Clause | None:
    if index < len(clauses) and clauses[index].index == index:
        return clauses[index]
    return next((clause for clause in clauses if clause.index == index), None)


def confidence_of(signs: Signs) -> float:
    """Between 0.05 and 0.99."""
    strength = sum([WEIGHTS.get(name, 0.0) * value for name, value in signs.items()])
    likely = 1 / (1 + math.exp(-min(max(strength, -9.0), 9.0)))
    return round(min(max(likely, 0.05), 0.99), 3)
