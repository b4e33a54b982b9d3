"""What is said is read back as exactly the same offer."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from agents.voice import LANGUAGES, say_accept, say_offer, say_walk
from contracts.money import from_minor
from contracts.request import Delivery, Payment, Price
from contracts.terms import PaymentTerms, Terms
from contracts.units import UNITS
from nlp import parse

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
PLACES = {"en": "Ningbo", "zh": "宁波", "zh-Hant": "寧波"}
CURRENCIES = ("USD", "EUR", "GBP", "CNY", "HKD", "TWD", "JPY", "CHF", "SGD")
PAYMENTS = [
    PaymentTerms(deposit_percent=Decimal(100)),
    PaymentTerms(deposit_percent=Decimal(30), balance="before_shipment"),
    PaymentTerms(deposit_percent=Decimal(20), balance="on_delivery"),
    PaymentTerms(deposit_percent=Decimal(50), balance="net", net_days=30),
    PaymentTerms(balance="before_shipment"),
    PaymentTerms(balance="on_delivery"),
    PaymentTerms(balance="net", net_days=1),
    PaymentTerms(balance="net", net_days=60),
    PaymentTerms(deposit_percent=Decimal("12.5"), balance="net", net_days=45),
]


@st.composite
def bargains(draw):
    """A language, a currency and three offers of one bargain, the second sharing terms with the first."""
    language, currency = draw(st.sampled_from(LANGUAGES)), draw(st.sampled_from(CURRENCIES))
    shipping = draw(
        st.sampled_from([{}, {"incoterm": "DDP"}, {"incoterm": "FOB", "place": PLACES[language]}])
    )
    # 1元 alone is a word of hostile messages to the parser, and no price.
    prices = st.integers(1, 10**8).filter(lambda minor: minor != 100)
    made = [
        Terms(
            price=from_minor(draw(prices), currency),
            payment=draw(st.sampled_from(PAYMENTS)),
            delivery=draw(st.dates(date(2026, 11, 23), date(2028, 12, 31))),
            **shipping,
        )
        for _ in range(3)
    ]
    kept = draw(st.lists(st.sampled_from(["price", "payment", "delivery"]), unique=True))
    made[1] = made[1].model_copy(update={field: getattr(made[0], field) for field in kept})
    return language, currency, made


def read(text):
    """The language and the actions that a text is read as, without where and how surely."""
    request = parse(text, now=NOW, context="negotiation")
    return request.language, [
        action.model_dump(exclude_none=True, exclude={"evidence", "confidence"}) for action in request.actions
    ]


def fields_of(terms, currency, unit):
    """The offer as a parser should read it."""
    payment, day = terms.payment, terms.delivery
    return {
        "intent": "offer",
        "price": Price(
            amount=terms.price, currency=currency, basis="total" if unit is None else "unit"
        ).model_dump(exclude_none=True),
        "delivery": Delivery(earliest=day, latest=day, incoterm=terms.incoterm, place=terms.place).model_dump(
            exclude_none=True
        ),
        "payment": Payment(
            deposit_percent=payment.deposit_percent or None,
            balance=payment.balance,
            net_days=payment.net_days,
        ).model_dump(exclude_none=True),
    }


@settings(deadline=None)
@given(
    bargains(),
    st.sampled_from(["buyer", "seller"]),
    st.sampled_from([None, *UNITS]),
    st.integers(1, 40),
    st.lists(st.booleans(), min_size=3, max_size=3),
)
def test_an_offer_is_read_back_as_itself(made, side, unit, number, coins):
    language, currency, (terms, before, theirs) = made
    assume(not (coins[1] and theirs == terms))  # who wants nothing else accepts

    text = say_offer(
        terms,
        side=side,
        language=language,
        currency=currency,
        unit=unit,
        previous=before if coins[0] else None,
        theirs=theirs if coins[1] else None,
        last=coins[2] and number > 30,
        number=number,
    )

    assert read(text) == (language, [fields_of(terms, currency, unit)])


@settings(deadline=None)
@given(bargains(), st.sampled_from([None, *UNITS]), st.integers(0, 20))
def test_an_acceptance_is_read_back_as_such(made, unit, seed):
    language, currency, (terms, *_) = made

    text = say_accept(terms, language=language, currency=currency, unit=unit, seed=seed)

    assert read(text) == (language, [{"intent": "accept"}])


@pytest.mark.parametrize("language", LANGUAGES)
def test_ending_without_a_deal_is_no_offer_and_no_acceptance(language):
    for seed in range(6):
        said, actions = read(say_walk(language=language, seed=seed))

        assert said == language
        assert {action["intent"] for action in actions} <= {"reject"}
