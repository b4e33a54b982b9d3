"""What a message asks for, spelled on one line for each action, for tables of messages."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from nlp import parse
from nlp.parsing import Context

NOW = datetime.fromisoformat("2026-11-18T10:00:00+08:00")
"""A Wednesday."""


def assert_asked(text: str, asked: list[str], *, context: Context | None = None) -> None:
    """Compares the actions of `text` with `asked`, letters in one case; a last `*` stands for anything."""
    actions = parse(text, now=NOW, context=context).to_json()["actions"]
    given = [spell(action).casefold() for action in actions]
    wanted = [each.casefold() for each in asked]
    assert len(given) == len(wanted), given
    for one, other in zip(given, wanted, strict=True):
        assert one.startswith(other[:-1]) if other.endswith("*") else one == other


def spell(action: dict[str, Any]) -> str:
    """`intent|order|item|>replacement|value unit mode|amount currency basis|earliest..latest|…`."""
    return "|".join(part for part in _parts(action) if part)


def _parts(action: dict[str, Any]) -> Iterator[str]:
    yield action["intent"]
    yield action.get("order", "")
    yield action.get("item", "")
    yield f">{action['replacement']}" if "replacement" in action else ""
    quantity = action.get("quantity", {})
    yield _joined(f"{quantity['value']:g}" if quantity else "", quantity.get("unit"), quantity.get("mode"))
    price = action.get("price", {})
    amount = next((price[key] for key in ("amount", "change_percent", "change_amount") if key in price), None)
    yield _joined(amount, price.get("currency"), price.get("basis"), price.get("bound"))
    delivery = action.get("delivery", {})
    first, last = (delivery.get(key, "")[5:] for key in ("earliest", "latest"))
    yield f"{first}..{last}" if first or last else ""
    yield from (str(delivery.get(key, "")) for key in ("method", "lead_days", "shift_days"))
    yield _joined(delivery.get("incoterm"), delivery.get("place"))
    payment = action.get("payment", {})
    yield payment.get("method", "")
    yield f"dep{payment['deposit_percent']:g}" if "deposit_percent" in payment else ""
    yield f"net{payment['net_days']:g}" if "net_days" in payment else ""
    yield payment["balance"] if payment.get("balance", "net") != "net" else ""
    yield from action.get("invoice", {}).values()
    yield from action.get("address", {}).values()


def _joined(*parts: Any) -> str:
    return " ".join(str(part) for part in parts if part)
