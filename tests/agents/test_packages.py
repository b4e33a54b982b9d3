"""Offers that are worth the same to the house, for a customer to choose from."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from talking import HOUSE, NOW, Talk, sample_book

from agents.desk.packages import packages
from agents.voice import say_money, say_payment
from contracts.mandate import DeliveryBounds, Mandate, PaymentBounds, PriceBounds, Subject
from contracts.order import price_of
from contracts.scenario import PriceRange, usual_payment
from contracts.terms import Terms

TODAY, WHOLE = NOW.date(), PaymentBounds(accepts=tuple(usual_payment()), cost_of_capital=Decimal("0.08"))


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
    low=st.integers(1, 100).map(Decimal),
    tick=st.sampled_from(("0.01", "0.05", "1")).map(Decimal),
    day_cost=st.integers(0, 40).map(Decimal),
    best=st.integers(10, 60),
    payment=st.sampled_from(tuple(usual_payment())),
    day=st.integers(10, 60),
    bid=st.integers(0, 500).map(Decimal),
)
def test_packages_are_permitted_cheaper_and_worth_just_as_much(
    price, limit, low, tick, day_cost, best, payment, day, bid
):
    house = mandate(limit, day_cost, best)
    offered = Terms(price=price, payment=payment, delivery=TODAY + timedelta(day))
    prices = PriceRange(low=low, high=low + 500, tick=tick)
    made = packages(offered, lambda _: house, prices=prices, bid=bid)
    assert len(made) <= 3 and len(made) != 1 and len(set(made)) == len(made)
    if made:
        assert made[0] == offered
    for one in made[1:]:
        assert not house.permits(one)
        assert bid <= one.price < offered.price
        cheaper = one.model_copy(update={"price": one.price - tick})
        assert house.worth(offered) <= house.worth(one)
        assert one.price == bid or house.worth(cheaper) < house.worth(offered)


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
    with sample_book() as book:
        mugs = Talk(book, "acme")
        mugs.says("3.30 each on SO-1024")
        assert mugs.says("3").results[0].status != "done"
        assert mugs.says("option 4").results[0].status != "done"
        assert mugs.says("We'll take the second one, please.").results[0].status == "done"
    with sample_book() as book:
        chairs = Talk(book, "lanhai")
        chairs.says("SO-2051单价398可以吗")
        assert chairs.says("2").results[0].status == "done"


PAYMENTS = ("", ", prepaid", ", net 30", ", net 60", ", 30% deposit", ", 50% deposit")


def prices_in(reply, book):
    """What the house asks in a reply, by how it is paid."""
    if reply.card and reply.card.kind == "packages":
        offers = (row.after for row in reply.card.changes if row.what.startswith("Option"))
        yield from (offer.split(" · ")[0].split(" in total, ") for offer in offers)
    elif named := reply.results[0].negotiation:
        ours = [offer.terms for offer in book.negotiation(named).offers if offer.by == "seller"]
        yield from ((say_money(one.price, "USD", "en"), say_payment(one.payment, "en")) for one in ours[-1:])


@settings(deadline=None, max_examples=12)
@given(
    turns=st.lists(
        st.tuples(st.sampled_from(("8.5", "8.8", "9", "9.2")), st.sampled_from(PAYMENTS)),
        min_size=2,
        max_size=6,
    )
)
def test_the_house_never_asks_more_than_before_on_the_same_terms(turns):
    with sample_book() as book:
        acme, least = Talk(book, "acme"), {}
        acme.says("200 more teapots on SO-1031, at 8.4 each")
        for price, payment in turns:
            reply = acme.says(f"{price} each{payment}")
            if reply.results[0].status != "bargaining":
                break
            for money, paid in prices_in(reply, book):
                asked = Decimal(money.removeprefix("USD ").replace(",", ""))
                assert asked <= least.get(paid, asked)
                least[paid] = asked


def test_a_line_of_an_order_is_bargained_over_at_prices_of_a_unit(book):
    acme = Talk(book, "acme")
    offered = acme.says("200 more teapots on SO-1031, at 8.4 each")
    assert "For Glass teapot 1.2 l that is USD" in offered.text
    lower = acme.says("8.6 then")
    assert lower.results[0].negotiation == offered.results[0].negotiation
    acme.says("deal")
    teapots, mugs = book.order("SO-1031").lines
    assert teapots.unit_price * 400 == teapots.amount
    assert Decimal("8.6") < teapots.unit_price < Decimal("9.8")
    assert mugs.unit_price == Decimal("3.40")


def test_changing_the_terms_does_not_begin_the_rounds_anew(lanhai):
    lanhai.says("SO-2051的办公椅390一把行不行")
    for round in range(30):
        reply = lanhai.says(f"390，{('全款预付', '30天付款')[round % 2]}")
        if reply.results[0].status != "bargaining":
            break
    assert reply.results[0].status == "waiting"
    assert round < HOUSE.rounds


@pytest.mark.parametrize(
    ("customer", "wish", "free"),
    [
        ("lanhai", "SO-2051改成月结60天", "月结30天"),
        ("northwind", "make SO-4417 net 60", "net 30 days"),
    ],
)
def test_who_asks_for_more_hears_what_costs_no_more_and_is_offered_nothing_worse(book, customer, wish, free):
    talk = Talk(book, customer)
    offered = talk.says(wish)
    standing = book.order(offered.results[0].order)
    assert free in offered.text.split("\n")[0]
    (ours,) = (one for one in book.negotiation(offered.results[0].negotiation).offers if one.by == "seller")
    assert ours.terms.payment.net_days == 60 and ours.terms.price > price_of(standing)
    for row in offered.card.changes[1:]:
        price = re.match(r"\D*([\d,]+(?:\.\d+)?)", row.after)[1]
        assert Decimal(price.replace(",", "")) < price_of(standing)


@pytest.mark.parametrize(
    ("customer", "wish", "nearest"),
    [
        ("acme", "deliver SO-1024 tomorrow", "5 December 2026"),
        ("acme", "SO-1024: pay 40% deposit, rest on delivery", "30% deposit"),
        ("lanhai", "如果12月10号能到，SO-2051就加10把", "2026年12月13日"),
        ("lanhai", "SO-2051改成月结90天", "月结30天"),
        ("acme", "order 500 blue mugs for tomorrow", "5 December 2026"),
    ],
)
def test_what_is_not_possible_at_all_is_answered_with_the_nearest_that_is(book, customer, wish, nearest):
    reply = Talk(book, customer).says(wish)
    assert [result.status for result in reply.results] == ["proposed"]
    assert any(nearest in row.after for row in reply.card.changes)
    assert re.match("I am sorry|不好意思", reply.text)


def test_who_names_the_price_that_is_offered_is_asked_for_their_yes(lanhai):
    offered = lanhai.says("SO-2051单价410可以吗")
    reply = lanhai.says(f"{offered.card.changes[0].after.split()[1]}")
    assert reply.results[0].status == "bargaining"
    assert "没问题" in reply.text
    assert len(lanhai.book.history("SO-2051")) == 2
