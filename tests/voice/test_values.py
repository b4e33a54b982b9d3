"""Single values in words: exact, and as people of the trade write them."""

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.voice import (
    LANGUAGES,
    say_date,
    say_days,
    say_field,
    say_intent,
    say_line,
    say_money,
    say_payment,
    say_price,
    say_quantity,
    say_stage,
)
from agents.voice.shapes import Field
from contracts.money import from_minor
from contracts.order import Stage
from contracts.request import Intent
from contracts.terms import PaymentTerms

MONEY = [
    ("3.2", "USD", "USD 3.20", "3.20 美元", "3.20 美元"),
    ("1234567.5", "EUR", "€1,234,567.50", "1,234,567.50 欧元", "1,234,567.50 歐元"),
    ("85", "CNY", "CNY 85.00", "85 元", "85 人民幣"),
    ("85.00", "HKD", "HKD 85.00", "85 港币", "85 港幣"),
    ("12.5", "TWD", "TWD 12.50", "12.50 新台币", "12.50 新台幣"),
    ("1200", "JPY", "JPY 1,200", "1,200 日元", "1,200 日圓"),
    ("1.5", "KWD", "KWD 1.500", "1.500 科威特第纳尔", "1.500 科威特第納爾"),
    ("0.005", "GBP", "£0.005", "0.005 英镑", "0.005 英鎊"),
    ("1E+3", "USD", "USD 1,000.00", "1,000 美元", "1,000 美元"),
]


@pytest.mark.parametrize(("amount", "currency", "en", "zh", "hant"), MONEY)
def test_money_is_exact_and_names_its_currency(amount, currency, en, zh, hant):
    said = [say_money(Decimal(amount), currency, language) for language in ("en", "zh", "zh-Hant")]

    assert said == [en, zh, hant]


@settings(deadline=None)
@given(st.integers(0, 10**15), st.sampled_from(["USD", "JPY", "KWD", "CNY"]), st.sampled_from(LANGUAGES))
def test_no_minor_unit_is_lost(minor, currency, language):
    amount = from_minor(minor, currency)

    text = say_money(amount, currency, language).replace(",", "")

    assert Decimal("".join(char for char in text if char.isdigit() or char == ".")) == amount


QUANTITIES = [
    ("500", "piece", "500 pieces", "500 件", "500 件"),
    ("1", "piece", "1 piece", "1 件", "1 件"),
    ("1.0", "box", "1 box", "1 盒", "1 盒"),
    ("12000", "box", "12,000 boxes", "12,000 盒", "12,000 盒"),
    ("2.50", "kg", "2.5 kg", "2.5 公斤", "2.5 公斤"),
    ("3", "m2", "3 square metres", "3 平方米", "3 平方公尺"),
    ("4", "蒲式耳", "4 蒲式耳", "4 蒲式耳", "4 蒲式耳"),
    ("7", None, "7", "7", "7"),
]


@pytest.mark.parametrize(("value", "unit", "en", "zh", "hant"), QUANTITIES)
def test_quantities_have_their_measure_words(value, unit, en, zh, hant):
    said = [say_quantity(Decimal(value), unit, language) for language in ("en", "zh", "zh-Hant")]

    assert said == [en, zh, hant]


PAYMENTS = [
    ({"deposit_percent": 100}, "full prepayment", "全款预付", "全額預付"),
    ({"balance": "on_delivery"}, "payment on delivery", "货到付款", "貨到付款"),
    ({"balance": "net", "net_days": 60}, "net 60 days", "月结60天", "月結60天"),
    (
        {"deposit_percent": 30, "balance": "before_shipment"},
        "30% deposit, balance before shipment",
        "30%定金，余款发货前付清",
        "30%訂金，尾款出貨前付清",
    ),
    (
        {"deposit_percent": "12.5", "balance": "net", "net_days": 1},
        "12.5% deposit, balance net 1 day",
        "12.5%定金，余款月结1天",
        "12.5%訂金，尾款月結1天",
    ),
]


@pytest.mark.parametrize(("fields", "en", "zh", "hant"), PAYMENTS)
def test_payment_terms_have_the_words_of_the_trade(fields, en, zh, hant):
    payment = PaymentTerms(**fields)

    assert [say_payment(payment, language) for language in ("en", "zh", "zh-Hant")] == [en, zh, hant]


def test_dates_days_lines_and_prices():
    assert say_line("mug", 2, "piece", "en") == "mug (2 pieces)"
    assert say_line("杯子", 2, "piece", "zh") == "杯子 2 件"
    day = date(2026, 12, 5)

    assert [say_date(day, language) for language in ("en", "zh")] == ["5 December 2026", "2026年12月5日"]
    assert [say_days(days, "en") for days in (1, 15)] == ["1 day", "15 days"]
    assert say_price(Decimal("3.2"), currency="USD", unit="box", language="en") == "USD 3.20 per box"
    assert say_price(Decimal(32), currency="CNY", unit="box", language="zh") == "每盒 32 元"
    assert say_price(Decimal(32), currency="HKD", unit=None, language="zh-Hant") == "總價 32 港幣"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_field_and_intent_has_a_word(language):
    assert all(say_stage(stage, language) for stage in get_args(Stage))
    assert all(say_field(field, language) for field in get_args(Field))
    assert all(say_intent(intent, language) for intent in get_args(Intent))
