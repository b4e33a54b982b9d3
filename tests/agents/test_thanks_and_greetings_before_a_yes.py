"""Customers who thank or greet while the desk waits for their yes."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "wish", "thanks", "named"),
    [
        ("northwind", "push 4417 back a week", "thanks", "SO-4417"),
        ("acme", "20 more teapots please", "thanks a lot!", "220 pieces"),
        ("acme", "cancel SO-1024", "thank you", "SO-1024"),
        ("acme", "we need 300 blue mugs", "Many thanks", "300 pieces"),
        ("lanhai", "2048那单推迟一周", "谢谢", "SO-2048"),
        ("lanhai", "取消2048那单", "辛苦了", "SO-2048"),
        ("chenguang", "3071延後一週", "感謝", "SO-3071"),
        ("chenguang", "保溫瓶多訂50個", "謝謝您", "850"),
    ],
)
def test_thanks_alone_are_no_yes_and_what_waits_is_shown_again(customer, wish, thanks, named):
    with sample_book() as book:
        before = book.orders()
        reply = Talk(book, customer).says(wish, thanks)
        assert reply.card
        assert named in reply.text
        assert book.orders() == before


def test_all_orders_that_wait_are_named():
    with sample_book() as book:
        reply = Talk(book, "acme").says("Push all orders back a week", "thanks")
        assert "SO-1024, SO-1031" in reply.text


@pytest.mark.parametrize("greeting", ["你好", "您好！", "你好，在吗"])
def test_a_greeting_that_ends_like_a_yes_is_none(greeting):
    with sample_book() as book:
        before = book.orders()
        Talk(book, "lanhai").says("2048那单推迟一周", greeting)
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        (
            "acme",
            "On SO-1024, 300 blue mugs and add 200 white mugs",
            "Oh nice, even a bit cheaper. Go for it!",
        ),
        ("acme", "make it 450 blue mugs on 1024", "good, that's a bit cheaper then. yes"),
        ("northwind", "gloves on 4417 to 240 boxes", "Cheaper than I thought, great. Yes."),
        ("lanhai", "椅子改成35把", "还便宜了点，好，就这样改"),
        ("lanhai", "椅子改成35把", "价格不错，改吧"),
        ("chenguang", "保溫瓶改成480件", "不錯，還省了一點錢，就這樣"),
    ],
)
def test_what_is_proposed_is_praised_beside_a_yes(customer, wish, text):
    with sample_book() as book:
        before = book.orders()
        Talk(book, customer).says(wish, text)
        assert book.orders() != before


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("acme", "make it 450 blue mugs on 1024", "ok but a bit cheaper please"),
        ("acme", "make it 450 blue mugs on 1024", "nice, could it be a bit cheaper?"),
        ("lanhai", "椅子改成35把", "便宜点，好吧"),
        ("lanhai", "椅子改成35把", "不错"),
    ],
)
def test_a_wish_for_a_lower_price_and_praise_alone_are_no_yes(customer, wish, text):
    with sample_book() as book:
        before = book.orders()
        Talk(book, customer).says(wish, text)
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "wish", "text", "named"),
    [
        ("northwind", "80 more gloves on 4417", "beauty, yes. make it 100 more", "350 boxes"),
        ("acme", "20 more teapots please", "legend, yep. make it 30 more", "230 pieces"),
        ("lanhai", "2051的椅子再加5把", "牛，可以。再加2把吧", "47 件"),
    ],
)
def test_a_cheer_before_a_yes_is_no_goods(customer, wish, text, named):
    with sample_book() as book:
        assert named in Talk(book, customer).says(wish, text).text
