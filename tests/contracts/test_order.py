"""Whatever is agreed on, an order adds up; and an order that does not is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from contracts.money import from_minor, minor_unit
from contracts.order import NEXT_STAGES, POSSIBLE_AT, Order, draw_up
from contracts.party import Party
from contracts.scenario import Line
from contracts.terms import PaymentTerms, Terms

BUYER = Party(id="b", name="Buyer", country="DE")
SELLER = Party(id="s", name="Seller", country="CN")

CURRENCIES = st.sampled_from(["USD", "JPY", "KWD"])
PAYMENTS = st.one_of(
    st.just(PaymentTerms(deposit_percent=100)),
    st.builds(
        PaymentTerms,
        deposit_percent=st.decimals(0, "99.9", places=1),
        balance=st.sampled_from(["before_shipment", "on_delivery"]),
    ),
    st.builds(
        PaymentTerms, deposit_percent=st.integers(0, 99), balance=st.just("net"), net_days=st.integers(1, 120)
    ),
)


@st.composite
def orders(draw):
    currency = draw(CURRENCIES)
    money = st.integers(1, 10**9).map(lambda minor: from_minor(minor, currency))
    lines = [
        Line(
            sku=f"S{number}",
            name="x",
            quantity=draw(st.decimals("0.001", 10**5, places=3)),
            unit="kg",
            list_price=draw(st.none() | money),
        )
        for number in range(draw(st.integers(1, 6)))
    ]
    terms = Terms(
        price=draw(money), payment=draw(PAYMENTS), delivery=date(2026, 12, draw(st.integers(1, 31)))
    )
    return draw_up(
        id="SO-1",
        buyer=BUYER,
        seller=SELLER,
        currency=currency,
        signed_on=date(2026, 11, 22),
        lines=lines,
        terms=terms,
    )


@given(order=orders())
def test_lines_instalments_and_total_add_up_to_the_minor_unit(order):
    assert sum(line.amount for line in order.lines) == order.total
    assert sum(part.amount for part in order.instalments) == order.total
    for amount in (order.total, *(x.amount for x in (*order.lines, *order.instalments))):
        assert amount % minor_unit(order.currency) == 0


@given(order=orders())
def test_an_order_survives_json(order):
    assert Order.model_validate_json(order.model_dump_json()) == order


@given(order=orders(), cent=st.sampled_from([1, -1]))
def test_an_order_that_is_off_by_one_minor_unit_is_none(order, cent):
    said = order.model_dump()
    for wrong in (
        {"total": order.total + cent * minor_unit(order.currency)},
        {
            "lines": [
                {**said["lines"][0], "amount": order.lines[0].amount + minor_unit(order.currency)},
                *said["lines"][1:],
            ]
        },
        {"instalments": [*said["instalments"], {"kind": "balance", "due_on": order.delivery, "amount": 0}]},
    ):
        with pytest.raises(ValidationError):
            Order.model_validate({**said, **wrong})


def test_every_stage_that_follows_another_exists_and_life_ends():
    assert {stage for following in NEXT_STAGES.values() for stage in following} <= set(NEXT_STAGES)
    assert NEXT_STAGES["delivered"] == NEXT_STAGES["cancelled"] == ()


def test_nothing_that_moves_goods_or_money_is_possible_once_they_have_moved():
    for intent, stages in POSSIBLE_AT.items():
        if intent.startswith("change_") and intent not in ("change_contact", "change_invoice"):
            assert not {"shipped", "delivered", "cancelled"} & set(stages), intent


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ({"deposit_percent": 30}, "balance is missing"),
        ({"balance": "net"}, "net_days is missing"),
        ({"balance": "on_delivery", "net_days": 5}, "contradicts balance on_delivery"),
        ({"deposit_percent": 101, "balance": "net", "net_days": 5}, "less than or equal to 100"),
        ({"deposit_percent": -1, "balance": "on_delivery"}, "greater than or equal to 0"),
    ],
)
def test_payment_terms_that_leave_something_open_are_refused(said, complaint):
    with pytest.raises(ValidationError, match=complaint):
        PaymentTerms.model_validate(said)


def test_a_full_deposit_leaves_no_balance():
    assert PaymentTerms(deposit_percent=100, balance="before_shipment") == PaymentTerms(deposit_percent=100)
    assert PaymentTerms(deposit_percent=100).model_dump(mode="json") == {"deposit_percent": 100}
    assert PaymentTerms(balance="net", net_days=30).model_dump(mode="json") == {
        "balance": "net",
        "net_days": 30,
    }
