"""Haggles between people: whether their offers, as `nlp` reads them, lead to the price they agreed on.

    python -m evals.haggles FILE [--misses N] [--json]

FILE holds one haggle a line, as JSON: `id`, `list_price`, `agreed`, `price`, and `events`, each with `by` and
`act`, and `text` where the act is `message`. A haggle counts when it was agreed and has messages before the
first formal offer; it is followed when the last price on the table, by those messages alone, is `price`.
Neither the list price nor the formal offers are shown to the reader.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from contracts.request import Accept, Offer, Price, Request
from nlp import parse

_NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)(k\b)?", re.IGNORECASE)
_HOUR = re.compile(r"\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b", re.IGNORECASE)
_NEAR_LIST = (Decimal("0.2"), Decimal(2))
"""Shares of the list price between which the informed naive reader takes a number for a price."""
READERS = ("parse", "last_number", "last_number_near_list_price")


@dataclass(frozen=True)
class Haggle:
    """A haggle that ended in a deal: who said what before the first formal offer."""

    id: str
    list_price: Decimal
    price: Decimal
    """Agreed on in the end."""
    messages: tuple[tuple[str, str], ...]
    """Side and text, in order."""


@dataclass
class Scores:
    """Counts over haggles, and the first in which `parse` missed the price."""

    keep: int = 0
    haggles: int = 0
    followed: Counter[str] = field(default_factory=Counter)
    """By reader."""
    misses: list[tuple[Haggle, Decimal | None]] = field(default_factory=list)

    def add(self, haggle: Haggle) -> None:
        found = {
            "parse": price_on_table(text for _, text in haggle.messages),
            "last_number": last_number(haggle),
            "last_number_near_list_price": last_number(haggle, near_list_price=True),
        }
        self.haggles += 1
        self.followed.update(reader for reader in READERS if found[reader] == haggle.price)
        if found["parse"] != haggle.price and len(self.misses) < self.keep:
            self.misses.append((haggle, found["parse"]))

    def told(self) -> dict[str, Any]:
        """Share and counts of each reader."""
        return {
            reader: {
                "share": round(self.followed[reader] / max(self.haggles, 1), 4),
                "followed": self.followed[reader],
                "haggles": self.haggles,
            }
            for reader in READERS
        }


def read_haggles(path: Path) -> Iterator[Haggle]:
    """The haggles of a file that count, in order. Raises `OSError`, and `ValueError` with the line."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                haggle = _read_haggle(json.loads(line, parse_float=Decimal))
            except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
                raise ValueError(f"line {number} is no haggle: {error!r}") from None
            if haggle is not None:
                yield haggle


def _read_haggle(row: dict[str, Any]) -> Haggle | None:
    messages = []
    for event in row["events"]:
        if event["act"] == "offer":
            break
        if event["act"] == "message":
            messages.append((str(event["by"]), str(event["text"])))
    if not row["agreed"] or not messages:
        return None
    return Haggle(row["id"], Decimal(row["list_price"]), Decimal(row["price"]), tuple(messages))


def parse_message(text: str) -> Request:
    """A message as it is read while an offer is on the table."""
    return parse(text, now=_NOW, context="negotiation")


def price_on_table(messages: Iterable[str]) -> Decimal | None:
    """The price that stands after `messages`, in order; None as long as none was named.

    An offer sets it, or moves the one that stands. Acceptance sets it where its words name one price
    (`2100 is a good price, I agree`), else leaves it as it is, as refusal does.
    """
    standing: Decimal | None = None
    for text in messages:
        for action in parse_message(text).actions:
            if isinstance(action, Offer) and action.price is not None:
                standing = _moved(standing, action.price)
            elif isinstance(action, Accept):
                standing = _price_repeated(text, action) or standing
    return standing


def _price_repeated(text: str, accept: Accept) -> Decimal | None:
    """The one number that the words of acceptance name, as their evidence has them."""
    said = " ".join(text[start:end] for start, end in accept.evidence or ())
    numbers = {_number(*found) for found in _NUMBER.findall(_HOUR.sub("", said))}
    return numbers.pop() if len(numbers) == 1 else None


def _number(digits: str, thousands: str) -> Decimal:
    return Decimal(digits.replace(",", "")) * (1000 if thousands else 1)


def _moved(standing: Decimal | None, price: Price) -> Decimal | None:
    """The price offered; a change by half of what stands or more is the price itself: `I can drop 300`."""
    if price.amount is not None:
        return price.amount
    if standing is None:
        return None
    if price.change_percent is not None:
        return standing * (100 + price.change_percent) / 100
    change = price.change_amount or Decimal(0)
    return standing + change if abs(change) < standing / 2 else abs(change)


def last_number(haggle: Haggle, *, near_list_price: bool = False) -> Decimal | None:
    """The last number in the messages; only those of a fair size for the list price, when told so."""
    low, high = (share * haggle.list_price for share in _NEAR_LIST)
    last = None
    for _, text in haggle.messages:
        for digits, thousands in _NUMBER.findall(text):
            number = _number(digits, thousands)
            if not near_list_price or low <= number <= high:
                last = number
    return last


def score(haggles: Iterable[Haggle], *, keep_misses: int = 0) -> Scores:
    """What each reader made of the haggles."""
    scores = Scores(keep_misses)
    for haggle in haggles:
        scores.add(haggle)
    return scores


def _print_miss(haggle: Haggle, found: Decimal | None) -> None:
    print(f"\n{haggle.id}: agreed on {haggle.price}, read {found}")
    for by, text in haggle.messages:
        prices = [
            action.price.model_dump(mode="json", exclude_none=True)
            for action in parse_message(text).actions
            if isinstance(action, Offer) and action.price is not None
        ]
        print(f"  {by:7} {text}" + "".join(f"  {price}" for price in prices))


def _print_scores(scores: Scores) -> None:
    for reader, told in scores.told().items():
        print(f"{reader:28} {told['share']:.3f} ({told['followed']} of {told['haggles']})")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path, help="haggles, one JSON object a line")
    parser.add_argument("--misses", type=int, default=0, help="print so many")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    try:
        scores = score(read_haggles(options.file), keep_misses=options.misses)
    except (OSError, ValueError) as error:
        sys.exit(f"cannot read {options.file}: {error}")
    if options.json:
        print(json.dumps(scores.told(), indent=1))
    else:
        _print_scores(scores)
    for haggle, found in scores.misses:
        _print_miss(haggle, found)


if __name__ == "__main__":
    main()
