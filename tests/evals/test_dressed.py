"""Conversations in another dress, and wishes put into one message, against what they do alone."""

import json
import random
import subprocess
import sys
from collections import Counter

import pytest

from evals.at_once import losses, pairs_of, wishes_in
from evals.dressed import DRESSES, Talk, World, differences, dressed_anew, read_talks

MOVED = Talk("acme", ("Move SO-1024 to 2 January please.", "Yes"))


def test_a_conversation_that_ends_otherwise_is_found():
    named = Talk("acme", ("The contact on SO-1031 is now Lena Brandt.",))
    held = Counter()
    found = list(differences([named], each=len(DRESSES["en"]), chance=random.Random(1), held=held))
    assert [one.dress for one in found] == ["capitals"]
    assert "LENA BRANDT" in found[0].other.orders["SO-1031"]
    assert held["capitals"] == 1 and held.total() > 10


def test_the_price_that_a_bargain_comes_to_makes_no_difference():
    bargained = Talk("acme", ("3.30 each on SO-1024", "ok, 3.55 on delivery, deal"))
    world = World()
    end = world.end_of(bargained)
    assert "unit_price" not in end.orders["SO-1024"] and "total" not in end.orders["SO-1024"]
    assert end.is_as(world.end_of(bargained))


def test_a_dress_that_changes_nothing_is_not_worn():
    plain = Talk("acme", ("yes",))
    names = [name for name, _ in dressed_anew(plain, len(DRESSES["en"]), random.Random(0))]
    assert names and not {"no full stop", "slip", "small letter", "wide spaces"} & {*names}


def test_two_wishes_of_one_customer_for_different_orders_are_put_together():
    cancelled = Talk("acme", ("Cancel SO-1031.", "Yes"))
    world, chance = World(), random.Random(0)
    wishes = list(wishes_in([MOVED, cancelled, Talk("acme", ("How is SO-1024?",))], world))
    assert [wish.order for wish in wishes] == ["SO-1024", "SO-1031"]
    pairs = pairs_of(wishes, 5, chance)
    assert len(pairs) == 2 and not list(losses(pairs, world, chance))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{}", "line 2 is no conversation"),
        ("no json", "line 2 is no conversation"),
        ('{"customer": "acme", "messages": []}', "needs messages"),
        ('{"customer": "acme", "messages": ["yes", " "]}', "needs messages"),
    ],
)
def test_a_line_that_is_no_conversation_is_told_by_its_number(tmp_path, line, told):
    good = json.dumps({"customer": "acme", "messages": ["yes"]})
    (tmp_path / "talks.jsonl").write_text(f"{good}\n{line}\n")
    with pytest.raises(ValueError, match=told):
        read_talks(tmp_path / "talks.jsonl")


@pytest.mark.parametrize(
    ("module", "figures"), [("evals.dressed", {"held": 2, "differ": 0}), ("evals.at_once", {"pairs": 0})]
)
def test_the_command_prints_its_figures(tmp_path, module, figures):
    row = {"customer": MOVED.customer, "messages": MOVED.messages}
    (tmp_path / "talks.jsonl").write_text(json.dumps(row))
    each = ["--each", "2"] if module == "evals.dressed" else []
    command = [sys.executable, "-m", module, str(tmp_path / "talks.jsonl"), "--json", *each]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert figures.items() <= told.items()
