"""Short tables of words inside the reading code."""

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property, lru_cache
from typing import Literal


@cache
def words(spelled: str) -> frozenset[str]:
    """The words of `spelled`, set apart by spaces; by ` | ` when there are phrases among them."""
    parts = spelled.split(" | ") if " | " in spelled else spelled.split()
    return frozenset(part.strip() for part in parts)


def any_of(patterns: str) -> str:
    """One pattern of those in `patterns`, one a line."""
    return f"(?:{'|'.join(line for line in patterns.splitlines() if line)})"


Script = Literal["Latin", "Chinese", "both"]


class Sought:
    """A pattern that is only looked for anywhere in a text; compiled when it is first used.

    Its branches that start alike, at a word or at the start of the text, are tried as one: the place is tried
    once for all of them, and most are told from their first letter. Branches that are all Chinese are passed over
    in a text that holds none, and branches in Latin letters in a text without any.
    """

    def __init__(self, *patterns: str, openings: tuple[str, ...] = (r"\b", "^")) -> None:
        """`patterns` have a branch a line; none may refer back to a group. The longest opening comes first."""
        self._patterns, self._openings = patterns, openings
        self._compiled: dict[Script, re.Pattern[str] | None] = {}

    def branches(self, script: Script) -> list[str]:
        """The branches that a text of the script may hold."""
        lines = [line for pattern in self._patterns for line in pattern.splitlines() if line]
        every = [branch for line in lines for branch in _branches(line)]
        return [branch for branch in every if script == "both" or _script_of(branch) in ("both", script)]

    def search(self, text: str) -> re.Match[str] | None:
        """Where it stands in `text`, if it does."""
        script = script_of(text)
        if script not in self._compiled:
            branches = self.branches(script)
            self._compiled[script] = re.compile(self._joined(branches)) if branches else None
        pattern = self._compiled[script]
        return pattern.search(text) if pattern else None

    def _joined(self, branches: list[str]) -> str:
        """One pattern of `branches`, those that start alike put together."""
        alike: dict[str, list[str]] = {}
        for branch in branches:
            opening = next((opening for opening in self._openings if branch.startswith(opening)), "")
            alike.setdefault(opening, []).append(branch[len(opening) :])
        return "|".join(f"{opening}(?:{'|'.join(rest)})" for opening, rest in alike.items())


_HAN, _LETTER = re.compile("[\u4e00-\u9fff]"), re.compile("[a-z]")
_ESCAPED = re.compile(r"\\.")


@lru_cache(maxsize=64)
def script_of(text: str) -> Script:
    """The one script of a text, or that it may hold either."""
    if text.replace("№", "").isascii():
        return "Latin"
    return "both" if _LETTER.search(text) else "Chinese"


def _script_of(branch: str) -> Script:
    """The one script of the letters in a branch of a pattern, or that it may match in either."""
    latin, chinese = _LETTER.search(_ESCAPED.sub("", branch)), _HAN.search(branch)
    return "both" if bool(latin) == bool(chinese) else "Latin" if latin else "Chinese"


class Late:
    """A pattern that is compiled when it is first used, for what is rarely read."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As that of `re.Pattern`, like the others."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """A match at the start."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """A match of the whole text."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """All matches."""
        return self._compiled.finditer


def _branches(pattern: str) -> list[str]:
    """The branches of a pattern, which `|` parts outside of all brackets."""
    branches = [""]
    depth = 0
    for part in re.findall(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", pattern):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            branches.append("")
        else:
            branches[-1] += part
    return branches
