"""Who is there, in which language, and what each role may open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from agents.voice import LANGUAGES
from contracts.request import Language
from ui.web.accounts import Account, Role
from ui.web.sessions import Sessions

Clock = Callable[[], datetime]
"""The moment it is, with its offset."""

OPEN_TO: dict[str, tuple[Role, ...]] = {
    "chat": ("customer",),
    "approvals": ("manager",),
    "table": ("manager", "analyst"),
    "orders": ("customer", "manager", "analyst"),
    "evaluations": ("manager", "analyst"),
}
"""The roles that each page is for, the page of the first entry first in the navigation."""
HOME: dict[Role, str] = {"customer": "chat", "manager": "approvals", "analyst": "table"}

LANGUAGE_COOKIE, THEME_COOKIE = "parley_language", "parley_theme"
_SESSION_COOKIE = "parley_session"


def cookie_name(name: str, *, https: bool) -> str:
    """The cookie's name; under https one that neither another host nor http can set (RFC 6265bis, 4.1.3)."""
    return f"__Host-{name}" if https else name


@dataclass(frozen=True)
class Visit:
    """One request of somebody who is in."""

    account: Account
    language: Language
    now: datetime

    @property
    def customer(self) -> str:
        """The customer that a `customer` speaks for."""
        assert self.account.customer is not None
        return self.account.customer


@dataclass(frozen=True)
class Gate:
    """Tells from the cookies of a request who is there."""

    sessions: Sessions
    clock: Clock
    https: bool = False

    @property
    def cookie(self) -> str:
        return cookie_name(_SESSION_COOKIE, https=self.https)

    def account(self, cookies: Mapping[str, str], *, active: bool = False) -> Account | None:
        """Whose session it is. `active`: it is kept going."""
        token = cookies.get(self.cookie)
        return self.sessions.find(token, now=self.clock(), active=active) if token else None

    def visit(self, account: Account, cookies: Mapping[str, str], accepts: str) -> Visit:
        return Visit(account, language_of(cookies, accepts), self.clock())


def language_of(cookies: Mapping[str, str], accepts: str) -> Language:
    """The language that was chosen, or else the first of `Accept-Language` that we speak."""
    chosen = cookies.get(LANGUAGE_COOKIE)
    if chosen in LANGUAGES:
        return chosen
    return next((spoken for spoken in map(_spoken, _by_weight(accepts)) if spoken), "en")


def _by_weight(accepts: str) -> list[str]:
    """The tags of an Accept-Language, the most wanted first (RFC 9110, 12.5.4)."""
    weighed = []
    for place, part in enumerate(accepts[:200].split(",")):
        tag, _, weight = part.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), place, tag.strip().lower()))
        except ValueError:
            continue
    return [tag for _, _, tag in sorted(weighed)]


def _spoken(tag: str) -> Language | None:
    if tag.startswith("zh"):
        return "zh-Hant" if any(part in tag for part in ("hant", "tw", "hk", "mo")) else "zh"
    return "en" if tag.startswith("en") else None
