"""Terms of orders in Chinese: when, where, how, for how much and to whom; which order and condition governs them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from nlp import parse

NOW = datetime.fromisoformat("2026-11-18T10:00:00+08:00")
"""A Wednesday."""


def told(action: dict[str, Any]) -> str:
    """An action in a line: its intent, and each field that it has: `change_delivery SO-1 latest=2026-12-05`."""
    fields = {key: value for key, value in action.items() if key not in ("intent", "evidence", "confidence")}
    return " ".join([action["intent"], *_leaves(fields)])


def _leaves(fields: dict[str, Any]) -> Iterator[str]:
    """The values of the fields, each under its name but for the order; parts in brackets."""
    for key, value in fields.items():
        if isinstance(value, dict):
            yield from _leaves(value)
        elif key == "parts":
            yield "[" + "; ".join(" ".join(_leaves(part)) for part in value) + "]"
        elif key == "order":
            yield str(value)
        else:
            yield f"{key}={value}"


def asked(text: str) -> list[str]:
    """What `text` asks for, a line for each action."""
    return [told(action) for action in parse(text, now=NOW).to_json()["actions"]]


PARTS_OF_WORDS = [
    ("NX-401反过来要提前4天", ["change_delivery NX-401 shift_days=-4"]),
    ("SO-2250走到哪儿了呀", ["query_order SO-2250"]),
    ("鉴于近期钢价回落，QY-552降5%", ["change_price QY-552 change_percent=-5"]),
    ("DG-F-5518 布退80米", ["return_item DG-F-5518 item=布 value=80 unit=m mode=set"]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS_OF_WORDS)
def test_a_character_alone_names_no_goods_unless_it_is_known_to(text: str, expected: list[str]) -> None:
    assert asked(text) == expected
