"""Messages about orders as a whole: put on hold, wanted back, paid twice, to come together."""

from __future__ import annotations

import re
from dataclasses import replace

from agents.desk.find import OF_A_LINE, named_among, orders_holding
from agents.desk.places import landmark_of
from agents.desk.reading.asked.questions import is_question, questions_in
from agents.desk.reading.asked.unheard import says_something, tells_of_a_payment_too_much
from agents.desk.reading.card.answers import (
    folded,
    takes_back,
    takes_back_a_cancellation,
    verdict,
)
from agents.desk.reading.card.revived import lines_wanted_back, placed_again
from agents.desk.reading.goods.parts import splits_denied
from agents.desk.reading.orders.denied import (
    denies_a_cancellation,
    orders_not_meant,
    puts_on_hold,
    waits_alone,
    without_all_denied,
    without_when_one_writes,
)
from agents.desk.reading.orders.moved import moved_at
from agents.desk.reading.orders.pointing import with_what_is_pointed_at
from agents.desk.reading.outcome import OF_AN_ORDER, ReadAll, in_their_language, of_the_wish
from agents.desk.reading.restating import only_does
from agents.desk.reading.situation import Situation
from agents.desk.reading.terms.together import (
    asks_whether_together,
    on_one_of_their_days,
    orders_together,
    wants_them_together,
    without_one_day,
)
from agents.desk.state import Conversation, Message
from contracts.request import (
    Address,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangePayment,
    Intent,
    PlaceOrder,
    QueryOrder,
    Request,
    SplitDelivery,
)

_SEVERAL = 2
_BACK: frozenset[Intent] = frozenset(("return_item", "add_item", "place_order", "request_quote", "reject"))
"""What the wish to have goods back on an order may be read as."""
_BARELY_NAMED = ("query_order", "handover", "place_order", "add_item", "request_quote", "substitute_item")
"""What orders that are no more than named may be read as."""
_INSTEAD_OF_THE_ORDER = re.compile(
    r"\b(?:instead of|in place of|rather than)"
    r" (?:what|everything|all|the (?:goods|things|stuff|items|ones)|those)(?: that)?"
    r" (?:we|i)(?:['’]ve| have| had)? (?:already |originally )?(?:ordered|bought|asked for)\b"
    r"|(?:代替|取代|替[换換])(?:我[们們]?)?(?:之前|原[来來先本]|上次|以前|先前)[订訂下][的过過单單]"
    r"|(?:之前|原[来來先本]|上次|以前|先前)(?:[订訂下](?:单|單)?的?|的?[订訂]?[单單])(?:那些|[东東]西)?"
    r"[^，。；]{0,2}(?:不要|[换換]掉|作[废廢])"
)
_ASKED_FOR = re.compile(
    r"\W*(?:(?:sorry|hey|hi|no|hm+|wait|hold on|but)\b\W*)*"
    r"(?:(?:you|it|this|that|the (?:order|confirmation))(?:['’]ve| have| has)? (?:now |just )?"
    r"(?:booked|wrote|put|entered|took|says?|said|confirmed|placed|made|changed|noted|have|has|set)"
    r"(?: (?:it|this|that|me))?(?: down)?(?: (?:for|to|as|on|at|with))? (?P<had>[^,.;!?]{1,40}?)\W+"
    r"(?:(?:but|and|though|while)\b\W*)?)?"
    r"\b(?:i|we)(?:['’]d| had)? (?:clearly |actually |only )?(?:asked? for|said|wanted|meant|requested|wrote)"
    r" (?:it )?(?:to (?:be|come) )?(?:in |for |on )?(?P<wanted>[^,.;!?]{1,40}?)"
    r"(?:,? (?:and )?(?:not|instead of|rather than) (?P<denied>[^,.;!?]{1,40}?))?\W*"
    r"|\W*(?:(?:不[对對是]|等等|[诶欸])\W*)*"
    r"(?:(?:你们?|你們|您|[订訂]?[单單]子?|上面|系[统統])[上里裡]?(?:[给給]我)?(?:[写寫下订訂记記改填做定]+)(?:的是|成?了?)"
    r"(?P<had_zh>[^，,。；;]{1,16}?)[了啊]?[，,。；;\s]+(?:但|可是?|不[过過])?)?"
    r"我[们們]?(?:要|[说說]|想要|[订訂]|[写寫]|[讲講])的是(?P<wanted_zh>[^，,。；;]{1,16}?)[了啊呀吧]?"
    r"(?:[，,\s]*不是(?P<denied_zh>[^，,。；;]{1,16}?))?\W*",
    re.IGNORECASE,
)
"""What was asked for, where something else was booked."""


def asked_for_otherwise(situation: Situation, read: ReadAll) -> Conversation | None:
    """What a message that nothing waits for says to have asked for, in the place of what was booked, as the
    wish for that: you booked 8 December, I asked for mid January."""
    hit = _ASKED_FOR.fullmatch(situation.text)
    if hit is None or situation.proposal or situation.haggle or situation.waiting:
        return None
    wanted = hit["wanted"] or hit["wanted_zh"]
    had = next(filter(None, (hit[name] for name in ("denied", "denied_zh", "had", "had_zh"))), None)
    moves, contrast = ("deliver it {}", "{}, not {}") if hit["wanted"] else ("交货改到{}", "是{}，不是{}")
    wish, said = situation.plain(moves.format(wanted)), contrast.format(wanted, had)
    day = wish.actions[0] if len(wish.actions) == 1 else None
    if isinstance(day, ChangeDelivery) and day.delivery and day.delivery.earliest:
        said = moves.format(wanted)
    elif not had or not re.search(r"\d", wanted):
        return None
    told = replace(situation, message=Message(**{**situation.message, "text": said}), _readings={})
    return read(told)


def of_a_payment_too_much(situation: Situation) -> Conversation | None:
    """The message in its words, where it tells that something was paid twice, with what it asks of
    payments."""
    text = situation.text
    if situation.haggle or not tells_of_a_payment_too_much(text):
        return None
    plain = situation.plain(text)
    if {*plain.intents} & OF_AN_ORDER:
        return None
    asked, _ = questions_in(text, plain, situation.known.orders)
    nothing = of_the_wish(plain.with_actions(()), situation)
    return {**nothing, "questions": [one for one in asked if one in ("totals", "due")], "unheard": [text]}


def no_cancellation_wanted(situation: Situation) -> Conversation | None:
    """The message in its words, where it says no more than that no order is to be cancelled."""
    waits = situation.proposal or situation.haggle or situation.waiting
    gone = any(order.stage == "cancelled" for order in situation.dossier.orders)
    if waits or gone or not denies_a_cancellation(situation.text):
        return None
    nothing = situation.plain(situation.text).with_actions(())
    return {**of_the_wish(nothing, situation), "unheard": [situation.text]}


def only_a_part_to_go(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says of what is proposed beside that its order is not to go as a whole, which nobody
    proposed; what is proposed once more, where it says no more."""
    proposal = situation.proposal
    if proposal is None or situation.haggle or "cancel_order" in proposal.request.intents:
        return None
    rest = without_all_denied(situation.text)
    if rest == situation.text:
        return None
    setting, items = situation.setting(situation.spoken), [one.item or "" for one in proposal.request.actions]
    goods = setting.goods.words_in(folded(rest))
    names = goods and named_among(goods, items, setting.speaker)
    if not says_something(rest) or (names and not situation.plain(rest).actions):
        return Conversation(questions=["table"])
    return read(replace(situation, message=Message(**{**situation.message, "text": rest.strip(" ,，、")})))


def put_on_hold(situation: Situation) -> Conversation | None:
    """The message in its words, where it wants no more than that an order waits until the customer writes,
    which is no cancellation."""
    waits = situation.proposal or situation.haggle or situation.waiting
    text = situation.text
    named = situation.dossier.by_figures(text) and waits_alone(text) and not situation.plain(text).actions
    if waits or not (named or puts_on_hold(text) or only_does("hold", text, "nothing")):
        return None
    plain = situation.plain(without_when_one_writes(situation.text))
    said = (one for one in plain.actions if not isinstance(one, ChangePayment) or one.payment)
    if {one.intent for one in said} - {"cancel_order", "query_order", "handover"}:
        return None
    return {**of_the_wish(plain.with_actions(()), situation), "unheard": [situation.text]}


def instead_of_what_is_ordered(situation: Situation) -> Conversation | None:
    """The message in its words, where it wants goods in the place of all that was ordered, and not only of
    some that it names."""
    waits = situation.proposal or situation.haggle or situation.waiting
    plain = situation.plain(situation.text)
    wants = {*plain.intents} & {"place_order", "add_item", "change_quantity", "substitute_item"}
    if waits or not wants or not _INSTEAD_OF_THE_ORDER.search(folded(situation.text)):
        return None
    return {**of_the_wish(plain.with_actions(()), situation), "unheard": [situation.text]}


def come_together(situation: Situation) -> Conversation | None:
    """Orders on the last of their days, a new one on that of another, which the message wants to come
    together and nothing else; in its words, where it does not tell which."""
    text, dossier, proposal = situation.message["text"], situation.dossier, situation.proposal
    if situation.haggle or situation.waiting or not wants_them_together(text, dossier):
        return None
    plain = situation.plain(without_one_day(situation.text))
    setting = situation.setting(situation.spoken)
    if moved_at(text, dossier, setting):
        return None
    if not all(one.intent in _BARELY_NAMED and not getattr(one, "quantity", None) for one in plain.actions):
        return None
    shown = [step.order for step in proposal.steps if step.order] if proposal else []
    orders = orders_together(text, dossier, setting, proposed=shown)
    known = [one for one in orders if one.id in dossier.ids]
    if len(orders) == len(known) > 1:
        return of_the_wish(on_one_of_their_days(plain, orders, text), situation)
    if len(orders) > len(known) == 1:  # a new one comes with it
        day = on_one_of_their_days(plain, known, text).actions[0].model_copy(update={"order": None})
        return of_the_wish(plain.with_actions((day,)), situation)
    if proposal:
        return Conversation(questions=["together"])
    return {**of_the_wish(plain.with_actions(()), situation), "unheard": [text]}


def asked_whether_together(situation: Situation) -> Conversation | None:
    """How each of the orders stands of which the message only asks whether they come together."""
    text, dossier = situation.text, situation.dossier
    if situation.haggle or situation.waiting or not asks_whether_together(text):
        return None
    plain = situation.plain(without_one_day(text))
    orders = orders_together(text, dossier, situation.setting(situation.spoken), proposed=())
    if len(orders) < _SEVERAL or not {*plain.intents} <= {*_BARELY_NAMED}:
        return None
    return of_the_wish(plain.with_actions(tuple(QueryOrder(order=one.id) for one in orders)), situation)


_OF_EACH_PART = re.compile(
    r"每[一]?[批次趟车車回]|^\W*一[批次趟]"
    r"|\b(?:each|every|per|a) (?:delivery|batch|lot|shipment|instal?ment|drop)\b|\b(?:each|every) time\b",
    re.IGNORECASE,
)
"""That a number is of each of several deliveries."""
_COUNTED: frozenset[Intent] = frozenset(("change_quantity", "place_order", "change_price", "request_quote"))
"""What so many in each delivery may be read as."""


def of_each_part(situation: Situation) -> Conversation | None:
    """The message in its words, where it tells how many come with each of several deliveries, which is no
    number of the goods: 每批大概267."""
    text, plain = situation.text, situation.plain(situation.text)
    if situation.proposal or situation.haggle or situation.waiting or not _OF_EACH_PART.search(text):
        return None
    if not re.search(r"\d", text) or is_question(text) or not {*plain.intents} <= _COUNTED:
        return None
    return {**of_the_wish(plain.with_actions(()), situation), "unheard": [text]}


def wanted_back(situation: Situation) -> Conversation | None:
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
        return of_the_wish(plain.with_actions(tuple(again)), situation) if again else None
    history = [revision.order for revision in situation.view.book.history(order.id)]
    lost = {line.sku for one in history[-2:-1] for line in one.lines} - {line.sku for line in order.lines}
    named = setting.goods.words_in(folded(text))
    back = lines_wanted_back(text, order, history, setting) or (lost and takes_back(text) and not named)
    return Conversation() if back else None


def of_none_of_the_orders(situation: Situation) -> Conversation | None:
    """The message in its words, where it says that an order is not meant, and its goods are on no other."""
    text = situation.message["text"]
    if situation.haggle or situation.proposal or not orders_not_meant(text, situation.known.orders):
        return None
    plain, dossier = situation.plain(situation.text), situation.dossier
    speaker = situation.setting(plain.language).speaker
    items = [one.item for one in plain.actions if one.item and one.intent in OF_A_LINE]
    if not items or any(orders_holding(item, dossier.orders, speaker) for item in items):
        return None
    return Conversation(request=in_their_language(plain.with_actions(()), situation), unheard=[text])


_ALL_OF_IT = re.compile(
    r"(?<!大)[都全]|整[个個批]?[订訂]?[单單]|一起"
    r"|\b(?:all|everything|(?:whole|entire) (?:lot|order|delivery))\b"
)
"""That what is said is of the whole of an order."""
_GOES_TO = re.compile(
    r"(?:[送寄发發运運][货貨]?(?:[到往去至给給])?|[到往去至])(?P<zh>[^，,。；;！!？?]{2,40})"
    r"|\b(?:to|at) (?:the )?(?P<en>[^,.;!?]{3,60})"
)
"""Where goods go."""


def all_to_one_place(situation: Situation) -> Conversation | None:
    """The place of one of the parts that were wished for before, as that of the whole order, where the
    message wants all of it there: 算了不分批，200盒都送广州."""
    waits, before, text = (
        situation.proposal or situation.haggle or situation.waiting,
        situation.asked_before,
        situation.text,
    )
    split = before.actions[-1] if before and {*before.intents} == {"split_delivery"} else None
    order = situation.dossier.in_focus
    if waits or order is None or not isinstance(split, SplitDelivery) or is_question(text):
        return None
    if not _ALL_OF_IT.search(folded(text)) or {*situation.dossier.by_figures(text)} - {order.id}:
        return None
    parts = [part.address.text for part in split.parts or () if part.address and part.address.text]
    named = [hit[hit.lastgroup or 0] for hit in _GOES_TO.finditer(text)]
    there = {
        place
        for one in named
        for place in parts
        if folded(one).strip() in folded(place) or landmark_of(one, parts) == place
    }
    if len(there) != 1:
        return None
    plain = situation.plain(text)
    people = (
        one.address for one in plain.actions if isinstance(one, ChangeContact | ChangeAddress | PlaceOrder)
    )
    who = next(filter(None, people), None)
    address = Address(text=there.pop(), recipient=who and who.recipient, phone=who and who.phone)
    wish = ChangeAddress(order=order.id, address=address)
    return of_the_wish(plain.with_actions((wish,)), situation)


def of_what_was_handed_over(situation: Situation) -> Conversation | None:
    """No more than the order that the message before, which a person takes up, was about."""
    waits = situation.proposal or situation.haggle or situation.waiting
    if waits or not situation.state.get("handed_over") or is_question(situation.text):
        return None
    plain = situation.plain(situation.text)
    named = with_what_is_pointed_at(plain, situation.text, situation.dossier)
    return Conversation() if not plain.actions and named.intents == ["query_order"] else None


def of_the_order_handed_over(said: Conversation, situation: Situation, read: ReadAll) -> Conversation:
    """What was read of a message; where that is nothing, and a person has the matter of one order, what it
    wishes of that: is there room for 50 more packs on 4417? Then please add them."""
    text, dossier = situation.message["text"], situation.dossier
    waits = situation.proposal or situation.haggle or situation.waiting
    unheard = {*said["unheard"]} - {*splits_denied(text)}
    found = Request.model_validate(said["request"]).actions or said["questions"] or unheard
    if waits or found or not situation.state.get("handed_over") or dossier.by_figures(text):
        return said
    before = situation.view.heard_last(situation.message["customer"])
    named = dossier.by_figures(before) or ([dossier.in_focus.id] if dossier.in_focus else [])
    if len({*named}) != 1 or is_question(text) or verdict(text):
        return said
    message = Message(**{**situation.message, "text": f"{named[0]}{': ' if text.isascii() else ''}{text}"})
    alone = replace(situation, message=message, _readings={})
    again: Conversation = {**said, **read(alone)}
    wishes = Request.model_validate(again["request"])
    if not wishes.actions or again["questions"] or any(one.order != named[0] for one in wishes.actions):
        return said
    if not {*wishes.intents} <= OF_AN_ORDER:
        return said
    told = tuple(one.model_copy(update={"evidence": None}) for one in wishes.actions)
    return {**again, "request": wishes.with_actions(told).to_json(), "answer": text}
