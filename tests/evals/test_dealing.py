"""Self-play and patience are measured as they are told."""

from itertools import islice

import numpy as np
import pytest

from agents.bargain import Preferences
from contracts.terms import SIDES
from evals.dealing import (
    Person,
    cases_with_a_zone,
    measure_patience,
    measure_self_play,
    most_with_persons,
    play_itself,
)
from evals.speed import measure_memory, per_second, play_tables, random_tables


@pytest.fixture(scope="module")
def cases():
    return list(islice(cases_with_a_zone(300), 8))


def test_the_nash_point_is_permitted_and_at_most_the_best(cases):
    for one in cases:
        assert one.zone[one.nash]
        assert sum(one.worth[side][one.nash] for side in SIDES) <= one.best + 1e-6
        assert one.share("buyer", one.nash) + one.share("seller", one.nash) == pytest.approx(1)


def test_copies_play_each_case_from_both_seats(cases):
    told = measure_self_play(cases)
    deals = [play_itself(one, opens=side) for one in cases if one.scenario.rounds >= 10 for side in SIDES]

    assert told["bargains"] == len(deals)
    assert told["agreement"] == pytest.approx(np.mean([deal.agreed for deal in deals]), abs=1e-4)
    assert 0 < told["mean_efficiency"] <= 1


def test_less_patience_means_fewer_offers(cases):
    rows = measure_patience(cases[:4], levels=(1.0, 0.2))
    offers = [row["median_offers_to_a_deal"] for row in rows if row["opposite"] == "its copy"]

    assert offers[0] > offers[1]


def test_the_longer_a_person_has_come_down_the_more_there_is_to_have(cases):
    six, ten = (most_with_persons(cases, offers=offers) for offers in (6, 10))

    assert 0 < six < ten <= 1


def test_a_person_never_goes_below_its_reserve_and_leaves_when_it_is_tired():
    wants = Preferences(utility=np.linspace(0, 1, 30), reserve=0.4)
    person = Person(wants, seed=3, leaves_after=5)
    offers = [person.propose(turn / 10) for turn in range(6)]

    assert all(wants.of(offer) >= 0.4 for offer in offers[:5])
    assert offers[5] is None
    assert not person.accepts((11,), 0.9)


@pytest.mark.parametrize("strategy", ["boulware", "parley"])
def test_an_outcome_more_takes_less_than_ten_bytes_of_both_agents_at_any_moment(strategy):
    told = measure_memory(strategy, offers=20)

    assert told["bytes_an_outcome"] <= told["at_most"] < 10


def test_speed_and_memory_are_told_for_any_table():
    tables = random_tables((9, 4, 3), seed=1)

    assert all(table.shape == (9, 4, 3) and 0 <= table.min() <= table.max() <= 1 for table in tables)
    assert play_tables(tables, strategy="parley", offers=20).deal is not None
    assert per_second([lambda: play_tables(tables, strategy="linear", offers=6)], seconds=0.01)
    assert set(measure_memory("boulware", offers=4)) == {"strategy", "bytes_an_outcome", "at_most"}
