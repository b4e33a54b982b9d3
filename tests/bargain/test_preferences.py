import numpy as np
import pytest

from agents.bargain import InvalidPreferences, Preferences


def test_an_outcome_is_worth_its_entry():
    preferences = Preferences(utility=np.array([[0.0, 0.5], [1.0, 0.25]]), reserve=0.1)

    assert preferences.of((1, 0)) == 1.0
    assert preferences.shape == (2, 2)


def test_the_table_is_read_only_from_then_on():
    preferences = Preferences(utility=np.ones((2, 2)), reserve=0.0)

    with pytest.raises(ValueError, match="read-only"):
        preferences.utility[0, 0] = 0.5


@pytest.mark.parametrize(
    ("utility", "says"),
    [
        (np.float64(0.5), "no axis"),
        (np.empty((3, 0)), "no value on axis 1"),
        (np.array([0.2, np.nan]), r"not a number at outcome \(1,\)"),
        (np.array([[0.2, 1.5]]), r"1.5 at outcome \(0, 1\)"),
        (np.array([0.2, -0.1]), r"-0.1 at outcome \(1,\)"),
        (np.array(["cheap", "dear"]), "array of numbers"),
    ],
)
def test_a_table_that_is_no_utility_is_named(utility, says):
    with pytest.raises(InvalidPreferences, match=says):
        Preferences(utility=utility, reserve=0.0)


def test_what_rounding_put_beyond_the_scale_is_at_its_end():
    preferences = Preferences(utility=np.array([-1e-17, 0.5, 1.0000010000000001]), reserve=0.0)

    assert preferences.utility.tolist() == [0.0, 0.5, 1.0]


@pytest.mark.parametrize("reserve", [float("nan"), float("inf")])
def test_a_reserve_must_be_a_number(reserve):
    with pytest.raises(InvalidPreferences, match="reserve"):
        Preferences(utility=np.ones(2), reserve=reserve)
