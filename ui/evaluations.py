"""`parley eval`: how good Parley is, measured against annotations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ui.lines import fail, print_json, said_in_one_line

if TYPE_CHECKING:
    from evals.intake import Case
    from ui.show import Page

evaluations = typer.Typer(help="Measure how good it is.", no_args_is_help=True)


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
    model: Annotated[
        bool, typer.Option("--model", help="Compare the rules alone with rules and the model that is set up.")
    ] = False,
    ask: Annotated[
        Literal["unsure", "always"] | None,
        typer.Option(help="When the model is asked; else as it is set up."),
    ] = None,
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
        if model:
            _compare(list(cases), ask, as_json=as_json)
            return
        report = evaluate(cases, parse, misses=misses)
        if not report.groups:
            fail(f"no messages in {file} with such tags" if wanted or unwanted else f"no messages in {file}")
        if as_json:
            print_json(report.to_json())
        else:
            _show(report.to_json())


@evaluations.command()
def bargains(
    count: Annotated[int, typer.Option(help="Scenarios; the model plays both seats of each.", min=1)] = 10,
    seed: Annotated[int, typer.Option(help="Of the first scenario.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Compare the model that is set up with `parley` at the table, each against `parley`.

    The model is shown the private side of made-up scenarios: it is for comparison only.
    """
    with said_in_one_line():
        from evals.model_bargains import compare, scenarios_with_a_zone
        from parley import choosing, load_settings, open_model

        with open_model() as client:
            if client is None:
                fail("there is no model to compare; set PARLEY_MODEL_NAME")
            compared = compare(scenarios_with_a_zone(count, seed=seed), choosing(client))
            usage = client.usage.to_json()
    if as_json:
        print_json({"model": load_settings().settings.name} | compared | {"usage": usage})
    else:
        _show_bargains(compared, usage)


@evaluations.command()
def attacks(
    file: Annotated[Path, typer.Argument(help="Attacks, a JSON object a line.")],
    kind: Annotated[
        list[str] | None, typer.Option(help="Only attacks of this kind, such as encoded. Repeatable.")
    ] = None,
    seat: Annotated[
        Literal["chat", "table"] | None, typer.Option(help="Only at the chat, or only at the table.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Attack the chat and both seats of a bargain in words, with a model that obeys every one of them.

    No model is asked but one that is made up. It ends with code 1 when something forbidden was done or told.
    """
    with said_in_one_line():
        from evals.attacks import play_chat, play_table, read_attacks, teapots

        chosen = [one for one in read_attacks(file) if kind is None or one.kind in kind]
        if not chosen:
            fail(f"no such attacks in {file}")
        reports: dict[str, dict[str, Any]] = {}
        if seat != "table":
            reports["chat"] = play_chat(chosen).to_json()
        if seat != "chat":
            reports["table"] = play_table(chosen, teapots()).to_json()
    if as_json:
        print_json(reports)
    else:
        _show_attacks(reports)
    broken = ("forbidden", "outside", "moved", "leaks", "failed")
    raise typer.Exit(any(report.get(name) for report in reports.values() for name in broken))


def _show_attacks(reports: dict[str, dict[str, Any]]) -> None:
    from ui.show import Page

    page = Page()
    for name, report in reports.items():
        named = {what: cases for what, cases in report.items() if isinstance(cases, list)}
        page.table(
            (name, "count"),
            [(what, len(value) if what in named else value) for what, value in report.items()],
        )
        for what, cases in named.items():
            for case in cases:
                page.note(f"{what}: {case[:300]}")


def _show_bargains(compared: dict[str, Any], usage: dict[str, Any]) -> None:
    from ui.show import Page

    page = Page()
    page.table(
        ("", "bargains", "agreed", "share of the best", "offers"),
        (
            (name, one["bargains"], f"{one['agreed']:.3f}", f"{one['share']:.3f}", one["median_offers"])
            for name, one in compared.items()
        ),
    )
    page.note(f"Choices of the model: {compared['llm']['choices']}.")
    _note_usage(page, usage)


def _note_usage(page: Page, usage: dict[str, Any]) -> None:
    page.note(
        f"{usage['requests']} requests, {usage['input_tokens']} tokens in, {usage['output_tokens']} out, "
        f"cost {usage['cost']}; without an answer: {usage['failures'] or 'none'}."
    )


def _compare(cases: list[Case], ask: str | None, *, as_json: bool) -> None:
    """Prints the figures of the rules alone and of rules and model."""
    from evals.readings import compare
    from parley import load_settings, open_model, with_model

    settings = load_settings().settings
    if ask is not None:
        settings = settings.model_copy(update={"ask": ask})
    with open_model(settings) as client:
        if client is None:
            fail("there is no model to ask; set PARLEY_MODEL_NAME")
        if not cases:
            fail("no such messages")
        compared = compare(cases, with_model(client)) | {"usage": client.usage.to_json()}
    if as_json:
        print_json({"model": settings.name, "ask": settings.ask} | compared)
    else:
        _show_compared(compared)


def _show_compared(compared: dict[str, Any]) -> None:
    from ui.show import Page

    page, readings, usage = Page(), compared["readings"], compared["usage"]
    page.table(
        ("", "messages", "exact", "intent F1", "slot F1", "false act"),
        (
            (name, compared[name]["messages"], *(f"{compared[name][key]:.3f}" for key in _SHARES))
            for name in ("rules", "with the model")
        ),
    )
    page.note(f"Asked of {readings['asked']} messages, answered of {readings['answered']}.")
    page.note(f"Actions of the model: {readings['actions'] or 'none'}.")
    page.note(f"Made right: {', '.join(compared['made right']) or 'none'}.")
    page.note(f"Made wrong: {', '.join(compared['made wrong']) or 'none'}.")
    _note_usage(page, usage)


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
