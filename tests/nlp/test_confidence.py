"""Confidence: a probability that falls with what was left unread, fitted where nothing was tuned."""

import math
from datetime import UTC, datetime

import numpy as np
import pytest

from evals.confidence import calibration_error, fit, predict
from nlp import parse
from nlp.confidence import confidence_of

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)


def sure(text):
    """The least confidence of the message's actions."""
    return min(action.confidence for action in parse(text, now=NOW).actions)


@pytest.mark.parametrize(
    ("plain", "murky"),
    [
        ("Please cancel order SO-1024.", "Please cancel order SO-1024, Tuesday 14 kg Henderson 45%."),
        ("订单SO-1024的水杯改成300个", "订单SO-1024的水杯改成300个，保温壶原来那批走40箱"),
        ("Make the blue mugs on SO-1024 300.", "Make it 300."),
    ],
)
def test_what_is_left_unread_or_unsaid_lowers_confidence(plain, murky):
    assert sure(murky) < sure(plain)


def test_confidence_is_a_probability_whatever_the_signs():
    for strength in (-1e6, -3.0, 0.0, 3.0, 1e6):
        assert 0 < confidence_of({"always": strength, "length": -strength, "unheard of": 1.0}) < 1


def test_a_fit_finds_the_weights_that_made_the_data():
    chance = np.random.default_rng(5)
    signs = np.column_stack([np.ones(4000), chance.normal(size=(4000, 2))])
    right = (chance.random(4000) < predict(signs, np.array([1.0, -2.0, 0.5]))).astype(float)

    assert fit(signs, right) == pytest.approx([1.0, -2.0, 0.5], abs=0.2)


def test_the_calibration_error_is_the_gap_between_what_was_said_and_what_was_so():
    half = np.array([1.0, 0.0] * 50)

    assert calibration_error(np.full(100, 0.5), half) == pytest.approx(0.0)
    assert calibration_error(np.full(100, 0.9), half) == pytest.approx(0.4)
    assert math.isclose(calibration_error(np.array([0.1, 0.8]), np.array([0.0, 1.0])), 0.15)
