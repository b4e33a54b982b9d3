"""Orders that a message names by their goods, and wishes that the number of another clause does not fit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TypeGuard

from agents.desk.find import (
    OF_A_LINE,
    WHOLE_ORDER,
    Dossier,
    find_product,
    lines_each_named,
    lines_named,
    orders_holding,
    orders_named,
    product_meant,
)
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import ORDINALS, has_condition
from agents.desk.reading.goods.swapping import BUYS, with_parts_swapped
from agents.desk.reading.stretches import CLAUSE_END, EXCEPT, SENTENCE_END, around, is_read_from, words_of
from agents.desk.reading.terms.contacts import OWN_PHONE
from agents.desk.reading.terms.invoicing import is_tax_label
from agents.desk.speaker import Problem
from contracts.order import POSSIBLE_AT, Order, OrderLine
from contracts.request import (
    Action,
    AddItem,
    Address,
    CancelOrder,
    ChangeContact,
    ChangeInvoice,
    ChangePrice,
    ChangeQuantity,
    Handover,
    Intent,
    Invoice,
    PlaceOrder,
    QueryOrder,
    RemoveItem,
    Request,
    RequestQuote,
    SubstituteItem,
)

_NEW = re.compile(r"\b(?:more|extra|additional|another|new|separate)\b|[再新另追多]", re.IGNORECASE)
_ORDER = re.compile(
    r"\border\b|[订訂]?[单單](?![价價独獨号號])|(?<=那)[张張筆笔](?=[一的也都]|\W|$)", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,，、;；。!！\n]|(?<=\s)[1-9][.)）]|\band\b", re.IGNORECASE)
A_NUMBER = re.compile(r"\W*(?:[a-z]{1,4}-?)?\d{3,}\W*", re.IGNORECASE)
_ALONE = re.compile(r"(?:order|[订訂]?[单單])(?:[的里裡上中]|[:：\s])*", re.IGNORECASE)
"""A clause, from the word for an order on, that says no more than which it is."""
_BESIDE_AN_ORDER = re.compile(r"[那这這该該的一张張个個笔筆\s]+$")
_GOODS_GO = re.compile(
    r"(?:[把将將的里裡中]|\d{3,}|^)(?P<goods>[^\W\d把将將的里裡中和跟及与與](?:(?![把将將的里裡中和跟及与與])\w)*?)"
    r"(?:也|都|就|先|[给給]我|全部?|一律)*(?:取消|不要了)"
)
"""Goods that are to be cancelled, where they are named before that."""
_PLACE = re.compile(
    rf"(?:{'|'.join(f'({words})' for words, _ in ORDINALS)})[个個张張笔筆]?\s*$", re.IGNORECASE
)
"""The place of an order among those that are open, as the desk lists them."""
BY_PLACE = re.compile(
    _PLACE.pattern.replace(r"\s*$", r"\s*(?:\border\b|\bone\b|[订訂]?[单單])"), re.IGNORECASE
)
_ONE = re.compile(r"\bthe (?P<goods>[a-z]+(?: [a-z]+)?) one\b", re.IGNORECASE)
_OF_IT = re.compile(r"[里裡的中上]|\s*(?:is|has)\b")
"""That something of an order is meant."""
_LONGEST_NAME = 20
_TWO = 2
_MORE = re.compile(r"\b(?:more|another|extra|additional)\b|[再追多]", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\b(?:them|those|these|it)\b|[它這这那]", re.IGNORECASE)
BOTH = re.compile(r"\bboth\b|[两兩][个個张張笔筆份]?(?:[订訂][单單]|[单單])|[两兩][个個张張笔筆份]?都")
"""That two orders are meant."""
_ALL = re.compile(
    r"\b(?:both|all(?: of)?)(?: of)? (?:(?:my|our|the|those|these|open|other|them|three|four|five) ?)*"
    r"(?:orders?\b|(?<=them))"
    r"|\beverywhere\b|\beverything (?:(?:that(?:'s| is) )?(?:still |currently )?)?(?:open|running)\b"
    r"|\b(?:both|all) (?:of )?(?:them|orders)\b|\b(?:each|every)(?: open)? order\b"
    r"|\ball(?: of)? (?:our|my|the|future) (?:\w+ )?(?:deliveries|shipments|goods|parcels)\b"
    r"|(?<![批单單个個些])(?:[货貨]|[东東]西)[^，。,]{0,4}都"
    r"|[两兩][个個张張笔筆份]?(?:[订訂][单單]|[单單])|(?:所有|全部)[^，。,]{0,8}(?:[订訂][单單]|[单單])|每一?[个個张張]?(?:[订訂][单單]|[单單])"
)
"""All of the customer's orders."""
_EVERYTHING = re.compile(_ALL.pattern + r"|\b(?:both|everything|all of it)\b|全部|全都|都取消")
_PUTS = re.compile(r"加[到进進在入]|放[到进進在入]|[并併]到|\b(?:add|put|include|append)\b")
"""That goods are put on an order."""
_SAME_ORDER = re.compile(r"\bsame order\b|同一?[张張个個]?(?:[订訂][单單]|[单單])")
_ONTO = re.compile(r"\b(?:on|onto|into|in)(?: (?:the|my|our))?(?: [a-z]+){0,3} ?$")
"""Before an order that is called by its goods: that others come onto it."""
_WHERE_AND_WHEN = ("change_delivery", "change_address")
_APART = re.compile(
    r"\b(?:only|just|separate(?:ly)?|split|apart|first|rest|remaining|others?|part|alone|not the)\b"
    r"|单独|單獨|分[开開批别別两兩次]|[先只光仅僅]|其[余餘他它]|剩|不[动動变變]"
    r"|另一|另外(?=[一的那\d两兩])|(?<=[^，,。；;\s])另外",
    re.IGNORECASE,
)
"""That some goods of an order go another way than the others."""
_WHO_SAYS_SO = re.compile(
    r"(?:(?:my|our|the) )?(?:\w+ )?(?:partner|boss|manager|colleague|wife|husband|clients?|customers?"
    r"|accountant|director|buyer|owner|team|assistant)|[我咱]?[们們]?的?(?:老[板闆]|[经經]理|同事|客[户戶人]|[财財][务務]|[领領][导導]|合伙人|合夥人)",
    re.IGNORECASE,
)
"""Who wants something, rather than goods."""
_OF_OTHERS = re.compile(r"^(?:[别別][人家]|人家|其[他它]家|同行|隔壁|[对對]手)(?:那[边邊里裡]|家|的)*")
_ELSEWHERE = re.compile(
    r"\b(?:or|otherwise),? (?:else |just )?(?:i|we)(?:'ll|’ll| will|'d| would|'m| am| are|'re)?"
    r"(?: just| simply| have to| must)? (?:go|mov|switch|turn|buy|order|walk|tak)\w*"
    r"(?: (?:over|back|it|them|this|our business|elsewhere))? (?:to|at|from|with|over to)\s+([^.;!?]+)",
    re.IGNORECASE,
)
"""From whom a customer would buy instead."""
_A_PRICE = re.compile(r"\b(?:prices?|deal|cheaper|discount|offer)\b", re.IGNORECASE)
_GIVES_UP = re.compile(r"\b(?:forget|never mind|skip)(?: about)? ([^,.;!?]+)", re.IGNORECASE)
_NO_GOODS = re.compile(rf"{_WHO_SAYS_SO.pattern}|[a-z]{{1,3}}", re.IGNORECASE)
_GUESSED = 0.5
"""The confidence in what is said of an order without a word of what shall be done."""
_LABELLED = re.compile(r"[A-Za-z]-?\d{3,}")
_TAKES_OVER = re.compile(
    r"\b(?P<en>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}) (?:takes|is taking|will take|has taken|took) over\b"
    r"|[由让讓请請换換](?P<zh>[\u4e00-\u9fff]{2,4}?)[来來]?(?:接手|接替|[对對]接|[负負][责責])"
)
"""Who takes over from somebody."""
_A_CONTACT = re.compile(r"\bcontact\b|[联聯][系絡繫络](?:人|窗口)|收[件货貨]人|[电電][话話]", re.IGNORECASE)
_TITLED = re.compile(r"[小老阿](.)|(.)(?:小姐|先生|女士|太太|[经經]理|[总總]|[师師]傅)")
"""How a person is called by no more than the first character of the name."""
_NAME_AND_PHONE = re.compile(
    r"(?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3}|[\u4e00-\u9fff]{2,4})[\s,，:：]+\+?[\d\s()/-]{7,}\.?"
)
_OF_ONE_PRICE = (*OF_A_LINE, "change_price")
_LEAVES_IT = ("query_order", "handover")
"""Intents that change nothing of an order."""
_NAMES_NO_ORDER = ("place_order", "request_quote", "add_item", "accept", "reject", "offer", "handover")


def with_orders_by_goods(
    request: Request,
    text: str,
    dossier: Dossier,
    setting: Setting,
    *,
    about: Sequence[str] = (),
    new: bool = False,
) -> Request:
    """The request with each wish at the order that holds its goods; more of what is on none is added.
    `about`: the orders that are talked of, the one meant first; `new`: goods are that are on none.

    A number counts for the clause that names it; to the clauses behind it, it is carried only as far as the
    goods that they name are on that order.
    """
    plain = not any(action.if_granted for action in request.actions)
    request = without_goods_of_others(request, text, setting)
    actions = tuple(_without_no_goods(action) for action in request.actions)
    said = tuple(with_parts_swapped(actions, dossier, setting)) if plain else actions
    named = [_with_goods_they_have(action, text, dossier, setting) for action in said]
    named = [_asked_of_its_goods(action, text, dossier, setting) for action in named]
    changed = _only_order_changed(named, text, dossier)
    actions = tuple(_meant(action, text, dossier, setting, changed=changed) for action in named)
    actions = _without_counts_of_goods_that_come(actions)
    actions = tuple(
        action if _gives_way(action, actions) else _cancelled(action, text, dossier, setting)
        for action in actions
    )
    if plain:
        actions = tuple(_of_goods_alone(action, text, dossier, setting) for action in actions)
    spoken_of = orders_by_goods(text, dossier, setting)
    actions = tuple(_at_the_order_spoken_of(action, text, spoken_of, dossier, setting) for action in actions)
    actions = tuple(_added(action, actions, text, spoken_of, dossier, setting) for action in actions)
    if not any(action.order or action.item for action in actions if action.intent != "query_order"):
        actions = tuple(_with_goods_of_the_text(action, text, dossier, setting) for action in actions)
    actions = tuple(_with_goods_of_its_clause(action, text, dossier, setting) for action in actions)
    actions = tuple(_with_goods_of_the_others(action, actions, text, dossier, setting) for action in actions)
    actions = tuple(_unless_it_stays(action, actions, text, dossier, setting) for action in actions)
    if plain:
        actions = tuple(with_parts_swapped(actions, dossier, setting))
        actions = actions if new else tuple(_of_all(actions, text, about, dossier, setting))
        actions = tuple(_of_the_whole(action, actions, text, dossier, setting) for action in actions)
    return request.with_actions(actions)


def _without_no_goods(action: Action) -> Action:
    """A wish for goods, less somebody else who sells them, and less a person, or a very short word, that was
    read as those of an order."""
    strange = action.intent in OF_A_LINE and action.item and _NO_GOODS.fullmatch(action.item)
    named = None if strange else _OF_OTHERS.sub("", action.item or "") or None
    return action if named == action.item else action.model_copy(update={"item": named})


def without_goods_of_others(request: Request, text: str, setting: Setting) -> Request:
    """The request; who a text threatens to buy from instead is no goods, and neither is what it gives up that
    nobody sells: or I go to Uline; forget the freebies."""
    elsewhere = " ".join(hit[1] for hit in _ELSEWHERE.finditer(text)).casefold()
    given_up = " ".join(hit[1] for hit in _GIVES_UP.finditer(text)).casefold()

    def named(action: Action) -> Action | None:
        item = (action.item or "").casefold()
        if not item or setting.goods.knows(item) or any(one.if_granted for one in request.actions):
            return action
        if isinstance(action, RemoveItem) and item in given_up:
            return None
        if item not in elsewhere:
            return action
        if not isinstance(action, PlaceOrder | AddItem):
            return action.model_copy(update={"item": None})
        return ChangePrice(evidence=action.evidence) if _A_PRICE.search(text) else None

    actions = tuple(one for action in request.actions if (one := named(action)))
    return request if actions == request.actions else request.with_actions(actions)


_SO_MANY_ORDERS = re.compile(
    r"(?<![第前后後下开開十\d.])(?P<zh>[三四五六3-6])\s*[个個张張笔筆]?(?:[订訂][单單]|[单單]子?)(?=[^，,。；;\d]{0,6}(?:都|全|一[起并併律样樣共]|加[起一总總]|[总總]共?|合[计計]))"
    r"|\ball (?:of )?(?:the |my |our )?(?P<en>three|four|five|six|[3-6])\b(?: (?:open )?orders?)?"
    r"(?= to\b|[,.;!]|$)",
    re.IGNORECASE,
)
"""That all of a customer's orders are meant, by how many they are."""
_ALL_ORDERS_ALONE = re.compile(
    r"\W*(?:[换換改]?(?:所有|全部|全)的?(?:[订訂][单單]|[单單]子?)?都?(?:[换換改要是]|一[样樣])?[的了吧啊哦呀]?)\W*"
)
"""No more than that all orders are meant."""
_SO_MANY = (("三", "3", "three"), ("四", "4", "four"), ("五", "5", "five"), ("六", "6", "six"))
_FIGURES = {figure: 3 + place for place, figures in enumerate(_SO_MANY) for figure in figures}


def with_all_orders_counted(text: str, count: int) -> str:
    """The text; so many orders as there are open, `count`, as all of them: 三单都换, all three."""

    def named(hit: re.Match[str]) -> str:
        figure = (hit["zh"] or hit["en"]).casefold()
        if _FIGURES[figure] != count:
            return hit[0]
        if not hit["zh"]:
            return "all orders"
        return "所有訂單" if "單" in hit[0] else "所有订单"

    return _SO_MANY_ORDERS.sub(named, text)


def means_all_orders(text: str) -> bool:
    """Whether a text says no more than that all orders are meant."""
    return bool(_ALL_ORDERS_ALONE.fullmatch(text))


def with_numbers_in_full(request: Request, dossier: Dossier) -> Request:
    """The request with each of the customer's orders under its whole number: SO-1024, where 1024 is said."""

    def in_full(action: Action) -> Action:
        named = orders_named(action.order or "", dossier)
        return action.model_copy(update={"order": named[0]}) if len(named) == 1 else action

    return request.with_actions(tuple(map(in_full, request.actions)))


def with_orders_for_bare_numbers(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; the only number of an order that a text gives without a label, and that was read as a
    number of goods or as nothing, as that of the order: deliver 1024 a week later."""
    bare = [one for one in dossier.by_figures(text) if not _LABELLED.search(text)]
    if len(bare) != 1 or any(action.order for action in request.actions):
        return request
    number = Decimal(re.sub(r"\D", "", bare[0]))
    counted = [one for one in request.actions if _is_only_a_number(one, number)]
    kept = [one for one in request.actions if one not in counted]
    whole = [one for one in kept if one.intent in WHOLE_ORDER and one.intent not in _NAMES_NO_ORDER]
    if not whole or len(whole) < len(kept) or any(action.if_granted for action in request.actions):
        return request
    return request.with_actions(tuple(one.model_copy(update={"order": bare[0]}) for one in kept))


_LEAST_SUM = 100
"""A sum below that has too few figures for the number of an order."""


def without_sums_as_orders(
    request: Request, sums: Iterable[Decimal], dossier: Dossier, *, asked: bool
) -> Request:
    """The request; a number without letters that is no order, and one of the sums that were told, or any
    where a price was `asked` for, is none that a wish names: 1294 is over our budget, make it 70 teapots."""
    told = {str(int(one)) for one in sums if one >= _LEAST_SUM}

    def named(action: Action) -> Action:
        number = action.order or ""
        is_sum = (number in told or (asked and number.isdecimal())) and not dossier.by_figures(number)
        return action.model_copy(update={"order": None}) if is_sum else action

    return request.with_actions(tuple(map(named, request.actions)))


def _is_only_a_number(action: Action, number: Decimal) -> bool:
    """Whether an action is no more than that number of goods, of which nothing else is said."""
    quantity = action.quantity if isinstance(action, ChangeQuantity) else None
    return bool(quantity and not action.item and not quantity.unit and quantity.value == number)


def with_names_for_contacts(request: Request, text: str, setting: Setting) -> Request:
    """The request; a name that was read as goods, beside a contact or an invoice, as theirs, and one before a
    phone number, in a text of nothing else, as the contact's."""
    if len(request.actions) == 1 and (alone := _NAME_AND_PHONE.fullmatch(text.strip())):
        contact = _with_name(request.actions[0], alone["name"]).model_copy(update={"confidence": _GUESSED})
        return request.with_actions((contact,))
    named = [one for one in request.actions if isinstance(one, ChangeContact | ChangeInvoice)]
    names = [
        action
        for action in request.actions
        if isinstance(action, AddItem | PlaceOrder) and action.item and not action.quantity
        if product_meant(action.item, setting.speaker) is None
        if any(action.order in (None, one.order) for one in named)
    ]
    if len(names) != 1 or len(named) != 1 or any(action.if_granted for action in request.actions):
        return request
    made = tuple(_with_name(one, names[0].item) for one in request.actions if one is not names[0])
    return request.with_actions(made)


def with_people_as_contacts(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; who takes the place of somebody that takes goods in, or takes over as contact, as that:
    Ben instead of Ruby; 之後由張雅婷接手. Nothing else is wanted of people as of goods."""
    names = [one.address.recipient for one in dossier.orders if one.address and one.address.recipient]
    made = (_without_people(action, names, setting) for action in request.actions)
    request = request.with_actions(tuple(action for action in made if action))
    hit = _TAKES_OVER.search(text)
    name = (hit["en"] or hit["zh"]) if hit else None
    contacts = [one for one in request.actions if isinstance(one, ChangeContact)]
    if hit and not contacts and _A_CONTACT.search(text):
        named = dossier.by_figures(text)
        new = ChangeContact(order=named[0] if len(named) == 1 else None, evidence=(hit.span(),))
        request = request.with_actions((*request.actions, new))
    return request.with_actions(tuple(_with_name(one, name) if name else one for one in request.actions))


def _without_people(action: Action, names: Sequence[str], setting: Setting) -> Action | None:
    """The action; one that puts goods in the place of somebody who takes goods in, as a change of who that
    is, and any other of such goods as nothing."""
    item = getattr(action, "item", None)
    if not item or setting.goods.knows(item) or not any(_is_named(item, name) for name in names):
        return action
    if not isinstance(action, SubstituteItem) or not action.replacement:
        return None
    to = Address(recipient=action.replacement)
    return ChangeContact(order=action.order, address=to, evidence=action.evidence)


def _is_named(words: str, name: str) -> bool:
    """Whether words call somebody of that name: Ruby's, 林小姐, 小陈."""
    said, name = words.casefold().removesuffix("'s").strip(), name.casefold()
    if said.isascii():
        return said == name or said in name.split()
    titled = _TITLED.fullmatch(said)
    return said == name or name.endswith(said) or (titled is not None and name[:1] in titled.groups())


def _with_name(action: Action, name: str | None) -> Action:
    """The action; a contact without a recipient, or an invoice without a title, with that name."""
    if isinstance(action, ChangeContact) and not (action.address and action.address.recipient):
        address = (action.address or Address()).model_copy(update={"recipient": name})
        return action.model_copy(update={"address": address})
    named = (
        isinstance(action, ChangeInvoice) and action.invoice and (action.invoice.title or is_tax_label(name))
    )
    if isinstance(action, ChangeInvoice) and not named:
        invoice = (action.invoice or Invoice()).model_copy(update={"title": name})
        return action.model_copy(update={"invoice": invoice})
    return action


def _with_phone(action: Action, phone: re.Match[str] | None) -> Action:
    """The action; a contact without a phone with the one that was found."""
    if phone is None or not isinstance(action, ChangeContact) or (action.address and action.address.phone):
        return action
    address = (action.address or Address()).model_copy(update={"phone": phone["phone"].strip()})
    return action.model_copy(update={"address": address})


def _of_the_whole(
    action: Action, actions: Sequence[Action], text: str, dossier: Dossier, setting: Setting
) -> Action:
    """The action; a date or place that is named of some goods alone, and not said to be of these apart, is
    that of the order that holds them."""
    alike = [one for one in actions if one.intent == action.intent]
    if action.intent not in _WHERE_AND_WHEN or not action.item or len(alike) > 1 or _APART.search(text):
        return action
    holding = _holding(action.item, dossier, setting, intent=action.intent)
    named = orders_named(action.order, dossier) if action.order else holding
    if len(named) != 1 or named[0] not in holding:
        return action
    return action.model_copy(update={"order": action.order or named[0], "item": None})


def orders_by_goods(text: str, dossier: Dossier, setting: Setting) -> list[tuple[int, str]]:
    """The open orders that a text names by their goods or their place, and where: 手套那单, the glove order,
    第二单."""
    return [(at, order) for _, at, _, order in _named_by_goods(text, dossier, setting)]


def orders_with_goods(words: str | None, dossier: Dossier, setting: Setting) -> list[str]:
    """The orders, the open ones first, that hold goods of that name."""
    return _holding(words, dossier, setting, intent="query_order") if words else []


def with_numbers_for_goods(text: str, dossier: Dossier, setting: Setting) -> str:
    """The text with the numbers of the open orders in the place of the goods or the place that name them."""
    for start, _, end, order in reversed(list(_named_by_goods(text, dossier, setting))):
        gap = " " if text[end : end + 1].isdigit() else ""
        text = f"{text[:start]}{order}{gap}{text[end:]}"
    return text


def with_numbers_for_goods_paid_alike(text: str, dossier: Dossier, setting: Setting) -> str:
    """The text with the number of the newest of several orders in the place of the goods that name them all,
    where they are paid in the same way."""
    for start, _, end, orders in reversed(list(_called_by_goods(text, dossier, setting))):
        paid = [order.payment for one in orders if (order := dossier.order(one))]
        if len(orders) > 1 and all(one == paid[0] for one in paid):
            text = f"{text[:start]}{orders[0]}{text[end:]}"
    return text


def with_numbers_for_ones(text: str, orders: Sequence[str], dossier: Dossier, setting: Setting) -> str:
    """The text with the numbers of orders in the place of what calls one by its goods: the teapot one."""

    def number(hit: re.Match[str]) -> str:
        called = _order_of(hit["goods"], dossier, setting)
        return called if called and called in orders else hit[0]

    return _ONE.sub(number, text)


def with_numbers_for_goods_of(
    text: str, orders: Sequence[str], dossier: Dossier, setting: Setting, *, asked: str | None = None
) -> str:
    """The text with the number of the only one of some orders that holds the goods which it names in their
    place; where several hold them, or there is no other, of the one that holds nothing else, or by whose
    goods, in the words of `asked`, it was called before."""
    words = setting.goods.words_in(text) or ""
    held = [one for one in dossier.orders if one.id in orders and lines_named(words, one, setting.speaker)]
    called = {line.sku for one in held for line in lines_named(asked or "", one, setting.speaker)}
    alone = [one for one in held if _is_called_by(lines_named(words, one, setting.speaker), one, called)]
    meant = held if len(held) == 1 < len(orders) else alone
    if not words or len(meant) != 1:
        return text
    name = "s? ".join(map(re.escape, words.split()))
    hit = re.search(rf"{name}s?(?: ones?)?(?![a-z])", text, re.IGNORECASE)
    if hit is None:
        return text
    behind = text[hit.end() :]
    return f"{text[: hit.start()]}{meant[0].id}{' ' * behind[:1].isdigit()}{behind}"


def _is_called_by(lines: Sequence[OrderLine], order: Order, called: Collection[str]) -> bool:
    """Whether lines are all of an order, or of the goods by which it was called."""
    return list(lines) == list(order.lines) or (bool(lines) and {one.sku for one in lines} <= {*called})


def _order_of(goods: str, dossier: Dossier, setting: Setting) -> str | None:
    """The only order that holds goods of a name."""
    named = _orders_called(goods, dossier, setting)
    return named[1][0] if named and len(named[1]) == 1 else None


def _named_by_goods(text: str, dossier: Dossier, setting: Setting) -> Iterator[tuple[int, int, int, str]]:
    """The open orders that a text names by their goods or their place: where the name starts, where the word
    for an order, where that ends, and which order. Goods that several hold name the one that no other name
    in the text does: the mug order and the teapot order, where the teapots come with mugs too."""
    called = list(_called_by_goods(text, dossier, setting))
    named = {orders[0] for *_, orders in called if len(orders) == 1}
    for start, word, end, orders in called:
        left = orders if len(orders) == 1 else [one for one in orders if one not in named]
        if len(left) == 1:
            yield start, word, end, left[0]


def _called_by_goods(
    text: str, dossier: Dossier, setting: Setting
) -> Iterator[tuple[int, int, int, Sequence[str]]]:
    """Where a text names orders by their goods or their place, and the open ones that may be meant."""
    still_open = [one.id for one in dossier.open_orders]
    for hit in _ORDER.finditer(text):
        first = max(0, hit.start() - _LONGEST_NAME)
        before = text[first : hit.start()]
        if place := _PLACE.search(before):
            for order in still_open[(place.lastindex or 1) - 1 :][:1]:
                yield first + place.start(), hit.start(), hit.end(), [order]
            continue
        before = _BESIDE_AN_ORDER.sub("", before)
        if named := _orders_called(before, dossier, setting):
            yield first + named[0], hit.start(), hit.end(), named[1]


def _orders_called(before: str, dossier: Dossier, setting: Setting) -> tuple[int, Sequence[str]] | None:
    """The orders with the goods that a text ends with the name of, and where that starts: the one that the
    shortest name tells from the others, else those that the whole name is of."""
    words = (setting.goods.words_in(before) or "").split()
    found = None
    for count in range(1, len(words) + 1):
        last = words[-count:]
        hit = re.search("s? ".join(map(re.escape, last)) + r"s?\s*$", before, re.IGNORECASE)
        holding = _holding(" ".join(last), dossier, setting, intent="query_order") if hit else []
        if hit and holding:
            whole = re.search("s? ".join(map(re.escape, words)) + r"s?\s*$", before, re.IGNORECASE)
            found = (whole or hit).start(), holding
        if len(holding) == 1:
            break
    return found


def _gives_way(action: Action, actions: Sequence[Action]) -> bool:
    """Whether goods are taken off for others that come in their place, by the same words."""
    come = [one.evidence for one in actions if isinstance(one, AddItem)]
    return isinstance(action, RemoveItem) and action.evidence is not None and action.evidence in come


def _cancelled(action: Action, text: str, dossier: Dossier, setting: Setting) -> Action:
    """The action; of one that takes goods off, where these do no more than name their order, that order's
    cancellation: cancel the glove order, 取消礼盒那单."""
    if not isinstance(action, RemoveItem) or action.order or not action.item:
        return action
    for start, _, end, order in _named_by_goods(text, dossier, setting):
        where = [hit.start() for hit in re.finditer(re.escape(action.item), text, re.IGNORECASE)]
        behind = _OF_IT.match(text, end)
        if where and not behind and all(start <= place < end for place in where):
            return CancelOrder(order=order, evidence=action.evidence, if_granted=action.if_granted)
    return action


def _of_goods_alone(action: Action, text: str, dossier: Dossier, setting: Setting) -> Action:
    """The action; a cancellation of goods by their name, and of no order by them, takes these off:
    纸全部取消."""
    if not isinstance(action, CancelOrder) or not action.evidence:
        return action
    begun, ended = around(text, *max(action.evidence), _CLAUSE_END)
    found = _GOODS_GO.search(text[begun:ended])
    words = found["goods"] if found and not _ORDER.search(text[begun:ended]) else ""
    holding = _holding(words, dossier, setting, intent="remove_item") if words else []
    if not holding or (action.order and not _holds(action.order, words, dossier, setting)):
        return action
    return RemoveItem(order=action.order, item=words, evidence=action.evidence)


def order_spoken_of(text: str, dossier: Dossier, setting: Setting) -> str | None:
    """The only order that a text is about, whatever it says of it."""
    named = dossier.by_figures(text) or [order for _, order in orders_by_goods(text, dossier, setting)]
    return named[0] if len(set(named)) == 1 else None


def order_with_goods_in(text: str, dossier: Dossier, setting: Setting) -> str | None:
    """The only open order that has the goods which a text names."""
    words = setting.goods.words_in(text)
    ids = orders_with_goods(words, dossier, setting) if words else []
    still_open = [one.id for one in dossier.open_orders if one.id in ids]
    return still_open[0] if len(still_open) == 1 else None


def order_with_their_goods(actions: Sequence[Action], dossier: Dossier, setting: Setting) -> str | None:
    """The only order with the goods that some wishes name, whatever becomes of these."""
    named = [one.item for one in actions if one.intent in (*OF_A_LINE, *WHOLE_ORDER) and one.item]
    held = {order for item in named for order in orders_with_goods(item, dossier, setting)}
    return held.pop() if len(held) == 1 else None


def _added(
    action: Action,
    actions: Sequence[Action],
    text: str,
    spoken_of: Sequence[tuple[int, str]],
    dossier: Dossier,
    setting: Setting,
) -> Action:
    """The action; goods for sale that an order does not hold, and that are put on it, are added to that."""
    if (
        not isinstance(action, AddItem | PlaceOrder | ChangeQuantity)
        or not action.item
        or not action.quantity
    ):
        return action
    said, mode = text.casefold(), action.quantity.mode
    to_same = bool(_SAME_ORDER.search(said)) or bool(spoken_of and _ONTO.search(said[: spoken_of[-1][0]]))
    comes = bool(spoken_of) and _is_put_there(action, text, spoken_of) and not _changes(action, text)
    adds = isinstance(action, AddItem) or mode == "add" or to_same or comes or bool(_PUTS.search(said))
    if not adds or mode not in ("set", "add") or (isinstance(action, PlaceOrder) and not to_same):
        return action
    numbered = {id for one in actions if one.order for id in orders_named(one.order, dossier)}
    named = orders_named(action.order, dossier) if action.order else [order for _, order in spoken_of[-1:]]
    changed = None if action.order or spoken_of else _only_order_changed(actions, text, dossier)
    by_number = orders_named(changed, dossier) if changed else []
    named = named or (list(numbered) if to_same else by_number)
    if len(named) != 1:
        return action
    if _holds(named[0], action.item, dossier, setting):
        more = action.quantity.model_copy(update={"mode": "set" if _changes(action, text) else "add"})
        there = ChangeQuantity(order=named[0], item=action.item, quantity=more, evidence=action.evidence)
        return there if isinstance(action, PlaceOrder) else action
    onto = to_same or by_number or _is_put_there(action, text, spoken_of)
    elsewhere = action.order is None and not onto
    if elsewhere and _holding(action.item, dossier, setting, intent="change_quantity"):
        return action
    if product_meant(action.item, setting.speaker) is None:
        return action
    terms = {name: value for name, value in action if name in AddItem.model_fields and name != "intent"}
    quantity = action.quantity.model_copy(update={"mode": "set"})
    return AddItem(**{**terms, "order": named[0], "quantity": quantity})


def _is_put_there(action: Action, text: str, spoken_of: Sequence[tuple[int, str]]) -> bool:
    """Whether a wish is in the clause that names the last of some orders, or that clause puts something there
    or says nothing else: 礼盒加20盒，放到椅子那单; 椅子那单，加20盒礼盒."""
    place = spoken_of[-1][0] if spoken_of else 0
    start, end = around(text, place, place, _CLAUSE_END)
    own = is_read_from(action, [(start, end)])
    return own or bool(_PUTS.search(text[start:end]) or _ALONE.fullmatch(text, place, end))


def _at_the_order_spoken_of(
    action: Action, text: str, spoken_of: Sequence[tuple[int, str]], dossier: Dossier, setting: Setting
) -> Action:
    """A wish that names no order, at the one that its text named last before it by the goods on it."""
    if action.order or action.intent in _NAMES_NO_ORDER or not action.evidence or not spoken_of:
        return action
    end = action.evidence[-1][1]
    if _ALL.search(words_of(action, text).casefold()):
        return action
    before = [order for place, order in spoken_of if place < end]
    order = before[-1] if before else spoken_of[0][1]
    of_goods = action.intent in OF_A_LINE or isinstance(action, QueryOrder)
    if action.item and of_goods and not _holds(order, action.item, dossier, setting):
        return action
    return action.model_copy(update={"order": order})


def _with_goods_of_the_others(
    action: Action, actions: Sequence[Action], text: str, dossier: Dossier, setting: Setting
) -> Action:
    """A cancellation that names no order, at the only one with the goods that are wanted otherwise beside it:
    half the gloves, or cancel it."""
    others = [one for one in actions if one is not action]
    if not isinstance(action, CancelOrder) or action.order or _EVERYTHING.search(text.casefold()):
        return action
    held = [_holding(one.item, dossier, setting, intent="query_order") if one.item else [] for one in others]
    known = {order for one in held for order in one}
    if len(known) != 1 or not all(held) or any(one.order for one in others):
        return action
    return action.model_copy(update={"order": known.pop()})


def _unless_it_stays(
    action: Action, actions: Sequence[Action], text: str, dossier: Dossier, setting: Setting
) -> Action:
    """The action; a cancellation of an order by its place, of which goods are wanted otherwise beside it, for
    a person to tell which is meant: 第一单取消，SO-2048里的纸也别要了."""
    said = [text[start:end] for start, end in action.evidence or ()]
    if not isinstance(action, CancelOrder) or not any(BY_PLACE.search(one) for one in said):
        return action
    others = [one for one in actions if one is not action and one.item]
    held = [
        [one.order] if one.order else _holding(one.item or "", dossier, setting, intent=one.intent)
        for one in others
    ]
    if not any(action.order and orders == [action.order] for orders in held):
        return action
    return Handover(evidence=action.evidence)


def _with_goods_of_its_clause(action: Action, text: str, dossier: Dossier, setting: Setting) -> Action:
    """A wish for one of the lines of an order, at the only line that its own words name, or, when these point
    back, all of the text."""
    meant = orders_named(action.order or "", dossier)
    lines = [one.lines for one in dossier.orders if one.id in meant]
    if action.intent not in OF_A_LINE or action.item or not lines or len(lines[0]) == 1:
        return action
    clause = words_of(action, text)
    for said in (clause, text) if _POINTS_BACK.search(clause) else (clause,):
        if len(named := _lines_in(said, action.order or "", dossier, setting)) == 1:
            return action.model_copy(update={"item": named[0]})
    return action


def _lines_in(text: str, reference: str, dossier: Dossier, setting: Setting) -> list[str]:
    """The names of the lines of an order that a text names by a word of their own."""
    meant = orders_named(reference, dossier)
    (order,) = (one for one in dossier.orders if one.id in meant)
    words = map(setting.goods.words_in, re.split(r"[\s,，。、;；]|\d+|和|and", text))
    return list(dict.fromkeys(line.name for line in lines_each_named(words, order, setting.speaker)))


def _of_all(
    actions: Sequence[Action],
    text: str,
    about: Sequence[str],
    dossier: Dossier,
    setting: Setting,
) -> Iterator[Action]:
    """The actions; one of whole orders that the text wants of both, of all, or of all but some, at each; of
    all but the only ones there are, it is for a person."""
    excepted, in_the_end = orders_excepted(text, dossier, setting), _ends_on_all_orders(text)
    for action in actions:
        wanted = _EVERYTHING if action.intent in ("cancel_order", "query_order") else _ALL
        of_all = excepted or wanted.search(text.casefold()) or _is_for_everything(action, text)
        named = action.order and not set(orders_named(action.order, dossier)) & set(excepted)
        named = named and not (in_the_end or _ALL.search(_sentence_from(action, actions, text).casefold()))
        of_goods = action.item and action.intent != "query_order"
        if not of_all or named or of_goods or action.intent not in WHOLE_ORDER:
            yield action
            continue
        open_ones = [one for one in dossier.open_orders if one.id not in excepted]
        fitting = [one.id for one in open_ones if one.stage in POSSIBLE_AT.get(action.intent, ())]
        if BOTH.search(text.casefold()) and len(fitting) != _TWO and not excepted:
            fitting = [order for order in fitting if order in about]
            fitting = fitting if len(fitting) == _TWO else []
        else:  # of the others it is told why that is not possible
            fitting = [one.id for one in open_ones] if fitting else []
        yield from (action.model_copy(update={"order": order}) for order in fitting)
        if excepted and not fitting:
            yield Handover(evidence=action.evidence)
        elif not fitting:
            yield action


def _ends_on_all_orders(text: str) -> bool:
    """Whether a text says behind what it wants no more than that all orders are meant: …，所有订单都换."""
    *before, last = [one for one in re.split(r"[，,。；;！!]", text) if one.strip()] or [""]
    return bool(before) and bool(re.search("[单單]", last)) and means_all_orders(last)


def _sentence_from(action: Action, actions: Sequence[Action], text: str) -> str:
    """The sentence that an action was read in, from the others before it on, without the number of an order
    that stands elsewhere: nothing where its own words name one."""
    spans = [span for span in action.evidence or () if not A_NUMBER.fullmatch(text[slice(*span)])]
    if not spans or len(spans) == len(action.evidence or ()):
        return ""
    start, end = spans[-1]
    others = [last for one in actions if one is not action for _, last in one.evidence or () if last <= start]
    begun, ended = around(text, start, end, SENTENCE_END)
    return text[max([begun, *others]) : ended]


_STAYS_OUT = re.compile(
    r"(?:^|[，,。；;！!])\s*(?:但是?|只有|就|不[过過])?(?P<zh>[^，,。；;！!]{2,16}?)(?:[的就先都也可以]|那[边邊])*"
    r"(?:除外|例外|不算|不包括|不(?:用|要|必|需要?)?[换換改动動变變调調推移]|[别別][换換改动動变變调調推移]"
    r"|不[用必](?=了?(?:[，,。；;！!]|$))|照[旧舊]|保持|[维維]持|[还還]是原[来來样樣])[^，,。；;！!\d]{0,6}(?=[，,。；;！!]|$)"
    r"|(?:^|[,.;!]|\b(?:and|but)\b)\s*(?:please |just )*(?:leave|keep) (?P<en>[^,.;!?]{2,40}?)"
    r" (?:alone|unchanged|untouched|as (?:it|they) (?:is|are)|out|where (?:it|they) (?:is|are))\b"
    r"|(?:^|[,.;!]|\b(?:and|but)\b)\s*(?P<stays>[^,.;!?]{2,40}?)"
    r" (?:stays?|remains?|(?:does|do|should|must)(?:n['’]?t| not) (?:change|move))\b",
    re.IGNORECASE,
)
"""That of some orders nothing is to change, where it changes of the others: 手套那单除外."""


def orders_excepted(text: str, dossier: Dossier, setting: Setting) -> list[str]:
    """The orders of which a text says that it does not mean them: all but SO-1031, 手套那单除外."""
    spoken_of = orders_by_goods(text, dossier, setting)
    stays = _STAYS_OUT.finditer(text) if _ALL.search(text.casefold()) else ()
    spans = [hit.span(hit.lastgroup or 0) for hit in stays]
    for hit in EXCEPT.finditer(text):
        clause = re.split(r"[,，;；。]", text[hit.end() :])[0]
        spans.append((hit.end(), hit.end() + len(clause)))
    found: list[str] = []
    for start, end in spans:
        named = [order for place, order in spoken_of if start <= place <= end]
        named += dossier.by_figures(text[start:end])
        found += named or _called_among_all(text, text[start:end], dossier, setting)
    return list(dict.fromkeys(found))


def _called_among_all(text: str, words: str, dossier: Dossier, setting: Setting) -> Sequence[str]:
    """The open orders that words of a text call by no more than their goods, where it is about all orders."""
    goods = setting.goods.words_in(words) if _ALL.search(text.casefold()) else None
    held = orders_holding(goods, dossier.open_orders, setting.speaker)
    return [one.id for one in held]


def _with_goods_they_have(action: Action, text: str, dossier: Dossier, setting: Setting) -> Action:
    """A wish for more of a kind of goods, as the only ones of that kind that are on the customer's orders;
    the price of a kind, as of those of the order that is named beside."""
    wants_more = isinstance(action, PlaceOrder | AddItem) and _MORE.search(text) and not has_condition(text)
    spoken_of = dossier.by_figures(text) if isinstance(action, RequestQuote) else []
    if not action.item or not (wants_more or spoken_of):
        return action
    meant = find_product(action.item, setting.speaker)
    if not isinstance(meant, Problem) or meant.question != "which_product":
        return action
    orders = [one for one in dossier.open_orders if one.id in spoken_of or wants_more]
    skus = {line.sku for order in orders for line in order.lines}
    named = [setting.speaker.name(sku, sku) for sku in skus]
    theirs = [name for name in meant.choices if name in named]
    return action.model_copy(update={"item": theirs[0]}) if len(theirs) == 1 else action


def wants_it_new(text: str) -> bool:
    """Whether a text may buy goods, or want more of them, rather than say how many they are to be."""
    return bool(BUYS.search(text) or _NEW.search(text))


def says_more_or_new(text: str) -> bool:
    """Whether a text may want more than was spoken of, or another order."""
    return bool(_NEW.search(text))


def with_goods_spoken_of(request: Request, spoken_of: Sequence[str]) -> Request:
    """The request; so many that are ordered, or of which the price is asked, and not said of what, of the
    only goods that were spoken of."""
    if len({*spoken_of}) != 1:
        return request
    item = spoken_of[0]
    named = (
        one.model_copy(update={"item": item})
        if isinstance(one, PlaceOrder | RequestQuote) and not (one.item or one.order) and one.quantity
        else one
        for one in request.actions
    )
    return request.with_actions(tuple(named))


def _only_order_changed(actions: Sequence[Action], text: str, dossier: Dossier) -> str | None:
    """The only order of a text, as it is named there, where something of it is to change: what is added in
    the same breath is added to that. Drop the paper from 4417 and add 50 flasks."""
    named = {one.order for one in actions if one.order and one.intent not in _LEAVES_IT}
    alone = len(named) == 1 and len(dossier.by_figures(text)) == 1
    return next(iter(named)) if alone and len(actions) > 1 else None


def _meant(
    action: Action, text: str, dossier: Dossier, setting: Setting, *, changed: str | None = None
) -> Action:
    if action.intent not in OF_A_LINE or not action.item:
        return action
    holding = _holding(action.item, dossier, setting, intent=action.intent)
    if action.order is None and holding:
        return action
    if action.order and _holds(action.order, action.item, dossier, setting):
        return action
    clause = _own_clause(action, text) if action.order else None
    if _is_to_come_there(action, text, setting):
        more = action.quantity.model_copy(update={"mode": "set"}) if action.quantity else None
        return AddItem(order=action.order, item=action.item, quantity=more, evidence=action.evidence)
    if clause and isinstance(action, ChangeQuantity) and BUYS.search(clause):
        return PlaceOrder(item=action.item, quantity=action.quantity, if_granted=action.if_granted)
    adds = isinstance(action, ChangeQuantity) and action.quantity and action.quantity.mode == "add"
    if clause and len(holding) == 1 and not (adds and action.order == changed):
        return action.model_copy(update={"order": holding[0]})
    if isinstance(action, ChangeQuantity) and action.quantity and _brings_more(action, text, setting):
        more = action.quantity.model_copy(update={"mode": "set"})
        comes = AddItem(order=action.order, item=action.item, quantity=more, if_granted=action.if_granted)
        return comes.model_copy(update={"evidence": action.evidence})
    return action


_CHANGES = re.compile(
    r"\b(?:chang\w*|adjust\w*|correct\w*|update\w*|make|set|instead|only|just|reduce\w*|increase\w*|rais\w+|lower\w*"
    r"|cut|keep|stays?|leave|should (?:be|read)|(?:up|down)? ?to \d)\b"
    r"|[改换換只减減降成调調]|[应應][该該]|不[是对對]|保持|[还還]是"
)
"""That an amount is another than it was, rather than one of goods that come."""


_WITH_IT = re.compile(
    r"\b(?:with|on|onto|to|along with) (?:it|that|this order|that order)\b|一起|一[并併同]|一[块塊][送发發]"
)
"""That goods come with those of an order."""


def _is_to_come_there(action: Action, text: str, setting: Setting) -> TypeGuard[ChangeQuantity]:
    """Whether goods that are not on an order are to come with it: behind its number as a head, or with what
    points back to that in the sentence. SO-1024: 200 white mugs; 2051：纸20包一起送."""
    if not isinstance(action, ChangeQuantity) or action.if_granted or _changes(action, text):
        return False
    if action.quantity is None or action.quantity.mode not in ("set", "add") or not action.evidence:
        return False
    numbers = [span for span in action.evidence if A_NUMBER.fullmatch(text[slice(*span)])]
    goods = [span for span in action.evidence if span not in numbers]
    if not (numbers and goods and setting.goods.words_in(action.item or "")):
        return False
    number, (start, end) = numbers[0], goods[-1]
    between = text[number[1] : start]
    if SENTENCE_END.search(between):
        return False
    behind = text[start : around(text, start, end, SENTENCE_END)[1]]
    clause = text[slice(*around(text, start, end, CLAUSE_END))]
    bought = BUYS.search(clause) or "另外" in clause
    return bool(re.match(r"\s*[:：]", between) or (_WITH_IT.search(behind.casefold()) and not bought))


def _brings_more(action: ChangeQuantity, text: str, setting: Setting) -> bool:
    """Whether goods that are not on the order which a text names come onto it: so many more, or, of a kind
    that we sell, so many, where the text changes no amount."""
    if action.quantity is None or action.quantity.mode != "set":
        return action.quantity is not None and action.quantity.mode == "add"
    names = re.sub(r"\D", "", action.order or "") or " "
    wanted = names in text and not action.if_granted and setting.goods.has_kind(action.item or "")
    return bool(wanted) and not _changes(action, text)


def _changes(action: Action, text: str) -> bool:
    """Whether an amount is another than it was, in the words that it was read from."""
    return bool(_CHANGES.search(words_of(action, text).casefold()))


def _without_counts_of_goods_that_come(actions: Sequence[Action]) -> tuple[Action, ...]:
    """The actions, less so many more of no goods by which a text leads to those that come onto an order: add
    one product to SO-2051: 5 black chairs."""
    come = Counter(one.order for one in actions if isinstance(one, AddItem) and one.item)
    return tuple(one for one in actions if not (_is_a_bare_addition(one) and _counts(one, come[one.order])))


def _is_a_bare_addition(action: Action) -> TypeGuard[ChangeQuantity]:
    return isinstance(action, ChangeQuantity) and not action.item and not action.if_granted


def _counts(action: ChangeQuantity, number: int) -> bool:
    return bool(action.quantity and action.quantity.mode == "add" and number == action.quantity.value)


def _asked_of_its_goods(action: Action, text: str, dossier: Dossier, setting: Setting) -> Action:
    """A question how goods stand; of goods that are not on the order which another clause names, at the one
    that holds them: when will the flasks come? And put Ben as contact on 4417."""
    item, order = action.item, action.order
    if not isinstance(action, QueryOrder) or not item or not order or _holds(order, item, dossier, setting):
        return action
    meant = {*orders_named(order, dossier)}
    clauses = (clause for clause in CLAUSE_END.split(text) if item.casefold() in clause.casefold())
    holding = _holding(item, dossier, setting, intent="query_order")
    if not holding or any(meant & {*dossier.by_figures(clause)} for clause in clauses):
        return action
    return action.model_copy(update={"order": holding[0] if len(holding) == 1 else None})


def _holding(item: str, dossier: Dossier, setting: Setting, *, intent: Intent) -> list[str]:
    """The orders with goods of that name: the open ones that allow what is wished, else those that do, else
    the open ones."""
    named = orders_holding(item, dossier.orders, setting.speaker)
    possible = [order for order in named if order.stage in POSSIBLE_AT.get(intent, ())]
    still_open = [order for order in named if order in dossier.open_orders]
    both = [order for order in possible if order in still_open]
    return [order.id for order in both or possible or still_open]


def _holds(reference: str, item: str, dossier: Dossier, setting: Setting) -> bool:
    """Whether the order that is named so has goods of that name."""
    meant = orders_named(reference, dossier)
    return any(lines_named(item, one, setting.speaker) for one in dossier.orders if one.id in meant)


def _own_clause(action: Action, text: str) -> str | None:
    """What an action was read in, when its order's number stands elsewhere in the text."""
    spans = [text[start:end] for start, end in action.evidence or ()]
    numbers = [span for span in spans if re.sub(r"\W", "", span) == re.sub(r"\W", "", action.order or "")]
    rest = [span for span in spans if span not in numbers]
    return " ".join(rest) if numbers and rest else None


def _with_goods_of_the_text(action: Action, text: str, dossier: Dossier, setting: Setting) -> Action:
    """A wish that names neither order nor goods, with the only open order whose goods its text names."""
    if action.order or action.item or action.intent in _NAMES_NO_ORDER or orders_named(text, dossier):
        return action
    item = setting.goods.words_in(text)
    holding = _holding(item, dossier, setting, intent=action.intent) if item else []
    if len(holding) != 1:
        return action
    about = {"item": item} if action.intent in _OF_ONE_PRICE else {}
    return action.model_copy(update={"order": holding[0], **about})


_WHO_WRITES = re.compile(
    r"\b(?:[Tt]his is|[Mm]y name is|(?:I am|I'm|I’m)(?: called)?|[Hh]ere is)"
    r" (?P<en>[A-Z][\w'-]+(?: (?:(?:van|von|de|der|da|del|la|le|bin|al)\b ?)*[A-Z][\w'-]+){1,3})"
    r"|(?P<here>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}) (?:here|speaking)\b"
    r"|(?:我(?:是|叫)|[这這][里裡]是)(?:[^，,。\s]{0,4}(?:[来來任]的|同事|[业業][务務]|采[购購]|[採]購))?"
    r"(?P<zh>[\u4e00-\u9fff]{2,4})(?=[，,。;；！!\s])"
)
"""Who a message is from."""
_WRITER_AS_CONTACT = re.compile(
    r"\b(?:use|put|take|make|list|enter|have|name|register)\W+me\b[^.;!?\n]{0,20}\bcontact\b"
    r"|\bcontact\b[^.;!?\n]{0,30}\b(?:to me|is me|me instead|be me)\b"
    r"|\bme (?:as|to be|is) (?:the |your |a )?(?:new )?contact\b"
    r"|\b(?:i am|i'm|i’m|i will be|i'll be)(?: now)? (?:the |your )?(?:new )?contact\b"
    r"|(?:[联聯][系絡繫络]人|收[件货貨]人|[联聯][络絡]窗口)[^，,。;；]{0,8}(?:[改换換寫写][成为為]?|就?是|用)我(?![们們])",
    re.IGNORECASE,
)
"""That who writes is to be the contact."""
_WISH_ENDS = re.compile(r"[.;!?。；！？\n]")
_ON_EVERYTHING = re.compile(
    r"\b(?:on|for) (?:everything|all (?:of (?:it|them)|deliver\w+)"
    r"|(?:all |both )*(?:of )?(?:our|my|these|those) (?:open |current |new )?orders)\b"
    r"|(?:[联聯][系絡繫络]人|收[件货貨]人)[^，,。;；]{0,4}(?:都|全部|一律)",
    re.IGNORECASE,
)
"""That a term is to be one of all orders."""
_OF_ANY_ORDER = ("change_contact", "change_payment", "change_invoice", "change_address")


def _is_for_everything(action: Action, text: str) -> bool:
    return action.intent in _OF_ANY_ORDER and bool(_ON_EVERYTHING.search(text))


def with_the_writer_as_contact(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; who writes, where the text gives a name and wants that person as contact, as that."""
    writer = _WHO_WRITES.search(text)
    name = next(filter(None, writer.groups()), None) if writer else None
    hit = _WRITER_AS_CONTACT.search(text) if name else None
    if hit is None or name is None:
        return request
    wish = around(text, *hit.span(), _WISH_ENDS)
    contacts = [one for one in request.actions if isinstance(one, ChangeContact)]
    if not contacts and any(action.if_granted for action in request.actions):
        return request
    if not contacts:
        named = dossier.by_figures(text[slice(*wish)])
        new = ChangeContact(confidence=_GUESSED)
        contacts = [new.model_copy(update={"order": order}) for order in named] or [new]
    phone = OWN_PHONE.search(text)
    made = [_with_phone(_with_name(one, name), phone) for one in contacts]
    said = [wish, *([phone.span()] if phone else [])]
    spans = [tuple(sorted({*(one.evidence or ()), *said})) for one in contacts]
    told = [one.model_copy(update={"evidence": span}) for one, span in zip(made, spans, strict=True)]
    return request.with_actions((*(one for one in request.actions if one not in contacts), *told))
