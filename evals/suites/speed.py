"""`speed`: how fast is it, and how does that grow? Messages by length, bargains by the size of their table.

Each case is one timing; sizes are timed several times, in turn, so that what else the machine does falls on
all. A run goes through the cases one at a time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from math import prod
from typing import Any

import numpy as np

from evals import drawing
from evals.speed import play_tables, random_tables
from evals.statistics import percentile_interval
from evals.suite import Case, Figure, Measure, Metric, Outcomes, Result, Settings, Suite

ROUNDS = 12
"""Timings of each size, when no sample is asked for."""
LENGTHS = (30, 100, 300, 1_000, 3_000, 10_000)
SHAPES = ((10, 5, 2), (20, 10, 5), (30, 10, 10), (50, 10, 20), (60, 25, 20), (100, 25, 40))
STRATEGIES = ("boulware", "parley")
OFFERS = 60
_LARGE = 4
"""Of how many of the largest sizes the growth is told: what is small costs most for what never grows."""
_NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
_SAID = {
    "English": "Please change SO-1024 to 300 blue mugs, deliver by 5 March, and could we get 5% off? ",
    "Chinese": "请把订单SO-1024的蓝色杯子改成三百个，三月五日前送到，另外能不能便宜5%？",
}

MEASURES = (
    Measure(
        "latency_ms",
        "Milliseconds for one message or one bargain, median.",
        "milliseconds",
        kind="quantile",
        better="less",
        decimals=2,
    ),
    Measure(
        "latency_p95_ms",
        "The same, 95th percentile.",
        "milliseconds",
        kind="quantile",
        quantile=0.95,
        better="less",
        decimals=2,
    ),
    Measure("throughput", "So many a second on one core, median.", "per_second", kind="quantile", decimals=1),
    Measure(
        "growth",
        "By which power of the size the time grows, over the larger sizes: 1 is proportional, 2 quadratic.",
        "",
        kind="more",
        better="less",
        decimals=2,
        headline=True,
    ),
)


def make_cases(settings: Settings) -> Iterator[Case]:
    """Every size in turn, again and again."""
    sizes = list(_sizes())
    count = settings.sample if settings.sample is not None else ROUNDS * len(sizes)

    def timings() -> Iterator[Case]:
        turn = 0
        while True:
            for what, size, data in sizes:
                name = f"{what}, {size}"
                yield Case(
                    f"{name}, turn {turn}",
                    {**data, "what": what, "size": size},
                    (f"what: {what}", f"size: {name}"),
                )
            turn += 1

    return islice(timings(), count)


def _sizes() -> Iterator[tuple[str, int, dict[str, Any]]]:
    for language, said in _SAID.items():
        for length in LENGTHS:
            yield f"reading {language}", length, {"text": (said * length)[:length]}
    for strategy in STRATEGIES:
        for shape in SHAPES:
            yield f"bargain of {strategy}", prod(shape), {"strategy": strategy, "shape": list(shape)}


@contextmanager
def open_parts(settings: Settings) -> Iterator[Callable[..., Any]]:
    """What reads, once it is loaded."""
    from parley import parse

    parse("Please change SO-1024 to 300 mugs", now=_NOW)
    yield parse


def run(case: Case, parse: Callable[..., Any]) -> Result:
    """Times one message or one bargain of two of a kind, its tables made before."""
    if "text" in case.data:
        seconds = _seconds(lambda: parse(case.data["text"], now=_NOW))
    else:
        tables = random_tables(tuple(case.data["shape"]), seed=0)
        seconds = _seconds(lambda: play_tables(tables, strategy=case.data["strategy"], offers=OFFERS))
    detail = {"what": case.data["what"], "size": case.data["size"]}
    return Result({}, detail, {"milliseconds": 1000 * seconds, "per_second": 1 / seconds})


def _seconds(task: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    task()
    return max(time.perf_counter() - begun, 1e-9)


def _timings(outcomes: Outcomes) -> dict[str, dict[int, list[float]]]:
    """Milliseconds by what and size."""
    found: dict[str, dict[int, list[float]]] = {}
    for outcome in outcomes():
        if outcome.ran:
            sizes = found.setdefault(outcome.detail["what"], {})
            sizes.setdefault(outcome.detail["size"], []).append(float(outcome.times["milliseconds"] or 0))
    return found


def more(outcomes: Outcomes) -> list[Metric]:
    """The slope of time over size, both as logarithms, and its bootstrap interval over the timings."""
    chance = np.random.default_rng(0)
    metrics = []
    for what, sizes in _timings(outcomes).items():
        if len(sizes) < 2:
            continue
        sizes = dict(sorted(sizes.items())[-_LARGE:])
        logs = np.log(np.array(list(sizes), dtype=np.float64))

        def slope(medians: list[float], logs: Any = logs) -> float:
            return float(np.polyfit(logs, np.log(medians), 1)[0])

        drawn = [
            slope([float(np.median(chance.choice(times, len(times)))) for times in sizes.values()])
            for _ in range(400)
        ]
        low, high = percentile_interval(np.array(drawn)[:, None])
        value = slope([float(np.median(times)) for times in sizes.values()])
        count = sum(map(len, sizes.values()))
        metrics.append(Metric("growth", f"what: {what}", value, count, float(low[0]), float(high[0])))
    return metrics


def figures(outcomes: Outcomes) -> list[Figure]:
    """Time by size, for messages and for bargains."""
    found = _timings(outcomes)
    drawn = []
    for kind, unit in (("reading", "characters"), ("bargain", "outcomes of the table")):
        series = [
            (what, [(float(size), float(np.median(times))) for size, times in sorted(sizes.items())])
            for what, sizes in found.items()
            if what.startswith(kind)
        ]
        about = f"Median time by {unit}."
        svg = drawing.growth(series, x_label=unit, y_label="milliseconds", about=about)
        drawn.append(Figure(f"Time of a {kind}", svg, about))
    return drawn


SPEED = Suite(
    name="speed",
    question="How fast is it, and how does that grow?",
    cases=make_cases,
    run=run,
    measures=MEASURES,
    subject=open_parts,
    more=more,
    figures=figures,
    cached=False,
    alone=True,
    sources=(),
)
