"""Tables in a message: rows of cells under headings become lines that read like any other."""

import itertools
from dataclasses import replace
from functools import cache

from nlp.en.tables import COLUMNS as EN_COLUMNS
from nlp.pieces import Piece, Pieces
from nlp.wording import words
from nlp.zh.tables import COLUMNS as ZH_COLUMNS

_SEPARATORS = ("\t", "|")
Cells = list[Pieces]


def read_tables(pieces: Pieces) -> Pieces:
    """`pieces` with each row of a table as one line: the name, how many of what unit, then the terms."""
    if not any(piece.text in _SEPARATORS for piece in pieces):
        return pieces
    out: Pieces = []
    header: list[str] = []
    titles: Cells = []
    for line in _lines(pieces):
        body = [piece for piece in line if piece.text != "\n" and piece.kind != "end"]
        cells = _cells(body)
        kinds = [_kind(cell) for cell in cells]
        if len(cells) > 1 and all(kinds) and "item" in kinds:
            header, titles = kinds, cells
            continue
        if header and len(cells) == len(header):
            out += _row(cells, header, titles)
        elif header and body and all(piece.text in words("- | : +") for piece in body):
            continue
        else:
            header = header if len(cells) > 1 else []
            out += [_as_comma(piece) for piece in body]
        out += line[len(body) :]
    return out


def _lines(pieces: Pieces) -> list[Pieces]:
    """The lines of a message, each with its line break."""
    lines: list[Pieces] = [[]]
    for before, piece in itertools.pairwise([None, *pieces]):
        if before is not None and before.text == "\n" and (piece is None or piece.text != "\n"):
            lines.append([])
        if piece is not None:
            lines[-1].append(piece)
    return lines


def _cells(line: Pieces) -> Cells:
    """The cells of a line: what stands between tabs or bars."""
    mark = "\t" if any(piece.text == "\t" for piece in line) else "|"
    cells: Cells = [[]]
    for piece in line:
        if piece.text == mark:
            cells.append([])
        else:
            cells[-1].append(piece)
    if mark == "|":
        cells = cells[1 if not cells[0] else 0 : len(cells) - (not cells[-1])]
    return cells


@cache
def _columns() -> dict[str, str]:
    """Each heading, without spaces, with the kind of its column."""
    tables = (EN_COLUMNS, ZH_COLUMNS)
    return {
        spelled.strip().replace(" ", ""): kind
        for table in tables
        for kind, headings in table.items()
        for spelled in headings.split("|")
    }


def _kind(cell: Pieces) -> str:
    """The kind of column that the cell heads; empty when it is no heading."""
    return _columns().get("".join(piece.text for piece in cell).replace(" ", ""), "")


def _row(cells: Cells, header: list[str], titles: Cells) -> Pieces:
    """The pieces of a row in reading order; what was before and line numbers are left out."""
    by_kind: dict[str, Pieces] = {}
    for kind, cell, title in zip(header, cells, titles, strict=True):
        if cell and kind == "price":
            cell = [*(replace(piece, start=cell[0].start, end=cell[0].start) for piece in title), *cell]
        by_kind.setdefault(kind, cell)
    if "count" not in by_kind and "change" not in by_kind:
        by_kind["count"] = by_kind.get("old", [])
    name = _as_name(by_kind["item"])
    out = [*name, *by_kind.get("count", []), *by_kind.get("unit", [])]
    for kind in ("change", "price", "date"):
        cell = by_kind.get(kind, [])
        if cell:
            joins = [] if kind != "date" else [replace(cell[0], kind="punct", text=",", end=cell[0].start)]
            out += [*joins, *(_signed(cell) if kind == "change" else cell)]
    return out


def _as_name(cell: Pieces) -> Pieces:
    """The cell as one name, whatever its words mean elsewhere."""
    if not cell:
        return []
    text = "".join(piece.text for piece in cell)
    return [Piece("char" if text[0] >= "\u4e00" else "name", cell[0].start, cell[-1].end, text)]


def _signed(cell: Pieces) -> Pieces:
    """The cell with its sign as a word: +500, -250."""
    sign, rest = cell[0], cell[1:]
    if sign.text in ("+", "-") and rest and rest[0].kind == "num":
        asked = "increase" if sign.text == "+" else "decrease"
        return [replace(sign, kind="word", text=asked, labels=frozenset({asked})), *rest]
    return cell


def _as_comma(piece: Piece) -> Piece:
    """The piece, a tab as a comma."""
    return replace(piece, text=",") if piece.text == "\t" else piece
