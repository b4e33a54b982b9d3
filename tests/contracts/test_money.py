from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.money import from_minor, known_currency, minor_unit, round_money, share_out, to_minor

CURRENCIES = st.sampled_from(["USD", "JPY", "KWD", "CNY"])


@pytest.mark.parametrize(
    ("currency", "unit"), [("USD", "0.01"), ("JPY", "1"), ("KWD", "0.001"), ("CNY", "0.01")]
)
def test_a_currency_has_its_own_smallest_amount(currency, unit):
    assert minor_unit(currency) == Decimal(unit)


@pytest.mark.parametrize("code", ["XYZ", "usd", "", "DEM", "US$"])
def test_what_is_no_currency_of_today_is_refused_with_advice(code):
    with pytest.raises(ValueError, match="ISO 4217"):
        known_currency(code)


@given(minor=st.integers(-(10**12), 10**12), currency=CURRENCIES)
def test_minor_units_go_there_and_back(minor, currency):
    assert to_minor(from_minor(minor, currency), currency) == minor


@pytest.mark.parametrize(
    ("amount", "rounding", "rounded"),
    [
        ("2.345", "half_up", "2.35"),
        ("2.344", "half_up", "2.34"),
        ("2.341", "up", "2.35"),
        ("2.349", "down", "2.34"),
        ("2.34", "up", "2.34"),
        ("-2.341", "down", "-2.35"),
    ],
)
def test_rounding_goes_to_the_minor_unit(amount, rounding, rounded):
    assert round_money(Decimal(amount), "USD", rounding) == Decimal(rounded)


def test_a_third_is_rounded_from_its_exact_value():
    assert round_money(Fraction(2, 3), "USD") == Decimal("0.67")
    assert round_money(Fraction(2, 3), "JPY", "down") == 0


def test_money_finer_than_its_minor_unit_is_refused():
    with pytest.raises(ValueError, match=r"0\.001 USD is finer than 0\.01 USD"):
        to_minor(Decimal("0.001"), "USD")


@given(
    minor=st.integers(0, 10**12),
    weights=st.lists(st.decimals(0, 1000, places=2), min_size=1, max_size=20).filter(any),
    currency=CURRENCIES,
)
def test_shares_add_up_and_lie_within_one_unit_of_their_proportion(minor, weights, currency):
    total = from_minor(minor, currency)
    parts = share_out(total, weights, currency)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        exact = Fraction(total) * Fraction(weight) / Fraction(sum(weights))
        assert abs(Fraction(part) - exact) < Fraction(minor_unit(currency))


def test_what_rounding_leaves_goes_to_the_first_of_equals():
    assert share_out(Decimal("10.00"), [Decimal(1)] * 3, "USD") == [
        Decimal("3.34"),
        Decimal("3.33"),
        Decimal("3.33"),
    ]
