import numpy as np
import pytest

from agents.bargain import STRATEGIES, Preferences, UnknownStrategy, negotiator

FINE = Preferences(utility=np.linspace(0, 1, 10_001), reserve=0.2)


@pytest.mark.parametrize(("name", "exponent"), [("boulware", 0.25), ("linear", 1.0), ("conceder", 4.0)])
def test_time_dependent_offers_follow_the_textbook_curve(name, exponent):
    agent = negotiator(name, FINE, rounds=100, seed=0)
    times = np.linspace(0, 0.99, 34)

    offered = [FINE.of(agent.propose(time)) for time in times]

    assert offered == pytest.approx(1 - 0.8 * times ** (1 / exponent), abs=2e-4)


@pytest.mark.parametrize("name", ["boulware", "linear", "conceder"])
def test_time_dependent_acceptance_meets_the_own_next_offer(name):
    agent = negotiator(name, FINE, rounds=100, seed=0)
    (own,) = agent.propose(0.5)

    assert agent.accepts((own,), 0.5)
    assert not agent.accepts((own - 5,), 0.5)


def test_tit_for_tat_gives_what_it_was_given():
    agent = negotiator("tit_for_tat", FINE, rounds=100, seed=0)
    asked = [FINE.of(agent.propose(0.0))]
    for received in (1000, 1500, 3000, 2500):
        agent.observe((received,), 0.1)
        asked.append(FINE.of(agent.propose(0.1)))

    assert asked == pytest.approx([1.0, 1.0, 0.95, 0.8, 0.85], abs=2e-4)


def test_micro_concedes_one_step_for_each_new_offer_of_the_other_side():
    wants = Preferences(utility=np.array([1.0, 0.9, 0.8, 0.7, 0.1]), reserve=0.5)
    agent = negotiator("micro", wants, rounds=100, seed=0)
    asked = [agent.propose(0.0)]
    for received in (4, 4, 3):
        agent.observe((received,), 0.1)
        asked.append(agent.propose(0.1))

    assert asked[:2] == [(0,), (1,)]
    assert asked[2] in {(0,), (1,)}
    assert asked[3] == (2,)


def test_micro_does_not_go_below_its_reserve():
    wants = Preferences(utility=np.array([1.0, 0.9, 0.1]), reserve=0.5)
    agent = negotiator("micro", wants, rounds=100, seed=0)
    for received in (2, 1, 0, 2):
        agent.observe((received,), 0.1)
        assert agent.propose(0.1) in {(0,), (1,)}


def test_equal_outcomes_are_chosen_by_the_seed():
    wants = Preferences(utility=np.full(50, 0.8), reserve=0.2)

    chosen = {negotiator("linear", wants, rounds=10, seed=seed).propose(0.5) for seed in range(20)}

    assert len(chosen) > 10


def test_an_unknown_strategy_is_told_the_names():
    with pytest.raises(UnknownStrategy, match="parley, boulware, linear, conceder, tit_for_tat, micro"):
        negotiator("hardball", FINE, rounds=10, seed=0)


def test_parley_and_the_classics_are_there():
    assert set(STRATEGIES) == {"parley", "boulware", "linear", "conceder", "tit_for_tat", "micro"}
