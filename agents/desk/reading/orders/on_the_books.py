"""Goods of a new order that are meant for one of the books: 不是新单，是改SO-2048; put them on SO-1031."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from agents.desk.find import (
    OF_A_LINE,
    Dossier,
    lines_each_named,
    lines_named,
    named_among,
    orders_holding,
    product_meant,
)
from agents.desk.proposal import alike, bare
from agents.desk.propose import Setting
from agents.desk.reading.asked.questions import names_a_reference
from agents.desk.reading.card.answers import drops_a_new_order, folded, without_a_new_order
from agents.desk.reading.orders.naming import order_spoken_of
from agents.desk.reading.stretches import blanked
from contracts.order import Order
from contracts.request import (
    Action,
    AddItem,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    PlaceOrder,
    Quantity,
    RemoveItem,
    Request,
)

_ADDS = re.compile(
    r"\b(?:add|more|extra|additional|another|on top|plus)\b|[再加添追](?!到)|[放并併][到进進在]|多(?!少)"
)
"""That goods are to come on top of those that are on an order."""
_MOVES = re.compile(
    r"\b(?:change|put|add|move|set|make|meant?|should|replace|instead|on|to|onto|into)\b"
    r"|[改加放并併挪移换換]|(?<!不)是(?![新单])|[应應][该該]"
)
"""That something shall be done with goods, rather than nothing."""
_BESIDE = re.compile(r"\b(?:also|too|as well|besides)\b|[也]|另外|[还還]要|同[时時]")
_REPLACES = re.compile(r"\breplac\w*|\bswap\w*|\bin place of|\binstead of|[替换換][掉成代]?|代替")
_MEANT = re.compile(
    r"\b(?:no|not|meant?|should|instead|on|to|onto|into)\b|^\W*(?:so-?)?\d{3,}\W*$|不|[错錯]|我[说說]的是|[放加改并併]|是"
)
"""How a text that names an order may say that goods are for that one."""
_COUNT = re.compile(r"(?<![a-z\d./])(?<![a-z\d]-)\d+(?:\.\d+)?(?!\.?\d|[-/]\d)", re.IGNORECASE)
"""A number that is no part of a code, as DE811223344 and 4500-7781 are."""
_OF_PAPERS = ("change_invoice", "change_contact", "change_address")
"""Wishes whose words say nothing of goods."""
_LONGEST = 80


def meant_for_the_books(
    request: Request, text: str, asked: Request, before: str, dossier: Dossier, setting: Setting
) -> tuple[Request, tuple[int, ...]] | None:
    """The request with goods of a new order, wanted by `asked` in the words of `before`, at the order of the
    books that they are meant for, with what else was said of the new one, and which of the wishes that takes
    the place of; `None` where the text says no such thing."""
    new = {place: one for place, one in enumerate(asked.actions) if isinstance(one, PlaceOrder)}
    refused = drops_a_new_order(text)
    order = _order_meant(text, new, dossier, setting, refused=refused)
    if not new or len(text) > _LONGEST or not (refused or order) or names_a_reference(text):
        return None
    terms_of = new
    if some := _named_of(new, text, setting):
        new, terms_of = some, {}
    beside = ("accept", "reject", "remove_item", "cancel_order") if refused else ()
    said = [action for action in request.actions if action.intent not in beside]
    wishes = [one for one in said if one.intent in (*OF_A_LINE, "add_item", "place_order")]
    rest = [action for action in said if action not in wishes]
    again = refused and order is not None and _says_no_other_number(text, new, order)
    if order and not again and (at_it := _at_the_order(wishes, new, order, setting)):
        if not refused and (_BESIDE.search(folded(text)) or not _of_the_same(at_it, new, setting)):
            return None
        gone = tuple(new) if refused else tuple(_of_the_same(at_it, new, setting))
        terms = terms_beside(rest, [terms_of[place] for place in gone if place in terms_of], order)
        return request.with_actions((*at_it, *rest, *terms)), gone
    if request.actions and not refused:
        return None
    of_goods = _less_what_is_said_of_papers(text, rest)
    if refused and order is None and _MOVES.search(folded(without_a_new_order(of_goods))):
        held = _each_where_it_is(new, dossier, setting)
        if held:
            return request.with_actions((*held, *said)), tuple(new)
    named = refused and not rest and order_spoken_of(text, dossier, setting) is not None
    if order and (
        named or (_MOVES.search(folded(of_goods)) and (refused or _MEANT.search(folded(of_goods))))
    ):
        moved = _moved(new, of_goods, before, order, setting)
        terms = terms_beside(rest, list(terms_of.values()), order)
        return request.with_actions((*moved, *rest, *terms)), tuple(new)
    return (request.with_actions(tuple(said)), tuple(new)) if refused else None


def _named_of(new: Mapping[int, PlaceOrder], text: str, setting: Setting) -> dict[int, PlaceOrder]:
    """The lines of a new order whose goods a text names; none where those are all of them."""
    words = setting.goods.words_in(folded(text))
    named = named_among(words, [one.item or "" for one in new.values()], setting.speaker) if words else []
    some = {place: one for place, one in new.items() if one.item in named}
    return some if len(some) < len(new) else {}


def _less_what_is_said_of_papers(text: str, said: Sequence[Action]) -> str:
    """The text with spaces for what was read as a wish for papers, a contact or an address."""
    return blanked(text, [span for one in said if one.intent in _OF_PAPERS for span in one.evidence or ()])


def puts_onto(text: str, order: str) -> bool:
    """Whether goods are said to be put on an order, beside what is on it: 加到2048里, add it to SO-4417."""
    return order_put_onto(text, re.sub(r"[^0-9]", "", order)) is not None


def order_put_onto(text: str, number: str = r"\d{3,}") -> str | None:
    """The order of a number on which a text puts goods, beside what is on it."""
    named = rf"(?:(?:the |my |our )?(?:order )?|[订訂][单單])?\s*(?P<order>(?:so-?)?{number})\b"
    led = r"[加放并併添][到進进在]\s*|\b(?:add|put|include)\b[^.;!?]{0,40}?\b(?:to|on|onto|in) "
    hit = re.search(rf"(?:{led}){named}", folded(text), re.ASCII)
    return hit["order"].upper() if hit else None


_PUT_ONTO = re.compile(
    r"\b(?:add|put|include)\b[^.,;!?]{0,40}?\b(?:to|on|onto|in) "
    r"(?P<en>(?:the|our|my|that)(?: (?!new\b|separate\b)\w+){0,3} order\b[^,.;!?]*?)"
    r"(?=\W*(?:please|thanks|pls)?\W*(?:$|[,.;!?]))"
    r"|[加放并併添][到进進在](?P<zh>(?!新)[^，,。；;！!？?\d]{0,10}[单單])"
    r"(?=[里裡内內上中]?(?:面|[吧了去]|[，,。；;！!\s]|$))",
    re.IGNORECASE,
)
"""That goods are put on an order that is told by what is on it, or as the one there is."""
_THERE_IS = re.compile(
    r"\b(?:existing|current|open|already|have|there|placed|standing|running|my|our)\b|[原已现現][来來有]|之前|[那這这]"
)
"""That an order is there already."""


def with_the_order_put_onto(text: str, quoted: Sequence[str], dossier: Dossier, setting: Setting) -> str:
    """A text behind a quote of goods with the number of the order onto which it puts them, where it tells
    that by what is on it, or as the one there is: add them to the order with the paper on it."""
    hit = _PUT_ONTO.search(text)
    if hit is None or dossier.by_figures(text):
        return text
    name = "en" if hit["en"] else "zh"
    parts = re.split(r"\band\b|[和跟与與、&]", folded(hit[name]))
    told = [words for part in parts if (words := setting.goods.words_in(part))]
    if not told and not _THERE_IS.search(folded(hit[name])):
        return text
    can = dossier.orders_for("add_item")
    if told or len(can) > 1:
        holds = [{one.id for one in orders_holding(item, can, setting.speaker)} for item in told or quoted]
        meant = set[str]().union(*holds[:1]).intersection(*holds)
    else:
        meant = {one.id for one in can}
    return f"{text[: hit.start(name)]}{meant.pop()}{text[hit.end(name) :]}" if len(meant) == 1 else text


def _says_no_other_number(text: str, new: Mapping[int, PlaceOrder], order: Order) -> bool:
    """Whether all numbers that a text gives are those of the order, of the goods of the new one, or of its
    day: it says the new lines again."""
    known = set(re.findall(r"\d+", order.id))
    for one in new.values():
        known |= {str(one.quantity.value)} if one.quantity else set()
        days = (one.delivery.earliest, one.delivery.latest) if one.delivery else ()
        known |= {str(part) for day in days if day for part in (day.year, day.month, day.day)}
    return {*re.findall(r"\d+", text)} <= known


def terms_beside(said: Sequence[Action], new: Sequence[PlaceOrder], order: Order) -> list[Action]:
    """The terms of new lines as changes of an order, but for those that are said of it."""
    terms: dict[str, Action] = {}
    for one in new:
        if one.delivery:
            terms["change_delivery"] = ChangeDelivery(order=order.id, delivery=one.delivery)
        if one.payment:
            terms["change_payment"] = ChangePayment(order=order.id, payment=one.payment)
        if one.address and one.address.text:
            terms["change_address"] = ChangeAddress(order=order.id, address=one.address)
        elif one.address:
            terms["change_contact"] = ChangeContact(order=order.id, address=one.address)
        if one.price:
            whole = one.price.basis == "total" and len(new) > 1
            item = None if whole else one.item
            terms[f"change_price {item}"] = ChangePrice(order=order.id, item=item, price=one.price)
    kinds = {action.intent for action in said if action.order in (None, order.id)}
    return [term for term in terms.values() if term.intent not in kinds]


def _order_meant(
    text: str, new: dict[int, PlaceOrder], dossier: Dossier, setting: Setting, *, refused: bool
) -> Order | None:
    """The order that a text names, else, of one that wants no new order, the only one with these goods."""
    name = order_spoken_of(text, dossier, setting)
    if name is None and refused:
        items = [one.item for one in new.values() if one.item]
        holding = [
            one.id
            for one in dossier.orders_for("change_quantity")
            if any(lines_named(item, one, setting.speaker) for item in items)
        ]
        name = holding[0] if len(holding) == 1 else None
    return dossier.order(name)


def _at_the_order(
    wishes: Sequence[Action], new: dict[int, PlaceOrder], order: Order, setting: Setting
) -> list[Action]:
    """The wishes at that order; one without goods is for those of the new order, where that holds them."""
    only = next(iter(new.values())).item if len(new) == 1 else None
    held = only if only and lines_named(only, order, setting.speaker) else None
    made = []
    for wish in wishes:
        item = wish.item or held
        if wish.intent == "substitute_item":
            item = wish.item or (order.lines[0].name if len(order.lines) == 1 else None)
        if isinstance(wish, PlaceOrder):
            made.append(for_goods(item, wish.quantity, order, setting, adds=False))
        elif item is None or wish.intent != "change_quantity" or lines_named(item, order, setting.speaker):
            made.append(bare(wish).model_copy(update={"order": order.id, "item": item}))
        else:
            made.append(for_goods(item, getattr(wish, "quantity", None), order, setting, adds=True))
    return made


def _each_where_it_is(
    new: Mapping[int, PlaceOrder], dossier: Dossier, setting: Setting
) -> tuple[Action, ...]:
    """The new lines as amounts on the orders that hold these goods; nothing, where one is on none, or on
    several."""
    made = []
    for one in new.values():
        holding = orders_holding(one.item, dossier.orders_for("change_quantity"), setting.speaker)
        if len(holding) != 1:
            return ()
        made.append(for_goods(one.item, one.quantity, holding[0], setting, adds=False))
    return tuple(made)


def _of_the_same(wishes: Sequence[Action], new: dict[int, PlaceOrder], setting: Setting) -> list[int]:
    """The new lines that wishes for an order of the books are about the goods of."""
    named = [item for wish in wishes for item in (wish.item, getattr(wish, "replacement", None)) if item]
    return [
        place
        for place, one in new.items()
        if any(
            alike(one.item or "", item) or named_among(item, [one.item or ""], setting.speaker)
            for item in named
        )
    ]


def _moved(
    new: dict[int, PlaceOrder], text: str, before: str, order: Order, setting: Setting
) -> tuple[Action, ...]:
    """The new lines as changes of an order, at the only other number that the text gives."""
    said, number = folded(without_a_new_order(text)), _number_in(text, order)
    adds = puts_onto(text, order.id) or bool(_ADDS.search(said) or _ADDS.search(folded(before)))
    out = _goods_taken_out(said, new, order, setting) if _REPLACES.search(said) else None
    made: list[Action] = []
    for one in new.values():
        quantity = one.quantity
        if number is not None and len(new) == 1:
            quantity = (quantity or Quantity(value=number, mode="set")).model_copy(update={"value": number})
        if out and len(new) == 1:
            made += [
                AddItem(order=order.id, item=one.item, quantity=quantity),
                RemoveItem(order=order.id, item=out),
            ]
        else:
            made.append(for_goods(one.item, quantity, order, setting, adds=adds))
    return tuple(made)


def for_goods(
    item: str | None, quantity: Quantity | None, order: Order, setting: Setting, *, adds: bool
) -> Action:
    """The wish for goods on an order: more of them, or so many of those that are on it."""
    held = item and lines_named(item, order, setting.speaker)
    kind = ChangeQuantity if held and not adds else AddItem
    return kind(order=order.id, item=item, quantity=quantity)


def _goods_taken_out(said: str, new: dict[int, PlaceOrder], order: Order, setting: Setting) -> str | None:
    """The only goods on an order that a text names, and that are not those of the new order."""
    bought = {product.sku for one in new.values() if (product := product_meant(one.item, setting.speaker))}
    words = map(setting.goods.words_in, re.split(r"[\s,，。.、;；!！]|[替换換]", said))
    named = lines_each_named(words, order, setting.speaker)
    others = {line.name for line in named if line.sku not in bought}
    return others.pop() if len(others) == 1 else None


def _number_in(text: str, order: Order) -> Decimal | None:
    """The only number of a text beside that of the order."""
    numbers = [one for one in _COUNT.findall(text) if one not in re.findall(r"\d+", order.id)]
    return Decimal(numbers[0]) if len(numbers) == 1 else None
