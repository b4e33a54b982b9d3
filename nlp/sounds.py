"""What a message sounds like where no rule tells: people say yes and no, and ask where their goods are, in more
ways than can be listed.

Of wishes that need no value: a logistic model of words and pairs of words for each, fitted by
`python -m evals.sounds`.
"""

from collections.abc import Collection, Iterator, Set
from functools import cache
from itertools import groupby

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.signs import Weights, log_odds, read_weights, signs_in
from nlp.telling import find_void, said_in
from nlp.wording import words

ANSWERS = ("accept", "reject")
"""What an answer to the offer on the table may sound like,"""
WISHES = ("query_order", "cancel_order", "handover", "change_price")
"""and what any other sentence may."""
LEAST = 0.5
"""The log odds from which on it is taken for that."""
_SURE = 0.6


def file_of(intent: str) -> str:
    """Where the weights of the model for a wish lie."""
    return f"sounds_{intent}.txt"


def answer_of(clauses: list[Clause]) -> list[Draft]:
    """The acceptance or refusal that the clauses of a message sound like."""
    return list(_draft_of(clauses, ANSWERS))


def wishes_of(clauses: list[Clause]) -> list[Draft]:
    """What the sentences of a message sound like of which no rule reads anything, each wish once."""
    heard: dict[str, Draft] = {}
    void = find_void(clauses)
    meant = (c for c in clauses if not (c.index in void or c.has("withdraw_after") or _wishes_nothing(c)))
    for _, sentence in groupby(meant, key=lambda clause: clause.sentence):
        for draft in _draft_of(list(sentence), WISHES):
            heard.setdefault(draft.intent, draft)
    return list(heard.values())


def _wishes_nothing(clause: Clause) -> bool:
    """Whether the clause is a mere `please`, the beginning of a wish (给SO-1), or excepts something from what is dropped."""
    begun = all(p.kind == "order" or p.text in _OPENING for p in clause.pieces) and clause.word(*_OPENING)
    return begun or bool(clause.texts & _EXCEPTING) or all(p.has("please") for p in clause.pieces)


_OPENING = words("给 在 把 于")
_EXCEPTING = words("除了 除去 除开 except")


def _draft_of(clauses: list[Clause], intents: Collection[str]) -> Iterator[Draft]:
    intent = sounds_like(signs_in([said_in(clause) for clause in clauses]), intents)
    if intent is not None:
        first, spans = clauses[0], [(clause.start, clause.end) for clause in clauses]
        yield Draft(intent, first.index, first.sentence, first.start, {}, spans, sure=_SURE)


def sounds_like(signs: Set[str], intents: Collection[str]) -> str | None:
    """Which of the wishes a text with such signs is most likely, when that is likely enough."""
    if not any(map(str.isalpha, signs)):
        return None
    odds = {intent: log_odds(signs, _weights_of(intent)) for intent in intents}
    likeliest = max(odds, key=lambda intent: odds[intent])
    return likeliest if odds[likeliest] >= LEAST else None


@cache
def _weights_of(intent: str) -> Weights:
    return read_weights(file_of(intent))
