"""Whatever a message is read as, it is answered, the book stays sound, and nothing is sold below its floor."""

from datetime import timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from talking import HOUSE, NOW, sample_book

from agents.desk import Desk
from contracts.request import Request

ORDERS = st.sampled_from(["SO-1024", "SO-1031", "SO-1002", "SO-2048", "SO-9999", "1024", "", None])
ITEMS = st.sampled_from(["blue mugs", "teapot", "茶叶礼盒", "A4", "gloves", "flask", "unicorn", "杯", None])
FIGURES = st.sampled_from(
    ["0", "1", "-1", "3", "2.95", "3.30", "9.5", "100", "150", "499.5", "1800", "99999", "1e19"]
)
DATES = st.sampled_from(["2026-11-01", "2026-11-24", "2026-12-05", "2027-01-15", "2031-01-01"])


def maybe(**fields):
    return st.fixed_dictionaries({}, optional=fields)


QUANTITIES = st.fixed_dictionaries(
    {"value": FIGURES, "mode": st.sampled_from(["set", "add", "subtract", "scale"])},
    optional={"unit": st.sampled_from(["piece", "box", "dozen", "kg", "本"])},
)
PRICES = st.one_of(
    [st.fixed_dictionaries({what: FIGURES}, optional={
        "currency": st.sampled_from(["USD", "CNY", "EUR"]),
        "basis": st.sampled_from(["unit", "total"]),
        "bound": st.sampled_from(["max", "min"]),
    }) for what in ("amount", "change_percent", "change_amount")]
)  # fmt: skip
DELIVERIES = maybe(
    earliest=DATES,
    latest=DATES,
    lead_days=st.integers(-3, 400),
    business_days=st.booleans(),
    shift_days=st.integers(-60, 4000),
    method=st.sampled_from(["air", "sea", "pickup"]),
    incoterm=st.sampled_from(["FOB", "DDP"]),
    place=st.just("Hamburg"),
)
PAYMENTS = maybe(
    method=st.sampled_from(["tt", "cash"]),
    deposit_percent=st.sampled_from(["0", "30", "100", "-5", "150"]),
    balance=st.sampled_from(["before_shipment", "on_delivery", "net"]),
    net_days=st.integers(-5, 400),
)
ADDRESSES = maybe(text=st.just("Hafen 1"), recipient=st.just("Lena"), phone=st.just("123"))
TERMS = {
    "quantity": QUANTITIES,
    "price": PRICES,
    "delivery": DELIVERIES,
    "payment": PAYMENTS,
    "address": ADDRESSES,
}
FIELDS = {
    "place_order": TERMS,
    "add_item": TERMS,
    "request_quote": TERMS,
    "offer": TERMS,
    "change_quantity": {"quantity": QUANTITIES},
    "remove_item": {},
    "substitute_item": {"replacement": ITEMS, "quantity": QUANTITIES},
    "change_delivery": {"delivery": DELIVERIES},
    "change_price": {"price": PRICES},
    "change_payment": {"payment": PAYMENTS},
    "change_address": {"address": ADDRESSES},
    "change_contact": {"address": ADDRESSES},
    "change_invoice": {"invoice": maybe(title=st.just("Acme"), tax_id=st.just("DE1"))},
    "split_delivery": {"quantity": QUANTITIES},
    "cancel_order": {},
    "query_order": {},
    "return_item": {"quantity": QUANTITIES, "replacement": ITEMS},
    "handover": {},
    "accept": {},
    "reject": {},
}


@st.composite
def requests(draw):
    actions = []
    for index in range(draw(st.integers(1, 3))):
        intent = draw(st.sampled_from(sorted(FIELDS)))
        said = {"intent": intent, "order": draw(ORDERS), "item": draw(ITEMS), **draw(maybe(**FIELDS[intent]))}
        if index and draw(st.booleans()):
            said["if_granted"] = [index - 1]
        actions.append(said)
    language = draw(st.sampled_from(["en", "zh", "zh-Hant"]))
    return Request.model_validate({"language": language, "actions": actions})


def sold_below_its_floor(order):
    floors = [HOUSE.floors[line.sku].get(order.currency, Decimal(0)) * line.quantity for line in order.lines]
    return order.total < sum(floors)


@given(
    conversation=st.lists(st.tuples(st.sampled_from(["acme", "lanhai"]), requests()), min_size=1, max_size=6)
)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_any_conversation_is_answered_and_does_no_harm(conversation):
    with sample_book() as book:
        queue = []
        desk = Desk(book, HOUSE, parse=lambda text, *, now, context=None, known=None: queue[0])
        for minute, (customer, request) in enumerate(conversation):
            queue[:] = [request]
            theirs = {order.id for order in book.orders(customer=customer)}
            others = [order for order in book.orders() if order.id not in theirs]
            reply = desk.handle(f"message {minute}", customer=customer, now=NOW + timedelta(minutes=minute))
            assert reply.text.strip()
            assert [order for order in book.orders() if order.buyer.id != customer] == others
        assert book.verify() == []
        for order in book.orders():
            assert not sold_below_its_floor(order)
            assert order.incoterm in (None, *HOUSE.incoterms)
            assert order.shipping in (None, *HOUSE.shipping)
            assert order.payment_method in (None, *HOUSE.payment_methods)
