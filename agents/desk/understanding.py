"""What a message comes to: as it stands, or said again in plain words, whichever fits better what its clauses
do by example."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from agents.desk.planner import Planner
from agents.desk.proposal import Proposal
from agents.desk.propose import Setting
from agents.desk.reading.asked.questions import Question
from agents.desk.reading.by_example.acts import Act
from agents.desk.reading.card.part_agreed import parts_named
from agents.desk.reading.read import Reader
from agents.desk.reading.restating import (
    FOR_PEOPLE,
    Clause,
    Restated,
    apart_in,
    asked_of_the_desk,
    clauses_heard,
    hangs_on_an_answer,
    restated,
    waits_for,
)
from agents.desk.state import Conversation, proposal_in, request_in, steps_in
from agents.desk.view import View
from contracts.request import Action, Intent

_GOODS: frozenset[Act] = frozenset({"goods", "order", "sample"})
_PLACES: frozenset[Act] = frozenset({"place", "contact", "split"})
_ASKS: frozenset[Act] = frozenset({"ask", "which", "trouble"})
_DONE_BY: dict[Intent, frozenset[Act]] = {
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
_DONE_BY_TERMS: dict[str, frozenset[Act]] = {
    "delivery": frozenset({"day", "shipping"}),
    "address": _PLACES,
    "payment": frozenset({"payment"}),
    "price": frozenset({"bid"}),
    "invoice": frozenset({"invoice"}),
}
"""What clauses do that are read as a term of an action."""
_WISHES: frozenset[Act] = frozenset(
    {"goods", "day", "place", "contact", "payment", "invoice", "split", "cancel", "order", "bid", "shipping"}
)
_ANSWERED = frozenset({"confirm", "move", "commit", "amend"})
_REFUSED = frozenset({"drop", "move", "commit", "amend"})
"""Steps by which a yes, or a no, was heard."""
_TALK: frozenset[Act] = frozenset({"chat", "keep"})
_ANSWERED_BESIDE: frozenset[Act] = _TALK | {"if", "yes", "no", "later"}
"""What waits until a question is answered."""
_HELD: frozenset[Act] = frozenset({"no", "later", "sample"})
"""What a message does that agrees to nothing."""
_OF_LATER_CHANGES: frozenset[Question] = frozenset({"until_when", "can_change"})
_FAR = -0.55
"""What is less likely an act than this does something else."""
_LOST, _GRAVE = 2, 4
_AGREED = 0.0
"""What is less likely a yes than this is none, beside what holds one back."""


@dataclass(frozen=True)
class Understanding:
    """Reads messages, and plans what they ask for."""

    view: View
    reader: Reader
    planner: Planner

    def plan(self, state: Conversation) -> Conversation:
        """What the message comes to."""
        planned = self.planner.plan(state)
        message = state["message"]
        if "decided" in message:
            return planned
        clauses = clauses_heard(message["text"], waits_for(state))
        if answer := self._answered_first(clauses, state, planned):
            return answer
        if not _faults(clauses, state | planned):
            return planned
        planned = self._better(planned, self._restated(clauses, state), clauses, state)
        if not _is_misread(clauses, state | planned):
            return planned
        passed_on = self._passed_on(clauses, state, lost=planned["lost"])
        return self._better(planned, passed_on, clauses, state)

    def _answered_first(
        self, clauses: Sequence[Clause], state: Conversation, planned: Conversation
    ) -> Conversation | None:
        """What a message comes to that says yes or no only if an answer is so, and in which nothing else is
        read: the answer, and what waits once more."""
        now = state | planned
        read = {action.intent for action in request_in(now).actions[: now["own"]]}
        waits = proposal_in(state) and not (now["questions"] and not _does(now, "drop"))
        if not (waits and hangs_on_an_answer(clauses)) or read - {"accept", "reject"}:
            return None
        again = _with_what_is_apart(self.reader.nothing(state), apart_in(clauses, _ANSWERED_BESIDE))
        other = again | self.planner.plan(state | again)
        only_passed_on = _does(state | other, "hand_over") and not _does(state | other, "say")
        return None if other["lost"] or only_passed_on else other

    def _better(
        self,
        planned: Conversation,
        again: Conversation | None,
        clauses: Sequence[Clause],
        state: Conversation,
    ) -> Conversation:
        """What is planned, or what a message comes to as it is read again, where that has fewer faults."""
        if again is None:
            return planned
        other = again | self.planner.plan(state | again)
        return other if _faults(clauses, state | other) < _faults(clauses, state | planned) else planned

    def _restated(self, clauses: Sequence[Clause], state: Conversation) -> Conversation | None:
        """What the message says in plain words, where these are others than its own."""
        message, proposal = state["message"], proposal_in(state)
        setting = self.view.setting(state)
        plainer = restated(message["text"], clauses, lambda words: _is_apart(words, proposal, setting))
        if plainer.text.strip() == message["text"].strip():
            return None
        said = self.reader.read_text(state, plainer.text)
        return _with_what_is_apart(said, plainer)

    def _passed_on(
        self, clauses: Sequence[Clause], state: Conversation, *, lost: bool
    ) -> Conversation | None:
        """Of the message no more than its questions, and what else it says that is more than talk for a
        person; nothing of one of whose clauses it is not sure what they do, unless it is `lost` and asks
        something."""
        asks = lost and any(clause.act == "ask" and clause.is_sure for clause in clauses)
        if not (asks or all(clause.is_sure or clause.act in _TALK for clause in clauses)):
            return None
        apart = apart_in(clauses, _TALK)
        return _with_what_is_apart(self.reader.nothing(state), apart)


def _does(planned: Conversation, what: str) -> bool:
    """Whether a step of some kind is planned."""
    return any(step.do == what for step in steps_in(planned))


def _is_apart(words: str, proposal: Proposal | None, setting: Setting) -> bool:
    """Whether words name some of what is proposed."""
    return bool(proposal and parts_named(words, proposal, setting).places)


def _with_what_is_apart(said: Conversation, plainer: Restated) -> Conversation:
    """What was read of a message in plain words, with the questions and what is for people."""
    return {
        **said,
        "questions": [*dict.fromkeys([*said["questions"], *plainer.questions])],
        "aside": said["aside"] or plainer.asking,
        "unheard": [*said["unheard"], *plainer.for_people],
    }


def _faults(clauses: Sequence[Clause], planned: Conversation) -> int:
    """How much of what the clauses of a message do is not in what is planned, and the other way round."""
    missed = len([*_missed(clauses, planned), *_asked_in_vain(clauses, planned)])
    written = _GRAVE * _is_held(clauses, planned)
    return missed + len([*_misread(clauses, planned)]) + _LOST * planned["lost"] + written


def _is_misread(clauses: Sequence[Clause], planned: Conversation) -> bool:
    """Whether something was surely read that a message does not say, or nothing at all."""
    return planned["lost"] or _is_held(clauses, planned) or any(True for _ in _misread(clauses, planned))


def _is_held(clauses: Sequence[Clause], planned: Conversation) -> bool:
    """Whether a yes was heard in a message that says none."""
    if not _does(planned, "confirm"):
        return False
    acts = {clause.act for clause in clauses if clause.is_sure}
    agreed = max((clause.told.scores["yes"] for clause in clauses), default=0.0) > _AGREED
    return bool(_HELD & acts) and not agreed


def _missed(clauses: Sequence[Clause], planned: Conversation) -> Iterator[Clause]:
    """The clauses that nothing of what is planned takes up."""
    steps = steps_in(planned)
    done = {step.do for step in steps}
    acts = frozenset[Act]().union(*map(_read_as, request_in(planned).actions))
    told = _letters("".join(step.text for step in steps))
    for clause in clauses:
        words = _letters(clause.words)
        if clause.is_sure and not (words and words in told) and not _is_done(clause.act, acts, done, planned):
            yield clause


def _asked_in_vain(clauses: Sequence[Clause], planned: Conversation) -> Iterator[Question]:
    """The questions of a message that a person is given in its words, though the desk answers them; none of
    one in which something hangs on the answer, and none that looks further than what is just agreed to."""
    if any(clause.act == "if" for clause in clauses):
        return
    steps = steps_in(planned)
    passed = _letters("".join(step.text for step in steps if step.do == "hand_over"))
    answered = {*planned["questions"]}
    if any(step.do == "confirm" for step in steps):
        answered |= _OF_LATER_CHANGES
    for clause in clauses:
        asked = asked_of_the_desk(clause) if _letters(clause.words) in passed else None
        if asked and asked not in answered:
            yield asked


def _is_done(act: Act, acts: Collection[Act], done: Collection[str], planned: Conversation) -> bool:
    """Whether what is planned does what a clause does."""
    if act in ("yes", "choose"):
        return bool(_ANSWERED & {*done})
    if act == "no":
        return bool(_REFUSED & {*done})
    if act == "ask":
        return bool(planned["questions"]) or "ask" in acts
    if act in FOR_PEOPLE:
        return "hand_over" in done
    return act not in _WISHES or act in acts


def _misread(clauses: Sequence[Clause], planned: Conversation) -> Iterator[Intent]:
    """What was read of a message though none of its clauses does anything like it."""
    if not clauses:
        return
    for action in request_in(planned).actions[: planned["own"]]:
        acts = _read_as(action)
        if acts and max(clause.told.scores[act] for clause in clauses for act in acts) < _FAR:
            yield action.intent


def _read_as(action: Action) -> frozenset[Act]:
    """What clauses may do that are read as an action with its terms."""
    terms = (acts for term, acts in _DONE_BY_TERMS.items() if getattr(action, term, None))
    return _DONE_BY.get(action.intent, frozenset()).union(*terms)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()
