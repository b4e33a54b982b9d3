"""The fuzzing of the reader: it finds what does not hold, and nothing in what is so."""

from pathlib import Path

import pytest

from contracts.request import Request
from evals.intake import read_cases
from evals.intake_fuzz import fuzz, violations

CASES = list(read_cases(Path(__file__).parents[1] / "data" / "intake-dev.jsonl"))
TEXT = "Please make it 300 blue mugs on SO-1024."


def request(**action):
    said = {"intent": "change_quantity", "confidence": 0.9, "evidence": [[0, len(TEXT)]]} | action
    return Request.model_validate({"language": "en", "actions": [said]})


def test_hundreds_of_mutated_messages_are_read_as_they_should_be():
    assert fuzz(CASES, count=400, seed=11) == []


def test_the_same_seed_tries_the_same_texts():
    assert fuzz(CASES, count=20, seed=3) == fuzz(CASES, count=20, seed=3)


def test_a_reading_that_shows_its_values_is_right():
    assert violations(TEXT, request(item="blue mugs", quantity={"value": 300, "mode": "set"})) == []


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ({"evidence": [[0, 99]]}, "not inside"),
        ({"evidence": [[5, 5]]}, "not inside"),
        ({"item": "red mugs"}, "item 'red mugs' is not in the evidence"),
        ({"item": "blue mugs", "evidence": [[0, 10]]}, "item 'blue mugs' is not in the evidence"),
        (
            {"quantity": {"value": 300, "mode": "set"}, "evidence": [[19, 28]]},
            "value 300 is not in the evidence",
        ),
    ],
)
def test_a_reading_that_does_not_show_its_values_is_found(action, said):
    assert any(said in wrong for wrong in violations(TEXT, request(**action)))
