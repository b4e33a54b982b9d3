"""Goods that go from one order to another."""

from nlp.clauses import Clause
from nlp.frames.counting import pair_counts
from nlp.frames.talk import Talk
from nlp.pieces import Piece
from nlp.wording import words

_MOVING = words(
    "move moved transfer shift switch bring put take 移 挪 转 调 移到 挪到 转到 调到 转移 转移到 调拨 调拨到"
)


def read_transfer(talk: Talk, clause: Clause) -> bool:
    """`move 100 mugs from SO-1 to SO-2`: so many fewer of the one order, so many more of the other."""
    if clause.texts.isdisjoint(_MOVING):
        return False
    ends, counts = _ends(clause), clause.kinds("qty", "num")
    if ends is None or len(counts) != 1:
        return False
    for item, count in pair_counts(talk, clause, counts):
        for order, mode in zip(ends, ("subtract", "add"), strict=True):
            fields = {"order": order.value, "quantity": talk.reader.quantity(count, mode)}
            talk.add("change_quantity", clause, fields | ({"item": item} if item else {}), at=order.start)
        talk.set_item(clause, item)
    return True


def _ends(clause: Clause) -> tuple[Piece, Piece] | None:
    """The order that goods come from and the one that they go to, where the clause names both.

    The first may have been taken for what the second replaces.
    """
    named = [
        i
        for i, p in enumerate(clause.pieces)
        if p.kind == "order" or (p.kind == "dead" and p.value == p.text)
    ]
    if len(named) != 2 or clause.pieces[named[0]].value == clause.pieces[named[1]].value:
        return None
    goals = [i for i in named if i and _leads_to(clause.pieces[i - 1])]
    if len(goals) != 1:
        return None
    (source,) = (i for i in named if i not in goals)
    return clause.pieces[source], clause.pieces[goals[0]]


def _leads_to(piece: Piece) -> bool:
    return piece.text in ("to", "onto", "into", "到", "至") or (
        piece.text.endswith("到") and piece.text in _MOVING
    )
