"""Negotiations, approvals, events, customers and products."""

import threading
from datetime import timedelta
from decimal import Decimal

import pytest
from book_makers import ACME, NOON, PEOPLE, agreed, both, deal, negotiation, offer, terms
from pydantic import ValidationError

from contracts.book import (
    AlreadyDecided,
    BadDeal,
    Contradiction,
    KeyReused,
    NotPossible,
    OrderBook,
    UnknownApproval,
    UnknownCustomer,
    UnknownNegotiation,
    UnknownOrder,
    UnknownProduct,
)
from contracts.catalogue import Customer, Product
from contracts.request import Address


@pytest.fixture
def book(tmp_path):
    with OrderBook(tmp_path / "orders.db") as book:
        yield book
        assert book.verify() == []


def kinds(book, **of):
    return [event.kind for event in book.events(**of)]


def test_a_negotiation_is_kept_as_it_goes_on(book):
    book.open_negotiation(negotiation(), now=NOON)
    for number, price in enumerate(["2.80", "3.40", "3.10"], start=1):
        book.add_offer("N-1", offer(number, price))
    assert book.negotiation("N-1") == negotiation("N-1", "2.80", "3.40", "3.10")

    book.end_negotiation("N-1", "agreed", by="seller", now=NOON)

    assert book.negotiation("N-1") == agreed()
    assert kinds(book, negotiation="N-1") == [
        "negotiation_opened", "offer_made", "offer_made", "offer_made", "negotiation_ended",
    ]  # fmt: skip


def test_everything_about_a_negotiation_can_be_said_twice(book):
    for _ in range(2):
        book.open_negotiation(negotiation(), now=NOON)
        book.add_offer("N-1", offer(1))
        book.add_offer("N-1", offer(2))
        book.add_offer("N-1", offer(1))
    for day in range(2):
        book.end_negotiation("N-1", "walked_away", by="buyer", now=NOON + timedelta(days=day))
        book.open_negotiation(negotiation(), now=NOON)
        book.add_offer("N-1", offer(2))

    assert kinds(book) == ["negotiation_opened", "offer_made", "offer_made", "negotiation_ended"]


@pytest.mark.parametrize(
    ("what", "refusal"),
    [
        (lambda book: book.add_offer("N-1", offer(1, "9.99")), Contradiction),
        (lambda book: book.add_offer("N-1", offer(4)), Contradiction),
        (lambda book: book.open_negotiation(negotiation(rounds=3), now=NOON), Contradiction),
        (lambda book: book.open_negotiation(negotiation("N-1", "3.11"), now=NOON), Contradiction),
        (lambda book: book.open_negotiation(negotiation("N-2", order="SO-7"), now=NOON), UnknownOrder),
        (lambda book: book.add_offer("N-2", offer(1)), UnknownNegotiation),
        (lambda book: book.end_negotiation("N-2", "agreed", by=None, now=NOON), UnknownNegotiation),
        (lambda book: book.negotiation("N-2"), UnknownNegotiation),
        (lambda book: book.add_offer("N-1", offer(3).model_copy(update={"by": "judge"})), BadDeal),
    ],
)
def test_what_contradicts_a_negotiation_is_refused(book, what, refusal):
    talk = book.open_negotiation(negotiation("N-1", "3.10", "3.20"), now=NOON)
    told = book.events()

    with pytest.raises(refusal):
        what(book)
    assert book.negotiations() == [talk]
    assert book.events() == told


def test_a_negotiation_ends_once(book):
    book.open_negotiation(negotiation("N-1", "3.10"), now=NOON)
    book.end_negotiation("N-1", "agreed", by="seller", now=NOON)

    for ending, by in (("walked_away", "seller"), ("agreed", "buyer")):
        with pytest.raises(Contradiction, match="ended otherwise: agreed, by seller"):
            book.end_negotiation("N-1", ending, by=by, now=NOON)
    with pytest.raises(NotPossible, match="has ended"):
        book.add_offer("N-1", offer(2))


def test_committing_writes_what_is_missing_of_the_negotiation(book):
    book.open_negotiation(negotiation("N-1", "2.80"), now=NOON)

    book.commit(deal(negotiation=agreed()), key="k", now=NOON, **both())

    assert book.negotiation("N-1") == agreed()
    assert kinds(book).count("offer_made") == 3
    assert kinds(book).count("negotiation_opened") == 1


def test_committing_with_another_story_of_the_negotiation_writes_nothing(book):
    book.open_negotiation(negotiation("N-1", "2.70"), now=NOON)
    told = book.events()

    with pytest.raises(Contradiction, match="holds another offer 1"):
        book.commit(deal(negotiation=agreed()), key="k", now=NOON, **both())
    assert (book.orders(), book.events()) == ([], told)


def test_committing_with_part_of_the_negotiation_writes_nothing(book):
    book.open_negotiation(negotiation("N-1", "2.80", "3.10", "2.90"), now=NOON)
    part = negotiation("N-1", "2.80", "3.10", ending="agreed", ended_by="buyer")

    with pytest.raises(Contradiction, match="has 3 offers, and 2 were given"):
        book.commit(deal(negotiation=part), key="k", now=NOON, **both())
    assert book.orders() == []


def test_negotiations_are_found_by_order_customer_and_state(book):
    book.commit(deal(negotiation=agreed()), key="k", now=NOON, **both())
    book.open_negotiation(negotiation("N-2", order="SO-1", opened_at=NOON + timedelta(days=1)), now=NOON)
    book.open_negotiation(negotiation("N-3", buyer="bolt", opened_at=NOON + timedelta(days=2)), now=NOON)

    def found(**by):
        return [talk.id for talk in book.negotiations(**by)]

    assert found() == ["N-3", "N-2", "N-1"]
    assert found(order="SO-1") == ["N-2", "N-1"]
    assert found(customer="bolt") == ["N-3"]
    assert found(open=True) == ["N-3", "N-2"]
    assert found(open=False, customer="acme") == ["N-1"]


def test_an_approval_waits_until_a_person_decides(book):
    asked = book.ask_approval("A-1", "seller", deal(negotiation=agreed()), now=NOON)
    assert book.ask_approval("A-1", "seller", deal(negotiation=agreed()), now=NOON) == asked
    assert book.approvals(state="pending") == [asked]

    decided = book.decide("A-1", False, by="li", now=NOON, reason="too cheap")

    assert book.approval("A-1") == decided
    assert (decided.state, decided.decided_by, decided.reason) == ("declined", "li", "too cheap")
    assert decided.deal == deal(negotiation=agreed())
    assert book.approvals(state="pending") == []
    assert kinds(book) == ["approval_asked", "approval_declined"]


def test_an_id_of_an_approval_stands_for_one_deal(book):
    book.ask_approval("A-1", "seller", deal(), now=NOON)
    for side, other in (("buyer", deal()), ("seller", deal("SO-2"))):
        with pytest.raises(Contradiction, match="about another deal"):
            book.ask_approval("A-1", side, other, now=NOON)
    with pytest.raises(BadDeal):
        book.ask_approval("A-2", "seller", deal().model_copy(update={"terms": terms("1")}), now=NOON)
    with pytest.raises(UnknownApproval):
        book.decide("A-2", True, by="li", now=NOON)
    with pytest.raises(UnknownApproval):
        book.approval("A-2")


def test_of_many_who_decide_at_once_exactly_one_wins_and_the_others_learn_who(book):
    book.ask_approval("A-1", "seller", deal(), now=NOON)
    won, lost, start = [], [], threading.Barrier(8)

    def decide(person):
        start.wait()
        try:
            won.append(book.decide("A-1", person % 2 == 0, by=f"person-{person}", now=NOON))
        except AlreadyDecided as refusal:
            lost.append(refusal)

    threads = [threading.Thread(target=decide, args=(person,)) for person in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(won) == 1
    assert len(lost) == 7
    assert all(refusal.approval == won[0] for refusal in lost)
    assert all(won[0].decided_by in str(refusal) and "12:00:00" in str(refusal) for refusal in lost)
    assert len(book.events()) == 2


def test_events_are_numbered_and_read_from_any_point(book):
    book.commit(deal(), key="k", now=NOON, **PEOPLE)
    event = book.record(
        "message_received", now=NOON, order="SO-1", data={"text": "半个 \ud83d", "n": [1, None]}
    )

    assert book.events(after=event.number - 1) == [event]
    assert book.events(after=event.number) == []
    assert [event.number for event in book.events()] == [1, 2]


def test_an_event_with_a_key_is_written_once(book):
    first = book.record("message_received", now=NOON, data={"text": "hi"}, key="m-1")
    again = book.record("message_received", now=NOON + timedelta(days=1), data={"text": "hello"}, key="m-1")

    assert again == first
    assert book.events() == [first]
    with pytest.raises(KeyReused, match="message_received"):
        book.record("message_answered", now=NOON, key="m-1")


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"order": "SO-1"}, UnknownOrder),
        ({"negotiation": "N-1"}, UnknownNegotiation),
        ({"data": {"price": Decimal("3.10")}}, ValueError),
        ({"data": {"price": float("nan")}}, ValueError),
        ({"kind": "nonsense"}, ValidationError),
    ],
)
def test_an_event_that_cannot_be_kept_is_refused(book, fields, refusal):
    with pytest.raises(refusal):
        book.record(**{"kind": "message_received", "now": NOON, **fields})
    assert book.events() == []


MUGS_CATALOGUE = Product(
    sku="MUG-BLUE",
    names={"en": "Blue mug 350 ml", "zh": "蓝色马克杯"},
    unit="piece",
    list_prices={"USD": Decimal("3.60"), "CNY": Decimal("26.00")},
    stock=1200,
    aliases=("blue mugs", "马克杯"),
)
ACME_CUSTOMER = Customer(party=ACME, address=Address(text="Hafen 1"), contact="Ms Roth")


def test_customers_and_products_are_replaced_when_they_change(book):
    for stock in (1200, 1200, 900):
        book.add_product(MUGS_CATALOGUE.model_copy(update={"stock": stock}))
        book.add_customer(ACME_CUSTOMER.model_copy(update={"contact": f"Ms {stock}"}))

    assert book.product("MUG-BLUE").stock == 900
    assert book.products() == (MUGS_CATALOGUE.model_copy(update={"stock": 900}),)
    assert book.customer("acme").contact == "Ms 900"
    assert len(book.customers()) == 1


def test_who_and_what_is_not_there_is_said(book):
    with pytest.raises(UnknownCustomer, match="'bolt'"):
        book.customer("bolt")
    with pytest.raises(UnknownProduct, match="'MUG-RED'"):
        book.product("MUG-RED")


def test_a_product_has_a_name_in_every_language_that_is_asked_for():
    assert MUGS_CATALOGUE.name("zh-Hant") == "蓝色马克杯"
    assert MUGS_CATALOGUE.name("en") == "Blue mug 350 ml"
    assert MUGS_CATALOGUE.model_copy(update={"names": {"zh": "杯"}}).name("en") == "杯"


@pytest.mark.parametrize(
    "fields",
    [
        {"list_prices": {"USD": Decimal("3.605")}},
        {"list_prices": {}},
        {"names": {}},
        {"stock": -1},
        {"floor": 1},
    ],
)
def test_a_product_that_is_none_is_refused(fields):
    with pytest.raises(ValidationError):
        Product.model_validate({**MUGS_CATALOGUE.model_dump(), **fields})
