"""Worth and mandate, against sums done by hand from the contract."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from contracts.terms import PaymentTerms, Terms
from tests.scenarios import mugs

NET_60 = PaymentTerms(balance="net", net_days=60)
DEPOSIT_30 = PaymentTerms(deposit_percent=30, balance="before_shipment")


def terms(price="3.10", payment=NET_60, delivery="2026-12-20"):
    return Terms(price=Decimal(price), payment=payment, delivery=date.fromisoformat(delivery))


def test_worth_is_what_a_pocket_calculator_says():
    # 20 December is day 28; net 60 pays all 1550.00 on day 88. The seller is 21 days from its best at 8.00.
    scenario = mugs()
    buyer = 500 * Fraction("3.40") - 1550 * (1 - Fraction("0.08") * 88 / 365)
    seller = 1550 * (1 - Fraction("0.06") * 88 / 365) - 500 * Fraction("2.90") - 21 * 8
    assert scenario.buyer.worth(terms()) == buyer
    assert scenario.seller.worth(terms()) == seller
    assert round(float(buyer), 2) == 179.90
    assert round(float(seller), 2) == -90.42


def test_a_deposit_is_paid_on_day_0_and_the_balance_before_shipment_on_the_day_of_delivery():
    scenario = mugs()
    paid = Fraction(3, 10) + Fraction(7, 10) * (1 - Fraction("0.06") * 49 / 365)
    assert scenario.seller.worth(terms("3.00", DEPOSIT_30, "2027-01-10")) == 1500 * paid - 1450


def test_a_basket_is_priced_as_a_whole():
    scenario = mugs(
        ('list_price: "3.60"}', 'list_price: "3.60"}\n  - {sku: TRAY, name: Tray, quantity: 10, unit: set}'),
    )
    assert scenario.subject.quantity == 1
    prepaid = PaymentTerms(deposit_percent=100)
    assert scenario.buyer.worth(terms("3.00", prepaid)) == Fraction("0.40")


@pytest.mark.parametrize(
    ("offered", "side", "words"),
    [
        (terms("3.41"), "buyer", "price 3.41 is beyond"),
        (terms("2.89"), "seller", "price 2.89 is beyond"),
        (terms(payment=PaymentTerms(balance="net", net_days=30)), "buyer", "payment .* none that the buyer"),
        (terms(delivery="2026-12-09"), "buyer", "2026-12-09 is outside the dates"),
        (terms(delivery="2027-02-11"), "seller", "2027-02-11 is outside the dates"),
        (terms("2.90"), "seller", "worse off than walking away"),
    ],
)
def test_a_mandate_says_in_words_what_terms_violate(offered, side, words):
    assert any(re.search(words, said) for said in mugs().mandate(side).permits(offered))


def test_permitted_terms_violate_nothing():
    assert mugs().buyer.permits(terms()) == ()
    assert mugs().seller.permits(terms("3.30", DEPOSIT_30, "2027-01-10")) == ()


def test_worth_of_exactly_nothing_is_permitted():
    free_of_interest = mugs(("cost_of_capital: 0.08", "cost_of_capital: 0"))
    at_the_limit = terms("3.40", delivery="2026-12-20")
    assert free_of_interest.buyer.worth(at_the_limit) == 0
    assert free_of_interest.buyer.permits(at_the_limit) == ()


def test_what_a_mandate_says_of_itself_and_of_terms_repeats_no_bound():
    buyer = mugs().buyer
    said = [repr(buyer), str(buyer), f"{mugs()!r}", *buyer.permits(terms("4.00", delivery="2027-02-20"))]
    for private in ("3.40", "2.80", "0.08", "15.00", "2026-12-10", "2027-01-20"):
        assert not any(private in text for text in said)


def test_a_change_is_worth_what_it_adds_to_the_order_as_it_stands():
    seller = mugs().seller
    standing = terms("3.30", NET_60, "2027-01-10")
    change = seller.model_copy(update={"fallback": seller.worth(standing), "standing": standing})
    better, worse = terms("3.31", NET_60, "2027-01-10"), terms("3.29", NET_60, "2027-01-10")
    assert change.worth(standing) == 0
    assert change.permits(standing) == ("the terms leave the order as it stands",)
    assert change.permits(better) == ()
    assert change.permits(worse) == ("together the terms leave the seller worse off than walking away",)


def test_a_deal_waits_for_a_person_only_above_the_sum():
    buyer = mugs().buyer
    assert not buyer.needs_approval(Decimal("5000.00"))
    assert buyer.needs_approval(Decimal("5000.01"))
    assert not mugs().seller.needs_approval(Decimal("9e9"))
