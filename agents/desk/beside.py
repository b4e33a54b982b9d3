"""What is told beside the steps of a message: what waits for a question, and what goes along with goods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from agents.desk.find import Dossier, lines_named, orders_named
from agents.desk.plan import Step
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import CLAUSE_END, around
from contracts.order import Order
from contracts.request import Action, ChangeDelivery

_OF_AN_ORDER = re.compile(
    r"[订訂]?[单單](?!元|位)|(?<=[a-z] )(?<!\bon )(?<!\bof )(?<!\bin )(?<!\bfrom )(?<!\bfor )\borders?\b"
)
"""That goods tell no more than which order is meant: 椅子那单, the mugs order."""
_OF_NEW_GOODS = ("request_quote", "place_order")
_TOLD_ANYWAY = ("query_order", "request_quote", "place_order", "handover")
"""What is no change of an order that a question beside it puts off."""


def with_the_rest_that_waits(
    planned: Sequence[Step], wishes: Mapping[int, Action], dossier: Dossier, setting: Setting
) -> list[Step]:
    """The steps; a question that is all of them with what the message wants of other orders than its own, or
    beside new goods, which comes next."""
    about = wishes.get(planned[0].about) if len(planned) == 1 and planned[0].do == "ask" else None
    if about is None or not (about.order or about.intent in _OF_NEW_GOODS):
        return list(planned)
    own, speaker = orders_named(about.order or "", dossier), setting.speaker
    named = [(one, orders_named(one.order or "", dossier)) for one in wishes.values()]
    told = [
        speaker.say("comes_next", what=speaker.intent(one.intent), order=orders[0])
        for one, orders in named
        if len(orders) == 1 and orders != own and one.intent not in _TOLD_ANYWAY
    ]
    text = "\n".join((*told, planned[0].text or ""))
    return [planned[0].model_copy(update={"text": text})]


def with_what_moves_along(
    planned: Sequence[Step], wishes: Mapping[int, Action], text: str, dossier: Dossier, setting: Setting
) -> Iterator[Step]:
    """The steps; one that moves an order of which the message names some goods says that all of it moves."""
    for step in planned:
        before = dossier.order(step.order.id) if step.do == "change" and step.order else None
        own = [wishes[i] for i in step.actions if i in wishes]
        moves = [one for one in own if isinstance(one, ChangeDelivery)]
        if before and step.order and len(moves) == 1 and before.delivery != step.order.delivery:
            items = [one.item for one in own if one.item and one not in moves]
            if others := _others_than_named(moves[0], before, text, items, setting):
                told = setting.speaker.say("all_of_it_moves", order=before.id, products=others)
                step = step.model_copy(update={"text": told})
        yield step


def _others_than_named(
    wish: Action, order: Order, text: str, items: Sequence[str], setting: Setting
) -> list[str]:
    """The goods of an order that a wish for it does not name, where it names some, and not only the `items`
    of which something else is wished."""
    spans = wish.evidence or ((0, len(text)),)
    said = folded(" ".join(text[slice(*around(text, *span, CLAUSE_END))] for span in spans))
    named = wish.item or setting.goods.words_in(said)
    if not named or _OF_AN_ORDER.search(said):
        return []
    lines = {line.number for line in lines_named(named, order, setting.speaker)}
    beside = {line.number for one in items for line in lines_named(one, order, setting.speaker)}
    some = 0 < len(lines) < len(order.lines) and not lines <= beside
    return [setting.speaker.line(line) for line in order.lines if some and line.number not in lines]
