"""The pieces of a message: words of the lexicon, numbers, codes, unknown words; later their values."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Piece:
    """Never changed once it is made. `kind` is `word` (of the lexicon), `num`, `code`, `name` (unknown letters), `char` (unknown Chinese),
    `punct`, `end`, or that of the reader which made it. Offsets are into the folded text."""

    kind: str
    start: int
    end: int
    text: str
    labels: frozenset[str] = NONE
    values: dict[str, Any] = field(default_factory=dict)
    value: Any = None

    def has(self, *labels: str) -> bool:
        """Whether the piece carries any of `labels`."""
        return bool(self.labels) and not self.labels.isdisjoint(labels)


Pieces = list[Piece]
Found = tuple[int, Piece]
"""Index after the last piece read, and the piece that replaces them."""
Reader = Callable[[Pieces, int], "Found | None"]


def labels_of(pieces: Pieces) -> frozenset[str]:
    """All labels of `pieces`: what none of them carries need not be looked for."""
    return NONE.union(*[piece.labels for piece in pieces if piece.labels])


def texts_of(pieces: Pieces) -> frozenset[str]:
    """All that stands in `pieces`, each as a piece has it."""
    return frozenset([piece.text for piece in pieces])


def kinds_of(pieces: Pieces) -> frozenset[str]:
    """The kinds of `pieces`."""
    return frozenset([piece.kind for piece in pieces])


def made(kind: str, pieces: Pieces, start: int, end: int, value: Any, labels: frozenset[str] = NONE) -> Found:
    """Pieces `[start, end)` as one of `kind`."""
    first, last = pieces[start], pieces[end - 1]
    text = first.text if first is last else "".join([piece.text for piece in pieces[start:end]])
    return end, Piece(kind, first.start, last.end, text, labels, {}, value)


def finish(pieces: Pieces, length: int) -> Pieces:
    """`pieces` with end marks, so that readers may look eight ahead."""
    return [*pieces, *([Piece("end", length, length, "")] * 8)]
