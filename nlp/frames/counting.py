"""Which numbers of a clause count goods, and of which line each tells."""

from nlp.clauses import Clause
from nlp.frames.naming import nearness
from nlp.frames.talk import Talk
from nlp.moods import in_item, is_reason
from nlp.pieces import Piece
from nlp.terms import Fields
from nlp.wording import words


def read_count(talk: Talk, clause: Clause) -> Fields | None:
    pieces = [p for p in clause.kinds("qty", "num") if not p.has("half")]
    pieces = [p for p in pieces if not (p.kind == "num" and in_item(clause, p))]
    pieces = [p for p in pieces if not in_item(clause, p)]
    return talk.reader.quantity(pieces[-1]) if pieces else None


def find_counts(clause: Clause) -> list[Piece]:
    """The quantities of a clause that are no part of a name, price or list number."""
    out = []
    for i, piece in enumerate(clause.pieces):
        if piece.kind == "qty" or (piece.kind == "num" and not piece.has("half")):
            after = clause.pieces[i + 1] if i + 1 < len(clause.pieces) else None
            before = clause.pieces[i - 1] if i else None
            if in_item(clause, piece) or (piece.kind == "num" and after is not None and after.kind == "per"):
                continue
            if piece.kind == "num" and (
                (
                    before is not None
                    and (
                        before.has(
                            "price_word", "unit_price", "total_price", "not_order_label", "spec_number"
                        )
                        or before.text in ("at", "@", "line")
                        or (
                            before.text == "to"
                            and i > 1
                            and clause.pieces[i - 2].has("total_price", "unit_price")
                        )
                    )
                )
                or (after is not None and after.has("total_price", "currency"))
            ):
                continue
            if (
                piece.kind == "num"
                and i == 0
                and clause.mark in ("\n", "")
                and after is not None
                and after.text in (".", ")")
            ):
                continue
            if (
                piece.kind == "num"
                and clause.mark in ("\n", "", ":", ";")
                and len(clause.pieces) == 1
                and piece.value < 20
            ):
                continue
            batch = (
                piece.text == "一"
                and after is not None
                and after.text in words("批 款 种 样 些 次 单 行 条 个")
            )
            if batch or (
                piece.kind == "num"
                and clause.has("unit_price", "price_word")
                and clause.has("lower", "raise", "change")
            ):
                continue
            if piece.kind == "qty" and piece.text in words("一批 一条 一行 一次 一单"):
                continue
            out.append(piece)
    return out


def pair_counts(talk: Talk, clause: Clause, counts: list[Piece]) -> list[tuple[str | None, Piece]]:
    """Each quantity with the name nearest to it; names are used once."""
    out: list[tuple[str | None, Piece]] = []
    if len(counts) == 1 and len(clause.items) > 1 and clause.word(*words("各 各要 各来 each both")):
        return [(talk.named(clause, run), counts[0]) for run in clause.items]
    free = list(clause.items) if not is_reason(clause) else []
    indexes = [next(i for i, p in enumerate(clause.pieces) if p is count) for count in counts]
    leading = _names_lead(clause, indexes)
    for n, (count, at) in enumerate(zip(counts, indexes, strict=True)):
        scored = sorted(
            ((_pair_score(clause, run, at, indexes, n, leading), run) for run in free), reverse=True
        )
        if scored and scored[0][0] > (-3 if len(counts) > 1 or len(clause.items) > 1 else -9):
            free.remove(scored[0][1])
            out.append((talk.named(clause, scored[0][1]), count))
        elif len(counts) == 1 or count.kind == "qty":
            out.append((None, count))
    if len(out) > 1:
        out = [pair for pair in out if pair[0] is not None] or out[:1]
    return out


def _names_lead(clause: Clause, indexes: list[int]) -> bool:
    return any(run[1] <= indexes[0] and indexes[0] - run[1] <= 3 for run in clause.items)


def _pair_score(
    clause: Clause, run: tuple[int, int], at: int, indexes: list[int], n: int, leading: bool
) -> float:
    score = nearness(clause, run, at)
    crossed = sum(min(run[0], at) < other < max(run[1], at) for other in indexes)
    score -= 3 * crossed
    if leading and len(indexes) > 1:
        score += 2 if run[1] <= at else -1
    return score


def is_target(clause: Clause, at: int) -> bool:
    """Whether the quantity is what it becomes."""
    j = at - 1
    while j >= 0 and clause.pieces[j].text in words("the 只 just only 约 about a total of 就"):
        j -= 1
    if j < 0:
        return False
    before = clause.pieces[j]
    return before.text in words("to 成 到 为 at") or (
        before.text.endswith(("成", "到", "为", "至", " to"))
        and before.has("change", "replace", "to", "decrease")
    )
