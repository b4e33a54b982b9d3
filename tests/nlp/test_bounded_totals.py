"""What an order may come to is money and no count; the last of two factors holds."""

import pytest
from reading_actions import NOW, assert_asked

from nlp import parse

BOUNDS = [
    (
        "Triple the teapots on SO-1031, but only if the order stays under 8000",
        ["change_quantity|SO-1031|teapots|3 scale", "change_price|SO-1031|8000 total max"],
    ),
    (
        "Double the teapots on SO-1031 if the total stays below 5000",
        ["change_quantity|SO-1031|teapots|2 scale", "change_price|SO-1031|5000 total max"],
    ),
    (
        "Triple the teapots on SO-1031, but only if it stays under 6000",
        ["change_quantity|SO-1031|teapots|3 scale", "change_price|SO-1031|6000 total max"],
    ),
    (
        "Make it 400 teapots on SO-1031, the whole order must not exceed 9,000",
        ["change_quantity|SO-1031|teapots|400 set", "change_price|SO-1031|9000 total max"],
    ),
    (
        "Make it 400 teapots on SO-1031 provided the order is not over 9000",
        ["change_quantity|SO-1031|teapots|400 set", "change_price|SO-1031|9000 total max"],
    ),
    (
        "Triple the teapots on SO-1031 if the total is less than 8000",
        ["change_quantity|SO-1031|teapots|3 scale", "change_price|SO-1031|8000 total max"],
    ),
    (
        "SO-1031茶壶改400个，一共不超过5000",
        ["change_quantity|SO-1031|茶壶|400 piece set", "change_price|SO-1031|5000 total max"],
    ),
    (
        "SO-1031的茶壶加到400个，总额不超过8000的话",
        ["change_quantity|SO-1031|茶壶|400 piece set", "change_price|SO-1031|8000 total max"],
    ),
    (
        "SO-1031的茶壶翻三倍，但总价不能超过8000",
        ["change_quantity|SO-1031|茶壶|3 scale", "change_price|SO-1031|8000 total max"],
    ),
    (
        "SO-1031的茶壶翻倍，前提是这单低于5000",
        ["change_quantity|SO-1031|茶壶|2 scale", "change_price|SO-1031|5000 total max"],
    ),
    (
        "SO-1031的茶壺加到400個，但整張單不能超過8000",
        ["change_quantity|SO-1031|茶壺|400 piece set", "change_price|SO-1031|8000 total max"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), BOUNDS)
def test_the_bound_of_a_total_is_money(text: str, asked: list[str]):
    assert_asked(text, asked)


COUNTS = [
    ("SO-1031茶壶一共不超过500", ["change_quantity|SO-1031|茶壶|500 set"]),
    ("Keep the order SO-1031 under 400 pieces", ["change_quantity|SO-1031|400 piece set"]),
    ("Keep the total of teapots under 400 on SO-1031", ["change_quantity|SO-1031|teapots|400 set"]),
]


@pytest.mark.parametrize(("text", "asked"), COUNTS)
def test_the_bound_of_counted_goods_is_a_count(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(
    "text",
    [
        "Triple the teapots on SO-1031, but only if the order stays under 8000",
        "Double the teapots on SO-1031 if the total stays below 5000",
        "SO-1031的茶壶翻倍，前提是这单低于5000",
    ],
)
def test_the_change_hangs_on_the_bound(text: str):
    first, bound = parse(text, now=NOW).actions

    assert first.if_granted == (1,)
    assert not bound.if_granted


CORRECTED = [
    "Double the teapots on SO-1031. Or no - triple them",
    "Double the teapots or, no, triple them on SO-1031",
    "Double, no, triple the teapots on SO-1031",
    "Double the teapots on SO-1031. No wait, triple.",
]


@pytest.mark.parametrize("text", CORRECTED)
def test_a_corrected_factor_is_one_change(text: str):
    assert_asked(text, ["change_quantity|SO-1031|teapots|3 scale"])


@pytest.mark.parametrize("text", ["SO-1031的茶壶翻倍，不对，翻三倍", "SO-1031的茶壶翻倍，不，翻三倍"])
def test_a_corrected_factor_is_one_change_in_chinese(text: str):
    assert_asked(text, ["change_quantity|SO-1031|茶壶|3 scale"])


def test_factors_of_two_orders_both_hold():
    assert_asked(
        "Double the teapots on SO-1031 and triple the mugs on SO-1024",
        ["change_quantity|SO-1031|teapots|2 scale", "change_quantity|SO-1024|mugs|3 scale"],
    )
