"""What questions are answered with: what the catalogue, the orders of the customer and the house's ways say.
Nothing private of the house comes in here but that a later payment, or another day, costs it something."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from agents.desk.asking import Asking, order_meant, order_named
from agents.desk.find import find_order, lines_named, not_possible
from agents.desk.plan import Step
from agents.desk.reading.asked.questions import (
    Question,
    Remark,
    asks_for_the_sum,
    codes_told,
    goods_known_already,
    is_question,
    method_named,
    payments_told,
    remark,
    troubles_told,
    words_of_question,
)
from agents.desk.reading.asked.quoted import asks_for_the_dearest, at_the_extreme, sizes_asked_of
from agents.desk.reading.asked.sums import sum_asked_about
from agents.desk.reading.asked.unheard import in_its_words
from agents.desk.reading.card.answers import folded
from agents.desk.reading.orders.naming import BOTH, order_with_goods_in, orders_with_goods
from agents.desk.reading.orders.pointing import order_in
from agents.desk.reading.stretches import CLAUSE_END
from agents.desk.reading.terms.in_time import orders_asked_of
from agents.desk.speaker import Problem
from agents.desk.spoken_of import (
    in_which_kinds,
    until_when_it_stands,
    what_it_comes_to,
    what_one_costs,
    when_it_comes,
    whether_in_stock,
)
from agents.desk.tell import details, details_in_words, goods, priced, status, unit_price, with_its_price
from agents.voice import say_days
from agents.voice.shapes import Field
from contracts.order import POSSIBLE_AT, Instalment, Order, OrderLine
from contracts.request import CancelOrder, ChangeDelivery, Intent

_MOST_ORDERS = 5
_MOST_PRODUCTS = 20
"""A catalogue of more is told by some of its products."""
_SOME_PRODUCTS = 5
_TWO = 2
_CHANGES: tuple[Intent, ...] = tuple(
    intent
    for intent in POSSIBLE_AT
    if intent.startswith(("change_", "return_")) or intent in ("add_item", "remove_item", "cancel_order")
)
"""What can be asked for of an order."""


_WHICH_OF_THEM = re.compile(r"\bwhich\b.{0,24}\borders?\b|哪[些几幾张張个個]+(?:[订訂][单單]|[单單])")


_LONGEST_SAID_BACK = 100
"""Characters of a message that is said back as a whole to who hears that a person has it."""


def replies(kinds: Sequence[Question], asking: Asking, *, alone: bool = True) -> list[Step]:
    """The steps that answer questions; money that was paid goes to a person. Behind them, once more, what is
    on the table. `alone`: nothing else of the message is answered."""
    steps = [_reply(kind, asking, alone=alone and len(kinds) == 1) for kind in kinds]
    if asking.bargains and steps:
        steps.append(Step(do="remind", actions=()))
    if paid := payments_told(asking.text) if {"due", "deposit"} & {*kinds} else []:
        steps.append(reply_to_parts(paid, asking))
    return [step for step in steps if step]


def _reply(kind: Question, asking: Asking, *, alone: bool) -> Step | None:
    """The answer to a question; one that a person takes up beside others, in its words."""
    answer, asked = _REPLIES[kind], words_of_question(asking.text, kind, asking.dossier.ids)
    words = None if alone else asked
    if asked and (named := _named_where_asked(asked, asking)):
        proposed = tuple(one for one in asking.proposed if one.id == named)
        asking = replace(asking, text=asked, proposed=proposed)
    by_a_person = words is not None and answer is _for_a_person
    return reply_to_parts([in_its_words(words or "")], asking) if by_a_person else answer(asking)


def _named_where_asked(words: str, asking: Asking) -> str | None:
    """The order that a question itself names, by its number or its goods."""
    where_asked = replace(asking, text=words)
    return order_named(where_asked) or order_with_goods_in(words, asking.dossier, asking.setting)


def reply_to_remark(kind: Remark, asking: Asking) -> Step:
    if kind == "praise":
        return asking.say("praised")
    if kind == "complaint" and (told := troubles_told(asking.text)):
        return _passed_on("trouble_passed_on", asking, parts=told)
    if kind == "for_a_person" and (told := codes_told(asking.text)):
        return reply_to_parts(told, asking)
    if kind == "for_a_person" and len(asking.text) <= _LONGEST_SAID_BACK and "\n" not in asking.text.strip():
        return reply_to_parts([in_its_words(asking.text)], asking)
    return _passed_on("complaint_passed_on" if kind == "complaint" else "question_passed_on", asking)


def reply_to_parts(parts: Sequence[str], asking: Asking) -> Step:
    """Gives a person what else a message asks or wants, in its words, with an excuse where it complains."""
    complains = any(remark(part) == "complaint" for part in parts)
    return _passed_on("trouble_passed_on" if complains else "part_passed_on", asking, parts=_as_one(parts))


_LEAST_IN_COMMON = 4
"""Signs."""


def _as_one(parts: Sequence[str]) -> list[str]:
    """The parts; one that begins with the end of another as one with it."""
    told: list[str] = []
    for part in parts:
        before = told[-1] if told else ""
        shared = range(min(len(part), len(before)), _LEAST_IN_COMMON - 1, -1)
        common = next((length for length in shared if before.endswith(part[:length])), 0)
        told = [*told[:-1], before + part[common:]] if common else [*told, part]
    return told


def _passed_on(name: str, asking: Asking, **facts: str | Sequence[str]) -> Step:
    text, order = asking.setting.speaker.say(name, **facts), order_meant(asking)
    return Step(do="hand_over", actions=(), text=text, order=None if isinstance(order, Problem) else order)


def _currency(asking: Asking) -> str:
    """In which prices are told: that of the latest order, or the house's."""
    orders = asking.dossier.orders
    return orders[0].currency if orders else asking.setting.house.currency


def _catalogue(asking: Asking) -> Step:
    setting, currency = asking.setting, _currency(asking)
    language = setting.speaker.language
    known = {
        one.sku for words in goods_known_already(asking.text) for one in setting.goods.named(words.strip())
    }
    offered = [one for one in setting.goods if currency in one.list_prices and one.sku not in known]
    if len(offered) > _MOST_PRODUCTS:
        some = [
            product.name(language) for product in offered[:: len(offered) // _SOME_PRODUCTS][:_SOME_PRODUCTS]
        ]
        return asking.say("catalogue_large", count=str(len(offered)), products=some)
    return asking.say(
        "catalogue", products=[with_its_price(one, currency, setting.speaker) for one in offered]
    )


def _extreme(asking: Asking) -> Step:
    """What costs least or most of all that is sold, or of the goods that are named, and that by the unit."""
    setting, currency = asking.setting, _currency(asking)
    found = at_the_extreme(asking.text, setting, currency)
    if not found:
        return reply_to_remark("for_a_person", asking)
    named = [with_its_price(one, currency, setting.speaker) for one in found]
    of_these = setting.goods.words_in(folded(asking.text))
    if asks_for_the_dearest(asking.text):
        return asking.say("dearest_of_these" if of_these else "dearest", products=named)
    return asking.say("cheapest_of_these" if of_these else "cheapest", products=named)


def _payment_ways(asking: Asking) -> Step:
    house, speaker = asking.setting.house, asking.setting.speaker
    terms = [speaker.payment(terms) for terms in house.payment.accepts]
    return asking.say("payment_ways", terms=terms, methods=_methods(asking))


def _own_payment(asking: Asking) -> Step:
    return _about(asking, _told_payment)


def _told_payment(order: Order, asking: Asking) -> Step:
    payment = asking.setting.speaker.payment(order.payment)
    return asking.say("order_payment", order=order.id, payment=payment)


def _own_address(asking: Asking) -> Step:
    """Where the goods of the order that is meant go, and to whom; of each open order, where none is named, or
    of those that are."""
    named = asking.dossier.by_figures(asking.text)
    order = order_meant(asking)
    still_open = [one for one in asking.open_orders if not named or one.id in named]
    several = len(named) > 1 or (isinstance(order, Problem) and order.question == "which_order")
    if several and len(still_open) <= _MOST_TOLD and all(one.address for one in still_open):
        told = [_told_detail("address", one, asking).text for one in still_open]
        return Step(do="say", actions=(), text="\n".join(text for text in told if text))
    return _about(asking, lambda order, asking: _told_detail("address", order, asking))


_MOST_TOLD = 4
"""Orders whose addresses are told at once."""


def _own_invoice(asking: Asking) -> Step:
    return _about(asking, lambda order, asking: _told_detail("invoice", order, asking))


def _told_detail(field: Field, order: Order, asking: Asking) -> Step:
    """What an order says of a field; a person tells what it does not say."""
    speaker, what = asking.setting.speaker, asking.setting.speaker.field(field)
    value = details(order, speaker).get(what)
    if value is None:
        return reply_to_remark("for_a_person", asking)
    return asking.say("order_says", order=order.id, listed=[speaker.say("detail", what=what, value=value)])


def _own_prices(asking: Asking) -> Step:
    return _about(asking, _told_prices)


def _last_prices(asking: Asking) -> Step:
    """The prices of the latest order that has the goods which are named."""
    words = asking.setting.goods.words_in(asking.text)
    ids = orders_with_goods(words, asking.dossier, asking.setting)
    held = [one for one in asking.dossier.orders if one.id in ids]
    if not held:
        return _own_prices(asking) if words or order_named(asking) else _last_paid(asking)
    latest = max(held, key=lambda order: order.signed_on)
    return _told_prices(latest, asking).model_copy(update={"order": latest})


def _last_paid(asking: Asking) -> Step:
    """The prices of the latest order, and how it is paid."""
    placed = [one for one in asking.dossier.orders if one.stage != "cancelled"]
    if not placed:
        return _own_prices(asking)
    latest = max(placed, key=lambda order: order.signed_on)
    told = f"{_told_prices(latest, asking).text}\n{_told_due(latest, asking).text}"
    return Step(do="say", actions=(), text=told, order=latest)


def _told_prices(order: Order, asking: Asking) -> Step:
    """The prices of the goods of an order: of those that are named, where some are."""
    speaker = asking.setting.speaker
    item = asking.setting.goods.words_in(asking.text)
    lines = (lines_named(item, order, speaker) if item else []) or order.lines
    return asking.say(
        "order_says",
        order=order.id,
        listed=[
            speaker.say("detail", what=speaker.line(line), value=priced(line, order.currency, speaker))
            for line in lines
        ],
    )


def _same_prices(asking: Asking) -> Step:
    """What the goods cost that are ordered anew, beside what they cost when they were ordered last."""
    lines = [
        (line, order)
        for order in asking.proposed
        if order.id not in asking.dossier.ids
        for line in order.lines
    ]
    told = [
        _price_beside_the_last(line, order, asking) for line, order in lines if line.unit_price is not None
    ]
    return (
        Step(do="say", actions=(), text=asking.setting.speaker.gap.join(told))
        if told
        else _for_a_person(asking)
    )


def _price_beside_the_last(line: OrderLine, new: Order, asking: Asking) -> str:
    """What one of some goods costs, and what it cost when the customer ordered it last."""
    speaker = asking.setting.speaker
    before = [
        (one, order)
        for order in asking.dossier.orders
        for one in order.lines
        if one.sku == line.sku and one.unit_price is not None
        if order.currency == new.currency and order.stage != "cancelled"
    ]
    price = unit_price(line, new, speaker)
    if not before:
        return speaker.say("price_is", product=speaker.line(line), price=price)
    was, last = max(before, key=lambda one: one[1].signed_on)
    key = "price_as_before" if was.unit_price == line.unit_price else "price_was"
    return speaker.say(
        key, product=speaker.line(line), price=price, order=last.id, before=unit_price(was, last, speaker)
    )


def _difference(asking: Asking) -> Step:
    """By how much the total of the orders that are proposed would differ from that of now."""
    before = [asking.dossier.order(order.id) for order in asking.proposed]
    standing = [order for order in before if order]
    currencies = {order.currency for order in standing}
    if len(standing) < len(before) or len(currencies) != 1:
        return _for_a_person(asking)
    after, now = (sum((one.total for one in some), Decimal(0)) for some in (asking.proposed, standing))
    more = after - now
    name = "total_more" if more > 0 else "total_less" if more < 0 else "total_same"
    return asking.say(name, by=asking.setting.speaker.money(abs(more), currencies.pop()))


def _total_before(asking: Asking) -> Step:
    """What each order that is proposed comes to as it stands."""
    standing = [asking.dossier.order(order.id) for order in asking.proposed]
    speaker = asking.setting.speaker
    told = [
        speaker.say("total_as_it_stands", order=one.id, total=speaker.money(one.total, one.currency))
        for one in standing
        if one
    ]
    return Step(do="say", actions=(), text="\n".join(told)) if told else _for_a_person(asking)


def _until_when(asking: Asking) -> Step:
    """Until when an order can be changed, and how the only one stands that is named."""
    told = asking.say("changes_until")
    named = [asking.dossier.order(one) for one in asking.dossier.by_figures(folded(asking.text))]
    if len(named) != 1 or named[0] is None:
        return told
    stands = status(named[0], asking.setting.speaker)
    return Step(do="say", actions=(), text=f"{told.text}\n{stands}", order=named[0])


def _cancelling(asking: Asking) -> Step:
    named = asking.dossier.by_figures(folded(asking.text))
    several = [one for one in asking.dossier.orders if one.id in named]
    if BOTH.search(folded(asking.text)) and len(asking.open_orders) == _TWO:
        several = list(asking.open_orders)
    if len(several) > 1:
        told = [_told_of_cancelling(one, asking).text for one in several]
        return Step(do="say", actions=(), text="\n".join(told))
    order = order_meant(asking)
    return asking.say("cancelling") if isinstance(order, Problem) else _told_of_cancelling(order, asking)


def _told_of_cancelling(order: Order, asking: Asking) -> Step:
    if order.stage in POSSIBLE_AT["cancel_order"]:
        return asking.say("cancelling_is_free", order=order.id)
    text = not_possible(CancelOrder(), order, asking.setting.speaker).text
    return Step(do="say", actions=(), text=text)


def _methods(asking: Asking) -> list[str]:
    return [asking.setting.speaker.method(method) for method in asking.setting.house.payment_methods]


def _payment_method(asking: Asking) -> Step:
    method = method_named(asking.text)
    if method is None:
        return asking.say("methods_taken", methods=_methods(asking))
    name = "method_taken" if method in asking.setting.house.payment_methods else "method_not_taken"
    return asking.say(name, method=asking.setting.speaker.method(method), methods=_methods(asking))


def _shipping_cost(asking: Asking) -> Step:
    ways = [asking.setting.speaker.way(way) for way in asking.setting.house.shipping]
    if not ways:
        return reply_to_remark("for_a_person", asking)
    return asking.say("shipping_included", ways=ways)


_OF_A_DAY = re.compile(
    r"\b(?:dates?|days?|deliver(?:y|ies)|when)\b|日期|交期|[货貨]期|交[货貨]|[时時][间間]|[几幾][号號]",
    re.IGNORECASE,
)


def _in_writing(asking: Asking) -> Step:
    """Gives a person the wish to have something in writing, in its words, beside the day that it is of."""
    passed_on, order = _in_its_words("in_writing", asking), order_meant(asking)
    if isinstance(order, Problem) or not _OF_A_DAY.search(asking.text):
        return passed_on
    stands = status(order, asking.setting.speaker)
    return passed_on.model_copy(update={"text": f"{stands}\n{passed_on.text}".strip()})


def _way(asking: Asking) -> Step:
    """The ways in which goods travel; of an order that is named, the one agreed, else a person tells."""
    named = order_named(asking) or order_with_goods_in(asking.text, asking.dossier, asking.setting)
    order = asking.dossier.order(named) if named else None
    if order is None:
        return _shipping_cost(asking)
    if order.shipping:
        return _told_detail("shipping", order, asking)
    return _in_its_words("way", asking)


def _in_its_words(kind: Question, asking: Asking) -> Step:
    """Gives a person what the message asks or tells of some kind, in its words."""
    asked = words_of_question(asking.text, kind, asking.dossier.ids) or asking.text
    return reply_to_parts([in_its_words(asked)], asking)


_OWED = re.compile(r"\bowe[ds]?\b|欠|[还還](?:需?要|得)(?:付|交|[给給])", re.IGNORECASE)
"""That it is asked for what is yet to be paid, rather than for what orders come to."""


def _totals(asking: Asking) -> Step:
    owed = _OWED.search(asking.text)
    if owed and not _OF_ALL.search(asking.text) and _is_of_one(asking):
        return _due(asking)
    if owed and any(_is_owed(order, asking) for order in asking.dossier.orders):
        return _owed(asking)
    speaker, orders = asking.setting.speaker, asking.open_orders
    if not orders:
        return asking.say("no_open_orders")
    sums: dict[str, Decimal] = {}
    for order in orders:
        sums[order.currency] = sums.get(order.currency, Decimal(0)) + order.total
    return asking.say(
        "orders_total",
        totals=[speaker.money(total, currency) for currency, total in sums.items()],
        listed=[
            speaker.say("noted", what=order.id, note=speaker.money(order.total, order.currency))
            for order in orders[:_MOST_ORDERS]
        ],
    )


_OF_IT = re.compile(
    r"\b(?:on|for) (?:it|that|this)(?: one| order)?\b|[这這那该該][一]?[张張个個]?[订訂]?[单單]",
    re.IGNORECASE,
)
"""The order that was just talked of."""


def _is_of_one(asking: Asking) -> bool:
    """Whether a text asks of one order, by its name or goods, or of the one talked of."""
    goods = order_with_goods_in(asking.text, asking.dossier, asking.setting)
    return bool(order_named(asking) or goods or (asking.dossier.focus and _OF_IT.search(asking.text)))


_OF_DAYS = re.compile(
    r"\b(?:when|delivery|arriv\w+|here|eta|dates?|undelivered|open|outstanding|pending|not)\b|n['’]t\b"
    r"|[交到发發送][货貨]|[能會会可][以送发發交]?到|交期|日期|什[么麼][时時]候|[几幾][号號]|[没沒未]",
    re.IGNORECASE,
)
"""That it is asked when goods come, or which have not."""


def _orders(asking: Asking) -> Step:
    speaker, orders = asking.setting.speaker, asking.dossier.orders[:_MOST_ORDERS]
    if not orders:
        return asking.say("no_open_orders")
    words = asking.setting.goods.words_in(asking.text)
    with_them = orders_with_goods(words, asking.dossier, asking.setting) if words else []
    if with_them:
        held = [one for one in asking.dossier.orders if one.id in with_them[:_MOST_ORDERS]]
        return Step(do="say", actions=(), text="\n".join(status(order, speaker) for order in held))
    if _OF_DAYS.search(asking.text) and (coming := asking.dossier.open_orders[:_MOST_ORDERS]):
        text = "\n".join(status(order, speaker) for order in coming)
        return Step(do="say", actions=(), text=text)
    listed = [
        speaker.say(
            "order_in_list",
            order=order.id,
            placed=speaker.day(order.signed_on),
            lines=goods(order, speaker),
            total=speaker.money(order.total, order.currency),
            stage=speaker.stage(order),
        )
        for order in orders
    ]
    return asking.say("orders_so_far", listed=listed)


def _how_many(asking: Asking) -> Step:
    speaker, goods = asking.setting.speaker, asking.setting.goods
    item, order = goods.words_in(asking.text), order_named(asking)
    named = goods.named(item) if item else []
    about = [one for one in asking.dossier.orders if order in (None, one.id)]
    if len(named) > 1:
        held = {line.sku for one in about for line in one.lines}
        named = [product for product in named if product.sku in held]
    if len(named) != 1:
        return _details(asking) if order else _orders(asking)
    (product,) = named
    found = [
        (order.id, line.quantity)
        for order in about
        for line in order.lines
        if line.sku == product.sku and order.stage != "cancelled"
    ]
    if not found:
        return asking.say("ordered_none", product=product.name(speaker.language))
    return asking.say(
        "ordered_so_far",
        product=product.name(speaker.language),
        quantity=speaker.quantity(sum((count for _, count in found), Decimal(0)), product.unit),
        listed=[
            speaker.say("noted", what=order, note=speaker.quantity(count, product.unit))
            for order, count in found
        ],
    )


def _about(asking: Asking, tell: Callable[[Order, Asking], Step]) -> Step:
    """What is told of the order that is meant, or the question which one that is."""
    order = order_meant(asking)
    if isinstance(order, Problem):
        return (
            _orders(asking)
            if order.question == "which_order"
            else Step(do="say", actions=(), text=order.text)
        )
    return tell(order, asking)


def _sum_is_so(asking: Asking) -> Step:
    """Whether the order that is meant, or the only one of that sum, comes to what is asked about."""
    asked = sum_asked_about(asking.text, asking.dossier.ids)
    of_it = [one for one in asking.open_orders if asked and one.total == asked.amount]
    unclear = isinstance(order_meant(asking), Problem)
    return _told_whether(of_it[0], asking) if unclear and len(of_it) == 1 else _about(asking, _told_whether)


def _told_whether(order: Order, asking: Asking) -> Step:
    """Whether an order, as it is or would be with what is proposed, comes to the sum that is asked about."""
    meant = next((one for one in asking.proposed if one.id == order.id), order)
    asked = sum_asked_about(asking.text, asking.dossier.ids)
    total = asking.setting.speaker.money(meant.total, meant.currency)
    name = "sum_is_so" if asked and asked.amount == meant.total else "sum_is_not_so"
    return asking.say(name, order=order.id, total=total).model_copy(update={"order": order})


def _details(asking: Asking) -> Step:
    return _about(asking, _told_whole)


def _told_whole(order: Order, asking: Asking) -> Step:
    speaker = asking.setting.speaker
    return asking.say(
        "order_details",
        order=order.id,
        stage=speaker.stage(order),
        lines=goods(order, speaker),
        total=speaker.money(order.total, order.currency),
        delivery=speaker.day(order.delivery),
        details=details_in_words(order, speaker),
    )


_OF_ALL = re.compile(
    r"\borders\b|\bowe(?: (?:you|now|still|in all|in total|altogether))*(?:\W*$|[,.;?!]| and\b)"
    r"|[各每][个個张張笔筆]|所有|全部",
    re.IGNORECASE,
)
"""That all orders are meant."""


def _due(asking: Asking) -> Step:
    if len(asking.proposed) == 1 and order_in(asking.text, asking.dossier) in (None, asking.proposed[0].id):
        return _told_due(asking.proposed[0], asking, name=_name_of_dues(asking.proposed[0], asking))
    meant = order_meant(asking)
    every = isinstance(meant, Problem) and meant.question == "which_order"
    owed = [one for one in asking.dossier.orders if _is_owed(one, asking)]
    if owed and (every or _OF_ALL.search(asking.text) or asks_for_the_sum(asking.text)):
        return _owed(asking)
    return _about(asking, _told_due)


_NEXT = re.compile(
    r"\b(?:next|first|soonest)\b|(?:最近|接下[来來]|最?先|下一?[笔筆次个個])(?!.*哪些)|哪一?[笔筆][款钱錢]?(?:最近|最?先|[马馬]上)",
    re.IGNORECASE,
)
"""That it is asked which payment comes first."""


def _next_of(owed: Sequence[Order], asking: Asking) -> list[str]:
    """What is paid next of all that is owed, for each order of which something is due on that day."""
    today = asking.setting.today
    days = [part.due_on for order in owed for part in order.instalments if part.due_on >= today]
    parts = [(order, part) for order in owed for part in order.instalments if part.due_on == min(days)]
    return [
        asking.say("payments_due", order=order.id, listed=[_noted(part, order, asking)]).text
        for order, part in parts
    ]


def _owed(asking: Asking) -> Step:
    """What is yet to be paid of each order, and of all of several; the next of it, where that is asked."""
    owed = [one for one in asking.dossier.orders if _is_owed(one, asking)]
    told = [_told_due(order, asking).text for order in owed[:_MOST_ORDERS]]
    in_all = [one for one in CLAUSE_END.split(asking.text) if _OWED.search(one) or asks_for_the_sum(one)]
    if _NEXT.search(asking.text):
        told = _next_of(owed, asking)
        in_all = [one for one in in_all if not _NEXT.search(one)]
    sums: dict[str, Decimal] = {}
    for order in owed:
        left = (part.amount for part in order.instalments if part.due_on >= asking.setting.today)
        sums[order.currency] = sums.get(order.currency, Decimal(0)) + sum(left)
    if in_all and len(owed) > 1:
        speaker = asking.setting.speaker
        totals = [speaker.money(total, currency) for currency, total in sums.items()]
        told.append(speaker.say("owed_in_all", totals=totals))
    return Step(do="say", actions=(), text="\n".join(told))


def _deposit(asking: Asking) -> Step:
    """When an order is to be paid; of a change that takes the deposit of an order away, that too."""
    due, order = _due(asking), asking.proposed[0] if len(asking.proposed) == 1 else None
    standing = asking.dossier.order(order.id) if order else None
    if order is None or standing is None:
        meant = order_meant(asking)
        if isinstance(meant, Problem) or meant.payment.deposit_percent:
            return due
        return _joined(asking.say("no_deposit", order=meant.id), due, asking)
    if order == standing:  # it is to be cancelled: the book tells no more
        return reply_to_remark("for_a_person", asking)
    if order.payment.deposit_percent or not standing.payment.deposit_percent:
        return due
    speaker = asking.setting.speaker
    payment, now = speaker.payment(order.payment), speaker.payment(standing.payment)
    return _joined(asking.say("no_deposit_then", order=order.id, payment=payment, now=now), due, asking)


def _is_owed(order: Order, asking: Asking) -> bool:
    """Whether some of an order is still to be paid."""
    due = any(part.due_on >= asking.setting.today for part in order.instalments)
    return due and order.stage != "cancelled"


_OF_THE_CHANGE = re.compile(
    r"\b(?:more|extra|additional|higher|topp?(?:ed)? up)\b.{0,24}\b(?:deposit|down ?payment|pay)\b"
    r"|\b(?:deposit|down ?payment)\b.{0,24}\b(?:more|extra|additional|higher|topp?(?:ed)? up)\b"
    r"|(?:[订訂]金|定金|首付).{0,6}(?:[补補]|多[付交])|(?:[补補]|多[付交]).{0,6}(?:[订訂]金|定金|首付)",
    re.IGNORECASE,
)


def asks_what_is_added(text: str) -> bool:
    """Whether a text asks what is to be paid more for a change that it wants."""
    return bool(_OF_THE_CHANGE.search(text))


def _name_of_dues(order: Order, asking: Asking) -> str:
    """The sentence that tells when an order that is proposed is to be paid: a new one, or one that is to be
    paid otherwise then."""
    standing = asking.dossier.order(order.id)
    if standing is None:
        return "payments_due_new"
    return "payments_due_then" if standing.instalments != order.instalments else "payments_due"


def _told_due(order: Order, asking: Asking, *, name: str = "payments_due") -> Step:
    today, parts = asking.setting.today, order.instalments
    listed = [_noted(part, order, asking) for part in parts]
    past = [told for told, part in zip(listed, parts, strict=True) if part.due_on < today]
    if name != "payments_due" or not past or len(past) == len(parts) or not _OF_THE_REST.search(asking.text):
        return asking.say(name, order=order.id, listed=listed)
    return asking.say("payments_due_still", order=order.id, listed=listed[len(past) :], past=past)


_OF_THE_REST = re.compile(
    r"\b(?:still|left|outstanding|remain\w*|owed?|open|balance|rest)\b|[还還剩欠差]|[尾余餘]款", re.IGNORECASE
)
"""That it is asked for what is yet to be paid."""


def _noted(part: Instalment, order: Order, asking: Asking) -> str:
    speaker = asking.setting.speaker
    return speaker.say(
        "noted", what=speaker.money(part.amount, order.currency), note=speaker.day(part.due_on)
    )


def _stays(asking: Asking) -> Step:
    return _about(
        asking, lambda order, asking: Step(do="say", actions=(), text=status(order, asking.setting.speaker))
    )


def _in_time(asking: Asking) -> Step:
    """Of each order that is asked of, whether it comes by a day, those that do first."""
    speaker, by = asking.setting.speaker, asking.by
    orders = orders_asked_of(asking.text, asking.dossier, asking.setting)
    if by is None or not orders:
        return _orders(asking)
    told = [
        speaker.say(
            "in_time" if order.delivery <= by else "not_in_time",
            order=order.id,
            by=speaker.day(by),
            delivery=speaker.day(order.delivery),
        )
        for order in sorted(orders, key=lambda one: one.delivery)[:_MOST_ORDERS]
    ]
    return Step(do="say", actions=(), text="\n".join(told), order=orders[0] if len(orders) == 1 else None)


def _transit(asking: Asking) -> Step:
    """How long it takes until goods are there: those that are named, else those of the order talked of."""
    setting = asking.setting
    item = setting.goods.words_in(asking.text)
    named, order = setting.goods.named(item) if item else [], order_meant(asking)
    held = () if isinstance(order, Problem) else tuple(line.sku for line in order.lines)
    skus = [product.sku for product in named] or held or [product.sku for product in setting.goods]
    days = sorted({setting.lead_days([sku]) for sku in skus})
    least, most = (say_days(count, setting.speaker.language) for count in (days[0], days[-1]))
    if len(days) == 1:
        return asking.say("lead_time", days=least)
    return asking.say("lead_times", least=least, most=most)


def _for_a_person(asking: Asking) -> Step:
    return reply_to_remark("for_a_person", asking)


def _ask_away(asking: Asking) -> Step:
    """The question what is to be asked, and of which order where that is not told."""
    order = order_meant(asking)
    if isinstance(order, Problem):
        return asking.say("ask_away")
    return asking.say("ask_away_of", order=order.id).model_copy(update={"order": order})


def _to_change(asking: Asking) -> Step:
    """The question what is to be changed, and on which order where that is told, or its goods are."""
    order, words = order_meant(asking), asking.setting.goods.words_in(folded(asking.text))
    with_them = orders_with_goods(words, asking.dossier, asking.setting)
    held = [one for one in asking.open_orders if one.id in with_them]
    if isinstance(order, Problem) and len(held) == 1:
        order = held[0]
    if isinstance(order, Problem):
        return asking.say("ask_change")
    return asking.say("ask_change_of", order=order.id).model_copy(update={"order": order})


def _billing(asking: Asking) -> Step:
    return _passed_on("billing_passed_on", asking)


def _can_change(asking: Asking) -> Step:
    """What is possible on the order that is meant; on each that is open, where a text asks which of them, or
    names none of several."""
    meant = order_meant(asking)
    open_still = not asking.dossier.focus and isinstance(meant, Problem) and meant.question == "which_order"
    if (open_still or _WHICH_OF_THEM.search(folded(asking.text))) and len(asking.open_orders) > 1:
        told = [_told_possible(order, asking).text for order in asking.open_orders[:_MOST_ORDERS]]
        return Step(do="say", actions=(), text="\n".join(told))
    return _about(asking, _told_possible)


def _told_possible(order: Order, asking: Asking) -> Step:
    speaker = asking.setting.speaker
    possible = [speaker.intent(intent) for intent in _CHANGES if order.stage in POSSIBLE_AT[intent]]
    if not possible:
        return Step(do="say", actions=(), text=status(order, speaker))
    return asking.say("still_possible", order=order.id, stage=speaker.stage(order), possible=possible)


def _earliest(asking: Asking) -> Step:
    setting, speaker = asking.setting, asking.setting.speaker
    named = order_named(asking) or order_with_goods_in(asking.text, asking.dossier, asking.setting)
    new = [order for order in asking.proposed if order.id not in {one.id for one in asking.dossier.orders}]
    if new and named is None:
        first = setting.today + timedelta(days=setting.lead_days(line.sku for line in new[0].lines))
        return asking.say("earliest_new", earliest=speaker.day(first))
    order = find_order(ChangeDelivery(order=named), asking.dossier, speaker)
    if isinstance(order, Problem) or order.stage not in POSSIBLE_AT["change_delivery"]:
        days = sorted({setting.lead_days([product.sku]) for product in setting.goods})
        least, most = (say_days(count, speaker.language) for count in (days[0], days[-1]))
        return asking.say("lead_times", least=least, most=most)
    return _told_earliest(order, asking)


def _soonest(asking: Asking) -> Step:
    """The earliest day of what is wanted as soon as possible; of each order that may be meant, where none is
    named."""
    movable = [one for one in asking.open_orders if one.stage in POSSIBLE_AT["change_delivery"]]
    meant = order_meant(asking)
    unclear = isinstance(meant, Problem) and meant.question == "which_order" and not asking.proposed
    if is_question(asking.text) or not unclear or not movable or len(movable) > _MOST_TOLD:
        return _earliest(asking)
    told = [_told_earliest(one, asking).text for one in movable]
    return Step(do="say", actions=(), text="\n".join(told))


def _told_earliest(order: Order, asking: Asking) -> Step:
    setting, speaker = asking.setting, asking.setting.speaker
    earliest = setting.today + timedelta(days=setting.lead_days(line.sku for line in order.lines))
    if order.delivery <= earliest:
        return asking.say("no_earlier", order=order.id, delivery=speaker.day(order.delivery))
    return asking.say(
        "earliest", order=order.id, delivery=speaker.day(order.delivery), earliest=speaker.day(earliest)
    )


def _agreed(asking: Asking) -> Step:
    if asking.bargains or asking.proposes:
        return asking.say("nothing_agreed")
    return _details(asking)


def _moves(asking: Asking) -> Step:
    """What makes a price lower, as the packages do."""
    house = asking.setting.house
    if not house.payment.cost_of_capital:
        return asking.say("price_talk")
    return asking.say("price_moves_dated" if house.day_cost_percent else "price_moves")


def _prepaying(asking: Asking) -> Step:
    return _moves(asking) if asking.bargains else _joined(_moves(asking), asking.say("name_a_price"), asking)


def _lowest(asking: Asking) -> Step:
    if not asking.bargains:
        return asking.say("price_talk")
    return _joined(asking.say("can_talk_on"), _moves(asking), asking)


def _joined(first: Step, second: Step, asking: Asking) -> Step:
    space = " " if asking.setting.speaker.language == "en" else ""
    return first.model_copy(update={"text": f"{first.text}{space}{second.text}"})


def _which_option(asking: Asking) -> Step | None:
    if asking.options:
        return asking.say("which_option")
    return None if asking.bargains else _not_got(asking)


def _sure(asking: Asking) -> Step | None:
    if asking.bargains:
        return asking.say("sure_of_offer")
    return None if asking.proposes else _not_got(asking)


_OF_THE_SUM = re.compile(
    r"\b(?:total|altogether|in all|all in)\b|[总總][价價共额額数數]|一共|合[计計]", re.IGNORECASE
)


def _table(asking: Asking) -> Step | None:
    if asking.bargains:
        return what_it_comes_to(asking) if _OF_THE_SUM.search(asking.text) else None
    return None if asking.proposes else _details(asking)


def _not_got(asking: Asking) -> Step:
    return asking.say("did_not_get")


def _size(asking: Asking) -> Step:
    return asking.say("size_as_listed", items=sizes_asked_of(asking.text, asking.setting))


def _stock(asking: Asking) -> Step:
    return whether_in_stock(asking) or _for_a_person(asking)


def _validity(asking: Asking) -> Step:
    return until_when_it_stands(asking) or _for_a_person(asking)


def _colours(asking: Asking) -> Step:
    return in_which_kinds(asking) or _for_a_person(asking)


def _tracking(asking: Asking) -> Step:
    """How an order stands; where it is on its way, only a person can tell more."""
    order = order_meant(asking)
    under_way = not isinstance(order, Problem) and order.stage == "shipped"
    return _for_a_person(asking) if under_way else _stays(asking)


def _price(asking: Asking) -> Step:
    """What the goods cost that are named, by the list; else one of those that are spoken of."""
    words, speaker = asking.setting.goods.words_in(asking.text), asking.setting.speaker
    currency = _currency(asking)
    named = [one for one in asking.setting.goods.named(words or "") if currency in one.list_prices]
    told = [with_its_price(one, currency, speaker) for one in named]
    return asking.say("catalogue", products=told) if told else what_one_costs(asking) or _catalogue(asking)


def _volume(asking: Asking) -> Step:
    return asking.say("can_talk_on" if asking.bargains else "same_for_any_quantity")


def _help(asking: Asking) -> Step:
    return asking.say("help")


def _who(asking: Asking) -> Step:
    return asking.say("who_i_am", house=asking.setting.house.party.name)


_REPLIES: dict[Question, Callable[[Asking], Step | None]] = {
    "catalogue": _catalogue,
    "own_payment": _own_payment,
    "cancelling": _cancelling,
    "difference": _difference,
    "total_before": _total_before,
    "sum_is_so": _sum_is_so,
    "same_prices": _same_prices,
    "colleague": lambda asking: _passed_on("colleague_to_come", asking),
    "making": _for_a_person,
    "until_when": _until_when,
    "payment_ways": _payment_ways,
    "payment_method": _payment_method,
    "shipping_cost": _shipping_cost,
    "totals": _totals,
    "orders": _orders,
    "how_many": _how_many,
    "extreme": _extreme,
    "paid": _for_a_person,
    "due": _due,
    "deposit": _deposit,
    "details": _details,
    "can_change": _can_change,
    "earliest": _soonest,
    "agreed": _agreed,
    "prepaying": _prepaying,
    "lowest": _lowest,
    "moves": _moves,
    "which_option": _which_option,
    "sure": _sure,
    "size": _size,
    "table": _table,
    "stays": _stays,
    "transit": _transit,
    "way": _way,
    "freight": _shipping_cost,
    "together": _for_a_person,
    "copy": _for_a_person,
    "in_writing": _in_writing,
    "invoice_kind": lambda asking: _in_its_words("invoice_kind", asking),
    "note": _for_a_person,
    "gift": _for_a_person,
    "billing": _billing,
    "soonest": _soonest,
    "own_date": _stays,
    "in_time": _in_time,
    "own_address": _own_address,
    "own_contact": _own_address,
    "own_phone": _own_address,
    "own_invoice": _own_invoice,
    "own_prices": _own_prices,
    "last_prices": _last_prices,
    "help": _help,
    "who": _who,
    "ask_away": _ask_away,
    "to_change": _to_change,
    "hours": lambda asking: asking.say("at_any_hour"),
    "status": _stays,
    "eta": when_it_comes,
    "order_total": what_it_comes_to,
    "unit_price": what_one_costs,
    "validity": _validity,
    "stock": _stock,
    "minimum": _for_a_person,
    "colours": _colours,
    "volume": _volume,
    "price": _price,
    "tracking": _tracking,
    "put_down_wrong": lambda asking: asking.say("sorry_for_the_mistake"),
}
