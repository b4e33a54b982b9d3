"""Messages about what is proposed, or some of it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from agents.desk.find import orders_holding
from agents.desk.plan import currency_of
from agents.desk.proposal import bare
from agents.desk.propose import Setting, payment_terms
from agents.desk.reading.amounts.beside_a_price import bargains_for_both_lots
from agents.desk.reading.amounts.prices_of_each import with_prices_in_turn
from agents.desk.reading.asked.questions import is_question, old_total_asked, questions_in
from agents.desk.reading.asked.unheard import says_something
from agents.desk.reading.card.answers import folded, has_condition, says_we_agreed, verdict
from agents.desk.reading.card.asides import ends_a_sentence, partings
from agents.desk.reading.card.confirmed import SO_LONG, repeats
from agents.desk.reading.card.leaving import leaves_all_as_it_was
from agents.desk.reading.card.part_agreed import (
    parts_dropped,
    parts_named,
    parts_refused,
    with_names_for_parts,
)
from agents.desk.reading.card.staying import (
    asks_what_stays,
    asks_whether_it_is_so,
    changed_prices_asked,
    says_it_again,
    without_others_that_stay,
)
from agents.desk.reading.goods.parts import means_some_goods
from agents.desk.reading.goods.there_already import money_wanted_back
from agents.desk.reading.orders.denied import without_terms_given_up
from agents.desk.reading.orders.part_by_part import points_of
from agents.desk.reading.orders.sparing import so_many_stay, some_kept
from agents.desk.reading.outcome import (
    ReadAll,
    in_their_language,
    nothing_read,
    of_the_wish,
    without_a_stretch,
)
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import blanked
from agents.desk.reading.terms.as_before import paid_as_told, said_as_before, wants_something_as_before
from agents.desk.reading.terms.days import day_denied, is_too_soon
from agents.desk.reading.terms.invoicing import only_for_invoices
from agents.desk.state import Conversation, Message
from contracts.request import (
    Accept,
    Action,
    ChangeDelivery,
    ChangePayment,
    Handover,
    Intent,
    PlaceOrder,
    Reject,
    Request,
    SplitDelivery,
)

_GOES_ON_TO_IT = re.compile(
    r"[\s,.;!，。；！]+(?:(?:(?:and|but|then|though)\b|不[过過]|但是?)[\s,，]*)*", re.IGNORECASE
)
"""How a text goes on behind a yes to something else that was proposed."""
_CHANGES_GOODS: frozenset[Intent] = frozenset(
    ("change_quantity", "change_price", "remove_item", "substitute_item", "request_quote")
)
"""What is wanted of goods that are on order, or may be."""


def decision(situation: Situation) -> Conversation | None:
    """A decision of the house, which is told: nothing is asked."""
    return Conversation() if "decided" in situation.message else None


def answer_to_a_closed_card(situation: Situation) -> Conversation | None:
    """The sentence that answers a card which is no longer open."""
    to, state = situation.message["to"], situation.state
    if to is None or to.startswith("Q-") or to in situation.view.open_cards(state):
        return None
    return Conversation(overtaken="done_already" if to == state.get("confirmed") else "no_longer_open")


def address_for_invoices_alone(situation: Situation) -> Conversation | None:
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
    request = in_their_language(heard.with_actions(refused), situation)
    return Conversation(request=request, own=len(refused), questions=["billing"], replaced=places)


def for_both_lots(situation: Situation) -> Conversation | None:
    """A price for goods that are ordered anew together with those on order, which a person can agree to; what
    is proposed goes on waiting."""
    text, proposal = situation.text, situation.proposal
    if proposal is None or situation.haggle or not bargains_for_both_lots(text, proposal, situation.dossier):
        return None
    return of_the_wish(situation.plain(text).with_actions((Handover(),)), situation)


def agreed_by_us(situation: Situation) -> Conversation | None:
    """What the message says that somebody of the house agreed to, which a person looks into: what waits
    for the customer's own yes goes on waiting."""
    waits = situation.proposal or situation.haggle
    if not (waits and says_we_agreed(situation.text)) or re.search(r"\d", situation.text):
        return None
    plain = situation.plain(situation.text)
    if {*plain.intents} - {"accept", "handover", "query_order"}:
        return None
    return of_the_wish(plain.with_actions((Handover(),)), situation)


def prices_of_new_goods(situation: Situation) -> Conversation | None:
    """The new order that is proposed at a price for each of its goods, where the message names these in their
    order, and nothing else: 9.50 and 3.30?"""
    proposal = situation.proposal
    asked = proposal.request.actions if proposal and not situation.haggle else ()
    if not all(isinstance(one, PlaceOrder) for one in asked):
        return None
    setting, placed = situation.setting(situation.spoken), Request(language=situation.spoken, actions=asked)
    currency = currency_of((), situation.dossier, setting)
    priced = with_prices_in_turn(placed, situation.text, setting, currency)
    if priced is placed:
        return None
    return {**of_the_wish(priced, situation), "replaced": [*range(len(asked))]}


def so_many_kept(situation: Situation) -> Conversation | None:
    """So many of the goods that are proposed to go, in the place of that."""
    text, proposal = situation.text, situation.proposal
    if proposal is None or situation.haggle or (verdict(text) and not so_many_stay(text)):
        return None
    plain, setting = situation.plain(text), situation.setting(situation.spoken)
    kept = some_kept(text, plain, proposal, situation.dossier, setting, situation.plain)
    if kept is None:
        return None
    place, wish = kept
    return {**of_the_wish(plain.with_actions((wish,)), situation), "replaced": [place]}


def whether_terms_stay(situation: Situation) -> Conversation | None:
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
            request = in_their_language(agreed, situation)
            return Conversation(request=request, own=1, answer=head, aside=tail, asked=None, questions=asked)
    return None


def whether_prices_change(situation: Situation, read: ReadAll) -> Conversation | None:
    """The question whether a price stays with what a message wants beside it: cut 1024 to 400, will the unit
    price change? What it wants is read by itself, and the price told beside that."""
    if situation.proposal or situation.haggle or situation.waiting:
        return None
    asked = changed_prices_asked(situation.text)
    rest = blanked(situation.text, asked)
    if not asked or not re.search(r"\w", rest):
        return None
    message = Message(**{**situation.message, "text": rest.strip(" ,，、")})
    alone = replace(situation, message=message, _readings={})
    said: Conversation = {**nothing_read(alone), **read(alone)}
    wish = Request.model_validate(said["request"])
    if not wish.actions or not {*wish.intents} <= {"change_quantity", "add_item", "remove_item"}:
        return None
    wanted = wish.with_actions(tuple(map(bare, wish.actions)))
    questions = list(dict.fromkeys([*said["questions"], "own_prices"]))
    return {**said, "request": wanted.to_json(), "questions": questions}


def whether_it_is_so(situation: Situation) -> Conversation | None:
    """The question whether what waits for a yes is as the message says: it is shown again."""
    text, proposal = situation.text, situation.proposal
    if proposal is None or situation.haggle or situation.waiting or money_wanted_back(text):
        return None
    plain = situation.plain(text)
    told, _ = questions_in(text, plain, situation.known.orders)
    if not {*told} - {"table", "sure"} and asks_whether_it_is_so(text, plain, proposal):
        return Conversation(questions=["table"])
    for head, tail in partings(text):
        if verdict(head) == "yes" and asks_whether_it_is_so(tail, situation.plain(tail), proposal):
            agreed = Request(language=situation.spoken, actions=(Accept(),))
            return {**of_the_wish(agreed, situation), "answer": head, "questions": ["table"]}
    return None


def what_it_came_to(situation: Situation, read: ReadAll) -> Conversation | None:
    """The question what orders came to of which changes are proposed, beside what the message says else."""
    span = old_total_asked(situation.text)
    if situation.proposal is None or situation.haggle or situation.waiting or span is None:
        return None
    if "place_order" in situation.proposal.request.intents:
        return None
    rest, alone = without_a_stretch(situation, *span)
    if not re.search(r"\w", rest):
        return Conversation(questions=["total_before"])
    said = read(alone)
    return {**said, "questions": [*said.get("questions", []), "total_before"]}


_SUPPOSING = re.compile(
    r"(?:^|(?<=[.;!?,] ))(?:(?:and|so|but|ok(?:ay)?|then)\b\W*)*"
    r"(?:if|with|at|for|on|assuming)\b[^,.;!?]{1,40},\s*"
    r"|(?:^|(?<=[，,。；;！!？?]))[^，,。；;！!？?]{1,20}的[话話][，,]?\s*",
    re.IGNORECASE,
)
"""What a question may suppose: at 500 packs, ..."""


def asked_supposing_it(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message asks of what is proposed, behind words that suppose no more than that and are no yes:
    at 500 packs, do we still get the pallet?"""
    proposal, text = situation.proposal, situation.text
    hit = _SUPPOSING.search(text)
    if proposal is None or situation.haggle or situation.waiting or hit is None:
        return None
    supposed, asked = hit[0], text[hit.end() :]
    if not re.search(r"\d", supposed) or situation.dossier.by_figures(supposed) or not is_question(asked):
        return None
    wants = {*situation.plain(asked).intents} - {"query_order"}
    if wants or not repeats(supposed, proposal):
        return None
    return read(without_a_stretch(situation, *hit.span())[1])


def left_as_it_was(situation: Situation) -> Conversation | None:
    """The no to changes of orders of a message that wants all as it was, behind a word like a yes."""
    proposal = None if situation.haggle else situation.proposal
    if proposal is None or "place_order" in proposal.request.intents:
        return None
    text = situation.message["text"]
    if situation.dossier.by_figures(text) or not leaves_all_as_it_was(text):
        return None
    return of_the_wish(Request(language=situation.spoken, actions=(Reject(),)), situation)


def as_before_or_not(situation: Situation) -> Conversation | None:
    """A yes to changes of orders with the wish for something as before, and not for what, which may be either
    of it: they are shown again."""
    text, proposal = situation.text, situation.proposal
    if proposal is None or situation.haggle or "place_order" in proposal.request.intents:
        return None
    plain = {*situation.plain(text).intents} <= {"accept"}
    told = any(one.kinds for one in said_as_before(text, situation.dossier.ids))
    asks = plain and not told and wants_something_as_before(text)
    return Conversation(questions=["table"]) if asks else None


def not_on_that_day(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says behind its no to the day that is proposed; the question for another, where that
    is all."""
    text, proposal = situation.text, situation.proposal
    if proposal and not situation.haggle and "place_order" in proposal.request.intents and is_too_soon(text):
        return Conversation()
    denied = day_denied(text)
    if proposal is None or situation.haggle or not denied or is_question(text):
        return None
    days = {str(step.order.delivery.day) for step in proposal.steps if step.order}
    moved = [i for i, one in enumerate(proposal.request.actions) if getattr(one, "delivery", None)]
    if len(moved) != 1 or not days.intersection(re.findall(r"\d+", denied)):
        return None
    if re.search(r"\d", text[len(denied) :]) or says_something(text[len(denied) :]):
        rest, beside = without_a_stretch(situation, 0, len(denied))
        return {**read(beside), "answer": rest}
    if not isinstance(proposal.request.actions[moved[0]], ChangeDelivery):
        return Conversation()
    asks = ChangeDelivery(order=proposal.request.actions[moved[0]].order)
    wish = Request(language=situation.spoken, actions=(asks,))
    return {**of_the_wish(wish, situation), "replaced": moved}


def others_that_stay(situation: Situation) -> Conversation | None:
    """No more than that orders or goods that are not proposed stay as they are, or which goods or day are
    proposed: what is proposed is shown."""
    proposal, setting = situation.proposal, situation.setting(situation.spoken)
    if proposal is None or situation.haggle or situation.waiting or is_question(situation.text):
        return None
    if not situation.text.strip():  # all of it is of terms as they were
        return None
    left = without_others_that_stay(situation.text, proposal, situation.dossier, setting)
    says_no_more = not left.strip() or says_it_again(left, proposal, setting)
    return Conversation(questions=["table"]) if says_no_more else None


def paid_as_before_after_all(situation: Situation, read: ReadAll) -> Conversation | None:
    """The terms of payment of an order before, told of a new one that is proposed on others, and the rest of
    the message: 订金怎么是30%？上次是50%的; last time it was net 60, same again."""
    proposal, setting = situation.proposal, situation.setting(situation.spoken)
    if proposal is None or situation.haggle or "place_order" not in proposal.request.intents:
        return None
    new = [step.order for step in proposal.steps if step.order and step.based_on is None]
    found = paid_as_told(situation.text, situation.dossier, setting)
    if found is None or all(payment_terms(found[1], one.payment) == one.payment for one in new):
        return None
    rest, payment = found
    nothing = Request(language=situation.spoken, actions=(ChangePayment(payment=payment),))
    if not re.search(r"[^\W\d]{2}", rest):
        return of_the_wish(nothing, situation)
    said = read(replace(situation, message=Message(**{**situation.message, "text": rest})))
    wish = Request.model_validate(said["request"]) if "request" in said else nothing.with_actions(())
    kept = [one for one in wish.actions if one.intent not in ("accept", "reject")]
    if any(isinstance(one, PlaceOrder) for one in kept):
        paid = tuple(
            one.model_copy(update={"payment": payment}) if isinstance(one, PlaceOrder) else one
            for one in kept
        )
    else:
        paid = (*kept, *nothing.actions)
    return {**said, **of_the_wish(wish.with_actions(paid), situation)}


_AS_MANY = re.compile(
    r"\W*(?:(?:and|ok(?:ay)?|but|the|with|in)\b\W*)*"
    r"(?:same (?:quantity|number|amount)"
    r"|(?:quantity|number|amount) (?:stays|remains|is)(?: the same| unchanged)?"
    r"|as many(?: as before)?)\W*(?:please|as before|then)?\W*"
    r"|\W*(?:那|嗯|好的?|就|就是)*(?:[数數]量|件[数數]|[个個][数數])(?:[都也还還是要跟原来來先前的]|之前)*"
    r"(?:不[变變]|一[样樣]|照[旧舊]|相同|那[么麼]多)(?:就行|就好|吧|的|哦)*\W*"
)
"""That there are to be as many as before."""


def as_many_of_it(situation: Situation) -> Conversation | None:
    """What is proposed once more, behind which a message only says that the number of the goods stays: a swap
    has as many, and what changes the number is put right by a figure."""
    waits = situation.proposal and not situation.haggle
    return Conversation(questions=["table"]) if waits and _AS_MANY.fullmatch(folded(situation.text)) else None


def some_refused(situation: Situation) -> Conversation | None:
    """A yes to some of what is proposed and a no to the rest, by their names: it is shown without that."""
    proposal = situation.proposal
    if proposal is None or situation.haggle:
        return None
    refused = parts_refused(situation.text, proposal, situation.setting(situation.spoken))
    return Conversation(replaced=sorted(refused)) if refused else None


_OF_THE_OTHERS = re.compile(r"\b(?:others?|rest|remaining)\b|其[他它余餘]|另外?[一二两兩]")
"""That what is left is told by what is not: the others."""


def some_dropped(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says of what is proposed beside that some of it, by its name or place, is not wanted
    after all: 第二个不要了，第一个加30盒. A yes to the rest is asked for once more."""
    proposal, setting = situation.proposal, situation.setting(situation.spoken)
    if proposal is None or situation.haggle or situation.waiting or len(proposal.request.actions) < 2:
        return None
    if points_of(proposal.text):  # its places are those of that list
        return None
    written = situation.message["text"]
    dropped, rest = parts_dropped(written, proposal, setting)
    if len(dropped) == len(proposal.request.actions):
        return None
    rest = with_names_for_parts(rest, proposal, setting)
    if rest == written:
        return None
    if not says_something(rest) and not re.search(r"\d", rest):
        return Conversation(replaced=sorted(dropped))
    said = read(replace(situation, message=Message(**{**situation.message, "text": rest})))
    request = Request.model_validate(said["request"]) if "request" in said else None
    if dropped and request and "accept" in request.intents:
        return Conversation(replaced=sorted(dropped))
    if len({*dropped, *said.get("replaced", ())}) == len(proposal.request.actions):
        return None
    if request and request.actions and _OF_THE_OTHERS.search(folded(rest)):
        return None
    return {**said, "replaced": sorted({*dropped, *said.get("replaced", ())})}


def for_some_of_the_goods(situation: Situation) -> Conversation | None:
    """A day or place that is proposed for whole orders and that the message wants for some of the goods
    alone, which a person plans: the proposal is dropped."""
    proposal, text = situation.proposal, situation.text
    if proposal is None or situation.haggle or situation.waiting or is_question(text):
        return None
    moves = {*proposal.request.intents} <= {"change_delivery", "change_address"}
    orders = {step.order.id for step in proposal.steps if step.order}
    named = {*situation.dossier.by_figures(text)}
    gives_up = without_terms_given_up(text) != text
    if not moves or gives_up or not means_some_goods(text) or len(orders) != 1 or named - orders:
        return None
    split = situation.plain(text).with_actions((SplitDelivery(order=orders.pop()),))
    every = list(range(len(proposal.request.actions)))
    return {**of_the_wish(split, situation), "replaced": every, "unheard": [text]}


_ALL_BUT = re.compile(
    r"\W*(?:(?:yes|ok(?:ay)?|all|that's|it's|everything(?: else)?|exactly|just)\W+)*"
    r"(?:(?:the )?same(?: thing| order| as (?:that|this|above|shown|before))?"
    r"|(?:(?:all|that's|it's|everything(?: else)?) )(?:right|correct|good|fine|ok(?:ay)?)"
    r"|(?:right|correct|good|fine|ok(?:ay)?)(?=,? (?:but|except)))(?: for the rest)?"
    r",? (?:but|except|only|just)"
    r"(?: that| with| for| make (?:it|that)| change (?:it|that) to)*\b\s*"
    r"|\W*(?:其[他它]|[别別]的)?(?:都|全)?(?:一[样樣]的?|[对對]的?|[没沒][问問][题題]|照[旧舊])[，,。\s]*"
    r"(?:只是|不[过過]|就是|但是?|只)(?:要?改成|[换換]成)?",
    re.IGNORECASE,
)
"""That all of what is shown is right, but for what follows."""


def all_but_for(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message puts right of what is proposed, whatever leads to that: the same but 640 mugs."""
    proposal, written = situation.proposal, situation.message["text"]
    hit = _ALL_BUT.match(written)
    if proposal is None or situation.haggle or situation.waiting or hit is None:
        return None
    rest = written[hit.end() :]
    if not re.search(r"\d", rest) or situation.dossier.by_figures(rest) or has_condition(rest):
        return None
    return read(replace(situation, message=Message(**{**situation.message, "text": rest})))


def of_no_goods(situation: Situation) -> Conversation | None:
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
    return {**of_the_wish(plain.with_actions(()), situation), "unheard": [text]}


_MOST_PLACES = 24
"""Of a text, in which it may go on to something else."""


def some_at_another_time(situation: Situation) -> Conversation | None:
    """A yes to some of what is proposed, and how long another part of it is to be put off instead: all of it
    is shown anew."""
    proposal, setting = situation.proposal, situation.setting(situation.spoken)
    if proposal is None or situation.haggle:
        return None
    for hit in islice(_GOES_ON_TO_IT.finditer(situation.text), _MOST_PLACES):
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
            said_anew = of_the_wish(read.with_actions((bare(anew),)), situation)
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
