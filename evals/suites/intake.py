"""`intake`: does it understand our customers? Annotated messages, read by the rules, or with a model beside.

The measures are those of the contract of the intake. Options: `tag` and `without`, tags with commas between
that a message must have, or must not have; `ask`, when a model is asked.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from evals import drawing
from evals.intake import Case as Message
from evals.intake import Parse, read_cases
from evals.matching import Match, field_of, match, right_slots
from evals.measuring import Tally, metrics_of
from evals.statistics import Floats, bootstrap_sums, percentile_interval
from evals.suite import (
    ALL,
    JSON,
    Case,
    CouldNotRun,
    Figure,
    Goal,
    Measure,
    Metric,
    Observation,
    Outcome,
    Outcomes,
    Result,
    Settings,
    Shown,
    Suite,
    as_it_is,
    chosen,
    open_named_model,
)

_BINS = 10
NOTHING = "nothing"

MEASURES = (
    Measure("exact", "Messages read exactly as annotated.", "exact", kind="rate", headline=True),
    Measure("intent_f1", "F1 over intents.", "intents_agreed", over="intents_said", headline=True),
    Measure("slot_f1", "F1 over fields.", "slots_agreed", over="slots_said", headline=True),
    Measure(
        "false_act",
        "Messages that ask nothing and are acted on.",
        "acted",
        kind="rate",
        better="less",
        headline=True,
    ),
    Measure(
        "calibration_error",
        "How far confidence is from the share right (ECE, Guo et al. 2017).",
        "",
        kind="more",
        better="less",
    ),
    Measure(
        "latency_ms",
        "Milliseconds that reading a message takes here, median.",
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
    Measure("tokens", "Tokens that a model used for a message.", "tokens", better="less", decimals=0),
    Measure("cost", "What a model cost for a message.", "cost", better="less", decimals=6),
)


class Reader(NamedTuple):
    """What reads messages, and the model beside it."""

    parse: Parse
    client: Any = None


def make_cases(settings: Settings) -> Iterator[Case]:
    """The messages of the file; without one, those that come with the suite."""
    file = settings.file or Path(str(files("evals") / "data" / "intake.jsonl"))
    wanted, unwanted = set(settings.names("tag", ())), set(settings.names("without", ()))

    def messages() -> Iterator[Message]:
        for one in read_cases(file):
            if wanted <= set(one.tags) and not unwanted & set(one.tags):
                yield one

    places = chosen(sum(1 for _ in messages()), settings) if settings.sample is not None else None
    for place, one in enumerate(messages()):
        if places is None or place in places:
            yield _case(one)


def _case(message: Message) -> Case:
    data = message.model_dump(mode="json", exclude={"id", "gold"}) | {"gold": message.gold.to_json()}
    return Case(message.id, data, tuple(message.groups()))


@contextmanager
def open_reader(settings: Settings) -> Iterator[Reader]:
    """The rules, once they are loaded; with a model beside them, where one is named."""
    from parley import parse, with_model

    parse("Please change SO-1024 to 300 mugs", now=datetime(2026, 1, 5, tzinfo=UTC))
    with open_named_model(settings) as client:
        yield Reader(with_model(client), client) if client else Reader(parse)


def run(case: Case, reader: Reader) -> Result:
    """Reads one message. Raises CouldNotRun when the model was asked and gave no answer."""
    message = Message.model_validate({"id": case.id, **case.data})
    before = _spent(reader)
    begun = time.perf_counter()
    given = reader.parse(message.text, now=message.now, context=message.context).to_json()["actions"]
    times = {"milliseconds": 1000 * (time.perf_counter() - begun)}
    after = _spent(reader)
    if after and after["failures"] != before["failures"]:
        raise CouldNotRun(f"the model gave no answer: {', '.join(sorted(after['failures']))}")
    found = match(message.gold.to_json()["actions"], given)
    spent = {name: float(after[name] - before[name]) for name in ("tokens", "cost")} if after else {}
    return Result({**_scores(found), **spent}, _detail(message, found), times)


def _spent(reader: Reader) -> dict[str, Any]:
    """What the model has used so far."""
    if reader.client is None:
        return {}
    usage = reader.client.usage
    return {"tokens": usage.tokens, "cost": usage.cost, "failures": dict(usage.failures)}


def _scores(found: Match) -> dict[str, float | None]:
    """Of the actions and slots that either side said, how many have their counterpart: F1 is their ratio."""
    right = sum(len(right_slots(found.gold_slots[g], found.given_slots[p])) for g, p in found.pairs)
    return {
        "exact": float(found.exact),
        "acted": None if found.gold else float(bool(found.given)),
        "intents_agreed": 2.0 * len(found.pairs),
        "intents_said": float(len(found.gold) + len(found.given)),
        "slots_agreed": 2.0 * right,
        "slots_said": float(sum(map(len, found.gold_slots)) + sum(map(len, found.given_slots))),
    }


def _detail(message: Message, found: Match) -> JSON:
    return {
        "text": message.text,
        "gold": found.gold,
        "given": found.given,
        "intents": _by_intent(found),
        "fields": _by_field(found),
        "confused": _confused(found),
        "confidences": [
            [action["confidence"], found.is_right(at)]
            for at, action in enumerate(found.given)
            if "confidence" in action
        ],
    }


def _by_intent(found: Match) -> dict[str, list[int]]:
    """By intent how many counterparts there are, both ways, and how many were said."""
    said = Counter(action["intent"] for action in (*found.gold, *found.given))
    agreed = Counter(found.gold[g]["intent"] for g, _ in found.pairs)
    return {name: [2 * agreed[name], count] for name, count in sorted(said.items())}


def _by_field(found: Match) -> dict[str, list[int]]:
    """The same by field."""
    slots = (*found.gold_slots, *found.given_slots)
    said = Counter(field_of(path) for each in slots for path in each)
    agreed: Counter[str] = Counter()
    for g, p in found.pairs:
        agreed.update(field_of(path) for path in right_slots(found.gold_slots[g], found.given_slots[p]))
    return {name: [2 * agreed[name], count] for name, count in sorted(said.items())}


def _confused(found: Match) -> list[list[str]]:
    """Annotated and given intent of actions without a counterpart, in order; `nothing` where one lacks."""
    paired_gold, paired_given = {g for g, _ in found.pairs}, {p for _, p in found.pairs}
    lost = [action["intent"] for at, action in enumerate(found.gold) if at not in paired_gold]
    extra = [action["intent"] for at, action in enumerate(found.given) if at not in paired_given]
    longest = max(len(lost), len(extra))
    lost += [NOTHING] * (longest - len(lost))
    extra += [NOTHING] * (longest - len(extra))
    return [list(pair) for pair in zip(lost, extra, strict=True)]


def observe(outcome: Outcome) -> Iterator[Observation]:
    """The message, and beside it each intent and each field."""
    yield from as_it_is(outcome)
    for kind, agreed, said in (
        ("intents", "intents_agreed", "intents_said"),
        ("fields", "slots_agreed", "slots_said"),
    ):
        for name, (both, all_) in outcome.detail.get(kind, {}).items():
            yield Observation((f"{kind[:-1]}: {name}",), {agreed: float(both), said: float(all_)})


def figures_of(messages: Iterable[Message], parse: Parse) -> dict[str, float]:
    """Every measure over all of the messages, by name, and how many there are."""
    tally = Tally(INTAKE)
    for one in messages:
        case = _case(one)
        result = run(case, Reader(parse))
        tally.add(Outcome(case.id, case.id, case.groups, "ran", result.scores, result.detail))
    found = {metric.name: metric.value for metric in metrics_of(tally) if metric.group == ALL}
    return {"messages": tally.cases, **found}


def more(outcomes: Outcomes) -> list[Metric]:
    """The calibration error, over bins of 0.1."""
    rows = [_binned(outcome.detail.get("confidences", ())) for outcome in outcomes() if outcome.ran]
    sums = np.array(rows).reshape(len(rows), -1)
    actions = int(sums[:, 2::3].sum()) if rows else 0
    if not actions:
        return []
    low, high = percentile_interval(_error(bootstrap_sums(sums))[:, None])
    value = float(_error(sums.sum(axis=0, keepdims=True))[0])
    return [Metric("calibration_error", ALL, value, actions, float(low[0]), float(high[0]))]


def _binned(confidences: Any) -> Floats:
    """For each bin the sum of confidences, how many were right, and how many there are."""
    bins = np.zeros((_BINS, 3))
    for confidence, right in confidences:
        bins[min(int(confidence * _BINS), _BINS - 1)] += (confidence, right, 1)
    return bins.ravel()


def _error(sums: Floats) -> Floats:
    apart: Floats = np.abs(sums[:, 0::3] - sums[:, 1::3]).sum(axis=1) / np.maximum(
        sums[:, 2::3].sum(axis=1), 1
    )
    return apart


def figures(outcomes: Outcomes) -> list[Figure]:
    """Confusion of intents, calibration, and latency."""
    confused: Counter[tuple[str, str]] = Counter()
    bins, milliseconds = np.zeros(3 * _BINS), []
    for outcome in outcomes():
        if outcome.ran:
            confused.update((gold, given) for gold, given in outcome.detail["confused"])
            bins += _binned(outcome.detail["confidences"])
            milliseconds.append(float(outcome.times["milliseconds"] or 0))
    found = [_drawn_confusion(confused)] if confused else []
    filled = [(c / n, right / n, int(n)) for c, right, n in bins.reshape(-1, 3) if n]
    about = "Mean confidence in an action against the share of such actions that are right."
    return [
        *found,
        Figure("Calibration", drawing.calibration(filled, about=about), about),
        Figure(
            "Latency",
            drawing.histogram(milliseconds, label="milliseconds", about="Time to read a message."),
            "Up to the 99th percentile.",
        ),
    ]


def _drawn_confusion(confused: Counter[tuple[str, str]]) -> Figure:
    golds = sorted({gold for gold, _ in confused}, key=lambda name: (name == NOTHING, name))
    givens = sorted({given for _, given in confused}, key=lambda name: (name == NOTHING, name))
    values = [[float(confused[gold, given]) or None for given in givens] for gold in golds]
    about = "Intents that were annotated and what was given instead, over actions without a counterpart."
    svg = drawing.heat_map(
        golds, givens, values, about=about, row_title="annotated", column_title="given", decimals=0
    )
    return Figure("Confusion of intents", svg, about)


def show(case: Case, outcome: Outcome) -> Shown:
    """The message, what was annotated, and what was read."""
    lines = [("message", outcome.detail["text"])]
    for name in ("gold", "given"):
        actions = outcome.detail[name] or [NOTHING]
        lines += [(name, action if action == NOTHING else _said(action)) for action in actions]
    return Shown(case.id, tuple(lines))


def _said(action: JSON) -> str:
    kept = {name: value for name, value in action.items() if name not in ("evidence", "source")}
    return json.dumps(kept, ensure_ascii=False)


INTAKE = Suite(
    name="intake",
    question="Does it understand our customers?",
    cases=make_cases,
    run=run,
    measures=MEASURES,
    subject=open_reader,
    observe=observe,
    more=more,
    figures=figures,
    show=show,
    worst="exact",
    options=("tag", "without", "ask"),
    goals=(
        Goal("exact", ALL, 0.85),
        Goal("slot_f1", ALL, 0.94),
        Goal("false_act", ALL, 0.02),
        Goal("calibration_error", ALL, 0.05),
    ),
)
