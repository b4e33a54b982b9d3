"""Who may come in: accounts with a role each, and the passwords that open them.

AccountError      the account cannot be made or found; says why
NotLetIn          the name and the password do not belong together
LockedOut         too many failures; says how long to wait
"""

from __future__ import annotations

import math
import re
import secrets
import threading
from datetime import datetime
from typing import Any, Literal, Self, get_args

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from pydantic import BaseModel, ConfigDict, model_validator
from sqlite_utils import Database

from ui.web import lockout
from ui.web.store import Store

Role = Literal["customer", "manager", "analyst"]
ROLES: tuple[Role, ...] = get_args(Role)

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200
_NAME = re.compile(r"[a-z0-9][a-z0-9._@+-]{0,63}")
_READABLE = "abcdefghjkmnpqrstuvwxyz23456789"
_AT_ONCE = 2
"""Passwords that are hashed at the same time: each takes tens of megabytes."""


class AccountError(ValueError):
    """The account cannot be made or found."""


class NotLetIn(Exception):
    """The name and the password do not belong together; which of the two is wrong is not said."""


class LockedOut(Exception):
    """Too many failures."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Too many failures; try again in {math.ceil(seconds)} seconds.")
        self.seconds = math.ceil(seconds)


class Account(BaseModel):
    """Somebody who may come in."""

    model_config = ConfigDict(frozen=True)

    name: str
    role: Role
    customer: str | None = None
    """The id of the customer in the book that a `customer` speaks for."""

    @model_validator(mode="after")
    def _a_customer_speaks_for_one(self) -> Self:
        if (self.role == "customer") != (self.customer is not None):
            raise ValueError("the role customer, and no other, is bound to a customer of the book")
        return self


class Accounts:
    """The accounts of one desk. `hasher` is how passwords are hashed; tests give a cheap one."""

    def __init__(self, store: Store, *, hasher: PasswordHasher | None = None) -> None:
        self._store = store
        self._hasher = hasher or PasswordHasher()
        self._turns = threading.BoundedSemaphore(_AT_ONCE)
        self._nobodys = self._hash(secrets.token_urlsafe())
        """The hash that a password for an unknown name is checked against: it takes as long as any."""

    def all(self) -> list[Account]:
        """By name."""
        with self._store.reading() as db:
            rows = list(db.table("accounts").rows_where(order_by="name"))
        return [_account(row) for row in rows]

    def add(
        self, name: str, password: str, *, role: Role, customer: str | None = None, now: datetime
    ) -> Account:
        """Raises AccountError when there is one of that name, or name or password cannot be taken."""
        if not _NAME.fullmatch(name):
            raise AccountError(f"{name!r} cannot be a name; write small letters, digits and . _ @ + -")
        _refuse_weak(password, name)
        if (role == "customer") != (customer is not None):
            raise AccountError("An account of the role customer, and no other, names a customer of the book.")
        account = Account(name=name, role=role, customer=customer)
        row = {**account.model_dump(), "password": self._hash(password), "added_at": now.timestamp()}
        with self._store.writing() as db:
            if _found(db, name):
                raise AccountError(f"There is an account {name!r} already; take another name.")
            db.table("accounts").insert(row)
        return account

    def remove(self, name: str) -> None:
        """With all its sessions. Raises AccountError."""
        with self._store.writing() as db:
            _refuse_unknown(db, name)
            db.table("accounts").delete(name)

    def change_password(self, name: str, password: str) -> None:
        """From now on `password` opens the account; every session of it has ended. Raises AccountError."""
        _refuse_weak(password, name)
        hashed = self._hash(password)
        with self._store.writing() as db:
            _refuse_unknown(db, name)
            db.table("accounts").update(name, {"password": hashed})
            db.table("sessions").delete_where("account = ?", [name])

    def check(self, name: str, password: str, *, address: str, now: datetime) -> Account:
        """The account, when the password opens it.

        Raises NotLetIn, and LockedOut without looking at the password. A name that is not known takes as
        long, and is locked out as soon, as one that is.
        """
        at = now.timestamp()
        with self._store.writing() as db:
            seconds = lockout.seconds_to_wait(db, name, address, at=at)
            if not seconds:  # counted before it is looked at, so that tries at the same time all count
                lockout.count(db, name, address, at=at)
            row = _found(db, name)
        if seconds:
            raise LockedOut(seconds)
        right = self._opens(row["password"] if row else self._nobodys, password)
        if not row or not right:
            raise NotLetIn
        with self._store.writing() as db:
            lockout.forgive(db, name, address)
        return _account(row)

    def _opens(self, hashed: str, password: str) -> bool:
        with self._turns:
            try:
                return self._hasher.verify(hashed, password[: LONGEST_PASSWORD + 1])
            except (VerificationError, InvalidHashError):
                return False

    def _hash(self, password: str) -> str:
        with self._turns:
            return self._hasher.hash(password)


def _found(db: Database, name: str) -> dict[str, Any] | None:
    return next(iter(db.table("accounts").rows_where("name = ?", [name])), None)


def _account(row: dict[str, Any]) -> Account:
    return Account(name=row["name"], role=row["role"], customer=row["customer"])


def _refuse_unknown(db: Database, name: str) -> None:
    if _found(db, name) is None:
        raise AccountError(f"There is no account {name!r}; `parley user list` names those there are.")


def _refuse_weak(password: str, name: str) -> None:
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise AccountError(f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters.")
    if len(set(password)) < 4 or (len(name) > 3 and name in password.lower()):
        raise AccountError("That password is too easy to guess; take a longer one, without the name.")


def new_password() -> str:
    """One that can be read out: four groups of letters and digits that are not mixed up."""
    groups = ("".join(secrets.choice(_READABLE) for _ in range(4)) for _ in range(4))
    return "-".join(groups)
