"""The speed suite times what it says, size by size, and finds how the time grows."""

import pytest

from evals.measuring import Tally, metrics_of
from evals.runs import carry_out
from evals.suite import Outcome, Settings
from evals.suites import SUITES
from evals.suites.speed import figures, make_cases, more

SPEED = SUITES["speed"]


def timed(power):
    return lambda: iter(
        [
            Outcome(
                f"{size} {turn}", f"{size} {turn}", ("what: work",), "ran",
                detail={"what": "work", "size": size}, times={"milliseconds": size**power, "per_second": 1.0},
            )
            for size in (10, 100, 1_000, 10_000, 100_000)
            for turn in range(4)
        ]
    )  # fmt: skip


@pytest.mark.parametrize("power", [0.0, 1.0, 2.0])
def test_growth_is_the_power_of_the_size(power):
    metric = more(timed(power))[0]
    assert (metric.name, metric.group) == ("growth", "what: work")
    assert metric.value == pytest.approx(power)
    assert metric.low <= metric.value <= metric.high


def test_each_size_is_timed_in_turn():
    cases = list(make_cases(Settings(sample=50)))
    assert len({case.groups for case in cases}) == 24
    assert cases[0].groups == cases[24].groups and cases[0].id != cases[24].id


def test_a_run_times_messages_and_bargains_and_nothing_else_differs(tmp_path):
    one, other = (carry_out(SPEED, Settings(sample=24), tmp_path / name, jobs=0) for name in ("a", "b"))
    found = {(metric.name, metric.group) for metric in metrics_of(Tally(SPEED).add_all(one.outcomes()))}
    assert {("latency_ms", "what: reading Chinese"), ("throughput", "what: bargain of parley")} <= found
    assert [outcome.scores for outcome in one.outcomes()] == [outcome.scores for outcome in other.outcomes()]
    assert [figure.title for figure in figures(one.outcomes)] == ["Time of a reading", "Time of a bargain"]
