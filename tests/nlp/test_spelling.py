"""Slips of the pen in English are read through; words that only look like slips are not."""

import pytest
from reading_actions import NOW

from nlp import parse
from nlp.spelling import spelled

SLIPS = [
    ("delvier", "deliver"), ("septmber", "september"), ("insted", "instead"), ("crdit", "credit"), ("oder", "order"),
    ("canecl", "cancel"), ("adress", "address"), ("shpment", "shipment"), ("paymant", "payment"), ("teh", "the"),
    ("replase", "replace"), ("tommorow", "tomorrow"), ("quantitty", "quantity"), ("wont", "won't"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), SLIPS)
def test_one_slip_in_a_word_of_orders_is_read_through(typed: str, meant: str):
    assert spelled(typed) == meant


@pytest.mark.parametrize(
    "word",
    ["chance", "odder", "battle", "cancer", "cartoon", "older", "mug", "bracket", "shipper", "改", "m8"],
)
def test_words_that_look_like_slips_stay_as_they_are(word: str):
    assert spelled(word) == word


def test_a_message_full_of_slips_is_read_like_one_without():
    typed = parse("pls delvier oder SO-1024 on the 9th of septmber insted", now=NOW)
    meant = parse("pls deliver order SO-1024 on the 9th of september instead", now=NOW)

    assert [a.model_dump(exclude={"evidence", "confidence"}) for a in typed.actions] == [
        a.model_dump(exclude={"evidence", "confidence"}) for a in meant.actions
    ]


def test_names_of_goods_stay_as_written():
    (action,) = parse("SO-1024: 20 wooden bottels please, add them", now=NOW).actions

    assert action.item == "wooden bottels"


@pytest.mark.parametrize("text", ["make it eightee", "SO-1024: not fift", "SO-1024: make the mugs fourten"])
def test_evidence_of_a_number_with_a_slip_lies_inside_the_text(text: str):
    for action in parse(text, now=NOW).actions:
        assert all(0 <= start < end <= len(text) for start, end in action.evidence or ())


def test_a_count_whose_unit_has_a_slip_is_among_the_evidence():
    text = "Quote please: 10,000 sheetc CIF Felixstowe"
    (action,) = parse(text, now=NOW).actions

    assert any("10,000" in text[start:end] for start, end in action.evidence)
