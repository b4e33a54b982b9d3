"""Messages that ask something, and no more than that."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from agents.desk.find import orders_holding
from agents.desk.plan import currency_of
from agents.desk.propose import LIKE_A_PRICE
from agents.desk.reading.amounts.figures import is_within
from agents.desk.reading.amounts.what_if import asks_the_cost_of_it
from agents.desk.reading.asked.questions import (
    Question,
    asks_for_the_sum,
    asks_to_ask,
    asks_when,
    is_question,
    questions_in,
    regions_asked,
)
from agents.desk.reading.asked.quoted import goods_compared, goods_looked_for, quoted_again, sizes_asked_of
from agents.desk.reading.asked.sums import sum_asked_about
from agents.desk.reading.asked.unheard import says_something
from agents.desk.reading.card.answers import folded, verdict
from agents.desk.reading.card.asides import partings
from agents.desk.reading.card.staying import asks_what_is_so
from agents.desk.reading.goods.halves import asks_for_a_change
from agents.desk.reading.orders.likewise import other_order_named
from agents.desk.reading.orders.naming import order_spoken_of
from agents.desk.reading.outcome import ReadAll, of_the_wish, without_a_stretch
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import blanked
from agents.desk.reading.terms.as_before import wants_the_price_of_before
from agents.desk.reading.terms.in_time import day_asked, day_needed, orders_asked_of
from agents.desk.state import Conversation, Message
from contracts.request import Quantity, QueryOrder, Request, RequestQuote


def question_to_come(situation: Situation) -> Conversation | None:
    """The question what is to be asked, where a message says no more than that something is, or behind that,
    of which order."""
    text = situation.text
    asked = situation.state.get("inquired") == ["ask_away"] and not situation.plain(text).actions
    named = asked and order_spoken_of(text, situation.dossier, situation.setting(situation.spoken))
    to_come = asks_to_ask(text) or (named and not is_question(text))
    return Conversation(questions=["ask_away"]) if to_come else None


_CHANGES_SOMETHING = re.compile(
    r"\W*(?:(?:hi|hello|so|and|actually)\b\W*)*"
    r"(?:(?:i|we)(?:['’]d| would)? (?:need|want|like|have) to|(?:can|could|may) (?:i|we)"
    r"|i(?:['’]m| am) here to)"
    r" (?:change|make a change|correct|adjust|amend)"
    r"(?: (?:something|a few things|some things|one thing|it|a thing))?\W*(?:please)?\W*"
    r"|\W*(?:你好|您好)?\W*(?:我[们們]?)?(?:想|要|需要)?(?:改一?下?|修改|[变變]更|[调調]整)(?:一下)?(?:[单單]|[点點些][东東]西)(?:子)?\W*"
)
"""That something is to be changed, and no more."""


_AN_ORDER = re.compile(r"\b(?:order|one)\b|[单單]")


def only_wants_a_change(text: str) -> bool:
    """Whether a text says that something, or an order, is to be changed, and not what of it."""
    return asks_for_a_change(text) or bool(_CHANGES_SOMETHING.fullmatch(folded(text)))


def change_to_come(situation: Situation) -> Conversation | None:
    """The question what is to be changed on the order that a message only names, where it was just asked what
    is to be changed at all."""
    text, plain = situation.text, situation.plain(situation.text)
    if situation.state.get("inquired") != ["to_change"] or is_question(text):
        return None
    waits = situation.proposal or situation.haggle or situation.waiting
    if waits or {*plain.intents} - {"query_order"}:
        return None
    setting = situation.setting(situation.spoken)
    by_goods = _AN_ORDER.search(folded(text)) and setting.goods.words_in(folded(text))
    named = by_goods or order_spoken_of(text, situation.dossier, setting)
    return Conversation(questions=["to_change"]) if named else None


def whether_a_sum_is_so(situation: Situation, read: ReadAll) -> Conversation | None:
    """The question whether an order comes to as much as the message says, and what that says beside it; of
    what is proposed or offered it is shown again."""
    asked, waiting = sum_asked_about(situation.text, situation.dossier.ids), situation.waiting
    quoted = waiting is not None and waiting.question == "order_it"
    if asked is None or not _may_be_a_sum(asked.amount, situation):
        return None
    rest, beside = without_a_stretch(situation, *asked.span)
    named = situation.dossier.by_figures(situation.text)
    if len(named) == 1 and not situation.dossier.by_figures(rest):
        beside = replace(beside, message=Message(**{**beside.message, "text": f"{named[0]}: {rest.strip()}"}))
    shown = situation.proposal or situation.haggle
    said: Conversation = read(beside) if re.search(r"\w", rest) else Conversation()
    if quoted and waiting and not said:
        return of_the_wish(waiting.request, situation)
    if quoted:
        return None
    kind: Question = "table" if shown else "sum_is_so"
    return {**said, "questions": list(dict.fromkeys([*said.get("questions", []), kind]))}


def _may_be_a_sum(amount: Decimal, situation: Situation) -> bool:
    """Whether a number is like the total of an order, or of what is proposed, offered or quoted, and none of
    their prices."""
    orders = [*situation.dossier.orders, *situation.shown, *situation.offered]
    prices = {line.unit_price for order in orders for line in order.lines}
    totals = [*(order.total for order in orders), *situation.prices_quoted]
    return amount not in prices and any(is_within(amount, one, LIKE_A_PRICE) for one in totals)


def whether_in_time(situation: Situation) -> Conversation | None:
    """The question whether goods come by a day, where nothing waits for an answer; so is the day that they
    are needed for, where they come before it anyway."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    if situation.proposal or situation.haggle or situation.waiting or not dossier.open_orders:
        return None
    text, plain = situation.text, situation.plain(situation.text)
    meant = orders_asked_of(text, dossier, setting)
    day = day_asked(text, plain, setting.today, situation.plain)
    if day is None:
        needed = day_needed(text, plain, setting.today, situation.plain)
        day = needed if needed and all(one.delivery <= needed for one in meant) else None
    return Conversation(questions=["in_time"], by=day.isoformat()) if day else None


def which_costs_less(situation: Situation) -> Conversation | None:
    """The prices of goods of which the message asks which costs less, where nothing waits for an answer."""
    if situation.proposal or situation.haggle or situation.dossier.by_figures(situation.text):
        return None
    goods, count = goods_compared(situation.text, situation.setting(situation.spoken))
    counted = Quantity(value=count, mode="set") if count else None
    whole = ((0, len(situation.text)),)
    quotes = tuple(RequestQuote(item=one, quantity=counted, evidence=whole) for one in goods)
    return of_the_wish(Request(language=situation.spoken, actions=quotes), situation) if quotes else None


def what_is_looked_for(situation: Situation) -> Conversation | None:
    """The price of goods that the message looks for at about so much, where nothing waits for an answer."""
    if situation.proposal or situation.haggle or situation.dossier.by_figures(situation.text):
        return None
    item = goods_looked_for(situation.text, situation.setting(situation.spoken))
    quotes = (RequestQuote(item=item, evidence=((0, len(situation.text)),)),)
    return of_the_wish(Request(language=situation.spoken, actions=quotes), situation) if item else None


def how_big_goods_are(situation: Situation) -> Conversation | None:
    """The question how big goods are whose names tell it, and nothing else."""
    if situation.waiting or situation.plain(situation.text).actions:
        return None
    asked = sizes_asked_of(situation.text, situation.setting(situation.spoken))
    return Conversation(questions=["size"]) if asked else None


def whether_an_order_is_so(situation: Situation) -> Conversation | None:
    """The question whether an order is as the message says, where nothing waits for an answer."""
    if situation.proposal or situation.haggle or situation.waiting:
        return None
    text, dossier, setting = situation.text, situation.dossier, situation.setting(situation.spoken)
    goods = setting.goods.words_in(folded(text))
    held = not goods or orders_holding(goods, dossier.open_orders, setting.speaker)
    asked = asks_what_is_so(text) if held or dossier.by_figures(text) else []
    return Conversation(questions=asked) if asked else None


def the_same_question(situation: Situation) -> Conversation | None:
    """What was asked last, of another order that the message names and says nothing else of: and 1024? Or,
    of a delivery of which it was asked how long it takes, what that costs."""
    asked, text = situation.state.get("inquired"), situation.text
    if asked is None or situation.haggle or situation.waiting or situation.proposal:
        return None
    if asked == ["transit"] and asks_the_cost_of_it(text):
        return Conversation(questions=["shipping_cost"])
    setting = situation.setting(situation.spoken)
    if {"totals", "due"} & {*asked} and asks_for_the_sum(text) and not _wishes(situation.plain(text)):
        return Conversation(questions=["due" if "due" in asked else "totals"])
    order = other_order_named(text, situation.dossier, setting)
    if order is None or not re.search(r"[?？呢吗嗎]|\b(?:and|what about|how about|same)\b", folded(text)):
        return None
    if asked and asked != ["orders"]:
        return Conversation(questions=["due" if one == "totals" else one for one in asked])
    return of_the_wish(Request(language=situation.spoken, actions=(QueryOrder(order=order),)), situation)


def _wishes(plain: Request) -> bool:
    return any(one.intent != "query_order" for one in plain.actions)


def the_price_quoted(situation: Situation, read: ReadAll) -> Conversation | None:
    """What was quoted once more, where a message asks no more than what that comes to or how long it takes,
    or for the price of before."""
    waiting, text = situation.waiting, situation.text
    if waiting is None or waiting.question != "order_it" or situation.haggle:
        return None
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    currency = currency_of((), dossier, setting)
    again = quoted_again(waiting.request, text, dossier.orders, setting, currency)
    for head, tail in partings(text):
        if wants_the_price_of_before(head) and again.intents == ["request_quote"]:
            _, beside = without_a_stretch(situation, 0, situation.text.rindex(tail))
            return {**read(beside), "answer": tail}
    if wants_the_price_of_before(text):
        return of_the_wish(again, situation)
    questions, left = questions_in(text, situation.plain(text), situation.known.orders)
    told = {*questions} <= {"table", "earliest"} and (questions or asks_when(text))
    looks = all(one.intent == "query_order" and not one.order for one in left.actions)
    looks = looks and not (left.actions and re.search(r"\d", text))
    elsewhere = dossier.by_figures(text) or not looks or setting.goods.words_in(folded(text))
    rest = re.sub(r"[^\w\s]", "", blanked(text, regions_asked(text, situation.known.orders)))
    if not told or elsewhere or (questions and verdict(rest) is None and says_something(rest)):
        return None
    return of_the_wish(again, situation)
