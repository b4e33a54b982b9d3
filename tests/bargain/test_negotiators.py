"""What holds for every negotiator at any table."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.bargain import STRATEGIES, Negotiator, Preferences, bargain, negotiator, own_turns

SHAPES = st.lists(st.integers(1, 6), min_size=1, max_size=4).map(tuple)


@st.composite
def sides(draw):
    """Two preferences over one space, with ties and zeros as often as not."""
    shape = draw(SHAPES)
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    steps = draw(st.sampled_from([1, 3, 1000]))
    tables = [np.round(rng.random(shape) * steps) / steps for _ in range(2)]
    reserves = [draw(st.sampled_from([0.0, 1e-9, 0.3, 0.8, 1.0, 1.2])) for _ in range(2)]
    return [
        Preferences(utility=table, reserve=reserve) for table, reserve in zip(tables, reserves, strict=True)
    ]


names = st.sampled_from(STRATEGIES)
tables = st.integers(1, 40)


def seated(pair, wants, *, rounds, seed=0):
    return [
        negotiator(name, want, rounds=own_turns(rounds), seed=seed)
        for name, want in zip(pair, wants, strict=True)
    ]


@settings(max_examples=150, deadline=None)
@given(pair=st.tuples(names, names), wants=sides(), rounds=tables)
def test_no_side_offers_or_signs_below_its_reserve(pair, wants, rounds):
    result = bargain(*seated(pair, wants, rounds=rounds), rounds=rounds)

    assert all(
        wants[place % 2].of(offer) >= wants[place % 2].reserve for place, offer in enumerate(result.offers)
    )
    assert result.deal is None or all(want.of(result.deal) >= want.reserve for want in wants)
    assert len(result.offers) <= rounds


@settings(max_examples=60, deadline=None)
@given(pair=st.tuples(names, names), wants=sides(), rounds=tables, seed=st.integers(0, 2**40))
def test_the_same_seed_makes_the_same_moves(pair, wants, rounds, seed):
    first = bargain(*seated(pair, wants, rounds=rounds, seed=seed), rounds=rounds)
    again = bargain(*seated(pair, wants, rounds=rounds, seed=seed), rounds=rounds)

    assert first == again


class Recorded:
    """A negotiator that writes down how it was called."""

    def __init__(self, agent: Negotiator) -> None:
        self._agent = agent
        self.calls = []

    def propose(self, time):
        outcome = self._agent.propose(time)
        self.calls.append(("propose", None, time, outcome))
        return outcome

    def observe(self, outcome, time):
        self._agent.observe(outcome, time)
        self.calls.append(("observe", outcome, time, None))

    def accepts(self, outcome, time):
        return self._agent.accepts(outcome, time)


@settings(max_examples=60, deadline=None)
@given(pair=st.tuples(names, names), wants=sides(), rounds=tables)
def test_a_replay_of_what_was_seen_and_said_brings_a_negotiator_back(pair, wants, rounds):
    seats = [Recorded(agent) for agent in seated(pair, wants, rounds=rounds)]
    bargain(*seats, rounds=rounds)

    for seat, fresh in zip(seats, seated(pair, wants, rounds=rounds), strict=True):
        for call, seen, time, said in seat.calls:
            if call == "observe":
                fresh.observe(seen, time)
            else:
                assert fresh.propose(time) == said


@pytest.mark.parametrize("name", STRATEGIES)
@pytest.mark.parametrize("rounds", [1, 2, 3, 10])
def test_a_table_of_one_outcome_that_suits_both_ends_in_it(name, rounds):
    wants = [Preferences(utility=np.full((1, 1, 1), 0.6), reserve=0.5)] * 2

    assert bargain(*seated((name, name), wants, rounds=rounds), rounds=rounds).deal == (0, 0, 0)


@pytest.mark.parametrize("name", STRATEGIES)
def test_nothing_acceptable_means_no_offer_and_no_deal(name):
    wants = Preferences(utility=np.linspace(0, 0.5, 12).reshape(3, 4), reserve=0.9)
    agent = negotiator(name, wants, rounds=5, seed=0)

    assert agent.propose(0.0) is None
    agent.observe((2, 3), 0.5)
    assert not agent.accepts((2, 3), 0.9)
    assert agent.propose(0.9) is None


@pytest.mark.parametrize("name", STRATEGIES)
def test_without_a_zone_there_is_no_deal(name):
    price = np.linspace(0, 1, 30)
    wants = [Preferences(utility=price, reserve=0.6), Preferences(utility=price[::-1], reserve=0.6)]

    assert bargain(*seated((name, name), wants, rounds=20), rounds=20).deal is None


@pytest.mark.parametrize("rounds", [0, -3])
def test_a_negotiator_needs_a_turn(rounds):
    with pytest.raises(ValueError, match="rounds"):
        negotiator("linear", Preferences(utility=np.ones(2), reserve=0.0), rounds=rounds, seed=0)
