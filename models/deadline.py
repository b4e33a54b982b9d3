"""One deadline for all that is asked in a turn."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Deadline:
    """A moment on `clock`, `seconds` from now."""

    def __init__(self, seconds: float, *, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._at = clock() + seconds

    @property
    def left(self) -> float:
        """Seconds, negative when it has passed."""
        return self._at - self._clock()


_TURN: ContextVar[Deadline | None] = ContextVar("deadline of the turn", default=None)


@contextmanager
def turn(deadline: Deadline) -> Iterator[None]:
    """All that is asked inside shares `deadline`; a turn within a turn keeps the outer one."""
    token = _TURN.set(_TURN.get() or deadline)
    try:
        yield
    finally:
        _TURN.reset(token)


def deadline_of_turn() -> Deadline | None:
    """The deadline of the turn that this is part of."""
    return _TURN.get()
