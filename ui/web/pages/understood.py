"""What was understood of a message, laid over its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Literal, NamedTuple, TypeVar

from agents import voice
from agents.desk.talk import presses
from contracts.request import Action, Intent, Language, Request, Span
from ui.web.words import say

Label = Literal[
    "order",
    "product",
    "replacement",
    "quantity",
    "price",
    "delivery",
    "payment",
    "address",
    "contact",
    "invoice",
]
_Value = TypeVar("_Value")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = re.compile(
    r"(?<!\d)(?:\d{4}年)?(?:\d{1,2}月)?(?P<chinese>\d{1,2})[日号號]"
    rf"|(?<!\d)(?:{_MONTH} )?(?P<number>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?"
    rf"(?: (?:of )?{_MONTH})?(?:,? \d{{4}})?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<before>[$¥€£￥] ?)?(?P<number>\d[\d,]*(?:\.\d+)?)(?P<after> ?[%％])?")


class Piece(NamedTuple):
    """A run of the text: in which action it was read, and what of it, when it was."""

    text: str
    action: int | None
    label: Label | None


def pieces(text: str, request: Request) -> list[Piece]:
    """The text in pieces that, put together, are the text."""
    clauses = list(_clauses(request.actions))
    values = _apart(value for action in request.actions for value in _values(text, action))
    cuts = {0, len(text)} | {cut for start, end, _ in (*clauses, *values) for cut in (start, end)}
    edges = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    made: list[Piece] = []
    for start, end in pairwise(edges):
        inside = (start, end)
        made.append(Piece(text[start:end], _covering(inside, clauses), _covering(inside, values)))
    return made


def wishes(text: str, request: Request, language: Language) -> list[tuple[int, str, str | None]]:
    """What is asked for, in words, with the order that is named, and the place of the action; each once."""
    seen: dict[tuple[str, str | None], int] = {}
    for place, action in enumerate(request.actions):
        seen.setdefault((_wish(text, action.intent, language), action.order), place)
    return [(place, wish, order) for (wish, order), place in seen.items()]


def _wish(text: str, intent: Intent, language: Language) -> str:
    """An answer is called what it is whether it is to an offer or to a question."""
    if intent == "reject" and presses(text):
        return say("read_more", language)
    if intent in ("accept", "reject"):
        return say(f"read_{intent}", language)
    return voice.say_intent(intent, language)


def _clauses(actions: Sequence[Action]) -> Iterator[tuple[int, int, int]]:
    """The evidence of each action; the longest of it last, so that a narrower one lies on top."""
    spans = [(start, end, place) for place, it in enumerate(actions) for start, end in it.evidence or ()]
    yield from sorted(spans, key=lambda span: span[0] - span[1])


def _covering(inside: Span, spans: Sequence[tuple[int, int, _Value]]) -> _Value | None:
    start, end = inside
    return next((value for a, b, value in reversed(spans) if a <= start and end <= b), None)


def _values(text: str, action: Action) -> Iterator[tuple[int, int, Label]]:
    """Where the words of an action's values stand."""
    for label, said in _said(action):
        for start, end in action.evidence or ():
            at = text.casefold().find(said.casefold(), start, end) if said else -1
            if at >= 0 and len(text) == len(text.casefold()):
                yield at, at + len(said), label
                break
    if day := _day(action):
        for start, end in action.evidence or ():
            found = next(
                (m for m in _DAY.finditer(text, start, end) if _is(m["chinese"] or m["number"], day)), None
            )
            if found:
                yield found.start(), found.end(), "delivery"
                break
    for label, number in _numbers(action):
        for start, end in action.evidence or ():
            found = next((m for m in _NUMBER.finditer(text, start, end) if _is(m["number"], number)), None)
            if found:
                yield found.start(), found.end(), label
                break


def _said(action: Action) -> Iterator[tuple[Label, str]]:
    if action.order:
        yield "order", action.order
    if action.item:
        yield "product", action.item
    if replacement := getattr(action, "replacement", None):
        yield "replacement", replacement
    if address := getattr(action, "address", None):
        if address.text:
            yield "address", address.text
        for part in filter(None, (address.recipient, address.phone)):
            yield "contact", part
    if invoice := getattr(action, "invoice", None):
        for part in filter(None, (invoice.title, invoice.tax_id)):
            yield "invoice", part


def _numbers(action: Action) -> Iterator[tuple[Label, Decimal]]:
    if quantity := getattr(action, "quantity", None):
        yield "quantity", quantity.value
    if price := getattr(action, "price", None):
        for number in (price.amount, price.change_percent, price.change_amount):
            if number is not None:
                yield "price", abs(number)
    if payment := getattr(action, "payment", None):
        for number in (payment.deposit_percent, payment.net_days):
            if number is not None:
                yield "payment", Decimal(number)


def _day(action: Action) -> Decimal | None:
    """The day of the month that a delivery is for."""
    delivery = getattr(action, "delivery", None)
    day = (delivery.latest or delivery.earliest) if delivery else None
    return Decimal(day.day) if day else None


def _is(written: str, number: Decimal) -> bool:
    try:
        return Decimal(written.replace(",", "")) == number
    except InvalidOperation:
        return False


def _apart(spans: Iterable[tuple[int, int, Label]]) -> list[tuple[int, int, Label]]:
    """Those that do not overlap one before them."""
    kept: list[tuple[int, int, Label]] = []
    for start, end, label in spans:
        if all(end <= a or b <= start for a, b, _ in kept):
            kept.append((start, end, label))
    return kept
