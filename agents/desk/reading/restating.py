"""A message said again in plain words: its answers as a plain yes or no, without what only leads to them, its
questions and what is for people apart. What its clauses do is told by examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from agents.desk.reading.asked.questions import Question, asked_in_clause, plain
from agents.desk.reading.asked.unheard import clauses_of, in_its_words
from agents.desk.reading.by_example import Language, language_of
from agents.desk.reading.by_example.acts import Act, Told, Waits, acts_told
from agents.desk.reading.card.accepted import chosen
from agents.desk.reading.stretches import SENTENCE, Span, meets
from agents.desk.reading.terms.calendar import MONTHS, WEEKDAY
from agents.desk.state import Conversation, haggle_in, proposal_in, waiting_in
from contracts.order import Order
from contracts.request import Intent

FOR_PEOPLE: frozenset[Act] = frozenset({"note", "paper", "trouble", "sample", "person"})
"""What a person does or answers."""
ANSWERS: frozenset[Act] = frozenset({"yes", "no", "later", "choose"})
"""What is an answer to what waits."""
TALK: frozenset[Act] = frozenset({"chat", "keep"})
"""What wants nothing done."""
_ANSWERED_BY_PEOPLE: frozenset[Question] = frozenset({"paid", "minimum", "colleague"})
"""Questions that the desk has no answer to."""
HUNG: frozenset[Act] = frozenset({"if", "yes", "no", "later"})
"""What may hang on an answer, and that it does."""
_CONDITION = re.compile(r"\b(?:if|only|then|unless|in that case)\b|的话|要是|如果")
"""That an answer hangs on something."""
_SURE, _LIKELY = 0.4, 0.3
"""Margins from which on a clause does what it does most likely."""
_MOST_CLAUSES, _LONGEST = 14, 900
_PLAINLY: dict[Language, dict[Act, str]] = {
    "en": {"yes": "Yes.", "no": "No.", "later": "Later."},
    "zh": {"yes": "可以。", "no": "不用。", "later": "再想想。"},
}
"""What answers are said in plain words."""
_OPTION: dict[Language, str] = {"en": "Option {}.", "zh": "方案{}。"}
_OF_AN_ORDER = re.compile(r"\d{4}")
"""The number of an order, which a question is not asked without."""
BUT = re.compile(r"\W*(?:but|however|except|only)\b|\W*(?:但|不[过過]|只是|只要)", re.IGNORECASE)
"""What a clause begins with that takes something from the one before."""
_BLANK = re.compile(r"(?<=[\u3400-\u9fff]{2})[ \u3000]+(?=[\u3400-\u9fff]{2}|\d{4})")
_TELLS = re.compile(rf"\d|\b(?:{'|'.join(MONTHS)})\b|{WEEKDAY}")
"""That a clause tells how many, or when."""
_WAITS: dict[Intent, Waits] = {
    "place_order": "order",
    "cancel_order": "cancel",
    "change_delivery": "day",
    "split_delivery": "day",
    "change_address": "place",
    "change_contact": "place",
    "change_payment": "payment",
    "change_invoice": "payment",
    "change_price": "payment",
}
"""What waits where wishes of a kind do; of any other, goods do."""


Talked = Literal["chat", "later"]
"""What a text may do that wants and answers nothing."""
_TALK_OR_LATER = frozenset[Act]({"chat", "later"})


@dataclass(frozen=True)
class Clause:
    """A clause of a message, and what it does."""

    span: Span
    words: str
    told: Told

    @property
    def act(self) -> Act:
        return self.told.act

    @property
    def is_sure(self) -> bool:
        return self.told.margin >= _SURE


@dataclass(frozen=True)
class Restated:
    """A message in plain words, and what is apart from them."""

    text: str
    """As long as the message, with spaces for what is apart."""
    questions: Sequence[Question]
    asking: str
    """The sentences in which they are asked."""
    for_people: Sequence[str]
    """What a person does or answers, in the words of the message."""


def waits_for(state: Conversation) -> Waits:
    """What waits for the customer's answer."""
    proposal, waiting = proposal_in(state), waiting_in(state)
    if haggle_in(state):
        return "deal"
    if proposal:
        return next((_WAITS.get(one.intent, "goods") for one in proposal.request.actions), "goods")
    return "quote" if waiting and waiting.question == "order_it" else "nothing"


def clauses_heard(text: str, waits: Waits) -> list[Clause]:
    """The clauses of a text with what they do; none of one that is too long to be talk."""
    spans = list(spans_of(text))
    if not spans or len(spans) > _MOST_CLAUSES or len(text) > _LONGEST:
        return []
    said = plain(text)
    told = acts_told([said[start:end] for start, end in spans], waits)
    return [Clause(span, text[slice(*span)], one) for span, one in zip(spans, told, strict=True)]


def talked(text: str, waits: Waits) -> Talked | None:
    """What a text of which nothing is understood surely does, by all its clauses, where that is no more than
    to tell something or to put an answer off; none of one with figures, which may be those of a wish."""
    clauses = clauses_heard(text, waits)
    if not clauses or re.search(r"\d", text):
        return None
    if only_talks(clauses):
        return "chat"
    puts_off = any(clause.act == "later" and clause.told.margin >= _LIKELY for clause in clauses)
    return "later" if puts_off and all(clause.act in _TALK_OR_LATER for clause in clauses) else None


def only_talks(clauses: Sequence[Clause]) -> bool:
    """Whether all that a message surely does is to tell something."""
    return bool(clauses) and all(clause.act == "chat" and clause.is_sure for clause in clauses)


def only_does(act: Act, text: str, waits: Waits) -> bool:
    """Whether a text surely does this, and beside it nothing but talk."""
    clauses = clauses_heard(text, waits)
    does = any(clause.act == act and clause.is_sure for clause in clauses)
    return does and all(clause.act in (act, "chat") for clause in clauses)


def spans_of(text: str) -> Iterator[Span]:
    """Where the clauses of a text begin and end; signs alone are of the one before."""
    before: Span | None = None
    for start, end in _parts_of(text):
        if before and not re.search(r"\w", text[start:end]):
            before = (before[0], end)
            continue
        if before:
            yield before
        before = (start, end)
    if before:
        yield before


def _parts_of(text: str) -> Iterator[Span]:
    """Where the clauses of a text begin and end, and those that Chinese parts with blanks alone."""
    for start, end in clauses_of(text):
        for blank in _BLANK.finditer(text, start, end):
            yield start, blank.end()
            start = blank.end()
        yield start, end


def restated(
    text: str, clauses: Sequence[Clause], is_apart: Callable[[str], bool], made: Sequence[Order]
) -> Restated:
    """A text in plain words. An answer that `is_apart`, to some of what waits alone, stays as it is; the
    choice of one of the offers `made` is told by its place."""
    said, language = "", language_of(plain(text))
    questions: list[Question] = []
    asking: list[Span] = []
    for_people: list[str] = []
    for clause in clauses:
        start, end = clause.span
        said += text[len(said) : start]
        likely = clause.told.margin >= _LIKELY
        of_an_order = _OF_AN_ORDER.search(clause.words)
        asks = clause.act == "ask" and likely and not of_an_order
        asked = asked_in_clause(clause.words) if asks else None
        if asked and asked not in _ANSWERED_BY_PEOPLE:
            questions.append(asked)
            asking.append(clause.span)
            instead = ""
        elif asked or (clause.act in FOR_PEOPLE and clause.is_sure):
            for_people.append(in_its_words(clause.words))
            instead = ""
        else:
            instead = _chosen(clause, language, made) or _plainly(clause, language, said, is_apart)
        said += instead.ljust(end - start) if len(instead) <= end - start else clause.words
    plainer = said + text[len(said) :]
    return Restated(plainer, [*dict.fromkeys(questions)], _sentences_with(asking, text), for_people)


def _chosen(clause: Clause, language: Language, made: Sequence[Order]) -> str:
    """The choice of one of the offers made, told by its place; empty where a clause makes none."""
    if clause.act != "choose" or not clause.is_sure or BUT.match(clause.words):
        return ""
    place = chosen(clause.words, made)
    return "" if place is None else _OPTION[language].format(place + 1)


def apart_in(clauses: Sequence[Clause], talk: Collection[Act] = TALK) -> Restated:
    """The questions of a message, and all else that is more than `talk` for people."""
    asked = {clause.span: asked_of_the_desk(clause) for clause in clauses}
    left = [clause for clause in clauses if not asked[clause.span] and clause.act not in talk]
    questions = [*dict.fromkeys(one for one in asked.values() if one)]
    asking = [clause.words for clause in clauses if asked[clause.span]]
    return Restated("", questions, "".join(asking).strip(), [in_its_words(clause.words) for clause in left])


def asked_of_the_desk(clause: Clause) -> Question | None:
    """What a clause asks that the desk may answer."""
    asked = asked_in_clause(clause.words) if clause.act == "ask" else None
    return None if asked in _ANSWERED_BY_PEOPLE else asked


def hangs_on_an_answer(clauses: Sequence[Clause]) -> bool:
    """Whether a message asks something, and beside it says no more than what it does or does not agree to if
    the answer is so: is freight in it? If so, fine."""
    asking = [one for one in clauses if one.act == "ask" and (one.is_sure or asked_of_the_desk(one))]
    beside = [clause for clause in clauses if clause not in asking and clause.act not in TALK]
    hangs = any(clause.act == "if" or _CONDITION.search(plain(clause.words)) for clause in beside)
    return bool(asking) and hangs and all(clause.act in HUNG for clause in beside)


def _sentences_with(spans: Sequence[Span], text: str) -> str:
    """The sentences of a text in which some of its parts lie."""
    held = (hit[0] for hit in SENTENCE.finditer(text) if meets(hit.span(), spans))
    return "".join(held).strip()


def _plainly(clause: Clause, language: Language, before: str, is_apart: Callable[[str], bool]) -> str:
    """What a clause says in plain words; what only leads to something else says nothing."""
    if clause.told.margin < _LIKELY or _TELLS.search(plain(clause.words)) or is_apart(clause.words):
        return clause.words
    if clause.act == "chat" or (clause.act == "keep" and clause.is_sure):
        return ""
    plainer = _PLAINLY[language].get(clause.act)
    if plainer is None or not clause.is_sure:
        return clause.words
    return "" if plainer in before else plainer
