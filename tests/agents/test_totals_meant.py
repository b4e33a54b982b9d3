"""A number that is said of all that an order comes to, and how low an offer can be at other terms."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text", "bid"),
    [
        ("northwind", "Could we have everything on SO-4417 for 3,050?", "3050.00"),
        ("northwind", "Can you do the whole of SO-4417 for 3,000?", "3000.00"),
        ("northwind", "SO-4417: call it 3,100 and we have a deal", "3100.00"),
        ("acme", "All of 1031 for 2,800?", "2800.00"),
        ("lanhai", "SO-2048整单35000行不行", "35000.00"),
        ("lanhai", "SO-2048一口价35000", "35000.00"),
    ],
)
def test_a_number_said_of_the_whole_order_is_bargained_over(customer, text, bid):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert statuses(reply) == ["bargaining"]
        assert str(book.negotiation(reply.results[0].negotiation).offers[0].terms.price) == bid


def test_a_number_of_each_of_the_goods_stays_one():
    with sample_book() as book:
        reply = Talk(book, "northwind").says("Increase everything on SO-4417 to 700")
    assert statuses(reply) == ["proposed"]
    assert "700 boxes" in reply.text and "700 packs" in reply.text


@pytest.mark.parametrize(
    ("customer", "opening", "text", "terms"),
    [
        ("lanhai", "椅子400行吗", "那全款预付最低能到多少？", "按这个条件是"),
        ("chenguang", "保溫瓶5.8行嗎", "全款的話最低多少？", "按這個條件是"),
        ("acme", "Can you do the blue mugs at 3.30?", "What's your best price at net 30?", "On these terms"),
    ],
)
def test_how_low_an_offer_can_be_at_other_terms_is_offered(customer, opening, text, terms):
    with sample_book() as book:
        reply = Talk(book, customer).says(opening, text)
    assert statuses(reply) == ["bargaining"]
    assert reply.text.startswith(terms) and "\n" not in reply.text


@pytest.mark.parametrize(
    ("customer", "opening", "text", "told"),
    [
        ("lanhai", "椅子400行吗", "最低多少？", "最低价我没法直接说，不过价格还可以谈"),
        ("chenguang", "保溫瓶5.8行嗎", "最低多少？", "最低價我沒辦法直接說，不過價格還可以談"),
        ("acme", "Can you do the blue mugs at 3.30?", "Is that your best price?", "I cannot name a lowest price"),
    ],
)  # fmt: skip
def test_a_lowest_price_is_not_named_at_the_table(customer, opening, text, told):
    with sample_book() as book:
        assert told in Talk(book, customer).says(opening, text).text


@pytest.mark.parametrize(
    ("customer", "opening", "text", "price"),
    [
        ("lanhai", "礼盒160行吗", "那复印纸每包多少钱？", "A4复印纸80g：每包 22 元"),
        ("northwind", "Can you do SO-4417 for 3,100 in total?", "And what would the paper be per pack?", "per pack"),
    ],
)  # fmt: skip
def test_what_one_of_the_goods_on_the_table_comes_to_is_told_of_the_offer(customer, opening, text, price):
    with sample_book() as book:
        reply = Talk(book, customer).says(opening, text)
    assert statuses(reply) == ["told"]
    assert price in reply.text and "order?" not in reply.text
