"""The clauses of a message at the table with their words, and the kinds of terms that they name."""

from dataclasses import dataclass, field
from functools import cached_property

from nlp import stances
from nlp.clauses import Clause
from nlp.pieces import Pieces, kinds_of, labels_of
from nlp.terms import Fields, Reader
from nlp.wording import words

TERM_KINDS = {
    "price": words("money num percent zhe"),
    "payment": words("net deposit"),
    "delivery": words("date span method incoterm"),
    "quantity": words("qty"),
}


@dataclass
class Turn:
    """A clause of the message with its words, and the terms that it puts forward."""

    clause: Clause
    said: str
    sentence: str
    """The words of its sentence."""
    fields: Fields = field(default_factory=dict)

    @cached_property
    def refuses(self) -> bool:
        """Whether its words refuse."""
        return stances.refuses(self.said)


def turns_of(clauses: list[Clause], reader: Reader) -> list[Turn]:
    """The clauses with their words."""
    folded = reader.text.folded
    said: dict[int, str] = {}
    for clause in clauses:
        words_said = folded[clause.start : clause.end]
        said[clause.sentence] = f"{said.get(clause.sentence, '')} {words_said}"
    return [Turn(c, folded[c.start : c.end].strip(), said[c.sentence]) for c in clauses]


def terms_in(pieces: Pieces) -> set[str]:
    """Which terms the pieces have values of."""
    there = kinds_of(pieces)
    found = {name for name, kinds in TERM_KINDS.items() if not kinds.isdisjoint(there)}
    paid = not labels_of(pieces).isdisjoint(("prepaid", "balance", "pay_method"))
    return found | {"payment"} if paid else found
