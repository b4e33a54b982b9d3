"""A part of an address in the place of that part of the one that stands: Lagerstrasse 21, where 12 stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"\d+[a-z]?|[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+", re.IGNORECASE)
_LEAST = 2
"""Letters, or characters, that a name has at least."""


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
