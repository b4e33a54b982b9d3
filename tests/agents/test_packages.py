"""Offers that are worth the same to the house, for a customer to choose from."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talking import HOUSE, NOW, Talk, sample_book

from agents.desk.packages import packages, picked
from contracts.mandate import DeliveryBounds, Mandate, PaymentBounds, PriceBounds, Subject
from contracts.scenario import usual_payment
from contracts.terms import Terms

TODAY, WHOLE = NOW.date(), PaymentBounds(accepts=tuple(usual_payment()), cost_of_capital=Decimal("0.08"))


@pytest.fixture
def book():
    with sample_book() as book:
        yield book


@pytest.fixture
def lanhai(book):
    return Talk(book, "lanhai")


def mandate(limit, day_cost, best):
    return Mandate(
        side="seller",
        subject=Subject(
            currency="CNY", signed_on=TODAY, quantity=Decimal(100), goods=(("SKU", Decimal(100)),)
        ),
        party=HOUSE.party,
        price=PriceBounds(aim=Decimal(500), limit=limit),
        payment=WHOLE,
        delivery=DeliveryBounds(
            earliest=TODAY, latest=TODAY + timedelta(180), best=TODAY + timedelta(best), cost_per_day=day_cost
        ),
    )


@given(
    price=st.integers(100, 500).map(Decimal),
    limit=st.integers(50, 100).map(Decimal),
    tick=st.sampled_from(("0.01", "0.05", "1")).map(Decimal),
    day_cost=st.integers(0, 40).map(Decimal),
    best=st.integers(10, 60),
    payment=st.sampled_from(tuple(usual_payment())),
    day=st.integers(10, 60),
)
def test_packages_are_permitted_cheaper_and_worth_just_as_much(
    price, limit, tick, day_cost, best, payment, day
):
    house = mandate(limit, day_cost, best)
    offered = Terms(price=price, payment=payment, delivery=TODAY + timedelta(day))
    made = packages(offered, lambda _: house, tick=tick)
    assert len(made) <= 3 and len(made) != 1 and len(set(made)) == len(made)
    if made:
        assert made[0] == offered
    for one in made[1:]:
        assert not house.permits(one)
        assert one.price < offered.price
        cheaper = one.model_copy(update={"price": one.price - tick})
        assert house.worth(cheaper) < house.worth(offered) <= house.worth(one)


def test_who_pays_sooner_pays_less(lanhai):
    reply = lanhai.says("SO-2051单价410可以吗")
    assert reply.card.kind == "packages"
    assert [row.what for row in reply.card.changes] == ["方案1", "方案2"]
    assert "全款预付" in reply.card.changes[1].after
    assert all(row.after.split(" · ")[0] in reply.text for row in reply.card.changes)


@pytest.mark.parametrize("words", ["方案2", "第二个", "选第二个吧", "2", "我们要方案二"])
def test_a_package_that_is_taken_becomes_the_order(lanhai, words):
    offered = lanhai.says("SO-2051单价410可以吗")
    before = len(lanhai.book.history("SO-2051"))
    taken = lanhai.says(words)
    assert [result.status for result in taken.results] == ["done"]
    newest = lanhai.book.history("SO-2051")[before]
    assert newest.order.payment.deposit_percent == 100
    assert f"{newest.order.lines[0].unit_price} 元" in offered.card.changes[1].after
    negotiation = lanhai.book.negotiation(newest.negotiation)
    assert (negotiation.ending, negotiation.ended_by) == ("agreed", "seller")
    assert negotiation.offers[-1].terms.payment == newest.order.payment


@pytest.mark.parametrize(
    "words", ["第二个不要", "第二个再便宜2块", "not the second", "第二个是什么意思", "第三个"]
)
def test_who_says_more_than_which_one_has_taken_none(lanhai, words):
    lanhai.says("SO-2051单价410可以吗")
    assert lanhai.says(words).results[0].status != "done"
    assert len(lanhai.book.history("SO-2051")) == 2


def test_a_button_takes_the_package_that_it_shows_and_no_older_one(lanhai):
    first = lanhai.says("SO-2051单价410可以吗")
    second = lanhai.says("再便宜点")
    assert lanhai.presses("方案2", first).results[0].status == "told"
    assert len(lanhai.book.history("SO-2051")) == 2
    assert lanhai.presses("方案2", second).results[0].status == "done"


def test_a_plain_yes_takes_what_is_offered_itself(lanhai):
    lanhai.says("SO-2051单价410可以吗")
    assert lanhai.says("成交").results[0].status == "done"
    assert lanhai.book.order("SO-2051").payment.deposit_percent == 30


def test_a_number_that_may_be_a_price_takes_no_package():
    cheap = [Terms(price=Decimal("3.40"), payment=usual_payment()[0], delivery=date(2027, 1, 4))] * 3
    dear = [one.model_copy(update={"price": Decimal(340)}) for one in cheap]
    assert picked("3", cheap) is None
    assert picked("We'll take the second one, please.", cheap) == 1
    assert picked("option 3", cheap) == picked("3", dear) == 2
    assert picked("option 4", cheap) is None
