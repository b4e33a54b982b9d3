"""A yes in the words of the change: 嗯，去掉吧; yes, take them off."""

import pytest
from talking import Talk, sample_book

SAID_AGAIN = [
    ("lanhai", "纸不要了，礼盒照发", "嗯，去掉吧", "SO-2048"),
    ("lanhai", "SO-2048的复印纸不要了", "嗯嗯，删掉吧", "SO-2048"),
    ("lanhai", "2048的礼盒不要了", "去掉吧", "SO-2048"),
    ("lanhai", "椅子那单推迟一周", "嗯，推迟吧", "SO-2051"),
    ("lanhai", "椅子都换成黑的", "嗯，换吧", "SO-2051"),
    ("lanhai", "椅子那单加20把", "嗯，加上吧", "SO-2051"),
    ("chenguang", "手套加100盒", "嗯，加吧", "SO-3071"),
    ("chenguang", "取消3071", "嗯，取消掉吧", "SO-3071"),
    ("acme", "remove the teapots from SO-1031", "take them off", "SO-1031"),
    ("acme", "remove the mugs from SO-1031", "yes, remove them please", "SO-1031"),
    ("acme", "cancel SO-1024", "yes, drop it", "SO-1024"),
    ("northwind", "take the paper off SO-4417", "ok, take it off then", "SO-4417"),
]


@pytest.mark.parametrize(("customer", "wish", "yes", "order"), SAID_AGAIN)
def test_a_yes_that_names_the_deed_books_what_was_shown(customer, wish, yes, order):
    with sample_book() as book:
        talk = Talk(book, customer)
        shown = talk.says(wish)
        before = talk.revisions(order)
        assert shown.card
        assert not talk.says(yes).card
        assert talk.revisions(order) == before + 1


@pytest.mark.parametrize(
    ("customer", "wish", "said", "order"),
    [
        ("acme", "add 50 teapots to SO-1024", "yes, take them off", "SO-1024"),
        ("lanhai", "SO-2048的复印纸不要了", "嗯，加上吧", "SO-2048"),
        ("lanhai", "SO-2048的复印纸不要了", "算了，去掉吧", "SO-2048"),
    ],
)
def test_another_deed_books_nothing(customer, wish, said, order):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = talk.revisions(order)
        talk.says(wish, said)
        assert talk.revisions(order) == before
