"""What must hold of the reading of any text, tried on mutations of real messages.

    python -m evals.intake_fuzz tests/data/intake-dev.jsonl --count 100000

prints JSON: how many texts were read, and each text of which something did not hold.
"""

import argparse
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from contracts.request import Request
from evals.intake import Case, read_cases
from nlp import parse
from nlp.spelling import spelled

_ODD = "\x00\u200b\u202e\ufeff\ud800\U0001f642﷽ﬁ①㎏½Ⅷ〇廿﹐…’“—\t\r\n\\\"'{}[]<>#@%^&*"
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SPELLED = re.compile(
    r"[〇零一二两三四五六七八九十百千万亿半斤折壹贰叁肆伍陆柒捌玖拾佰仟廿兩萬貳參陸俩仨倍双雙翻]|[½Ⅷ①]"
    r"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand"
    r"|million|dozen|gross|half|twice|double|triple|quadruple|couple|k)",
    re.IGNORECASE,
)
"""Numbers in words: a value may be among them though the same number stands elsewhere in digits."""
_IN_FULL = re.compile(r"\b(?:fully|in full|up ?front|pre-?pa\w+)\b|全[款额額]|全部|[预預]付", re.IGNORECASE)
"""A payment of 100 % in words, which says no other value."""
_LONE = re.compile("[\ud800-\udfff]")
_UNSEEN = re.compile("[\u200b\ufeff]")
"""What is written and not seen among the odd characters: an order is read without it and shown with it."""
"""Halves of characters, which the reader takes for U+FFFD."""
_NAMED = ("order", "item", "replacement", "text", "recipient", "phone", "title", "tax_id", "place")
"""The fields that are words of the message."""
_KEPT = 20


def mutate(texts: Sequence[str], chance: random.Random) -> str:
    """One of the texts after one to four small accidents."""
    text = chance.choice(texts)
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(_ACCIDENTS)(text, texts, chance)
    return text


def _cut(text: str, texts: Sequence[str], chance: random.Random) -> str:
    start, end = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return text[:start] + text[end:] if chance.random() < 0.5 else text[start:end]


def _swap(text: str, texts: Sequence[str], chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def _repeat(text: str, texts: Sequence[str], chance: random.Random) -> str:
    start = chance.randint(0, len(text))
    return text[:start] + text[start : start + chance.randint(1, 12)] * chance.randint(2, 6) + text[start:]


def _insert(text: str, texts: Sequence[str], chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + "".join(chance.choices(_ODD, k=chance.randint(1, 3))) + text[at:]


def _splice(text: str, texts: Sequence[str], chance: random.Random) -> str:
    other = chance.choice(texts)
    at, cut = chance.randint(0, len(text)), chance.randint(0, len(other))
    return text[:at] + other[cut : cut + chance.randint(1, 60)] + text[at:]


def _renumber(text: str, texts: Sequence[str], chance: random.Random) -> str:
    return _NUMBER.sub(lambda _: str(chance.randint(0, 10 ** chance.randint(1, 18))), text)


def _widen(text: str, texts: Sequence[str], chance: random.Random) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def _shout(text: str, texts: Sequence[str], chance: random.Random) -> str:
    return text.upper() if chance.random() < 0.5 else text.lower()


_ACCIDENTS: tuple[Callable[[str, Sequence[str], random.Random], str], ...] = (
    _cut,
    _swap,
    _repeat,
    _insert,
    _splice,
    _renumber,
    _widen,
    _shout,
)


def violations(text: str, request: Request) -> list[str]:
    """What does not hold of the reading of `text`: offsets inside it, evidence that covers the values."""
    return [wrong for action in request.to_json()["actions"] for wrong in _wrong(text, action)]


def _wrong(text: str, action: dict[str, Any]) -> Iterator[str]:
    spans = action.get("evidence", [])
    if not spans or not all(0 <= start < end <= len(text) for start, end in spans):
        yield f"evidence {spans} is not inside a text of {len(text)}"
        return
    if not 0 <= action["confidence"] <= 1:
        yield f"confidence {action['confidence']}"
    shown = [_folded(text[start:end]) for start, end in spans]
    quoted = " ".join(text[start:end] for start, end in spans)
    evidence = _plain(quoted)
    written = _numbers(_plain(text)) - _numbers(evidence)
    in_words = _SPELLED.search(" ".join([quoted, *map(spelled, evidence.split())]))
    for name, value in _values(action):
        if name in _NAMED and not any(_folded(value) in part for part in shown):
            yield f"{name} {value!r} is not in the evidence {shown}"
        whole = name == "deposit_percent" and _numeral(value) == "100" and _IN_FULL.search(quoted)
        if _numeral(value) in written and not (in_words or whole):
            yield f"{name} {value} is not in the evidence {shown}"


def _values(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """The single values of an action with their fields, but for what is no part of the meaning."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("evidence", "confidence", "if_granted"):
                yield from _values(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner, name)
    else:
        yield name, value


def _numeral(value: Any) -> str | None:
    """A number as it is written in digits; None for what is no number."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"{abs(value):g}" if is_number else None


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", _LONE.sub("\ufffd", text)))
    return plain.casefold().replace("—", "-").replace("–", "-")


def _folded(text: str) -> str:
    return "".join(_plain(text).split())


def _numbers(text: str) -> set[str]:
    """The numbers that stand in the text in digits."""
    return {f"{float(number):g}" for number in _NUMBER.findall(_THOUSANDS.sub("", text))}


def fuzz(cases: Sequence[Case], *, count: int, seed: int) -> list[dict[str, Any]]:
    """The texts of which something does not hold, with what. Reads each twice: reading has no memory."""
    chance = random.Random(seed)
    texts = [case.text for case in cases]
    found = []
    for _ in range(count):
        text, case = mutate(texts, chance), chance.choice(cases)
        wrong = _tried(text, case.now, chance.choice((None, "negotiation")))
        if wrong:
            found.append({"text": text, "wrong": wrong})
    return found


def _tried(text: str, now: datetime, context: Any) -> list[str]:
    try:
        request = parse(text, now=now, context=context)
        again = parse(text, now=now, context=context)
    except Exception as error:  # whatever is raised is what we look for
        return [f"{type(error).__name__}: {error}"]
    return violations(text, request) + (["another request the second time"] if again != request else [])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("file", type=Path, help="messages, a JSON object a line")
    parser.add_argument("--count", type=int, default=10_000, help="how many texts")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    found = fuzz(list(read_cases(asked.file)), count=asked.count, seed=asked.seed)
    said = {"texts": asked.count, "seed": asked.seed, "wrong": len(found), "examples": found[:_KEPT]}
    print(json.dumps(said, ensure_ascii=True, indent=2))


if __name__ == "__main__":
    main()
