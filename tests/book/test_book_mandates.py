"""What either mandate forbids is committed by nobody, and what is committed adds up."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from book_makers import ACME, MUGS, NOON, PEOPLE, agreed, both, mandate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.book import BadDeal, BookError, MandateBroken, OrderBook
from contracts.events import Deal
from contracts.mandate import DeliveryBounds, Mandate, PaymentBounds, PriceBounds, Subject
from contracts.money import is_exact, minor_unit, round_money
from contracts.order import Instalment, Order, OrderLine, draw_up, subject_of
from contracts.scenario import Line
from contracts.terms import PaymentTerms, Terms

SIGNED = date(2026, 11, 22)
quickly = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

payments = st.one_of(
    st.just(PaymentTerms(deposit_percent=Decimal(100))),
    st.builds(
        PaymentTerms,
        deposit_percent=st.decimals(0, 99, places=2),
        balance=st.sampled_from(["before_shipment", "on_delivery"]),
    ),
    st.builds(
        PaymentTerms,
        deposit_percent=st.sampled_from([Decimal(0), Decimal("33.333333333333333333")]),
        balance=st.just("net"),
        net_days=st.integers(1, 365),
    ),
)
days = st.integers(0, 200).map(lambda days: SIGNED + timedelta(days=days))
lines = st.lists(
    st.builds(
        Line,
        sku=st.sampled_from(["A", "B", "C-1"]),
        name=st.sampled_from(["Blue mug", "蓝色马克杯", "x" * 200, "半个\N{ROBOT FACE}"]),
        quantity=st.decimals("0.001", 99999, places=3),
        unit=st.sampled_from(["piece", "kg", "carton"]),
        list_price=st.none() | st.decimals("0.01", 999, places=2),
    ),
    min_size=1,
    max_size=6,
)


@st.composite
def deals(draw: Any) -> Deal:
    """Any deal that is right in itself, in currencies with none, two and three decimals."""
    currency = draw(st.sampled_from(["USD", "JPY", "KWD"]))
    bought = draw(lines)
    unit = minor_unit(currency)
    price = draw(st.integers(1, 5_000_000)) * (
        unit if len(bought) > 1 else draw(st.sampled_from([unit, unit / 10]))
    )
    terms = Terms(price=price, payment=draw(payments), delivery=draw(days))
    order = draw_up(
        id="SO-1", buyer=ACME, seller=MUGS, currency=currency, signed_on=SIGNED, lines=bought, terms=terms
    )
    return Deal(order=order, terms=terms, subject=subject_of(order), negotiation=None)


@st.composite
def mandates(draw: Any, side: str, deal: Deal) -> Mandate:
    """One over the deal's subject; sometimes it permits it, sometimes not."""
    price = deal.terms.price
    aim, limit = sorted([price * draw(st.integers(80, 120)) / 100, price * draw(st.integers(90, 130)) / 100])
    if side == "seller":
        aim, limit = limit, aim
    window = sorted([*draw(st.lists(days, min_size=2, max_size=2)), deal.terms.delivery])
    return Mandate(
        side=side,
        subject=deal.subject,
        party=deal.order.buyer if side == "buyer" else deal.order.seller,
        price=PriceBounds(aim=round_money(aim, "USD", "up"), limit=round_money(limit, "USD", "up")),
        payment=PaymentBounds(
            accepts=tuple(draw(st.lists(payments, max_size=2)))
            + (
                (deal.terms.payment,)
                if draw(st.booleans())
                else (PaymentTerms(deposit_percent=Decimal(100)),)
            ),
            cost_of_capital=draw(st.sampled_from([Decimal(0), Decimal("0.08"), Decimal(2)])),
        ),
        delivery=DeliveryBounds(
            earliest=window[0],
            latest=window[-1],
            best=window[1],
            cost_per_day=draw(st.sampled_from([Decimal(0), 1])),
        ),
    )


@quickly
@given(deals())
def test_lines_instalments_and_total_add_up_after_a_round_trip(deal):
    with OrderBook(":memory:") as book:
        book.commit(deal, key="k", now=NOON, **PEOPLE)

        order = book.order("SO-1")
        assert order == deal.order
        assert sum(line.amount for line in order.lines) == order.total
        assert sum(instalment.amount for instalment in order.instalments) == order.total
        assert is_exact(order.total, order.currency)
        assert book.verify() == []


@quickly
@given(st.data())
def test_commit_refuses_exactly_what_either_mandate_forbids(data):
    deal = data.draw(deals())
    sides = {
        side: data.draw(st.none() | mandates(side, deal))  # type: ignore[arg-type]
        for side in ("buyer", "seller")
    }
    broken = [side for side, mandate in sides.items() if mandate is not None and mandate.permits(deal.terms)]

    with OrderBook(":memory:") as book:
        if broken:
            with pytest.raises(MandateBroken) as refusal:
                book.commit(deal, key="k", now=NOON, **sides)
            assert refusal.value.side == broken[0]
            assert (book.orders(), book.events()) == ([], [])
        else:
            assert book.commit(deal, key="k", now=NOON, **sides).order == deal.order


TRUE = Deal(
    order=draw_up(
        id="SO-1",
        buyer=ACME,
        seller=MUGS,
        currency="USD",
        signed_on=SIGNED,
        lines=(Line(sku="MUG", name="Mug", quantity=Decimal(500), unit="piece"),),
        terms=Terms(
            price=Decimal("3.10"),
            payment=PaymentTerms(deposit_percent=Decimal(30), balance="before_shipment"),
            delivery=date(2026, 12, 20),
        ),
    ),
    terms=Terms(
        price=Decimal("3.10"),
        payment=PaymentTerms(deposit_percent=Decimal(30), balance="before_shipment"),
        delivery=date(2026, 12, 20),
    ),
    subject=Subject(currency="USD", signed_on=SIGNED, quantity=Decimal(500), goods=(("MUG", Decimal(500)),)),
)
wrong = st.one_of(
    st.none(),
    st.integers(-(10**20), 10**20),
    st.decimals(allow_nan=True),
    st.text(max_size=8),
    st.just(()),
    st.dates(),
    payments,
)


@st.composite
def lies(draw: Any) -> Deal:
    """The deal with one field of any of its parts set to anything, past validation."""
    part = draw(st.sampled_from(["deal", "order", "line", "instalment", "terms", "subject", "payment"]))
    kinds = {
        "deal": Deal,
        "order": Order,
        "line": OrderLine,
        "instalment": Instalment,
        "terms": Terms,
        "subject": Subject,
        "payment": PaymentTerms,
    }
    change = {draw(st.sampled_from(sorted(kinds[part].model_fields))): draw(wrong)}
    order, terms = TRUE.order, TRUE.terms
    match part:
        case "deal":
            return TRUE.model_copy(update=change)
        case "order":
            return TRUE.model_copy(update={"order": order.model_copy(update=change)})
        case "line":
            line = order.lines[0].model_copy(update=change)
            return TRUE.model_copy(update={"order": order.model_copy(update={"lines": (line,)})})
        case "instalment":
            first = order.instalments[0].model_copy(update=change)
            parts = (first, *order.instalments[1:])
            return TRUE.model_copy(update={"order": order.model_copy(update={"instalments": parts})})
        case "subject":
            return TRUE.model_copy(update={"subject": TRUE.subject.model_copy(update=change)})
        case "terms":
            return TRUE.model_copy(update={"terms": terms.model_copy(update=change)})
        case _:
            payment = terms.payment.model_copy(update=change)
            return TRUE.model_copy(update={"terms": terms.model_copy(update={"payment": payment})})


@settings(quickly, max_examples=200)
@given(lies())
def test_whatever_is_slipped_past_validation_is_refused_or_harmless(lie):
    with OrderBook(":memory:") as book:
        try:
            revision = book.commit(lie, key="k", now=NOON, **PEOPLE)
        except BookError:
            assert (book.orders(), book.events()) == ([], [])
        else:
            assert revision.order.total == TRUE.order.total
            assert revision.order.lines[0].amount == TRUE.order.total
            assert book.history(revision.order.id) == [revision]
            assert book.verify() == []


def test_a_deal_constructed_without_validation_cannot_hide_another_price():
    cheap = TRUE.terms.model_copy(update={"price": Decimal("0.01")})
    hidden = Deal.model_construct(
        order=TRUE.order,
        terms=cheap,
        subject=TRUE.subject,
        based_on=None,
        reasons=("deal",),
        negotiation=None,
    )
    with OrderBook(":memory:") as book, pytest.raises(BadDeal, match="does not say what the terms say"):
        book.commit(hidden, key="k", now=NOON, **PEOPLE)


def test_a_refusal_repeats_no_bound():
    seller = mandate("seller", limit="3.5678")
    with OrderBook(":memory:") as book, pytest.raises(MandateBroken) as refusal:
        book.commit(TRUE, key="k", now=NOON, buyer=None, seller=seller)
    said = " ".join([str(refusal.value), *refusal.value.words, repr(refusal.value)])
    assert not [bound for bound in ("3.5678", "0.0777", "12.34", "2026-12-05", "2027-01-20") if bound in said]


def test_nothing_private_of_either_side_lies_in_the_file(tmp_path):
    from book_makers import deal

    buyer = mandate("buyer", limit="3.4567", strategy="secret-plan")
    seller = mandate("seller", limit="2.9876", strategy="secret-plan")
    with OrderBook(tmp_path / "orders.db") as book:
        book.ask_approval("A", "seller", deal(negotiation=agreed()), now=NOON)
        book.commit(deal(negotiation=agreed()), key="k", now=NOON, buyer=buyer, seller=seller)
        with pytest.raises(MandateBroken):
            book.commit(
                deal("SO-2"), key="2", now=NOON, **{**both(), "seller": mandate("seller", limit="3.2109")}
            )
        written = b"".join(file.read_bytes() for file in tmp_path.iterdir())

    private = (
        b"3.4567",
        b"2.9876",
        b"3.2109",
        b"0.0777",
        b"12.34",
        b"secret-plan",
        b"cost_of_capital",
        b"limit",
    )
    assert not [word for word in private if word in written]


def test_a_mandate_for_one_is_no_mandate_for_many_at_the_price_of_one() -> None:
    one = Line(sku="MUG", name="Mug", quantity=Decimal(1), unit="piece", list_price=Decimal("3.60"))
    terms = Terms(price=Decimal("3.10"), payment=TRUE.terms.payment, delivery=TRUE.terms.delivery)
    order = draw_up(
        id="SO-1", buyer=ACME, seller=MUGS, currency="USD", signed_on=SIGNED, lines=(one,), terms=terms
    )
    many = order.lines[0].model_copy(update={"quantity": Decimal(50), "unit_price": None})
    order_of_many = order.changed(lines=(many,))
    over_one = mandate("seller", over=subject_of(order))
    deal = Deal(order=order_of_many, terms=terms, subject=subject_of(order_of_many))
    assert over_one.permits(terms) == ()
    with OrderBook(":memory:") as book, pytest.raises(MandateBroken):
        book.commit(deal, key="k", now=NOON, buyer=None, seller=over_one)
