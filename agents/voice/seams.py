"""Putting texts together: spaces stand around Latin letters and digits, never between Chinese characters."""

import re
from collections.abc import Callable, Mapping, Sequence
from string import Formatter

_SPACE_BETWEEN_CHINESE = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")


def beside(left: str, right: str) -> str:
    """Both texts, without a space where it would stand between two Chinese characters."""
    seam = left[-2:] + right[:2]
    return left[:-2] + _SPACE_BETWEEN_CHINESE.sub("", seam) + right[2:]


def enumerate_texts(texts: Sequence[str], joins: tuple[str, str]) -> str:
    """The texts with the first of `joins` between them, the second before the last; nothing for none."""
    if not texts:
        return ""
    *first, final = texts
    return beside(beside(joins[0].join(first), joins[1]), final) if first else final


def fill(pattern: str, facts: Mapping[str, str] | Callable[[str, str], str]) -> str:
    """`pattern` with its slots filled; a function gets the slot and what stands behind its colon.

    Unlike `str.format` it minds the spaces. What fills a slot is never read as a pattern.
    """
    text = ""
    for literal, slot, spec, _ in Formatter().parse(pattern):
        text = beside(text, literal)
        if slot is not None:
            text = beside(text, facts(slot, spec or "") if callable(facts) else facts[slot])
    return text
