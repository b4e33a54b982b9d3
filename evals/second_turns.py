"""Counts how what buyers say next in conversations is taken up: all that it does, and nothing else.

    python -m evals.second_turns [--all] [--sample N] [--seed N] [--show]

Each line of `evals/data/turns-*.jsonl` is a message in a conversation that began as `openings.jsonl` tells,
cut into pieces, each with what it does. Those that were held out, or with `--all` every one, are each said to
the desk of a sample world of its own. Prints JSON, of each language: how many were `said`, and of how many
all is `taken_up`; in how many something is `missed` (neither read, answered nor passed on), `passed_on`
though it is a wish, a question or an answer, or `misread`; how many were `lost`; and how many were `written`
though they agree to nothing. What the answers show is not looked at. `--show` lists the messages with that.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any, NamedTuple, get_args

from langgraph.checkpoint.memory import InMemorySaver

from agents.desk import Desk
from agents.desk.reading.by_example import Language
from contracts.book import OrderBook
from contracts.house import read_house
from contracts.sample import fill, sample_house_text
from evals.turns import Opening, Turn, openings, turns
from nlp import parse

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))
_GOODS = frozenset({"amount", "add", "drop", "swap"})
_READ_AS: Mapping[str, frozenset[str]] = {
    "change_quantity": _GOODS,
    "add_item": _GOODS,
    "remove_item": _GOODS | {"cancel"},
    "substitute_item": _GOODS,
    "place_order": _GOODS | {"order", "repeat", "sample"},
    "change_address": frozenset({"place", "contact"}),
    "change_contact": frozenset({"place", "contact"}),
    "change_delivery": frozenset({"day", "shipping", "hold"}),
    "change_price": frozenset({"bid"}),
    "change_payment": frozenset({"payment", "means"}),
    "change_invoice": frozenset({"invoice"}),
    "split_delivery": frozenset({"split"}),
    "cancel_order": frozenset({"cancel", "drop"}),
    "request_quote": frozenset({"ask", "bid", "order", "amount"}),
    "query_order": frozenset({"ask"}),
    "return_item": frozenset({"trouble"}),
    "handover": frozenset({"person"}),
    "accept": frozenset({"yes", "choose", "bid"}),
    "reject": frozenset({"no", "drop", "cancel", "undo", "keep", "later", "which"}),
    "offer": _GOODS | {"bid", "choose", "payment", "day", "yes"},
}
"""What is said by what is read as an action."""
_TERMS: Mapping[str, frozenset[str]] = {
    "delivery": frozenset({"day", "shipping"}),
    "address": frozenset({"place", "contact"}),
    "payment": frozenset({"payment"}),
    "price": frozenset({"bid"}),
    "invoice": frozenset({"invoice"}),
    "quantity": frozenset({"amount"}),
}
_LOOKS = ("query_order", "request_quote")
"""What is told beside anything."""
_OF_TERMS = ("offer", "place_order")
"""What any term is a part of."""
_WISHES = _GOODS | frozenset(
    {"day", "place", "contact", "payment", "invoice", "split", "cancel", "order", "repeat", "bid"}
)
_FOR_PEOPLE = frozenset({"paper", "note", "trouble", "person", "means", "sample", "undo", "hold"})
_AGREES = frozenset({"yes", "choose"})
_BY_US = _WISHES | _AGREES | {"keep"}
"""What need not be passed on."""
_WORD = re.compile(r"[a-z]{5,}|[\u3400-\u9fff]{2}")


class Outcome(NamedTuple):
    """How a message was taken up; no faults where it was, all of it."""

    turn: Turn
    reply: str
    faults: frozenset[str]


def outcome(turn: Turn, opening: Opening) -> Outcome:
    """How the desk of a sample world takes a message up, behind how its conversation began."""
    saver = InMemorySaver()
    with OrderBook(":memory:") as book:
        fill(book, now=NOW)
        desk = Desk(book, read_house(sample_house_text()), parse=parse, checkpointer=saver)
        for minute, text in enumerate(opening.said):
            desk.handle(text, customer=opening.customer, now=NOW + timedelta(minutes=minute))
        before = _revisions(book, opening.customer)
        reply = desk.handle(turn.text, customer=opening.customer, now=NOW + timedelta(minutes=9))
        written = _revisions(book, opening.customer) != before
    found = saver.get({"configurable": {"thread_id": f"desk:{opening.customer}"}})
    assert found is not None
    state = found["channel_values"]
    faults = {*_faults(turn, state, reply.text)}
    if written and not turn.labels & _AGREES:
        faults.add("written")
    return Outcome(turn, reply.text, frozenset(faults))


def _revisions(book: OrderBook, customer: str) -> dict[str, int]:
    return {order.id: len(book.history(order.id)) for order in book.orders(customer=customer)}


def _faults(turn: Turn, state: Mapping[str, Any], reply: str) -> Iterator[str]:
    """What of a message is not taken up, and what else is."""
    actions = state["request"]["actions"]
    done = frozenset[str]().union(*map(_said_by, actions))
    for piece, acts in turn.say:
        passed_on = len(_letters(piece)) > 1 and _letters(piece) in _letters(reply)
        for act in acts:
            if passed_on and _is_ours(act):
                yield "passed_on"
            if not passed_on and _is_missed(act, piece, done, state, reply):
                yield "missed"
    labels = {"ask" if _asks(label) else label for label in turn.labels}
    if any(_is_misread(one, labels) for one in actions[: state["own"]]):
        yield "misread"
    if state["lost"]:
        yield "lost"


def _is_ours(act: str) -> bool:
    """Whether the desk does or answers it, so that it need not go to a person."""
    return act in _BY_US or (_asks(act) and act != "ask:other")


def _is_misread(action: Mapping[str, Any], labels: Collection[str]) -> bool:
    """Whether what was read as an action is nothing that the message does."""
    beside = action["intent"] in _LOOKS or (action["intent"] in _OF_TERMS and _WISHES & {*labels})
    return not (beside or _said_by(action) & {*labels})


def _asks(label: str) -> bool:
    return label.startswith("ask:")


def _is_missed(act: str, piece: str, done: frozenset[str], state: Mapping[str, Any], reply: str) -> bool:
    """Whether nothing of what was read does what a piece of the message does."""
    if _asks(act):
        return not (state["questions"] or "ask" in done)
    if act in _FOR_PEOPLE:
        return act not in done and not any(word in reply.lower() for word in _WORD.findall(piece.lower()))
    if act == "choose":
        return not done & _READ_AS["accept"]
    return act in _WISHES and act not in done


def _said_by(action: Mapping[str, Any]) -> frozenset[str]:
    terms = (acts for term, acts in _TERMS.items() if action.get(term))
    return _READ_AS.get(action["intent"], frozenset()).union(*terms)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def main(arguments: Sequence[str] | None = None) -> None:
    """Says each message to a desk, and counts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--all", action="store_true", help="not only those that were held out")
    parser.add_argument("--sample", type=int, metavar="N", help="so many of each language; all without it")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--show", action="store_true", help="lists what is not taken up")
    given = parser.parse_args(arguments)
    begun, report = openings(), dict[str, Any]()
    for language in get_args(Language):
        said = [one for one in turns(language) if given.all or one.held_out]
        if given.sample:
            said = random.Random(given.seed).sample(said, min(given.sample, len(said)))
        outcomes = [outcome(one, begun[one.open]) for one in said]
        counts = Counter(fault for one in outcomes for fault in one.faults)
        taken_up = sum(not one.faults for one in outcomes)
        report[language] = {"said": len(said), "taken_up": taken_up, **dict(sorted(counts.items()))}
        for one in outcomes:
            if given.show and one.faults:
                print(f"{one.turn.open} {sorted(one.faults)} {one.turn.text}\n    {one.reply}")
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
