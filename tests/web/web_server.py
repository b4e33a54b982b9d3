"""The web for tests, as a process of its own: `run`.

`shift` is a file with seconds: so much later it is here than elsewhere. Passwords are cheap to check, and each
account's is its name, without its last letter, and `-pass-1234`. `crowd` more customers are `crowd-0`,
`crowd-1` and so on, and have an order `SO-7000`, `SO-7001` and so on each. Where it is `strict` one address may
ask no more than it may elsewhere.
"""

from datetime import datetime, timedelta
from pathlib import Path

from argon2 import PasswordHasher

from contracts.book import OrderBook
from contracts.catalogue import Customer
from contracts.events import Deal
from contracts.order import subject_of, terms_of
from contracts.party import Party
from parley import init, open_desk, parse, places
from ui.web.accounts import Accounts
from ui.web.app import Parts, create_app
from ui.web.limits import Allowance, Limits
from ui.web.pages.talks import TALKS, Talks
from ui.web.serving import answer, bound
from ui.web.store import Store

PEOPLE = (
    ("manager", "manager", None),
    ("analyst", "analyst", None),
    ("acme", "customer", "acme"),
    ("northwind", "customer", "northwind"),
    ("lanhai", "customer", "lanhai"),
    ("chenguang", "customer", "chenguang"),
    ("guest", "customer", "chenguang"),
)
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
MANY = Allowance(at_once=5000, a_second=2000)
"""All tests call from one address."""


def add_crowd(book: OrderBook, accounts: Accounts, count: int, *, now: datetime) -> None:
    like = book.order("SO-1024")
    for number in range(count):
        name = f"crowd-{number}"
        party = Party(id=name, name=f"Crowd {number} Ltd", country="GB")
        book.add_customer(Customer(party=party))
        order = like.changed(id=f"SO-{7000 + number}", buyer=party)
        deal = Deal(order=order, terms=terms_of(order), subject=subject_of(order), reasons=("place_order",))
        book.commit(deal, key=f"crowd:{number}", now=now, buyer=None, seller=None)
        accounts.add(name, f"{name[:-1]}-pass-1234", role="customer", customer=name, now=now)


def run(port: int, db: Path, shift: Path, crowd: int = 0, strict: bool = False) -> None:
    def clock() -> datetime:
        return datetime.now().astimezone() + timedelta(seconds=float(shift.read_text() or 0))

    at = places(db)
    if not at.book.exists():
        init(db, now=clock(), sample=True)
    store = Store(at.accounts)
    accounts = Accounts(store, hasher=CHEAP)
    if not accounts.all():
        for name, role, customer in PEOPLE:
            accounts.add(name, f"{name[:-1]}-pass-1234", role=role, customer=customer, now=clock())
    for text in ("50 more", "改成50件"):
        parse(text, now=clock())
    with open_desk(db) as desk, OrderBook(at.book) as book:
        if crowd and "crowd-0" not in {account.name for account in accounts.all()}:
            add_crowd(book, accounts, crowd, now=clock())
        parts = Parts(
            desk=desk,
            book=book,
            store=store,
            accounts=accounts,
            talks=Talks(Store(at.talks, TALKS)),
            clock=clock,
            runs=db.parent / "eval-runs",
            limits=Limits() if strict else Limits(address=MANY, files=MANY, address_at_once=500),
        )
        with bound("127.0.0.1", port) as door:
            answer(create_app(parts), door)
