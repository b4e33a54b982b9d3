"""What a text is told by: its words and pairs of words, each with a weight."""

import math
import re
import sys
from collections.abc import Iterable, Mapping, Set
from functools import cache
from importlib.resources import files
from itertools import pairwise

_TOKEN = re.compile(r"[a-z']+|[0-9]+|[^\sa-z0-9]")
_NUMBER = re.compile("[0-9]+")
_EDGE = "^"
"""Stands before the first word of a part and behind its last."""

Weights = Mapping[str, float]
"""The weight of each sign; that of the empty one is always added."""


def signs_in(parts: Iterable[str]) -> set[str]:
    """The words and pairs of words of the parts of a text, in lower case, a number as 0."""
    found: set[str] = set()
    for part in parts:
        tokens = _TOKEN.findall(_NUMBER.sub("0", part))
        edged = [_EDGE, *tokens, _EDGE]
        found.update(tokens)
        found.update(map(" ".join, pairwise(edged)))
    return found


def strength(count: int) -> float:
    """What each of `count` signs weighs, so that long texts weigh like short ones."""
    return 3 / math.sqrt(max(1, count))


def log_odds(signs: Set[str], weights: Weights) -> float:
    """What the signs of a text say for what the weights tell."""
    weighed = math.fsum(filter(None, map(weights.get, signs)))
    return weights[""] + strength(len(signs)) * weighed


def read_weights(name: str) -> Weights:
    """The weights of a file of this package, a sign a line behind its weight."""
    text = files("nlp").joinpath(name).read_text(encoding="utf-8")
    lines = (line.partition(" ") for line in text.splitlines())
    return {sys.intern(sign): _number(weight) for weight, _, sign in lines}


@cache
def _number(spelled: str) -> float:
    """One and the same for all signs of one weight: what lies together is looked up faster."""
    return float(spelled)
