"""Fits the models of what a message sounds like, `nlp/sounds_*.txt`: an answer to an offer, or a wish that
needs no value.

    python -m evals.sounds FILE [FILE ...] --into nlp
    python -m evals.sounds FILE [FILE ...]

A FILE holds annotated messages, or on each line a text and what it `says` (an intent, `other` or `none`), or
one that asks nothing. Without `--into` it prints JSON: of each intent how many messages have it, and how many
are read as such by the rules alone and with the models beside them, and how many others are taken for one; a
fifth of the messages at a time is left out of the fit.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from pydantic import model_validator

from evals.asking import Labelled, read_by_rules, split
from evals.fitting import fit, lines_of
from evals.suite import read_as
from nlp.signs import Weights, log_odds, signs_in
from nlp.sounds import ANSWERS, LEAST, WISHES, file_of
from nlp.telling import said_in

_FOLDS = 5


class Said(Labelled):
    """A message with the intents it is known to have; None where that is not known."""

    intents: frozenset[str] | None = None

    @model_validator(mode="before")
    @classmethod
    def _intents(cls, said: Any) -> Any:
        if not isinstance(said, dict):
            return said
        if "gold" in said:
            return said | {"intents": {action["intent"] for action in said["gold"]["actions"]}}
        if "says" in said:
            return said | {"intents": {said["says"]} - {"none"}}
        return said | {"intents": None if said["asks"] else ()}


@dataclass(frozen=True)
class Seen:
    """What the models see of a message, what it is, and what the rules make of it."""

    signs: frozenset[str]
    intents: frozenset[str]
    by_rules: frozenset[str]


def see(message: Said, intents: frozenset[str]) -> Seen:
    """The message as the models and the rules see it."""
    stretches, reader = split(message)
    read = [draft.intent for one in stretches for draft in read_by_rules(one, reader, message.context)]
    signs = signs_in([said_in(clause) for stretch in stretches for clause in stretch])
    return Seen(frozenset(signs), intents, frozenset(read))


def fit_all(messages: Sequence[Seen], intents: Sequence[str]) -> dict[str, Weights]:
    """The weights of the model of each intent; messages that ask for more than it are left out there."""
    return {
        intent: fit(
            [
                (one.signs, intent in one.intents)
                for one in messages
                if len(one.intents) < 2 or intent not in one.intents
            ]
        )
        for intent in intents
    }


def compare(messages: Sequence[Seen], intents: Sequence[str]) -> dict[str, Counter[str]]:
    """How many of each intent are read without the models and with them, unseen by them."""
    order = random.Random(0).sample(messages, len(messages))
    told: dict[str, Counter[str]] = {intent: Counter() for intent in intents}
    for fold_ in range(_FOLDS):
        weights = fit_all([one for i, one in enumerate(order) if i % _FOLDS != fold_], intents)
        for one in order[fold_::_FOLDS]:
            odds = {intent: log_odds(one.signs, weights[intent]) for intent in intents}
            likeliest = max(odds, key=lambda intent: odds[intent])
            heard = {likeliest} if odds[likeliest] >= LEAST and not one.by_rules else one.by_rules
            for intent in intents:
                has = intent in one.intents
                told[intent]["messages"] += has
                told[intent]["read by the rules"] += has and intent in one.by_rules
                told[intent]["read with the models"] += has and intent in heard
                told[intent]["others taken for it by the rules"] += not has and intent in one.by_rules
                told[intent]["others taken for it with the models"] += not has and intent in heard
    return told


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.sounds", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--into", type=Path, metavar="FOLDER")
    asked = parser.parse_args(arguments)
    known = list(chain.from_iterable(read_as(file, Said) for file in asked.files))
    for intents in (ANSWERS, WISHES):
        at_table = intents is ANSWERS
        messages = [
            see(one, one.intents)
            for one in known
            if one.intents is not None and (one.context is not None) == at_table
        ]
        if asked.into is None:
            print(json.dumps(compare(messages, intents), indent=2))
            continue
        for intent, weights in fit_all(messages, intents).items():
            text = "\n".join(lines_of(weights)) + "\n"
            (asked.into / file_of(intent)).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
