"""Goods of what waits for a yes that a customer, who begins with "wait", wants as they were."""

import pytest
from talking import Talk, sample_book


def counts(book, order):
    return [int(line.quantity) for line in book.order(order).lines]


@pytest.mark.parametrize(
    ("asked", "said", "yes", "teapots", "mugs"),
    [
        (
            "50 more teapots and 100 less white mugs",
            "hang on, the white ones are fine the way they are",
            "ok",
            250,
            300,
        ),
        (
            "50 more teapots and 100 less white mugs",
            "hm wait the white ones stay as they are",
            "yes",
            250,
            300,
        ),
        ("50 more teapots and 100 less white mugs", "let me think, the white should stay", "yes", 250, 300),
        (
            "50 more teapots and 100 less white mugs",
            "hold on, leave the teapots as they are",
            "yes",
            200,
            200,
        ),
        ("1031的茶壶加50个，白杯减100个", "等一下，白杯不变", "好的", 250, 300),
        ("1031的茶壶加50个，白杯减100个", "等等，白的就别动了", "好的", 250, 300),
        ("1031的茶壶加50个，白杯减100个", "等一下，茶壶还是照旧吧", "好的", 200, 200),
        ("1031的茶壶加50个，白杯减100个", "稍等，茶壶保持原来的数量", "好的", 200, 200),
    ],
)
def test_goods_that_are_to_stay_are_taken_out_of_what_waits(asked, said, yes, teapots, mugs):
    with sample_book() as book:
        talk = Talk(book, "acme")

        talk.says(asked, said, yes)

        assert counts(book, "SO-1031") == [teapots, mugs]


@pytest.mark.parametrize("said", ["hang on, let me think", "wait a moment please", "让我想想"])
def test_who_only_needs_time_leaves_what_waits(said):
    with sample_book() as book:
        talk = Talk(book, "acme")

        talk.says("50 more teapots and 100 less white mugs", said, "yes")

        assert counts(book, "SO-1031") == [250, 200]
