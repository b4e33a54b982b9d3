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


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("acme", "If you can do 3.20 for the white mugs we'll add 100", "White mug 350 ml (400 pieces)"),
        ("acme", "get the white mugs down to 3.2 and we add 20 pieces", "White mug 350 ml (320 pieces)"),
        ("lanhai", "茶叶礼盒能给到158我们再加100盒", "茶叶礼盒 300 盒"),
        ("lanhai", "办公椅给到400的话，我再加10把", "灰色办公椅 50 件"),
        ("chenguang", "保溫瓶5.9能做的話我再追加200支", "不鏽鋼保溫瓶500ml 1,000 件"),
    ],
)
def test_what_is_added_at_a_price_comes_on_top_of_what_is_on_order(customer, text, shown):
    with sample_book() as book:
        assert shown in Talk(book, customer).says(text).text
