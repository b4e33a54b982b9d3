"""Where it is known what lies on the table, its numbers tell a price from a count, and an echo from an offer."""

from decimal import Decimal

import pytest

from contracts.request import Known, Laid
from nlp import parse
from tests.nlp.reading_actions import NOW, spell


def laid(price: str, total: str, count: int) -> Known:
    return Known(laid=Laid(unit_prices=(Decimal(price),), totals=(Decimal(total),), counts=(Decimal(count),)))


MUGS, CHAIRS, TRAYS = laid("3.59", "1795", 500), laid("420", "25200", 60), laid("25", "750", 30)


def moves(text: str, known: Known) -> list[str]:
    read = parse(text, now=NOW, context="negotiation", known=known)
    return [spell(action) for action in read.to_json()["actions"]]


PRICED = [
    (MUGS, "deal at 3.45", "offer|3.45"), (MUGS, "deal, 3.45", "offer|3.45"), (MUGS, "ok 3.5", "offer|3.5"),
    (MUGS, "deal at 3.59", "accept"), (MUGS, "yes, 3.59 is fine", "accept"), (MUGS, "1,795 it is", "accept"),
    (MUGS, "how about 1700?", "offer|1700"), (MUGS, "let's say 3.5", "offer|3.5"),
    (CHAIRS, "405成交", "offer|405"), (CHAIRS, "行，就405", "offer|405"), (CHAIRS, "420成交", "accept"), (CHAIRS, "行，就420", "accept"),
    (TRAYS, "make it 28", "offer|28"),
]  # fmt: skip


@pytest.mark.parametrize(("known", "text", "move"), PRICED)
def test_an_acceptance_that_names_another_price_is_an_offer(known: Known, text: str, move: str):
    assert moves(text, known) == [move]


COUNTED = [
    (MUGS, "make it 600 instead of 500", "offer|600 set"), (MUGS, "make it 600", "offer|600 set"), (MUGS, "if I take 2000?", "offer|2000 set"),
    (MUGS, "what about 1000?", "offer|1000 set"), (MUGS, "600 at 3.5", "offer|600 set|3.5"), (MUGS, "400?", "offer|400 set"),
    (CHAIRS, "要不拿80？", "offer|80 set"), (CHAIRS, "80把呢", "offer|80 piece set"),
]  # fmt: skip


@pytest.mark.parametrize(("known", "text", "move"), COUNTED)
def test_a_number_that_is_no_price_of_the_table_counts_goods(known: Known, text: str, move: str):
    assert moves(text, known) == [move]


def test_nothing_hangs_on_what_is_known():
    assert moves("deal at 3.45", Known()) == ["accept"]
    assert moves("make it 600", Known()) == ["offer|600"]
