"""What is put right of a card that is right otherwise, and days that are for some of the goods alone."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "asked", "said", "shown"),
    [
        (
            "acme",
            "make 1024 600 mugs and move it to 10 January",
            "the same but 640 mugs",
            ["640", "10 January"],
        ),
        (
            "acme",
            "make 1024 600 mugs and move 1031 to 10 January",
            "the same but 640 mugs",
            ["640", "10 January"],
        ),
        (
            "acme",
            "make 1024 600 mugs and move it to 10 January",
            "fine, only with 620 mugs",
            ["620", "10 January"],
        ),
        (
            "acme",
            "make 1024 600 mugs and move it to 10 January",
            "all good, just make it 15 January",
            ["600", "15 J"],
        ),
        (
            "northwind",
            "a new order of 100 boxes of gloves",
            "the same but 120 boxes",
            ["120 boxes", "place your order"],
        ),
        ("chenguang", "保溫瓶改900支，1月8日交貨", "都對，只是改成950支", ["950", "1月8日"]),
        ("lanhai", "椅子加5把，礼盒推迟一周", "没问题，就是椅子要8把", ["48", "12月26日"]),
        ("lanhai", "再订礼盒60盒，1月10号到", "一样，不过80盒", ["80 盒", "1月10日"]),
    ],
)
def test_the_whole_is_shown_with_that(customer, asked, said, shown):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        talk.says(asked)

        reply = talk.says(said)

        assert reply.card and book.orders() == before
        assert all(one in reply.text for one in shown)


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("acme", "push 1024 by two weeks", "no, only half of them"),
        ("acme", "push 1024 by two weeks", "not all of it, only the first 200"),
        ("northwind", "move 4417 to 10 January", "not everything, just 100 of the gloves"),
        ("lanhai", "椅子推迟一周", "不是全部，只推20把"),
        ("lanhai", "椅子推迟一周", "只有一半"),
        ("lanhai", "手套改送深圳市福田区深南路100号", "不是全部，只要200盒送那边"),
        ("chenguang", "保溫瓶延到1月8日", "不是全部，只有400支"),
    ],
)
def test_a_day_for_some_of_the_goods_goes_to_a_person_and_no_yes_books_it(customer, asked, said):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        talk.says(asked)

        reply = talk.says(said)

        assert not reply.card and ("colleague" in reply.text or "同事" in reply.text)
        talk.says("yes")
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "asked", "said", "day"),
    [
        ("acme", "push 1024 by two weeks", "only one week", "2 January 2027"),
        ("northwind", "move 4417 to 10 January", "just 12 January please", "12 January 2027"),
    ],
)
def test_another_time_is_none(customer, asked, said, day):
    with sample_book() as book:
        reply = Talk(book, customer).says(asked, said)

        assert statuses(reply) == ["proposed"] and day in reply.text
