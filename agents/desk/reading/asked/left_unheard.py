"""What a message asks or wants beside what was read of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.desk.find import Dossier
from agents.desk.propose import Setting
from agents.desk.reading.amounts.as_many import as_many_left
from agents.desk.reading.amounts.matching import match_asked_at
from agents.desk.reading.amounts.what_if import price_asked_at
from agents.desk.reading.asked.questions import is_question, regions_asked, remark
from agents.desk.reading.asked.quoted import looked_for_at, others_asked_of, sold_at
from agents.desk.reading.asked.unheard import (
    accounts_asked,
    asks_where,
    beside_a_yes,
    calls_ahead,
    calls_wanted,
    clauses_of,
    days_not_wanted,
    fees_asked,
    hours_told,
    in_its_words,
    least_amounts_asked,
    made_specially,
    mails_named,
    papers_with_goods,
    prescribes,
    says_something,
    some_made_otherwise,
    stock_asked,
    unheard,
    validity_asked,
    wanted_if_so,
)
from agents.desk.reading.card.answers import folded
from agents.desk.reading.card.confirmed import orders_of
from agents.desk.reading.card.staying import changed_prices_asked, on_time_asked, prices_asked_to_stay
from agents.desk.reading.goods.halves import with_goods_that_go_there
from agents.desk.reading.goods.kinds import kinds_told_at
from agents.desk.reading.goods.kinds_asked import colours_nobody_knows, kinds_nobody_knows
from agents.desk.reading.goods.more_asked import more_asked_at
from agents.desk.reading.goods.parts import parts_of_new_goods, splits_denied
from agents.desk.reading.goods.same_value import money_put_into_others
from agents.desk.reading.goods.there_already import money_wanted_back
from agents.desk.reading.orders.moved import moved_at, moves_unread
from agents.desk.reading.orders.naming import with_numbers_for_goods
from agents.desk.reading.orders.part_by_part import orders_left_out
from agents.desk.reading.orders.repeats import repeated_at
from agents.desk.reading.orders.separate import anew_at
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import SENTENCE, Span, without_numbers_of
from agents.desk.reading.terms.as_before import company_in
from agents.desk.reading.terms.contacts import mails_of_contacts
from agents.desk.reading.terms.days import asks_for_another_day, feasts_left
from agents.desk.reading.terms.due import paid_then
from agents.desk.reading.terms.in_time import asked_at
from agents.desk.reading.terms.invoicing import invoices_for_people
from agents.desk.state import Conversation
from contracts.request import Action, ChangeDelivery, ChangePayment, PlaceOrder, Request, RequestQuote

ORDER = re.compile(r"(?<![a-z\d])(?:order )?(?:[a-z]{1,4}-?)?\d{3,}(?:的|[订訂][单單])?", re.IGNORECASE)


def left_unheard(said: Conversation, situation: Situation) -> list[str]:
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
        *(calls_ahead(text) if said["replaced"] and "change_contact" not in request.intents else ()),
        *(_handling_told_behind(situation) if said["replaced"] else ()),
        *map(in_its_words, moves_unread(request, situation.text, situation.dossier)),
        *mails_named(situation.text),
        *(accounts_asked(text) if request.actions else ()),
        *(wanted_if_so(text) if said["questions"] and not request.actions else ()),
        *(text[slice(*span)] for span in invoices_for_people(text) if "change_invoice" in request.intents),
        *mails_of_contacts(request, situation.text),
        *_wanted_beside_a_yes(said, situation),
        *_days_of_payment_left(request, situation.text),
        *days_not_wanted(situation.text),
        *hours_told(situation.text),
        *made_specially(situation.text),
        *(papers_with_goods(situation.text) if {"request_quote", "place_order"} & {*request.intents} else ()),
        *(money_wanted_back(situation.text) if request.actions and not said["questions"] else ()),
        *map(in_its_words, as_many_left(request, situation.text)),
        *money_put_into_others(request, situation.text),
        *some_made_otherwise(situation.text),
        *(validity_asked(situation.text) if "request_quote" in request.intents else ()),
        *(stock_asked(situation.text) if {"request_quote", "place_order"} & {*request.intents} else ()),
        *_of_new_goods(request, situation),
        *(_complaints(situation.message["text"]) if {*request.intents} == {"query_order"} else ()),
        *(splits_denied(situation.message["text"]) if situation.state.get("handed_over") else ()),
        *_orders_left_out(request, situation),
        *(others_asked_of(situation.text, setting) if "request_quote" in request.intents else ()),
        *(terms for one in request.actions if (terms := _terms_of_a_quote(one))),
    ]
    by_itself = all(action.get("evidence") for action in said["request"]["actions"])
    wishes = by_itself and not (situation.waiting or said["replaced"])
    priced = {"change_price", "request_quote"} & {*request.intents}
    asked = price_asked_at(situation.text) if priced else []
    asked += asked_at(situation.text) if said["by"] else []
    asked += on_time_asked(situation.text) if "query_order" in request.intents else []
    asked += fees_asked(situation.text) if "cancelling" in said["questions"] else []
    asked += changed_prices_asked(situation.text) if "own_prices" in said["questions"] else []
    left = unheard(situation.text, lambda: [*_places_read(request, situation), *asked], wishes=wishes)
    more = (one for one in left if not _asks_for_the_day_wished(one, request, situation))
    rest = list(dict.fromkeys([*map(in_its_words, unknown), *more]))
    return [*rest, *(part for part in left_out if not any(part in one for one in rest))]


def _asks_for_the_day_wished(part: str, request: Request, situation: Situation) -> bool:
    """Whether a part of the message asks no more than whether goods can come sooner or later, where the day
    for that is wished beside it: can you bring SO-1024 forward? We want it on 15 December."""
    moved = {one.order for one in request.actions if isinstance(one, ChangeDelivery) and one.delivery}
    named = {*situation.dossier.by_figures(with_numbers_for_goods(part, *_known(situation)))}
    figures = re.search(r"\d", without_numbers_of(named, part))
    asks = is_question(f"{part}?") and asks_for_another_day(part) and not figures
    return bool(moved) and asks and (named <= moved or moved == {None})


def _known(situation: Situation) -> tuple[Dossier, Setting]:
    return situation.dossier, situation.setting(situation.spoken)


def _wanted_beside_a_yes(said: Conversation, situation: Situation) -> list[str]:
    """The clauses of a message, read as no more than a yes to what is proposed, that want something else: no
    goods and no figures, which the yes may only say again."""
    intents = [one["intent"] for one in said["request"]["actions"]]
    if intents != ["accept"] or said["questions"] or situation.haggle or not situation.proposal:
        return []
    goods, text = situation.setting(situation.spoken).goods, said["answer"]
    clauses = [text[slice(*span)] for span in clauses_of(text)]
    cancels = situation.proposal.cancelled and re.search(r"\bdelet|[删刪][掉除了]", folded(text))
    if len(clauses) == 1 or cancels:
        return []
    return [
        words
        for one in clauses
        if not (re.search(r"\d", one) or goods.words_in(folded(one))) and (words := beside_a_yes(one))
    ]


def _handling_told_behind(situation: Situation) -> list[str]:
    """The sentences behind the first in which the message tells no more than how a delivery is handled."""
    behind = (hit[0] for hit in [*SENTENCE.finditer(situation.text)][1:])
    return [
        in_its_words(one) for one in behind if prescribes(folded(one)) and not situation.plain(one).actions
    ]


def _of_new_goods(request: Request, situation: Situation) -> list[str]:
    """What the message says of goods that no order holds: that they come in parts, or when, by a feast."""
    text, talked_of = situation.text, bool(situation.new_goods)
    told = {"handover", "split_delivery"} & {*request.intents}
    parts = [] if told else parts_of_new_goods(request, text, talked_of=talked_of)
    return list(dict.fromkeys(map(in_its_words, (*parts, *feasts_left(request, text)))))


def _complaints(text: str) -> list[str]:
    """The sentences in which a text complains, beside one that asks for something."""
    told = [hit[0] for hit in SENTENCE.finditer(text) if re.search(r"\w", hit[0])]
    return [in_its_words(one) for one in told if len(told) > 1 and remark(one) == "complaint"]


def _orders_left_out(request: Request, situation: Situation) -> list[str]:
    """What the message says of orders that nothing was read of; one that is proposed goes on waiting."""
    left, proposal = orders_left_out(request, situation.text, situation.dossier), situation.proposal
    waits = orders_of(proposal) if proposal else set[str]()
    return [
        one
        for one in left
        if says_something(ORDER.sub(" ", one)) or not {*situation.dossier.by_figures(one)} <= waits
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


def _places_read(request: Request, situation: Situation) -> list[Span]:
    """Where the message says what was read of it, by [start, end) offsets; the question where something is,
    which was not taken into the `request`, is not."""
    text, waits = situation.text, situation.proposal or situation.haggle
    setting = situation.setting(situation.plain(text).language)
    plain = with_goods_that_go_there(situation.plain(text), text, setting, situation.plain)
    readings = [plain, *([situation.at_the_table(text)] if waits else [])]
    said = [span for one in readings for action in one.actions for span in _told_at(action, text)]
    if waits and "query_order" not in request.intents:
        said = [span for span in said if not _only_asks_where(text[slice(*span)])]
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
        *looked_for_at(text, setting),
        *more_asked_at(text),
        *match_asked_at(text),
        *regions_asked(text, situation.known.orders),
    ]


def _only_asks_where(words: str) -> bool:
    """Whether words ask where something is, and give no figure."""
    return asks_where(words) and not re.search(r"\d", words)


def _told_at(action: Action, text: str) -> Sequence[Span]:
    """Where a text says what an action wants, rather than of which order or goods, where it says more."""
    spans: Sequence[Span] = action.evidence or ()
    if isinstance(action, RequestQuote) and action.item and len(spans) == 1:
        spans = [part for part in _clauses_of(text, spans[0]) if action.item in text[slice(*part)]] or spans
    told = [(span, text[slice(*span)]) for span in spans]
    return [span for span, said in told if not ORDER.fullmatch(said) and said != action.item] or spans


def _clauses_of(text: str, span: Span) -> list[Span]:
    """The parts of a stretch of a text that are in a clause each."""
    parts = ((max(span[0], start), min(span[1], end)) for start, end in clauses_of(text))
    return [(start, end) for start, end in parts if start < end]
