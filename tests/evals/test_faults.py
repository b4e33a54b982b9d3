"""A desk whose model does everything wrong answers all the same."""

from evals.faults import play


def test_every_turn_is_answered_and_no_value_made_up():
    faults = play(12, seed=1)
    assert (faults["turns"], faults["answered"], faults["failed"]) == (12, 12, [])
    assert faults["made_up"] == []
    assert faults["readings"]["asked"] > 0
