"""What the book refuses.

BookError
├── NotABook        the file is no SQLite database, or one of something else
├── NewerBook       a later version of this software wrote it
├── CannotWrite     no such folder, a read-only place, a full disk
├── BookBusy        somebody else writes for longer than we wait
├── BookClosed      it was closed before
├── Unknown         the book does not hold what was asked for
│   └── UnknownOrder, UnknownCustomer, UnknownProduct, UnknownNegotiation, UnknownApproval
├── Contradiction   the book holds something else under that id or number
│   └── KeyReused   the key belongs to another commit
├── StaleOrder      the order has moved on since it was read
├── BadDeal         the deal (or whatever is handed in) does not hold together
├── NotPossible     the order, the negotiation or the approval does not allow it as it stands
├── MandateBroken   one side's mandate forbids it
└── AlreadyDecided  somebody decided first

Each message is one line: what was asked, what is so, what to do next. None repeats a bound of a mandate.
Whatever is refused leaves nothing written.
"""

from typing import Any

from contracts.events import Approval
from contracts.terms import Side


class BookError(Exception):
    """Anything that the book refuses. Crosses processes as it is."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _remade, (type(self), self.args, self.__dict__)


def _remade(kind: type[BookError], args: tuple[object, ...], fields: dict[str, object]) -> BookError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(fields)
    return error


class NotABook(BookError):
    """The file is no SQLite database, or one that holds something else. It is left as it was."""


class NewerBook(BookError):
    """A later version of this software wrote the file."""


class CannotWrite(BookError):
    """The place does not let us write."""


class BookBusy(BookError):
    """Somebody else writes for longer than we wait. Nothing is wrong: try again."""


class BookClosed(BookError):
    """The book was closed before."""


class Unknown(BookError):
    """The book does not hold what was asked for."""


class UnknownOrder(Unknown):
    """No order has that id."""


class UnknownCustomer(Unknown):
    """No customer has that id."""


class UnknownProduct(Unknown):
    """No product has that sku."""


class UnknownNegotiation(Unknown):
    """No negotiation has that id."""


class UnknownApproval(Unknown):
    """No approval has that id."""


class Contradiction(BookError):
    """The book holds something else under that id or number."""


class KeyReused(Contradiction):
    """The key belongs to another commit or event."""


class StaleOrder(BookError):
    """The order has moved on since it was read: read it again, and judge again."""

    def __init__(self, message: str, *, based_on: int | None, current: int) -> None:
        super().__init__(message)
        self.based_on = based_on
        self.current = current


class BadDeal(BookError):
    """The deal does not hold together: it does not add up, or says two things. Also of parts handed in."""


class NotPossible(BookError):
    """The order, the negotiation or the approval does not allow it as it stands."""


class MandateBroken(BookError):
    """What one side's mandate forbids. `words` repeat no bound."""

    def __init__(self, message: str, *, side: Side, words: tuple[str, ...]) -> None:
        super().__init__(message)
        self.side = side
        self.words = words


class AlreadyDecided(BookError):
    """Somebody decided first; `approval` says who, when and what."""

    def __init__(self, message: str, *, approval: Approval) -> None:
        super().__init__(message)
        self.approval = approval
