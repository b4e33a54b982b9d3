"""So many more, said again in a bargain, are the same; on top of them, or of another number, they are more."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "texts", "number"),
    [
        ("lanhai", ("礼盒单价160，行的话我再加100盒", "最后一口价163，加100盒"), 300),
        ("lanhai", ("SO-2048礼盒加100盒，单价160", "162，加100盒"), 300),
        ("lanhai", ("SO-2048礼盒加100盒，单价160", "163，加150盒"), 350),
        ("chenguang", ("再加200個，6塊可以嗎", "那6.1，加200個"), 1000),
        ("chenguang", ("再加200個，6塊可以嗎", "那6.1，再加100個"), 1100),
        ("chenguang", ("保溫瓶5.9可以嗎", "那我加200個，6塊", "加200個，6.05"), 1000),
        ("acme", ("add 100 blue mugs to SO-1024 and give me 3.40 each", "3.45, with the 100 more"), 600),
        ("acme", ("add 100 blue mugs to SO-1024 and give me 3.40 each", "3.45 and another 100 on top"), 700),
    ],
)
def test_the_same_addition_counts_once(customer, texts, number):
    with sample_book() as book:
        yes = "yes" if customer == "acme" else "好的"
        order = Talk(book, customer).says(*texts, "deal" if customer == "acme" else "成交", yes)
        after = {line.quantity for one in book.orders(customer=customer) for line in one.lines}
        assert number in after, order.text
