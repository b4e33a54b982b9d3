"""Wishes that the message takes back as a whole."""

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames.talk import Talk
from nlp.wording import words

_NEAR = 3
"""Clauses between a wish and its withdrawal."""


def read_withdrawal(talk: Talk, clause: Clause) -> bool:
    """付款改信用证……算了，付款不动: drops what the last clause with a wish asked for.

    Whether nothing else is asked in `clause`.
    """
    at = clause.first("withdraw")
    at = _kept(talk, clause) if at is None else at
    if (
        at is None
        or clause.has("if")
        or any("dead" in c.sorts and c.has("still") for c in (clause, *talk.ahead(clause, 1)))
        or _ends_order(talk, clause, at)
        or _is_supposed(talk, clause)
        or _corrects(talk, clause, at)
    ):
        return False
    talk.withdrawn = True
    last = talk.last
    if last is not None and talk.turns_from(clause, last):
        return True
    if last is not None and (_leaves_order(talk, clause) or _is_near(clause, last)):
        gone = last.clause
        talk.drafts = [draft for draft in talk.drafts if draft.clause != gone]
        talk.mode = None
    behind = (
        Clause(clause.pieces[at + 1 :], clause.sentence, clause.mark) if clause.pieces[at + 1 :] else None
    )
    return behind is None or not behind.kinds("qty", "num", "date", "money", "percent", "address", "span")


def _ends_order(talk: Talk, clause: Clause, at: int) -> bool:
    """Whether the first wish is that an order be dropped: 不装修了，ZX-6620算了吧."""
    return not talk.drafts and clause.pieces[at].has("order_void") and at == 1 and bool(clause.kinds("order"))


def _is_near(clause: Clause, last: Draft) -> bool:
    """Whether the clause stands right behind the last wish."""
    return clause.index - last.clause <= _NEAR and clause.sentence - last.sentence <= 1


def _kept(talk: Talk, clause: Clause) -> int | None:
    """Where the clause says to leave things as they are, right behind a word of correction: `no, wait, leave them on`."""
    if _leaves_order(talk, clause):
        return len(clause.pieces) - 1
    at = clause.first("withdraw_after")
    if at is None or clause.kinds("order") or any(p.kind != "dead" for p in clause.pieces[at + 1 :]):
        return None
    near = [clause.pieces[:at], *(c.pieces for c in talk.behind(clause, 3) if c.sentence == clause.sentence)]
    turned = any(p.has("correct") or p.text in _NOES for pieces in near for p in pieces)
    return at if turned else None


def _leaves_order(talk: Talk, clause: Clause) -> bool:
    """Whether the order of the last wish is left as it is, on second thoughts: `no, they're for next season, leave A-1 alone`."""
    if (
        clause.pieces[0].text not in ("leave", "keep")
        or len(clause.kinds("order")) != 1
        or len(clause.pieces) > 6
    ):
        return False
    near = [c for c in talk.behind(clause, 4) if clause.sentence - c.sentence <= 1]
    turned = any(p.has("correct") or p.text in _NOES for c in near for p in c.pieces)
    last = talk.last
    return turned and last is not None and not talk.turns_from(clause, last)


_NOES = words("no nope nah actually wait")


def _corrects(talk: Talk, clause: Clause, at: int) -> bool:
    """Whether the English word at `at` only puts one value in the place of another: `scrap that, 400`."""
    if not clause.pieces[at].text.isascii():
        return False
    behind = clause.pieces[at + 1 :]
    if behind and (behind[0].has("shows", "if", "on_order") or behind[0].text.startswith("the ")):
        return True
    after = [
        piece
        for other in talk.ahead(clause, 1)
        for piece in other.pieces
        if not other.pieces[0].text.startswith(("keep", "leave", "stay"))
    ]
    return any(piece.kind == "dead" for piece in [*behind, *after])


def _is_supposed(talk: Talk, clause: Clause) -> bool:
    """Whether the withdrawal depends on something: 不行就算了."""
    earlier = talk.before(clause)
    same = earlier is not None and earlier.sentence == clause.sentence
    return (
        (clause.has("then") and not clause.word("我", "那"))
        or clause.word("otherwise", "else")
        or bool(same and earlier and earlier.has("if"))
    )


def drop_corrected(talk: Talk) -> None:
    """Drops a wish for one thing that the same wish for another is put in the place of: `drop the hats, no wait, drop the caps`; a whole order, where it is only some of its goods: `cancel SO-1, no, only the hats`."""
    for first, second in zip(talk.drafts, talk.drafts[1:], strict=False):
        between = talk.clauses[first.clause + 1 : second.clause + 1]
        alike = first.intent == second.intent and first.intent in _OF_LINES
        narrowed = first.intent == "cancel_order" and second.intent in _OF_SOME and _is_only_some(between)
        if not (alike or narrowed) or len(between) > _NEAR or second.sentence - first.sentence > 1:
            continue
        other = talk.clauses[first.clause].kinds("order") and between and between[-1].kinds("order")
        if _is_turned(between) and not other and not any(c.word(*_FURTHER) for c in between):
            talk.drafts = [draft for draft in talk.drafts if draft is not first]


def read_narrowed(talk: Talk, clause: Clause) -> bool:
    """Drops the only goods that are to go of an order which was to go as a whole: `cancel SO-1. No, just the hats`."""
    last = talk.last
    if last is None or last.intent != "cancel_order" or not _is_near(clause, last) or not clause.items:
        return False
    between = talk.clauses[last.clause + 1 : clause.index + 1]
    if not (_is_turned(between) and _is_only_some([clause]) and _only_names(clause)):
        return False
    talk.drafts.remove(last)
    for run in clause.items:
        talk.add("remove_item", clause, {"item": talk.named(clause, run)}).orders = list(last.orders)
    return True


def _only_names(clause: Clause) -> bool:
    """Whether the clause says of the goods that it names no more than that they go."""
    beside = (p for i, p in enumerate(clause.pieces) if not any(run[0] <= i < run[1] for run in clause.items))
    return not clause.has("same") and all(p.has("function", "cancel", "remove") for p in beside)


def _is_turned(clauses: list[Clause]) -> bool:
    """Whether one of them opens as a second thought."""
    return any(c.pieces[0].has("correct") or c.pieces[0].text in _NOES for c in clauses)


def _is_only_some(clauses: list[Clause]) -> bool:
    """Whether one of them says that no more than it names is meant."""
    return any(c.word(*_ONLY) for c in clauses)


_ONLY = words("only just 只 仅 只是 仅仅 只要 就 只需 只需要")
_OF_LINES = words("remove_item add_item place_order return_item")
_OF_SOME = words("remove_item change_quantity")
_FURTHER = words("also too and another more plus as well 也 还 还有 另外 再 再加 都")
