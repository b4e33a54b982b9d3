"""Models at the table, at their worst."""

from evals.model_bargains import play_with_faults


def test_no_offer_or_deal_leaves_a_mandate_whatever_the_model_does():
    played = play_with_faults(15, seed=5)
    assert (played["violations"], played["failed"]) == (0, [])
    assert sum(played["endings"].values()) == played["bargains"] == 15
    assert 0 < played["most_tokens"] <= played["allowance"]
    assert {"taken", "none", "outside"} <= set(played["choices"])
