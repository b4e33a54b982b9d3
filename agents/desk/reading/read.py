"""The first node of the desk: the request that a message makes, to someone who knows what was said before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from agents.desk.find import OF_A_LINE, orders_holding
from agents.desk.plan import currency_of
from agents.desk.proposal import Proposal, as_request, bare
from agents.desk.propose import Setting
from agents.desk.reading.amounts.amounts import with_more_of_the_same
from agents.desk.reading.amounts.beside_a_price import bargains_for_both_lots
from agents.desk.reading.amounts.budgets import most_to_spend
from agents.desk.reading.amounts.matching import match_asked_at, with_price_matched
from agents.desk.reading.amounts.what_if import (
    asks_the_cost_of_it,
    price_asked_at,
    terms_named,
    with_terms_priced,
)
from agents.desk.reading.asked.questions import (
    Question,
    asks_for_a_discount,
    asks_to_ask,
    asks_when,
    is_question,
    questions_in,
    regions_asked,
)
from agents.desk.reading.asked.quoted import (
    asked_how_soon,
    asked_whether_sold,
    goods_asked_of,
    goods_compared,
    others_asked_of,
    quoted_again,
    sizes_asked_of,
    sold_at,
)
from agents.desk.reading.asked.unheard import (
    beside_a_yes,
    calls_wanted,
    clauses_of,
    days_not_wanted,
    fees_asked,
    in_its_words,
    least_amounts_asked,
    made_specially,
    mails_named,
    prescribes,
    says_something,
    some_made_otherwise,
    stock_asked,
    tells_of_a_payment_too_much,
    unheard,
    validity_asked,
)
from agents.desk.reading.at_the_table import heard_at_the_table
from agents.desk.reading.card.accepted import accepted, says_figures
from agents.desk.reading.card.answers import (
    NAMED_OPTION,
    agrees,
    folded,
    has_condition,
    says_we_agreed,
    takes_back,
    takes_back_a_cancellation,
    takes_back_a_change,
    verdict,
)
from agents.desk.reading.card.asides import (
    asks_of_it,
    begins_with_but,
    ends_a_sentence,
    goes_over,
    leaves_it_be,
    partings,
)
from agents.desk.reading.card.confirmed import (
    SO_LONG,
    confirms,
    holds_back,
    orders_of,
    repeats,
    tells_another_day,
    without_what_stays,
)
from agents.desk.reading.card.hearing import (
    agrees_to_parts,
    heard_of_a_proposal,
    terms_wanted_otherwise,
    with_answers,
)
from agents.desk.reading.card.part_agreed import parts_named, parts_put_off, parts_refused
from agents.desk.reading.card.revived import lines_wanted_back, placed_again
from agents.desk.reading.card.staying import (
    asks_what_is_so,
    asks_what_stays,
    asks_whether_it_is_so,
    keeps_terms,
    prices_asked_to_stay,
    without_others_that_stay,
)
from agents.desk.reading.conditions import (
    at_those_late,
    cap_in,
    cap_of_no_more,
    condition_for_a_person,
    condition_of_an_order,
    condition_that_holds,
    day_demanded,
    fallback_in,
    holds_of,
)
from agents.desk.reading.goods.halves import asks_for_a_change, price_open_of, with_goods_that_go_there
from agents.desk.reading.goods.kinds import kinds_told_at
from agents.desk.reading.goods.kinds_asked import colours_nobody_knows, kinds_nobody_knows
from agents.desk.reading.goods.more_asked import more_asked_at
from agents.desk.reading.goods.parts import parts_of_new_goods
from agents.desk.reading.goods.there_already import amount_that_stays, money_wanted_back
from agents.desk.reading.meant import as_meant
from agents.desk.reading.orders.denied import orders_not_meant, puts_on_hold
from agents.desk.reading.orders.likewise import (
    other_order_named,
    wanted_likewise,
    wants_the_same,
    with_others_numbered,
)
from agents.desk.reading.orders.moved import moved_at
from agents.desk.reading.orders.naming import order_spoken_of, with_numbers_for_goods
from agents.desk.reading.orders.part_by_part import orders_left_out
from agents.desk.reading.orders.pointing import with_what_is_pointed_at
from agents.desk.reading.orders.repeats import repeated_at
from agents.desk.reading.orders.separate import anew_at
from agents.desk.reading.orders.sparing import some_kept
from agents.desk.reading.several import wishes_apart
from agents.desk.reading.situation import Parse, Situation, as_said
from agents.desk.reading.stretches import Span, blanked
from agents.desk.reading.terms.as_before import (
    company_in,
    said_as_before,
    wants_something_as_before,
    wants_the_price_of_before,
)
from agents.desk.reading.terms.contacts import mails_of_contacts
from agents.desk.reading.terms.days import day_denied, feasts_left
from agents.desk.reading.terms.due import is_of_payment, paid_then, with_other_days
from agents.desk.reading.terms.in_time import asked_at, day_asked, day_needed, orders_asked_of
from agents.desk.reading.terms.invoicing import invoice_address, only_for_invoices
from agents.desk.reading.terms.together import (
    on_the_last_of_their_days,
    orders_together,
    wants_them_together,
)
from agents.desk.reading.understood import understand
from agents.desk.state import Conversation, Message
from agents.desk.talk import answer_language, only_greets
from agents.desk.view import View
from contracts.request import (
    Accept,
    Action,
    ChangeDelivery,
    ChangePayment,
    Handover,
    Intent,
    Offer,
    PlaceOrder,
    Quantity,
    QueryOrder,
    Reject,
    Request,
    RequestQuote,
)

_ORDER = re.compile(r"(?<![a-z\d])(?:order )?(?:[a-z]{1,4}-?)?\d{3,}(?:的|[订訂][单單])?", re.IGNORECASE)
_GOES_ON = re.compile(
    r"[\s,.;!]+(?:(?:and|but|though|although|only|however|also|plus|except)\b[\s,]*)+"
    r"|[，,。；;！!\s]+(?:(?:不[过過]|但是?|只是|另外|[还還]有)[，,\s]*)+",
    re.IGNORECASE,
)
"""How a text goes on behind its yes."""
_GOES_ON_TO_IT = re.compile(
    r"[\s,.;!，。；！]+(?:(?:(?:and|but|then|though)\b|不[过過]|但是?)[\s,，]*)*", re.IGNORECASE
)
"""How a text goes on behind a yes to something else that was proposed."""
_WHO_WANTS = re.compile(
    r"^\W*(?:(?:my|our|the) [a-z]+|i|we|he|she|they)(?: (?:also|now|really|still|would))*"
    r"(?:'d| )(?: ?(?:wants?|needs?|likes?|prefers?|asks? for))(?: to (?:have|get|see))? ",
    re.IGNORECASE,
)
"""Who wants what follows."""
_OF_AN_INVOICE = re.compile(
    r"(?:please |can you |could you )*(?:send |address |post )?(?:the |our |my |all )?(?:invoices?|bills?)\b"
    r"[^.;!?]{0,20}\bto\b"
    r"|(?:[发發]票|[账帳賬][单單])[^，,。;；]{0,6}[寄送]"
)
"""Where an invoice goes."""
_AT_NO_COST = re.compile(
    r"\W*\b(?:if|as long as|provided) (?:that|it|this|there)(?:['’]?s| is| comes at| has)? (?:at )?"
    r"no (?:extra|additional|more) (?:costs?|charges?|fees?)"
    r"|\W*\bif (?:it|that|this) (?:costs nothing|does(?:n['’]?t| not) cost) (?:extra|more|anything)"
    r"|[，,\s]*(?:如果|要是|只要)不(?:用|要)?(?:加|多收|另收)[钱錢價价費费](?:的[话話])?",
    re.IGNORECASE,
)
"""A condition that holds of any change: it is written at no other price than the customer says yes to."""
_OF_AN_ORDER: frozenset[Intent] = frozenset(
    (
        "change_delivery",
        "change_quantity",
        "change_address",
        "change_contact",
        "change_payment",
        "add_item",
    )
)
"""What may be wanted of an order beside what is agreed."""
_CHANGES_GOODS: frozenset[Intent] = frozenset(
    ("change_quantity", "change_price", "remove_item", "substitute_item", "request_quote")
)
"""What is wanted of goods that are on order, or may be."""
_BACK: frozenset[Intent] = frozenset(("return_item", "add_item", "place_order", "request_quote", "reject"))
"""What the wish to have goods back on an order may be read as."""
_TELLS_THE_DAY = ("request_quote", "place_order")
"""What is answered with how long the goods take."""
_BARELY_NAMED = ("query_order", "handover", "place_order", "add_item", "request_quote", "substitute_item")
"""What orders that are no more than named may be read as."""
_ASKED_FOR = ("query_order", "request_quote", "handover")
"""What a side question may be read as."""


@dataclass(frozen=True)
class Reader:
    """Reads messages with `parse`."""

    view: View
    parse: Parse

    def read(self, state: Conversation) -> Conversation:
        """The request; a message that asks nothing by itself is taken as the answer to a question."""
        message = as_said(state, self.view)
        situation = Situation.of({**state, "message": message}, view=self.view, parse=self.parse)
        return {**(wishes_apart(situation, _read) or _read(situation)), "message": message}


def _read(situation: Situation) -> Conversation:
    """What the node writes of a message."""
    said: Conversation = {**_nothing_read(situation), **_first(situation)}
    return {**said, "unheard": said["unheard"] or _unheard(said, situation)}


def _nothing_read(situation: Situation) -> Conversation:
    """What the node writes of a message that says nothing; a reader tells what it reads otherwise."""
    language = situation.plain(situation.text).language
    return Conversation(
        request=_in_their_language(Request(language=language), situation),
        own=0,
        answer=situation.text,
        aside="",
        most=None,
        by=None,
        overtaken=None,
        asked=situation.state.get("waiting"),
        questions=[],
        replaced=[],
        unheard=[],
    )


def _decision(situation: Situation) -> Conversation | None:
    """A decision of the house, which is told: nothing is asked."""
    return Conversation() if "decided" in situation.message else None


def _answer_to_a_closed_card(situation: Situation) -> Conversation | None:
    """The sentence that answers a card which is no longer open."""
    to, state = situation.message["to"], situation.state
    if to is None or to.startswith("Q-") or to in situation.view.open_cards(state):
        return None
    return Conversation(overtaken="done_already" if to == state.get("confirmed") else "no_longer_open")


def _greeting(situation: Situation) -> Conversation | None:
    """Nothing, of a message that only says hello: how's business?"""
    return Conversation() if only_greets(situation.message["text"]) else None


def _question_to_come(situation: Situation) -> Conversation | None:
    """The question what is to be asked, where a message says no more than that something is, or behind that,
    of which order."""
    text = situation.text
    asked = situation.state.get("inquired") == ["ask_away"] and not situation.plain(text).actions
    named = asked and order_spoken_of(text, situation.dossier, situation.setting(situation.spoken))
    to_come = asks_to_ask(text) or (named and not is_question(text))
    return Conversation(questions=["ask_away"]) if to_come else None


def _with_an_invoice_address(situation: Situation) -> Conversation | None:
    """What the message says beside an address for invoices, which a person takes up."""
    found = invoice_address(situation.text)
    if found is None:
        return None
    rest, beside = _without(situation, found.start, found.end)
    said = _first(beside) if re.search(r"[^\W\d]{2}", _ORDER.sub(" ", rest)) else Conversation()
    asked: list[Question] = [] if found.stays else ["billing"]
    return {**said, "answer": rest, "questions": [*asked, *said.get("questions", ())]}


def _only_for_invoices(situation: Situation) -> Conversation | None:
    """An address that is proposed for the goods and that the message says is for invoices alone: a person
    takes it up, and the rest stays proposed."""
    proposal, heard = situation.proposal, situation.plain(situation.text)
    if proposal is None or situation.haggle or not only_for_invoices(situation.text):
        return None
    asked = proposal.request
    places = [i for i, one in enumerate(asked.actions) if one.intent == "change_address"]
    if not places or not set(heard.intents) <= {"change_address", "change_invoice", "reject"}:
        return None
    refused = (Reject(),) if len(places) == len(asked.actions) else ()
    request = _in_their_language(heard.with_actions(refused), situation)
    return Conversation(request=request, own=len(refused), questions=["billing"], replaced=places)


def _with_a_condition_that_holds(situation: Situation) -> Conversation | None:
    """What the message wishes, where all that it makes that hang on stays anyway."""
    text, proposal = situation.text, situation.proposal
    found = condition_that_holds(text, situation.dossier)
    if proposal and not situation.haggle and (held := holds_of(text, proposal, situation.dossier)):
        rest, beside = _without(situation, *held)
        if verdict(rest) == "yes":
            return {**_first(beside), "answer": rest}
    quoted = situation.waiting is not None and situation.waiting.question == "order_it"
    found = found or (condition_of_an_order(text) if quoted and not situation.haggle else None)
    if found is None:
        return None
    rest, beside = _without(situation, *found)
    if not (situation.plain(rest).actions or (quoted and situation.bargaining(rest).actions)):
        return None
    return {**_first(beside), "answer": rest}


def _with_a_cap(situation: Situation) -> Conversation | None:
    """What the message wishes, and the total above which it does not want that, nor what is proposed."""
    text, dossier = situation.text, situation.dossier
    found = cap_in(text, read=situation.plain) or (
        None if situation.proposal else cap_of_no_more(text, dossier)
    )
    if found is None or situation.haggle:
        return None
    (start, end), most = found
    rest, beside = _without(situation, start, end)
    said: Conversation = {**_first(beside), "answer": rest, "most": str(most)}
    wishes = said["request"]["actions"] if "request" in said else ()
    return said if wishes or situation.proposal else None


def _with_a_fallback(situation: Situation) -> Conversation | None:
    """What the message wishes, and, for a person, what it wants where that can't be; all of it is for one
    where the two can't be told apart."""
    text, found = situation.text, fallback_in(situation.text)
    if found is None or situation.haggle or situation.proposal or situation.waiting:
        return None
    rest, beside = _without(situation, found.start, found.end)
    whole, wished = situation.plain(text), situation.plain(rest).actions
    bids = any(getattr(one, "price", None) for one in wished)  # a threat is of the bargain
    if bids or not (whole.actions or wished or found.of_its_own):
        return None
    if found.of_its_own or not wished:
        nothing = whole.with_actions(())
        return {**_of_the_wish(nothing, situation), "unheard": [text]}
    said: Conversation = {**_nothing_read(beside), **_first(beside)}
    left = said["unheard"] or _unheard(said, beside)
    return {**said, "answer": rest, "unheard": [*left, in_its_words(text[found.start : found.end])]}


def _for_both_lots(situation: Situation) -> Conversation | None:
    """A price for goods that are ordered anew together with those on order, which a person can agree to; what
    is proposed goes on waiting."""
    text, proposal = situation.text, situation.proposal
    if proposal is None or situation.haggle or not bargains_for_both_lots(text, proposal, situation.dossier):
        return None
    return _of_the_wish(situation.plain(text).with_actions((Handover(),)), situation)


def _agreed_by_us(situation: Situation) -> Conversation | None:
    """What the message says that somebody of the house agreed to, which a person looks into: what waits
    for the customer's own yes goes on waiting."""
    waits = situation.proposal or situation.haggle
    if not (waits and says_we_agreed(situation.text)) or re.search(r"\d", situation.text):
        return None
    plain = situation.plain(situation.text)
    if {*plain.intents} - {"accept", "handover", "query_order"}:
        return None
    return _of_the_wish(plain.with_actions((Handover(),)), situation)


def _some_kept(situation: Situation) -> Conversation | None:
    """So many of the goods that are proposed to go, in the place of that."""
    text, proposal = situation.text, situation.proposal
    if proposal is None or situation.haggle or verdict(text):
        return None
    plain = situation.plain(text)
    kept = some_kept(text, plain, proposal, situation.dossier, situation.setting(plain.language))
    if kept is None:
        return None
    place, wish = kept
    return {**_of_the_wish(plain.with_actions((wish,)), situation), "replaced": [place]}


def _yes_by_a_day(situation: Situation) -> Conversation | None:
    """A yes to what is proposed behind which the message tells by when that must come: where it would come
    later, no more than the wish for that day."""
    proposal, text = situation.proposal, situation.text
    if proposal is None or situation.haggle:
        return None
    today, orders = situation.setting(situation.spoken).today, [s.order for s in proposal.steps if s.order]
    for head, tail in (*partings(text), *_before_a_but(text)):
        day = day_demanded(tail, today, read=situation.plain) if verdict(head) == "yes" else None
        if day is None or not orders:
            continue
        wish = at_those_late(day, orders, situation.plain(text))
        if wish.actions:
            return None if "place_order" in proposal.request.intents else _of_the_wish(wish, situation)
        _, beside = _without(situation, text.index(tail), len(text))
        return {**_first(beside), "answer": head}
    return None


def _yes_with_what_is_kept(situation: Situation) -> Conversation | None:
    """A yes to what is proposed behind which the message wants a term kept at the figure that it has then."""
    proposal, text = situation.proposal, situation.text
    for hit in _GOES_ON.finditer(text) if proposal and not situation.haggle else ():
        if proposal and verdict(text[: hit.start()]) == "yes" and keeps_terms(text[hit.end() :], proposal):
            head, beside = _without(situation, hit.start(), len(text))
            return {**_first(beside), "answer": head}
    return None


def _before_a_but(text: str) -> list[tuple[str, str]]:
    """The two sides of the word by which a text takes something from what it says before."""
    head, but, tail = text.partition(" but ")
    return [(head, f"but {tail}")] if but else []


def _of_the_wish(wish: Request, situation: Situation) -> Conversation:
    """What is written of a message that is no more than a wish, whatever it says besides."""
    request = _in_their_language(wish, situation)
    return Conversation(request=request, own=len(wish.actions), asked=None)


def _with_a_condition_for_a_person(situation: Situation) -> Conversation | None:
    """The message in its words, where only a person can tell whether what its wishes hang on is so; what is
    proposed is set aside with it where it is that."""
    text, proposal = situation.text, situation.proposal
    plain = situation.plain(text)
    setting = situation.setting(plain.language)
    goods = setting.goods
    if situation.haggle or with_price_matched(plain, text, situation.dossier, setting, situation.bargaining):
        return None
    if proposal and (plain.actions or verdict(text) or is_question(text)):
        return None
    wished = plain.with_actions((*plain.actions, *map(bare, proposal.request.actions))) if proposal else plain
    if not condition_for_a_person(text, wished, goods.knows):
        return None
    nothing = _of_the_wish(plain.with_actions(()), situation)
    if proposal is None:
        return {**nothing, "unheard": [text]}
    all_of_it = list(range(len(proposal.request.actions)))
    return {**nothing, "unheard": [proposal.text, text], "replaced": all_of_it}


def _of_a_payment_too_much(situation: Situation) -> Conversation | None:
    """The message in its words, where it tells that something was paid twice, with what it asks of
    payments."""
    text = situation.text
    if situation.haggle or not tells_of_a_payment_too_much(text):
        return None
    plain = situation.plain(text)
    if {*plain.intents} & _OF_AN_ORDER:
        return None
    asked, _ = questions_in(text, plain, situation.known.orders)
    nothing = _of_the_wish(plain.with_actions(()), situation)
    return {**nothing, "questions": [one for one in asked if one in ("totals", "due")], "unheard": [text]}


def _put_on_hold(situation: Situation) -> Conversation | None:
    """The message in its words, where it wants no more than that an order waits until the customer writes,
    which is no cancellation."""
    waits = situation.proposal or situation.haggle or situation.waiting
    if waits or not puts_on_hold(situation.text):
        return None
    plain = situation.plain(situation.text)
    if {*plain.intents} - {"cancel_order", "query_order"}:
        return None
    return {**_of_the_wish(plain.with_actions(()), situation), "unheard": [situation.text]}


def _instead_of_what_is_ordered(situation: Situation) -> Conversation | None:
    """The message in its words, where it wants goods in the place of all that was ordered, and not only of
    some that it names."""
    waits = situation.proposal or situation.haggle or situation.waiting
    plain = situation.plain(situation.text)
    wants = {*plain.intents} & {"place_order", "add_item", "change_quantity", "substitute_item"}
    if waits or not wants or not _INSTEAD_OF_THE_ORDER.search(folded(situation.text)):
        return None
    return {**_of_the_wish(plain.with_actions(()), situation), "unheard": [situation.text]}


_INSTEAD_OF_THE_ORDER = re.compile(
    r"\b(?:instead of|in place of|rather than)"
    r" (?:what|everything|all|the (?:goods|things|stuff|items|ones)|those)(?: that)?"
    r" (?:we|i)(?:['’]ve| have| had)? (?:already |originally )?(?:ordered|bought|asked for)\b"
    r"|(?:代替|取代|替[换換])(?:我[们們]?)?(?:之前|原[来來先本]|上次|以前|先前)[订訂下][的过過单單]"
    r"|(?:之前|原[来來先本]|上次|以前|先前)(?:[订訂下](?:单|單)?的?|的?[订訂]?[单單])(?:那些|[东東]西)?"
    r"[^，。；]{0,2}(?:不要|[换換]掉|作[废廢])"
)


def _without(situation: Situation, start: int, end: int) -> tuple[str, Situation]:
    """The text without what lies between two places, and the situation of it."""
    rest = blanked(situation.text, [(start, end)])
    return rest, replace(situation, message=Message(**{**situation.message, "text": rest}))


def _first(situation: Situation) -> Conversation:
    """What a message is read as."""
    found = (read(situation) for read in _KINDS)
    return next(one for one in found if one is not None)


def _whether_terms_stay(situation: Situation) -> Conversation | None:
    """The question whether terms stay as they are, of what waits for a yes, which goes on waiting unless the
    question is behind that."""
    text, proposal, haggle = situation.text, situation.proposal, situation.haggle
    if proposal is None and haggle is None:
        return None
    answers = [*partings(text)] if proposal and not haggle else []
    apart = any(ends_a_sentence(head) and verdict(head) == "yes" for head, _ in answers)
    if not apart and (asked := asks_what_stays(text, None if haggle else proposal)):
        return Conversation(questions=asked)
    for head, tail in answers:
        told, _ = questions_in(tail, situation.plain(tail), situation.known.orders)
        if verdict(head) == "yes" and not told and (asked := asks_what_stays(tail, proposal)):
            agreed = Request(language=situation.spoken, actions=(Accept(),))
            request = _in_their_language(agreed, situation)
            return Conversation(request=request, own=1, answer=head, aside=tail, asked=None, questions=asked)
    return None


def _whether_it_is_so(situation: Situation) -> Conversation | None:
    """The question whether what waits for a yes is as the message says: it is shown again."""
    text, proposal = situation.text, situation.proposal
    if proposal is None or situation.haggle or situation.waiting:
        return None
    plain = situation.plain(text)
    told, _ = questions_in(text, plain, situation.known.orders)
    if not {*told} - {"table", "sure"} and asks_whether_it_is_so(text, plain, proposal):
        return Conversation(questions=["table"])
    for head, tail in partings(text):
        if verdict(head) == "yes" and asks_whether_it_is_so(tail, situation.plain(tail), proposal):
            agreed = Request(language=situation.spoken, actions=(Accept(),))
            return {**_of_the_wish(agreed, situation), "answer": head, "questions": ["table"]}
    return None


def _as_before_or_not(situation: Situation) -> Conversation | None:
    """A yes to changes of orders with the wish for something as before, and not for what, which may be either
    of it: they are shown again."""
    text, proposal = situation.text, situation.proposal
    if proposal is None or situation.haggle or "place_order" in proposal.request.intents:
        return None
    plain = {*situation.plain(text).intents} <= {"accept"}
    told = any(one.kinds for one in said_as_before(text, situation.dossier.ids))
    asks = plain and not told and wants_something_as_before(text)
    return Conversation(questions=["table"]) if asks else None


def _not_on_that_day(situation: Situation) -> Conversation | None:
    """What the message says behind its no to the day that is proposed; the question for another, where that
    is all."""
    text, proposal = situation.text, situation.proposal
    denied = day_denied(text)
    if proposal is None or situation.haggle or not denied or is_question(text):
        return None
    days = {str(step.order.delivery.day) for step in proposal.steps if step.order}
    moved = [i for i, one in enumerate(proposal.request.actions) if getattr(one, "delivery", None)]
    if len(moved) != 1 or not days.intersection(re.findall(r"\d+", denied)):
        return None
    if re.search(r"\d", text[len(denied) :]) or says_something(text[len(denied) :]):
        rest, beside = _without(situation, 0, len(denied))
        return {**_first(beside), "answer": rest}
    if not isinstance(proposal.request.actions[moved[0]], ChangeDelivery):
        return Conversation()
    asks = ChangeDelivery(order=proposal.request.actions[moved[0]].order)
    wish = Request(language=situation.spoken, actions=(asks,))
    return {**_of_the_wish(wish, situation), "replaced": moved}


def _others_that_stay(situation: Situation) -> Conversation | None:
    """No more than that orders or goods that are not proposed stay as they are: what is proposed is shown."""
    proposal, setting = situation.proposal, situation.setting(situation.spoken)
    if proposal is None or situation.haggle or situation.waiting or is_question(situation.text):
        return None
    if not situation.text.strip():  # all of it is of terms as they were
        return None
    left = without_others_that_stay(situation.text, proposal, situation.dossier, setting)
    return None if left.strip() else Conversation(questions=["table"])


def _some_refused(situation: Situation) -> Conversation | None:
    """A yes to some of what is proposed and a no to the rest, by their names: it is shown without that."""
    proposal = situation.proposal
    if proposal is None or situation.haggle:
        return None
    refused = parts_refused(situation.text, proposal, situation.setting(situation.spoken))
    return Conversation(replaced=sorted(refused)) if refused else None


def _come_together(situation: Situation) -> Conversation | None:
    """Orders on the last of their days, a new one on that of another, which the message wants to come
    together and nothing else; in its words, where it does not tell which."""
    text, dossier, proposal = situation.message["text"], situation.dossier, situation.proposal
    if situation.haggle or situation.waiting or not wants_them_together(text, dossier):
        return None
    plain, setting = situation.plain(situation.text), situation.setting(situation.spoken)
    if moved_at(text, dossier, setting):
        return None
    if not all(one.intent in _BARELY_NAMED and not getattr(one, "quantity", None) for one in plain.actions):
        return None
    shown = [step.order for step in proposal.steps if step.order] if proposal else []
    orders = orders_together(text, dossier, setting, proposed=shown)
    known = [one for one in orders if one.id in dossier.ids]
    if len(orders) == len(known) > 1:
        return _of_the_wish(on_the_last_of_their_days(plain, orders), situation)
    if len(orders) > len(known) == 1:  # a new one comes with it
        day = on_the_last_of_their_days(plain, known).actions[0].model_copy(update={"order": None})
        return _of_the_wish(plain.with_actions((day,)), situation)
    if proposal:
        return Conversation(questions=["together"])
    return {**_of_the_wish(plain.with_actions(()), situation), "unheard": [text]}


def _whether_in_time(situation: Situation) -> Conversation | None:
    """The question whether goods come by a day, where nothing waits for an answer; so is the day that they
    are needed for, where they come before it anyway."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    if situation.proposal or situation.haggle or situation.waiting or not dossier.open_orders:
        return None
    text, plain = situation.text, situation.plain(situation.text)
    meant = orders_asked_of(text, dossier, setting)
    day = day_asked(text, plain, setting.today, situation.plain)
    if day is None:
        needed = day_needed(text, plain, setting.today, situation.plain)
        day = needed if needed and all(one.delivery <= needed for one in meant) else None
    return Conversation(questions=["in_time"], by=day.isoformat()) if day else None


def _of_no_goods(situation: Situation) -> Conversation | None:
    """The message in its words, where all that it says beside what is proposed is of things that are no
    goods: not without the logo. What is proposed goes on waiting."""
    proposal, text = situation.proposal, situation.text
    if proposal is None or situation.haggle or situation.waiting:
        return None
    plain = situation.plain(text)
    setting, wishes = (
        situation.setting(plain.language),
        [one for one in plain.actions if one.intent != "reject"],
    )
    strange = [one for one in wishes if one.item and one.intent in _CHANGES_GOODS and not one.order]
    if not wishes or len(strange) < len(wishes) or setting.goods.words_in(folded(text)):
        return None
    if re.search(r"\d", text) or any(
        orders_holding(one.item, situation.dossier.orders, setting.speaker) for one in strange
    ):
        return None
    return {**_of_the_wish(plain.with_actions(()), situation), "unheard": [text]}


def _which_costs_less(situation: Situation) -> Conversation | None:
    """The prices of goods of which the message asks which costs less, where nothing waits for an answer."""
    if situation.proposal or situation.haggle or situation.dossier.by_figures(situation.text):
        return None
    goods, count = goods_compared(situation.text, situation.setting(situation.spoken))
    counted = Quantity(value=count, mode="set") if count else None
    whole = ((0, len(situation.text)),)
    quotes = tuple(RequestQuote(item=one, quantity=counted, evidence=whole) for one in goods)
    return _of_the_wish(Request(language=situation.spoken, actions=quotes), situation) if quotes else None


def _how_big_goods_are(situation: Situation) -> Conversation | None:
    """The question how big goods are whose names tell it, and nothing else."""
    if situation.waiting or situation.plain(situation.text).actions:
        return None
    asked = sizes_asked_of(situation.text, situation.setting(situation.spoken))
    return Conversation(questions=["size"]) if asked else None


def _whether_an_order_is_so(situation: Situation) -> Conversation | None:
    """The question whether an order is as the message says, where nothing waits for an answer."""
    if situation.proposal or situation.haggle or situation.waiting:
        return None
    text, dossier, setting = situation.text, situation.dossier, situation.setting(situation.spoken)
    goods = setting.goods.words_in(folded(text))
    held = not goods or orders_holding(goods, dossier.open_orders, setting.speaker)
    asked = asks_what_is_so(text) if held or dossier.by_figures(text) else []
    return Conversation(questions=asked) if asked else None


def _some_put_off(situation: Situation) -> Conversation | None:
    """A yes to some of what is proposed that leaves the rest for later, by their names: the rest waits."""
    proposal = situation.proposal
    if proposal is None or situation.haggle:
        return None
    spans = parts_put_off(situation.text, proposal, situation.setting(situation.spoken))
    if not spans:
        return None
    rest = blanked(situation.text, spans)
    beside = replace(situation, message=Message(**{**situation.message, "text": rest}), _readings={})
    return {**_first(beside), "answer": rest}


def _some_at_another_time(situation: Situation) -> Conversation | None:
    """A yes to some of what is proposed, and how long another part of it is to be put off instead: all of it
    is shown anew."""
    proposal, setting = situation.proposal, situation.setting(situation.spoken)
    if proposal is None or situation.haggle:
        return None
    for hit in _GOES_ON_TO_IT.finditer(situation.text):
        head, tail = situation.text[: hit.start()], situation.text[hit.end() :]
        agreed, other = (parts_named(one, proposal, setting) for one in (head, tail))
        place = next(iter(other.places)) if len(other.places) == 1 else None
        if place is None or not agreed.is_agreed or other.places & agreed.places:
            continue
        wish = proposal.request.actions[place]
        said = SO_LONG.fullmatch(folded(_without_its_names(tail, wish, setting)))
        order = wish.order or next(iter(situation.dossier.by_figures(tail)), "")
        later = f"{order}推迟{said['time']}" if said and not said["time"].isascii() else ""
        read = situation.plain(later or f"deliver {order} {said['time']} later") if said else None
        if read and read.intents == ["change_delivery"] and wish.intent == "change_delivery":
            anew = wish.model_copy(update={"delivery": getattr(read.actions[0], "delivery", None)})
            said_anew = _of_the_wish(read.with_actions((bare(anew),)), situation)
            return {**said_anew, "answer": tail, "replaced": [place]}
    return None


def _without_its_names(text: str, wish: Action, setting: Setting) -> str:
    """A text without the number of an order and the goods that it names, and the words before these."""
    goods = setting.goods.words_in(folded(text)) or ""
    names = "|".join(filter(None, (re.escape(goods), re.escape(wish.order or ""), r"(?:so-?)?\d{3,}")))
    lead, tail = (
        r"(?:\b(?:for|on|with|and) )?(?:\bthe )?(?:\border )?",
        "(?:[这那這]?[个個张張]?[订訂]?[单單])?",
    )
    return re.sub(f"{lead}(?:{names}){tail}", " ", folded(text), flags=re.IGNORECASE)


def _yes_with_an_aside(situation: Situation) -> Conversation | None:
    """A yes to what waits for one, and the side question behind it."""
    answer, aside = _parted(situation)
    proposal = situation.proposal
    if not aside or (proposal and terms_wanted_otherwise(situation, proposal)):
        return None
    if proposal and not situation.haggle and agrees_to_parts(situation, proposal):
        return None
    if proposal and not situation.haggle and asks_whether_it_is_so(aside, situation.plain(aside), proposal):
        return None
    questions, wanted = questions_in(aside, situation.plain(aside), situation.known.orders)
    questions = questions or _discount_asked(aside, wanted, situation)
    if proposal and not situation.haggle and questions == ["lowest"]:
        _, beside = _without(situation, 0, situation.text.rindex(aside))
        if priced := _with_the_price_open(wanted, questions, beside):
            questions, wanted = [], priced
    wishes = (one for one in wanted.actions if not _leaves_payment_open(one))
    agreed = wanted.with_actions((Accept(), *map(bare, wishes)))
    return {**_of_the_wish(agreed, situation), "answer": answer, "aside": aside, "questions": questions}


def _leaves_payment_open(action: Action) -> bool:
    """Whether an action is that other terms of payment are wanted, and not which."""
    return isinstance(action, ChangePayment) and action.payment is None


def _answer_and_more(situation: Situation) -> Conversation | None:
    """A yes or no to what is proposed, and another wish for an order that is named behind it, or that stays
    then, whatever leads to it: yes, though my boss wants 1031 a week earlier; ok keep it but a week later."""
    proposal, text = situation.proposal, situation.text
    if proposal is None or situation.haggle or "place_order" in proposal.request.intents:
        return None
    for hit in _GOES_ON.finditer(text):
        head, tail = text[: hit.start()], _WHO_WANTS.sub("", _AT_NO_COST.sub(" ", text[hit.end() :]))
        answered, named = verdict(head), situation.dossier.by_figures(tail)
        if answered == "no" and not named:
            tail, named = f": {tail}", list(proposal.cancelled.values())
        if answered not in ("yes", "no") or len(named) != 1 or has_condition(tail):
            continue
        wish, asked = situation.plain(_with_the_order(named[0], tail)), _reasons_at(named[0], proposal)
        if wish.actions and all(one.intent in _OF_AN_ORDER - asked for one in wish.actions):
            said = [bare(one).model_copy(update={"order": named[0]}) for one in wish.actions]
            agreed = wish.with_actions((Accept() if answered == "yes" else Reject(), *said))
            return {**_of_the_wish(agreed, situation), "answer": head}
    return None


def _yes_and_more_of_others(situation: Situation) -> Conversation | None:
    """A yes to what is proposed, and what is wanted of orders that are not, as it reads by itself:
    没问题。另外两单的抬头也改一下. What is only said to be the same there is for a person, in its words."""
    proposal = situation.proposal
    if proposal is None or situation.haggle:
        return None
    for head, tail in partings(situation.text):
        if verdict(head) != "yes" or has_condition(tail) or begins_with_but(tail):
            continue
        if _wants_the_same(tail, situation):
            continue
        if (of_others := _of_others(tail, proposal, situation)) is None:
            continue
        alone = replace(
            situation,
            proposal=None,
            message=Message(**{**situation.message, "text": of_others}),
            _readings={},
        )
        said: Conversation = {**_nothing_read(alone), **_first(alone)}
        wish = Request.model_validate(said["request"])
        looks = {*wish.intents} <= {"query_order"}
        if is_question(tail) and ends_a_sentence(head) and not (wish.actions or said["questions"]):
            said = {**said, "unheard": [in_its_words(tail)]}
        elif looks and not said["questions"]:
            if is_question(tail) or not (asks_for_a_change(tail) or wants_the_same(tail)):
                continue
            said, wish = {**said, "unheard": [in_its_words(tail)]}, wish.with_actions(())
        both = with_answers(wish, Request(language=wish.language, actions=(Accept(),)))
        unheard = said["unheard"] or _unheard(said, alone)
        request = _in_their_language(both, situation)
        return {
            **said,
            "request": request,
            "own": len(both.actions),
            "answer": head,
            "asked": None,
            "unheard": unheard,
        }
    return None


def _of_others(text: str, proposal: Proposal, situation: Situation) -> str | None:
    """A text with the numbers of the others where it calls orders that; `None`: it is of no order but those
    proposed, or of these as well."""
    proposed = {step.order.id for step in proposal.steps if step.order}
    setting = situation.setting(situation.spoken)
    numbered = with_others_numbered(text, situation.dossier, proposed)
    named = {*situation.dossier.by_figures(with_numbers_for_goods(numbered, situation.dossier, setting))}
    return numbered if named and not named & proposed else None


def _yes_and_an_invoice(situation: Situation) -> Conversation | None:
    """A yes to what is proposed, and where the invoice goes behind it, which a person takes up."""
    if situation.proposal is None or situation.haggle:
        return None
    for hit in _GOES_ON.finditer(situation.text):
        head, tail = situation.text[: hit.start()], situation.text[hit.end() :]
        posted = _OF_AN_INVOICE.match(folded(tail))
        alone = posted and not has_condition(tail) and {*situation.plain(tail).intents} <= {"change_invoice"}
        if verdict(head) == "yes" and alone:
            agreed = Request(language=situation.spoken, actions=(Accept(),))
            return {**_of_the_wish(agreed, situation), "answer": head, "questions": ["billing"]}
    return None


def _with_the_order(order: str, text: str) -> str:
    """A text with an order under its whole number, or that before it."""
    number = re.sub(r"\D", "", order)
    in_full = re.sub(rf"(?<![\w-]){number}(?!\d)", order, text)
    return in_full if order in in_full or number in text else f"{order}{text}"


def _reasons_at(order: str, proposal: Proposal) -> set[Intent]:
    """What is proposed of an order."""
    steps = [step for step in proposal.steps if step.order and step.order.id == order]
    return {reason for step in steps for reason in step.reasons}


def _the_same_question(situation: Situation) -> Conversation | None:
    """What was asked last, of another order that the message names and says nothing else of: and 1024? Or,
    of a delivery of which it was asked how long it takes, what that costs."""
    asked, text = situation.state.get("inquired"), situation.text
    if asked is None or situation.haggle or situation.waiting or situation.proposal:
        return None
    if asked == ["transit"] and asks_the_cost_of_it(text):
        return Conversation(questions=["shipping_cost"])
    setting = situation.setting(situation.spoken)
    order = other_order_named(text, situation.dossier, setting)
    if order is None or not re.search(r"[?？呢吗嗎]|\b(?:and|what about|how about|same)\b", folded(text)):
        return None
    if asked and asked != ["orders"]:
        return Conversation(questions=[*asked])
    return _of_the_wish(Request(language=situation.spoken, actions=(QueryOrder(order=order),)), situation)


def _the_price_quoted(situation: Situation) -> Conversation | None:
    """What was quoted once more, where a message asks no more than what that comes to or how long it takes,
    or for the price of before."""
    waiting, text = situation.waiting, situation.text
    if waiting is None or waiting.question != "order_it" or situation.haggle:
        return None
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    currency = currency_of((), dossier, setting)
    again = quoted_again(waiting.request, text, dossier.orders, setting, currency)
    for head, tail in partings(text):
        if wants_the_price_of_before(head) and again.intents == ["request_quote"]:
            _, beside = _without(situation, 0, situation.text.rindex(tail))
            return {**_first(beside), "answer": tail}
    if wants_the_price_of_before(text):
        return _of_the_wish(again, situation)
    questions, left = questions_in(text, situation.plain(text), situation.known.orders)
    told = {*questions} <= {"table", "earliest"} and (questions or asks_when(text))
    looks = all(one.intent == "query_order" and not one.order for one in left.actions)
    looks = looks and not (left.actions and re.search(r"\d", text))
    elsewhere = dossier.by_figures(text) or not looks or setting.goods.words_in(folded(text))
    rest = re.sub(r"[^\w\s]", "", blanked(text, regions_asked(text, situation.known.orders)))
    if not told or elsewhere or (questions and verdict(rest) is None and says_something(rest)):
        return None
    return _of_the_wish(again, situation)


def _wanted_back(situation: Situation) -> Conversation | None:
    """Nothing, of a message that wants back what was taken off the order talked of, which the planner finds
    in the book; the wish for a new one, where that was cancelled: put the teapots back; 礼盒加回来."""
    order, text = situation.dossier.in_focus, situation.text
    if order is None or situation.proposal or situation.haggle or situation.waiting:
        return None
    plain, setting = situation.plain(text), situation.setting(situation.spoken)
    if {*plain.intents} - _BACK or any(getattr(one, "quantity", None) for one in plain.actions):
        return None
    if order.stage == "cancelled":
        wants = takes_back(text) or (takes_back_a_cancellation(text) and not is_question(text))
        again = placed_again(order, setting.today) if wants else ()
        return _of_the_wish(plain.with_actions(tuple(again)), situation) if again else None
    history = [revision.order for revision in situation.view.book.history(order.id)]
    lost = {line.sku for one in history[-2:-1] for line in one.lines} - {line.sku for line in order.lines}
    named = setting.goods.words_in(folded(text))
    back = lines_wanted_back(text, order, history, setting) or (lost and takes_back(text) and not named)
    return Conversation() if back else None


def _of_none_of_the_orders(situation: Situation) -> Conversation | None:
    """The message in its words, where it says that an order is not meant, and its goods are on no other."""
    text = situation.message["text"]
    if situation.haggle or situation.proposal or not orders_not_meant(text, situation.known.orders):
        return None
    plain, dossier = situation.plain(situation.text), situation.dossier
    speaker = situation.setting(plain.language).speaker
    items = [one.item for one in plain.actions if one.item and one.intent in OF_A_LINE]
    if not items or any(orders_holding(item, dossier.orders, speaker) for item in items):
        return None
    return Conversation(request=_in_their_language(plain.with_actions(()), situation), unheard=[text])


def _of_what_was_handed_over(situation: Situation) -> Conversation | None:
    """No more than the order that the message before, which a person takes up, was about."""
    waits = situation.proposal or situation.haggle or situation.waiting
    if waits or not situation.state.get("handed_over") or is_question(situation.text):
        return None
    plain = situation.plain(situation.text)
    named = with_what_is_pointed_at(plain, situation.text, situation.dossier)
    return Conversation() if not plain.actions and named.intents == ["query_order"] else None


def _other_days(situation: Situation) -> Conversation | None:
    """The terms of payment that the message before wanted and nothing else, with other days: and 75 days?"""
    asked = situation.asked_before
    if asked is None or situation.haggle or situation.waiting:
        return None
    wish = with_other_days(asked, situation.text)
    return (
        _questions_and_wishes(situation, Request(language=situation.spoken, actions=(wish,)))
        if wish
        else None
    )


def _questions_and_wishes(situation: Situation, meant: Request | None = None) -> Conversation:
    """The questions that the message asks, and what it wishes beside them; what it is `meant` to say, where
    that follows from the message before."""
    heard = meant or _for_sale(situation) or _heard(situation)
    if not (heard.actions or situation.haggle or situation.waiting or is_question(situation.text)):
        heard = _heard_beside_what_stays(heard, situation)
    questions, left = questions_in(situation.said, heard, situation.known.orders)
    questions = questions or _discount_asked(situation.said, left, situation)
    if any(one.intent in _TELLS_THE_DAY and one.item for one in left.actions):
        questions = [
            one
            for one in questions
            if one not in ("earliest", "soonest") or situation.dossier.by_figures(situation.text)
        ]
    if any(one.intent == "place_order" for one in left.actions) and prices_asked_to_stay(situation.text):
        questions = [*questions, "same_prices"]
    if situation.haggle and questions == ["lowest"] and (terms := _terms_asked_at_the_table(left, situation)):
        questions, left = [], terms
    if situation.haggle and questions == ["help"]:  # what the house can do is then of its offer
        questions, left = [], heard
    if {"orders", "totals"} & {*questions}:  # each of them is told
        kept = {i: one for i, one in enumerate(left.actions) if one.intent != "query_order" or _names(one)}
        left = left if len(kept) == len(left.actions) else as_request(kept, left)
    if not questions and _asks_the_day_beside(left, situation):
        questions = ["stays"]
    if questions == ["difference"] and _asks_the_day_of_changes(situation):
        questions = ["difference", "stays"]
    priced = None if situation.haggle else _with_the_price_open(heard, questions, situation)
    heard = priced or left
    if priced:  # what moves the price is told beside the question which one is meant
        questions = ["moves"] if "prepaying" in questions else []
    if questions and not heard.actions:
        return Conversation(request=_in_their_language(heard, situation), questions=questions)
    setting = situation.setting(heard.language)
    understood = understand(as_meant(heard, situation, setting), situation, setting)
    request = with_more_of_the_same(understood.request, situation.dossier, setting)
    waiting = understood.waiting
    if not questions and left.actions and _asks_the_day_beside(request, situation):
        questions = ["stays"]
    if "cancel_order" in request.intents and questions in ([], ["gift"]) and fees_asked(situation.text):
        questions = ["cancelling"]
    most = None if situation.haggle else most_to_spend(request, situation.text, situation.dossier)
    return Conversation(
        request=_in_their_language(request, situation),
        own=len(request.actions),
        most=str(most) if most else None,
        asked=waiting.model_dump(mode="json") if waiting else None,
        questions=questions,
        replaced=list(understood.replaced),
    )


def _asks_the_day_beside(wish: Request, situation: Situation) -> bool:
    """Whether a message asks when goods come beside changes of orders that leave their days."""
    changes = bool(wish.actions) and {*wish.intents} <= _OF_AN_ORDER - {"change_delivery"}
    return changes and _asks_when(situation) and not (situation.haggle or situation.waiting)


def _asks_the_day_of_changes(situation: Situation) -> bool:
    """Whether a message asks when goods come of which changes are proposed."""
    proposal = situation.proposal
    changes = proposal is not None and {*proposal.request.intents} <= _OF_AN_ORDER
    return changes and _asks_when(situation) and not situation.haggle


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


def _discount_asked(text: str, left: Request, situation: Situation) -> list[Question]:
    """The question how low a price can be, where a text asks for a discount and nothing was read of it, nor
    was a price told that it may be about."""
    quoted = situation.waiting is not None and situation.waiting.question == "order_it"
    read = {*left.intents} - {"query_order"}
    asks = not (quoted or read or situation.haggle) and asks_for_a_discount(text, situation.known.orders)
    return ["lowest"] if asks else []


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
    sold = asked_whether_sold(text, situation.plain, setting)
    return sold or asked_how_soon(text, situation.plain, dossier.orders, setting)


def _with_the_price_open(
    heard: Request, questions: Sequence[Question], situation: Situation
) -> Request | None:
    """The request of a message that asks what other terms of payment would save, how low the price of goods
    on order can be, or for that of another seller; who was just told a price asks about that."""
    if situation.waiting and situation.waiting.question == "order_it":
        return None
    text, dossier, setting = situation.text, situation.dossier, situation.setting(heard.language)
    if matched := with_price_matched(heard, text, dossier, setting, situation.bargaining):
        return matched
    lowest = list(questions) == ["lowest"]
    if priced := with_terms_priced(heard, text, dossier, setting, situation.bargaining, lowest=lowest):
        return priced
    steps = situation.proposal.steps if situation.proposal else ()
    proposed = [step.order.id for step in steps if step.order]
    price = price_open_of(text, dossier, setting, proposed=proposed) if lowest else None
    return heard.with_actions((price,)) if price else None


_KINDS: tuple[Callable[[Situation], Conversation | None], ...] = (
    _decision,
    _answer_to_a_closed_card,
    _greeting,
    _question_to_come,
    _only_for_invoices,
    _with_an_invoice_address,
    _with_a_condition_that_holds,
    _with_a_cap,
    _with_a_fallback,
    _for_both_lots,
    _agreed_by_us,
    _yes_with_what_is_kept,
    _whether_terms_stay,
    _whether_it_is_so,
    _as_before_or_not,
    _not_on_that_day,
    _come_together,
    _others_that_stay,
    _some_refused,
    _some_put_off,
    _some_at_another_time,
    _some_kept,
    _yes_by_a_day,
    _with_a_condition_for_a_person,
    _of_a_payment_too_much,
    _put_on_hold,
    _instead_of_what_is_ordered,
    _wanted_back,
    _of_none_of_the_orders,
    _of_what_was_handed_over,
    _other_days,
    _yes_with_an_aside,
    _whether_in_time,
    _of_no_goods,
    _which_costs_less,
    _how_big_goods_are,
    _whether_an_order_is_so,
    _answer_and_more,
    _yes_and_an_invoice,
    _the_same_question,
    _the_price_quoted,
    _yes_and_more_of_others,
    _questions_and_wishes,
)
"""What a message may be, as what it is read; the first that it is holds."""


def _unheard(said: Conversation, situation: Situation) -> list[str]:
    """What the message asks or wants beside what was read of it. Where something was read in view of what was
    said before, there may be no saying from which words, so only questions count."""
    if said["overtaken"] or "decided" in situation.message:
        return []
    if (part := beside_a_yes(said["aside"])) and not said["questions"]:
        return [part]
    request, setting = Request.model_validate(said["request"]), situation.setting(situation.spoken)
    calls = calls_wanted(situation.text)
    if calls and not (request.actions or said["questions"]):
        return [in_its_words(situation.text)]
    text = situation.text
    spans = [*kinds_nobody_knows(text, setting), *colours_nobody_knows(text, setting)]
    spans += least_amounts_asked(text)
    unknown = [situation.text[slice(*span)] for span in spans]
    left_out = [
        *calls,
        *mails_named(situation.text),
        *mails_of_contacts(request, situation.text),
        *_days_of_payment_left(request, situation.text),
        *days_not_wanted(situation.text),
        *made_specially(situation.text),
        *(money_wanted_back(situation.text) if request.actions and not said["questions"] else ()),
        *some_made_otherwise(situation.text),
        *(validity_asked(situation.text) if "request_quote" in request.intents else ()),
        *(stock_asked(situation.text) if {"request_quote", "place_order"} & {*request.intents} else ()),
        *_of_new_goods(request, situation.text),
        *_orders_left_out(request, situation),
        *(others_asked_of(situation.text, setting) if "request_quote" in request.intents else ()),
        *(terms for one in request.actions if (terms := _terms_of_a_quote(one))),
    ]
    by_itself = all(action.get("evidence") for action in said["request"]["actions"])
    wishes = by_itself and not (situation.waiting or said["replaced"])
    priced = {"change_price", "request_quote"} & {*request.intents}
    asked = price_asked_at(situation.text) if priced else []
    asked += asked_at(situation.text) if said["by"] else []
    asked += fees_asked(situation.text) if "cancelling" in said["questions"] else []
    left = unheard(situation.text, lambda: [*_places_read(situation), *asked], wishes=wishes)
    rest = list(dict.fromkeys([*map(in_its_words, unknown), *left]))
    return [*rest, *(part for part in left_out if not any(part in one for one in rest))]


def _of_new_goods(request: Request, text: str) -> list[str]:
    """What a text says of goods that it orders, and that no order holds: that they come in parts, or when,
    by a feast."""
    parts = [] if {"handover", "split_delivery"} & {*request.intents} else parts_of_new_goods(request, text)
    return list(dict.fromkeys(map(in_its_words, (*parts, *feasts_left(request, text)))))


def _orders_left_out(request: Request, situation: Situation) -> list[str]:
    """What the message says of orders that nothing was read of; one that is proposed goes on waiting."""
    left, proposal = orders_left_out(request, situation.text, situation.dossier), situation.proposal
    waits = orders_of(proposal) if proposal else set[str]()
    return [
        one
        for one in left
        if says_something(_ORDER.sub(" ", one)) or not {*situation.dossier.by_figures(one)} <= waits
    ]


def _days_of_payment_left(request: Request, text: str) -> list[str]:
    """Where a text says on which day is paid, and nothing of payment was read."""
    read = any(isinstance(one, ChangePayment) or getattr(one, "payment", None) for one in request.actions)
    return [] if read else [in_its_words(text[slice(*place)]) for place in paid_then(text)]


def _terms_of_a_quote(action: Action) -> str:
    """The trade terms that a price is asked for at, which the list does not tell."""
    delivery = action.delivery if isinstance(action, RequestQuote) else None
    return (
        " ".join(filter(None, (delivery.incoterm, delivery.place))) if delivery and delivery.incoterm else ""
    )


def _places_read(situation: Situation) -> list[Span]:
    """Where the message says what was read of it, by [start, end) offsets."""
    text, waits = situation.text, situation.proposal or situation.haggle
    setting = situation.setting(situation.plain(text).language)
    plain = with_goods_that_go_there(situation.plain(text), text, setting)
    readings = [plain, *([situation.at_the_table(text)] if waits else [])]
    said = [span for one in readings for action in one.actions for span in _told_at(action, text)]
    kinds = kinds_told_at(plain, text, setting)
    moved = moved_at(text, situation.dossier, setting)
    company = company_in(text, situation.dossier, setting)
    new = any(isinstance(one, PlaceOrder) for one in plain.actions)
    return [
        *said,
        *kinds,
        *moved,
        *([company[0]] if company and new else []),
        *(repeated_at(text) if new else []),
        *(anew_at(text) if new else []),
        *(prices_asked_to_stay(text) if new else []),
        *sold_at(text, setting),
        *more_asked_at(text),
        *match_asked_at(text),
        *regions_asked(text, situation.known.orders),
    ]


def _told_at(action: Action, text: str) -> Sequence[Span]:
    """Where a text says what an action wants, rather than of which order or goods, where it says more."""
    spans: Sequence[Span] = action.evidence or ()
    if isinstance(action, RequestQuote) and action.item and len(spans) == 1:
        spans = [part for part in _clauses_of(text, spans[0]) if action.item in text[slice(*part)]] or spans
    told = [(span, text[slice(*span)]) for span in spans]
    return [span for span, said in told if not _ORDER.fullmatch(said) and said != action.item] or spans


def _clauses_of(text: str, span: Span) -> list[Span]:
    """The parts of a stretch of a text that are in a clause each."""
    parts = ((max(span[0], start), min(span[1], end)) for start, end in clauses_of(text))
    return [(start, end) for start, end in parts if start < end]


def _in_their_language(request: Request, situation: Situation) -> dict[str, Any]:
    language = answer_language(situation.text, request.language, situation.spoken)
    return request.model_copy(update={"language": language}).to_json()


def _parted(situation: Situation) -> tuple[str, str]:
    """The text of the message, less a side question behind a yes to what waits for one, and that."""
    text, haggle, proposal = situation.text, situation.haggle, situation.proposal
    if proposal and not haggle:
        text = without_what_stays(text, proposal)
    for head, tail in partings(text) if haggle or proposal else ():
        of_the_offer = haggle and (says_figures(tail) or NAMED_OPTION.search(folded(tail)))
        if not (leaves_it_be(tail) or (_is_for_a_person(tail, situation) and not of_the_offer)):
            continue
        if haggle:
            took = accepted(head, situation.offered)
            agreed = agrees(head, alone=True) or (took is not None and not took.rest)
        elif proposal:
            agreed = confirms(head, (), proposal) and not confirms(tail, (), proposal)
            agreed = agreed and (
                goes_over(tail)
                or asks_of_it(tail)
                or repeats(tail, proposal)
                or _is_for_a_person(tail, situation)
                or _asks_of_payment(tail, proposal)
            )
        if agreed and not (_wishes_more(tail, situation) or _wants_the_same(tail, situation)):
            return head, tail
    return text, ""


def _wants_the_same(text: str, situation: Situation) -> bool:
    """Whether a part of the message wants what is proposed of another order, and the whole is read so."""
    asked = situation.proposal.request if situation.proposal else None
    setting, nothing = situation.setting(situation.spoken), Request(language=situation.spoken)
    read = (
        wanted_likewise(nothing, one, asked, situation.dossier, setting) for one in (text, situation.text)
    )
    return all(one.actions for one in read)


def _is_for_a_person(text: str, situation: Situation) -> bool:
    """Whether a part of the message, behind a yes, is not of the proposal and takes nothing from the yes: nor
    does how goods are to be handled, whichever they are."""
    handling = prescribes(folded(text)) and not situation.setting(situation.spoken).goods.words_in(
        folded(text)
    )
    return bool(beside_a_yes(text)) and (goes_over(text) or handling or not holds_back(text))


def _asks_of_payment(text: str, proposal: Proposal) -> bool:
    """Whether a part of the message is of a payment, which the proposal does not change."""
    return is_of_payment(text) and not {"change_payment", "place_order"} & {*proposal.request.intents}


def _wishes_more(text: str, situation: Situation) -> bool:
    """Whether a part of the message asks for a change, or bids; a yes said again does not."""
    if situation.proposal and not situation.haggle and tells_another_day(text, situation.proposal):
        return True
    readers = (situation.plain, situation.bargaining) if situation.haggle else (situation.plain,)
    said = (one for read in readers for one in read(text).actions if not _leaves_payment_open(one))
    return any(one.intent not in (*_ASKED_FOR, "accept") for one in said)


def _heard(situation: Situation) -> Request:
    """The text as it reads to someone who waits for an answer; as to anyone, when it is about something
    else."""
    plain, haggle, proposal = situation.plain(situation.text), situation.haggle, situation.proposal
    if takes_back_a_change(situation.said) and plain.intents in ([], ["cancel_order"]):
        return plain.with_actions((Reject(),) if proposal or haggle else ())
    if haggle:
        return heard_at_the_table(plain, haggle, situation)
    return heard_of_a_proposal(plain, proposal, situation) if proposal else plain
