"""A day without its month, of an order that has a day, and a part of its payment changed alone."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("lanhai", "SO-2051挪到24号", "2026年12月24日"),
        ("lanhai", "2048推迟到3号", "2027年1月3日"),
        ("acme", "Move SO-1024 to the 5th", "5 January 2027"),
        ("acme", "Push SO-1031 back to the 28th please", "28 December 2026"),
        ("acme", "Bring SO-1024 forward to the 22nd", "22 December 2026"),
    ],
)
def test_a_day_alone_is_counted_from_the_day_of_the_order(book, customer, text, day):
    assert day in Talk(book, customer).says(text).text.replace(" 年", "年")


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("acme", "SO-1024 by the 10th please", "10 December 2026"),
        ("acme", "Move SO-1031 to the 5th of January", "5 January 2027"),
        ("lanhai", "SO-2051改到下个月24号", "2026年12月24日"),
    ],
)
def test_a_day_that_says_its_month_or_moves_nothing_is_as_it_reads(book, customer, text, day):
    assert day in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "text", "kept"),
    [
        ("lanhai", "SO-2051的尾款能不能月结30天", "30%定金"),
        ("northwind", "Can the balance of SO-4417 be net 30?", "30% deposit"),
    ],
)
def test_the_balance_changes_without_the_deposit(book, customer, text, kept):
    assert kept in Talk(book, customer).says(text).text.partition("\n")[0]


@pytest.mark.parametrize(
    ("customer", "order", "text"),
    [
        ("northwind", "SO-4417", "from 1 Dec deliver to 22 Dockside Road"),
        ("northwind", "SO-4417", "deliver 4417 to 22 Dockside Road from 1 December on"),
        ("lanhai", "SO-2048", "从12月1日起2048改送到东莞市长安镇振安路8号"),
        ("chenguang", "SO-3071", "12月1號起送到台中市西屯區臺灣大道三段99號"),
        ("acme", "SO-1024", "pls confirm you got my email from friday re 1024 -> 450 mugs, still waiting!!"),
        ("lanhai", "SO-2051", "周五发的邮件收到了吗？2051改成50把"),
    ],
)
def test_the_day_of_an_address_or_of_a_message_is_none_of_the_delivery(customer, order, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(text)
        assert "nothing_to_change" not in statuses(reply) and "proposed" in statuses(reply)
        before = book.order(order).delivery
        talk.says("好的" if customer in ("lanhai", "chenguang") else "yes")
        assert book.order(order).delivery == before and talk.revisions(order) > 1
