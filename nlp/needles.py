"""What a text must hold for a pattern to match in it; without that the pattern need not be tried."""

import re
from functools import lru_cache
from operator import add
from typing import NamedTuple

Needles = frozenset[str]
_LETTERS = 3
"""So many letters a Latin word is known by."""
_COMMON = frozenset("的了不一是我你要有在到改就个来单们这没那") | {
    "the", "and", "you", "for", "can", "tha", "ple", "ord", "so", "i", "it", "to", "on", "we", "a", "is", "of",
}  # fmt: skip
"""Needles that many texts hold."""
_FREQUENT = frozenset(["not", "wit", "our", "thi", "off", "hav", "fro", "con", "cou", "cha", "com", "wha"])
"""Openings that are met as often as short words."""
_WORD, _HAN = re.compile("[a-z]+"), re.compile("[\u4e00-\u9fff§]+")
_OPENING = re.compile(f"([a-z]{{1,{_LETTERS}}})[a-z]*")
_NO_LETTER = re.compile(r"\\[sW]|\[[^\]\\^a-z-]*\]")
_PART = re.compile(
    r"(?P<edge>\\[bAZ]|[\^$])|(?P<look>\(\?<?[=!])|(?P<group>\((?:\?:|\?P<\w+>)?)|(?P<ends>[|)])"
    r"|(?P<any>\\\w|\[\^?\]?(?:\\.|[^\]\\])*\]|\.)"
    r"|(?P<run>(?:\\\W|[^\\()|\[.^$])(?:(?:\\\W|[^\\()|\[.^$?*+{])+(?![?*+{]))?)",
    re.DOTALL,
)
_REPEATED = re.compile(r"([?*+]|\{\d*,?\d*\})\??")


@lru_cache(maxsize=16)
def needles_in(text: str) -> Needles:
    """The openings of the Latin words of `text`, its Chinese characters and pairs of them."""
    openings = frozenset(_OPENING.findall(text))
    return openings if text.isascii() else openings.union(text, map(add, text, text[1:]))


def needles_of(pattern: str) -> Needles | None:
    """Needles one of which each text holds that `pattern` matches; `None` when none are known.

    The pattern is in lower case and sets no flags.
    """
    return _of_branches(_read(pattern, 0)[0], opens=True, closed=False)[0]


class _Part(NamedTuple):
    """A part of a pattern: letters, an edge of a word, what may be any letter, a look around, or branches in brackets."""

    kind: str
    run: str
    optional: bool
    branches: "list[list[_Part]]"


def _read(pattern: str, at: int) -> tuple[list[list[_Part]], int]:
    """The branches of `pattern` from `at` up to the bracket that closes them or the end, and where that is."""
    branches: list[list[_Part]] = [[]]
    while found := _PART.match(pattern, at):
        kind, text, at = found.lastgroup or "", found[0], found.end()
        if text == ")":
            break
        if text == "|":
            branches.append([])
            continue
        inner: list[list[_Part]] = []
        if kind in ("look", "group"):
            inner, at = _read(pattern, at)
        repeated = _REPEATED.match(pattern, at)
        at = repeated.end() if repeated else at
        optional = repeated is not None and repeated[0].startswith(("?", "*", "{0", "{,"))
        run = text.replace("\\", "") if kind == "run" else text
        branches[-1].append(_Part(kind, run, optional, inner))
    return branches, at


def _of_branches(branches: list[list[_Part]], *, opens: bool, closed: bool) -> tuple[Needles | None, bool]:
    """The needles of all branches, and whether a letter behind them starts a word.

    `opens` is whether one at their start does, and `closed` whether a letter at their end ends one.
    """
    each = [_of_branch(branch, opens=opens, closed=closed) for branch in branches]
    known = [needles for needles, _ in each if needles is not None]
    needles = frozenset().union(*known) if len(known) == len(each) else None
    return needles, all(behind for _, behind in each)


def _of_branch(branch: list[_Part], *, opens: bool, closed: bool) -> tuple[Needles | None, bool]:
    best: Needles | None = None
    for i, part in enumerate(branch):
        ends = _starts_apart(branch[i + 1]) if i + 1 < len(branch) else closed
        before = opens
        needles: Needles | None = None
        if part.kind == "run":
            needles = _of_run(part.run, opens=opens, closed=ends)
            opens = not _is_latin(part.run[-1])
        elif part.kind == "group":
            needles, opens = _of_branches(part.branches, opens=opens, closed=ends)
        elif part.kind != "look":
            opens = part.kind == "edge" or _NO_LETTER.fullmatch(part.run) is not None
        if part.optional:
            opens = opens and before
        else:
            best = _better(best, needles)
    return best, opens


def _starts_apart(part: _Part) -> bool:
    """Whether a word ends before the part."""
    if part.kind == "edge" or part.optional:
        return part.kind == "edge"
    if part.kind == "group":
        return all(branch and _starts_apart(branch[0]) for branch in part.branches)
    return part.kind == "run" and not _is_latin(part.run[0])


def _is_latin(letter: str) -> bool:
    return "a" <= letter <= "z"


def _of_run(run: str, *, opens: bool, closed: bool) -> Needles | None:
    """The rarest needle of letters that stand one behind the other."""
    found: list[str] = []
    for word in _WORD.finditer(run):
        whole = word.end() < len(run) or closed
        if (word.start() or opens) and (len(word[0]) >= _LETTERS or whole):
            found.append(word[0][:_LETTERS])
    for han in _HAN.findall(run):
        found.extend(map(add, han, han[1:]) if len(han) > 1 else han)
    return frozenset([min(found, key=_cost)]) if found else None


def _cost(needle: str) -> int:
    """How many texts hold it, roughly: short words more than long ones, Chinese characters more than pairs of them."""
    if needle in _COMMON:
        return 40
    if _is_latin(needle[0]):
        return 2 if len(needle) == _LETTERS and needle not in _FREQUENT else 15
    return 2 if len(needle) > 1 else 6


def _better(one: Needles | None, other: Needles | None) -> Needles | None:
    """Those of the two that fewer texts hold."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda needles: sum(map(_cost, needles)))
