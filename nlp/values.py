"""All that a text gives as a number, whatever it is about."""

from datetime import datetime

from contracts.request import Known
from nlp.evidence import said_by
from nlp.parsing import read_clauses
from nlp.text import fold, language_of

_KINDS = frozenset(("address", "person", "name", "char", "word", "row"))
"""Pieces whose value is words."""


def values_in(text: str, *, now: datetime) -> frozenset[tuple[str, str]]:
    """Each value of a text with its kind, numbers without their sign, dates in ISO 8601."""
    folded = fold(text)
    chinese = language_of(folded.raw) != "en"
    return frozenset(
        (piece.kind, said)
        for clauses in read_clauses(folded, now, "negotiation", Known(), chinese=chinese)
        for clause in clauses
        for piece in clause.pieces
        if piece.kind not in _KINDS
        for said in said_by(piece.value)
    )
