"""Counts what of each kind of answer to a card is carried out: a yes is to be, a yes that wants something
otherwise, and what is none, never.

    python -m evals.answered [--all] [--sample N] [--seed N]

Each line of `evals/data/answers-*.jsonl` is a message to a change that waits for a yes, and its `kind`: yes,
yes_note (with a note or another wish), yes_asks, yes_but (bound to something, or otherwise), no, change,
asks, later, else. Those that others wrote `to_this_card`, 425 in each language, or with `--all` every one,
are each said to the desk of a sample world of its own. Prints JSON: of each language and kind how many are
carried out, of how many.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import get_args

from agents.desk import Desk
from agents.desk.reading.by_example import Language
from contracts.book import OrderBook
from contracts.house import read_house
from contracts.sample import fill, sample_house_text
from evals.by_example import Example, read
from nlp import parse

_NOW = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))
_CARDS: dict[Language, tuple[str, str, str, int]] = {
    "en": ("acme", "change the blue mugs on SO-1024 to 650", "SO-1024", 650),
    "zh": ("lanhai", "SO-2048的礼盒改成400盒", "SO-2048", 400),
}
"""Who wants what changed, the order, and the quantity that it has then: what the card proposes."""


def is_carried_out(answer: Example, language: Language) -> bool:
    """Whether the desk writes what waits for a yes when that is the answer."""
    customer, wish, order, quantity = _CARDS[language]
    with OrderBook(":memory:") as book:
        fill(book, now=_NOW)
        desk = Desk(book, read_house(sample_house_text()), parse=parse)
        for minute, text in enumerate((wish, answer.text)):
            desk.handle(text, customer=customer, now=_NOW + timedelta(minutes=minute))
        return any(line.quantity == Decimal(quantity) for line in book.order(order).lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Says each answer to a desk, and counts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--all", action="store_true", help="not only those to this card")
    parser.add_argument("--sample", type=int, metavar="N", help="so many of each language; all without it")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    given = parser.parse_args(arguments)
    report = {}
    for language in get_args(Language):
        answers = [one for one in read("answers", language) if given.all or one.to_this_card]
        if given.sample:
            answers = random.Random(given.seed).sample(answers, min(given.sample, len(answers)))
        done, asked = Counter[str](), Counter(one.kind for one in answers)
        for answer in answers:
            done[answer.kind] += is_carried_out(answer, language)
        report[language] = {kind: f"{done[kind]} of {count}" for kind, count in sorted(asked.items())}
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
