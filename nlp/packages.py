"""Which terms make one offer, and where another offer begins."""

from dataclasses import dataclass, field, replace

from nlp import stances
from nlp.clauses import Clause
from nlp.haggling import puts_forward
from nlp.terms import Fields
from nlp.turns import Turn, terms_in
from nlp.wording import words

_ALTERNATIVE = words(
    "or | 不然 | 否则 | 或者 | 要么 | 或 | 要不 | alternatively | otherwise | 要不然 | or else"
)
TERMS = frozenset({"price", "delivery", "payment", "quantity"})


@dataclass
class Package:
    """The turns of one offer, and their terms together."""

    turns: list[Turn] = field(default_factory=list)
    fields: Fields = field(default_factory=dict)
    proposed: bool = False
    """Whether its amount was put forward in so many words."""

    def add(self, turn: Turn) -> None:
        """Takes in the terms of `turn`: what is said later stands."""
        self.turns.append(turn)
        for key, value in turn.fields.items():
            if key == "price":
                self._price(value, turn)
            elif key == "delivery":
                self.fields[key] = _joined(self.fields.get(key, {}), value)
            else:
                known = self.fields.get(key, {})
                self.fields[key] = known | value if isinstance(value, dict) else value

    def _price(self, price: Fields, turn: Turn) -> None:
        """Takes `price`; a change named behind an amount put forward only tells the way there."""
        if "amount" in price or not self.proposed:
            self.fields["price"] = price
            self.proposed = "amount" in price and puts_forward(turn.said)


def split_turn(turn: Turn) -> list[Turn]:
    """The turn in two where a word such as `or` stands between terms of the same kind."""
    clause = turn.clause
    at = next((i for i, p in enumerate(clause.pieces) if p.text in _ALTERNATIVE and i), None)
    if at is None or not (terms_in(clause.pieces[:at]) and terms_in(clause.pieces[at:])):
        return [turn]
    return [
        replace(turn, clause=_part(clause, 0, at)),
        replace(turn, clause=_part(clause, at, len(clause.pieces)), fields={}),
    ]


def _part(clause: Clause, start: int, end: int) -> Clause:
    items = [(a - start, b - start) for a, b in clause.items if start <= a and b <= end]
    return Clause(clause.pieces[start:end], clause.sentence, clause.mark, clause.index, items)


def terms_by_sentence(turns: list[Turn]) -> dict[int, set[str]]:
    """The kinds of terms that each sentence names."""
    named: dict[int, set[str]] = {}
    for turn in turns:
        named.setdefault(turn.clause.sentence, set()).update(terms_in(turn.clause.pieces))
    return named


def starts_another(turn: Turn, offer: Package, named: dict[int, set[str]]) -> bool:
    """Whether the turn opens another offer than `offer`; `named` are the terms by sentence."""
    if not TERMS & set(offer.fields):
        return False
    clause = turn.clause
    if stances.names_option(turn.said):
        return True
    if _is_other_package(turn, offer, named):
        return True
    opens = clause.mark in _ALTERNATIVE or clause.pieces[0].text in _ALTERNATIVE
    if opens and terms_in(clause.pieces):
        return True
    return any(_contrasts(turn.fields, earlier.fields) for earlier in offer.turns[-_REACH:])


_REACH = 12
"""Clauses before one with whose terms it may be in contrast."""


def _is_other_package(turn: Turn, offer: Package, named: dict[int, set[str]]) -> bool:
    """Whether a sentence begins that names a price and a term like one before: FOB, 5100; CIF, 5380."""
    sentence = turn.clause.sentence
    if offer.turns[-1].clause.sentence == sentence or turn.clause.has("not"):
        return False
    earlier = {t.clause.sentence for t in offer.turns[-_REACH:] if t.fields}
    return any(_are_packages(named[sentence], named[other]) for other in earlier)


def _are_packages(one: set[str], other: set[str]) -> bool:
    """Whether two sentences name a price and another term each, as alternatives do."""
    return "price" in one & other and len(one & other) > 1


def _contrasts(one: Fields, other: Fields) -> bool:
    """Whether two clauses name a price and another term each, none of them alike: 空运63块，海运58块."""
    if "price" not in one or "price" not in other:
        return False
    shared = TERMS & set(one) & set(other)
    if len(shared) < 2 or "change_percent" in one["price"]:
        return False
    return all(one[key] != other[key] for key in shared)


def _joined(known: Fields, delivery: Fields) -> Fields:
    """Two statements on delivery as one; a window that cannot go with the earlier one replaces it."""
    window = {"earliest", "latest"} & set(delivery)
    if not window:
        return known | delivery
    both = known | delivery
    fits = len(window) == 1 and str(both.get("earliest", "")) <= str(both.get("latest", "9"))
    kept = known if fits else {k: v for k, v in known.items() if k not in ("earliest", "latest")}
    return kept | delivery
