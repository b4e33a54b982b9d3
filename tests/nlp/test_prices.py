from decimal import Decimal

import pytest
from reading_pieces import read_kind

MONEY = [
    ("6800元", "6800", "CNY"), ("¥1,299.50", "1299.50", "CNY"), ("12块5", "12.5", "CNY"), ("3块2", "3.2", "CNY"),
    ("1,200日元", "1200", "JPY"), ("185美金", "185", "USD"), ("3.3美元", "3.3", "USD"), ("1.95欧元", "1.95", "EUR"),
    ("港币85元", "85", "HKD"), ("50块钱", "50", "CNY"), ("20刀", "20", "USD"), ("人民币300", "300", "CNY"),
    ("$3.10", "3.10", "USD"), ("€4.20", "4.20", "EUR"), ("£15", "15", "GBP"), ("USD 210", "210", "USD"),
    ("27.50 USD", "27.50", "USD"), ("four euros twenty", "4.2", "EUR"), ("US$ 9", "9", "USD"), ("HK$80", "80", "HKD"),
    ("1,000 yen", "1000", "JPY"), ("300 RMB", "300", "CNY"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "amount", "currency"), MONEY)
def test_money_has_its_amount_and_currency(text: str, amount: str, currency: str):
    (piece,) = read_kind(text, "money")

    assert (piece.value.amount, piece.value.currency) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("打九五折", -5),
        ("8折", -20),
        ("八八折", -12),
        ("85折", -15),
        ("五折", -50),
        ("对折", -50),
        ("九八折", -2),
        ("half price", -50),
    ],
)
def test_a_discount_is_the_signed_change_of_price(text: str, change: int):
    assert [piece.value for piece in read_kind(text, "zhe")] == [Decimal(change)]


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("2%", 2),
        ("百分之三", 3),
        ("两个点", 2),
        ("2个点", 2),
        ("三成", 30),
        ("5 percent", 5),
        ("10 per cent", 10),
        ("7 pct", 7),
    ],
)
def test_per_cent_is_read_in_many_words(text: str, percent: int):
    assert [piece.value for piece in read_kind(text, "percent")] == [Decimal(percent)]


@pytest.mark.parametrize(
    "text",
    [
        "每台185美金",
        "6500一吨",
        "¥20/件",
        "$12 per kg",
        "€3.30 a piece",
        "$3 each",
        "118 per drum",
        "4.20 apiece",
    ],
)
def test_a_price_for_one_unit_is_told_apart(text: str):
    assert len(read_kind(text, "per")) == 1
