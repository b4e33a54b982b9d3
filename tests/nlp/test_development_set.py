"""Annotated messages as a floor: what the parser reads today, it goes on reading."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from evals.matching import match
from nlp import parse

DATA = Path(__file__).parents[1] / "data"
EXACT_FLOOR = 0.97


def _rows(name: str) -> list[dict[str, Any]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _folded(action: dict[str, Any]) -> dict[str, Any]:
    """The action without what is no part of the meaning, names in one case."""
    kept = {key: value for key, value in action.items() if key not in ("evidence", "confidence")}
    return {key: value.casefold() if isinstance(value, str) else value for key, value in kept.items()}


def _is_exact(row: dict[str, Any]) -> bool:
    request = parse(row["text"], now=datetime.fromisoformat(row["now"]), context=row["context"]).to_json()
    gold = [_folded(action) for action in row["gold"]["actions"]]
    return [_folded(action) for action in request["actions"]] == gold


def test_exact_matches_on_the_development_set_stay_above_the_floor():
    rows = _rows("intake-dev.jsonl")

    exact = sum(_is_exact(row) for row in rows) / len(rows)

    assert exact >= EXACT_FLOOR


def test_messages_that_ask_nothing_give_no_action():
    rows = [row for row in _rows("intake-dev.jsonl") if not row["gold"]["actions"]]

    acted = [
        row["id"]
        for row in rows
        if parse(row["text"], now=datetime.fromisoformat(row["now"]), context=row["context"]).actions
    ]

    assert acted == []


@pytest.mark.parametrize(
    ("name", "floor"),
    [("families", 0.97), ("people", 0.89), ("batches", 0.92), ("fresh", 0.85), ("unseen", 0.84)],
)
def test_messages_of_other_authors_stay_above_their_floor(name: str, floor: float):
    rows = _rows(f"intake-{name}.jsonl")

    exact = sum(_matches(row) for row in rows) / len(rows)

    assert exact >= floor


def test_few_unseen_messages_that_ask_nothing_give_an_action():
    rows = [row for row in _rows("intake-unseen.jsonl") if not row["gold"]["actions"]]

    acted = sum(not _matches(row) for row in rows) / len(rows)

    assert acted <= 0.06


def _matches(row: dict[str, Any]) -> bool:
    request = parse(row["text"], now=datetime.fromisoformat(row["now"]), context=row["context"]).to_json()
    return match(row["gold"]["actions"], request["actions"]).exact
