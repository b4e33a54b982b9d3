"""Lines of goods in tables, forms and lists, each as one piece of the kind `row`."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from nlp.clauses import LINE_ACTS
from nlp.en import layout as en
from nlp.lexicon import UNKNOWN, load_lexicon
from nlp.pieces import Piece, Pieces, finish
from nlp.prices import PLACE_UNSAID, Money, read_money
from nlp.quantities import MEASURES, Measure, read_quantity
from nlp.tables import Range, Row
from nlp.wording import words
from nlp.zh import layout as zh

Mode = Literal["set", "add", "subtract", "scale"]
_PERSONS = words(en.PERSONS) | words(zh.PERSONS)
_AT_END = words(en.AT_END) | words(zh.AT_END)
_SAME = frozenset(word.strip() for word in [*en.SAME.split("|"), *zh.SAME.split()])
_FILL = words(
    ": , - = – — * x × ( to is of at qty quantity 数量 订 要 来 为 共 各 just now please ~ 约 需 total 由 这一行 这行 这一项 这项 此行 此项 该项 该行 整行 "
    "from ."
)
_BEHIND = words(
    "each ea total only please pls now instead 吧 谢谢 thanks ) . 即可 就行 就好 的 了 整 max approx"
)
_ARROW = words("> -> --> → ⇒ to 改 改成 改为 换成 到 变 变成 改到 调整为 调整到 现改为 变更为 现 => ➔ ➡ now")
_INSTEAD_OF = words("instead of | rather than | in place of | not | was | previously | formerly")
"""Before the count that was."""
_MORE = words("more extra additional further 多")
_LESS = words("less fewer off out 少")
_SCALES = {"doubled": Decimal(2), "halved": Decimal("0.5"), "tripled": Decimal(3), "quadrupled": Decimal(4)}
_PARTS = {"%": 100, "成": 10, "percent": 100, "pct": 100}
_NAMING = words("name char code spec")
_ORDER = re.compile(r"(?:so|po|ord|order|dd|ht|wo|inv)[-_#/]?\d+$")


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says: of which goods, how many, and what is to become of them."""

    items: tuple[Range, ...] = ()
    replacements: tuple[Range, ...] = ()
    quantity: Measure | None = None
    mode: Mode | None = None
    """`None` for a bare count, which says nothing of what is to become of the line."""
    act: Literal["remove", "keep"] | None = None
    money: Money | None = None
    basis: Literal["unit", "total"] | None = None
    table: bool = False
    changes: bool = False
    """Whether the line tells what was and what is to be."""
    purpose: str | None = None
    """The intent that a field of the form gives: `Action: add`."""


@dataclass(frozen=True, slots=True)
class Change:
    """How many, and what is to become of a line; `end` is the index behind it."""

    end: int
    quantity: Measure | None = None
    mode: Mode | None = None
    act: Literal["remove", "keep"] | None = None
    changes: bool = False


def set_cells(pieces: Pieces, rows: list[Row], text: str) -> Pieces:
    """`pieces` with each row of a table or form in the place of what it was read from."""
    out: Pieces = []
    i = 0
    for row in rows:
        while pieces[i].kind != "end" and pieces[i].start < row.start:
            out.append(pieces[i])
            i += 1
        j = i
        while pieces[j].start < row.end and not (pieces[j].text == "\n" and pieces[j].end > row.end):
            j += 1
        out.extend(_row_pieces(pieces[i:j], row, text))
        i = j
    return out + pieces[i:]


def _row_pieces(pieces: Pieces, row: Row, text: str) -> Pieces:
    """One row as a piece, with what is read of it as a sentence behind it."""
    if not row.cells:
        return []
    line = _read_cells(pieces, row, text)
    piece = Piece("row", row.start, row.end, text[row.start : row.end], value=line)
    if row.fields:
        others = [
            p
            for p in pieces
            if not any(start <= p.start < end for start, end in row.fields) and p.text != ";"
        ]
        while others and others[0].text == "\n":
            others = others[1:]
        end = [] if not others else [Piece("punct", row.end, row.end, "\n")]
        return [piece, *end, *others]
    out = [piece]
    for role in ("order", "delivery", "due", "address", "recipient", "phone", "payment"):
        for cell in row.cells.get(role, []):
            out.extend([*_LABELS.get(role, ()), *_inside(pieces, cell)])
    return out


def _word(text: str, *labels: str) -> Piece:
    return Piece("word", 0, 0, text, frozenset(labels))


_LABELS = {
    "order": (_word("order", "order_label"),),
    "due": (_word("by", "date_by"),),
    "delivery": (_word("lead time", "lead"),),
    "address": (_word("deliver to", "send_to"),),
    "recipient": (_word("contact", "recipient_label"),),
    "phone": (_word("phone", "phone_label"),),
}


def _inside(pieces: Pieces, cell: Range) -> Pieces:
    return [
        p
        for p in pieces
        if cell[0] <= p.start < cell[1] and p.text not in ("\n", "\t", ",", ";", "(", ")", "|")
    ]


def _read_cells(pieces: Pieces, row: Row, text: str) -> Line:
    """The cells of a row by what their columns mean."""
    cells = row.cells
    line = Line(table=not row.fields)
    line = replace(line, items=_named(cells), replacements=tuple(cells.get("new_item", ())))
    line = replace(
        line, purpose=next((_purpose(_inside(pieces, cell)) for cell in cells.get("change", ())), None)
    )
    if "old" in cells and not ({"new", "change", "quantity"} & set(cells)):
        cells = cells | {"quantity": cells["old"]}
    for role in ("change", "new", "quantity", "remark"):
        for cell in cells.get(role, []):
            if line.mode or line.act or line.quantity:
                break
            if line.replacements and text[slice(*cell)].strip(" .") in _SAME:
                continue
            line = _read_count(line, _inside(pieces, cell), role, text[slice(*cell)])
    if line.quantity is not None and not line.quantity.unit and not line.quantity.end:
        role = next(r for r in ("change", "new", "quantity", "remark") if r in cells)
        near = cells.get("unit") or [row.hints[r] for r in (role, "quantity") if r in row.hints]
        line = replace(line, quantity=_with_unit(pieces, line.quantity, near, cells, text))
    if (
        line.quantity is not None
        and line.mode == "set"
        and "old" in cells
        and _says_same(pieces, line, cells)
    ):
        line = replace(line, act="keep")
    return _read_price(line, pieces, row, text)


def _purpose(cell: Pieces) -> str | None:
    """The intent that a cell of nothing but words names: `add`, `Return`."""
    if any(piece.kind == "num" for piece in cell):
        return None
    return next((intent for label, intent in _PURPOSES if any(p.has(label) for p in cell)), None)


_PURPOSES = (
    ("return", "return_item"),
    ("exchange", "return_item"),
    ("quote", "request_quote"),
    ("order_strong", "place_order"),
    ("add", "add_item"),
)


def _named(cells: dict[str, list[Range]]) -> tuple[Range, ...]:
    """The name of the goods: with the size or colour that stands right behind it; else their code."""
    if "old_item" in cells:
        return tuple(cells["old_item"])
    if "item" in cells:
        return (cells["item"][0], *cells.get("spec", ()))
    return tuple(cells.get("code", cells.get("spec", ())))


def _read_count(line: Line, cell: Pieces, role: str, said: str) -> Line:
    """The count of a cell, and whether it is what becomes of the line or only how many it is of."""
    change = read_change(finish(cell, cell[-1].end if cell else 0), 0, signed=True)
    if said.strip(" .") in _SAME:
        return replace(line, act="keep")
    if change is None or (role == "remark" and change.act != "remove"):
        return line
    mode = change.mode or ("set" if role == "new" else None)
    return replace(
        line, quantity=change.quantity, mode=mode, act=change.act, changes=role in ("new", "change")
    )


def _with_unit(
    pieces: Pieces, measure: Measure, near: list[Range], cells: dict[str, list[Range]], text: str
) -> Measure:
    """A bare count with the unit of its column; of the old count beside it, when that has one."""
    for cell in near:
        entry = load_lexicon().get(text[slice(*cell)].strip(" ."), UNKNOWN)
        name = entry.values.get("unit")
        if name is not None:
            return replace(measure, unit=str(name))
        if "unit" in entry.labels or cell in cells.get("unit", ()):
            return replace(measure, start=cell[0], end=cell[1])
    for cell in cells.get("old", []):
        inside = _inside(pieces, cell)
        found_amount = _amount(finish(inside, 0), 0) if inside else None
        if found_amount and found_amount[1].unit:
            return replace(measure, unit=found_amount[1].unit)
    return measure


def _says_same(pieces: Pieces, line: Line, cells: dict[str, list[Range]]) -> bool:
    inside = _inside(pieces, cells["old"][0])
    old = _amount(finish(inside, 0), 0) if inside else None
    return old is not None and line.quantity is not None and old[1].value == line.quantity.value


_PRICES = (("new_price", None), ("new_unit_price", "unit"), ("price", "unit"), ("bare_price", None))


def _read_price(line: Line, pieces: Pieces, row: Row, text: str) -> Line:
    """The price of a row, in the currency of its cell or of the head of its column."""
    for role, basis in _PRICES:
        for cell in row.cells.get(role, []):
            inside = _inside(pieces, cell)
            if not inside:
                continue
            hint = row.hints.get(role)
            money = _money(finish(inside, inside[-1].end), text[slice(*hint)] if hint else "")
            if money is not None:
                each = "/" in text[slice(*cell)]
                return replace(line, money=money, basis="unit" if basis or each or "unit" in role else None)
    return line


def _money(pieces: Pieces, hint: str) -> Money | None:
    """The amount at the start of `pieces`, which may name its currency."""
    found = read_money(pieces, 0, None)
    if found is not None:
        value: Money = found[1].value
        return value
    if pieces[0].kind != "num":
        return None
    currency = load_lexicon().get(hint.strip(), UNKNOWN).values.get("currency")
    named = hint.strip() not in PLACE_UNSAID
    return Money(pieces[0].value, str(currency), named) if currency else Money(pieces[0].value, None)


def read_change(pieces: Pieces, i: int, *, signed: bool = False) -> Change | None:
    """How many, and of what kind of change, is said from `i` on: `+20`, 加20箱, 30 -> 50, `remove`."""
    mode: Mode | None = None
    act: Literal["remove", "keep"] | None = None
    j = i
    while pieces[j].kind in ("word", "punct"):
        piece, after = pieces[j], pieces[j + 1]
        joined = after.kind == "num" and after.start == piece.end and not (j and pieces[j - 1].text == "-")
        if piece.text in ("+", "＋"):
            mode = "add"
        elif piece.text in ("-", "−") and joined and signed:
            mode = "subtract"
        elif any(piece.has(label) for label in _SCALES):
            label = next(label for label in _SCALES if piece.has(label))
            return Change(j + 1, Measure(_SCALES[label]), "scale") if _is_over(pieces, j + 1) else None
        elif (spoken := _mode_of(piece)) is not None:
            mode = spoken if mode is None or spoken == "set" else mode
        elif piece.has("remove", "cancel", "dont_want"):
            act = "remove"
        elif piece.text in _SAME or piece.has("same"):
            act = "keep"
        elif piece.text not in _FILL and not (act and piece.text in _AT_END):
            break
        j += 1
    amount = _amount(pieces, j)
    if amount is None:
        return Change(j, None, None, act) if act and _is_over(pieces, j) else None
    return _behind(pieces, *amount, "subtract" if act == "remove" else mode)


def _mode_of(piece: Piece) -> Mode | None:
    if piece.has("change", "to") and piece.text.endswith(("到", "成", "为", "至", " to", "作", "做")):
        return "set"
    if piece.has("decrease") and not piece.text.endswith(("掉", "move")):
        return "subtract"
    if piece.has("increase") or piece.text == "add":
        return "add"
    return "set" if piece.has("change") else None


def _amount(pieces: Pieces, j: int) -> tuple[int, Measure] | None:
    """The count at `j`, with its unit when it has one."""
    if pieces[j].kind not in ("num", "code", "word"):
        return None
    found = read_quantity(pieces, j)
    if found is None and pieces[j].kind == "num" and not pieces[j].has("half"):
        found = (j + 1, pieces[j])
    if found is None or found[1].kind not in ("qty", "num"):
        return None
    end, piece = found
    if pieces[end].has("currency", "span", "business_span", "month_name", "point"):
        return None
    if pieces[end].text in ("折", "/") or (pieces[end].text == "." and pieces[end + 1].kind == "num"):
        return None
    measure = piece.value if piece.kind == "qty" else Measure(piece.value)
    return end, measure


def _behind(pieces: Pieces, end: int, measure: Measure, mode: Mode | None) -> Change | None:
    """The change with what stands behind its count: 30 -> 50, `20 more`, `20 fewer`."""
    k, changes = end, False
    while pieces[k].text in _ARROW or (pieces[k].text in ("-", "=") and pieces[k + 1].text in _ARROW):
        k += 1
    portion = _portion(pieces, end, measure, mode)
    if portion is not None:
        return portion
    then = _amount(pieces, k) if k > end else None
    if then is not None:
        end, new = then
        measure = new if new.unit or new.end else replace(measure, value=new.value)
        mode = "set"
        changes = True
    at = end + (pieces[end].text in ("(", ","))
    before = _amount(pieces, at + 1) if pieces[at].text in _INSTEAD_OF else None
    if before is not None and mode is None:
        end, mode, changes = before[0] + (pieces[before[0]].text == ")"), "set", True
    while pieces[end].text in _BEHIND or pieces[end].text in _MORE | _LESS:
        if pieces[end].text in _MORE:
            mode = "add"
        elif pieces[end].text in _LESS:
            mode = "subtract"
        end += 1
    if pieces[end].text in _SAME:
        return Change(end + 1, measure, None, "keep") if _is_over(pieces, end + 1) else None
    whole = pieces[end].text not in _PARTS and _is_over(pieces, end)
    return Change(end, measure, mode, changes=changes) if whole else None


def _portion(pieces: Pieces, end: int, measure: Measure, mode: Mode | None) -> Change | None:
    """A change by a part: 减三成, `up by 20%`."""
    whole = _PARTS.get(pieces[end].text)
    if whole is None:
        return None
    if mode not in ("add", "subtract") or not _is_over(pieces, end + 1):
        return None
    part = measure.value / whole
    return Change(end + 1, Measure(1 + part if mode == "add" else 1 - part), "scale")


def _is_over(pieces: Pieces, k: int) -> bool:
    """Whether nothing but terms of price, delivery or payment follows from `k` on."""
    while pieces[k].text in _AT_END:
        k += 1
    last = next(i for i, piece in enumerate(pieces) if piece.kind == "end") - 1
    if k > last or (pieces[k].text == "(" and pieces[last].text == ")"):
        return True
    opens = pieces[k].text in words(", ( @ ; / at by for - due 于") or pieces[k].has(
        "currency", "price_word", "unit_price", "deliver", "lead", "date_by", "each"
    )
    if not opens:
        return False
    tail = pieces[k:]
    for before, piece, after in zip([tail[0], *tail], tail, tail[1:], strict=False):
        if piece.has("remove", "cancel", "dont_want", "replace", "add", "return", "question", "if"):
            return False
        counted = piece.kind == "num" and after.has("unit") and not after.has("currency", "span")
        if counted and not before.has("each", "currency") and before.text != "/":
            return False
    return tail[0].text not in ("-", "for") or tail[1].has("date_by", "currency") or tail[0].text == "for"


@dataclass(slots=True)
class _Written:
    """A written line, the break behind it, whether a mark stands before it, and what it says of goods."""

    pieces: Pieces
    end: Pieces
    marked: bool
    line: Line | None = None
    tail: Pieces = field(default_factory=list)


def read_lines(pieces: Pieces, marked: frozenset[int]) -> Pieces:
    """`pieces` with the lines of lists that name goods and a count as `row`."""
    if not marked and "\n" not in [piece.text for piece in pieces]:
        return pieces
    written = _by_lines(pieces, marked)
    if len(written) < 2 and not any(each.marked for each in written):
        return pieces
    for each in written:
        each.line, each.tail = _read_line(each.pieces, signed=each.marked)
    out: Pieces = []
    heading: Pieces = []
    for n, each in enumerate(written):
        near = [other for other in written[max(0, n - 1) : n + 2] if other is not each]
        if each.line is None and each.marked:
            each.line = _bare(each.pieces, heading)
        if each.line is not None and _is_listed(each, near, heading):
            out.extend(_as_row(each))
        else:
            out.extend(each.pieces)
            if each.pieces and not each.marked and not _is_sent(each, heading):
                heading = each.pieces
        out.extend(each.end)
    return [*out, *pieces[-8:]]


def _by_lines(pieces: Pieces, marked: frozenset[int]) -> list[_Written]:
    out = [_Written([], [], False)]
    for piece in pieces:
        if piece.kind == "end":
            break
        if piece.kind == "punct" and piece.text == "\n":
            out[-1].end = [piece]
            out.append(_Written([], [], False))
            continue
        if not out[-1].pieces:
            out[-1].marked = piece.start in marked
        out[-1].pieces.append(piece)
    return out


def _is_sent(each: _Written, heading: Pieces) -> bool:
    """Whether a line below the wish for a split says where a part goes: `60 cartons to 41 Wharf St`."""
    return any(piece.has("split") for piece in heading) and any(piece.text == "to" for piece in each.pieces)


def _is_listed(each: _Written, near: list[_Written], heading: Pieces) -> bool:
    """Whether a line that names goods and a count stands in a list, not in an address or a sentence."""
    if any(piece.has("address_label", "send_to", "recipient_label") for piece in heading):
        return False
    if _is_sent(each, heading):
        return False
    if each.marked:
        return True
    opened = bool(heading) and heading[-1].text == ":"
    asked = any(p.has("add", "order", "order_strong", "quote", "change_alone") for p in heading)
    beside = any(other.line is not None for other in near)
    quantity = each.line.quantity if each.line else None
    counted = quantity is not None and bool(quantity.unit or quantity.end)
    changed = each.line is not None and bool(each.line.mode or each.line.act)
    return (opened and (asked or counted or changed)) or (beside and (asked or counted or changed))


def _as_row(each: _Written) -> Pieces:
    """The line as a piece, with its terms of price and delivery behind it."""
    ahead = each.tail[:2] if len(each.tail) > 1 and each.tail[0] is each.pieces[0] else []
    tail = each.tail[len(ahead) :]
    if tail and tail[0].text == "(" and any(p.has(*LINE_ACTS, *_ASIDES) for p in tail):
        tail = []
    tail = [p for p in tail if p.text not in (",", "(", ")", ";", ":", "@", "、", ".")]
    body = each.pieces[len(ahead) :]
    said = "".join(piece.text for piece in body)
    return [*ahead[:1], Piece("row", body[0].start, body[-1].end, said, value=each.line), *tail]


def _read_line(pieces: Pieces, *, signed: bool) -> tuple[Line | None, Pieces]:
    """What a line says of goods and how many, with what stands behind; nothing when it is a sentence."""
    if not pieces or len(pieces) > _LONGEST or any(_speaks(piece) for piece in pieces[:-1]):
        return None, []
    if len(pieces) > 1 and pieces[-1].text in ("。", ";", "."):
        return _read_line(pieces[:-1], signed=signed)
    if pieces[0].kind in ("code", "num") and len(pieces) > 3 and pieces[1].text == ":":
        return _behind_order(pieces, signed=signed)
    if _speaks(pieces[-1]):
        return None, []
    ended = finish(pieces, pieces[-1].end)
    first = _count_first(pieces, ended)
    if first[0] is not None and _opens_firmly(pieces, first[0]):
        return first
    for j in range(1, len(pieces)):
        name = _name(pieces[:j])
        change = read_change(ended, j, signed=signed) if name else None
        if name and change is not None and not _is_inside_name(pieces, j):
            line = Line((name,), (), change.quantity, change.mode, change.act, changes=change.changes)
            return line, pieces[change.end :]
    return first


def _behind_order(pieces: Pieces, *, signed: bool) -> tuple[Line | None, Pieces]:
    """The line behind the order that it opens with: WH-0310：跳绳增加50条."""
    line, tail = _read_line(pieces[2:], signed=signed)
    return (None, []) if line is None else (line, [*pieces[:2], *tail])


_LONGEST = 30
_NO_GOODS = (
    "send_to",
    "divert",
    "order_label",
    "question",
    "phone_label",
    "address_label",
    "recipient_label",
    "quote",
    "query",
    "past",
)


def _speaks(piece: Piece) -> bool:
    """Whether the word is of a sentence, not of a line of goods."""
    return piece.text in _PERSONS or piece.text in words("? ! 。") or "@" in piece.text[1:]


def _is_inside_name(pieces: Pieces, j: int) -> bool:
    """Whether the count at `j` is joined to the name before it: the 150 of DN150 台."""
    before, piece = pieces[j - 1], pieces[j]
    if before.has("currency") or before.text in ("@", "at"):
        return True
    return (
        piece.kind in ("num", "code")
        and before.end == piece.start
        and before.kind == "punct"
        and (before.text in ("-", "/", "#", ".", "*", "×", "x"))
    )


def _name(pieces: Pieces) -> Range | None:
    """The stretch of `pieces` when it names goods, without the marks around it."""
    start, end = 0, len(pieces)
    while start < end and (
        pieces[start].text in words("the a 、 , : . - = * ' \"") or pieces[start].text in "“”「」"
    ):
        start += 1
    while end > start and pieces[end - 1].text in words(", : - = – — * x × ( ~ . ; 的 各 要 订 of @"):
        end -= 1
    while end > start and pieces[end - 1].text in words("那行 这行 那款 这款 那项 这项 那个 这个 line"):
        end -= 1
    named = pieces[start:end]
    if not any(p.kind in _NAMING or p.has("noun") or (p.kind == "word" and p.has("unit")) for p in named):
        return None
    if any(p.has(*_NO_GOODS) and not p.has("unit", "noun") for p in named) or _ORDER.match(named[0].text):
        return None
    if named[-1].has("date_by"):  # deliver all of it to Hamburg by 20.12.
        return None
    acts = [n for n, p in enumerate(named) if p.kind == "word" and p.has(*LINE_ACTS) and not p.has("noun")]
    if any(not _is_part(named, n, pieces[end:]) for n in acts) or named[-1].text in (":", ">", "->", "?"):
        return None
    return (named[0].start, named[-1].end)


def _is_part(named: Pieces, n: int, behind: Pieces) -> bool:
    """Whether a word of asking is part of a name: the `bin` of `sharps bin 7L`, the `set` of `line set`."""
    piece = named[n]
    if not piece.text.isascii() or not n:
        return False
    return piece.has("unit") or n < len(named) - 1 or bool(behind)


def _count_first(pieces: Pieces, ended: Pieces) -> tuple[Line | None, Pieces]:
    """`6 rolls foil tape`, `20 x mugs @ $3`, `200 more boxes of gloves`, 20箱 苹果."""
    sign = 1 if pieces[0].text in ("+", "-") and len(pieces) > 1 and pieces[1].start == pieces[0].end else 0
    amount = _amount(ended, sign)
    if amount is None:
        return None, []
    i, measure = amount
    mode: Mode | None = None
    if sign:
        mode = "add" if pieces[0].text == "+" else "subtract"
    if ended[i].text in _MORE | _LESS:
        mode = "add" if ended[i].text in _MORE else "subtract"
        i += 1
    read = read_quantity(ended, 0)
    if read is not None and read[1].has("again", "decrease"):
        mode = "subtract" if read[1].has("decrease") else "add"
    while ended[i].text in words("of x × * 的 the -"):
        i += 1
    if i >= len(pieces) or ended[i].text in words(", : . / )") or ended[i].has("span", "deliver", "query"):
        return None, []
    stop = _end_of_name(ended, i)
    name = _name(pieces[i:stop])
    joined = i < len(pieces) and pieces[i].start == pieces[i - 1].end and not (measure.unit or measure.end)
    sized = (
        measure.unit not in MEASURES
        and bool(measure.unit)
        and pieces[stop - 1].values.get("unit") in MEASURES
    )
    if name is None or joined or (_counts(pieces[i:stop]) and not sized) or not _is_over(ended, stop):
        return None, []
    return Line((name,), (), measure, mode), pieces[stop:]


def _opens_firmly(pieces: Pieces, line: Line) -> bool:
    """Whether a count at the head of a line is sure: it has a unit or an x, or a size ends the line."""
    if line.quantity is None or line.quantity.unit or line.quantity.end:
        return True
    sized = len(pieces) > 2 and pieces[-1].has("unit") and pieces[-1].start == pieces[-2].end
    return pieces[1].text in words("x × * of") or (sized and pieces[-1].values["unit"] in MEASURES)


def _counts(named: Pieces) -> bool:
    """Whether a name ends with a count of its own: the 20 bags of `5 kg flour 20 bags`."""
    counted = len(named) > 2 and named[-2].kind == "num" and named[-1].has("unit")
    sized = counted and named[-1].start == named[-2].end and named[-1].values.get("unit") in MEASURES
    return counted and not sized


def _end_of_name(pieces: Pieces, i: int) -> int:
    """The index behind a name that starts at `i`: where a price or a date begins, or the end."""
    j = i + 1
    while pieces[j].kind != "end":
        piece, after = pieces[j], pieces[j + 1]
        priced = piece.text in ("@", "at") and (after.kind == "num" or after.has("currency"))
        money = piece.has("currency") and after.kind == "num"
        term = after.kind in ("num", "punct") or after.has(*_TERMS) or after.text in ("@", "at")
        apart = piece.text in (",", "(") and term
        dated = after.kind in ("num", "code") or after.has("month_name", "weekday", "day")
        dashed = piece.text == "-" and (after.has("currency") or after.text == "@")
        if priced or money or dashed or apart or (piece.has("date_by") and dated):
            return j
        j += 1
    return j


_ASIDES = words("not defect received replace if question past")
_TERMS = (
    "currency", "price_word", "unit_price", "deliver", "lead", "date_by", "each", "weekday", "month_name",
    "not", "defect", "received", "replace",
)  # fmt: skip


def _bare(pieces: Pieces, heading: Pieces) -> Line | None:
    """A marked line that names goods and no count, below a heading that asks for no count."""
    asked = any(p.has("remove", "dont_want", "quote", "return", "cancel") for p in heading)
    valued = any(p.kind == "num" and not p.text.isdigit() for p in pieces)
    if not asked or valued or not pieces or len(pieces) > 8 or any(_speaks(piece) for piece in pieces):
        return None
    name = _name(pieces)
    return Line((name,)) if name else None
