"""Goods that are ordered to come together with those of an order come on the day of that."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("lanhai", "茶壶来30个，跟礼盒一起送", "2026年12月19日"),
        ("lanhai", "我要30个茶壶，跟2048一起送", "2026年12月19日"),
        ("lanhai", "订50个保温杯跟椅子一起送", "2026年12月23日"),
        ("chenguang", "白色馬克杯100個，跟保溫瓶一起送", "2026年12月21日"),
        ("acme", "I want to order 20 office chairs, grey, delivered together with the teapots", "17 December 2026"),
        ("northwind", "50 steel flasks please, put them with the gloves delivery", "2 January 2027"),
        ("northwind", "order 40 teapots, to come together with the gloves", "2 January 2027"),
        ("lanhai", "再订20把椅子，和2051同一批送", "2026年12月23日"),
        ("lanhai", "再订100盒手套，跟2048同车送", "2026年12月19日"),
        ("chenguang", "訂白色馬克杯200個，跟保溫瓶同一批出貨", "2026年12月21日"),
        ("lanhai", "再订100盒手套，跟椅子那单一起走", "2026年12月23日"),
        ("chenguang", "訂白色馬克杯200個，跟保溫瓶那張單一起出貨", "2026年12月21日"),
        ("acme", "We need 60 flasks on the same truck as the teapots", "17 December 2026"),
        ("northwind", "I'd like 30 office chairs, grey, in one batch with the gloves", "2 January 2027"),
    ],
)  # fmt: skip
def test_they_come_on_that_day(book, customer, text, day):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["proposed"]
    assert day in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("lanhai", "SO-2048里的礼盒先取消50盒，另外加订蓝色马克杯50个，一起发", "2026年12月19日"),
        ("lanhai", "2051椅子减5把，另外订20个玻璃茶壶，一起送", "2026年12月23日"),
        ("chenguang", "3071減100支，另外訂藍色馬克杯100個，一起出貨", "2026年12月21日"),
        ("acme", "Take 50 mugs off SO-1024 and also order 40 teapots, ship together", "26 December 2026"),
        (
            "acme",
            "Cut SO-1031 to 150 teapots; we'd also like to order 60 blue mugs, please send everything in one shipment",
            "17 December 2026",
        ),
    ],
)
def test_goods_that_come_together_with_an_order_that_changes_come_on_its_day(book, customer, text, day):
    reply = Talk(book, customer).says(text)
    assert day in [row.after for row in reply.card.changes]


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("lanhai", "加订蓝色马克杯50个，跟2048一起发", "SO-2048"),
        ("lanhai", "加訂藍色馬克杯50個，跟2048一起出貨", "SO-2048"),
        ("lanhai", "再要50包纸，跟礼盒那单同一批发", "SO-2048"),
        ("chenguang", "我們想加訂保溫瓶500支，跟3071同一批出", "SO-3071"),
        ("acme", "We'd like to order 200 more blue mugs, in the same shipment as SO-1024", "SO-1024"),
    ],
)
def test_goods_added_to_come_together_with_an_order_are_added_to_that(book, customer, text, order):
    reply = Talk(book, customer).says(text)
    assert {row.order for row in reply.card.changes} == {order}
    assert statuses(reply) == ["proposed"]
