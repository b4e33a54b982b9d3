"""Wishes that the message takes back as a whole."""

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames.talk import Talk

_NEAR = 3
"""Clauses between a wish and its withdrawal."""


def read_withdrawal(talk: Talk, clause: Clause) -> bool:
    """付款改信用证……算了，付款不动: drops what the last clause with a wish asked for.

    Whether nothing else is asked in `clause`.
    """
    at = clause.first("withdraw")
    if at is None or clause.has("if") or _is_supposed(talk, clause):
        return False
    last = talk.last
    if last is not None and _is_of_other_order(talk, clause, last):
        return True
    if last is not None and clause.index - last.clause <= _NEAR and clause.sentence - last.sentence <= 1:
        gone = last.clause
        talk.drafts = [draft for draft in talk.drafts if draft.clause != gone]
        talk.mode = None
    behind = (
        Clause(clause.pieces[at + 1 :], clause.sentence, clause.mark) if clause.pieces[at + 1 :] else None
    )
    return behind is None or not behind.kinds("qty", "num", "date", "money", "percent", "address", "span")


def _is_of_other_order(talk: Talk, clause: Clause, last: Draft) -> bool:
    """Whether the clause names an order, and not that of the last wish: A-1改海运，A-2先别动."""
    own = {piece.value for piece in clause.kinds("order")}
    said = {piece.value for piece in talk.clauses[last.clause].kinds("order")} | set(last.orders)
    return bool(own and said) and own.isdisjoint(said)


def _is_supposed(talk: Talk, clause: Clause) -> bool:
    """Whether the withdrawal depends on something: 不行就算了."""
    earlier = talk.before(clause)
    same = earlier is not None and earlier.sentence == clause.sentence
    return (clause.has("then") and not clause.word("我")) or bool(same and earlier and earlier.has("if"))
