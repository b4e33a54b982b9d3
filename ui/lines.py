"""What every command does with its output and its errors: JSON, and one line for what a user can mend."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import typer


def print_json(data: Any) -> None:
    """`data` as readable JSON on standard output."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def fail(message: str, *, code: int = 1) -> NoReturn:
    """Ends the command with one line on standard error. Code 2 is a bad call."""
    typer.echo(f"parley: {' '.join(message.split())}", err=True)
    raise typer.Exit(code)


@contextmanager
def said_in_one_line() -> Iterator[None]:
    """Turns the errors that a user can mend into one line."""
    from contracts.book import BookError
    from contracts.reading import FieldError

    try:
        yield
    except (BookError, FieldError, OSError) as error:
        detail = (
            f"{error.strerror}: {error.filename}"
            if isinstance(error, OSError) and error.strerror
            else str(error)
        )
        fail(detail)
