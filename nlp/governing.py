"""Which order and which condition govern which action."""

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.pieces import Piece
from nlp.wording import words

_WITHOUT_ORDER = frozenset({"place_order", "request_quote", "handover"})


def give_orders(drafts: list[Draft], clauses: list[Clause]) -> list[Draft]:
    """`drafts` with the order that each covers; one that covers several stands once for each."""
    named = [(clause, piece) for clause in clauses for piece in clause.kinds("order")]
    out: list[Draft] = []
    for draft in drafts:
        orders = _orders_of(draft, named, clauses)
        if not orders:
            out.append(draft)
            continue
        for order in orders:
            copy = Draft(
                draft.intent,
                draft.clause,
                draft.sentence,
                draft.at,
                dict(draft.fields),
                draft.spans,
                [order],
                draft.if_granted,
                draft.sure,
            )
            copy.fields["order"] = order.upper()
            if not any(_repeats(copy, other) for other in out):
                out.append(copy)
    return out


def _repeats(draft: Draft, other: Draft) -> bool:
    """Whether the same is asked twice: 取消！取消！"""
    return (
        draft.intent == other.intent and draft.fields == other.fields and draft.intent not in ("place_order",)
    )


def _orders_of(draft: Draft, named: list[tuple[Clause, Piece]], clauses: list[Clause]) -> list[str]:
    if draft.intent in _WITHOUT_ORDER or not named:
        return []
    own = [(clause, piece) for clause, piece in named if clause.index == draft.clause]
    if own:
        return _values(own)
    within = [(clause, piece) for clause, piece in named if clause.sentence == draft.sentence]
    before = [pair for pair in within if pair[0].index < draft.clause]
    after = [pair for pair in within if pair[0].index > draft.clause]
    if before:
        return _group(before, last=True, clauses=clauses)
    if after:
        return _group(after, last=False, clauses=clauses)
    earlier = [pair for pair in named if pair[0].index < draft.clause]
    later = [pair for pair in named if pair[0].index > draft.clause]
    if earlier:
        return _group(earlier, last=True, clauses=clauses)
    return _group(later, last=False, clauses=clauses)


def _group(pairs: list[tuple[Clause, Piece]], *, last: bool, clauses: list[Clause]) -> list[str]:
    """The orders named together, nearest to the action: those of one clause, or of bare neighbours."""
    anchor = pairs[-1][0] if last else pairs[0][0]
    found = [pair for pair in pairs if pair[0].index == anchor.index]
    others = [
        pair for pair in pairs if pair[0].index != anchor.index and abs(pair[0].index - anchor.index) == 1
    ]
    for clause, piece in others:
        if len(clause.pieces) <= 2 and len(anchor.pieces) <= 3:
            found.append((clause, piece))
    return _values(sorted(found, key=lambda pair: pair[1].start))


def _values(pairs: list[tuple[Clause, Piece]]) -> list[str]:
    return list(dict.fromkeys(piece.value for _, piece in pairs))


def link_conditions(drafts: list[Draft], clauses: list[Clause]) -> None:
    """Sets `if_granted` where the message says that one wish stands only when another is granted."""
    for clause in clauses:
        at = clause.first("if", "only_if")
        if at is None or (clause.has("state_condition") and not _drafts_in(drafts, [clause])):
            continue
        if not _is_condition(clause, at):
            continue
        conditions, results = _sides(clause, at, clauses, drafts)
        for result in results:
            for condition in conditions:
                if (
                    condition is not result
                    and condition not in result.if_granted
                    and result not in condition.if_granted
                ):
                    result.if_granted.append(condition)


_RESULT_FIRST = ("only then", "in return", "in exchange", "作为交换", "作为条件")


def _is_condition(clause: Clause, at: int) -> bool:
    word = clause.pieces[at]
    if word.text in words(
        "我 | 我们 | 我方 | 条件 | once | 前提 | 但要 | if possible | when you | 如 | 只要"
    ) and not word.has("only_if", "if"):
        return False
    if word.has("state_condition"):
        return False
    return not (word.text == "条件" and clause.word("付款条件"))


def _drafts_in(drafts: list[Draft], clauses: list[Clause]) -> list[Draft]:
    indexes = {clause.index for clause in clauses}
    return [
        draft
        for draft in drafts
        if draft.clause in indexes and draft.intent not in ("handover", "query_order")
    ]


def _sides(
    clause: Clause, at: int, clauses: list[Clause], drafts: list[Draft]
) -> tuple[list[Draft], list[Draft]]:
    sentence = [c for c in clauses if c.sentence == clause.sentence]
    word = clause.pieces[at]
    before = [c for c in sentence if c.index < clause.index]
    after = [c for c in sentence if c.index > clause.index]
    if not before and not after and clause.index and word.has("only_if"):
        before = [c for c in clauses if c.sentence == clause.sentence - 1]
    if word.text in _RESULT_FIRST or word.text == "then":
        return _drafts_in(drafts, before), _drafts_in(drafts, [clause, *after])
    if word.text in ("but then",):
        return _drafts_in(drafts, [clause, *after]), _drafts_in(drafts, before)
    own = _drafts_in(drafts, [clause])
    if word.has("only_if") and before and word.text not in ("只要",):
        return _drafts_in(drafts, [clause, *_goes_on(after)]), _drafts_in(drafts, before)[
            -1:
        ] if not _all_together(before) else _drafts_in(drafts, before)
    result_after = next((c for c in after if _opens_result(c)), None)
    if result_after is not None or not _drafts_in(drafts, before):
        stop = (
            result_after.index
            if result_after is not None
            else (after[0].index if after else clause.index + 1)
        )
        conditions = [c for c in sentence if clause.index <= c.index < stop]
        results = [c for c in after if c.index >= stop and not _either_way(c)]
        return _drafts_in(drafts, conditions), _drafts_in(drafts, results)
    return own + _drafts_in(drafts, list(_goes_on(after))), _drafts_in(drafts, before)[-1:]


def _all_together(clauses: list[Clause]) -> bool:
    return len(clauses) > 1


def _goes_on(clauses: list[Clause]) -> list[Clause]:
    out: list[Clause] = []
    for clause in clauses:
        if (
            clause.mark not in words("and , 并 并且 、 而且")
            or _either_way(clause)
            or clause.has("resume")
            or clause.word(*words("我 我们 i we 另外 i'll we'll"))
        ):
            break
        out.append(clause)
    return out


def _opens_result(clause: Clause) -> bool:
    first = clause.pieces[0]
    texts = [piece.text for piece in clause.pieces[:5]]
    if clause.mark in words("then | 那 | 就 | only then"):
        return True
    return (
        first.text
        in words(
            "then | i | we | i'll | we'll | i'd | we'd | 我 | 我们 | 我方 | 那 | 我就 | 我们就 | 那我 | "
            "那我们 | i can | we can | then we'll | 就 | 我司 | 我这边 | 我们这边 | please | make | also | "
            "i am | i'm | we're"
        )
        or "就" in texts
        or "我就" in texts
        or "我" in texts
        or "我们" in texts
        or "才" in texts
    )


def _either_way(clause: Clause) -> bool:
    return clause.has("either_way") or clause.word("also", "另外", "另")
