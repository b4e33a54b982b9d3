"""How clauses point at orders: those that turn to another than the one just spoken of (另一单, `the other one`), and goods that were ordered."""

from nlp.clauses import Clause
from nlp.pieces import Piece
from nlp.wording import words

_OTHER = words("另 另外 other")
_PLACES = words("前面 后面 前 后 former latter 前者 后者")
_LEADS = _OTHER | _PLACES
_POINTED = words("one ones order orders po pos 那 那个 那张 那单 那笔 这个 单 订单 单子 一个 一单 一张 一笔")
_ALONE = words("former latter 前者 后者")


def turns_to_another(clause: Clause) -> bool:
    """Whether the clause is about another order than those before it, and does not name it."""
    if clause.texts.isdisjoint(_LEADS) and "ordinal" not in clause.sorts:
        return False
    return not clause.kinds("order") and any(map(_points, clause.pieces, [*clause.pieces[1:], None]))


def asks_of_placed(clause: Clause) -> bool:
    """Whether the state of goods that were ordered is asked for: 昨天订的鲜花出库了没."""
    asked = clause.has("placed") and clause.has("progress", "deliver", "query")
    return bool(asked and clause.items) and clause.has("whether", "when", "query")


def _points(piece: Piece, after: Piece | None) -> bool:
    if piece.kind == "ordinal":
        return piece.text[0] in "另前后"
    pointed = after is not None and after.text in _POINTED
    return piece.text in _ALONE or (piece.text in _LEADS and pointed)
