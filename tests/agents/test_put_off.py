"""What waits for a yes, put off by its name: it goes on waiting, and is not done."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("acme", "Please cancel the mug order SO-1024", "Please wait with the cancellation for now."),
        ("acme", "Please cancel the mug order SO-1024", "Hold off on the cancellation for now"),
        ("acme", "Please cancel the mug order SO-1024", "Put the cancellation on hold please"),
        ("acme", "Deliver SO-1031 a week later", "Please wait with the change for now"),
        ("northwind", "Cancel SO-4417", "Let's wait with cancelling it"),
        ("lanhai", "取消椅子那单", "取消先等一下"),
        ("lanhai", "取消椅子那单", "取消的事先放一放"),
        ("lanhai", "取消椅子那单", "等一下再取消"),
        ("lanhai", "椅子改成50把", "这个改动先等等"),
        ("chenguang", "取消保溫瓶的訂單", "取消先緩一緩"),
    ],
)
def test_who_puts_it_off_is_told_to_take_their_time(customer, asked, said):
    with sample_book() as book:
        before = book.orders()

        reply = Talk(book, customer).says(asked, said)

        assert any(words in reply.text for words in ("take your time", "不着急", "不急"))
        assert [result.status for result in reply.results] == ["told"]
        assert book.orders() == before


@pytest.mark.parametrize(
    ("asked", "said", "shown"),
    [
        ("椅子改成50把", "等一下，改成60把", "60 件"),
        ("取消椅子那单", "等等，取消礼盒那单", "SO-2048"),
    ],
)
def test_who_wants_something_else_is_shown_that(asked, said, shown):
    with sample_book() as book:
        reply = Talk(book, "lanhai").says(asked, said)

        assert shown in reply.text and reply.card


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("lanhai", "椅子改成50把", "那不改了，按原来的。椅子再加10把要多少钱？"),
        ("lanhai", "椅子改成50把", "那不改了。灰色椅子10把要多少钱？"),
        ("lanhai", "礼盒改成250盒", "那就算了，不改了。300盒手套多少钱？"),
        ("acme", "Make it 600 blue mugs", "No, leave it. How much for 100 white mugs?"),
    ],
)
def test_who_drops_it_and_asks_a_price_is_told_both(customer, asked, said):
    with sample_book() as book:
        before = book.orders()

        reply = Talk(book, customer).says(asked, said)

        closed, told = (result.status for result in reply.results)
        assert closed == "closed" and told in ("asked", "told")
        assert book.orders() == before
