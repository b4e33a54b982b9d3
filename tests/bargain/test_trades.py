"""What an order's price tells of the other issues."""

import numpy as np
import pytest

from agents.bargain import Preferences
from agents.bargain.interests import read_interests
from agents.bargain.ranking import Ranking
from agents.bargain.trades import Trades, find_price

TICKS, PAYMENTS, DATES = 100, 3, 12
PAYMENT = np.array([0.0, 0.1, 0.25])
DATE = -0.02 * np.abs(np.arange(DATES) - 4)
TICK = 0.02


def buyers_utility():
    """Of a buyer that pays at most price 60, likes late payment and the date 4."""
    price = TICK * (60 - np.arange(TICKS))
    worth = price[:, None, None] + PAYMENT[:, None] - 0.25 + DATE
    worth[61:] = -1
    return np.clip(worth, 0.0, 1.0)


@pytest.fixture
def price():
    ranking = Ranking(Preferences(utility=buyers_utility(), reserve=1e-9))
    return find_price(ranking, read_interests(ranking, mandate=True))


def test_the_price_is_found_and_what_this_side_likes_is_told_in_it(price):
    assert (price.axis, price.slope) == (0, pytest.approx(-TICK))
    assert price.tastes[1] == pytest.approx(PAYMENT - 0.25, abs=1e-6)
    assert price.tastes[2] == pytest.approx(DATE, abs=1e-6)


def test_without_a_limit_there_is_no_price_to_go_by():
    ranking = Ranking(Preferences(utility=np.add.outer(np.linspace(0, 0.5, 9), [0.0, 0.5]), reserve=0.0))

    assert find_price(ranking, read_interests(ranking, mandate=False)) is None


def test_what_a_payment_costs_the_other_side_is_read_off_its_prices(price):
    """A seller that comes down by 4 ticks an offer, and asks 10 more for payment 2 and 1 for each date."""
    trades = Trades(price, (TICKS, PAYMENTS, DATES))
    turns = [(0, 8), (1, 8), (2, 8), (0, 8), (2, 6), (0, 6), (2, 9)]
    for made, (payment, date) in enumerate(turns):
        asked = 90 - 4 * made + 10 * (payment == 2) + abs(date - 8)
        trades.learn((asked, payment, date), made / 10)

    prices, payments, dates = trades.scores()

    assert np.diff(prices) == pytest.approx(TICK)
    assert payments[0] - payments[2] == pytest.approx(10 * TICK, abs=0.06)
    assert payments[0] - payments[1] == pytest.approx(0.0, abs=0.06)
    assert dates.argmax() == 8


def test_before_any_offer_it_is_thought_to_like_what_this_side_does_not(price):
    prices, payments, _ = Trades(price, (TICKS, PAYMENTS, DATES)).scores()

    assert np.all(np.diff(prices) > 0)
    assert np.all(np.diff(payments) < 0)
