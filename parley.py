"""Parley: reads what customers write, negotiates inside set bounds, commits what was agreed.

    from parley import parse, load_scenario, negotiate, OrderBook, Desk

The public face. It wires the rooms together and decides nothing; what is heavy is imported when it is used.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from agents.desk import Desk, Wording
    from agents.negotiation import negotiate
    from contracts.book import OrderBook
    from contracts.house import House
    from contracts.scenario import Scenario
    from models import Client, Effective, ModelChooser, ModelReader, ModelSettings
    from models.reading import Model
    from nlp import parse

__all__ = [
    "Desk",
    "NotThere",
    "OrderBook",
    "Places",
    "choosing",
    "desk_of",
    "existing",
    "init",
    "load_house",
    "load_scenario",
    "load_settings",
    "negotiate",
    "open_desk",
    "open_model",
    "parse",
    "places",
    "with_model",
    "worded_by",
]

_HOMES = {
    "Desk": "agents.desk",
    "OrderBook": "contracts.book",
    "negotiate": "agents.negotiation",
    "parse": "nlp",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'parley' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


class NotThere(FileNotFoundError):
    """A file that is needed is not there; says which, and how to make it."""


class Places(NamedTuple):
    """The files of one desk: they lie side by side, and only the house reads the second."""

    book: Path
    house: Path
    """The bounds that the house sells within."""
    checkpoints: Path
    """Conversations and bargains that wait."""
    accounts: Path
    """Who may come in through the web."""
    talks: Path
    """Bargains at the table of the web, with both sides' bounds."""


def places(db: str | Path) -> Places:
    """Where a desk keeps its files when its book is `db`: `orders.db` has `orders.house.yaml` beside it."""
    book = Path(db)
    return Places(
        book,
        book.with_suffix(".house.yaml"),
        book.with_suffix(".checkpoints.db"),
        book.with_suffix(".accounts.db"),
        book.with_suffix(".talks.db"),
    )


def load_scenario(path: str | Path) -> Scenario:
    """The scenario in a YAML file. Raises ScenarioError, one line that says what to mend, and OSError.

    A side may play `llm`; `negotiate` needs a `chooser` then.
    """
    from agents.negotiation import check_strategies
    from contracts.scenario import read_scenario

    with _naming(path):
        scenario = read_scenario(_read_text(Path(path)))
        check_strategies(scenario, may_choose=True)
    return scenario


def load_house(path: str | Path) -> House:
    """The house in a YAML file. Raises HouseError, NotThere and OSError."""
    from agents.negotiation import check_house
    from contracts.house import read_house

    file = Path(path)
    if not file.exists():
        raise NotThere(
            f"No house file at {file}. It holds what may be sold at which price; `parley init` makes one."
        )
    with _naming(file):
        house = read_house(_read_text(file))
        check_house(house)
        return house


def load_settings() -> Effective:
    """The settings of the model, and where each comes from. Raises SettingsError and OSError."""
    from models import read_settings

    return read_settings(os.environ, folder=Path.cwd())


@contextmanager
def _naming(path: str | Path) -> Iterator[None]:
    """Puts the file's name before what is wrong in it."""
    from contracts.reading import FieldError

    try:
        yield
    except FieldError as error:
        raise type(error)(f"{path}: {error}") from None


def _read_text(file: Path) -> str:
    from contracts.reading import FieldError

    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise FieldError("not text in UTF-8") from None


def init(db: str | Path, *, now: datetime, sample: bool = False) -> Places:
    """A desk's files, made where they are missing; with `sample`, a small world is in the book.

    A house file that is there is left as it is. What is made is readable for its owner alone.
    """
    from contracts.book import OrderBook
    from contracts.sample import fill, sample_house_text

    made = places(db)
    is_new = not made.book.exists()
    with OrderBook(made.book) as book:
        if sample:
            fill(book, now=now)
    if is_new:
        made.book.chmod(0o600)
    made.checkpoints.touch(mode=0o600)
    if not made.house.exists():
        made.house.touch(mode=0o600)
        made.house.write_text(sample_house_text(), encoding="utf-8")
    return made


@contextmanager
def open_desk(db: str | Path) -> Iterator[Desk]:
    """The desk of the book at `db`. Raises NotThere when `init` has not been there."""
    from langgraph.checkpoint.sqlite import SqliteSaver

    from contracts.book import OrderBook

    at = existing(db)
    house = load_house(at.house)
    with (
        open_model() as model,
        OrderBook(at.book) as book,
        SqliteSaver.from_conn_string(str(at.checkpoints)) as saver,
    ):
        yield desk_of(book, house, model=model, checkpointer=saver)


def desk_of(book: OrderBook, house: House, *, model: Client | None = None, checkpointer: Any = None) -> Desk:
    """A desk over an open book; with a model, it reads and words as the settings of that say."""
    from agents.desk import Desk
    from nlp import parse

    if model is None:
        return Desk(book, house, parse=parse, checkpointer=checkpointer)
    return Desk(
        book,
        house,
        parse=with_model(model),
        checkpointer=checkpointer,
        turn=model.turn,
        wording=worded_by(model) if model.settings.speak == "offers" else None,
    )


@contextmanager
def open_model(settings: ModelSettings | None = None) -> Iterator[Client | None]:
    """The model of `settings`, or of those that count here; `None` when none is set up."""
    settings = settings or load_settings().settings
    if not settings.is_on:
        yield None
        return
    from models import open_client

    model = open_client(settings)
    try:
        yield model
    finally:
        model.close()


def with_model(model: Model) -> ModelReader:
    """Reads as `parse` does, and has the help of a model."""
    from models import ModelReader
    from nlp import Written, parse

    return ModelReader(parse, Written, model)


def choosing(model: Client) -> Callable[[], ModelChooser]:
    """Has the model choose for a side that plays `llm`: the `chooser` of `negotiate`. For comparison only."""
    from models import ModelChooser

    return lambda: ModelChooser(model)


def worded_by(model: Model) -> Wording:
    """Has offers worded by a model; the rules alone hold the words against the offers."""
    from agents.desk import Wording
    from models import ModelSpeaker
    from nlp import parse, values_in

    return Wording(ModelSpeaker(model), parse, values_in)


def existing(db: str | Path) -> Places:
    """The files of the desk at `db`. Raises NotThere."""
    at = places(db)
    if not at.book.exists():
        raise NotThere(
            f"No book at {at.book}. Make one with a small world in it: parley init --sample --db {at.book}"
        )
    return at


if __name__ == "__main__":  # the command itself, without an installation
    import_module("ui.cli").main()
