"""A desk whose model does everything wrong answers all the same, and says what it offers."""

from evals.faults import play


def test_every_turn_is_answered_nothing_made_up_and_nothing_given_away():
    faults = play(24, seed=1)
    assert (faults["turns"], faults["answered"], faults["failed"]) == (24, 24, [])
    wrong = ("made_up", "unoffered", "leaked", "forbidden")
    assert [faults[name] for name in wrong] == [[], [], [], []]
    assert faults["readings"]["asked"] > 0
    assert sum(faults["wordings"].values()) > 0
