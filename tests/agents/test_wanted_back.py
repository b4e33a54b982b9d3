"""Customers who want back what they just had taken off an order, or an order that they cancelled."""

import pytest
from talking import Talk, sample_book


def _yes(customer):
    return "yes" if customer in ("acme", "northwind") else "好"


@pytest.mark.parametrize(
    ("customer", "order", "off", "back"),
    [
        ("acme", "SO-1031", "cancel the teapots", "actually no, bring them back"),
        ("acme", "SO-1031", "cancel the teapots", "put the teapots back"),
        ("acme", "SO-1031", "cancel the teapots", "can you add the teapots back in?"),
        ("acme", "SO-1031", "remove the white mugs", "actually I do want the white mugs after all"),
        ("northwind", "SO-4417", "remove the paper from 4417", "sorry, please reinstate the paper"),
        ("northwind", "SO-4417", "take the gloves off 4417", "oh no, put the gloves back"),
        ("lanhai", "SO-2048", "取消礼盒", "还是要礼盒，加回来"),
        ("lanhai", "SO-2048", "取消礼盒", "刚才取消的恢复一下"),
        ("lanhai", "SO-2048", "取消礼盒", "还是要礼盒吧"),
        ("lanhai", "SO-2048", "2048的纸不要了", "不好意思，纸加回去吧"),
    ],
)
def test_goods_come_back_as_many_and_at_the_price_as_before(customer, order, off, back):
    with sample_book() as book:
        talk, lines = Talk(book, customer), book.order(order).lines
        talk.says(off, _yes(customer))
        assert book.order(order).lines != lines
        assert talk.says(back).card
        talk.says(_yes(customer))
        assert book.order(order).lines == lines


def test_goods_come_back_and_what_was_changed_since_stays():
    with sample_book() as book:
        talk, before = Talk(book, "acme"), book.order("SO-1031")
        talk.says("cancel the teapots", "yes", "push 1031 back a week", "yes")
        talk.says("put the glass teapots back please", "yes")
        after = book.order("SO-1031")
        assert after.lines == before.lines
        assert after.delivery > before.delivery


@pytest.mark.parametrize(
    ("customer", "order", "cancel", "back"),
    [
        ("acme", "SO-1024", "cancel SO-1024", "actually bring it back"),
        ("acme", "SO-1024", "cancel SO-1024", "can you undo that?"),
        ("lanhai", "SO-2051", "取消2051", "恢复一下那单"),
        ("chenguang", "SO-3071", "取消3071", "剛才取消的恢復一下"),
    ],
)
def test_a_cancelled_order_can_be_placed_again(customer, order, cancel, back):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.order(order)
        talk.says(cancel, _yes(customer))
        reply = talk.says(back)
        assert order in reply.text
        talk.says(_yes(customer))
        new = next(
            one for one in book.orders() if one.id not in {"SO-1024", before.id} and one.stage == "placed"
        )
        assert book.order(order).stage == "cancelled"
        assert [(line.sku, line.quantity) for line in new.lines] == [
            (line.sku, line.quantity) for line in before.lines
        ]
        assert new.delivery == before.delivery
