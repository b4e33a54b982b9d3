"""How much one client may ask for: token buckets, and the sizes that are taken."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager

from pydantic import BaseModel, ConfigDict

_MOST_BUCKETS = 20_000


class Allowance(BaseModel):
    """So many at once, and so many a second after that."""

    model_config = ConfigDict(frozen=True)

    at_once: int
    a_second: float


class Limits(BaseModel):
    """What a server takes."""

    model_config = ConfigDict(frozen=True)

    address: Allowance = Allowance(at_once=240, a_second=60)
    """Requests of one address, but for the files of pages."""
    files: Allowance = Allowance(at_once=2000, a_second=400)
    """Files of pages, such as scripts, for one address."""
    session: Allowance = Allowance(at_once=60, a_second=10)
    """What one session does."""
    account_at_once: int = 8
    """Requests of one account that are worked on at the same time: each holds one of the server's threads."""
    address_at_once: int = 32
    """The same of one address, before it is known whose they are, such as logins."""
    body_bytes: int = 256 * 1024
    body_seconds: float = 30.0
    """Until all of a request must have come."""
    message_characters: int = 4000
    messages_at_once: int = 1
    """Messages that the desk works on at the same time. It computes, in one interpreter: of 20 sessions the
    95th percentile was 0.7 s where they shared it, 0.3 s in turns.
    """
    waiting_at_once: int = 20
    """The same where they wait for a model most of the time. Each holds one of the server's forty threads."""
    customer_messages_at_once: int = 2
    """Of those and the ones that wait: who sends more at a time is refused, and keeps nobody else waiting."""
    form_bytes: int = 8 * 1024
    """Of our own forms."""


class Buckets:
    """One bucket of tokens for each key; a request takes one. `seconds` is a clock that only runs onwards."""

    def __init__(self, allowance: Allowance, *, seconds: Callable[[], float] = time.monotonic) -> None:
        self._allowance, self._seconds = allowance, seconds
        self._left: dict[Hashable, tuple[float, float]] = {}

    def take(self, key: Hashable) -> float:
        """0 when there was a token; else the seconds until there is one."""
        at, allowance = self._seconds(), self._allowance
        tokens, since = self._left.get(key, (float(allowance.at_once), at))
        tokens = min(allowance.at_once, tokens + (at - since) * allowance.a_second)
        if tokens < 1:
            self._left[key] = (tokens, at)
            return (1 - tokens) / allowance.a_second
        if key not in self._left and len(self._left) >= _MOST_BUCKETS:
            self._forget_the_full(at)
        self._left[key] = (tokens - 1, at)
        return 0.0

    def _forget_the_full(self, at: float) -> None:
        """A bucket that has filled up again is as good as none."""
        allowance = self._allowance
        self._left = {
            key: (tokens, since)
            for key, (tokens, since) in self._left.items()
            if tokens + (at - since) * allowance.a_second < allowance.at_once
        }


class UnderWay:
    """How much goes on for each key at the same time, at the most `most`."""

    def __init__(self, most: int) -> None:
        self._most, self._now = most, Counter[Hashable]()
        self._lock = threading.Lock()

    @contextmanager
    def one(self, key: Hashable) -> Iterator[bool]:
        """One more, until it is left; whether there was room for it."""
        with self._lock:
            room = self._now[key] < self._most
            self._now[key] += room
        try:
            yield room
        finally:
            with self._lock:
                self._now[key] -= room
                if not self._now[key]:
                    del self._now[key]
