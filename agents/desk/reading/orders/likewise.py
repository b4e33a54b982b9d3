"""What is wanted of another order too: and SO-1031 as well, 2051也改到这个地址."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from agents.desk.find import Dossier, lines_named, orders_holding
from agents.desk.proposal import bare
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded
from agents.desk.reading.goods.halves import ANY_FIELD, FIELDS
from agents.desk.reading.orders.naming import BOTH, orders_by_goods
from agents.desk.reading.orders.pointing import OTHER, pointed_at
from agents.desk.reading.stretches import CLAUSE, EXCEPT, blanked, is_read_from, without_numbers_of
from contracts.order import POSSIBLE_AT, Order
from contracts.request import (
    Action,
    AddItem,
    Address,
    CancelOrder,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangeInvoice,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Delivery,
    Invoice,
    Payment,
    RemoveItem,
    Request,
)

Read = Callable[[str], Request]
"""Reads a text as a message."""

_LIKEWISE = re.compile(
    r"\b(?:same|also|too|as well|likewise|ditto|(?:this|that) (?:one )?(?:address|date|day)|there)\b"
    r"|也|[一同][样樣]|[同][个個一]|[这這那该該]一?[个個]?(?:地址|[时時][间間]|日期|[天日])|照[此这這]"
)
_OF_A_WHOLE = (ChangeAddress, ChangeContact, ChangeDelivery, ChangeInvoice, ChangePayment, CancelOrder)
_TWO = 2
_NOTHING_SAID = re.compile(
    r"\b(?:(?:this|that|same) address|there|"
    r"and|oh|hm+|well|so|ok(?:ay)?|yes|please|pls|the|my|our|that|this|other|ones?|for|of|on|to|with|in|orders?"
    r"|same|also|too|as well|likewise|ditto|again|(?:as )?(?:i|we) (?:said|meant|asked)|days?|dates?"
    r"|what about|how about|thanks?|do|can|could|you|exactly|thing|change|changes|goes|apply|applies|it"
    r"|should|must|has|have|needs?|go|come|comes|arrives?|be|deliver|delivered|ship|send|put|moved?|then)\b"
    r"|[同那这這][一]?[天日]|[同那这這][一]?[个個]?地址|安排|[那这這的了吧呢啊也都还還有和跟是要请請改送寄发發到放排挪移][个個张張边邊里裡儿]?|一[样樣]|同[样樣]|另外?一?|照[此样樣]|[修更]改|[处處][理]|[订訂]?[单單]|可以|[好行对對是嗯]|\W"
)
"""What stands around the name of an order of which nothing else is said."""
_THE_OTHER = re.compile(
    r"(?<!leave )(?<!keep )\b(?:the|my|our) other (?:one|order)\b"
    r"(?:(?!\b(?:stays?|remains?|keeps?|leave|is|are|can|should not|not)\b|n't)[^.;!?\d]){0,24}?"
    r"\b(?:(?:the |that )?same\b(?: (?:day|date|time|address|place|terms|way))?|too|as well|also|likewise)\b"
    r"|另[外一]?[一1]?[个個张張笔筆]?(?:[订訂]?[单單])?(?:也|同|一起|跟着)(?![^，,。;；]{0,3}[不别別])"
)
"""The other order of two, for which the same is wanted."""
_OTHER_WITH_A_VALUE = re.compile(
    r"\b(?:the|my|our) other (?:one|order)\b"
    r"(?= (?:on|to|for|by|at|a|until) (?:the )?\w)(?=[^.;!?,]{0,24}\d)",
    re.IGNORECASE,
)
"""The other order of two, of which something else is wanted."""
_DENIES = re.compile(r"\b(?:not?|never|can't|cannot|won't)\b|[不没沒别別]")
_A_YES = re.compile(
    r"\b(?:correct|right|perfect|great|fine|good|sure|that's|that is|use|take|delivery|shipping"
    r"|terms|details|person|proceed|go(?: ahead)?|agreed?|confirm(?:ed)?|book"
    r"|thank you|thanks|open|still|all|both)\b"
    r"|[没沒][错錯]|[没沒][问問][题題]|正[确確]|[确確][认認]|同意|就[这這][样樣]|[谢謝]{1,2}|按|[办辦]|[执執]行"
)
_YES_AHEAD = re.compile(
    r"(?:\W*(?:\b(?:yes|yep|yeah|ok(?:ay)?|fine|good|great|perfect|right|agreed|sure|please|thanks|thank you"
    r"|proceed|go ahead|(?:that's|that is|this is|all) (?:right|correct|fine|good)|correct|confirmed"
    r"|do it|and)\b"
    r"|好的?|可以|行|[没沒][问問][题題]|[确確][认認]|同意|就[这這][样樣][办辦]?|[谢謝]{1,2}))+(?=[\W]|另|那|也)\W*"
)
"""A yes before what else is wanted."""
_MOST_BESIDE = 24
"""Letters beside the number of an order, in a text that wants no more than the same of it."""
_MOST_TOLD = 8
"""Letters of it that are more than polite."""


def wanted_likewise(
    request: Request, text: str, asked: Request | None, dossier: Dossier, setting: Setting
) -> Request:
    """The request; of a text that names orders, by their numbers or their goods, and wants the same of them,
    what is proposed by `asked` for another, else what was changed last of the one that was talked of."""
    said = folded(text)
    orders = dossier.by_figures(said)
    own = [one for one in request.actions if one.intent not in ("accept", "reject")]
    rest = said[hit.end() :] if (hit := _YES_AHEAD.match(said)) else text
    only = None if orders else other_order_named(rest, dossier, setting)
    if only:
        orders, own = [only], [one for one in own if not _only_names(one, said)]
    own = own if only else [one for one in own if not _only_names(one, without_numbers_of(orders, said))]
    wants_no_more = all(map(_gives_no_value, own)) if only else _wants_no_more(own, text, orders, setting)
    if asked and not orders and wants_no_more and (unnamed := _other_of_several(text, asked, dossier)):
        orders = [unnamed]
    if not orders or not _LIKEWISE.search(said) or not wants_no_more:
        return request
    before = asked.actions if asked else tuple(_changed_last(dossier))
    kinds = [kind for kind, words in FIELDS if re.search(words, said)]
    meant = [
        action
        for action in before
        if isinstance(action, _OF_A_WHOLE) and action.order not in orders and not action.item
        if all(isinstance(action, type(one)) for one in own)
        and (not kinds or isinstance(action, tuple(kinds)))
    ]
    if not meant:
        return request
    moves = [bare(one) for one in request.actions if one.intent in ("accept", "reject")]
    moves = [one.model_copy(update={"order": None}) if one.order in orders else one for one in moves]
    same = (bare(one).model_copy(update={"order": order}) for order in orders for one in meant)
    return request.with_actions((*moves, *same))


def wants_only_the_same(text: str, dossier: Dossier, setting: Setting) -> bool:
    """Whether a text names orders, and says of them no more than that the same is wanted."""
    said = folded(text)
    orders = dossier.by_figures(said) or list(filter(None, [other_order_named(text, dossier, setting)]))
    return bool(orders and _LIKEWISE.search(said)) and _wants_no_more([], text, orders, setting)


def _other_of_several(text: str, asked: Request, dossier: Dossier) -> str | None:
    """What a text calls the other order, where some are proposed and several others are open."""
    hit = OTHER.search(folded(text))
    proposed = {one.order for one in asked.actions if one.order}
    left = [one for one in dossier.open_orders if one.id not in proposed]
    return hit[0] if hit and proposed and len(left) > 1 else None


def goods_likewise(text: str, asked: Request, dossier: Dossier, setting: Setting) -> Action | None:
    """The only wish for goods that is proposed, of others that a text names and says nothing else of: the
    paper too; 白的也一样."""
    goods = [one for one in asked.actions if isinstance(one, ChangeQuantity | AddItem | RemoveItem)]
    said = folded(text)
    if len(goods) != 1 or not goods[0].item or dossier.by_figures(said) or not _LIKEWISE.search(said):
        return None
    rest = _NOTHING_SAID.sub(" ", said).strip()
    held = [one for one in dossier.open_orders if rest and lines_named(rest, one, setting.speaker)]
    named = [line for one in held for line in lines_named(rest, one, setting.speaker)]
    before = {line.sku for one in held for line in lines_named(goods[0].item, one, setting.speaker)}
    words = setting.goods.words_in(rest)
    says_more = words is not None and not re.fullmatch(rf"{re.escape(words)}(?:e?s)?", rest)
    if len(named) != 1 or named[0].sku in before or says_more:
        return None
    other: dict[str, Any] = {"order": held[0].id, "item": setting.speaker.line(named[0])}
    if quantity := getattr(goods[0], "quantity", None):
        other["quantity"] = quantity.model_copy(update={"unit": None})
    return bare(goods[0]).model_copy(update=other)


def wants_the_same(text: str) -> bool:
    """Whether a text may want of one thing what is wanted of another."""
    return bool(_LIKEWISE.search(folded(text)))


def other_order_named(text: str, dossier: Dossier, setting: Setting) -> str | None:
    """The order that a text names by its goods, or points at, and says nothing else of: oh and for the teapot
    order too; 那另一单呢."""
    said = folded(text)
    named = {*dossier.by_figures(said)} or {order for _, order in orders_by_goods(said, dossier, setting)}
    item = setting.goods.words_in(said)
    said = without_numbers_of(dossier.ids, said)
    if not named and (pointed := pointed_at(said, dossier)):
        named = {pointed}
    elif not named and item:
        named = {one.id for one in orders_holding(item, dossier.open_orders, setting.speaker)}
        named = named - {dossier.focus} if len(named) > 1 else named
    for word in (item or "").split():
        said = re.sub(rf"{re.escape(word)}(?:s|es)?", " ", said)
    return named.pop() if len(named) == 1 and not _NOTHING_SAID.sub("", said) else None


def _only_names(action: Action, said: str) -> bool:
    """Whether an action was read from no more than the name of goods."""
    goods = action.intent in ("place_order", "add_item", "request_quote") and action.item
    return bool(goods) and getattr(action, "quantity", None) is None and not re.search(r"\d", said)


def _gives_no_value(action: Action) -> bool:
    """Whether an action changes an order as a whole, and does not say to what."""
    plain = bare(action).model_copy(update={"order": None, "item": None})
    return isinstance(plain, _OF_A_WHOLE) and plain == type(plain)()


def _wants_no_more(actions: Sequence[Action], text: str, orders: Sequence[str], setting: Setting) -> bool:
    """Whether a text gives no value of its own to the orders that it names."""
    if actions:
        return all(one.item is None and _gives_no_value(one) for one in actions)
    figures = {figure for order in orders for figure in re.findall(r"\d+", order)}
    letters = re.sub(r"[\W\d]", "", text)
    told = re.sub(r"[\W\d]", "", _NOTHING_SAID.sub("", folded(text)))
    short = len(letters) <= _MOST_BESIDE or len(told) <= _MOST_TOLD or _says_only_what(text, orders, setting)
    return set(re.findall(r"\d+", text)) <= figures and short


def _says_only_what(text: str, orders: Sequence[str], setting: Setting) -> bool:
    """Whether nothing is left of a text without a yes, the orders and their goods, and what is the same."""
    said = without_numbers_of(orders, folded(text))
    for word in (setting.goods.words_in(said) or "").split():
        said = re.sub(rf"{re.escape(word)}(?:s|es)?", " ", said)
    return not _NOTHING_SAID.sub("", _A_YES.sub(" ", ANY_FIELD.sub(" ", said)))


def _changed_last(dossier: Dossier) -> Iterator[Action]:
    """What was last changed of the order that was talked of, as wishes for it."""
    revision = next((one for one in dossier.standing if one.order.id == dossier.focus), None)
    if revision:
        wishes: dict[str, Action] = {one.intent: one for one in as_it_stands(revision.order)}
        yield from (wishes[reason] for reason in revision.reasons if reason in wishes)


def as_it_stands(order: Order) -> Iterator[Action]:
    """The terms of an order, each as a wish."""
    id, paid = order.id, order.payment
    yield ChangeDelivery(order=id, delivery=Delivery(earliest=order.delivery, latest=order.delivery))
    yield ChangePayment(
        order=id,
        payment=Payment(deposit_percent=paid.deposit_percent, balance=paid.balance, net_days=paid.net_days),
    )
    if order.address:
        address = Address.model_validate(order.address.model_dump())
        yield ChangeAddress(order=id, address=address)
        yield ChangeContact(order=id, address=address.model_copy(update={"text": None}))
    if order.invoice:
        yield ChangeInvoice(order=id, invoice=Invoice.model_validate(order.invoice.model_dump()))


_HOW_MANY = r"(?P<zh>[两兩二三四五2-5])?[个個张張笔筆份]?[订訂]?[单單]"
_OF_ALL = re.compile(
    rf"(?:(?:所有|全部|每)的?|(?<![\d第另外他它])(?=[三四五3-5])){_HOW_MANY}"
    r"|\ball(?: of)?(?: my| our| the| these)*(?: (?P<en>three|four|five|\d))?(?: open)? orders\b"
)
_OF_THE_OTHERS = re.compile(
    rf"(?:另外|其[他它余餘]|剩下)的?{_HOW_MANY}"
    r"|\b(?:all )?(?:(?:my|our|the) )?(?:other|remaining|rest of (?:my |our |the )?)(?: (?P<en>two"
    r"|three|four|\d))? ?orders\b"
)
_OF_EACH = re.compile(r"[和跟与與及、].+都|\band\b.+\b(?:both|each)\b|\bboth\b.+\band\b")
"""That a clause says one thing of each of several goods or orders."""
_PARTS = re.compile(r"[，,。.;；!！、和跟与與及]|\band\b")
_COUNTS = {"两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "two": 2, "three": 3, "four": 4, "five": 5}


_ANY_OTHERS = re.compile(
    rf"{_OF_THE_OTHERS.pattern}|\b(?:my|our|the) other (?:one|order)\b"
    r"|另(?:外|(?=一))[那这這一]?(?:[个個张張笔筆份]?[订訂]?[单單]|[个個])",
    re.IGNORECASE,
)


_ONE_OTHER = re.compile(r"另外?[那这這]?一|\bother (?:one|order)\b(?!s)", re.IGNORECASE)


def with_others_numbered(text: str, dossier: Dossier, proposed: Collection[str]) -> str:
    """A text with the numbers of the open orders of which nothing is proposed, where it calls them the
    others: the other order, 另外两单."""
    others = [order.id for order in dossier.open_orders if order.id not in proposed]

    def numbers(hit: re.Match[str], beside: int = 0) -> str:
        many = hit["zh"] or hit["en"]
        is_one = _ONE_OTHER.search(hit[0])
        known = len(others) == 1 if is_one else bool(others)
        fits = int(_COUNTS.get(many, many)) == len(others) + beside if many else known
        joint = " and " if hit[0].isascii() else "和"
        return joint.join(others) if fits else hit[0]

    told = _OF_ALL.sub(lambda hit: numbers(hit, len(proposed)), text) if proposed else text
    return _ANY_OTHERS.sub(numbers, told)


def with_those_not_left_numbered(text: str, dossier: Dossier, left_alone: Collection[str]) -> str:
    """A text with the numbers of the open orders that it does not leave alone, where it calls them the others
    and counts them, or there is one: don't touch 1024, only the other one is to come later."""
    others = [order.id for order in dossier.open_orders if order.id not in left_alone]
    counted = any(hit["zh"] or hit["en"] for hit in _ANY_OTHERS.finditer(text))
    told = left_alone and (counted or len(others) == 1)
    return with_others_numbered(text, dossier, left_alone) if told else text


_AN_ORDER = r"(?:(?:orders?|the) )*(?:[a-z]{1,4}-?)?\d{3,}(?:[那这這]?[张張个個]?[订訂]?[单單])?"
_ORDERS = rf"{_AN_ORDER}(?:\s*(?:,|、|和|跟|与|與|及|\band\b)\s*{_AN_ORDER})*"
_LEFT_OUT = re.compile(
    rf"(?:除了?|不包括|不含){_ORDERS}(?:[之以]?外)?[，,\s]*的?"
    rf"|[，,.。；;\s]*\b(?:but|except(?: for)?|(?:but |and )?not(?: for)?"
    rf"|apart from|other than|excluding) {_ORDERS},?"
    rf"|[，,。；;\s]*(?:但是?|不[过過]|就)?{_ORDERS}[就先]?"
    r"(?:除外|例外|不算|(?:不[用要]?|[别別])再?[动動改变變推]|照[旧舊]|(?:保|[维維])持[^，,。；;]{0,4})[，,。；;]*"
    rf"|\b(?:leave|keep) {_ORDERS}(?: alone| as (?:it|they) (?:is|are)| unchanged| untouched)?"
    r"(?:[,.;](?: (?:and|but)\b)?|\s+(?:and|but)\b|$)",
    re.IGNORECASE,
)
"""That orders are left out of what is said of the others: all but 1031, 2048除外."""
_ALL_THE_REST = re.compile(
    r"(?:其[他它余餘]|[别別]的|剩下|所有|全部)的?(?:[订訂]?[单單](?:子|[都全])?)|(?:其[他它余餘]|[别別])的|剩下的"
    r"|\b(?:all|every|each)(?: of)?(?: (?:the|my|our|other|open|remaining))* (?:orders?|others)\b"
    r"|\b(?:the|my|our) (?:others?|remaining)(?: orders| ones)\b"
    r"|\bthe (?:others|rest)\b|\beverything(?: else)?\b"
    r"|\ball(?=,? (?:but|except)\b)",
    re.IGNORECASE,
)
"""All orders, or all others."""


def with_all_but_some_numbered(text: str, dossier: Dossier) -> str:
    """A text that names orders only to leave them out of what it says of the others, with the numbers of
    these, and of no more: 除了2048，其他订单都推迟一周; all orders but 1031 a week later."""
    named = {*dossier.by_figures(text)}
    spans = [hit.span() for hit in _LEFT_OUT.finditer(text)]
    left = {order for start, end in spans for order in dossier.by_figures(text[start:end])}
    told = list(_ALL_THE_REST.finditer(rest := blanked(text, spans)))
    others = [order.id for order in dossier.open_orders if order.id not in left]
    if not left or left < named or len(told) != 1 or not others:
        return text
    numbers = (" and " if told[0][0].isascii() else "和").join(others)
    return f"{rest[: told[0].start()]}{numbers}{rest[told[0].end() :]}".strip()


def with_terms_of_all(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; a term that its clause says of all orders, or of all but those that the text names beside
    it, as one of each of these: 手套不动，另外两单推迟一周."""
    still_open = [order.id for order in dossier.open_orders]
    actions: list[Action] = []
    for action in request.actions:
        said = _clause_of(action, text)
        others = _OF_THE_OTHERS.search(said) or EXCEPT.search(folded(text))
        hit = _OF_THE_OTHERS.search(said) or _OF_ALL.search(said)
        alone = request.intents.count(action.intent) == 1
        left = _named_outside(text, dossier, setting) if others else ()
        orders = [one for one in still_open if one not in left]
        many = (hit["zh"] or hit["en"]) if hit else None
        fits = not many or int(_COUNTS.get(many, many)) == len(orders)
        if not hit and _OF_EACH.search(said):
            hit, orders = _OF_EACH.search(said), _named_in(_PARTS.split(said), dossier, setting)
        of_goods = action.item is not None and not others and not _OF_EACH.search(said)
        if alone and hit and fits and isinstance(action, _OF_A_WHOLE) and not of_goods and len(orders) > 1:
            actions += (bare(action).model_copy(update={"order": one, "item": None}) for one in orders)
        else:
            actions.append(action)
    return request if len(actions) == len(request.actions) else request.with_actions(tuple(actions))


def _clause_of(action: Action, text: str) -> str:
    """The clause of a text that an action was read from, in small letters, or one about many."""
    if not action.evidence:
        return folded(text)
    leads = [(re.split(r"[，,。.;；!！\n]", text[:start])[-1], start, end) for start, end in action.evidence]
    clauses = [folded(text[start - len(led) : end]) for led, start, end in leads]
    of_many = (one for one in clauses if _OF_THE_OTHERS.search(one) or _OF_ALL.search(one))
    return next(of_many, clauses[-1])


def _named_outside(text: str, dossier: Dossier, setting: Setting) -> Collection[str]:
    """The orders that a text names, by number or goods, outside of what it says of others."""
    rest = _OF_THE_OTHERS.sub("，", folded(text))
    return {*_named_in(_PARTS.split(rest), dossier, setting), *dossier.by_figures(rest)}


def _named_in(parts: Sequence[str], dossier: Dossier, setting: Setting) -> list[str]:
    """The open orders that hold goods which parts of a text name, each goods of one of them alone."""
    words = map(setting.goods.words_in, parts)
    held = (orders_holding(word, dossier.open_orders, setting.speaker) for word in words)
    return list(dict.fromkeys(found[0].id for found in held if len(found) == 1))


def with_terms_of_both(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; of one that is about two orders, a term that its clause says of both as one of each. Where
    none is named, both are the only two that are open, or that were placed last."""
    if not any(action.order for action in request.actions) and (two := both_open(dossier)):
        shared = any(_is_of_both(action, text) for action in request.actions)
        actions = [
            bare(action).model_copy(update={"order": order})
            for action in request.actions
            for order in (two if shared and _is_of_a_whole(action) else (action.order,))
        ]
        return request if len(actions) == len(request.actions) else request.with_actions(tuple(actions))
    orders = {action.order for action in request.actions if action.order}
    if len(orders) != _TWO:
        return request
    more = [
        bare(action).model_copy(update={"order": other})
        for action in request.actions
        if action.order and _is_of_both(action, text)
        for other in orders - {action.order}
        if not any(one.order == other and one.intent == action.intent for one in request.actions)
    ]
    return request.with_actions((*request.actions, *more))


def with_the_other_order_named(text: str, dossier: Dossier) -> str:
    """A text of the same length, in which an order has its number that is called the other one behind the
    first: 1024 on the 19th and the other one on the 20th."""
    hit, named = _OTHER_WITH_A_VALUE.search(text), dossier.by_figures(text)
    open_ones = [one.id for one in dossier.orders_for("change_delivery")]
    others = [one for one in open_ones if one not in named]
    if hit is None or len(named) != 1 or named[0] not in open_ones or len(others) != 1:
        return text
    return text[: hit.start()] + others[0].ljust(len(hit[0])) + text[hit.end() :]


def with_the_other_as_well(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; a term that a text wants of one order, and the same of the other one, as one of each."""
    if not _THE_OTHER.search(folded(text)) or any(action.if_granted for action in request.actions):
        return request
    terms = [one for one in request.actions if isinstance(one, _OF_A_WHOLE) and one.order and not one.item]
    about = {one.order for one in terms}
    fitting = [
        order.id
        for order in dossier.orders
        if all(order.stage in POSSIBLE_AT.get(one.intent, ()) for one in terms)
    ]
    others = [order for order in fitting if order not in {one.order for one in request.actions}]
    unnamed = OTHER.search(folded(text))
    told = [end for one in terms for _, end in one.evidence or ()]
    if len(others) > 1 and unnamed and told and max(told) <= unnamed.start():
        others = [unnamed[0]]
    if len(about) != 1 or len(others) != 1:
        return request
    same = (bare(one).model_copy(update={"order": others[0]}) for one in terms)
    return request.with_actions((*request.actions, *same))


def with_the_day_put_right(
    request: Request, text: str, asked: Request, dossier: Dossier, setting: Setting, read: Read
) -> Request:
    """The request; of a text that begins with a day alone, and wants something of other orders behind that,
    with the day for the only order of which one was proposed: 那就1月4号吧，礼盒那单也同一天."""
    proposed = {one.order for one in asked.actions if isinstance(one, ChangeDelivery)}
    wanted = {one.order for one in request.actions if isinstance(one, ChangeDelivery)}
    head = CLAUSE.match(text)
    rest = text[head.end() :] if head else ""
    if len(proposed) != 1 or None in proposed:
        return request
    if wanted and (None in wanted or proposed & wanted) and len(request.actions) > 1:
        return request
    if head is None or not rest.strip() or _DENIES.search(head[0]) or not re.search(r"\d", head[0]):
        return request
    if orders_by_goods(head[0], dossier, setting) or dossier.by_figures(head[0]):
        return request
    lead = "deliver it " if head[0].isascii() else "交期改到"
    said = read(head[0]).actions or read(lead + head[0]).actions
    if len(said) != 1 or not isinstance(said[0], ChangeDelivery) or said[0].order or said[0].item:
        return request
    day = bare(said[0]).model_copy(update={"order": next(iter(proposed))})
    likewise = bool(_LIKEWISE.search(folded(rest)))
    if request.actions and not wanted & {None, *proposed}:
        beside = (
            one
            for one in request.actions
            if not isinstance(one, ChangeDelivery)
            or (likewise and one.order in dossier.ids)
            or not is_read_from(one, [head.span()], unknown=True)
        )
        return request.with_actions((day, *beside))
    names = [order for _, order in orders_by_goods(rest, dossier, setting)] or dossier.by_figures(rest)
    others = list(dict.fromkeys(order for order in names if order not in proposed))
    unnamed = None if others else _other_of_several(rest, asked, dossier)
    if not (likewise and _says_only_what(rest, names, setting) and (others or unnamed)):
        return request
    others = others or [unnamed or ""]
    return request.with_actions((day, *(day.model_copy(update={"order": one}) for one in others)))


def _is_of_both(action: Action, text: str) -> bool:
    """Whether the clause of an action says it of both."""
    if not _is_of_a_whole(action) or not action.evidence:
        return False
    return any(BOTH.search(folded(text[slice(*span)])) for span in action.evidence)


def _is_of_a_whole(action: Action) -> bool:
    """Whether an action changes an order as a whole, its price by a share."""
    by_a_share = isinstance(action, ChangePrice) and action.price and action.price.change_percent
    return bool((isinstance(action, _OF_A_WHOLE) or by_a_share) and action.item is None)


def both_open(dossier: Dossier) -> Sequence[str]:
    """The only two orders that are open, or that were placed last; none where these are not two."""
    still_open = dossier.open_orders
    newest = [order for order in still_open if order.signed_on == still_open[0].signed_on]
    found = still_open if len(still_open) == _TWO else newest
    return [order.id for order in found] if len(found) == _TWO else ()
