"""The runs that lie in a folder, as their reports tell of them: for who looks through many of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from evals.suite import ALL, JSON
from evals.suites import SUITES
from evals.summary import Verdict

_VERDICTS: tuple[Verdict, ...] = ("no", "unknown", "close", "yes")
"""The worst first."""


class Headline(NamedTuple):
    """A figure that answers the question of a suite, over all its cases; what never happened is none."""

    name: str
    value: float
    decimals: int


@dataclass(frozen=True)
class Told:
    """What the report of one run says first."""

    suite: str
    cases: int
    could_not_run: int
    verdict: Verdict
    headlines: tuple[Headline, ...]
    settings: JSON


@dataclass(frozen=True)
class Shelved:
    """A folder with runs and their report, or with runs that have none yet."""

    folder: Path
    begun: datetime
    suites: tuple[str, ...]
    told: tuple[Told, ...] = ()
    """Empty while there is no report."""

    @property
    def name(self) -> str:
        """By which it is asked for."""
        return self.folder.name

    @property
    def report(self) -> Path:
        """The page that shows all of it."""
        return self.folder / "report.html"

    @property
    def headlines(self) -> list[Headline]:
        """The first three figures of a run, or the first of each of several."""
        if len(self.told) == 1:
            return list(self.told[0].headlines[:3])
        return [one.headlines[0] for one in self.told if one.headlines]

    @property
    def cases(self) -> int:
        return sum(one.cases for one in self.told)

    @property
    def verdict(self) -> Verdict:
        """The worst of the verdicts on its suites, of those that have one."""
        said = [one.verdict for one in self.told if one.verdict != "unknown"]
        return min(said, key=_VERDICTS.index, default="unknown")


def shelved(folder: Path) -> list[Shelved]:
    """All that lies in a folder of runs, the newest first; what cannot be read is left out."""
    inside = sorted(one for one in folder.iterdir() if one.is_dir()) if folder.is_dir() else []
    found = [one for place in inside if (one := _read(place)) is not None]
    return sorted(found, key=lambda one: one.begun, reverse=True)


def _read(folder: Path) -> Shelved | None:
    try:
        manifests = list(_manifests(folder))
        if not manifests:
            return None
        begun = max(datetime.fromisoformat(one["started"]) for one in manifests)
        suites = tuple(one["suite"] for one in manifests)
        if not (folder / "report.html").exists():
            return Shelved(folder, begun, suites)
        said = json.loads((folder / "metrics.json").read_text(encoding="utf-8"))["suites"]
        return Shelved(folder, begun, tuple(said), tuple(_told(name, one) for name, one in said.items()))
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def _manifests(folder: Path) -> Iterator[JSON]:
    """Of the run in a folder, or of those in the folders inside it."""
    own = folder / "manifest.json"
    for file in [own] if own.exists() else sorted(folder.glob("*/manifest.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


def _told(name: str, said: JSON) -> Told:
    return Told(
        suite=name,
        cases=int(said["cases"]),
        could_not_run=sum(said["could_not_run"].values()),
        verdict=said["verdict"] if said["verdict"] in _VERDICTS else "unknown",
        headlines=tuple(_headlines(name, said["metrics"])),
        settings=said["manifest"]["settings"],
    )


def _headlines(suite: str, metrics: list[dict[str, Any]]) -> Iterator[Headline]:
    measures = SUITES[suite].measures if suite in SUITES else ()
    wanted = {measure.name: measure for measure in measures if measure.headline}
    for metric in metrics:
        measure = wanted.get(metric["name"])
        if measure and metric["group"] == ALL and not (measure.never and metric["value"] == 0):
            yield Headline(measure.name, float(metric["value"]), measure.decimals)
