"""Single values in words: money, quantities, dates, payment terms, stages. Numbers stay exact."""

from datetime import date
from decimal import Decimal
from typing import get_args

from babel.numbers import get_currency_name

from agents.voice.en.values import VALUES as _EN
from agents.voice.shapes import Field, PaymentKind, ValueWords
from agents.voice.zh.values import VALUES as _ZH
from agents.voice.zh_hant.values import VALUES as _ZH_HANT
from contracts.money import minor_unit
from contracts.order import Stage
from contracts.request import Intent, Language, PaymentMethod, ShippingMethod
from contracts.terms import PaymentTerms

LANGUAGES: tuple[Language, ...] = get_args(Language)
_WORDS: dict[Language, ValueWords] = {"zh": _ZH, "zh-Hant": _ZH_HANT, "en": _EN}


def say_number(value: Decimal | int) -> str:
    """`value` with thousands separators, without empty decimals: 12,000 and 2.5."""
    text = f"{Decimal(value):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def say_money(amount: Decimal, currency: str, language: Language) -> str:
    """`amount` with its currency, never ambiguous: `USD 3.20`, `3.20 美元`, `85 港幣`.

    It has the decimals of the currency, more when `amount` is finer; a round one has none in Chinese.
    """
    words = _WORDS[language]
    pattern = words.currencies.get(currency, words.other_currency)
    name = get_currency_name(currency, locale=words.locale)
    return pattern.format(amount=_amount(amount, currency, words), code=currency, name=name)


def _amount(amount: Decimal, currency: str, words: ValueWords) -> str:
    whole, _, decimals = say_number(amount).partition(".")
    if not decimals and words.drops_empty_decimals:
        return whole
    places = -int(minor_unit(currency).as_tuple().exponent)
    decimals = decimals.ljust(places, "0")
    return f"{whole}.{decimals}" if decimals else whole


def say_unit(unit: str, language: Language) -> str:
    """The word for one of a unit; a unit that is not of the contract stays as it is written."""
    return _WORDS[language].units.get(unit, (unit, unit))[0]


def say_quantity(value: Decimal | int, unit: str | None, language: Language) -> str:
    """How many of what: `500 件`, `500 pieces`, `1 piece`; the number alone without a unit."""
    if unit is None:
        return say_number(value)
    words = _WORDS[language]
    one, many = words.units.get(unit, (unit, unit))
    return words.quantity.format(value=say_number(value), unit=one if value == 1 else many)


def say_line(product: str, value: Decimal | int, unit: str | None, language: Language) -> str:
    """How many of which product: `500 pieces of blue mug`, `蓝色马克杯 500 件`."""
    return _WORDS[language].line.format(product=product, quantity=say_quantity(value, unit, language))


def say_date(day: date, language: Language) -> str:
    """`5 December 2026`, `2026年12月5日`."""
    words = _WORDS[language]
    return words.date.format(year=day.year, month=words.months[day.month - 1], day=day.day)


def say_days(days: int, language: Language) -> str:
    """A number of days: `1 day`, `15 天`."""
    one, many = _WORDS[language].days
    return (one if days == 1 else many).format(days=say_number(days))


def payment_kind(payment: PaymentTerms) -> PaymentKind:
    """Which phrase fits the terms."""
    if payment.deposit_percent == 100 or payment.balance is None:
        return "prepaid"
    if not payment.deposit_percent:
        return payment.balance
    with_deposit: dict[str, PaymentKind] = {
        "before_shipment": "deposit_before_shipment",
        "on_delivery": "deposit_on_delivery",
        "net": "deposit_net",
    }
    return with_deposit[payment.balance]


def fill_payment(pattern: str, payment: PaymentTerms, language: Language) -> str:
    """`pattern` with the percentage of `payment` and its days, bare (`days`) and in words (`in_days`)."""
    days = payment.net_days or 0
    return pattern.format(
        percent=say_number(payment.deposit_percent), days=days, in_days=say_days(days, language)
    )


def say_payment(payment: PaymentTerms, language: Language) -> str:
    """Payment terms as a label: `30% deposit, balance before shipment`, `net 60 days`, `月结60天`."""
    return fill_payment(_WORDS[language].payments[payment_kind(payment)], payment, language)


def say_method(method: PaymentMethod, language: Language) -> str:
    """A means of payment: `bank transfer`, `微信支付`."""
    return _WORDS[language].methods[method]


def say_way(way: ShippingMethod, language: Language) -> str:
    """How goods travel: `sea freight`, `海运`."""
    return _WORDS[language].ways[way]


def say_stage(stage: Stage, language: Language) -> str:
    """Where an order is in its life; fits after "the order is"."""
    return _WORDS[language].stages[stage]


def say_field(field: Field, language: Language) -> str:
    """What a value of an order is called: `the delivery date`, `交货日期`."""
    return _WORDS[language].fields[field]


def say_intent(intent: Intent, language: Language) -> str:
    """What a customer wants to do, as a noun: `changing the quantity`, `修改数量`."""
    return _WORDS[language].intents[intent]
