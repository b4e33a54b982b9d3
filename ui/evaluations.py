"""`parley eval`: how good Parley is, measured against annotations."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from ui.lines import fail, print_json, said_in_one_line

evaluations = typer.Typer(help="Measure how good it is.", no_args_is_help=True)


@evaluations.callback()
def _verbs() -> None:
    """Keeps `intake` a verb of its own while it is the only one."""


@evaluations.command()
def intake(
    file: Annotated[Path, typer.Argument(help="Annotated messages, a JSON object a line.")],
    tag: Annotated[
        list[str] | None, typer.Option(help="Only messages with this tag. Repeatable: with all of them.")
    ] = None,
    without: Annotated[list[str] | None, typer.Option(help="Only messages without this tag.")] = None,
    misses: Annotated[
        int, typer.Option(help="Show this many messages that were not read exactly.", min=0)
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Measure how well messages are read, by language, difficulty, intent and field."""
    with said_in_one_line():
        from evals.intake import evaluate, read_cases
        from parley import parse

        wanted, unwanted = set(tag or ()), set(without or ())
        cases = (
            case for case in read_cases(file) if wanted <= set(case.tags) and not unwanted & set(case.tags)
        )
        report = evaluate(cases, parse, misses=misses)
        if not report.groups:
            fail(f"no messages in {file} with such tags" if wanted or unwanted else f"no messages in {file}")
        if as_json:
            print_json(report.to_json())
        else:
            _show(report.to_json())


def _show(report: dict[str, Any]) -> None:
    """The report as tables."""
    from ui.show import Page

    page = Page()
    page.table(
        ("", "messages", "exact", "intent F1", "slot F1", "false act"),
        (
            (name, figures["messages"], *(f"{figures[key]:.3f}" for key in _SHARES))
            for name, figures in report["groups"].items()
        ),
    )
    for kind in ("intents", "fields"):
        page.table(
            (kind[:-1], "annotated", "given", "right", "F1"),
            (
                (name, counts["gold"], counts["given"], counts["right"], f"{counts['f1']:.3f}")
                for name, counts in report[kind].items()
            ),
        )
    if report["confused"]:
        page.table(
            ("annotated", "given instead", "times"),
            ((one["gold"], one["given"], one["count"]) for one in report["confused"]),
        )
    page.note(
        f"Confidence is off by {report['calibration_error']:.3f} on average (expected calibration error)."
    )
    for miss in report["misses"]:
        page.miss(miss)


_SHARES = ("exact", "intent_f1", "slot_f1", "false_act")
