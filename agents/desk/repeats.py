"""Orders that are wished for once more: same again, repeat my last order, 照上次的再来一单."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Any

from agents.desk.find import Dossier, goods_in, kin_of, names_in, told_apart
from agents.desk.pointing import order_in
from agents.desk.propose import Setting
from contracts.order import Order, OrderLine
from contracts.request import Action, PlaceOrder, Quantity, QueryOrder, Request

_REFERENCE = r"(?<![a-z\d])[a-z]{1,4}-?\d{3,}"
_ONE_MORE = re.compile(
    rf"\b(?:repeat|duplicate|replicate|re-?do|copy)\b(?:ing|ed)?.{{0,24}}(?:\borders?\b|{_REFERENCE})"
    r"|(?:^|\b(?:please|pls|can|could|like|want|need|let's|let us)\b)\W*(?:\w+ ){0,3}re-?order\b|\brepeat order\b"
    r"|\bsame (?:(?:\w+ )?orders?|things?|again|goods|stuff|items?|quantit\w+|\w+)\b.{0,16}"
    rf"(?:\bagain\b|\b(?:as|like) (?:last|before|usual|the last|my last|our last|{_REFERENCE}))"
    rf"|\bsame (?:as|like) (?:{_REFERENCE}|(?:my |our |the )?last (?:order|time)).{{0,6}}\bbut\b"
    rf"|\bsame again\b|\b(?:order|buy|get|book|place|take|have|want)\b.{{0,20}}{_REFERENCE}.{{0,8}}\bagain\b"
    rf"|\banother (?:one |order |lot |batch )?(?:just )?(?:like|of|as) (?:{_REFERENCE}|(?:my|our|the) last order)"
    r"|\b(?:the|my|our) usual(?: order)?\b|\border (?:exactly )?(?:what|the same) .{0,20}\blast time\b"
    r"|(?:照|按|跟|和|同|像)(?:着|著)?(?:我|我们|我們)?(?:的)?(?:上次|上回|上一?[单單]|上[个個]月|之前|以前|老样子|老樣子|原[单單]|"
    rf"{_REFERENCE})[^，。,.]{{0,12}}(?:再(?:[来來]|[订訂定]|下|[买買]|做)|[来來下做][一1]?[份单單批次]|一[单單份批])"
    r"|再(?:[来來]|[订訂定]|下|[买買]|要|做|[给給]我[来來]).{0,16}(?:一[样樣]|相同|同[样樣])"
    rf"|(?:{_REFERENCE}|上次|上一?[单單]|上回)(?:的|那[个個]?)?.{{0,6}}(?:原[样樣]|[同一][样樣]的?|照[样樣]|重新?)(?:再)?(?:[来來]|[订訂]|下|[买買])"
    rf"|(?:{_REFERENCE}|上次|上一?[单單]|上回)(?:的|那[个個]?)?.{{0,4}}再(?:[来來]|[订訂]|下|[买買])一(?:[单單份批次]|模一)"
    r"|[返翻][单單]|复[购購单單]|複[購單]|(?:重[复複]|重新)下[一]?(?:次|[单單])|老[样樣]子(?:再)?[来來]?"
)
_NO_WISH = re.compile(
    r"\b(?:don't|do not|never|not|cancel|why|did|was|instead of)\b|[别別不取消].{0,3}(?:[重再复複])|为什么|為什麼"
)
_BUT = re.compile(r"(?:\bbut\b|\bexcept\b|不过|不過|只是|但是?|[换換改][成为為]).*", re.DOTALL)
_LONGEST = 200
"""Characters; a longer text tells rather than wishes."""
_FIELDS = ("delivery", "payment", "address", "price")
"""What a message may say of the new order besides its goods."""


def with_what_is_repeated(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request, or, of a text that wishes for an order once more, the new order: its goods at the list price
    of now, and what the text says else. It changes nothing of the order that it repeats."""
    said = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    is_short = len(said) <= _LONGEST and bool(dossier.orders)
    if not is_short or not _ONE_MORE.search(said) or _NO_WISH.search(said) or _lists_goods(request):
        return request
    named = order_in(text, dossier)
    unknown = next((action.order for action in request.actions if action.order), None) or _reference(said)
    if named is None and unknown:
        return request.model_copy(update={"actions": (QueryOrder(order=unknown.upper()),)})
    standing = next((one for one in dossier.orders if one.id == named), None) or _latest(said, dossier)
    other = _BUT.search(said)
    lines = _meant(request.actions, said[: other.start()] if other else said, standing)
    placed = [_placed(line, request.actions, standing, dossier) for line in lines]
    actions = tuple(_with_other_goods(one, other[0], setting) if other else one for one in placed)
    return request.model_copy(update={"actions": actions})


def _with_other_goods(placed: PlaceOrder, text: str, setting: Setting) -> PlaceOrder:
    """The wish for a line, of the goods of its kind that a text names in its place."""
    product = next(one for one in setting.products if one.sku == placed.item)
    kin = kin_of(product, setting.products)
    which = told_apart(text, [names_in(one) for one in kin]) if goods_in(text, setting.products) else None
    return placed if which is None else placed.model_copy(update={"item": kin[which].sku})


def _lists_goods(request: Request) -> bool:
    """Whether the text itself says what is ordered."""
    return any(action.intent in ("place_order", "add_item") and action.item for action in request.actions)


def _reference(said: str) -> str | None:
    found = re.search(_REFERENCE, said)
    return found[0] if found else None


def _latest(said: str, dossier: Dossier) -> Order:
    """The latest order of goods that the text names, else the latest."""
    holding = (
        one for one in dossier.orders if any({*_words(said)} & {*_words(line.name)} for line in one.lines)
    )
    return next(holding, dossier.orders[0])


def _meant(actions: tuple[Action, ...], said: str, order: Order) -> tuple[OrderLine, ...]:
    """The lines that the text names, or all of them."""
    words = {line.number: {*_words(line.name)} & {*_words(said)} for line in order.lines}
    named = tuple(line for line in order.lines if words[line.number])
    return named or order.lines


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    latin = [word.removesuffix("s") for word in re.findall(r"[a-z]{4,}", plain)]
    return [*latin, *re.findall(r"(?=([\u3400-\u9fff]{2}))", plain)]


def _placed(line: OrderLine, actions: tuple[Action, ...], order: Order, dossier: Dossier) -> PlaceOrder:
    fields: dict[str, Any] = {}
    for action in actions:
        for name in _FIELDS:
            if (value := getattr(action, name, None)) is not None:
                fields[name] = value
    if "address" not in fields and order.address != dossier.customer.address:
        fields["address"] = order.address
    said = next((found for action in actions if (found := getattr(action, "quantity", None))), None)
    return PlaceOrder(item=line.sku, quantity=_quantity(line, said), **fields)


def _quantity(line: OrderLine, said: Quantity | None) -> Quantity:
    """How many: as before, unless the text says how many, or how many more or less."""
    if said is None:
        return Quantity(value=line.quantity, unit=line.unit, mode="set")
    if said.mode == "set":
        return said
    changed: dict[str, Decimal] = {
        "add": line.quantity + said.value,
        "subtract": line.quantity - said.value,
        "scale": line.quantity * said.value,
    }
    return Quantity(value=changed[said.mode], unit=line.unit, mode="set")
