"""The bargain suite scores as one does by hand, is repeatable in any number of processes, and sees bad play."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from agents.bargain import Preferences, Result, negotiator
from contracts.scenario import read_scenario
from evals.games import FAMILIES, Game, Leaving
from evals.measuring import Tally, metrics_of
from evals.runs import carry_out
from evals.suite import Outcome, Settings, SuiteError
from evals.suites import SUITES
from evals.suites.bargain import make_cases, more, observe, run, scores_of, seat_and_play

BARGAIN = SUITES["bargain"]
PRODUCT = {
    "title": "Kettle <b>",
    "list": "40.00",
    "average": "35",
    "lowest": "28.10",
    "highest": "44",
    "current": "36",
}

MONEY = """
currency: USD
signed_on: 2026-01-01
rounds: 10
lines: [{sku: A, name: A, quantity: 10, unit: piece, list_price: "10.00"}]
table:
  price: {from: "1.00", to: "11.00", tick: "1.00"}
  payment: [{deposit_percent: 100}]
  delivery: {from: 2026-01-08, to: 2026-01-10}
buyer:
  party: {id: b, name: B, country: DE}
  price: {aim: "5.00", limit: "9.00"}
  payment: {accepts: [{deposit_percent: 100}], cost_of_capital: 0}
  delivery: {earliest: 2026-01-08, latest: 2026-01-10, best: 2026-01-08, cost_per_day: "5.00"}
seller:
  party: {id: s, name: S, country: CN}
  price: {aim: "10.00", limit: "3.00"}
  payment: {accepts: [{deposit_percent: 100}], cost_of_capital: 0}
  delivery: {earliest: 2026-01-08, latest: 2026-01-10, best: 2026-01-10, cost_per_day: "10.00"}
"""


def scored(deal, offers=3):
    from evals.games import game_of

    game = game_of(read_scenario(MONEY))
    return scores_of(game, Result(deal, "agreed" if deal else "walked_away", (deal or (6, 0, 0),) * offers))


def test_scores_of_a_deal_agree_with_those_reckoned_by_hand():
    # 10 pieces; on day 10 the seller waits for nothing and the buyer loses 2 days at 5.
    # At 6 a piece the buyer has 90 - 60 - 10 = 20, the seller 60 - 30 = 30.
    scores = scored((5, 0, 2))
    # The buyer's best is at 1 on day 8: 80. The seller's at 11 on day 10: 80.
    assert scores["utility_buyer"] == pytest.approx(20 / 80)
    assert scores["utility_seller"] == pytest.approx(30 / 80)
    assert scores["nash_product"] == pytest.approx(20 / 80 * 30 / 80)
    assert scores["social_welfare"] == pytest.approx(50 / 80)
    # The sum is 60 less 10 on day 10, less 15 on day 9 (5 and 10), less 20 on day 8.
    assert scores["efficiency"] == pytest.approx(1.0)
    assert scores["individual_surplus_seller"] == pytest.approx(30 / 50)
    assert scores["discounted_surplus_seller"] == pytest.approx(30 / 50 * 0.98**2)
    assert scores["share_of_zone_buyer"] == pytest.approx(20 / 50)
    assert scores["fairness"] == pytest.approx(50**2 / (2 * (20**2 + 30**2)))
    # Day 10 is best at every price, so the frontier is the prices there; both have 25 nowhere, and the
    # product is the same, 600, at 5 and at 6 a piece: (30, 20) and (20, 30).
    assert scores["on_frontier"] == 1.0 and scores["distance_to_pareto"] == pytest.approx(0, abs=1e-9)
    assert scores["distance_to_nash"] in (pytest.approx(0, abs=1e-9), pytest.approx(200**0.5 / 80))


def test_scores_of_an_inefficient_deal_agree_with_those_reckoned_by_hand():
    # At 6 on day 8 the buyer has 30, the seller 30 - 20 = 10; at 5 on day 10 they have 30 and 20.
    scores = scored((5, 0, 0))
    assert scores["efficiency"] == pytest.approx(40 / 50)
    assert scores["on_frontier"] == 0.0
    assert scores["distance_to_pareto"] == pytest.approx(10 / 80)
    assert scores["violated"] == 0.0


def test_no_deal_is_worth_nothing_and_a_deal_outside_a_mandate_is_seen():
    nothing = scored(None)
    assert (nothing["agreed"], nothing["utility_buyer"], nothing["social_welfare"]) == (0.0, 0.0, 0.0)
    assert "efficiency" not in nothing
    assert scored((9, 0, 2))["violated"] == 1.0  # 10 a piece is beyond the buyer's 9


def test_a_deal_where_no_zone_is_counts_as_a_false_agreement():
    utility = np.array([1.0, 0.0])
    wants = {
        "buyer": Preferences(utility=utility, reserve=0.5),
        "seller": Preferences(utility=utility[::-1].copy(), reserve=0.5),
    }
    game = Game(wants, {side: want.utility - want.reserve for side, want in wants.items()}, rounds=4)
    scores = scores_of(game, Result((0,), "agreed", ((0,),)))
    assert (scores["agreed_without_zone"], scores["violated"]) == (1.0, 1.0)
    assert "agreed" not in scores and "utility_buyer" not in scores


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_what_it_says(family):
    games = [FAMILIES[family](Random(f"{family}-{seed}"), PRODUCT) for seed in range(8)]
    zones = [game.zone.any() for game in games]
    match family:
        case "empty":
            assert not any(zones)
        case "random" | "real":
            assert any(zones)
        case _:
            assert all(zones)
    assert {len(game.zone.shape) > 3 for game in games} == {family == "many_issues"}
    assert {game.zone[0].size == 1 for game in games} == {family == "price_only"}
    assert {bool(game.leaves) for game in games} == {family == "deadline"}
    assert family != "lines" or all(len(game.scenario.lines) > 1 for game in games)


def test_the_same_seed_makes_the_same_game():
    one, other = (FAMILIES["tight"](Random("tight-3"), None) for _ in range(2))
    assert one.scenario == other.scenario


def test_one_that_leaves_makes_no_more_offers_and_has_given_way_by_then():
    utility = np.linspace(0, 1, 50)
    wants = Preferences(utility=utility, reserve=0.2)
    leaving = Leaving(negotiator("linear", wants, rounds=3, seed=0), after=3, rounds=30)
    offers = []
    for made in range(4):
        offers.append(leaving.propose(2 * made / 30))
        assert not leaving.accepts((9,), 2 * made / 30)
    assert offers[3] is None
    assert wants.of(offers[2]) < wants.of(offers[1]) < wants.of(offers[0])


def played(settings, subject=None):
    return [
        Outcome(case.id, case.unit, case.groups, "ran", *run(case, subject)) for case in make_cases(settings)
    ]


def test_all_strategies_meet_all_in_both_seats_over_each_game():
    settings = Settings(sample=8, options=(("strategies", "linear,micro"), ("families", "price_only")))
    cases = list(make_cases(settings))
    assert [(case.data["buyer"], case.data["seller"]) for case in cases[:4]] == [
        ("linear", "linear"),
        ("linear", "micro"),
        ("micro", "linear"),
        ("micro", "micro"),
    ]
    assert [case.unit for case in cases] == ["price_only-0-0"] * 4 + ["price_only-0-1"] * 4
    assert len(list(make_cases(replace(settings, sample=None)))) == 400


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((("strategies", "linear,clever"),), "no strategy clever"),
        ((("strategies", "llm"),), "name it with --model"),
        ((("families", "wide"),), "no family wide"),
        ((("families", "real"),), "with --products"),
    ],
)
def test_a_call_that_cannot_be_run_says_what_to_mend(options, said):
    with pytest.raises(SuiteError, match=said):
        list(make_cases(Settings(sample=1, options=options)))


def test_scenarios_of_a_file_are_bargained_over(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(MONEY + "id: mine\n")
    cases = list(make_cases(Settings(file=file, options=(("strategies", "parley"),))))
    assert [case.id for case in cases] == ["mine:parley-parley"]
    assert run(cases[0], None).scores["agreed"] == 1.0
    file.write_text(MONEY.replace("9.00", "99.00"))
    with pytest.raises(SuiteError, match=r"mine.yaml, case 1: buyer.price.limit"):
        list(make_cases(Settings(file=file)))


def test_seats_and_strategies_are_counted_apart():
    outcome = played(
        Settings(sample=2, options=(("strategies", "parley,linear"), ("families", "price_only")))
    )[1]
    common, buyer, seller = observe(outcome)
    assert {"all", "strategy: parley", "strategy: linear", "family: price_only"} == set(common.groups)
    assert {"strategy: parley", "seat: buyer", "parley against linear"} < set(buyer.groups)
    assert buyer.scores["share_of_zone"] + seller.scores["share_of_zone"] == pytest.approx(1)


def test_a_field_is_ranked_and_exploited_as_one_does_by_hand():
    utilities = {
        ("hawk", "hawk"): (0, 0),
        ("hawk", "dove"): (0.8, 0.2),
        ("dove", "hawk"): (0.2, 0.8),
        ("dove", "dove"): (0.5, 0.5),
    }
    outcomes = [
        Outcome(
            f"{game}-{pair}",
            f"game {game}",
            (),
            "ran",
            {"utility_buyer": to[0], "utility_seller": to[1]},
            {"buyer": pair[0], "seller": pair[1]},
        )
        for game in range(20)
        for pair, to in utilities.items()
    ]
    told = {(metric.name, metric.group): metric for metric in more(lambda: iter(outcomes))}
    assert told["exploitability", "strategy: hawk"].value == pytest.approx(0.2)  # a dove gets 0.2, a hawk 0
    assert told["exploitability", "strategy: dove"].value == pytest.approx(0.3)  # a hawk gets 0.8, a dove 0.5
    assert told["lead", "hawk over dove"].value == pytest.approx(0.05)
    # the hawk does better against doves, the dove against hawks: one win in two each
    assert told["elo", "strategy: hawk"].value == pytest.approx(1500)


def test_a_strategy_that_gives_all_away_is_caught():
    class Generous:
        """Offers and takes whatever is best for the other side, within its own mandate."""

        def __init__(self, own, other):
            allowed = own.utility >= own.reserve
            self._gift = tuple(
                int(i) for i in np.unravel_index(np.where(allowed, other.utility, -1).argmax(), allowed.shape)
            )

        def propose(self, time):
            return self._gift

        def observe(self, outcome, time):
            pass

        def accepts(self, outcome, time):
            return True

    games = [FAMILIES["lines"](Random(f"generous-{seed}"), None) for seed in range(12)]
    shares = {"buyer": [], "seller": []}
    broken = 0.0
    for game in games:
        wants = game.wants

        def make(side, rounds, wants=wants):
            if side == "buyer":
                return Generous(wants["buyer"], wants["seller"])
            return negotiator("parley", wants["seller"], rounds=rounds, seed=1)

        scores = scores_of(game, seat_and_play(game, make))
        broken += scores["violated"]
        for side in shares:
            shares[side].append(scores[f"share_of_zone_{side}"])
    assert np.mean(shares["buyer"]) < 0.2 < 0.8 < np.mean(shares["seller"])
    assert broken > 0  # it takes what its mandate forbids


def without_times(made):
    return [replace(outcome, times={}) for outcome in made.outcomes()]


def test_one_process_and_two_give_the_same_and_a_killed_run_goes_on(tmp_path):
    settings = Settings(sample=96, seed=3)
    whole = carry_out(BARGAIN, settings, tmp_path / "whole", jobs=2)
    call = (
        "import sys; from pathlib import Path; from evals.runs import carry_out; from evals.suite import Settings;"
        "from evals.suites import SUITES\n"
        "if __name__ == '__main__':\n"
        "    carry_out(SUITES['bargain'], Settings(sample=96, seed=3), Path(sys.argv[1]), jobs=1)\n"
    )
    script, folder = tmp_path / "call.py", tmp_path / "killed"
    script.write_text(call)
    process = subprocess.Popen(
        [sys.executable, str(script), str(folder)], env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    )
    outcomes = folder / "outcomes.jsonl"
    until = time.monotonic() + 60
    while time.monotonic() < until and not (outcomes.exists() and outcomes.stat().st_size):
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    done = outcomes.read_bytes().count(b"\n")
    assert 0 < done < 96
    resumed = carry_out(BARGAIN, settings, folder, jobs=0)
    assert without_times(resumed) == without_times(whole)
    assert {name: resumed.manifest[name] for name in ("code", "cases_digest")} == {
        name: whole.manifest[name] for name in ("code", "cases_digest")
    }


def test_metrics_of_a_run_hold_together():
    outcomes = played(Settings(sample=72, options=(("families", "random,lines"),)))
    found = {(metric.name, metric.group): metric for metric in metrics_of(Tally(BARGAIN).add_all(outcomes))}
    assert found["violation_rate", "all"].value == 0 and found["violation_rate", "all"].n == 72
    assert found["violation_rate", "all"].bound == pytest.approx(1 - 0.05 ** (1 / 72))
    assert found["share_of_zone", "all"].value == pytest.approx(0.5)
    everyone = [found["utility", f"seat: {side}"].value for side in ("buyer", "seller")]
    assert found["utility", "all"].value == pytest.approx(np.mean(everyone))
    assert json.dumps([metric.to_json() for metric in found.values()])
