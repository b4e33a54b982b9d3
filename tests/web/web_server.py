"""The web for tests, as a process: `python web_server.py PORT DB CLOCK`.

`CLOCK` is a file with seconds: so much later it is here than elsewhere. Passwords are cheap to check, and each
account's is its name and `-pass-1234`.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path

import uvicorn
from argon2 import PasswordHasher

from contracts.book import OrderBook
from parley import init, open_desk, places
from ui.web.accounts import Accounts
from ui.web.app import Parts, create_app
from ui.web.limits import Allowance, Limits
from ui.web.store import Store

PEOPLE = (
    ("manager", "manager", None),
    ("analyst", "analyst", None),
    ("acme", "customer", "acme"),
    ("northwind", "customer", "northwind"),
    ("lanhai", "customer", "lanhai"),
    ("chenguang", "customer", "chenguang"),
)
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
MANY = Allowance(at_once=5000, a_second=2000)
"""All tests call from one address."""


def main(port: int, db: Path, shift: Path) -> None:
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
    with open_desk(db) as desk, OrderBook(at.book) as book:
        parts = Parts(
            desk=desk,
            book=book,
            store=store,
            accounts=accounts,
            clock=clock,
            limits=Limits(address=MANY, files=MANY),
        )
        uvicorn.run(create_app(parts), port=port, log_level="warning", access_log=False, server_header=False)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
