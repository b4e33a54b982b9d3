"""Wishes of other orders than the one of which a card waits for a yes."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from agents.desk.find import named_among
from agents.desk.plan import is_change
from agents.desk.proposal import Proposal, alike
from agents.desk.reading.apart.each import OF_EACH
from agents.desk.reading.apart.parts import MOST_PARTS, parts_of
from agents.desk.reading.apart.told import AS_THERE, is_new, order_with_goods_in, orders_in
from agents.desk.reading.apart.wishes import NEW, Wish, behind, is_whole, read_alone, stands, together
from agents.desk.reading.card.answers import folded, verdict
from agents.desk.reading.conditions import MAY_BE
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import Span
from agents.desk.state import Conversation
from contracts.request import Action, AddItem, ChangeQuantity, PlaceOrder, Request

_PUTS_RIGHT = re.compile(
    r"\b(?:not|wrong|mean|meant|other|was|were|last time|forgot|forgotten|missed|left out)\b|n['’]t\b"
    r"|不[是对對]|不要(?!了)|[错錯]|是改|[另其][一他它余餘]|以前|上次|[漏忘]|少了"
)
"""That a text may put right what is shown, or tell how something is, rather than wish for more."""
_THE_NEW_ONE = re.compile(r"\b(?:the|that|this|your|my|our) new (?:order|one)\b|新[订訂]?[单單]")
"""The new order that a card shows."""


def beside_a_card(
    proposal: Proposal, situation: Situation, read: Callable[[Situation], Conversation]
) -> Conversation | None:
    """What a message says while a card waits: its wishes of other orders than that is about, each read alone,
    and with the card what is left; `None` where it has none."""
    text, before = situation.message["text"], _of_a_card(proposal)
    parts = [] if OF_EACH.search(folded(text)) else list(_behind_an_answer(text, situation, before.about))
    if MAY_BE.search(folded(text)) or len(parts) > MOST_PARTS:
        return None
    if NEW in before.about and _PUTS_RIGHT.search(folded(text)):
        return None
    if not any(_is_of_others(text[slice(*part)], before, situation) for part in parts):
        return None
    alone = replace(situation, proposal=None, _readings={})
    apart, rest = list[Wish](), list[Span]()
    behind_one = False
    for part in parts:
        wish = read_alone((part,), alone, read)
        if behind_one and not (wish.request.actions and stands(wish, apart[-1], situation)):
            apart[-1] = read_alone((*apart[-1].spans, part), alone, read)
        elif _changes_others(wish, proposal, situation) and stands(wish, before, situation):
            apart.append(wish)
            behind_one = True
        else:
            rest.append(part)
            behind_one = False
    books = bool(rest) and verdict(text[slice(*rest[0])]) == "yes"
    taken = before.about - ({NEW} if books else set())
    if not apart or not all(is_whole(one) and not one.about & taken for one in apart):
        return None
    others = together(apart, situation)
    if not any(re.search(r"\w", text[slice(*part)]) for part in rest):
        return others
    left = read_alone(tuple(rest), situation, read)
    wanted = Request.model_validate(others["request"]).actions
    actions = (*left.request.actions, *(behind(one, len(left.request.actions)) for one in wanted))
    return {
        **left.said,
        "request": left.request.with_actions(actions).to_json(),
        "own": len(actions),
        "answer": left.said["answer"] or left.text,
        "aside": left.said["aside"] or " ".join(one.text for one in apart),
        "questions": list(dict.fromkeys([*left.said["questions"], *others["questions"]])),
        "unheard": [*left.said["unheard"], *others["unheard"]],
    }


def _behind_an_answer(text: str, situation: Situation, talked_of: Collection[str]) -> Iterator[Span]:
    """The parts of a message while a card waits that is about some orders, a yes or no that it begins with by
    itself."""
    first = re.match(r"[^,，。.;；!！?？\n]*[,，。.;；!！\n]\s*", text)
    start = first.end() if first and verdict(first[0]) else 0
    if start:
        yield 0, start
    for begin, end in parts_of(text[start:], situation, talked_of):
        yield begin + start, end + start


def _of_a_card(proposal: Proposal) -> Wish:
    """What waits for a yes, as what was said before a message."""
    new = {NEW} if "place_order" in proposal.request.intents else set[str]()
    about = frozenset({one.order.id for one in proposal.steps if one.order and is_change(one)} | new)
    return Wish((), proposal.text, Conversation(), proposal.request, about, about)


def _is_of_others(text: str, card: Wish, situation: Situation) -> bool:
    """Whether a text may be of another order than a card is about."""
    named = {*orders_in(text, situation), *order_with_goods_in(text, situation)}
    return bool(named - card.about) or is_new(text)


def _changes_others(wish: Wish, proposal: Proposal, situation: Situation) -> bool:
    """Whether a wish asks for something, and not of goods that are ordered anew, nor orders those that a
    proposal is about."""
    setting = situation.setting(situation.spoken)
    new = [one.item for one in proposal.request.actions if isinstance(one, PlaceOrder) and one.item]
    shown = [line.name for step in proposal.steps if step.order for line in step.order.lines]
    told = bool(orders_in(wish.text, situation)) or is_new(wish.text)
    words = setting.goods.words_in(folded(wish.text))
    if _PUTS_RIGHT.search(folded(wish.text)) or (new and AS_THERE.search(folded(wish.text))):
        return False
    if not told and any(map(_adds, wish.request.actions)):
        return False
    if words and named_among(words, new if told else [*new, *shown], setting.speaker):
        return False
    goods = [one.item for one in proposal.request.actions if one.item]
    placed = [one.item or "" for one in wish.request.actions if isinstance(one, PlaceOrder)]
    asks = any(one.intent not in ("query_order", "request_quote") for one in wish.request.actions)
    of_the_new = not placed and _THE_NEW_ONE.search(folded(wish.text))
    return asks and not of_the_new and not any(alike(item, other) for item in placed for other in goods)


def _adds(action: Action) -> bool:
    """Whether an action brings more of some goods."""
    more = isinstance(action, ChangeQuantity) and action.quantity and action.quantity.mode == "add"
    return bool(more) or isinstance(action, AddItem | PlaceOrder)
