"""The desk's sentences, by name. Facts go in as text that is already in the language of the sentence."""

import re
from collections.abc import Sequence
from string import Formatter
from typing import NamedTuple, cast

from agents.voice.en.desk import DESK as _EN
from agents.voice.shapes import DeskWords, Listing
from agents.voice.zh.desk import DESK as _ZH
from agents.voice.zh_hant.desk import DESK as _ZH_HANT
from contracts.request import Language

_WORDS: dict[Language, DeskWords] = {"zh": _ZH, "zh-Hant": _ZH_HANT, "en": _EN}
_SPACE_BETWEEN_CHINESE = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")


class Change(NamedTuple):
    """What changes, in words."""

    what: str
    before: str | None
    """`None`: it was not there."""
    after: str | None
    """`None`: it is taken away."""


Fact = str | Sequence[str] | Sequence[Change]


def slots_of(sentence: str) -> frozenset[str]:
    """The names of the facts that a sentence needs."""
    return frozenset(slot for _, slot, _, _ in Formatter().parse(sentence) if slot)


SLOTS: dict[str, frozenset[str]] = {name: slots_of(sentence) for name, sentence in _EN.sentences.items()}
"""Each sentence that the desk can say, and the facts that it needs."""


def say(name: str, language: Language, **facts: Fact) -> str:
    """The sentence of that name. A fact is text, or several: of a list each is said, changes as such.

    Raises KeyError when there is no such sentence, or a fact is missing; facts without a slot are left out.
    """
    words = _WORDS[language]
    return _fill(words.sentences[name], words, facts)


def _fill(sentence: str, words: DeskWords, facts: dict[str, Fact]) -> str:
    text = ""
    for literal, slot, listing, _ in Formatter().parse(sentence):
        text = _beside(text, literal)
        if slot is not None:
            text = _beside(text, _listed(facts[slot], words, listing=cast(Listing, listing or "and")))
    return text


def _beside(left: str, right: str) -> str:
    """Both texts, without a space where it would stand between two Chinese characters."""
    seam = left[-2:] + right[:2]
    return left[:-2] + _SPACE_BETWEEN_CHINESE.sub("", seam) + right[2:]


def _listed(fact: Fact, words: DeskWords, *, listing: Listing) -> str:
    if isinstance(fact, str):
        return fact
    if any(isinstance(part, Change) for part in fact):
        listing = "changes"
    parts = [part if isinstance(part, str) else _say_change(part, words) for part in fact]
    between, last = words.listing[listing]
    *first, final = parts or [""]
    return _beside(_beside(between.join(first), last), final) if first else final


def _say_change(change: Change, words: DeskWords) -> str:
    pattern = words.added if change.before is None else words.changed
    facts: dict[str, Fact] = {"what": change.what, "before": change.before or "", "after": change.after or ""}
    return _fill(words.removed if change.after is None else pattern, words, facts)
