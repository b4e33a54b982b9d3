"""Texts as they can be read: nobody writes a word of a hundred letters, or ten lines without a stop, but who
tries how long the reading takes."""

from __future__ import annotations

import re

_LONGEST_WORD, _LONGEST_STRETCH = 100, 300
_RUN = re.compile(r"([^\w\s])\1{5,}")
"""One sign, over and over: !!!!!!!!, ......, ------."""
_GAP = re.compile(r"[^\S\n\t]{4,}|\t{3,}")
_LINES = re.compile(r"[^\S\n]*\n\s*\n[^\S\n]*")
_WORD = re.compile(rf"([!-~]{{{_LONGEST_WORD}}})[!-~]+")
_STRETCH = re.compile(rf"[^\n.!?;,。！？；，、]{{{_LONGEST_STRETCH}}}")
_AGAIN = re.compile(r"((?:[^\d\s]{1,30}\s+){1,3}?)\1{5,}|([^\d\s]{1,8}?)\2{9,}")
"""The same words or signs many times in a row, which say no more than a few times; figures may."""
_FOR_EVER = re.compile(r"(?s:(\D{0,30}?\d[\w.-]{0,10}\D{0,30}?|.{9,60}?)\1{19,})")
"""Twenty times the same, whatever it is."""


def legible(text: str) -> str:
    """A text with no sign, gap, word or phrase over and over, no word of more than 100 letters, and a new
    line in each stretch of 300 without a stop. One that is written to be read keeps all but wide gaps."""
    said = _LINES.sub("\n\n", _GAP.sub(_narrowed, _RUN.sub(r"\1\1\1\1\1", text)))
    said = _AGAIN.sub(lambda hit: (hit[1] or hit[2]) * 3, _WORD.sub(r"\1", said))
    said = _FOR_EVER.sub(r"\1\1\1", said)
    return _STRETCH.sub(_broken, said)


def _narrowed(gap: re.Match[str]) -> str:
    """A gap that still parts the columns of a table."""
    return gap[0][:3]


def _broken(stretch: re.Match[str]) -> str:
    """A stretch with a new line at its last gap, or behind it where it has none."""
    head, gap, tail = stretch[0].rpartition(" ")
    return f"{head}\n{tail}" if gap else f"{stretch[0]}\n"
