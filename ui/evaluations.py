"""`parley eval`: how good Parley is. Suites are run, reported, compared and held against a baseline."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ui.lines import fail, print_json, said_in_one_line

if TYPE_CHECKING:
    from evals.runs import Run
    from evals.suite import Settings
    from evals.summary import Summary

evaluations = typer.Typer(help="Measure how good it is.", no_args_is_help=True)

RUNS = Path("eval-runs")
"""Where runs are kept when no folder is named, and outcomes that may be taken again."""
_ALL = "all"
_CORES = os.cpu_count() or 1
Jobs = Annotated[
    int, typer.Option(help="Processes; as many as there are cores. 0: this one.", min=0, show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Out = Annotated[Path | None, typer.Option("--out", help="Where to write; else a folder under eval-runs.")]


@evaluations.command()
def run(
    suite: Annotated[
        str, typer.Argument(help="The suite, such as intake or bargain; `all` for all of them.")
    ],
    file: Annotated[
        Path | None, typer.Argument(help="The cases, JSONL or YAML, for a suite that reads them.")
    ] = None,
    sample: Annotated[int | None, typer.Option(help="So many cases of each suite.", min=1)] = None,
    seed: Annotated[int, typer.Option(help="Of what is made or drawn by chance.")] = 0,
    jobs: Jobs = _CORES,
    model: Annotated[str | None, typer.Option(help="The language model to test, by name.")] = None,
    budget: Annotated[
        str | None, typer.Option(help="What the model may cost; it is asked by one process then.")
    ] = None,
    products: Annotated[Path | None, typer.Option(help="Products with real prices, JSONL.")] = None,
    option: Annotated[
        list[str] | None,
        typer.Option(help="What a suite has beside these, such as strategies=parley,linear. Repeatable."),
    ] = None,
    out: Out = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Take no outcome from earlier runs.")] = False,
    as_json: AsJson = False,
) -> None:
    """Run a suite, or go on with one that was stopped, and write its report."""
    with said_in_one_line():
        from evals.suite import Settings

        settings = Settings(
            seed,
            sample,
            file,
            products,
            model,
            _amount(budget, model=model),
            tuple(map(_named_value, option or ())),
        )
        names = _suites(suite, file, options=[name for name, _ in settings.options])
        home = out or _home(suite, settings)
        cache = None if fresh else (out.parent if out else RUNS) / "cache"
        runs = [
            _carry_out(
                name,
                _of_suite(name, settings),
                home / name if suite == _ALL else home,
                jobs=jobs,
                cache=cache,
            )
            for name in names
        ]
        _tell(runs, home, as_json=as_json)


@evaluations.command()
def report(
    runs: Annotated[list[Path], typer.Argument(help="Folders of runs.")],
    against: Annotated[
        list[Path] | None, typer.Option(help="A run to compare with. Repeatable: one for each suite.")
    ] = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Write the report of some runs: HTML, JSON, CSV and JUnit."""
    with said_in_one_line():
        before = _read(against or [])
        _tell(_read(runs), out or runs[0], against=before, as_json=as_json)


@evaluations.command()
def compare(
    before: Annotated[Path, typer.Argument(help="The folder of a run.")],
    after: Annotated[Path, typer.Argument(help="The folder of another run of the same suite.")],
    as_json: AsJson = False,
) -> None:
    """Say what got better and what got worse from one run to another, and whether it is more than noise."""
    with said_in_one_line():
        from evals.measuring import differences
        from evals.summary import suite_of

        runs = _read([before, after])
        if len(runs) != 2:
            fail("give the folders of two runs, each of one suite")
        old, new = runs
        if old.suite != new.suite:
            fail(f"{before} is a run of {old.suite}, and {after} one of {new.suite}")
        found = differences(suite_of(new), old.outcomes, new.outcomes)
        if not found:
            fail("the two runs have no case in common that both ran")
    if as_json:
        print_json([one.to_json() for one in found])
    else:
        _show_differences(found)


@evaluations.command()
def gate(
    baseline: Annotated[Path, typer.Option(help="What is held against, made by `parley eval baseline`.")],
    runs: Annotated[
        list[Path] | None,
        typer.Argument(help="Folders of runs; else the suites are run as the baseline was."),
    ] = None,
    jobs: Jobs = _CORES,
    as_json: AsJson = False,
) -> None:
    """Hold runs against a baseline. It ends with code 1 when a metric fell by more than its noise."""
    with said_in_one_line():
        from evals.gate import hold, read_baseline

        told = read_baseline(baseline)
        held = [hold(told, one) for one in (_read(runs) if runs else _run_again(told, jobs=jobs))]
    falls = [fall for one in held for fall in one.falls]
    if as_json:
        print_json(
            {
                "falls": falls,
                "differences": {one.suite: [d.to_json() for d in one.differences] for one in held},
            }
        )
    else:
        for one in held:
            typer.echo(f"{one.suite}: {len(one.differences)} metrics held, {len(one.falls)} fell")
        for fall in falls:
            typer.echo(fall, err=True)
    raise typer.Exit(1 if falls else 0)


@evaluations.command()
def baseline(
    runs: Annotated[list[Path], typer.Argument(help="Folders of runs, one of each suite.")],
    out: Annotated[Path, typer.Option(help="The file to write.")],
) -> None:
    """Make a baseline of runs, for `parley eval gate`."""
    with said_in_one_line():
        from evals.gate import baseline_of, write_baseline

        read = _read(runs)
        write_baseline(out, baseline_of(read, command=" && ".join(one.manifest["command"] for one in read)))
    typer.echo(f"{out}: {', '.join(one.suite for one in read)}")


@evaluations.command()
def replay(
    run: Annotated[Path, typer.Argument(help="The folder of a run.")],
    case: Annotated[str, typer.Argument(help="The id of a case.")],
    as_json: AsJson = False,
) -> None:
    """Run one case of a run again, show it, and say whether the same came of it."""
    with said_in_one_line():
        from evals.runs import run_case
        from evals.summary import cases_again, shown, suite_of

        read = _read([run])[0]
        suite = suite_of(read)
        one = next((one for one in cases_again(read, suite) if one.id == case), None)
        was = next((one for one in read.outcomes() if one.case == case), None)
        if one is None or was is None:
            fail(f"no case {case} in {run}")
        with suite.subject(_settings_of(read)) as subject:
            now = run_case(suite, one, subject)
        same = replace(now, times={}) == replace(was, times={})
        told = shown(suite, one, now)
    if as_json:
        print_json({"same": same, "before": was.to_json(), "now": now.to_json()})
        return
    page = _page()
    page.title(told.title)
    for label, said in told.lines:
        page.note(f"{label:<8} {said}")
    page.note("The same as in the run." if same else "Another outcome than in the run.")


@evaluations.command()
def new(
    suite: Annotated[Literal["intake", "bargain"], typer.Argument(help="Of what the cases are for.")],
    out: Annotated[Path, typer.Option(help="The JSONL file to write.")],
    messages: Annotated[
        Path | None, typer.Option(help="For intake: a message a line, or JSONL with `text`.")
    ] = None,
    db: Annotated[
        Path | None, typer.Option(help="For bargain: the book whose orders are bargained over.")
    ] = None,
    leeway: Annotated[
        int, typer.Option(help="For bargain: limits so many percent around the price.", min=1)
    ] = 10,
) -> None:
    """Start a suite from your own messages or orders: drafts, to be put right by someone who knows."""
    with said_in_one_line():
        from evals.starting import annotated, messages_in, scenarios, write_lines
        from parley import OrderBook, existing

        if suite == "intake":
            if messages is None:
                fail("give your messages with --messages FILE", code=2)
            count = write_lines(out, annotated(messages_in(messages), now=datetime.now().astimezone()))
        else:
            if db is None:
                fail("give the book of your orders with --db FILE", code=2)
            with OrderBook(existing(db).book) as book:
                count = write_lines(out, scenarios(book.orders(), leeway_percent=Decimal(leeway)))
    typer.echo(f"{out}: {count} drafts. Correct them, then: parley eval run {suite} {out}")


# Runs


def _suites(name: str, file: Path | None, *, options: Sequence[str]) -> list[str]:
    from evals.suites import SUITES

    if name == _ALL and file is not None:
        fail("a file is of one suite; name it", code=2)
    if name != _ALL and name not in SUITES:
        fail(f"no suite {name}; there are {', '.join(SUITES)}, and all", code=2)
    names = list(SUITES) if name == _ALL else [name]
    known = {option for one in names for option in SUITES[one].options}
    if other := [option for option in options if option not in known]:
        there = f"there are {', '.join(sorted(known))}" if known else "there are none"
        fail(f"{name} has no option {', '.join(other)}; {there}", code=2)
    return names


def _of_suite(name: str, settings: Settings) -> Settings:
    """The settings with the options of one suite alone."""
    from evals.suites import SUITES

    kept = tuple((option, value) for option, value in settings.options if option in SUITES[name].options)
    return replace(settings, options=kept)


def _amount(text: str | None, *, model: str | None) -> Decimal | None:
    if text is None:
        return None
    if model is None:
        fail("--budget is what a model may cost; name one with --model", code=2)
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount <= 0:
        fail(f"--budget: says {text}; write an amount such as 1.50", code=2)
    return amount


def _named_value(text: str) -> tuple[str, str]:
    name, there, value = text.partition("=")
    if not there:
        fail(f"--option: says {text}; write a name and a value, such as strategies=parley,linear", code=2)
    return name, value


def _home(suite: str, settings: Settings) -> Path:
    """A folder of its own for each way to run a suite: so the same call goes on where it was."""
    from evals.runs import code_digest
    from evals.suite import digest

    return RUNS / f"{suite}-{digest([settings.to_json(), code_digest()])[:8]}"


def _carry_out(
    name: str, settings: Settings, folder: Path, *, jobs: int, cache: Path | None, quiet: bool = False
) -> Run:
    from evals.runs import carry_out, progress
    from evals.suite import open_named_model
    from evals.suites import SUITES

    with open_named_model(settings):  # says what is wrong with its settings before any process is started
        pass
    if settings.budget is not None:
        jobs = min(jobs, 1)  # each process counts by itself
    report = {} if quiet else {"report": progress(name, sys.stderr)}
    command = " ".join(["parley", *sys.argv[1:]])
    try:
        return carry_out(SUITES[name], settings, folder, jobs=jobs, cached=cache, command=command, **report)
    except KeyboardInterrupt:
        typer.echo(f"\nStopped. The same command goes on where it was: {command}", err=True)
        raise typer.Exit(130) from None


def _run_again(baseline: dict[str, Any], *, jobs: int) -> list[Run]:
    """The suites of a baseline, run as it was, each into a folder of its own under `eval-runs`."""
    from evals.gate import settings_of

    asked = settings_of(baseline).items()
    return [
        _carry_out(name, settings, _home(name, settings), jobs=jobs, cache=RUNS / "cache", quiet=True)
        for name, settings in asked
    ]


def _read(folders: Sequence[Path]) -> list[Run]:
    """The runs in folders; a folder of runs stands for all of them."""
    from evals.runs import read_run, runs_in

    return [read_run(run) for folder in folders for run in runs_in(folder)]


def _settings_of(run: Run) -> Settings:
    from evals.suite import Settings

    return Settings.of_json(run.manifest["settings"])


# What is shown


def _page() -> Any:
    from ui.show import Page

    return Page()


def _tell(runs: Sequence[Run], folder: Path, *, against: Sequence[Run] = (), as_json: bool) -> None:
    """Writes the reports, and says what they come to."""
    from evals.report import write_reports

    summaries, written = write_reports(runs, folder, against=against)
    if as_json:
        print_json({one.suite.name: one.to_json() for one in summaries})
        return
    for one in summaries:
        _show_summary(one)
    _page().note(f"Report: {written[0]}")


def _show_summary(one: Summary) -> None:
    page = _page()
    page.title(f"{one.suite.name}: {one.suite.question}")
    rows = [metric for metric in one.metrics if metric.group == _ALL]
    page.table(
        ("", "value", "95 % from", "to", "n"),
        (
            (
                metric.name.replace("_", " "),
                *(
                    f"{x:.{one.suite.measure(metric.name).decimals}f}"
                    for x in (metric.value, metric.low, metric.high)
                ),
                metric.n,
            )
            for metric in rows
        ),
    )
    for goal, metric, verdict in one.goals:
        value = f"{metric.value:.4g}" if metric else "no data"
        page.note(f"{goal.measure} ({goal.group}): {value}, wanted {goal.wanted:g}: {_VERDICTS[verdict]}")
    for reason, count in one.reasons.items():
        page.note(f"{count} of {one.cases} cases could not be run: {reason}")


_VERDICTS = {"yes": "reached", "close": "within noise", "no": "not reached", "unknown": "unknown"}


def _show_differences(found: Sequence[Any]) -> None:
    page = _page()
    told = [one for one in found if one.verdict not in ("noise", "same")]
    page.table(
        ("", "group", "before", "after", "change", "from", "to", "n"),
        (
            (
                f"{one.verdict} {one.name.replace('_', ' ')}",
                one.group,
                *(f"{x:.4f}" for x in (one.before, one.after)),
                *(f"{x:+.4f}" for x in (one.change, one.low, one.high)),
                one.n,
            )
            for one in told
        ),
    )
    page.note(f"{len(found) - len(told)} of {len(found)} metrics are the same within noise.")
