"""Which of several goods of a kind is meant, told behind them: 办公椅50把，黑的; 200 mugs, blue ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from agents.desk.find import Dossier, find_product, orders_holding
from agents.desk.goods import kinds_of, names_in, product_told
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.goods.each_kind import told_of_each
from agents.desk.reading.goods.swapping import BUYS
from agents.desk.reading.stretches import CLAUSE, SENTENCE_END, Span, around
from agents.desk.speaker import Problem
from contracts.catalogue import Product
from contracts.request import (
    Action,
    AddItem,
    ChangePrice,
    PlaceOrder,
    Quantity,
    Request,
    RequestQuote,
    SubstituteItem,
)

FILLERS = re.compile(
    r"\b(?:the|a|some|in|ones?|please|pls|all|colou?r|those|of|them|for|us"
    r"|me|we|i|want|need|take|it|is|are|thanks?)\b"
    r"|[的那要吧啊款种種色是了请請都全部我们們拿就\W]"
)
_NEW = (PlaceOrder, RequestQuote, AddItem)

_SO_MANY_EACH = re.compile(
    r"(?P<kinds>[^，,。；;\d]{2,16})[，,]?(?:各[要来來订訂]?|一[样樣]|每[样樣种種色])\s*(?P<number>\d[\d,]*)"
    r"|(?P<en>\b[a-z]+(?:, [a-z]+)*,? (?:and|&) [a-z]+)(?: ones)?[,:;]?"
    r" (?P<en_number>\d[\d,]*)(?: (?:pcs|pieces|units))? (?:of )?each\b"
)
"""Goods of several kinds, and how many of each."""
_EACH_EN = (
    r"\b(?:each|both)(?: of)?(?: (?:the|your|these|those))?(?: (?:two|different))?"
    r"(?: (?:kinds?|types?|sorts?|colou?rs?) of)?"
    r"(?: the)?(?: [a-z]+){{0,1}}? {goods}\b"
)
_EACH_ZH = (
    r"(?P<two>[两兩2二])[种種款](?:不同的|[颜顏]色的)?{goods}[，,]?"
    r"(?:我?[们們]?[都要也]*)(?:各|每[种種款样樣])|每一?[种種款]{goods}"
)
"""That all goods of a kind are meant, so many of each."""
_NUMBER_EACH = re.compile(
    r"(?P<en>\d[\d,]*)(?: (?:pcs|pieces|units))?(?: of)? each\b"
    r"|(?:各[要来來订訂]?|每[种種款样樣][要来來订訂]?)(?P<zh>\d+)"
)
_ASKS_A_PRICE = re.compile(r"\b(?:prices?|costs?|how much|quot\w+)\b|多少[钱錢]|[价價]")
_AND = re.compile(r"[的色和跟与與及、,\s]|\band\b|&")
_SEVERAL = 2


def with_kinds_told(request: Request, text: str, setting: Setting) -> Request:
    """The request; goods that may be one of several are the one that a clause of its own tells."""
    request = _without_kinds_alone(request, setting)
    told = dict(_told(request, text, setting))
    actions = list(request.actions)
    for place, (product, _) in told.items():
        name = product.name(setting.speaker.language)
        actions[place] = actions[place].model_copy(update={"item": name})
    return request.with_actions(tuple(actions))


def _without_kinds_alone(request: Request, setting: Setting) -> Request:
    """The request, less what was read as goods and only tells which of those before it are meant: 20 office
    chairs, black."""
    if any(action.if_granted for action in request.actions):
        return request
    before = [*request.actions][:-1]
    alone = [
        one for one, goods in zip(request.actions[1:], before, strict=True) if _tells(one, goods, setting)
    ]
    return request.with_actions(tuple(one for one in request.actions if one not in alone))


def _tells(action: Action, goods: Action, setting: Setting) -> bool:
    """Whether goods of no number are no more than the kind of those of another wish."""
    counted = isinstance(goods, _NEW) and goods.item and goods.quantity
    if not counted or not isinstance(action, _NEW) or not action.item or action.quantity:
        return False
    kin, said = setting.goods.named(goods.item or ""), FILLERS.sub(" ", folded(action.item)).strip()
    meant = product_told(said, kin) if said and len(kin) > 1 else None
    return meant is not None and is_of(said, meant)


_SOME_OF_A_KIND = re.compile(
    r"(?<![\w.-])(?P<all>\d+) (?P<goods>[a-z][a-z -]{2,30}?)[\s,(:;-]*(?:with |including |and )?"
    r"(?P<some>\d+) of (?:them|which|those|these)(?: (?:to be|should be|must be|are|be|in))* (?P<kind>[a-z]+)"
    r"(?:[\s,]*(?:and )?(?:the )?(?:rest|others?|remaining)(?: ones)?"
    r"(?: (?:in|are|to be|should be))* (?P<rest>[a-z]+))?"
    r"|(?<![a-z\d.-])(?P<all_zh>\d+)\s?[个個把盒包件箱支只张張]?的?(?P<goods_zh>[^，,。；;\d（(]{1,10}?)[，,、（(\s]*"
    r"(?:其中|[里裡裏][面头頭]?|[当當]中)?(?:要|有|的)*(?P<some_zh>\d+)\s?[个個把盒包件箱支只张張]?(?:[换換要是做用][成为為]?)*"
    r"(?P<kind_zh>[^，,。；;\d）)的]{1,6})的?"
    r"(?:[，,、\s]*(?:其[他它余餘]|剩下|剩余|另外|[别別])的?(?:[都全]?[要是用])*(?P<rest_zh>[^，,。；;\d的]{1,6})的?)?"
)
"""So many goods, and how many of them are of a kind: 50 chairs, 10 of them black; 50把椅子，其中10把黑的."""
_AMONG_ZH = re.compile(r"其中|[里裡裏][面头頭]|[当當]中")


def with_the_rest_of_a_kind(request: Request, text: str, setting: Setting) -> Request:
    """The request; new goods of which a text tells how many are of a kind, as those and as many of the kind
    of the rest, where that is named or can only be one."""
    said = folded(text)
    hit = _SOME_OF_A_KIND.search(said)
    placed = [one for one in request.actions if isinstance(one, PlaceOrder)]
    if hit is None or not placed or any(one.order or one.if_granted for one in request.actions):
        return request
    words = {name: hit[name] or hit[f"{name}_zh"] for name in ("all", "goods", "some", "kind", "rest")}
    if hit["all_zh"] and not (words["rest"] or _AMONG_ZH.search(hit[0])):
        return request
    family = setting.goods.named(setting.goods.words_in(words["goods"]) or "")
    kind = product_told(words["kind"], family)
    others = [one for one in family if kind and one.sku != kind.sku]
    rest = product_told(words["rest"], others) if words["rest"] and len(others) > 1 else None
    rest = rest or (others[0] if len(others) == 1 else None)
    left = Decimal(words["all"]) - Decimal(words["some"])
    if kind is None or rest is None or left <= 0:
        return request
    beside = [one for one in request.actions if not (one in placed or getattr(one, "quantity", None))]
    span, terms = hit.span(), _terms_of([*placed, *beside])
    each = (
        PlaceOrder(
            item=one.name(setting.speaker.language),
            quantity=Quantity(value=count, mode="set"),
            evidence=(span,),
            **terms,
        )
        for one, count in ((rest, left), (kind, Decimal(words["some"])))
    )
    kept = (
        one for one in beside if one.intent not in ("change_delivery", "change_payment", "change_address")
    )
    return request.with_actions((*each, *kept))


def _terms_of(wishes: Sequence[Action]) -> dict[str, Any]:
    """What new goods are ordered on, beside how many of them."""
    names = ("delivery", "payment", "address")
    said = ((name, getattr(one, name, None)) for one in wishes for name in names)
    return {name: value for name, value in said if value is not None}


def with_kinds_counted(request: Request, text: str, setting: Setting) -> Request:
    """The request; new goods of a kind, of which a text tells how many there are to be of each, as so many of
    each: 200 mugs: 120 white, 80 blue; 下一单马克杯，白的100个蓝的50个; 50 chairs, half black half grey."""
    whole = [
        i for i, one in enumerate(request.actions) if isinstance(one, _NEW) and _is_of_several(one, setting)
    ]
    if len(whole) != 1 or any(action.if_granted for action in request.actions):
        return request
    goods = request.actions[whole[0]]
    assert isinstance(goods, _NEW)
    family = setting.goods.named(goods.item or "")
    told = {
        kind.sku: (i, count)
        for i, one in enumerate(request.actions)
        if (kind := _kind_counted(one, goods, family)) and (count := _count_of(one, goods.quantity))
    }
    counts = {sku: count for sku, (_, count) in told.items()} or _halves(goods, family, text)
    in_all = sum(one.value for one in counts.values())
    if len(counts) < _SEVERAL or (goods.quantity and goods.quantity.value != in_all):
        return request
    gone = {whole[0], *(i for i, _ in told.values())}
    spans = {span for i in gone for span in request.actions[i].evidence or ()}
    names = {one.sku: one.name(setting.speaker.language) for one in family}
    each = (
        goods.model_copy(
            update={"item": names[sku], "quantity": count, "evidence": tuple(sorted(spans)) or None}
        )
        for sku, count in counts.items()
    )
    return request.with_actions((*each, *(one for i, one in enumerate(request.actions) if i not in gone)))


def counted_together(actions: Sequence[Action]) -> list[str]:
    """How many goods wishes that were read from the same words want together."""
    sums: dict[object, Decimal] = defaultdict(Decimal)
    for action in actions:
        if isinstance(action, _NEW) and action.evidence and action.quantity:
            sums[action.evidence] += action.quantity.value
    return [str(value) for value in sums.values()]


def _halves(
    goods: PlaceOrder | RequestQuote | AddItem, family: Sequence[Product], text: str
) -> dict[str, Quantity]:
    """How many there are to be of each of two kinds of so many goods, where a text wants half of either."""
    if goods.quantity is None:
        return {}
    told = told_of_each(_behind(goods, text), family, goods.quantity.value)
    shares = told[0] if told else {}
    return {sku: goods.quantity.model_copy(update={"value": value}) for sku, value in shares.items()}


def _count_of(action: Action, whole: Quantity | None) -> Quantity | None:
    """How many an action wants; of a share, as many of the whole."""
    said: Quantity | None = getattr(action, "quantity", None)
    if said is None or said.mode == "set":
        return said
    share = whole and said.mode == "scale" and whole.model_copy(update={"value": whole.value * said.value})
    return share or None


def _is_of_several(action: PlaceOrder | RequestQuote | AddItem, setting: Setting) -> bool:
    return bool(action.item) and _may_be_several(action.item or "", setting)


def _kind_counted(action: Action, goods: Action, family: Sequence[Product]) -> Product | None:
    """The one of a family of which an action wants so many, and says no more of what it is than that."""
    if action is goods or action.order != goods.order:
        return None
    if isinstance(action, SubstituteItem):
        words = action.replacement if action.item == goods.item else None
    else:
        words = action.item if isinstance(action, type(goods)) else None
    said = FILLERS.sub(" ", folded(words or "")).strip()
    meant = product_told(said, family) if said else None
    return meant if meant and is_of(said, meant) else None


def _behind(action: Action, text: str) -> str:
    """A text from its words for goods on."""
    return folded(text).rpartition(folded(action.item or ""))[2]


def with_each_of_several(request: Request, text: str, setting: Setting) -> Request:
    """The request; so many of each of several goods of a kind that a text buys, as so many of each that it
    names: 馬克杯藍的白的各300個; order chairs, grey and black, 15 each."""
    found = _each_of_several(request, text, setting)
    return request.with_actions(found[0]) if found else request


def with_each_of_a_kind(request: Request, text: str, setting: Setting) -> Request:
    """The request; of goods of which a text wants so many of each kind, those of each: 兩種馬克杯各200個."""
    actions = [
        each for one in request.actions for each in (_of_each_kind(one, folded(text), setting) or [one])
    ]
    return request.with_actions(tuple(actions)) if len(actions) > len(request.actions) else request


def _of_each_kind(action: Action, said: str, setting: Setting) -> list[Action]:
    """An action once for each of the goods that it may mean, where a text says so."""
    if not isinstance(action, PlaceOrder | RequestQuote) or not action.item:
        return []
    kin, goods = setting.goods.named(action.item), re.escape(folded(action.item))
    hit = re.search(_EACH_EN.format(goods=goods), said) or re.search(_EACH_ZH.format(goods=goods), said)
    number = _NUMBER_EACH.search(said)
    quantity = action.quantity
    if quantity is None and number:
        quantity = Quantity(value=number_of(number["en"] or number["zh"]), mode="set")
    two = hit is not None and (hit[0].startswith("both") or bool(hit.groupdict().get("two")))
    if hit is None or len(kin) < _SEVERAL or (two and len(kin) > _SEVERAL):
        return []
    misread = action.price is not None and quantity is not None and action.price.amount == quantity.value
    price = {"price": None} if misread else {}
    if isinstance(action, PlaceOrder) and misread and _ASKS_A_PRICE.search(said):
        action = RequestQuote(evidence=action.evidence, delivery=action.delivery)
    return [
        action.model_copy(
            update={
                "item": one.name(setting.speaker.language),
                "quantity": quantity and quantity.model_copy(update={"unit": quantity.unit or one.unit}),
                **price,
            }
        )
        for one in kin
    ]


def _each_of_several(request: Request, text: str, setting: Setting) -> tuple[tuple[Action, ...], Span] | None:
    """The actions of a text that orders so many of each of several goods, and where it says so."""
    said = folded(text)
    hit = _SO_MANY_EACH.search(said)
    item = setting.goods.words_in(said[: hit.end()]) if hit and len(said) == len(text) else None
    if hit is None or not item:
        return None
    number = number_of(hit["en_number"] or hit["number"])
    of_it = [one for one in request.actions if _is_so_many(one, number)]
    placed = [one for one in of_it if isinstance(one, PlaceOrder | RequestQuote)]
    meant = _each_named(hit["en"] or hit["kinds"], item, setting)
    known = all(one.item and len(setting.goods.named(one.item)) == 1 for one in placed)
    if len(meant) < _SEVERAL or not (placed or (of_it and BUYS.search(said))):
        return None
    if known and len(placed) >= len(meant):
        return None
    span = (around(said, *hit.span(), SENTENCE_END)[0], hit.end())
    quantity = (placed[0].quantity if placed else None) or Quantity(value=number, mode="set")
    new = placed[0] if placed else PlaceOrder()
    new = new.model_copy(update={"quantity": quantity, "evidence": (span,)})
    names = [one.name(setting.speaker.language) for one in meant]
    others = [one for one in request.actions if one not in of_it]
    return (*(new.model_copy(update={"item": name}) for name in names), *others), span


def _is_so_many(action: Action, number: Decimal) -> bool:
    """Whether an action orders that many goods, or was read as wanting that for a price."""
    if isinstance(action, ChangePrice):
        return action.price is not None and action.price.amount == number
    said = action.quantity if isinstance(action, PlaceOrder | RequestQuote) else None
    return isinstance(action, PlaceOrder | RequestQuote) and (said is None or said.value == number)


def _each_named(kinds: str, item: str, setting: Setting) -> list[Product]:
    """Those of the goods of a kind, which words name, that the parts of a text tell apart."""
    like = next(iter(setting.goods.similar(item)), None)
    kin = setting.goods.kin_of(like) if like else []
    words = "|".join(
        sorted({re.escape(word) for one in kin for word in kinds_of(one)}, key=len, reverse=True)
    )
    parts = (re.sub(words, " ", part) if words else part for part in _AND.split(kinds))
    told = [one for part in parts if part.strip() and (one := product_told(part, kin))]
    return list({one.sku: one for one in told}.values())


def kinds_told_at(request: Request, text: str, setting: Setting) -> list[Span]:
    """Where a text tells which of several goods it means: [start, end) offsets."""
    each = _each_of_several(request, text, setting)
    return [*([each[1]] if each else []), *(span for _, (_, span) in _told(request, text, setting))]


def _told(request: Request, text: str, setting: Setting) -> Iterator[tuple[int, tuple[Product, Span]]]:
    """The only goods of a request that may be one of several, by their place, with the one that is told."""
    unclear = {
        i: setting.goods.named(action.item)
        for i, action in enumerate(request.actions)
        if isinstance(action, _NEW) and action.item and _may_be_several(action.item, setting)
    }
    if len(unclear) != 1:
        return
    ((place, kin),) = unclear.items()
    item = folded(request.actions[place].item or "")
    for clause in CLAUSE.finditer(text):
        behind = folded(clause[0]).partition(item)[2] or folded(clause[0])
        said = FILLERS.sub(" ", behind).strip()
        meant = product_told(said, kin) if said else None
        if meant and is_of(said, meant):
            yield place, (meant, clause.span())
            return


def _may_be_several(item: str, setting: Setting) -> bool:
    found = find_product(item, setting.speaker)
    return isinstance(found, Problem) and found.question == "which_product"


def is_of(said: str, product: Product) -> bool:
    """Whether all the words of a text are of the names of a product."""
    names = folded(" ".join(names_in(product)))
    words = re.findall(r"[a-z\d]+|[^\W\da-z]", said)
    return all(re.search(rf"(?<![a-z]){re.escape(word)}", names) for word in words)


def with_goods_of_a_price(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; a price that was read of what nobody sells is of the only goods that its text names."""

    def of_goods(action: Action) -> Action:
        if not isinstance(action, ChangePrice) or not action.item or setting.goods.knows(action.item):
            return action
        if orders_holding(action.item, dossier.orders, setting.speaker):
            return action
        goods = setting.goods.words_in(folded(text).replace(folded(action.item), " "))
        return action.model_copy(update={"item": goods}) if goods else action

    return request.with_actions(tuple(map(of_goods, request.actions)))
