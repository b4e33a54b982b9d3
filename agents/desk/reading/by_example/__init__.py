"""What a sentence asks, or answers to what waits for a yes, told by examples: people say the
same in more ways than patterns can list.

Linear models (ridge regression of each kind against the others) over the words and letters of a sentence, for
English and for Chinese, fitted by `python -m evals.by_example` to the sentences of
`evals/data/{questions,answers}-*.jsonl`. Among the questions are wishes and answers that only look like
questions, which are of no kind.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

Language = Literal["en", "zh"]
"""That of a sentence, by its characters."""
Matter = Literal["questions", "answers", "acts"]
"""What sentences are told apart by."""
NO_QUESTION = "other"
"""What all sentences are that ask none of the questions."""
YESES = frozenset({"yes", "yes_note", "yes_asks"})
"""The kinds of answers by which what waits for a yes is done as it is."""
DIMENSIONS = 2**14
"""Features fall into so many columns, by their checksum."""
_NUMBER = re.compile(r"\bso-?\d+|\d+(?:[.,]\d+)*")
_REFERENCE = re.compile(r"(?:so-?)?\d{4}")
_WORD = re.compile(r"[a-z']+|[#0?]")
_NO_SIGN = re.compile(r"[\s，。,.!！~～]")
_CLAUSE = re.compile(r"[，。,.!！;；\n]+|(?<=[\u3400-\u9fff])\s+")
_MOST_CLAUSES = 4
"""A sentence of more is like one of so many."""
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_PARTS_OF_WORDS = (3, 4)
_RUNS = (1, 2, 3)
"""Letters of the parts of English words, and characters in a row in Chinese, that are looked at."""
_ANSWERED_AS = {
    "received": "paid",
    "price_change": "difference",
    "lead_time": "transit",
    "freight": "shipping_cost",
    "ship_ways": "way",
    "what_changes": "table",
    "later_change": "until_when",
    "on_time": "eta",
    "new_total": "order_total",
    "own_prices": "unit_price",
    "why_price": "prepaying",
    "why_late": "earliest",
}
"""What is asked in other words than what has the same answer, and is told apart for that."""


class Heard(NamedTuple):
    """What a sentence is most likely, and by how much more than anything else (0 to about 2)."""

    kind: str
    margin: float


def language_of(sentence: str) -> Language:
    """The language of the model that reads a sentence."""
    return "zh" if _CHINESE.search(sentence) else "en"


def columns_of(sentence: str, language: Language) -> list[int]:
    """The columns of the features of a sentence, in lower case and simplified characters."""
    return sorted({column_of(feature, DIMENSIONS) for feature in features_of(sentence, language)})


def column_of(feature: str, dimensions: int) -> int:
    """The column of a feature, of so many."""
    return zlib.crc32(feature.encode()) % dimensions


def features_of(sentence: str, language: Language) -> Iterator[str]:
    """What a sentence, in lower case and simplified characters, is told by."""
    said = _NUMBER.sub(lambda hit: "#" if _REFERENCE.fullmatch(hit[0]) else "0", sentence)
    return _english(said) if language == "en" else _chinese(said)


def _english(said: str) -> Iterator[str]:
    """Words, pairs of words next to each other or one apart, the parts of words, which bear slips, and how
    each clause begins and ends."""
    words = ["^", *_WORD.findall(said), "$"]
    yield from (f"w:{word}" for word in words)
    yield from (f"b:{one} {two}" for one, two in pairwise(words))
    yield from (f"s:{one} {two}" for one, two in zip(words, words[2:], strict=False))
    for word in words:
        edged = f"<{word}>"
        for size in _PARTS_OF_WORDS:
            yield from (f"c{edged[at : at + size]}" for at in range(len(edged) - size + 1))
    clauses = [words for clause in _CLAUSE.split(said) if (words := _WORD.findall(clause))]
    for clause in clauses:
        yield from (f"1:{clause[0]}", f"2:{' '.join(clause[:2])}", f"e:{clause[-1]}")
    yield f"n:{min(len(clauses), _MOST_CLAUSES)}"


def _chinese(said: str) -> Iterator[str]:
    """Characters in a row, pairs one apart, and how each clause begins and ends."""
    line = f"^{_NO_SIGN.sub('', said).replace('？', '?')}$"
    for size in _RUNS:
        yield from (line[at : at + size] for at in range(len(line) - size + 1))
    yield from (f"{one}_{two}" for one, two in zip(line, line[2:], strict=False))
    clauses = [clause for clause in _CLAUSE.split(said) if clause.strip()]
    for clause in clauses:
        yield from (f"1:{clause[:1]}", f"2:{clause[:2]}", f"e:{clause[-2:]}")
    yield f"n:{min(len(clauses), _MOST_CLAUSES)}"


def told_as(kind: str) -> str:
    """The question of the desk that sentences of a kind ask."""
    return _ANSWERED_AS.get(kind, kind)


@lru_cache(maxsize=4096)
def heard_as(sentence: str) -> Heard:
    """What a sentence, in lower case and simplified characters, asks most likely."""
    kinds, scores = _scored(sentence, "questions")
    return likeliest(scores, kinds)


@lru_cache(maxsize=4096)
def held_by(sentence: str) -> float:
    """By how much more a sentence, in lower case and simplified characters, sounds as if what waits for a yes
    were not to be done, as it is or at all, than like a yes, with whatever beside it (-2 to 2)."""
    kinds, scores = _scored(sentence, "answers")
    return more_held(scores, kinds)


def more_held(scores: NDArray[np.floating], kinds: Sequence[str]) -> float:
    """The highest score of the answers that hold what waits for a yes, less the highest of those that do
    not."""
    held = [kind not in YESES for kind in kinds]
    return float(max(scores[held]) - max(scores[~np.array(held)]))


def _scored(sentence: str, matter: Matter) -> tuple[list[str], NDArray[np.floating]]:
    """The kinds of what a sentence may be, and how much it is like each."""
    language = language_of(sentence)
    kinds, weights, scale = model_of(matter, language)
    columns = columns_of(sentence, language)
    return kinds, weights[columns].sum(axis=0, dtype=np.int64) * scale / len(columns) ** 0.5


def likeliest(scores: NDArray[np.floating], kinds: Sequence[str]) -> Heard:
    """The kind with the highest score; its margin is to the next that is another one."""
    ranked = np.argsort(scores)[::-1]
    best = ranked[0]
    other = next(place for place in ranked if kinds[place] != kinds[best])
    return Heard(kinds[best], float(scores[best] - scores[other]))


def file_of(matter: Matter, language: Language) -> str:
    """The file of a model."""
    return f"{matter}_{language}.npz"


@cache
def model_of(matter: Matter, language: Language) -> tuple[list[str], NDArray[np.int8], float]:
    """What each kind is taken for, the weight of each column for each, and by what these are multiplied."""
    with files(__package__).joinpath(file_of(matter, language)).open("rb") as file:
        saved = np.load(file)
        kinds = json.loads(str(saved["kinds"]))
        return [told_as(kind) for kind in kinds], saved["weights"], float(saved["scale"])
