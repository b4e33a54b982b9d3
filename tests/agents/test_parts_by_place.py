"""What is proposed, told by its place among what is shown: it is dropped, changed or agreed to."""

import pytest
from talking import Talk, sample_book

_BOXES_AND_PAPER = "礼盒那单加20盒，纸加20包"
_POTS_AND_MUGS = "add 50 teapots and 20 white mugs to 1031"


def _counts(book, order):
    return [int(line.quantity) for line in book.order(order).lines]


@pytest.mark.parametrize(
    ("customer", "asked", "said", "order", "counts"),
    [
        ("lanhai", _BOXES_AND_PAPER, "第二个不要了", "SO-2048", [220, 100]),
        ("lanhai", _BOXES_AND_PAPER, "第一个先不加", "SO-2048", [200, 120]),
        ("lanhai", _BOXES_AND_PAPER, "纸不加了", "SO-2048", [220, 100]),
        ("lanhai", _BOXES_AND_PAPER, "纸不加了，礼盒加30盒", "SO-2048", [230, 100]),
        ("lanhai", _BOXES_AND_PAPER, "第二个不要了，第一个加30盒", "SO-2048", [230, 100]),
        ("lanhai", _BOXES_AND_PAPER, "第二个算了，其他可以", "SO-2048", [220, 100]),
        ("lanhai", "纸加20包，礼盒加20盒", "第二个取消吧", "SO-2048", [220, 100]),
        ("acme", _POTS_AND_MUGS, "not the second one", "SO-1031", [250, 300]),
        ("acme", _POTS_AND_MUGS, "cancel the second one, and make the first one 60", "SO-1031", [260, 300]),
        ("acme", _POTS_AND_MUGS, "no more mugs please", "SO-1031", [250, 300]),
        ("acme", _POTS_AND_MUGS, "drop the first one, the second is fine", "SO-1031", [200, 320]),
        ("northwind", "20 more gloves on 4417 and 30 more paper", "the last one not", "SO-4417", [270, 600]),
    ],
)
def test_what_is_dropped_by_its_place_is_taken_out(customer, asked, said, order, counts):
    with sample_book() as book:
        talk, before = Talk(book, customer), _counts(book, order)

        talk.says(asked, said)

        assert _counts(book, order) == before
        talk.says("yes")
        assert _counts(book, order) == counts


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("保溫瓶改900支，收貨人改成陳志明 0933-222-111", "第二個不用改了"),
        ("收貨人改成陳志明 0933-222-111，保溫瓶改900支", "第二個不用改了"),
    ],
)
def test_the_place_is_that_in_what_is_shown(asked, said):
    with sample_book() as book:
        Talk(book, "chenguang").says(asked, said, "好")

        order = book.order("SO-3071")
        assert order.lines[0].quantity == 900 and order.address.recipient == "林怡君"


def test_an_order_dropped_by_its_place_is_not_cancelled():
    with sample_book() as book:
        talk = Talk(book, "acme")

        talk.says("add 50 mugs to 1024, and cancel the teapots on 1031", "scrap the second one", "ok")

        assert _counts(book, "SO-1024") == [550] and _counts(book, "SO-1031") == [200, 300]
        assert book.order("SO-1031").stage != "cancelled"


def test_the_first_two_are_agreed_to_and_the_third_waits():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("椅子改成45把。礼盒那单推迟一周。手套那单收货人改成吴凯 13922223333")

        reply = talk.says("前两个没问题，第三个先等等")

        assert reply.card and _counts(book, "SO-2051") == [45]
        assert book.order("SO-2048").delivery.day == 19 and book.order("SO-2033").address.recipient == "吴凯"


@pytest.mark.parametrize(
    "text",
    [
        "Morning. We opened a second kitchen in Perth, 4417 please split: gloves to Fremantle as before, the paper "
        "to 240 St Georges Terrace, Perth WA 6000. Thx, Ruby",
        "We opened a second kitchen in Perth. Please split 4417: gloves to Fremantle, the paper to "
        "240 St Georges Terrace, Perth WA 6000.",
    ],
)
def test_a_town_is_no_goods_of_an_order_in_parts(book, text):
    reply = Talk(book, "northwind").says(text)
    assert [one.status for one in reply.results] == ["passed_on"] and "SO-4417" in reply.text
