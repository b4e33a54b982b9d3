"""What is known of a customer sharpens the reading; nothing depends on it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.request import Known
from nlp import parse

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
KNOWN = Known(
    orders=("SO-1024", "PO-300", "DD20260318007"),
    products=(
        "Return envelopes",
        "Change purse, red",
        "改性树脂",
        "取消键膜",
        "RET-9",
        "Envelope",
        "Exchange plate kit",
    ),
)


def read(text, known=KNOWN):
    return [
        {key: value for key, value in action.items() if key not in ("evidence", "confidence")}
        for action in parse(text, now=NOW, known=known).to_json()["actions"]
    ]


def change(value, mode="set", **more):
    unit = {"unit": more.pop("unit")} if "unit" in more else {}
    return more | {"intent": "change_quantity", "quantity": {"value": value, "mode": mode} | unit}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("please make the return envelopes 300", change(300, item="return envelopes")),
        ("put 50 more change purse, red on 1024", change(50, "add", order="1024", item="change purse, red")),
        (
            "add 5 more Exchange  plate kit to so-1024",
            change(5, "add", order="SO-1024", item="Exchange plate kit"),
        ),
        ("1024改性树脂改成20袋", change(20, order="1024", item="改性树脂", unit="bag")),
        ("取消键膜再加10个", change(10, "add", item="取消键膜", unit="piece")),
        ("1024的取消鍵膜再加10個", change(10, "add", order="1024", item="取消鍵膜", unit="piece")),
    ],
)
def test_a_known_name_is_one_name_whatever_its_words_mean(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("cancel 1024", "1024"),
        ("1024 cancel", "1024"),
        ("so1024 取消", "SO1024"),
        ("取消20260318007", "20260318007"),
    ],
)
def test_a_known_order_is_known_by_its_last_digits(text, order):
    assert read(text) == [{"intent": "cancel_order", "order": order}]


def test_a_count_stays_a_count_though_an_order_ends_in_it():
    assert read("make the envelope 1024 pcs on SO-1024")[0]["quantity"]["value"] == 1024
    assert read("make it 300 on so1024") == [change(300, order="SO1024")]


def test_digits_that_two_orders_end_in_name_neither():
    both = Known(orders=("SO-1024", "PO-1024"))

    assert read("make the mugs 1024", both) == read("make the mugs 1024", None)


TEXTS = st.text(st.sampled_from("改性树脂取消键膜1024SO- returnenvelopes个,，换成 300"), max_size=30)
NAMES = st.lists(st.text(max_size=8), max_size=4).map(tuple)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, orders=NAMES, products=NAMES)
def test_whatever_is_known_any_text_is_read(text, orders, products):
    request = parse(text, now=NOW, known=Known(orders=orders, products=products))

    assert all(0 <= start < end <= len(text) for action in request.actions for start, end in action.evidence)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_to_know_nothing_is_the_same_as_not_to_be_told(text):
    assert parse(text, now=NOW, known=Known()) == parse(text, now=NOW)
