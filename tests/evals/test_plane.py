"""The points of the utility plane are those that one finds by hand."""

import numpy as np
import pytest

from evals.plane import distance, frontier, jain_index, kalai_smorodinsky_point, nash_point

# Dominated: (2, 5), by (3, 6); (6, 1), by (7, 1) and (6, 4).
POINTS = np.array([(0, 8), (3, 6), (2, 5), (6, 4), (6, 1), (7, 1), (10, 0)], dtype=float) / 10


def test_the_frontier_holds_what_no_point_beats_for_both():
    assert frontier(POINTS) * 10 == pytest.approx(np.array([(10, 0), (7, 1), (6, 4), (3, 6), (0, 8)]))


def test_equal_points_and_ties_stand_once_on_the_frontier():
    points = np.array([(1, 1), (1, 1), (1, 0.5), (0.5, 1)], dtype=float)
    assert frontier(points).tolist() == [[1, 1]]


def test_the_nash_point_has_the_largest_product():
    assert nash_point(POINTS) * 10 == pytest.approx((6, 4))  # 24, where (3, 6) has 18 and (7, 1) has 7


def test_the_kalai_smorodinsky_point_has_the_largest_smaller_share_of_the_own_best():
    # of 10 and 8: (6, 4) is 0.6 and 0.5, (3, 6) is 0.3 and 0.75
    assert kalai_smorodinsky_point(POINTS) * 10 == pytest.approx((6, 4))
    # along (t, 1 - t²) both shares are equal where t² + t = 1, at 0.618; the Nash point lies at 1 / √3
    t = np.linspace(0, 1, 10_001)
    curve = np.stack([t, 1 - t**2], axis=1)
    assert kalai_smorodinsky_point(curve)[0] == pytest.approx((5**0.5 - 1) / 2, abs=1e-4)
    assert nash_point(curve)[0] == pytest.approx(1 / 3**0.5, abs=1e-4)


def test_one_side_that_can_have_nothing_does_not_matter_to_kalai_smorodinsky():
    assert kalai_smorodinsky_point(np.array([(0.2, 0.0), (0.5, 0.0)])).tolist() == [0.5, 0.0]


def test_a_distance_is_that_to_the_nearest_point():
    assert distance(np.array([0.3, 0.2]), POINTS) == pytest.approx(0.1**0.5)  # to (6, 1) and (2, 5)
    assert distance(np.array([3.0, 4.0]), np.array([0.0, 0.0])) == 5.0


def test_jain_index_is_one_for_equals_and_a_half_for_one_who_has_all():
    assert jain_index(np.array([2.0, 2.0])) == 1.0
    assert jain_index(np.array([0.0, 7.0])) == 0.5
    assert jain_index(np.array([1.0, 3.0])) == pytest.approx(16 / 20)
    assert jain_index(np.zeros(2)) == 1.0
