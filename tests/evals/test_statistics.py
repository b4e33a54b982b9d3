"""Intervals cover what they say they cover, bounds agree with the textbook, rankings with their odds."""

import math

import numpy as np
import pytest

from evals.statistics import (
    at_most,
    bootstrap_sums,
    bradley_terry,
    elo,
    elo_intervals,
    lower_bound,
    percentile_interval,
    quantile_interval,
    upper_bound,
)


def interval_of_the_mean(values, *, resamples=1000):
    low, high = percentile_interval(bootstrap_sums(values[:, None], resamples=resamples) / len(values))
    return low.item(), high.item()


def test_the_bootstrap_interval_of_a_mean_covers_it_about_95_times_in_100():
    chance = np.random.default_rng(1)
    covered = 0
    for _ in range(400):
        low, high = interval_of_the_mean(chance.exponential(1.0, 80), resamples=400)
        covered += low <= 1.0 <= high
    assert 0.90 <= covered / 400 <= 0.975


def test_the_same_numbers_give_the_same_interval():
    values = np.random.default_rng(2).random(50)
    assert interval_of_the_mean(values) == interval_of_the_mean(values)


def test_what_never_varies_has_an_interval_without_width():
    assert interval_of_the_mean(np.full(20, 0.5)) == (0.5, 0.5)


@pytest.mark.parametrize(
    ("hits", "tries", "bound"),
    [
        (0, 10, 1 - 0.05**0.1),
        (0, 300, 1 - 0.05 ** (1 / 300)),
        (1, 10, 0.39416),
        (5, 100, 0.10225),
        (10, 10, 1.0),
    ],
)
def test_the_bound_on_a_rate_is_that_of_clopper_and_pearson(hits, tries, bound):
    assert upper_bound(hits, tries) == pytest.approx(bound, abs=2e-5)


def test_the_lower_bound_mirrors_the_upper_one():
    assert lower_bound(10, 10) == pytest.approx(0.05**0.1, abs=1e-9)
    assert lower_bound(0, 10) == 0.0
    assert lower_bound(95, 100) == pytest.approx(1 - upper_bound(5, 100))


def test_chances_of_hits_add_up_as_they_do_by_hand():
    by_hand = sum(math.comb(12, k) * 0.3**k * 0.7 ** (12 - k) for k in range(5))
    assert at_most(4, 12, 0.3) == pytest.approx(by_hand)
    assert at_most(49_990, 100_000, 0.5) == pytest.approx(0.4760, abs=2e-4)


def test_a_quantile_lies_between_values_of_its_rank():
    value, low, high = quantile_interval(np.arange(101, dtype=float), 0.5)
    assert (value, low, high) == (50.0, 40.0, 61.0)


def test_strengths_are_the_odds_of_winning():
    wins = np.array([[0, 300.0], [100.0, 0]])
    strengths = bradley_terry(wins)
    assert math.exp(strengths[0] - strengths[1]) == pytest.approx(300.5 / 100.5)
    assert elo(np.array([math.log(10), 0.0])) == pytest.approx([1900, 1500])


def test_a_ranking_finds_the_order_and_is_unsure_of_equals():
    chance = np.random.default_rng(4)
    wins = np.zeros((200, 3, 3))
    for number, unit in enumerate(wins):
        for i, j, won in ((0, 1, chance.random() < 0.8), (0, 2, number % 5 > 0), (1, 2, number % 2)):
            unit[i, j], unit[j, i] = won, not won
    value, low, high = elo_intervals(wins)
    assert value[0] == max(value) and low[0] > max(high[1:])
    assert low[1] < value[2] < high[1]


def test_one_that_always_wins_has_a_finite_strength():
    assert np.isfinite(bradley_terry(np.array([[0, 50.0], [0, 0]]))).all()
