"""The grammar of an evaluation: cases, a subject, what running a case gives, and measures of that.

A `Suite` makes `Case`s from a file or from a seed, opens the subject under test, and runs a case on it to a
`Result`: scores, which are numbers, and a detail, which is JSON. The run keeps it as an `Outcome`; a case
that says nothing of the subject raises `CouldNotRun`, and is counted as such. `Measure`s sum up the scores:
`evals.measuring` turns outcomes into `Metric`s, each with its n and its interval.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from contracts.explain import mistake_of
from contracts.reading import FieldError, read_yaml

JSON = dict[str, Any]
Scores = Mapping[str, float | None]
"""A number by name; None, like a name that is missing, is no observation."""

Row = TypeVar("Row", bound=BaseModel)

ALL = "all"
"""The group that every observation is in."""


class SuiteError(FieldError):
    """A suite cannot be run as it was asked for; says what is wrong and what would be right."""


class CouldNotRun(Exception):
    """A case says nothing of the subject: what it needs is not there. The message is the reason."""


@dataclass(frozen=True)
class Settings:
    """What a run is asked for. Two runs of equal settings, data and code are the same, apart from times."""

    seed: int = 0
    sample: int | None = None
    """Cases at most; None: all, or as many as the suite makes by itself."""
    file: Path | None = None
    """The cases, for a suite that reads them."""
    products: Path | None = None
    """Products with real prices, JSON lines."""
    model: str | None = None
    """The language model to test, by the name that its server has for it."""
    budget: Decimal | None = None
    """What the model may cost in this run."""
    options: tuple[tuple[str, str], ...] = ()
    """What a suite has beside these, name and value."""

    def option(self, name: str, default: str) -> str:
        """An option's value."""
        return dict(self.options).get(name, default)

    def names(self, name: str, default: Iterable[str]) -> tuple[str, ...]:
        """An option that is a list with commas between."""
        return tuple(one.strip() for one in self.option(name, ",".join(default)).split(",") if one.strip())

    def to_json(self) -> JSON:
        """As JSON data."""
        said = asdict(self) | {"options": dict(self.options)}
        return {
            name: str(value) if isinstance(value, Path | Decimal) else value for name, value in said.items()
        }

    @classmethod
    def of_json(cls, said: JSON) -> Settings:
        """What `to_json` gave."""
        files = {name: Path(said[name]) for name in ("file", "products") if said[name] is not None}
        budget = Decimal(said["budget"]) if said["budget"] is not None else None
        return cls(**said | files | {"budget": budget, "options": tuple(said["options"].items())})


@dataclass(frozen=True)
class Case:
    """One thing to try."""

    id: str
    data: JSON
    """All that the suite needs to run it."""
    groups: tuple[str, ...] = ()
    """Where it is counted beside `all`, such as `language: en`."""
    unit: str = ""
    """What is drawn as a whole when intervals are found, such as a scenario that many play; else the case."""


class Result(NamedTuple):
    """What running a case gives."""

    scores: Scores
    detail: JSON
    """What a person needs to see why: what was said, given, offered."""
    times: Scores = MappingProxyType({})
    """Seconds and the like: all that may differ between two runs of one seed."""


@dataclass(frozen=True)
class Outcome:
    """A case that was run, or could not be."""

    case: str
    unit: str
    groups: tuple[str, ...]
    status: Literal["ran", "could_not_run"]
    scores: Scores = field(default_factory=dict)
    detail: JSON = field(default_factory=dict)
    reason: str | None = None
    """Why it could not be run."""
    times: Scores = field(default_factory=dict)

    @property
    def ran(self) -> bool:
        return self.status == "ran"

    def to_json(self) -> JSON:
        """As JSON data."""
        return asdict(self) | {"groups": list(self.groups)}

    @classmethod
    def of_json(cls, said: JSON) -> Outcome:
        """What `to_json` gave."""
        return cls(**said | {"groups": tuple(said["groups"])})


class Observation(NamedTuple):
    """Scores that are counted in some groups; one outcome may give several, such as one for each seat."""

    groups: tuple[str, ...]
    scores: Scores


def as_it_is(outcome: Outcome) -> Iterator[Observation]:
    """The scores and times of the outcome, in its groups and in `all`."""
    yield Observation((ALL, *outcome.groups), {**outcome.scores, **outcome.times})


@dataclass(frozen=True)
class Measure:
    """A figure over observations."""

    name: str
    """Its standard name."""
    what: str
    """What it is, in a line."""
    score: str
    over: str | None = None
    """The sum of `score` is divided by the sum of this; None: the mean over the observations that have it."""
    kind: Literal["mean", "rate", "every", "quantile", "more"] = "mean"
    """A rate also has its one-sided bound; `every` is the rate of units in which it holds each time, such as
    pass^k; a quantile is of single observations; `more` is what `Suite.more` finds, which is no sum."""
    quantile: float = 0.5
    better: Literal["more", "less", "neither"] = "more"
    headline: bool = False
    """Whether it answers the question of the suite, and is what gates look at."""
    never: bool = False
    """Whether it must be 0."""
    decimals: int = 3


@dataclass(frozen=True)
class Metric:
    """A measure in a group: its value, from how much, and between which bounds it lies with 95 %."""

    name: str
    group: str
    value: float
    n: int
    """Observations."""
    low: float
    high: float
    bound: float | None = None
    """Of a rate: the one-sided 95 % bound on its worse side (Clopper and Pearson)."""

    def to_json(self) -> JSON:
        """As JSON data."""
        return asdict(self)


class Goal(NamedTuple):
    """What a metric should reach, so that a report can give a verdict."""

    measure: str
    group: str
    wanted: float


class Figure(NamedTuple):
    """A picture for a report."""

    title: str
    svg: str
    note: str = ""


class Shown(NamedTuple):
    """A case for a person to look into."""

    title: str
    lines: tuple[tuple[str, str], ...]
    """Label and text, in order: a transcript, a parse."""
    svg: str = ""


Outcomes = Callable[[], Iterator[Outcome]]
"""Goes through all outcomes of a run once a call, one at a time."""


def nothing(settings: Settings) -> AbstractContextManager[Any]:
    """No subject: for a suite whose cases name it."""
    return nullcontext()


@contextmanager
def open_named_model(settings: Settings) -> Iterator[Any]:
    """The client of the model that a run names, within the run's budget; None when it names none.

    It is reached as the settings of the model say. The option `ask` goes before theirs.
    """
    from parley import load_settings, open_model

    if settings.model is None:
        yield None
        return
    said = load_settings().settings
    asked = {"name": settings.model, "budget": settings.budget, "ask": settings.option("ask", said.ask)}
    kept = {name: value for name, value in asked.items() if value is not None}
    try:
        wanted = type(said).model_validate(said.model_dump() | kept)
    except ValidationError as error:
        raise SuiteError(f"the model cannot be tested so: {mistake_of(error)}") from None
    with open_model(wanted) as client:
        yield client


def show_detail(case: Case, outcome: Outcome) -> Shown:
    """The detail as it is."""
    lines = [(name, json.dumps(value, ensure_ascii=False)) for name, value in outcome.detail.items()]
    return Shown(outcome.case, tuple(lines))


@dataclass(frozen=True)
class Suite:
    """A question, and how it is answered. Its functions are found in every process by the suite's name."""

    name: str
    question: str
    cases: Callable[[Settings], Iterator[Case]]
    """In the same order each time; those of one unit next to each other."""
    run: Callable[[Case, Any], Result]
    """Runs a case on what `subject` gave. Raises CouldNotRun."""
    measures: tuple[Measure, ...]
    subject: Callable[[Settings], AbstractContextManager[Any]] = nothing
    """Opened once in each process."""
    observe: Callable[[Outcome], Iterator[Observation]] = as_it_is
    more: Callable[[Outcomes], list[Metric]] = lambda outcomes: []
    """Metrics that are no sums, such as a ranking."""
    figures: Callable[[Outcomes], list[Figure]] = lambda outcomes: []
    show: Callable[[Case, Outcome], Shown] = show_detail
    goals: tuple[Goal, ...] = ()
    worst: str = ""
    """The score by which cases are chosen for drill-down, smallest first."""
    cached: bool = True
    """Whether an outcome may be taken from an earlier run of the same case, settings and code."""
    alone: bool = False
    """Whether nothing may run beside it, as it measures time."""
    options: tuple[str, ...] = ()
    """The names of the options that it has."""
    sources: tuple[str, ...] = ("file", "products")
    """The settings that name data it reads."""

    def measure(self, name: str) -> Measure:
        """The measure of this name. Raises KeyError."""
        return {measure.name: measure for measure in self.measures}[name]


def digest(said: Any) -> str:
    """A short name of JSON data: equal data, equal name."""
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def chosen(count: int, settings: Settings) -> frozenset[int] | None:
    """The places of the cases that a sample of `count` holds; None: all of them."""
    if settings.sample is None or settings.sample >= count:
        return None
    return frozenset(random.Random(f"sample-{settings.seed}").sample(range(count), settings.sample))


def read_lines(path: Path) -> Iterator[tuple[str, JSON]]:
    """The objects of a JSONL file, or of the list `cases` in a YAML file, each with where it stands.

    A JSONL file is read a line at a time; YAML without `cases` is one case. Raises FieldError and OSError.
    """
    if path.suffix in (".yaml", ".yml"):
        yield from _read_yaml(path)
        return
    with path.open("rb") as lines:
        for number, said in enumerate(lines, start=1):
            where = f"{path}, line {number}"
            line = text_of(said, where).removeprefix("\ufeff")
            if line.strip():
                try:
                    said = json.loads(line)
                except json.JSONDecodeError as error:
                    raise SuiteError(f"{where}: not JSON ({error})") from None
                yield where, _object(said, where)


def read_as(path: Path, kind: type[Row]) -> Iterator[Row]:
    """The objects of such a file as models. Raises FieldError and OSError."""
    for where, said in read_lines(path):
        try:
            yield kind.model_validate(said)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"])) or "the case"
            raise SuiteError(f"{where}: {place}: {first['msg']}") from None


def text_of(said: bytes, where: str | Path) -> str:
    """Bytes of a file as text. Raises SuiteError."""
    try:
        return said.decode()
    except UnicodeDecodeError:
        raise SuiteError(f"{where}: not text in UTF-8; save the file as that") from None


def _read_yaml(path: Path) -> Iterator[tuple[str, JSON]]:
    text = text_of(path.read_bytes(), path).removeprefix("\ufeff")
    said = read_yaml(text, expected="a case, nor a list named cases")
    rows = said["cases"] if isinstance(said.get("cases"), list) else [said]
    for number, row in enumerate(rows, start=1):
        where = f"{path}, case {number}"
        yield where, _object(json.loads(json.dumps(row, default=str)), where)


def _object(said: Any, where: str) -> JSON:
    if not isinstance(said, dict):
        raise SuiteError(f"{where}: a case is an object with names and values")
    return said
