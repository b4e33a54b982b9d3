"""Amounts of goods on order, said as if these were ordered: gloves 200; 那个保温杯我要一千个.

And goods that came, though the book knows of no such delivery.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeGuard

from agents.desk.find import Dossier, lines_named, product_meant
from agents.desk.proposal import alike, as_request, is_for_the_same_goods, less
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.asked.questions import asks_for_a_discount
from agents.desk.reading.card.answers import folded, has_condition
from agents.desk.reading.filling import Read
from agents.desk.reading.orders.naming import order_spoken_of, wants_it_new
from agents.desk.reading.orders.on_the_books import for_goods, terms_beside
from agents.desk.reading.orders.separate import orders_anew
from agents.desk.reading.stretches import CLAUSE, blanked, meets, without_numbers_of, words_of
from contracts.order import Order
from contracts.request import (
    Action,
    ChangePrice,
    ChangeQuantity,
    Handover,
    PlaceOrder,
    Quantity,
    QueryOrder,
    RemoveItem,
    Request,
    RequestQuote,
    ReturnItem,
)

_NUMBER = re.compile(
    r"\d|[一二三四五六七八九十百千万萬两兩半]"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|an?|half)\b"
)
_WANTS = re.compile(r"\b(?:need|want|like|take|get|have|send|give|for)\b|[要来來]")
"""Before goods with their number: that they are wanted, perhaps anew."""
_OF_WHAT_IS_THERE = re.compile(
    r"\b(?:on|to|of|in) (?:it|that|this|there)\b"
    r"|\b(?:only|instead|in (?:all|total)|let's say|make|stays?)\b|只|[就改]成"
)
"""That an amount is of what is there."""
_GROUP = re.compile(r"(?:^|[.;。；!！\n])(?P<goods>[^.;。；!！\n:：]{2,40})[:：][^.;。；!！\n]*$")
"""What stands before a colon and numbers of its sorts."""
_POINTS = re.compile(
    r"[那这這](?:[个個批些款把]|[两兩][样樣])|之前|上次|原[来來]|[我咱][们們]?[的那]"
    r"|\b(?:move|push|change|bring|postpone) (?:it|the|that|them)\b"
    r"|^\W*(?:please |pls |could you |can you )*(?:change|update|adjust|amend|correct|revise)\b[^,.;]{0,20}?:"
    r"|^\W*(?:[请請]|麻[烦煩])?(?:更[改正]|[调調]整|修改|改)(?:一下|[为為成]|如下)*[:：]"
)
"""That something is meant which is there already."""


def with_amounts_on_order(
    request: Request,
    text: str,
    about: Sequence[str],
    dossier: Dossier,
    setting: Setting,
    *,
    asked: Request | None = None,
) -> Request:
    """The request; goods with a number, and not said to be bought, are set to that number on the order that
    is talked of, or on the only one that holds what the text points at, with the terms beside them.
    `about`: the orders that are talked of, the one meant first. `asked`: what is proposed; a number of goods
    that it orders is of these."""
    if orders_anew(text):
        return request
    new = [one for one in (asked.actions if asked else ()) if isinstance(one, PlaceOrder)]
    if any(action.if_granted for action in request.actions):
        return _with_amounts_for_a_price(request, text, about, dossier, setting)
    amounts = {
        i: one.model_copy(update={"item": _goods_named(one, text, setting)})
        for i, one in enumerate(request.actions)
        if _is_an_amount(one, text, setting) and not any(is_for_the_same_goods(one, other) for other in new)
    }
    holding = {i: _holding(one, dossier, setting) for i, one in amounts.items()}
    placed = {i: one for i, one in enumerate(request.actions) if isinstance(one, PlaceOrder)}
    bought = [one for i, one in placed.items() if not holding.get(i)]
    amounts = {i: one for i, one in amounts.items() if not _is_bought_with(one, bought, text, setting)}
    holding = {i: holding[i] for i in amounts}
    of_several = len(amounts) > 1 and all(_is_led(one, text, setting) for one in amounts.values())
    points = bool(_POINTS.search(folded(text)))
    meant = {
        i: _talked_of(orders, about)
        or (
            orders[0]
            if len(orders) == 1 and (points or _is_of_the_only_one(amounts[i], text, setting))
            else None
        )
        for i, orders in holding.items()
    }
    both = [one for one in dossier.orders if all(one in orders for orders in holding.values())]
    if of_several and len(both) == 1 and not any(meant.values()):
        meant = dict.fromkeys(amounts, both[0])
    changed = _changed_beside(request, dossier, setting)
    meant = {i: meant[i] or _among(orders, changed) for i, orders in holding.items()}
    made = [
        at_order(amounts[i], order, setting) if (order := meant.get(i)) else one
        for i, one in enumerate(request.actions)
    ]
    for order in {one.id: one for one in meant.values() if one}.values():
        new = [amounts[i] for i, one in meant.items() if one and one.id == order.id]
        made += terms_beside(made, new, order)
    return request.with_actions(tuple(made))


_GOES = re.compile(
    r"(?:那?[就把将將]|[这這那]些|所有的?)*(?P<goods>[^\W\d单單]{1,12}?)(?:[这這那]些|也|都|就|先|全部?|一律)*"
    r"(?:不要|不需要|取消|去掉|拿掉|[删刪]掉?)[了吧啦的]*"
)
"""That goods go, and nothing else."""


def with_goods_dropped_beside(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; beside amounts, with goods to be taken off as a clause says of which nothing was
    read: 礼盒250盒，纸不要了."""
    counts = [one for one in request.actions if isinstance(one, ChangeQuantity) and one.evidence]
    if not counts or len(counts) < len(request.actions):
        return request
    spans = [span for one in request.actions for span in one.evidence or ()]
    clauses = [hit for hit in CLAUSE.finditer(text) if not meets(hit.span(), spans)]
    goes = [(hit, _GOES.fullmatch(hit[0].strip(" ,，.。;；!！"))) for hit in clauses]
    if orders_anew(text):
        return request
    new = tuple(
        RemoveItem(item=item, evidence=(hit.span(),))
        for hit, found in goes
        if found and (item := setting.goods.words_in(found["goods"]))
        if any(lines_named(item, one, setting.speaker) for one in dossier.open_orders)
    )
    return request.with_actions((*request.actions, *new)) if new else request


def without_quotes_of_what_is_ordered(request: Request, text: str) -> Request:
    """The request, less the price of so many goods as it orders, which is told with these; where the text
    asks for a lower one, with the wish for that."""
    placed = [one for one in request.actions if isinstance(one, PlaceOrder) and one.item and one.quantity]

    def is_of_one(action: Action) -> bool:
        if not isinstance(action, RequestQuote) or action.if_granted or not action.item:
            return False
        same = [one for one in placed if alike(one.item or "", action.item)]
        return any(action.quantity in (None, one.quantity) for one in same)

    quotes = [i for i, one in enumerate(request.actions) if is_of_one(one)]
    asked = [ChangePrice(item=request.actions[i].item) for i in quotes if asks_for_a_discount(text, ())]
    left = less(request, quotes)
    return left.with_actions((*left.actions, *asked)) if asked else left


def _changed_beside(request: Request, dossier: Dossier, setting: Setting) -> list[str]:
    """The orders, one for each, of which a request sets other goods to a number or takes them off."""
    found = [
        [one.id for one in dossier.open_orders if _is_at(action, one, setting)]
        for action in request.actions
        if action.intent in ("change_quantity", "remove_item")
    ]
    return [orders[0] for orders in found if len(orders) == 1]


def _is_at(action: Action, order: Order, setting: Setting) -> bool:
    named = action.order is None or re.sub(r"\D", "", action.order) == re.sub(r"\D", "", order.id)
    return named and bool(action.item and lines_named(action.item, order, setting.speaker))


def _among(orders: Sequence[Order], names: Sequence[str]) -> Order | None:
    """The only one of the orders, where it has one of the names."""
    return orders[0] if len(orders) == 1 and orders[0].id in names else None


def _with_amounts_for_a_price(
    request: Request, text: str, about: Sequence[str], dossier: Dossier, setting: Setting
) -> Request:
    """The request; goods that a price hangs on are so many of those on the order whose price that is, or, of
    goods that are to be bought anew, a new order at that price."""
    actions = dict(enumerate(request.actions))
    for i, price in enumerate(request.actions):
        placed = [at for at in price.if_granted or () if isinstance(actions.get(at), PlaceOrder)]
        if not isinstance(price, ChangePrice) or len(placed) != 1:
            continue
        taken = actions[placed[0]]
        if not isinstance(taken, PlaceOrder) or taken.order or not taken.quantity:
            continue
        taken = taken.model_copy(update={"item": taken.item or price.item})
        orders = _holding(taken, dossier, setting)
        order = _talked_of(orders, [price.order or "", *about]) or (orders[0] if len(orders) == 1 else None)
        if wants_it_new(folded(words_of(taken, text))) and price.order is None:
            actions[placed[0]] = taken.model_copy(update={"price": price.price})
            del actions[i]
        elif order:
            actions[placed[0]] = at_order(taken, order, setting)
            actions[i] = price.model_copy(update={"order": order.id})
    return as_request(actions, request)


def with_goods_at(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; a new order of which a text says that an order of the books is meant, at that."""
    name = order_spoken_of(text, dossier, setting)
    order = dossier.order(name)
    new = [action for action in request.actions if isinstance(action, PlaceOrder)]
    if order is None or not new:
        return request
    made = [at_order(one, order, setting) for one in request.actions]
    return request.with_actions((*made, *terms_beside(made, new, order)))


def at_order(action: Action, order: Order, setting: Setting) -> Action:
    """The action; of goods that are ordered, so many of those on an order, or as many more."""
    if not isinstance(action, PlaceOrder):
        return action
    said = for_goods(action.item, action.quantity, order, setting, adds=False)
    return said.model_copy(update={"evidence": action.evidence, "confidence": action.confidence})


def _is_an_amount(action: Action, text: str, setting: Setting) -> TypeGuard[PlaceOrder]:
    """Whether an action that was read as an order of goods may say how many of them there are to be."""
    if not isinstance(action, PlaceOrder) or action.order or not action.quantity or not action.item:
        return False
    clause = f"{_group_before(action, text)} {folded(words_of(action, text))}"
    of_what_is_there = _is_led(action, text, setting) or _OF_WHAT_IS_THERE.search(folded(text))
    if wants_it_new(clause):
        return False
    return bool(of_what_is_there or _is_supposed(action, text) or not _WANTS.search(clause))


def _is_bought_with(action: PlaceOrder, bought: Sequence[PlaceOrder], text: str, setting: Setting) -> bool:
    """Whether goods are in one list with some that are bought, or of the same kind as these."""
    listed = any(_are_in_one_list(action, one, text) for one in bought)
    return listed or _is_of_their_kind(action, bought, setting)


_ONLY_AND = re.compile(r"(?:\s|[、,，和及跟與与&]|\band\b|\bplus\b)*")
"""What stands between the goods of a list."""


def _are_in_one_list(one: Action, other: Action, text: str) -> bool:
    """Whether two wishes for goods follow each other in a text and nothing stands between them."""
    if not (one.evidence and other.evidence):
        return False
    first, second = sorted((one.evidence[0], other.evidence[0]))
    return first == second or bool(_ONLY_AND.fullmatch(text[first[1] : second[0]]))


def _is_of_their_kind(action: PlaceOrder, bought: Sequence[PlaceOrder], setting: Setting) -> bool:
    """Whether goods are of the same kind as some that are bought beside them: 办公椅要黑的20把，灰的10把."""
    products = [product_meant(one.item, setting.speaker) for one in (action, *bought)]
    kin = setting.goods.kin_of(products[0]) if products[0] else []
    return any(one in kin and one != products[0] for one in products[1:])


def _is_of_the_only_one(action: PlaceOrder, text: str, setting: Setting) -> bool:
    """Whether an amount of goods that are on just one order is of that: it is supposed for a price, or the
    goods are named before it, and no more is said of them than that."""
    clause = f"{_group_before(action, text)} {folded(words_of(action, text))}"
    set_so = _is_led(action, text, setting) and not _WANTS.search(clause)
    return set_so or _is_supposed(action, text)


def _is_supposed(action: PlaceOrder, text: str) -> bool:
    """Whether a price is asked for in the case that so many are taken."""
    return action.price is not None and has_condition(_before_the_number(action, text))


def _is_led(action: Action, text: str, setting: Setting) -> bool:
    """Whether goods are named before their number, or what they are sorts of: mugs: 350 white, 450 blue."""
    before = _before_the_number(action, text)
    if setting.goods.words_in(before) or folded(action.item or "") in before:
        return True
    return bool(setting.goods.words_in(_group_before(action, text)))


def _group_before(action: Action, text: str) -> str:
    """What the sentence of an action says before a colon, as what those that follow are sorts of."""
    start = action.evidence[0][0] if action.evidence else 0
    group = _GROUP.search(text[:start])
    return folded(group["goods"]) if group else ""


def _goods_named(action: Action, text: str, setting: Setting) -> str | None:
    """The goods of an action; where these are no words of the catalogue, those before the number."""
    if setting.goods.knows(action.item or ""):
        return action.item
    return setting.goods.words_in(_before_the_number(action, text)) or action.item


def _before_the_number(action: Action, text: str) -> str:
    clause = folded(words_of(action, text))
    number = _NUMBER.search(clause)
    return clause[: number.start()] if number else ""


def _talked_of(orders: Sequence[Order], about: Sequence[str]) -> Order | None:
    """The first of the orders that are talked of among these."""
    return next((one for name in about for one in orders if one.id == name), None)


def _holding(action: PlaceOrder, dossier: Dossier, setting: Setting) -> list[Order]:
    """The open orders on which a number of these goods may change, and that name just one line."""
    return [
        one
        for one in dossier.orders_for("change_quantity")
        if len(lines_named(action.item or "", one, setting.speaker)) == 1
    ]


_STAYS = re.compile(
    r"\b(?:keep|leave|stays?|remains?)\b[^.;!?]*?\b(?:at|to|on)? ?(?P<en>\d[\d,]*)(?!\d|[.%]\d|-)"
    r"|(?:[还還]是|维持|維持|保持|照[旧舊]|不[动動变變改])[^。；！!;\d]{0,8}(?P<zh>\d+)"
)
"""At how many goods stay."""


def amount_that_stays(text: str, dossier: Dossier, setting: Setting) -> ChangeQuantity | QueryOrder | None:
    """How many of the goods on order a text says there are to be, where it says that they stay: 纸不要动，
    还是120包. Of goods that several lines may mean, of the one that has as many; where none can change,
    how their order stands."""
    said = folded(without_numbers_of(dossier.ids, text))
    hit, words = _STAYS.search(said), setting.goods.words_in(said)
    if hit is None or not words:
        return None
    number = number_of(hit["en"] or hit["zh"])
    named = dossier.by_figures(text)
    orders = [one for one in dossier.open_orders if not named or one.id in named]
    held = [(one, line) for one in orders for line in lines_named(words, one, setting.speaker)]
    meant = held if len(held) == 1 else [(one, line) for one, line in held if line.quantity == number]
    if len(meant) != 1:
        return None
    ((order, line),) = meant
    if line.quantity == number and order not in dossier.orders_for("change_quantity"):
        return QueryOrder(order=order.id, evidence=((0, len(text)),))
    count = Quantity(value=number, mode="set")
    return ChangeQuantity(order=order.id, item=line.name, quantity=count, evidence=((0, len(text)),))


_CAME = re.compile(
    r"[收签簽]到|到[货貨]|[送寄发發][来來到]了?的|[签簽]收|破[损損]|[损損][坏壞]|[坏壞碎裂]|漏|受潮|[发發]霉|瑕疵|[质質]量"
    r"|[上前昨][个個]?(?:一?批|一?次|[周週月天日]|星期|[禮礼]拜)"
    r"|\b(?:received|arrived|came|delivered|last (?:\w+ )?(?:delivery|shipment|batch|month|week|order)"
    r"|broken|damaged|cracked|faulty|torn|defective|leak\w*|smashed|scratched|wrong)\b"
)
"""That goods have come, or what is wrong with them."""


_MONEY_BACK = re.compile(
    r"(?:[订訂定]金|[货貨]款|[余餘尾]款|[钱錢])[^，,。；;？?]{0,8}退|退[^，,。；;？?货貨]{0,4}(?:[订訂定]金|款|[钱錢])"
    r"|(?:[订訂定]金|[货貨款]款|[多付]+的[钱錢]?)[^，,。；;？?]{0,8}[转轉抵][^，,。；;？?]{0,3}(?:下|另|[别別]|到)"
    r"|多(?:[出付交给給]+)?(?:的|[了来來]的?)?(?:[那这這]?[个個]?部[分份]|[钱錢])?[^，,。；;？?\d]{0,4}退(?!\d|[货貨])"
    r"|\b(?:deposit|money)\b[^.;?!]{0,16}\b(?:back|refund\w*|return\w*)|\brefund\w*[^.;?!]{0,16}\b(?:deposit|money)\b"
    r"|\b(?:difference|extra|surplus|excess|over-?pa(?:id|yment)|too much)\b[^.;?!]{0,24}"
    r"\b(?:refund\w*|paid back|credited)"
    r"|\b(?:refund\w*|pay back|credit)\b (?:us )?(?:the )?(?:difference|extra|surplus|excess"
    r"|over-?payment)\b",
    re.IGNORECASE,
)
"""That money is given back, which sends no goods back."""


def money_wanted_back(text: str) -> list[str]:
    """The clauses of a text that say, or ask, that money is given back, or goes to another order."""
    return [hit[0].strip(" ,，.。") for hit in CLAUSE.finditer(text) if _MONEY_BACK.search(hit[0])]


def without_returns_of_money(request: Request, text: str, read: Read) -> Request:
    """The request less returns of goods, of which it names none, that were read from what is said of
    money; where that is all of it, what the other clauses read as."""
    if not _MONEY_BACK.search(text):
        return request
    returns = [i for i, one in enumerate(request.actions) if isinstance(one, ReturnItem) and _of_money(one)]
    if len(returns) < len(request.actions) or not returns:
        return less(request, returns)
    left = blanked(text, [hit.span() for hit in CLAUSE.finditer(text) if _MONEY_BACK.search(hit[0])])
    return request.with_actions(read(left).actions if left.strip() else ())


def _of_money(returned: ReturnItem) -> bool:
    """Whether what is read as goods that go back is money."""
    return not returned.item or _MONEY_BACK.search(f"refund {returned.item}") is not None


def with_returns_for_a_person(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; goods that have come and go back, though no order with them has been delivered as far as
    the book knows, as what a person takes up."""
    if not _CAME.search(folded(text)):
        return request
    came = [order for order in dossier.orders if order.stage == "delivered"]

    def meant(action: Action) -> Action:
        if not isinstance(action, ReturnItem) or action.if_granted:
            return action
        held = (one for one in came if not action.item or lines_named(action.item, one, setting.speaker))
        known = any(not action.order or one.id == action.order for one in held)
        return action if known else Handover(evidence=action.evidence)

    return request.with_actions(tuple(map(meant, request.actions)))
