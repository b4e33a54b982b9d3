"""Haggles are followed by their messages alone, and a file that cannot be read is told of."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from evals.haggles import last_number, price_on_table, read_haggles, score


def said(by: str, text: str) -> dict[str, str]:
    return {"by": by, "act": "message", "text": text}


LAMP = {
    "id": "lamp",
    "list_price": 100,
    "agreed": True,
    "price": 80.0,
    "events": [
        said("buyer", "would you take 70?"),
        said("seller", "I paid 150 for it. 80 and it's yours"),
        said("buyer", "ok, I can pick it up in 2 hours"),
        {"by": "buyer", "act": "offer", "price": 80.0},
        said("seller", "or 90?"),
        {"by": "seller", "act": "accept"},
    ],
}
REFUSED = LAMP | {"id": "refused", "agreed": False}
SILENT = LAMP | {"id": "silent", "events": LAMP["events"][3:]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "haggles.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in (LAMP, REFUSED, SILENT)), encoding="utf-8")
    return path


def test_agreements_with_messages_before_the_first_formal_offer_count(path: Path):
    (haggle,) = read_haggles(path)

    assert (haggle.id, haggle.price, len(haggle.messages)) == ("lamp", 80, 3)


@pytest.mark.parametrize(
    ("messages", "price"),
    [
        (["hello", "how are you"], None),
        (["would you take 70?", "80", "deal"], 80),
        (["I'm asking 200", "10% off?"], 180),
        (["I'm asking 200", "20 less and I take it"], 180),
        (["knock 10% off"], None),
        (["90?", "$4 off won't hurt me. We have a deal"], 90),
        (["80", "since you did take off 20 I'd like to take it"], 80),
        (["I can take $50 each if you take more than 4"], 50),
        (["$60", "ok. see you tonight at 6pm"], 60),
        (["let's call the first year $35 and the second year $39"], 35),
    ],
)
def test_an_offer_sets_the_price_or_moves_the_one_that_stands(messages: list[str], price: int | None):
    assert price_on_table(messages) == price


def test_naive_readers_take_the_last_number_they_see(path: Path):
    (haggle,) = read_haggles(path)

    assert last_number(haggle) == Decimal(2)
    assert last_number(haggle, near_list_price=True) == Decimal(80)


def test_each_reader_is_scored_over_all_haggles(path: Path):
    told = score(read_haggles(path)).told()

    assert told["parse"] == {"share": 1.0, "followed": 1, "haggles": 1}
    assert told["last_number"]["followed"] == 0


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "evals.haggles", *arguments], capture_output=True, text=True, check=False
    )


def test_the_command_prints_figures_as_json(path: Path):
    assert json.loads(run(str(path), "--json").stdout)["parse"]["haggles"] == 1


def test_a_missing_file_is_told_of_in_a_line(tmp_path: Path):
    result = run(str(tmp_path / "nowhere.jsonl"))

    assert result.returncode != 0
    assert "nowhere.jsonl" in result.stderr and "Traceback" not in result.stderr


def test_a_line_that_is_no_haggle_is_named(tmp_path: Path):
    path = tmp_path / "broken.jsonl"
    path.write_text('{"id": 1}\n', encoding="utf-8")

    with pytest.raises(ValueError, match="line 1"):
        list(read_haggles(path))
