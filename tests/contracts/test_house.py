"""The bounds that a house sells within, and the mandates that come of them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from contracts.house import HouseError, NoFloor, read_house
from contracts.order import Order, OrderLine, Revision, price_of, subject_of, terms_of
from contracts.party import Party
from contracts.sample import sample_house_text
from contracts.terms import PaymentTerms

TEXT = sample_house_text()
HOUSE = read_house(TEXT)
TODAY = date(2026, 11, 23)
NET_60 = PaymentTerms(balance="net", net_days=60)


def order(*lines, currency="USD", payment=NET_60, delivery=date(2026, 12, 25)):
    return Order.drawn(
        id="SO-1",
        buyer=Party(id="acme", name="Acme", country="DE"),
        seller=HOUSE.party,
        currency=currency,
        signed_on=TODAY,
        lines=tuple(
            OrderLine(number=number, sku=sku, name=sku, quantity=quantity, unit="piece", unit_price=price, amount=Decimal(price) * quantity)
            for number, (sku, quantity, price) in enumerate(lines, start=1)
        ),
        payment=payment,
        delivery=delivery,
    )  # fmt: skip


def revisions(*orders):
    at = datetime(2026, 11, 23, tzinfo=UTC)
    return [
        Revision(number=number, order=one, reasons=("deal",), committed_at=at, key=str(number))
        for number, one in enumerate(orders, start=1)
    ]


def allows(after, *before):
    mandate = HOUSE.mandate(after, history=revisions(*before), today=TODAY)
    assert mandate.subject == subject_of(after)
    return mandate.permits(terms_of(after)) == ()


MUGS = ("MUG-BLUE", 500, "3.60")


def test_a_new_order_is_sold_down_to_its_floor():
    assert allows(order(("MUG-BLUE", 500, "2.99"), payment=PaymentTerms(deposit_percent=100)))
    assert not allows(order(("MUG-BLUE", 500, "2.94"), payment=PaymentTerms(deposit_percent=100)))


def test_a_basket_is_held_to_the_floors_of_all_its_goods():
    prepaid = PaymentTerms(deposit_percent=100)
    assert allows(order(("MUG-BLUE", 100, "2.00"), ("TEAPOT-12", 100, "9.80"), payment=prepaid))
    assert not allows(order(("MUG-BLUE", 100, "1.00"), ("TEAPOT-12", 100, "9.80"), payment=prepaid))


def test_the_total_of_a_single_line_is_held_to_the_floor_of_all_of_it():
    line = OrderLine(
        number=1, sku="MUG-BLUE", name="x", quantity=500, unit="piece", amount=Decimal("1000.01")
    )
    by_total = order(MUGS).changed(lines=(line,))
    assert price_of(by_total) == Decimal("1000.01")
    assert HOUSE.mandate(by_total, today=TODAY).price.limit == Decimal("1475.00")


CHANGES = [
    ("less at the same price", order(("MUG-BLUE", 300, "3.60")), True),
    ("more at the same price", order(("MUG-BLUE", 700, "3.60")), True),
    ("cheaper within the leeway", order(("MUG-BLUE", 500, "3.55")), True),
    ("cheaper beyond the leeway", order(("MUG-BLUE", 500, "3.50")), False),
    ("much more, a little cheaper", order(("MUG-BLUE", 1500, "3.30")), True),
    (
        "paid sooner, a little cheaper",
        order(("MUG-BLUE", 500, "3.50"), payment=PaymentTerms(deposit_percent=100)),
        True,
    ),
    ("paid later", order(MUGS, payment=PaymentTerms(balance="net", net_days=90)), False),
    ("sooner than can be promised", order(MUGS, delivery=date(2026, 11, 27)), False),
    ("later than can be promised", order(MUGS, delivery=date(2027, 11, 27)), False),
    ("as it stands", order(MUGS), False),
]


@pytest.mark.parametrize(("name", "after", "allowed"), CHANGES, ids=[name for name, _, _ in CHANGES])
def test_a_change_is_measured_against_the_order_as_it_stands(name, after, allowed):
    assert allows(after, order(MUGS)) is allowed


def test_what_was_given_for_something_is_not_kept_when_that_is_taken_back():
    first, more = order(MUGS), order(("MUG-BLUE", 1500, "3.30"))
    assert not allows(order(("MUG-BLUE", 500, "3.30")), first, more)
    assert allows(order(("MUG-BLUE", 500, "3.60")), first, more)
    prepaid = order(("MUG-BLUE", 500, "3.50"), payment=PaymentTerms(deposit_percent=100))
    assert not allows(order(("MUG-BLUE", 500, "3.50")), first, prepaid)


def test_the_leeway_is_that_of_the_goods_that_remain():
    large = order(("MUG-BLUE", 5000, "3.60"))
    assert not allows(order(("MUG-BLUE", 500, "3.40")), large)
    assert allows(order(("MUG-BLUE", 500, "3.55")), large)


def test_goods_that_left_and_came_back_count_at_the_price_of_before():
    both, one = order(MUGS, ("TEAPOT-12", 100, "9.80")), order(("TEAPOT-12", 100, "9.80"))
    assert not allows(order(("TEAPOT-12", 100, "9.80"), ("MUG-BLUE", 500, "3.00")), both, one)


def test_without_a_floor_a_person_decides():
    with pytest.raises(NoFloor, match="MUG-BLUE in EUR"):
        HOUSE.mandate(order(MUGS, currency="EUR"), today=TODAY)


def test_a_house_that_is_printed_gives_nothing_away():
    said = repr(HOUSE) + str(HOUSE) + repr(HOUSE.mandate(order(MUGS), today=TODAY))
    assert "2.95" not in said and "0.08" not in said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("lead_days: 10", "lead_days: soon", "lead_days: says 'soon'; write a whole number"),
        (
            "cost_of_capital: 0.08",
            "cost_of_capital: -1",
            "payment.cost_of_capital: says -1; must be at least 0",
        ),
        ('MUG-BLUE: {USD: "2.95"', 'MUG-BLUE: {USX: "2.95"', "'USX' is no currency"),
        ('MUG-BLUE: {USD: "2.95"', 'MUG-BLUE: {USD: "0"', "must be more than 0"),
        ("horizon_days: 180", "horizon: 180", "horizon: says 180; no such field"),
        ("floors:", "floor:", "floors: missing"),
    ],
)
def test_a_house_that_is_not_whole_is_refused_in_one_line(before, after, said):
    assert before in TEXT
    with pytest.raises(HouseError) as refused:
        read_house(TEXT.replace(before, after, 1))
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
