"""What the bare numbers of a message are, by the offer that lies on the table: 600 of 500 mugs at 3.59 counts mugs."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from contracts.request import Laid
from nlp.clauses import Clause
from nlp.pieces import Piece
from nlp.quantities import Measure
from nlp.terms import Fields
from nlp.wording import words

_TAKING = words("take | took | taking | order | ordered | buy | have | 拿 | 要 | 买 | 订")
_MONEY = ("price_word", "unit_price", "total_price", "lower", "raise", "max", "min", "exact_most", "meet")
_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")
"""Times a price within which a number is one."""
_FEWEST, _MANIEST = Decimal("0.1"), Decimal(10)
"""Times a count within which a number is one."""


def count_goods(clauses: list[Clause], laid: Laid | None) -> list[Clause]:
    """`clauses` with each bare number that can only be one of goods as a quantity."""
    if laid is None or not laid.counts:
        return clauses
    return [_counted(clause, laid) for clause in clauses]


def _counted(clause: Clause, laid: Laid) -> Clause:
    if clause.has(*_MONEY) or clause.kinds("qty", "per"):
        return clause
    pieces = [_as_count(piece) if _counts(clause, piece, laid) else piece for piece in clause.pieces]
    return Clause(pieces, clause.sentence, clause.mark, clause.index, clause.items)


def _as_count(piece: Piece) -> Piece:
    return replace(piece, kind="qty", value=Measure(piece.value))


def _counts(clause: Clause, piece: Piece, laid: Laid) -> bool:
    """Whether the piece is a number of goods: no price of those on the table, and as many as may be ordered."""
    if piece.kind not in ("num", "count") or piece.value != int(piece.value):
        return False
    if not _is_near(piece.value, laid.counts, _FEWEST, _MANIEST):
        return False
    taken = clause.word(*_TAKING) or any(p.kind == "dead" and p.value in laid.counts for p in clause.pieces)
    prices = laid.unit_prices if taken else (*laid.unit_prices, *laid.totals, *laid.bids)
    return not _is_near(piece.value, prices, _LEAST, _MOST)


def _is_near(value: Decimal, known: Iterable[Decimal], least: Decimal, most: Decimal) -> bool:
    return any(least * each <= value <= most * each for each in known)


def is_of_table(fields: Fields, laid: Laid | None) -> bool:
    """Whether the amount that an offer names lies on the table, as far as that is known."""
    if laid is None or "amount" not in fields.get("price", {}):
        return True
    return fields["price"]["amount"] in (*laid.unit_prices, *laid.totals)
