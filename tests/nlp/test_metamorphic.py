"""A message that is changed in one way changes its request in that way, and in no other."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from nlp import parse
from nlp.zh.characters import AMBIGUOUS, TO_SIMPLIFIED

DATA = Path(__file__).parents[1] / "data"
_FULL_WIDTH = {ord(char): ord(char) + 0xFEE0 for char in "0123456789%"}
_DIGITS = "零一二三四五六七八九"
_TO_TRADITIONAL = {
    ord(simple): traditional
    for traditional, simple in reversed(TO_SIMPLIFIED.items())
    if traditional not in AMBIGUOUS
}
_NEW_LINES = ("place_order", "add_item", "request_quote")


def rows() -> list[dict[str, Any]]:
    """Annotated messages that the reader was tuned on."""
    texts = [
        (DATA / name).read_text(encoding="utf-8") for name in ("intake-dev.jsonl", "intake-families.jsonl")
    ]
    found = [json.loads(line) for text in texts for line in text.splitlines() if line.strip()]
    return [row for row in found if "held-out" not in row["tags"]]


ROWS = rows()
CHINESE = [row for row in ROWS if row["gold"]["language"] == "zh"]
ENGLISH = [row for row in ROWS if row["gold"]["language"] == "en"]


def read(row: dict[str, Any], text: str) -> list[dict[str, Any]]:
    """The actions of a text at the moment of a row's message, without evidence and confidence."""
    request = parse(text, now=datetime.fromisoformat(row["now"]), context=row["context"])
    return [
        {key: value for key, value in action.items() if key not in ("evidence", "confidence")}
        for action in request.to_json()["actions"]
    ]


@cache
def as_written() -> dict[str, list[dict[str, Any]]]:
    """The actions of each row's message as it stands, by the row's id."""
    return {row["id"]: read(row, row["text"]) for row in ROWS}


def plainly(row: dict[str, Any]) -> list[dict[str, Any]]:
    return as_written()[row["id"]]


def misread(texts: Iterable[tuple[str, Any, Any]]) -> list[str]:
    """Of texts, each with what was read and what should have been, those that were read otherwise."""
    looked_at = list(texts)
    assert looked_at
    return [text for text, found, wanted in looked_at if found != wanted]


def each(value: Any, change: Callable[[str], str]) -> Any:
    """`value` with all its texts changed."""
    if isinstance(value, dict):
        return {key: each(inner, change) for key, inner in value.items()}
    if isinstance(value, list):
        return [each(inner, change) for inner in value]
    return change(value) if isinstance(value, str) else value


GREETINGS = {
    "en": ("Hi there, hope you are well.\n\n", "Dear Sir or Madam,\n", "Good morning! "),
    "zh": ("您好，", "亲，在吗？\n", "王经理好！"),
}
FAREWELLS = {
    "en": ("\n\nBest regards,\nTom", "\nMany thanks in advance!", " Cheers"),
    "zh": ("\n谢谢！", "\n此致\n敬礼", "\n辛苦了"),
}


def test_a_greeting_changes_nothing():
    assert not misread(
        (text := greeting + row["text"], read(row, text), plainly(row))
        for row in ROWS
        for greeting in GREETINGS[row["gold"]["language"][:2]]
    )


def test_a_farewell_changes_nothing():
    assert not misread(
        (text := ended + farewell, read(row, text), plainly(row))
        for row in ROWS
        for ended in [row["text"] if row["text"][-1] in ".!?。！？" else row["text"] + "!"]
        for farewell in FAREWELLS[row["gold"]["language"][:2]]
    )


def test_digits_may_be_full_width():
    def narrow(text):
        return text.translate({wide: chr(char) for char, wide in _FULL_WIDTH.items()})

    assert not misread(
        (
            text := row["text"].translate(_FULL_WIDTH),
            each(read(row, text), narrow),
            each(plainly(row), narrow),
        )
        for row in CHINESE
    )


def numeral(number: int) -> str:
    """A number below 10,000 in Chinese numerals."""
    said = ""
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            said += _DIGITS[digit] + name
        elif said and number % power:
            said += "" if said.endswith("零") else "零"
    return said


_COUNTED = re.compile(r"(?<![\d.A-Za-z%-])([1-9]\d{0,3})(?=[个件套箱台支包袋瓶卷桶])")


def test_counts_may_be_written_in_chinese_numerals():
    assert not misread(
        (
            text := _COUNTED.sub(lambda match: numeral(int(match[1])), row["text"]),
            read(row, text),
            plainly(row),
        )
        for row in CHINESE
        if _COUNTED.search(row["text"])
    )


_PIECES = re.compile(r"(\d)\s?[个件只](?=[，。,.；;！\s]|$)")


def test_pieces_may_be_called_pcs():
    assert not misread(
        (text := _PIECES.sub(r"\1pcs", row["text"]), read(row, text), plainly(row))
        for row in CHINESE
        if _PIECES.search(row["text"])
    )


def sentences(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows that ask one thing about one order, outside a negotiation."""
    return [
        row
        for row in found
        if len(row["gold"]["actions"]) == 1
        and "order" in row["gold"]["actions"][0]
        and not row["context"]
        and row["gold"]["actions"][0]["intent"] not in ("split_delivery", "handover", *_NEW_LINES)
        and "\n" not in row["text"]
    ]


def pairs(found: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    one = sentences(found)
    return [
        (a, b)
        for a, b in zip(one, one[7:] + one[:7], strict=True)
        if a["gold"]["actions"][0]["order"] != b["gold"]["actions"][0]["order"] and a["now"] == b["now"]
    ]


def test_two_requests_in_another_order_are_the_same_requests_in_that_order():
    assert not misread(
        (
            text := one["text"] + ("。\n" if one["gold"]["language"] == "zh" else " !\n") + other["text"],
            read(one, text),
            plainly(one) + plainly(other),
        )
        for first, second in [*pairs(CHINESE), *pairs(ENGLISH)]
        for one, other in ((first, second), (second, first))
    )


def called(value: Any, name: str, other: str) -> Any:
    """`value` with another name wherever one stands."""
    return each(value, lambda said: other if said == name else said)


def replaced(row: dict[str, Any], field: str, others: tuple[str, ...]) -> Iterator[tuple[str, Any, Any]]:
    """The row's text with another name in place of the only one of its actions, if it is said once, apart:
    what is read of it, and what should be."""
    said = {action[field] for action in plainly(row) if field in action}
    name = said.pop() if len(said) == 1 else ""
    apart = rf"(?<![A-Za-z0-9-]){re.escape(name)}(?![A-Za-z0-9-])"
    if not name or len(re.findall(apart, row["text"])) != 1:
        return
    for other in others:
        text = row["text"].replace(name, other)
        yield text, read(row, text), called(plainly(row), name, other)


ITEMS = {
    "en": ("stainless steel hinges", "A4 copier paper", "M8 hex bolts", "organic green tea"),
    "zh": ("不锈钢合页", "A4复印纸", "M8六角螺栓", "有机绿茶"),
}


def test_another_product_changes_the_item_alone():
    assert not misread(
        found for row in ROWS for found in replaced(row, "item", ITEMS[row["gold"]["language"][:2]])
    )


def test_another_order_number_changes_the_order_alone():
    lettered = [row for row in ROWS if not any(one.get("order", "")[:1].isdigit() for one in plainly(row))]
    numbers = ("SO-90417", "PO2026-0042", "XS20260311008")
    assert not misread(found for row in lettered for found in replaced(row, "order", numbers))


ADDRESSES = {
    "en": (
        "12 Quarry Lane, Sheffield S3 8DG",
        "500 W Madison St, Chicago, IL 60661",
        "Lindenstraße 14, 50674 Köln",
    ),
    "zh": (
        "上海市浦东新区世纪大道100号",
        "广东省深圳市南山区科技园南路8号2栋305",
        "四川省成都市高新区天府三街199号",
    ),
}


def test_another_address_changes_the_address_alone():
    assert not misread(
        (text := row["text"].replace(name, other), read(row, text), called(plainly(row), name, other))
        for row in ROWS
        if '"address": {"text"' in json.dumps(row["gold"])
        for name in {one["address"]["text"] for one in plainly(row) if "text" in one.get("address", {})}
        for other in ADDRESSES[row["gold"]["language"][:2]]
    )


def test_traditional_characters_say_the_same():
    def traditional(text):
        return text.translate(_TO_TRADITIONAL)

    def without_currency(value):
        if isinstance(value, dict):
            return {key: without_currency(inner) for key, inner in value.items() if key != "currency"}
        return [without_currency(inner) for inner in value] if isinstance(value, list) else value

    assert not misread(
        (
            text := traditional(row["text"]),
            without_currency(read(row, text)),
            without_currency(each(plainly(row), traditional)),
        )
        for row in CHINESE
    )


def test_capitals_say_the_same():
    assert not misread(
        (text := row["text"].upper(), each(read(row, text), str.lower), each(plainly(row), str.lower))
        for row in ENGLISH
        if "ß" not in row["text"]
    )
