"""How many goods fit a budget: mugs down to whatever keeps 1031 under 2500; 椅子减到总价15000以内."""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, Decimal

from agents.desk.find import Dossier, lines_named, orders_holding
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import CLAUSE, without_numbers_of
from contracts.order import Order, OrderLine
from contracts.request import ChangePrice, ChangeQuantity, Handover, PlaceOrder, Quantity, Request

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
