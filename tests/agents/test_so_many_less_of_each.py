"""Several goods that become more or fewer, which is said behind the last of them alone."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "said", "order", "counts"),
    [
        ("acme", "50 teapots and 50 white mugs less on 1031", "SO-1031", [150, 250]),
        ("acme", "20 teapots and 30 white mugs fewer please", "SO-1031", [180, 270]),
        ("acme", "On 1031 we'd like 50 teapots and 100 white mugs more", "SO-1031", [250, 400]),
        ("northwind", "10 boxes of gloves and 50 packs of paper less", "SO-4417", [240, 550]),
        ("northwind", "10 gloves, 50 paper less on 4417 please", "SO-4417", [240, 550]),
        ("acme", "make it 50 teapots and 50 white mugs less", "SO-1031", [50, 250]),
        ("acme", "1031的茶壶50个、白杯30个不要了", "SO-1031", [150, 270]),
        ("acme", "1031的茶壶和白杯各少50个", "SO-1031", [150, 250]),
    ],
)
def test_each_of_them_does(customer, said, order, counts):
    with sample_book() as book:
        Talk(book, customer).says(said, "yes")

        assert [int(line.quantity) for line in book.order(order).lines] == counts
