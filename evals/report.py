"""Reports of runs: one HTML file that opens without a network, and JSON, CSV and JUnit beside it.

Everything that comes from data is escaped: messages are hostile.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from evals.measuring import Difference, differences
from evals.report_page import page
from evals.runs import Run
from evals.suite import Figure, Measure, Metric, Shown
from evals.summary import Reached, Summary, Verdict, figures_of, summarise, worth_a_look

_SAYS: dict[Verdict, str] = {"yes": "yes", "close": "within noise", "no": "no", "unknown": "no data"}
_ALONE = ("all",)
_ACROSS = 8
"""So many groups stand beside each other; more stand below each other, and are folded away."""
_PAIRS = "pairs"
"""Groups without a kind, such as `one against another`."""


def write_reports(
    runs: Sequence[Run], folder: Path, *, against: Sequence[Run] = ()
) -> tuple[list[Summary], list[Path]]:
    """Writes `report.html`, `metrics.json`, `metrics.csv` and `junit.xml` into a folder.

    Gives what the runs come to, and the paths of what was written.
    Runs of `against` are those before, compared with the run of the same suite.
    """
    summaries = [summarise(run) for run in runs]
    before = {run.suite: run for run in against}
    changes = {
        one.suite.name: differences(one.suite, before[one.suite.name].outcomes, one.run.outcomes)
        for one in summaries
        if one.suite.name in before
    }
    folder.mkdir(parents=True, exist_ok=True)
    written = {
        "report.html": html_of(summaries, changes),
        "metrics.json": json_of(summaries, changes),
        "metrics.csv": csv_of(summaries),
        "junit.xml": junit_of(summaries, changes),
    }
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")
    return summaries, [folder / name for name in written]


Changes = dict[str, list[Difference]]


def json_of(summaries: Sequence[Summary], changes: Changes) -> str:
    """All figures as JSON."""
    suites = {one.suite.name: one.to_json() for one in summaries}
    compared = {name: [one.to_json() for one in found] for name, found in changes.items()}
    return json.dumps({"suites": suites, "changes": compared}, ensure_ascii=False, indent=1) + "\n"


def csv_of(summaries: Sequence[Summary]) -> str:
    """A metric a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("suite", "measure", "group", "value", "n", "low", "high", "bound"))
    for one in summaries:
        for metric in one.metrics:
            figures = (metric.value, metric.n, metric.low, metric.high, metric.bound)
            writer.writerow((one.suite.name, metric.name, _cell(metric.group), *figures))
    return out.getvalue()


def _cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def junit_of(summaries: Sequence[Summary], changes: Changes) -> str:
    """A test a goal, one for cases that could not be run, and one for each change that is more than noise."""
    suites = []
    for one in summaries:
        tests = [_goal_test(one, reached) for reached in one.goals]
        tests.append(_test(one, "all cases could be run", _lost(one), kind="skipped"))
        for change in changes.get(one.suite.name, ()):
            if change.verdict == "worse":
                said = f"{change.before:.4f} before, {change.after:.4f} after"
                tests.append(_test(one, f"{change.name} ({change.group}) did not fall", said))
        failed, skipped = (sum(f"<{kind} " in test for test in tests) for kind in ("failure", "skipped"))
        suites.append(
            f'<testsuite name="{escape(one.suite.name)}" tests="{len(tests)}" failures="{failed}"'
            f' skipped="{skipped}">{"".join(tests)}</testsuite>'
        )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>{"".join(suites)}</testsuites>\n'


def _goal_test(summary: Summary, reached: Reached) -> str:
    goal, metric, verdict = reached
    name = f"{goal.measure} ({goal.group}) reaches {goal.wanted:g}"
    found = f"{metric.value:.4f}, between {metric.low:.4f} and {metric.high:.4f}" if metric else "no data"
    if verdict == "unknown":
        return _test(summary, name, found, kind="skipped")
    return _test(summary, name, found if verdict == "no" else "")


def _test(summary: Summary, name: str, wrong: str, *, kind: str = "failure") -> str:
    inside = f'<{kind} message="{escape(_printable(wrong))}"/>' if wrong else ""
    return f'<testcase classname="{escape(summary.suite.name)}" name="{escape(name)}">{inside}</testcase>'


def _printable(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return "".join(char for char in text if char.isprintable() or char == " ")


def _lost(summary: Summary) -> str:
    reasons = ", ".join(f"{count} {reason}" for reason, count in summary.reasons.items())
    return f"{summary.could_not_run} of {summary.cases}: {reasons}" if reasons else ""


# The page


def html_of(summaries: Sequence[Summary], changes: Changes) -> str:
    """The whole page."""
    parts = [_overview(summaries)]
    for one in summaries:
        parts.append(_section(one, changes.get(one.suite.name)))
    names = [one.suite.name for one in summaries]
    return page("Evaluation of Parley", names, "".join(parts))


def _overview(summaries: Sequence[Summary]) -> str:
    cards = "".join(map(_card, summaries))
    return f'<section id="summary"><h1>Evaluation of Parley</h1><div class="cards">{cards}</div></section>'


def _card(one: Summary) -> str:
    rows = "".join(_goal(one, reached) for reached in one.goals) or "".join(_headlines(one))
    ran = f"{one.cases - one.could_not_run:,} of {one.cases:,} cases ran"
    head = f'<h2><a href="#{escape(one.suite.name)}">{escape(one.suite.name)}</a></h2>'
    verdict = _chip(one.verdict) if one.suite.goals else ""
    return (
        f'<article class="card">{head}<p class="question">{escape(one.suite.question)} {verdict}</p>'
        f'<table class="goals">{rows}</table><p class="faint">{ran}{_reasons(one)}</p></article>'
    )


def _goal(one: Summary, reached: Reached) -> str:
    goal, metric, verdict = reached
    measure = one.suite.measure(goal.measure)
    return (
        f"<tr><td>{_chip(verdict)}</td><td>{_words(goal.measure)}{_in(goal.group)}</td>"
        f"{_number(_value(metric, measure) if metric else '–')}"
        f'<td class="faint">wanted {_wanted(measure, goal.wanted)}</td></tr>'
    )


def _headlines(one: Summary) -> Iterator[str]:
    """What a suite without goals says first."""
    for metric in one.metrics:
        measure = one.suite.measure(metric.name)
        if measure.headline:
            said = f"<td>{_words(metric.name)}{_in(metric.group)}</td>{_number(_value(metric, measure))}"
            yield f"<tr>{said}</tr>"


def _in(group: str) -> str:
    return "" if group in _ALONE else f' <span class="faint">{escape(group)}</span>'


def _wanted(measure: Measure, wanted: float) -> str:
    return "0" if measure.never else f"{'≥' if measure.better == 'more' else '≤'} {wanted:g}"


def _chip(verdict: Verdict) -> str:
    return f'<span class="chip {verdict}">{_SAYS[verdict]}</span>'


def _reasons(one: Summary) -> str:
    if not one.reasons:
        return ""
    told = sorted(one.reasons.items(), key=lambda item: -item[1])[:5]
    return "; could not run: " + "; ".join(f"{count} ({escape(reason[:120])})" for reason, count in told)


def _value(metric: Metric, measure: Measure) -> str:
    """The value with its interval; where that has no width, as of a rate of 0, with its bound."""
    places = measure.decimals
    if metric.low < metric.high:
        beside = f"{metric.low:.{places}f}–{metric.high:.{places}f}"
    elif metric.bound not in (None, metric.value):
        bound = f"{metric.bound:.{places}f}" if metric.bound > 0.5 * 10**-places else f"{metric.bound:.1g}"
        beside = f"{'≥' if measure.better == 'more' else '≤'} {bound}"
    else:
        beside = ""
    return f"{metric.value:.{places}f} <small>{beside}</small>"


def _section(one: Summary, changes: list[Difference] | None) -> str:
    figures = "".join(map(_figure, figures_of(one)))
    cases = "".join(map(_case, worth_a_look(one)))
    looked_into = f"<h3>Cases worth a look</h3>{cases}" if cases else ""
    compared = "" if changes is None else _compared(changes)
    return (
        f'<section id="{escape(one.suite.name)}"><h2>{escape(one.suite.name)}</h2>'
        f"<p>{escape(one.suite.question)}</p>{compared}{_tables(one)}"
        f'<div class="figures">{figures}</div>'
        f"{looked_into}{_about(one)}</section>"
    )


def _figure(figure: Figure) -> str:
    note = f'<p class="faint">{escape(figure.note)}</p>' if figure.note else ""
    return f"<figure><figcaption>{escape(figure.title)}</figcaption>{figure.svg}{note}</figure>"


def _tables(one: Summary) -> str:
    """A table for each kind of group."""
    kinds: dict[str, Rows] = {}
    for metric in one.metrics:
        kind = metric.group.split(": ")[0] if ": " in metric.group else _PAIRS
        kind = metric.group if metric.group in _ALONE else kind
        kinds.setdefault(kind, {}).setdefault(metric.group, {})[metric.name] = metric
    return "".join(_table(one, kind, groups) for kind, groups in kinds.items())


def _table(one: Summary, kind: str, groups: dict[str, dict[str, Metric]]) -> str:
    measures = [
        measure for measure in one.suite.measures if any(measure.name in row for row in groups.values())
    ]
    if kind == "all":
        return _upright(measures, groups["all"])
    names = {group: escape(group.removeprefix(f"{kind}: ")) for group in groups}
    few = len(groups) <= _ACROSS
    table = _groups_across(measures, groups, names) if few else _groups_down(measures, groups, names)
    title = f"by {escape(kind)}" if kind != _PAIRS else "pairs"
    return f"<details{' open' if few else ''}><summary>{title} ({len(groups)})</summary>{table}</details>"


Rows = dict[str, dict[str, Metric]]


def _groups_across(measures: Sequence[Measure], groups: Rows, names: dict[str, str]) -> str:
    rows = (
        f'<th title="{escape(one.what)}">{_words(one.name)}</th>'
        + "".join(_number(_value(row[one.name], one) if one.name in row else "") for row in groups.values())
        for one in measures
    )
    return _grid("<th></th>" + "".join(f"<th>{name}</th>" for name in names.values()), rows)


def _groups_down(measures: Sequence[Measure], groups: Rows, names: dict[str, str]) -> str:
    rows = (
        f"<th>{names[group]}</th>"
        + "".join(_number(_value(row[one.name], one) if one.name in row else "") for one in measures)
        for group, row in groups.items()
    )
    heads = (f'<th title="{escape(one.what)}">{_words(one.name)}</th>' for one in measures)
    return _grid("<th></th>" + "".join(heads), rows)


def _words(name: str) -> str:
    return escape(name.replace("_", " "))


def _upright(measures: Iterable[Measure], row: dict[str, Metric]) -> str:
    """All cases together: a measure a line, with what it is."""
    rows = (
        f"<th>{_words(one.name)}</th>{_number(_value(row[one.name], one))}{_number(f'{row[one.name].n:,}')}"
        f'<td class="faint">{escape(one.what)}</td>'
        for one in measures
    )
    return _grid("<th></th><th>value, 95 % interval</th><th>n</th><th></th>", rows)


def _grid(heads: str, rows: Iterable[str]) -> str:
    """A table from the cells of its head and of its rows, which are HTML."""
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return (
        '<div class="wide"><table class="figures-table">'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _number(said: str) -> str:
    return f'<td class="number">{said}</td>'


def _compared(changes: Sequence[Difference]) -> str:
    """What became of each metric, first what is more than noise."""
    order = {"worse": 0, "better": 1, "changed": 2, "noise": 3, "same": 4}
    told = [one for one in changes if order[one.verdict] < 3]
    rest = [one for one in changes if order[one.verdict] >= 3]
    told.sort(key=lambda one: order[one.verdict])
    count = {name: sum(one.verdict == name for one in changes) for name in order}
    said = ", ".join(f"{n} {name}" for name, n in count.items() if n)
    more = (
        f"<details><summary>{len(rest)} the same, or within noise</summary>{_changed(rest)}</details>"
        if rest
        else ""
    )
    return (
        f"<h3>Compared with the run before</h3><p>{said}. One in twenty is beyond its interval by chance.</p>"
        f"{_changed(told) if told else ''}{more}"
    )


def _changed(changes: Iterable[Difference]) -> str:
    rows = (
        f'<td><span class="chip {one.verdict}">{one.verdict}</span></td><th>{_words(one.name)}</th>'
        f"<td>{escape(one.group)}</td>{_number(f'{one.before:.4f}')}{_number(f'{one.after:.4f}')}"
        f"{_number(f'{one.change:+.4f} <small>{one.low:+.4f} to {one.high:+.4f}</small>')}"
        f"{_number(f'{one.n:,}')}"
        for one in changes
    )
    heads = ("", "", "group", "before", "after", "change", "n")
    return _grid("".join(f"<th>{head}</th>" for head in heads), rows)


def _case(shown: Shown) -> str:
    lines = "".join(f"<dt>{escape(label)}</dt><dd>{escape(said)}</dd>" for label, said in shown.lines)
    return (
        f'<details class="case"><summary>{escape(shown.title)}</summary>'
        f'<div class="shown"><dl>{lines}</dl>{shown.svg}</div></details>'
    )


def _about(one: Summary) -> str:
    """How to make the run again."""
    manifest = one.run.manifest
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(said)}</dd>" for name, said in _told(manifest))
    return f"<details><summary>how it was made</summary><dl>{rows}</dl></details>"


def _told(manifest: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in manifest.items():
        if value not in ("", {}, None):
            yield (
                name.replace("_", " "),
                value if isinstance(value, str) else json.dumps(value, ensure_ascii=False),
            )
