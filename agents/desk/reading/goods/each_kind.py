"""How many of each of several kinds what is proposed is to be: 250 blue and 250 white; 灰的20把黑的20把; half
and half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, Decimal
from typing import Any

from agents.desk.find import Dossier, lines_named, product_meant
from agents.desk.goods import names_in, plain_name, product_told
from agents.desk.proposal import bare
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import Span, is_read_from
from contracts.catalogue import Product
from contracts.order import Order
from contracts.request import (
    Action,
    AddItem,
    ChangePrice,
    ChangeQuantity,
    Handover,
    PlaceOrder,
    Quantity,
    RemoveItem,
    Request,
    SplitDelivery,
    SubstituteItem,
)

_HALF_EACH = re.compile(
    r"\bhalf[ -](?:and|&|/)[ -]?half\b|\b(?:fifty|50)[ /:-]+(?:fifty|50)\b|\b(?:half of each|half each)\b"
    r"|一半一半|[对對]半(?![价價折])|各(?:要|占)?一半|一[样樣]一半"
)
"""That there are to be as many of the one as of the other."""
SO_MANY = re.compile(
    r"(?<![a-z\d.,$€£¥-])(?P<number>\d[\d,]*(?!\d|[.,]\d|\s*(?:%|usd\b|eur\b|cny\b|[元块塊月日号號天折年])))|\bhalf\b|一半"
)
_EACH = re.compile(r"\beach\b|\bof both\b|各")
MORE_OR_NOT = re.compile(
    r"\b(?:more|another|additional|extra|add|plus|also|not|n't|instead of|rather than|if)\b"
    r"|[再另加追]|多(?!少)|不(?:是|要)|[别別]"
)
"""That it says more than how many there are to be of each."""
_SOME_OF = re.compile(
    r"其中[的有要让讓把]*\s*(?P<zh>\d+)"
    r"|(?<![\d.,])(?P<en>\d[\d,]*)(?<!,) of (?:them|those|these|which|that)\b"
    r"|\bof (?:which|those|them|these)\W+(?:(?:we|i|make|want|need|would|like|please)\W+)*(?P<then>\d[\d,]*)"
    r"|\bincluding (?P<with>\d[\d,]*)"
)
"""So many of those that are counted in all."""
_OF_GOODS = (ChangeQuantity, SubstituteItem, AddItem, RemoveItem, PlaceOrder)
_READ_OTHERWISE = (*_OF_GOODS, Handover, SplitDelivery)
_HALF = Decimal("0.5")

Shares = Mapping[str, Decimal]
"""How many there are to be of each product, by its sku."""


def counted_by_kind(
    request: Request, text: str, before: Request, dossier: Dossier, setting: Setting
) -> tuple[Request, Sequence[int]] | None:
    """The request, and the places of the wishes proposed that it takes the place of, where a text says how
    many there are to be of each of several kinds of the goods of one of these; `None`: it says none."""
    said = folded(text)
    if MORE_OR_NOT.search(said):
        return None
    said = without_orders(said, dossier)
    for action in before.actions:
        order = dossier.order(action.order)
        product = _product_of(action, order, setting) if isinstance(action, _OF_GOODS) else None
        if product is None or not (order or isinstance(action, PlaceOrder)):
            continue
        family = [product, *(one for one in setting.goods.kin_of(product) if one.sku != product.sku)]
        places = [i for i, one in enumerate(before.actions) if _is_of(one, action, family, setting)]
        whole = _whole_of(action, order, product)
        told = some_of(said, family, whole)
        if told is None and _adds([before.actions[i] for i in places]) and not _counts_all(said, family):
            continue
        told = told or told_of_each(said, family, whole) or _halved(said, product, action, whole, setting)
        if told is None or whole is None:
            continue
        counts, span = told
        made = (
            _ordered(action, counts, family, setting)
            if isinstance(action, PlaceOrder)
            else of_each_on_the_order(order, counts, family, setting)
        )
        total = sum(counts.values())
        kept = (one for one in request.actions if not (_is_of_it(one, [span]) or _prices_at(one, total)))
        return request.with_actions((*kept, *made)), places
    return None


def without_orders(said: str, dossier: Dossier) -> str:
    """A text with as many spaces for the numbers of orders."""
    for order in dossier.ids:
        number = re.sub(r"\D", "", order)
        said = re.sub(rf"(?:[a-z]{{1,4}}-?)?(?<!\d){number}(?!\d)", lambda hit: " " * len(hit[0]), said)
    return said


def _is_of_it(action: Action, spans: Sequence[Span]) -> bool:
    """Whether an action is what the counts of each kind were read as."""
    return isinstance(action, _READ_OTHERWISE) and is_read_from(action, spans, unknown=True)


def _prices_at(action: Action, total: Decimal | int) -> bool:
    """Whether an action is the number of all that was read as their price."""
    price = action.price if isinstance(action, ChangePrice) else None
    return price is not None and price.amount == total


def _is_of(one: Action, action: Action, family: Sequence[Product], setting: Setting) -> bool:
    """Whether one of the wishes that are proposed is for goods of a family, on the order of another."""
    if not isinstance(one, _OF_GOODS) or one.order != action.order:
        return False
    return one.intent == action.intent or product_meant(one.item, setting.speaker) in family


def _adds(actions: Sequence[Action]) -> bool:
    """Whether wishes put goods on an order beside those that it holds, so that counts are of these."""
    quantities = [one.quantity for one in actions if isinstance(one, ChangeQuantity) and one.quantity]
    stays = any(isinstance(one, RemoveItem) for one in actions) or bool(quantities)
    comes = any(isinstance(one, AddItem) for one in actions)
    return any(one.mode in ("add", "subtract") for one in quantities) or (comes and not stays)


def _product_of(action: Action, order: Order | None, setting: Setting) -> Product | None:
    """The product that an action is about: of an order, the one of the line that it means."""
    lines = lines_named(action.item, order, setting.speaker) if action.item and order else []
    if order and not action.item and len(order.lines) == 1:
        lines = list(order.lines)
    return setting.goods.get(lines[0].sku) if len(lines) == 1 else product_meant(action.item, setting.speaker)


def _whole_of(action: Action, order: Order | None, product: Product) -> Decimal | None:
    """How many of the goods there would be as it is proposed."""
    quantity = getattr(action, "quantity", None)
    if quantity and quantity.mode == "set" and not isinstance(action, SubstituteItem):
        return Decimal(quantity.value)
    lines = [line for line in order.lines if line.sku == product.sku] if order else []
    more = quantity.value if quantity and quantity.mode == "add" else 0
    return lines[0].quantity + more if lines else None


def some_of(said: str, family: Sequence[Product], whole: Decimal | None) -> tuple[Shares, Span] | None:
    """How many of the first of a family, and of another, there are to be, where a text wants some of so many
    in that other kind: 6 of them black; 其中6把要黑的."""
    hit = _SOME_OF.search(said)
    behind = re.split(r"\d", said[hit.end() :])[0] if hit else ""
    kinds = {sku for _, sku in _kinds_named(behind, family)}
    if hit is None or whole is None or len(kinds) != 1 or family[0].sku in kinds:
        return None
    some = number_of(hit[hit.lastgroup or 0])
    if some >= whole:
        return None
    return {family[0].sku: whole - some, kinds.pop(): some}, (hit.start(), len(said))


def _counts_all(said: str, family: Sequence[Product]) -> bool:
    """Whether a text says how many there are to be in all, and of each of a family."""
    numbers = [hit["number"] for hit in SO_MANY.finditer(said)]
    return len(_less_their_sum(numbers)) < len(numbers) and len([*_kinds_named(said, family)]) > 1


def _less_their_sum(numbers: Sequence[str | None]) -> list[int]:
    """The places of numbers, without the one that is the sum of at least two others, if there is one."""
    values = [number_of(one) if one else None for one in numbers]
    if None in values or len(values) <= len((_HALF, _HALF)):
        return [*range(len(values))]
    known = [one for one in values if one is not None]
    sums = [i for i, value in enumerate(known) if value * 2 == sum(known)]
    return [i for i in range(len(known)) if i not in sums[:1]]


def told_of_each(said: str, family: Sequence[Product], whole: Decimal | None) -> tuple[Shares, Span] | None:
    """How many a text says there are to be of each of at least two of a family, and where."""
    kinds = list(_kinds_named(said, family))
    numbers = [(hit.start(), hit["number"]) for hit in SO_MANY.finditer(_HALF_EACH.sub(_blank, said))]
    numbers = [numbers[i] for i in _less_their_sum([number for _, number in numbers])]
    skus = [sku for _, sku in kinds]
    if len(kinds) <= 1 or len({*skus}) != len(skus) or whole is None:
        return None
    half = _HALF_EACH.search(said)
    places = [kinds[0][0], *(at for at, _ in numbers), *([half.start()] if half else [])]
    span = min(places), len(said)
    if len(numbers) == len(kinds) and _alternate([at for at, _ in kinds], [at for at, _ in numbers]):
        values = [number_of(number) if number else None for _, number in numbers]
        if None not in values:
            return dict(zip(skus, filter(None, values), strict=False)), span
        if any(values) or len(kinds) != len((_HALF, _HALF)):
            return None
    elif len(numbers) == 1 and _EACH.search(said) and numbers[0][1]:
        return dict.fromkeys(skus, number_of(numbers[0][1])), span
    elif numbers or not half or len(kinds) != len((_HALF, _HALF)):
        return None
    return _halves_of(whole, skus), span


def _halved(
    said: str, product: Product, action: Action, whole: Decimal | None, setting: Setting
) -> tuple[Shares, Span] | None:
    """Half of a swap that is proposed, where a text says no more than that."""
    hit = _HALF_EACH.search(said)
    swap = isinstance(action, SubstituteItem) and action.replacement
    if hit is None or not swap or whole is None or SO_MANY.search(_HALF_EACH.sub(_blank, said)):
        return None
    comes = product_meant(swap, setting.speaker) or product_told(swap, setting.goods.kin_of(product))
    if comes is None or comes.sku == product.sku:
        return None
    return _halves_of(whole, (product.sku, comes.sku)), hit.span()


def _halves_of(whole: Decimal, skus: Sequence[str]) -> Shares:
    half = (whole * _HALF).quantize(Decimal(1), rounding=ROUND_CEILING)
    return dict(zip(skus, (half, whole - half), strict=True))


def _blank(hit: re.Match[str]) -> str:
    return " " * len(hit[0])


def _alternate(ones: Sequence[int], others: Sequence[int]) -> bool:
    """Whether of two rows of places each of the one is followed by one of the other."""
    first, second = (ones, others) if ones[0] < others[0] else (others, ones)
    row = [place for pair in zip(first, second, strict=True) for place in pair]
    return row == sorted(row)


def _kinds_named(said: str, family: Sequence[Product]) -> Iterator[tuple[int, str]]:
    """Where a text tells each of a family from the others, in its order: by a word, or a character, that is
    in no other's names."""
    names = {one.sku: " ".join(map(plain_name, names_in(one))) for one in family}
    signs = {sku: {*re.findall(r"[a-z]{3,}|[\u3400-\u9fff]", name)} for sku, name in names.items()}
    found: dict[str, int] = {}
    for sku, own in signs.items():
        others = set[str]().union(*(signs[one] for one in signs if one != sku))
        for sign in own - others:
            pattern = rf"\b{sign}s?\b" if sign.isascii() else sign
            if hit := re.search(pattern, said):
                found[sku] = min(found.get(sku, hit.start()), hit.start())
    yield from sorted((at, sku) for sku, at in found.items())


def _ordered(action: PlaceOrder, counts: Shares, family: Sequence[Product], setting: Setting) -> list[Action]:
    """A new order of goods as so many of each kind."""
    names = {one.sku: one.name(setting.speaker.language) for one in family}
    return [
        bare(action).model_copy(update={"item": names[sku], "quantity": Quantity(value=count, mode="set")})
        for sku, count in counts.items()
    ]


def of_each_on_the_order(
    order: Order | None, counts: Shares, family: Sequence[Product], setting: Setting
) -> list[Action]:
    """What makes so many of each kind of the goods that an order holds."""
    names = {one.sku: one.name(setting.speaker.language) for one in family}
    held = {line.sku: line for line in order.lines if line.sku in names} if order else {}
    said: dict[str, Any] = {"order": order.id if order else None}
    stays = [sku for sku in counts if sku in held]
    comes = [sku for sku in counts if sku not in held]
    if len(held) == len(stays) == len(comes) == 1:
        line = held[stays[0]]
        if sum(counts.values()) == line.quantity:
            quantity = Quantity(value=counts[comes[0]], mode="set")
            item, replacement = setting.speaker.line(line), names[comes[0]]
            return [SubstituteItem(**said, item=item, replacement=replacement, quantity=quantity)]
    gone = [line for sku, line in held.items() if len(held) == 1 and sku not in counts]
    return [
        *(RemoveItem(**said, item=setting.speaker.line(line)) for line in gone),
        *(
            ChangeQuantity(
                **said,
                item=setting.speaker.line(held[sku]),
                quantity=Quantity(value=counts[sku], mode="set"),
            )
            for sku in stays
            if counts[sku] != held[sku].quantity
        ),
        *(
            AddItem(**said, item=names[sku], quantity=Quantity(value=counts[sku], mode="set"))
            for sku in comes
        ),
    ]
