"""How likely a message asks for anything at all, by its words and pairs of words.

A logistic model; `nlp/asking.txt` holds its weights, fitted by `python -m evals.asking`.
"""

import math
import re
from functools import cache
from importlib.resources import files
from itertools import pairwise

from nlp.clauses import Clause
from nlp.statements import spoken
from nlp.telling import said_in
from nlp.wording import words

_TOKEN = re.compile(r"[a-z']+|[0-9]+|[^\sa-z0-9]")
_EDGE = "^"
"""Stands before the first word of a clause and behind its last."""
LEAST = 0.5
"""A message that asks with a smaller chance than this asks nothing,"""
PLAINLY = 0.97
"""and a clause that asks with this chance by itself asks."""


def may_ask(clauses: list[Clause]) -> bool:
    """Whether the clauses of a message may ask for something: one bids, or their words are like those of wishes."""
    said = [said_in(clause) for clause in clauses]
    if any(map(bids, said)) or chance_of_asking(said) >= LEAST:
        return True
    return any(chance_of_asking([one]) >= PLAINLY for one in said)


def bids(said: str) -> bool:
    """Whether a clause opens with what is to be done: `double the mugs`, `a quarter more mugs`."""
    opening = spoken(said)[:2]
    share = opening[:1] == ["%"] and opening[-1] in ("more", "fewer")
    return share or not _BIDDING.isdisjoint(opening[:1])


_BIDDING = words(
    "cancel delete increase decrease reduce double triple halve cut trim raise remove swap replace amend update bump round "
    "change make"
)


def signs_in(said: list[str]) -> set[str]:
    """The words and pairs of words of clauses, a number as 0: `said` is each as `said_in` has it."""
    found: set[str] = set()
    for clause in said:
        tokens = ["0" if word[0].isdigit() else word for word in _TOKEN.findall(clause)]
        edged = [_EDGE, *tokens, _EDGE]
        found.update(tokens)
        found.update(map(" ".join, pairwise(edged)))
    return found


def strength(count: int) -> float:
    """What each of `count` signs weighs, so that long messages weigh like short ones."""
    return 3 / math.sqrt(max(1, count))


def chance_of_asking(said: list[str]) -> float:
    """Between 0 and 1."""
    weights, signs = load_weights(), signs_in(said)
    evidence = weights[""] + strength(len(signs)) * sum(weights.get(sign, 0.0) for sign in sorted(signs))
    return 1 / (1 + math.exp(-evidence))


@cache
def load_weights() -> dict[str, float]:
    """Weight of each sign; that of the empty one is always added."""
    text = files("nlp").joinpath("asking.txt").read_text(encoding="utf-8")
    return {sign: float(weight) for weight, _, sign in (line.partition(" ") for line in text.splitlines())}
