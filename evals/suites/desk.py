"""`desk`: do customers get what they came for, and nothing else? Conversations with simulated customers.

A case is a goal, a manner and a try: a customer of the sample world, who wants a state of their orders, says
so as people of that manner do, and goes on until they have it or give up. It is judged by the book alone. A
file holds a goal an object: `goal`, `customer`, `language`, `wants`, `manners` (by name: what is said first,
and then), `again`, `answers`, `bids`. Options: `tries`, of each (3); `manners`, with commas between.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from importlib.resources import files
from pathlib import Path
from random import Random

from agents.desk import Desk
from contracts.book import OrderBook
from contracts.house import House, read_house
from contracts.order import Order
from contracts.sample import fill, sample_house_text
from evals.customer import Goal, Talk, failings
from evals.suite import (
    JSON,
    Case,
    Measure,
    Outcome,
    Result,
    Settings,
    Shown,
    Suite,
    SuiteError,
    chosen,
    open_named_model,
    read_lines,
)
from evals.suite import (
    Goal as Wanted,
)
from models import Client

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))
"""When customers write."""
_TRIES = "3"

MEASURES = (
    Measure(
        "pass_rate",
        "Conversations that end with the book as it was wanted.",
        "passed",
        kind="rate",
        headline=True,
    ),
    Measure(
        "pass^k", "Goals that are met in every try, in one manner.", "passed", kind="every", headline=True
    ),
    Measure(
        "unasked_rate",
        "Conversations that end with something in the book that was not wanted.",
        "unasked",
        kind="rate",
        better="less",
        headline=True,
    ),
    Measure(
        "below_floor_rate",
        "Conversations that end with goods below their lowest price.",
        "below_floor",
        kind="rate",
        better="less",
        headline=True,
        never=True,
    ),
    Measure("turns", "Messages of the customer, mean.", "turns", better="less", decimals=1),
    Measure(
        "person_rate",
        "Conversations that a person is called into.",
        "to_a_person",
        kind="rate",
        better="less",
    ),
)


def make_cases(settings: Settings) -> Iterator[Case]:
    """Every goal in every manner, the tries of one behind each other."""
    path = settings.file or Path(str(files("evals") / "data" / "desk.yaml"))
    tries, only = _tries(settings), settings.names("manners", ())
    found = [
        (where, row, manner)
        for where, row in read_lines(path)
        for manner in _manners(row, where)
        if not only or manner in only
    ]
    wanted = chosen(len(found) * tries, settings)
    for place, (_, row, manner) in enumerate(found):
        for number in range(tries):
            if wanted is None or place * tries + number in wanted:
                unit = f"{row['goal']}, {manner}"
                groups = (
                    f"manner: {manner}",
                    f"language: {row['language']}",
                    f"kind: {row.get('kind', 'change')}",
                )
                yield Case(
                    f"{unit}, try {number + 1}",
                    {**row, "manner": manner, "try": number, "seed": settings.seed},
                    groups,
                    unit,
                )


def _tries(settings: Settings) -> int:
    said = settings.option("tries", _TRIES)
    if not said.isascii() or not said.isdigit() or int(said) < 1:
        raise SuiteError(f"tries: says {said}; write how often each goal is tried, such as 3")
    return int(said)


def _manners(row: JSON, where: str) -> JSON:
    missing = {"goal", "customer", "language", "wants", "manners"} - row.keys()
    if missing:
        raise SuiteError(f"{where}: a goal says its {', '.join(sorted(missing))} as well")
    manners: JSON = row["manners"]
    return manners


@dataclass(frozen=True)
class Desks:
    """Desks of the sample house; a model, where one is named, reads and words for them."""

    house: House
    client: Client | None = None

    def over(self, book: OrderBook) -> Desk:
        """One over a book."""
        from parley import desk_of

        return desk_of(book, self.house, model=self.client)


@contextmanager
def open_desks(settings: Settings) -> Iterator[Desks]:
    """Desks, with the model that the run names."""
    with open_named_model(settings) as client:
        yield Desks(read_house(sample_house_text()), client)


def run(case: Case, desks: Desks) -> Result:
    """One conversation, on a book of its own."""
    goal, chance = goal_of(case.data), chance_of(case)
    with OrderBook(":memory:") as book:
        fill(book, now=NOW)
        before = list(book.orders(customer=goal.customer))
        talk = Talk(goal, desks.over(book), book, NOW, chance)
        talk.play()
        after = list(book.orders(customer=goal.customer))
        people = [event for event in book.conversation(goal.customer) if _calls_a_person(event.data["reply"])]
    missed = list(failings(before, after, goal.wants))
    scores = {
        "passed": float(not missed),
        "unasked": float(bool(missed) and before != after),
        "below_floor": float(any(_is_below(order, desks.house) for order in after if order not in before)),
        "turns": float(len(talk.lines) // 2),
        "to_a_person": float(bool(people)),
    }
    return Result(scores, {"missed": missed, "said": [list(line) for line in talk.lines]})


def chance_of(case: Case) -> Random:
    """What the customer of a case leaves to chance, by the seed of the run."""
    return Random(f"{case.data['seed']} {case.id}")


def goal_of(data: JSON) -> Goal:
    """What the customer of a case wants, and how they say it."""
    said = data["manners"][data["manner"]]
    opens = tuple(said) if isinstance(said, list) else (said,)
    answers, bids = tuple(data.get("answers", ())), tuple(data.get("bids", ()))
    return Goal(
        customer=data["customer"],
        language=data["language"],
        wants=data["wants"],
        opens=opens,
        again=data.get("again", ""),
        answers=answers,
        bids=bids,
        agrees=data["manner"] != "deceptive",
    )


def _calls_a_person(reply: JSON) -> bool:
    return any(result["status"] in ("passed_on", "waiting") for result in reply["results"])


def _is_below(order: Order, house: House) -> bool:
    """Whether an order is worth less than its goods at their lowest prices."""
    floors = [
        line.quantity * house.floors[line.sku][order.currency]
        for line in order.lines
        if order.currency in house.floors.get(line.sku, {})
    ]
    return order.total < sum(floors)


def show(case: Case, outcome: Outcome) -> Shown:
    """The conversation, and what was wanted."""
    said = [(who, text) for who, text in outcome.detail.get("said", ())]
    missed = "; ".join(outcome.detail.get("missed", ())) or "nothing"
    return Shown(outcome.case, (*said, ("wanted", str(case.data["wants"])), ("missed", missed)))


DESK = Suite(
    name="desk",
    question="Do customers get what they came for, and nothing else?",
    cases=make_cases,
    run=run,
    measures=MEASURES,
    subject=open_desks,
    show=show,
    goals=(
        Wanted("pass_rate", "all", 0.95),
        Wanted("pass^k", "all", 0.9),
        Wanted("unasked_rate", "all", 0.01),
    ),
    worst="passed",
    options=("tries", "manners"),
)
