"""How many goods fit a budget: mugs down to whatever keeps 1031 under 2500; 椅子减到总价15000以内."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from agents.desk.find import Dossier, lines_named, orders_holding, product_meant
from agents.desk.plan import currency_of
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.outcome import of_the_wish
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import CLAUSE, without_numbers_of
from agents.desk.state import Conversation
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    ChangePrice,
    ChangeQuantity,
    Handover,
    PlaceOrder,
    Quantity,
    Request,
    RequestQuote,
)

_N = (
    r"(?:usd|us\$|eur|cny|rmb|[$€£¥])? ?(?P<{name}>\d[\d,]*(?:\.\d+)?)"
    r"(?!\d|%| ?(?:pcs|pieces|boxes|packs|units)\b)"
)
_WITHIN = re.compile(
    r"\b(?:under|below|within|at most|(?:no|not) more than|less than|max(?:imum)?(?: of)?"
    r"|not (?:exceed|over|above)"
    r"|budget(?: (?:of|is|to))?|spend(?: (?:at most|up to|only|about))?|fits?(?: in(?:to)?)?"
    r"|as many as|cap(?:ped)? at)"
    rf" (?:(?:a|our|the|my) (?:total|budget|limit|sum) of )?{_N.replace('{name}', 'en')}"
    rf"|(?:不超[过過]?|[控压壓][制到在]*|[预預]算(?:只有|[是为為]|就)?|[别別]超[过過]?|最多(?:花)?|不[能要]超[过過]?)[^\d，,。；;]{{0,3}}"
    rf"{_N.replace('{name}', 'zh')}"
    rf"|{_N.replace('{name}', 'zh_within')}[块塊元]?[钱錢]?(?:以[内內下]|之[内內下])",
)
"""What all of an order may come to."""
_FEWER = re.compile(
    r"\b(?:reduc\w+|cut|trim|lower|drop|down to|fewer|less(?! than)|as many(?= (?!as))"
    r"|as many as(?= \D*\d[\d,.]* (?:buys?|gets?|pays?))"
    r"|take (?:some|a few)\b[^,.;]*\boff)\b"
    r"|[减減砍削缩縮][少到掉至成]?|[调調]到|少[要订訂买買来來]"
)
"""That there are to be fewer of some goods."""
_BUYS = re.compile(r"\bas many as (?P<en>\d[\d,]*(?:\.\d+)?) (?:buys?|gets?|pays? for|will buy)\b")
_HOW_MANY = re.compile(
    r"\bhow many\b(?! (?:days|weeks|hours|orders))"
    r"|(?:[能够夠可][以]?|可以)[^，,。；;？?\d]{0,4}(?:多少|[几幾])(?!天|[钱錢])|(?:[买買订訂拿要])(?:多少|[几幾])(?!天|[钱錢])"
)
"""That it is asked how many goods there would be."""
_FOR = re.compile(
    rf"\b(?:for|with|from|out of) (?:a (?:total|budget) of )?{_N.replace('{name}', 'en')}"
    r"(?: ?(?:usd|dollars?|bucks|eur|euros?))?"
    r"(?: (?:in total|altogether|all in|in all))?\W*(?:$|(?<=[.,;!?]))"
    rf"|{_N.replace('{name}', 'zh')}(?:元|块|塊|美元|美金|人民[币幣])?"
    r"[钱錢]?(?:的[预預]算)?[，,]?(?=[能够夠可])"
)
"""The sum for which that is asked."""
_ASIDE = re.compile(r"\b(?:once|after|when|because|as long as)\b.*|(?:付完|[买買]完).*")
"""What is told beside that: once the teapots are paid."""
_OF_A_PRICE = re.compile(r"(?<!total )\bprices?\b|\bdiscount|(?<![总總])[价價]|折")


def within_a_budget(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request | None:
    """What a text wants that is to have fewer of some goods so that an order stays within a sum: as many of
    them as fit that. What can't be counted so is for a person: the sum is no amount of goods."""
    said = folded(without_numbers_of(dossier.by_figures(text), text))
    most = _sum_in(said)
    changes = (ChangeQuantity, ChangePrice, PlaceOrder)
    if most is None or not _FEWER.search(said) or _OF_A_PRICE.search(said):
        return None
    if not all(isinstance(one, changes) for one in request.actions):
        return None
    found = _line_meant(said, text, dossier, setting)
    if found and (fits := _fitting(most, *found)):
        item, number = setting.speaker.line(found[1]), Quantity(value=Decimal(fits), mode="set")
        places = tuple(action.evidence[0] for action in request.actions if action.evidence)
        wish = ChangeQuantity(
            order=found[0].id, item=item, quantity=number, evidence=places or ((0, len(text)),)
        )
        return request.with_actions((wish,))
    return request.with_actions((Handover(),)) if _counts_the_sum(request, most) else None


def as_many_as_fit(situation: Situation) -> Conversation | None:
    """As many of the goods that are proposed, or else asked the price of, as a text asks how many come to no
    more than a sum: my budget is 3,300, how many gloves can I get for that?"""
    text, dossier = situation.text, situation.dossier
    said = folded(without_numbers_of(dossier.by_figures(text), text))
    most = _sum_in(said) or _sum_asked_for(said)
    if situation.haggle or most is None or not _HOW_MANY.search(said) or len(_FIGURE.findall(said)) != 1:
        return None
    setting = situation.setting(situation.spoken)
    words = next(filter(None, (setting.goods.words_in(hit[0]) for hit in CLAUSE.finditer(said))), None)
    shown = [step.order for step in situation.proposal.steps if step.order] if situation.proposal else []
    wish: Action | None
    if shown:
        wish = _of_what_is_shown(most, words, shown, dossier, setting)
    else:
        wish = _priced(most, words, situation, setting)
    if wish is None:
        return None
    told = wish.model_copy(update={"evidence": ((0, len(text)),)})
    wanted = of_the_wish(situation.plain(text).with_actions((told,)), situation)
    return {**wanted, "most": str(most)}


_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _sum_asked_for(said: str) -> Decimal | None:
    hit = _FOR.search(said)
    return number_of(hit["en"] or hit["zh"]) if hit else None


def _of_what_is_shown(
    most: Decimal, words: str | None, shown: Sequence[Order], dossier: Dossier, setting: Setting
) -> ChangeQuantity | None:
    """As many of the goods of some words, or of the only ones that change, on an order that is proposed as
    keep it within a sum."""
    held = [
        (order, line)
        for order in shown
        for line in (lines_named(words, order, setting.speaker) if words else _lines_changed(order, dossier))
    ]
    if len(held) != 1 or not (held[0][1].unit_price and held[0][1].amount):
        return None
    ((order, line),) = held
    room = most - order.total + (line.amount or 0)
    fits = (room / (line.unit_price or 1)).to_integral_value(ROUND_FLOOR)
    number, item = Quantity(value=fits, mode="set") if fits > 0 else None, setting.speaker.line(line)
    stands = order.id if order.id in dossier.ids else None
    return ChangeQuantity(order=stands, item=item, quantity=number) if number else None


def _lines_changed(order: Order, dossier: Dossier) -> list[OrderLine]:
    """The lines of an order that is proposed of which there would be another number than there is."""
    standing = dossier.order(order.id)
    counts = {line.sku: line.quantity for line in standing.lines} if standing else {}
    return [line for line in order.lines if counts.get(line.sku) != line.quantity]


def _priced(most: Decimal, words: str | None, situation: Situation, setting: Setting) -> RequestQuote | None:
    """The price of as many goods of some words, or of the only ones that were quoted, as a sum buys."""
    waiting = situation.waiting
    quoted = [one.item for one in waiting.request.actions if one.item] if waiting else []
    item = words or (quoted[0] if len(quoted) == 1 else None)
    product = product_meant(item, setting.speaker) if item else None
    price = product.list_prices.get(currency_of((), situation.dossier, setting)) if product else None
    fits = (most / price).to_integral_value(ROUND_FLOOR) if price else Decimal(0)
    return RequestQuote(item=item, quantity=Quantity(value=fits, mode="set")) if fits > 0 else None


def most_to_spend(request: Request, text: str, dossier: Dossier) -> Decimal | None:
    """The sum that an order is to stay within by the only change that a request makes, if any."""
    wish = request.actions[0] if len(request.actions) == 1 else None
    said = folded(without_numbers_of(dossier.by_figures(text), text))
    return _sum_in(said) if isinstance(wish, ChangeQuantity) and _FEWER.search(said) else None


def _fitting(most: Decimal, order: Order, line: OrderLine) -> int | None:
    """How many of a line an order may have to stay within a sum, where that is fewer than it has."""
    if not (line.unit_price and line.amount):
        return None
    fits = int(((most - order.total + line.amount) / line.unit_price).to_integral_value(ROUND_FLOOR))
    return fits if 0 < fits < line.quantity else None


def _sum_in(said: str) -> Decimal | None:
    """The only sum that a text names as what all may come to."""
    hits = [hit for one in (_WITHIN, _BUYS) for hit in one.finditer(said)]
    sums = {number_of(next(filter(None, hit.groupdict().values()))) for hit in hits}
    return sums.pop() if len(sums) == 1 else None


def _counts_the_sum(request: Request, sum_: Decimal) -> bool:
    """Whether a request takes a sum for how many goods there are to be."""
    numbers = (getattr(one, "quantity", None) for one in request.actions)
    return any(number is not None and number.value == sum_ for number in numbers)


def _line_meant(said: str, text: str, dossier: Dossier, setting: Setting) -> tuple[Order, OrderLine] | None:
    """The only line, with its order, of which a text wants fewer."""
    clauses = [_ASIDE.sub(" ", clause[0]) for clause in CLAUSE.finditer(said)]
    fewer = [one for one in clauses if _FEWER.search(one)]
    goods = next(filter(None, map(setting.goods.words_in, (*fewer, *clauses))), None)
    named = dossier.by_figures(text)
    held = [one for one in dossier.open_orders if one.id in named or not named]
    if goods:
        held = orders_holding(goods, held, setting.speaker)
    elif not named and dossier.in_focus:
        held = [dossier.in_focus]
    if len(held) != 1:
        return None
    lines = lines_named(goods, held[0], setting.speaker) if goods else list(held[0].lines)
    return (held[0], lines[0]) if len(lines) == 1 else None
