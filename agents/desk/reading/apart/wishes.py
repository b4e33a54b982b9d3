"""Sentences that are a wish of their own, and what several wishes say together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from agents.desk.find import order_meant
from agents.desk.reading.apart.parts import LEADS
from agents.desk.reading.apart.told import is_new, order_with_goods_in, orders_in
from agents.desk.reading.card.answers import folded
from agents.desk.reading.orders.separate import orders_anew
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import Span
from agents.desk.state import Conversation, Message
from contracts.request import (
    Action,
    AddItem,
    ChangeQuantity,
    Intent,
    PlaceOrder,
    Request,
    RequestQuote,
)

NEW, QUOTE = "new", "quote"
"""In the place of an order: one that is not placed yet, and goods of which the price is asked."""
_WISHES: frozenset[Intent] = frozenset(
    (
        "place_order",
        "add_item",
        "change_quantity",
        "remove_item",
        "substitute_item",
        "change_delivery",
        "split_delivery",
        "change_address",
        "change_contact",
        "change_invoice",
        "change_payment",
        "change_price",
        "cancel_order",
        "request_quote",
        "query_order",
    )
)
"""What is wanted of orders and goods; all else is for a person, and leaves a message in one piece."""
_COUNTS: frozenset[Intent] = frozenset(("place_order", "add_item", "change_quantity", "request_quote"))
"""As what it may be read what goods are ordered once more."""
_LEANS = re.compile(
    r"\b(?:it|its|them|they|those|these|rest|remaining|instead|otherwise|if not|then|that one)\b"
    r"|[它剩]|^都|其[余餘他它]|否[则則]|不然|同[样樣时時]"
)
"""What makes a sentence lean on the one before, where it stands before the order that it names."""
_LIKEWISE = re.compile(r"\b(?:too|as well|likewise|also|the same)\b\W*$|\b(?:likewise|same)\b|也|照[做办辦]")
"""That a sentence wants the same as the one before."""
_ONE_ORDER = re.compile(r"那[一张張个個]?[单單笔筆]|\bthe [a-z][a-z ]{1,20} order\b")
"""What tells an order by something else than its number."""
_AN_ORDER = re.compile(rf"\d{{3,}}|{_ONE_ORDER.pattern}")
"""What may tell an order."""
_BUYS = re.compile(r"\b(?:order|buy|purchase)\b|[订訂买買购購]|下[单單一]")
"""That goods are ordered, and not only wanted."""
_BARE_REPEAT = re.compile(
    r"\b(?:re-?order(?:ing)?|repeat order|another order|order again|once more)\b"
    r"|[返翻复複][单單購购]|再(?:[来來下]|[订訂])|[加追补補][单單订訂]"
)
"""How an order is wished for once more in so many words."""


@dataclass(frozen=True)
class Wish:
    """Sentences that belong together, and what they are read as."""

    spans: tuple[Span, ...]
    text: str
    said: Conversation
    request: Request
    about: frozenset[str]
    """The orders that it is about; empty where that can't be told."""
    named: frozenset[str]
    """Those of them that it names, by their numbers, their goods or their days."""


def wishes_in(
    parts: Sequence[Span], situation: Situation, read: Callable[[Situation], Conversation]
) -> Iterator[Wish]:
    """The wishes that some sentences are, each with those behind that don't stand by themselves."""
    found: Wish | None = None
    for one in _with_what_they_say(parts, situation, read):
        if found and not stands(one, found, situation):
            found = read_alone((*found.spans, *one.spans), situation, read)
            continue
        if found:
            yield found
        found = one
    if found:
        yield found


def _with_what_they_say(
    parts: Sequence[Span], situation: Situation, read: Callable[[Situation], Conversation]
) -> list[Wish]:
    """Each of some sentences as it reads alone; one that says nothing so together with the one before."""
    found: list[Wish] = []
    for part in parts:
        wish = read_alone((part,), situation, read)
        if found and not (wish.request.actions or wish.said["questions"]):
            found[-1] = read_alone((*found[-1].spans, part), situation, read)
        else:
            found.append(wish)
    return found


def read_alone(
    spans: tuple[Span, ...], situation: Situation, read: Callable[[Situation], Conversation]
) -> Wish:
    """What some sentences say alone."""
    text = situation.message["text"]
    places = [place for span in spans for place in range(*span)]
    while places and text[places[-1]] in " \t\n\u3000,，、":
        places.pop()
    message = Message(**{**situation.message, "text": "".join(text[place] for place in places)})
    alone = replace(situation, message=message)
    said = read(alone)
    request = _at(places, Request.model_validate(said["request"]))
    named = {*orders_in(alone.whole, situation), *order_with_goods_in(message["text"], situation)}
    only_asks = said["questions"] and not request.actions
    about = frozenset(named) if only_asks else _about(request.actions, situation)
    return Wish(spans, message["text"], said, request, about, about & named)


def _at(places: Sequence[int], request: Request) -> Request:
    """The request, its evidence where the signs that it was read from stand in the whole text."""

    def moved(action: Action) -> Action:
        read_at = ((start, min(end, len(places))) for start, end in action.evidence or ())
        spans = tuple((places[start], places[end - 1] + 1) for start, end in read_at if start < end)
        return action.model_copy(update={"evidence": spans or None})

    return request.with_actions(tuple(map(moved, request.actions)))


def _about(actions: Sequence[Action], situation: Situation) -> frozenset[str]:
    """The orders that actions are about, where that can be told of all but what is said of none at all."""
    dossier, speaker = situation.dossier, situation.setting(situation.spoken).speaker
    new = any(isinstance(one, PlaceOrder) for one in actions)
    orders: set[str] = set()
    open_ones = False
    for one in actions:
        named = dossier.by_figures(one.order or "")
        meant = None if named else order_meant(one, dossier, speaker)
        if isinstance(one, RequestQuote):
            orders.add(QUOTE)
        elif isinstance(one, PlaceOrder) or (new and not one.order):
            orders.add(NEW)
        elif len(named) == 1 or meant:
            orders.add(meant.id if meant else named[0])
        elif one.order or one.item:
            return frozenset()
        else:
            open_ones = True
    return frozenset() if open_ones and len(orders) > 1 else frozenset(orders)


def stands(wish: Wish, before: Wish, situation: Situation) -> bool:
    """Whether sentences are a wish of their own, of another order than those before: they name that, or its
    goods, or order anew."""
    text = situation.message["text"][slice(*wish.spans[0])]
    opening = re.split(r"[,，]", folded(LEADS.sub("", text, count=1)), maxsplit=1)[0]
    if not wish.about or not before.about or _is_open(before):
        return False
    if not {*wish.request.intents} <= _WISHES:
        return False
    counts = {*wish.request.intents} <= _COUNTS and not situation.dossier.by_figures(text)
    if counts and _only_says_again(before, situation):
        return False
    if _is_put_on_the_order_before(wish, text, before, situation):
        return False
    if wish.about & before.about:
        return wish.about == before.about == {NEW} and is_new(text) and not _is_open(wish)
    if NEW in wish.about and _is_order_of_its_own(wish, text, opening, situation):
        return True
    if NEW in wish.about or _leans(opening):
        return False
    if {NEW, QUOTE} <= wish.about | before.about:  # what is asked may be of what is ordered
        return False
    named = bool(wish.named) or bool(_ONE_ORDER.search(opening))
    return named or any(one.item for one in wish.request.actions)


def _is_put_on_the_order_before(wish: Wish, text: str, before: Wish, situation: Situation) -> bool:
    """Whether sentences add goods and name no order, behind others that change the only one whose number the
    message gives: that is theirs, whichever order holds such goods."""
    numbers = situation.dossier.by_figures
    changes = {*before.request.intents} - {"query_order", "handover"}
    named = numbers(before.text) if changes else []
    adds = all(isinstance(one, AddItem | ChangeQuantity) and _adds(one) for one in wish.request.actions)
    only = len(named) == 1 and numbers(situation.message["text"]) == named
    return adds and only and not (numbers(text) or _ONE_ORDER.search(folded(text)))


def _adds(action: AddItem | ChangeQuantity) -> bool:
    """Whether an action wants more of some goods."""
    return isinstance(action, AddItem) or bool(action.quantity and action.quantity.mode == "add")


def _only_says_again(wish: Wish, situation: Situation) -> bool:
    """Whether sentences wish for an order once more, and neither name one, nor goods, nor how many: what
    follows tells that."""
    said = folded(wish.text)
    told = wish.named or re.search(r"\d", said) or situation.setting(situation.spoken).goods.words_in(said)
    return wish.about == {NEW} and not told and bool(_BARE_REPEAT.search(said))


def _leans(opening: str) -> bool:
    """Whether a sentence leans on the one before by how it begins, before it names an order."""
    named = _AN_ORDER.search(opening)
    leans = _LEANS.search(opening[: named.start()] if named else opening)
    return bool(leans or _LIKEWISE.search(opening))


def _is_open(wish: Wish) -> bool:
    """Whether goods are ordered, and it is not said which, or how many."""
    placed = (one for one in wish.request.actions if isinstance(one, PlaceOrder))
    return any(not (one.item and one.quantity) for one in placed)


def _is_order_of_its_own(wish: Wish, text: str, opening: str, situation: Situation) -> bool:
    """Whether what is ordered is no more of what was said before: it says so, repeats an order, or names
    terms of its own."""
    if _is_open(wish):
        return False
    skus = situation.setting(situation.spoken).speaker.goods
    placed = [one for one in wish.request.actions if isinstance(one, PlaceOrder)]
    repeated = any(one.item and skus.get(one.item) for one in placed)
    if repeated or is_new(text):
        return True
    terms = any(one.price or one.delivery or one.payment or one.address for one in placed)
    wanted = terms and len(placed) == len(wish.request.actions) and all(one.quantity for one in placed)
    return not _leans(opening) and (wanted or bool(_BUYS.search(folded(text))))


def is_whole(wish: Wish) -> bool:
    """Whether a wish is no more than that, and all that it takes is known."""
    said, intents = wish.said, {*wish.request.intents}
    open_ones = said["most"] or said["by"] or said["overtaken"] or said["aside"] or said["replaced"]
    wants = bool(intents) or bool(said["questions"])
    return bool(wish.about) and wants and intents <= _WISHES and not open_ones


def together(wishes: Sequence[Wish], situation: Situation) -> Conversation:
    """What wishes of different orders say together."""
    actions: list[Action] = []
    for one in _with_new_orders_numbered(wishes):
        actions += [behind(action, len(actions)) for action in _named(one)]
    first = wishes[0]
    return {
        **first.said,
        "request": first.request.with_actions(tuple(actions)).to_json(),
        "own": len(actions),
        "answer": situation.text,
        "questions": list(dict.fromkeys(asked for one in wishes for asked in one.said["questions"])),
        "unheard": [part for one in wishes for part in one.said["unheard"]],
    }


def behind(action: Action, others: int) -> Action:
    """An action as one of a request in which it, and what it depends on, stand behind so many others."""
    granted = tuple(place + others for place in action.if_granted or ())
    return action.model_copy(update={"if_granted": granted or None})


def _with_new_orders_numbered(wishes: Sequence[Wish]) -> Iterator[Wish]:
    """The wishes; what further ones say to be another new order, told from the first."""
    new = [one for one in wishes if NEW in one.about and orders_anew(one.text)]
    for wish in wishes:
        number = new.index(wish) + 1 if wish in new else 1
        apart = {"order": f"#{number}"} if number > 1 else {}
        actions = (
            one.model_copy(update=apart) if isinstance(one, PlaceOrder) else one
            for one in wish.request.actions
        )
        yield replace(wish, request=wish.request.with_actions(tuple(actions)))


def _named(wish: Wish) -> Iterator[Action]:
    """The actions of a wish, each with the number of its order where that is the only one."""
    only = next(iter(wish.about)) if len(wish.about) == 1 else NEW
    for action in wish.request.actions:
        named = only in (NEW, QUOTE) or action.order
        yield action if named else action.model_copy(update={"order": only})
