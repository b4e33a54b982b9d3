"""Fits the model of whether a message asks for anything, `nlp/asking.txt`, to messages where that is known.

    python -m evals.asking FILE [FILE ...] > nlp/asking.txt
    python -m evals.asking --compare FILE [FILE ...]

A FILE holds annotated messages, or a text and whether it `asks` on each line.
`--compare` prints JSON: how many messages that ask nothing are acted on, and how many that ask are not,
by the rules alone and with the model beside them; an eighth of the messages at a time is left out of the fit.
"""

import argparse
import json
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, model_validator

from contracts.request import Known
from evals.fitting import Example, fit, lines_of
from evals.suite import read_as
from nlp.asking import LEAST, bids
from nlp.frames import read_frames
from nlp.parsing import read_clauses
from nlp.signs import Weights, log_odds, signs_in
from nlp.telling import said_in
from nlp.terms import Reader
from nlp.text import fold, language_of

_FOLDS = 8


class Labelled(BaseModel):
    """A message of which it is known whether it asks for anything: it says so, or is annotated."""

    text: str
    asks: bool
    now: AwareDatetime = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    context: Literal["negotiation"] | None = None

    @model_validator(mode="before")
    @classmethod
    def _annotated(cls, said: Any) -> Any:
        gold = said.get("gold") if isinstance(said, dict) else None
        return said | {"asks": bool(gold["actions"])} if gold else said


@dataclass(frozen=True)
class Message:
    """What the model sees of a message, and what was made of it."""

    signs: frozenset[str]
    asks: bool
    bids: bool
    """Whether a clause opens with a bid, so that it is left to the rules."""
    acted: bool
    """Whether the rules alone give an action."""

    @property
    def example(self) -> Example:
        """What it is fitted to."""
        return self.signs, self.asks


def observe(message: Labelled) -> Message:
    """The message as the model sees it."""
    text = fold(message.text)
    language = language_of(text.raw)
    reader = Reader(text, chinese=language == "zh")
    stretches = list(read_clauses(text, message.now, None, Known(), chinese=language != "en"))
    clauses = [clause for stretch in stretches for clause in stretch]
    said = [said_in(clause) for clause in clauses]
    return Message(
        signs=frozenset(signs_in(said)),
        asks=message.asks,
        bids=any(map(bids, said)),
        acted=any(read_frames(stretch, reader) for stretch in stretches),
    )


def chance(message: Message, weights: Weights) -> float:
    """That the message asks for something."""
    return 1 / (1 + math.exp(-log_odds(message.signs, weights)))


def compare(messages: list[Message]) -> dict[str, dict[str, int]]:
    """Messages wrongly acted on and wrongly left, by the rules and by the model beside them, unseen by it."""
    order = list(range(len(messages)))
    random.Random(0).shuffle(order)
    kept = [message.acted for message in messages]
    for fold_ in range(_FOLDS):
        held = set(order[fold_::_FOLDS])
        weights = fit([message.example for i, message in enumerate(messages) if i not in held])
        for i in held:
            kept[i] &= messages[i].bids or chance(messages[i], weights) >= LEAST
    return {
        "rules alone": _wrong(messages, [message.acted for message in messages]),
        "with the model": _wrong(messages, kept),
    }


def _wrong(messages: list[Message], acted: list[bool]) -> dict[str, int]:
    pairs = list(zip(messages, acted, strict=True))
    return {
        "ask nothing": sum(not message.asks for message in messages),
        "acted on": sum(acts and not message.asks for message, acts in pairs),
        "ask": sum(message.asks for message in messages),
        "left": sum(message.asks and not acts for message, acts in pairs),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.asking", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--compare", action="store_true")
    asked = parser.parse_args(arguments)
    known = chain.from_iterable(read_as(file, Labelled) for file in asked.files)
    messages = [observe(message) for message in known if message.context is None]
    if asked.compare:
        print(json.dumps(compare(messages), indent=2))
    else:
        print("\n".join(lines_of(fit([message.example for message in messages]))))


if __name__ == "__main__":
    main()
