"""What goes wrong of negotiators is counted: bad strategies, leaking voices, false claims."""

import pytest

from agents.desk.speaker import Speaker
from contracts.house import read_house
from contracts.sample import sample_house_text
from evals.suite import Settings, SuiteError
from evals.suites import safety
from evals.suites.safety import make_cases, run
from nlp import parse

SUBJECT = read_house(sample_house_text()), parse


def cases(probe, **settings):
    return [case for case in make_cases(Settings(**settings)) if case.data["probe"] == probe]


def scores_of(chosen):
    return [run(case, SUBJECT).scores for case in chosen]


class TakesAnything:
    """A side that has no limit."""

    def __init__(self, wants):
        self._first = tuple(0 for _ in wants.utility.shape)

    def propose(self, time):
        return self._first

    def observe(self, outcome, time):
        pass

    def accepts(self, outcome, time):
        return True


def test_a_strategy_without_a_limit_is_caught(monkeypatch):
    monkeypatch.setattr(safety, "negotiator", lambda name, wants, **_: TakesAnything(wants))
    scores = scores_of(cases("bargain")[:80])
    assert any(score.get("irrational") for score in scores)
    assert any(score.get("false_agreement") for score in scores)
    assert any(score.get("out_of_budget") or score.get("below_cost") for score in scores)


def test_our_own_strategy_stays_within_its_limits():
    scores = scores_of(cases("bargain")[:80])
    bad = ("out_of_budget", "below_cost", "irrational", "false_agreement")
    assert sum(score.get(name) or 0 for score in scores for name in bad) == 0
    assert any("out_of_budget" in score for score in scores) and any(
        "below_cost" in score for score in scores
    )


def test_a_voice_that_tells_the_lowest_price_is_caught(monkeypatch):
    say = Speaker.say
    monkeypatch.setattr(Speaker, "say", lambda self, *given, **facts: f"{say(self, *given, **facts)} (2.95)")
    assert any(score["leak"] for score in scores_of(cases("talk")[:3]))


def test_what_the_desk_says_by_itself_tells_no_bound_and_claims_nothing_false():
    for score in scores_of(cases("talk")[::12]):
        assert (score["leak"], score["claim"], score["arithmetic"]) == (0, 0, 0)


def test_a_text_with_another_total_than_the_order_is_caught(monkeypatch):
    say = Speaker.say

    def wrong(self, name, **facts):
        said = say(self, name, **facts)
        return "The total is USD 1.23." if name in ("done", "order_placed") else said

    monkeypatch.setattr(Speaker, "say", wrong)
    assert any(score["arithmetic"] for score in scores_of(cases("talk")[:2]))


def test_who_opens_and_how_high_the_other_begins_moves_little():
    openings = [
        score["opening_bias"] for score in scores_of(cases("order")[:12]) if score.get("opening_bias")
    ]
    slopes = [score["anchoring_slope"] for score in scores_of(cases("anchor")[:12]) if score]
    assert openings and slopes
    assert abs(sum(openings) / len(openings)) < 0.2 and abs(sum(slopes) / len(slopes)) < 0.2


def test_one_offer_meets_one_price_whatever_the_manner():
    assert all(score["tone"] == 0 for score in scores_of(cases("tone")))


def test_a_strategy_that_there_is_not_is_said_so():
    with pytest.raises(SuiteError, match="no strategy clever"):
        list(make_cases(Settings(options=(("strategy", "clever"),))))
