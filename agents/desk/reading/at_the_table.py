"""What a text is to someone who bargains: a move in that, the end of it, or a wish about something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from agents.desk.find import lines_named, orders_holding
from agents.desk.haggle import Haggle
from agents.desk.proposal import as_request, bare, changes_something, less
from agents.desk.propose import LIKE_A_PRICE
from agents.desk.reading.amounts.amounts import ON_TOP
from agents.desk.reading.amounts.figures import is_within, number_of
from agents.desk.reading.amounts.halfway import price_halfway, without_the_middle
from agents.desk.reading.amounts.prices_of_each import prices_of_each
from agents.desk.reading.amounts.total_of_all import offered_for_all
from agents.desk.reading.asked.questions import asks_each, is_question
from agents.desk.reading.card.accepted import (
    Accepted,
    accepted,
    fits,
    goes_on,
    named,
    picked,
    says_figures,
    without_what_stands,
    without_yes,
)
from agents.desk.reading.card.answers import (
    agrees,
    begins_with_yes,
    choice,
    folded,
    has_condition,
    leads,
    verdict,
    without_openers,
)
from agents.desk.reading.card.asides import partings
from agents.desk.reading.card.confirmed import cancels_again
from agents.desk.reading.card.drafting import meant_by
from agents.desk.reading.card.hearing import MOVES, wishes_of, with_answers, with_verdict, without_wishes
from agents.desk.reading.card.leaving import leaves, leaves_the_order, refuses_all, without_leave
from agents.desk.reading.card.revived import asked_in
from agents.desk.reading.goods.refused import goods_refused
from agents.desk.reading.orders.naming import wants_it_new, with_numbers_for_goods
from agents.desk.reading.orders.on_the_books import meant_for_the_books
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import CLAUSE
from agents.desk.reading.terms.days import leaves_the_month_open
from agents.desk.reading.terms.due import days_alone
from agents.desk.speaker import Speaker
from agents.desk.state import Message
from agents.desk.talk import gives_up, presses
from contracts.order import Order, OrderLine
from contracts.request import (
    Accept,
    Action,
    AddItem,
    CancelOrder,
    ChangeDelivery,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Delivery,
    Language,
    Offer,
    Payment,
    PlaceOrder,
    Price,
    Quantity,
    Reject,
    RemoveItem,
    Request,
    RequestQuote,
)

_LOOKS = ("query_order", "request_quote", "handover")
_NO_BARGAIN = (
    "cancel_order",
    "return_item",
    "remove_item",
    "substitute_item",
    "split_delivery",
    "query_order",
    "request_quote",
    "handover",
    "change_address",
    "change_contact",
    "change_invoice",
)
"""What is not said of an offer on the table, whatever else a text may sound like to someone who bargains."""
_WHOLE = re.compile(r"(?<![\d.,-])\d+(?![\d%]|[.,-]\d)")
_MOST_PERCENT = 30
"""Of what a bare number may be."""
_FURTHER = re.compile(rf"{ON_TOP.pattern}|\b(?:more|extra|additional)\b|[再还還]")
"""That they come on top of another number."""
_LONGEST_BESIDE_GOODS = 24
"""Characters beside the goods of a text that only tells which are meant."""
_BUT = re.compile(r"不[过過]|但|可是|只是|\b(?:but|however|though|except)\b", re.IGNORECASE)
_NOT_POSSIBLE = re.compile(
    r"\b(?:(?:is|are|was)(?:n't)? ?)?(?:really |even )?(?:not|n't)? (?:possible|doable|an option)\b(?=\W*\?)"
    r"|(?:真的?|就|[还還]是|难道|難道)*(?:不行|不可以|不能)(?:做|[给給])?(?:[吗嗎么麼]|(?=\W*[?？]))",
    re.IGNORECASE,
)
"""The question whether something is not possible."""
_FOR_SO_MANY = re.compile(
    r"(?P<price>\d[\d,]*(?:\.\d+)?)(?: ?(?:usd|eur|cny|each|apiece|(?:a|per) \w+))? for"
    r" (?:all |the |a total of )?(?P<number>\d[\d,]*)(?![\d.%/-])"
    r"(?! ?(?:usd|eur|cny|days?|weeks?|months?|dec\w*|jan\w*|each|apiece|(?:a|per) \w+)\b)"
)
"""A price, and for how many: 3.50 for 600."""
_OF_THE_WHOLE = re.compile(
    r"\b(?:whole|entire|total|full) (?:order|amount|thing|sum)\b"
    r"|\b(?:on|off) (?:the (?:total|lot)|everything|all)\b"
    r"|[整全][张張个個]?[订訂]?[单單]|[总總][价價额額]|全部",
    re.IGNORECASE,
)
_TERMS_OF_AN_OFFER = {
    "change_quantity": "quantity",
    "change_price": "price",
    "change_delivery": "delivery",
    "change_payment": "payment",
}


_IF_GRANTED = re.compile(
    r"[，,。;；\s]*(?:如果|要是)?(?:[行成好能]|可以|同意|[没沒][问問][题題]|ok(?:ay)?)的[话話][^。;；!！?？\n]*"
    r"|[,.;]? ?\b(?:and |then )?if (?:so|ok(?:ay)?|yes"
    r"|(?:that|it|this)(?:'s| is| works)(?: (?:ok(?:ay)?|fine|good))?"
    r"|you (?:can|agree|accept)(?: (?:that|it|to that))?)\b[^.;!?\n]*",
    re.IGNORECASE,
)
"""What the customer will do once an offer is granted."""


def heard_at_the_table(plain: Request, haggle: Haggle, situation: Situation) -> Request:
    """What a text, which reads as `plain` to anyone, says to someone who bargains: a last no, the acceptance
    of an offer by its figures, that the bargain is left, or about the bargain, or about something else, as
    to anyone."""
    if beside := _beside_the_bargain(haggle, situation):
        rest, wishes = beside
        if not rest:
            return plain.with_actions(tuple(wishes))
        alone = replace(situation, message=Message(**{**situation.message, "text": rest}))
        heard = heard_at_the_table(alone.plain(alone.text), haggle, alone)
        return plain.with_actions((*map(bare, heard.actions), *wishes))
    if accepts := _accepted_before_others(haggle, situation):
        return plain.with_actions(accepts)
    if "remove_item" not in plain.intents and (without := _goods_refused(haggle, situation)):
        return plain.with_actions(without)
    text, order = situation.text, haggle.asked.id
    if in_all := _at_prices_of_each(text, haggle, situation.setting(plain.language).speaker):
        return plain.with_actions((in_all,))
    if halfway := _in_the_middle(plain, haggle, situation):
        return plain.with_actions(halfway)
    if (paid := _paid_as_offered(text, haggle)) is not None:
        rest, payment = paid
        alone = replace(situation, message=Message(**{**situation.message, "text": rest}))
        heard = heard_at_the_table(alone.plain(alone.text), haggle, alone)
        offers = [one for one in heard.actions if isinstance(one, Offer)]
        if len(offers) == len(heard.actions) == 1:
            return plain.with_actions((bare(offers[0]).model_copy(update={"payment": payment}),))
    if situation.state.get("spared") == order and cancels_again(text, [order]):
        return Request(language=plain.language, actions=(CancelOrder(order=order),))
    standing = _standing(haggle, situation)
    as_it_stands = standing is not None and leaves_the_order(without_what_stands(text, standing))
    if refuses_all(text) or as_it_stands or (begins_with_yes(text) and verdict(text) == "no"):
        return Request(language=plain.language, actions=(Reject(),))
    heard = (
        _other_days(plain.language, haggle, situation)
        or _another_day(plain.language, haggle, situation)
        or _taken(plain.language, haggle, situation)
        or _left(plain.language, haggle, situation)
        or _bargained(plain, haggle, situation)
    )
    return _with_the_same_counted_once(heard, haggle, situation)


def _at_prices_of_each(text: str, haggle: Haggle, speaker: Speaker) -> Offer | None:
    """The offer of what the order comes to where a text names a price for each of several goods."""
    prices = {line.number: price for line, price in prices_of_each(text, haggle.plain, speaker)}
    lines = haggle.asked.lines
    if not prices or any(line.number not in prices and line.unit_price is None for line in lines):
        return None
    total = sum(line.quantity * (prices.get(line.number) or line.unit_price or 0) for line in lines)
    return Offer(price=Price(amount=total, basis="total"))


def _in_the_middle(plain: Request, haggle: Haggle, situation: Situation) -> tuple[Action, ...]:
    """The offer of the price in the middle of what both sides offered last, where a text wants that and names
    none, on the terms that it has beside that, and its other wishes."""
    rest = without_the_middle(situation.text)
    price = price_halfway(haggle, situation.view.book) if rest is not None else None
    if rest is None or price is None:
        return ()
    alone = replace(situation, message=Message(**{**situation.message, "text": rest}))
    said = heard_at_the_table(alone.plain(rest), haggle, alone).actions if re.search(r"\w", rest) else ()
    offers = [one for one in said if isinstance(one, Offer)]
    if len(offers) > 1 or any(one.price or one.quantity for one in offers):
        return ()
    terms = {name: getattr(one, name) for one in offers for name in ("payment", "delivery")}
    wishes = (bare(one) for one in said if one.intent not in MOVES and one.intent != "change_price")
    return (Offer(price=price, **terms), *wishes)


_PAID_AS_OFFERED = re.compile(
    r"(?:[\s,;，；]|\b(?:and|with|the)\b)*\b(?:pay(?:ment|ing)?|paid|terms?)(?: terms)?(?: is| are)?"
    r"(?: (?:as|like|per|under|according to))?(?: in| of| for| with)?(?: the)?"
    r" (?P<en>(?:option|package|plan|offer|number|no\.?|#) ?[1-5]"
    r"|(?:first|second|third|last)(?: (?:option|one|package))?)\b"
    r"|[\s,，;；]*(?:付款|付[钱錢])(?:方式|[条條]件)?[就还還也]?[照按用同跟走]"
    r"(?P<zh>(?:方案|[选選][项項])?第?[1-5一二三四五](?:[个個种種](?:方案)?)?)(?:[来走做办辦的])*",
    re.IGNORECASE,
)
"""That goods are paid as in an offer that is told by its place among several."""


def _paid_as_offered(text: str, haggle: Haggle) -> tuple[str, Payment | None] | None:
    """A text without the words by which it is paid as in one of the packages, and those terms; where there is
    just one offer, they stand."""
    hit = _PAID_AS_OFFERED.search(folded(text)) if len(folded(text)) == len(text) else None
    rest = f"{text[: hit.start()]}{text[hit.end() :]}".strip(" ,，;；") if hit else ""
    if hit is None or not says_figures(rest):
        return None
    place = choice(hit["en"] or hit["zh"], max(1, len(haggle.packages)))
    if place is None:
        return None
    if not haggle.packages:
        return rest, None
    terms = haggle.packages[place].payment.model_dump(exclude_none=True)
    return rest, Payment.model_validate(terms)


def _goods_refused(haggle: Haggle, situation: Situation) -> tuple[Action, ...]:
    """What a text that refuses some of the goods on the table, in clauses of their own, says to someone who
    bargains: an offer for the others, and what it says beside that."""
    setting = situation.setting(situation.spoken)
    names = [setting.speaker.line(line) for line in haggle.asked.lines]
    refused, rest = goods_refused(situation.text, names, setting)
    if not refused or (len(refused) == len(names) and haggle.based_on):
        return ()
    if len(refused) == len(names):
        return (Reject(),)
    nothing = Quantity(value=Decimal(0), mode="set")
    offers = tuple(Offer(item=names[place], quantity=nothing) for place in refused)
    if not says_figures(rest):
        return offers
    alone = replace(situation, message=Message(**{**situation.message, "text": rest.strip(" ,，.。")}))
    heard = heard_at_the_table(alone.plain(alone.text), haggle, alone)
    return (*offers, *map(bare, heard.actions)) if "reject" not in heard.intents else offers


def _beside_the_bargain(haggle: Haggle, situation: Situation) -> tuple[str, Sequence[Action]] | None:
    """A text without the clauses that want days or payments of another order, and what these wish; `None`
    where there are none, or no figures of the bargain left. A no before such a clause is of that order."""
    wishes, left = list[Action](), list[str]()
    for clause in CLAUSE.findall(situation.text):
        order = _other_order_of(clause, haggle, situation)
        if order is None:
            left.append(clause)
            continue
        wish = _term_in(clause, order, situation)
        if wish is None:
            return None
        if left and verdict(left[-1]) == "no":
            left.pop()
        wishes.append(wish)
    rest = "".join(left).strip(" ,，;；")
    return (rest, wishes) if wishes and (says_figures(rest) or not rest) else None


def _accepted_before_others(haggle: Haggle, situation: Situation) -> tuple[Action, ...]:
    """A plain yes to what is offered, and what the text wants of the only other order that it names behind
    that, which the yes does not hang on: 成交。2048便宜5%行不行？"""
    for head, tail in partings(situation.text):
        named = {*situation.dossier.by_figures(tail)}
        if verdict(head) != "yes" or len(named) != 1 or haggle.asked.id in named or has_condition(tail):
            continue
        wishes = tuple(map(bare, situation.plain(tail).actions))
        if wishes and not {one.intent for one in wishes} & {*MOVES}:
            (order,) = named
            return (Accept(), *(one.model_copy(update={"order": order}) for one in wishes))
    return ()


def _term_in(clause: str, order: str, situation: Situation) -> Action | None:
    """The only thing that a clause wants of an order, where that is a day or a payment, which it may barely
    name."""
    said = (clause, f"{order}: {clause}", f"{order}: delivery {clause}")
    read = next((found for one in said if (found := situation.plain(one).actions)), ())
    wish = read[0] if len(read) == 1 else None
    if not isinstance(wish, ChangeDelivery | ChangePayment):
        return None
    return bare(wish).model_copy(update={"order": order, "item": None})


def _other_order_of(clause: str, haggle: Haggle, situation: Situation) -> str | None:
    """The only order that a clause names, by its number or its goods, and that is not bargained over."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    words = setting.goods.words_in(folded(clause))
    named = set(dossier.by_figures(with_numbers_for_goods(clause, dossier, setting)))
    if not named and words and not lines_named(words, haggle.asked, setting.speaker):
        named = {one.id for one in orders_holding(words, dossier.open_orders, setting.speaker)}
    return named.pop() if len(named) == 1 and haggle.asked.id not in named else None


def _with_the_same_counted_once(request: Request, haggle: Haggle, situation: Situation) -> Request:
    """The request; so many more or less of goods whose number the bargain changes already, in the place of
    that rather than on top of it, unless the text says so."""
    standing = _standing(haggle, situation)
    if standing is None:
        return request
    speaker, said = situation.setting(request.language).speaker, folded(situation.text)

    def once(action: Action) -> Action:
        by: Quantity | None = getattr(action, "quantity", None)
        if by is None or by.mode not in ("add", "subtract") or action.order not in (None, standing.id):
            return action
        named = lines_named(action.item, haggle.asked, speaker) if action.item else haggle.asked.lines
        before = {line: old.quantity for line in named if (old := standing.line(line.number))}
        moved = [line for line, had in before.items() if line.quantity != had]
        if len(moved) != 1:
            return action
        sign = 1 if by.mode == "add" else -1
        number = before[moved[0]] + sign * by.value
        again = number == moved[0].quantity
        opposite = (moved[0].quantity - before[moved[0]]) * sign < 0
        if opposite or (ON_TOP if again else _FURTHER).search(said):
            return action
        return action.model_copy(update={"quantity": by.model_copy(update={"value": number, "mode": "set"})})

    return request.with_actions(tuple(map(once, request.actions)))


def _standing(haggle: Haggle, situation: Situation) -> Order | None:
    """The order of the books that a bargain would change."""
    return situation.dossier.order(haggle.asked.id) if haggle.based_on else None


def _other_days(language: Language, haggle: Haggle, situation: Situation) -> Request | None:
    """Other days of payment, where the text says no more than so many and other terms are bargained over; of
    all orders for which days are proposed beside that."""
    days, order = days_alone(situation.text), haggle.asked
    if not days or not order.payment.net_days or "change_payment" not in haggle.reasons:
        return None
    prices = [*(line.unit_price for line in order.lines if line.unit_price), order.total]
    of_money = any(is_within(Decimal(days), one, LIKE_A_PRICE) for one in prices)
    offered = {one.payment.net_days for one in situation.offered}
    if of_money or days in offered or "change_delivery" in haggle.reasons:
        return None
    proposed = situation.proposal.request.actions if situation.proposal else ()
    beside = [one for one in proposed if isinstance(one, ChangePayment) and one.payment]
    anew = [
        bare(one).model_copy(update={"payment": one.payment.model_copy(update={"net_days": days})})
        for one in beside
        if one.payment and one.payment.net_days
    ]
    paid = Payment(deposit_percent=order.payment.deposit_percent, balance="net", net_days=days)
    return Request(language=language, actions=(Offer(payment=paid), *anew))


def _another_day(language: Language, haggle: Haggle, situation: Situation) -> Request | None:
    """Another day of delivery than those that are offered, where the text names that and no other figure."""
    if situation.plain(situation.text).intents not in ([], ["accept"]):
        return None
    number = re.sub(r"\D", "", haggle.asked.id)
    text = re.sub(rf"(?:so-?)?(?<!\d){number}(?!\d)", " ", folded(situation.text))
    named = [clause for clause in CLAUSE.findall(text) if re.search(r"\d", clause)]
    if len(named) != 1 or has_condition(text) or is_question(text):
        return None
    wish = _term_in(without_openers(named[0])[0], haggle.asked.id, situation)
    said = wish.delivery if isinstance(wish, ChangeDelivery) and not leaves_the_month_open(named[0]) else None
    day = said.latest if said else None
    if said is None or day is None or day in {one.delivery for one in situation.offered}:
        return None
    of_the_day = {day.year, day.month, day.day}
    if not {int(one) for one in re.findall(r"\d+", text)} <= of_the_day:
        return None
    return Request(language=language, actions=(Offer(delivery=said),))


def _taken(language: Language, haggle: Haggle, situation: Situation) -> Request | None:
    """The acceptance of an offer whose figures the text repeats, before wishes that are of other things."""
    took = accepted(situation.text, situation.offered)
    if took is None:
        return None
    rest = tuple(map(bare, situation.plain(took.rest).actions)) if took.rest else ()
    if not holds_beside(took, rest, haggle, situation.setting(language).speaker):
        return None
    return Request(language=language, actions=(Accept(), *rest))


def _left(language: Language, haggle: Haggle, situation: Situation) -> Request | None:
    """The text to someone whose customer wants no other price, drops what is offered, or means an order of
    the books; `None` where it says no such thing, or figures beside that which were not read."""
    if not leaves(situation.text, new=haggle.based_on is None):
        return None
    rest, setting = without_leave(situation.text), situation.setting(language)
    plain = _without_quotes_of_the_offer(situation.plain(rest), rest, haggle, setting.speaker)
    standing = _standing(haggle, situation)
    kept = _number_kept(plain, rest, haggle, standing) if standing else None
    heard = _of_one_who_leaves(plain, situation.at_the_table(rest), haggle, setting.speaker, kept=kept)
    if haggle.based_on is None:
        before = asked_in(haggle)
        moved = meant_for_the_books(heard, situation.text, before, "", situation.dossier, setting)
        heard = _as_refused(moved[0]) if moved else heard
    if heard.intents == ["reject"] and says_figures(rest):
        return None
    return Request(language=language, actions=tuple(map(bare, heard.actions)))


def _bargained(plain: Request, haggle: Haggle, situation: Situation) -> Request:
    """The text as a move in the bargain, or, about something else, as to anyone."""
    text, at_hand = situation.text, situation.setting(plain.language).speaker
    plain = _without_quotes_of_the_offer(plain, text, haggle, at_hand)
    if verdict(text) == "yes":
        return with_verdict(plain.with_actions(()), text)
    if (dropped := _goods_dropped(plain, haggle, situation.setting(plain.language).speaker)) is not None:
        return plain.with_actions((dropped,))
    bargaining = _of_the_package_named(_at_the_table(situation), text, haggle)
    bargaining = _of_the_package_otherwise(bargaining, text, haggle, situation)
    speaker = situation.setting(bargaining.language).speaker
    bargaining = _of_the_goods_named(bargaining, plain, haggle, speaker)
    bargaining = _at_the_price_said(bargaining, situation)
    bargaining = _by_the_share_said(bargaining, haggle, situation)
    bargaining = _for_the_number_said(bargaining, text, haggle)
    about = {action.order for action in bargaining.actions if action.order}
    elsewhere = any(action.intent in _NO_BARGAIN for action in plain.actions) and all(
        action.intent in MOVES for action in bargaining.actions
    )
    elsewhere = elsewhere or _is_of_other_goods(bargaining, plain, haggle, speaker)
    heard = bargaining if bargaining.actions and about <= {haggle.asked.id} and not elsewhere else plain
    said = without_wishes(text, plain.actions)
    if heard is plain and changes_something(wishes_of(plain)) and _refuses(leads(said)):
        return with_answers(plain, Request(language=plain.language, actions=(Reject(),)))
    if not wants_it_new(text) or "request_quote" in plain.intents:
        heard = _with_a_number_asked_for(heard, plain, bargaining, haggle, speaker)
    if not heard.actions and (named := _of_the_goods_asked(haggle, situation, speaker)):
        return heard.with_actions((named,))
    heard = _with_push(heard, text, haggle.asked.id)
    heard = _with_the_first_word(heard, text, haggle, speaker)
    return with_verdict(_as_an_offer(heard, haggle, speaker), text)


def _goods_dropped(plain: Request, haggle: Haggle, speaker: Speaker) -> Action | None:
    """What a text that only drops goods on the table says to someone who bargains, however it begins: an
    offer for the rest, or, where these are all of a new order, a no."""
    dropped = plain.actions[0] if len(plain.actions) == 1 else None
    if not isinstance(dropped, RemoveItem) or dropped.order not in (None, haggle.asked.id):
        return None
    lines = list(lines_named(dropped.item, haggle.asked, speaker)) if dropped.item else []
    if len(lines) == 1 < len(haggle.asked.lines):
        return Offer(item=dropped.item, quantity=Quantity(value=Decimal(0), mode="set"))
    return Reject() if lines and haggle.based_on is None and len(lines) == len(haggle.asked.lines) else None


def _is_of_other_goods(bargaining: Request, plain: Request, haggle: Haggle, speaker: Speaker) -> bool:
    """Whether a text wants goods that are sold and not on the table, and names no price."""
    wanted = [one for one in plain.actions if isinstance(one, PlaceOrder | AddItem)]
    return bool(wanted) and all(
        one.item
        and speaker.goods.knows(one.item)
        and not lines_named(one.item, haggle.asked, speaker)
        and not getattr(one, "price", None)
        for one in (*wanted, *bargaining.actions)
    )


def _without_quotes_of_the_offer(plain: Request, text: str, haggle: Haggle, speaker: Speaker) -> Request:
    """The request less the wish for a price of nothing, or of one of the goods on the table: to someone who
    bargains, "your price" is that of the offer."""
    quotes = [(i, one) for i, one in enumerate(plain.actions) if isinstance(one, RequestQuote)]
    each = asks_each(text)

    def is_of_the_offer(quote: RequestQuote) -> bool:
        on_table = bool(quote.item and each and lines_named(quote.item, haggle.asked, speaker))
        return not quote.quantity and (not quote.item or on_table)

    return less(plain, [i for i, one in quotes if is_of_the_offer(one)])


def _at_the_table(situation: Situation) -> Request:
    """The text as it reads to someone with an offer before them; one that asks whether a figure is not
    possible, as an offer of that: 2% not possible? One of which nothing is read, less what its writer will do
    once the offer is granted: 37吧，行的话我今天就走流程."""
    text = situation.text
    read = situation.at_the_table(text)
    offered = _IF_GRANTED.sub(" ", text)
    if not read.actions and offered != text and says_figures(offered):
        return read.with_actions(tuple(map(bare, situation.at_the_table(offered).actions)))
    asked = _NOT_POSSIBLE.sub(" ", text)
    several = situation.haggle is not None and len(situation.haggle.asked.lines) > 1
    read = offered_for_all(_of_the_whole(read, text), text, several)
    if read.intents not in ([], ["reject"]) or asked == text or not says_figures(text):
        return read
    meant = situation.at_the_table(asked)
    return read.with_actions(tuple(map(bare, meant.actions))) if meant.intents == ["offer"] else read


def _of_the_whole(request: Request, text: str) -> Request:
    """The request; a percentage that is said of the whole order as one of that: 2% off the whole order."""
    if not _OF_THE_WHOLE.search(text):
        return request
    return request.with_actions(
        tuple(
            action.model_copy(update={"price": action.price.model_copy(update={"basis": "total"})})
            if isinstance(action, Offer) and action.price and action.price.change_percent is not None
            else action
            for action in request.actions
        )
    )


def _of_the_package_named(request: Request, text: str, haggle: Haggle) -> Request:
    """The request; one that does no more than name a package, in whatever words, as an offer of it."""
    if not {*request.intents} <= {"accept"} or (place := named(text, haggle.made)) is None:
        return request
    terms = haggle.packages[place]
    payment = Payment.model_validate(terms.payment.model_dump(exclude_none=True))
    delivery = Delivery(earliest=terms.delivery, latest=terms.delivery)
    return request.with_actions((Offer(payment=payment, delivery=delivery),))


_OTHERWISE = re.compile(
    r"[\s,.;，。；]*(?:\b(?:but|only|except)\b|不[过過]|但是?|只是)[\s,，]*", re.IGNORECASE
)


def _of_the_package_otherwise(request: Request, text: str, haggle: Haggle, situation: Situation) -> Request:
    """The request; of a text that names a package and wants a day or a price of it otherwise, as an offer of
    that: option 2, but on 20 January; 第二个，不过3.45."""
    head, tail = (*_OTHERWISE.split(text, maxsplit=1), "")[:2]
    place = named(head, haggle.made) if tail else None
    if place is None or has_condition(tail):
        return request
    lead = "deliver it " if tail.isascii() else "交期改到"
    said = (*situation.bargaining(tail).actions, *situation.plain(f"{lead}{tail}").actions)
    prices = [one.price for one in said if isinstance(one, Offer | ChangePrice) and one.price]
    days = [one.delivery for one in said if isinstance(one, Offer | ChangeDelivery) and one.delivery]
    if not (prices or days) or len({*map(repr, days)}) > 1:
        return request
    terms = haggle.packages[place]
    payment = Payment.model_validate(terms.payment.model_dump(exclude_none=True))
    day = days[0] if days else Delivery(earliest=terms.delivery, latest=terms.delivery)
    offer = Offer(payment=payment, delivery=day, price=prices[0] if prices else None)
    return request.with_actions((offer,))


def _of_the_goods_named(request: Request, plain: Request, haggle: Haggle, speaker: Speaker) -> Request:
    """The request; an offer of so many of nothing, or of a price for goods on the table and no number, as one
    of the goods that `plain` wants so many of: 500 mugs instead of 300, could you do 3.25?"""
    offer = request.actions[0] if len(request.actions) == 1 else None
    wishes = [one for one in plain.actions if isinstance(one, ChangeQuantity)]
    rest = [one for one in plain.actions if not isinstance(one, ChangeQuantity)]
    if not isinstance(offer, Offer) or len(wishes) != 1 or not wishes[0].quantity:
        return request
    item, number = wishes[0].item, wishes[0].quantity
    if offer.item not in (None, item) or any(not _is_of_the_price(one, offer) for one in rest):
        return request
    named = bool(item and lines_named(item, haggle.asked, speaker))
    left_out = offer.quantity is None and offer.price is not None and offer.price.amount != number.value
    if offer.quantity != number and not (named and left_out):
        return request
    return request.with_actions((offer.model_copy(update={"item": item, "quantity": number}),))


def _of_the_goods_asked(haggle: Haggle, situation: Situation, speaker: Speaker) -> Offer | None:
    """The offer that the message before made of so many, and not of what, of the goods that this one names,
    and nothing else."""
    before, text = situation.asked_before, folded(situation.text)
    offers = [one for one in before.actions if isinstance(one, Offer)] if before else []
    words = situation.setting(situation.spoken).goods.words_in(text)
    if len(offers) != 1 or not offers[0].quantity or offers[0].item or not words or re.search(r"\d", text):
        return None
    lines = lines_named(words, haggle.asked, speaker)
    short = len(text) <= len(words) + _LONGEST_BESIDE_GOODS and not is_question(text)
    update = {"item": lines[0].name, "evidence": None} if short and len(lines) == 1 else None
    return offers[0].model_copy(update=update) if update else None


def _is_of_the_price(action: Action, offer: Offer) -> bool:
    """Whether an action wants no more than the price of an offer."""
    return isinstance(action, ChangePrice) and action.price == offer.price


def _by_the_share_said(request: Request, haggle: Haggle, situation: Situation) -> Request:
    """The request; a bare number that can be no price of several goods, behind a wish for so many percent off
    all of them, as so many: 10% off everything; 7?"""
    before = situation.asked_before
    shares = [one for one in before.actions if _share_off(one)] if before else []
    if len(shares) != 1 or shares[0].item or len(haggle.asked.lines) == 1 or request.intents != ["offer"]:
        return request
    offer = request.actions[0]
    price = offer.price if isinstance(offer, Offer) and not offer.item else None
    number = price.amount if price and not (price.currency or price.basis or price.bound) else None
    if not price or not number or number > _MOST_PERCENT:
        return request
    share = price.model_copy(update={"amount": None, "change_percent": -number})
    return request.with_actions((offer.model_copy(update={"price": share}),))


def _share_off(action: Action) -> bool:
    """Whether an action wants so many percent off."""
    price = action.price if isinstance(action, Offer | ChangePrice) else None
    return bool(price and price.change_percent and price.change_percent < 0)


def _at_the_price_said(request: Request, situation: Situation) -> Request:
    """The request; a yes at another price than those that are offered is an offer of that."""
    text = situation.text
    if request.intents != ["accept"] or agrees(text, alone=True):
        return request
    if not says_figures(text) or any(fits(text, order) for order in situation.offered):
        return request
    said = situation.bargaining(without_yes(text))
    return request.with_actions(tuple(map(bare, said.actions))) if "offer" in said.intents else request


def _for_the_number_said(request: Request, text: str, haggle: Haggle) -> Request:
    """The request; a price that is said for a number which can be one of the goods, with that number: 55.50
    for 50."""
    offer = request.actions[0] if len(request.actions) == 1 else None
    found = _FOR_SO_MANY.search(folded(text))
    if not isinstance(offer, Offer) or offer.quantity or not (offer.price and offer.price.amount and found):
        return request
    price, number = (number_of(found[name]) for name in ("price", "number"))
    if price != offer.price.amount or meant_by(number, haggle.asked, has_cents=False) == "total":
        return request
    return request.with_actions((offer.model_copy(update={"quantity": Quantity(value=number, mode="set")}),))


def _with_a_number_asked_for(
    heard: Request, plain: Request, bargaining: Request, haggle: Haggle, speaker: Speaker
) -> Request:
    """The request; of a text that asks what another number of the goods on the table costs, or names that
    number of the goods of a new order, an offer of that number whose price is left open."""
    wish = plain.actions[0] if len(plain.actions) == 1 else None
    offers = [action for action in bargaining.actions if isinstance(action, Offer)]
    said_anew = isinstance(wish, PlaceOrder) and haggle.based_on is None and not wish.address
    if not (said_anew or isinstance(wish, RequestQuote)):
        return heard
    assert isinstance(wish, PlaceOrder | RequestQuote)
    if any(one.price for one in (wish, *offers)):
        return heard
    if wish.item and not lines_named(wish.item, haggle.asked, speaker):
        return heard
    number = wish.quantity or next((one.quantity for one in offers), None)
    if number is None:
        return heard
    terms = {name: getattr(wish, name) for name in ("delivery", "payment")} if said_anew else {}
    return Request(language=heard.language, actions=(Offer(item=wish.item, quantity=number, **terms),))


def _of_one_who_leaves(
    plain: Request, bargaining: Request, haggle: Haggle, speaker: Speaker, *, kept: OrderLine | None
) -> Request:
    """What is left of a text that leaves a bargain: terms of what was bargained over, at the price that
    stands, or a no with wishes beside it. `kept`: the line whose number it says is to stay."""
    offers = [action for action in bargaining.actions if isinstance(action, Offer)]
    if kept is not None:
        of_it = ("change_quantity", "place_order", "add_item")
        beside = tuple(bare(action) for action in plain.actions if action.intent not in of_it)
        if not all(action.intent in _TERMS_OF_AN_OFFER for action in beside):
            return _as_refused(plain.with_actions(beside))
        number = Quantity(value=kept.quantity, unit=kept.unit, mode="set")
        said: dict[str, Any] = {"item": kept.name, "quantity": number}
        for term in ("delivery", "payment"):
            values = (getattr(one, term, None) for one in (*beside, *offers))
            said[term] = next((value for value in values if value is not None), None)
        return plain.with_actions((Offer(**said),))
    elsewhere = any(action.order not in (None, haggle.asked.id) for action in plain.actions)
    strange = any(one.item and not lines_named(one.item, haggle.asked, speaker) for one in plain.actions)
    known = _as_an_offer(plain, haggle, speaker)
    if known is not plain:
        return known
    bare_offer = len(offers) == len(bargaining.actions) == 1 and offers[0].price is None
    if bare_offer and not elsewhere and not strange and {*plain.intents} <= {"place_order", "add_item"}:
        return bargaining
    return _as_refused(plain)


def _number_kept(plain: Request, text: str, haggle: Haggle, standing: Order) -> OrderLine | None:
    """The only line whose number a bargain would change, where a text says the number that it has."""
    changed = [
        (line, new.quantity)
        for line in standing.lines
        if (new := haggle.asked.line(line.number)) and new.quantity != line.quantity
    ]
    if len(changed) != 1:
        return None
    ((line, wanted),) = changed
    days = {Decimal(day.day) for one in plain.actions if (day := _day_of(one))}
    said = {Decimal(one) for one in _WHOLE.findall(text)} - days
    return line if line.quantity in said and wanted not in said else None


def _day_of(action: Action) -> date | None:
    delivery: Delivery | None = getattr(action, "delivery", None)
    return delivery.earliest if delivery else None


def _as_refused(request: Request) -> Request:
    """The wishes of a request behind a no to what is offered."""
    wishes = as_request(wishes_of(request), request)
    return with_answers(wishes, Request(language=request.language, actions=(Reject(),)))


def _refuses(said: str) -> bool:
    """Whether a clause is a no to what is bargained over: no thank you; 算了不谈价了."""
    return verdict(said) == "no" or gives_up(said)


def holds_beside(took: Accepted, wishes: Sequence[Action], haggle: Haggle, speaker: Speaker) -> bool:
    """Whether an acceptance holds with what its text says behind it: what that wishes is of other things."""
    if not took.rest or goes_on(took.rest):
        return True
    return bool(wishes) and not any(_may_be_of_the_bargain(wish, haggle, speaker) for wish in wishes)


def _may_be_of_the_bargain(wish: Action, haggle: Haggle, speaker: Speaker) -> bool:
    if wish.intent in ("change_address", "change_contact", "change_invoice", "query_order"):
        return False
    elsewhere = wish.order and not haggle.asked.id.endswith(re.sub(r"\D", "", wish.order))
    strange = wish.item and not lines_named(wish.item, haggle.asked, speaker)
    return not (elsewhere or strange)


def _as_an_offer(request: Request, haggle: Haggle, speaker: Speaker) -> Request:
    """The request; of one that only changes what is bargained over, its terms as one offer."""
    fields: dict[str, Any] = {}
    for action in request.actions:
        term, item = _TERMS_OF_AN_OFFER.get(action.intent), action.item
        value = getattr(action, term) if term else None
        strange = action.order not in (None, haggle.asked.id) or action.if_granted
        if term is None or value is None or term in fields or strange or fields.get("item", item) != item:
            return request
        fields |= {term: value, "item": item}
    if not fields or (fields["item"] and not lines_named(fields["item"], haggle.asked, speaker)):
        return request
    return request.with_actions((Offer(**fields),))


def _with_the_first_word(request: Request, text: str, haggle: Haggle, speaker: Speaker) -> Request:
    """The request, behind the yes to an offer, or the choice of a package, that a text begins with before it
    asks for something else; a "but" of the same bargain makes it none."""
    ends = (*_LOOKS, *MOVES, "cancel_order")
    only_wishes = request.actions and not any(action.intent in ends for action in request.actions)
    said = leads(text)
    takes = verdict(said) == "yes" or picked(said, haggle.made) is not None
    limits = _BUT.search(text) and any(
        _may_be_of_the_bargain(wish, haggle, speaker) for wish in request.actions
    )
    if not only_wishes or not takes or limits or has_condition(text):
        return request
    return with_answers(request, Request(language=request.language, actions=(Accept(),)))


def _with_push(request: Request, text: str, order: str) -> Request:
    """The request to someone who bargains over an order: "a bit cheaper, please" and "I walk" refuse what was
    offered."""
    vague = all(
        action.intent == "change_price" and action.price is None and action.order in (None, order)
        for action in request.actions
    )
    if not vague or not (request.actions or presses(text) or gives_up(text)):
        return request
    return request.with_actions((Reject(),))
