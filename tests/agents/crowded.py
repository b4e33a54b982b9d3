"""How long the desk takes for a message where there are many products, and many orders of the customer.

python tests/agents/crowded.py 5000 1000
"""

import statistics
import sys
import time
from decimal import Decimal

from talking import NOW, Talk, sample_book

from contracts.catalogue import Product
from contracts.events import Deal
from contracts.order import subject_of, terms_of

COLOURS = ("Red", "Black", "Oak", "Steel", "Clear", "Grey", "Walnut", "Zinc", "Copper", "Linen")
THINGS = ("bolt", "hinge", "lamp", "shelf", "hose", "valve", "clamp", "bracket", "tile", "pump")
MESSAGES = (
    "SO-1024 to 600 mugs please",
    "yes",
    "the teapot order a week later",
    "yes please",
    "how much is a copper valve?",
    "I want 20 oak shelves",
    "no, leave it",
    "3.40 for the mugs on SO-1024",
    "3.50 then",
    "no deal, thanks",
    "where is my last order?",
    "Please cancel the white mugs",
    "no",
)


def crowd(book, products, orders):
    """So many products more, and so many more orders of a customer, most of them delivered."""
    with book.as_one():
        for number in range(products):
            colour, thing = COLOURS[number % 10], THINGS[number // 10 % 10]
            name = {"en": f"{colour} {thing} {number // 100 + 1} mm"}
            price = {"USD": Decimal("2.00")}
            book.add_product(Product(sku=f"X-{number}", names=name, unit="piece", list_prices=price))
    order = book.order("SO-1024")
    with book.as_one():
        for number in range(orders):
            made = order.changed(id=f"SO-{20_000 + number}")
            deal = Deal(order=made, terms=terms_of(made), subject=subject_of(made), reasons=("place_order",))
            book.commit(deal, key=made.id, now=NOW, buyer=None, seller=None)
            if number % 50:
                for stage in ("confirmed", "in_production", "shipped", "delivered"):
                    book.advance(made.id, stage, key=f"{made.id} {stage}", now=NOW)


def main(products, orders):
    with sample_book() as book:
        crowd(book, products, orders)
        talk, took = Talk(book, "acme"), []
        book.verify = list  # it reads the whole book, and is not asked at each message elsewhere
        for text in MESSAGES:
            begun = time.perf_counter()
            talk.says(text)
            took.append(time.perf_counter() - begun)
    first, rest = took[0], took[1:]
    print(f"first {first:.2f} s, then median {statistics.median(rest):.3f} s, most {max(rest):.3f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
