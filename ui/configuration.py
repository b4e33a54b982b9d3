"""`parley config`: the settings that count, and where each comes from."""

from __future__ import annotations

from typing import Annotated

import typer

from ui.lines import fail, print_json, said_in_one_line


def config(
    probe: Annotated[
        bool, typer.Option("--probe", help="Ask the model's server what structured output it keeps to.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show the settings that count, secrets masked, and where each comes from."""
    with said_in_one_line():
        from models import NoAnswer, open_client
        from parley import load_settings

        effective = load_settings()
        shown = effective.shown()
        if as_json and not probe:
            print_json({"model": shown})
            return
        if not as_json:
            _show(shown, is_on=effective.settings.is_on)
        if not probe:
            return
        if not effective.settings.is_on:
            fail("there is no model to ask; set PARLEY_MODEL_NAME")
        client = open_client(effective.settings)
        try:
            form = client.probe()
        except NoAnswer as failure:
            fail(f"the model gave no answer: {failure}")
        finally:
            client.close()
        if as_json:
            print_json({"model": shown, "keeps_to": form})
        else:
            typer.echo(f"The server answers, and keeps to {form}.")


def _show(shown: dict[str, dict[str, object]], *, is_on: bool) -> None:
    from ui.show import Page

    page = Page()
    page.table(
        ("setting of the model", "value", "from"),
        ((name, "" if one["value"] is None else one["value"], one["from"]) for name, one in shown.items()),
    )
    if not is_on:
        page.note("There is no model: set PARLEY_MODEL_NAME, or name under [model] in parley.toml.")
