"""Changes beside the question what other terms would save, wanted without those terms."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "texts", "order", "amounts", "day"),
    [
        (
            "lanhai",
            ["礼盒那单，礼盒200改150，纸100改成80，交期往后推一周，月结60天改45天能便宜多少", "付款先不动，其他照改"],
            "SO-2048",
            [150, 80],
            "2026-12-26",
        ),
        (
            "lanhai",
            ["礼盒那单，礼盒200改150，纸100改成80，交期往后推一周，月结60天改45天能便宜多少", "算了付款不动，别的照改"],
            "SO-2048",
            [150, 80],
            "2026-12-26",
        ),
        ("chenguang", ["保溫瓶改600支，延後一週，全額預付能便宜多少", "付款不動，其他照改"], "SO-3071", [600], "2026-12-28"),
        (
            "acme",
            ["on 1024 make it 700 mugs, a week later, and how much cheaper would net 30 be?", "leave the payment, do the rest"],
            "SO-1024",
            [700],
            "2027-01-02",
        ),
    ],
)  # fmt: skip
def test_the_rest_is_shown_and_booked_without_the_terms_that_were_priced(
    customer, texts, order, amounts, day
):
    with sample_book() as book:
        talk, paid = Talk(book, customer), book.order(order).payment
        assert talk.says(*texts).card
        talk.says("yes" if customer == "acme" else "行")
        now = book.order(order)
        assert [line.quantity for line in now.lines] == amounts
        assert (str(now.delivery), now.payment) == (day, paid)
