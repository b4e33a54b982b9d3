"""Roundabout speech in plain words: what lawyers, forms, strangers to a language and the very polite write."""

import re
from functools import cache, partial
from typing import NamedTuple

from nlp.en.plainly import BASE_OF, MONTHS, PARTS, RULES
from nlp.needles import needles_in, needles_of
from nlp.zh.plainly import PARTS as CHINESE_PARTS
from nlp.zh.plainly import RULES as CHINESE_RULES

_PAD = "\N{NO-BREAK SPACE}"
"""No plain space, two of which part the columns of a table."""


_BETWEEN = re.compile(r" /(?= |$)")


class Rule(NamedTuple):
    """Letters that are in each match, the pattern, and plain words for each of its groups or for all of it."""

    trigger: str
    pattern: str
    plain: tuple[str, ...]

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first used."""
        return _compiled(self.pattern)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


@cache
def rules() -> list[Rule]:
    """All of them, in the order in which they are applied."""
    return [_rule(line) for line in (RULES + CHINESE_RULES).splitlines() if line]


def _rule(line: str) -> Rule:
    trigger, _, said = line.partition(" :: ")
    pattern, _, plain = said.partition(" =>")
    for name, part in (PARTS | CHINESE_PARTS).items():
        pattern = pattern.replace(name, part)
    return Rule(trigger, pattern, tuple(map(str.strip, _BETWEEN.split(plain))))


def put_plainly(text: str) -> str:
    """`text` with roundabout words replaced by plain ones and gaps, so that all offsets stay."""
    waiting = _to_try(text)
    while waiting:
        place = waiting.pop()
        rule = rules()[place]
        said = rule.compiled.sub(partial(_say, rule.plain), text)
        if said != text:
            text, waiting = said, [later for later in _to_try(said) if later > place]
    return text


def _to_try(text: str) -> list[int]:
    """The places of the rules whose patterns `text` holds what they cannot do without, the first behind the others."""
    by_needle, known = _by_needle(), rules()
    places = {place for needle in by_needle.keys() & needles_in(text) for place in by_needle[needle]}
    may_match = [place for place in places.union(by_needle[""]) if known[place].trigger in text]
    return sorted(may_match, reverse=True)


@cache
def _by_needle() -> dict[str, list[int]]:
    """The places of the rules by the needles of their patterns; behind "" those of the patterns without."""
    found: dict[str, list[int]] = {"": []}
    for place, rule in enumerate(rules()):
        for needle in needles_of(rule.pattern) or [""]:
            found.setdefault(needle, []).append(place)
    return found


def _word_for(words: str, match: re.Match[str], group: int) -> str:
    """The plain words for a group; those in `<>` are made of what stands there."""
    if words == "~":
        return ""
    if words == "<base>":
        return BASE_OF[match[group]]
    if words == "<date>":
        return match["day"] + MONTHS[int(match["month"]) - 1]
    return match.expand(words)


def _say(plain: tuple[str, ...], match: re.Match[str]) -> str:
    """The match with plain words in place of its groups, at the same length."""
    whole = not match.re.groups or "\\" in plain[0] or plain[0] == "<date>"
    groups = range(1) if whole else range(1, match.re.groups + 1)
    out: list[str] = []
    at = match.start()
    for group, words in zip(groups, plain, strict=False):
        start, end = match.span(group)
        words = _word_for(words, match, group)
        if start < at or words == "=" or len(words) > end - start:
            continue
        out.extend((match.string[at:start], words.ljust(end - start, _PAD)))
        at = end
    return "".join(out) + match.string[at : match.end()]
