"""Addresses that are said in part: Lagerstrasse 21, where 12 stands; our Hamburg warehouse; 东莞仓库."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"\d+[a-z]?|[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+", re.IGNORECASE)
_LEAST = 2
"""Letters, or characters, that a name has at least."""

_KIND = re.compile(
    r"\b(?:warehouse|(?:head )?office|shop|store|branch|depot|plant|factory|headquarters|hq|showroom|site|hub"
    r"|outlet|location|premises)s?\b"
    r"|(?:[仓倉][库庫]?|[库庫]房|[办辦]公(?:室|[楼樓])|[分门門]?店|[门門]市|[分总總]?公司|[工分]?[厂廠]|[总總]部)$",
    re.IGNORECASE,
)
"""What a customer has at several places."""
_STREET = re.compile(
    r"\d|[路街道巷弄号號村镇鎮]|\b(?:street|road|lane|avenue|square|st|rd|ave)\b", re.IGNORECASE
)
_SMALL = re.compile(
    r"\b(?:the|our|my|new|old|in|at|to|of|us|company)\b|[我咱]?[们們]?的|[我咱][们們]", re.IGNORECASE
)


def is_only_named(text: str) -> bool:
    """Whether an address tells a place by what the customer has there, and not where it is."""
    return bool(_KIND.search(text)) and not _STREET.search(text)


def known_by(text: str, addresses: Sequence[str]) -> str | None:
    """The only one of several addresses that lies where the name of a place says: the Hamburg warehouse."""
    rest = _SMALL.sub(" ", _KIND.sub(" ", text)).casefold()
    words = re.findall(r"[^\W\d_]{2,}", rest)
    there = {one for one in addresses if words and all(word in one.casefold() for word in words)}
    return there.pop() if len(there) == 1 else None


def within(said: str, standing: str) -> str:
    """The address that stands with what was said in the place of the part that differs in numbers alone, or
    what was said, where that is another place or the whole of it."""
    new, old = list(_WORD.finditer(said)), list(_WORD.finditer(standing))
    names = [hit[0] for hit in new if not hit[0][0].isdigit()]
    if len("".join(names)) < _LEAST or len(new) >= len(old) or len(new) == len(names):
        return said
    places = [i for i in range(len(old) - len(new) + 1) if _is_as(new, old[i : i + len(new)])]
    if len(places) != 1:
        return said
    first, last = old[places[0]], old[places[0] + len(new) - 1]
    return f"{standing[: first.start()]}{said[new[0].start() : new[-1].end()]}{standing[last.end() :]}"


def _is_as(new: Sequence[re.Match[str]], old: Sequence[re.Match[str]]) -> bool:
    """Whether words are those of another stretch, but for their numbers."""
    return all(_is_like(one[0].casefold(), other[0].casefold()) for one, other in zip(new, old, strict=True))


def _is_like(one: str, other: str) -> bool:
    """Whether a word is another one, or short for it, or both are numbers: Str. for Strasse, Rd for Road."""
    if one[0].isdigit() or other[0].isdigit():
        return one[0].isdigit() and other[0].isdigit()
    begins = len(one) > _LEAST and other.startswith(one)
    return one == other or begins or (len(one) == _LEAST and one == other[0] + other[-1])
