"""Lists of wishes for several orders: what is said of one order's goods stays with the order that holds them."""

import pytest
from talking import Talk

LIST = [
    "1、椅子加到50把 2、礼盒减到180盒 3、手套那单改送东莞市虎门镇连升路8号，收货人周斌 13600007777",
    "1. 椅子加到50把\n2. 礼盒减到180盒\n3. 手套那单改送东莞市虎门镇连升路8号，收货人周斌 13600007777",
    "椅子加到50把，礼盒减到180盒，手套那单改送东莞市虎门镇连升路8号，收货人周斌 13600007777",
    "手套那单改送东莞市虎门镇连升路8号，收货人周斌 13600007777，礼盒减到180盒，椅子加到50把",
]


@pytest.mark.parametrize("text", LIST)
def test_each_of_three_orders_gets_its_own_wish(book, text):
    reply = Talk(book, "lanhai").says(text)
    after = {(row.order, row.after) for row in reply.card.changes}
    assert after >= {("SO-2051", "50 件"), ("SO-2048", "180 盒")}
    assert {order for order, _ in after} == {"SO-2033", "SO-2048", "SO-2051"}


@pytest.mark.parametrize(
    ("customer", "text", "changes"),
    [
        ("lanhai", "椅子那单推迟一周，礼盒加20盒", [("SO-2051", "2026年12月30日"), ("SO-2048", "220 盒")]),
        ("lanhai", "纸加到120包，手套那单的收货人换成周斌", [("SO-2033", "周斌，13800001234"), ("SO-2048", "120 包")]),
        ("acme", "the blue mug order a week later, and 20 more teapots", [("SO-1024", "2 January 2027"), ("SO-1031", "220 pieces")]),
        ("lanhai", "20盒礼盒，加到椅子那单", [("SO-2051", "20 盒")]),
        ("lanhai", "椅子那单，加20盒礼盒", [("SO-2051", "20 盒")]),
        ("lanhai", "椅子那单加20盒礼盒，推迟一周", [("SO-2051", "20 盒"), ("SO-2051", "2026年12月30日")]),
        ("acme", "add 20 teapots to the blue mug order", [("SO-1024", "20 pieces")]),
        ("acme", "move the white mug order a week later", [("SO-1031", "24 December 2026")]),
    ],
)  # fmt: skip
def test_goods_are_changed_where_they_are_unless_they_are_put_elsewhere(book, customer, text, changes):
    reply = Talk(book, customer).says(text)
    assert [row.order for row in reply.card.changes] == [order for order, _ in changes]
    assert all(
        row.after.startswith(after) for row, (_, after) in zip(reply.card.changes, changes, strict=True)
    )
