"""The grid says of every point what the contract's exact arithmetic says."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.bargain.space import OffTheTable, Space, zone
from contracts.terms import SIDES, PaymentTerms
from evals.scenarios import random_scenario
from tests.scenarios import mugs


@given(seed=st.integers(0, 10**6), data=st.data())
@settings(max_examples=60, deadline=None)
def test_the_grid_permits_exactly_what_the_mandate_permits(seed, data):
    scenario = random_scenario(seed)
    space = Space(scenario.table)
    for side in SIDES:
        mandate = scenario.mandate(side)
        permitted, worth = space.permitted(mandate), space.worth(mandate)
        for _ in range(20):
            outcome = tuple(data.draw(st.integers(0, size - 1)) for size in space.shape)
            terms = space.terms(outcome)
            assert permitted[outcome] == (not mandate.permits(terms))
            assert worth[outcome] == pytest.approx(float(mandate.worth(terms)), rel=1e-9, abs=1e-6)
            assert space.outcome(terms) == outcome


def test_worth_of_exactly_nothing_is_on_the_grid_too():
    scenario = mugs(
        ("cost_of_capital: 0.08", "cost_of_capital: 0"),
        ("cost_of_capital: 0.06", "cost_of_capital: 0"),
        ('limit: "2.90"', 'limit: "3.40"'),
        ('cost_per_day: "15.00"', 'cost_per_day: "0"'),
        ('cost_per_day: "8.00"', 'cost_per_day: "0"'),
    )
    both = zone(scenario)
    prices = np.unique(np.nonzero(both)[0])
    assert [Space(scenario.table).prices[i] for i in prices] == [Decimal("3.40")]


def test_what_the_mandate_forbids_lies_below_the_reserve_and_the_rest_does_not():
    scenario = mugs()
    space = Space(scenario.table)
    for side in SIDES:
        preferences = space.preferences(scenario.mandate(side))
        permitted = space.permitted(scenario.mandate(side))
        assert (preferences.utility[permitted] >= preferences.reserve).all()
        assert (preferences.utility[~permitted] < preferences.reserve).all()
        assert preferences.utility.max() == 1


@pytest.mark.parametrize("cost_of_capital", ["0", "0.08", "0.30"])
def test_who_pays_late_opens_with_no_more_than_who_pays_at_once(cost_of_capital):
    scenario = mugs(("cost_of_capital: 0.08", f"cost_of_capital: {cost_of_capital}"))
    space, buyer = Space(scenario.table), scenario.mandate("buyer")

    utility, worth = space.preferences(buyer).utility, space.worth(buyer)

    opening = 500 * 1.5 * (3.40 - 2.80)
    assert worth.flat[utility.argmax()] == pytest.approx(opening, abs=500 * 0.01)


def test_a_side_that_aims_at_its_limit_still_has_something_to_give():
    scenario = mugs(('aim: "2.80"', 'aim: "3.40"'), ('aim: "3.60"', 'aim: "2.90"'))
    space = Space(scenario.table)
    for side, limit in (("buyer", 3.40), ("seller", 2.90)):
        mandate = scenario.mandate(side)

        utility, worth = space.preferences(mandate).utility, space.worth(mandate)

        assert worth.flat[utility.argmax()] == pytest.approx(500 * 0.15 * limit, abs=500 * 0.01)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"price": Decimal("1.99")}, "price 1.99 is not on the table; prices go from 2.00 to 4.40"),
        ({"price": Decimal("3.005")}, "in steps of 0.01"),
        ({"payment": PaymentTerms(balance="on_delivery")}, "payment terms are not on the table"),
        ({"delivery": "2026-12-02"}, "dates go from 2026-12-01 to 2027-02-26, 3 days apart"),
    ],
)
def test_terms_off_the_table_are_named(change, said):
    space = Space(mugs().table)
    terms = space.terms((5, 1, 3))
    with pytest.raises(OffTheTable, match=said):
        space.outcome(type(terms).model_validate({**terms.model_dump(), **change}))


def test_a_price_between_two_ticks_lies_at_the_one_that_is_worse_for_who_sees_it():
    space = Space(mugs(('tick: "0.01"', 'tick: "0.10"')).table)
    between = space.terms((3, 0, 0)).model_copy(update={"price": Decimal("2.37")})
    assert space.prices[space.outcome(between, worse_for="seller")[0]] == Decimal("2.30")
    assert space.prices[space.outcome(between, worse_for="buyer")[0]] == Decimal("2.40")
