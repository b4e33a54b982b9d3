"""Fits the models of whether a message asks for anything to messages where that is known: `nlp/asking.txt`,
and `nlp/asking_at_table.txt` for messages while an offer is on the table.

    python -m evals.asking FILE [FILE ...] --into nlp
    python -m evals.asking FILE [FILE ...]

A FILE holds annotated messages, or a text and whether it `asks`, or what it `says`, on each line.
Without `--into` it prints JSON: how many messages that ask nothing are acted on, and how many that ask are
not, by the rules alone and with the model beside them; an eighth of the messages at a time is left out of the
fit.
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
from nlp.asking import AT_TABLE, BY_MAIL, bids
from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames import read_frames
from nlp.negotiation import read_moves
from nlp.parsing import Context, read_clauses
from nlp.signs import Weights, log_odds, signs_in
from nlp.telling import said_in
from nlp.terms import Reader
from nlp.text import fold, language_of

_FOLDS = 8


class Labelled(BaseModel):
    """A message of which it is known whether it asks for anything: it says so, or what it says, or is
    annotated."""

    text: str
    asks: bool
    now: AwareDatetime = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    context: Literal["negotiation"] | None = None

    @model_validator(mode="before")
    @classmethod
    def _annotated(cls, said: Any) -> Any:
        if not isinstance(said, dict):
            return said
        if "says" in said:
            return said | {"asks": said["says"] != "none"}
        return said | {"asks": bool(said["gold"]["actions"])} if "gold" in said else said


@dataclass(frozen=True)
class Message:
    """What the model sees of a message, and what was made of it."""

    signs: frozenset[str]
    asks: bool
    bids: bool
    """Whether a clause opens with what is to be done, so that it is left to the rules."""
    acted: bool
    """Whether the rules alone give an action."""

    @property
    def example(self) -> Example:
        """What it is fitted to."""
        return self.signs, self.asks


def split(message: Labelled) -> tuple[list[list[Clause]], Reader]:
    """The clauses of each stretch of a message."""
    text = fold(message.text)
    language = language_of(text.raw)
    read = read_clauses(text, message.now, message.context, Known(), chinese=language != "en")
    return list(read), Reader(text, chinese=language == "zh")


def observe(message: Labelled) -> Message:
    """The message as the model sees it."""
    stretches, reader = split(message)
    read = [read_by_rules(stretch, reader, message.context) for stretch in stretches]
    said = [said_in(clause) for stretch in stretches for clause in stretch]
    return Message(
        signs=frozenset(signs_in(said)),
        asks=message.asks,
        bids=message.context is None and any(map(bids, said)),
        acted=any(read),
    )


def read_by_rules(clauses: list[Clause], reader: Reader, context: Context | None) -> list[Draft]:
    """What the rules alone make of a stretch of a message."""
    return read_frames(clauses, reader) if context is None else read_moves(clauses, reader, None)


def chance(message: Message, weights: Weights) -> float:
    """That the message asks for something."""
    return 1 / (1 + math.exp(-log_odds(message.signs, weights)))


def compare(messages: list[Message], least: float) -> dict[str, dict[str, int]]:
    """Messages wrongly acted on and wrongly left, by the rules and by the model beside them, unseen by it, to
    which a chance of `least` is enough."""
    order = list(range(len(messages)))
    random.Random(0).shuffle(order)
    kept = [message.acted for message in messages]
    for fold_ in range(_FOLDS):
        held = set(order[fold_::_FOLDS])
        weights = fit([message.example for i, message in enumerate(messages) if i not in held])
        for i in held:
            kept[i] &= messages[i].bids or chance(messages[i], weights) >= least
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
    parser.add_argument("--into", type=Path, metavar="FOLDER")
    asked = parser.parse_args(arguments)
    known = list(chain.from_iterable(read_as(file, Labelled) for file in asked.files))
    for place in (BY_MAIL, AT_TABLE):
        messages = [observe(one) for one in known if (one.context is None) == (place is BY_MAIL)]
        if asked.into is None:
            print(json.dumps({place.file: compare(messages, place.least)}, indent=2))
        else:
            lines = lines_of(fit([message.example for message in messages]))
            (asked.into / place.file).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
