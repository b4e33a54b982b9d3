"""What a message comes to: the answer to a question, an order once more, or what it wishes by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, TypeGuard

from agents.desk.find import (
    CLOSED,
    Dossier,
    lines_named,
    named_among,
    one_of,
    orders_holding,
    orders_named,
    product_meant,
)
from agents.desk.plan import currency_of
from agents.desk.proposal import Proposal, bare, corrects, less, repeats_a_part, with_terms_kept
from agents.desk.propose import Setting, payment_terms
from agents.desk.reading.amounts.prices_of_each import prices_of_each
from agents.desk.reading.asked.questions import is_question, remark
from agents.desk.reading.asked.quoted import SO_MANY, gone_on_with, ordered
from agents.desk.reading.asked.quoted_together import all_that_was_quoted
from agents.desk.reading.asked.unheard import adds_on, says_something, wants_a_paper
from agents.desk.reading.card.accepted import says_figures
from agents.desk.reading.card.amending import CONTRASTS, given_up, is_proposed_already, orders_as_told
from agents.desk.reading.card.answers import folded, is_amended, leads, says_what_was_meant, verdict
from agents.desk.reading.card.confirmed import confirms, denies, wants_otherwise, wavers
from agents.desk.reading.card.correcting import correction, day_alone, delivered_on, value_alone
from agents.desk.reading.card.drafting import day_talked_of
from agents.desk.reading.card.hearing import agrees_to_parts, terms_wanted_otherwise, wishes_of
from agents.desk.reading.card.leaving import leaves, leaves_a_price, without_leave
from agents.desk.reading.card.misspelt import (
    figure_put_right,
    names_last_digits,
    part_put_right,
    phone_said,
    with_known_places,
)
from agents.desk.reading.card.revived import wanted_after_all
from agents.desk.reading.filling import ASKS_A_PRICE, Waiting, completed
from agents.desk.reading.goods.halves import asks_for_a_change, fewer_wanted, goods_alone, half_said
from agents.desk.reading.goods.there_already import with_goods_at
from agents.desk.reading.orders.likewise import (
    as_it_stands,
    wanted_likewise,
    with_terms_of_all,
    with_the_day_put_right,
)
from agents.desk.reading.orders.naming import with_goods_spoken_of, with_numbers_for_goods_of
from agents.desk.reading.orders.on_the_books import order_put_onto
from agents.desk.reading.orders.pointing import closed_one_meant, points_at_an_order, with_what_is_pointed_at
from agents.desk.reading.orders.repeats import with_what_is_repeated
from agents.desk.reading.orders.separate import is_new, of_new_goods, orders_anew
from agents.desk.reading.orders.sparing import with_goods_on_their_day
from agents.desk.reading.situation import Situation
from agents.desk.reading.terms.as_before import (
    says_only_as_before,
    set_back,
    terms_of_before,
    with_terms_of_before,
    without_company,
)
from agents.desk.reading.terms.days import days_named, with_days_as_talked_of, with_days_of_the_order
from contracts.order import POSSIBLE_AT, Order
from contracts.request import (
    Action,
    AddItem,
    Address,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangeInvoice,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Delivery,
    Offer,
    PlaceOrder,
    Price,
    Quantity,
    Reject,
    Request,
)

_GO_BACK = 3
"""The messages in which it may have been said what is talked of."""
_LONGEST = 80
"""Characters; a longer text does more than say which order was meant."""
_BESIDE_A_PRICE: dict[str, Callable[..., Action]] = {
    "quantity": ChangeQuantity,
    "delivery": ChangeDelivery,
    "payment": ChangePayment,
}
"""What wishes for a term that is said beside a price."""


@dataclass(frozen=True)
class Understood:
    """What a message comes to so far."""

    request: Request
    waiting: Waiting | None
    """The wish that still waits for the answer to a question."""
    replaced: Sequence[int] = ()
    """Which wishes of what is proposed the message takes back or says anew."""
    remarks: bool = False
    """Whether the message is a remark, which is answered by itself."""

    @property
    def is_clear(self) -> bool:
        return bool(self.request.actions) or self.remarks


def understand(heard: Request, situation: Situation, setting: Setting) -> Understood:
    """An order repeated, the answer to a question, or what the message wishes by itself."""
    heard, waiting = _beside_the_question(heard, situation)
    repeated = _repeated(heard, situation, setting)
    if repeated is not heard:
        return Understood(repeated, None)
    if waiting and (answered := _answered(heard, waiting, situation)):
        done = waiting.model_copy(update={"request": Request(language=answered.language)})
        return Understood(answered, done)
    remarks = not heard.actions and remark(situation.text) is not None
    understood = Understood(heard, waiting, remarks=remarks)
    for step in _OF_A_WISH:
        understood = step(understood, situation)
    request = with_goods_on_their_day(understood.request, situation.text, situation.dossier, setting)
    return replace(understood, request=request)


_WANTS_THE_REST = re.compile(
    r"(?:(?:其[他它余餘]|剩下|另外)的?|[别別]的)[^，,。不别別先]{0,3}(?:照[改做办辦]|[改做办辦](?!价|價)|照[说說]的|按[我说說刚剛])"
    r"|\b(?:do|make|change|go ahead with|keep|just) (?:all )?(?:the )?(?:rest|others?|other changes"
    r"|everything else)\b"
    r"|\b(?:rest|others|other changes|everything else)\b(?: (?:still|please|can|should|is|are|to|go"
    r"|goes|be))* (?:as (?:i )?(?:said|asked|planned)|ahead|fine|changed)"
)
"""That all that was wanted beside what is asked about goes on, without that."""


def _beside_the_question(heard: Request, situation: Situation) -> tuple[Request, Waiting | None]:
    """The request, and the wish that waits for the answer to a question, unless the message leaves that."""
    waiting, text, nothing = situation.waiting, situation.text, heard.with_actions(())
    if waiting is None:
        return heard, None
    asks_a_price = waiting.question in ASKS_A_PRICE and not situation.haggle
    if asks_a_price and _WANTS_THE_REST.search(folded(text)) and not re.search(r"\d", text):
        rest = tuple(
            one for one in waiting.request.actions if one.intent not in ("change_price", "change_payment")
        )
        if rest and not any(one.if_granted for one in rest):
            return heard.with_actions(rest), None
    if asks_a_price and leaves_a_price(heard, text):
        return nothing, None
    if (orders_anew(text) and is_new(heard, whole=True)) or _keeps_what_goes(waiting, situation):
        return heard, None
    if waiting.leaves_the_order_open(heard):
        return nothing, waiting
    if repeats_a_part(wishes_of(heard), waiting.request):
        return heard, None
    return heard, _at_the_share_said(waiting, heard, situation)


_KEEPS = re.compile(r"\b(?:keep|kept|stays?)\b|[留退](?:着|著|下|了|[吧呀]|\W|$)|保留")


def _keeps_what_goes(waiting: Waiting, situation: Situation) -> bool:
    """Whether a message would keep goods, or an order, that were to go and whose price was told."""
    goes = situation.proposal and {"remove_item", "cancel_order"} & {*situation.proposal.request.intents}
    return bool(goes) and waiting.question == "order_it" and bool(_KEEPS.search(folded(situation.text)))


def _at_the_share_said(waiting: Waiting, heard: Request, situation: Situation) -> Waiting:
    """The wish that waits until it is told for which order; at another share off its price, where the message
    names no more than that: 那2%呢."""
    offers = [one for one in situation.bargaining(situation.text).actions if isinstance(one, Offer)]
    price = offers[0].price if len(offers) == 1 and not offers[0].item else None
    if waiting.question != "which_order" or heard.actions or not (price and price.change_percent):
        return waiting

    def at_that_share(action: Action) -> Action:
        said = action.price if isinstance(action, ChangePrice) else None
        share = bool(said and said.change_percent)
        return action.model_copy(update={"price": price}) if share else action

    request = waiting.request.with_actions(tuple(map(at_that_share, waiting.request.actions)))
    return waiting.model_copy(update={"request": request})


def _repeated(heard: Request, situation: Situation, setting: Setting) -> Request:
    """The request; of a text that wishes for an order once more, that."""
    text, haggle = without_company(situation.said, situation.dossier, setting), situation.haggle
    leaving = haggle is not None and leaves(text, new=haggle.based_on is None)
    said = without_leave(text) if leaving else text
    return with_what_is_repeated(heard, said, situation.dossier, setting, read=situation.plain)


def _answered(said: Request, waiting: Waiting, situation: Situation) -> Request | None:
    """The wish that waits, completed by this message; `None` when it does not answer the question."""
    text, dossier, read = situation.text, situation.dossier, situation.plain
    setting = situation.setting(waiting.request.language)
    if waiting.question == "order_it":
        wanted = _gone_on(said, waiting, situation, setting)
        return wanted and with_terms_of_before(wanted, situation.whole, dossier, setting)
    if several := _prices_of_each(waiting, text, dossier, setting):
        return several
    if usual := _sent_as_usual(waiting, text, dossier):
        return usual
    answered = completed(waiting, said, text, dossier=dossier, setting=setting, read=read)
    answered = answered or _price_beside_terms(said, waiting, situation)
    answered = answered and _with_terms_beside_the_price(answered, said, waiting, situation)
    answered = answered and with_days_of_the_order(answered, text, dossier, setting)
    answered = answered and with_known_places(answered, dossier)
    return answered and with_goods_at(answered, text, dossier, setting)


def _sent_as_usual(waiting: Waiting, text: str, dossier: Dossier) -> Request | None:
    """The wish for goods at a place of which the address was asked, to where those of the customer always go,
    where the text means that instead: our usual address; 送老地址."""
    found = terms_of_before(text, dossier) if waiting.question == "ask_place" else []
    if len(found) != 1 or not isinstance(found[0], ChangeAddress):
        return None
    there = waiting.action.model_copy(update={"address": found[0].address})
    actions = [there if one == waiting.action else one for one in waiting.request.actions]
    return waiting.request.with_actions(tuple(actions))


def _prices_of_each(waiting: Waiting, text: str, dossier: Dossier, setting: Setting) -> Request | None:
    """The wish for another price that waits, as one for each of the goods for which a text names it."""
    action = waiting.action if waiting.question in ASKS_A_PRICE else None
    orders = orders_named(action.order, dossier) if isinstance(action, ChangePrice) and action.order else []
    order = dossier.order(orders[0]) if len(orders) == 1 else None
    if action is None or order is None:
        return None
    prices = [
        ChangePrice(order=order.id, item=line.name, price=Price(amount=amount, basis="unit"))
        for line, amount in prices_of_each(text, order, setting.speaker)
    ]
    before, behind = waiting.request.actions[: waiting.about], waiting.request.actions[waiting.about + 1 :]
    return waiting.request.with_actions((*before, *prices, *behind)) if prices else None


def _price_beside_terms(said: Request, waiting: Waiting, situation: Situation) -> Request | None:
    """The wish for another price, where a text, asked which is meant, names it beside terms that were read
    alone: 全款的话400."""
    offers = [one for one in situation.bargaining(situation.text).actions if isinstance(one, Offer)]
    price = offers[0].price if len(offers) == 1 and not offers[0].item else None
    action = waiting.action if waiting.question in ASKS_A_PRICE else None
    of_terms = all(isinstance(one, ChangePayment | ChangeDelivery) and not one.order for one in said.actions)
    if not (said.actions and of_terms and price and isinstance(action, ChangePrice)):
        return None
    actions = list(waiting.request.actions)
    actions[waiting.about] = action.model_copy(update={"price": price})
    return waiting.request.with_actions(tuple(actions))


def _with_terms_beside_the_price(
    answered: Request, said: Request, waiting: Waiting, situation: Situation
) -> Request:
    """The request; of a text that was asked which price is meant for an order, with how many goods, which day
    and which payment it names beside that: 400，要60把; 3.40 and we take 800."""
    priced = next(iter(answered.actions[waiting.about :]), None)
    price = priced.price if isinstance(priced, ChangePrice) else None
    offers = [one for one in situation.bargaining(situation.text).actions if isinstance(one, Offer)]
    told = [one for one in said.actions if isinstance(one, PlaceOrder) and one.quantity and not one.item]
    if waiting.question not in ASKS_A_PRICE or priced is None or price is None or not priced.order:
        return answered
    beside: dict[str, Any] = {}
    for one in (*offers, *told):
        beside |= {name: value for name in _BESIDE_A_PRICE if (value := getattr(one, name, None))}
    if (counted := beside.get("quantity")) and counted.value == price.amount:
        del beside["quantity"]
    heard = [one.price for one in offers if one.price and one.price.amount == price.amount]
    actions = list(answered.actions)
    actions[waiting.about] = priced.model_copy(update={"price": heard[0]}) if heard else priced
    told_beside = (_BESIDE_A_PRICE[name](order=priced.order, **{name: beside[name]}) for name in beside)
    more = tuple(_of_the_goods(one, priced.item) for one in told_beside)
    counts = [one.item for one in more if isinstance(one, ChangeQuantity)]
    before = (one for one in actions if not (isinstance(one, ChangeQuantity) and one.item in counts))
    return answered.with_actions((*before, *more))


def _of_the_goods(wish: Action, item: str | None) -> Action:
    """A number of goods as one of those that are named; any other wish as it is."""
    return wish.model_copy(update={"item": item}) if isinstance(wish, ChangeQuantity) else wish


def _gone_on(said: Request, waiting: Waiting, situation: Situation, setting: Setting) -> Request | None:
    """What the message makes of a quote; an order, where it says no more than terms that are as ever."""
    if not situation.said.strip():
        return ordered(waiting.request)
    said, text = _put_on_the_order_named(said, situation)
    quoted = all_that_was_quoted(waiting.request, waiting.earlier, text)
    return gone_on_with(
        quoted,
        said,
        text,
        setting=setting,
        currency=currency_of((), situation.dossier, setting),
        read=situation.plain,
        bargaining=situation.bargaining,
    )


_NO_BEFORE = re.compile(
    r"^\W*(?:no|nope|nah|not that|不(?:用|要|是|了)?了?)(?: (?:thanks|thank you))?[,，.。;；!！\s]+",
    re.IGNORECASE,
)
"""A no before what is wanted instead."""


def _put_on_the_order_named(said: Request, situation: Situation) -> tuple[Request, str]:
    """What the message says, and its text; of one that puts what was quoted on an order, less the no to a new
    one, and less the number of that order as one of goods."""
    text = situation.said
    onto = order_put_onto(text)
    if not onto or not situation.dossier.by_figures(onto):
        return said, text
    number = Decimal(re.sub(r"[^0-9]", "", onto))
    kept = (
        one
        for one in said.actions
        if not (isinstance(one, ChangeQuantity) and one.quantity and one.quantity.value == number)
    )
    return said.with_actions(tuple(kept)), _NO_BEFORE.sub("", text)


def _set_back(understood: Understood, situation: Situation) -> Understood:
    """Terms of the order that was talked of as they were before they were changed."""
    order = situation.dossier.in_focus
    if order is None or situation.proposal or situation.haggle or understood.waiting:
        return understood
    history = [revision.order for revision in situation.view.book.history(order.id)]
    request = set_back(understood.request, situation.text, order, history)
    return replace(understood, request=request)


def _terms_of_goods_on_order(understood: Understood, situation: Situation) -> Understood:
    """The terms that a message names of the goods of the only order with them, where it says no more:
    椅子月结30天."""
    open_ones = situation.proposal or situation.haggle or understood.waiting
    if open_ones or understood.is_clear:
        return understood
    dossier, setting = situation.dossier, situation.setting(understood.request.language)
    text = folded(situation.text)
    held = orders_holding(setting.goods.words_in(text), dossier.open_orders, setting.speaker)
    if len(held) != 1:
        return understood
    numbered = with_numbers_for_goods_of(text, [one.id for one in dossier.open_orders], dossier, setting)
    wishes = situation.plain(numbered).actions if numbered != text else ()
    if not all(isinstance(one, ChangePayment | ChangeDelivery) and one.order for one in wishes):
        return understood
    actions = tuple(bare(one).model_copy(update={"order": held[0].id}) for one in wishes)
    return replace(understood, request=understood.request.with_actions(actions))


def _of_what_was_spoken_of(understood: Understood, situation: Situation) -> Understood:
    """So many that are ordered, and not said of what, of the only goods of the message before, or of those
    that it asked about."""
    before = situation.asked_before
    if before is None or understood.waiting or situation.proposal or situation.haggle:
        return understood
    if pointed := _of_the_line_asked_about(understood.request, situation):
        return replace(understood, request=pointed)
    if not understood.is_clear and (placed := _so_many_of_those_asked_about(situation)):
        return replace(understood, request=placed)
    spoken_of = [one.item for one in before.actions if one.item]
    return replace(
        understood,
        request=with_goods_spoken_of(understood.request, spoken_of or _goods_asked_about(situation)),
    )


def _of_the_line_asked_about(request: Request, situation: Situation) -> Request | None:
    """The request; other numbers, of no goods that it names, as those of the goods on order which the message
    before asked about: how many white mugs are on 1031? Then take 50 off there."""
    asked, dossier = situation.view.heard_last(situation.message["customer"]), situation.dossier
    setting = situation.setting(situation.spoken)
    item = setting.goods.words_in(folded(asked)) if is_question(asked) else None
    named = dossier.by_figures(asked) or ([dossier.focus] if dossier.focus else [])
    order = dossier.order(named[0]) if len(named) == 1 else None
    if not item or order is None or len(lines_named(item, order, setting.speaker)) != 1:
        return None
    open_ones = [
        one
        for one in request.actions
        if isinstance(one, ChangeQuantity) and not one.item and one.order in (None, order.id)
    ]
    if not open_ones or setting.goods.words_in(folded(situation.text)):
        return None
    told = (
        one.model_copy(update={"item": item, "order": order.id}) if one in open_ones else one
        for one in request.actions
    )
    return request.with_actions(tuple(told))


def _so_many_of_those_asked_about(situation: Situation) -> Request | None:
    """So many of the goods that the message before asked about, as an order of them: good, then 60 please."""
    asked = situation.view.heard_last(situation.message["customer"])
    goods = situation.setting(situation.spoken).goods.words_in(folded(asked))
    found = SO_MANY.fullmatch(folded(situation.text))
    if not (goods and found and is_question(asked)) or situation.dossier.by_figures(asked):
        return None
    said = (
        f"order {found['number']}{found['unit'] or ''} {goods}"
        if found["number"]
        else f"订{found['zh']}{found['counted'] or ''}{goods}"
    )
    wanted = situation.plain(said)
    orders = all(isinstance(one, PlaceOrder) and one.item and one.quantity for one in wanted.actions)
    placed = tuple(bare(one) for one in wanted.actions)
    return wanted.with_actions(placed) if orders and len(placed) == 1 else None


def _goods_asked_about(situation: Situation) -> Sequence[str]:
    """The goods that were named last, in one of the few messages before, where they are one product."""
    setting = situation.setting(situation.spoken)
    heard = situation.view.heard(situation.message["customer"], most=_GO_BACK)
    if heard and verdict(heard[0]) == "yes":  # what was talked of before that is settled
        return []
    words = next(filter(None, (setting.goods.words_in(folded(one)) for one in heard)), None)
    return [words] if words and product_meant(words, setting.speaker) else []


def _half_said(understood: Understood, situation: Situation) -> Understood:
    """The wish that a message begins, where it says no whole one."""
    text, dossier, proposal = situation.text, situation.dossier, situation.proposal
    setting = situation.setting(understood.request.language)
    if not situation.haggle and (fewer := _fewer_wanted(understood, situation, setting)):
        return replace(understood, request=understood.request.with_actions((fewer,)))
    if understood.is_clear or situation.haggle or verdict(text):
        return understood
    half = half_said(
        text,
        dossier,
        setting,
        read=situation.plain,
        bargaining=situation.bargaining,
        orders=proposal is not None and "place_order" in proposal.request.intents,
    )
    if half and not isinstance(half, ChangeInvoice) and wants_a_paper(text):
        half = None  # the day is what the paper is to tell
    if half and proposal:
        half = of_new_goods(half, text, proposal.request, dossier, setting)
    orders = [step.order for step in proposal.steps if step.order] if proposal else []
    if half and is_proposed_already(half, orders, setting):
        half = None
    if half is None and proposal is None:
        half = goods_alone(text, dossier, setting)
    if half is None:
        return understood
    begun = understood.request.with_actions((half,))
    return replace(understood, request=with_terms_of_all(begun, text, dossier, setting))


def _no_order_of_what_was_meant(understood: Understood, situation: Situation) -> Understood:
    """Without the order of goods by which the message says what a wish before it was about."""
    request = understood.request
    if situation.haggle or orders_anew(situation.text) or not is_of_the_wish_before(situation):
        return understood
    ordered = [i for i, one in enumerate(request.actions) if one.intent == "place_order"]
    return replace(understood, request=less(request, ordered))


def is_of_the_wish_before(situation: Situation) -> bool:
    """Whether the message says what a wish before it, which named no goods, was about."""
    before = situation.proposal.request if situation.proposal else situation.asked_before
    wishes = wishes_of(before).values() if before else ()
    return says_what_was_meant(situation.text) and bool(wishes) and not any(one.item for one in wishes)


def _fewer_wanted(understood: Understood, situation: Situation, setting: Setting) -> Action | None:
    """The wish for fewer goods on order that a message begins, where it says nothing else but what may look
    like a wish for a lower price."""
    proposal, said = situation.proposal, understood.request.actions
    new = proposal is not None and "place_order" in proposal.request.intents
    looks = all(isinstance(one, ChangePrice) and one.price is None for one in said)
    return None if new or not looks else fewer_wanted(situation.text, situation.dossier, setting)


_PUTS_FORWARD = re.compile(
    r"\W*(?:(?:and|what about|how about|what|how|with|if|那[么麼]?|如果|要是|再|又)(?![a-z])\W*)*"
    r"(?P<wish>.*?\d.*?)(?:的[话話])?(?:呢|\bthen)?\W*",
    re.IGNORECASE,
)


_SUPPOSED = re.compile(
    r"\b(?:we|i)(?:'d)?"
    r" (?:took|take|had|ordered|added|bought|wanted|(?:were|was) to (?:take|have|order|add|buy))\b"
)
"""That somebody supposes that they take goods."""


def _more_put_forward(understood: Understood, situation: Situation) -> Understood:
    """So many more, or fewer, of the goods on the order talked of, where a message no more than puts that
    forward: 那加20把呢？ And with 50 more?"""
    dossier, text = situation.dossier, situation.text
    named = dossier.by_figures(text)
    open_ones = situation.proposal or situation.haggle or understood.waiting
    if not (dossier.focus or named) or open_ones or understood.is_clear or not is_question(text):
        return understood
    found = _PUTS_FORWARD.fullmatch(folded(text))
    said = situation.plain(_SUPPOSED.sub("we want", found["wish"])).actions if found else ()
    wish = said[0] if len(said) == 1 and isinstance(said[0], ChangeQuantity) else None
    if wish is None or wish.quantity is None or wish.if_granted or (wish.order and not named):
        return understood
    return replace(understood, request=understood.request.with_actions((bare(wish),)))


def _likewise(understood: Understood, situation: Situation) -> Understood:
    """The same of another order as was asked for last."""
    if understood.waiting or situation.haggle:
        return understood
    asked = situation.proposal.request if situation.proposal else None
    setting = situation.setting(understood.request.language)
    request = wanted_likewise(understood.request, situation.text, asked, situation.dossier, setting)
    return replace(understood, request=request)


def _left_unanswered(understood: Understood, situation: Situation) -> Understood:
    """Without the wish that waits, where the message has another."""
    request, waiting = understood.request, understood.waiting
    if waiting and _are_kinds_offered(request, waiting, situation):
        request = with_terms_kept(request, waiting.request, [waiting.about])
        understood = replace(understood, request=request)
    goes_on = not request.actions or (waiting and corrects(wishes_of(request), waiting.request))
    return understood if goes_on else replace(understood, waiting=None)


def _are_kinds_offered(request: Request, waiting: Waiting, situation: Situation) -> bool:
    """Whether all that a message orders are some of the goods that it was asked to choose from."""
    speaker, choices = situation.setting(request.language).speaker, waiting.choices
    items = [one.item for one in request.actions if one.intent == "place_order"]
    return bool(items) and all(item and named_among(item, choices, speaker) for item in items)


def _corrected(understood: Understood, situation: Situation) -> Understood:
    """What the message makes of what is proposed, or, where it makes nothing of it, of what was done last."""
    text, request, proposal = situation.text, understood.request, situation.proposal
    orders = situation.dossier.ids
    agrees = request.intents == ["accept"]
    if proposal is None:
        return _as_an_afterthought(understood, situation)
    plain_answer = verdict(text) is not None or wavers(text, proposal)
    plain_answer = plain_answer or (
        agrees and (confirms(text, (), proposal) or agrees_to_parts(situation, proposal))
    )
    setting = situation.setting(request.language)
    instead = verdict(text) != "yes" and given_up(request, proposal, setting)
    if plain_answer and not (terms_wanted_otherwise(situation, proposal) or instead):
        return _as_an_afterthought(understood, situation)
    if agrees:  # it says more than yes
        request = request.with_actions(())
    request = _as_told_of_others(request, proposal, situation)
    request, replaced = correction(request, proposal, situation)
    if not situation.haggle:
        request = with_the_day_put_right(
            request, text, proposal.request, situation.dossier, setting, situation.plain
        )
    day, today = day_talked_of(proposal), situation.setting(request.language).today
    request = with_days_as_talked_of(request, text, day, today=today)
    request = with_terms_kept(request, proposal.request, replaced)
    refuses = not says_only_as_before(text, orders) and (denies(text) or verdict(leads(text)) == "no")
    more = adds_on(text) or (wants_otherwise(text) and (says_something(text) or says_figures(text)))
    if refuses and not (more or request.actions or replaced or understood.remarks):
        request = request.with_actions((Reject(),))
    waiting = None if replaced else understood.waiting
    return replace(understood, request=request, replaced=replaced, waiting=waiting)


def _as_told_of_others(request: Request, proposal: Proposal, situation: Situation) -> Request:
    """The request; of a text that tells how another order is paid, and so what is wanted of the new one that
    waits, with that: 付款不对，手套那单是月结30天的."""
    if "place_order" not in proposal.request.intents or is_question(situation.text):
        return request
    shown = {step.order.id for step in proposal.steps if step.order}
    others = {one.id: one.payment for one in situation.dossier.orders if one.id not in shown}

    def meant(action: Action) -> Action:
        if not isinstance(action, ChangePayment) or action.payment is None:
            return action
        paid = others.get(action.order or "")
        tells = paid is not None and payment_terms(action.payment, paid) == paid
        return action.model_copy(update={"order": None}) if tells else action

    return request.with_actions(tuple(map(meant, request.actions)))


def _at_the_order_meant(understood: Understood, situation: Situation) -> Understood:
    """What the message before wanted of an order of which that is not possible, of the other one that this
    one says was meant: wrong one, the other with teapots; 弄错了，是2051."""
    before, dossier, text = situation.asked_before, situation.dossier, situation.text
    open_ones = situation.proposal or situation.haggle or understood.waiting
    looks = all(one.intent == "query_order" for one in understood.request.actions)
    if before is None or open_ones or not looks or len(text) > _LONGEST or not CONTRASTS.search(folded(text)):
        return understood
    wishes = list(wishes_of(before).values())
    orders = {order for one in wishes for order in orders_named(one.order or "", dossier)}
    impossible = [one for one in wishes if _is_impossible(one, dossier)]
    if len(orders) != 1 or not impossible or len(impossible) < len(wishes):
        return understood
    setting = situation.setting(understood.request.language)
    named = [id for id in dossier.by_figures(text) if id not in orders]
    named = named or [id for id in orders_as_told(text, dossier, setting) if id not in orders]
    if len(named) != 1:
        return understood
    moved = tuple(bare(one).model_copy(update={"order": named[0]}) for one in wishes)
    return replace(understood, request=understood.request.with_actions(moved))


def _is_impossible(wish: Action, dossier: Dossier) -> bool:
    """Whether the order of a wish is too far on for it."""
    named = {*orders_named(wish.order or "", dossier)}
    return bool(named) and not named & {one.id for one in dossier.orders_for(wish.intent)}


def _of_the_orders_before(understood: Understood, situation: Situation) -> Understood:
    """No more than the phone of the contact that the message before named for several orders, at each of
    them."""
    before, said = situation.asked_before, understood.request.actions
    open_ones = situation.proposal or situation.haggle or understood.waiting
    if (
        before is None
        or open_ones
        or len(said) != 1
        or not isinstance(said[0], ChangeContact)
        or said[0].order
    ):
        return understood
    orders = [one.order for one in before.actions if isinstance(one, ChangeContact) and one.order]
    if len(orders) <= 1 or len(orders) != len(before.actions):
        return understood
    contacts = tuple(said[0].model_copy(update={"order": order}) for order in orders)
    return replace(understood, request=understood.request.with_actions(contacts))


_ALSO = re.compile(
    r"\b(?:also|too|as well|while (?:you['’]?re|ur|you are|we['’]?re|we are) at it"
    r"|another thing|in addition|on top)\b"
    r"|再加|[还還][要有]|[另][外]|也[加要]|[顺順][便带帶]",
    re.IGNORECASE,
)
"""That something is wanted besides what was just done."""
_ANOTHER = re.compile(r"\b(?:another|a further) (?=\d)|再[加要来來]", re.IGNORECASE)
"""That so many goods come to those of before."""
_BUYS = re.compile(r"\b(?:orders?|buy|purchase|new|separate\w*)\b", re.IGNORECASE)
"""That they may be ordered by themselves."""
_TERMS_OF_NEW_GOODS = ("order", "price", "delivery", "payment", "address", "invoice", "if_granted")
"""What is said of an order of its own."""


def _onto_the_order_changed(understood: Understood, situation: Situation) -> Understood:
    """Goods that are wanted as well, right behind a yes to something of an order, on that order; where
    another one has such goods and that does not, on one of both, which is asked."""
    order, before, text = situation.dossier.in_focus, situation.asked_before, situation.message["text"]
    open_ones = situation.proposal or situation.haggle or understood.waiting
    if open_ones or order is None or before is None or order.stage not in POSSIBLE_AT["add_item"]:
        return understood
    also = _ALSO.search(text) or _ANOTHER.search(text)
    if "accept" not in before.intents or not also or situation.dossier.by_figures(text):
        return understood
    speaker = situation.setting(understood.request.language).speaker

    def meant(action: Action) -> Action:
        if not _comes_as_well(action, text) or action.order:
            return action
        held = orders_holding(action.item, situation.dossier.orders_for("add_item"), speaker)
        if order in held and isinstance(action, ChangeQuantity):
            return action.model_copy(update={"order": order.id})
        here = order in held or not _ANOTHER.search(text)
        meant = order.id if here else one_of((order.id, *(one.id for one in held)))
        said = {name: getattr(action, name) for name in ("item", "quantity", "evidence")}
        counted = action.quantity and action.quantity.model_copy(update={"mode": "set"})
        return AddItem(**{**said, "order": meant, "quantity": counted})

    actions = tuple(map(meant, understood.request.actions))
    return replace(understood, request=understood.request.with_actions(actions))


def _comes_as_well(action: Action, text: str) -> TypeGuard[AddItem | ChangeQuantity | PlaceOrder]:
    """Whether an action wants so many goods more, on an order that is left open: another 50 gloves."""
    if not action.item:
        return False
    if isinstance(action, PlaceOrder):
        says_more = action.model_dump(exclude_none=True, include={*_TERMS_OF_NEW_GOODS})
        return bool(action.quantity and _ANOTHER.search(text)) and not (says_more or _BUYS.search(text))
    more = isinstance(action, ChangeQuantity) and action.quantity and action.quantity.mode == "add"
    return isinstance(action, AddItem) or bool(more)


def _of_the_line_changed(understood: Understood, situation: Situation) -> Understood:
    """So many, behind a yes and not said of what, of the only goods whose amount that changed."""
    order, before, said = situation.dossier.in_focus, situation.asked_before, understood.request.actions
    open_ones = situation.proposal or situation.haggle or understood.waiting
    wish = said[0] if len(said) == 1 and isinstance(said[0], ChangeQuantity) else None
    if open_ones or order is None or before is None or before.intents != ["accept"] or wish is None:
        return understood
    if wish.item or wish.order not in (None, order.id) or len(order.lines) == 1:
        return understood
    history = [revision.order for revision in situation.view.book.history(order.id)]
    counts = {line.sku: line.quantity for one in history[-2:-1] for line in one.lines}
    changed = [line for line in order.lines if counts.get(line.sku, line.quantity) != line.quantity]
    if len(changed) != 1:
        return understood
    item = situation.setting(understood.request.language).speaker.line(changed[0])
    named = wish.model_copy(update={"order": order.id, "item": item})
    return replace(understood, request=understood.request.with_actions((named,)))


def _as_an_afterthought(understood: Understood, situation: Situation) -> Understood:
    """The text that corrects what was done last, by a value or a name spelt anew: "oops, I meant 250"."""
    text, request, order = situation.text, understood.request, situation.dossier.in_focus
    if understood.waiting or situation.haggle:
        return understood
    if order and names_last_digits(text) and (spelt := part_put_right(text, _as_request(order, request))):
        return replace(understood, request=request.with_actions(spelt))
    if order and (line := _line_put_right(text, order, situation)):
        return replace(understood, request=request.with_actions((line,)))
    if is_amended(text):
        unclear = not understood.is_clear or (situation.asked_before and _is_of_no_goods(request))
        request = value_alone(request.with_actions(()), situation) if unclear else request
        day, today = order.delivery if order else None, situation.setting(request.language).today
        return replace(understood, request=with_days_as_talked_of(request, text, day, today=today))
    if understood.is_clear or order is None:
        return understood
    if wished := _day_wished_for(order, situation):
        return replace(understood, request=request.with_actions((wished,)))
    before = situation.asked_before
    if before and "change_contact" in before.intents and (phone := phone_said(text)):
        contact = ChangeContact(order=order.id, address=Address(phone=phone))
        return replace(understood, request=request.with_actions((contact,)))
    spelt = part_put_right(text, _as_request(order, request))
    return replace(understood, request=request.with_actions(spelt)) if spelt else understood


def _day_wished_for(order: Order, situation: Situation) -> Action | None:
    """The day, and no more, that a text names behind talk of the day of an order: when is it due? 20 January,
    please."""
    before, text = situation.asked_before, situation.text
    day = day_alone(re.sub(r"\W*\b(?:please|pls|thanks)\W*$", "", text)) or _day_too_early(text)
    talked = before and {*before.intents} <= {"change_delivery", "query_order"}
    if day is None or not talked or order.stage in CLOSED:
        return None
    setting = situation.setting(situation.spoken)
    wish = delivered_on(day, situation.spoken, situation)
    if wish is None:
        return None
    asked = Request(language=situation.spoken, actions=(wish.model_copy(update={"order": order.id}),))
    return with_days_as_talked_of(asked, text, order.delivery, today=setting.today).actions[0]


_TOO_LATE = re.compile(
    r"\b(?:too late|(?:no|not) (?:good|soon enough|early enough)|won['’]t (?:do|work|help))\b"
)
"""That the day which was just told is too late."""


def _day_too_early(text: str) -> str | None:
    """By which day goods are needed, of a text that finds the day too late that was told, and names that: too
    late, we have an event on the 10th."""
    days = days_named(text) if _TOO_LATE.search(folded(text)) else []
    return f"by {days[0]}" if len(days) == 1 else None


def _line_put_right(text: str, order: Order, situation: Situation) -> ChangeQuantity | None:
    """The other number that a text gives of the only goods on an order that were just changed to one: 560,
    not 650."""
    found, named = figure_put_right(text), {*situation.dossier.by_figures(text)}
    history = [revision.order for revision in situation.view.book.history(order.id)]
    before = {line.sku: line.quantity for one in history[-2:-1] for line in one.lines}
    changed = [line for line in order.lines if before.get(line.sku) != line.quantity]
    lines = [line for line in changed if found and line.quantity == found[1]]
    if found is None or named - {order.id} or len(lines) != 1 or order.stage in CLOSED:
        return None
    item = situation.setting(situation.spoken).speaker.line(lines[0])
    return ChangeQuantity(order=order.id, item=item, quantity=Quantity(value=found[0], mode="set"))


def _is_of_no_goods(request: Request) -> bool:
    """Whether a request orders so many and does not say of what, and nothing else."""
    said = request.actions
    return len(said) == 1 and isinstance(said[0], PlaceOrder) and bool(said[0].quantity) and not said[0].item


def _as_request(order: Order, request: Request) -> Request:
    """The contact of an order that is open as a request."""
    terms = as_it_stands(order) if order.stage not in CLOSED else ()
    return request.with_actions(tuple(one for one in terms if isinstance(one, ChangeContact)))


def _pointed_at(understood: Understood, situation: Situation) -> Understood:
    """At the order that the text points at."""
    text, request = situation.text, understood.request
    points = points_at_an_order(text) or closed_one_meant(text, situation.dossier)
    if situation.proposal or situation.haggle or (understood.is_clear and not points):
        return understood
    if not request.actions and asks_for_a_change(text):
        return understood
    return replace(understood, request=with_what_is_pointed_at(request, text, situation.dossier))


_THAT_DAY = re.compile(
    r"(?:\W|\b(?:yes|ok(?:ay)?|good|great|perfect|fine|right|then|so|please|let'?s|(?:we|i)(?:'ll| will)"
    r"|(?:go|do|take|make|move|change|set|bring|deliver|have)(?: (?:it|them|that|the order))?(?: forward)?"
    r"|for|with|to|on|it)\b"
    r"|[好行嗯的那就要按改到提前送定可以]|麻[烦煩])*?"
    r"(?:(?:that|the (?:earliest|first|soonest))(?: possible)? (?:day|date|one)"
    r"|[这這那]一?天|最[早快]的?(?:那?一?天|日期|[时時][间間])|[这這那][个個](?:日期|日子|[时時][间間]))"
    r"(?:\W|\b(?:then|please|thanks?|thank you|it is|works|is (?:fine|good|ok))\b"
    r"|[吧送好了到就行可以交货貨发發谢謝])*"
)
"""The day that was just told, and nothing else."""


def _day_named(understood: Understood, situation: Situation) -> Understood:
    """The day that the message names for the order whose earliest day was just told."""
    order, asked = situation.dossier.in_focus, situation.state.get("inquired")
    if order is None or asked not in (["earliest"], ["soonest"]) or understood.is_clear or understood.waiting:
        return understood
    if situation.proposal or situation.haggle:
        return understood
    request, setting = understood.request, situation.setting(understood.request.language)
    if _THAT_DAY.fullmatch(folded(situation.text).strip()):
        first = setting.today + timedelta(days=setting.lead_days(line.sku for line in order.lines))
        then = Delivery(earliest=first, latest=first)
        sooner = (ChangeDelivery(order=order.id, delivery=then),) if first < order.delivery else ()
        return replace(understood, request=request.with_actions(sooner))
    wish = request.with_actions((ChangeDelivery(order=order.id),))
    waiting = Waiting(request=wish, question="ask_delivery", asked="")
    answered = _answered(request, waiting, situation)
    return replace(understood, request=answered) if answered else understood


_DETAILS = {
    "own_invoice": ("invoice title", "发票抬头"),
    "own_contact": ("contact", "联系人"),
    "own_phone": ("phone number", "电话"),
    "own_address": ("delivery address", "收货地址"),
}
"""How a detail of an order is called, by the question what it is."""
_SET_TO = re.compile(
    r"\W*(?:(?:ok|okay|then|so|please|and)\W+)*(?:change|set|make|put) (?:it|that) (?P<en>(?:to |in )?\S.*)"
    r"|\W*(?:好的?|那|就|帮我|幫我|请|請|给我|給我|[，,\s])*(?P<zh>(?:改|换|換|写|寫|更新|设|設)[成为為]?[^，,。；;\s].*)",
    re.IGNORECASE,
)


def _detail_set(understood: Understood, situation: Situation) -> Understood:
    """Another value of the detail of an order that was asked for just before: 改成蓝海科技."""
    order, asked = situation.dossier.in_focus, situation.state.get("inquired") or []
    names = _DETAILS.get(asked[0]) if len(asked) == 1 else None
    hit = _SET_TO.fullmatch(situation.text.strip())
    open_ones = situation.proposal or situation.haggle or understood.waiting
    if order is None or open_ones or understood.is_clear or names is None or hit is None:
        return understood
    english, chinese = names
    said = f"change the {english} {hit['en']}" if hit["en"] else f"{chinese}{hit['zh']}"
    return replace(understood, request=_details_in(said, understood.request, situation, order))


_DETAIL = re.compile(
    r"\W*(?P<what>(?:[联聯][系繫絡络]|收[货貨件])人(?:[电電][话話])?|[电電][话話]|[发發]票抬[头頭]|抬[头頭]|[税稅][号號]|[统統][编編])"
    r"(?:就?[是写寫]|[：:\s])*(?P<value>(?![改换換不也都是写寫的没沒])[^\s，,。;；!！?？]{2,40})[吧哦啊。!！]*"
)
"""A detail of an order and what it is to be, with no word for the change: 联系人李姐."""


def _detail_named(understood: Understood, situation: Situation) -> Understood:
    """A detail of the order that is proposed, or talked of, as a message no more than names it."""
    hit, proposal = _DETAIL.fullmatch(situation.text.strip()), situation.proposal
    if hit is None or situation.haggle or understood.waiting or understood.is_clear:
        return understood
    if is_question(situation.text):
        return understood
    shown = {step.order.id: step.order for step in proposal.steps if step.order} if proposal else {}
    order = next(iter(shown.values())) if len(shown) == 1 else situation.dossier.in_focus
    if order is None or len(shown) > 1 or (proposal and order.id not in situation.dossier.ids):
        return understood
    said = f"{hit['what']}改成{hit['value']}"
    return replace(understood, request=_details_in(said, understood.request, situation, order))


def _details_in(text: str, request: Request, situation: Situation, order: Order) -> Request:
    """The request with the details that a text sets, as those of an order."""
    wishes = [one for one in situation.plain(text).actions if one.intent in _OF_DETAILS]
    return request.with_actions(tuple(bare(one).model_copy(update={"order": order.id}) for one in wishes))


_OF_DETAILS = ("change_invoice", "change_contact", "change_address")


def _wanted_after_all(understood: Understood, situation: Situation) -> Understood:
    """What was given up last, where the message wants that again and nothing else is open."""
    request, left = understood.request, situation.given_up
    if left is None or request.actions or understood.waiting or situation.proposal or situation.haggle:
        return understood
    dossier, setting = situation.dossier, situation.setting(request.language)
    request = wanted_after_all(
        left, request, situation.text, dossier=dossier, setting=setting, read=situation.plain
    )
    return replace(understood, request=request)


_OF_A_WISH: tuple[Callable[[Understood, Situation], Understood], ...] = (
    _onto_the_order_changed,
    _at_the_order_meant,
    _of_what_was_spoken_of,
    _set_back,
    _terms_of_goods_on_order,
    _more_put_forward,
    _detail_set,
    _detail_named,
    _half_said,
    _no_order_of_what_was_meant,
    _likewise,
    _left_unanswered,
    _corrected,
    _of_the_orders_before,
    _of_the_line_changed,
    _day_named,
    _pointed_at,
    _wanted_after_all,
)
"""What is made, one after another, of a message that answers no question."""
