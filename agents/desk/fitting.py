"""Whether what is planned of a message fits what its clauses do by example."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from agents.desk.answered import unanswered
from agents.desk.plan import Step
from agents.desk.proposal import Proposal
from agents.desk.propose import Setting
from agents.desk.reading.asked.questions import IN_PARTS, Question, asked_in_clause
from agents.desk.reading.asked.unheard import fees_asked, in_its_words
from agents.desk.reading.by_example.acts import Act
from agents.desk.reading.card.accepted import chosen
from agents.desk.reading.card.answers import has_condition
from agents.desk.reading.card.confirmed import names_a_deed
from agents.desk.reading.card.reserved import sounds_agreed
from agents.desk.reading.restating import (
    ANSWERS,
    BUT,
    FOR_PEOPLE,
    TALK,
    Clause,
    asked_of_the_desk,
    only_talks,
    waits_for,
)
from agents.desk.state import Conversation, request_in, steps_in
from contracts.order import Order
from contracts.request import Action, Intent, Request

_GOODS: frozenset[Act] = frozenset({"goods", "order", "sample"})
_PLACES: frozenset[Act] = frozenset({"place", "contact", "split"})
_ASKS: frozenset[Act] = frozenset({"ask", "which", "trouble"})
_DONE_BY: Mapping[Intent, frozenset[Act]] = {
    "change_quantity": _GOODS,
    "add_item": _GOODS,
    "remove_item": _GOODS | {"cancel"},
    "substitute_item": _GOODS,
    "place_order": _GOODS,
    "change_address": _PLACES,
    "change_contact": _PLACES | {"note"},
    "change_delivery": frozenset({"day", "shipping", "hold", "split"}),
    "change_price": frozenset({"bid", "choose"}),
    "change_payment": frozenset({"payment", "choose", "bid"}),
    "change_invoice": frozenset({"invoice"}),
    "split_delivery": frozenset({"split"}),
    "cancel_order": frozenset({"cancel", "goods", "no"}),
    "request_quote": _ASKS | {"bid", "order", "goods"},
    "query_order": _ASKS,
    "return_item": frozenset({"trouble"}),
    "handover": FOR_PEOPLE | {"ask"},
    "accept": frozenset({"yes", "choose"}),
    "reject": frozenset({"no", "cancel", "goods", "later", "keep"}),
    "offer": frozenset({"bid", "choose", "goods", "payment", "day", "yes"}),
}
"""What clauses do that are read as an action."""
_DONE_BY_TERMS: Mapping[str, frozenset[Act]] = {
    "delivery": frozenset({"day", "shipping"}),
    "address": _PLACES,
    "payment": frozenset({"payment"}),
    "price": frozenset({"bid"}),
    "invoice": frozenset({"invoice"}),
}
"""What clauses do that are read as a term of an action."""
WISHES: frozenset[Act] = frozenset(
    {"goods", "day", "place", "contact", "payment", "invoice", "split", "cancel", "order", "bid", "shipping"}
)
_ANSWERED = frozenset({"confirm", "move", "commit", "amend"})
_REFUSED = frozenset({"drop", "move", "commit", "amend"})
"""Steps by which a yes, or a no, was heard."""
_HELD: frozenset[Act] = frozenset({"no", "later", "sample"})
"""What a message does that agrees to nothing."""
_BESIDE_A_YES: frozenset[Act] = TALK | FOR_PEOPLE | {"yes", "ask"}
_HOLDS: frozenset[Act] = WISHES | {"if", "no", "later"}
_BESIDE_A_CHOICE: frozenset[Act] = TALK | FOR_PEOPLE | {"yes", "choose"}
_BEYOND_DOUBT = 0.6
"""A margin from which on a clause is a yes in whatever words."""
_DOUBTFUL = -0.3
"""What is less likely an act than this may well do something else."""
_FAR = -0.7
"""What is less likely an act than this does something else."""
_LOST, _GRAVE = 2, 4
"""So many faults are that nothing was understood, and a yes that is none."""
_AGREED = 0.0
"""What is less likely a yes than this is none, beside what holds one back."""
_OF_LATER_CHANGES: frozenset[Question] = frozenset({"until_when", "can_change"})
_SHOWN = frozenset({"commit", "amend", "cancel"})
_TOLD_WITH_WHAT_IS_SHOWN: frozenset[Question] = frozenset({"table", "order_total", "difference"})
"""The questions that a summary answers."""
_WORD = re.compile(r"[a-z']+|[\u3400-\u9fff]", re.IGNORECASE)
_FEWEST = 3
"""Words, or characters, of a clause that tells by itself what it does."""
_PLAINLY = 0.6
"""A margin from which on a clause that nothing takes up is missed."""


@dataclass(frozen=True)
class Fit:
    """How what is planned of a message fits what its clauses do."""

    clauses: Sequence[Clause]
    planned: Conversation
    setting: Setting

    @cached_property
    def faults(self) -> int:
        """How much of what the clauses do is not in what is planned, and the other way round."""
        found = [*self._missed(), *self._misread(), *self._asked_in_vain()]
        lost = self.planned["lost"] or self.is_refused_by_talk
        return len(found) + _LOST * lost + _GRAVE * self.is_held

    @property
    def is_misread(self) -> bool:
        """Whether something was surely read that the message does not say, or nothing at all."""
        heard_wrong = self.is_held or self.is_refused_by_talk
        return self.planned["lost"] or heard_wrong or any(True for _ in self._misread())

    @property
    def confirms(self) -> bool:
        """Whether what waits for a yes is done, or an offer taken."""
        return "confirm" in self._done or self._takes

    @property
    def answer(self) -> frozenset[str]:
        """How what waits is answered."""
        return frozenset(self._done & {"confirm", "drop"})

    @property
    def wishes(self) -> frozenset[Intent]:
        """What the message itself was read to want, and a clause may do."""
        own = self._request.actions[: self.planned["own"]]
        return frozenset(one.intent for one in own if self._likely(one) >= _DOUBTFUL)

    @property
    def is_held(self) -> bool:
        """Whether a yes was heard in a message that says none."""
        acts = {clause.act for clause in self.clauses if clause.is_sure}
        agreed = max((clause.told.scores["yes"] for clause in self.clauses), default=0.0) > _AGREED
        return "confirm" in self._done and bool(_HELD & acts) and not (agreed or WISHES & acts)

    @property
    def is_refused_by_talk(self) -> bool:
        """Whether a no was heard in a message that does no more than talk."""
        return "drop" in self._done and only_talks(self.clauses)

    def is_a_yes_to(self, proposal: Proposal | None) -> bool:
        """Whether the message, of which something was read that it does not say, is a yes to what is
        proposed, in whatever words, by what its clauses do and by how it sounds."""
        if not any(True for _ in self._misread()):
            return False
        agreed = [one for one in self.clauses if one.act == "yes" and one.told.margin >= _BEYOND_DOUBT]
        plain_ones = [one for one in agreed if not names_a_deed(one.words)]
        if proposal is None or not plain_ones or any(map(_may_hold, self.clauses)):
            return False
        return sounds_agreed("".join(one.words for one in agreed), proposal, told=True)

    def takes_one_of(self, made: Sequence[Order]) -> bool:
        """Whether the message surely takes one of the offers made, in whatever words, and wants nothing else
        of it."""
        taken = [one for one in self.clauses if one.act == "choose" and one.told.margin >= _BEYOND_DOUBT]
        beside = [one for one in self.clauses if one.act not in _BESIDE_A_CHOICE or BUT.match(one.words)]
        if len(taken) != 1 or beside or has_condition(self.planned["message"]["text"]):
            return False
        return chosen(taken[0].words, made) is not None

    @property
    def misses_a_choice(self) -> bool:
        """Whether an offer is taken in the message, and nothing hears that."""
        return any(clause.act == "choose" for clause in self._missed())

    @property
    def _takes(self) -> bool:
        """Whether an offer is taken."""
        return any(step.takes or step.choice is not None for step in self._steps)

    @cached_property
    def _steps(self) -> list[Step]:
        return steps_in(self.planned)

    @cached_property
    def _request(self) -> Request:
        return request_in(self.planned)

    @cached_property
    def _done(self) -> set[str]:
        return {step.do for step in self._steps}

    def _missed(self) -> Iterator[Clause]:
        """The clauses that nothing of what is planned takes up."""
        acts = frozenset[Act]().union(*map(_read_as, self._request.actions))
        told = _letters("".join(step.text for step in self._steps))
        for clause in self.clauses:
            words = _letters(in_its_words(clause.words))
            told_already = bool(words) and words in told
            is_plain = clause.told.margin >= _PLAINLY and (clause.act in ANSWERS or _tells(clause.words))
            if is_plain and not (told_already or self._takes_up(clause, acts)):
                yield clause

    def _asked_in_vain(self) -> Iterator[Question]:
        """The questions of a message that a person is given in its words, though the desk answers them; none
        of one in which something hangs on the answer, and none that looks further than what is agreed to."""
        if any(clause.act == "if" for clause in self.clauses):
            return
        passed = _letters("".join(step.text for step in self._steps if step.do == "hand_over"))
        answered = {*self.planned["questions"], *(_OF_LATER_CHANGES if "confirm" in self._done else ())}
        for clause in self.clauses:
            words = _letters(in_its_words(clause.words))
            asked = asked_of_the_desk(clause) if words and words in passed else None
            if asked in IN_PARTS and asked not in answered:
                yield asked

    def _takes_up(self, clause: Clause, acts: Collection[Act]) -> bool:
        """Whether what is planned does what a clause does."""
        act, done = clause.act, self._done
        if act == "choose" and self.planned.get("haggle"):
            return self._takes
        if act in ("yes", "choose"):
            return bool(_ANSWERED & done)
        if act == "no":
            return bool(_REFUSED & done)
        if act == "ask":
            told = asked_in_clause(clause.words) in _TOLD_WITH_WHAT_IS_SHOWN or fees_asked(clause.words)
            shown = bool(_SHOWN & done) and told
            return bool(shown or self.planned["questions"] or "ask" in acts) or not unanswered(
                [clause.words], self._steps, self._request, self.setting
            )
        if act in FOR_PEOPLE:
            return "hand_over" in done or act in acts
        return act not in WISHES or act in acts

    def _misread(self) -> Iterator[Intent]:
        """What was read of a message though none of its clauses does anything like it. A no where nothing
        waits undoes what was done, by any wish."""
        if waits_for(self.planned) == "nothing" and any(clause.act == "no" for clause in self.clauses):
            return
        for action in self._request.actions[: self.planned["own"]]:
            if action.evidence and self._likely(action) < _FAR:
                yield action.intent

    def _likely(self, action: Action) -> float:
        """How likely a clause does what is read as an action, at most."""
        sooner = action.intent == "change_delivery" and any(map(_asks_for_an_earlier_day, self.clauses))
        on_terms = action.intent == "place_order" and any(getattr(action, term) for term in _DONE_BY_TERMS)
        if sooner or on_terms:  # told too plainly to be nothing
            return 0.0
        acts = _read_as(action)
        return max((clause.told.scores[act] for clause in self.clauses for act in acts), default=0.0)


def _may_hold(clause: Clause) -> bool:
    """Whether a clause may take something from a yes beside it."""
    holds = max(clause.told.scores[act] for act in _HOLDS)
    return clause.act not in _BESIDE_A_YES or holds > _DOUBTFUL


def _asks_for_an_earlier_day(clause: Clause) -> bool:
    """Whether a clause asks how early goods can come, which is a wish for that as well."""
    return asked_of_the_desk(clause) == "earliest"


def _read_as(action: Action) -> frozenset[Act]:
    """What clauses may do that are read as an action with its terms."""
    terms = (acts for term, acts in _DONE_BY_TERMS.items() if getattr(action, term, None))
    return _DONE_BY.get(action.intent, frozenset()).union(*terms)


def _tells(words: str) -> bool:
    """Whether a clause has enough words to tell by itself what it does."""
    return len(_WORD.findall(words)) >= _FEWEST


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()
