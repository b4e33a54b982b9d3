"""What is offered where a price stands for money: packages of payment and date, each at a price of its own."""

import numpy as np
import pytest

from agents.bargain import Preferences
from agents.bargain.interests import read_interests
from agents.bargain.packages import Packages
from agents.bargain.parts import History
from agents.bargain.ranking import Ranking
from agents.bargain.trades import find_price

TICKS, PAYMENTS, DATES, LIMIT = 100, 3, 12, 60
TICK = 0.02
SELLER = [TICK * np.arange(TICKS), np.array([0.0, -0.05, -0.3]), np.zeros(DATES)]
"""What each value is thought to be worth to the seller, in the buyer's utility."""


def buyers_utility():
    """Of a buyer that pays at most the price 60 and likes late payment; all dates are alike."""
    worth = TICK * (LIMIT - np.arange(TICKS))[:, None, None] + np.array([0.05, 0.2, 0.3])[:, None]
    worth = worth + np.zeros(DATES)
    worth[LIMIT + 1 :] = -1
    return np.clip(worth, 0.0, 1.0)


@pytest.fixture
def sent():
    return []


@pytest.fixture
def packages(sent):
    ranking = Ranking(Preferences(utility=buyers_utility(), reserve=1e-9))
    price = find_price(ranking, read_interests(ranking, mandate=True))
    return Packages(History(ranking=ranking, rounds=15, seed=3, sent=sent), price)


def test_the_best_package_is_worth_most_to_both_and_priced_at_what_is_asked(packages):
    price, payment, _ = packages.best(0.5, SELLER)

    assert payment == 1
    assert buyers_utility()[price, 1, 0] >= 0.5 > buyers_utility()[price + 1, 1, 0]


def test_it_stays_at_its_limit_rather_than_give_away_a_better_package(packages):
    late = [SELLER[0], np.array([0.0, -0.2, -0.05]), SELLER[2]]

    assert buyers_utility()[LIMIT, 2, 0] == pytest.approx(0.3)
    assert packages.best(0.02, late)[:2] == (LIMIT, 2)


def test_what_was_shown_gives_way_to_what_was_not(packages, sent):
    first = packages.to_show(0.5, SELLER)
    sent.append(first)

    second = packages.to_show(0.5, SELLER)

    assert first[1:] != second[1:]
    assert packages.best(0.5, SELLER) == packages.best(0.5, SELLER)


def test_the_last_offer_is_one_that_was_not_refused_yet(packages, sent):
    sent.append(packages.last(0.1, SELLER))

    again = packages.last(0.1, SELLER)

    assert again != sent[0]
    assert buyers_utility()[again] >= 0.1
