"""How many connections one client may hold: requests are counted by the guard, silence is not."""

from __future__ import annotations

import asyncio
from collections import Counter

from uvicorn.protocols.http.h11_impl import H11Protocol

from ui.web.guard import address_of

MOST_OF_ONE = 200
"""Connections of one address; a browser holds six."""
SECONDS_TO_ASK = 20.0
"""Until a new connection that asks nothing is closed."""


def connections(*, most: int = MOST_OF_ONE, seconds: float = SECONDS_TO_ASK) -> type[H11Protocol]:
    """HTTP for uvicorn, with connections beyond `most` of one address closed at once."""
    held: Counter[str] = Counter()

    class Connection(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            held[self._address] += 1
            self._patience = self.loop.call_later(seconds, self._close_when_silent)
            if held[self._address] > most:
                transport.abort()

        def connection_lost(self, exc: Exception | None) -> None:
            self._patience.cancel()
            held[self._address] -= 1
            if not held[self._address]:
                del held[self._address]
            super().connection_lost(exc)

        @property
        def _address(self) -> str:
            return address_of({"client": self.client})

        def _close_when_silent(self) -> None:
            if self.cycle is None:
                self.transport.abort()

    return Connection
