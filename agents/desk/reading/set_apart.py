"""A message with a stretch that is taken by itself, a condition or an address, and the rest as a message."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from agents.desk.find import orders_holding, orders_named
from agents.desk.proposal import bare, changes_something
from agents.desk.reading.amounts.matching import with_price_matched
from agents.desk.reading.amounts.what_if import asks_what_terms_save, saved_without_goods, terms_named
from agents.desk.reading.asked.for_people import handling_asked, warnings_in
from agents.desk.reading.asked.left_unheard import ORDER, left_unheard
from agents.desk.reading.asked.questions import Question, is_question, questions_in
from agents.desk.reading.asked.unheard import (
    SECOND_PHONE,
    in_its_words,
    is_to_be_looked_for,
    let_go_if_late,
    payment_notice,
    says_something,
)
from agents.desk.reading.card.answers import folded, has_condition, verdict
from agents.desk.reading.card.hearing import wishes_of
from agents.desk.reading.conditions import (
    cap_in,
    cap_of_no_more,
    condition_for_a_person,
    condition_of_an_order,
    condition_that_holds,
    fallback_in,
    holds_of,
)
from agents.desk.reading.goods.parts import parts_of_new_goods
from agents.desk.reading.orders.denied import may_be_cancelled
from agents.desk.reading.orders.separate import new_order_else_in, placed_apart
from agents.desk.reading.outcome import ReadAll, nothing_read, of_the_wish, without_a_stretch
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import SENTENCE_END, Span, around, blanked, merged_spans
from agents.desk.reading.terms.calendar import MONTH
from agents.desk.reading.terms.invoicing import (
    date_of_a_paper,
    invoice_address,
    invoices_apart,
    more_on_an_invoice,
)
from agents.desk.reading.terms.means import unknown_means
from agents.desk.state import Conversation, Message
from contracts.request import Action, AddItem, ChangeQuantity, Language, Offer, QueryOrder, Request


def with_an_invoice_address(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says beside an address for invoices, which a person takes up."""
    found = invoice_address(situation.text)
    if found is None:
        return None
    rest, beside = without_a_stretch(situation, found.start, found.end)
    said = read(beside) if re.search(r"[^\W\d]{2}", ORDER.sub(" ", rest)) else Conversation()
    asked: list[Question] = [] if found.stays else ["billing"]
    return {**said, "answer": rest, "questions": [*asked, *said.get("questions", ())]}


def with_a_condition_that_holds(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message wishes, where all that it makes that hang on stays anyway."""
    text, proposal = situation.text, situation.proposal
    found = condition_that_holds(text, situation.dossier)
    if proposal and not situation.haggle and (held := holds_of(text, proposal, situation.dossier)):
        rest, beside = without_a_stretch(situation, *held)
        if verdict(rest) == "yes":
            return {**read(beside), "answer": rest}
    quoted = situation.waiting is not None and situation.waiting.question == "order_it"
    found = found or (condition_of_an_order(text) if quoted and not situation.haggle else None)
    if found is None:
        return None
    rest, beside = without_a_stretch(situation, *found)
    if not (situation.plain(rest).actions or (quoted and situation.bargaining(rest).actions)):
        return None
    return {**read(beside), "answer": rest}


def with_a_cap(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message wishes, and the total above which it does not want that, nor what is proposed."""
    text, dossier = situation.text, situation.dossier
    found = cap_in(text, read=situation.plain) or (
        None if situation.proposal else cap_of_no_more(text, dossier)
    )
    if found is None or situation.haggle:
        return None
    (start, end), most = found
    rest, beside = without_a_stretch(situation, start, end)
    said: Conversation = {**read(beside), "answer": rest, "most": str(most)}
    wishes = said["request"]["actions"] if "request" in said else ()
    return said if wishes or situation.proposal else None


def with_a_fallback(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message wishes, and, for a person, what it wants where that can't be; all of it is for one
    where the two can't be told apart."""
    text, found = situation.text, fallback_in(situation.text)
    if found is None:
        return None
    rest, beside = without_a_stretch(situation, found.start, found.end)
    if situation.haggle:  # the offer comes first; what is wanted without it is for a person to know
        offers = situation.bargaining(rest).actions
        if not any(isinstance(one, Offer) and one.price for one in offers):
            return None
        left = [in_its_words(text[found.start : found.end])]
        said: Conversation = {**nothing_read(beside), **read(beside)}
        return {**said, "answer": rest, "unheard": [*said["unheard"], *left]}
    if situation.proposal or situation.waiting:
        return None
    whole, wished = situation.plain(text), situation.plain(rest).actions
    if not (whole.actions or wished or found.of_its_own):  # it may lean on what was said before
        wished = Request.model_validate({**nothing_read(beside), **read(beside)}["request"]).actions
    bids = any(getattr(one, "price", None) for one in wished)  # a threat is of the bargain
    if bids or not (whole.actions or wished or found.of_its_own):
        return None
    if found.of_its_own or not wished:
        nothing = whole.with_actions(())
        return {**of_the_wish(nothing, situation), "unheard": [text]}
    said = {**nothing_read(beside), **read(beside)}
    left = said["unheard"] or left_unheard(said, beside)
    return {**said, "answer": rest, "unheard": [*left, in_its_words(text[found.start : found.end])]}


def with_goods_let_go_if_late(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says beside the goods that it lets go of if they would be late, which only a person
    can tell."""
    text, goods = situation.text, situation.setting(situation.spoken).goods
    found = let_go_if_late(text, goods.words_in)
    if found is None or situation.haggle or situation.proposal or situation.waiting:
        return None
    rest, beside = without_a_stretch(situation, *found)
    said: Conversation = {**nothing_read(beside), **(read(beside) if re.search(r"\w", rest) else {})}
    left = said["unheard"] or left_unheard(said, beside)
    return {**said, "answer": rest, "unheard": [in_its_words(text[slice(*found)]), *left]}


def with_a_payment_told(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says beside money that it tells was sent, which a person looks for: the deposit went
    out on Friday, slip TT20261120, and will the goods come on time? Money that is only spoken of beside a
    wish is not to be looked for."""
    text, notice = situation.text, payment_notice(situation.text)
    if not notice or situation.haggle or situation.proposal or situation.waiting:
        return None
    told = "".join(text[slice(*span)] for span in notice)
    if "change_payment" in situation.plain(told).intents:
        return None
    rest = blanked(text, notice)
    if not says_something(ORDER.sub(" ", rest)):
        nothing = situation.plain(text).with_actions(())
        return {**of_the_wish(nothing, situation), "unheard": [text]}
    if not is_to_be_looked_for(told):
        return None
    for hit in ORDER.finditer(text):
        if situation.dossier.by_figures(hit[0]):  # it is the one that the rest is of
            rest = f"{rest[: hit.start()]}{hit[0]}{rest[hit.end() :]}"
    beside = replace(situation, message=Message(**{**situation.message, "text": rest}))
    said: Conversation = {**nothing_read(beside), **read(beside)}
    left = said["unheard"] or left_unheard(said, beside)
    return {**said, "answer": rest, "unheard": [in_its_words(told), *left]}


def with_a_new_order_else(situation: Situation, read: ReadAll) -> Conversation | None:
    """Goods that are to be added to an order, as a new one where that can't be and the message wants it so:
    加不了就另开一单. Behind a wish that was not possible, what that was for."""
    found = new_order_else_in(situation.text)
    if found is None or situation.haggle or situation.proposal or situation.waiting:
        return None
    rest, alone = without_a_stretch(situation, *found)
    plain = situation.plain(rest)
    wished = plain.actions or (situation.asked_before.actions if situation.asked_before else ())
    added = [one for one in wished if _adds(one)]
    if not added or (not plain.actions and len(added) < len(wished)):
        return None
    if not all(_is_too_late(one, situation) for one in added):
        return {**read(alone), "answer": rest} if plain.actions else None
    if not plain.actions:
        whole = situation.plain(situation.text)
        return of_the_wish(whole.with_actions(placed_apart(tuple(map(bare, added)))), situation)
    anew = rest.strip(" ,.，。；;?？") + _AS_A_NEW_ORDER[plain.language]
    return read(replace(situation, message=Message(**{**situation.message, "text": anew})))


_AS_A_NEW_ORDER: dict[Language, str] = {
    "en": " as a separate order",
    "zh": "，另开一单",
    "zh-Hant": "，另開一單",
}


def _adds(action: Action) -> bool:
    """Whether an action puts goods onto an order."""
    more = isinstance(action, ChangeQuantity) and action.quantity and action.quantity.mode == "add"
    return bool(isinstance(action, AddItem) or more) and bool(action.item)


def _is_too_late(wish: Action, situation: Situation) -> bool:
    """Whether no order that a wish may be for is to be changed so any more."""
    dossier, speaker = situation.dossier, situation.setting(situation.spoken).speaker
    named = orders_named(wish.order or "", dossier)
    named = named or [one.id for one in orders_holding(wish.item, dossier.open_orders, speaker)]
    return bool(named) and not {*named} & {one.id for one in dossier.orders_for(wish.intent)}


_WHEN_TOLD = (
    r"(?:昨[天日]|前[天幾几]天?|上[个個]?(?:[周週]|[礼禮]拜|星期|月|次|回)[一二三四五六日天]?|之前|以前|早上?|那天|今早"
    r"|[电電][话話][里裡中]|微信[上里裡]|明明|已[经經]|早就|都|就|不是|我[们們]?)*"
)
_AGREED_THEN = (
    r"(?:(?:,? )(?:last week|yesterday|on \w+day|the other day|on the phone|by (?:phone|mail|e-?mail)|already"
    r"|with (?:your )?\w+))*"
)
_TOLD_BEFORE = re.compile(
    rf"{_WHEN_TOLD}(?:[跟和与與同][^，,。；;\d]{{1,8}}?)?{_WHEN_TOLD}"
    r"(?:(?:[说說谈談讲講约約商量定]+好|[说說讲講提][过過]|[说說讲講]了|要求[过過了])的?(?:是|要)?"
    r"|(?<=[月天次回前早拜周週期])[说說](?=要|把|改|加|[减減]|延|推))"
    r"|\b(?:(?:last week|yesterday|on \w+day|the other day|on the phone|days ago|already),? )*"
    r"(?:it was agreed|(?:we|i|you)(?:'d|'ve| had| have)?(?: already| both)* "
    r"(?:agreed|arranged|settled|asked|told you|requested|promised|confirmed))"
    rf"{_AGREED_THEN}(?: (?:that|for|to have|to|on))?\b",
    re.IGNORECASE,
)
"""That something was wished for, or agreed, before."""
_NOT_DONE = re.compile(
    r"[，,\s]*(?:可是?|但是?|[结結]果)?(?:怎[么麼]|[为為]什[么麼]|咋|[为為]何)[^，,。；;!！?？]{0,10}?"
    r"(?:[没沒]|[还還]是|不)[^，,。；;!！?？]*[?？]*"
    r"|[，,\s]*(?:可是?|但是?|[结結]果)?[^，,。；;!！?？\d]{0,8}(?:[还還][没沒]|[没沒]有?)"
    r"[更改加看动動变變弄做][^，,。；;!！?？]*[?？]*"
    r"|[,;.]? *(?:(?:and|but|so) )?(?:why|how come)\b[^.;!?]*\?"
    r"|[,;.]? *(?:(?:and|but) )?(?:(?:it|that|this)(?:'s| is| has)|(?:the|my|our) (?:order|system) )?"
    r"[^,.;!?]{0,12}\b(?:still|n't|not)\b[^,.;!?]*"
    r"\b(?:order|done|changed|updated?|system|there|booked|shows?|says?|account)\b[^,.;!?]*[.!?]?",
    re.IGNORECASE,
)
"""That it is not done."""


def with_what_was_told_before(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says was wished for or agreed before and is not done, as a wish, and, for a person, in
    its words: 昨天说好加20把的，怎么还没更新？ All of it is for one where no wish is found."""
    text = situation.text
    missing, told = _NOT_DONE.search(text), _TOLD_BEFORE.search(text)
    if situation.haggle or situation.proposal or situation.waiting or not (missing and told):
        return None
    if told.end() > missing.start():
        return None
    wished = re.sub(r"[的了](?=\s*$)", " ", text[: missing.start()])
    rest = f"{blanked(wished, [told.span()]):<{missing.end()}}{text[missing.end() :]}"
    beside = replace(situation, message=Message(**{**situation.message, "text": rest}))
    said: Conversation = {**nothing_read(beside), **read(beside)}
    words = in_its_words(text[: missing.end()])
    actions = said["request"]["actions"]
    if not actions or all(one["intent"] in ("query_order", "handover") for one in actions):
        nothing = situation.plain(text).with_actions(())
        return {**of_the_wish(nothing, situation), "unheard": [text]}
    return {**said, "answer": rest, "unheard": [words, *said["unheard"]]}


_IF_SO = re.compile(
    r"(?P<asked>.*[?？])\s*(?:(?:and|then)\W+)?(?P<wish>(?:if (?:so|yes|possible"
    r"|(?:they|it|you|that) (?:are|is|do|does|can"
    r"|works?)|that['’]s (?:possible|ok(?:ay)?|so))\b"
    r"|(?:如果|要是)?(?:[可能行有是成]|可以|可行|做得到|[没沒][问問][题題])(?:的[话話]|就(?=[再加改多]))"
    r"|(?:如果|要是)(?:可以|能|行|有|是)[，,]).*\w.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A question, and what is wanted if its answer is yes."""


def on_the_answer_of_a_person(situation: Situation) -> Conversation | None:
    """The message in its words, where what it wishes for hangs on a question that only a person can answer:
    can you print our logo on them? If so, add 100."""
    hit = _IF_SO.fullmatch(situation.text.strip())
    if hit is None or situation.haggle or situation.proposal or situation.waiting:
        return None
    asked, wish = (situation.plain(hit[name]) for name in ("asked", "wish"))
    known, _ = questions_in(hit["asked"], asked, situation.known.orders)
    if known or not {*asked.intents} <= {"handover"} or not changes_something(wishes_of(wish)):
        return None
    nothing = of_the_wish(wish.with_actions(()), situation)
    return {**nothing, "unheard": [situation.text]}


def with_a_condition_for_a_person(situation: Situation) -> Conversation | None:
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
    if asks_what_terms_save(text) and terms_named(text, situation.bargaining):
        return None
    wished = plain.with_actions((*plain.actions, *map(bare, proposal.request.actions))) if proposal else plain
    if not condition_for_a_person(text, wished, goods.knows):
        return None
    nothing = of_the_wish(plain.with_actions(()), situation)
    if proposal is None:
        return {**nothing, "unheard": [text]}
    all_of_it = list(range(len(proposal.request.actions)))
    return {**nothing, "unheard": [proposal.text, text], "replaced": all_of_it}


_BEHIND_A_YES = re.compile(
    r"^\W*(?:yes|yeah|ok(?:ay)?|fine|sure|good|great|deal|agreed|[好行]的?|可以)\W*(?=but\b|不[过過]|但)",
    re.IGNORECASE,
)
"""A yes before what it hangs on."""


def with_new_goods_in_parts(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says beside that the goods which are talked of, and are on no order yet, come in
    parts: that is for a person, in its words."""
    text, new = situation.text, situation.new_goods
    parts = parts_of_new_goods(situation.plain(text), text, talked_of=True) if new else []
    parts = [_BEHIND_A_YES.sub("", part) for part in parts]
    rest = text
    for part in parts:
        rest = rest.replace(part, " " * len(part))
    if not parts or situation.dossier.by_figures(text) or not re.search(r"\w", rest):
        return None
    beside = replace(situation, message=Message(**{**situation.message, "text": rest}))
    said: Conversation = {**nothing_read(beside), **read(beside)}
    left = said["unheard"] or left_unheard(said, beside)
    return {**said, "unheard": [*map(in_its_words, parts), *left]}


def with_what_a_person_decides(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says beside a sentence that is passed on in its words: that an order may have to be
    cancelled, which date a paper is to have, what it would save to drop goods."""
    text, dossier = situation.text, situation.dossier
    if situation.haggle or situation.proposal or situation.waiting:
        return None
    knows = situation.setting(situation.spoken).goods.words_in
    found = may_be_cancelled(text) or date_of_a_paper(text) or saved_without_goods(text, dossier, knows)
    if found is None:
        return None
    start, end = around(text, *found, SENTENCE_END)
    rest = blanked(text, [(start, end)])
    for number in () if dossier.by_figures(rest) else ORDER.finditer(text, start, end):
        if dossier.by_figures(number[0]):  # it is the one that the rest is of
            rest = f"{rest[: number.start()]}{number[0]}{rest[number.end() :]}"
    beside = replace(situation, message=Message(**{**situation.message, "text": rest}))
    said: Conversation = {**nothing_read(beside), **read(beside)}
    left = said["unheard"] or left_unheard(said, beside)
    wanted = {one["intent"] for one in said["request"]["actions"]} - {"query_order", "handover"}
    if not (says_something(ORDER.sub(" ", rest)) and (wanted or said["questions"] or left)):
        nothing = situation.plain(text).with_actions(())
        return {**of_the_wish(nothing, situation), "unheard": [text]}
    return {**said, "answer": rest, "unheard": [in_its_words(text[start:end]), *left]}


def with_what_is_for_people(situation: Situation, read: ReadAll) -> Conversation | None:
    """What the message says beside what wishes nothing of the goods that it names: how they are carried, that
    invoices are to be apart, a warning what follows if they are late, which are passed on in their words; and
    means of payment that nobody takes, for which those are told that are."""
    text = situation.text
    words_in = situation.setting(situation.spoken).goods.words_in
    phones = [hit.span() for hit in SECOND_PHONE.finditer(text)]
    asked = [*handling_asked(text, words_in), *_unconditional(text, _of_invoices(text)), *phones]
    warned = [] if situation.haggle else warnings_in(text)
    means = unknown_means(text)
    spans = merged_spans([*asked, *warned, *means])
    if not spans:
        return None
    rest = _with_its_order(text, spans, situation)
    answers = verdict(rest) if situation.proposal or situation.haggle or situation.waiting else None
    if answers and not phones:  # it is what stands beside that
        return None
    told = [in_its_words(text[slice(*span)]) for span in merged_spans([*asked, *warned])]
    ways: list[Question] = ["payment_method"] if means else []
    orders = _orders_warned_of(text, warned, situation)
    wished = [one for one in situation.plain(rest).actions if one.intent not in ("query_order", "handover")]
    if not (wished or answers or says_something(ORDER.sub(" ", rest))):
        said: Conversation = {
            **nothing_read(situation),
            **of_the_wish(_asked_of(orders, situation), situation),
        }
        whole = [situation.message["text"]] if told and not means else told
        return {**said, "asked": situation.state.get("waiting"), "questions": ways, "unheard": whole}
    beside = replace(situation, message=Message(**{**situation.message, "text": rest}))
    said = {**nothing_read(beside), **read(beside)}
    left = said["unheard"] or left_unheard(said, beside)
    questions = list(dict.fromkeys([*said["questions"], *ways]))
    return {**said, "answer": rest, "questions": questions, "unheard": [*told, *left]}


def _of_invoices(text: str) -> list[Span]:
    """What a text says of invoices that no order holds."""
    return [*invoices_apart(text), *more_on_an_invoice(text)]


def _unconditional(text: str, spans: list[Span]) -> list[Span]:
    """The stretches of a text on which nothing hangs that it says beside them."""
    return [span for span in spans if not has_condition(text[slice(*span)])]


def _with_its_order(text: str, spans: list[Span], situation: Situation) -> str:
    """A text without some stretches; with the number of the order that they name, where it has none."""
    rest, dossier = blanked(text, spans), situation.dossier
    if dossier.by_figures(rest):
        return rest
    for start, end in spans:
        for number in ORDER.finditer(text, start, end):
            if dossier.by_figures(number[0]):  # it is the one that the rest is of
                rest = f"{rest[: number.start()]}{number[0]}{rest[number.end() :]}"
    return rest


def _orders_warned_of(text: str, spans: list[Span], situation: Situation) -> list[str]:
    """The only order that warnings are of, by its number or its goods, or that is talked of."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    said = " ".join(text[slice(*span)] for span in spans)
    named = [one for one in dossier.by_figures(said) if one in dossier.ids]
    words = setting.goods.words_in(folded(said))
    held = [one.id for one in orders_holding(words, dossier.open_orders, setting.speaker)] if words else []
    focus = [dossier.in_focus.id] if dossier.in_focus and not words else []
    meant = named or held or focus
    return meant if spans and len(meant) == 1 else []


def _asked_of(orders: list[str], situation: Situation) -> Request:
    """The question how orders stand; nothing where there are none."""
    plain = situation.plain(situation.text)
    return plain.with_actions(tuple(QueryOrder(order=one) for one in orders))


_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?"
_HOLDS_FROM = re.compile(
    r"\b(?:as (?:of|from)|effective(?: from| as of)?|with effect from|starting(?: from)?|beginning) (?:the )?"
    rf"(?P<day>{_DAY})\b|\bfrom (?:the )?(?P<on>{_DAY}) on(?:wards)?\b"
    r"|(?P<zh>(?:[今明]年|\d{4}年)?\d{1,2}月\d{1,2}[号號日])(?:[开開]始|起)",
    re.IGNORECASE,
)
"""From when something holds."""


def of_a_place_that_holds_later(situation: Situation) -> Conversation | None:
    """The message in its words, where another address or contact is to hold from a day on before which the
    order that it is for comes: as of 1 January goods for 1024 go to our new warehouse."""
    text, dossier = situation.text, situation.dossier
    hit = _HOLDS_FROM.search(text)
    if hit is None or situation.haggle or situation.proposal or situation.waiting:
        return None
    plain = situation.plain(text)
    named = {*dossier.by_figures(text)}
    meant = [one for one in dossier.orders_for("change_address") if one.id in named or not named]
    day = _day_in(situation, hit)
    placed = {"change_address", "change_contact"} & {*plain.intents}
    if not (placed and meant) or day is None or any(one.delivery >= day for one in meant):
        return None
    return {**of_the_wish(plain.with_actions(()), situation), "unheard": [text]}


def _day_in(situation: Situation, hit: re.Match[str]) -> date | None:
    """The day from which something holds."""
    asked = f"{hit['zh']}交货" if hit["zh"] else f"deliver on {hit['day'] or hit['on']}"
    days = (getattr(one, "delivery", None) for one in situation.plain(asked).actions)
    return next((one.earliest for one in days if one), None)
