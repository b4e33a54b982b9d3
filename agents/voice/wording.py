"""An offer in somebody else's words: what has to be in them, what may be, and whether that is all there is.

The words of others count as far as they are courtesy. Each fact stands in the text as it is written here,
once; around the facts there are words of a closed list, none of which is a number, a denial or a promise.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from agents.voice.en.wording import WORDING as _EN
from agents.voice.offers import moves_of
from agents.voice.shapes import Term, WordingWords
from agents.voice.zh.wording import WORDING as _ZH
from agents.voice.zh_hant.wording import WORDING as _ZH_HANT
from contracts.request import Language
from contracts.terms import Terms

_WORDS: dict[Language, WordingWords] = {"zh": _ZH, "zh-Hant": _ZH_HANT, "en": _EN}
_FACT = "\0"
"""Stands for a fact or a reason while the rest is looked at."""
_UNMARKED = str.maketrans({"\0": "\ufffd"})
_HAN = "[\\u3400-\\u9fff]"
_BETWEEN = re.compile(r"[\0\n.,;:!?\"()–—…，。；：！？、（）“”-]+")
"""Marks that a text may have between its words."""
_GLUED = re.compile(r"[A-Za-z0-9]+(?=\0)|(?<=\0)[A-Za-z0-9]+")
"""Letters and digits that touch a fact: a longer word, another number."""
_MOST_REASONS = 2
_ROOM = 200
"""Characters by which a text may be longer than twice what the house says."""
_NAMED = 60
"""Characters of a text that a complaint repeats."""


class Draft(BaseModel):
    """An offer that is fixed, for somebody else to put into words. All of it is public."""

    model_config = ConfigDict(frozen=True)

    language: Language
    plain: str
    """How the house says it."""
    facts: tuple[str, ...]
    """Each stands in the text once, as it is written here."""
    reasons: tuple[str, ...] = ()
    """They are true and may be told: two at most."""
    more: str = ""
    """What the house says behind it, as it is."""

    @property
    def core(self) -> str:
        """The facts, and nothing around them."""
        return ", ".join(self.facts)


class Fault(NamedTuple):
    """Why a text does not go out."""

    reason: Literal["length", "fact", "reasons", "word"]
    about: str
    """What to mend, for whoever worded it."""


def say_reasons(
    terms: Terms, *, previous: Terms | None, theirs: Terms | None, language: Language
) -> tuple[str, ...]:
    """Clauses that hold of a seller's offer after `previous`, its own, and `theirs`."""
    words = _WORDS[language]
    if previous is None:
        return ()
    moves = moves_of(terms, previous=previous, theirs=theirs, side="seller")
    names: tuple[Term, ...] = ("price", "delivery", "payment")
    return tuple(
        words.stays[term]
        if moves[term] == "kept"
        else (words.met if theirs and getattr(theirs, term) == getattr(terms, term) else words.moved)[term]
        for term in names
        if moves[term] != "asked"
    )


def say_final(language: Language) -> str:
    """What the last offer is called."""
    return _WORDS[language].final


def fault_of(text: str, draft: Draft) -> Fault | None:
    """What is wrong with a text that is to say what the draft says, and no more; `None`: nothing."""
    if not text or len(text) > 2 * len(draft.plain) + _ROOM:
        return Fault("length", f"it has {len(text)} characters; make it as short as `said`")
    left = text.replace("’", "'").translate(_UNMARKED)
    for fact in sorted(draft.facts, key=len, reverse=True):
        left, count = _pattern(fact).subn(_FACT, left)
        if count != 1:
            return Fault("fact", f"this has to stand there once, as it is written: {fact}")
    told = 0
    for reason in sorted(draft.reasons, key=len, reverse=True):
        left, count = _pattern(reason).subn(_FACT, left)
        told += count
    if told > _MOST_REASONS:
        return Fault("reasons", "it gives more than two reasons")
    if others := list(_others(left, _courtesy(draft.language))):
        return Fault("word", f"leave this out, or say it more simply: {', '.join(others)[:_NAMED]}")
    return None


@cache
def _pattern(fact: str) -> re.Pattern[str]:
    """The fact as it may stand in a text: at the beginning of a sentence, and with spaces of any kind."""
    pattern = re.sub(r"(\\?\s)+", lambda _: r"\s+", re.escape(fact))
    pattern = re.sub(rf"(?<={_HAN})\\s\+|\\s\+(?={_HAN})", lambda _: r"\s*", pattern)
    if fact[0].isascii() and fact[0].isalpha():
        pattern = f"[{fact[0].lower()}{fact[0].upper()}]{pattern[1:]}"
    return re.compile(pattern)


class _Courtesy(NamedTuple):
    """The closed list of a language."""

    phrases: frozenset[str]
    longest: int

    def ends(self, run: str, at: int) -> Iterator[int]:
        """Where phrases end that begin at `at`, whole words of Latin letters."""
        for end in range(at + 1, min(at + self.longest, len(run)) + 1):
            is_whole = not (_is_latin(run[end - 1]) and end < len(run) and _is_latin(run[end]))
            if is_whole and run[at:end] in self.phrases:
                yield end + (run[end : end + 1] == " ")


def _is_latin(char: str) -> bool:
    return char == "'" or (char.isascii() and char.isalpha())


@cache
def _courtesy(language: Language) -> _Courtesy:
    phrases = frozenset(_WORDS[language].courtesy)
    return _Courtesy(phrases, max(map(len, phrases)))


def _others(left: str, courtesy: _Courtesy) -> Iterator[str]:
    """What is no courtesy, of a text whose facts are blanked."""
    yield from _GLUED.findall(left)
    for run in _BETWEEN.split(left):
        yield from _unknown(" ".join(run.lower().split()), courtesy)


def _unknown(run: str, courtesy: _Courtesy) -> Iterator[str]:
    """The first word of a run that is no courtesy, if there is one."""
    reached = {0}
    for at in range(len(run)):
        if at in reached:
            reached.update(courtesy.ends(run, at))
    if len(run) not in reached:
        yield run[max(reached) :][:_NAMED].split(" ")[0] or run[:_NAMED]
