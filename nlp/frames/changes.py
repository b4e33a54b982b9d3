"""Wishes with a quantity: lines that change, and lines that are new."""

from nlp.clauses import Clause
from nlp.frames.counting import find_counts, is_target, pair_counts
from nlp.frames.lines import add_bare_line, add_lines
from nlp.frames.naming import choose_run, described_before, item_ahead, named_order
from nlp.frames.talk import Talk
from nlp.moods import has_act, is_reason
from nlp.pieces import Piece
from nlp.terms import Fields, decimal
from nlp.wording import words


def read_quantities(talk: Talk, clause: Clause) -> bool:
    told = clause.has("defect", "worn") or (clause.has("received") and not clause.kinds("date"))
    if clause.has("slip") or (told and not clause.has("change", "decrease", "increase", "order")):
        return False
    scale = next(
        (
            (label, factor)
            for label, factor in (("doubled", 2), ("halved", "0.5"), ("tripled", 3), ("quadrupled", 4))
            if clause.has(label)
        ),
        None,
    )
    if scale is not None and _is_scaled(clause, scale[0]):
        return _scale_line(talk, clause, scale)
    counts = find_counts(clause)
    if not counts:
        return add_bare_line(talk, clause)
    if clause.kinds("money", "percent") and not any(p.kind == "qty" for p in counts) and not clause.items:
        return False
    if _complete_line(talk, clause, counts):
        return True
    intent, mode = _choose_intent(talk, clause, counts)
    if intent is None:
        return False
    if intent in ("place_order", "add_item", "request_quote"):
        return add_lines(talk, clause, intent)
    return _change_counts(talk, clause, counts, mode)


def _complete_line(talk: Talk, clause: Clause, counts: list[Piece]) -> bool:
    """Gives the quantity to the draft just before that lacks one: what was corrected, or 苹果，20箱."""
    last = talk.drafts[-1] if talk.drafts else None
    if last is None or last.sentence != clause.sentence or clause.index - last.clause > 2 or len(counts) != 1:
        return False
    if (
        last.intent not in words("add_item place_order request_quote change_quantity")
        or "quantity" in last.fields
    ):
        return False
    names = [talk.named(clause, run).casefold() for run in clause.items]
    if (names and last.fields.get("item", "").casefold() not in names) or (has_act(clause) and names == []):
        return False
    last.fields["quantity"] = talk.reader.quantity(counts[0])
    last.spans.append((clause.start, clause.end))
    return True


def _is_scaled(clause: Clause, label: str) -> bool:
    if label == "halved" and clause.word("half"):
        return clause.has("change", "decrease", "remove") and not clause.kinds(
            "qty", "num", "percent", "span"
        )
    if clause.word(*words("一半 两倍 三倍 double triple doubled")) and not clause.has(
        "change", "increase", "decrease", "remove", "order", "quantity", "function"
    ):
        return bool(clause.items) or clause.kinds("order") != []
    return True


def _scale_line(talk: Talk, clause: Clause, scale: tuple[str, object]) -> bool:
    at = clause.first(scale[0])
    run = choose_run(clause, at)
    item = (
        talk.named(clause, run)
        if run and not is_reason(clause)
        else talk.topic(clause) or described_before(talk, clause)
    )
    item = item or named_order(talk, clause)
    fields: Fields = {"item": item} if item else {}
    fields["quantity"] = {"value": decimal(scale[1]), "mode": "scale"}
    talk.add("change_quantity", clause, fields)
    talk.set_item(clause, item)
    return True


def _choose_intent(talk: Talk, clause: Clause, counts: list[Piece]) -> tuple[str | None, str]:
    """The intent of a clause with a quantity, and the mode when it changes one."""
    if clause.has("past") and not clause.has("change", "decrease", "increase", "add", "order"):
        return None, ""
    at = clause.pieces.index(counts[0])
    strong_order = clause.has("order_strong") and not clause.kinds("order")
    if strong_order and not clause.has("again"):
        talk.mode = "place_order"
        return "place_order", "set"
    if clause.word("take", "knock") and clause.word("off", "out") and not is_target(clause, at):
        return "change_quantity", "subtract"
    if clause.has("decrease") and _is_by(clause, at, "decrease"):
        return "change_quantity", "subtract"
    if _forgot_before(talk, clause) and not (clause.items or clause.has("change", "remove")):
        talk.mode = "add_item"
        return "add_item", "set"
    if clause.has("new_line") and clause.items and not clause.word("more", "another"):
        talk.mode = "add_item"
        return "add_item", "set"
    if (
        clause.has("again")
        and not (clause.has("change") and clause.has("to") and not clause.has("increase"))
        and not is_target(clause, at)
    ):
        if talk.mode == "place_order" or (
            not talk.has_order
            and not talk.drafts
            and clause.items
            and clause.word("再来", "再订", "another")
            and not clause.has("change")
        ):
            talk.mode = "place_order"
            return "place_order", "set"
        if talk.mode == "add_item" and clause.items and clause.word("再加", "再来", "再要"):
            return "add_item", "set"
        return "change_quantity", "add"
    if (
        clause.has("add")
        and not is_target(clause, at)
        and (talk.has_order or clause.has("order_noun") or not clause.has("increase") or talk.drafts)
    ):
        if clause.items and not _is_named_first(clause):
            talk.mode = "add_item"
            return "add_item", "set"
        if clause.has("increase"):
            return "change_quantity", "add"
    if clause.has("increase") and not is_target(clause, at):
        return "change_quantity", "add"
    if clause.has("change") or is_target(clause, at):
        return "change_quantity", "set"
    if talk.mode in ("place_order", "add_item", "request_quote") and (clause.items or clause.kinds("qty")):
        if not (clause.items or talk.unclaimed_topic(clause)) and any(
            "quantity" in d.fields for d in talk.drafts[-1:]
        ):
            return None, ""
        return talk.mode, "set"
    if clause.has("order") or (not talk.has_order and clause.items):
        if talk.has_order and not clause.has("order_strong"):
            return "change_quantity", "set"
        talk.mode = "place_order"
        return "place_order", "set"
    if talk.has_order and (clause.items or talk.topic(clause)) and not clause.kinds("date", "span"):
        return "change_quantity", "set"
    if talk.topic(clause) and not talk.has_order and not talk.drafts and clause.kinds("qty"):
        talk.mode = "place_order"
        return "place_order", "set"
    return None, ""


def _is_named_first(clause: Clause) -> bool:
    """Whether a Chinese clause names the line before the verb: 螺母加1000个 adds to that line."""
    at = clause.first("add")
    verb = clause.pieces[at] if at is not None else None
    if (
        verb is None
        or at is None
        or verb.text not in ("加", "增加", "追加", "补", "添")
        or clause.has("new_line")
    ):
        return False
    return any(run[1] == at for run in clause.items) and not any(run[0] > at for run in clause.items)


def _forgot_before(talk: Talk, clause: Clause) -> bool:
    """Whether the clause before says that the thing was left off: 忘了订垃圾袋了，补上15卷."""
    before = talk.clauses[clause.index - 1] if clause.index else None
    return (
        before is not None and before.has("new_line") and bool(before.items) and clause.has("add", "increase")
    )


def _is_by(clause: Clause, at: int, label: str) -> bool:
    """Whether the quantity at `at` is by how much: not behind `to`."""
    if clause.has("more", "again") and not clause.has("less"):
        return False
    return not is_target(clause, at)


def _change_counts(talk: Talk, clause: Clause, counts: list[Piece], mode: str) -> bool:
    pairs = pair_counts(talk, clause, counts)
    if not pairs:
        return False
    for item, count in pairs:
        fields: Fields = {}
        name = item or talk.topic(clause) or named_order(talk, clause) or item_ahead(talk, clause)
        if name:
            fields["item"] = name
        fields["quantity"] = talk.reader.quantity(count, mode)
        last = talk.drafts[-1] if talk.drafts else None
        if (
            (
                last is not None
                and last.intent == "change_quantity"
                and last.sentence == clause.sentence
                and item is None
                and last.fields.get("quantity", {}).get("mode") == mode
                and not clause.has("and")
            )
            and mode == "set"
            and clause.index - last.clause <= 2
            and "item" in last.fields
        ):
            last.fields["quantity"] = fields["quantity"]
            continue
        draft = talk.add("change_quantity", clause, fields, at=count.start)
        if name is None:
            draft.sure = 0.8
        talk.set_item(clause, name)
    return True
