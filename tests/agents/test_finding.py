"""Goods that are named by words spelt otherwise, and words that name none; orders that hold them."""

import pytest
from talking import Talk, sample_book

from agents.desk.find import find_product
from agents.desk.goods import Goods
from agents.desk.speaker import Problem, Speaker


def found(item):
    """The SKUs that the words may mean."""
    with sample_book() as book:
        products = book.products()
    speaker = Speaker("en" if item.isascii() else "zh", Goods(products))
    meant = find_product(item, speaker)
    if not isinstance(meant, Problem):
        return {meant.sku}
    return {one.sku for one in products if one.name(speaker.language) in meant.choices}


@pytest.mark.parametrize(
    "item",
    ["tho", "flat", "then", "the", "them", "packs", "boxes", "chg", "floor", "Hamburg", "主意", "老规矩"],
)
def test_words_that_only_look_like_a_name_name_no_goods(item):
    assert found(item) == set()


@pytest.mark.parametrize(
    ("item", "sku"),
    [
        ("flsk", "FLASK-500"),
        ("teapts", "TEAPOT-12"),
        ("pots", "TEAPOT-12"),
        ("copypaper", "PAPER-A4"),
        ("glvoes", "GLOVE-N"),
        ("gray", "CHAIR-GREY"),
        ("gray chairs", "CHAIR-GREY"),
        ("bleu mug", "MUG-BLUE"),
        ("the white mugs", "MUG-WHITE"),
        ("A4纸", "PAPER-A4"),
        ("纸", "PAPER-A4"),
        ("壶", "TEAPOT-12"),
        ("灰椅", "CHAIR-GREY"),
        ("黑的", "CHAIR-BLACK"),
        ("藍杯", "MUG-BLUE"),
    ],
)
def test_goods_are_known_by_what_is_left_of_their_name(item, sku):
    assert found(item) == {sku}


@pytest.mark.parametrize(
    "text",
    [
        "I have 14 broken teapots from SO-1002, please send new ones.",
        "Please take back 14 teapots, they are from SO-1002",
        "return 14 of the teapots of 1002 please",
    ],
)
def test_goods_are_returned_from_the_order_that_is_named(text):
    with sample_book() as book:
        reply = Talk(book, "acme").says(text)

    assert [result.order for result in reply.results] == ["SO-1002"]
    assert "SO-1031" not in reply.text


def test_a_price_for_an_order_of_one_line_is_for_that_line_however_it_is_called():
    with sample_book() as book:
        reply = Talk(book, "acme").says("5% off the gizmos on SO-1024")
        assert [result.status for result in reply.results] == ["bargaining"]


@pytest.mark.parametrize("text", ["5% off the teapots on SO-1024", "cancel the gizmos on SO-1024"])
def test_other_goods_than_those_on_the_order_are_asked_about(text):
    with sample_book() as book:
        reply = Talk(book, "acme").says(text)
        assert [result.status for result in reply.results] == ["asked"]


@pytest.mark.parametrize(
    ("customer", "text", "words"),
    [
        ("lanhai", "2051加10把黑椅子", "黑色办公椅定为 10 件"),
        ("lanhai", "2051黑椅子加10把", "黑色办公椅定为 10 件"),
        ("lanhai", "2051灰椅子加10把", "灰色办公椅由 40 件改为 50 件"),
        ("acme", "add 20 white mugs to SO-1024", "White mug 350 ml now 20 pieces"),
    ],
)
def test_goods_of_another_colour_are_not_those_on_order(customer, text, words):
    with sample_book() as book:
        assert words in Talk(book, customer).says(text).text
