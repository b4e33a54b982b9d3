"""What a message asks without any word of asking: the last value it gives of an order, by its kind."""

import itertools

from nlp.clauses import Clause
from nlp.frames.changes import change_counts
from nlp.frames.counting import counts_papers, find_counts
from nlp.frames.deliveries import turned, was_due
from nlp.frames.merging import merge
from nlp.frames.naming import run_after
from nlp.frames.talk import Talk
from nlp.moods import is_idle, is_question
from nlp.wording import words
from nlp.zh.money import CHARGES

_SILENT = ("past", "query", "defect", "received", "same", "quote", "event_condition", "slip")
"""What tells of a value instead of wishing it."""


def read_unsaid(talk: Talk) -> None:
    """粉笔去年报的是200盒，160盒就够: the last asked clause with a value asks for it, where no clause asks anything."""
    if talk.drafts or talk.withdrawn or not any(clause.kinds("order") for clause in talk.clauses):
        return
    if _swaps(talk) or _calls_dear(talk):
        return
    for clause in reversed(talk.clauses):
        open_to = talk.moods[clause.index] == "asked" and not is_idle(clause, talk.clauses)
        if open_to and not clause.has(*_SILENT) and not is_question(clause) and _read_value(talk, clause):
            return


def _calls_dear(talk: Talk) -> bool:
    """1024的价格太高了; `the mugs on SO-1 are too expensive`: the wish that an order, or a thing of it, were cheaper."""
    if any(c.has(*_ENDING) or talk.moods[c.index] == "void" for c in talk.clauses):
        return False
    for clause in talk.clauses:
        if (
            clause.kinds("order")
            and _is_dear(clause)
            and not clause.word(*_CHARGES)
            and not clause.has("if", "past")
        ):
            item = talk.named(clause, clause.items[0]) if len(clause.items) == 1 else None
            talk.add("change_price", clause, {"item": item} if item else {})
            return True
    return False


def _is_dear(clause: Clause) -> bool:
    """Whether the clause calls something too expensive, or its price too high."""
    priced = clause.has("price_word", "price_of", "unit_price", "total_price", "quote")
    return any(
        (p.has("too") or "太" in p.text)
        and (
            "贵" in p.text or p.text in _DEAR or (priced and p.text.endswith(("高", "高了", "high", "much")))
        )
        for p in clause.pieces
    )


_DEAR = words(
    "too expensive | too dear | too pricey | too costly | overpriced | is expensive | are expensive | too steep"
)
_ENDING = ("cancel", "order_void", "dont_want", "remove", "return", "withdraw")
_CHARGES = CHARGES | {"freight", "shipping", "carriage", "postage"}
"""What is too dear beside the goods."""


def _read_value(talk: Talk, clause: Clause) -> bool:
    """Makes the action of the kind of value that the clause gives."""
    if counts_papers(talk, clause) or was_due(talk, clause):
        return False
    counts = find_counts(clause)
    if counts and not clause.kinds("money", "percent", "date", "phone"):
        return change_counts(talk, clause, counts, "set")
    delivery = turned(clause, talk.reader.delivery(clause))
    lead = {"lead_days", "shift_days"} & set(delivery)
    if delivery and (not lead or any(other.has("lead") for other in talk.behind(clause, 2))):
        merge(talk, "change_delivery", clause, {"delivery": delivery})
        return True
    return False


def _swaps(talk: Talk) -> bool:
    """我要的是哑光砖，CZ-4418给我下成亮光砖了; `SO-1 says oak tops, we asked for ash tops`: what an order has for what was wanted."""
    pairs = list(itertools.pairwise(talk.clauses))
    for clause, other in [*pairs, *((other, clause) for clause, other in pairs)]:
        if "void" in (talk.moods[clause.index], talk.moods[other.index]):
            continue
        gone, come = _behind(clause, _SHOWING), _behind(other, _WANTING)
        if gone is None or come is None or not (clause.kinds("order") or clause.has("misput")):
            continue
        item, replacement = talk.named(clause, gone), talk.named(other, come)
        if item != replacement and item.split()[-1][-1] == replacement.split()[-1][-1]:
            talk.add("substitute_item", clause, {"item": item, "replacement": replacement})
            return True
    return False


def _behind(clause: Clause, verbs: frozenset[str]) -> tuple[int, int] | None:
    """What is named right behind one of `verbs`, and counted by nothing."""
    at = next(
        (
            i
            for i, p in enumerate(clause.pieces)
            if p.text in verbs or (verbs is _SHOWING and p.has("misput"))
        ),
        None,
    )
    run = run_after(clause, at) if at is not None else None
    return (
        run
        if at is not None
        and run is not None
        and run[0] - at <= 2
        and not clause.kinds("qty", "num", "date", "money")
        else None
    )


_SHOWING = words("says shows lists has reads states 写 写的 写着 显示 标 标的 印 印的")
_WANTING = words(
    "asked | chose | picked | wanted | asked for | ordered | meant | need | want | we need | i need | we want | i want | should be | 我要的是 | 我们要的是 | 要的是 | 订的是 | 我订的是 | 想要的是 | "
    "应该是 | 该是 | 说的是 | 我说的是"
)
