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


_LESS_AND_LATER = "cut the teapots to 150 and push 1031 back a week"


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("acme", _LESS_AND_LATER, "we don't want to reduce the teapots any more, only the date"),
        ("acme", _LESS_AND_LATER, "the teapots stay at 200, no cut after all. The date as you have it"),
        ("lanhai", "2048纸减到60包，日期改12月28日", "纸还是100包，不减了。日期按28号"),
        ("lanhai", "2048纸减到60包，日期改12月28日", "纸别减了"),
        ("chenguang", "3071的保溫瓶減到600支，延到1月5號", "保溫瓶不減了"),
    ],
)
def test_a_number_of_goods_that_is_not_to_change_after_all_leaves_the_day(book, customer, asked, said):
    talk = Talk(book, customer)
    quantity, day = talk.says(asked).card.changes
    left = talk.says(said).card.changes
    assert quantity.what != day.what
    assert [row.what for row in left] == [day.what]


@pytest.mark.parametrize("said", ["hang on, let me think", "wait a moment please", "让我想想"])
def test_who_only_needs_time_leaves_what_waits(said):
    with sample_book() as book:
        talk = Talk(book, "acme")

        talk.says("50 more teapots and 100 less white mugs", said, "yes")

        assert counts(book, "SO-1031") == [250, 200]


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("acme", "don't change the mugs, keep them at 300", "SO-1031"),
        ("acme", "the teapots stay at 200", "SO-1031"),
        ("acme", "keep the white mugs at 300 please", "SO-1031"),
        ("northwind", "leave the gloves at 250", "SO-4417"),
        ("lanhai", "纸不要动，还是100包", "SO-2048"),
        ("lanhai", "手套维持800盒不变", "SO-2033"),
        ("chenguang", "保溫瓶不要動，維持800個", "SO-3071"),
    ],
)
def test_goods_that_stay_at_what_is_on_order_are_told_to_and_change_nothing(customer, text, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert order in reply.text
        assert reply.card is None


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("acme", "the teapots stay at 250", "from 200 pieces to 250 pieces"),
        ("northwind", "the paper remains 500 packs", "from 600 packs to 500 packs"),
        ("lanhai", "纸不要动，还是120包", "由 100 包改为 120 包"),
        ("chenguang", "保溫瓶別動，還是700個", "由 800 件改為 700 件"),
    ],
)
def test_goods_that_stay_at_another_number_than_is_on_order_are_asked_about(customer, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert shown in reply.text and reply.card
