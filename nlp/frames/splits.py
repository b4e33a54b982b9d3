"""Wishes to receive an order in several parts."""

from nlp.clauses import Clause
from nlp.frames.naming import choose_run
from nlp.frames.talk import Talk
from nlp.moods import is_reason, negated
from nlp.pieces import Piece
from nlp.terms import Fields, Reader, delivery_of
from nlp.wording import words


def read_split(talk: Talk, clause: Clause) -> bool:
    if _divides(talk, clause):
        talk.split = talk.add("split_delivery", clause, {"parts": []})
        _add_parts(talk, clause)
        return True
    if clause.has("split") and not negated(clause, "split") and not clause.has("hypothetical"):
        fields: Fields = {}
        run = choose_run(clause, None)
        item = talk.named(clause, run) if run else talk.topic(clause)
        if item and (not run or not is_reason(clause)):
            fields["item"] = item
        total = [p for p in clause.kinds("qty", "num") if not _is_part(clause, p)]
        talk.split = talk.add("split_delivery", clause, fields)
        talk.split.fields["parts"] = []
        if len(total) == 1 and not clause.kinds("date", "address", "method"):
            talk.split.fields["quantity"] = talk.reader.quantity(total[0])
        else:
            _add_parts(talk, clause)
        return True
    if (
        talk.split is not None
        and clause.kinds("qty", "num", "date", "address", "method")
        and (clause.has("rest_part") or not clause.has("change", "increase", "lower"))
        and not clause.has("cancel", "query", "return", "remove")
        and not clause.kinds("money", "percent", "zhe", "net", "deposit", "tax", "title")
    ):
        _add_parts(talk, clause)
        return True
    if talk.split is not None and clause.has("cancel", "query", "return", "change", "remove"):
        talk.split = None
    return False


def _divides(talk: Talk, clause: Clause) -> bool:
    """先发300台，其余200台12月再发: a split without the word."""
    rest = talk.clauses[clause.index + 1 : clause.index + 3]
    counted = bool(clause.kinds("qty")) and clause.has("first_part") and talk.split is None
    return counted and any(c.has("rest_part") and c.kinds("qty", "num") for c in rest) and talk.has_order


def _is_part(clause: Clause, piece: Piece) -> bool:
    return any(p.text in ("第一", "first", "第一批") for p in clause.pieces)


def _add_parts(talk: Talk, clause: Clause) -> None:
    """Adds the parts told in `clause`: each starts at its quantity."""
    draft = talk.split
    if draft is None:
        return
    draft.spans.append((clause.start, clause.end))
    parts: list[Fields] = draft.fields["parts"]
    starts = [
        i
        for i, p in enumerate(clause.pieces)
        if p.kind == "qty" or (p.kind == "num" and not (i and clause.pieces[i - 1].text in ("第", "line")))
    ]
    starts = [
        i
        for i in starts
        if not (clause.pieces[i].kind == "qty" and clause.pieces[i].text in ("一批", "两批", "一次"))
    ]
    if not starts:
        rest = _part_terms(clause.pieces, talk.reader)
        if rest:
            if parts and not clause.word(
                *words(
                    "第二 | 第二批 | second | rest | 其余 | 剩下的 | 剩下 | 余下的 | "
                    "the rest | other | remaining | "
                    "remainder | 另一批 | 剩余 | 后一批 | 再"
                )
            ):
                parts[-1] |= {key: value for key, value in rest.items() if key not in parts[-1]}
            else:
                parts.append(rest)
        return
    lead = clause.pieces[: starts[0]]
    for n, start in enumerate(starts):
        stop = starts[n + 1] if n + 1 < len(starts) else len(clause.pieces)
        segment = clause.pieces[start:stop]
        if n == 0:
            segment = [*lead, *segment]
        part = {"quantity": talk.reader.quantity(clause.pieces[start])} | _part_terms(segment, talk.reader)
        if parts and "quantity" not in parts[-1] and clause.mark in (",", ":", "") and len(starts) == 1:
            parts[-1] = part | parts[-1]
        else:
            parts.append(part)


def _part_terms(pieces: list[Piece], reader: Reader) -> Fields:
    out: Fields = {}
    delivery = delivery_of(pieces, reader)
    if delivery:
        out["delivery"] = delivery
    address: Fields = {}
    for piece in pieces:
        if piece.kind == "address":
            address["text"] = reader.written(*piece.value)
        elif piece.kind == "person":
            address["recipient"] = reader.written(*piece.value)
        elif piece.kind == "phone":
            address["phone"] = reader.written(piece.start, piece.end)
    if address:
        out["address"] = address
    return out
