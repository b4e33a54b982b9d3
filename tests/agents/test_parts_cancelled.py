"""Customers who cancel a part of an order, or a change, and never the order by that."""

import pytest
from talking import Talk, sample_book

_OF = {"SO-2048": "lanhai", "SO-2051": "lanhai", "SO-3071": "chenguang", "SO-4417": "northwind"}
_YES = {"lanhai": "好的", "chenguang": "好的", "northwind": "yes"}


def _lines(book, order):
    return {line.sku: line.quantity for line in book.order(order).lines}


@pytest.mark.parametrize(
    ("order", "text", "lines"),
    [
        ("SO-2048", "取消SO-2048的50包纸", {"TEA-GIFT": 200, "PAPER-A4": 50}),
        ("SO-2048", "我想取消订单里的纸，SO-2048", {"TEA-GIFT": 200}),
        ("SO-2048", "请取消SO-2048订单里面的A4复印纸", {"TEA-GIFT": 200}),
        ("SO-2048", "我要取消2048，但是礼盒留着", {"TEA-GIFT": 200}),
        ("SO-2048", "取消SO-2048里的一半礼盒", {"TEA-GIFT": 100, "PAPER-A4": 100}),
        ("SO-2051", "SO-2051取消5把", {"CHAIR-GREY": 35}),
        ("SO-2051", "椅子的订单,取消5把", {"CHAIR-GREY": 35}),
        ("SO-2051", "2051取消10把椅子，剩下30把", {"CHAIR-GREY": 30}),
        ("SO-3071", "取消100個保溫瓶", {"FLASK-500": 700}),
        ("SO-4417", "cancel 50 of the packs", {"GLOVE-N": 250, "PAPER-A4": 550}),
        ("SO-4417", "cancel the paper on SO-4417", {"GLOVE-N": 250}),
        ("SO-4417", "cancel 50 packs from SO-4417", {"GLOVE-N": 250, "PAPER-A4": 550}),
        ("SO-4417", "On SO-4417 please cancel 50 of the paper packs", {"GLOVE-N": 250, "PAPER-A4": 550}),
        ("SO-4417", "cancel SO-4417, but keep the gloves", {"GLOVE-N": 250}),
        ("SO-4417", "Please cancel order SO-4417 except for the gloves", {"GLOVE-N": 250}),
        ("SO-4417", "Please cancel half of the gloves on SO-4417", {"GLOVE-N": 125, "PAPER-A4": 600}),
        ("SO-2051", "2051的椅子先做20把行吗，剩下20把取消", {"CHAIR-GREY": 20}),
        ("SO-2051", "2051先做30把，其余的取消", {"CHAIR-GREY": 30}),
        ("SO-2048", "2048保留礼盒，其余的取消", {"TEA-GIFT": 200}),
        ("SO-3071", "保溫瓶先做500個行嗎，剩下300個取消", {"FLASK-500": 500}),
        ("SO-3071", "保溫瓶只要400個，另外400個幫我取消", {"FLASK-500": 400}),
        ("SO-4417", "make 150 of the gloves on 4417 and cancel the rest", {"GLOVE-N": 150, "PAPER-A4": 600}),
        ("SO-4417", "The other 50 boxes of gloves can be cancelled", {"GLOVE-N": 200, "PAPER-A4": 600}),
    ],
)
def test_so_many_or_such_goods_are_taken_off(order, text, lines):
    with sample_book() as book:
        customer = _OF[order]
        Talk(book, customer).says(text, _YES[customer])
        assert _lines(book, order) == lines


@pytest.mark.parametrize(
    ("customer", "text"),
    [("lanhai", "2051剩下的取消掉"), ("northwind", "cancel the rest of 4417")],
)
def test_the_rest_of_nobody_knows_what_goes_to_a_person(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert not reply.card and ("同事" in reply.text or "colleague" in reply.text)


@pytest.mark.parametrize(
    ("customer", "change", "text"),
    [
        ("lanhai", "SO-2048礼盒改250盒", "取消刚才的修改"),
        ("lanhai", "SO-2048礼盒改250盒", "取消这个改动"),
        ("chenguang", "保溫瓶改900個", "取消剛才的修改"),
        ("northwind", "gloves to 300 boxes on SO-4417", "cancel that change please"),
        ("northwind", "gloves to 300 boxes on SO-4417", "cancel the change to the gloves"),
        ("northwind", "order 100 teapots", "cancel the new order"),
        ("chenguang", "下單100個玻璃茶壺", "取消新單"),
    ],
)
def test_what_is_proposed_is_dropped_and_no_order_is_cancelled(customer, change, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        assert talk.says(change, text).results[0].status == "closed"
        talk.says(_YES[customer])
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "change", "text", "order", "lines"),
    [
        (
            "chenguang",
            "下單100個玻璃茶壺",
            "不要新單！取消新單，把SO-3071從800改成1000",
            "SO-3071",
            {"FLASK-500": 1000},
        ),
        (
            "northwind",
            "order 100 teapots",
            "cancel the new order and make the gloves 300 on SO-4417",
            "SO-4417",
            {"GLOVE-N": 300, "PAPER-A4": 600},
        ),
    ],
)
def test_what_is_wanted_instead_of_a_new_order_is_done(customer, change, text, order, lines):
    with sample_book() as book:
        talk, count = Talk(book, customer), len(book.orders())
        talk.says(change, text, _YES[customer])
        assert _lines(book, order) == lines
        assert len(book.orders()) == count


def test_a_change_that_is_cancelled_after_it_was_made_is_made_back():
    with sample_book() as book:
        Talk(book, "lanhai").says("SO-2048礼盒改250盒", "好", "取消刚才的修改", "好")
        assert _lines(book, "SO-2048") == {"TEA-GIFT": 200, "PAPER-A4": 100}


def test_a_change_that_is_bargained_over_is_given_up():
    with sample_book() as book:
        talk = Talk(book, "northwind")
        talk.says("gloves on SO-4417 at 5.10", "cancel the change")
        assert talk.desk.bargain("northwind") is None
        assert book.order("SO-4417").stage == "placed"


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "取消订单SO-2048"),
        ("lanhai", "SO-2048整单取消"),
        ("lanhai", "取消SO-2048这个单子，因为纸太贵"),
        ("northwind", "cancel order SO-4417"),
        ("northwind", "cancel my order of 250 boxes of gloves, SO-4417"),
    ],
)
def test_a_whole_order_is_cancelled_still(customer, text):
    with sample_book() as book:
        Talk(book, customer).says(text, _YES[customer])
        cancelled = [order.id for order in book.orders() if order.stage == "cancelled"]
        assert cancelled == ["SO-2048" if customer == "lanhai" else "SO-4417"]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Please cancel 1031. Actually no, only cancel the white mugs", "MUG-WHITE"),
        ("Cancel order 1031. No wait, just the teapots", "TEAPOT-12"),
        ("cancel SO-1031, sorry, only the mugs of it", "MUG-WHITE"),
        ("please cancel 1031 - actually only the teapots", "TEAPOT-12"),
        ("取消1031。不对，只取消白色马克杯", "MUG-WHITE"),
        ("把1031取消掉，哦不，只要取消茶壶就行", "TEAPOT-12"),
        ("麻烦取消SO-1031，等等，是只取消杯子", "MUG-WHITE"),
        ("請取消1031。不對，只取消茶壺", "TEAPOT-12"),
        ("取消訂單1031，啊不是，只取消白色馬克杯", "MUG-WHITE"),
    ],
)
def test_second_thoughts_on_a_cancellation_take_off_only_what_they_name(text, gone):
    with sample_book() as book:
        Talk(book, "acme").says(text, "yes")
        kept = {"TEAPOT-12": 200, "MUG-WHITE": 300}
        del kept[gone]
        assert _lines(book, "SO-1031") == kept
        assert book.order("SO-1031").stage == "confirmed"
