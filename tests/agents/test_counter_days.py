"""Another day in the place of one that is proposed, and the order that was meant in the place of a closed one."""

from datetime import date

import pytest
from talking import Talk, sample_book

YES = {"acme": "yes", "northwind": "yes", "lanhai": "可以", "chenguang": "可以"}


@pytest.mark.parametrize(
    ("customer", "wish", "text", "order", "day"),
    [
        (
            "northwind",
            "cancel the paper and get the gloves here before christmas",
            "24 dec is a bit tight. the 18th?",
            "SO-4417",
            date(2026, 12, 18),
        ),
        (
            "acme",
            "deliver 1031 on 24 december",
            "that's a bit tight. the 22nd?",
            "SO-1031",
            date(2026, 12, 22),
        ),
        (
            "acme",
            "deliver 1031 on 24 december and add 20 white mugs",
            "24 december is too late, can you do the 21st?",
            "SO-1031",
            date(2026, 12, 21),
        ),
        (
            "acme",
            "push 1024 to 10 january",
            "the 10th doesn't work for us, 12 january?",
            "SO-1024",
            date(2027, 1, 12),
        ),
        ("lanhai", "2048交期改到12月28号", "28号有点紧，26号？", "SO-2048", date(2026, 12, 26)),
        (
            "lanhai",
            "2048交期改到12月28号，礼盒加10盒",
            "28号太晚了，26号可以吗？",
            "SO-2048",
            date(2026, 12, 26),
        ),
        ("chenguang", "3071改到12月28號交貨", "28號有點趕，30號？", "SO-3071", date(2026, 12, 30)),
        ("northwind", "deliver 4417 on 24 december", "too late, I wrote 21st", "SO-4417", date(2026, 12, 21)),
        ("northwind", "deliver 4417 on 24 december", "Wrong, I wrote 21st", "SO-4417", date(2026, 12, 21)),
        (
            "acme",
            "deliver 1031 on 20 december",
            "no, thats too early, we asked for the 22nd",
            "SO-1031",
            date(2026, 12, 22),
        ),
        ("lanhai", "2051改到12月28号送", "不行，太晚了，我写的是26号", "SO-2051", date(2026, 12, 26)),
        ("chenguang", "3071改到12月28號交貨", "太晚了，我寫的26號", "SO-3071", date(2026, 12, 26)),
    ],
)
def test_another_day_takes_the_place_of_the_one_proposed(customer, wish, text, order, day):
    with sample_book() as book:
        talk = Talk(book, customer)
        lines = talk.says(wish).card.changes
        assert len(talk.says(text).card.changes) == len(lines)
        talk.says(YES[customer])
        assert book.order(order).delivery == day


@pytest.mark.parametrize(
    ("customer", "wish", "text", "order"),
    [
        ("acme", "cancel 1002", "sorry wrong one. i mean the other with teapots", "SO-1031"),
        ("acme", "cancel 1002", "i meant 1031", "SO-1031"),
        ("acme", "move 1002 to 5 january", "sorry, wrong number, 1024", "SO-1024"),
        ("northwind", "take 50 gloves off 4410", "sorry wrong one, 4417", "SO-4417"),
        ("northwind", "deliver 4410 on 20 january", "typo, it's the gloves order", "SO-4417"),
        ("lanhai", "2033数量改成30", "不对，我说的是2051", "SO-2051"),
    ],
)
def test_the_order_that_was_meant_takes_the_place_of_a_closed_one(customer, wish, text, order):
    with sample_book() as book:
        talk, before = Talk(book, customer), {one.id: one for one in book.orders()}
        talk.says(wish)
        assert talk.says(text).card
        talk.says(YES[customer])
        assert [one.id for one in book.orders() if one != before[one.id]] == [order]


@pytest.mark.parametrize(
    ("customer", "wish", "text", "shown"),
    [
        ("acme", "Order 100 white mugs for 20 January", "No need for that early, 6 January is fine", "6 Jan"),
        ("acme", "Order 100 white mugs", "not that many, 80 will do", "(80 pieces)"),
        (
            "lanhai",
            "新订手套300盒，1月8号前送到广州市天河区体育东路88号",
            "不用那么早，我们仓库元旦后才启用，1月6号到就好",
            "1月6日",
        ),
        ("chenguang", "3071加到1000支", "不用那麼多，900支就好", "900 件"),
    ],
)
def test_what_is_enough_takes_the_place_of_what_comes_too_early_or_is_too_much(customer, wish, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(wish, text)
    assert reply.card
    assert shown in reply.text
