"""Which words of a clause name the thing that it is about."""

from nlp.clauses import Clause
from nlp.frames.talk import Talk
from nlp.moods import has_act, is_reason
from nlp.wording import words


def choose_run(clause: Clause, anchor: int | None) -> tuple[int, int] | None:
    """The run of words nearest to `anchor` (a quantity or a verb) by how things are named beside it."""
    best, best_score = None, -99.0
    for run in clause.items:
        score = nearness(clause, run, anchor)
        if score > best_score:
            best, best_score = run, score
    return best if best_score > -6 else None


def nearness(clause: Clause, run: tuple[int, int], anchor: int | None) -> float:
    pieces = clause.pieces
    before = pieces[run[0] - 1] if run[0] else None
    score = 0.0
    if before is not None:
        if before.text in words("of 把 将 的 里的 里 中的 上的"):
            score += 2
        if before.text in ("than", "as"):
            score -= 9
        if before.text in words("the my those that 那 这 那个 那批 这批 our these"):
            score += 1.5
        if before.text in words(
            "because | cause | cos | as | since | because of | due | from | 因为 | 由于 | by | at"
        ):
            score -= 5
        if before.text in ("for",) and anchor is None:
            score -= 1
    if anchor is not None:
        distance = run[0] - anchor - 1 if run[0] > anchor else anchor - run[1]
        score += 3 - 0.7 * distance
        if run[0] > anchor and distance == 0:
            score += 1.5
    if all(p.kind == "spec" for p in pieces[run[0] : run[1]]):
        score -= 3
    behind = pieces[run[1]] if run[1] < len(pieces) else None
    if behind is not None and behind.has("order_noun") and behind.text[:1] >= "\u4e00":
        score -= 9
    return score - 0.05 * run[0]


def remember_topic(talk: Talk, clause: Clause) -> None:
    run = choose_run(clause, None)
    if (
        run is not None
        and not is_reason(clause)
        and (clause.has("order_noun", "function") or clause.kinds("order") or len(clause.items) == 1)
    ):
        talk.item = talk.named(clause, run)
        talk.item_sentence = clause.sentence
        talk.item_taken = False


def described_before(talk: Talk, clause: Clause) -> str | None:
    for other in reversed(talk.clauses[: clause.index]):
        if clause.sentence - other.sentence > 1:
            break
        run = choose_run(other, None)
        if run is not None:
            run = other.items[0] if other.has("defect", "received", "worn") else run
            return talk.named(other, run)
    for other in talk.clauses[clause.index + 1 : clause.index + 3]:
        run = choose_run(other, None)
        if run is not None and other.has("defect", "received"):
            return talk.named(other, other.items[0])
    return talk.topic(clause)


def named_order(talk: Talk, clause: Clause) -> str | None:
    """The name by which an order is called: 保温杯那单."""
    for other in talk.clauses[: clause.index + 1]:
        for run in other.items:
            behind = other.pieces[run[1]] if run[1] < len(other.pieces) else None
            if behind is not None and behind.has("order_noun") and behind.text[:1] >= "\u4e00":
                return talk.named(other, run)
    return None


def item_ahead(talk: Talk, clause: Clause) -> str | None:
    """A name that comes later: `make it 12. The item is HX-220`."""
    for other in talk.clauses[clause.index + 1 : clause.index + 3]:
        if (
            other.items
            and not has_act(other)
            and not other.kinds("qty", "money", "address", "person")
            and (
                other.kinds("order")
                or any(p.has("not_order_label") for p in other.pieces)
                or (other.sentence == clause.sentence and len(other.pieces) <= 5 and not is_reason(other))
            )
        ):
            return talk.named(other, other.items[0])
    return None


def run_after(clause: Clause, at: int) -> tuple[int, int] | None:
    return next((run for run in clause.items if run[0] > at), None)


def run_before(clause: Clause, at: int) -> tuple[int, int] | None:
    runs = [run for run in clause.items if run[1] <= at]
    if not runs:
        return None
    if len(runs) > 1 and all(p.kind == "spec" for p in clause.pieces[runs[-1][0] : runs[-1][1]]):
        return runs[-2]
    return runs[-1]


def value_at(clause: Clause, *kinds: str) -> int | None:
    return next((i for i, p in enumerate(clause.pieces) if p.kind in kinds), None)
