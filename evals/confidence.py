"""Fits the confidence of the reader to annotated messages, and says how well it is calibrated on others.

    python -m evals.confidence FILE [FILE ...]

Prints JSON: weights for `nlp/confidence.py`, and the calibration error and the Brier score of predictions for
messages left out of the fit, a fifth at a time. Check the weights on messages nobody tuned on.
"""

import argparse
import json
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contracts.request import Known
from evals.intake import Case, read_cases
from evals.matching import match
from nlp import parse
from nlp.parsing import draft_actions
from nlp.text import fold, language_of

Floats = NDArray[np.float64]
_FOLDS = 5
_STEPS = 50
_PULL = 1.0
"""Strength of the pull to zero (L2) on all weights but the first."""


def observe(case: Case) -> list[tuple[dict[str, float], bool]]:
    """For each action that is read from a message, its signs, and whether it is as annotated."""
    text = fold(case.text)
    drafts = draft_actions(text, language_of(text.raw), now=case.now, context=case.context, known=Known())
    given = parse(case.text, now=case.now, context=case.context).to_json()["actions"]
    found = match(case.gold.to_json()["actions"], given)
    return [(draft.signs, found.is_right(index)) for index, draft in enumerate(drafts)]


def fit(signs: Floats, right: Floats) -> Floats:
    """Weights of a logistic regression by Newton's method; the first column is the constant.

    `signs` is actions by signs, `right` is 0 or 1 for each action.
    """
    weights = np.zeros(signs.shape[1])
    pull = np.full(len(weights), _PULL)
    pull[0] = 0.0
    for _ in range(_STEPS):
        expected = predict(signs, weights)
        slope = signs.T @ (right - expected) - pull * weights
        bend = (signs * (expected * (1 - expected))[:, None]).T @ signs + np.diag(pull + 1e-9)
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def predict(signs: Floats, weights: Floats) -> Floats:
    """The probability that each action is right."""
    return np.asarray(1 / (1 + np.exp(-(signs @ weights))))


def calibration_error(expected: Floats, right: Floats) -> float:
    """How far the probabilities are from the shares right, over ten bins (ECE)."""
    bins = np.minimum((expected * 10).astype(int), 9)
    gaps = [abs(float((expected - right)[bins == one].sum())) for one in range(10)]
    return sum(gaps) / len(right)


def study(cases: Sequence[Case]) -> dict[str, Any]:
    """The weights fitted to all cases, and the errors on those left out of the fit in turn."""
    seen = [observe(case) for case in cases]
    names = list(next(signs for one in seen for signs, _ in one))
    tables = [
        (
            np.array([[float(signs[name]) for name in names] for signs, _ in one]).reshape(-1, len(names)),
            np.array([float(right) for _, right in one]),
        )
        for one in seen
    ]
    signs, right = _stacked(tables)
    held = [
        predict(part, fit(*_stacked([table for i, table in enumerate(tables) if i % _FOLDS != fold_])))
        for fold_ in range(_FOLDS)
        for part, _ in [_stacked(tables[fold_::_FOLDS])]
    ]
    expected = np.concatenate(held)
    truth = np.concatenate([_stacked(tables[fold_::_FOLDS])[1] for fold_ in range(_FOLDS)])
    weights = fit(signs, right)
    return {
        "messages": len(cases),
        "actions": len(right),
        "right": round(float(right.mean()), 3),
        "calibration_error": round(calibration_error(expected, truth), 3),
        "brier_score": round(float(((expected - truth) ** 2).mean()), 3),
        "brier_score_of_the_mean": round(float(((right.mean() - right) ** 2).mean()), 3),
        "weights": {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)},
    }


def _stacked(tables: Sequence[tuple[Floats, Floats]]) -> tuple[Floats, Floats]:
    return np.concatenate([signs for signs, _ in tables]), np.concatenate([right for _, right in tables])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", help="annotated messages, a JSON object a line")
    parser.add_argument("--tag", help="only messages with this tag")
    asked = parser.parse_args()
    cases = chain.from_iterable(read_cases(file) for file in asked.files)
    print(json.dumps(study([case for case in cases if asked.tag in (None, *case.tags)]), indent=2))


if __name__ == "__main__":
    main()
