"""Starts a suite from what a user has: messages become annotated ones, orders become scenarios.

What is annotated is what the rules read, and the bounds are guesses from the price: both are drafts, to be
put right by a person who knows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from contracts.money import minor_unit, round_money
from contracts.order import Order
from contracts.scenario import Scenario, usual_payment
from evals.suite import JSON, SuiteError, read_lines, text_of

_WEEKS = 4
"""How much later than the order says its goods may be delivered."""


def messages_in(path: Path) -> Iterator[tuple[str, JSON]]:
    """The messages of a file with what else is said of them: lines of text, or JSON lines with `text`."""
    if path.suffix in (".jsonl", ".yaml", ".yml"):
        for where, row in read_lines(path):
            if not isinstance(row.get("text"), str):
                raise SuiteError(f"{where}: has no text")
            yield row["text"], row
    else:
        for line in text_of(path.read_bytes(), path).removeprefix("\ufeff").splitlines():
            if line.strip():
                yield line.strip(), {}


def annotated(messages: Iterable[tuple[str, JSON]], *, now: datetime) -> Iterator[JSON]:
    """Messages annotated with what the rules read, for a person to correct."""
    from parley import parse

    for number, (text, row) in enumerate(messages, start=1):
        at = datetime.fromisoformat(row["now"]) if row.get("now") else now
        read = parse(text, now=at, context=row.get("context")).to_json()
        actions = [_bare(action) for action in read["actions"]]
        yield {
            "id": str(row.get("id", f"message-{number:04}")),
            "text": text,
            "now": at.isoformat(),
            "context": row.get("context"),
            "tags": row.get("tags", ["draft"]),
            "gold": {"language": read["language"], "actions": actions},
        }


def _bare(action: JSON) -> JSON:
    """An action without what is no part of its meaning."""
    return {name: said for name, said in action.items() if name not in ("evidence", "confidence", "source")}


def scenarios(orders: Iterable[Order], *, leeway_percent: Decimal) -> Iterator[JSON]:
    """A scenario for each order with prices, its limits so many percent around what the order says."""
    for order in orders:
        if all(line.unit_price is not None for line in order.lines):
            said = _scenario(order, leeway_percent / 100)
            yield {"id": order.id, **Scenario.model_validate(said).to_json()}


def _scenario(order: Order, leeway: Decimal) -> JSON:
    basket = len(order.lines) > 1
    price = sum((line.amount for line in order.lines), Decimal(0)) if basket else order.lines[0].unit_price
    assert price is not None
    unit = minor_unit(order.currency)

    def money(share: Decimal) -> str:
        return str(max(unit, round_money(price * share, order.currency)))

    ways = [way.model_dump(mode="json") for way in dict.fromkeys((order.payment, *usual_payment()))]
    last = order.delivery + timedelta(weeks=_WEEKS)
    sides = {
        side: {
            "party": party.model_dump(mode="json", exclude_none=True),
            "price": {"aim": money(1 - sign * 2 * leeway), "limit": money(1 + sign * leeway)},
            "payment": {"accepts": ways, "cost_of_capital": "0.08"},
            "delivery": {
                "earliest": order.delivery,
                "latest": last,
                "best": order.delivery,
                "cost_per_day": str(round_money(order.total / 1000, order.currency)),
            },
        }
        for side, party, sign in (("buyer", order.buyer, 1), ("seller", order.seller, -1))
    }
    return {
        "currency": order.currency,
        "signed_on": order.signed_on,
        "lines": [
            {
                "sku": line.sku,
                "name": line.name,
                "quantity": line.quantity,
                "unit": line.unit,
                "list_price": line.unit_price,
            }
            for line in order.lines
        ],
        "table": {
            "price": {"from": money(1 - 3 * leeway), "to": money(1 + 3 * leeway), "tick": money(leeway / 30)},
            "payment": ways,
            "delivery": {"from": order.delivery, "to": last, "step_days": 7},
        },
        **sides,
    }


def write_lines(path: Path, rows: Iterable[JSON]) -> int:
    """Writes a JSONL file that is not there yet; gives how many lines. Raises SuiteError when it is there."""
    if path.exists():
        raise SuiteError(f"{path}: is there already; give another name with --out")
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count
