"""What takes note of what is proposed and says just that again is a yes; other figures are none."""

import pytest
from talking import Talk, sample_book

YESES = [
    ("lanhai", "椅子那单改成货到付款可以吗", "明白了，那就货到付款"),
    ("lanhai", "椅子那单改成货到付款可以吗", "那就货到付款"),
    ("lanhai", "椅子加到52把", "知道了，那就这样改成52把"),
    ("lanhai", "礼盒那单200盒改成150盒", "明白，那就150盒吧"),
    ("lanhai", "手套改到12月9号送", "那就12月9号送吧"),
    ("lanhai", "椅子取消", "那就取消吧"),
    ("chenguang", "保溫瓶那單改全款預付可以嗎", "了解，那就全款預付"),
    ("chenguang", "保溫瓶加到900個", "清楚了，那就改900"),
    ("chenguang", "保溫瓶延到12月28日", "好喔，那就12月28日"),
    ("acme", "make the blue mugs 520", "got it, 520 then"),
    ("acme", "make the blue mugs 520", "520 it is"),
    ("acme", "move the teapots to 15 January", "I see, 15 January then"),
    ("acme", "move the teapots to 15 January", "ok, then the 15th"),
    ("northwind", "pay SO-4417 on delivery", "understood, on delivery then"),
    ("northwind", "make the gloves 300 boxes", "noted, then 300 boxes of gloves"),
]
NONE = [
    ("lanhai", "椅子那单改成货到付款可以吗", "那就全款预付"),
    ("lanhai", "礼盒那单200盒改成150盒", "那就100"),
    ("lanhai", "椅子减10把", "那就10把"),
    ("lanhai", "椅子加到52把", "52把"),
    ("lanhai", "手套改到12月9号送", "那就12月9号？"),
    ("lanhai", "手套改到12月9号送", "明白，那就12月10号"),
    ("chenguang", "保溫瓶加到900個", "了解，那就950個"),
    ("acme", "make the blue mugs 520", "then 600"),
    ("acme", "make the blue mugs 520", "so 520 or 600?"),
    ("acme", "move the teapots to 15 January", "I see, 15 February then"),
    ("northwind", "make the gloves 300 boxes", "got it, 600 then"),
]


@pytest.mark.parametrize(("customer", "wish", "answer"), YESES)
def test_what_is_proposed_said_again_is_a_yes(customer, wish, answer):
    with sample_book() as book:
        reply = Talk(book, customer).says(wish, answer)

        assert [result.status for result in reply.results] in (["committed"], ["done"])


@pytest.mark.parametrize(("customer", "wish", "answer"), NONE)
def test_anything_else_said_so_writes_nothing(customer, wish, answer):
    with sample_book() as book:
        before = book.orders()
        Talk(book, customer).says(wish, answer)

        assert book.orders() == before
