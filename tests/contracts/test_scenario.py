"""What a scenario must be, and what is said when it is not."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest

from contracts.money import minor_unit
from contracts.scenario import ScenarioError, read_scenario
from contracts.terms import PaymentTerms
from tests.scenarios import MUGS, mugs, mugs_text

NO_TABLE = (MUGS[MUGS.index("table:") : MUGS.index("buyer:")], "")


def test_the_scenario_of_the_contract_can_be_read_and_says_what_it_says():
    scenario = mugs()
    assert scenario.table.price.prices()[:2] == [Decimal("2.00"), Decimal("2.01")]
    assert scenario.table.price.prices()[-1] == Decimal("4.40")
    assert scenario.table.delivery.dates()[1] == date(2026, 12, 4)
    assert scenario.subject.quantity == 500
    assert read_scenario(json.dumps(scenario.to_json())) == scenario


def test_a_table_that_is_absent_is_filled_from_public_data():
    table = mugs(NO_TABLE).table
    assert (table.price.low, table.price.high, table.price.tick) == (
        Decimal("1.80"),
        Decimal("5.40"),
        Decimal("0.02"),
    )
    assert table.delivery.dates() == [date(2026, 11, 22) + timedelta(weeks=week) for week in range(1, 19)]
    assert table.payment[0] == PaymentTerms(deposit_percent=100)
    assert len(table.payment) == 6


@pytest.mark.parametrize(
    ("currency", "listed"), [("USD", "3.33"), ("JPY", "7"), ("JPY", "1"), ("KWD", "0.333"), ("USD", "333.33")]
)
def test_default_prices_hold_half_to_one_and_a_half_of_the_list_price_on_whole_minor_units(currency, listed):
    price = mugs(
        NO_TABLE,
        ("currency: USD", f"currency: {currency}"),
        ('list_price: "3.60"', f'list_price: "{listed}"'),
        ('aim: "2.80", limit: "3.40"', f'aim: "{listed}", limit: "{listed}"'),
        ('aim: "3.60", limit: "2.90"', f'aim: "{listed}", limit: "{listed}"'),
        ('"15.00"', '"15"'),
        ('"5000.00"', '"5000"'),
        ('"8.00"', '"8"'),
    ).table.price
    unit = minor_unit(currency)
    assert price.low == max(unit, price.low)
    assert price.low <= max(Decimal(listed) / 2, unit)
    assert price.high >= Decimal(listed) * 3 / 2
    assert len(price) <= 201
    assert all(amount % unit == 0 for amount in price.prices())


BAD = [
    (("currency: USD", "currency: USX"), "currency: 'USX' is no currency"),
    (
        ("unit: piece", "unit: pieces"),
        "lines.0.unit: 'pieces' is no unit known here; write one of piece, set",
    ),
    (('limit: "3.40"', 'limit: "2.40"'), "buyer: price.aim 2.80 is above price.limit 2.40"),
    (('limit: "2.90"', 'limit: "3.90"'), "seller: price.aim 3.60 is below price.limit 3.90"),
    (
        ('limit: "3.40"', 'limit: "9.40"'),
        "buyer.price.limit: says 9.40, off the table; prices go from 2.00 to 4.40",
    ),
    (('limit: "3.40"', "limit: cheap"), "buyer.price.limit: says 'cheap'; write a number such as 3.60"),
    (('limit: "3.40"', "limit: .nan"), "buyer.price.limit: says '.nan'; write a number such as 3.60"),
    (('aim: "2.80"', 'aim: "2.805"'), "buyer.price.aim: says 2.805; USD has no money finer than 0.01"),
    (('aim: "2.80", ', ""), "buyer.price.aim: missing; it must be given"),
    (("best: 2026-12-20", "best: 2027-12-20"), "buyer.delivery: dates are out of order: earliest 2026-12-10"),
    (
        ("earliest: 2026-12-10", "earliest: 2026-12-33"),
        "buyer.delivery.earliest: says '2026-12-33'; write a date",
    ),
    (
        (
            "earliest: 2026-12-10, latest: 2027-01-20, best: 2026-12-20",
            "earliest: 2026-12-11, latest: 2026-12-12, best: 2026-12-12",
        ),
        "buyer.delivery: says 2026-12-11 to 2026-12-12, which holds no date of the table",
    ),
    (
        ("{balance: net, net_days: 60}\n    cost", "{balance: net, net_days: 90}\n    cost"),
        "buyer.payment.accepts.1: says balance net, net_days 90, off the table",
    ),
    (("{balance: net, net_days: 60}\n    cost", "{balance: net}\n    cost"), "net_days is missing"),
    (("{balance: net, net_days: 60}\n    cost", "{balance: later}\n    cost"), "says 'later'; write one of"),
    (
        (
            "{deposit_percent: 30, balance: before_shipment}\n      -",
            "{deposit_percent: 130, balance: on_delivery}\n      -",
        ),
        "must be at most 100",
    ),
    (("opens: buyer", "opens: nobody"), "opens: says 'nobody'; write one of 'buyer' or 'seller'"),
    (("rounds: 30", "rounds: 0"), "rounds: says 0; must be at least 1"),
    (("rounds: 30", "rounds: 2.5"), "rounds: says 2.5; write a whole number"),
    (("quantity: 500", "quantity: -1"), "lines.0.quantity: says -1; must be more than 0"),
    (("  - {sku: MUG-BLUE", "  - {sxu: MUG-BLUE"), "lines.0.sku: missing"),
    (("currency: USD", "currency: USD\ncurrencies: EUR"), "currencies: says 'EUR'; no such field"),
    (("currency: USD", "currency: USD\ncurrency: EUR"), "currency: said twice (line 2); keep one"),
    (("country: DE", "country: XX"), "buyer.party.country: 'XX' is no country"),
    (('to: "4.40"', 'to: "1.40"'), "table.price: from 2.00 is above to 1.40"),
    (('tick: "0.01"', 'tick: "0"'), "table.price.tick: says '0'; must be more than 0"),
    (
        ("from: 2026-12-01", "from: 2026-11-01"),
        "table.delivery.from: says 2026-11-01, before the order is signed",
    ),
    (("currency: USD", "currency: [USD"), "not YAML: "),
    (("buyer:\n", "buyer:\n  fallback: 1\n"), "buyer.fallback: says 1; no such field"),
    (("quantity: 500", "quantity: 999999999999999"), "a total too large to keep exactly"),
    (('tick: "0.01"}', 'tick: "0.01"}\n  weather: fine'), "table.weather: says 'fine'; no such field"),
]


@pytest.mark.parametrize(("change", "said"), BAD, ids=[said[:40] for _, said in BAD])
def test_a_scenario_that_is_not_whole_is_refused_in_one_line_that_names_the_field(change, said):
    with pytest.raises(ScenarioError) as refused:
        mugs(change)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "just text", "42", "- a\n- b", "null", "&a [*a]", "\t\x00", "!!python/object:os.system {}"],
)
def test_text_that_is_no_scenario_is_refused_in_one_line(text):
    with pytest.raises(ScenarioError) as refused:
        read_scenario(text)
    assert "\n" not in str(refused.value)


def test_a_list_price_is_needed_only_when_the_table_names_no_prices():
    no_list_price = (', list_price: "3.60"', "")
    assert mugs(no_list_price).lines[0].list_price is None
    with pytest.raises(ScenarioError, match=r"lines\.0\.list_price: missing"):
        mugs(no_list_price, NO_TABLE)


def test_money_written_without_quotes_is_still_exact():
    assert mugs(('limit: "3.40"', "limit: 3.40")) == mugs()
    assert mugs_text() == MUGS
