"""Customers who have a share of a line swapped."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.fixture
def talk():
    with sample_book() as book:
        yield Talk(book, "acme")


def test_half_of_a_line_is_swapped_in_whole_pieces(talk):
    before = talk.book.order("SO-1024").lines[0].quantity
    talk.says("swap half of the blue mugs on SO-1024 for white mugs", "yes")
    lines = {line.sku: line.quantity for line in talk.book.order("SO-1024").lines}
    assert lines == {"MUG-BLUE": before / 2, "MUG-WHITE": before / 2}


@pytest.mark.parametrize(
    ("customer", "order", "text", "lines"),
    [
        ("lanhai", "SO-2051", "SO-2051改黑色10把，剩下30把灰色", {"CHAIR-GREY": 30, "CHAIR-BLACK": 10}),
        ("lanhai", "SO-2051", "SO-2051 要10把黑色30把灰色", {"CHAIR-GREY": 30, "CHAIR-BLACK": 10}),
        ("lanhai", "SO-2051", "椅子那单灰色留30把，另外10把换成黑色", {"CHAIR-GREY": 30, "CHAIR-BLACK": 10}),
        ("acme", "SO-1024", "SO-1024: make it 400 blue and 100 white", {"MUG-BLUE": 400, "MUG-WHITE": 100}),
        ("acme", "SO-1024", "SO-1024: make it 450 blue and 100 white", {"MUG-BLUE": 450, "MUG-WHITE": 100}),
    ],
)
def test_a_line_is_parted_into_the_colours_that_are_said(customer, order, text, lines):
    with sample_book() as book:
        Talk(book, customer).says(text, "yes" if customer == "acme" else "好的")
        assert {line.sku: line.quantity for line in book.order(order).lines} == lines


@pytest.mark.parametrize(
    ("text", "black"),
    [
        ("咱们椅子能换成黑色的吗？价格一样的话换一半", 20),
        ("椅子可以换成黑色的吗？行的话换10把", 10),
        ("换一半的椅子成黑色", 20),
        ("换10把灰椅子成黑色的吧", 10),
        ("can the grey chairs be swapped for black ones? if the price is the same, swap half", 20),
    ],
)
def test_so_many_said_beside_a_swap_are_how_many_are_swapped(text, black):
    with sample_book() as book:
        Talk(book, "lanhai").says(text, "好的")
        lines = {line.sku: line.quantity for line in book.order("SO-2051").lines}
        assert lines == {"CHAIR-GREY": 40 - black, "CHAIR-BLACK": black}


@pytest.mark.parametrize(
    ("customer", "order", "swap", "fewer", "lines"),
    [
        ("chenguang", "SO-3071", "保溫瓶有300個要換成玻璃茶壺", "換100個就好", [700, 100]),
        ("chenguang", "SO-3071", "保溫瓶有300個要換成玻璃茶壺", "改成換100個", [700, 100]),
        ("lanhai", "SO-2051", "灰椅子换20把成黑的", "换10把就行", [30, 10]),
        ("lanhai", "SO-2051", "灰椅子换20把成黑的", "还是15把吧", [25, 15]),
        ("acme", "SO-1024", "swap 100 of the blue mugs on SO-1024 for white ones", "make it 50", [450, 50]),
        ("acme", "SO-1024", "swap 100 of the blue mugs on SO-1024 for white ones", "only 50", [450, 50]),
    ],
)
def test_another_number_after_a_swap_is_of_what_is_swapped(customer, order, swap, fewer, lines):
    with sample_book() as book:
        Talk(book, customer).says(swap, fewer, "yes" if customer == "acme" else "好的")
        assert [line.quantity for line in book.order(order).lines] == lines


@pytest.mark.parametrize(
    "text",
    [
        "SO-2051换20把成黑色办公椅",
        "2051换20把成黑色办公椅",
        "20把换成黑色办公椅",
        "SO-2051有20把要换成黑色办公椅",
    ],
)
def test_so_many_of_other_goods_take_the_place_of_as_many_on_order(text):
    with sample_book() as book:
        Talk(book, "lanhai").says(text, "好的")
        assert {line.sku: line.quantity for line in book.order("SO-2051").lines} == {
            "CHAIR-GREY": 20,
            "CHAIR-BLACK": 20,
        }


@pytest.mark.parametrize(
    ("customer", "text", "lines"),
    [
        ("chenguang", "3071保溫瓶留400個，另外400個換成藍色馬克杯", [400, 400]),
        ("chenguang", "3071保溫瓶留500個，另外300個換成玻璃茶壺", [500, 300]),
        ("chenguang", "3071保溫瓶保留600個，其餘200個換成玻璃茶壺", [600, 200]),
        ("lanhai", "2051灰色椅子留20把，另外20把换成黑色", [20, 20]),
        ("lanhai", "2048礼盒留150盒，另外50盒换成玻璃茶壶", [150, 100, 50]),
        ("lanhai", "礼盒留150盒，另外50盒换成玻璃茶壶", [150, 100, 50]),
        ("lanhai", "2048礼盒留100盒，另外50盒换成玻璃茶壶", [100, 100, 50]),
        ("acme", "keep 300 blue mugs on 1024 and swap the other 200 for white ones", [300, 200]),
        ("acme", "1024: leave 450 blue mugs, the other 50 should be swapped for white mugs", [450, 50]),
    ],
)
def test_what_is_kept_of_a_line_beside_a_swap_stays(customer, text, lines):
    with sample_book() as book:
        talk = Talk(book, customer)
        order = talk.says(text).results[0].order
        talk.says("yes" if customer == "acme" else "好")
        assert [line.quantity for line in book.order(order).lines] == lines


@pytest.mark.parametrize(
    ("customer", "text", "lines"),
    [
        ("lanhai", "2048礼盒改150盒，其中50盒换成玻璃茶壶", [100, 100, 50]),
        ("acme", "make the blue mugs on 1024 400 and swap 100 of them for white ones", [300, 100]),
    ],
)
def test_what_is_swapped_of_a_new_number_comes_off_that(customer, text, lines):
    with sample_book() as book:
        talk = Talk(book, customer)
        order = talk.says(text).results[0].order
        talk.says("yes" if customer == "acme" else "好")
        assert [line.quantity for line in book.order(order).lines] == lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Can the gloves on SO-4417 be size L please?", "size L"),
        ("Please change the gloves on SO-4417 to large", "large"),
        ("swap the SO-4417 gloves for the bigger size", "bigger size"),
        ("SO-4417的手套换成大号", "大号"),
        ("SO-4417的手套要換成XL碼", "XL碼"),
    ],
)
def test_a_size_that_the_catalogue_does_not_tell_goes_to_a_person(text, said):
    with sample_book() as book:
        reply = Talk(book, "northwind").says(text)
        assert statuses(reply) == ["passed_on"]
        assert said in reply.text
        assert "SO-4417" in reply.text


def test_a_size_told_again_goes_to_a_person():
    with sample_book() as book:
        talk = Talk(book, "northwind")
        talk.says("Can the gloves on SO-4417 be size L please?")
        reply = talk.says("I mean the glove size, L instead of M. Just ask your warehouse please.")
        assert statuses(reply) == ["passed_on"]


@pytest.mark.parametrize(
    ("customer", "text", "there"),
    [
        ("chenguang", "上禮拜說的那批保溫瓶，能不能改成黑色的？沒有的話就維持原樣", "不鏽鋼保溫瓶"),
        ("lanhai", "2051的椅子要红色的", "黑色办公椅和灰色办公椅"),
        ("acme", "can the mugs on 1024 be black?", "Blue mug 350 ml and White mug 350 ml"),
        ("northwind", "change the gloves to white please", "colleague"),
    ],
)
def test_a_colour_alone_never_changes_to_other_goods(customer, text, there):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert not reply.card and there in reply.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [("礼盒改成250盒", "改成100盒"), ("椅子加5把", "要黑色的")],
)
def test_another_amount_or_colour_is_no_yes(asked, said):
    with sample_book() as book:
        before = book.orders()
        Talk(book, "lanhai").says(asked, said)
        assert book.orders() == before
