"""The figures of a report as documents tell them: a short JSON file, and tables made of that alone.

    python -m evals.told RUN/metrics.json --out docs/evaluation.json

writes the JSON and prints the tables as Markdown, which docs/evaluation.md holds; a test compares them.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from evals.suite import ALL, JSON, Measure, Suite
from evals.suites import SUITES

_STRATEGIES = (
    "strategy: ",
    ("agreement_rate", "utility", "efficiency", "share_of_zone", "exploitability", "elo"),
)
_FAMILIES = ("copies by family: parley, ", ("agreement_rate", "efficiency"))
_KINDS = ("what: ", "baseline: ", _STRATEGIES[0], _FAMILIES[0])
_VERDICTS = {"yes": "reached", "close": "within noise", "no": "not reached", "unknown": "no data"}


def shortened(report: JSON) -> JSON:
    """Of `metrics.json`: how each suite was run, its goals, and its metrics over all and by strategy."""
    return {
        name: {
            "command": told["manifest"]["command"],
            "cases": told["cases"],
            "could_not_run": told["could_not_run"],
            "goals": told["goals"],
            "metrics": [metric for metric in told["metrics"] if _is_kept(metric["group"], told["goals"])],
        }
        for name, told in report["suites"].items()
    }


def _is_kept(group: str, goals: list[JSON]) -> bool:
    named = {ALL, "no bid seen", *(goal["group"] for goal in goals)}
    return group in named or group.startswith(_KINDS)


def markdown(figures: JSON) -> str:
    """The tables: what each suite says first, what strategies come to, and two of ours family by family."""
    heads = ("suite", "measure", "value, 95 %", "n", "wanted", "")
    parts = [_table(_headlines(figures), heads)]
    for prefix, names in (_STRATEGIES, _FAMILIES) if "bargain" in figures else ():
        rows = _by_group(figures["bargain"], prefix, names)
        parts.append(_table(rows, (prefix.strip(" :,"), *map(_words, names))))
    return "\n\n".join(parts)


def _table(rows: Iterator[tuple[str, ...]], heads: tuple[str, ...]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |".replace("|  |", "| |") for cells in lines)


def _headlines(figures: JSON) -> Iterator[tuple[str, ...]]:
    """Every headline, and every metric that has a goal."""
    for name, told in figures.items():
        suite = SUITES[name]
        goals = {(goal["measure"], goal["group"]): goal for goal in told["goals"]}
        for metric in told["metrics"]:
            measure = suite.measure(metric["name"])
            key = metric["name"], metric["group"]
            if key in goals or (measure.headline and _is_first(metric, told, suite)):
                yield (
                    name,
                    _named(metric),
                    _value(metric, measure),
                    f"{metric['n']:,}",
                    *_goal(goals.get(key), measure),
                )


def _is_first(metric: JSON, told: JSON, suite: Suite) -> bool:
    """Whether it is over all cases, or of a measure that has no such figure."""
    over_all = {one["name"] for one in told["metrics"] if one["group"] == ALL}
    return metric["group"] == ALL or metric["name"] not in over_all


def _by_group(told: JSON, prefix: str, names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A row for each group of this kind that has all of these measures."""
    by_group: dict[str, dict[str, JSON]] = {}
    for metric in told["metrics"]:
        if metric["group"].startswith(prefix):
            by_group.setdefault(metric["group"].removeprefix(prefix), {})[metric["name"]] = metric
    measures = [SUITES["bargain"].measure(name) for name in names]
    for group, metrics in by_group.items():
        if metrics.keys() >= set(names):
            yield (f"`{group}`", *(_value(metrics[one.name], one) for one in measures))


def _named(metric: JSON) -> str:
    return _words(metric["name"]) + ("" if metric["group"] == ALL else f", {metric['group']}")


def _words(name: str) -> str:
    return name.replace("_", " ")


def _value(metric: JSON, measure: Measure) -> str:
    """The value with its interval, or, where that has no width, with its bound."""
    places = measure.decimals
    said = f"{metric['value']:.{places}f}"
    if metric["low"] < metric["high"]:
        return f"{said} ({metric['low']:.{places}f} to {metric['high']:.{places}f})"
    if metric["bound"] not in (None, metric["value"]):
        word = "at least" if measure.better == "more" else "at most"
        return f"{said} ({word} {metric['bound']:.{places + 1}f})"
    return said


def _goal(goal: JSON | None, measure: Measure) -> tuple[str, str]:
    if goal is None:
        return "", ""
    sign = "" if measure.never else "≥ " if measure.better == "more" else "≤ "
    return f"{sign}{goal['wanted']:g}", _VERDICTS[goal["verdict"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("report", type=Path, help="`metrics.json` of a report")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    options = parser.parse_args()
    figures = shortened(json.loads(options.report.read_text(encoding="utf-8")))
    options.out.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(markdown(figures))


if __name__ == "__main__":
    main()
