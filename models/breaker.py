"""A circuit breaker: a server that keeps failing is left alone for a while."""

import threading
from collections.abc import Callable


class Breaker:
    """Opens after `failures` in a row; every `rest_seconds` from then on one try is let through.

    The first that succeeds closes it. `clock` gives seconds that only grow.
    """

    def __init__(self, *, clock: Callable[[], float], failures: int = 3, rest_seconds: float = 30.0) -> None:
        self._clock, self._most, self._rest = clock, failures, rest_seconds
        self._failed = 0
        self._rested_from = 0.0
        self._lock = threading.Lock()

    def admits(self) -> bool:
        """Whether to try now. While it is open, each yes stands for one try."""
        with self._lock:
            if self._failed < self._most:
                return True
            if self._clock() - self._rested_from < self._rest:
                return False
            self._rested_from = self._clock()
            return True

    def succeeded(self) -> None:
        """The server answered."""
        with self._lock:
            self._failed = 0

    def failed(self) -> None:
        """The server did not answer as a server should."""
        with self._lock:
            self._failed += 1
            self._rested_from = self._clock()
