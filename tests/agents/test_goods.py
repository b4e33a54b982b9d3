"""Goods of large catalogues, by what they are called."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from talking import Talk, sample_book

from agents.desk.goods import Goods, best, called, names_in, words_of
from contracts.book import OrderBook
from contracts.catalogue import Product

COLOURS = [
    ("Red", "红色"),
    ("Dark blue", "深蓝色"),
    ("Stainless", "不锈钢"),
    ("Oak", "橡木"),
    ("M8 zinc", "M8镀锌"),
]
THINGS = [
    ("hex bolt", "六角螺栓"),
    ("teapot", "茶壶"),
    ("office chair", "办公椅"),
    ("work gloves", "劳保手套"),
]
SIZES = [("", ""), (" 1.2 l", "1.2升"), (" XL for the home", "加大家用款")]


def product(sku, english, chinese, *aliases):
    names = {"en": english, "zh": chinese}
    return Product(sku=sku, names=names, aliases=aliases, unit="piece", list_prices={"USD": Decimal("2.00")})


CATALOGUE = [
    product(
        f"{thing[0][:3].upper()}-{i}{j}{k}",
        f"{colour[0]} {thing[0]}{size[0]}",
        f"{colour[1]}{thing[1]}{size[1]}",
    )
    for i, colour in enumerate(COLOURS)
    for j, thing in enumerate(THINGS)
    for k, size in enumerate(SIZES)
]
GOODS = Goods(CATALOGUE)
WORDS = sorted({word for one in CATALOGUE for name in names_in(one) for word in name.split()})
SPELT = st.sampled_from(WORDS).flatmap(
    lambda word: st.sampled_from(
        [word, word.lower(), word[1:], word[:-1], word[:2] + word[3:], word[::2], word + "s"]
    )
)


@settings(max_examples=400, deadline=None)
@given(st.lists(SPELT, min_size=1, max_size=3).map(" ".join))
def test_the_index_leaves_out_nothing_that_is_alike(item):
    assume(words_of(item))
    everything = [(one, called(names_in(one))) for one in CATALOGUE]
    assert GOODS.named(item) == best(item, everything, GOODS)


@pytest.mark.parametrize(
    ("item", "named"),
    [
        ("dark blue teapots", {"Dark blue teapot"}),
        ("hex bolts M8 zinc", {"M8 zinc hex bolt"}),
        ("oak ofice chair", {"Oak office chair"}),
        ("红色的茶壶", {"Red teapot"}),
        ("橡木椅", {"Oak office chair"}),
        ("for the home", set()),
        ("lamps", set()),
    ],
)
def test_of_many_alike_those_are_meant_that_are_named(item, named):
    short = Goods(one for one in CATALOGUE if one.sku.endswith("0"))
    assert {one.names["en"] for one in short.named(item)} == named


def test_words_that_are_in_every_other_name_name_no_goods():
    assert GOODS.words_in("can I have it for the weekend") is None
    assert not GOODS.knows("for the")
    assert GOODS.words_in("the teapots for my home") == "teapot home"


def test_a_product_that_another_process_adds_or_renames_is_known_at_the_next_message(tmp_path):
    with sample_book(tmp_path / "parley.db") as book, OrderBook(tmp_path / "parley.db") as elsewhere:
        talk = Talk(book, "acme")
        assert "do not carry" in talk.says("how much is a garden hose?").text
        elsewhere.add_product(product("HOSE-1", "Garden hose", "水管"))
        assert "USD 2.00" in talk.says("how much is a garden hose?").text
        elsewhere.add_product(product("HOSE-1", "Fire hose", "水管"))
        assert "Garden hose" not in talk.says("how much is a garden hose?").text


def test_of_a_large_catalogue_some_products_are_told():
    with sample_book() as book:
        for one in CATALOGUE:
            book.add_product(one)
        said = Talk(book, "acme").says("what do you sell?").text
    assert f"{len(CATALOGUE) + 9} products" in said
    assert len(said) < 400
