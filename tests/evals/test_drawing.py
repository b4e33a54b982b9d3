"""Pictures are well formed, hold their values, and take no text for markup."""

from xml.etree import ElementTree

import pytest

from evals import drawing

HOSTILE = '<script>"&'


@pytest.mark.parametrize(
    "svg",
    [
        drawing.heat_map(
            [HOSTILE], [HOSTILE], [[1.0]], about=HOSTILE, row_title=HOSTILE, column_title=HOSTILE
        ),
        drawing.intervals([(HOSTILE, 1.0, 0.5, 2.0)], label=HOSTILE, about=HOSTILE),
        drawing.calibration([(0.5, 0.4, 3)], about=HOSTILE),
        drawing.histogram([1.0, 2.0, 2.0], label=HOSTILE, about=HOSTILE),
        drawing.growth(
            [(HOSTILE, [(1.0, 2.0), (10.0, 30.0)])], x_label=HOSTILE, y_label=HOSTILE, about=HOSTILE
        ),
        drawing.utility_plane(
            [(0.1, 0.2)],
            [(0.5, 0.5)],
            [("buyer", (0.9, -3.0))],
            [(HOSTILE, (0.5, 0.5))],
            about=HOSTILE,
            deal=(0.5, 0.5),
        ),
    ],
    ids=["heat map", "intervals", "calibration", "histogram", "growth", "utility plane"],
)
def test_a_picture_is_well_formed_whatever_it_is_told(svg):
    root = ElementTree.fromstring(svg)
    assert not [tag for tag in root.iter() if tag.tag.endswith("script")]
    assert HOSTILE in "".join(root.itertext())


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0, 37, [0, 10, 20, 30]),
        (-1, 1, [-1, -0.5, 0, 0.5, 1]),
        (3, 3, [3]),
    ],
)
def test_ticks_are_round_numbers(low, high, expected):
    assert drawing.ticks(low, high) == pytest.approx(expected)


def test_points_lie_where_their_values_say():
    axes = drawing.Axes((0, 10), (0, 1), "x", "y", width=100, height=100, left=0, bottom=0, top=0, right=0)
    assert (
        axes.place((0, 0)) == (0, 100)
        and axes.place((10, 1)) == (100, 0)
        and axes.place((5, 0.5)) == (50, 50)
    )
    logarithmic = drawing.Axes((1, 100), (1, 100), "x", "y", 100, 100, True, 0, 0, 0, 0)
    assert logarithmic.place((10, 10)) == pytest.approx((50, 50))


def test_nothing_to_draw_is_no_picture():
    assert drawing.histogram([], label="x", about="x") == ""
    assert drawing.growth([], x_label="x", y_label="y", about="z") == ""
