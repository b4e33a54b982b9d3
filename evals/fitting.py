"""Fits the weights of signs to texts of which it is known whether they are what is asked about."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from nlp.signs import Weights, strength

Floats = NDArray[np.float64]
Example = tuple[Set[str], bool]
"""The signs of a text, and whether it is what is asked about."""
_STEPS = 400
_PULL = 2e-5
"""Strength of the pull to zero (L2) on all weights but the first."""
_RATE, _EASE, _SPREAD = 0.05, 0.9, 0.999
"""Of the descent (Adam, Kingma and Ba 2015)."""
_RARE = 2
"""Signs of fewer texts are left out."""
_LIGHT = 0.05
"""So are weights that are smaller: small tables are looked up faster, and tell the same."""


def fit(examples: Sequence[Example]) -> Weights:
    """The weight of each sign; that of the empty one is always added. Logistic regression."""
    seen = Counter(chain.from_iterable(signs for signs, _ in examples))
    columns = {sign: i for i, sign in enumerate(["", *sorted(s for s, n in seen.items() if n >= _RARE)])}
    at, values, rows = _cells([signs for signs, _ in examples], columns)
    wanted = np.array([yes for _, yes in examples], dtype=float)
    pulled = np.full(len(columns), _PULL)
    pulled[0] = 0.0
    weights, drift, spread = (np.zeros(len(columns)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        evidence = np.bincount(rows, weights=weights[at] * values, minlength=len(examples))
        error = (1 / (1 + np.exp(-evidence)) - wanted) / len(examples)
        slope = np.bincount(at, weights=values * error[rows], minlength=len(columns)) + pulled * weights
        drift = _EASE * drift + (1 - _EASE) * slope
        spread = _SPREAD * spread + (1 - _SPREAD) * slope**2
        steepness = np.sqrt(spread / (1 - _SPREAD**step)) + 1e-9
        weights = weights - _RATE * drift / (1 - _EASE**step) / steepness
    return {sign: round(float(weights[i]), 2) for sign, i in columns.items()}


def _cells(
    texts: Sequence[Set[str]], columns: dict[str, int]
) -> tuple[NDArray[np.int64], Floats, NDArray[np.int64]]:
    """The matrix of texts by signs as column, value and row of each cell that is not zero."""
    cells = []
    for row, signs in enumerate(texts):
        cells.append((0, 1.0, row))
        value = strength(len(signs))
        cells += [(columns[sign], value, row) for sign in sorted(signs) if sign in columns]
    at, values, rows = zip(*cells, strict=True)
    return np.array(at), np.array(values), np.array(rows)


def lines_of(weights: Weights) -> Iterator[str]:
    """The lines of a file of weights; what weighs next to nothing is left out."""
    return (f"{weight} {sign}" for sign, weight in weights.items() if abs(weight) >= _LIGHT or not sign)
