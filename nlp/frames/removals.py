"""Wishes to drop a line or to cancel an order."""

from nlp.clauses import Clause
from nlp.frames.counting import is_target, read_count
from nlp.frames.naming import choose_run, item_ahead
from nlp.frames.talk import Talk
from nlp.moods import in_item, is_question, is_reason, negated, negated_at
from nlp.wording import words


def read_cancel(talk: Talk, clause: Clause) -> bool:
    at = clause.first("cancel")
    void = (
        clause.has("order_void")
        and not clause.items
        and not clause.kinds("qty")
        and (
            bool(clause.kinds("order"))
            or (
                clause.has("order_noun", "order_label")
                and not clause.word(*words("it one ones item items line"))
            )
        )
    )
    if at is None and not void:
        return False
    if at is not None and (
        negated(clause, "cancel") or clause.has("hypothetical") or is_question(clause, "cancel")
    ):
        return at is not None and not clause.kinds("date", "qty", "span", "money")
    if at is not None and not clause.items and clause.word("line", "那行", "这行", "item"):
        ahead = item_ahead(talk, clause)
        if ahead is not None:
            talk.add("remove_item", clause, {"item": ahead})
            return True
    if at is not None and clause.items:
        run = choose_run(clause, at)
        named = clause.kinds("order") or clause.has("order_noun", "order_label")
        if (
            run is not None
            and not is_reason(clause)
            and (not named or abs(run[0] - at) <= 2 or abs(at - run[1]) <= 1)
            and not clause.word(
                *words(
                    "whole | entire | 整单 | 整单取消 | whole order | 取消订单 | 撤单 | 全部取消 | 取消整单"
                )
            )
        ):
            return _remove_run(talk, clause, run)
    if void and at is None and any(d.intent == "cancel_order" for d in talk.drafts):
        return True
    if any(
        d.intent == "cancel_order" and d.sentence == clause.sentence and not clause.kinds("order")
        for d in talk.drafts
    ):
        return True
    if (
        void
        and at is None
        and any(
            c.has("cancel") and not negated(c, "cancel")
            for c in talk.clauses[clause.index + 1 : clause.index + 3]
        )
    ):
        return False
    talk.mode = None
    talk.add("cancel_order", clause)
    return True


def read_removal(talk: Talk, clause: Clause) -> bool:
    at = clause.first("remove", "dont_want")
    if at is None:
        at = _taken_off(clause)
    if at is None or clause.has("hypothetical"):
        return False
    piece = clause.pieces[at]
    if piece.has("remove") and negated_at(clause, at):
        return False
    if (piece.has("lower") and clause.kinds("money", "percent", "zhe")) or (
        piece.has("shift_later") and clause.kinds("span")
    ):
        return False
    if clause.kinds("method", "date", "address") and piece.has("dont_want") and not clause.items:
        return False
    if piece.text in words("leave lose pull drop cut without skip forget") and not clause.items:
        return False
    if any(is_target(clause, i) for i, p in enumerate(clause.pieces) if p.kind in ("qty", "num")):
        return False
    run = choose_run(clause, at)
    if run is not None and is_reason(clause):
        run = None
    if (
        run is not None
        and piece.has("dont_want")
        and not piece.has("remove")
        and any(p.kind == "dead" for p in clause.pieces[at : at + 3])
    ):
        return False
    following = talk.clauses[clause.index + 1 : clause.index + 2]
    if run is None and piece.has("remove") and following and following[0].mark == ":" and following[0].items:
        for each in following[0].items:
            _remove_run(talk, following[0], each)
        talk.mode = "removed"
        return True
    if run is None:
        topic = talk.topic(clause)
        if topic is None or (clause.kinds("qty", "num") and not piece.has("remove")):
            return False
        quantity = read_count(talk, clause)
        if quantity:
            talk.add("change_quantity", clause, {"item": topic, "quantity": quantity | {"mode": "subtract"}})
        else:
            talk.add("remove_item", clause, {"item": topic})
        return True
    runs = [run]
    for other in clause.items:
        if other != run and _is_list(clause, run, other):
            runs.append(other)
    for each in sorted(runs):
        _remove_run(talk, clause, each)
    return True


def _remove_run(talk: Talk, clause: Clause, run: tuple[int, int]) -> bool:
    item = talk.named(clause, run)
    quantity = next(
        (
            p
            for i, p in enumerate(clause.pieces)
            if p.kind in ("qty", "num") and not run[0] <= i < run[1] and not in_item(clause, p)
        ),
        None,
    )
    talk.mode = None
    if quantity is not None and not (quantity.kind == "num" and quantity.text in ("1", "一")):
        talk.add(
            "change_quantity",
            clause,
            {"item": item, "quantity": talk.reader.quantity(quantity, "subtract")},
        )
    else:
        talk.add("remove_item", clause, {"item": item})
    talk.set_item(clause, item)
    return True


def _is_list(clause: Clause, run: tuple[int, int], other: tuple[int, int]) -> bool:
    first, second = sorted((run, other))
    between = clause.pieces[first[1] : second[0]]
    return (
        bool(between)
        and all(p.text in words("and 和 跟 与 及 the & 以及 还有 、 all both my") for p in between)
        and any(p.text in words("and 和 跟 与 及 & 以及 还有") for p in between)
    )


def _taken_off(clause: Clause) -> int | None:
    """`take the desk lamp off`: a verb with its particle behind the object."""
    at = clause.first("take")
    if at is None or not clause.word("off", "out", "out of") or clause.kinds("money", "percent"):
        return None
    if clause.kinds("qty", "num") and not clause.items:
        return None
    off = next(i for i, p in enumerate(clause.pieces) if p.text in ("off", "out", "out of"))
    return at if off > at + 1 and any(at < run[0] < off for run in clause.items) else None
