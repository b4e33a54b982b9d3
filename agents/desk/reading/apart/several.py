"""Messages of several wishes that stand by themselves, each read alone: drop the teapots. And a new order:
300 white mugs, net 30.

Read as one, what is said of one order is easily taken for something of another. A sentence that names no
order or goods of its own, or leans on the one before (then, the rest, 也), is read with that one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from agents.desk.reading.apart.beside_a_card import beside_a_card
from agents.desk.reading.apart.each import OF_EACH, said_of_each, with_what_is_said_of_each
from agents.desk.reading.apart.parts import LONGEST, MOST_PARTS, parts_of
from agents.desk.reading.apart.told import orders_in
from agents.desk.reading.apart.wishes import Wish, is_whole, together, wishes_in
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.answers import folded
from agents.desk.reading.situation import Situation
from agents.desk.state import Conversation
from contracts.request import Action, PlaceOrder, RequestQuote

_TOGETHER = re.compile(
    r"\b(?:together(?! with\b)|one (?:shipment|delivery|go))\b"
    r"|一起|一[并併]|[单單]子?各|其[他余餘]的?[单單]"
)
"""What is said of several orders, and not of each."""
_WITH_ONE = re.compile(
    r"[跟和同与與](?:[a-z]{1,4}-?)?(?:\d{3,}|[^，。,;；\d]{1,10}[单單])(?:的|[那这這]?[单單])?(?:一起|一[并併]|同一?[批车車船])"
)
"""That goods come with an order that is named."""


def wishes_apart(situation: Situation, read: Callable[[Situation], Conversation]) -> Conversation | None:
    """What a message says, each of its wishes as `read` reads it alone; `None` where it has no two of
    different orders that stand by themselves, or a bargain or a question waits for an answer."""
    text = situation.message["text"]
    if situation.haggle or situation.waiting or situation.message["to"]:
        return None
    if len(text) > LONGEST or _TOGETHER.search(_WITH_ONE.sub(" ", folded(text))):
        return None
    if situation.proposal:
        return beside_a_card(situation.proposal, situation, read)
    each = said_of_each(text)
    if each is None and OF_EACH.search(folded(text)):
        return None
    parts = list(parts_of(text[: each.span[0]] if each else text, situation))
    if not 1 < len(parts) <= MOST_PARTS or _asks_for_prices_alone(situation):
        return None
    found = list(wishes_in(parts, situation, read))
    if each:
        found = with_what_is_said_of_each(found, each, situation, read)
    several = len(found) > 1 and all(is_whole(one) for one in found)
    if several and any(_asks_the_price_of(one, found, situation) for one in found):
        return None
    return together(found, situation) if several else None


def _asks_for_prices_alone(situation: Situation) -> bool:
    """Whether a message, read as one, asks for the prices of so many goods and nothing else:
    报个价：手套500盒，椅子15把."""
    asked = situation.plain(situation.text).actions
    return bool(asked) and all(isinstance(one, RequestQuote) and one.quantity for one in asked)


def _asks_the_price_of(wish: Wish, beside: Sequence[Wish], situation: Situation) -> bool:
    """Whether a part asks, and names no order, for a price of goods that another one orders anew."""
    placed = {_goods(one) for other in beside for one in other.request.actions if isinstance(one, PlaceOrder)}
    asked = {_goods(one) for one in wish.request.actions}
    of_the_price = {*wish.request.intents} - {"change_quantity"} == {"change_price"}
    names_one = bool(orders_in(wish.text, situation))
    return of_the_price and is_question(wish.text) and asked <= placed and not names_one


def _goods(action: Action) -> str:
    return folded(action.item or "")
