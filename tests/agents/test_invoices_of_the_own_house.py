"""Customers who want their own house on an invoice, under no name: the buyer's name is meant."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "order", "title"),
    [
        ("lanhai", "SO-2048的发票抬头还是我们公司，税号不变", "SO-2048", "深圳市蓝海贸易有限公司"),
        ("lanhai", "SO-2048抬头是深圳市蓝海贸易有限公司，发票这样就行", "SO-2048", "深圳市蓝海贸易有限公司"),
        ("chenguang", "SO-3071發票抬頭還是本公司，統編不變", "SO-3071", "晨光國際有限公司"),
        ("lanhai", "SO-2051的发票开我司的名字就行", "SO-2051", None),
        ("lanhai", "2051发票抬头跟上次一样", "SO-2051", None),
        ("lanhai", "SO-2048的发票抬头写我们公司", "SO-2048", None),
    ],
)
def test_a_phrase_for_the_own_house_is_no_name(book, customer, text, order, title):
    Talk(book, customer).says(text)
    invoice = book.order(order).invoice
    assert (invoice and invoice.title) == title
