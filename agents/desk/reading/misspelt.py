"""A name or street of what is proposed that a text spells anew: 不对，是刘扬; sorry, it's Lindenallee 14."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from agents.desk.reading.amending import CONTRASTS
from agents.desk.reading.answers import folded
from contracts.request import Request

_SAID = re.compile(
    r"\b(?:it(?:'s| is)|is|should (?:be|read|say)|meant|spell(?:ed|t)|reads?)\s+(?P<en>[^.,;!?\n]{2,60})"
    r"|(?:是|[应應][该該]?[为為]|叫)(?P<zh>[^是，。,;；！!\n]{2,40}?)(?=才[对對]|[吧啊呢的了]*(?:[，。,;；！!\s]|$))"
    r"|(?:[错錯]了?|\bwrong)[，。,;；：:!！\s]+(?P<right>(?![是应應叫])[^，。,;；！!\n]{2,40}?)(?=[吧啊呢的了]*(?:[，。,;；！!\s]|$))",
    re.IGNORECASE,
)
"""What is said in its place."""
_SPELT = {"change_contact", "change_address", "change_invoice"}
_LEAST = 50
"""Of a hundred: how alike it is to what it takes the place of."""


def part_put_right(text: str, asked: Request, before: str) -> str | None:
    """The text that asked for what is proposed with the part put right that this text spells anew; `None`:
    it spells none. Only of contacts, addresses and invoices: other values are counted or named."""
    if not (_SPELT & {*asked.intents} and CONTRASTS.search(folded(text))):
        return None
    for hit in _SAID.finditer(text):
        new = (hit["en"] or hit["zh"] or hit["right"]).strip()
        alike = fuzz.partial_ratio_alignment(new, before, score_cutoff=_LEAST)
        if alike is None or alike.src_end - alike.src_start < len(new):
            continue
        start, end = _whole_words(before, alike.dest_start, alike.dest_end)
        old = before[start:end]
        if old != new and (old[0] == new[0] or old[-1] == new[-1]):
            return before[:start] + new + before[end:]
    return None


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a text, with the Latin words and numbers whole that it cuts."""
    while start > 0 and re.fullmatch(r"[A-Za-z\d]{2}", text[start - 1 : start + 1]):
        start -= 1
    while end < len(text) and re.fullmatch(r"[A-Za-z\d]{2}", text[end - 1 : end + 1]):
        end += 1
    return start, end
