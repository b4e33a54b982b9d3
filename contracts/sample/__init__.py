"""A small believable world to try Parley in: a trading house, its customers and products, its open orders."""

from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from contracts.book import OrderBook
from contracts.catalogue import Customer, Product
from contracts.events import Deal
from contracts.house import House, read_house
from contracts.order import NEXT_STAGES, Order, OrderLine, Stage, subject_of, terms_of
from contracts.reading import read_yaml
from contracts.terms import PaymentTerms

_HERE = files("contracts.sample")


def sample_house_text() -> str:
    """The house's own file, as it is written beside the book."""
    return (_HERE / "house.yaml").read_text(encoding="utf-8")


@cache
def _world() -> dict[str, Any]:
    """What the file of the world says; read once."""
    return read_yaml((_HERE / "world.yaml").read_text(encoding="utf-8"), expected="a world")


@cache
def _house() -> House:
    return read_house(sample_house_text())


def fill(book: OrderBook, *, now: datetime) -> None:
    """Puts the sample world into a book, with dates around `now`; orders that are there are left alone."""
    world, house = _world(), _house()
    customers = {one.id: one for one in map(Customer.model_validate, world["customers"])}
    products = {one.sku: one for one in map(Product.model_validate, world["products"])}
    for customer in customers.values():
        book.add_customer(customer)
    for product in products.values():
        book.add_product(product)
    there = {order.id for order in book.orders()}
    for said in world["orders"]:
        if said["id"] in there:
            continue
        order = _order(said, customers[said["customer"]], products, house, now)
        _place(book, order, said["stage"], now=now + timedelta(days=said["signed"]))


def _order(
    said: dict[str, Any], customer: Customer, products: dict[str, Product], house: House, now: datetime
) -> Order:
    lines = [
        _line(products[line["sku"]], Decimal(line["quantity"]), said["currency"], number, customer)
        for number, line in enumerate(said["lines"], start=1)
    ]
    return Order.drawn(
        id=said["id"],
        buyer=customer.party,
        seller=house.party,
        currency=said["currency"],
        signed_on=now.date() + timedelta(days=said["signed"]),
        lines=tuple(lines),
        payment=PaymentTerms.model_validate(said["payment"]),
        delivery=now.date() + timedelta(days=said["delivery"]),
        address=customer.address,
    )


def _line(product: Product, quantity: Decimal, currency: str, number: int, customer: Customer) -> OrderLine:
    price = product.list_prices[currency]
    return OrderLine(
        number=number,
        sku=product.sku,
        name=product.name(customer.party.speaks),
        quantity=quantity,
        unit=product.unit,
        unit_price=price,
        amount=price * quantity,
    )


def _place(book: OrderBook, order: Order, stage: Stage, *, now: datetime) -> None:
    deal = Deal(order=order, terms=terms_of(order), subject=subject_of(order), reasons=("place_order",))
    book.commit(deal, key=f"sample:{order.id}", now=now, buyer=None, seller=None)
    at: Stage = "placed"
    while at != stage:
        at = NEXT_STAGES[at][0]
        book.advance(order.id, at, key=f"sample:{order.id}:{at}", now=now)
