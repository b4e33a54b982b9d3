"""Random valid scenarios, seeded: the same seed always gives the same scenario."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from contracts.money import minor_unit, round_money
from contracts.scenario import Scenario
from contracts.terms import Side
from contracts.units import UNITS

_CURRENCIES = ("USD", "EUR", "CNY", "GBP", "JPY", "KWD", "HKD")
_COUNTRIES = ("CN", "DE", "US", "GB", "TW", "FR", "JP", "HK")
_OPTIONS: tuple[dict[str, Any], ...] = (
    {"deposit_percent": 100},
    {"deposit_percent": 20, "balance": "before_shipment"},
    {"deposit_percent": 30, "balance": "before_shipment"},
    {"deposit_percent": 50, "balance": "before_shipment"},
    {"deposit_percent": 40, "balance": "on_delivery"},
    {"balance": "on_delivery"},
    {"balance": "net", "net_days": 15},
    {"balance": "net", "net_days": 30},
    {"balance": "net", "net_days": 60},
    {"balance": "net", "net_days": 90},
    {"deposit_percent": 10, "balance": "net", "net_days": 45},
)
_DEFAULT_OPTIONS = (_OPTIONS[0], _OPTIONS[2], _OPTIONS[3], _OPTIONS[5], _OPTIONS[7], _OPTIONS[8])


def random_scenario(seed: int) -> Scenario:
    """One order to negotiate, believable in most and odd in some: other currencies, baskets, few rounds,
    tables of one point, zones that are wide, narrow or empty."""
    chance = Random(f"scenario-{seed}")
    currency = chance.choice(_CURRENCIES)
    signed_on = date(2026, 1, 1) + timedelta(days=chance.randrange(700))
    lines = _lines(chance, currency)
    basket = len(lines) > 1
    listed = sum(
        (Decimal(line["list_price"]) * (line["quantity"] if basket else 1) for line in lines), Decimal(0)
    )
    table = None if chance.random() < 0.4 else _table(chance, currency, signed_on, listed)
    options = table["payment"] if table else _DEFAULT_OPTIONS
    dates = _dates(table, signed_on)
    total = listed * (1 if basket else lines[0]["quantity"])
    low, high = (Decimal(table["price"][end]) for end in ("from", "to")) if table else (None, None)

    def side(name: Side) -> dict[str, Any]:
        price = _price(chance, name, currency, listed, low, high)
        return {
            "party": {"id": name, "name": f"{name.title()} {seed} Ltd", "country": chance.choice(_COUNTRIES)},
            "price": price,
            "payment": {
                "accepts": chance.sample(options, chance.randint(1, len(options))),
                "cost_of_capital": str(Decimal(chance.randrange(0, 25)) / 100),
            },
            "delivery": _window(chance, dates, currency, total),
            "strategy": "parley",
        }

    return Scenario.model_validate(
        {
            "currency": currency,
            "signed_on": signed_on,
            "rounds": chance.choice((30,) * 12 + (20, 20, 40, 40, 60, 10, 10, 3, 2, 1)),
            "opens": chance.choice(("buyer", "seller")),
            "lines": lines,
            "buyer": side("buyer"),
            "seller": side("seller"),
        }
        | ({"table": table} if table else {})
    )


def _lines(chance: Random, currency: str) -> list[dict[str, Any]]:
    count = chance.choice((1, 1, 1, 1, 2, 3, 6))
    return [
        {
            "sku": f"SKU-{number}",
            "name": f"Product {number}",
            "quantity": chance.choice((1, 7, 50, 120, 500, 3000)),
            "unit": chance.choice(UNITS),
            "list_price": str(_money(chance.uniform(1, 400), currency)),
        }
        for number in range(1, count + 1)
    ]


def _money(amount: float | Decimal, currency: str) -> Decimal:
    return max(minor_unit(currency), round_money(Decimal(amount), currency))


def _table(chance: Random, currency: str, signed_on: date, listed: Decimal) -> dict[str, Any]:
    low = _money(listed * Decimal(chance.uniform(0.4, 0.8)), currency)
    high = low if chance.random() < 0.03 else _money(listed * Decimal(chance.uniform(1.0, 1.6)), currency)
    tick = _money(max((high - low) / chance.choice((20, 60, 150, 400)), Decimal(0)), currency)
    first = signed_on + timedelta(days=chance.randint(0, 30))
    step = chance.choice((1, 2, 3, 7))
    steps = 0 if chance.random() < 0.05 else chance.randint(1, 40)
    return {
        "price": {"from": str(low), "to": str(max(low, high)), "tick": str(tick)},
        "payment": chance.sample(_OPTIONS, chance.randint(1, 7)),
        "delivery": {"from": first, "to": first + timedelta(days=step * steps), "step_days": step},
    }


def _dates(table: dict[str, Any] | None, signed_on: date) -> tuple[date, date, int]:
    """First and last date of the table, and the days between two."""
    if table:
        delivery = table["delivery"]
        return delivery["from"], delivery["to"], delivery["step_days"]
    return signed_on + timedelta(weeks=1), signed_on + timedelta(weeks=18), 7


def _price(
    chance: Random, side: Side, currency: str, listed: Decimal, low: Decimal | None, high: Decimal | None
) -> dict[str, str]:
    around = chance.uniform(0.85, 1.15) if side == "buyer" else chance.uniform(0.7, 1.05)
    limit = _money(listed * Decimal(around), currency)
    if low is not None and high is not None:
        limit = min(max(limit, low), high)
    aim = limit * Decimal(chance.uniform(0.7, 1) if side == "buyer" else chance.uniform(1, 1.4))
    rounded = round_money(aim, currency, "down" if side == "buyer" else "up")
    return {"aim": str(max(minor_unit(currency), rounded)), "limit": str(limit)}


def _window(chance: Random, dates: tuple[date, date, int], currency: str, total: Decimal) -> dict[str, Any]:
    first, last, step = dates
    count = (last - first).days // step + 1
    start, end = sorted((chance.randrange(count), chance.randrange(count)))
    earliest, latest = first + timedelta(days=step * start), first + timedelta(days=step * end)
    best = earliest + timedelta(days=chance.randint(0, (latest - earliest).days))
    per_day = total * Decimal(chance.choice((0, 0.0005, 0.001, 0.003)))
    return {
        "earliest": earliest,
        "latest": latest,
        "best": best,
        "cost_per_day": str(round_money(per_day, currency)),
    }
