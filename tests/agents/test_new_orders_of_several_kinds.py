"""Customers who order goods anew, so many of each kind, in the words that people use."""

import pytest
from talking import Talk, sample_book

YES = {"acme": "yes", "northwind": "yes", "lanhai": "好的", "chenguang": "好的"}


def _placed(customer, text):
    """The goods of the only order that is placed by a text and a yes; none of the others changes."""
    with sample_book() as book:
        before = {one.id: one for one in book.orders(customer=customer)}
        talk = Talk(book, customer)
        reply = talk.says(text)
        assert "colleague" not in reply.text and "同事" not in reply.text
        talk.says(YES[customer])
        after = {one.id: one for one in book.orders(customer=customer)}
        assert all(after[one] == order for one, order in before.items()), reply.text
        (new,) = [order for one, order in after.items() if one not in before]
        return {line.sku: line.quantity for line in new.lines}


@pytest.mark.parametrize(
    ("customer", "text", "goods"),
    [
        ("acme", "order 200 mugs: 120 white, 80 blue", {"MUG-WHITE": 120, "MUG-BLUE": 80}),
        (
            "acme",
            "A new order please: 100 mugs, white ones 50 and blue ones 50",
            {"MUG-WHITE": 50, "MUG-BLUE": 50},
        ),
        (
            "northwind",
            "We need 50 office chairs - 30 grey and 20 black",
            {"CHAIR-GREY": 30, "CHAIR-BLACK": 20},
        ),
        ("northwind", "We need 200 mugs, half white half blue", {"MUG-WHITE": 100, "MUG-BLUE": 100}),
        (
            "acme",
            "order 200 mugs: 120 white, 80 blue, and 50 flasks",
            {"MUG-WHITE": 120, "MUG-BLUE": 80, "FLASK-500": 50},
        ),
        ("lanhai", "新下一单马克杯，白的100个蓝的50个", {"MUG-WHITE": 100, "MUG-BLUE": 50}),
        ("lanhai", "马克杯再订150个，白色100，蓝色50", {"MUG-WHITE": 100, "MUG-BLUE": 50}),
        ("lanhai", "马克杯白100蓝50，另下一单", {"MUG-WHITE": 100, "MUG-BLUE": 50}),
        ("lanhai", "订200个马克杯，一半白的一半蓝的", {"MUG-WHITE": 100, "MUG-BLUE": 100}),
        ("lanhai", "办公椅要黑的20把，灰的10把", {"CHAIR-BLACK": 20, "CHAIR-GREY": 10}),
        ("chenguang", "再訂150個馬克杯，100個白的50個藍的", {"MUG-WHITE": 100, "MUG-BLUE": 50}),
        ("chenguang", "另下一單辦公椅：黑色20把、灰色10把", {"CHAIR-BLACK": 20, "CHAIR-GREY": 10}),
    ],
)
def test_so_many_of_each_kind_are_ordered_where_their_number_together_is_told_too(customer, text, goods):
    assert _placed(customer, text) == goods


@pytest.mark.parametrize(
    ("customer", "text", "goods"),
    [
        ("northwind", "new order: 100 office chairs in grey", {"CHAIR-GREY": 100}),
        ("northwind", "We'd like 30 chairs in black please", {"CHAIR-BLACK": 30}),
        ("acme", "Order 60 mugs in white", {"MUG-WHITE": 60}),
        ("lanhai", "订马克杯30个，要白色的", {"MUG-WHITE": 30}),
    ],
)
def test_a_colour_behind_goods_tells_which_are_meant(customer, text, goods):
    assert _placed(customer, text) == goods


@pytest.mark.parametrize(
    ("customer", "text", "goods"),
    [
        ("lanhai", "手套300盒和椅子10把再订一批", {"GLOVE-N": 300, "CHAIR-GREY": 10}),
        ("lanhai", "手套300盒，A4纸100包，重新订", {"GLOVE-N": 300, "PAPER-A4": 100}),
        ("lanhai", "礼盒50盒再买一批", {"TEA-GIFT": 50}),
        ("chenguang", "保溫瓶500個，再訂一批", {"FLASK-500": 500}),
        ("chenguang", "保溫瓶100個要另外訂", {"FLASK-500": 100}),
        (
            "northwind",
            "gloves 300 boxes and paper 100, another batch please",
            {"GLOVE-N": 300, "PAPER-A4": 100},
        ),
        ("acme", "teapots 100 - a fresh batch, not on the old order", {"TEAPOT-12": 100}),
        ("acme", "Another round: 100 teapots, 50 white mugs", {"TEAPOT-12": 100, "MUG-WHITE": 50}),
    ],
)
def test_another_batch_of_goods_is_a_new_order_and_changes_none(customer, text, goods):
    assert _placed(customer, text) == goods


@pytest.mark.parametrize(
    ("customer", "text", "goods"),
    [
        ("chenguang", "茶壺50個、保溫瓶100個，年底前能到嗎？", {"TEAPOT-12": 50, "FLASK-500": 100}),
        ("lanhai", "保温杯50个，手套100盒，礼盒20盒", {"FLASK-500": 50, "GLOVE-N": 100, "TEA-GIFT": 20}),
        ("northwind", "gloves 300, teapots 20", {"GLOVE-N": 300, "TEAPOT-12": 20}),
        ("acme", "teapots 50, flasks 100 please", {"TEAPOT-12": 50, "FLASK-500": 100}),
    ],
)
def test_goods_in_one_list_with_some_that_are_on_no_order_are_ordered_with_these(customer, text, goods):
    assert _placed(customer, text) == goods


def test_a_whole_that_is_not_what_the_kinds_come_to_is_asked_about():
    with sample_book() as book:
        assert Talk(book, "acme").says("order 200 mugs: 120 white, 60 blue").results[0].status == "asked"


def test_so_many_of_each_kind_are_quoted():
    with sample_book() as book:
        told = Talk(book, "acme").says("how much for 200 mugs, 150 white and 50 blue?").text
        assert "USD 510.00" in told and "USD 180.00" in told and "USD 690.00" in told
