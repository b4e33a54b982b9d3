"""JSON as models write it: in fences, behind thoughts, with prose around and commas too many."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

_LONGEST = 200_000
_MOST_STARTS = 64
_THOUGHT_END = re.compile(r"</(?:think|thinking|reasoning)>", re.IGNORECASE)
_THOUGHT_START = re.compile(r"<(?:think|thinking|reasoning)>", re.IGNORECASE)
_STRINGS_AND_COMMAS = re.compile(r'"(?:[^"\\]|\\.)*+"?|,(?=\s*[}\]])', re.DOTALL)
_OPENING = re.compile(r"[{\[]")


def json_values(text: str) -> Iterator[Any]:
    """The objects and lists that stand in `text`, outermost first, in their order.

    Numbers with a point are Decimals.     Thoughts are left out, commas before a closing
    bracket forgiven. Nothing is raised on any text.
    """
    said = _without_thoughts(text[:_LONGEST])
    said = _STRINGS_AND_COMMAS.sub(lambda found: found[0] if found[0][0] == '"' else "", said)
    at, starts = 0, 0
    while starts < _MOST_STARTS and (found := _OPENING.search(said, at)):
        starts += 1
        try:
            value, at = _DECODER.raw_decode(said, found.start())
        except (ValueError, RecursionError):
            at = found.end()
        else:
            yield value


def _without_thoughts(text: str) -> str:
    """What follows the last thought; some servers send its end without its beginning."""
    ends = list(_THOUGHT_END.finditer(text))
    text = text[ends[-1].end() :] if ends else text
    start = _THOUGHT_START.search(text)
    return text[: start.start()] if start else text


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


_DECODER = json.JSONDecoder(parse_float=Decimal, parse_constant=_refuse)
