"""What a model adds to the reading of messages, measured with models that are made up."""

import random
from datetime import UTC, datetime
from pathlib import Path

from evals.intake import Case, read_cases
from evals.readings import Invented, compare, mistaken, nonsense, perfect
from models import ModelSettings
from parley import with_model

DEV = Path(__file__).parent.parent / "data" / "intake-dev.jsonl"
SETTINGS = ModelSettings(name="invented", ask="always")
UNREAD = Case(
    id="1",
    text="老吴不在这儿干了，YC-4418收货人别写他，写孙志强",
    now=datetime(2026, 3, 2, 9, tzinfo=UTC),
    gold={
        "language": "zh",
        "actions": [{"intent": "change_contact", "order": "YC-4418", "address": {"recipient": "孙志强"}}],
    },
)


def test_a_model_that_reads_well_makes_right_what_the_rules_miss():
    compared = compare([UNREAD], with_model(Invented(perfect([UNREAD]), SETTINGS)))
    assert (compared["made right"], compared["made wrong"]) == (["1"], [])
    assert compared["with the model"]["exact"] == 1.0
    assert compared["readings"]["actions"] == {"added": 1}


def test_models_that_read_badly_make_nothing_wrong_of_the_development_set():
    cases = list(read_cases(DEV))[::6]
    for say in (mistaken(cases, random.Random(0)), nonsense(cases, random.Random(0))):
        compared = compare(cases, with_model(Invented(say, SETTINGS)))
        assert compared["made wrong"] == []
        assert compared["readings"]["actions"]["ungrounded"] > 10
