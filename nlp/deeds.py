"""Who does what in a Chinese clause: its verbs of change, each with its subject, its aspect and what asks for it."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from nlp.zh import verbs as zh

Who = Literal["self", "you", "ours", "stranger", "none"]
Aspect = Literal["plain", "done", "failed", "slip", "named"]
_PERSONS: dict[str, Who] = {"SELF": "self", "YOU": "you", "OURS": "ours", "STRANGERS": "stranger"}
_CLASSES = (
    *("SELF", "YOU", "OURS", "STRANGERS", "ALONE", "CALLS", "NO_CALLS", "WISHES", "DOUBTS", "NO_DOUBTS"),
    *("OFFERS", "NOWS", "PASTS", "LATELY", "WILLS", "NOUNS", "VERBS"),
)
_OBLIQUE = frozenset("给跟和与同向对让把被替为叫找问由")
"""Before these a person is no subject."""
_OF_NAMES = re.compile("那|这|订|下|买|拍|№|单|[^把给帮,]{0,5}的")
"""Before these a time of the past only tells which order is meant: 昨天的单, 上次那批, 上周收到的."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of change: 会计昨天已经换过 is ours, `done`, and of the past."""

    verb: str
    who: Who
    aspect: Aspect
    signs: frozenset[str]
    """The classes of words before the verb: ALONE, CALLS, WISHES, DOUBTS, OFFERS, PASTS, WILLS."""
    at: int
    end: int


@cache
def _lexicon() -> dict[str, list[tuple[str, str]]]:
    """The words by their first character, the longest first, each with its class."""
    out: dict[str, list[tuple[str, str]]] = {}
    for name in _CLASSES:
        for word in getattr(zh, name).split():
            out.setdefault(word[0], []).append((word, name))
    return {first: sorted(found, key=lambda pair: -len(pair[0])) for first, found in out.items()}


@lru_cache(maxsize=16)
def tokens_of(said: str) -> tuple[tuple[str, str, int], ...]:
    """The known words of a clause in their order, with their class and where they start: 我, SELF, 0."""
    lexicon = _lexicon()
    out = []
    behind = 0
    for at, char in enumerate(said):
        if at < behind or char not in lexicon:
            continue
        for word, name in lexicon[char]:
            if said.startswith(word, at):
                out.append((word, name, at))
                behind = at + len(word)
                break
    return tuple(out)


def find_deeds(said: str, subject: Who = "none") -> tuple[list[Deed], Who]:
    """The verbs of change of a clause in their order, and its last subject; `subject` is that of the clause before."""
    tokens = tokens_of(said)
    deeds: list[Deed] = []
    who = subject
    signs: set[str] = set()
    for word, name, at in tokens:
        if name in _PERSONS:
            if at == 0 or said[at - 1] not in _OBLIQUE:
                who = _PERSONS[name]
        elif name == "VERBS":
            end = at + len(word)
            aspect, end = _aspect(said, end)
            deeds.append(Deed(word, who, aspect, frozenset(signs), at, end))
            if aspect == "named":
                signs.discard("PASTS")
        elif name == "NOWS":
            signs.clear()
            deeds.clear()
        elif name != "PASTS" or not (
            signs & {"WISHES", "CALLS", "OFFERS"} or _OF_NAMES.match(said, at + len(word))
        ):
            signs.add(name)
    return deeds, who


def _aspect(said: str, end: int) -> tuple[Aspect, int]:
    """How the verb that ends at `end` goes on: 改好了 is done, 改不动 failed, 改错 a slip, 改的 a name."""
    fails = _longest(said, end, zh.FAILS)
    if fails:
        return "failed", end + len(fails)
    complement = _longest(said, end, zh.COMPLEMENTS)
    end += len(complement)
    if complement in zh.SLIPS or (complement in zh.AMISS and said.startswith("了", end)):
        return "slip", end
    done = _longest(said, end, zh.DONE)
    if done:
        return "done", end + len(done)
    return ("named" if said[end : end + 1] == "的" and end + 1 < len(said) else "plain"), end


@cache
def _by_length(spelled: str) -> tuple[str, ...]:
    return tuple(sorted(spelled.split(), key=len, reverse=True))


def _longest(said: str, at: int, spelled: str) -> str:
    """The longest of the words that stands at `at`; empty when none does."""
    return next((word for word in _by_length(spelled) if said.startswith(word, at)), "")
