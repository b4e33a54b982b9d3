"""What the clauses of a message do in a conversation, told by examples: they agree, ask, want something
changed, tell the driver what to do, or only say why.

A linear model as in `by_example`, over the words of a clause, of those next to it, and what waits for an
answer, fitted by `python -m evals.by_example` to the messages of `evals/data/turns-*.jsonl`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from agents.desk.reading.by_example import Language, column_of, features_of, language_of, model_of

Waits = Literal["goods", "day", "place", "payment", "order", "cancel", "quote", "deal", "nothing"]
"""What waits for the customer's answer: a change of an order, a new order, a quote, an offer."""
Act = Literal[
    "yes", "no", "later", "choose", "which", "keep", "if", "chat",
    "goods", "day", "place", "contact", "payment", "invoice", "shipping", "split", "hold",
    "cancel", "order", "bid", "ask", "person", "paper", "note", "trouble", "sample",
]  # fmt: skip
"""Answers and what bears on them, wishes, questions, and what is for people."""
COLUMNS = 2**15
_BESIDE, _OF_ITS_PLACE, _IN_ITS_PLACE, _NOBODY = 0.4, 3.0, 0.6, 1.0
"""How much words next to a clause count, what waits, the words in view of that, and that nothing is next to
it, where the words of a clause count 1."""


class Told(NamedTuple):
    """What a clause does most likely, by how much more than anything else, and how likely each act is."""

    act: Act
    margin: float
    scores: Mapping[str, float]


def acts_told(clauses: Sequence[str], waits: Waits) -> list[Told]:
    """What each clause of a message does, in lower case and simplified characters."""
    return list(_told(tuple(clauses), waits))


@lru_cache(maxsize=2048)
def _told(clauses: tuple[str, ...], waits: Waits) -> tuple[Told, ...]:
    language = language_of(" ".join(clauses))
    kinds, weights, scale = model_of("acts", language)
    rows = rows_of(clauses, waits, language)
    return tuple(likeliest(row[has] @ weights[has] * scale, kinds) for row in rows for has in row.nonzero())


def likeliest(scores: NDArray[np.floating], kinds: Sequence[str]) -> Told:
    """The act with the highest score."""
    first, second = np.argsort(scores)[::-1][:2]
    told = dict(zip(kinds, map(float, scores), strict=True))
    return Told(_ACTS[kinds[first]], float(scores[first] - scores[second]), told)


_ACTS: Mapping[str, Act] = {act: act for act in get_args(Act)}


def rows_of(clauses: Sequence[str], waits: Waits, language: Language) -> NDArray[np.float32]:
    """The features of each clause: (clauses, COLUMNS), each row of length 1."""
    features = [[*dict.fromkeys(features_of(clause, language))] for clause in clauses]
    rows = np.zeros((len(features), COLUMNS), dtype=np.float32)
    for place, row in enumerate(rows):
        _put(row, dict.fromkeys(features[place], 1.0))
        _put(row, {f"{waits}|{feature}": _IN_ITS_PLACE for feature in features[place]})
        _put(row, {f"waits:{waits}": _OF_ITS_PLACE})
        for at, side in ((place - 1, "<"), (place + 1, ">")):
            beside = features[at] if 0 <= at < len(features) else None
            named = {f"{side}{feature}": _BESIDE for feature in beside} if beside else {f"{side}-": _NOBODY}
            _put(row, named)
        row /= np.linalg.norm(row) or 1.0
    return rows


def _put(row: NDArray[np.float32], features: Mapping[str, float]) -> None:
    for feature, weight in features.items():
        column = column_of(feature, COLUMNS)
        row[column] = max(row[column], weight)
