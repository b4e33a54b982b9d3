"""What an order is measured by, or paid by, in passing: nothing of it is lost, nor taken for another thing."""

import pytest
from talking import Talk, sample_book


def _said(customer: str, *messages: str) -> str:
    with sample_book() as book:
        talk = Talk(book, customer)
        return [talk.says(message).text for message in messages][-1]


@pytest.mark.parametrize(
    ("customer", "messages", "told"),
    [
        ("northwind", ["Please make SO-4417 payable by PayPal"], ["payment method now PayPal. The total"]),
        (
            "acme",
            ["add 40 teapots to 1031", "yes, paid by card"],
            ["240 pieces; the payment method now card"],
        ),
        ("chenguang", ["3071加20個", "可以，用PayPal付款"], ["820 件", "付款工具訂為 PayPal"]),
        (
            "acme",
            ["150 flasks please", "150 as I said, and two weeks later than 1031 is fine"],
            ["before I place your order", "31 December 2026"],
        ),
        ("lanhai", ["订30把黑色办公椅，比2048晚一周交货"], ["下单前", "2026年12月26日"]),
        ("acme", ["drop the white mugs from 1031", "don't drop them all, keep 100"], ["300 pieces to 100"]),
        ("acme", ["90 black chairs at 48 each", "57.45 is hardly a discount"], ["57.00"]),
        ("acme", ["please add 40 teapots", "No, on 1024, not 1031"], ["order SO-1024: Glass teapot"]),
        ("acme", ["1024 a week earlier", "yes", "also add 40 teapots"], ["order SO-1024: Glass teapot"]),
        ("acme", ["I need flasks", "150, 31 December is fine"], ["150 pieces", "31 December 2026"]),
    ],
)
def test_what_is_told_in_passing_is_kept(customer: str, messages: list[str], told: list[str]) -> None:
    said = _said(customer, *messages)

    assert [one for one in told if one not in said] == []
