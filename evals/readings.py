"""What a model adds to the reading of messages, and what it can break, held against the rules alone.

    python -m evals.readings tests/data/intake-unseen.jsonl [--ask always]

asks models that are made up: one that knows the annotations, one that gives those of other messages, and one
that puts words and numbers of the message together at random. `parley eval run intake FILE --model NAME`
asks one that is real.
"""

import argparse
import json
import random
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from contracts.request import Request
from evals.intake import Case, Parse, read_cases
from evals.matching import match
from evals.suites.intake import figures_of
from models import ModelReader, ModelSettings, NoAnswer
from models.shapes import Message, Shape
from nlp import parse
from parley import with_model

Actions = list[dict[str, Any]]
_NUMBERS = frozenset(("value", "amount", "change_percent", "change_amount", "deposit_percent"))
_WORDS = re.compile(r"[A-Za-z0-9-]+|[\u4e00-\u9fff]{2,4}")
_DIGITS = re.compile(r"\d{1,9}")


class Invented:
    """In the place of a client: answers with what `say` makes of a message."""

    def __init__(self, say: Callable[[str], Actions], settings: ModelSettings) -> None:
        self._say, self.settings = say, settings

    def answer_as(self, shape: type[Shape], messages: Sequence[Message]) -> Shape:
        """See models.reading.Model."""
        try:
            return shape.model_validate(
                {"actions": self._say(json.loads(messages[-1]["content"])["message"])}
            )
        except ValidationError as error:
            raise NoAnswer("unreadable", str(error)) from None


def perfect(cases: Iterable[Case]) -> Callable[[str], Actions]:
    """Says what is annotated."""
    said = {case.text: _as_said(case.gold.to_json()["actions"]) for case in cases}
    return lambda text: said[text]


def mistaken(cases: Iterable[Case], chance: random.Random) -> Callable[[str], Actions]:
    """Says what is annotated of other messages."""
    said = [action for case in cases for action in _as_said(case.gold.to_json()["actions"])]
    return lambda text: [
        {name: value for name, value in action.items() if name != "if_granted"}
        for action in chance.sample(said, chance.randint(1, 3))
    ]


def nonsense(cases: Iterable[Case], chance: random.Random) -> Callable[[str], Actions]:
    """Puts intents together with words and numbers of the message: what grounding is hardest put to."""
    intents = [action.intent for case in cases for action in case.gold.actions]
    return lambda text: [_at_random(text, intents, chance) for _ in range(chance.randint(1, 3))]


def _at_random(text: str, intents: Sequence[str], chance: random.Random) -> dict[str, Any]:
    names, numbers = [*_WORDS.findall(text), None], _DIGITS.findall(text) or ["1"]
    said: dict[str, Any] = {"intent": chance.choice(intents)}
    said |= {name: chance.choice(names) for name in ("order", "item", "replacement")}
    terms = {
        "quantity": {
            "value": chance.choice(numbers),
            "mode": chance.choice(("set", "add", "subtract", "scale")),
        },
        "price": {chance.choice(("amount", "change_percent")): chance.choice(numbers)},
        "payment": {"balance": "net", "net_days": int(chance.choice(numbers))},
        "delivery": {"shift_days": int(chance.choice(numbers))},
        "address": {"text": chance.choice(names)},
    }
    return said | {name: value for name, value in terms.items() if chance.random() < 0.4}


def _as_said(value: Any, name: str = "") -> Any:
    """JSON data of the contract with its numbers as text."""
    if isinstance(value, dict):
        return {key: _as_said(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_said(inner) for inner in value]
    return str(value) if name in _NUMBERS else value


def compare(cases: Sequence[Case], read: ModelReader) -> dict[str, Any]:
    """Figures of the rules alone and of `read`, called once a message, and what got right or wrong by it."""
    once: dict[tuple[Any, ...], Request] = {}

    def helped(text: str, **more: Any) -> Request:
        key = (text, *more.values())
        if key not in once:
            once[key] = read(text, **more)
        return once[key]

    readers: dict[str, Parse] = {"rules": parse, "with the model": helped}
    figures = {name: figures_of(cases, reader) for name, reader in readers.items()}
    right = {name: {case.id for case in cases if _is_exact(case, reader)} for name, reader in readers.items()}
    return {
        **figures,
        "made right": sorted(right["with the model"] - right["rules"]),
        "made wrong": sorted(right["rules"] - right["with the model"]),
        "readings": read.readings.to_json(),
    }


def _is_exact(case: Case, read: Parse) -> bool:
    given = read(case.text, now=case.now, context=case.context).to_json()["actions"]
    return match(case.gold.to_json()["actions"], given).exact


def main() -> None:
    """Prints JSON, by model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--ask", choices=("unsure", "always"), default="unsure")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    cases = list(read_cases(args.file))
    settings = ModelSettings(name="invented", ask=args.ask)
    says = {
        "perfect": perfect(cases),
        "mistaken": mistaken(cases, random.Random(args.seed)),
        "nonsense": nonsense(cases, random.Random(args.seed)),
    }
    compared = {name: compare(cases, with_model(Invented(say, settings))) for name, say in says.items()}
    print(json.dumps(compared, indent=2))


if __name__ == "__main__":
    main()
