"""Tables and forms: which stretch of a message stands under which head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from nlp.en import layout as en
from nlp.lexicon import load_lexicon
from nlp.wording import words
from nlp.zh import layout as zh

Range = tuple[int, int]
"""`[start, end)` of the folded text."""
_Field = tuple[str, Range, Range]
"""The role of a field of a form, label and value together, and the value alone."""
_ROLES: dict[str, str] = {
    head.strip(): role
    for table in (zh.COLUMNS, en.COLUMNS)
    for role, heads in table.items()
    for head in heads.split(" | ")
}
_NAMES = words("item code spec old_item")
_COUNTED = words("quantity old new change price bare_price new_price delivery due new_item")
"""Roles that make a row of a table."""
_CHANGED = words("quantity new change new_item price new_price new_unit_price")
_FORM_ROLES = words(
    "item code quantity old new unit price new_price new_unit_price change old_item new_item reason gone old_price old_delivery"
)
"""Roles of the fields of a form that are read together; the others are read as sentences."""
_DROPPED = words("gone old_price old_delivery")
"""Roles of fields of which nothing is wished."""
_SENDING, _SENDER = words(en.SENDING), words(en.SENDER)
_ASIDE = re.compile(r"[(\[]([^)\]]*)[)\]]$")
_SUMS = words("total | subtotal | sum | grand total | 合计 | 总计 | 小计 | 共计")
_RULE = re.compile(r"[\s|:+=_-]+$")
_FIELD = re.compile(r"[^\S\n]*([^:=\n|;；/﹐,]{1,32}?)[^\S\n]*[:=][^\S\n]*([^\n]*)")
_PRICE = re.compile(r"[$€£¥]\s*\d|(?:usd|eur|rmb|gbp)\s*\d|\d[\d.,]*\s*(?:元|usd|eur)")
_NUMBER = re.compile(r"[+-]?\d[\d,.]*(?:k|万)?")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of goods: `cells` are what stands under each head, `unit` what the head itself says."""

    start: int
    end: int
    cells: dict[str, list[Range]]
    hints: dict[str, Range] = field(default_factory=dict)
    fields: tuple[Range, ...] = ()
    """Of a form, the stretches that the row takes the place of; of a table it is the whole line."""


def find_rows(text: str) -> list[Row]:
    """The rows of all tables and forms in `text`, in order; heads and rules are rows without cells."""
    if "\n" not in text and text.count(":") < 2:
        return []
    lines = _lines(text)
    shapes = _Shapes(text, lines)
    rows: list[Row] = []
    i = formless = 0
    while i < len(lines):
        found = _table(shapes, i)
        if found is None and i >= formless:
            formless, form = _form(shapes, i)
            found = (formless, form) if form else None
        i, read = found or (i + 1, [])
        rows.extend(read)
    return rows


class _Column(NamedTuple):
    """What holds of all cells of a column from one row down to the end of the rows."""

    first: str
    is_unit: bool
    is_count: bool
    """Numbers, with a unit or nothing behind."""
    is_bare: bool
    is_price: bool
    is_worded: bool
    is_numbered: bool
    """Whether each cell below is one more."""

    def below(self, cell: "_Column") -> "_Column":
        """The column with a cell on top."""
        return _Column(
            cell.first,
            cell.is_unit and self.is_unit,
            cell.is_count and self.is_count,
            cell.is_bare and self.is_bare,
            cell.is_price and self.is_price,
            cell.is_worded and self.is_worded,
            self.is_numbered and cell.first.isdecimal() and self.first == str(int(cell.first) + 1),
        )


def _column_of(cell: str) -> _Column:
    """The column of one cell."""
    number = _NUMBER.match(cell)
    rest = cell[number.end() :].strip() if number else cell
    return _Column(
        cell,
        is_unit=_is_unit(cell),
        is_count=number is not None and (not rest or _is_unit(rest)),
        is_bare=number is not None and not rest,
        is_price=_PRICE.match(cell) is not None,
        is_worded=any(char.isalpha() for char in cell),
        is_numbered=True,
    )


def _is_unit(word: str) -> bool:
    entry = load_lexicon().get(word)
    return entry is not None and not entry.labels.isdisjoint(("unit", "half_kilo"))


class _Shapes:
    """The cells of each line, and what the columns of the rows below it hold, each told once."""

    def __init__(self, text: str, lines: list[Range]) -> None:
        self.text, self.lines = text, lines
        self.cells = [_split(text, line) for line in lines]
        self.failed: dict[tuple[int, tuple[str | None, ...]], int] = {}
        """By the end of some rows and the roles of their columns, the last row that has not these."""
        self._runs: dict[int, tuple[int, list[_Column]]] = {}

    def said(self, i: int) -> str:
        """The line at `i`."""
        return self.text[slice(*self.lines[i])]

    def is_rule(self, i: int) -> bool:
        """Whether the line at `i` only parts others."""
        said = self.said(i)
        return bool(said.strip() and _RULE.fullmatch(said))

    def run(self, i: int) -> tuple[int, list[_Column]]:
        """The index behind the lines of one shape from `i` on, rules among them, and their columns."""
        if i not in self._runs:
            end, width = i, 0
            rows: list[int] = []
            while end < len(self.lines):
                if not self.is_rule(end):
                    width = width or len(self.cells[end])
                    if width < 2 or len(self.cells[end]) != width:
                        break
                    rows.append(end)
                end += 1
            columns: list[_Column] = []
            last = end
            for row in reversed(rows):
                cells = [_column_of(self.text[start:stop]) for start, stop in self.cells[row]]
                above = range(row + 1, last)
                self._runs.update(dict.fromkeys(above, (end, columns)))
                columns = list(map(_Column.below, columns, cells)) if columns else cells
                last = row + 1
            self._runs.update(dict.fromkeys(range(i, max(last, i + 1)), (end, columns)))
        return self._runs[i]


def _lines(text: str) -> list[Range]:
    out, at = [], 0
    for line in text.split("\n"):
        out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def _split(text: str, line: Range) -> list[Range]:
    """The cells of a line, parted by tabs, bars or several spaces; one when it has no columns."""
    start, end = line
    said = text[start:end]
    if said.count("|") and not _RULE.match(said):
        pattern = r"\|"
    elif "\t" in said:
        pattern = r"\t"
    else:
        pattern = r" {2,}"
    body = said.strip(" |") if pattern == r"\|" else said.strip(" ")
    at = start + said.find(body) if body else start
    cells, last = [], at
    for match in re.finditer(pattern, body):
        cells.append(_stripped(text, (last, at + match.start())))
        last = at + match.end()
    return [*cells, _stripped(text, (last, at + len(body)))]


def _stripped(text: str, cell: Range) -> Range:
    start, end = cell
    while start < end and (text[start].isspace() or text[start : start + 2] in ("- ", "* ", "• ")):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def role_of(head: str) -> str | None:
    """What stands under `head`: `qty (pcs)` is a quantity, `contact (old)` is gone."""
    head = head.rpartition("】")[2].strip(" .*:-_'\"")
    return _ROLES.get(head) or _ROLES.get(_ASIDE.sub("", head).strip()) or _composed_role(head)


def _composed_role(head: str) -> str | None:
    """The role of a head that says of something known whether it is as it was or as it is to be: `previous quantity`."""
    parts = re.findall(r"[a-z'#./-]+", head)
    rest = [part for part in parts if part not in _WAS and part not in _IS_TO_BE]
    if not 0 < len(rest) < len(parts):
        return None
    role = _ROLES.get(" ".join(rest))
    if role is None:
        return None
    was = not _WAS.isdisjoint(parts)
    return _TURNED.get(role, ("gone", role))[not was]


_WAS, _IS_TO_BE = words(en.WAS), words(en.IS_TO_BE)
_TURNED = {
    "quantity": ("old", "new"),
    "price": ("old_price", "new_unit_price"),
    "bare_price": ("old_price", "new_price"),
    "item": ("old_item", "new_item"),
    "spec": ("gone", "new_item"),
    "delivery": ("gone", "delivery"),
}
"""By the role of a head, what it is of that which was, and of that which is to be."""


def _table(shapes: _Shapes, i: int) -> tuple[int, list[Row]] | None:
    """The rows of a table that starts at line `i`, and the index of the line behind it."""
    text, lines = shapes.text, shapes.lines
    cells = shapes.cells[i]
    if len(cells) < 2:
        cells = _split_commas(text, lines[i])
    if len(cells) < 2 or sum(_is_field(text[start:end]) for start, end in cells) > 1:
        return None
    roles = [role_of(text[start:end]) for start, end in cells]
    known = [role for role in roles if role]
    headed = len(known) >= 2 and len(known) * 3 >= len(roles) * 2
    if headed and _COUNTED.intersection(known) and _NAMES.intersection(known):
        return _headed(shapes, i, roles)
    if len(cells) == 2 and roles[0] and not _RULE.match(text[slice(*lines[i])]):
        return None
    return _headless(shapes, i)


def _is_field(said: str) -> bool:
    """Whether the cell is a label and its value: 品名：台灯."""
    label, mark, _ = said.partition(":")
    return bool(mark) and role_of(label) is not None


def _split_commas(text: str, line: Range) -> list[Range]:
    """The cells of a line of comma-separated values whose first line names the columns."""
    start, end = line
    cells, last = [], start
    for match in re.finditer(r"[,;﹐]", text[start:end]):
        cells.append(_stripped(text, (last, start + match.start())))
        last = start + match.end()
    cells.append(_stripped(text, (last, end)))
    return cells if len(cells) > 1 and all(role_of(text[a:b]) for a, b in cells) else []


def _headed(shapes: _Shapes, i: int, roles: list[str | None]) -> tuple[int, list[Row]] | None:
    """The rows below a line of heads; a line of another shape ends the table."""
    text, lines = shapes.text, shapes.lines
    heads = shapes.cells[i]
    commas = len(heads) < 2
    heads = heads if not commas else _split_commas(text, lines[i])
    hints = _hints(text, heads, roles)
    rows = [Row(*lines[i], {})]
    end = i + 1
    while end < len(lines):
        if shapes.is_rule(end):
            rows.append(Row(*lines[end], {}))
            end += 1
            continue
        cells = _by_comma(text, lines[end]) if commas else shapes.cells[end]
        row = _row(text, lines[end], cells, roles, hints)
        if row is None:
            break
        rows.append(row)
        end += 1
    return (end, rows) if any(row.cells for row in rows) else None


def _by_comma(text: str, line: Range) -> list[Range]:
    cells, last = [], line[0]
    for match in re.finditer(r"[,;﹐](?:(?<!\d[,﹐])|(?!\d{3}\b))", text[slice(*line)]):
        cells.append(_stripped(text, (last, line[0] + match.start())))
        last = line[0] + match.end()
    return [*cells, _stripped(text, (last, line[1]))]


def _row(
    text: str, line: Range, cells: list[Range], roles: list[str | None], hints: dict[str, Range]
) -> Row | None:
    """The cells of a line by the roles of its columns, when it has their shape."""
    if len(cells) < 2 or len(cells) > len(roles) + 1:
        return None
    if len(cells) < len(roles) - 2 and len(cells) * 2 < len(roles):
        return None
    by_role: dict[str, list[Range]] = {}
    for cell, role in zip(cells, roles, strict=False):
        if role and text[slice(*cell)].strip(" -/"):
            by_role.setdefault(role, []).append(cell)
    named = _NAMES.intersection(by_role)
    summed = any(text[slice(*by_role[role][0])].strip(" :") in _SUMS for role in named)
    return Row(*line, by_role if named and not summed else {}, hints)


def _hints(text: str, heads: list[Range], roles: list[str | None]) -> dict[str, Range]:
    """What the heads say in brackets, or of themselves: the unit of `qty (pcs)` and of 箱数."""
    hints: dict[str, Range] = {}
    units = load_lexicon()
    for (start, end), role in zip(heads, roles, strict=True):
        head = text[start:end]
        aside = _ASIDE.search(head)
        if aside and role:
            hints[role] = (start + aside.start(1), start + aside.end(1))
        elif role == "quantity" and head in units and "unit" in units[head].labels:
            hints[role] = (start, end)
        elif role == "quantity" and head[:1] in "箱套件盒包袋卷" and head[1:] == "数":
            hints[role] = (start, start + 1)
    return hints


def _headless(shapes: _Shapes, i: int) -> tuple[int, list[Row]] | None:
    """Rows without heads: lines of one shape with a name and a number in the same columns."""
    end, columns = shapes.run(i)
    roles = _guess(columns)
    if roles is None or shapes.failed.get((end, tuple(roles)), -1) >= i:
        return None
    kept: list[Row] = []
    for at in range(i, end):
        if shapes.is_rule(at):
            continue
        cells = shapes.cells[at]
        row = _row(shapes.text, (cells[0][0], cells[-1][1]), cells, roles, {})
        if row is None or not row.cells:
            shapes.failed[end, tuple(roles)] = at
            return None
        kept.append(row)
    spaced = not re.search(r"[\t|]", shapes.text[kept[0].start : kept[0].end])
    return None if spaced and len(kept) < 2 else (end, kept)


def _guess(columns: list[_Column]) -> list[str | None] | None:
    """What each column of a table without heads holds, told by what stands in all of its cells."""
    roles: list[str | None] = []
    for column in columns:
        roles.append(_kind_of(column, roles))
    if "item" not in roles or not {"quantity", "change"} & set(roles):
        return None
    return roles


def _kind_of(column: _Column, before: list[str | None]) -> str | None:
    """The role of a column behind columns of the roles `before`."""
    if column.is_unit:
        return "unit"
    if column.is_count:
        if not before and column.first == "1" and column.is_numbered:
            return "number"
        if "quantity" not in before:
            return "quantity"
        return "bare_price" if column.is_bare else None
    if column.is_price:
        return "bare_price"
    if column.is_worded and "item" not in before:
        return "item"
    return "change" if "quantity" not in before and "item" in before else "remark"


def _form(shapes: _Shapes, i: int) -> tuple[int, list[Row]]:
    """The index behind the fields from `i` on, which may stand below each other or in one line, and the
    rows of the form that they are: none when they are no form, and then no part of them is one.
    """
    fields: list[_Field] = []
    end = i
    while end < len(shapes.lines):
        found = list(_fields(shapes, end))
        if not found and not (fields and "|" in shapes.said(end)):
            break
        fields.extend(found)
        end += 1
    fields = _told_apart(shapes.text, fields)
    roles = [role for role, _, _ in fields]
    if len(fields) < 2 or not _NAMES.intersection(roles) or not _CHANGED.intersection(roles):
        return end, [Row(*whole, {}) for role, whole, _ in _unread(shapes.text, fields)]
    return end, [_form_row(group) for group in _groups(fields)]


def _told_apart(text: str, fields: list[_Field]) -> list[_Field]:
    """The fields where one of them says what the old and the new value are of: 变更项目：颜色, 变更后：藏青."""
    roles = [role for role, _, _ in fields]
    heads = {i: role_of(text[slice(*value)]) for i, (role, _, value) in enumerate(fields) if role in _TELLING}
    at = next((i for i, head in heads.items() if head in _TURNED), None)
    if at is None or "new" not in roles:
        return fields
    old, new = _TURNED[heads[at] or ""]
    turned = {"old": old, "new": new}
    roles = ["gone" if i == at else turned.get(role, role) for i, role in enumerate(roles)]
    return [(role, whole, value) for role, (_, whole, value) in zip(roles, fields, strict=True)]


_TELLING = words("changed change item")


def _unread(text: str, fields: list[_Field]) -> Iterator[_Field]:
    """The fields of which nothing is wished: what was and why it is not to be, and who sends the form."""
    turned = any(role == "new" for role, _, _ in fields)
    labels = [text[slice(*whole)].partition(":")[0].strip() for _, whole, _ in fields]
    sent = not _SENDING.isdisjoint(labels)
    for each, label in zip(fields, labels, strict=True):
        was = each[0] == "reason" or (turned and each[0] == "old")
        if was or each[0] in _DROPPED or (sent and label in _SENDER):
            yield each


def _fields(shapes: _Shapes, i: int) -> Iterator[_Field]:
    """The fields of a line: role, label and value together, and the value alone."""
    text = shapes.text
    start, end = shapes.lines[i]
    cells = [cell for cell in shapes.cells[i] if cell[0] < cell[1]]
    if len(cells) == 2 and (role := role_of(text[slice(*cells[0])])):
        yield role, (cells[0][0], cells[1][1]), cells[1]
        return
    for part in re.finditer(r"[^;；|]+", text[start:end]):
        for piece in re.finditer(r"(?:(?! / )[^\n])+", part[0]):
            at = start + part.start() + piece.start()
            match = _FIELD.match(text, at, at + len(piece[0]))
            role = role_of(match[1]) if match else None
            if match and role and match[2].strip():
                aside = _ASIDE.search(match[2].rstrip())
                role = (aside and _composed_role(f"{aside[1]} {match[1]}")) or role
                yield role, _stripped(text, match.span()), _stripped(text, match.span(2))


def _groups(fields: list[_Field]) -> Iterator[list[_Field]]:
    """The fields of each line of goods: a new one starts where a label comes back."""
    group: list[_Field] = []
    for each in fields:
        if each[0] not in _FORM_ROLES:
            continue
        if any(each[0] == other[0] for other in group) and each[0] not in ("reason", *_DROPPED):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _form_row(group: list[_Field]) -> Row:
    cells: dict[str, list[Range]] = {}
    for role, _, value in group:
        cells.setdefault(role, []).append(value)
    return Row(group[0][1][0], group[-1][1][1], cells, {}, tuple(whole for _, whole, _ in group))
