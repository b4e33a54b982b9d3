"""Fits the models of what a sentence asks, `agents/desk/reading/asked/questions_*.npz`, and measures them.

    python -m evals.questions [FILE ...] [--into agents/desk/reading/asked]

A FILE holds on each line a sentence, its `kind` (a question of the desk, or `other`) and whether it is
`held_out`: those are not fitted to; without one, the files of `evals/data`. Prints JSON: of each language how many
sentences were fitted to, and of those held out how many are told right, how many are taken for a question at
which margin, and how many of these rightly.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from agents.desk.reading.asked.by_example import (
    DIMENSIONS,
    NO_QUESTION,
    Language,
    columns_of,
    language_of,
    likeliest,
    question_of,
)
from agents.desk.reading.asked.questions import plain

_DATA = Path(__file__).parent / "data"
_LANGUAGES: tuple[Language, ...] = ("en", "zh")
_RIDGE = 0.1
_MOST = 127
"""The largest weight as it is kept."""
_MARGINS = (0.0, 0.1, 0.2, 0.3, 0.5)
Floats = NDArray[np.float32]


class Asked(BaseModel):
    """A sentence and what it asks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    kind: str
    held_out: bool = False

    @property
    def language(self) -> Language:
        return language_of(self.text)


def read(files: Iterable[Path]) -> list[Asked]:
    """The sentences of some files."""
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [Asked.model_validate_json(line) for line in lines if line.strip()]


def fit(examples: Sequence[Asked], language: Language) -> tuple[list[str], NDArray[np.int8], float]:
    """The kinds, the weights of each column for each, and their scale: ridge regression in its dual form."""
    kinds = sorted({one.kind for one in examples})
    seen = _rows([one.text for one in examples], language)
    wanted = np.array(
        [[1 if one.kind == kind else -1 for kind in kinds] for one in examples], dtype=np.float32
    )
    alike = seen @ seen.T + _RIDGE * np.eye(len(examples), dtype=np.float32)
    weights = seen.T @ np.linalg.solve(alike, wanted)
    scale = float(np.abs(weights).max()) / _MOST
    return kinds, np.round(weights / scale).astype(np.int8), scale


def _rows(texts: Sequence[str], language: Language) -> Floats:
    rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        columns = columns_of(plain(text), language)
        row[columns] = len(columns) ** -0.5
    return rows


def measured(
    held_out: Sequence[Asked],
    kinds: Sequence[str],
    weights: NDArray[np.int8],
    scale: float,
    language: Language,
) -> dict[str, Any]:
    """How the sentences that were not fitted to are told."""
    scores = _rows([one.text for one in held_out], language) @ (weights * np.float32(scale))
    questions = [question_of(kind) for kind in kinds]
    told = [likeliest(row, questions) for row in scores]
    asked = [question_of(one.kind) for one in held_out]
    pairs = list(zip(told, asked, strict=True))
    taken = {}
    for margin in _MARGINS:
        hits = [
            heard.question == it
            for heard, it in pairs
            if heard.question != NO_QUESTION and heard.margin >= margin
        ]
        taken[str(margin)] = {
            "precision": round(sum(hits) / max(1, len(hits)), 3),
            "recall": round(sum(hits) / sum(it != NO_QUESTION for it in asked), 3),
        }
    right = sum(heard.question == it for heard, it in pairs)
    return {"held_out": len(held_out), "right": round(right / len(held_out), 3), "from_margin": taken}


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits, measures and, with `--into`, writes the models."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--into", type=Path, help="the folder of the models")
    given = parser.parse_args(arguments)
    sentences = read(given.files or sorted(_DATA.glob("questions-*.jsonl")))
    report: dict[str, Any] = {}
    for language in _LANGUAGES:
        own = [one for one in sentences if one.language == language]
        fitted = [one for one in own if not one.held_out]
        kinds, weights, scale = fit(fitted, language)
        if given.into:
            np.savez_compressed(
                given.into / f"questions_{language}.npz",
                kinds=json.dumps(kinds),
                weights=weights,
                scale=scale,
            )
        held_out = [one for one in own if one.held_out]
        report[language] = {"fitted": len(fitted), **measured(held_out, kinds, weights, scale, language)}
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
