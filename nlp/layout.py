"""What the lines of a message are: lines of lists, tables and forms, or of running text."""

from dataclasses import replace

from nlp.lists import drop_marks
from nlp.pieces import Pieces
from nlp.rows import read_lines, set_cells
from nlp.tables import find_rows

__all__ = ["drop_marks", "set_rows"]


def set_rows(pieces: Pieces, text: str, marked: frozenset[int]) -> Pieces:
    """`pieces` of `text`, the marks of its lists left out, with each line of goods as one piece.

    `marked` are the offsets of the lines behind a mark of a list. What is left of a tab parts clauses.
    """
    pieces = set_cells(pieces, find_rows(text), text)
    if "\t" in text:
        pieces = [replace(piece, text=",") if piece.text == "\t" else piece for piece in pieces]
    return read_lines(pieces, marked)
