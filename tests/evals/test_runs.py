"""A run goes on after a kill, is the same whenever it is done, and counts what could not be run."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from evals.measuring import Tally, differences, metrics_of
from evals.runs import RunError, carry_out, read_run
from evals.suite import (
    Case,
    CouldNotRun,
    Measure,
    Metric,
    Outcome,
    Result,
    Settings,
    Suite,
    SuiteError,
    chosen,
    read_lines,
)


def cases(settings):
    for number in range(settings.sample or 40):
        group = "odd" if number % 2 else "even"
        yield Case(
            f"case {number}", {"number": number, "seed": settings.seed}, (group,), unit=f"unit {number // 4}"
        )


def halve(case, subject):
    number = case.data["number"]
    if number % 10 == 9:
        raise CouldNotRun("nines are out of stock")
    return Result({"small": number < 20, "number": number, "twice": 2 * number}, {"said": f"{number}!"})


HALVES = Suite(
    name="halves",
    question="Are they small?",
    cases=cases,
    run=halve,
    measures=(
        Measure("small", "share below 20", "small", kind="rate", headline=True),
        Measure("half", "sum by sum of twice", "number", over="twice"),
        Measure("middle", "median", "number", kind="quantile", better="neither"),
    ),
)


def run(folder, *, suite=HALVES, settings=None, **more):
    return carry_out(suite, settings or Settings(), folder, jobs=0, **more)


def without_times(made):
    return [replace(outcome, times={}) for outcome in made.outcomes()]


def test_a_run_keeps_what_came_of_each_case_in_order(tmp_path):
    made = run(tmp_path / "one")
    outcomes = list(made.outcomes())
    assert [outcome.case for outcome in outcomes] == [case.id for case in cases(Settings())]
    assert outcomes[3].scores == {"small": True, "number": 3, "twice": 6}
    assert outcomes[3].detail == {"said": "3!"}
    assert (outcomes[9].status, outcomes[9].reason) == ("could_not_run", "nines are out of stock")


def test_a_manifest_says_what_it_takes_to_make_the_run_again(tmp_path):
    manifest = run(tmp_path / "one", command="parley eval run halves").manifest
    assert manifest["settings"]["seed"] == 0
    assert manifest["cases"] == 40 and manifest["command"] == "parley eval run halves"
    assert {"code", "data", "versions", "started", "finished"} <= set(manifest)


def test_two_runs_of_one_seed_are_the_same_apart_from_times(tmp_path):
    assert without_times(run(tmp_path / "one")) == without_times(run(tmp_path / "two"))


def test_a_run_goes_on_wherever_it_was_killed(tmp_path):
    whole = run(tmp_path / "whole")
    text = (whole.folder / "outcomes.jsonl").read_bytes()
    for cut in range(0, len(text), 997):
        folder = tmp_path / f"cut at {cut}"
        folder.mkdir()
        unfinished = {name: value for name, value in whole.manifest.items() if name != "finished"}
        (folder / "manifest.json").write_text(json.dumps(unfinished))
        (folder / "outcomes.jsonl").write_bytes(text[:cut])
        assert without_times(run(folder)) == without_times(whole)
        assert "finished" in read_run(folder).manifest


def test_a_folder_that_holds_another_run_is_left_alone(tmp_path):
    run(tmp_path)
    with pytest.raises(RunError, match="holds a run of other settings"):
        run(tmp_path, settings=Settings(seed=1))
    with pytest.raises(RunError, match="holds no run"):
        read_run(tmp_path / "nowhere")


def test_equal_cases_come_from_the_cache_and_what_could_not_be_run_is_tried_again(tmp_path):
    asked = []

    def count(case, subject):
        asked.append(case.id)
        return halve(case, subject)

    suite = replace(HALVES, run=count)
    first = run(tmp_path / "one", suite=suite, cached=tmp_path / "cache")
    asked.clear()
    second = run(tmp_path / "two", suite=suite, cached=tmp_path / "cache")
    assert asked == ["case 9", "case 19", "case 29", "case 39"]
    assert list(second.outcomes()) == list(first.outcomes())
    assert second.manifest["from_cache"] == 36
    asked.clear()
    run(tmp_path / "three", suite=suite, cached=tmp_path / "cache", settings=Settings(seed=7))
    assert len(asked) == 40


def test_a_case_at_which_the_suite_breaks_could_not_be_run(tmp_path):
    made = run(tmp_path / "one", suite=replace(HALVES, run=lambda case, subject: 1 / 0))
    assert {outcome.reason for outcome in made.outcomes()} == {"ZeroDivisionError: division by zero"}


def test_progress_is_told_case_by_case(tmp_path):
    told = []
    run(tmp_path / "one", report=lambda *counts: told.append(counts))
    assert told[0] == (1, 40, 0) and told[-1] == (40, 40, 0) and len(told) == 40


def test_metrics_have_values_counts_and_intervals_by_group(tmp_path):
    tally = Tally(HALVES).add_all(run(tmp_path / "one").outcomes())
    metrics = {(metric.name, metric.group): metric for metric in metrics_of(tally)}
    small, half, middle = (metrics[name, "all"] for name in ("small", "half", "middle"))
    assert (small.value, small.n) == (0.5, 36)
    assert small.low < 0.5 < small.high and small.bound < small.value
    assert (half.value, half.low, half.high) == (0.5, 0.5, 0.5)
    assert middle == Metric("middle", "all", value=19.0, n=36, low=13, high=26)
    assert metrics["small", "even"].n == 20
    assert tally.cases == 40 and tally.reasons == {"nines are out of stock": 4}


def test_every_counts_units_in_which_each_try_holds():
    measures = (Measure("pass", "", "good", kind="rate"), Measure("pass^k", "", "good", kind="every"))
    tries = [[1, 1, 1], [1, 0, 1], [0, 0, 0], [1, 1, 1]]
    tried = [
        Outcome(f"{unit} {turn}", f"goal {unit}", (), "ran", {"good": float(good)})
        for unit, goods in enumerate(tries)
        for turn, good in enumerate(goods)
    ]
    once, always = metrics_of(Tally(replace(HALVES, measures=measures)).add_all(tried))
    assert (once.value, once.n) == (8 / 12, 12)
    assert (always.value, always.n) == (0.5, 4)
    assert always.low < 0.5 < always.high and always.bound < 0.5


def outcomes(*values, start=0):
    return lambda: iter(
        [
            Outcome(f"case {at}", f"case {at}", (), "ran", {"small": value, "number": value, "twice": 2})
            for at, value in enumerate(values, start=start)
        ]
    )


def test_a_difference_is_paired_and_told_from_noise():
    before, after = [1.0] * 40, [1.0] * 30 + [0.0] * 10
    told = {one.name: one for one in differences(HALVES, outcomes(*before), outcomes(*after))}
    assert told["small"].verdict == "worse" and told["small"].change == -0.25
    assert told["small"].low < -0.25 < told["small"].high < 0
    one_worse = [1.0] * 39 + [0.0]
    assert {
        one.name: one.verdict for one in differences(HALVES, outcomes(*before), outcomes(*one_worse))
    } == {
        "small": "noise",
        "half": "noise",
        "middle": "same",
    }
    assert differences(HALVES, outcomes(*before), outcomes(*before))[0].verdict == "same"
    assert differences(HALVES, outcomes(*after), outcomes(*before))[0].verdict == "better"


def test_too_few_units_tell_nothing_whatever_they_say():
    before, after = [1.0] * 5, [0.0] * 5
    told = {one.name: one.verdict for one in differences(HALVES, outcomes(*before), outcomes(*after))}
    assert told["small"] == "noise"
    told = {
        one.name: one.verdict for one in differences(HALVES, outcomes(*before, 1.0), outcomes(*after, 0.0))
    }
    assert told["small"] == "worse"


def test_what_must_never_happen_is_worse_at_its_first_time():
    never = replace(HALVES, measures=(Measure("small", "", "small", kind="rate", better="less", never=True),))
    before, after = outcomes(*[0.0] * 40), outcomes(*[0.0] * 39, 1.0)
    assert differences(never, before, after)[0].verdict == "worse"


def test_only_cases_that_both_ran_are_compared():
    told = differences(HALVES, outcomes(1.0, 0.0), outcomes(0.0, 0.0, start=1))
    assert [(one.n, one.change) for one in told if one.name == "small"] == [(1, 0.0)]


def test_cases_are_read_from_lines_and_from_yaml_alike(tmp_path):
    lines, yaml = tmp_path / "cases.jsonl", tmp_path / "cases.yaml"
    lines.write_text('{"id": "a", "price": "1.50"}\n\n{"id": "b", "price": "2"}\n')
    yaml.write_text("cases:\n- {id: a, price: 1.50}\n- {id: b, price: '2'}\n")
    assert [row for _, row in read_lines(lines)] == [row for _, row in read_lines(yaml)]
    lines.write_text('{"id": "a"}\n[1]\n')
    with pytest.raises(SuiteError, match="line 2: a case is an object"):
        list(read_lines(lines))


def test_a_sample_is_drawn_by_the_seed():
    assert chosen(100, Settings()) is None
    one = chosen(100, Settings(sample=10))
    assert len(one) == 10 and one == chosen(100, Settings(sample=10))
    assert one != chosen(100, Settings(sample=10, seed=1))


def test_settings_are_read_back_from_a_manifest(tmp_path):
    asked = Settings(
        seed=3, file=tmp_path / "cases.jsonl", budget=Decimal("1.50"), options=(("tag", "hard"),)
    )
    asked.file.write_text("{}")
    said = read_run(run(tmp_path / "one", settings=asked).folder).manifest["settings"]
    assert Settings.of_json(said) == asked


def test_two_cases_of_one_name_are_refused(tmp_path):
    twice = replace(HALVES, cases=lambda settings: (Case("same", {}) for _ in range(2)))
    with pytest.raises(SuiteError, match="two cases are called same"):
        run(tmp_path / "one", suite=twice)
