"""Models at the table, at their worst and compared."""

from contracts.terms import SIDES
from evals.model_bargains import compare, play_with_faults, scenarios_with_a_zone


def test_no_offer_or_deal_leaves_a_mandate_whatever_the_model_does():
    played = play_with_faults(15, seed=5)
    assert (played["violations"], played["failed"]) == (0, [])
    assert sum(played["endings"].values()) == played["bargains"] == 15
    assert 0 < played["most_tokens"] <= played["allowance"]
    assert {"taken", "none", "outside"} <= set(played["choices"])


class Yields:
    """Accepts whatever is offered."""

    def choose(self, mandate, *, table, offers, offers_left):
        return "accept" if offers else None


def test_a_model_is_compared_with_our_own_strategy_in_the_same_seats():
    scenarios = scenarios_with_a_zone(2, seed=1)
    figures = compare(scenarios, Yields)
    assert figures["parley"]["bargains"] == figures["llm"]["bargains"] == len(SIDES) * 2
    assert figures["llm"]["share"] < figures["parley"]["share"]
    assert figures["llm"]["violations"] == 0
