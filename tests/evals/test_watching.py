"""An observer learns from bids what they tell, and those of `parley` tell it no more than a plain line down."""

from itertools import islice

import numpy as np
import pytest

from agents.bargain import negotiator
from contracts.terms import SIDES
from evals.dealing import OFFERS, cases_with_a_zone, makers
from evals.watching import FIRM, Watched, compare, error, features, heard_bids, misses, watch, watched_bids

CASES = 120


@pytest.fixture(scope="module")
def seen():
    cases = islice(cases_with_a_zone(600), CASES)
    return watch(cases, strategies=makers("parley", "linear"), opens=True)


def missed(seen, strategy, *, bids):
    rows = features(seen[strategy], bids=bids)
    return misses(rows, seen[strategy].limits, a_case=2)


@pytest.mark.parametrize("bids", [4, 6, 8, 10, 12, 14, 15])
def test_bids_tell_an_observer_no_more_of_the_limit_than_a_plain_line_down(seen, bids):
    assert error(missed(seen, "parley", bids=bids)) >= error(missed(seen, "linear", bids=bids))


@pytest.mark.parametrize("strategy", ["parley", "linear"])
def test_an_observer_guesses_better_the_more_it_sees(seen, strategy):
    errors = [error(missed(seen, strategy, bids=bids)) for bids in (0, 1, 6, 12)]

    assert errors == sorted(errors, reverse=True)


def test_an_observer_finds_a_limit_that_the_last_bid_spells_out():
    chance = np.random.default_rng(0)
    limits = chance.uniform(0.8, 1.2, 300)
    prices = limits[:, None] * np.array([0.8, 0.9, 1.0])
    public = np.stack([np.ones(300), np.full(300, 0.6), np.full(300, 3.0), np.full(300, 5.0)], axis=1)
    plain = Watched(public=public, prices=prices, discounts=np.ones_like(prices), limits=limits)

    assert error(misses(features(plain, bids=3), limits, a_case=2)) < 0.02 * limits.std()


def test_every_strategy_is_watched_at_the_same_tables_for_as_many_bids(seen):
    parley, linear = seen["parley"], seen["linear"]

    assert parley.prices.shape == linear.prices.shape == (2 * CASES, OFFERS // 2)
    assert np.array_equal(parley.public, linear.public)
    assert np.array_equal(parley.limits, linear.limits)


@pytest.mark.parametrize("opens", [True, False])
def test_the_same_seed_makes_the_same_bids_and_none_below_the_reserve(opens):
    one = next(cases_with_a_zone(600))
    for side, other in (SIDES, SIDES[::-1]):
        wants, heard = one.wants[side], heard_bids(FIRM, one.wants[other], offers=OFFERS)
        agents = [negotiator("parley", wants, rounds=len(heard), seed=7) for _ in range(2)]
        bids = [watched_bids(agent, heard, opens=opens) for agent in agents]

        assert bids[0] == bids[1]
        assert all(wants.of(bid) >= wants.reserve for bid in bids[0])


def test_errors_are_set_against_those_of_the_baseline():
    more, less = np.full(8, 0.2), np.full(8, 0.1)
    rows = compare({"parley": {4: more + np.linspace(0, 0.1, 8)}, "linear": {4: less}}, a_case=2)

    assert rows[0]["error_after_bids"]["4"] > rows[1]["error_after_bids"]["4"] == 0.1
    assert rows[0]["standard_errors_above"]["4"] > 3
