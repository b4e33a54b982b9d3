"""Fits the models of what sentences ask and answer, `agents/desk/reading/by_example/*.npz`; measures them.

    python -m evals.by_example [--into agents/desk/reading/by_example]

Each line of `evals/data/questions-*.jsonl` is a sentence, its `kind` (a question of the desk, or `other`)
and whether it is `held_out`: those are not fitted to. So it is of `answers-*.jsonl`, with the kinds of
`evals.answered`. Prints JSON: how many sentences each model was fitted to; how many of the questions held out
are told right, and, of what is taken for a question from some margin on, how many are that (precision), and
how many of all questions are taken so (recall); of each kind of answers, how many are taken from some margin
on for such as hold what waits for a yes. Some questions are fitted to as answers, too, that only ask.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from itertools import product
from pathlib import Path
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from agents.desk.reading.asked.questions import plain
from agents.desk.reading.by_example import (
    DIMENSIONS,
    NO_QUESTION,
    Language,
    Matter,
    columns_of,
    file_of,
    language_of,
    likeliest,
    more_held,
    told_as,
)
from agents.desk.reading.by_example.acts import likeliest as acts_likeliest
from agents.desk.reading.by_example.acts import rows_of
from evals.turns import ClauseSeen, clauses_seen

_DATA = Path(__file__).parent / "data"
_RIDGES: dict[Matter, float] = {"questions": 0.1, "answers": 0.5, "acts": 0.3}
"""How much large weights cost; less where there are many kinds."""
_EVERY = 4
"""One of so many questions is fitted to as an answer."""
_MOST = 127
"""The largest weight as it is kept."""
_MARGINS = (0.0, 0.1, 0.2, 0.4)
Floats = NDArray[np.float32]


class Example(BaseModel):
    """A sentence and what it is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    kind: str
    held_out: bool = False
    to_this_card: bool = False
    """Whether it was written to the card of `evals.answered`."""


class Model(BaseModel):
    """The weight of each column for each kind, and by what these are multiplied."""

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)

    kinds: list[str]
    weights: NDArray[np.int8]
    scale: float

    def write(self, file: Path) -> None:
        """Keeps the model where the desk finds it."""
        np.savez_compressed(file, kinds=json.dumps(self.kinds), weights=self.weights, scale=self.scale)


def read(name: str, language: Language) -> list[Example]:
    """The sentences of the files of a name that are in a language."""
    files = sorted(_DATA.glob(f"{name}-*.jsonl"))
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    examples = map(Example.model_validate_json, filter(str.strip, lines))
    return [one for one in examples if language_of(one.text) == language]


def _asking(language: Language) -> list[Example]:
    """Some of the questions as answers that say neither yes nor no; all would outweigh a yes beside one."""
    asking = [one for one in read("questions", language) if one.kind != NO_QUESTION and not one.held_out]
    return [one.model_copy(update={"kind": "asks"}) for one in asking[::_EVERY]]


def fit(examples: Sequence[Example], language: Language, *, ridge: float) -> Model:
    """The model that tells examples by their kind."""
    return _fit(_rows(examples, language), [{one.kind} for one in examples], ridge=ridge)


def fit_acts(examples: Sequence[ClauseSeen], language: Language) -> Model:
    """The model that tells clauses by what they do."""
    return _fit(_rows_of_clauses(examples, language), [one.acts for one in examples], ridge=_RIDGES["acts"])


def _fit(seen: Floats, told: Sequence[Collection[str]], *, ridge: float) -> Model:
    """Ridge regression of each kind against the others, in its dual form. `seen`: (examples, columns);
    `told`: the kinds of each."""
    kinds = sorted({kind for kinds in told for kind in kinds})
    wanted = np.array([[2 * (kind in one) - 1 for kind in kinds] for one in told], dtype=np.float32)
    alike = seen @ seen.T + ridge * np.eye(len(told), dtype=np.float32)
    weights = seen.T @ np.linalg.solve(alike, wanted)
    scale = float(np.abs(weights).max()) / _MOST
    return Model(kinds=kinds, weights=np.round(weights / scale).astype(np.int8), scale=scale)


def _rows_of_clauses(examples: Sequence[ClauseSeen], language: Language) -> Floats:
    """The features of clauses: (examples, COLUMNS)."""
    return np.stack([rows_of(one.clauses, one.waits, language)[one.place] for one in examples])


def _rows(examples: Sequence[Example], language: Language) -> Floats:
    rows = np.zeros((len(examples), DIMENSIONS), dtype=np.float32)
    for row, example in zip(rows, examples, strict=True):
        columns = columns_of(plain(example.text), language)
        row[columns] = len(columns) ** -0.5
    return rows


def measured(held_out: Sequence[Example], model: Model, language: Language) -> dict[str, Any]:
    """How the sentences that were not fitted to are told."""
    scores = _rows(held_out, language) @ (model.weights * np.float32(model.scale))
    kinds = [told_as(kind) for kind in model.kinds]
    told = [(likeliest(row, kinds), told_as(one.kind)) for row, one in zip(scores, held_out, strict=True)]
    asked = sum(it != NO_QUESTION for _, it in told)
    taken = {}
    for margin in _MARGINS:
        hits = [
            heard.kind == it for heard, it in told if heard.kind != NO_QUESTION and heard.margin >= margin
        ]
        precision, recall = sum(hits) / max(1, len(hits)), sum(hits) / max(1, asked)
        taken[str(margin)] = {"precision": round(precision, 3), "recall": round(recall, 3)}
    right = sum(heard.kind == it for heard, it in told)
    return {"held_out": len(held_out), "right": round(right / len(held_out), 3), "from_margin": taken}


def measured_held(held_out: Sequence[Example], model: Model, language: Language) -> dict[str, Any]:
    """How many of the answers of each kind that were not fitted to are taken, from some margin on, for such
    as hold what waits for a yes."""
    scores = _rows(held_out, language) @ (model.weights * np.float32(model.scale))
    held = [(one.kind, more_held(row, model.kinds)) for row, one in zip(scores, held_out, strict=True)]
    counts = Counter(kind for kind, _ in held)
    from_margin = {}
    for margin in _MARGINS:
        taken = Counter(kind for kind, more in held if more > margin)
        from_margin[str(margin)] = {
            kind: f"{taken[kind]} of {count}" for kind, count in sorted(counts.items())
        }
    return {"held_out": len(held_out), "held_from_margin": from_margin}


def measured_acts(held_out: Sequence[ClauseSeen], model: Model, language: Language) -> dict[str, Any]:
    """How many of the clauses that were not fitted to are told right, and of those with some margin."""
    scores = _rows_of_clauses(held_out, language) @ (model.weights * np.float32(model.scale))
    told = [(acts_likeliest(row, model.kinds), one.acts) for row, one in zip(scores, held_out, strict=True)]
    from_margin = {}
    for margin in _MARGINS:
        hits = [one.act in acts for one, acts in told if one.margin >= margin]
        right, share = sum(hits) / max(1, len(hits)), len(hits) / len(told)
        from_margin[str(margin)] = {"right": round(right, 3), "of_all": round(share, 3)}
    return {"held_out": len(held_out), "from_margin": from_margin}


_MEASURED: dict[Matter, Callable[[Sequence[Example], Model, Language], dict[str, Any]]] = {
    "questions": measured,
    "answers": measured_held,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits, measures and, with `--into`, writes the models."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="where the models are written")
    given = parser.parse_args(arguments)
    report: dict[str, Any] = {}
    for language in get_args(Language):
        clauses = [*clauses_seen(language)]
        model = fit_acts([one for one in clauses if not one.held_out], language)
        if given.into:
            model.write(given.into / file_of("acts", language))
        measures = measured_acts([one for one in clauses if one.held_out], model, language)
        report.setdefault("acts", {})[language] = {"fitted": len(clauses), **measures}
    for matter, language in product(_MEASURED, get_args(Language)):
        examples = [*read(matter, language), *(_asking(language) if matter == "answers" else ())]
        fitted = [one for one in examples if not one.held_out]
        model = fit(fitted, language, ridge=_RIDGES[matter])
        if given.into:
            model.write(given.into / file_of(matter, language))
        held_out = [one for one in examples if one.held_out]
        measures = _MEASURED[matter](held_out, model, language)
        report.setdefault(matter, {})[language] = {"fitted": len(fitted), **measures}
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
