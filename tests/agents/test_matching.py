"""The price of another seller that the house is asked to match."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text", "bid"),
    [
        ("northwind", "The paper seems expensive compared with our local supplier, who charges 2.85. Can you match that?", "3060.00"),
        ("northwind", "Our local supplier is cheaper, at 2.85. Can you match that?", "3060.00"),
        ("northwind", "We can buy gloves locally for 5.00 a box. Can you come down to that?", "3110.00"),
        ("northwind", "The gloves can be had for USD 5.00 from another vendor. If you match it we'll stay.", "3110.00"),
        ("acme", "Another vendor quotes USD 3.30 for the blue mugs. Could you meet that?", "3.30"),
        ("acme", "A competitor offers the white mugs at 3.10 each. Can you do the same?", "2890.00"),
        ("northwind", "5.40 a box for the nitrile gloves is too much, we are being quoted 4.95 by someone local. What can you do?", "3097.50"),
        ("northwind", "3.10 for the copier paper is steep, somebody else charges 2.85. What can you do?", "3060.00"),
        ("acme", "Your 3.60 for the blue mugs is a lot, we were offered 3.30 here. What can you do for us?", "3.30"),
        ("lanhai", "椅子420一把太贵了，本地有人报390，能做什么价？", "390.00"),
        ("lanhai", "你们的纸比别家贵，人家20块，能做到吗", "35600.00"),
        ("lanhai", "椅子隔壁家只要400，你们能便宜点吗", "400.00"),
        ("chenguang", "同行報價5.9，你們可以比照嗎？", "5.90"),
        ("chenguang", "別家報5.85，你們能跟嗎", "5.85"),
        ("northwind", "3.10 for paper is too steep, Officeworks does 2.85. Match it and I'll take 900 instead of 600.", "3915.00"),
        ("northwind", "Bunnings sells the gloves at 5.10. Match that and we take 400", "3900.00"),
        ("lanhai", "复印纸22太贵，得力才卖20，你们能做到吗", "35600.00"),
        ("chenguang", "保溫瓶6.20太貴，膳魔師只賣5.80，能做到我就要1000個", "5.80"),
    ],
)  # fmt: skip
def test_it_is_bargained_over(customer, text, bid):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert statuses(reply) == ["bargaining"]
        offers = book.negotiation(reply.results[0].negotiation).offers
    assert str(offers[0].terms.price) == bid


def test_a_delivery_of_another_seller_is_no_price():
    with sample_book() as book:
        reply = Talk(book, "acme").says(
            "My other supplier delivers in 5 days. Can you do the same for SO-1024?"
        )
    assert statuses(reply) == ["proposed"]
