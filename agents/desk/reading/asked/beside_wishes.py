"""The questions of a message, and what it wishes beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agents.desk.find import orders_holding, product_meant
from agents.desk.plan import currency_of
from agents.desk.proposal import as_request
from agents.desk.reading.amounts.amounts import with_more_of_the_same
from agents.desk.reading.amounts.budgets import most_to_spend
from agents.desk.reading.amounts.matching import with_price_matched
from agents.desk.reading.amounts.total_of_all import with_the_total_of_all
from agents.desk.reading.amounts.what_if import (
    asks_what_terms_save,
    terms_named,
    with_new_goods_priced,
    with_terms_priced,
)
from agents.desk.reading.asked.questions import (
    Question,
    asked_plainly,
    asks_for_a_discount,
    asks_when,
    is_question,
    questions_in,
)
from agents.desk.reading.asked.quoted import (
    asked_how_low,
    asked_how_soon,
    asked_whether_sold,
    at_the_extreme,
    goods_asked_of,
)
from agents.desk.reading.asked.unheard import clauses_of, fees_asked
from agents.desk.reading.at_the_table import heard_at_the_table
from agents.desk.reading.card.answers import folded, takes_back_a_change, verdict
from agents.desk.reading.card.hearing import heard_of_a_proposal
from agents.desk.reading.card.staying import prices_asked_to_stay, without_others_that_stay
from agents.desk.reading.filling import Waiting
from agents.desk.reading.goods.halves import price_open_of
from agents.desk.reading.goods.there_already import amount_that_stays
from agents.desk.reading.meant import as_meant
from agents.desk.reading.outcome import OF_AN_ORDER, in_their_language
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import CLAUSE
from agents.desk.reading.terms.due import with_other_days
from agents.desk.reading.understood import understand
from agents.desk.state import Conversation, Message
from contracts.request import (
    Action,
    ChangePayment,
    ChangePrice,
    Offer,
    PlaceOrder,
    QueryOrder,
    Reject,
    Request,
    RequestQuote,
)

_TELLS_THE_DAY = ("request_quote", "place_order")
"""What is answered with how long the goods take."""


_TOLD_OTHERWISE = (
    *("status", "price", "hours", "help", "who", "cancelling", "prepaying", "volume"),
    *("due", "paid", "deposit", "earliest"),
)
"""What is asked that is told of an order or goods as a wish is, or of nothing of theirs."""
_OF_A_BARGAIN = ("moves", "which_option", "validity")
_LOOKS = ("query_order", "request_quote")
_NO_LOOK_TELLS = (
    *("difference", "order_total", "totals", "orders", "unit_price", "last_prices", "same_prices"),
    *("own_prices", "own_contact", "own_invoice", "own_payment"),
    *("can_change", "until_when", "validity", "table", "details"),
)
"""What is told neither with how an order stands nor with what goods cost."""


def other_days(situation: Situation) -> Conversation | None:
    """The terms of payment that the message before wanted and nothing else, with other days: and 75 days?"""
    asked = situation.asked_before
    if asked is None or situation.haggle or situation.waiting:
        return None
    wish = with_other_days(asked, situation.text)
    return (
        questions_and_wishes(situation, Request(language=situation.spoken, actions=(wish,))) if wish else None
    )


def _asked_rather(heard: Request, situation: Situation) -> Question | None:
    """What the message surely asks by example, where something else was heard in it."""
    said = situation.said
    asks = is_question(said) or said.rstrip().endswith(("?", "？"))
    if situation.waiting or not asks or verdict(said) in ("yes", "no"):
        return None
    asked = asked_plainly(said, situation.known.orders)
    if asked is None or asked in _TOLD_OTHERWISE or (situation.haggle and asked not in _OF_A_BARGAIN):
        return None
    questions, left = questions_in(said, heard, situation.known.orders)
    looks = bool(left.actions) and all(one.intent in _LOOKS for one in left.actions)
    return None if asked in questions or (looks and asked not in _NO_LOOK_TELLS) else asked


def questions_and_wishes(situation: Situation, meant: Request | None = None) -> Conversation:
    """The questions that the message asks, and what it wishes beside them; what it is `meant` to say, where
    that follows from the message before."""
    heard = meant or _for_sale(situation) or _heard(situation)
    if not meant and (rather := _asked_rather(heard, situation)):
        nothing = Request(language=situation.spoken)
        return Conversation(request=in_their_language(nothing, situation), questions=[rather])
    if not (heard.actions or situation.haggle or situation.waiting or is_question(situation.text)):
        heard = _heard_beside_what_stays(heard, situation)
    heard = _with_each_order_asked_of(heard, situation)
    questions, left = questions_in(situation.said, heard, situation.known.orders)
    questions = questions or discount_asked(situation.said, left, situation)
    if questions == ["extreme"] and (quote := _quote_of_the_extreme(left, situation)):
        questions, left = [], quote
    if any(one.intent in _TELLS_THE_DAY and one.item for one in left.actions):
        questions = [
            one
            for one in questions
            if one not in ("earliest", "soonest") or situation.dossier.by_figures(situation.text)
        ]
    if any(one.intent == "place_order" for one in left.actions) and prices_asked_to_stay(situation.text):
        questions = [*questions, "same_prices"]
    if _asks_what_terms_come_to(questions, left, situation) and (
        terms := _terms_asked_at_the_table(left, situation)
    ):
        questions, left = [], terms
    of_a_price = situation.haggle or "change_price" in heard.intents
    if of_a_price and questions == ["help"]:  # what the house can do is then of its offer
        questions, left = [], heard
    if {"orders", "totals"} & {*questions}:  # each of them is told
        kept = {i: one for i, one in enumerate(left.actions) if one.intent != "query_order" or _names(one)}
        left = left if len(kept) == len(left.actions) else as_request(kept, left)
    if _asks_when_each_comes(left, situation):
        asked = [QueryOrder(order=one.id) for one in situation.dossier.open_orders]
        left = left.with_actions((*(one for one in left.actions if not _is_look(one)), *asked))
        questions = [one for one in questions if one not in _OF_DAYS]
    if not questions and _asks_the_day_beside(left, situation):
        questions = ["stays"]
    cancels = {*(situation.proposal.request.intents if situation.proposal else heard.intents)}
    if questions == ["difference"] and cancels == {"cancel_order"}:
        questions = ["cancelling"]
    if questions == ["difference"] and _asks_the_day_of_changes(situation):
        questions = ["difference", "stays"]
    if cheaper := _on_terms_asked(heard, situation):
        return Conversation(request=in_their_language(cheaper, situation), own=len(cheaper.actions))
    priced = None if situation.haggle else with_the_price_open(heard, questions, situation)
    heard = priced or left
    if priced:  # what moves the price is told beside the question which one is meant
        new = "request_quote" in priced.intents
        questions = ["moves"] if new or "prepaying" in questions else []
    if put_right := _put_right_beside(questions, heard, situation):
        return put_right
    if questions and not heard.actions:
        asks = Conversation(request=in_their_language(heard, situation), questions=questions)
        quoted = _quoted_on_terms_asked(situation) if "prepaying" in questions else None
        return {**asks, "asked": quoted.model_dump(mode="json")} if quoted else asks
    setting = situation.setting(heard.language)
    understood = understand(as_meant(heard, situation, setting), situation, setting)
    request = with_more_of_the_same(understood.request, situation.dossier, setting)
    if not situation.haggle:
        request = with_the_total_of_all(request, situation.text)
    waiting = understood.waiting
    request = _below_the_list(request, situation)
    if not questions and (cheaper := _new_goods_for_less(request, situation)):
        request, questions = cheaper, ["moves"]
    if not questions and left.actions and _asks_the_day_beside(request, situation):
        questions = ["stays"]
    if "cancel_order" in request.intents and questions in ([], ["gift"]) and fees_asked(situation.text):
        questions = ["cancelling"]
    most = None if situation.haggle else most_to_spend(request, situation.text, situation.dossier)
    return Conversation(
        request=in_their_language(request, situation),
        own=len(request.actions),
        most=str(most) if most else None,
        asked=waiting.model_dump(mode="json") if waiting else None,
        questions=questions,
        replaced=list(understood.replaced),
    )


def _below_the_list(request: Request, situation: Situation) -> Request:
    """The request; goods ordered anew, for less than what they cost anyway, as the wish for a lower price
    that it does not name: one more order of 250 gloves, can you go below 5.40?"""
    placed = request.actions[0] if len(request.actions) == 1 else None
    price = placed.price if isinstance(placed, PlaceOrder) else None
    product = product_meant(placed.item, situation.setting(request.language).speaker) if placed else None
    if placed is None or price is None or product is None or price.bound != "max" or price.amount is None:
        return request
    if price.amount not in product.list_prices.values():
        return request
    return request.with_actions((placed.model_copy(update={"price": None}), ChangePrice()))


def _new_goods_for_less(request: Request, situation: Situation) -> Request | None:
    """The price of goods that a message orders anew, where it wants that lower, and does not say how low."""
    prices = [one for one in request.actions if isinstance(one, ChangePrice)]
    is_open = len(prices) == 1 and not (prices[0].price or prices[0].order)
    if (
        situation.haggle
        or situation.proposal
        or not is_open
        or request.intents != ["change_price", "place_order"]
    ):
        return None
    return with_new_goods_priced(request, situation.text, situation.bargaining, lowest=True)


_SHARE = re.compile(r"(?:\d[\d.,]*\D{0,8}(?:\bis\b|=|是)\D{0,8})?\d+ ?%|\d+ percent|百分之\d+", re.IGNORECASE)
_OF_SHARES = frozenset(("paid", "due", "deposit"))
"""The questions beside which a percentage is one of the payment that they are about."""


def _put_right_beside(
    questions: Sequence[Question], heard: Request, situation: Situation
) -> Conversation | None:
    """What a message that is heard to ask alone puts right of a card that waits: no, 700, and is freight
    included?"""
    if not situation.proposal or situation.haggle or not all(map(_is_look, heard.actions)):
        return None
    text = situation.message["text"]
    told = "".join(hit[0] for hit in CLAUSE.finditer(text) if not is_question(hit[0]))
    counted = _SHARE.sub(" ", told) if {*questions} & _OF_SHARES else told
    if not re.search(r"\d", counted) or len(told) == len(text):
        return None
    message = Message(**{**situation.message, "text": told.strip(" ,，、")})
    read = questions_and_wishes(replace(situation, message=message))
    wishes = Request.model_validate(read["request"])
    if read["questions"] or {"accept", "reject", "query_order"} & {*wishes.intents} or not wishes.actions:
        return None
    actions = (*wishes.actions, *heard.actions)
    return {
        **read,
        "request": wishes.with_actions(actions).to_json(),
        "own": read["own"] + len(heard.actions),
        "questions": [*questions],
    }


def _with_each_order_asked_of(heard: Request, situation: Situation) -> Request:
    """The request; where a message asks about goods, and names an order only in what it wishes beside that,
    the question of each open order with them: where are my mugs? And move 1031 to 20 January."""
    text, dossier, speaker = situation.text, situation.dossier, situation.setting(heard.language).speaker
    wished = [one.order for one in heard.actions if one.intent != "query_order" and one.order]

    def asked(action: Action) -> list[Action]:
        if not (isinstance(action, QueryOrder) and action.item and action.order in wished):
            return [action]
        clauses = [text[slice(*span)] for span in action.evidence or ()]
        own = [one for one in clauses if folded(action.item) in folded(one)]
        if not own or any(dossier.by_figures(one) for one in own):
            return [action]
        held = orders_holding(action.item, dossier.open_orders, speaker)
        return [QueryOrder(order=one.id, evidence=action.evidence) for one in held] or [action]

    return heard.with_actions(tuple(one for action in heard.actions for one in asked(action)))


def _asks_the_day_beside(wish: Request, situation: Situation) -> bool:
    """Whether a message asks when goods come beside changes of orders that leave their days."""
    changes = bool(wish.actions) and {*wish.intents} <= OF_AN_ORDER - {"change_delivery"}
    return changes and _asks_when(situation) and not (situation.haggle or situation.waiting)


def _asks_the_day_of_changes(situation: Situation) -> bool:
    """Whether a message asks when goods come of which changes are proposed."""
    proposal = situation.proposal
    changes = proposal is not None and {*proposal.request.intents} <= OF_AN_ORDER
    return changes and _asks_when(situation) and not situation.haggle


_OF_DAYS = ("stays", "soonest", "own_date", "in_time", "transit")
"""The questions that are answered with how each order stands."""
_OF_EACH_ORDER = re.compile(
    r"各(?:[个個张張]?[订訂]?[单單])?(?:是|自)?|分[别別]"
    r"|(?:每|[几幾]|[两兩二三四五]|\d|所有|全部)的?[个個张張笔筆]?[订訂]?[单單]"
    r"|\b(?:each|every|all|both|our|my|the)(?: (?:of|our|my|the|two|three|four|\d|open|other))* orders\b"
    r"|\beach order\b"
)
"""That something is asked of each order there is."""


_OF_ALL = frozenset(("due", "orders", "totals"))
"""The questions that are answered of all orders where none is named."""


def _asks_when_each_comes(left: Request, situation: Situation) -> bool:
    """Whether a message asks of each order when it comes: 三个单各什么时候到, when do our orders arrive?"""
    text = folded(situation.text)
    if situation.haggle or situation.proposal or situation.dossier.by_figures(text):
        return False
    goods, asked = situation.setting(situation.spoken).goods, situation.state.get("inquired")
    if goods.words_in(text):
        return False
    of_all = bool(asked) and {*(asked or ())} <= _OF_ALL and not situation.dossier.in_focus
    if of_all and left.actions and all(map(_is_look, left.actions)):
        return True
    return bool(_OF_EACH_ORDER.search(text)) and _asks_when(situation)


def _is_look(action: Action) -> bool:
    """Whether an action only asks how an order stands that it does not name."""
    return action.intent == "query_order" and not _names(action)


def _asks_when(situation: Situation) -> bool:
    """Whether a clause of the message asks when goods come."""
    return any(asks_when(situation.text[slice(*span)]) for span in clauses_of(situation.text))


def _heard_beside_what_stays(heard: Request, situation: Situation) -> Request:
    """What a text, in which nothing was heard, says beside that goods stay as they are; that there are to be
    as many of them as it says, where it tells that."""
    setting = situation.setting(situation.spoken)
    amount = None if situation.proposal else amount_that_stays(situation.text, situation.dossier, setting)
    if amount:
        return heard.with_actions((amount,))
    left = without_others_that_stay(situation.text, situation.proposal, situation.dossier, setting)
    stays = left != situation.text and re.search(r"\w", left)
    return heard.with_actions(situation.plain(left).actions) if stays else heard


def discount_asked(text: str, left: Request, situation: Situation) -> list[Question]:
    """The question how low a price can be, where a text asks for a discount and nothing was read of it, nor
    was a price told that it may be about."""
    quoted = situation.waiting is not None and situation.waiting.question == "order_it"
    read = {*left.intents} - {"query_order"}
    asks = not (quoted or read or situation.haggle) and asks_for_a_discount(text, situation.known.orders)
    return ["lowest"] if asks else []


_OF_WHAT_IT_COSTS = ("own_payment", "deposit", "unit_price", "order_total", "price", "table")
"""What a question for the price at some terms of payment may be heard as."""
_SUPPOSED = re.compile(
    r"\b(?:what|how) (?:if|about)\b|\b(?:and|so|but) if\b|\b(?:prices?|costs?|how much|what would)\b"
    r"|如果|要是|假如|若是|的[话話]|呢\W*$|多少[钱錢]?|什[么麼][价價]|[几幾][块塊]",
    re.IGNORECASE,
)


def _asks_what_terms_come_to(questions: Sequence[Question], left: Request, situation: Situation) -> bool:
    """Whether a message at the table asks for the price, or what would be, and wants nothing else."""
    if not situation.haggle or questions == ["lowest"]:
        return bool(situation.haggle)
    supposes = is_question(situation.text) and bool(_SUPPOSED.search(situation.text))
    return supposes and not left.actions and {*questions} <= {*_OF_WHAT_IT_COSTS}


def _terms_asked_at_the_table(left: Request, situation: Situation) -> Request | None:
    """The terms of payment at which a message asks how low an offer can be, as a move that names them and no
    price."""
    offers = [one for one in left.actions if isinstance(one, Offer)]
    if len(offers) < len(left.actions) or any(one.price or one.quantity or one.delivery for one in offers):
        return None
    if offers:
        return left
    payment = terms_named(situation.text, situation.bargaining)
    return left.with_actions((Offer(payment=payment),)) if payment else None


def _names(action: Action) -> bool:
    """Whether an action says which order or goods it is about."""
    return bool(action.order or action.item)


def _for_sale(situation: Situation) -> Request | None:
    """The quote, with its lead time, of goods that a message asks whether they are sold, or how soon so many
    of them could come."""
    text, dossier = situation.text, situation.dossier
    if situation.proposal or situation.haggle or dossier.by_figures(text):
        return None
    setting = situation.setting(situation.spoken)
    if items := goods_asked_of(text, setting):
        quotes = tuple(RequestQuote(item=item, evidence=((0, len(text)),)) for item in items)
        return Request(language=situation.plain(text).language, actions=quotes)
    if lowest := asked_how_low(text, situation.plain, situation.bargaining, setting):
        return lowest
    sold = asked_whether_sold(text, situation.plain, setting)
    return sold or asked_how_soon(text, situation.plain, dossier.orders, setting)


def _quote_of_the_extreme(left: Request, situation: Situation) -> Request | None:
    """The quote of the only product of a kind that costs least or most, where a message asks for no more."""
    setting, dossier = situation.setting(situation.spoken), situation.dossier
    found = at_the_extreme(situation.text, setting, currency_of((), dossier, setting))
    named = setting.goods.words_in(folded(situation.text))
    if not named or len(found) != 1 or left.actions or situation.proposal or situation.haggle:
        return None
    return left.with_actions((RequestQuote(item=found[0].name(situation.spoken)),))


def _on_terms_asked(heard: Request, situation: Situation) -> Request | None:
    """The wish for another price of the new order that is proposed, on terms of payment of which the message
    asks what they save."""
    proposal, text = situation.proposal, situation.text
    if proposal is None or situation.haggle or proposal.request.intents != ["place_order"]:
        return None
    looks = all(_is_look(one) or one.intent in _OF_THE_PRICE for one in heard.actions)
    payment = terms_named(text, situation.bargaining) if looks and asks_what_terms_save(text) else None
    return heard.with_actions((ChangePayment(payment=payment), ChangePrice())) if payment else None


def _quoted_on_terms_asked(situation: Situation) -> Waiting | None:
    """The quote that waits, on the terms of payment of which the message asks what they save."""
    waiting, text = situation.waiting, situation.text
    if waiting is None or waiting.question != "order_it" or not asks_what_terms_save(text):
        return None
    payment = terms_named(text, situation.bargaining)
    paid = tuple(
        one.model_copy(update={"payment": payment}) if isinstance(one, RequestQuote) else one
        for one in waiting.request.actions
    )
    return waiting.model_copy(update={"request": waiting.request.with_actions(paid)}) if payment else None


_OF_THE_PRICE = ("change_price", "change_payment", "request_quote")
"""As what the question may be read what other terms save."""


def with_the_price_open(
    heard: Request, questions: Sequence[Question], situation: Situation
) -> Request | None:
    """The request of a message that asks what other terms of payment would save, how low the price of goods
    on order can be, or for that of another seller; who was just told a price asks about that."""
    if situation.waiting and situation.waiting.question == "order_it":
        return None
    text, dossier, setting = situation.text, situation.dossier, situation.setting(heard.language)
    lowest = list(questions) == ["lowest"]
    new = with_new_goods_priced(heard, text, situation.bargaining, lowest=lowest)
    if new and not situation.proposal:
        return new
    if matched := with_price_matched(heard, text, dossier, setting, situation.bargaining):
        return matched
    if priced := with_terms_priced(heard, text, dossier, setting, situation.bargaining, lowest=lowest):
        return priced
    steps = situation.proposal.steps if situation.proposal else ()
    proposed = [step.order.id for step in steps if step.order]
    price = price_open_of(text, dossier, setting, proposed=proposed) if lowest else None
    return heard.with_actions((price,)) if price else None


def _heard(situation: Situation) -> Request:
    """The text as it reads to someone who waits for an answer; as to anyone, when it is about something
    else."""
    plain, haggle, proposal = situation.plain(situation.text), situation.haggle, situation.proposal
    if takes_back_a_change(situation.said) and plain.intents in ([], ["cancel_order"]):
        return plain.with_actions((Reject(),) if proposal or haggle else ())
    if haggle:
        return heard_at_the_table(plain, haggle, situation)
    return heard_of_a_proposal(plain, proposal, situation) if proposal else plain
