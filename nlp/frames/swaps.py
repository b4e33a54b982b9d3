"""Wishes to change a line to another product, colour, size or specification."""

from nlp.clauses import Clause
from nlp.frames.naming import run_after, run_before
from nlp.frames.talk import Talk
from nlp.moods import in_item, is_reason, is_term, negated_at
from nlp.terms import Fields
from nlp.wording import words


def read_substitution(talk: Talk, clause: Clause) -> bool:
    pieces = clause.pieces
    for at, piece in enumerate(pieces):
        if not piece.has("replace", "change", "instead_of") or piece.kind != "word":
            continue
        if negated_at(clause, at):
            continue
        found = _swap_zh(talk, clause, at) if piece.text[:1] >= "\u4e00" else _swap_en(talk, clause, at)
        if found is None:
            continue
        item, replacement = found
        if replacement is None:
            continue
        fields: Fields = {}
        if item is not None:
            fields["item"] = item
        fields["replacement"] = replacement
        quantity = _swapped_count(talk, clause, at)
        if quantity:
            fields["quantity"] = quantity
        last = talk.drafts[-1] if talk.drafts else None
        if (
            last is not None
            and last.intent == "substitute_item"
            and (item is None or item == last.fields.get("item"))
            and last.sentence == clause.sentence
            and clause.index - last.clause <= 2
        ):
            last.fields["replacement"] = replacement
            return True
        draft = talk.add("substitute_item", clause, fields)
        talk.mode = None
        if item is None:
            draft.sure = 0.7
        talk.set_item(clause, item)
        return True
    return False


def _swapped_count(talk: Talk, clause: Clause, at: int) -> Fields | None:
    counts = [
        p
        for i, p in enumerate(clause.pieces)
        if p.kind in ("qty", "num")
        and not in_item(clause, p)
        and (
            p.kind == "qty"
            or (i + 1 < len(clause.pieces) and (clause.pieces[i + 1].text == "of" or i > at))
            or p.has("numeral")
        )
    ]
    if not counts or clause.word("all"):
        return None
    return talk.reader.quantity(counts[0])


def _swap_zh(talk: Talk, clause: Clause, at: int) -> tuple[str | None, str | None] | None:
    pieces = clause.pieces
    if pieces[at].text in words("按 定在 放在 放到 安排在 安排到 挪 挪到 移到 应该是 提到 加到 减到 降到"):
        return None
    if pieces[at].has("instead_of"):
        left = run_before(clause, at)
        right = run_after(clause, at)
        return (talk.named(clause, right), talk.named(clause, left)) if left and right else None
    right = run_after(clause, at)
    if right is None or right[0] - at > 3:
        return None
    if any(p.has("change") for p in pieces[right[1] :]):
        return None
    corrected = bool(talk.drafts) and talk.drafts[-1].intent == "substitute_item"
    if len(pieces[at].text) == 1 and run_before(clause, at) is None and not corrected:
        return None
    if right[1] < len(pieces) and pieces[right[1]].text == "了" and len(pieces[at].text) == 1:
        return None
    between = pieces[at + 1 : right[0]]
    if any(
        p.kind in words("address person title phone date money percent zhe")
        or p.has(
            "pay_method",
            "phone_label",
            "recipient_label",
            "invoice_word",
            "title_label",
            "address_label",
            "tax_label",
            "prepaid",
            "balance",
        )
        for p in between
    ):
        return None
    if any(
        p.kind in words("address person title date money percent zhe net deposit phone method incoterm")
        for p in pieces[at + 1 :]
    ) and not pieces[at].has("replace"):
        return None
    if (
        pieces[right[0]].kind in ("num", "code")
        and pieces[at].text in ("改", "换")
        and not pieces[right[0]].text.isascii()
    ):
        return None
    first = pieces[right[0]]
    counts = [p for p in between if p.kind == "qty"]
    if counts and pieces[at].text in words("改 改成 改为 改到 改要") and clause.has("quantity"):
        return None
    if first.kind == "qty" and right[1] - right[0] == 1:
        return None
    left = run_before(clause, at)
    if left is None and counts and not pieces[at].has("replace"):
        return None
    item = talk.named(clause, left) if left else talk.topic(clause) or _disliked_before(talk, clause)
    if any(
        p.has(
            "phone_label",
            "recipient_label",
            "title_label",
            "invoice_word",
            "address_label",
            "tax_label",
            "pay_change",
            "price_word",
            "incoterm_change",
            "ship_word",
        )
        for p in pieces[:at]
    ):
        return None
    if item is None and not talk.has_order and not any(d.intent == "substitute_item" for d in talk.drafts):
        return None
    return item, talk.named(clause, right)


def _disliked_before(talk: Talk, clause: Clause) -> str | None:
    for other in reversed(talk.clauses[: clause.index]):
        if clause.index - other.index > 2:
            break
        if other.items and not is_reason(other):
            return talk.named(other, other.items[0])
    return None


def _swap_en(talk: Talk, clause: Clause, at: int) -> tuple[str | None, str | None] | None:
    pieces = clause.pieces
    verb = pieces[at]
    object_run = run_after(clause, at)
    link = next(
        (
            i
            for i in range(at + 1, len(pieces))
            if pieces[i].text in words("for with to by into")
            and (object_run is None or i >= object_run[1] or i < object_run[0])
        ),
        None,
    )
    instead = next((i for i, p in enumerate(pieces) if p.has("instead_of")), None)
    if verb.has("replace") and link is not None:
        right = run_after(clause, link)
        if right is not None and right[0] - link <= 4 and not is_term(pieces[link + 1 : right[0]]):
            if object_run is not None and object_run[0] < link:
                if verb.text in words("change changed switch switching") and pieces[right[0]].kind == "num":
                    return None
                return talk.named(clause, object_run), talk.named(clause, right)
            if any(p.text in words("it them that those this") for p in pieces[at + 1 : link]) and talk.topic(
                clause
            ):
                return talk.topic(clause), talk.named(clause, right)
    if instead is not None and verb.has("change", "replace", "order", "instead_of"):
        left = run_before(clause, instead)
        right = run_after(clause, instead)
        if (
            left is not None
            and right is not None
            and not clause.kinds("qty", "num", "date", "method", "money")
        ):
            return talk.named(clause, right), talk.named(clause, left)
    return None
