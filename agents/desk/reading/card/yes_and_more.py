"""A yes or no to what is proposed, and what a message says behind that."""

from __future__ import annotations

import re
from dataclasses import replace

from agents.desk.proposal import Proposal, bare
from agents.desk.reading.asked.beside_wishes import (
    discount_asked,
    questions_and_wishes,
    with_the_price_open,
)
from agents.desk.reading.asked.left_unheard import left_unheard
from agents.desk.reading.asked.questions import is_question, questions_in
from agents.desk.reading.asked.to_be_told import notes_in
from agents.desk.reading.asked.unheard import NOT_THEN, beside_a_yes, in_its_words, prescribes, wants_a_paper
from agents.desk.reading.card.accepted import accepted, says_figures
from agents.desk.reading.card.answers import (
    NAMED_OPTION,
    agrees,
    asked_anew,
    folded,
    has_condition,
    says_what_was_meant,
    speaks_of_a_place,
    verdict,
)
from agents.desk.reading.card.asides import (
    asks_of_it,
    begins_with_but,
    ends_a_sentence,
    goes_over,
    is_left_to_us,
    is_side_question,
    is_tag,
    leaves_it_be,
    matter_left,
    partings,
)
from agents.desk.reading.card.confirmed import (
    confirms,
    holds_back,
    orders_of,
    repeats,
    tells_another_day,
    was_not_asked_for,
    without_what_stays,
)
from agents.desk.reading.card.hearing import agrees_to_parts, terms_wanted_otherwise, with_answers
from agents.desk.reading.card.part_agreed import parts_named
from agents.desk.reading.card.reserved import reserved
from agents.desk.reading.card.staying import asks_whether_it_is_so, keeps_terms
from agents.desk.reading.conditions import at_those_late, day_demanded
from agents.desk.reading.goods.halves import FIELDS, asks_for_a_change
from agents.desk.reading.orders.likewise import wanted_likewise, wants_the_same, with_others_numbered
from agents.desk.reading.orders.naming import with_numbers_for_goods
from agents.desk.reading.outcome import (
    OF_AN_ORDER,
    ReadAll,
    nothing_read,
    of_the_wish,
    without_a_stretch,
)
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import CLAUSE, blanked
from agents.desk.reading.terms.days import days_named
from agents.desk.reading.terms.due import is_of_payment
from agents.desk.state import Conversation, Message
from contracts.request import (
    Accept,
    Action,
    ChangeDelivery,
    ChangeInvoice,
    ChangePayment,
    Intent,
    Offer,
    Reject,
    Request,
)

_GOES_ON = re.compile(
    r"[\s,.;!]+(?:(?:and|but|though|although|only|however|also|plus|except)\b[\s,]*)+"
    r"|[，,。；;！!\s]+(?:(?:不[过過]|但是?|只是|另外|[还還]有)[，,\s]*)+",
    re.IGNORECASE,
)
"""How a text goes on behind its yes."""
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
_PROVISO = re.compile(
    r"\W*(?:(?:but|though|however|(?=only\b|just not\b)"
    r"|provided(?: that)?|(?:as|so) long as|on condition that"
    r"|不[过過]|但是?|可是|只要|前提是|[条條]件是)\W*)+(?:(?:please|pls|[请請])\W*)?"
    r"(?:(?:it|they|that)(?:['’]?s| is| are| comes?| arrives?) )?"
)
"""How a text goes on to what its yes hangs on."""
_TELLS_WHY = re.compile(
    r"\W*(?:(?:because|since|as|for|so|otherwise|else)\b\W*)*"
    r"(?:i|we|our|my|the|they|he|she|it|there|nobody|no one|everyone|everybody)\b"
    r"(?!.*\b(?:wants?|needs?|please)\b)"
    r"|(?!.*(?:[请請要得帮幫]|麻[烦煩]|通知|[电電][话話]|提前))[\u3400-\u9fff\W]+$"
)
"""That a clause only tells why: we are closed until then; 那之前仓库关门."""
_ASKED_FOR = ("query_order", "request_quote", "handover")
"""What a side question may be read as."""


def with_what_is_to_be_told(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says to what waits for a yes, and, for a person, what it is to be told or sent later:
    yes please, and let us know if anything changes; 可以，出货前通知我们."""
    text = situation.message["text"]
    notes = notes_in(text) if situation.proposal or situation.haggle else []
    rest = blanked(text, notes)
    if not notes or not re.search(r"\w", rest):
        return None
    beside = replace(situation, message=Message(**{**situation.message, "text": rest.strip(" ,，、")}))
    said: Conversation = {**nothing_read(beside), **read(beside)}
    told = [in_its_words(text[slice(*note)]) for note in notes]
    return {**said, "unheard": [*(said["unheard"] or left_unheard(said, beside)), *told]}


def not_asked_for(situation: Situation, read: ReadAll) -> Conversation | None:
    """A no to what is proposed, where the message says that it was not asked for, and what stands behind
    that: I didn't say to cancel it; 我没说要取消，我问能不能晚点送."""
    proposal, text = situation.proposal, situation.message["text"]
    for head, tail in ((text, ""), *partings(text)) if proposal and not situation.haggle else ():
        if proposal and was_not_asked_for(head, proposal):
            message = Message(**{**situation.message, "text": tail})
            alone = replace(situation, proposal=None, message=message, _readings={})
            said: Conversation = {**nothing_read(alone), **(read(alone) if tail else {})}
            wish = Request.model_validate(said["request"])
            both = with_answers(wish, Request(language=wish.language, actions=(Reject(),)))
            left = [] if wish.actions or said["questions"] or not is_question(tail) else [in_its_words(tail)]
            return {**said, **of_the_wish(both, situation), "answer": head, "unheard": left}
    return None


def yes_with_a_proviso(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message wants otherwise of what is proposed, behind a yes that is none without that: yes, but
    not before 10 January, we are closed until then. Its reasons are left out, and what else stands behind it
    is passed on in its words."""
    proposal, text = situation.proposal, situation.text
    for head, tail in (*partings(text), *_before_a_but(text)) if proposal and not situation.haggle else ():
        led = _PROVISO.match(folded(tail))
        if proposal is None or led is None or verdict(head) != "yes" or is_question(tail):
            continue
        first, *more = [hit[0] for hit in CLAUSE.finditer(tail[led.end() :])] or [""]
        if not days_named(first) or any(situation.plain(one).actions for one in more):
            continue
        message = Message(**{**situation.message, "text": first.strip(" ,，")})
        beside = replace(situation, message=message)
        said: Conversation = {**nothing_read(beside), **read(beside)}
        wish = Request.model_validate(said["request"])
        of_it = {one.order for one in wish.actions} <= {None, *orders_of(proposal)}
        if of_it and wish.intents and {*wish.intents} <= {"change_delivery", "place_order"}:
            left = [in_its_words(one) for one in more if not _TELLS_WHY.match(folded(one))]
            return {**said, "answer": text, "unheard": [*said["unheard"], *left]}
    return None


def yes_by_a_day(situation: Situation, read: ReadAll) -> Conversation | None:
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
            return None if "place_order" in proposal.request.intents else of_the_wish(wish, situation)
        _, beside = without_a_stretch(situation, text.index(tail), len(text))
        return {**read(beside), "answer": head}
    return None


def yes_with_what_is_kept(situation: Situation, read: ReadAll) -> Conversation | None:
    """A yes to what is proposed behind which the message wants a term kept at the figure that it has then."""
    proposal, text = situation.proposal, situation.text
    for hit in _GOES_ON.finditer(text) if proposal and not situation.haggle else ():
        if proposal and verdict(text[: hit.start()]) == "yes" and keeps_terms(text[hit.end() :], proposal):
            head, beside = without_a_stretch(situation, hit.start(), len(text))
            return {**read(beside), "answer": head}
    return None


def _before_a_but(text: str) -> list[tuple[str, str]]:
    """The two sides of the word by which a text takes something from what it says before."""
    head, but, tail = text.partition(" but ")
    return [(head, f"but {tail}")] if but else []


def yes_with_an_aside(situation: Situation) -> Conversation | None:
    """A yes to what waits for one, and the side question behind it."""
    answer, aside = _parted(situation)
    proposal = situation.proposal
    if (
        not aside
        or (not situation.haggle and reserved(aside, (), proposal))
        or (proposal and terms_wanted_otherwise(situation, proposal))
    ):
        return None
    if len(situation.offered) > 1 and speaks_of_a_place(aside):  # the yes is to that, whichever it is
        return None
    if proposal and not situation.haggle and agrees_to_parts(situation, proposal):
        return None
    if proposal and not situation.haggle and asks_whether_it_is_so(aside, situation.plain(aside), proposal):
        return None
    questions, wanted = questions_in(aside, situation.plain(aside), situation.known.orders)
    questions = questions or discount_asked(aside, wanted, situation)
    if proposal and not situation.haggle and questions == ["lowest"]:
        _, beside = without_a_stretch(situation, 0, situation.text.rindex(aside))
        if priced := with_the_price_open(wanted, questions, beside):
            questions, wanted = [], priced
    wishes = (one for one in wanted.actions if not _leaves_it_open(one, aside))
    agreed = wanted.with_actions((Accept(), *map(bare, wishes)))
    said: Conversation = {
        **of_the_wish(agreed, situation),
        "answer": answer,
        "aside": aside,
        "questions": questions,
    }
    return {**said, "unheard": [in_its_words(aside)]} if is_left_to_us(aside) else said


def yes_that_is_held(situation: Situation) -> Conversation | None:
    """A yes from which the message takes something: what it wishes otherwise, else the yes, and beside it the
    words for a person, on which it is held: yes, but only if they come with our logo."""
    proposal, haggle = None if situation.haggle else situation.proposal, situation.haggle
    if not (proposal or haggle) or verdict(situation.text):
        return None
    for head, tail in (*partings(situation.text), *_before_a_but(situation.text)):
        if verdict(head) != "yes" or verdict(tail) or not reserved(tail, (), proposal):
            continue
        said = questions_and_wishes(situation)
        wishes = Request.model_validate(said["request"])
        if not _is_of_new_goods_in_parts(wishes, situation):
            answered = not haggle and {"accept", "reject"} & {*wishes.intents}
            heard = said.get("questions") or said.get("replaced") or said.get("most")
            if heard or (_changes(wishes) and not answered):
                return said
            if proposal and (meant := _wished_behind_a_yes(tail, situation)):
                return questions_and_wishes(situation, meant)
            parts = [] if has_condition(tail) else CLAUSE.findall(tail)
            for part in (re.sub(r"^\W*(?:but|但是?|不[过過])\W*", "", tail), *parts):
                alone = questions_and_wishes(_with_text(situation, part.strip()))
                wishes = Request.model_validate(alone["request"])
                if proposal and _changes(wishes) and not {"accept", "reject"} & {*wishes.intents}:
                    return alone
        held = of_the_wish(Request(language=situation.spoken, actions=(Accept(),)), situation)
        return {**held, "answer": head, "aside": tail, "unheard": [in_its_words(tail)]}
    return None


def _with_text(situation: Situation, text: str) -> Situation:
    """The situation of another message in the place of this one."""
    return replace(situation, message=Message(**{**situation.message, "text": text}))


def _is_of_new_goods_in_parts(request: Request, situation: Situation) -> bool:
    """Whether a request wants goods in parts that no order holds yet, and names no order."""
    proposal, haggle = situation.proposal, situation.haggle
    new = haggle.based_on is None if haggle else proposal and "place_order" in proposal.request.intents
    parts = [one for one in request.actions if one.intent == "split_delivery"]
    return bool(new and parts) and not situation.dossier.by_figures(situation.text)


def _changes(request: Request) -> bool:
    """Whether a request wants more than to look or to hear a price."""
    return any(one.intent not in _ASKED_FOR for one in request.actions)


def _wished_behind_a_yes(text: str, situation: Situation) -> Request | None:
    """The day, payment or price that a text wants which takes something from a yes before it."""
    said = situation.bargaining(text).actions
    offer = said[0] if len(said) == 1 and isinstance(said[0], Offer) else None
    if offer is None or NOT_THEN.search(folded(text)):
        return None
    wished: list[Action] = []
    if offer.delivery:
        wished.append(ChangeDelivery(delivery=offer.delivery))
    if offer.payment:
        wished.append(ChangePayment(payment=offer.payment))
    return Request(language=situation.spoken, actions=tuple(wished)) if wished and not offer.price else None


def yes_beside_a_question(situation: Situation, read: ReadAll) -> Conversation | None:
    """A question, and beside it a yes to what waits for one, or to parts of that by their names or places:
    我问的是手套那单，前面两个没问题; the mugs are fine, when do the teapots come?"""
    proposal, setting = situation.proposal, situation.setting(situation.spoken)
    if proposal is None or situation.haggle:
        return None
    parted = [*partings(situation.text)]
    behind = (one for one in parted if is_side_question(one[1]))
    for answer, aside in (*((tail, head) for head, tail in parted), *behind):
        agreed = parts_named(answer, proposal, setting).is_agreed or confirms(answer, (), proposal)
        if not agreed or has_condition(aside) or is_tag(aside):
            continue
        if not (is_question(aside) or says_what_was_meant(aside)):
            continue
        as_asked = aside if is_question(aside) else asked_anew(aside)
        message = Message(**{**situation.message, "text": as_asked})
        alone = replace(situation, proposal=None, message=message, _readings={})
        said: Conversation = {**nothing_read(alone), **read(alone)}
        asked = Request.model_validate(said["request"])
        looks = all(one.intent == "query_order" for one in asked.actions)
        if looks and (said["questions"] or asked.actions) and "lowest" not in said["questions"]:
            both = asked.with_actions((Accept(), *map(bare, asked.actions)))
            return {**said, **of_the_wish(both, situation), "answer": answer, "aside": aside}
    return None


def _leaves_it_open(action: Action, text: str) -> bool:
    """Whether an action is that other terms of payment, or an invoice, are wanted, and not which."""
    if isinstance(action, ChangeInvoice):
        return action.invoice is None and wants_a_paper(text)
    return isinstance(action, ChangePayment) and action.payment is None


def _only_names_means(action: Action) -> bool:
    """Whether an action tells no more than by which means is paid, which changes no deal."""
    said = action.model_dump(exclude_none=True, exclude={"evidence", "confidence", "source", "intent"})
    return {*said} == {"payment"} and {*said["payment"]} == {"method"}


def answer_and_more(situation: Situation) -> Conversation | None:
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
        if wish.actions and all(one.intent in OF_AN_ORDER - asked for one in wish.actions):
            said = [bare(one).model_copy(update={"order": named[0]}) for one in wish.actions]
            agreed = wish.with_actions((Accept() if answered == "yes" else Reject(), *said))
            return {**of_the_wish(agreed, situation), "answer": head}
    return None


def yes_and_more_of_others(situation: Situation, read: ReadAll) -> Conversation | None:
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
        found = _said_of_others(tail, alone, read, apart=ends_a_sentence(head))
        if found is None:
            continue
        said, wish = found
        both = with_answers(wish, Request(language=wish.language, actions=(Accept(),)))
        return {**said, **of_the_wish(both, situation), "answer": head}
    return None


def yes_and_another_wish(situation: Situation, read: ReadAll) -> Conversation | None:
    """A yes to what is proposed, and behind words that go over to something else a wish for what is not, as
    it reads by itself: 可以，另外尾款能不能出货后30天付？"""
    proposal = situation.proposal
    if proposal is None or situation.haggle or "place_order" in proposal.request.intents:
        return None
    for head, tail in partings(situation.text):
        if verdict(head) != "yes" or not goes_over(tail) or has_condition(tail) or begins_with_but(tail):
            continue
        if _wants_the_same(tail, situation):
            continue
        message = Message(**{**situation.message, "text": tail})
        alone = replace(situation, proposal=None, message=message, _readings={})
        said: Conversation = {**nothing_read(alone), **read(alone)}
        wish = Request.model_validate(said["request"])
        if wish.actions and all(_is_another(one, proposal) for one in wish.actions):
            both = with_answers(wish, Request(language=wish.language, actions=(Accept(),)))
            return {**said, **of_the_wish(both, situation), "answer": head}
    return None


def _is_another(wish: Action, proposal: Proposal) -> bool:
    """Whether a wish changes an order in something that is not proposed of it."""
    if wish.intent not in OF_AN_ORDER:
        return False
    proposed = {step.order.id for step in proposal.steps if step.order}
    return wish.intent not in proposal.request.intents or bool(wish.order and wish.order not in proposed)


def _said_of_others(
    tail: str, alone: Situation, read: ReadAll, *, apart: bool
) -> tuple[Conversation, Request] | None:
    """What the words behind a yes say of other orders when they stand `alone`, and the wish; `apart`: they
    begin a sentence. `None`: they may be of what is proposed."""
    said: Conversation = {**nothing_read(alone), **read(alone)}
    wish = Request.model_validate(said["request"])
    if is_question(tail) and apart and not (wish.actions or said["questions"]):
        return {**said, "unheard": [in_its_words(tail)]}, wish
    if {*wish.intents} <= {"query_order"} and not said["questions"]:
        if is_question(tail) or not (asks_for_a_change(tail) or wants_the_same(tail)):
            return None
        return {**said, "unheard": [in_its_words(tail)]}, wish.with_actions(())
    return {**said, "unheard": said["unheard"] or left_unheard(said, alone)}, wish


def _of_others(text: str, proposal: Proposal, situation: Situation) -> str | None:
    """A text with the numbers of the others where it calls orders that; `None`: it is of no order but those
    proposed, or of these as well."""
    proposed = {step.order.id for step in proposal.steps if step.order}
    setting = situation.setting(situation.spoken)
    numbered = with_others_numbered(text, situation.dossier, proposed)
    named = {*situation.dossier.by_figures(with_numbers_for_goods(numbered, situation.dossier, setting))}
    return numbered if named and not named & proposed else None


def yes_and_an_invoice(situation: Situation) -> Conversation | None:
    """A yes to what is proposed, and where the invoice goes behind it, which a person takes up."""
    if situation.proposal is None or situation.haggle:
        return None
    for hit in _GOES_ON.finditer(situation.text):
        head, tail = situation.text[: hit.start()], situation.text[hit.end() :]
        posted = _OF_AN_INVOICE.match(folded(tail))
        alone = posted and not has_condition(tail) and {*situation.plain(tail).intents} <= {"change_invoice"}
        if verdict(head) == "yes" and alone:
            agreed = Request(language=situation.spoken, actions=(Accept(),))
            return {**of_the_wish(agreed, situation), "answer": head, "questions": ["billing"]}
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


def _parted(situation: Situation) -> tuple[str, str]:
    """The text of the message, less a side question behind a yes to what waits for one, and that."""
    text, haggle, proposal = situation.text, situation.haggle, situation.proposal
    if proposal and not haggle:
        text = without_what_stays(text, proposal)
    for head, tail in partings(text) if haggle or proposal else ():
        of_the_offer = haggle and (says_figures(tail) or NAMED_OPTION.search(folded(tail)))
        left = bool(proposal) and _leaves_another_matter(tail, situation)
        if not (left or leaves_it_be(tail) or (_is_for_a_person(tail, situation) and not of_the_offer)):
            continue
        if haggle:
            took = accepted(head, situation.offered)
            agreed = agrees(head, alone=True) or (took is not None and not took.rest)
        elif proposal:
            agreed = confirms(head, (), proposal) and not confirms(tail, (), proposal)
            agreed = agreed and (
                left
                or goes_over(tail)
                or asks_of_it(tail)
                or repeats(tail, proposal)
                or _is_for_a_person(tail, situation)
                or _asks_of_payment(tail, proposal)
            )
        more = _wishes_more(tail, situation) or (not haggle and _wishes_more(head, situation))
        if agreed and not (more or _wants_the_same(tail, situation)):
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
    goods = situation.setting(situation.spoken).goods.words_in(folded(text))
    another_day = begins_with_but(text) and days_named(text)
    handling = prescribes(folded(text)) and not (goods or another_day)
    return bool(beside_a_yes(text)) and (goes_over(text) or handling or not holds_back(text))


def _leaves_another_matter(text: str, situation: Situation) -> bool:
    """Whether a part of the message leaves for later something that is not in the proposal."""
    matter, proposal = matter_left(text), situation.proposal
    if not matter or proposal is None or situation.setting(situation.spoken).goods.words_in(matter):
        return False
    fields = {kind.model_fields["intent"].default for kind, words in FIELDS if re.search(words, matter)}
    return not fields & {*proposal.request.intents} and "place_order" not in proposal.request.intents


def _asks_of_payment(text: str, proposal: Proposal) -> bool:
    """Whether a part of the message is of a payment, which the proposal does not change."""
    return is_of_payment(text) and not {"change_payment", "place_order"} & {*proposal.request.intents}


def _wishes_more(text: str, situation: Situation) -> bool:
    """Whether a part of the message asks for a change, or bids; a yes said again does not."""
    if situation.proposal and not situation.haggle and tells_another_day(text, situation.proposal):
        return True
    readers = (situation.plain, situation.bargaining) if situation.haggle else (situation.plain,)
    said = (one for read in readers for one in read(text).actions if not _leaves_it_open(one, text))
    if is_side_question(text):
        said = (one for one in said if not _only_names_means(one))
    return any(one.intent not in (*_ASKED_FOR, "accept") for one in said)
