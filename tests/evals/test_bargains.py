"""Random scenarios are valid and repeatable, and bargains over them break nothing."""

from itertools import product

import pytest

from agents.bargain import STRATEGIES
from agents.bargain.space import Space
from contracts.scenario import Scenario
from evals.bargains import play_out, violations
from evals.scenarios import random_scenario

PAIRS = list(product(sorted(STRATEGIES), repeat=2))


def test_a_seed_gives_one_scenario_and_another_seed_another():
    assert random_scenario(7) == random_scenario(7)
    assert random_scenario(7) != random_scenario(8)


def test_random_scenarios_can_be_written_and_read_again_and_are_of_many_kinds():
    scenarios = [random_scenario(seed) for seed in range(120)]
    for scenario in scenarios:
        assert Scenario.model_validate(scenario.to_json()) == scenario
    assert {len(one.lines) > 1 for one in scenarios} == {True, False}
    assert len({one.currency for one in scenarios}) == 7
    assert {1, 2, 3, 30} <= {one.rounds for one in scenarios}
    assert {one.opens for one in scenarios} == {"buyer", "seller"}


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_no_pair_of_strategies_breaks_a_mandate_or_agrees_where_no_terms_are_permitted(pair):
    buyer, seller = pair
    played = [play_out(random_scenario(seed), buyer=buyer, seller=seller, seed=seed) for seed in range(12)]
    for one in played:
        assert one.violations == ()
        assert len(one.result.offers) <= one.scenario.rounds
        if not one.zone:
            assert one.result.deal is None
        if one.efficiency is not None:
            assert -1e-9 <= one.efficiency <= 1 + 1e-9


def test_a_broken_mandate_is_seen():
    scenario = next(one for one in map(random_scenario, range(50)) if len(one.table.price) > 30)
    honest = play_out(scenario, buyer="linear", seller="linear", seed=0)
    forbidden = (0, 0, 0) if scenario.opens == "seller" else (len(scenario.table.price) - 1, 0, 0)
    result = type(honest.result)(deal=None, reason="walked_away", offers=(forbidden,))

    assert list(violations(scenario, Space(scenario.table), result))
