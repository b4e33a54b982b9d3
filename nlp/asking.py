"""How likely a message asks for anything at all, by its words and pairs of words.

A logistic model; `nlp/asking.txt` holds its weights, fitted by `python -m evals.asking`.
"""

import math
from functools import cache

from nlp.clauses import Clause
from nlp.signs import Weights, log_odds, read_weights, signs_in
from nlp.statements import spoken
from nlp.telling import said_in
from nlp.wording import words

LEAST = 0.45
"""A message that asks with a smaller chance than this asks nothing,"""
PLAINLY = 0.99
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
    "change make substitute exchange switch postpone reschedule"
)


def chance_of_asking(said: list[str]) -> float:
    """Between 0 and 1."""
    return 1 / (1 + math.exp(-log_odds(signs_in(said), _load_weights())))


@cache
def _load_weights() -> Weights:
    return read_weights("asking.txt")
