"""Fits the models of what is aimed at the software, `nlp/aimed.txt` and `nlp/aimed_parts.txt`.

    python -m evals.aimed AIMED PLAIN [PLAIN ...] --into nlp
    python -m evals.aimed AIMED PLAIN [PLAIN ...]

AIMED holds messages in parts, a line each: `{"parts": [["text", true], ["text", false]]}`, true where a part
is aimed at the software. PLAIN holds texts for people, but for those that are tagged otherwise. The weights
are written into the folder; without one it prints JSON: of messages that hold such text, how many are found,
and in how many of those that hold a wish as well nothing of it is cut out; of those that do not, how many are
touched. A fourth of the messages at a time is left out of the fit.
"""

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from evals.fitting import Example, fit, lines_of
from evals.suite import read_as
from nlp.aimed import LEAST, aimed_among, parts_of
from nlp.signs import Weights, log_odds, signs_in
from nlp.text import fold

_FOLDS = 4
_PLAIN_PARTS = 2000
"""Plain messages that are set beside the others where parts are told apart."""


_OF_SOFTWARE = re.compile(r"injection|software|\bbots?\b")


class InParts(BaseModel):
    """A message, each part with whether it is aimed at the software."""

    parts: list[tuple[str, bool]]


class Plain(BaseModel):
    """A message for people, unless its tags say otherwise."""

    text: str
    tags: list[str] = []

    @property
    def is_plain(self) -> bool:
        """Whether no tag tells of text for the software."""
        return not any(_OF_SOFTWARE.search(tag) for tag in self.tags)


@dataclass(frozen=True)
class Seen:
    """The signs of each part of a message as the models see it, and whether it is aimed at the software."""

    parts: tuple[Example, ...]

    @property
    def whole(self) -> Example:
        """The same of the message."""
        return frozenset[str]().union(*(signs for signs, _ in self.parts)), self.is_aimed

    @property
    def is_aimed(self) -> bool:
        """Whether any part is aimed at the software."""
        return any(aimed for _, aimed in self.parts)


def see(parts: Iterable[tuple[str, bool]]) -> Seen:
    """A message in parts as the models see it; a sentence is what most of it is."""
    folded = [(fold(text).folded, aimed) for text, aimed in parts]
    whole = "".join(text for text, _ in folded)
    labels = [aimed for text, aimed in folded for _ in text]
    return Seen(
        tuple(
            (signs_in([whole[start:end]]), 2 * sum(labels[start:end]) > end - start)
            for start, end in parts_of(whole)
        )
    )


def fit_both(mixed: Sequence[Seen], plain: Sequence[Seen]) -> tuple[Weights, Weights]:
    """The weights for whole messages and for their parts; those learn from some plain messages, and from all
    that look as if they held such text."""
    of_messages = fit([one.whole for one in (*mixed, *plain) if one.parts])
    alike = [one for one in plain if log_odds(one.whole[0], of_messages) >= LEAST]
    some = random.Random(0).sample(plain, min(len(plain), _PLAIN_PARTS))
    return of_messages, fit([part for one in (*mixed, *some, *alike) for part in one.parts])


def compare(mixed: list[Seen], plain: list[Seen]) -> Counter[str]:
    """What is found and what is touched of messages that the models have not seen."""
    for messages in (mixed, plain):
        random.Random(0).shuffle(messages)
    told = Counter[str]()
    for fold_ in range(_FOLDS):
        held = mixed[fold_::_FOLDS], plain[fold_::_FOLDS]
        rest = ([one for i, one in enumerate(many) if i % _FOLDS != fold_] for many in (mixed, plain))
        weights = fit_both(*rest)
        for one in held[0]:
            cut = _cut_out(one, weights)
            both = one.is_aimed and not all(aimed for _, aimed in one.parts)
            told["aimed"] += one.is_aimed
            told["found"] += one.is_aimed and any(cut)
            told["with a wish"] += both
            told["wish untouched"] += both and not any(
                gone and not aimed for gone, (_, aimed) in zip(cut, one.parts, strict=True)
            )
            told["look alike"] += not one.is_aimed
            told["look alike touched"] += not one.is_aimed and any(cut)
        told["plain"] += len(held[1])
        told["plain touched"] += sum(any(_cut_out(one, weights)) for one in held[1])
    return told


def _cut_out(message: Seen, weights: tuple[Weights, Weights]) -> list[bool]:
    """Which parts the models alone take for ones that are aimed at the software."""
    of_messages, of_parts = weights
    if not message.parts or log_odds(message.whole[0], of_messages) < LEAST:
        return [False] * len(message.parts)
    return aimed_among([log_odds(signs, of_parts) for signs, _ in message.parts])


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.aimed", description=__doc__)
    parser.add_argument("aimed", type=Path)
    parser.add_argument("plain", type=Path, nargs="+")
    parser.add_argument("--into", type=Path, metavar="FOLDER")
    asked = parser.parse_args(arguments)
    mixed = [see(one.parts) for one in read_as(asked.aimed, InParts)]
    texts = [one.text for file in asked.plain for one in read_as(file, Plain) if one.is_plain]
    plain = [see([(text, False)]) for text in texts]
    if asked.into is None:
        print(json.dumps(compare(mixed, plain), indent=2))
        return
    for name, weights in zip(("aimed.txt", "aimed_parts.txt"), fit_both(mixed, plain), strict=True):
        (asked.into / name).write_text("\n".join(lines_of(weights)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
