"""What a message makes of what is proposed, where it is no plain yes or no to that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from agents.desk.find import Dossier, lines_named, named_among, orders_named
from agents.desk.proposal import (
    Proposal,
    alike,
    as_request,
    bare,
    changes_something,
    corrects,
    merged,
    says_no_more,
    with_each_said_once,
)
from agents.desk.propose import LIKE_A_PRICE, Setting
from agents.desk.reading.amounts.amounts import amount_in_all, money_instead, more_or_less, swapped_to
from agents.desk.reading.amounts.figures import is_within, number_of
from agents.desk.reading.amounts.scaling import part_of_it, share_anew
from agents.desk.reading.amounts.shares import with_deposit_kept, with_deposit_staying
from agents.desk.reading.amounts.what_if import terms_named
from agents.desk.reading.card.amending import (
    at_another_order,
    given_up,
    is_more_of_an_address,
    left_at_orders,
    names_its_order,
    only_a_part,
    part_alone,
    points_dropped,
    put_right,
    taken_back,
    text_put_right,
    value_put_right,
    with_goods_as_asked,
    with_goods_for_pronouns,
    with_names_for_places,
    with_orders_for_their_goods,
    with_other_goods,
    without_orders_counted,
    without_removals,
)
from agents.desk.reading.card.answers import COUNT, bare_value, folded, leads, verdict, without_courtesies
from agents.desk.reading.card.confirmed import SO_LONG
from agents.desk.reading.card.disputed import with_disputed_parts
from agents.desk.reading.card.drafting import (
    has_cents,
    meant_by,
    order_proposed,
    terms_as_before,
    terms_beside,
    terms_said,
)
from agents.desk.reading.card.hearing import wishes_of
from agents.desk.reading.card.misspelt import (
    part_put_right,
    phone_said,
    texts_in,
    with_known_places,
    with_the_part_left_out,
)
from agents.desk.reading.goods.each_kind import counted_by_kind
from agents.desk.reading.goods.halves import half_said
from agents.desk.reading.goods.parts import is_only_of_a_part
from agents.desk.reading.meant import with_amounts_as_proposed
from agents.desk.reading.orders.denied import enough_instead_of_so_early
from agents.desk.reading.orders.likewise import goods_likewise
from agents.desk.reading.orders.naming import (
    says_more_or_new,
    with_goods_spoken_of,
    with_numbers_for_goods,
    with_numbers_in_full,
)
from agents.desk.reading.orders.on_the_books import meant_for_the_books
from agents.desk.reading.orders.part_by_part import points_of
from agents.desk.reading.orders.separate import (
    is_new,
    orders_anew,
    placed_apart,
    set_apart,
    terms_of_new_goods,
    wants_it_apart,
    wants_no_change,
    without_the_old_that_stays,
)
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import CLAUSE, SENTENCE, blanked, without_numbers_of
from agents.desk.reading.terms.as_before import (
    AsBefore,
    said_as_before,
    terms_of_before,
    with_terms_of_before,
)
from agents.desk.reading.terms.days import (
    day_of_all,
    day_that_bounds,
    days_named,
    is_a_time,
    with_days_said_last,
    without_a_day_denied,
)
from agents.desk.state import Message
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    AddItem,
    Address,
    CancelOrder,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Language,
    Offer,
    PlaceOrder,
    Price,
    Quantity,
    Reject,
    RemoveItem,
    Request,
    RequestQuote,
    SubstituteItem,
)

_MAKE_IT: dict[Language, str] = {"en": "make it {}", "zh": "改成{}", "zh-Hant": "改成{}"}
"""How a value alone is said as a wish."""
_DELIVER_IT: dict[Language, str] = {"en": "deliver it {}", "zh": "交期改到{}", "zh-Hant": "交期改到{}"}
_SEND_IT_TO: dict[Language, str] = {
    "en": "change the delivery address to {}",
    "zh": "收货地址改成{}",
    "zh-Hant": "收貨地址改成{}",
}
_HEDGE = re.compile(
    r"^\W*(?:(?:要不[然是]?|不然|或者?|那么?|那麼|如果|要是|假如|能不能|可不可以|(?:or|if|rather|instead|but|maybe|perhaps)\b)\W*)+"
    r"|(?:的[话話])?[呢吗嗎]?\W*$",
    re.IGNORECASE,
)
"""What stands around a wish that is weighed."""
_HAD_FOR = re.compile(
    r"\b(?:get|have|take|buy|order) (?:them|it|those|these)(?: all)? (?:for|at) [$€£¥]?"
    r"(?P<price>\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)
"""For how much goods can be had."""
_A_NUMBER = re.compile(r"\W*\d+\W*")
_OF_TERMS = {"accept", "reject", "change_payment", "change_delivery", "change_price"}
"""All that a message may say for whose price, named beside, is looked."""

Correction = tuple[Request, Sequence[int]]
"""What is asked for, and the places of the wishes proposed that it takes back or says anew."""


_NAMED = re.compile(
    r"(?:\b(?:for|on|of|with) )?(?:\b(?:the )?order )?(?:[a-z]{1,4}-?)?\d{3,}"
    r"(?:[这這那该該]?[张張个個]?[订訂]?[单單])?",
    re.IGNORECASE,
)
"""An order by its number, and what leads to that."""
_THAT_ORDER = re.compile(
    r"(?<=[，,。；;\s])[那这這该該][张張个個]?[订訂]?[单單]|(?<=[,.;] )(?:but |and )?that (?:one|order)\b",
    re.IGNORECASE,
)
"""The order that was named before."""
_BESIDE_ANOTHER = re.compile(
    r"(?:[a-z]{1,4}-?)?(?<!\d)\d{3,}(?:(?: ?[和跟及与與、/&] ?| and )(?:[a-z]{1,4}-?)?\d{3,}(?!\d))+",
    re.IGNORECASE,
)
"""Orders by their numbers, beside each other."""
_MOVE_IT: dict[Language, tuple[str, str]] = {
    "en": ("push {} back {}", "move {} forward {}"),
    "zh": ("{}推迟{}", "{}提前{}"),
    "zh-Hant": ("{}延後{}", "{}提前{}"),
}


@dataclass(frozen=True)
class _Corrected:
    """What is proposed, and the message that comes upon it."""

    proposal: Proposal
    situation: Situation
    setting: Setting

    @property
    def text(self) -> str:
        return self.situation.text

    @property
    def dossier(self) -> Dossier:
        return self.situation.dossier

    @property
    def before(self) -> Request:
        """The wishes that are proposed."""
        return self.proposal.request

    @property
    def all_places(self) -> Sequence[int]:
        return range(len(self.before.actions))

    @property
    def goes(self) -> bool:
        """Whether an order, or goods on one, are to go."""
        return any(action.intent in ("cancel_order", "remove_item") for action in self.before.actions)

    def takes_back(self, clause: str) -> bool:
        """Whether a clause takes back some of what is proposed."""
        return taken_back(clause, self.before, self.setting) is not None

    def wished_beside(self, unless: Callable[[str], bool]) -> Request | None:
        """What the clauses of the text wish, less those of which that is so, each without the words around it
        that weigh it; `None`: nothing."""
        clauses = [_HEDGE.sub("", clause) for clause in CLAUSE.findall(self.text) if not unless(clause)]
        rest = ("，" if re.search(r"[\u3400-\u9fff]", self.text) else ", ").join(filter(None, clauses))
        said = self.read(rest)
        if rest and not said.actions and (half := self._half_said(rest)):
            said = said.with_actions((half,))
        said = with_goods_as_asked(said, rest, self.before, self.setting)
        return said if wishes_of(said) else None

    def _half_said(self, text: str) -> Action | None:
        """The wish that a text begins."""
        read, bargaining = self.situation.plain, self.situation.bargaining
        return half_said(text, self.dossier, self.setting, read=read, bargaining=bargaining, orders=False)

    def read(self, text: str) -> Request:
        """A text as it reads to anyone, orders under their whole numbers."""
        return with_numbers_in_full(self.situation.plain(text), self.dossier)


def correction(request: Request, proposal: Proposal, situation: Situation) -> Correction:
    """What a message asks for in view of what is proposed. A value or a name alone is taken with what was
    said before it: "make it 300" and "350". One that asks for something else by itself keeps that."""
    about = _Corrected(proposal, situation, situation.setting(request.language))
    request = _with_what_it_points_at(request, about)
    found = (corrected(request, about) for corrected in _CORRECTIONS)
    return _instead_of_going(next((one for one in found if one is not None), (request, ())), about)


def _instead_of_going(said: Correction, about: _Corrected) -> Correction:
    """What a message makes of what is proposed; a no to the cancellation of an order of which it changes
    something instead is no answer of its own: don't cancel it, only drop the teapots."""
    request, replaced = said
    going = {*about.proposal.cancelled} == {*about.all_places}
    changed = given_up(request, about.proposal, about.setting) if going else ()
    if not changed or {*changed} < {*about.all_places}:
        return said
    kept = tuple(one for one in request.actions if one.intent != "reject")
    return request.with_actions(kept), sorted({*replaced, *changed})


def value_alone(request: Request, situation: Situation, text: str | None = None) -> Request:
    """A text, that of the message unless another is given, that is no more than a value, such as "no wait,
    700", as the wish for it."""
    text, proposal = text or situation.text, situation.proposal
    value = value_put_right(text) or bare_value(text)
    if value is None:
        return request
    order = order_proposed(proposal) if proposal else None
    number = Decimal(value) if re.fullmatch(r"\d+(?:\.\d+)?", value) else None
    if number and order and meant_by(number, order, has_cents=has_cents(text)) != "quantity":
        return request
    wished = situation.plain(_MAKE_IT[request.language].format(value))
    return with_amounts_as_proposed(request.with_actions(tuple(map(bare, wished.actions))), situation)


def _with_the_price_of_them(request: Request, about: _Corrected) -> Request:
    """The request; a number for which "them" can be had, and that was read as so many to order, as the price
    of one of the only goods that are proposed, with the amount that the text says before it."""
    found = _HAD_FOR.search(about.text)
    goods = [one for one in about.before.actions if one.item and hasattr(one, "quantity")]
    if found is None or len(goods) != 1:
        return request
    price = number_of(found["price"])
    kept = tuple(one for one in request.actions if not _is_so_many_of_nothing(one, price))
    if len(kept) == len(request.actions):
        return request
    of_it = ChangePrice(order=goods[0].order, item=goods[0].item, price=Price(amount=price, basis="unit"))
    before = next(iter(CLAUSE.findall(about.text[: found.start()])), "").strip(" ,，")
    amount = value_alone(request.with_actions(()), about.situation, before).actions if before else ()
    return request.with_actions((*kept, *amount, of_it))


def _is_so_many_of_nothing(action: Action, number: Decimal) -> bool:
    """Whether an action orders so many, and does not say of what."""
    if not isinstance(action, PlaceOrder) or action.item or not action.quantity:
        return False
    return action.quantity.value == number


def _with_what_it_points_at(request: Request, about: _Corrected) -> Request:
    """The request, the goods that "them" stands for named, or, of more of an address, that."""
    request = _with_the_price_of_them(request, about)
    if not request.actions and (named := with_goods_for_pronouns(about.text, about.before)):
        request = about.read(named)
    if is_more_of_an_address(request, about.before, about.setting):
        request = about.situation.plain(_SEND_IT_TO[request.language].format(about.text))
    return request


def _amount_in_all(request: Request, about: _Corrected) -> Correction | None:
    in_all = amount_in_all(about.text, about.proposal)
    return (request.with_actions((in_all,)), ()) if in_all else None


def _more_or_less(request: Request, about: _Corrected) -> Correction | None:
    offered = about.situation.bargaining(about.text)
    said = more_or_less(request, offered, about.text, about.proposal, about.dossier, about.setting)
    return None if said is None else (request.with_actions(said), ())


def _share_anew(request: Request, about: _Corrected) -> Correction | None:
    wished = {*request.intents} - {"accept", "reject", "change_price"}
    offered = about.situation.bargaining(about.text)
    said = () if wished else share_anew(about.text, about.before, offered, about.setting)
    return (request.with_actions(tuple(said)), ()) if said else None


def _part_of_it(request: Request, about: _Corrected) -> Correction | None:
    """The only wish for goods that is proposed, of no more than a part of them: only half; 只换50盒."""
    found = part_of_it(about.text, about.before)
    return (request.with_actions((bare(found[1]),)), (found[0],)) if found else None


def _share_of_each(request: Request, about: _Corrected) -> Correction | None:
    """The share by which there are to be more, or fewer, of what is ordered anew, as that of each of its
    lines."""
    shares = [one for one in request.actions if _scales(one) and not (one.item or one.order)]
    lines = [one.item for one in about.before.actions if isinstance(one, PlaceOrder) and one.item]
    if len(shares) != 1 or not lines or "place_order" in request.intents:
        return None
    each = [shares[0].model_copy(update={"item": item}) for item in lines]
    return request.with_actions((*each, *(one for one in request.actions if one not in shares))), ()


def _scales(action: Action) -> bool:
    quantity = action.quantity if isinstance(action, ChangeQuantity) else None
    return quantity is not None and quantity.mode == "scale"


def _deposit_stays(request: Request, about: _Corrected) -> Correction | None:
    """The payment that is proposed, with the deposit as it was, where the text wants that."""
    places, proposed = _places_of(ChangePayment, about), order_proposed(about.proposal)
    standing = about.dossier.order(proposed.id) if proposed else None
    if not places or proposed is None or standing is None:
        return None
    said = (*request.actions, *about.situation.bargaining(about.text).actions)
    paid = next((one.payment for one in said if isinstance(one, ChangePayment | Offer) and one.payment), None)
    paid = paid or terms_named(about.text, about.situation.bargaining)
    wish = with_deposit_staying(about.text, proposed, standing, paid)
    return (request.with_actions((wish,)), places) if wish else None


def _so_many_of_each_kind(request: Request, about: _Corrected) -> Correction | None:
    """So many of each of several kinds of goods that are proposed, in the place of that."""
    return counted_by_kind(request, about.text, about.before, about.dossier, about.setting)


def _both_sides_of_a_swap(request: Request, about: _Corrected) -> Correction | None:
    """The numbers of both goods of a swap, where they come to different ones, in the place of that."""
    swaps = _places_of(SubstituteItem, about)
    said = [swapped_to(one, about.before, about.dossier, about.setting) for one in request.actions]
    numbers = {swap.quantity for swap in said if swap}
    return (request, swaps) if len(swaps) == 1 and len(numbers) > 1 else None


def _money_instead(request: Request, about: _Corrected) -> Correction | None:
    """The price that the text names in the place of an amount that its number was taken for."""
    if wishes_of(request):
        return None
    offered = about.situation.bargaining(about.text)
    found = money_instead(offered, about.text, about.before, about.dossier, about.setting)
    return (request.with_actions((found[1],)), (found[0],)) if found else None


def _place_left_out(request: Request, about: _Corrected) -> Correction | None:
    """The address that is proposed with the part of it that the text finds missing."""
    places = _places_of(ChangeAddress, about)
    old = about.before.actions[places[-1]] if places else None
    said = old.address if isinstance(old, ChangeAddress) else None
    more = with_the_part_left_out(about.text, said.text) if said and said.text else None
    if old is None or said is None or more is None:
        return None
    whole = bare(old).model_copy(update={"address": said.model_copy(update={"text": more})})
    return request.with_actions((whole,)), places[-1:]


def _phone_said(request: Request, about: _Corrected) -> Correction | None:
    """The phone that the text names of who takes in what is proposed to go elsewhere, or to somebody else, at
    each order of which that is proposed."""
    where = [*_places_of(ChangeAddress, about), *_places_of(ChangeContact, about)]
    phone = phone_said(about.text) if where and not wishes_of(request) else None
    if phone is None:
        return None
    orders = dict.fromkeys(about.before.actions[place].order for place in where)
    told = tuple(ChangeContact(order=order, address=Address(phone=phone)) for order in orders)
    return request.with_actions(told), ()


def _part_and_more(request: Request, about: _Corrected) -> Correction | None:
    """All of it, where one sentence of the text puts a part of it right, and what the rest makes of that:
    sorry, 15 Kewdale Rd, not 5. And not before the 14th."""
    for part, rest in _parted(about.text):
        spelt = part_put_right(part, about.before)
        if not spelt or not (any(day_that_bounds(rest)) or _is_of_no_place(about.read(rest))):
            continue
        before = about.before.with_actions(spelt)
        changes = zip(texts_in(about.before), texts_in(before), strict=True)
        words = about.proposal.text
        for old, new in changes:
            words = words.replace(old, new)
        proposal = about.proposal.model_copy(update={"request": before, "text": words})
        message = Message(**{**about.situation.message, "text": rest})
        said, replaced = correction(
            about.read(rest), proposal, replace(about.situation, message=message, proposal=proposal)
        )
        if changes_something(wishes_of(said)):
            left = as_request({i: one for i, one in enumerate(spelt) if i not in replaced}, before)
            both = merged(wishes_of(said), left, first=len(said.actions))
            return as_request(dict(sorted(both.items())), request), about.all_places
    return None


def _is_of_no_place(request: Request) -> bool:
    """Whether a request changes something, and not where goods go."""
    named = any(getattr(one, "address", None) for one in request.actions)
    return changes_something(wishes_of(request)) and not named


_GOES_ON = re.compile(
    r"\W*(?:(?:and|also|plus|but|not before|please)\b|[再也]|[还還]有?|另外|[并並顺順]|同[时時])",
    re.IGNORECASE,
)
"""That a clause goes on with something else."""


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """A sentence of a text of several, and the rest; its clauses up to one that goes on, and those."""
    sentences = [hit[0] for hit in SENTENCE.finditer(text)]
    clauses = [hit[0] for hit in CLAUSE.finditer(text)]
    for place, part in enumerate(sentences if len(sentences) > 1 else ()):
        yield part, without_courtesies("".join(sentences[:place] + sentences[place + 1 :])).strip()
    for place in range(len(clauses) - 1, 0, -1):
        if not _GOES_ON.match(clauses[place]):
            continue
        yield "".join(clauses[:place]), without_courtesies("".join(clauses[place:])).strip()


def _text_put_right(request: Request, about: _Corrected) -> Correction | None:
    """All of it, where the text puts other words in the place of some that asked for it."""
    if parts := part_put_right(about.text, about.before):
        return request.with_actions(parts), about.all_places
    put_right_in = text_put_right(about.text, about.proposal.text)
    anew = about.read(put_right_in) if put_right_in else None
    if anew is None or anew.intents != about.before.intents:
        return None
    return request.with_actions(tuple(map(bare, anew.actions))), about.all_places


def _tells_who_and_where(wish: Action) -> bool:
    """Whether a wish is for a contact of whom the name and the phone are told, which is whole by itself."""
    said = wish.address if isinstance(wish, ChangeContact) else None
    return bool(said and said.recipient and said.phone)


def _parts_disputed(request: Request, about: _Corrected) -> Correction | None:
    """What is proposed less a part of where goods go, where the text wants that as it is."""
    wishes = {i: one for i, one in wishes_of(request).items() if not _is_begun(one)}
    if changes_something(wishes):
        return None
    orders = [about.dossier.order(one.order or _order_of(one, about)) for one in about.before.actions]
    left = with_disputed_parts(about.text, about.before, orders)
    return (request.with_actions(left.actions), about.all_places) if left else None


def _only_of_a_part(request: Request, about: _Corrected) -> Correction | None:
    """A part of a delivery, for which alone a place or day is that was proposed for the whole order."""
    if {*request.intents} != {"split_delivery"} or not is_only_of_a_part(about.text):
        return None
    whole = [*_places_of(ChangeAddress, about), *_places_of(ChangeDelivery, about)]
    return (request, whole) if whole else None


def _ordered_anew(request: Request, about: _Corrected) -> Correction | None:
    refused = orders_anew(about.text) and verdict(leads(about.text)) == "no"
    return (request, about.all_places) if refused and is_new(request) else None


def _set_apart(request: Request, about: _Corrected) -> Correction | None:
    if orders_anew(about.text):
        request = with_goods_spoken_of(request, [one.item for one in about.before.actions if one.item])
    return set_apart(about.text, request, about.before, about.setting)


def _meant_for_the_books(request: Request, about: _Corrected) -> Correction | None:
    words = about.proposal.text
    return meant_for_the_books(request, about.text, about.before, words, about.dossier, about.setting)


def _as_before(request: Request, about: _Corrected) -> Correction | None:
    """What is proposed, less the terms that the text wants as they were; a new order on those terms, but for
    those that it names itself."""
    whole = about.situation.whole
    told = _orders_told(whole, about)
    each = (said_as_before(one, about.dossier.ids) for one in _with_each_order_alone(told, about.dossier.ids))
    kept = [one for some in each for one in some if not one.source]
    back = tuple(i for i, wish in enumerate(about.before.actions) if _stays(wish, kept, about))
    new = "place_order" in about.before.intents
    again = terms_of_before(whole, about.dossier) if new else []
    if not (back or again):
        return None
    beside = () if wishes_of(request) else terms_beside(about.situation.bargaining(about.text))
    if told != whole or any(one.order for one in kept):  # the others are changed as it is proposed
        wanted = [one for one in request.actions if not (_is_begun(one) or _stays(one, kept, about))]
        others = {one.order for i, one in enumerate(about.before.actions) if i not in back}
        request = request.with_actions(tuple(without_orders_counted(wanted, whole, len(others))))
    said = [*request.actions, *beside]
    taken = [one for one in again if one.intent not in {other.intent for other in said}]
    return request.with_actions((*said, *taken)), back


def _stays(wish: Action, kept: Sequence[AsBefore], about: _Corrected) -> bool:
    """Whether a wish is for what is to be as it was, at its order where that is named."""
    order = wish.order or (_order_of(wish, about) if wish in about.before.actions else None)
    return any(isinstance(wish, one.kinds) and one.order in (None, order) for one in kept)


def _orders_told(text: str, about: _Corrected) -> str:
    """The text with the numbers of the orders that it tells by their goods, and with "as it was" for who
    takes in those orders now: 手套那单收货人还是陈小燕."""
    dossier, setting = about.dossier, about.setting
    text = with_numbers_for_goods(text, dossier, setting)
    if len(orders := dossier.by_figures(text)) == 1:
        text = _THAT_ORDER.sub(orders[0], text)
    clauses = CLAUSE.findall(text)
    if "".join(clauses) == text:
        told = (with_orders_for_their_goods(one, about.proposal, dossier, setting) for one in clauses)
        text = "".join(told)
    ids = {step.order.id for step in about.proposal.steps if step.order}
    now = {one.address.recipient for one in dossier.orders if one.id in ids and one.address}
    for name in filter(None, now):
        text = re.sub(rf"([还還]是){re.escape(name)}", r"\1原来的", text)
        text = re.sub(rf"\b(stays|still) {re.escape(name)}\b", r"\1 as before", text)
    return text


def _with_each_order_alone(text: str, orders: Sequence[str]) -> Sequence[str]:
    """The text, as often as it names orders beside each other, with no more than one of them there each."""
    beside = _BESIDE_ANOTHER.search(text)
    if beside is None:
        return (text,)
    numbers = re.findall(r"(?:[A-Za-z]{1,4}-?)?\d{3,}", beside[0])
    known = {re.sub(r"\D", "", one) for one in orders}
    if not {re.sub(r"\D", "", one) for one in numbers} <= known:
        return (text,)
    return [text[: beside.start()] + one + text[beside.end() :] for one in numbers]


def _taken_back(request: Request, about: _Corrected) -> Correction | None:
    back = taken_back(about.situation.said, about.before, about.setting)
    if back is None:
        return None
    request = _but_for_a_no(request, back, about)
    if not wishes_of(request):
        request = about.wished_beside(about.takes_back) or request
        return request, sorted({*back, *given_up(request, about.proposal, about.setting)})
    return without_removals(request, about.before, back, about.text), back


def _by_its_place(request: Request, about: _Corrected) -> Correction | None:
    """What a text makes of what is proposed that names points of the list which asked for it: 第3条去掉."""
    asked = about.proposal.text
    points = [about.read(asked[start:end]).actions for start, end in points_of(asked)]
    wished = [one[0] if len(one) == 1 else None for one in points]
    rest, dropped = points_dropped(about.text)
    text = with_names_for_places(rest, wished)
    if not points or text == about.text:
        return None
    gone = [wished[place] for place in dropped if place < len(wished)]
    back = [
        i for i, one in enumerate(about.before.actions) if any(wish and _is_it(one, wish) for wish in gone)
    ]
    message = Message(**{**about.situation.message, "text": text})
    said = correction(about.read(text), about.proposal, replace(about.situation, message=message))
    kept = [one for one in said[0].actions if not any(wish and _is_it(one, wish) for wish in gone)]
    return request.with_actions(tuple(map(bare, kept))), sorted({*back, *said[1]})


def _is_it(action: Action, wish: Action) -> bool:
    """Whether an action that is proposed is what a wish came to."""
    if action.item and wish.item:
        return alike(action.item, wish.item)
    return action.intent == wish.intent and action.item == wish.item


def _only_a_part(request: Request, about: _Corrected) -> Correction | None:
    """What is proposed, less all but the kind of change that the text names as all it wants."""
    if any(not _is_begun(one) for one in wishes_of(request).values()):
        return None
    left = only_a_part(about.text, about.before)
    return (request.with_actions(()), left) if left else None


def _left_at_orders(request: Request, about: _Corrected) -> Correction | None:
    said = with_numbers_for_goods(about.text, about.dossier, about.setting)
    without, left = left_at_orders(said, request, about.proposal)
    named = with_orders_for_their_goods(about.text, about.proposal, about.dossier, about.setting)
    if not left and named != about.text:
        without, left = left_at_orders(named, about.read(named), about.proposal)
    if len(left) == len(about.all_places) and (moved := _at_another_order(request, about)):
        return moved
    return (_but_for_a_no(without, left, about), left) if left else None


def _but_for_a_no(request: Request, back: Sequence[int], about: _Corrected) -> Request:
    """The request; a no to a part of what is proposed, which it takes back, is none to the rest."""
    if len(back) >= len(about.all_places):
        return request
    return request.with_actions(tuple(one for one in request.actions if one.intent != "reject"))


def _at_another_order(request: Request, about: _Corrected) -> Correction | None:
    wishes = {i: one for i, one in wishes_of(request).items() if one.intent != "place_order"}
    if changes_something(wishes) or says_more_or_new(about.text) or orders_anew(about.text):
        return None
    moved = at_another_order(about.text, about.before, about.dossier, about.setting)
    return (request.with_actions(moved), about.all_places) if moved else None


def _of_their_order(request: Request, about: _Corrected) -> Correction | None:
    """What is proposed as it is, where the text does no more than say of which order that is."""
    same = names_its_order(about.text, about.before, about.dossier, about.setting)
    return (about.before, about.all_places) if same else None


def _changed_instead_of_going(request: Request, about: _Corrected) -> Correction | None:
    """A change of what was to go, in whatever words: 要不推迟两周; or rather make it 100."""
    if not wishes_of(request) and about.goes:
        request = about.wished_beside(lambda clause: False) or request
    left = given_up(request, about.proposal, about.setting)
    return (request, left) if left else None


def _part_alone(request: Request, about: _Corrected) -> Correction | None:
    """The goods that alone shall go of an order that would be cancelled."""
    cancelled = {
        step.order.id: step.order for step in about.proposal.steps if step.do == "cancel" and step.order
    }
    if wishes_of(request) or len(cancelled) < len(about.proposal.steps):
        return None
    gone = part_alone(about.text, about.before, cancelled, about.setting)
    return (request.with_actions(gone), about.all_places) if gone else None


def _all_set_apart(request: Request, about: _Corrected) -> Correction | None:
    """What is proposed as an order of its own, where the text names no other figure beside that."""
    meant = (_named_as_shown(one, about) for one in about.before.actions)
    said = without_the_old_that_stays(about.text)
    counts = re.search(r"\d", without_numbers_of(about.dossier.ids, said))
    new = all(isinstance(one, PlaceOrder) for one in about.before.actions)
    refused = new and not wants_no_change(said) and _GIVEN_UP.search(folded(said))
    apart = wants_it_apart(about.text) and not (counts or refused or _names_some_goods(about))
    placed = placed_apart(tuple(meant)) if apart else ()
    return (request.with_actions(placed), about.all_places) if placed else None


def _names_some_goods(about: _Corrected) -> bool:
    """Whether a text names some of the goods that are proposed, and not all."""
    words = about.setting.goods.words_in(folded(about.text))
    items = [one.item or "" for one in about.before.actions]
    named = named_among(words, items, about.setting.speaker) if words else []
    return 0 < len({*named}) < len({*items})


def _named_as_shown(action: Action, about: _Corrected) -> Action:
    """A wish that is proposed, its goods by the name of the only line that was shown of them."""
    shown = [step.order for step in about.proposal.steps if step.order]
    named = {line for one in shown for line in lines_named(action.item or "", one, about.setting.speaker)}
    return action.model_copy(update={"item": named.pop().name}) if len(named) == 1 else action


def _put_right(request: Request, about: _Corrected) -> Correction | None:
    wrong = put_right(request, about.text, about.before, about.setting)
    return (request, wrong) if wrong else None


def _other_goods(request: Request, about: _Corrected) -> Correction | None:
    other = with_other_goods(request, about.text, about.before, about.setting)
    return (request.with_actions((bare(other[1]),)), (other[0],)) if other else None


def _terms_as_before(request: Request, about: _Corrected) -> Correction | None:
    if wishes_of(request):
        return None
    again = terms_as_before(about.situation.bargaining(about.text), about.text)
    return (request.with_actions(again), ()) if again else None


def _price_said(request: Request, about: _Corrected) -> Correction | None:
    """The price, and the terms beside it, that the text names of what is proposed."""
    if not {*request.intents} <= _OF_TERMS:
        return None
    order = order_proposed(about.proposal)
    if order and request.intents == ["change_price"] and all(map(_is_bare, request.actions)):
        on_the_books = "place_order" not in about.before.intents
        return (request.with_actions((ChangePrice(order=order.id),)), ()) if on_the_books else None
    offered, asked = about.situation.bargaining(about.text), _lines_asked_of(order, about)
    said = terms_said(offered, about.text, about.proposal, asked=asked)
    deposit = order.payment.deposit_percent if order and _places_of(ChangePayment, about) else None
    said = tuple(one for one in said if not (_raises(one) or _is_by_a_share(one, deposit)))
    more = tuple(action for action in said if action.intent not in request.intents)
    kept = tuple(action for action in request.actions if action.intent != "reject")
    return (request.with_actions((*kept, *more)), ()) if more else None


def _lines_asked_of(order: Order | None, about: _Corrected) -> dict[str, OrderLine]:
    """The lines of an order that is proposed which the wishes are about, by the names they give them; all of
    them where they name none."""
    if order is None:
        return {}
    speaker = about.setting.speaker
    named = {one.item: lines_named(one.item, order, speaker) for one in about.before.actions if one.item}
    clear = {item: lines[0] for item, lines in named.items() if len(lines) == 1}
    return clear or {speaker.line(line): line for line in order.lines}


def _raises(action: Action) -> bool:
    """Whether an action wants a higher price, which nobody bids: who says it tells what a change costs."""
    price = action.price if isinstance(action, ChangePrice) else None
    return price is not None and ((price.change_amount or 0) > 0 or (price.change_percent or 0) > 0)


def _is_by_a_share(action: Action, share: Decimal | None) -> bool:
    """Whether an action wants a price lower by that share."""
    price = action.price if isinstance(action, ChangePrice) else None
    return bool(price and share and price.change_percent == -share)


def _price_of_what_comes(request: Request, about: _Corrected) -> Correction | None:
    """The price of goods that are proposed to take the place of others on an order, at that."""
    swaps = any(isinstance(one, SubstituteItem) for one in about.before.actions)
    if not swaps or not {*request.intents} <= {"change_price", "reject"}:
        return None
    speaker = about.setting.speaker
    meant: list[Action] = []
    for one in request.actions:
        for order in (step.order for step in about.proposal.steps if step.order and one.item):
            had = {line.sku for line in (about.dossier.order(order.id) or order).lines}
            comes = [line for line in lines_named(one.item or "", order, speaker) if line.sku not in had]
            if len(comes) == 1 and not _names_another(about.text, order.id, about):
                item = _as_asked(comes[0].name, about) or comes[0].name
                meant.append(one.model_copy(update={"order": order.id, "item": item}))
    wished = [one for one in request.actions if one.intent == "change_price"]
    return (request.with_actions(tuple(meant)), ()) if len(meant) == len(wished) > 0 else None


def _as_asked(name: str, about: _Corrected) -> str | None:
    """The goods of a name as the wish called them that alone is to put goods onto an order."""
    swaps = [one for one in about.before.actions if isinstance(one, SubstituteItem)]
    return swaps[0].replacement if len(swaps) == 1 else None


def _names_another(text: str, order: str | None, about: _Corrected) -> bool:
    return bool({*about.dossier.by_figures(text)} - {order})


def _so_many_of_it(request: Request, about: _Corrected) -> Correction | None:
    """So many of the only goods that are proposed to be ordered, where the text does not say of what."""
    if says_more_or_new(about.text) or orders_anew(about.text):
        return None
    ordered = [one.item for one in about.before.actions if isinstance(one, PlaceOrder) and one.item]
    named = with_goods_spoken_of(request, ordered)
    return None if named == request else (named, ())


def _something_else(request: Request, about: _Corrected) -> Correction | None:
    """What the text asks for by itself, beside what is proposed or on top of it."""
    counts_on = _counts_on(request) and _counts_on(about.read(about.text))
    by_itself = counts_on or not corrects(wishes_of(request), about.before)
    return (request, ()) if request.actions and by_itself else None


def _read_with_what_was_said(request: Request, about: _Corrected) -> Correction | None:
    if _places_of(ChangeAddress, about) and _A_NUMBER.fullmatch(about.text):
        return None  # of no street
    if any(_tells_who_and_where(one) for one in request.actions):
        return None
    if _is_of_goods_to_come(request, about.before) or _counts_them_anew(request, about.before):
        return None
    if terms_of_new_goods(request, about.text, about.before, about.dossier):
        return None
    both, asked = _with_goods_said(_read_together(request, about), about.before), about.before.intents
    if not {*both.intents} <= {*asked} or not _says_else(both, about.before):
        return None
    return both, about.all_places if both.intents == asked and both is not request else ()


def _with_goods_said(both: Request, before: Request) -> Request:
    """A request for the goods that were ordered before, with their names where its words have none: those
    were told another message earlier."""
    if both.intents != before.intents or {*both.intents} != {"place_order"}:
        return both
    pairs = zip(both.actions, before.actions, strict=True)
    return both.with_actions(
        tuple(one if one.item else one.model_copy(update={"item": old.item}) for one, old in pairs)
    )


def _is_of_goods_to_come(request: Request, before: Request) -> bool:
    """Whether all that a request wants is of goods that are to come, by the names they were asked for."""
    comes = [one.item for one in before.actions if isinstance(one, PlaceOrder | AddItem)]
    counted = (PlaceOrder, AddItem, ChangeQuantity, ChangePrice)
    said = [
        one
        for one in request.actions
        if isinstance(one, counted) and one.item in comes
        if not (isinstance(one, ChangePrice) and one.price)
    ]
    return 0 < len(said) == len(request.actions)


def _counts_them_anew(request: Request, before: Request) -> bool:
    """Whether all that a request wants is another number of goods of which one is proposed at their order."""
    proposed = [(one.order, one.item) for one in before.actions if isinstance(one, ChangeQuantity)]
    said = [one for one in request.actions if isinstance(one, ChangeQuantity) and one.item]
    anew = [one for one in said if one.quantity and one.quantity.mode == "set"]
    return 0 < len(anew) == len(request.actions) and all((one.order, one.item) in proposed for one in anew)


def _time_alone(request: Request, about: _Corrected) -> Correction | None:
    """The month or week that a text names, and no more, or the day for all of it, for the delivery of a new
    order: all together on the 15th."""
    bound, why = day_that_bounds(about.text)
    if bound and not about.read(why).actions:
        return _bounded(bound, request, about)
    day = day_of_all(about.text)
    if "place_order" not in about.before.intents:
        alone = day_alone(about.text) or _week_alone(about)
        return _bounded(alone, request, about) if alone else None
    if not (day or is_a_time(about.text)):
        return None
    wish = _delivered(day or without_a_day_denied(about.text), request, about)
    return (request.with_actions((wish,)), ()) if wish else None


def day_alone(text: str) -> str | None:
    """The day that a text names, where it says no more: sooner, like 15 dec."""
    value = bare_value(text)
    days = days_named(value) if value else []
    return (
        days[0]
        if len(days) == 1
        and re.fullmatch(rf"\W*(?:(?:on|for|then) )?(?:the )?{re.escape(days[0])}\W*", value or "")
        else None
    )


def _week_alone(about: _Corrected) -> str | None:
    """The week of the month in which the only day lies that is proposed, where a text names one of its weeks
    and no month: make it the second week."""
    found = _WEEK_ALONE.fullmatch(folded(about.text))
    days = {step.order.delivery for step in about.proposal.steps if step.order}
    if found is None or len(days) != 1 or not _places_of(ChangeDelivery, about):
        return None
    (day,) = days
    return f"in the {found['en']} week of {day:%B}" if found["en"] else f"{day.month}月第{found['zh']}周"


_WEEK_ALONE = re.compile(
    r"(?:\W|\b(?:hm+|no|ok(?:ay)?|but|or|rather|actually|well|make|it|that|then|to|in|for|the|move|push)\b)*"
    r"(?P<en>first|second|third|fourth|last) week(?: of (?:that|the same) month)?"
    r"(?:\W|\b(?:please|then|instead)\b)*"
    r"|(?:\W|[还還]是|改[成到]|[那就要嗯]|[这這]?[个個]月的?)*第(?P<zh>[一二三四])[个個]?(?:[周週]|星期|[礼禮]拜)"
    r"(?:\W|[吧好了])*"
)
"""A week by its place in a month, and nothing else."""


def _bounded(bound: str, request: Request, about: _Corrected) -> Correction | None:
    """The day before or behind which the only order that is proposed, or all that is new, is wanted."""
    orders = {one.order or _order_of(one, about) for one in about.before.actions}
    new = all(isinstance(one, PlaceOrder) for one in about.before.actions)
    wish = _delivered(bound, request, about) if new or len(orders) == 1 else None
    if wish is None or about.goes:
        return None
    order = None if new else orders.pop()
    return request.with_actions((wish.model_copy(update={"order": order}),)), ()


_GIVEN_UP = re.compile(r"\b(?:cancel|drop|forget|no|not|don['’]t)\b|不[要用]|取消|算了")
"""That what was asked for is not wanted any more."""


def _goods_and_a_time(request: Request, about: _Corrected) -> Correction | None:
    """The day of some goods of a new order, where a text names these and the day alone: and the mugs on 15
    January."""
    found = None if request.actions else _ON_A_DAY.fullmatch(about.text)
    words = about.setting.goods.words_in(folded(found["goods"])) if found else None
    placed = [one.item for one in about.before.actions if isinstance(one, PlaceOrder) and one.item]
    named = named_among(words, placed, about.setting.speaker) if words else []
    wish = _delivered(found["day"], request, about) if found and len(named) == 1 else None
    return (request.with_actions((wish.model_copy(update={"item": named[0]}),)), ()) if wish else None


_ON_A_DAY = re.compile(
    r"\W*(?:(?:and|but|then|please|only)\b\W*)*(?P<goods>[a-z][a-z ]{2,30}?)"
    r" (?:for|on|by|until) (?P<day>.*\d.*)",
    re.IGNORECASE,
)
"""Goods and a day."""


def _delivered(day: str, request: Request, about: _Corrected) -> ChangeDelivery | None:
    """The wish for a day of delivery."""
    return delivered_on(day, request.language, about.situation)


def delivered_on(day: str, language: Language, situation: Situation) -> ChangeDelivery | None:
    """The wish for a day of delivery, in the words of a language."""
    said = situation.plain(_DELIVER_IT[language].format(day)).actions
    only = said[0] if len(said) == 1 else None
    return ChangeDelivery(delivery=only.delivery) if isinstance(only, ChangeDelivery) else None


def _later_than_so_early(request: Request, about: _Corrected) -> Correction | None:
    """The only day that a text names as early enough, where what is proposed would come too early."""
    rest = enough_instead_of_so_early(about.text) or ""
    days = next((found for one in reversed(CLAUSE.findall(rest)) if (found := days_named(one))), [])
    wish = _delivered(days[0], request, about) if len(days) == 1 else None
    misread = (Reject, CancelOrder, ChangeDelivery)
    if wish is None or not all(isinstance(one, misread) and not one.order for one in request.actions):
        return None
    dated = _places_of(ChangeDelivery, about)
    if dated and len(dated) == 1:
        wish = wish.model_copy(update={"order": about.before.actions[dated[0]].order})
    return request.with_actions((wish,)), dated if len(dated) == 1 else ()


_SO_MANY_THEN = re.compile(
    r"(?:(?:but|well|hm+|no|oh)\b\W*)*(?:"
    r"(?:last time|previously|before)\W*(?:(?:it|that|we|i)\W)?(?:was|had|took|ordered|got|bought)"
    r"(?: only| just)? (?P<en>\d[\d,]*)"
    r"|(?:it|that|we|i)(?: only)? (?:was|had|took|ordered|got|bought|used to be|used to (?:take|have|order))"
    r"(?: only| just)? (?P<then>\d[\d,]*) (?:last time|before|previously)"
    r"|(?:it|that|we|i) used to (?:be|take|have|order)(?: only| just)? (?P<used>\d[\d,]*))"
    r"|(?:上[次回]|之前|以前)[我们們]*(?:[订訂要买買拿]了?的?)?都?就?是?(?P<zh>\d[\d,]*)[个個盒包把件箱只支]?"
    r"(?:[的吧啊了]|\W)*",
)
"""How many of something there were before, and no more: last time it was 120; 上次是120."""


def _as_many_as_then(request: Request, about: _Corrected) -> Correction | None:
    """As many as there were before of the only goods that are counted, or of the only ones of which an order
    had so many; of several that may be meant, none: it is not guessed which."""
    hit = _SO_MANY_THEN.fullmatch(folded(about.text).strip(" .!。！"))
    said = next(filter(None, hit.groups()), None) if hit else None
    counted = [one for one in about.before.actions if one.item and getattr(one, "quantity", None)]
    if said is None or not counted:
        return None
    number = number_of(said)
    if len(counted) > 1:
        counted = [one for one in counted if _there_were(number, one.item, about)]
    wish = [
        ChangeQuantity(order=one.order, item=one.item, quantity=Quantity(value=number, mode="set"))
        for one in counted
    ]
    return request.with_actions(tuple(wish if len(wish) == 1 else ())), ()


def _there_were(number: Decimal, item: str | None, about: _Corrected) -> bool:
    """Whether an order of the customer has so many of some goods."""
    speaker = about.setting.speaker
    held = (line for one in about.dossier.orders if item for line in lines_named(item, one, speaker))
    return any(line.quantity == number for line in held)


def _value_alone(request: Request, about: _Corrected) -> Correction | None:
    alone = value_alone(request, about.situation)
    return (alone, ()) if corrects(wishes_of(alone), about.before) else None


def _goods_likewise(request: Request, about: _Corrected) -> Correction | None:
    """What is proposed of some goods, of others too."""
    other = (
        None if wishes_of(request) else goods_likewise(about.text, about.before, about.dossier, about.setting)
    )
    return (request.with_actions((other,)), ()) if other else None


def _so_long_instead(request: Request, about: _Corrected) -> Correction | None:
    """The time by which what is proposed is to come later or sooner, where the text says no more than
    another: make it two weeks instead; 两周吧."""
    moved = [one for one in about.before.actions if isinstance(one, ChangeDelivery) and _shift_of(one)]
    if not moved or not all(one.order for one in moved):
        return None
    counted = all(isinstance(one, ChangeQuantity) and not (one.item or one.order) for one in request.actions)
    time = _time_in(about.text) if not wishes_of(request) else None
    if time is None and counted and len(moved) == len(about.before.actions):
        time = _so_many_of_them(about.text, about.proposal.text)
    if time is None:
        return None
    wishes = []
    for one in moved:
        later, sooner = _MOVE_IT[request.language]
        way = later if _shift_of(one) > 0 else sooner
        said = about.read(way.format(one.order, time))
        wishes += [wish.model_copy(update={"order": one.order, "item": one.item}) for wish in said.actions]
    if not all(isinstance(wish, ChangeDelivery) and _shift_of(wish) for wish in wishes):
        return None
    return request.with_actions(tuple(map(bare, wishes))), ()


def _time_in(text: str) -> str | None:
    found = SO_LONG.fullmatch(folded(text))
    return found["time"] if found else None


def _so_many_of_them(text: str, asked: str) -> str | None:
    """The time by which something is put off, where a text says how many, of the weeks or days that were
    asked for: actually make it two."""
    number, unit = _SO_MANY.fullmatch(folded(text)), _OF_TIME.search(folded(asked))
    return f"{number['number']} {unit[0]}" if number and unit else None


_SO_MANY = re.compile(
    r"(?:\W|\b(?:make|it|that|rather|only|just|but|ok(?:ay)?|no|sorry|by|for|i meant?|wait|please|then"
    r"|instead|better|hm+|u[hm]+|well|actually|maybe|perhaps|let's say|on second thoughts?)\b"
    r"|[改推][成为為迟遲到]?|[还還]是|[不嗯哦呃那就])*?"
    rf"(?P<number>[1-9]|[12]\d|{COUNT}|[一二两兩三四五六七八九十])"
    r"(?:\W|\b(?:please|instead|then|rather|actually|after all|i think)\b|[吧好了])*"
)
"""How many, and nothing else."""
_OF_TIME = re.compile(
    r"\b(?:days?|weeks?|months?)\b|[个個]?(?:天|[周週]|星期|[礼禮]拜|月)(?![一二三四五六日天\d])"
)


def _shift_of(action: ChangeDelivery) -> int:
    """By how many days an action moves a delivery."""
    return (action.delivery.shift_days or 0) if action.delivery else 0


def _of_one_order(request: Request, about: _Corrected) -> Correction | None:
    """What the text makes of what is proposed of the one of several orders that it names, as if nothing but
    that were: for SO-1031 make it two weeks instead."""
    named = {*about.dossier.by_figures(about.text)}
    steps = [step for step in about.proposal.steps if step.order and step.order.id in named]
    places = [i for i, one in enumerate(about.before.actions) if one.order in named]
    if wishes_of(request) or len(named) != 1 or not places or len(steps) == len(about.proposal.steps):
        return None
    own = as_request({i: about.before.actions[i] for i in places}, about.before)
    proposal = about.proposal.model_copy(update={"steps": tuple(steps), "request": own})
    spans = [hit.span() for hit in _NAMED.finditer(about.text) if about.dossier.by_figures(hit[0])]
    text = blanked(about.text, spans).strip(" ,，:：")
    message = Message(**{**about.situation.message, "text": text})
    situation = replace(about.situation, message=message, proposal=proposal)
    said, replaced = correction(about.read(text), proposal, situation)
    wishes = [one.model_copy(update={"order": one.order or own.actions[0].order}) for one in said.actions]
    if not wishes or {one.intent for one in wishes} - {*own.intents}:
        return None
    return request.with_actions(tuple(map(bare, wishes))), [places[place] for place in replaced]


def _price_of_what_goes(request: Request, about: _Corrected) -> Correction | None:
    """The price at which the only goods, or the only order, would stay that were to go: would you do 9.20 for
    them? If you match 3.20 we stay."""
    wish, goes = (
        _price_wished(request, about),
        [*_places_of(RemoveItem, about), *_places_of(CancelOrder, about)],
    )
    if wish is None or len(goes) != 1 or {*request.intents} - {*_OF_TERMS, "cancel_order", "request_quote"}:
        return None
    old = about.before.actions[goes[0]]
    order = old.order or _order_of(old, about)
    order = about.proposal.cancelled.get(goes[0], order)
    if isinstance(old, CancelOrder) and not _is_a_price_of(wish, about.dossier.order(order), about):
        return None
    if wish.item and old.item and not alike(wish.item, old.item):
        return None
    of_it = wish.model_copy(update={"order": order, "item": old.item or wish.item})
    others = tuple(one for one in request.actions if one.intent in _OF_TERMS - {"change_price", "reject"})
    return request.with_actions((of_it, *others)), goes


def _is_a_price_of(wish: ChangePrice, order: Order | None, about: _Corrected) -> bool:
    """Whether a wish names a price like that of some goods on an order, or like its total."""
    if order is None or wish.order not in (None, order.id) or wish.price is None:
        return False
    lines = lines_named(wish.item, order, about.setting.speaker) if wish.item else order.lines
    stand = [*(line.unit_price for line in lines if line.unit_price), order.total]
    amount = wish.price.amount
    return amount is None or any(is_within(amount, one, LIKE_A_PRICE) for one in stand)


def _price_wished(request: Request, about: _Corrected) -> ChangePrice | None:
    """The only price that a text wishes for, read as a wish or as in a bargain."""
    wishes = [one for one in request.actions if one.intent != "reject"]
    said: Sequence[Action] = wishes or about.situation.bargaining(about.text).actions
    priced = [one for one in said if isinstance(one, ChangePrice | Offer | RequestQuote) and one.price]
    if len(priced) != 1 or (not wishes and len(said) > 1):
        return None
    return ChangePrice(order=priced[0].order, item=priced[0].item, price=priced[0].price)


def _places_of(kind: type[Action], about: _Corrected) -> list[int]:
    """Where the wishes of a kind stand among those that are proposed."""
    return [place for place, one in enumerate(about.before.actions) if isinstance(one, kind)]


def _order_of(action: Action, about: _Corrected) -> str | None:
    """The order that a wish which is proposed was found to be about."""
    place = about.before.actions.index(action)
    steps = (step for step in about.proposal.steps if place in step.actions and step.order)
    return next((step.order.id for step in steps if step.order), None)


_CORRECTIONS: tuple[Callable[[Request, _Corrected], Correction | None], ...] = (
    _all_set_apart,
    _by_its_place,
    _so_long_instead,
    _so_many_of_each_kind,
    _later_than_so_early,
    _goods_likewise,
    _only_a_part,
    _left_at_orders,
    _deposit_stays,
    _part_of_it,
    _share_of_each,
    _amount_in_all,
    _more_or_less,
    _share_anew,
    _both_sides_of_a_swap,
    _money_instead,
    _place_left_out,
    _phone_said,
    _part_and_more,
    _text_put_right,
    _parts_disputed,
    _only_of_a_part,
    _ordered_anew,
    _set_apart,
    _meant_for_the_books,
    _as_before,
    _price_of_what_goes,
    _part_alone,
    _taken_back,
    _at_another_order,
    _of_their_order,
    _changed_instead_of_going,
    _put_right,
    _other_goods,
    _terms_as_before,
    _price_said,
    _price_of_what_comes,
    _so_many_of_it,
    _something_else,
    _time_alone,
    _goods_and_a_time,
    _as_many_as_then,
    _read_with_what_was_said,
    _value_alone,
    _of_one_order,
)
"""What a message may make of what is proposed; the first that applies holds."""


def _read_together(request: Request, about: _Corrected) -> Request:
    """What the text that asked for it and this one say in one; `request` when this one adds nothing."""
    text = f"{about.proposal.text}\n{about.text}"
    read = about.read(text)
    read = read.with_actions(tuple(_at_the_order_asked(one, about) for one in read.actions))
    both = with_terms_of_before(read, text, about.dossier, about.setting)
    both = with_known_places(with_days_said_last(with_each_said_once(both), request), about.dossier)
    both = with_amounts_as_proposed(both, about.situation)
    both = with_deposit_kept(both, about.proposal.text, about.dossier, about.setting)
    known = about.before.actions
    both = both.with_actions(tuple(_of_the_order_found(one, known) for one in both.actions))
    named = {action.order for action in both.actions if action.order}
    several = len({action.order for action in known}) > 1
    lost = several and not all(action.order for action in both.actions)
    lost = lost or (any(action.item for action in known) and any(map(_counts_nothing, both.actions)))
    lost = lost or not {action.order for action in known if action.order and named} <= named
    lost = lost or (several and any(_is_of_goods_elsewhere(one, about) for one in both.actions))
    lost = lost or any(_is_of_goods_not_meant(one, about) for one in both.actions)
    lost = lost or any(_is_new_and_not_named(one, about) for one in both.actions)
    if lost or not all(orders_named(one, about.dossier) for one in named):
        return request
    return request if says_no_more(both, about.before) else both


def _at_the_order_asked(action: Action, about: _Corrected) -> Action:
    """The action; so many goods that were asked for at one order alone, and were read at another which the
    text does not name, at that."""
    if not isinstance(action, ChangeQuantity) or not action.item or not action.order:
        return action
    asked = {one.order for one in about.before.actions if one.item and alike(one.item, action.item)}
    at_another = asked and not any(action.order in (one, *_short(one)) for one in asked)
    if not at_another or len(asked) > 1 or action.order in about.dossier.by_figures(about.text):
        return action
    return action.model_copy(update={"order": asked.pop() or action.order})


def _short(order: str | None) -> tuple[str, ...]:
    """The number of an order without the letters before it."""
    return (re.sub(r"\D", "", order),) if order else ()


def _of_the_order_found(action: Action, known: Sequence[Action]) -> Action:
    """The action; of a delivery whose goods were found to name a whole order, that."""
    found = [one for one in known if isinstance(one, ChangeDelivery)]
    if not isinstance(action, ChangeDelivery) or len(found) != 1 or found[0].item:
        return action
    return action.model_copy(update={"order": found[0].order, "item": None})


def _is_of_goods_elsewhere(action: Action, about: _Corrected) -> bool:
    """Whether an action wants another number of goods than its order has."""
    orders = orders_named(action.order, about.dossier) if action.order else []
    held = [one for one in about.dossier.orders if one.id in orders]
    if not isinstance(action, ChangeQuantity) or not action.item or not held:
        return False
    return not any(lines_named(action.item, one, about.setting.speaker) for one in held)


def _is_of_goods_not_meant(action: Action, about: _Corrected) -> bool:
    """Whether an action gives a number of goods that nothing was asked for, and that the text does not name:
    what asked for the rest may have named them as those that stay."""
    if not isinstance(action, ChangeQuantity) or not action.item or action.item in about.text:
        return False
    asked = [item for one in about.before.actions for item in (one.item, getattr(one, "replacement", None))]
    return not any(alike(action.item, item) for item in asked if item)


def _is_new_and_not_named(action: Action, about: _Corrected) -> bool:
    """Whether an action orders goods that nothing was asked for by that name, and that the text does not
    name: what took a quote may have called them otherwise."""
    if not isinstance(action, PlaceOrder) or not action.item or action.item in about.text:
        return False
    return not any(alike(action.item, one.item) for one in about.before.actions if one.item)


def _counts_nothing(action: Action) -> bool:
    """Whether an action gives a number and not of what."""
    return isinstance(action, ChangeQuantity) and action.item is None


def _is_bare(action: Action) -> bool:
    """Whether an action says nothing of price, order or goods."""
    return action.order is None and action.item is None and getattr(action, "price", None) is None


def _is_begun(action: Action) -> bool:
    """Whether an action says no more than what it would change, and of which order."""
    said = bare(action).model_dump(exclude_none=True)
    begins = action.intent.startswith("change_") or action.intent == "substitute_item"
    return begins and not said.keys() - {"intent", "order"}


def _counts_on(request: Request) -> bool:
    """Whether a request says how many more or less, of what another text says."""
    return any(
        action.intent == "add_item"
        or (
            isinstance(action, ChangeQuantity)
            and action.quantity is not None
            and action.quantity.mode != "set"
        )
        for action in request.actions
    )


def _says_else(request: Request, asked: Request) -> bool:
    """Whether a request asks for anything else than what was asked, once it is completed by that."""
    completed = merged(wishes_of(request), asked, first=len(request.actions))
    return bool(request.actions) and {*map(bare, completed.values())} != {*map(bare, asked.actions)}
