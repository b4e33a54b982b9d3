"""Random scenarios are valid and repeatable, and bargains over them break nothing."""

from itertools import product

import pytest

from agents.bargain import STRATEGIES
from contracts.scenario import Scenario
from evals.games import game_of
from evals.scenarios import random_scenario
from evals.suites.bargain import play, scores_of

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
    for seed in range(12):
        game = game_of(random_scenario(seed))
        result = play(game, {"buyer": buyer, "seller": seller}, seed=seed)
        scores = scores_of(game, result)
        assert scores["violated"] == 0
        assert len(result.offers) <= game.rounds
        assert game.zone.any() or result.deal is None
        if (efficiency := scores.get("efficiency")) is not None:
            assert -1e-9 <= efficiency <= 1 + 1e-9


def test_a_broken_mandate_is_seen():
    scenario = next(one for one in map(random_scenario, range(50)) if len(one.table.price) > 30)
    game = game_of(scenario)
    honest = play(game, {"buyer": "linear", "seller": "linear"}, seed=0)
    forbidden = (0, 0, 0) if scenario.opens == "seller" else (len(scenario.table.price) - 1, 0, 0)
    result = type(honest)(deal=None, reason="walked_away", offers=(forbidden,))
    assert scores_of(game, honest)["violated"] == 0
    assert scores_of(game, result)["violated"] == 1
