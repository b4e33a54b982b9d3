"""Acceptances that repeat what they accept: 行，80把，全款415，定了; deal, 3.55 each, net 30."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agents.desk.answers import folded, has_condition, verdict
from contracts.order import Order
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


@dataclass(frozen=True)
class Accepted:
    """What a text takes of what is offered, and what it says behind that."""

    place: int
    rest: str


def accepted(text: str, made: Sequence[Order]) -> Accepted | None:
    """Which of the orders that are offered a text takes with a yes beside figures or terms of it, and of no
    other; `None` when it does not, or makes conditions."""
    ends = [hit.span() for hit in _CLAUSE.finditer(text)] + [(len(text), len(text))]
    for end, next_one in reversed(ends):
        head, rest = _clauses(text[:end]), text[next_one:].strip()
        fit = [place for place, order in enumerate(made) if _takes(head, order)]
        if len(fit) == 1 and not has_condition(text):
            return Accepted(fit[0], rest)
    return None


def fits(text: str, order: Order) -> bool:
    """Whether all figures and ways to pay in a text are those of an order."""
    figures = [hit for clause in _clauses(text) for hit in _FIGURE.finditer(folded(clause))]
    return all(_is_of(hit, order) for hit in figures) and ways_named(text) <= ways_of(order.payment)


def without_yes(text: str) -> str:
    """A text without the clauses that are no more than a yes."""
    return "，".join(clause for clause in _clauses(text) if verdict(clause) != "yes")


def goes_on(text: str) -> bool:
    """Whether a text only names what shall be talked of next."""
    return bool(_NEXT.fullmatch(folded(text)))


def says_figures(text: str) -> bool:
    """Whether a text names a figure or a way to pay."""
    return bool(_FIGURE.search(folded(text)) or ways_named(text))


def _clauses(text: str) -> list[str]:
    return [part.strip() for part in _CLAUSE.split(text) if part.strip()]


def _takes(clauses: Sequence[str], order: Order) -> bool:
    """Whether clauses are a yes with figures of an order, and nothing else."""
    said = "，".join(clauses)
    bare = [_without_terms(clause) for clause in clauses]
    return (
        says_figures(said)
        and all(not left or verdict(left) == "yes" for left in bare)
        and any(verdict(one) == "yes" for one in (*bare, *clauses))
        and fits(said, order)
    )


def _without_terms(clause: str) -> str:
    """What a clause says beside figures and terms; nothing, of one that says no more."""
    said = _FIGURE.sub(" ", folded(clause))
    for words in _WAYS.values():
        said = re.sub(words, " ", said)
    left = said.strip(" .:·-@~!?。")
    return left if verdict(left) == "yes" else _FILLERS.sub(" ", left).strip(" .:·-@~!。")


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
