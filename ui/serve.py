"""`parley serve`: the web of a desk."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ui.evaluations import RUNS
from ui.lines import fail, said_in_one_line


def serve(
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen at.", min=0, max=65535)] = 8000,
    db: Annotated[
        Path, typer.Option("--db", envvar="PARLEY_DB", help="The book; made with a small world when missing.")
    ] = Path("parley.db"),
    runs: Annotated[
        Path, typer.Option(help="The folder of the runs of `parley eval` that analysts see.")
    ] = RUNS,
    https: Annotated[
        bool, typer.Option("--https", help="People reach it through https, at a proxy before it.")
    ] = False,
    proxy: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="The proxy whose word is taken for who is calling.")
    ] = None,
) -> None:
    """Serve chat, approvals, table, orders and evaluations to browsers, behind a login.

    Without a book it makes a small world and accounts to try it with, and prints their passwords, once.
    """
    with said_in_one_line():
        from ui.web.serving import run
        from ui.web.store import NotThatFile

        try:
            run(db, host=host, port=port, runs=runs, https=https, proxy=proxy)
        except NotThatFile as error:
            fail(str(error))
