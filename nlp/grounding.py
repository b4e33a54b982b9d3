"""What another reader makes of a message, held against what stands in it.

Another reader points; the readers here say what is there. Each value is put as they read it, and what they do not
find is left out, and so is an action that nothing in the message speaks for.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from contracts.request import Known, Language
from nlp.clauses import ACTS, VALUES, Clause
from nlp.drafts import clean
from nlp.evidence import Places, joined, plain, values_in
from nlp.parsing import Context, read_clauses
from nlp.pieces import Piece
from nlp.telling import find_moods
from nlp.terms import Fields, Reader
from nlp.text import Text, fold, language_of

_SHARE = 0.6
"""A name is the one that stands in the text when the shorter of the two is this much of the longer."""
_LONGEST_NAME = 200
_TIMES = {"doubled": Decimal(2), "halved": Decimal("0.5"), "tripled": Decimal(3), "quadrupled": Decimal(4)}
_NEEDS = {
    "place_order": ("item",),
    "request_quote": ("item",),
    "add_item": ("item",),
    "remove_item": ("item",),
    "change_quantity": ("quantity",),
    "substitute_item": ("replacement",),
    "change_address": ("address.text",),
    "change_contact": ("address.recipient", "address.phone"),
    "change_delivery": ("delivery",),
    "change_price": ("price",),
    "change_payment": ("payment",),
    "change_invoice": ("invoice",),
    "offer": ("price", "payment", "delivery", "quantity"),
}
"""One of these fields has to stand in the text for an action of that intent."""
_CUES = {
    "cancel_order": ("cancel", "order_void"),
    "remove_item": ("remove", "cancel", "dont_want", "order_void"),
    "return_item": ("return", "exchange"),
    "query_order": ("query", "question"),
    "handover": ("handover", "handover_call", "handover_strong"),
    "split_delivery": ("split",),
    "reject": ("reject",),
}
"""One of these labels has to stand in the clauses for an action of that intent."""
_OF_PRICE = ("price_word", "lower", "raise", "unit_price", "total_price")
"""One of these labels has to stand where goods are named for a bare number to be a price, and no count."""
_ASKING = (*_CUES["query_order"], *_CUES["handover"], "quote")
_CHANGES_NOTHING = frozenset(("request_quote", "query_order", "handover"))
"""These may be made of what is told or wondered about, too."""
_AT_THE_TABLE = frozenset(("offer", "reject"))
"""What may be made of a message in a negotiation. Terms are taken only where the rules read it: that binds."""


class Grounded(NamedTuple):
    """An action of which every value stands in the text."""

    fields: Fields
    """As JSON-like data, `intent` and `evidence` among them."""
    values: frozenset[str]
    """The single values, as `plain` writes them."""


@dataclass
class _Found:
    """What was found for one action."""

    fields: Fields = field(default_factory=dict)
    ranges: list[tuple[int, int]] = field(default_factory=list)


class Written:
    """What stands in a message, for all that the rules would read of it."""

    def __init__(
        self, text: str, *, now: datetime, context: Context | None = None, known: Known | None = None
    ) -> None:
        self._text: Text = fold(text)
        self.language: Language = language_of(self._text.raw)
        self._reader = Reader(self._text, chinese=self.language == "zh")
        self._at_the_table = context is not None
        self._said: list[Clause] = []
        """All clauses but those that the message takes back."""
        self._asked: list[Clause] = []
        """Those of them that ask for something, by the rules: what is told or wondered about changes nothing."""
        self._places: list[Places] = []
        kept: set[int] = set()
        read = read_clauses(self._text, now, context, known or Known(), chinese=self.language != "en")
        for clauses in read:
            kept.update(at for clause in clauses for p in clause.pieces for at in range(p.start, p.end))
            moods = find_moods(clauses)
            said = [clause for clause in clauses if moods[clause.index] != "void"]
            self._said += said
            asked = [c for c in said if moods[c.index] == "asked" and not c.has("hypothetical")]
            self._asked += said if context else asked
            self._places.append(Places(clauses, self._text))
        self._kept = kept

    @property
    def may_ask(self) -> bool:
        """Whether any of it may ask for something; small talk does not."""
        return any(c.has(*ACTS) or c.kinds(*VALUES) for c in self._asked) or any(
            c.has(*_ASKING) for c in self._said
        )

    def ground(self, action: Mapping[str, Any]) -> Grounded | None:
        """The action with what stands in the text; `None` when too little of it does.

        `action` is like one of the contract, its numbers exact and its dates in ISO 8601; `if_granted` is left out.
        """
        intent = action["intent"]
        if (intent in _AT_THE_TABLE) != self._at_the_table or intent == "accept":
            return None
        found = _Found()
        for name in ("order", "item"):
            if action.get(name) and not self._take_name(name, action[name], found):
                return None
        if action.get("replacement"):
            self._take_name("replacement", action["replacement"], found)
        clauses = self._said if intent in _CHANGES_NOTHING else self._asked
        self._take_terms(action, found, clauses)
        parts = [self._part(part, found, clauses) for part in action.get("parts") or ()]
        found.fields = clean(found.fields | {"parts": [part for part in parts if part]})
        if not self._stands(intent, found, clauses):
            return None
        evidence = [self._text.span(start, end) for start, end in joined(found.ranges)]
        return Grounded(found.fields | {"intent": intent, "evidence": evidence}, self.values_of(found.fields))

    @staticmethod
    def values_of(action: Mapping[str, Any]) -> frozenset[str]:
        """The single values of an action's fields, to tell what one reading accounts for of another."""
        return frozenset(plain(value) for _, value in values_in(dict(action)))

    def _stands(self, intent: str, found: _Found, clauses: list[Clause]) -> bool:
        needs, cues = _NEEDS.get(intent, ()), _CUES.get(intent, ())
        if needs and not any(_get(found.fields, path) for path in needs):
            return False
        if not cues:
            return True
        cued = [clause for clause in clauses if clause.has(*cues)]
        found.ranges += [(clause.start, clause.end) for clause in cued[:1]]
        return bool(cued)

    # Names

    def _take_name(self, name: str, said: str, found: _Found) -> bool:
        """Takes words that stand in the text, as they are written there."""
        place = self._order(said) if name == "order" else self._item(said)
        if place is None:
            return False
        found.fields[name] = said.strip().upper() if name == "order" else self._reader.written(*place)
        found.ranges.append(place)
        return True

    def _order(self, said: str) -> tuple[int, int] | None:
        wanted = said.strip().upper()
        pieces = _pieces(self._said, "order")
        return next(((p.start, p.end) for p in pieces if str(p.value).upper() == wanted), None)

    def _words(self, said: str) -> tuple[int, int] | None:
        """Where the words stand in what is read of the text, with nothing left out between them."""
        if not _is_name(said):
            return None
        for places in self._places:
            for start, end in places.of_words(said):
                if self._is_whole(start, end):
                    return start, end
        return None

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether no word or number is cut there, and none of it is left unread."""
        text = self._text.folded
        cut = any(
            0 < at < len(text) and all(c.isascii() and c.isalnum() for c in text[at - 1 : at + 1])
            for at in (start, end)
        )
        return not cut and all(at in self._kept or not text[at].isalnum() for at in range(start, end))

    def _item(self, said: str) -> tuple[int, int] | None:
        """Where the words stand, or the name that the rules find about there."""
        place = self._words(said)
        for clause in self._said if place is not None else ():
            for first, last in clause.items:
                run = (clause.pieces[first].start, clause.pieces[last - 1].end)
                if place is not None and _is_about(run, place):
                    return run
        return place if place is not None and self._is_unknown(place) else None

    def _is_unknown(self, place: tuple[int, int]) -> bool:
        """Whether a word stands there that is none of the lexicon's, as names of goods have."""
        return any(
            place[0] <= piece.start and piece.end <= place[1]
            for piece in _pieces(self._said, "name", "char", "code")
        )

    # Terms

    def _take_terms(self, action: Mapping[str, Any], found: _Found, clauses: list[Clause]) -> None:
        for name in ("quantity", "price", "delivery", "payment", "address", "invoice"):
            said = action.get(name)
            if said:
                found.fields[name] = _TERMS[name](self, said, found, clauses)

    def _part(self, said: Mapping[str, Any], found: _Found, clauses: list[Clause]) -> Fields:
        part = _Found()
        self._take_terms(said, part, clauses)
        found.ranges += part.ranges
        fields: Fields = clean(part.fields)
        return fields

    def _quantity(self, said: Mapping[str, Any], found: _Found, clauses: list[Clause]) -> Fields:
        """A number that stands there, with the unit that stands beside it."""
        value, mode = said["value"], said["mode"]
        for piece in _pieces(clauses, "qty", "num"):
            read = self._reader.quantity(piece, mode)
            if read["value"] == value:
                found.ranges.append((piece.start, piece.end))
                return read
        for clause in clauses if mode == "scale" else ():
            if any(value == times and clause.has(label) for label, times in _TIMES.items()):
                found.ranges.append((clause.start, clause.end))
                return {"value": value, "mode": mode}
        return {}

    def _price(self, said: Mapping[str, Any], found: _Found, clauses: list[Clause]) -> Fields:
        """A price as the clause that names it says it, its sign, currency and bound included."""
        wanted = _main(said)
        for clause in clauses:
            bare = not clause.items or clause.has(*_OF_PRICE)
            read = self._reader.price(clause, wanted=bare)
            if read and _main(read) == wanted:
                found.ranges.append((clause.start, clause.end))
                return read
        for piece in _pieces(clauses, "money"):
            if wanted == ("amount", piece.value.amount):
                found.ranges.append((piece.start, piece.end))
                return {"amount": piece.value.amount, "currency": self._reader.currency(piece.value)}
        return {}

    def _delivery(self, said: Mapping[str, Any], found: _Found, clauses: list[Clause]) -> Fields:
        return _shared(said, found, clauses, self._reader.delivery)

    def _payment(self, said: Mapping[str, Any], found: _Found, clauses: list[Clause]) -> Fields:
        return _shared(said, found, clauses, self._reader.payment)

    def _address(self, said: Mapping[str, Any], found: _Found, clauses: list[Clause]) -> Fields:
        """Who and where, as written; a place that the rules find about there is taken as they find it."""
        out: Fields = {}
        for name, kind in (("text", "address"), ("recipient", "person"), ("phone", "phone")):
            place = self._words(said[name]) if said.get(name) else None
            if place is None:
                continue
            runs = [piece.value for piece in _pieces(clauses, kind)]
            place = next((run for run in runs if _is_about(run, place)), place)
            numbered = name == "text" and any(char.isdigit() for char in said[name])
            if place in runs or numbered or name == "recipient":
                out[name] = self._reader.written(*place)
                found.ranges.append(place)
        return out

    def _invoice(self, said: Mapping[str, Any], found: _Found, clauses: list[Clause]) -> Fields:
        out: Fields = {}
        for name in ("title", "tax_id"):
            place = self._words(said[name]) if said.get(name) else None
            if place is not None:
                out[name] = self._reader.written(*place)
                found.ranges.append(place)
        return out


_TERMS = {
    "quantity": Written._quantity,
    "price": Written._price,
    "delivery": Written._delivery,
    "payment": Written._payment,
    "address": Written._address,
    "invoice": Written._invoice,
}


def _pieces(clauses: list[Clause], *kinds: str) -> Iterator[Piece]:
    for clause in clauses:
        yield from clause.kinds(*kinds)


def _shared(
    said: Mapping[str, Any], found: _Found, clauses: list[Clause], read: Callable[[Clause], Fields]
) -> Fields:
    """What the clauses say that share a value with what is said."""
    out: Fields = {}
    for clause in clauses:
        there = read(clause)
        if any(_is_same(value, said.get(name)) for name, value in there.items()):
            out = there | out
            found.ranges.append((clause.start, clause.end))
    return out


def _is_same(read: Any, said: Any) -> bool:
    return said is not None and not isinstance(said, bool) and plain(read) == plain(said)


def _main(price: Mapping[str, Any]) -> tuple[str, Decimal] | None:
    """Which of the three a price is, and its number without its sign."""
    for name in ("amount", "change_percent", "change_amount"):
        if price.get(name) is not None:
            return name, abs(Decimal(price[name]))
    return None


def _is_name(said: str) -> bool:
    """Whether the words may name something: short, with a letter or a digit."""
    return len(said) <= _LONGEST_NAME and any(unicodedata.category(char)[0] in "LN" for char in said)


def _is_about(run: Sequence[int], place: Sequence[int]) -> bool:
    """Whether one contains the other and is not much longer."""
    inside = (run[0] <= place[0] and place[1] <= run[1]) or (place[0] <= run[0] and run[1] <= place[1])
    short, long = sorted((run[1] - run[0], place[1] - place[0]))
    return inside and short >= _SHARE * long


def _get(fields: Any, path: str) -> Any:
    for name in path.split("."):
        fields = fields.get(name) if isinstance(fields, dict) else None
    return fields
