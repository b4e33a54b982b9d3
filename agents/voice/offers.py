"""Offers in words. A text holds the numbers of its offer, each once, and no others.

What moved is read off the offers that both sides saw; nothing private comes in here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from zlib import crc32

from agents.voice.en.offers import OFFERS as _EN
from agents.voice.seams import enumerate_texts, fill
from agents.voice.shapes import OfferWords, Stance, Term
from agents.voice.values import fill_payment, payment_kind, say_date, say_money, say_unit
from agents.voice.zh.offers import OFFERS as _ZH
from agents.voice.zh_hant.offers import OFFERS as _ZH_HANT
from contracts.request import Basis, Language
from contracts.terms import PaymentTerms, Side, Terms

_WORDS: dict[Language, OfferWords] = {"zh": _ZH, "zh-Hant": _ZH_HANT, "en": _EN}
_TERMS: tuple[Term, ...] = ("price", "delivery", "payment")
"""In the order in which they are said: payment has the longest words."""
Move = Literal["kept", "given", "asked"]


@dataclass(frozen=True)
class _Phrases:
    """The words of a language, filled with one offer."""

    words: OfferWords
    slots: dict[str, str]

    def fill(self, pattern: str) -> str:
        return fill(pattern, self.slots)

    def listing(self, patterns: Sequence[str]) -> str:
        """The filled patterns as one enumeration."""
        return enumerate_texts([self.fill(pattern) for pattern in patterns], self.words.joins)


def _phrases(terms: Terms, *, currency: str, unit: str | None, language: Language) -> _Phrases:
    words = _WORDS[language]
    basis: Basis = "total" if unit is None else "unit"
    named_unit = say_unit(unit, language) if unit is not None else ""
    shipping = _shipping(terms, words)
    money = say_money(terms.price, currency, language)
    return _Phrases(
        words,
        {
            "price": fill(words.prices[basis], {"money": money, "unit": named_unit}) + shipping,
            "head": words.heads[basis].format(unit=named_unit),
            "money": money + shipping,
            "payment": fill_payment(words.payments[payment_kind(terms.payment)], terms.payment, language),
            "date": say_date(terms.delivery, language),
        },
    )


def _shipping(terms: Terms, words: OfferWords) -> str:
    both, incoterm_only, place_only = words.incoterm
    if terms.incoterm is None and terms.place is None:
        return ""
    pattern = both if terms.incoterm and terms.place else incoterm_only if terms.incoterm else place_only
    return pattern.format(incoterm=terms.incoterm, place=terms.place)


def say_terms(terms: Terms, *, currency: str, unit: str | None, language: Language) -> str:
    """All of the terms in one clause without a full stop.

    `unit` is what the price is for one of; `None`: it is that of the whole basket.
    """
    phrases = _phrases(terms, currency=currency, unit=unit, language=language)
    return phrases.fill(phrases.words.terms)


def say_price(amount: Decimal, *, currency: str, unit: str | None, language: Language) -> str:
    """A price and what it is for: `USD 3.20 per piece`, `每件 3.20 美元`; without `unit` it is a total."""
    words, money = _WORDS[language], say_money(amount, currency, language)
    if unit is None:
        return fill(words.prices["total"], {"money": money})
    return fill(words.prices["unit"], {"money": money, "unit": say_unit(unit, language)})


def say_offer(
    terms: Terms,
    *,
    side: Side,
    language: Language,
    currency: str,
    unit: str | None,
    previous: Terms | None = None,
    theirs: Terms | None = None,
    opening: bool = False,
    last: bool = False,
    seed: int = 0,
    number: int = 1,
) -> str:
    """One or two sentences that make the offer, as a courteous trader of `side` would.

    `previous` is this side's own last offer and `theirs` the other's: what is said to have moved is what
    moved between them. `number` counts the offers of a negotiation: neighbours differ in their words.
    """
    phrases = _phrases(terms, currency=currency, unit=unit, language=language)
    moves = moves_of(terms, previous=previous, theirs=theirs, side=side)
    opens = opening or previous is None
    stance: Stance = _opening(side, theirs) if opens and not last else _stance(moves, last=last)
    sentence = _choose(phrases.words.sentences[stance], seed=seed, number=number)
    parts = {"terms": phrases.fill(phrases.words.terms)}
    if stance in ("gave", "gave_all", "traded", "traded_all"):
        parts |= _parts(phrases, moves, theirs=theirs, terms=terms, side=side, turn=seed + number // 2)
    return fill(sentence, parts)


def offer_facts(terms: Terms, *, currency: str, unit: str | None, language: Language) -> tuple[str, ...]:
    """Price, delivery and payment as phrases that any sentence may hold."""
    phrases = _phrases(terms, currency=currency, unit=unit, language=language)
    return tuple(phrases.fill(phrases.words.names[term]) for term in _TERMS)


def say_accept(
    terms: Terms, *, language: Language, currency: str, unit: str | None, seed: int = 0, number: int = 1
) -> str:
    """That this side takes the terms, which are repeated."""
    said = say_terms(terms, currency=currency, unit=unit, language=language)
    return _choose(_WORDS[language].accepts, seed=seed, number=number).replace("{terms}", said)


def say_walk(*, language: Language, seed: int = 0, number: int = 1) -> str:
    """That it ends without a deal: courteous, without a number."""
    return _choose(_WORDS[language].walks, seed=seed, number=number)


def _choose(texts: Sequence[str], *, seed: int, number: int) -> str:
    """One of `texts`, the next of them for the next number."""
    return texts[(crc32(str(seed).encode()) + number) % len(texts)]


def moves_of(terms: Terms, *, previous: Terms | None, theirs: Terms | None, side: Side) -> dict[Term, Move]:
    """What became of each term since this side's last offer, as the other side would see it."""
    if previous is None:
        return dict.fromkeys(_TERMS, "kept")
    seller = side == "seller"
    cheaper = terms.price < previous.price
    later = _lateness(terms.payment) > _lateness(previous.payment)
    return {
        "price": _move(
            _paid_for(terms),
            _paid_for(previous),
            theirs and _paid_for(theirs),
            given=cheaper == seller and _paid_for(terms)[1:] == _paid_for(previous)[1:],
        ),
        "delivery": _move(
            terms.delivery,
            previous.delivery,
            theirs and theirs.delivery,
            given=theirs is None or _comes_closer(terms, previous, theirs),
        ),
        "payment": _move(terms.payment, previous.payment, theirs and theirs.payment, given=later == seller),
    }


def _move(now: object, before: object, theirs: object, *, given: bool) -> Move:
    if now == before:
        return "kept"
    return "given" if given or now == theirs else "asked"


def _comes_closer(terms: Terms, previous: Terms, theirs: Terms) -> bool:
    return abs(terms.delivery - theirs.delivery) < abs(previous.delivery - theirs.delivery)


def _paid_for(terms: Terms) -> tuple[object, ...]:
    """The price, and how far the goods travel for it."""
    return terms.price, terms.incoterm, terms.place


def _lateness(payment: PaymentTerms) -> Decimal:
    """Orders payment terms by how long the price is owed on average, a delivery after 30 days assumed."""
    after = {None: 0, "before_shipment": 30, "on_delivery": 31, "net": 31 + (payment.net_days or 0)}
    return (100 - payment.deposit_percent) * after[payment.balance]


def _opening(side: Side, theirs: Terms | None) -> Stance:
    if side == "seller":
        return "opening_seller" if theirs is None else "reply_seller"
    return "opening_buyer" if theirs is None else "reply_buyer"


def _stance(moves: dict[Term, Move], *, last: bool) -> Stance:
    made = set(moves.values())
    if last:
        return "last"
    if made == {"kept"}:
        return "firm"
    if "given" not in made:
        return "moved"
    if "asked" in made:
        return "traded" if "kept" in made else "traded_all"
    return "gave" if "kept" in made else "gave_all"


def _parts(
    phrases: _Phrases,
    moves: dict[Term, Move],
    *,
    terms: Terms,
    theirs: Terms | None,
    side: Side,
    turn: int,
) -> dict[str, str]:
    """What is given, asked and kept, each as an enumeration; what nothing fell to is left out."""
    words = phrases.words
    patterns: dict[Move, list[str]] = {"given": [], "asked": [], "kept": []}
    for place, term in enumerate(_TERMS, start=turn):
        move = moves[term]
        if move == "given":
            met = theirs is not None and getattr(terms, term) == getattr(theirs, term)
            choices = words.meets[term] if met else words.gives[side][term]
            patterns[move].append(choices[place % len(choices)])
        else:
            patterns[move].append((words.asks if move == "asked" else words.names)[term])
    names = {"given": "gives", "asked": "asks", "kept": "keeps"}
    return {names[move]: phrases.listing(said) for move, said in patterns.items() if said}
