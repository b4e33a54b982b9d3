import numpy as np
import pytest

from agents.bargain import Preferences
from agents.bargain.frontier import Estimate, trace_frontier
from agents.bargain.interests import read_interests
from agents.bargain.opponent import AdditiveModel
from agents.bargain.parts import History
from agents.bargain.ranking import Ranking


def history_of(utility, *, reserve=0.0, rounds=100):
    return History(ranking=Ranking(Preferences(utility=utility, reserve=reserve)), rounds=rounds, seed=0)


def additive(*issues):
    total = issues[0]
    for issue in issues[1:]:
        total = np.add.outer(total, issue)
    return total


@pytest.fixture
def bilateral():
    """A side's history, and the true utility of another that wants the opposite price and a date of its own."""
    mine = additive(np.linspace(0, 0.5, 20), np.linspace(0, 0.2, 5), np.linspace(0.3, 0, 9))
    theirs = additive(np.linspace(0.6, 0, 20), np.linspace(0.1, 0, 5), 0.3 - 0.06 * np.abs(np.arange(9) - 5))
    return history_of(mine), theirs


def test_the_model_ranks_outcomes_as_the_other_side_does(bilateral):
    history, theirs = bilateral
    model = AdditiveModel(history)
    by_utility = np.argsort(-theirs.ravel())
    for place in range(0, 120, 4):
        outcome = tuple(int(i) for i in np.unravel_index(by_utility[place], theirs.shape))
        model.learn(outcome, place / 200)

    guess = Estimate(model.scores()).of(np.arange(theirs.size, dtype=np.int32))

    assert np.corrcoef(guess, theirs.ravel())[0, 1] > 0.9
    assert theirs.ravel()[guess.argmax()] > 0.95


def test_learning_in_steps_or_at_once_is_the_same(bilateral):
    history, _ = bilateral
    offers = [(0, 0, 5), (1, 0, 5), (0, 1, 4), (3, 0, 6)]
    at_once, stepwise = AdditiveModel(history), AdditiveModel(history)
    for offer in offers:
        at_once.learn(offer, 0.5)
        stepwise.learn(offer, 0.5)
        stepwise.scores()

    for one, other in zip(at_once.scores(), stepwise.scores(), strict=True):
        assert one == pytest.approx(other)


def test_the_level_falls_as_offers_get_better(bilateral):
    history, _ = bilateral
    model = AdditiveModel(history)
    levels = []
    for offer in [(0, 0, 5), (4, 0, 5), (2, 0, 5), (9, 0, 5)]:
        model.learn(offer, 0.5)
        levels.append(model.level)

    assert levels == sorted(levels, reverse=True)
    assert levels[0] == 1.0
    assert levels[1] == levels[2] > levels[3]


def test_the_frontier_trades_own_utility_for_the_others(bilateral):
    history, theirs = bilateral
    ranking = history.ranking
    frontier = trace_frontier(ranking, theirs.astype(np.float32).take, end=len(ranking))

    assert np.all(np.diff(frontier.own) <= 1e-4)
    assert np.all(np.diff(frontier.liked) > 0)
    assert frontier.liked[-1] == pytest.approx(theirs.max(), abs=1e-6)


@pytest.mark.parametrize("size", [1, 2, 255, 1024, 1025, 20_000])
def test_the_frontier_of_a_large_table_is_all_records(size):
    chance = np.random.default_rng(size)
    ranking = Ranking(Preferences(utility=chance.random(size), reserve=0.0))
    falling = 1 - ranking.utility.take(ranking.order)
    liked = (falling + chance.random(size) / 10).astype(np.float32)
    theirs = np.empty_like(liked)
    theirs[ranking.order] = liked

    frontier = trace_frontier(ranking, theirs.take, end=size)

    records = [place for place in range(size) if not place or liked[place] > liked[:place].max()]
    assert frontier.index.tolist() == ranking.order[records].tolist()


@pytest.mark.parametrize("size", [1, 2_048, 2_049, 20_000])
def test_how_many_are_worth_so_much_is_counted_at_tables_of_any_size(size):
    utility = np.linspace(0.1, 0.9, size)
    ranking = Ranking(Preferences(utility=utility, reserve=0.3))
    for target in (0.0, 0.3, 0.55, 0.9, 0.95):
        assert ranking.count_above(target) == (utility >= max(target, 0.3)).sum()


def test_a_price_with_a_limit_goes_on_beyond_it():
    worth = additive(np.linspace(0.9, -0.9, 40), np.array([0.0, 0.1]))
    forbidden = np.where(worth >= 0, worth, 0.0)

    price, payment = read_interests(Ranking(Preferences(utility=forbidden, reserve=1e-9)), mandate=True)

    assert price.open_ended
    assert np.all(np.diff(price.curve) < 0)
    assert not payment.open_ended


def test_turns_left_are_known_on_both_clocks():
    history = history_of(np.ones(2), rounds=15)
    ours = [history.turns_left(made / 30) for made in range(0, 30, 2)]
    others = [history.turns_left((step + 1) / 16) for step in range(15)]

    assert ours == others == list(range(14, -1, -1))
    assert history.turns_left(29.5 / 30) == 0


@pytest.mark.parametrize(
    ("opens", "began", "times", "last"),
    [
        (True, 0.0, [0.0, 2 / 30], False),
        (False, 1 / 30, [1 / 30], True),
        (True, 0.0, [0.0, 2 / 29], True),
        (False, 1 / 29, [1 / 29], False),
        (True, 1 / 16, [1 / 16, 2 / 16], True),
        (False, 1 / 16, [1 / 16], False),
    ],
)
def test_who_has_the_last_word_is_read_off_the_clock(opens, began, times, last):
    history = history_of(np.ones(2), rounds=15)
    history.opens, history.began = opens, began
    history.times.extend(times)

    assert history.speaks_last(0.9) is last
