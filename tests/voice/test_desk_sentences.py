"""The desk's sentences: the same ones in every language, saying all that they are given."""

import ast
from pathlib import Path

import pytest

import agents.desk
from agents.voice import LANGUAGES, SLOTS, Change, say
from agents.voice.desk import _WORDS, slots_of

DESK = [
    ast.parse(file.read_text(encoding="utf-8")) for file in Path(agents.desk.__file__).parent.rglob("*.py")
]
FACTS = {
    "order": "SO-1024",
    "orders": ["SO-1024", "SO-1025", "SO-1031"],
    "lines": ["A", "B"],
    "products": ["C", "D"],
    "changes": [Change("E", "F", "G"), Change("H", None, "I"), Change("J", "K", None)],
    "open": ["L"],
    "instead": ["M", "N", "O"],
    "packages": ["P", "Q", "R"],
    "question": "S?",
}


def facts_for(name):
    """A fact for each slot of the sentence: its own name where nothing better is at hand."""
    return {slot: FACTS.get(slot, slot) for slot in SLOTS[name]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_exists_with_the_same_slots(language):
    sentences = _WORDS[language].sentences

    assert {name: slots_of(sentence) for name, sentence in sentences.items()} == SLOTS
    assert list(sentences) == list(SLOTS)


def names_in(tree):
    """Every text in code, but for those that types are made of."""
    if isinstance(tree, ast.Subscript):
        return
    if isinstance(tree, ast.Constant):
        yield tree.value
    for part in ast.iter_child_nodes(tree):
        yield from names_in(part)


def sayings():
    """Each call that names what it says: the name, and the facts that it gives; `None`: any."""
    for call in (node for tree in DESK for node in ast.walk(tree) if isinstance(node, ast.Call)):
        whose, _, verb = ast.unparse(call.func).rpartition(".")
        if whose.endswith("speaker") and verb in ("say", "ask", "refuse", "hand_over"):
            given = {fact.arg for fact in call.keywords}
            yield from ((name, None if None in given else given) for name in either(call.args[0]))


def either(name):
    """The names that an expression may come to, where it says them itself."""
    if isinstance(name, ast.IfExp):
        return either(name.body) | either(name.orelse)
    return {name.value} if isinstance(name, ast.Constant) else set()


def test_the_desk_says_every_sentence():
    named = {name for tree in DESK for name in names_in(tree)}

    assert set(SLOTS) - named == set()


def test_what_the_desk_says_is_there_and_is_given_its_facts():
    said = list(sayings())

    assert len(said) > 60
    assert {name for name, _ in said} <= set(SLOTS)
    assert [name for name, given in said if given is not None and not SLOTS[name] <= given] == []


FRAGMENTS = (
    "package",
    "goods_and_terms",
    "terms_and_way",
    "lead_time_and_day",
    "lead_time_too_long",
    "package_dated",
    "detail",
    "quantity_at",
    "due",
    "product_in_list",
    "line_at_its_price",
    "order_in_list",
    "noted",
    "day_within",
    "phone_kept",
)
"""Parts of a sentence that lists them."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SLOTS)
def test_a_sentence_says_its_facts_and_ends_as_sentences_do(name, language):
    facts = facts_for(name)

    text = say(name, language, **facts)

    for fact in facts.values():
        for said in [fact] if isinstance(fact, str) else fact:
            assert said in text if isinstance(said, str) else said.what in text
    assert "{" not in text and "  " not in text
    assert name in FRAGMENTS or text.endswith(
        (".", "?", "!", "。", "？", "！", "”", "」", "offer", ":", "：")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_brings_numbers_of_its_own(language):
    with_digits = [
        name
        for name, sentence in _WORDS[language].sentences.items()
        if any(char.isdigit() for char in sentence)
    ]

    assert with_digits == []


def test_what_is_missing_is_an_error_that_names_it():
    with pytest.raises(KeyError, match="order"):
        say("order_cancelled", "en")


CHANGES = {
    "en": (
        [
            Change("the quantity", "300 pieces", "500 pieces"),
            Change("the payment terms", "net 30 days", "net 60 days"),
        ],
        "All done. Order SO-7 is updated: the quantity from 300 pieces to 500 pieces; the payment terms from"
        " net 30 days to net 60 days.",
    ),
    "zh": (
        [Change("数量", "300 件", "500 件"), Change("付款方式", "月结30天", "月结60天")],
        "好的，订单 SO-7 已更新：数量由 300 件改为 500 件；付款方式由月结30天改为月结60天。",
    ),
    "zh-Hant": (
        [Change("馬克杯", None, "500 件"), Change("托盤", "20 件", None)],
        "好的，訂單 SO-7 已更新：馬克杯訂為 500 件；移除托盤。",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_changes_are_told_before_and_after(language):
    changes, expected = CHANGES[language]

    assert say("done", language, order="SO-7", changes=changes) == expected


def test_alternatives_are_joined_as_such():
    assert say("which_order", "en", orders=["SO-1", "SO-2", "SO-3"]).endswith("SO-1, SO-2 or SO-3?")
    assert say("which_order", "zh", orders=["SO-1", "SO-2"]).endswith("SO-1 还是 SO-2？")
    assert say("which_product", "zh", item="杯子", products=["蓝杯", "红杯"]).endswith("蓝杯还是红杯？")
    instead = say(
        "cannot_at_stage_instead", "zh", order="A", stage="已发货", what="改价", instead=["甲", "乙"]
    )
    assert instead.endswith("还可以甲或者乙。")
