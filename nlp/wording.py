"""Short tables of words inside the reading code."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Literal

from nlp.needles import Needles, needles_in, needles_of


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
    """A pattern that is only looked for anywhere in a text.

    Each of its branches is tried, and compiled, only for texts that hold what it cannot do without.
    """

    def __init__(self, *patterns: str) -> None:
        """`patterns` have a branch a line; none may refer back to a group."""
        self._patterns = patterns
        self._tables: dict[Script, _Table] = {}

    def branches(self, script: Script) -> list[str]:
        """The branches that a text of the script may hold."""
        lines = [line for pattern in self._patterns for line in pattern.splitlines() if line]
        every = [branch for line in lines for branch in _branches(line)]
        return [branch for branch in every if script == "both" or _script_of(branch) in ("both", script)]

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it stands in `text`, if it does."""
        script, needles = _look_at(text)
        table = self._tables.get(script)
        if table is None:
            table = self._tables[script] = self._table(script)
        found = table.always.search(text) if table.always else None
        if table.needles.isdisjoint(needles):
            return found
        tried = {i for needle in table.needles & needles for i in table.by_needle[needle]}
        for i in sorted(tried):
            match = table.branches[i].search(text)
            if match and (found is None or match.start() < found.start()):
                found = match
        return found

    def _table(self, script: Script) -> "_Table":
        """The branches of a script by their needles."""
        branches = self.branches(script)
        always: list[str] = []
        by_needle: dict[str, list[int]] = {}
        for i, branch in enumerate(branches):
            needles = needles_of(branch)
            always += [branch] if needles is None else []
            for needle in needles or ():
                by_needle.setdefault(needle, []).append(i)
        unled = Late("|".join(always)) if always else None
        return _Table(list(map(Late, branches)), by_needle, frozenset(by_needle), unled)


@dataclass(frozen=True, slots=True)
class _Table:
    """Branches, which of them to try for each needle, and those that are always to be tried as one."""

    branches: "list[Late]"
    by_needle: dict[str, list[int]]
    needles: Needles
    always: "Late | None"


_HAN, _LETTER = re.compile("[\u4e00-\u9fff]"), re.compile("[a-z]")
_ESCAPED = re.compile(r"\\.")


@lru_cache(maxsize=64)
def _look_at(text: str) -> tuple[Script, Needles]:
    """What a text must be looked at for once, whatever is sought in it."""
    return script_of(text), needles_in(text)


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

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

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
    def sub(self) -> Callable[..., str]:
        """The text with all matches replaced."""
        return self._compiled.sub

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
