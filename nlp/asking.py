"""How likely a message asks for anything at all, by its words and pairs of words.

Two logistic models, fitted by `python -m evals.asking`: one for messages out of the blue, one for those while an
offer is on the table.
"""

import math
from functools import cache
from typing import NamedTuple

from nlp.clauses import Clause
from nlp.signs import Weights, log_odds, read_weights, signs_in
from nlp.statements import spoken
from nlp.telling import said_in
from nlp.wording import words


class Model(NamedTuple):
    """Where its weights lie, and which chance is enough."""

    file: str
    least: float
    """A message that asks with a smaller chance than this asks nothing,"""
    plainly: float
    """but for a clause that asks with this chance by itself."""


BY_MAIL = Model("asking.txt", 0.45, 0.99)
AT_TABLE = Model("asking_at_table.txt", 0.4, 0.99)


def may_ask(clauses: list[Clause]) -> bool:
    """Whether the clauses of a message may ask for something: one bids, or their words are like those of wishes."""
    said = [said_in(clause) for clause in clauses]
    return _sounds_like_it(said, BY_MAIL) or any(map(bids, said))


def may_move(clauses: list[Clause]) -> bool:
    """Whether the clauses of a message may say something of the offer on the table, or ask for something else."""
    return _sounds_like_it([said_in(clause) for clause in clauses], AT_TABLE)


def _sounds_like_it(said: list[str], model: Model) -> bool:
    return chance_of_asking(said, model) >= model.least or any(
        chance_of_asking([one], model) >= model.plainly for one in said
    )


def bids(said: str) -> bool:
    """Whether a clause opens with what is to be done: `double the mugs`, `a quarter more mugs`."""
    opening = spoken(said)[:2]
    share = opening[:1] == ["%"] and opening[-1] in ("more", "fewer")
    return share or not _BIDDING.isdisjoint(opening[:1])


_BIDDING = words(
    "cancel delete increase decrease reduce double triple halve cut trim raise remove swap replace amend update bump round "
    "change make substitute exchange switch postpone reschedule"
)


def chance_of_asking(said: list[str], model: Model = BY_MAIL) -> float:
    """Between 0 and 1."""
    return 1 / (1 + math.exp(-log_odds(signs_in(said), _weights_of(model.file))))


@cache
def _weights_of(file: str) -> Weights:
    return read_weights(file)
