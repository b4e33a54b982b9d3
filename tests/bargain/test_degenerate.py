"""Tables at the edge of what a table can be, for every pair of strategies."""

from itertools import product

import numpy as np
import pytest

from agents.bargain import STRATEGIES, Preferences, bargain, negotiator, own_turns

PAIRS = list(product(STRATEGIES, repeat=2))
every_pair = pytest.mark.parametrize("pair", PAIRS, ids="-".join)


def result_of(pair, tables, *, reserve=0.2, rounds=20):
    sides = [
        negotiator(name, Preferences(utility=table, reserve=reserve), rounds=own_turns(rounds), seed=seed)
        for seed, (name, table) in enumerate(zip(pair, tables, strict=True))
    ]
    return bargain(*sides, rounds=rounds)


@every_pair
def test_where_all_outcomes_are_equal_the_first_offer_is_taken(pair):
    result = result_of(pair, [np.full((4, 3), 0.7)] * 2)

    assert len(result.offers) == 1
    assert result.deal == result.offers[0]


@every_pair
def test_who_wants_the_same_takes_the_best_at_once(pair):
    table = np.add.outer(np.linspace(0, 0.6, 7), np.linspace(0.4, 0, 5))

    assert result_of(pair, [table, table.copy()], rounds=30).offers == ((6, 0),)


@every_pair
def test_an_issue_of_one_value_changes_nothing(pair):
    price = np.linspace(0, 1, 21)
    narrow = result_of(pair, [price, price[::-1]])
    wide = result_of(pair, [price[:, None], price[::-1][:, None]])

    assert [offer[0] for offer in wide.offers] == [offer[0] for offer in narrow.offers]


@every_pair
@pytest.mark.parametrize("rounds", [1, 2, 3, 30])
def test_with_opposite_wants_a_deal_is_worth_the_reserve_to_both(pair, rounds):
    price = np.linspace(0, 1, 11)
    result = result_of(pair, [price, price[::-1]], reserve=0.3, rounds=rounds)

    assert result.deal is None or 3 <= result.deal[0] <= 7


@every_pair
def test_a_table_of_two_kinds_of_outcomes_ends_in_the_good_kind(pair):
    table = np.where(np.arange(12).reshape(3, 4) % 2, 0.9, 0.1)
    result = result_of(pair, [table, table.copy()])

    assert table[result.deal] == 0.9


@every_pair
@pytest.mark.parametrize("reserve", [0.0, 1.0])
def test_reserves_at_the_ends_of_the_scale_hold(pair, reserve):
    table = np.linspace(0, 1, 9).reshape(3, 3)
    result = result_of(pair, [table, table[::-1, ::-1].copy()], reserve=reserve, rounds=12)

    assert result.deal is None or table[result.deal] >= reserve


@pytest.mark.parametrize("patience", [0.0, -0.1, 1.5])
def test_patience_is_a_share(patience):
    with pytest.raises(ValueError, match="patience"):
        negotiator(
            "parley", Preferences(utility=np.ones(2), reserve=0.0), rounds=3, seed=0, patience=patience
        )


def test_two_in_a_hurry_agree_in_a_few_offers():
    price = np.linspace(0, 1, 101)
    wants = [Preferences(utility=table, reserve=0.0) for table in (price, price[::-1].copy())]

    def play(patience):
        seats = [
            negotiator("parley", want, rounds=15, seed=seed, patience=patience)
            for seed, want in enumerate(wants)
        ]
        return bargain(*seats, rounds=30)

    hurried, patient = play(0.2), play(1.0)

    assert hurried.deal is not None
    assert len(hurried.offers) <= 8 < len(patient.offers)
