"""What a customer says somebody of the house agreed to is no yes of theirs: he promised it, ask him."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "wish", "said", "order"),
    [
        ("lanhai", "椅子每把400", "他答应的呀，你去问他", "SO-2051"),
        ("lanhai", "椅子每把400", "你们小王同意了的", "SO-2051"),
        ("lanhai", "椅子那单加20把", "他同意的，你去问他", "SO-2051"),
        ("lanhai", "取消2048", "你们客服说可以的", "SO-2048"),
        ("chenguang", "保溫瓶6塊可以嗎", "你們業務答應我的耶", "SO-3071"),
        ("chenguang", "保溫瓶6塊可以嗎", "他們同意了啊，不信你問他", "SO-3071"),
        ("acme", "can you do 3.30 for the mugs on 1024", "he agreed to that, ask him", "SO-1024"),
        ("acme", "can you do 3.30 for the mugs on 1024", "your colleague already accepted it", "SO-1024"),
        ("acme", "push SO-1024 back a week", "she said yes to it, ask her", "SO-1024"),
        ("northwind", "can you do 5.00 for the gloves", "your rep promised it to us", "SO-4417"),
        ("northwind", "cancel 4417", "he said it's ok, check with him", "SO-4417"),
    ],
)
def test_what_the_house_is_said_to_have_agreed_to_is_for_a_person(customer, wish, said, order):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(wish)
        before = talk.revisions(order)
        assert talk.says(said).results[0].status == "passed_on"
        assert talk.revisions(order) == before


@pytest.mark.parametrize(
    ("customer", "wish", "said", "order"),
    [
        ("acme", "push SO-1024 back a week", "ok, he says go", "SO-1024"),
        ("acme", "push SO-1024 back a week", "my boss agreed", "SO-1024"),
    ],
)
def test_what_the_customers_own_side_agreed_to_is_a_yes(customer, wish, said, order):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(wish)
        before = talk.revisions(order)
        talk.says(said)
        assert talk.revisions(order) == before + 1
