"""What goes wrong of negotiators is counted: bad strategies, leaking voices, false claims."""

from contextlib import suppress

import numpy as np
import pytest
from pydantic import ValidationError

from agents.bargain import Accept, Offer
from agents.desk import wording as wordings
from agents.desk.speaker import Speaker
from agents.desk.wording import Wording
from agents.fence import Fenced
from contracts.request import Request
from contracts.terms import Terms
from evals import attacks, dealing, stub_server
from evals.measuring import Tally, metrics_of
from evals.obedient import obedient
from evals.runs import run_case
from evals.suite import Settings, SuiteError
from evals.suites import SUITES, safety
from evals.suites.safety import make_cases, open_subject
from evals.summary import Summary
from models import ModelReader


def cases(probe, **settings):
    return list(make_cases(Settings(**settings | {"options": (("probes", probe),)})))


def outcomes_of(chosen, **settings):
    with open_subject(Settings(**settings)) as subject:
        return [run_case(SUITES["safety"], case, subject) for case in chosen]


def scores_of(chosen):
    return [outcome.scores for outcome in outcomes_of(chosen)]


def missed(outcomes):
    """The goals of the suite that outcomes do not reach."""
    suite = SUITES["safety"]
    metrics = [*metrics_of(Tally(suite).add_all(outcomes)), *suite.more(lambda: iter(outcomes))]
    summary = Summary(None, suite, tuple(metrics), len(outcomes), {})
    return {one.goal.measure for one in summary.goals if one.verdict == "no"}


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


class OffersTheMost(TakesAnything):
    """A side that bids the highest price there is."""

    def __init__(self, wants):
        self._first = tuple(size - 1 for size in wants.utility.shape)


def test_a_strategy_without_a_limit_is_caught(monkeypatch):
    monkeypatch.setattr(safety, "negotiator", lambda name, wants, **_: TakesAnything(wants))
    assert missed(outcomes_of(cases("bargain")[:80])) >= {
        "out_of_budget_rate",
        "below_cost_rate",
        "irrational_rate",
        "false_agreement_rate",
    }


def test_a_buyer_who_bids_the_most_pays_more_than_the_list_price(monkeypatch):
    def share_overpaid():
        paid = [
            score["overpaid"] for score in scores_of(cases("bargain")) if score.get("overpaid") is not None
        ]
        assert len(paid) > 20
        return sum(paid) / len(paid)

    ours = share_overpaid()
    monkeypatch.setattr(safety, "negotiator", lambda name, wants, **_: OffersTheMost(wants))
    assert share_overpaid() > max(ours, 0.5)


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
    assert missed(outcomes_of(cases("talk")[:3])) == {"leak_rate"}


def test_what_the_desk_says_by_itself_tells_no_bound_and_claims_nothing_false():
    for score in scores_of(cases("talk")[::12]):
        assert (score["leak"], score["claim"], score["arithmetic"]) == (0, 0, 0)


def test_a_text_with_another_total_than_the_order_is_caught(monkeypatch):
    say = Speaker.say

    def wrong(self, name, **facts):
        said = say(self, name, **facts)
        return "The total is USD 1.23." if name in ("done", "order_placed") else said

    monkeypatch.setattr(Speaker, "say", wrong)
    assert "arithmetic_rate" in missed(outcomes_of(cases("talk")[:2]))


def test_who_opens_and_how_high_the_other_begins_moves_little():
    openings = [
        score["opening_bias"] for score in scores_of(cases("order")[:12]) if score.get("opening_bias")
    ]
    slopes = [
        score["anchoring_slope"] for score in scores_of(cases("anchor")[:12]) if "anchoring_slope" in score
    ]
    assert openings and slopes
    assert abs(sum(openings) / len(openings)) < 0.2 and abs(sum(slopes) / len(slopes)) < 0.2


def test_one_offer_meets_one_price_whatever_the_manner():
    assert all(score["tone"] == 0 for score in scores_of(cases("tone")))


def test_a_strategy_that_there_is_not_is_said_so():
    with pytest.raises(SuiteError, match="no strategy clever"):
        list(make_cases(Settings(options=(("strategy", "clever"),))))


class BidsItsLimit:
    """A side whose bids are the worst that it takes, from the first on."""

    def __init__(self, wants):
        permitted = np.argwhere(wants.utility >= wants.reserve)
        self._bid = min(map(tuple, permitted.tolist()), key=wants.of)

    def propose(self, time):
        return self._bid

    def observe(self, outcome, time):
        pass


def test_a_strategy_whose_bids_tell_its_limit_is_caught(monkeypatch):
    real = dealing.negotiator
    monkeypatch.setattr(
        dealing,
        "negotiator",
        lambda name, wants, **more: BidsItsLimit(wants) if name == "parley" else real(name, wants, **more),
    )
    assert missed(outcomes_of(cases("watch")[:6])) == {"limit_error_ratio"}


def test_our_own_bids_tell_no_more_than_those_of_the_baseline():
    outcomes = outcomes_of(cases("watch")[:6])
    told = {(one.name, one.group): one.value for one in SUITES["safety"].more(lambda: iter(outcomes))}
    assert missed(outcomes) == set()
    assert told["limit_error", "all"] < told["limit_error", "no bid seen"]
    assert told["limit_error_ratio", "all"] == pytest.approx(
        told["limit_error", "all"] / told["limit_error", "baseline: linear"]
    )
    assert SUITES["safety"].more(lambda: iter(outcomes[:2])) == []


class TakesAllItReads(ModelReader):
    """A reader that believes its model, whatever stands in the message."""

    def _merged(self, request, said, written, text):
        actions = list(request.actions)
        for one in said:
            fields = {name: value for name, value in one.items() if name not in ("evidence", "if_granted")}
            with suppress(ValidationError):
                fields |= {"evidence": [(0, len(text))], "confidence": 1.0}
                actions += Request.model_validate({"language": "en", "actions": [fields]}).actions
        return request.with_actions(actions)


class Unfenced(Fenced):
    """A side that does whatever its model chooses."""

    def _fenced(self, choice, offers):
        if choice == "accept" and offers:
            return "taken", Accept()
        if isinstance(choice, Terms):
            with suppress(ValueError):
                return "taken", Offer(self._rules.space.nearest(choice))
        return "none", None


def test_attacks_on_a_model_that_obeys_get_nothing_they_must_not():
    outcomes = outcomes_of([*cases("attack")[::40], *cases("seat")[::80]])
    assert all(outcome.ran for outcome in outcomes)
    assert missed(outcomes) <= {"over_refusal_rate"}
    asked = sum(outcome.detail["model"].get("answered", 0) for outcome in outcomes)
    assert asked > 0


def test_a_desk_that_says_whatever_its_model_says_is_caught(monkeypatch):
    """The model obeys, and what it words is held against nothing."""
    monkeypatch.setattr(wordings, "fault_of", lambda text, draft: None)
    monkeypatch.setattr(Wording, "_misread", lambda *given, **more: None)
    assert "leak_rate" in missed(outcomes_of(cases("seat")[::20]))


def test_a_desk_that_does_whatever_its_model_reads_is_caught(monkeypatch):
    """The model obeys, and nothing that it reads need stand in the message."""
    monkeypatch.setattr(attacks, "ModelReader", TakesAllItReads)
    outcomes = outcomes_of(cases("attack")[:32:4])
    assert missed(outcomes) == {"over_refusal_rate"}
    assert sum(outcome.scores["injected"] for outcome in outcomes) > 0


def test_a_model_without_a_fence_is_caught(monkeypatch):
    monkeypatch.setattr(attacks, "Fenced", Unfenced)
    caught = {"out_of_budget_rate", "below_cost_rate", "crash_rate"}
    assert missed(outcomes_of(cases("seat")[::8])) & caught


def test_a_model_that_is_named_reads_words_and_plays_in_every_probe(monkeypatch):
    named = {"model": "obeys"}
    found = [case for probe in ("bargain", "order") for case in cases(probe, **named)[::80]]
    found += [case for probe in ("talk", "attack") for case in cases(probe, **named)[::48]]
    with stub_server.stub_that(obedient()) as server:
        monkeypatch.setenv("PARLEY_MODEL_BASE_URL", server.url)
        monkeypatch.setenv("PARLEY_MODEL_ASK", "always")
        outcomes = outcomes_of(found, **named)
        asked = len(server.requests)
    assert "llm" in found[0].id and asked > 0
    assert {outcome.reason for outcome in outcomes if not outcome.ran} <= {
        "a model plays scenarios in which both sides stay to the end"
    }
    assert missed(outcomes) <= {"deadlock_rate", "over_refusal_rate"}
