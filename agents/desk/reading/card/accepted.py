"""Acceptances that repeat what they accept: 行，80把，全款415，定了; deal, 3.55 each, net 30."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agents.desk.reading.card.answers import (
    NAMED_OPTION,
    choice,
    folded,
    has_condition,
    is_courtesy,
    only_choice,
    verdict,
    without_openers,
)
from agents.desk.reading.stretches import CLAUSE
from agents.desk.talk import gives_up
from contracts.order import Order, price_of
from contracts.terms import PaymentTerms

_CLAUSE = re.compile(
    r"[，。；！、;!\n]|,(?!\d)|(?<!\d),|\.(?!\d)|\b(?:and|then|so)\b|然[后後]", re.IGNORECASE
)
"""What parts two clauses: a comma between figures does not."""
_WAYS: dict[str, str] = {
    "prepaid": r"\b(?:pre-?paid|(?:full )?pre-?payment|(?:all |full )?(?:upfront|in advance)|paid in full)\b"
    r"|全[款额額](?:[预預]付)?|[预預]付",
    "net": r"\bnet\b|月[结結]|[账賬帳]期|\bcredit\b",
    "on_delivery": r"(?:\bpayment )?on delivery\b|\bcod\b|[货貨]到付款?",
    "deposit": r"\bdeposit\b|\bdown ?payment\b|[定订訂]金|首付",
    "before_shipment": r"\b(?:balance |rest )?before (?:shipment|shipping|delivery)\b"
    r"|[尾余餘]款|[发發出][货貨]前(?:付清)?",
}
"""How ways to pay are named."""
_NUMBER = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+,\d\d(?!\w)|\d+(?:\.\d+)?"
"""A comma is of the thousands, or of the cents at the end of a number; any other parts two numbers."""
_FIGURE = re.compile(
    rf"(?P<net>(?:net|月[结結]|[账賬帳]期)\s*)?(?:(?<![a-z])[a-z]{{2,3}}-?(?=\d))?[$€£¥￥]?\s*(?P<number>{_NUMBER})\s*"
    r"(?:(?P<percent>%|percent\b|per cent\b)|(?P<day>天|days?\b)|(?P<date>[月号號日]|(?:st|nd|rd|th)\b)"
    r"|(?P<count>[个個把盒包只支件台箱套條条雙双本瓶]|(?:pcs|pieces?|units?|boxes|packs|chairs|sets)\b)"
    r"|usd\b|cny\b|rmb\b|dollars?\b|元|[块塊])?",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"\b(?:at|for|of|by|with|the|on|a|an|per|each|every|total|in total|price|unit|piece|order|quantity|terms"
    r"|i|we|i'?ll|we'?ll|take|it|is|that|this|your|then|usd|eur|cny|rmb|payment|pay|paid|delivery)\b"
    r"|[总總單单][价價]|[价價]格?|[总一][共计計]|[订訂]?[单單](?![独獨])|合[计計]|付款|[数數]量|交[货貨期]|每|[就按那先个個的一]|[这這][个個]"
)
_NEXT = re.compile(
    r"(?:we(?:'ll)?|let'?s|i(?:'ll)?|can)? ?(?:talk|discuss|look|move on|go on|come)\b[^.;]{0,30}"
    r"|(?:我们|我們|再|[来來]|接[着著下][来來]?)*[谈談聊说說看][谈談聊说說看一]?[^，。；]{0,12}"
)
"""What is to be talked of next."""
_ASKS_OR_ADDS = re.compile(
    r"[?？]|[吗嗎呢么麼嘛]\W*$|[还還]是.*方案|\b(?:or|which|what|if|but)\b|哪|不[过過]|但"
)
_NEITHER = re.compile(r"\b(?:not|no|never|neither|without)\b|n't\b|[?？]|[不没沒别別]|[吗嗎]", re.IGNORECASE)
"""What makes no choice of a clause: it refuses one, or asks."""
_REFUSES = re.compile(r"\b(?:not|no|never|too|neither|without)\b(?! \d)|n't\b|[不没沒贵貴太別别]")
"""What makes less than a choice of a clause that names an offer."""
_NEAR_A_PRICE = Decimal("0.6")
"""How near, as a ratio, a number alone is to a price when it may be one as well as a place in a list."""


@dataclass(frozen=True)
class Accepted:
    """What a text takes of what is offered, and what it says behind that."""

    place: int
    rest: str


def accepted(text: str, made: Sequence[Order]) -> Accepted | None:
    """Which of the orders that are offered a text takes, by its place among several or with a yes beside
    figures or terms of it, and of no other; `None` when it does not, or makes conditions."""
    text = _IN_WORDS.sub(_in_figures, text)
    ends = [hit.span() for hit in _CLAUSE.finditer(text)] + [(len(text), len(text))]
    for end, next_one in reversed(ends):
        head, rest = [_picking(clause, made) for clause in _clauses(text[:end])], text[next_one:].strip()
        fit = [place for place in range(len(made)) if _takes(head, place, made)]
        if len(fit) == 1 and not has_condition(text):
            return Accepted(fit[0], rest)
    return None


_IN_WORDS = re.compile(
    r"(?P<whole>\d+)[块塊](?P<tenths>\d)(?P<cents>\d|毛\d?)?(?:分?[钱錢]?)(?![\d.天日号號月个個件把盒包箱])"
)
"""A price as it is spoken: 21块64, 5塊8毛."""


def _in_figures(spoken: re.Match[str]) -> str:
    """A price in figures."""
    return f"{spoken['whole']}.{spoken['tenths']}{(spoken['cents'] or '').lstrip('毛')}块"


def picked(text: str, made: Sequence[Order]) -> int | None:
    """Which of several offers a clause picks by its place among them, whatever terms it has beside that."""
    return _picking(text, made).place


def named(text: str, made: Sequence[Order]) -> int | None:
    """The only one of several offers that a text names by its place, and neither refuses nor asks after;
    `None` of a text that makes conditions."""
    said = folded(text)
    if len(made) < 2 or has_condition(text) or _ASKS_OR_ADDS.search(said):
        return None
    meant = [clause for clause in _clauses(text) if not _REFUSES.search(folded(clause))]
    places = {choice(hit[0], len(made)) for clause in meant for hit in NAMED_OPTION.finditer(folded(clause))}
    return places.pop() if len(places) == 1 else None


_CHEAPEST = re.compile(
    r"\b(?:cheap(?:er|est)|low(?:er|est)|less|least)\b|便宜|[最更][低少]|低的|少的", re.IGNORECASE
)
_MIDDLE = re.compile(r"\bmiddle\b|中[间間]", re.IGNORECASE)


def chosen(clause: str, made: Sequence[Order]) -> int | None:
    """Which of several offers a clause that chooses one means: by its place, the middle or the cheapest, or
    the only one with the figures and ways to pay that it tells."""
    said, _ = without_openers(clause)
    if len(made) < 2 or _NEITHER.search(folded(clause)):
        return None
    if (place := choice(said, len(made))) is not None:
        return place
    if _MIDDLE.search(said):
        return len(made) // 2 if len(made) % 2 else None
    if says_figures(said):
        fit = [place for place, order in enumerate(made) if fits(said, order)]
        return fit[0] if len(fit) == 1 else None
    totals = [order.total for order in made]
    least = totals.index(min(totals))
    return least if _CHEAPEST.search(said) and totals.count(min(totals)) == 1 else None


def fits(text: str, order: Order) -> bool:
    """Whether all figures and ways to pay in a text are those of an order."""
    text = _IN_WORDS.sub(_in_figures, text)
    figures = [hit for clause in _clauses(text) for hit in _FIGURE.finditer(folded(clause))]
    return all(_is_of(hit, order) for hit in figures) and ways_named(text) <= ways_of(order.payment)


def without_yes(text: str) -> str:
    """A text without the clauses that are no more than a yes."""
    return "，".join(clause for clause in _clauses(text) if verdict(clause) != "yes")


def without_what_stands(text: str, order: Order) -> str:
    """A text without the clauses that say no more than figures or ways to pay of an order as it stands: that
    is how it is to stay, 还是月结60天."""
    kept = (one for one in CLAUSE.findall(text) if not (says_figures(one) and _stands(one, order)))
    return "".join(kept)


_STAYS = re.compile(
    r"\b(?:still|keep|leave|stay(?:s|ing)?|remains?|back|original|old|as (?:before|is|now)|then|so|just"
    r"|rather|to|in)\b"
    r"|[还還就仍]?是|[还還仍就]|照|保持|不[变變]|原[来來]|吧|了|[好行]"
)
"""What stands beside the figures that are to stay."""


def _stands(clause: str, order: Order) -> bool:
    left = _without_terms(_STAYS.sub(" ", folded(clause)))
    return fits(clause, order) and not re.sub(r"[\W的]", "", _FILLERS.sub(" ", left))


def goes_on(text: str) -> bool:
    """Whether a text only names what shall be talked of next."""
    return bool(_NEXT.fullmatch(folded(text).strip(" .!。！~")))


def says_figures(text: str) -> bool:
    """Whether a text names a figure or a way to pay."""
    return bool(_FIGURE.search(folded(text)) or ways_named(text))


def says_only_figures(text: str) -> bool:
    """Whether a text is figures or terms, and what these are of, and nothing else: 总共52把, 300 boxes."""
    clauses = _clauses(text)
    return bool(clauses) and says_figures(text) and not any(map(_without_terms, clauses))


def _clauses(text: str) -> list[str]:
    return [part.strip() for part in _CLAUSE.split(text) if part.strip()]


@dataclass(frozen=True)
class _Clause:
    """A clause, and which of several offers it picks by its place among them."""

    place: int | None
    text: str
    """Without the words for the place."""


def _picking(clause: str, made: Sequence[Order]) -> _Clause:
    said, _ = without_openers(clause)
    if (
        len(made) < 2
        or _ASKS_OR_ADDS.search(folded(clause))
        or (said.isdecimal() and any(_is_like_a_price(Decimal(said), one) for one in made))
    ):
        return _Clause(None, clause)
    if (place := only_choice(said, len(made))) is not None:
        return _Clause(place, "")
    named = NAMED_OPTION.search(said)
    beside = NAMED_OPTION.sub(" ", said, count=1) if named else said
    left = f"{named[0] if named else ''} {_without_figures(beside)}"
    place = only_choice(left, len(made))
    return _Clause(place, beside if place is not None else clause)


def _takes(clauses: Sequence[_Clause], place: int, made: Sequence[Order]) -> bool:
    """Whether clauses are a yes with figures of an offer, or the choice of it, and nothing else."""
    said = "，".join(clause.text for clause in clauses)
    chosen = [number for number, clause in enumerate(clauses) if clause.place is not None]
    bare = [_without_terms(clause.text) if clause.place is None else "" for clause in clauses]
    if chosen:
        agreed = {clauses[number].place for number in chosen} == {place} and all(
            _may_stand_beside(one) or (number < chosen[0] and _leads_to_a_choice(one))
            for number, one in enumerate(bare)
        )
    else:
        agreed = (
            says_figures(said)
            and all(not one or verdict(one) == "yes" or _names_goods(one, made[place]) for one in bare)
            and any(verdict(one) == "yes" for one in (*bare, *(clause.text for clause in clauses)))
        )
    return agreed and fits(said, made[place])


def _names_goods(clause: str, order: Order) -> bool:
    """Whether a clause is no more than words of what goods of an order are called."""
    names = [line.name.casefold() for line in order.lines]
    words = re.findall(r"[a-z]+?(?=s?\b)|[\u3400-\u9fff]{2,}", clause)
    said = re.fullmatch(r"[a-z \u3400-\u9fff]+", clause)
    return bool(said and words) and any(all(word in name for word in words) for name in names)


def _may_stand_beside(clause: str) -> bool:
    """Whether a clause beside a choice takes nothing from it."""
    return not clause or verdict(clause) == "yes" or is_courtesy(clause)


def _leads_to_a_choice(clause: str) -> bool:
    """Whether a clause before a choice is the end of the haggling: 算了不杀价了，那方案3."""
    return gives_up(clause) or not without_openers(clause)[0]


def _is_like_a_price(number: Decimal, order: Order) -> bool:
    """Whether a number alone may be meant as a price of an offer, rather than as its place."""
    price = price_of(order)
    return price * _NEAR_A_PRICE < number < price / _NEAR_A_PRICE


def _without_terms(clause: str) -> str:
    """What a clause says beside figures and terms; nothing, of one that says no more."""
    left = _without_figures(clause)
    return left if verdict(left) == "yes" else _FILLERS.sub(" ", left).strip(" .:·-@~!。")


def _without_figures(clause: str) -> str:
    """What a clause says beside figures and ways to pay."""
    said = _FIGURE.sub(" ", folded(clause))
    for words in _WAYS.values():
        said = re.sub(words, " ", said)
    return said.strip(" .:·-@~!?。")


def ways_named(text: str) -> set[str]:
    return {way for way, words in _WAYS.items() if re.search(words, folded(text))}


def ways_of(payment: PaymentTerms) -> set[str]:
    if payment.deposit_percent == 100:
        return {"prepaid"}
    balance = {payment.balance} if payment.balance else set()
    return {*balance, *({"deposit"} if payment.deposit_percent else ())}


def _is_of(hit: re.Match[str], order: Order) -> bool:
    """Whether a figure is one of an order: of what it says by the word beside it, else any."""
    number, day = _value(hit["number"]), order.delivery
    percent = order.payment.deposit_percent
    prices = {order.total, *(line.unit_price for line in order.lines if line.unit_price is not None)}
    counts, dates = {line.quantity for line in order.lines}, {day.year, day.month, day.day}
    if hit["net"] or hit["day"]:
        return number == order.payment.net_days
    if hit["percent"]:
        return number in {percent, 100 - percent}
    if hit["date"]:
        return number in dates
    if hit["count"]:
        return number in counts
    known = re.sub(r"\D", "", order.id)
    return number in prices | counts or hit["number"] == known


def _value(number: str) -> Decimal:
    cents = re.search(r",\d\d$", number)
    return Decimal(number.replace(",", "." if cents else ""))
