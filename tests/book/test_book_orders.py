import pickle
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from book_makers import (
    ACME,
    MUG,
    NOON,
    PEOPLE,
    TRAY,
    agreed,
    both,
    changed,
    deal,
    mandate,
    negotiation,
    subject,
    terms,
)

from contracts.book import (
    BadDeal,
    KeyReused,
    MandateBroken,
    NotPossible,
    OrderBook,
    StaleOrder,
    UnknownOrder,
)
from contracts.order import POSSIBLE_AT
from contracts.party import Party
from contracts.request import Address, Invoice


@pytest.fixture(params=["file", ":memory:"])
def book(request, tmp_path):
    with OrderBook(":memory:" if request.param == ":memory:" else tmp_path / "orders.db") as book:
        yield book
        assert book.verify() == []


def place(book, order_id="SO-1", **fields):
    return book.commit(deal(order_id, **fields), key=f"place {order_id}", now=NOON, **PEOPLE)


def test_a_committed_deal_is_the_order(book):
    revision = book.commit(deal(negotiation=agreed()), key="k", now=NOON, **both())

    assert book.order("SO-1") == deal().order
    assert book.history("SO-1") == [revision]
    assert (revision.number, revision.key, revision.negotiation) == (1, "k", "N-1")
    assert book.negotiation("N-1") == agreed()
    assert [event.kind for event in book.events(order="SO-1")] == ["order_placed"]


def test_a_change_appends_a_revision_and_keeps_the_one_before(book):
    first = place(book)
    dearer = deal(agreed=terms("3.30"), based_on=1, reasons=("change_price",))
    second = book.commit(dearer, key="2", now=NOON + timedelta(hours=1), **both())

    assert book.history("SO-1") == [first, second]
    assert book.order("SO-1").total == Decimal("1650.00")
    assert book.revision_number("SO-1") == 2


def test_a_repeat_with_the_same_key_writes_nothing_and_gives_the_revision_of_then(book):
    first = book.commit(deal(negotiation=agreed()), key="k", now=NOON, **both())
    told = book.events()
    book.advance("SO-1", "confirmed", key="2", now=NOON)

    again = book.commit(
        deal(negotiation=agreed()), key="k", now=NOON + timedelta(days=1), **both(limit="0.01")
    )

    assert again == first
    assert len(book.events()) == len(told) + 1


@pytest.mark.parametrize(
    "other", [deal("SO-2"), deal(agreed=terms("3.11")), deal(reasons=("offer",)), deal(based_on=1)]
)
def test_a_key_cannot_be_used_for_another_deal(book, other):
    book.commit(deal(), key="k", now=NOON, **PEOPLE)
    told = book.events()

    with pytest.raises(KeyReused, match="take another key"):
        book.commit(other, key="k", now=NOON, **PEOPLE)
    assert book.events() == told


def test_times_come_back_in_utc_whatever_their_zone_was(book):
    shanghai = datetime(2026, 11, 22, 20, tzinfo=timezone(timedelta(hours=8)))
    book.commit(deal(), key="k", now=shanghai, **PEOPLE)

    (revision,) = book.history("SO-1")
    assert revision.committed_at == NOON
    assert revision.committed_at.tzinfo == UTC


def test_a_time_without_a_zone_is_refused(book):
    naive = datetime(2026, 11, 22, 12)  # noqa: DTZ001
    place(book)
    for attempt in (
        lambda: book.commit(deal("SO-2"), key="k", now=naive, **PEOPLE),
        lambda: book.amend(book.order("SO-1"), based_on=1, reasons=(), key="k", now=naive),
        lambda: book.advance("SO-1", "confirmed", key="k", now=naive),
        lambda: book.record("message_received", now=naive),
        lambda: book.open_negotiation(negotiation(), now=naive),
        lambda: book.ask_approval("A", "seller", deal(), now=naive),
    ):
        with pytest.raises(ValueError, match="has no time zone"):
            attempt()


@pytest.mark.parametrize("based_on", [2, 7])
def test_a_change_that_is_not_based_on_the_current_revision_is_stale(book, based_on):
    place(book)

    with pytest.raises(StaleOrder, match="read it again") as refusal:
        book.commit(deal(based_on=based_on), key="2", now=NOON, **PEOPLE)
    assert (refusal.value.based_on, refusal.value.current) == (based_on, 1)


def test_a_new_order_needs_a_new_id(book):
    place(book)
    with pytest.raises(StaleOrder, match="take a new id"):
        book.commit(deal(), key="2", now=NOON, **PEOPLE)


def test_an_order_that_is_not_there_cannot_be_changed_or_read(book):
    for attempt in (
        lambda: book.commit(deal(based_on=1), key="k", now=NOON, **PEOPLE),
        lambda: book.amend(deal().order, based_on=1, reasons=(), key="k", now=NOON),
        lambda: book.advance("SO-1", "confirmed", key="k", now=NOON),
        lambda: book.order("SO-1"),
        lambda: book.history("SO-1"),
        lambda: book.revision_number("SO-1"),
        lambda: book.order("\ud83d half an emoji"),
    ):
        with pytest.raises(UnknownOrder):
            attempt()
    assert book.orders() == []


def test_a_new_order_starts_as_placed(book):
    with pytest.raises(NotPossible, match="then advance it"):
        place(book, stage="shipped")


LIFE = ("confirmed", "in_production", "shipped", "delivered")


def test_an_order_goes_through_its_life(book):
    place(book)
    for stage in LIFE:
        book.advance("SO-1", stage, key=stage, now=NOON)

    assert [revision.order.stage for revision in book.history("SO-1")] == ["placed", *LIFE]
    reached = [event.data["stage"] for event in book.events() if event.kind == "stage_reached"]
    assert reached == list(LIFE)


def test_advancing_again_with_the_same_key_is_harmless(book):
    place(book)
    first = book.advance("SO-1", "confirmed", key="k", now=NOON)
    book.advance("SO-1", "in_production", key="2", now=NOON)

    assert book.advance("SO-1", "confirmed", key="k", now=NOON) == first
    with pytest.raises(KeyReused):
        book.advance("SO-1", "shipped", key="k", now=NOON)


@pytest.mark.parametrize("stage", ["placed", "shipped", "delivered"])
def test_no_stage_is_skipped(book, stage):
    place(book)
    with pytest.raises(NotPossible, match="next it can be confirmed or cancelled"):
        book.advance("SO-1", stage, key="k", now=NOON)


def test_a_cancelled_order_stays_as_it_is(book):
    place(book)
    revision = book.advance("SO-1", "cancelled", key="c", now=NOON)
    assert revision.reasons == ("cancel_order",)
    assert book.events()[-1].kind == "order_cancelled"

    for attempt in (
        lambda: book.advance("SO-1", "confirmed", key="k", now=NOON),
        lambda: book.commit(deal(based_on=2), key="k", now=NOON, **PEOPLE),
        lambda: book.amend(
            changed(book.order("SO-1"), invoice=Invoice(title="Acme")),
            based_on=2,
            reasons=("change_invoice",),
            key="k",
            now=NOON,
        ),
    ):
        with pytest.raises(NotPossible):
            attempt()


@pytest.mark.parametrize("reasons", [("change_quantity",), ("deal",), ("change_price", "change_quantity")])
def test_what_is_in_production_cannot_change_its_quantity_whatever_the_reason_given(book, reasons):
    place(book)
    book.advance("SO-1", "confirmed", key="1", now=NOON)
    book.advance("SO-1", "in_production", key="2", now=NOON)
    fewer = MUG.model_copy(update={"quantity": Decimal(400)})

    with pytest.raises(
        NotPossible, match="change_quantity is not possible for order SO-1: it is in_production"
    ):
        book.commit(
            deal("SO-1", None, fewer, based_on=3, reasons=reasons, stage="in_production"),
            key="k",
            now=NOON,
            **PEOPLE,
        )


def test_parties_and_currency_stay_those_of_the_order(book):
    place(book)
    bolt = Party(id="bolt", name="Bolt", country="US")
    for other in (deal(based_on=1, buyer=bolt), deal(based_on=1, currency="EUR")):
        with pytest.raises(NotPossible, match="place another order"):
            book.commit(other, key="k", now=NOON, **PEOPLE)


def test_how_a_party_is_written_to_may_change_while_an_order_stands(book):
    place(book)
    german = ACME.model_copy(update={"language": "zh"})
    book.commit(deal(based_on=1, buyer=german), key="k", now=NOON, **both())
    assert book.order("SO-1").buyer == german


def test_an_amendment_skips_no_stage(book):
    place(book)
    with pytest.raises(NotPossible, match="cannot become shipped"):
        book.amend(changed(book.order("SO-1"), stage="shipped"), based_on=1, reasons=(), key="k", now=NOON)


def test_no_deal_changes_a_delivered_order_not_even_for_goods_that_come_back(book):
    place(book)
    for stage in LIFE:
        book.advance("SO-1", stage, key=stage, now=NOON)
    returned = deal(based_on=5, reasons=("return_item",), stage="delivered")

    with pytest.raises(NotPossible, match="delivered and frozen"):
        book.commit(returned, key="k", now=NOON, **PEOPLE)


def test_an_amendment_changes_what_is_no_money(book):
    place(book)
    address = Address(text="Hafen 1, Hamburg", recipient="Ms Roth")
    order = changed(book.order("SO-1"), address=address, invoice=Invoice(title="Acme"))

    revision = book.amend(order, based_on=1, reasons=("change_address", "change_invoice"), key="k", now=NOON)

    assert book.order("SO-1") == order
    assert book.amend(order, based_on=1, reasons=revision.reasons, key="k", now=NOON) == revision
    assert book.events()[-1].kind == "order_changed"


@pytest.mark.parametrize("touched", [terms("3.00"), terms(payment=deal().terms.payment, place="Ningbo")])
def test_an_amendment_that_touches_terms_is_a_deal(book, touched):
    place(book)
    with pytest.raises(NotPossible, match="use commit"):
        book.amend(deal(agreed=touched).order, based_on=1, reasons=(), key="k", now=NOON)


def test_an_address_cannot_change_once_goods_have_left_but_the_contact_can(book):
    place(book)
    for stage in LIFE[:3]:
        book.advance("SO-1", stage, key=stage, now=NOON)
    order = book.order("SO-1")

    with pytest.raises(NotPossible, match=r"change_address .* it is shipped"):
        book.amend(
            changed(order, address=Address(text="New")), based_on=4, reasons=("stage",), key="k", now=NOON
        )
    book.amend(
        changed(order, address=Address(phone="1")), based_on=4, reasons=("change_contact",), key="k", now=NOON
    )


@pytest.mark.parametrize("intent", [i for i, stages in POSSIBLE_AT.items() if "placed" not in stages])
def test_a_reason_that_the_stage_does_not_allow_is_refused(book, intent):
    place(book)
    with pytest.raises(NotPossible, match=intent):
        book.amend(book.order("SO-1"), based_on=1, reasons=(intent,), key="k", now=NOON)


def test_orders_are_listed_newest_first_by_customer_and_stage(book):
    bolt = Party(id="bolt", name="Bolt", country="US")
    place(book, "SO-9")
    place(book, "SO-1", buyer=bolt)
    place(book, "SO-5")
    book.advance("SO-9", "confirmed", key="k", now=NOON)

    assert [order.id for order in book.orders()] == ["SO-5", "SO-1", "SO-9"]
    assert [order.id for order in book.orders(customer="acme")] == ["SO-5", "SO-9"]
    assert [order.id for order in book.orders(stage="placed")] == ["SO-5", "SO-1"]
    assert [order.id for order in book.orders(customer="acme", stage="confirmed")] == ["SO-9"]
    assert book.orders(customer="nobody") == []


def test_orders_are_searched_by_all_words_and_only_the_first_are_given(book):
    other = Party(id="lan", name='Lan "Hai" 蓝海', country="CN")
    for number in range(1, 8):
        place(book, f"SO-{number}", **({"buyer": other} if number % 2 else {}))

    def found(words, **wanted):
        orders, count = book.search(words, most=2, **wanted)
        return [order.id for order in orders], count

    assert found("") == (["SO-7", "SO-6"], 7)
    assert found("蓝海 mug") == (["SO-7", "SO-5"], 4)
    assert found('"hai"') == (["SO-7", "SO-5"], 4)
    assert found("MUG", customer="acme") == (["SO-6", "SO-4"], 3)
    assert found("so-3", stage="placed") == (["SO-3"], 1)
    assert found("currency") == found("mug acme lan") == ([], 0)


def test_new_ids_go_on_above_those_of_all_orders(book):
    place(book, "SO-1002")
    place(book, "SO-20260101093000")
    place(book, "SO-77A")
    assert [book.new_order_id() for _ in range(2)] == ["SO-1003", "SO-1004"]

    place(book, "SO-4417")
    assert [book.new_order_id() for _ in range(2)] == ["SO-4418", "SO-4419"]
    assert book.new_order_id(prefix="X-") == "X-1001"


def test_a_basket_is_one_price_over_several_lines(book):
    basket = terms("1500.01")
    sides = {
        "buyer": mandate("buyer", limit="1600", over=subject(MUG, TRAY)),
        "seller": mandate("seller", limit="1400", over=subject(MUG, TRAY)),
    }
    book.commit(deal("SO-1", basket, MUG, TRAY), key="k", now=NOON, **sides)

    order = book.order("SO-1")
    assert sum(line.amount for line in order.lines) == sum(i.amount for i in order.instalments) == order.total
    assert order.total == Decimal("1500.01")


@pytest.mark.parametrize(
    ("side", "of"),
    [
        ("buyer", mandate("seller")),
        ("buyer", mandate("buyer", party=Party(id="bolt", name="Bolt", country="US"))),
        ("buyer", mandate("buyer", over=subject(TRAY))),
        ("buyer", mandate("seller", party=ACME)),
        ("seller", mandate("seller", over=subject(MUG, currency="EUR"))),
        ("seller", mandate("seller", limit="3.11")),
    ],
)
def test_a_mandate_that_is_not_over_this_deal_does_not_permit_it(book, side, of):
    with pytest.raises(MandateBroken) as refusal:
        book.commit(deal(), key="k", now=NOON, **{**PEOPLE, side: of})
    assert refusal.value.side == side
    assert refusal.value.words
    assert (book.orders(), book.events()) == ([], [])


def test_agents_commit_what_they_agreed_on_and_nothing_else(book):
    for talk in (agreed("N-1", "2.80", "3.20"), negotiation("N-2", "3.10"), negotiation("N-3")):
        with pytest.raises(BadDeal, match="did not end in its terms"):
            book.commit(deal(negotiation=talk), key="k", now=NOON, **both())
    assert book.negotiations() == []


def test_a_person_may_decide_on_other_terms_than_the_last_offer(book):
    talk = negotiation("N-1", "2.80", ending="walked_away", ended_by="seller")
    book.commit(deal(negotiation=talk), key="k", now=NOON, buyer=mandate("buyer"), seller=None)
    assert book.history("SO-1")[0].negotiation == "N-1"


def test_a_refusal_crosses_processes_as_it_is(book):
    place(book)
    with pytest.raises(StaleOrder) as refusal:
        book.commit(deal(), key="2", now=NOON, **PEOPLE)

    copy = pickle.loads(pickle.dumps(refusal.value))
    assert (type(copy), str(copy), copy.current) == (StaleOrder, str(refusal.value), 1)


ONE_MUG = MUG.model_copy(update={"quantity": Decimal(1)})


def with_line(right, **fields):
    """The deal with other fields in its only line."""
    line = right.order.lines[0].model_copy(update=fields)
    return right.model_copy(update={"order": changed(right.order, lines=(line,))})


@pytest.mark.parametrize(
    "lie",
    [
        with_line(deal("SO-1", None, ONE_MUG), quantity=Decimal(2), unit_price=None),
        with_line(deal("SO-1", None, ONE_MUG), unit_price=Decimal("3.101")),
        deal(negotiation=agreed().model_copy(update={"buyer": "bolt"})),
        deal(negotiation=agreed().model_copy(update={"order": "SO-1"})),
        deal().model_copy(update={"subject": subject(TRAY)}),
        deal().model_copy(update={"subject": subject(MUG, signed_on=NOON.date() + timedelta(days=1))}),
        deal().model_copy(update={"terms": terms("3.00")}),
        deal().model_copy(update={"terms": terms(place="Ningbo")}),
        deal().model_copy(update={"order": changed(deal().order, total=Decimal(1))}),
        deal().model_copy(update={"order": changed(deal().order, lines=())}),
        deal().model_copy(update={"order": changed(deal().order, instalments=deal().order.instalments[:1])}),
        deal().model_copy(update={"order": None}),
        deal("SO-1", terms("1" + "0" * 15), MUG),
    ],
)
def test_a_deal_that_does_not_hold_together_is_refused(book, lie):
    with pytest.raises(BadDeal):
        book.commit(lie, key="k", now=NOON, **PEOPLE)
    assert (book.orders(), book.events(), book.negotiations()) == ([], [], [])
