"""What an answer adds to the wish that waits for it: the thing that was asked after, and no other."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict

from agents.desk.find import (
    WHOLE_ORDER,
    Dossier,
    find_product,
    names_of,
    orders_holding,
    orders_named,
    product_meant,
)
from agents.desk.goods import told_apart
from agents.desk.proposal import alike, bare, less
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import ORDINALS, bare_value, choice, folded, leads, verdict
from agents.desk.reading.orders.naming import wants_it_new
from agents.desk.reading.orders.pointing import pointed_at
from agents.desk.reading.stretches import EXCEPT
from agents.desk.reading.terms.calendar import MONTH, month_of
from agents.desk.speaker import Problem
from agents.voice.values import say_unit
from contracts.order import Order
from contracts.request import Action, AddItem, ChangeQuantity, Intent, PlaceOrder, Quantity, Request

Read = Callable[[str], Request]
"""Reads a text as a message."""

_ORDERS = ("which_order", "unknown_order", "unknown_order_none_open", "unknown_goods")
_GOODS = (
    "which_line",
    "unknown_line",
    "which_product",
    "unknown_product",
    "unknown_product_similar",
    "ask_item",
    "ask_replacement",
)
_ORDERS_UNKNOWN = ("unknown_order", "unknown_order_none_open")
_VALUES: dict[str, tuple[str, tuple[str, str]]] = {
    "ask_quantity": ("quantity", ("change the quantity to {}", "数量改成{}")),
    "ask_quantity_in": ("quantity", ("change the quantity to {}", "数量改成{}")),
    "bad_quantity": ("quantity", ("change the quantity to {}", "数量改成{}")),
    "ask_delivery": ("delivery", ("change the delivery date to {}", "交期改到{}")),
    "past_date": ("delivery", ("change the delivery date to {}", "交期改到{}")),
    "ask_price": ("price", ("change the price to {}", "价格改成{}")),
    "ask_price_at": ("price", ("change the price to {}", "价格改成{}")),
    "ask_price_of": ("price", ("change the price to {}", "价格改成{}")),
    "ask_payment": ("payment", ("change the payment terms to {}", "付款方式改成{}")),
    "ask_address": ("address", ("change the delivery address to {}", "收货地址改成{}")),
    "ask_place": ("address", ("change the delivery address to {}", "收货地址改成{}")),
    "ask_contact": ("address", ("change the contact to {}", "联系人改成{}")),
    "ask_invoice": ("invoice", ("change the invoice title to {}", "发票抬头改成{}")),
}
"""By question: the field that its answer fills, and how an answer is said as a whole wish."""
_PLACES = ("ask_place", "ask_address")
ASKS_A_PRICE = ("ask_price", "ask_price_at", "ask_price_of")
_THEN = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|all right|well|then|so)\b\W*|[好行][的吧]?[，,\s]+|那(?:就)?)+(?=\S)", re.IGNORECASE
)
"""How an answer goes on from what it was told."""
_IN_ALL = re.compile(
    r"\b(?:in (?:all|total)|altogether|total|to \d)|[总總一]共|[总總][数數]|合[计計]"
    r"|[改变變][成为為到]|[加减減]到"
)
"""That a number is that of all."""
_COUNTED = ("place_order", "request_quote", "add_item", "change_quantity", "substitute_item", "return_item")
_FOR_EACH = ("delivery", "payment")
_IN_WORDS = ("address", "invoice")
"""Fields that any words may fill, a question as well."""

_LONGEST_NAME = 60
_MOST_WORDS = 8
"""Words, or Chinese characters, that an answer may have beside the number that it gives."""
_ALL_OF_THEM = re.compile(
    r"\b(?:both|all|each|every one|everything)\b|[都皆]|全部|所有"
    r"|[两兩](?:[个個张張单單种種款样樣]|者)|[每各]"
)
_NOT = re.compile(r"\b(?:not|no|neither|none|don'?t)\b|[不没沒别別]")
_WHY_NOT = re.compile(
    r"\bwhy not\b|\bnot a problem\b|\bno (?:problem|worries|matter)\b|[没沒][问問][题題]|有何不可"
)
_YES_TO_ALL = re.compile(r"\bboth\b|\b(?:all|every\w*)\W*$|都[改要换換]")
_NEWEST = re.compile(r"\b(?:newest|newer|latest|most recent|later one)\b|最新|最近|[较較]新|新的那")
_OLDEST = re.compile(r"\b(?:oldest|older|earliest|earlier one)\b|最[早旧舊]|[较較]早|[早旧舊]的那")
_COMES = re.compile(
    r"\b(?:ship|com|arriv|leav|deliver|due|go)(?:e?s|ing|ed|es out|s out)?\b|[到送交发發出]", re.IGNORECASE
)
_FIRST = re.compile(
    r"\b(?:first|earliest|soonest|sooner|earlier|next)\b|最[早先快]|先[到送交发發出]|[早快][一点點]*[到送交发發出]"
)
_LAST = re.compile(r"\b(?:last|latest|later)\b|最[晚后後迟遲]|[后後晚][一点點]*[到送交发發出]")
"""By when it comes, which of several orders is meant."""
_ITS_DAY = re.compile(
    rf"\b(?:(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day_first>\d{{1,2}})(?:st|nd"
    rf"|rd|th)?(?: of)? (?P<month_last>{MONTH})"
    rf"|(?P<month_alone>{MONTH})|(?P<day_alone>\d{{1,2}})(?:st|nd|rd|th))(?!\w)"
    r"|(?:(?P<month_zh>1[0-2]|[1-9])月份?)?(?P<day_zh>\d{1,2})[号號日]|(?P<month_alone_zh>1[0-2]|[1-9])月份?",
    re.IGNORECASE,
)
"""The day or the month for which an order is planned."""
_ONE_OF_THEM = re.compile(r"\b(?:one|order|delivery|shipment)\b|[那这這]|[订訂][单單]|[单單]")
_MORE = re.compile(r"\b(?:more|extra|additional|on top)\b")
_LESS = re.compile(r"(?<!no )(?<!not )\b(?:less|fewer)\b(?! than)")
_NUMBER = r"\d[\d,]*|[一二三四五六七八九十百千两兩]+"
_IN_EACH = re.compile(
    rf"(?P<before>\d[\d,]*)\s*(?:[a-z]+ )?(?:(?:in|to|for) )?(?:\b(?:an?|per|each|every|one)\b|/)"
    r"|\b(?:an?|one|each|every)(?: (?!of\b)[a-z]+)?"
    r" (?:(?:has|have|holds?|contains?|is|are|of|with|packs?|fits?) )+"
    rf"(?P<behind>\d[\d,]*)"
    rf"|[一每1]\s*[\u3400-\u9fff](?:子)?[有是装裝放里裡入内內]*\s*(?P<zh>{_NUMBER})",
    re.IGNORECASE,
)
"""How many are in each of what was counted: 5 packs a carton, 每箱5包."""
_LEADING = re.compile(
    r"^\W*(?:(?:for|with|to|by|into|the|some|then|just)\s+|[换換改]?成|[换換]|用|要)+", re.IGNORECASE
)
_SHARE = re.compile(r"\d+(?:\.\d+)?\s*[%％]")
"""So many percent, which names nothing: no 2 of a teapot 1.2 l."""
_CHINESE = re.compile(r"[\u3400-\u9fff]")


class Waiting(BaseModel):
    """A wish that cannot be done before a question is answered."""

    model_config = ConfigDict(frozen=True)

    request: Request
    """With all that was answered so far."""
    about: int = 0
    """The action that the question is about."""
    question: str
    """The name of the sentence that asked."""
    choices: tuple[str, ...] = ()
    """What it listed."""
    asked: str
    """The question as it was asked."""
    times: int = 1
    """How often it was asked."""
    earlier: tuple[Action, ...] = ()
    """The prices of other goods that were told before, where it is asked whether goods are ordered."""

    @property
    def action(self) -> Action:
        return self.request.actions[self.about]

    def left_by(self, wishes: Collection[Action]) -> Request:
        """The request as it is for who says something of it anew instead of an answer: less a name looked for
        in vain, or the wish that hangs on it, less the wish for a price, and less what was asked after twice.
        Goods whose price was asked after are wanted all the same."""
        in_vain = self.question.startswith("unknown_") and self.question not in _ORDERS_UNKNOWN
        if in_vain and self.action.intent in WHOLE_ORDER:
            return self._with(self.action.model_copy(update={"item": None}))
        if isinstance(self.action, PlaceOrder) and self.question in ASKS_A_PRICE:
            return self.request
        if (
            self.times > 1
            or self.question in ASKS_A_PRICE
            or (in_vain and (not self.choices or self._is_said_otherwise(wishes)))
        ):
            return less(self.request, [self.about])
        return self.request

    def _is_said_otherwise(self, wishes: Collection[Action]) -> bool:
        """Whether one of the wishes names goods that were offered, and that are of no other wish."""
        items = {one.item for i, one in enumerate(self.request.actions) if i != self.about and one.item}
        named = [wish.item for wish in wishes if wish.item and not any(alike(wish.item, it) for it in items)]
        return any(alike(item, one) for item in named for one in self.choices)

    def _with(self, action: Action) -> Request:
        """The request with another action in the place of that which the question is about."""
        actions = list(self.request.actions)
        actions[self.about] = action
        return self.request.with_actions(tuple(actions))

    def leaves_the_order_open(self, said: Request) -> bool:
        """Whether a text, asked which order is meant, asks no more than how an unnamed one stands."""
        looks = all(action.intent == "query_order" and not action.order for action in said.actions)
        return self.question in _ORDERS and bool(said.actions) and looks

    def asks_as(self, other: Waiting) -> bool:
        """Whether both ask the same of the same."""
        return (self.question, self.about, self.choices) == (other.question, other.about, other.choices)


def completed(
    waiting: Waiting, said: Request, text: str, *, dossier: Dossier, setting: Setting, read: Read
) -> Request | None:
    """The request that waits with what a text, read by itself as `said`, answers; `None`: it is no answer."""
    if not waiting.request.actions:
        return None
    if waiting.question in _PLACES:
        said = _without_goods_of_nobody(said, setting)
    if waiting.question in _ORDERS and (orders := _orders_said(said, waiting.action)):
        return _filled(waiting, [{"order": order} for order in orders])
    if dated := _order_of_a_day(said, waiting, text, dossier):
        return _filled(waiting, [{"order": dated}])
    if instead := _goods_instead(said, waiting, text):
        kept = less(waiting.request, [waiting.about])
        return kept.with_actions((*kept.actions, *instead))
    if waiting.question == "ask_quantity_in" and (counted := _counted_by_each(waiting.action, text, read)):
        return _filled(waiting, [{"quantity": counted}])
    if not all(_may_answer(action, waiting, setting) for action in said.actions):
        return _chosen_and_counted(waiting, said, text, dossier, setting)
    if waiting.question == "ask_price_at" and verdict(text) == "yes":
        return _at_the_price_that_stands(waiting)
    if waiting.question in _VALUES:
        field = _VALUES[waiting.question][0]
        value = _value(waiting.question, said, text, read) or _in_the_unit(waiting, text, setting)
        value = _counted_on(value, waiting, text) if isinstance(value, Quantity) else value
        if value is None:
            return None
        return _filled(waiting, [{field: value, **_terms_beside(waiting, said, text, read)}], alike=field)
    count = _another_number(text, waiting, dossier)
    if waiting.question not in _ORDERS + _GOODS or (count and not waiting.choices):
        return None
    updates = list(_named(waiting, text, dossier, setting))
    if not updates and _lacks_a_number(waiting.action) and choice(text, len(waiting.choices)) is None:
        counted = _value("ask_quantity", said, text, read)  # of what, is asked once more
        return _filled(waiting, [{"quantity": counted}]) if counted else None
    if count and len(updates) == 1:
        updates[0] |= {"quantity": count}
    if missing := _field_missing(waiting.action, updates):
        picks_alone = text in waiting.choices or choice(text, len(waiting.choices)) is not None
        value = None if picks_alone else _value(f"ask_{missing}", said, text, read)
        updates = [update | ({} if value is None else {missing: value}) for update in updates]
    if len(updates) == 1 and _is_wanted_already(updates[0].get("item"), waiting, setting):
        return less(waiting.request, [waiting.about])
    return _filled(waiting, updates) if updates else None


def _lacks_a_number(action: Action) -> bool:
    """Whether an action is the wish for another number of goods, which it does not tell."""
    return isinstance(action, ChangeQuantity) and action.quantity is None


def _order_of_a_day(said: Request, waiting: Waiting, text: str, dossier: Dossier) -> str | None:
    """The only one of the orders that were listed which comes when a short text says, and says nothing else:
    the January one; 先到的那单."""
    looks = all(one.intent in ("change_delivery", "query_order") for one in said.actions)
    listed = [one for one in dossier.orders if one.id in waiting.choices]
    if (
        waiting.question not in _ORDERS
        or not looks
        or not _is_short(text)
        or len(listed) < len(waiting.choices)
    ):
        return None
    whole, days = folded(text), list(_ITS_DAY.finditer(folded(text)))
    of_one = _ONE_OF_THEM.search(whole) or not re.search(r"\w", _ITS_DAY.sub("", whole))
    if len(days) == 1 and of_one:
        planned = [one.id for one in listed if _is_planned_for(one, days[0])]
        return planned[0] if len(planned) == 1 else None
    by_day = sorted(listed, key=lambda one: one.delivery)
    if days or not by_day or not _COMES.search(whole):
        return None
    return by_day[0].id if _FIRST.search(whole) else by_day[-1].id if _LAST.search(whole) else None


def _is_planned_for(order: Order, hit: re.Match[str]) -> bool:
    """Whether the day for which an order is planned is the one, or in the month, that is named."""
    figure = hit["month_zh"] or hit["month_alone_zh"]
    name = hit["month"] or hit["month_last"] or hit["month_alone"]
    month = month_of(name) if name else int(figure) if figure else None
    day = next((hit[one] for one in ("day", "day_first", "day_alone", "day_zh") if hit[one]), None)
    return month in (None, order.delivery.month) and day in (None, str(order.delivery.day))


def _chosen_and_counted(
    waiting: Waiting, said: Request, text: str, dossier: Dossier, setting: Setting
) -> Request | None:
    """The request that waits with the goods that a text chooses in its first clause, and the number that
    it gives behind that of others which are wanted with them: 灰的，纸改60包. `None`: it says something
    else."""
    head, _, tail = text.partition("，" if "，" in text else ",")
    if waiting.question not in _GOODS or not tail or re.search(r"\d", head):
        return None
    updates = list(_named(waiting, head, dossier, setting))
    actions = list(_filled(waiting, updates).actions) if len(updates) == 1 else []
    for one in said.actions if actions else ():
        counted = one.quantity if isinstance(one, ChangeQuantity | PlaceOrder | AddItem) else None
        places = [i for i, other in enumerate(actions) if i != waiting.about and _calls(one.item, other.item)]
        if counted is None or counted.mode != "set" or len(places) != 1 or dossier.by_figures(text):
            return None
        actions[places[0]] = actions[places[0]].model_copy(update={"quantity": counted})
    return waiting.request.with_actions(tuple(actions)) if actions else None


def _calls(name: str | None, whole: str | None) -> bool:
    """Whether a name is that of some goods, or the end of it."""
    return bool(name and whole) and (alike(name or "", whole or "") or (whole or "").endswith(name or ""))


def _without_goods_of_nobody(said: Request, setting: Setting) -> Request:
    """A request less the goods that nobody sells: a postcode and a town read like goods and how many."""
    kept = tuple(one for one in said.actions if not one.item or setting.goods.knows(one.item))
    return said if kept == said.actions else said.with_actions(kept)


def _another_number(text: str, waiting: Waiting, dossier: Dossier) -> Quantity | None:
    """How many a text, asked which goods are meant, says of them in the place of what was said before."""
    said: Quantity | None = getattr(waiting.action, "quantity", None)
    if said is None or waiting.question not in _GOODS or choice(text, len(waiting.choices)) is not None:
        return None
    names = (line.name for order in dossier.orders for line in order.lines)
    known = " ".join((str(said.value), *waiting.choices, *names, *dossier.ids))
    others = set(re.findall(r"\d+", text)) - set(re.findall(r"\d+", known))
    return said.model_copy(update={"value": Decimal(others.pop())}) if len(others) == 1 else None


def _counted_by_each(action: Action, text: str, read: Read) -> Quantity | None:
    """How many goods are meant that were counted in another unit, where a text tells how many are in each: as
    many as it says beside that, or that many times what was said before, added where that was."""
    before, each = _quantity_of(action), _IN_EACH.search(text)
    if before is None or each is None:
        return None
    said = re.findall(r"\d[\d,]*", f"{text[: each.start()]} {text[each.end() :]}")
    others = [number for number in said if number.replace(",", "") != str(before.value)]
    number = others[-1] if others else each["before"] or each["behind"] or each["zh"]
    wish = _VALUES["ask_quantity"][1][bool(_CHINESE.search(text))].format(number)
    found = next((one for one in map(_quantity_of, read(wish).actions) if one), None)
    times = Decimal(1) if others else before.value
    return found and before.model_copy(update={"value": found.value * times, "unit": None})


def _quantity_of(action: Action) -> Quantity | None:
    return getattr(action, "quantity", None)


def _is_wanted_already(item: str | None, waiting: Waiting, setting: Setting) -> bool:
    """Whether goods are those of another wish that waits: who names them wants no others."""
    meant = product_meant(item, setting.speaker)
    others = (one for i, one in enumerate(waiting.request.actions) if i != waiting.about)
    return meant is not None and meant in [product_meant(one.item, setting.speaker) for one in others]


def _at_the_price_that_stands(waiting: Waiting) -> Request | None:
    """The wishes beside the one for another price, which a plain yes leaves as it is."""
    others = [action for place, action in enumerate(waiting.request.actions) if place != waiting.about]
    kept = tuple(action.model_copy(update={"if_granted": None}) for action in others)
    return waiting.request.with_actions(kept) if kept else None


def _orders_said(said: Request, action: Action) -> list[str]:
    """The orders that a text wants the same of as an action does, without a value of its own."""
    named = [bare(one).model_copy(update={"order": None}) for one in said.actions]
    same = all(one == type(action)() for one in named)
    return [one.order for one in said.actions if one.order] if same else []


def _goods_instead(said: Request, waiting: Waiting, text: str) -> list[Action]:
    """Goods that are named with their number in the place of some that were looked for in vain, for the order
    that those were to come onto."""
    unknown = waiting.question in ("unknown_product", "unknown_product_similar")
    order = waiting.action.order
    named = all(
        isinstance(one, PlaceOrder) and not one.order and one.item and one.quantity for one in said.actions
    )
    if not (unknown and order and waiting.action.intent == "add_item" and named) or wants_it_new(text):
        return []
    return [
        AddItem(order=order, item=one.item, quantity=one.quantity)
        for one in said.actions
        if isinstance(one, PlaceOrder)
    ]


def _may_answer(action: Action, waiting: Waiting, setting: Setting) -> bool:
    """Whether an action that an answer was read as is no wish of its own: words that only look like an order
    of goods, what is said of an order beside its number, or the value that was asked after."""
    if action.order:
        return False
    if _is_term_beside(action, waiting):
        return True
    if waiting.question in _VALUES and action.intent == waiting.action.intent:
        return action.item is None and getattr(action, _VALUES[waiting.question][0]) is not None
    goods = action.intent in ("place_order", "add_item")
    return goods and not (action.item and is_for_sale(action.item, setting))


def is_for_sale(item: str, setting: Setting) -> bool:
    """Whether words name one or more products."""
    found = find_product(item, setting.speaker)
    return not isinstance(found, Problem) or found.question == "which_product"


def _field_missing(action: Action, updates: Sequence[dict[str, Any]]) -> str | None:
    """The field that an action lacks, and that a text may fill beside what it names: a quantity, for one of
    the things named, or a date or the terms, for each."""
    if len(updates) == 1 and getattr(action, "quantity", "none such") is None and action.intent in _COUNTED:
        return "quantity"
    field = action.intent.removeprefix("change_")
    return field if updates and field in _FOR_EACH and getattr(action, field, None) is None else None


def _counted_on(said: Quantity, waiting: Waiting, text: str) -> Quantity:
    """The quantity that a text answers with; one that was said in another unit to be so many more or less is
    so many more or less in this one."""
    before: Quantity | None = getattr(waiting.action, "quantity", None)
    ways = ("add", "subtract")
    if before is None or before.mode not in ways or said.mode != "set" or _IN_ALL.search(folded(text)):
        return said
    return said.model_copy(update={"mode": before.mode})


def _value(question: str, said: Request, text: str, read: Read) -> Any:
    """The value of the field asked after that a text gives; `None`: none."""
    field, wishes = _VALUES[question]
    if verdict(text) in ("yes", "no") or (field in _IN_WORDS and re.search(r"[?？]", text)):
        return None
    said_first = _THEN.sub("", text)
    value = bare_value(said_first) or said_first.strip(" \n.。!！")
    if value.isdecimal():
        value = f"{int(value):,}"  # as no number of an order is written
    wish = wishes[bool(_CHINESE.search(text))].format(value)
    given = (getattr(action, field, None) for action in (*read(wish).actions, *said.actions))
    found = next((one for one in given if one is not None), None)
    if found is None and field == "quantity" and (counted := _only_count(text)) and counted != value:
        return _value(question, said, counted, read)
    if found is None or field != "quantity" or found.mode != "set":
        return found
    way = "add" if _MORE.search(text.casefold()) else "subtract" if _LESS.search(text.casefold()) else "set"
    return found.model_copy(update={"mode": way})


_TERMS_BESIDE: dict[Intent, str] = {"change_delivery": "delivery", "change_payment": "payment"}
"""What an answer that tells how many goods are ordered may tell of the order besides."""


def _is_term_beside(action: Action, waiting: Waiting) -> bool:
    """Whether an action is a term of the new order of which it was asked how many goods it is for."""
    asked = waiting.question in ("ask_quantity", "ask_quantity_in") and isinstance(waiting.action, PlaceOrder)
    return asked and action.intent in _TERMS_BESIDE and not (action.order or action.item or action.if_granted)


def _terms_beside(waiting: Waiting, said: Request, text: str, read: Read) -> dict[str, Any]:
    """The terms that a text tells beside how many goods are ordered: 150, and 31 December is fine."""
    wishes = _VALUES["ask_quantity"][1]
    wish = wishes[bool(_CHINESE.search(text))].format(text.strip(" \n.。!！"))
    terms = [one for one in (*said.actions, *read(wish).actions) if _is_term_beside(one, waiting)]
    told = {_TERMS_BESIDE[one.intent]: getattr(one, _TERMS_BESIDE[one.intent]) for one in reversed(terms)}
    return {field: value for field, value in told.items() if value}


def _in_the_unit(waiting: Waiting, text: str, setting: Setting) -> Quantity | None:
    """As many as before, in the unit in which goods are sold, where a text says no more than that this was
    meant: 是盒，写错了."""
    if waiting.question != "ask_quantity_in" or _asks(text):
        return None
    before, product = _quantity_of(waiting.action), product_meant(waiting.action.item, setting.speaker)
    if before is None or product is None:
        return None
    said = _NOT_THE_OTHER.sub(" ", folded(text))
    left = re.sub(rf"{say_unit(product.unit, setting.speaker.language)}(?:e?s\b)?", " ", said)
    return before.model_copy(update={"unit": None}) if left != said and not _MEANT.sub("", left) else None


def _asks(text: str) -> bool:
    return re.search(r"[?？吗嗎]|多少|[几幾]", text) is not None


_NOT_THE_OTHER = re.compile(r"不是[\u3400-\u9fff]|\bnot [a-z]+")
_MEANT = re.compile(
    r"\W|\b(?:oh|ah|i|we|meant?|my|mistake|sorry|typo|it|is|was|s|of|course|then|yes|ok(?:ay)?|right|the|by|in|should|be|have|been)\b"
    r"|[哦噢啊嗯那就是我们們应應该該的了吧按]|不好意思|抱歉|[写寫打说說搞弄][错錯]|口[误誤]|[对對没沒][错錯]|[对對](?=\W|$)|[单單]位"
)
"""What stands beside a unit that was meant."""
_A_COUNT = re.compile(r"\d[\d,]*\s*(?:[个個把盒包件箱支只台瓶套条條]|[a-z]{3,8}\b)?", re.IGNORECASE)
_OF_NO_COUNT = re.compile(r"[%％元块塊$€£号號月天]|\b(?:days?|weeks?|usd|cny)\b", re.IGNORECASE)


def _only_count(text: str) -> str:
    """The only number of goods in a short text that says more, and asks nothing: 哦就是盒，60盒，写错了."""
    counts = [hit[0].strip() for hit in _A_COUNT.finditer(text)]
    short = len(text) <= _LONGEST_NAME and not (_OF_NO_COUNT.search(text) or _asks(text))
    return counts[0] if len(counts) == 1 and short else ""


def _named(waiting: Waiting, text: str, dossier: Dossier, setting: Setting) -> Iterator[dict[str, Any]]:
    """What a text that names orders, lines or products fills in, once for each of them."""
    action, about_goods = waiting.action, waiting.question in _GOODS
    field = _field_of_goods(waiting) if about_goods else "order"
    if picks := _picked(waiting, text, dossier, setting):
        for pick in picks:
            yield {field: pick} | ({} if about_goods else _line_in(text, pick, action, dossier, setting))
        return
    if len(text) > _LONGEST_NAME or verdict(text) or not re.search(r"\w", _SHARE.sub("", text)):
        return
    if action.intent not in ("place_order", "request_quote") and (order := _order_in(text, waiting, dossier)):
        yield {"order": order}
    elif _is_a_name(_LEADING.sub("", text), dossier.orders, setting):
        yield {"item" if field == "order" else field: _LEADING.sub("", text.strip())}


def _field_of_goods(waiting: Waiting) -> str:
    of_product = waiting.question not in ("which_line", "unknown_line")
    return "replacement" if waiting.action.intent == "substitute_item" and of_product else "item"


def _picked(waiting: Waiting, text: str, dossier: Dossier, setting: Setting) -> list[str]:
    """Those of the things listed that a text picks: by place, by word, by age, or all of them."""
    choices, said = list(waiting.choices), text.casefold()
    if not choices or len(text) > _LONGEST_NAME:
        return []
    if text.strip() in choices:
        return [text.strip()]
    if len(choices) == 1 and verdict(text) == "yes":
        return choices
    if several := _several(said, choices):
        return several
    whatever = verdict(text) == "yes" and not _YES_TO_ALL.search(said)
    if _wants_all(said) and not whatever:
        return choices
    place = choice(text, len(choices))
    if place is None:
        place = _by_age(said, choices, dossier)
    if place is None:
        place = told_apart(text, [names_of(one, dossier, setting.goods) for one in choices])
    return [] if place is None else [choices[place]]


def _wants_all(said: str) -> bool:
    """Whether a text picks all that was listed, and, but for a word of why, says no more."""
    first = leads(said)
    begins_so = _ALL_OF_THEM.search(first) and _is_short(first) and not re.search(r"\d", said)
    refused = _NOT.search(_WHY_NOT.sub(" ", said))
    return bool(begins_so or (_ALL_OF_THEM.search(said) and _is_short(said))) and not refused


def _several(said: str, choices: Sequence[str]) -> list[str]:
    """Those of the orders or things listed that a text names by number or place, or all but those; nothing
    when it names one alone."""
    numbers = [re.sub(r"\D", "", one) for one in choices]
    places = {place for words, place in ORDINALS if re.search(rf"(?<![a-z])(?:{words})(?![a-z])", said)}
    named = [
        one
        for place, (one, figures) in enumerate(zip(choices, numbers, strict=True), start=1)
        if place in places or (len(figures) > 2 and re.search(rf"(?<!\d){figures}(?!\d)", said))
    ]
    if named and EXCEPT.search(said):
        return [one for one in choices if one not in named]
    return named if len(named) > 1 else []


def _by_age(said: str, choices: Sequence[str], dossier: Dossier) -> int | None:
    """Which of several orders is the newest, or the oldest, when a text asks for that."""
    by_age = [order.id for order in dossier.orders if order.id in choices]
    if len(by_age) < len(choices):
        return None
    if _NEWEST.search(said):
        return choices.index(by_age[0])
    return choices.index(by_age[-1]) if _OLDEST.search(said) else None


def _order_in(text: str, waiting: Waiting, dossier: Dossier) -> str | None:
    """The only order that a short text names or points at."""
    named = orders_named(text, dossier)
    if len(named) == 1 and _is_short(text, without=named[0]):
        return named[0]
    return pointed_at(text, dossier, beside=waiting.action.order)


def _line_in(text: str, order_id: str, action: Action, dossier: Dossier, setting: Setting) -> dict[str, Any]:
    """The line of an order that a text names, for an action that is about one and does not say which."""
    if action.item or action.intent in (*WHOLE_ORDER, "add_item"):
        return {}
    (order,) = (one for one in dossier.orders if one.id == order_id)
    names = [setting.speaker.line(line) for line in order.lines]
    place = told_apart(text, [names_of(name, dossier, setting.goods) for name in names])
    return {} if place is None else {"item": names[place]}


def _asks_the_same(one: Action, other: Action) -> bool:
    return one.model_copy(update={"order": other.order}) == other


def _is_short(text: str, *, without: str = "") -> bool:
    """Whether a text says little beside an order's number: an answer, not a message of its own."""
    words = re.findall(r"[a-z]+|[^\W\da-z_]", text.casefold().replace(without.casefold(), ""))
    return len(words) <= _MOST_WORDS


def _is_a_name(text: str, orders: Sequence[Order], setting: Setting) -> bool:
    """Whether a text names something that is on order or for sale."""
    return bool(orders_holding(text, orders, setting.speaker)) or is_for_sale(text, setting)


def _filled(waiting: Waiting, updates: Sequence[dict[str, Any]], *, alike: str | None = None) -> Request:
    """The request with the first update in the action asked about, and one more action for each other. A
    value of the field `alike` is for those that ask the same of other orders, too."""
    first, *others = (waiting.action.model_copy(update=update) for update in updates)
    actions = [
        action.model_copy(update=updates[0]) if alike and _asks_the_same(action, waiting.action) else action
        for action in waiting.request.actions
    ]
    actions[waiting.about] = first
    of_several = waiting.question in _ORDERS and bool(others)
    beside = [
        i for i, one in enumerate(actions) if of_several and i != waiting.about and _is_of_no_order(one)
    ]
    for update in updates[1:]:
        others += [actions[i].model_copy(update=update) for i in beside]
    for i in beside:
        actions[i] = actions[i].model_copy(update=updates[0])
    return waiting.request.with_actions((*actions, *others))


def _is_of_no_order(action: Action) -> bool:
    """Whether an action changes an order and does not say which, beside another that is asked about."""
    return not (action.order or action.item or action.if_granted) and action.intent.startswith("change_")
