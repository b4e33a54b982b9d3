"""A line parted into colours or sizes: 改黑色10把，剩下30把灰色, ten of forty swapped; 一半灰一半黑, half."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import Any

from agents.desk.find import Dossier, find_product, lines_named, order_meant, orders_holding, orders_named
from agents.desk.goods import best, called, names_in
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import words_of
from agents.desk.speaker import Problem
from contracts.catalogue import Product
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    AddItem,
    ChangePrice,
    ChangeQuantity,
    PlaceOrder,
    Quantity,
    RemoveItem,
    Request,
    SubstituteItem,
)

BUYS = re.compile(r"\b(?:order|buy|purchase)\b|[订訂购購买買](?![单單])|下[单單]", re.IGNORECASE)
"""That goods are ordered."""
_HALVES = re.compile(
    r"(?:一半|[对對]半)(?:要|是|[换換]成?|改成?|用)?(?P<one>[^，,。、;；!！?？一]{1,6}?)[，,、\s和跟]*(?:另外?|剩下?的?)?一半"
    r"(?:要|是|[换換]成?|改成?|用)?(?P<other>[^，,。、;；!！?？]{1,6})"
    r"|\bhalf\b(?: of \w+(?: \w+)?)?(?: (?:on|in|to) \S*\d\S*)?(?: in| to)? (?P<en>\w+)(?: ones)?"
    r",?(?: and)?(?: the)?(?: other)? half(?: in| to)? (?P<en_other>\w+)",
    re.IGNORECASE,
)
"""That half of a line is to be the one, and half the other."""
_KEEPS = re.compile(
    r"留|剩|另外|其[余餘他]|\b(?:keep|leave|retain|stays?|remain\w*|(?:the|an)?other|rest)\b", re.IGNORECASE
)
"""That so many of a line stay beside those that are swapped."""
_OF_THEM = re.compile(r"其中|[里裡裏]面|\bof (?:them|those|these|which|it)\b", re.IGNORECASE)
_COMES_INSTEAD = re.compile(
    r"[换換][^，,。；;]{0,8}?(?:成|为|為)|改成|代替|[顶頂]替|替代"
    r"|\b(?:swap\w*|replace\w*|instead(?! of \d))\b",
    re.IGNORECASE,
)
_SWAPS_SO_MANY = re.compile(
    r"[换換](?:个|個|掉)?(?:一半|\d)|\b(?:swap|replace|exchange|change) (?:only |just )?(?:a )?(?:half|\d)"
)
_SWAPS_HALF = re.compile(
    r"\b(?:swap|replace|exchange|change) (?:only |just )?(?:a )?half(?: of (?:them|those|it))?"
    r"(?=\W*$|[,.;!?])"
)
_INTO = re.compile(
    r"[换換](?:一半|\d)[^，,。.；;!！?？]{0,10}?[成为為](?P<kind>[^，,。.；;!！?？的吧\s]{1,6})"
)

_SO_MANY = (
    r"(?<![A-Za-z\d.,-])(?P<number>\d[\d,]*)\s*"
    r"(?:(?:more|extra|additional)\s+)?(?:(?:packs?|box(?:es)?|pieces?|pcs|units?|sets?)\s+(?:of\s+)?|[把盒包个個件只支台箱套条條]\s*)?"
    r"(?:(?:of|the|my|our|those|these|new) )*{item}"
)
"""How many of some goods a text says."""
_GIVEN = re.compile(
    r"(?:[拿用把]|其中的?)(?P<number>\d[\d,]*)\s*[把盒包个個件只支台箱套条條]?[都来來，,]*[换換]"
)
"""How many of the goods that are spoken of are given for others: 其中100个换成50盒手套."""
_IN_RETURN = re.compile(r"(?:^|[\s，,])再?[换換][成上]?\s*\d")
"""How so many come in the place of goods that were just said to go."""
_IN_ALL = re.compile(
    r"(?:[总總一]共|[总總][数數]|合[计計])(?:要|是|[为為])?\s*(?P<zh>\d[\d,]*)(?=\s*[把盒包个個件只支台箱套条條])"
    r"|(?P<en>\b\d[\d,]*)(?: (?:pieces|pcs|boxes|packs|units|of them))? (?:in (?:all|total)|altogether)\b"
    r"|\b(?:a )?total of (?P<en_total>\d[\d,]*)"
)
"""How many of some goods there are to be in all."""
_TAKEN_OFF = re.compile(
    r"\b(?:cancel|remove|delete|drop|(?:take|get)\b[^.;]*\boff)\b|不要了?|取消|去掉|拿掉|[删刪](?:掉|除)?",
    re.IGNORECASE,
)
"""That goods go, all of them."""
_SOME_OF = re.compile(
    r"\b(?P<number>\d+) of (?:the|my|our|these|those|(?P<them>them))(?: (?P<all>\d+))?"
    r"(?: (?P<goods>[a-z]+(?: [a-z]+)?))??"
    r"(?: (?:on|from|in|of) (?:order )?\S*\d\S*)?"
    r"(?P<made>(?: (?:in|to|into|as|for|with|should be|to be|are to be))*)"
    r" (?P<kind>[a-z]+)(?: ones)?(?P<instead> instead)?(?:,? please)?(?=\s*(?:[.,;!?\n]|$))",
    re.IGNORECASE,
)
"""That some of a line are to be of another kind: 10 of the 40 black; 10 of the chairs in black."""
_BESIDE_A_KIND = ("them", "all", "goods", "made", "instead")
"""What tells a kind that some are to be from one that they are: 50 of the white ones."""
_AMONG_THEM = re.compile(
    r"(?:(?P<all>\d+)?[^\d。；;]{0,12}(?:其中|[里裡裏][面头頭]?|[当當]中)的?(?:有|[给給帮幫]我|麻[烦煩]|[换換改要拿])*"
    r"|^\W*(?:[对對好]了?|那|就|再|[给給帮幫请請]我?|\W)*[换換]成?)(?P<number>\d+)[把盒包个個件只支台箱套条條]?"
    r"(?P<goods>(?!))?(?:想?要|[换換改做][成为為]?|用)*(?P<kind>[^，,。.；;!！?？的吧\s\d]{1,6})"
)
"""The same: 40把椅子，其中10把要黑色."""


def with_both_amounts(request: Request, text: str) -> Request:
    """The request; goods that so many of others come in the place of, by another number than goes, go by
    theirs and the others come by their own: 100 packs of paper for 50 boxes of gloves."""
    if any(action.if_granted for action in request.actions):
        return request
    request = _with_goods_in_return(with_fewer_and_others(request, text), text)
    made = [part for action in request.actions for part in _both_amounts(action, text)]
    come = {one.quantity.value for one in made if isinstance(one, AddItem) and one.quantity}
    swapped = made != list(request.actions)
    return request.with_actions(tuple(one for one in made if not (swapped and _prices_so_much(one, come))))


def with_fewer_and_others(request: Request, text: str) -> Request:
    """The request; goods of which so many go, and that others are to come in the place of, are one wish: as
    many others as the text says are added, else as many as go: take 50 teapots off, add 100 mugs instead."""
    actions = list(request.actions)
    for swap in request.actions:
        fewer = _fewer_of(swap, actions) if isinstance(swap, SubstituteItem) else None
        if fewer is None or not isinstance(swap, SubstituteItem):
            continue
        comes = _said_of(swap.replacement or "", text)
        said: dict[str, Any] = {"order": swap.order, "evidence": swap.evidence}
        if comes is not None:
            quantity = Quantity(value=comes, mode="set")
            actions[actions.index(swap)] = AddItem(**said, item=swap.replacement, quantity=quantity)
        elif swap.quantity is None and fewer.quantity:
            quantity = fewer.quantity.model_copy(update={"mode": "set"})
            actions[actions.index(swap)] = swap.model_copy(update={"quantity": quantity})
            actions.remove(fewer)
    return request.with_actions(tuple(actions))


def _with_goods_in_return(request: Request, text: str) -> Request:
    """The request; so many that are to come for others, of which some go, are added to these:
    纸拿掉20包，换15盒手套."""
    fewer = [one for one in request.actions if _takes_off(one)]

    def added(action: Action) -> Action:
        quantity = action.quantity if isinstance(action, ChangeQuantity) else None
        comes = len(fewer) == 1 and quantity and quantity.mode == "set" and action.item != fewer[0].item
        if (
            not comes
            or action.order not in (None, fewer[0].order)
            or not _IN_RETURN.search(words_of(action, text))
        ):
            return action
        said: dict[str, Any] = {"order": fewer[0].order, "evidence": action.evidence}
        return AddItem(**said, item=action.item, quantity=quantity)

    return request.with_actions(tuple(map(added, request.actions)))


def _fewer_of(swap: SubstituteItem, actions: Sequence[Action]) -> ChangeQuantity | None:
    """The wish for fewer of the goods that a swap gives up, if there is one."""
    fewer = (one for one in actions if isinstance(one, ChangeQuantity) and _takes_off(one))
    return next((one for one in fewer if (one.order, one.item) == (swap.order, swap.item)), None)


def _takes_off(action: Action) -> bool:
    """Whether an action wants fewer of some goods, or none."""
    if isinstance(action, RemoveItem):
        return True
    return bool(isinstance(action, ChangeQuantity) and action.quantity and action.quantity.mode == "subtract")


def _prices_so_much(action: Action, numbers: Collection[Decimal]) -> bool:
    """Whether an action takes a number of goods in all for what they cost."""
    said = action.price if isinstance(action, ChangePrice) else None
    return said is not None and said.basis == "total" and not said.currency and said.amount in numbers


def _both_amounts(action: Action, text: str) -> Iterator[Action]:
    swap = action if isinstance(action, SubstituteItem) and action.replacement else None
    comes = _said_of(swap.replacement or "", text, action) if swap else None
    if swap and comes is None and not swap.quantity and (in_all := _IN_ALL.search(folded(text))):
        comes = number_of(in_all["zh"] or in_all["en"] or in_all["en_total"])
    if swap is None or comes is None or (swap.quantity and swap.quantity.mode != "set"):
        yield action
        return
    told = swap.quantity.value if swap.quantity else None
    if told == comes:
        given = _GIVEN.search(words_of(action, text) or text)
        told = number_of(given["number"]) if given else None
    goes = told if told is not None else _said_of(swap.item, text) if swap.item else None
    if goes is None and swap.quantity and not (_TAKEN_OFF.search(text) and swap.quantity.value == comes):
        goes = swap.quantity.value
    if goes == comes and swap.item and _names_an_order(swap.item, text):
        goes = None
    elif goes == comes:
        yield action
        return
    said: dict[str, Any] = {"order": swap.order, "item": swap.item, "evidence": swap.evidence}
    if goes is None:
        yield RemoveItem(**said)
    else:
        yield ChangeQuantity(**said, quantity=Quantity(value=goes, mode="subtract"))
    said["item"] = swap.replacement
    yield AddItem(**said, quantity=Quantity(value=comes, mode="set"))


def _names_an_order(item: str, text: str) -> bool:
    """Whether goods do no more in a text than name their order: 椅子那单改成50个保温杯."""
    word = re.escape(item)
    return bool(
        re.search(rf"{word}(?:s? order\b|[那这這的]*[一]?[张張个個笔筆]?[订訂]?[单單])", text, re.IGNORECASE)
    )


def _said_of(item: str, text: str, action: Action | None = None) -> Decimal | None:
    """The number of goods that a text says right before their name, first where an action was read from."""
    so_many = re.compile(_SO_MANY.format(item=re.escape(item)), re.IGNORECASE)
    texts = [text[start:end] for start, end in (action.evidence or () if action else ())]
    found = next(filter(None, map(so_many.search, [*texts, text])), None)
    return number_of(found["number"]) if found else None


def with_some_of_another_kind(
    request: Request, text: str, about: Sequence[str], dossier: Dossier, setting: Setting
) -> Request:
    """The request; of a text that wants some of a line in another kind, on the order that is named, else
    talked of, else the only one with such a line, that swap."""
    some = _SOME_OF.search(text)
    some = some if some and any(some[name] for name in _BESIDE_A_KIND) else None
    said = some or _AMONG_THEM.search(text)
    if said is None:
        return request
    still_open = [one.id for one in dossier.open_orders]
    number = Decimal(said["number"])
    for orders in (dossier.by_figures(text), list(about)[:1], still_open):
        swaps = [
            _swap_of(line, order, product, Quantity(value=number, mode="set"), setting)
            for order in dossier.orders
            for line in order.lines
            if order.id in orders and number < line.quantity
            if said["all"] in (None, f"{line.quantity:f}")
            if said["goods"] is None or line in lines_named(said["goods"], order, setting.speaker)
            if line not in lines_named(said["kind"], order, setting.speaker)
            if (product := _kin_named(said["kind"], line, order, setting))
        ]
        if len(swaps) == 1:
            kinds = ChangeQuantity | SubstituteItem | PlaceOrder | AddItem
            kept = (one for one in request.actions if not isinstance(one, kinds))
            return request.with_actions((*kept, swaps[0]))
    return request


def with_a_half_swapped(
    request: Request, text: str, about: Sequence[str], dossier: Dossier, setting: Setting
) -> Request:
    """The request; of a text that wants half a line as it is, and half in others of its kind, that swap."""
    said = _HALVES.search(text)
    named = dossier.by_figures(text) or list(about)
    order = next(filter(None, map(dossier.order, named)), None)
    if said is None or order is None:
        return request
    words = [word for word in said.groups() if word]
    half = Quantity(value=Decimal("0.5"), mode="scale")
    for line in order.lines:
        kin = [_kin_named(word, line, order, setting) for word in words]
        stays = [word for word, product in zip(words, kin, strict=True) if product is None]
        comes = [product for product in kin if product]
        if len(comes) == 1 and line in lines_named(
            f"{stays[0]} {setting.speaker.line(line)}", order, setting.speaker
        ):
            swap = _swap_of(line, order, comes[0], half, setting)
            kept = (one for one in request.actions if not isinstance(one, ChangeQuantity | SubstituteItem))
            return request.with_actions((*kept, swap))
    return request


def with_amounts_of_what_comes(request: Request, dossier: Dossier, setting: Setting) -> Request:
    """The request; a swap beside an amount in the unit of what comes, and not of what goes, as so many of
    that for the whole line: 纸换成100盒手套."""
    actions = list(request.actions)
    for swap in request.actions:
        if not isinstance(swap, SubstituteItem) or swap.if_granted:
            continue
        count = next((one for one in actions if one is not swap and _counts_goods_of(swap, one)), None)
        quantity = swap.quantity or (count.quantity if isinstance(count, ChangeQuantity) else None)
        if (
            quantity is None
            or quantity.mode != "set"
            or not _is_of_what_comes(quantity, swap, dossier, setting)
        ):
            continue
        said: dict[str, Any] = {"order": swap.order, "evidence": swap.evidence}
        comes = AddItem(**said, item=swap.replacement, quantity=quantity)
        place = actions.index(swap)
        actions[place : place + 1] = [RemoveItem(**said, item=swap.item), comes]
        actions = [one for one in actions if one is not count]
    return request.with_actions(tuple(actions))


def _counts_goods_of(swap: SubstituteItem, action: Action) -> bool:
    """Whether an action says how many there are to be of the goods of a swap."""
    return isinstance(action, ChangeQuantity) and (action.order, action.item) == (swap.order, swap.item)


def _is_of_what_comes(quantity: Quantity, swap: SubstituteItem, dossier: Dossier, setting: Setting) -> bool:
    line, product = _line_of(swap, dossier, setting), find_product(swap.replacement or "", setting.speaker)
    if line is None or isinstance(product, Problem) or quantity.unit is None:
        return False
    return quantity.unit == product.unit != line[1].unit


def with_goods_in_return_there(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; goods that come for so many of others are put on the only order that has these."""
    fewer = [one for one in request.actions if _takes_off(one)]
    comes = [one for one in request.actions if isinstance(one, AddItem)]
    if len(fewer) != 1 or len(comes) != 1:
        return request
    shared = bool(comes[0].evidence) and comes[0].evidence == fewer[0].evidence
    if not (shared or _IN_RETURN.search(words_of(comes[0], text))) or comes[0].order not in (
        None,
        fewer[0].order,
    ):
        return request
    holding = (one.id for one in orders_holding(fewer[0].item, dossier.open_orders, setting.speaker))
    orders = orders_named(fewer[0].order, dossier) if fewer[0].order else list(holding)
    if len(orders) != 1:
        return request
    there = comes[0].model_copy(update={"order": orders[0]})
    return request.with_actions(tuple(there if one is comes[0] else one for one in request.actions))


def with_so_many_swapped(request: Request, text: str) -> Request:
    """The request; a swap of goods of which the text then says how many, or what share, to swap, is of that
    many: 能换成黑色的吗？价格一样的话换一半."""
    request = request.with_actions(tuple(_into_others(one, text) for one in request.actions))
    swaps = [one for one in request.actions if isinstance(one, SubstituteItem) and one.quantity is None]
    if len(swaps) != 1:
        return request
    counts = [one for one in request.actions if isinstance(one, ChangeQuantity) and _says_swap(one, text)]
    counts = [one for one in counts if one.item in (None, swaps[0].item)]
    half = Quantity(value=Decimal("0.5"), mode="scale") if _SWAPS_HALF.search(folded(text)) else None
    quantity = counts[0].quantity if len(counts) == 1 else half
    if quantity is None:
        return request
    swap = swaps[0].model_copy(update={"quantity": quantity})
    kept = tuple(swap if one is swaps[0] else one for one in request.actions if one not in counts)
    return request.with_actions(kept)


def _into_others(action: Action, text: str) -> Action:
    """The action; so many or such a share of goods to swap, behind which other goods are named, that swap:
    换一半的椅子成黑色."""
    if not isinstance(action, ChangeQuantity) or not action.evidence or not _says_swap(action, text):
        return action
    kind = _INTO.search(text, action.evidence[-1][0])
    if kind is None or not action.item or kind["kind"] in action.item or action.item in kind["kind"]:
        return action
    said: dict[str, Any] = {"order": action.order, "item": action.item, "evidence": action.evidence}
    return SubstituteItem(**said, replacement=kind["kind"], quantity=action.quantity)


def _says_swap(action: ChangeQuantity, text: str) -> bool:
    """Whether the words of a change of amount swap so many, or such a share."""
    quantity, clause = action.quantity, words_of(action, text)
    if quantity is None or not _SWAPS_SO_MANY.search(folded(clause)):
        return False
    return quantity.mode == "set" or (quantity.mode == "scale" and quantity.value < 1)


def with_goods_that_take_a_place(
    request: Request, text: str, about: Sequence[str], dossier: Dossier, setting: Setting
) -> Request:
    """The request; so many of goods that no order holds, to come in the place of a line of their kind, on the
    order that is named, else talked of, else the only one with such a line, are swapped for that many; added,
    where the text says itself what goes."""

    def swapped(action: Action) -> Action:
        held = orders_holding(action.item, dossier.open_orders, setting.speaker)
        still_open = [] if held else [one.id for one in dossier.open_orders]
        clause = words_of(action, text)
        if not isinstance(action, ChangeQuantity) or not _COMES_INSTEAD.search(clause) or BUYS.search(clause):
            return action
        named = orders_named(action.order or "", dossier)
        for orders in (named,) if action.order else (list(about)[:1], still_open):
            wishes = (action.model_copy(update={"order": order}) for order in orders)
            swaps = [swap for wish in wishes if (swap := _swap(wish, dossier, setting))]
            if len(swaps) == 1:
                return _as_said(action, swaps[0][0], [False] if fewer else [True])
        return action

    fewer = any(map(_takes_off, request.actions))
    return request.with_actions(tuple(map(swapped, request.actions)))


def with_parts_swapped(actions: Sequence[Action], dossier: Dossier, setting: Setting) -> Iterator[Action]:
    """The actions. Where a line and goods of its kind that its order does not hold are each said to be so
    many, these are swapped for as many of the line when that leaves it the number said, else added.
    """
    swaps = {i: swap for i, one in enumerate(actions) if (swap := _swap(one, dossier, setting))}
    for i, action in enumerate(actions):
        if i in swaps:
            beside = [_left_of(*swaps[i], one, dossier, setting) for j, one in enumerate(actions) if j != i]
            yield _as_said(action, swaps[i][0], [left for left in beside if left is not None])
        elif not any(_left_of(*swap, action, dossier, setting) is True for swap in swaps.values()):
            yield action


def with_what_is_kept(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; where its text keeps so many of a line and has others of it swapped, with the line counted
    once: 礼盒留150盒，另外50盒换成茶壶; keep 300 and swap the other 200."""
    said = folded(text)
    if not _KEEPS.search(said) or _OF_THEM.search(said) or any(one.if_granted for one in request.actions):
        return request
    swaps = [one for one in request.actions if isinstance(one, SubstituteItem) and _count(one)]
    actions = (_with_the_swapped(one, swaps, dossier, setting) for one in request.actions)
    return request.with_actions(tuple(action for action in actions if action is not None))


def _with_the_swapped(
    action: Action, swaps: Sequence[SubstituteItem], dossier: Dossier, setting: Setting
) -> Action | None:
    """The number of a line that is kept, and those of it which are swapped, before they are; nothing where
    that is what stands."""
    line = _line_of(action, dossier, setting) if isinstance(action, ChangeQuantity) else None
    count = _count(action)
    swapped = [one for one in swaps if line is not None and _line_of(one, dossier, setting) == line]
    if line is None or count is None or not swapped:
        return action
    before = count + sum((_count(one) or Decimal(0) for one in swapped), Decimal(0))
    quantity = Quantity(value=before, mode="set")
    return None if before == line[1].quantity else action.model_copy(update={"quantity": quantity})


def _count(action: Action) -> Decimal | None:
    """The number that an action gives of its goods, as that."""
    quantity = action.quantity if isinstance(action, ChangeQuantity | SubstituteItem) else None
    return quantity.value if quantity and quantity.mode == "set" else None


def _line_of(action: Action, dossier: Dossier, setting: Setting) -> tuple[str, OrderLine] | None:
    """The line on an order that an action means, with the number of that order."""
    order = order_meant(action, dossier, setting.speaker)
    if order is None:
        return None
    named = lines_named(action.item, order, setting.speaker) if action.item else list(order.lines)
    return (order.id, named[0]) if len(named) == 1 else None


def _as_said(action: Action, swap: SubstituteItem, beside: Sequence[bool]) -> Action:
    """The swap, where what is left is said too; added goods, where another number is; else as it was."""
    if any(beside):
        return swap
    if not beside or not isinstance(action, ChangeQuantity):
        return action
    return AddItem(order=swap.order, item=swap.replacement, quantity=swap.quantity, evidence=action.evidence)


def _swap(action: Action, dossier: Dossier, setting: Setting) -> tuple[SubstituteItem, OrderLine] | None:
    """The swap of a part of a line that an action is, or that a number of other goods comes to."""
    order = _order_of(action, dossier)
    if order is None or not isinstance(action, ChangeQuantity | SubstituteItem) or not action.quantity:
        return None
    named = lines_named(action.item, order, setting.speaker) if action.item else []
    if isinstance(action, SubstituteItem):
        lines = named or order.lines
        return (action, lines[0]) if len(lines) == 1 else None
    if action.quantity.mode != "set" or named or not action.item:
        return None
    for line in order.lines:
        product = _kin_named(action.item, line, order, setting)
        if product:
            swap = _swap_of(line, order, product, action.quantity, setting)
            return swap.model_copy(update={"evidence": action.evidence}), line
    return None


def _swap_of(
    line: OrderLine, order: Order, product: Product, quantity: Quantity, setting: Setting
) -> SubstituteItem:
    """So many of a line on an order, swapped for a product."""
    item, replacement = setting.speaker.line(line), product.name(setting.speaker.language)
    return SubstituteItem(order=order.id, item=item, replacement=replacement, quantity=quantity)


def _kin_named(item: str, line: OrderLine, order: Order, setting: Setting) -> Product | None:
    """The product of the kind of a line that words name, if only by what tells it apart, such as a colour."""
    held = {one.sku for one in order.lines}
    own = setting.goods.get(line.sku)
    kin = [one for one in setting.goods.kin_of(own) if one.sku not in held] if own else []
    known = [(product, called(names_in(product))) for product in kin]
    for words in (item, f"{item} {setting.speaker.line(line)}"):
        found = best(words, known, setting.goods)
        if len(found) == 1:
            return found[0]
    return None


def _left_of(
    swap: SubstituteItem, line: OrderLine, action: Action, dossier: Dossier, setting: Setting
) -> bool | None:
    """Whether an action says that of a line so many are to be as a swap leaves; `None`: it says no number of
    that line."""
    order = _order_of(action, dossier)
    if not isinstance(action, ChangeQuantity) or order is None or order.id != swap.order:
        return None
    if not action.quantity or not swap.quantity or action.quantity.mode != "set":
        return None
    named = lines_named(action.item, order, setting.speaker) if action.item else [line]
    return action.quantity.value == line.quantity - swap.quantity.value if named == [line] else None


def _order_of(action: Action, dossier: Dossier) -> Order | None:
    named = orders_named(action.order or "", dossier)
    return dossier.order(named[0]) if len(named) == 1 else None
