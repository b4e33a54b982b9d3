"""The acceptable outcomes, best first, at tables of any size and in little memory."""

import numpy as np
import pytest

from agents.bargain import Preferences
from agents.bargain.ranking import NARROW, Ranking

SIZES = [1, 2, 1_000, 8_193, 2**16, 2**16 + 1, 2**NARROW + 1]


@pytest.mark.parametrize("size", SIZES)
def test_what_is_acceptable_stands_best_first(size):
    utility = np.random.default_rng(size).random(size)
    ranking = Ranking(Preferences(utility=utility, reserve=0.3))
    ordered = utility[ranking.order]

    assert sorted(ranking.order.tolist()) == np.flatnonzero(utility >= 0.3).tolist()
    assert len(ordered) < 2 or np.diff(ordered).max() <= 1 / 32_766


@pytest.mark.parametrize("size", SIZES)
def test_ties_stand_in_the_order_of_the_table(size):
    utility = np.random.default_rng(size).choice([0.0, 0.2, 0.6, 1.0], size)
    ranking = Ranking(Preferences(utility=utility, reserve=0.2))

    expected = np.argsort(-utility, kind="stable")[: np.count_nonzero(utility >= 0.2)]
    assert ranking.order.tolist() == expected.tolist()


@pytest.mark.parametrize("size", SIZES)
def test_how_many_are_worth_less_is_counted(size):
    utility = np.linspace(0.1, 0.9, size)
    ranking = Ranking(Preferences(utility=utility, reserve=0.3))
    targets = np.array([0.0, 0.3, 0.55, 0.95])

    expected = [np.count_nonzero((utility >= 0.3) & (utility < target)) for target in targets]
    assert ranking.count_below(targets).tolist() == pytest.approx(expected, abs=1 + size / 32_766)
