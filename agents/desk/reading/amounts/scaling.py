"""Shares by which goods become more or fewer: 10% more on 1031, both orders up by a tenth, then "no, 20%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agents.desk.find import Dossier, named_among, orders_named
from agents.desk.propose import Setting
from agents.desk.reading.amounts.as_many import TENTHS
from agents.desk.reading.amounts.bare_prices import OF_MONEY
from agents.desk.reading.card.answers import folded, without_openers
from agents.desk.reading.orders.denied import NOT_ALL
from agents.desk.reading.orders.likewise import both_open
from agents.desk.reading.orders.naming import BOTH
from agents.desk.reading.stretches import without
from contracts.order import POSSIBLE_AT, Order
from contracts.request import (
    Action,
    AddItem,
    CancelOrder,
    ChangePrice,
    ChangeQuantity,
    Offer,
    PlaceOrder,
    Quantity,
    RemoveItem,
    Request,
    SubstituteItem,
)

_OF_PRICE = re.compile(
    rf"{OF_MONEY.pattern}|\b(?:off|pay\w*|accept\w*|costs?|offer\w*|give|deposit|upfront|terms?|balance|rebate)\b"
    r"|[涨漲付折降让讓預预]|[接同][受意]|[优優]惠|[定订訂]金"
)
"""What makes a share one of a price or a payment."""
_EACH_LINE = re.compile(
    r"\b(?:each|every|all|both)(?: of)?(?: the)? (?:lines?|items?|products?|goods|positions?)\b"
    r"|\beverything\b|[每各][样樣种種款](?:[产產商货貨]品)?|所有[产產商货貨]品"
)
"""All goods of an order."""


_SIGNED = re.compile(
    r"(?P<goods>[^\d.,;:!?。，；：、！？\n+＋%％–−-]{1,40}?)\s*[:：]?\s*(?P<sign>[+＋–−-])\s?(?P<share>\d+(?:\.\d+)?)\s?[%％]"
)
"""Goods, and by which share they go up or down."""


_MORE = re.compile(
    r"(?P<share>\d+(?:\.\d+)?) ?(?:%|percent|per cent) more\b"
    r"|(?:[多加增添追]|增加|追加)[订訂要买買]?(?:(?P<zh>\d+(?:\.\d+)?) ?[%％]|(?P<tenths>[一二两兩三四五])成)"
)
"""By which share there are to be more."""
_COMPARES = re.compile(r"\bmore than\b|比")


_DEEDS = {
    "swap": r"swap|replace|exchange|change|[换換](?:成|掉)?",
    "take": r"cancel|remove|take(?: off)?|drop|reduce(?: by)?|取消|[去拿]掉|[删刪][掉除]?|[减減退][掉少]?",
    "add": r"add|order|[加增][加订訂]?|多[订訂要加]?|[订訂]",
}
"""What of goods is done in part, and how that is called."""
_NO_MORE_THAN = re.compile(
    r"(?:(?:please|then|but|only|just|let'?s|rather)\W+|[那就先只仅僅光要请請是]|\W)*"
    rf"(?:(?P<deed>{'|'.join(_DEEDS.values())})\s*)?(?:only |just )?"
    r"(?:half|一半|(?P<number>\d+)\s?(?:pieces|boxes|packs|units|sets|pcs|[个個把盒包箱件套支只])?)"
    r"(?: of (?:it|them|that|those|these))?(?: off)?"
    r"(?:\W+(?:please|then|instead|for now|first|is (?:enough|fine)|will do)|\W"
    r"|就?[好行够夠]了?|即可|可以|[吧了])*"
)
"""That of what is proposed of goods no more than a part is meant: only half of them; 只换50盒."""


def part_of_it(text: str, asked: Request) -> tuple[int, Action] | None:
    """The place of the only wish that is proposed, and that wish for the half, or the number, of its goods
    than which a text wants no more; `None`: it says no such thing."""
    said = _NO_MORE_THAN.fullmatch(without_openers(without(text, NOT_ALL).lstrip(" ，,。"))[0])
    old = asked.actions[0] if len(asked.actions) == 1 else None
    way = _way_of(old)
    whole = isinstance(old, CancelOrder)
    if said is None or old is None or way is None or not (old.item or whole):
        return None
    if said["deed"] and not re.fullmatch(_DEEDS[way], said["deed"]):
        return None
    if said["number"] and not (said["deed"] and isinstance(old, SubstituteItem | RemoveItem | CancelOrder)):
        return None
    counts: Quantity | None = getattr(old, "quantity", None)
    part = counts.model_copy(update={"value": counts.value / 2}) if counts else _HALF
    if said["number"]:
        part = Quantity(value=Decimal(said["number"]), mode="set")
    if part.mode != "scale" and part.value % 1:
        return None
    if isinstance(old, RemoveItem | CancelOrder):
        less = part if part.mode == "scale" else part.model_copy(update={"mode": "subtract"})
        return 0, ChangeQuantity(order=old.order, item=old.item, quantity=less)
    return 0, old.model_copy(update={"quantity": part})


_HALF = Quantity(value=Decimal("0.5"), mode="scale")


def _way_of(wish: Action | None) -> str | None:
    """What a wish does with goods of which a part may be meant."""
    if isinstance(wish, SubstituteItem):
        return "swap"
    if isinstance(wish, RemoveItem | CancelOrder):
        return "take"
    quantity = wish.quantity if isinstance(wish, ChangeQuantity | AddItem | PlaceOrder) else None
    if quantity is None or isinstance(wish, AddItem | PlaceOrder):
        return "add" if quantity else None
    return {"add": "add", "subtract": "take"}.get(quantity.mode)


def with_more_by_a_share(request: Request, text: str) -> Request:
    """The request; so many per cent more, which its text says beside what was read, or where nothing was, and
    of no price, as that of how many there are: 10% more, and deliver in January; 多订10%."""
    hit, said = _MORE.search(folded(text)), folded(text)
    counted = any(isinstance(one, ChangeQuantity | ChangePrice | Offer) for one in request.actions)
    if hit is None or counted or _tells_of_another(said) or any(one.if_granted for one in request.actions):
        return request
    share = Decimal(hit["share"] or hit["zh"] or TENTHS.get(hit["tenths"] or "", 0) * 10)
    more = Quantity(value=1 + share / 100, mode="scale")
    return request.with_actions((ChangeQuantity(quantity=more, evidence=(hit.span(),)), *request.actions))


def with_signed_shares(request: Request, text: str, setting: Setting) -> Request:
    """The request; shares that goods go up and down by in a text that speaks of no price, as those of how
    many there are: gloves +10%, paper -10%. Nobody asks for a higher price, so where none goes up they stay
    as they were read."""
    signed = list(_SIGNED.finditer(text))
    said = [folded(hit["goods"]).strip() for hit in signed]
    named = [setting.goods.words_in(one) or (one if setting.goods.knows(one) else None) for one in said]
    rises = any(hit["sign"] in "+＋" for hit in signed)
    if not rises or not all(named) or _OF_PRICE.search(folded(text)) or not _only_of_price(request):
        return request
    made = (
        ChangeQuantity(item=item, quantity=Quantity(value=_signed(hit), mode="scale"), evidence=(hit.span(),))
        for item, hit in zip(named, signed, strict=True)
    )
    return request.with_actions(
        (*made, *(one for one in request.actions if not isinstance(one, ChangePrice)))
    )


def _only_of_price(request: Request) -> bool:
    """Whether what a request wants of goods is no more than another price."""
    return not any(
        one.if_granted or (one.item and not isinstance(one, ChangePrice)) for one in request.actions
    )


def _signed(hit: re.Match[str]) -> Decimal:
    way = 1 if hit["sign"] in "+＋" else -1
    return 1 + way * Decimal(hit["share"]) / 100


def with_shares_of_goods(request: Request, text: str, dossier: Dossier, *, new: bool = False) -> Request:
    """The request; a share by which a price would rise, in a text that speaks of no price, as that of goods,
    and one of a whole order as that of each of its lines. Who buys asks for a higher price for other terms
    only, and not of an order that is `new`."""
    trades = {*request.intents} & {"change_payment", "change_delivery"} and not new
    said = request.actions if trades else tuple(_of_goods(action, text) for action in request.actions)
    spread = tuple(one for action in said for one in _of_each_line(action, text, dossier))
    return request if spread == request.actions else request.with_actions(spread)


def share_anew(text: str, asked: Request, offered: Request, setting: Setting) -> Sequence[Action]:
    """The wish for the share that a text, read as `offered` in a bargain, names of goods that `asked` makes
    more or fewer by a share, and of no price: by 20% rather; and the mugs by 20%."""
    scaled = [one for one in asked.actions if isinstance(one, ChangeQuantity) and _factor(one)]
    offers = [one for one in offered.actions if isinstance(one, Offer) and one.price]
    share = offers[0].price.change_percent if len(offers) == 1 and offers[0].price else None
    if not scaled or not share or _OF_PRICE.search(folded(text)):
        return ()
    way = 1 if all(_factor(one) > 1 for one in scaled) else -1
    quantity = Quantity(value=1 + way * abs(share) / 100, mode="scale")
    return [
        ChangeQuantity(order=order, item=item, quantity=quantity)
        for order, item in _goods_named(offers[0].item or setting.goods.words_in(text), scaled, setting)
    ]


def _goods_named(
    item: str | None, scaled: Sequence[ChangeQuantity], setting: Setting
) -> Sequence[tuple[str | None, str | None]]:
    """The orders and goods that a share is said of: all that one changes, those of a name, or others."""
    items = [one.item for one in scaled if one.item]
    meant = named_among(item, items, setting.speaker) if item else items
    if item and not meant:
        return [(scaled[0].order, item)]
    return [(one.order, one.item) for one in scaled if not item or one.item in meant]


def _factor(action: ChangeQuantity) -> Decimal:
    """By what an action multiplies the number of goods; 0: it does not."""
    quantity = action.quantity
    return quantity.value if quantity and quantity.mode == "scale" else Decimal(0)


def _tells_of_another(said: str) -> bool:
    """Whether a share in a text is one of a price, or tells how goods compare with others."""
    return bool(_OF_PRICE.search(said) or _COMPARES.search(said))


def _of_goods(action: Action, text: str) -> Action:
    price = action.price if isinstance(action, ChangePrice) and not action.if_granted else None
    share = price.change_percent if price and not price.basis and not price.bound else None
    if not share or share < 0 or _tells_of_another(folded(text)):
        return action
    more = Quantity(value=1 + share / 100, mode="scale")
    return ChangeQuantity(order=action.order, item=action.item, quantity=more, evidence=action.evidence)


def _of_each_line(action: Action, text: str, dossier: Dossier) -> Iterator[Action]:
    """The action; of one that changes how many there are of a whole order, one for each of its lines."""
    whole = isinstance(action, ChangeQuantity) and not action.item
    each = isinstance(action, ChangeQuantity) and (_factor(action) or _EACH_LINE.search(folded(text)))
    orders = _orders_meant(action, text, dossier) if whole and each else []
    yield from (
        action.model_copy(update={"order": order.id, "item": line.name if len(order.lines) > 1 else None})
        for order in orders
        for line in order.lines
    )
    if not orders:
        yield action


def _orders_meant(action: Action, text: str, dossier: Dossier) -> Sequence[Order]:
    """The order that an action names, or both that are open where the text says so."""
    both = both_open(dossier) if BOTH.search(folded(text)) else ()
    named = orders_named(action.order, dossier) if action.order else both
    possible = POSSIBLE_AT["change_quantity"]
    found = [one for one in dossier.open_orders if one.id in named]
    return found if all(one.stage in possible for one in found) else []
