"""Asked which order is meant, a customer may tell it by the day or the month for which it is planned."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "wish", "text", "order"),
    [
        ("northwind", "change the contact to Tom Hasler, 0412 555 019", "the january one!", "SO-4417"),
        (
            "northwind",
            "change the contact to Tom Hasler, 0412 555 019",
            "the one that comes later",
            "SO-4417",
        ),
        (
            "northwind",
            "change the contact to Tom Hasler, 0412 555 019",
            "the one that comes first",
            "SO-4410",
        ),
        ("acme", "deliver it a week later", "the december 17 one", "SO-1031"),
        ("acme", "deliver it a week later", "the one that ships first", "SO-1031"),
        ("acme", "deliver it a week later", "the one that arrives last", "SO-1024"),
        ("acme", "deliver it a week later", "26th", "SO-1024"),
        ("acme", "deliver it a week later", "the one due 26 December", "SO-1024"),
        ("lanhai", "推迟一周", "19号到的那单", "SO-2048"),
        ("lanhai", "推迟一周", "12月23号那单", "SO-2051"),
        ("lanhai", "推迟一周", "先到的那单", "SO-2033"),
        ("lanhai", "推遲一週", "最後到的那張單", "SO-2051"),
    ],
)
def test_an_order_is_told_by_its_day(customer, wish, text, order):
    with sample_book() as book:
        talk, before = Talk(book, customer), {one.id: one for one in book.orders()}
        talk.says(wish, text, "可以" if customer == "lanhai" else "yes")
        assert [one.id for one in book.orders() if one != before[one.id]] == [order]


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("acme", "Move the later of 1024 and 1031 to 20 December", "SO-1024"),
        ("acme", "Which of 1024 and 1031 comes first? Bring that one forward by three days.", "SO-1031"),
        ("acme", "cancel whichever of 1031 and 1024 comes last", "SO-1024"),
        ("lanhai", "帮我看下2048和2051哪个先到，后到的那个提前三天", "SO-2051"),
        ("lanhai", "2048和2051哪个先到？先到的那个加20盒手套", "SO-2048"),
        ("lanhai", "2048跟2051，晚到的那張改到12月20號", "SO-2051"),
    ],
)
def test_one_of_the_orders_just_named_is_told_by_its_day(customer, text, order):
    with sample_book() as book:
        talk, before = Talk(book, customer), {one.id: one for one in book.orders()}
        talk.says(text, "可以" if customer == "lanhai" else "yes")
        assert [one.id for one in book.orders() if one != before[one.id]] == [order]


@pytest.mark.parametrize("text", ["january", "the december one", "to 5 January please"])
def test_a_day_of_none_or_of_several_is_asked_about_again(text):
    with sample_book() as book:
        talk, before = Talk(book, "acme"), book.orders()
        talk.says("deliver it a week later", text)
        assert book.orders() == before
