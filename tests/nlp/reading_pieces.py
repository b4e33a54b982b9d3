"""What the readers make of a text, for the tables of the reader tests."""

import re
from datetime import date, datetime
from typing import Any

from nlp.clauses import Clause, split_clauses
from nlp.lexing import split_pieces
from nlp.pieces import Piece
from nlp.reading import read_values
from nlp.text import Text, fold, language_of
from nlp.tokens import load_pipeline

NOW = datetime.fromisoformat("2026-11-18T10:00:00+08:00")
"""A Wednesday."""
TODAY = NOW.date()


def read_pieces(text: str, *, month_first: bool = True, today: date = TODAY) -> list[Piece]:
    """The pieces of `text` with their values."""
    folded = fold(text)
    pieces = split_pieces(load_pipeline()(folded.folded))
    chinese = language_of(text) != "en"
    return read_values(pieces, folded, today, chinese=chinese, month_first=month_first)


def read_kind(text: str, kind: str) -> list[Piece]:
    """The pieces of one kind."""
    return [piece for piece in read_pieces(text) if piece.kind == kind]


def read_span(text: str, kind: str) -> list[str]:
    """The words of `text` behind the pieces of one kind, by their offsets."""
    folded: Text = fold(text)
    return [folded.written(piece.start, piece.end) for piece in read_kind(text, kind)]


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its square brackets, and the offsets of what stood between them."""
    text, spans = "", []
    for part in re.split(r"(\[[^\]]*\])", marked):
        if part.startswith("["):
            spans.append((len(text), len(text) + len(part) - 2))
            part = part[1:-1]
        text += part
    return text, spans


def find_values(text: str, *kinds: str) -> list[tuple[tuple[int, int], Any]]:
    """The pieces of these kinds as offsets into the raw text and value."""
    folded = fold(text)
    return [(folded.span(p.start, p.end), p.value) for p in read_pieces(text) if p.kind in kinds]


def read_clauses(text: str) -> list[Clause]:
    """The clauses of `text`."""
    return split_clauses(read_pieces(text))
