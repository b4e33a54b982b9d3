"""The request contract holds what the annotated messages say, and nothing that contradicts itself."""

import json
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

from contracts.request import Accept, CancelOrder, Handover, Intent, Price, Request, read_action

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "data" / "intake-dev.jsonl").open(encoding="utf-8")
]


def test_every_annotated_message_is_a_request_and_comes_back_as_it_was():
    for row in ROWS:
        assert Request.model_validate(row["gold"]).to_json() == row["gold"]


def test_every_intent_is_an_action_of_its_own():
    kinds = {type(read_action({"intent": intent})) for intent in get_args(Intent)}
    assert len(kinds) == len(get_args(Intent)) == 20


def test_a_request_tells_its_intents_and_takes_other_actions():
    request = Request(language="en", actions=(Handover(), Accept(), Accept()))
    assert request.intents == ["accept", "accept", "handover"]
    assert request.with_actions((CancelOrder(),)) == Request(language="en", actions=(CancelOrder(),))


def test_a_price_says_one_thing():
    with pytest.raises(ValidationError, match="one of amount"):
        Price(amount=Decimal(3), change_percent=Decimal(-5))
    with pytest.raises(ValidationError, match="one of amount"):
        Price(currency="USD")


@pytest.mark.parametrize("index", [0, 5, -1])
def test_a_condition_points_at_another_action_of_the_request(index):
    said = {"language": "en", "actions": [{"intent": "handover", "if_granted": [index]}]}
    with pytest.raises(ValidationError, match="which is no other action"):
        Request.model_validate(said)


def test_numbers_are_exact_in_python_and_plain_in_json():
    price = Price.model_validate_json('{"amount": 4.2}')
    assert price.amount == Decimal("4.2")
    assert price.model_dump_json(exclude_none=True) == '{"amount":4.2}'


def test_fields_that_the_contract_does_not_know_are_refused():
    with pytest.raises(ValidationError):
        read_action({"intent": "handover", "mood": "angry"})
    with pytest.raises(ValidationError):
        read_action({"intent": "sing"})
