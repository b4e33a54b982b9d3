"""A yes to some of what is proposed and a no to the rest: that is taken out, and nothing is written yet."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "asked", "said", "order", "counts"),
    [
        (
            "acme",
            "On SO-1031 make it 250 teapots and 350 mugs",
            "Yes to the mugs, no to the teapots",
            "SO-1031",
            [200, 350],
        ),
        (
            "northwind",
            "On SO-4417 300 gloves and 700 paper",
            "Yes to the gloves, not the paper",
            "SO-4417",
            [300, 600],
        ),
        (
            "northwind",
            "On SO-4417 300 gloves and 700 paper",
            "The paper is fine, the gloves not",
            "SO-4417",
            [250, 700],
        ),
        (
            "acme",
            "50 more teapots and 100 less white mugs",
            "ok for the teapots, leave the mugs",
            "SO-1031",
            [250, 300],
        ),
        ("acme", "1031的茶壶加50个，白杯减100个", "杯子可以，茶壶不要", "SO-1031", [200, 200]),
        ("lanhai", "礼盒改成250盒，纸改成150包", "礼盒可以，纸不要", "SO-2048", [250, 100]),
        ("lanhai", "礼盒改成250盒，纸改成150包", "纸行，礼盒不行", "SO-2048", [200, 150]),
    ],
)
def test_what_is_refused_is_taken_out(customer, asked, said, order, counts):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.order(order)

        reply = talk.says(asked, said)

        assert [result.status for result in reply.results] == ["proposed"] and book.order(order) == before
        talk.says("yes")
        assert [int(line.quantity) for line in book.order(order).lines] == counts
