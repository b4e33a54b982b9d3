"""A gate opens for the same and for the better, and shuts for what fell by more than noise."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evals import gate
from evals.runs import carry_out
from evals.suite import CouldNotRun, Settings
from evals.suites import SUITES

INTAKE = SUITES["intake"]
SETTINGS = Settings(sample=40, seed=1)


def made(folder, suite=INTAKE, settings=SETTINGS):
    return carry_out(suite, settings, folder, jobs=0)


@pytest.fixture(scope="module")
def baseline(tmp_path_factory):
    folder = tmp_path_factory.mktemp("baseline")
    file = folder / "baseline.json"
    gate.write_baseline(file, gate.baseline_of([made(folder / "run")], command="parley eval run intake"))
    return gate.read_baseline(file)


def broken(every):
    def run(case, subject):
        result = INTAKE.run(case, subject)
        if sum(map(ord, case.id)) % every == 0:
            result = result._replace(scores={**result.scores, "exact": 0.0, "slots_agreed": 0.0})
        return result

    return replace(INTAKE, run=run)


def test_the_same_code_passes_its_own_baseline(tmp_path, baseline):
    held = gate.hold(baseline, made(tmp_path / "run"))
    assert {one.verdict for one in held.differences} == {"same"} and held.falls == []
    assert {one.name for one in held.differences} == {"exact", "intent_f1", "slot_f1", "false_act"}


def test_a_reader_that_got_worse_is_stopped(tmp_path, baseline):
    held = gate.hold(baseline, made(tmp_path / "run", broken(every=3)))
    assert {said.split()[1] for said in held.falls} == {"exact", "slot_f1"}
    assert "went from" in held.falls[0]


def test_one_message_more_or_less_is_noise(tmp_path, baseline):
    one = next(iter(INTAKE.cases(SETTINGS))).id

    def run(case, subject):
        result = INTAKE.run(case, subject)
        return result._replace(scores={**result.scores, "exact": 0.0}) if case.id == one else result

    held = gate.hold(baseline, made(tmp_path / "run", replace(INTAKE, run=run)))
    assert held.falls == [] and {one.verdict for one in held.differences} == {"noise", "same"}


def test_cases_that_cannot_be_run_any_more_shut_the_gate(tmp_path, baseline):
    def run(case, subject):
        raise CouldNotRun("gone")

    assert gate.hold(baseline, made(tmp_path / "run", replace(INTAKE, run=run))).falls == [
        "intake: 40 more cases could not be run"
    ]


def test_a_strategy_that_got_worse_is_stopped(tmp_path):
    bargain = SUITES["bargain"]
    settings = Settings(sample=12, options=(("strategies", "parley"), ("families", "price_only,lines")))

    def stubborn(case, subject):
        other = replace(case, data=case.data | {"seller": "micro", "buyer": "micro"})
        result = bargain.run(other, subject)
        return result._replace(detail=result.detail | {"seller": "parley", "buyer": "parley"})

    before = gate.baseline_of([made(tmp_path / "before", bargain, settings)], command="")
    held = gate.hold(before, made(tmp_path / "after", replace(bargain, run=stubborn), settings))
    fell = {(one.name, one.group) for one in held.differences if one.verdict == "worse"}
    assert {("agreement_rate", "copies: parley"), ("utility", "all")} <= fell


def test_a_baseline_of_other_cases_is_refused(tmp_path, baseline):
    with pytest.raises(gate.GateError, match="of other cases"):
        gate.hold(baseline, made(tmp_path / "run", settings=replace(SETTINGS, seed=2)))
    bargains = carry_out(
        SUITES["bargain"], Settings(sample=1, options=(("strategies", "linear"),)), tmp_path / "b", jobs=0
    )
    with pytest.raises(gate.GateError, match="has no bargain"):
        gate.hold(baseline, bargains)


def test_what_is_no_baseline_is_said_to_be_none(tmp_path):
    for text in ("{", "[]", "{}"):
        (tmp_path / "x.json").write_text(text)
        with pytest.raises(gate.GateError, match="no baseline"):
            gate.read_baseline(tmp_path / "x.json")


def test_the_committed_baseline_is_passed(tmp_path):
    committed = gate.read_baseline(Path(gate.__file__).parent / "baseline.json")
    for name, settings in gate.settings_of(committed).items():
        assert gate.hold(committed, made(tmp_path / name, SUITES[name], settings)).falls == []
    assert json.dumps(committed["command"]).count("parley eval run") == len(committed["suites"])
