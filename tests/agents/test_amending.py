"""Parts of what is proposed that are taken back, and goods that are put in the place of others."""

import pytest
from talking import Talk, sample_book


@pytest.fixture
def acme():
    with sample_book() as book:
        yield Talk(book, "acme")


@pytest.fixture
def lanhai():
    with sample_book() as book:
        yield Talk(book, "lanhai")


MORE_AND_ELSEWHERE = "make SO-1024 600 mugs and ship it to 5 Elm Street, Boston, MA 02101"


@pytest.mark.parametrize(
    "text",
    [
        "actually keep the address",
        "leave the delivery address as it is",
        "don't change the address",
        "the address stays the same",
        "never mind the address",
    ],
)
def test_a_part_of_a_proposal_that_is_taken_back_is_left_out_and_the_rest_proposed(acme, text):
    before = acme.book.order("SO-1024").address
    assert acme.says(MORE_AND_ELSEWHERE, text).results[-1].status == "proposed"
    acme.says("yes")
    assert acme.book.order("SO-1024").lines[0].quantity == 600
    assert acme.book.order("SO-1024").address == before


@pytest.mark.parametrize("text", ["地址就不改了", "不用改地址", "地址照旧", "保留原来的地址"])
def test_a_part_is_taken_back_in_chinese(lanhai, text):
    before = lanhai.book.order("SO-2051").address
    lanhai.says("SO-2051改成30把，地址改到上海市浦东新区张江路100号", text, "可以")
    assert lanhai.book.order("SO-2051").lines[0].quantity == 30
    assert lanhai.book.order("SO-2051").address == before


def test_one_part_is_taken_back_and_another_said_anew(acme):
    acme.says(MORE_AND_ELSEWHERE, "keep the address as it is but make it 700", "yes")
    order = acme.book.order("SO-1024")
    assert order.lines[0].quantity == 700 and "Boston" not in order.address.text


def test_taking_back_all_of_a_proposal_drops_it(acme):
    reply = acme.says("ship SO-1024 to 5 Elm Street, Boston, MA 02101", "actually keep the address")
    assert reply.results[-1].status == "closed"
    assert acme.revisions("SO-1024") == 1


def test_what_shall_not_be_forgotten_is_not_taken_back(acme):
    acme.says(MORE_AND_ELSEWHERE, "and don't forget the address", "yes")
    assert "Boston" in acme.book.order("SO-1024").address.text


@pytest.mark.parametrize(
    "text", ["no, the blue ones", "make that blue", "sorry, blue", "the blue ones instead"]
)
def test_another_colour_takes_the_place_of_the_one_that_was_ordered(acme, text):
    acme.says("order 50 white mugs", text)
    order = acme.says("yes").results[-1].order
    assert [(line.sku, line.quantity) for line in acme.book.order(order).lines] == [("MUG-BLUE", 50)]


@pytest.mark.parametrize("text", ["不对，灰的", "要灰色的", "换成灰色的吧", "灰色的才对"])
def test_another_colour_takes_the_place_in_chinese(lanhai, text):
    lanhai.says("订20把黑色办公椅", text)
    order = lanhai.says("好的").results[-1].order
    assert [(line.sku, line.quantity) for line in lanhai.book.order(order).lines] == [("CHAIR-GREY", 20)]


@pytest.mark.parametrize("text", ["换成茶壶吧", "不对，茶壶"])
def test_other_goods_take_the_place_of_those_that_were_ordered(lanhai, text):
    lanhai.says("订20把黑色办公椅", text)
    order = lanhai.says("好的").results[-1].order
    assert [(line.sku, line.quantity) for line in lanhai.book.order(order).lines] == [("TEAPOT-12", 20)]


def test_a_colour_that_is_not_made_is_said_so_and_the_others_shown(acme):
    reply = acme.says("order 50 white mugs", "actually black")
    assert reply.results[-1].status == "asked"
    assert [option.label for option in reply.card.options] == ["Blue mug 350 ml", "White mug 350 ml"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [("acme", "order 50 black mugs"), ("acme", "I need 20 grey teapots"), ("lanhai", "订30个黑色马克杯")],
)
def test_goods_are_not_taken_for_others_of_the_same_colour(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert reply.results[-1].status == "asked"
        assert "椅" not in reply.text and "chair" not in reply.text


def test_a_line_is_not_taken_for_one_of_another_colour(acme):
    assert acme.says("cancel the black mugs on SO-1024").results[-1].status == "asked"
    acme.says("no")
    assert acme.book.order("SO-1024").stage == "placed"


def test_spelling_is_forgiven_when_goods_are_told_apart(acme):
    acme.says("order 50 whtie mugs")
    order = acme.says("yes").results[-1].order
    assert [line.sku for line in acme.book.order(order).lines] == ["MUG-WHITE"]


@pytest.mark.parametrize(
    "texts",
    [
        ("order 20 flasks and some white mugs", "50"),
        ("order 20 flasks", "and some white mugs", "50"),
        ("order 20 flasks", "also white mugs please", "50"),
    ],
)
def test_goods_without_a_number_are_asked_for_and_not_forgotten(acme, texts):
    order = acme.says(*texts, "yes").results[-1].order
    lines = {line.sku: line.quantity for line in acme.book.order(order).lines}
    assert lines == {"FLASK-500": 20, "MUG-WHITE": 50}


@pytest.mark.parametrize("text", ["I'll take a dozen", "12 please", "give me twelve"])
def test_a_number_after_a_price_orders_that_many(acme, text):
    order = acme.says("what do flasks cost?", text, "yes").results[-1].order
    assert [line.quantity for line in acme.book.order(order).lines] == [12]
