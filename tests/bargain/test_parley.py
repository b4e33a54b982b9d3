"""How `parley` behaves at order tables: what its mandate forbids is worth 0 and lies below its reserve."""

from statistics import mean, median

import numpy as np
import pytest

from agents.bargain import Preferences, bargain, negotiator, own_turns
from evals.watching import FIRM, heard_bids, watched_bids

HAIR = 1e-9
SHAPE = (120, 5, 12)


def order_table(seed):
    """Worths of a buyer and a seller over price, payment and date, and which outcomes each permits."""
    chance = np.random.default_rng(seed)
    price = np.linspace(60, 140, SHAPE[0])[:, None, None]
    limit, width = chance.uniform(85, 115), chance.uniform(2, 25)
    sides = []
    for sign, bound in ((-1, limit + width / 2), (1, limit - width / 2)):
        away = np.abs(np.arange(SHAPE[2]) - chance.integers(2, 10)) * chance.choice([0.0, 0.2, 0.6])
        worth = sign * (price - bound) - away - np.arange(SHAPE[1])[:, None] * sign * chance.uniform(0, 0.4)
        accepted = chance.permutation(SHAPE[1])[: chance.integers(2, SHAPE[1] + 1)]
        permitted = (worth >= 0) & np.isin(np.arange(SHAPE[1]), accepted)[:, None]
        permitted[:, :, : chance.integers(0, 4)] = False
        sides.append((worth, permitted & (sign * (price - bound) >= 0)))
    return sides


def preferences(side):
    worth, permitted = side
    best = worth[permitted].max()
    share = np.maximum(worth, 0.0) / best
    return Preferences(utility=np.where(permitted, HAIR + (1 - HAIR) * share, 0.0), reserve=HAIR)


def play(wants, *, rounds, opener=0):
    seats = [negotiator("parley", want, rounds=own_turns(rounds), seed=1) for want in wants]
    return bargain(seats[opener], seats[1 - opener], rounds=rounds)


@pytest.fixture(scope="module")
def self_play():
    """Of each table with a zone of some width: the deal's efficiency and the opener's share, None without one."""
    outcomes = []
    for seed in range(240):
        sides = order_table(seed)
        both = sides[0][1] & sides[1][1]
        if both.sum() < 20:
            continue
        wants = [preferences(side) for side in sides]
        best = (sides[0][0] + sides[1][0])[both].max()
        for opener in (0, 1):
            deal = play(wants, rounds=30, opener=opener).deal
            worths = None if deal is None else [side[0][deal] for side in sides]
            outcomes.append(worths and (sum(worths) / best, worths[opener] / sum(worths)))
    return outcomes


def test_two_of_a_kind_agree_where_there_is_a_zone_but_for_five_in_a_thousand(self_play):
    assert len(self_play) > 320
    assert self_play.count(None) <= 0.005 * len(self_play)


def test_two_of_a_kind_leave_little_on_the_table(self_play):
    assert median(one[0] for one in self_play if one) >= 0.97


def test_opening_is_neither_an_advantage_nor_a_burden(self_play):
    assert mean(one[1] for one in self_play if one) == pytest.approx(0.5, abs=0.06)


@pytest.mark.parametrize("ranges", [(60, 20), (20, 60), (40, 40)], ids=str)
def test_who_asks_for_more_at_first_does_not_get_all_the_more(ranges):
    price, zone = np.arange(161), 16
    gains = (80 + zone / 2 - price, price - (80 - zone / 2))
    wants = [
        Preferences(
            utility=np.where(gain >= 0, HAIR + (1 - HAIR) * np.minimum(gain / best, 1), 0), reserve=HAIR
        )
        for gain, best in zip(gains, ranges, strict=True)
    ]

    deals = [play(wants, rounds=30, opener=opener).deal for opener in (0, 1)]

    assert [gains[0][deal] / zone for deal in deals] == pytest.approx([0.5, 0.5], abs=0.15)


@pytest.mark.parametrize("rounds", [1, 2, 3, 4, 30, 31])
def test_few_rounds_end_cleanly(rounds):
    for seed in range(8):
        wants = [preferences(side) for side in order_table(seed)]
        result = play(wants, rounds=rounds)

        assert len(result.offers) <= rounds
        assert result.deal is None or all(want.of(result.deal) >= want.reserve for want in wants)


def test_a_zone_of_one_price_is_found():
    place = np.arange(61)
    buyer = np.where(place <= 30, HAIR + (30 - place) / 40, 0.0)
    seller = np.where(place >= 30, HAIR + (place - 30) / 40, 0.0)
    wants = [Preferences(utility=table, reserve=HAIR) for table in (buyer, seller)]

    assert [play(wants, rounds=30, opener=opener).deal for opener in (0, 1)] == [(30,), (30,)]


class Scripted:
    """Another side that does as it was told: offers from a list in turn, accepts as a rule says."""

    def __init__(self, offers, accepts=lambda outcome: False):
        self._offers = offers
        self._rule = accepts
        self._made = 0

    def propose(self, time):
        self._made += 1
        return self._offers[(self._made - 1) % len(self._offers)]

    def observe(self, outcome, time):
        pass

    def accepts(self, outcome, time):
        return self._rule(outcome)


WANT = Preferences(utility=np.add.outer(np.linspace(0, 0.7, 30), np.linspace(0, 0.3, 4)), reserve=0.25)
POOR, FAIR, GOOD = (3, 0), (15, 1), (29, 3)


@pytest.mark.parametrize("turns", [1, 2, 10, 60])
@pytest.mark.parametrize(
    "script",
    [[POOR], [FAIR], [GOOD], [POOR, GOOD], [POOR, None], [None], [(29, 0), (0, 3), (7, 2), (0, 0)]],
    ids=["stubborn", "repeating", "generous", "erratic", "leaving", "silent", "random"],
)
def test_it_stays_rational_against_anyone(turns, script):
    for opens in (True, False):
        agent, other = negotiator("parley", WANT, rounds=turns, seed=0), Scripted(script)
        seats = (agent, other) if opens else (other, agent)
        result = bargain(*seats, rounds=2 * turns)

        mine = result.offers[0 if opens else 1 :: 2]
        assert all(WANT.of(offer) >= WANT.reserve for offer in mine)
        assert result.deal is None or WANT.of(result.deal) >= WANT.reserve


@pytest.mark.parametrize("turns", [2, 10, 60])
def test_the_last_acceptable_offer_is_taken(turns):
    result = bargain(negotiator("parley", WANT, rounds=turns, seed=0), Scripted([FAIR]), rounds=2 * turns)

    assert result.deal == FAIR


def test_an_offer_as_good_as_any_is_taken_at_once():
    result = bargain(Scripted([GOOD]), negotiator("parley", WANT, rounds=50, seed=0), rounds=100)

    assert result.offers == (GOOD,)


def test_it_starts_near_its_best_and_is_firm_while_time_lasts():
    agent = negotiator("parley", WANT, rounds=100, seed=0)
    for turn in range(50):
        assert WANT.of(agent.propose(turn / 100)) > 0.85
        agent.observe(POOR, (turn + 0.5) / 100)


def last_demand(seed, *, moves):
    """What the last of fifteen offers is worth opposite a side that comes down to its reserve, or stays."""
    wants, other = (preferences(side) for side in order_table(3))
    heard = heard_bids("linear" if moves else FIRM, other, offers=30)
    agent = negotiator("parley", wants, rounds=len(heard), seed=seed)
    return wants.of(watched_bids(agent, heard, opens=True)[-1])


def test_who_never_moves_is_not_led_to_the_reserve():
    stays, moves = ([last_demand(seed, moves=moves) for seed in range(40)] for moves in (False, True))

    assert 0.1 < mean(stays) < 0.2
    assert max(stays) - min(stays) > 0.15
    assert mean(moves) < 0.05


@pytest.mark.parametrize("turns", [12, 15, 30])
def test_no_seed_makes_it_open_low(turns):
    (want, _) = (preferences(side) for side in order_table(3))

    opened = [want.of(negotiator("parley", want, rounds=turns, seed=seed).propose(0.0)) for seed in range(40)]

    assert min(opened) > 0.9


def test_it_meets_a_side_that_comes_down_early():
    """Such a side may have to leave before the table ends."""
    (want, _) = (preferences(side) for side in order_table(3))
    near = int(np.argmax(want.utility.max(axis=(1, 2)) > 0))
    firm, falling = [120 - near] * 5, np.linspace(120 - near, near, 5).astype(int)
    worths = []
    for prices in (firm, falling):
        agent = negotiator("parley", want, rounds=15, seed=1)
        for turn, price in enumerate(prices):
            agent.propose(turn / 15)
            agent.observe((int(min(price, 119)), 0, 6), (turn + 0.5) / 15)
        worths.append(want.of(agent.propose(5 / 15)))

    assert worths[1] < worths[0] - 0.1
