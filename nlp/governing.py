"""Which order and which condition govern which action."""

import itertools

from nlp.clauses import ACTS, THEN, Clause
from nlp.drafts import Draft
from nlp.pieces import Piece
from nlp.pointing import turns_to_another
from nlp.wording import words

_WITHOUT_ORDER = frozenset({"place_order", "request_quote"})


def give_orders(drafts: list[Draft], clauses: list[Clause]) -> list[Draft]:
    """`drafts` with the order that each covers; one that covers several stands once for each."""
    named = [(clause, piece) for clause in clauses for piece in clause.kinds("order")]
    out: list[Draft] = []
    for draft in drafts:
        orders = _orders_of(draft, _open_to(draft, named, drafts), clauses)
        if not orders:
            out.append(draft)
            continue
        for order in orders:
            copy = draft.of(order)
            if not any(_repeats(copy, other) for other in out):
                out.append(copy)
    return [
        draft
        for i, draft in enumerate(out)
        if not any(_settles(other, draft) for other in out[i + 1 : i + 5])
    ]


def _settles(later: Draft, draft: Draft) -> bool:
    """Whether the last word on a line makes of how many came before it what there was: 12 heaters won't do, get us 18."""
    counts = [each.fields.get("quantity", {}) for each in (later, draft)]
    alike = later.intent == draft.intent == "change_quantity" and later.sentence - draft.sentence <= 1
    same = later.fields.get("order") == draft.fields.get("order") and later.fields.get(
        "item"
    ) == draft.fields.get("item")
    return alike and same and "item" in draft.fields and all(count.get("mode") == "set" for count in counts)


_MOVES = frozenset({"accept", "reject"})


def _open_to(
    draft: Draft, named: list[tuple[Clause, Piece]], drafts: list[Draft]
) -> list[tuple[Clause, Piece]]:
    """The orders that `draft` may be of: a verdict on the terms leaves one to the wish that names it."""
    if draft.intent not in _MOVES:
        return named
    taken = {other.clause for other in drafts if other is not draft and other.clause != draft.clause}
    return [(clause, piece) for clause, piece in named if clause.index not in taken]


def _repeats(draft: Draft, other: Draft) -> bool:
    """Whether the same is asked twice: 取消！取消！"""
    return (
        draft.intent == other.intent and draft.fields == other.fields and draft.intent not in ("place_order",)
    )


def _orders_of(draft: Draft, named: list[tuple[Clause, Piece]], clauses: list[Clause]) -> list[str]:
    """The orders that the draft is of: named in its clause, else in its sentence, else anywhere."""
    if "order" in draft.fields:
        return [draft.fields["order"]]
    if draft.intent in _WITHOUT_ORDER or not named:
        return []
    if draft.intent == "handover" and not _talks_of_order(clauses[draft.clause]):
        return []
    own = [pair for pair in named if pair[0].index == draft.clause]
    beside = _order_beside(draft, clauses[draft.clause]) if len(own) > 1 else None
    if beside is not None:
        return [beside]
    if own:
        return _values(own + [pair for pair in named if _adds_order(pair[0], draft)])
    counted = _counted_order(draft, clauses, named)
    if counted is not None:
        return [counted]
    if _is_of_another(draft, clauses):
        return []
    for pairs in ([pair for pair in named if pair[0].sentence == draft.sentence], named):
        before = [pair for pair in pairs if pair[0].index < draft.clause]
        if before:
            return _group(before, last=True)
        if pairs:
            return _group(pairs, last=False)
    return []


def _talks_of_order(clause: Clause) -> bool:
    """Whether somebody is called for who is to talk of an order: `someone to ring me about 4467`, `about it`, 这单."""
    about = clause.find(_ABOUT)
    pointed = about is not None and any(p.text in _POINTERS for p in clause.pieces[about + 1 : about + 3])
    return bool(clause.kinds("order")) or pointed or clause.word(*_THIS_ORDER)


_ABOUT = ("about", "regarding", "on", "关于", "聊", "谈", "说")
_POINTERS = words("it this that them these order 它 这单 这个单 这个订单 这张单 这笔 这批")
_THIS_ORDER = words("这单 这个单 这个订单 这张单 这笔订单 这单子 这个单子 这批货 那单 那个单 那张单 这票货")


def _order_beside(draft: Draft, clause: Clause) -> str | None:
    """The order that stands right before the thing of the draft, or behind it: `the mugs on SO-1 and the lamps on SO-2`, SO-1的杯子和SO-2的灯."""
    for start, end in clause.items:
        if "".join(p.text for p in clause.pieces[start:end]) != draft.fields.get(
            "item", ""
        ).casefold().replace(" ", ""):
            continue
        before, behind = clause.pieces[max(0, start - 2) : start], clause.pieces[end : end + 2]
        led = before and (before[-1].kind == "order" or before[-1].text in _OF)
        on_it = len(behind) > 1 and behind[0].has("on_order") and behind[1].kind == "order"
        if on_it:
            return str(behind[1].value)
        at = next(
            (i for i in range(start - 1, start - 3, -1) if led and clause.pieces[i].kind == "order"), None
        )
        if at is not None and not (
            at > 1 and clause.pieces[at - 1].has("list_and") and clause.pieces[at - 2].kind == "order"
        ):
            return str(clause.pieces[at].value)
    return None


_OF = words("的 里 里的 那 那个 这个")

_COUNTED = {
    "first": 0,
    "former": 0,
    "1st": 0,
    "second": 1,
    "2nd": 1,
    "latter": -1,
    "last": -1,
    "third": 2,
    "3rd": 2,
    "前": 0,
    "头": 0,
    "后": -1,
    "前面": 0,
    "后面": -1,
    "前者": 0,
    "后者": -1,
    **{
        f"{number}{of}": place
        for number, place in (("第一", 0), ("第二", 1), ("第三", 2), ("前一", 0), ("后一", -1))
        for of in ("个", "张", "单", "笔")
    },
}
_ONE = words("one order po 一个 一张 一单 一笔 那个 那张 那单 这个 这单 这张")


def _counted_order(draft: Draft, clauses: list[Clause], named: list[tuple[Clause, Piece]]) -> str | None:
    """The order that `the first one` means, said in the clause of the draft or just before it."""
    orders = _values(named)
    if len(orders) < 2:
        return None
    for clause in reversed(clauses[max(0, draft.clause - 1) : draft.clause + 1]):
        if clause.sentence != draft.sentence or clause.kinds("order"):
            break
        for piece, after in itertools.pairwise(clause.pieces):
            alone = piece.text in ("former", "latter", "前者", "后者") or piece.kind == "ordinal"
            if piece.text in _COUNTED and (alone or after.text in _ONE):
                place = _COUNTED[piece.text]
                return orders[place] if place < len(orders) else None
    return None


def _is_of_another(draft: Draft, clauses: list[Clause]) -> bool:
    """Whether the sentence turned to another order, without its number, after it named one: SO-1 by a week, the other one by two."""
    for clause in reversed(clauses[: draft.clause + 1]):
        if clause.sentence != draft.sentence or clause.kinds("order"):
            return False
        if turns_to_another(clause):
            return True
    return False


def _adds_order(clause: Clause, draft: Draft) -> bool:
    """Whether the clause right behind names one more order and nothing else: 催一下A-1，还有A-2."""
    if clause.index != draft.clause + 1 or clause.sentence != draft.sentence:
        return False
    return all(
        p.kind == "order" or p.has("list_and", "order_label") or p.text in ("也", "、") for p in clause.pieces
    )


def _group(pairs: list[tuple[Clause, Piece]], *, last: bool) -> list[str]:
    """The orders named together, nearest to the action: those of one clause, or of bare neighbours."""
    anchor = pairs[-1][0] if last else pairs[0][0]
    found = [pair for pair in pairs if pair[0].index == anchor.index]
    if len(anchor.pieces) <= 3:
        found += [
            pair
            for pair in pairs
            if abs(pair[0].index - anchor.index) == 1 and len(pair[0].pieces) <= 2 and not pair[0].has(*ACTS)
        ]
    return _values(sorted(found, key=lambda pair: pair[1].start))


def _values(pairs: list[tuple[Clause, Piece]]) -> list[str]:
    """The references, each once."""
    return list(dict.fromkeys(piece.value for _, piece in pairs))


def link_conditions(drafts: list[Draft], clauses: list[Clause]) -> None:
    """Sets `if_granted` where the message says that one wish stands only when another is granted."""
    for clause in clauses:
        at = clause.first("result_first", "if", "only_if")
        if at is None or (
            clause.has("state_condition")
            and not _drafts_in(drafts, [clause])
            and not (clause.pieces[at].text == "if" and _points_back(clause))
        ):
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


_RESULT_FIRST = words("only then | in return | in exchange | 作为交换 | 作为条件 | then")
_JOINED = words("and , 并 并且 、 而且")
_RESULT_MARKS = words("then | 那 | 就 | only then")


def _is_condition(clause: Clause, at: int) -> bool:
    """Whether the word at `at` sets a condition: not 还没发货的话, nor the 条件 of 付款条件."""
    word = clause.pieces[at]
    return not word.has("state_condition") and not (word.text == "条件" and clause.word("付款条件"))


def _drafts_in(drafts: list[Draft], clauses: list[Clause]) -> list[Draft]:
    """The drafts said in `clauses` that may be a condition or hang on one."""
    indexes = {clause.index for clause in clauses}
    return [d for d in drafts if d.clause in indexes and d.intent not in ("handover", "query_order")]


def _sides(
    clause: Clause, at: int, clauses: list[Clause], drafts: list[Draft]
) -> tuple[list[Draft], list[Draft]]:
    """What must be granted, and what is wished for then, around the word of condition at `at`."""
    word = clause.pieces[at]
    before = [c for c in clauses if c.sentence == clause.sentence and c.index < clause.index]
    after = [c for c in clauses if c.sentence == clause.sentence and c.index > clause.index]
    if not before and not after and word.has("only_if"):
        before = [c for c in clauses if c.sentence == clause.sentence - 1]
    if word.has("result_first") and _ends_clause(clause, at):
        return _drafts_in(drafts, [clause]), _drafts_in(drafts, before[-1:])
    if word.text in _RESULT_FIRST or word.has("result_first"):
        return _drafts_in(drafts, before), _drafts_in(drafts, [clause, *after])
    if word.text == "but then":
        return _drafts_in(drafts, [clause, *after]), _drafts_in(drafts, before)
    wished = _drafts_in(drafts, before)
    if wished and word.has("if_end") and _is_granting(clause.pieces[:at]):
        return wished, _drafts_in(drafts, [clause, *after])
    if word.has("only_if") and before and word.text != "只要":
        return _drafts_in(drafts, [clause, *_goes_on(after)]), wished if len(before) > 1 else wished[-1:]
    if not before and not _drafts_in(drafts, [clause]) and _points_back(clause):
        return _drafts_in(drafts, _last_said(drafts, clause, clauses)), _drafts_in(drafts, [clause, *after])
    opening = next((c for c in after if _opens_result(c)), None)
    if opening is not None or not wished:
        return _sides_behind(clause, after, opening, drafts)
    return _drafts_in(drafts, [clause, *_goes_on(after)]), wished[-1:]


def _is_granting(pieces: list[Piece]) -> bool:
    """Whether a condition only says that what was wished for is granted: 月结90天，你们同意的话我们加倍."""
    named = [piece for piece in pieces if not piece.has("function", "other_side")]
    return len(pieces) <= 3 and bool(named) and all(piece.has("accept") for piece in named)


_POINTING = words("that this so it")
_GRANTED = words(
    "manage do possible works work ok okay agreed granted fine doable feasible accept agree happens so yes"
)


def _points_back(clause: Clause) -> bool:
    """Whether the condition is what was wished for just before: `if you can manage that`, `if so`."""
    texts = {word for piece in clause.pieces for word in piece.text.split()}
    short = len(clause.pieces) <= _LONGEST_POINTER and not clause.kinds("order", "num", "qty", "date")
    return (
        short
        and not clause.has("not", "event_condition")
        and not (_POINTING.isdisjoint(texts) or _GRANTED.isdisjoint(texts))
    )


_LONGEST_POINTER = 7


def _last_said(drafts: list[Draft], clause: Clause, clauses: list[Clause]) -> list[Clause]:
    """The clause of the last wish in the sentence before."""
    told = [d.clause for d in drafts if d.clause < clause.index and d.sentence == clause.sentence - 1]
    return [clauses[max(told)]] if told else []


def _ends_clause(clause: Clause, at: int) -> bool:
    """Whether nothing follows: 交期缩到10天才行."""
    return at == len(clause.pieces) - 1


def link_bargains(drafts: list[Draft], clauses: list[Clause]) -> None:
    """Links what 我们就 offers to the demand right before it: 再优惠2个点，我们就加到5000套."""
    for clause in clauses:
        at = 0 if _opens_then(clause) else clause.first("we_then")
        before = clauses[clause.index - 1] if clause.index else None
        if at is None or at > 1 or before is None or before.sentence != clause.sentence:
            continue
        demands = [d for d in _drafts_in(drafts, [before]) if d.intent in _DEMANDS]
        if before.has("if", "only_if", "past", "reason"):
            continue
        for result in _drafts_in(drafts, [clause]):
            result.if_granted.extend(d for d in demands if d is not result and not result.if_granted)


def _opens_then(clause: Clause) -> bool:
    """Whether the clause begins with what is wished for then: 打九折就加100个."""
    return clause.mark in THEN or clause.pieces[0].text in ("就", "那就")


_DEMANDS = words("change_price change_payment change_delivery")


def _sides_behind(
    clause: Clause, after: list[Clause], opening: Clause | None, drafts: list[Draft]
) -> tuple[list[Draft], list[Draft]]:
    """The condition up to the clause that opens the result, and the result: 降到3元，我们就订500个."""
    opening = opening or next(iter(after), None)
    stop = opening.index if opening is not None else clause.index
    inner = [c for c in after if c.index < stop]
    results = [c for c in after if c.index >= stop and not _either_way(c)]
    return _drafts_in(drafts, [clause, *inner]), _drafts_in(drafts, results)


def _goes_on(clauses: list[Clause]) -> list[Clause]:
    """The first of `clauses` that go on with the condition: 降到3元，并且包邮."""
    return list(itertools.takewhile(_adds_condition, clauses))


def _adds_condition(clause: Clause) -> bool:
    """Whether the clause is joined to the one before and speaks of no new wish of ours."""
    joined = clause.mark in _JOINED and not clause.has("resume")
    return joined and not _either_way(clause) and not clause.has("first_person")


def _opens_result(clause: Clause) -> bool:
    """Whether the clause tells what is wished for then: 我们就订500个, `then we'll take 500`."""
    if clause.mark in _RESULT_MARKS or clause.pieces[0].has("opens_wish"):
        return True
    return any(piece.has("opens_wish_within") for piece in clause.pieces[:5])


_ASIDES = words("also 另外 另")


def _either_way(clause: Clause) -> bool:
    """Whether what the clause says stands with or without the condition."""
    opens = clause.mark in _ASIDES or any(p.text in _ASIDES for p in clause.pieces[:1])
    return clause.has("either_way") or opens
