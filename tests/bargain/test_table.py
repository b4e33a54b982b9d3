import numpy as np
import pytest

from agents.bargain import (
    Accept,
    IllegalMove,
    Offer,
    Preferences,
    Result,
    Table,
    Walk,
    bargain,
    move_of,
    negotiator,
    own_turns,
    play,
)


def test_an_accepted_offer_is_the_deal():
    table = play(play(Table(rounds=3), Offer((2, 1))), Accept())

    assert (table.reason, table.deal, table.ended) == ("agreed", (2, 1), True)


def test_the_seats_take_turns_from_seat_0():
    table = Table(rounds=3)
    turns = [table.turn]
    for value in range(3):
        table = play(table, Offer((value,)))
        turns.append(table.turn)

    assert turns == [0, 1, 0, 1]
    assert table.last == (2,)


def test_the_last_offer_can_still_be_accepted():
    table = play(Table(rounds=1), Offer((0,)))

    assert table.must_answer
    assert play(table, Accept()).deal == (0,)


@pytest.mark.parametrize("move", [Offer((1,)), Walk()])
def test_anything_else_after_the_last_offer_ends_without_a_deal(move):
    table = play(play(Table(rounds=1), Offer((0,))), move)

    assert table.ended
    assert table.deal is None
    assert table.offers == ((0,),)


def test_walking_away_is_no_deal():
    assert play(Table(rounds=2), Walk()).reason == "walked_away"


def test_nothing_can_be_accepted_before_an_offer():
    with pytest.raises(IllegalMove, match="Nothing lies on the table"):
        play(Table(rounds=2), Accept())


@pytest.mark.parametrize("move", [Offer((0,)), Accept(), Walk()])
def test_no_move_follows_the_end(move):
    with pytest.raises(IllegalMove, match="has ended"):
        play(play(Table(rounds=2), Walk()), move)


@pytest.mark.parametrize("rounds", [0, -1, 2.5, True])
def test_a_table_needs_a_whole_number_of_offers(rounds):
    with pytest.raises(ValueError, match="rounds"):
        Table(rounds=rounds)


def test_time_is_the_share_of_offers_made_and_stays_below_one():
    table, times = Table(rounds=4), []
    for _ in range(4):
        times.append(table.time)
        table = play(table, Offer((0,)))
    times.append(table.time)

    assert times == [0.0, 0.25, 0.5, 0.75, 0.875]


def test_a_play_leaves_the_state_before_it_alone():
    before = Table(rounds=2)
    play(before, Offer((0,)))

    assert before == Table(rounds=2)


def test_own_turns_are_half_the_offers_rounded_up():
    assert [own_turns(rounds) for rounds in (1, 2, 3, 30, 31)] == [1, 1, 2, 15, 16]


@pytest.mark.parametrize("rounds", [1, 2, 3, 8, 31])
@pytest.mark.parametrize("name", ["parley", "linear", "micro"])
def test_the_loop_and_the_state_machine_play_the_same(name, rounds):
    def sides():
        price = np.linspace(0, 1, 21)
        wants = (
            Preferences(utility=price, reserve=0.3),
            Preferences(utility=price[::-1].copy(), reserve=0.4),
        )
        return [negotiator(name, want, rounds=own_turns(rounds), seed=4) for want in wants]

    result = bargain(*sides(), rounds=rounds)
    seats, table = sides(), Table(rounds=rounds)
    while not table.ended:
        table = play(table, move_of(seats[table.turn], table))

    assert result.offers == table.offers
    assert result.deal == table.deal


def test_a_negotiator_with_nothing_to_offer_walks_away():
    hopeless = Preferences(utility=np.array([0.1, 0.2]), reserve=0.5)
    content = Preferences(utility=np.array([0.9, 0.8]), reserve=0.0)

    result = bargain(
        negotiator("parley", hopeless, rounds=5, seed=0),
        negotiator("parley", content, rounds=5, seed=0),
        rounds=10,
    )

    assert result == Result(deal=None, reason="walked_away", offers=())
