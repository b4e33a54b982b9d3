"""A message that is changed in one way changes its request in that way, and in no other."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

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


def read(row: dict[str, Any], text: str | None = None) -> list[dict[str, Any]]:
    """The actions of a row's message, or of another text at its moment, without evidence and confidence."""
    request = parse(text or row["text"], now=datetime.fromisoformat(row["now"]), context=row["context"])
    return [
        {key: value for key, value in action.items() if key not in ("evidence", "confidence")}
        for action in request.to_json()["actions"]
    ]


def each(value: Any, change: Callable[[str], str]) -> Any:
    """`value` with all its texts changed."""
    if isinstance(value, dict):
        return {key: each(inner, change) for key, inner in value.items()}
    if isinstance(value, list):
        return [each(inner, change) for inner in value]
    return change(value) if isinstance(value, str) else value


def ids(found: list[dict[str, Any]]) -> list[str]:
    return [row["id"] for row in found]


GREETINGS = {
    "en": ("Hi there, hope you are well.\n\n", "Dear Sir or Madam,\n", "Good morning! "),
    "zh": ("您好，", "亲，在吗？\n", "王经理好！"),
}
FAREWELLS = {
    "en": ("\n\nBest regards,\nTom", "\nMany thanks in advance!", " Cheers"),
    "zh": ("\n谢谢！", "\n此致\n敬礼", "\n辛苦了"),
}


@pytest.mark.parametrize("row", ROWS, ids=ids(ROWS))
def test_a_greeting_changes_nothing(row):
    language = row["gold"]["language"][:2]
    for greeting in GREETINGS[language]:
        assert read(row, greeting + row["text"]) == read(row), greeting


@pytest.mark.parametrize("row", ROWS, ids=ids(ROWS))
def test_a_farewell_changes_nothing(row):
    ended = row["text"] if row["text"][-1] in ".!?。！？" else row["text"] + "!"
    for farewell in FAREWELLS[row["gold"]["language"][:2]]:
        assert read(row, ended + farewell) == read(row), farewell


@pytest.mark.parametrize("row", CHINESE, ids=ids(CHINESE))
def test_digits_may_be_full_width(row):
    def narrow(text):
        return text.translate({wide: chr(char) for char, wide in _FULL_WIDTH.items()})

    assert each(read(row, row["text"].translate(_FULL_WIDTH)), narrow) == each(read(row), narrow)


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


@pytest.mark.parametrize(
    "row", found := [row for row in CHINESE if _COUNTED.search(row["text"])], ids=ids(found)
)
def test_counts_may_be_written_in_chinese_numerals(row):
    said = _COUNTED.sub(lambda match: numeral(int(match[1])), row["text"])

    assert read(row, said) == read(row)


_PIECES = re.compile(r"(\d)\s?[个件只](?=[，。,.；;！\s]|$)")


@pytest.mark.parametrize(
    "row", found := [row for row in CHINESE if _PIECES.search(row["text"])], ids=ids(found)
)
def test_pieces_may_be_called_pcs(row):
    assert read(row, _PIECES.sub(r"\1pcs", row["text"])) == read(row)


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


def pairs(found: list[dict[str, Any]]) -> list[Any]:
    one = sentences(found)
    return [
        pytest.param(a, b, id=f"{a['id']}+{b['id']}")
        for a, b in zip(one, one[7:] + one[:7], strict=True)
        if a["gold"]["actions"][0]["order"] != b["gold"]["actions"][0]["order"] and a["now"] == b["now"]
    ]


@pytest.mark.parametrize(("first", "second"), [*pairs(CHINESE), *pairs(ENGLISH)])
def test_two_requests_in_another_order_are_the_same_requests_in_that_order(first, second):
    between = "。\n" if first["gold"]["language"] == "zh" else " !\n"

    assert read(first, first["text"] + between + second["text"]) == read(first) + read(second)
    assert read(first, second["text"] + between + first["text"]) == read(second) + read(first)


def replaced(row: dict[str, Any], field: str, others: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """The row's text with another name in place of the only one of its actions, if it is said once, apart."""
    said = {action[field] for action in read(row) if field in action}
    name = said.pop() if len(said) == 1 else ""
    if not name or len(re.findall(rf"(?<![A-Za-z0-9-]){re.escape(name)}(?![A-Za-z0-9-])", row["text"])) != 1:
        return []
    return [(name, other, row["text"].replace(name, other)) for other in others]


ITEMS = {
    "en": ("stainless steel hinges", "A4 copier paper", "M8 hex bolts", "organic green tea"),
    "zh": ("不锈钢合页", "A4复印纸", "M8六角螺栓", "有机绿茶"),
}


@pytest.mark.parametrize("row", ROWS, ids=ids(ROWS))
def test_another_product_changes_the_item_alone(row):
    for name, other, text in replaced(row, "item", ITEMS[row["gold"]["language"][:2]]):
        assert read(row, text) == each(
            read(row), lambda value, n=name, o=other: o if value == n else value
        ), text


@pytest.mark.parametrize("row", ROWS, ids=ids(ROWS))
def test_another_order_number_changes_the_order_alone(row):
    for name, other, text in replaced(row, "order", ("SO-90417", "PO2026-0042", "XS20260311008")):
        if not name[0].isdigit():
            assert read(row, text) == each(
                read(row), lambda value, n=name, o=other: o if value == n else value
            ), text


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


@pytest.mark.parametrize(
    "row", found := [row for row in ROWS if '"address": {"text"' in json.dumps(row["gold"])], ids=ids(found)
)
def test_another_address_changes_the_address_alone(row):
    said = read(row)
    texts = {action["address"]["text"] for action in said if "text" in action.get("address", {})}
    for other in ADDRESSES[row["gold"]["language"][:2]]:
        for name in texts:
            text = row["text"].replace(name, other)
            assert read(row, text) == each(said, lambda value, n=name, o=other: o if value == n else value), (
                text
            )


@pytest.mark.parametrize("row", CHINESE, ids=ids(CHINESE))
def test_traditional_characters_say_the_same(row):
    def traditional(text):
        return text.translate(_TO_TRADITIONAL)

    def without_currency(value):
        if isinstance(value, dict):
            return {key: without_currency(inner) for key, inner in value.items() if key != "currency"}
        return [without_currency(inner) for inner in value] if isinstance(value, list) else value

    said = read(row, traditional(row["text"]))

    assert without_currency(said) == without_currency(each(read(row), traditional))


@pytest.mark.parametrize("row", found := [row for row in ENGLISH if "ß" not in row["text"]], ids=ids(found))
def test_capitals_say_the_same(row):
    assert each(read(row, row["text"].upper()), str.lower) == each(read(row), str.lower)
