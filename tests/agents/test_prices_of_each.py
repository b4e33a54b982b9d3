"""Prices of several goods at once, and a price with the payment of an offer that was made."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "texts", "payment", "total"),
    [
        ("acme", ["Can we have a lower price on 1031?", "3.38 for the white, 9.78 for the pots"], "net 60", "2,973.20"),
        ("acme", ["white mugs 3.30 on 1031 please", "white 3.39 and teapots 9.79"], "net 60", "2,975"),
        ("northwind", ["cheaper please on 4417", "gloves 5.38 and paper 3.09"], "30% deposit", "3,203.70"),
        ("acme", ["white mugs 3.30 on 1031 please", "3.35 and payment as in option 3"], "30% deposit", "2,933"),
        ("acme", ["blue mugs 3.30 please", "3.55, paid as in the second option"], "on delivery", "3.55"),
        ("lanhai", ["2048能便宜点吗", "礼盒167，纸21.9块"], "月结60天", "35,719"),
        ("lanhai", ["礼盒155行不行", "礼盒167，纸21.8"], "月结60天", "35,580"),
        ("lanhai", ["礼盒155行不行", "166.8，付款按方案2"], "月结30天", "35,5"),
        ("chenguang", ["保溫瓶5.8可以嗎", "6.18我就簽，付款照1"], "50%訂金", "6.18"),
    ],
)  # fmt: skip
def test_each_figure_is_taken(book, customer, texts, payment, total):
    reply = Talk(book, customer).says(*texts)
    assert statuses(reply) == ["bargaining"] and reply.card
    first = reply.text.splitlines()[0]
    assert payment in first and total in first, reply.text


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("Where are my mugs? And move 1031 to 20 January", ["SO-1024", "SO-1031"]),
        ("when do the mugs come, and 1024 net 30 please", ["SO-1024", "SO-1031"]),
        ("1031 to net 30. How is it going with the mug delivery?", ["SO-1024", "SO-1031"]),
        ("Where are the mugs on 1031? And move 1031 to 20 January", ["SO-1031"]),
        ("Where are my teapots? And move 1031 to 20 January", ["SO-1031"]),
    ],
)
def test_goods_of_several_orders_are_told_of_each_beside_a_change_of_one(book, text, orders):
    reply = Talk(book, "acme").says(text)
    assert [one for one in ("SO-1024", "SO-1031") if f"Order {one} is" in reply.text] == orders
    assert statuses(reply)[-1] == "proposed"
