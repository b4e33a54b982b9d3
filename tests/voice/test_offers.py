"""Offers in words: exactly the numbers of the offer, in every language, whatever moved."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.voice import LANGUAGES, say_accept, say_offer, say_terms, say_walk
from contracts.money import from_minor
from contracts.terms import PaymentTerms, Terms
from contracts.units import UNITS

CURRENCIES = ("USD", "EUR", "GBP", "CNY", "HKD", "TWD", "JPY", "KWD", "CHF", "INR")
_MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def payments():
    """Any payment terms."""
    percents = st.sampled_from([Decimal(10), Decimal(30), Decimal("33.5"), Decimal(50)])
    balances = st.one_of(
        st.fixed_dictionaries({"balance": st.sampled_from(["before_shipment", "on_delivery"])}),
        st.fixed_dictionaries({"balance": st.just("net"), "net_days": st.integers(1, 120)}),
    )
    with_deposit = st.tuples(balances, percents).map(lambda made: {**made[0], "deposit_percent": made[1]})
    prepaid = st.just({"deposit_percent": 100})
    return st.one_of(prepaid, balances, with_deposit).map(lambda fields: PaymentTerms(**fields))


@st.composite
def offers(draw, count=1):
    """A currency, and so many terms priced in it."""
    currency = draw(st.sampled_from(CURRENCIES))
    shipping = draw(
        st.sampled_from([{}, {"incoterm": "FOB", "place": "Ningbo"}, {"incoterm": "DDP"}, {"place": "宁波"}])
    )
    made = [
        Terms(
            price=from_minor(draw(st.integers(1, 10**10)), currency),
            payment=draw(payments()),
            delivery=draw(st.dates(date(2026, 1, 1), date(2030, 12, 31))),
            **shipping,
        )
        for _ in range(count)
    ]
    return currency, made


def numbers_in(text):
    """Every number that `text` writes in digits, names of months as theirs."""
    for number, month in enumerate(_MONTHS, start=1):
        text = text.replace(month, f" {number} ")
    return sorted(Decimal(number.rstrip(",").replace(",", "")) for number in _NUMBER.findall(text))


def numbers_of(terms):
    """The numbers that an offer consists of."""
    payment, day = terms.payment, terms.delivery
    said = [terms.price, Decimal(day.year), Decimal(day.month), Decimal(day.day)]
    if 0 < payment.deposit_percent < 100:
        said.append(payment.deposit_percent)
    if payment.net_days:
        said.append(Decimal(payment.net_days))
    return sorted(said)


@settings(deadline=None)
@given(
    offers(count=3),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["buyer", "seller"]),
    st.sampled_from([None, *UNITS]),
    st.integers(),
    st.integers(1, 50),
    st.lists(st.booleans(), min_size=7, max_size=7),
)
def test_an_offer_says_its_own_numbers_and_no_others(made, language, side, unit, seed, number, coins):
    currency, (terms, before, theirs) = made
    fields = ("price", "payment", "delivery")
    kept = {field: getattr(terms, field) for field, keeps in zip(fields, coins[:3], strict=True) if keeps}
    previous = None if coins[3] else before.model_copy(update=kept)

    text = say_offer(
        terms,
        side=side,
        language=language,
        currency=currency,
        unit=unit,
        previous=previous,
        theirs=theirs if coins[4] else None,
        opening=coins[5],
        last=coins[6],
        seed=seed,
        number=number,
    )

    assert numbers_in(text) == numbers_of(terms)


@settings(deadline=None)
@given(offers(), st.sampled_from(LANGUAGES), st.sampled_from([None, *UNITS]), st.integers(0, 9))
def test_terms_and_an_acceptance_say_the_numbers_of_the_deal(made, language, unit, seed):
    currency, (terms,) = made

    clause = say_terms(terms, currency=currency, unit=unit, language=language)
    text = say_accept(terms, language=language, currency=currency, unit=unit, seed=seed)

    assert numbers_in(clause) == numbers_of(terms)
    assert clause in text


def test_ending_without_a_deal_names_no_number():
    texts = {say_walk(language=language, seed=seed) for language in LANGUAGES for seed in range(20)}

    assert [text for text in texts if numbers_in(text)] == []


NET_60 = PaymentTerms(balance="net", net_days=60)
DEPOSIT = PaymentTerms(deposit_percent=30, balance="before_shipment")
BEFORE = Terms(price=Decimal("3.60"), payment=DEPOSIT, delivery=date(2026, 12, 5))
THEIRS = Terms(price=Decimal("3.00"), payment=NET_60, delivery=date(2026, 12, 20))

MOVES = [
    ("seller", {"price": Decimal("3.40")}, "en", "down"),
    ("seller", {"price": Decimal("3.40")}, "zh", "降到"),
    ("buyer", {"price": Decimal("3.80")}, "en", "up"),
    ("buyer", {"price": Decimal("3.80")}, "zh-Hant", "加到"),
    ("seller", {"payment": NET_60}, "en", "go with payment net 60 days"),
    ("seller", {"delivery": THEIRS.delivery}, "zh", "贵司要的2026年12月20日"),
    (
        "seller",
        {"price": Decimal("3.70"), "payment": NET_60},
        "en",
        "we would like USD 3.70 per piece in return",
    ),
    ("seller", {}, "en", "Our offer still stands"),
    ("seller", {}, "zh", "我们的条件暂时不变"),
    ("seller", {"price": Decimal("3.70")}, "en", "another way"),
]


@pytest.mark.parametrize(("side", "moved", "language", "said"), MOVES)
def test_what_moved_is_said_to_have_moved(side, moved, language, said):
    terms = BEFORE.model_copy(update=moved)

    texts = [
        say_offer(
            terms,
            side=side,
            language=language,
            currency="USD",
            unit="piece",
            previous=BEFORE,
            theirs=THEIRS,
            number=number,
        )
        for number in range(1, 10)
    ]

    assert any(said in text for text in texts)


def test_a_price_that_did_not_fall_is_never_called_a_concession():
    dearer = BEFORE.model_copy(update={"price": Decimal("3.70")})

    texts = [
        say_offer(dearer, side="seller", language="en", currency="USD", unit=None, previous=BEFORE, seed=seed)
        for seed in range(30)
    ]

    assert [text for text in texts if " down " in text] == []


@settings(deadline=None)
@given(st.sampled_from(LANGUAGES), st.integers(), st.integers(1, 50))
def test_neighbouring_offers_differ_in_words_and_equal_ones_do_not(language, seed, number):
    def firm(number):
        return say_offer(
            BEFORE,
            side="buyer",
            language=language,
            currency="USD",
            unit="kg",
            previous=BEFORE,
            seed=seed,
            number=number,
        )

    assert firm(number) == firm(number)
    assert len({firm(number), firm(number + 1), firm(number + 2)}) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_is_said_as_it_is_written(language):
    terms = BEFORE.model_copy(update={"incoterm": "DAP", "place": "宁波 北仑 {terms} {0}"})

    text = say_offer(terms, side="seller", language=language, currency="USD", unit="piece", previous=BEFORE)

    assert "DAP 宁波 北仑 {terms} {0}" in text
