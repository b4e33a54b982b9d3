"""The desk's sentences, by name. Facts go in as text that is already in the language of the sentence."""

from collections.abc import Sequence
from string import Formatter
from typing import NamedTuple, cast

from agents.voice.en.desk import DESK as _EN
from agents.voice.seams import enumerate_texts, fill
from agents.voice.shapes import Button, DeskWords, Listing
from agents.voice.zh.desk import DESK as _ZH
from agents.voice.zh_hant.desk import DESK as _ZH_HANT
from contracts.request import Language

_WORDS: dict[Language, DeskWords] = {"zh": _ZH, "zh-Hant": _ZH_HANT, "en": _EN}


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
    return fill(
        words.sentences[name],
        lambda slot, listing: _listed(facts[slot], words, listing=cast(Listing, listing or "and")),
    )


def say_button(name: Button, language: Language) -> tuple[str, str]:
    """What a button is labelled, and what a customer says who presses it."""
    return _WORDS[language].buttons[name]


def _listed(fact: Fact, words: DeskWords, *, listing: Listing) -> str:
    if isinstance(fact, str):
        return fact
    if any(isinstance(part, Change) for part in fact):
        listing = "parts"
    parts = [part if isinstance(part, str) else _say_change(part, words) for part in fact]
    return enumerate_texts(parts, words.listing[listing])


def _say_change(change: Change, words: DeskWords) -> str:
    if change.after is None:
        return fill(words.removed, {"what": change.what})
    if change.before is None:
        return fill(words.added, {"what": change.what, "after": change.after})
    return fill(words.changed, {"what": change.what, "before": change.before, "after": change.after})
