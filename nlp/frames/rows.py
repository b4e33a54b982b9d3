"""Lines of goods in lists, tables and forms: what is asked of them stands above, below or in the line."""

import itertools

from nlp.clauses import Clause
from nlp.frames.lines import shared_terms
from nlp.frames.talk import Talk
from nlp.pieces import Piece
from nlp.rows import Line
from nlp.terms import Fields

_NEW = ("place_order", "request_quote", "add_item")
_ONLY_NAMED = "change_quantity of the order that is named"
_FAR = 5
"""Clauses between a list and what says what it is for."""


def read_row(talk: Talk, clause: Clause) -> bool:
    """One line of a list: ordered, quoted, added, changed, dropped or sent back."""
    if "row" not in clause.sorts:
        return _heads_rows(talk, clause)
    at = next(i for i, piece in enumerate(clause.pieces) if piece.kind == "row")
    line: Line = clause.pieces[at].value
    if line.act == "keep":
        return True
    intent, mode = _intend(talk, clause, line)
    item = " ".join(talk.reader.written(*span) for span in line.items)
    fields: Fields = {"item": item} if item else {}
    if line.replacements:
        fields["replacement"] = " ".join(talk.reader.written(*span) for span in line.replacements)
    if line.quantity is not None and intent not in ("remove_item", "change_price"):
        fields["quantity"] = talk.reader.quantity(_count(line, clause.pieces[at]), mode)
    terms = _terms(talk, clause, line, intent)
    if intent is None:
        if "delivery" in terms:
            talk.add("change_delivery", clause, fields | {"delivery": terms["delivery"]})
        return True
    talk.add(intent, clause, fields | terms)
    talk.mode = intent if intent in _NEW else None
    talk.set_item(clause, item)
    return True


def _count(line: Line, piece: Piece) -> Piece:
    return Piece("qty", piece.start, piece.end, piece.text, value=line.quantity)


def _intend(talk: Talk, clause: Clause, line: Line) -> tuple[str | None, str]:
    """What is asked of the line, and the mode of its quantity."""
    purpose = line.purpose or _purpose(talk, clause)
    if line.act == "remove":
        return "remove_item", ""
    if line.replacements:
        return ("return_item" if purpose == "return_item" else "substitute_item"), "set"
    if purpose in ("remove_item", "return_item") and not line.mode:
        if purpose == "remove_item" and line.quantity is not None and not line.table:
            return "change_quantity", "subtract"
        return purpose, "set"
    if (
        line.changes
        or line.mode in ("subtract", "scale")
        or (line.mode and purpose not in ("add_item", "request_quote"))
    ):
        return "change_quantity", line.mode or "set"
    if purpose == "place_order" and _changes_lines(talk) and talk.has_order:
        return "change_quantity", "set"
    if line.quantity is None and purpose not in _NEW:
        return ("change_price" if line.money is not None else None), ""
    if purpose in ("increase", "decrease"):
        return "change_quantity", "add" if purpose == "increase" else "subtract"
    return purpose, "set"


def _terms(talk: Talk, clause: Clause, line: Line, intent: str | None) -> Fields:
    """The terms that stand in the line, and for new lines those of the heading."""
    if intent is None:
        return {"delivery": talk.reader.delivery(clause)} if talk.reader.delivery(clause) else {}
    price: Fields = {}
    if line.money is not None:
        currency = talk.reader.currency(line.money)
        price = {"amount": line.money.amount} | ({"currency": currency} if currency else {})
        price |= {"basis": line.basis} if line.basis else {}
    if intent not in _NEW:
        return {"price": price} if price and intent == "change_price" else {}
    terms = shared_terms(talk, clause) | ({"price": price} if price else {})
    heading = _heading(talk, clause)
    above = shared_terms(talk, heading) if heading is not None and intent != "add_item" else {}
    return {key: value for key, value in above.items() if key != "price"} | terms


def _changes_lines(talk: Talk) -> bool:
    """Whether a line of the lists says that it is to go or to be more or less than it was."""
    if talk.lines_change is None:
        lines = (piece.value for clause in talk.clauses for piece in clause.kinds("row"))
        talk.lines_change = any(
            line.act or line.changes or line.mode in ("subtract", "scale") for line in lines
        )
    return talk.lines_change


def _is_row(clause: Clause) -> bool:
    return bool(clause.kinds("row"))


def _heading(talk: Talk, clause: Clause) -> Clause | None:
    """The clause above the list that `clause` is of."""
    return next(iter(talk.told_above(clause, 1)), None)


def _tells_order(clause: Clause) -> bool:
    """Whether the clause is the field of a form that only tells the order: 单号：SO-1."""
    return all(piece.kind == "order" or piece.has("order_label") for piece in clause.pieces)


def _heads_rows(talk: Talk, clause: Clause) -> bool:
    """Whether the clause only says what the lines below it are for."""
    if len(talk.told) == len(talk.clauses):
        return False
    ahead = itertools.islice(talk.clauses, clause.index + 1, None)
    following = next(
        (other for other in ahead if other.sentence != clause.sentence and not _tells_order(other)), None
    )
    purpose = _purpose_of(talk, clause)
    near = talk.ahead(clause, 2)
    here = [other for other in near if other.sentence == clause.sentence]
    listed = any(other.items and other.mark == ":" for other in here) and any(
        other.kinds("qty") for other in here
    )
    if following is None or not _is_row(following) or listed:
        return False
    if purpose is None:
        dated = clause.kinds("date") and clause.has("deliver", "send_to") and talk.after(clause) is following
        return bool(dated) and not talk.has_order and _purpose(talk, following) == "place_order"
    if purpose in ("place_order", "request_quote"):
        return not clause.kinds("money", "percent", "title", "tax")
    return not clause.kinds(
        "date", "span", "method", "incoterm", "money", "percent", "address", "net", "title"
    )


def _purpose(talk: Talk, clause: Clause) -> str:
    """What a list is for: said above it, else below it; else of an order that exists it changes lines."""
    above = talk.told_above(clause, _FAR)
    told = [(other, purpose) for other in above if (purpose := _purpose_of(talk, other)) is not None]
    told = [pair for pair in told if pair[1] not in ("increase", "decrease") or _is_above_row(talk, pair[0])]
    for other, purpose in told:
        if purpose != _ONLY_NAMED:
            return purpose
        if any(later.sentence != other.sentence for later, _ in told[1:2]) and not _fills_label(talk, other):
            break
    for other in talk.told_below(clause, _FAR):
        purpose = _purpose_of(talk, other)
        if purpose == "remove_item" and not other.word("above", "these", "以上", "上述"):
            continue
        if purpose in (*_NEW, "remove_item") and not other.items:
            return purpose
    return "change_quantity" if talk.has_order else "place_order"


def _is_label(talk: Talk, clause: Clause) -> bool:
    """Whether the clause is the label of the order that stands behind it: `Order: SO-1`."""
    behind = talk.after(clause)
    filled = behind is not None and behind.mark == ":" and bool(behind.kinds("order"))
    return filled and all(piece.has("order_label") for piece in clause.pieces)


def _fills_label(talk: Talk, clause: Clause) -> bool:
    """Whether the clause is what stands behind a label of a form: 单号：SO-1."""
    before = talk.before(clause)
    labels = before is not None and all(piece.has("order_label") for piece in before.pieces)
    return labels and clause.mark == ":"


def _is_above_row(talk: Talk, clause: Clause) -> bool:
    following = talk.after(clause)
    return following is not None and _is_row(following)


def _purpose_of(talk: Talk, clause: Clause) -> str | None:
    """What the clause says that the lines below or above it are for."""
    if clause.has("past") and not clause.has("please"):
        return None
    known = bool(clause.kinds("order"))
    if _is_label(talk, clause):
        return None
    if clause.has("quote"):
        return "request_quote"
    if clause.has("return") and not clause.has("change_alone"):
        return "return_item"
    if clause.has("order_strong") and not known:
        return "place_order"
    if clause.has("remove", "cancel", "dont_want") and not clause.has("change_alone"):
        return "remove_item"
    if clause.has("add", "new_line"):
        return "add_item" if talk.has_order else "place_order"
    if clause.has("change_alone") or clause.word("changes", "revised", "amended", "updates", "change", "改"):
        return "change_quantity"
    if clause.has("decrease", "increase"):
        return "decrease" if clause.has("decrease") else "increase"
    if any(piece.has("order", "order_strong") and not piece.has("order_label") for piece in clause.pieces):
        return "place_order"
    if clause.has("order") and not known:
        return "place_order"
    return _ONLY_NAMED if known else None
