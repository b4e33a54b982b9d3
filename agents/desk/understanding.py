"""What a message comes to: as it stands, or said again in plain words, whichever fits better what its clauses
do by example."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agents.desk.find import named_among
from agents.desk.fitting import WISHES, Fit
from agents.desk.planner import Planner
from agents.desk.proposal import Proposal
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded
from agents.desk.reading.card.part_agreed import parts_named
from agents.desk.reading.read import Reader
from agents.desk.reading.restating import (
    ANSWERS,
    FOR_PEOPLE,
    HUNG,
    TALK,
    Clause,
    Restated,
    apart_in,
    clauses_heard,
    hangs_on_an_answer,
    restated,
    waits_for,
)
from agents.desk.state import Conversation, haggle_in, proposal_in
from agents.desk.view import View
from contracts.order import Order

_BESIDE_A_NO = TALK | FOR_PEOPLE | {"no", "ask"}


@dataclass(frozen=True)
class Understanding:
    """Plans what messages ask for, as they are read or, where that does not fit, read again."""

    view: View
    reader: Reader
    planner: Planner

    def plan(self, state: Conversation) -> Conversation:
        """What the message comes to."""
        planned = self.planner.plan(state)
        if "decided" in state["message"]:
            return planned
        clauses = clauses_heard(state["message"]["text"], waits_for(state))
        fit = self._fit(planned, clauses, state)
        if answer := self._answered_first(fit, state):
            return answer
        if fit.is_misread or fit.misses_a_choice or (fit.faults and not state.get("haggle")):
            planned = self._better(planned, self._restated(clauses, state), clauses, state)
        fit = self._fit(planned, clauses, state)
        if fit.is_misread:
            planned = self._better(planned, self._passed_on(fit, state), clauses, state)
        return planned

    def _fit(self, planned: Conversation, clauses: Sequence[Clause], state: Conversation) -> Fit:
        return Fit(clauses, {**state, **planned}, self.view.setting(state))

    def _better(
        self,
        planned: Conversation,
        again: Conversation | None,
        clauses: Sequence[Clause],
        state: Conversation,
    ) -> Conversation:
        """What is planned, or what would be of the message as it is read again, if that has fewer faults, and
        misses no wish that fits. It is agreed to nothing that way but by a plain yes."""
        if again is None:
            return planned
        other: Conversation = {**again, **self.planner.plan({**state, **again})}
        first, second = (self._fit(one, clauses, state) for one in (planned, other))
        agrees = second.confirms and not first.confirms
        if agrees and not (first.is_a_yes_to(proposal_in(state)) or first.takes_one_of(_made(state))):
            return planned
        kept = agrees or (first.wishes <= second.wishes and first.answer in (frozenset(), second.answer))
        better = second.faults < first.faults
        return other if better and (kept or first.is_misread) else planned

    def _answered_first(self, fit: Fit, state: Conversation) -> Conversation | None:
        """What a message comes to that says yes or no only if an answer is so, and in which nothing else is
        read: the answer, and what waits once more."""
        answered = fit.planned["questions"] and "drop" not in fit.answer
        waits = proposal_in(state) and not answered
        if not (waits and hangs_on_an_answer(fit.clauses)) or fit.wishes - {"accept", "reject"}:
            return None
        again = _with_what_is_apart(self.reader.nothing(state), apart_in(fit.clauses, TALK | HUNG))
        other: Conversation = {**again, **self.planner.plan({**state, **again})}
        done = {step["do"] for step in other["steps"]}
        only_passed_on = "hand_over" in done and "say" not in done
        return None if other["lost"] or only_passed_on else other

    def _restated(self, clauses: Sequence[Clause], state: Conversation) -> Conversation | None:
        """What the message says in plain words, where these are others than its own. One that says no and
        what it wants instead, or binds what it says to something, is not that plain."""
        message, proposal = state["message"], proposal_in(state)
        acts = {clause.act for clause in clauses}
        corrects = "no" in acts and any(
            clause.act not in _BESIDE_A_NO or not clause.is_sure for clause in clauses
        )
        if "if" in acts or corrects:
            return None
        setting = self.view.setting(state)
        waits = waits_for(state) != "nothing"

        def stays(words: str) -> bool:
            return not waits or _is_apart(words, proposal, setting)

        plainer = restated(message["text"], clauses, stays, _made(state))
        if plainer.text.strip() == message["text"].strip() or not re.search(r"\w", plainer.text):
            return None
        said = self.reader.read_text(state, plainer.text)
        return _with_what_is_apart(said, plainer)

    def _passed_on(self, fit: Fit, state: Conversation) -> Conversation | None:
        """Of the message no more than its questions, and what else it says that is more than talk for a
        person; nothing of one that answers or wants something, or of whose clauses it is not sure what they
        do."""
        ours, clauses = WISHES | ANSWERS, fit.clauses
        if not all(clause.act in TALK or (clause.is_sure and clause.act not in ours) for clause in clauses):
            return None
        apart = apart_in(clauses)
        has_some = apart.questions or apart.for_people or fit.is_refused_by_talk
        return _with_what_is_apart(self.reader.nothing(state), apart) if has_some else None


def _made(state: Conversation) -> Sequence[Order]:
    """The offers on the table."""
    haggle = haggle_in(state)
    return haggle.made if haggle else ()


def _is_apart(words: str, proposal: Proposal | None, setting: Setting) -> bool:
    """Whether words name some of what is proposed, or its goods."""
    if proposal is None:
        return False
    goods, items = setting.goods.words_in(folded(words)), [one.item for one in proposal.request.actions]
    held = goods and named_among(goods, [one for one in items if one], setting.speaker)
    return bool(held or parts_named(words, proposal, setting).places)


def _with_what_is_apart(said: Conversation, plainer: Restated) -> Conversation:
    """What was read of a message in plain words, with the questions and what is for people."""
    return {
        **said,
        "questions": [*dict.fromkeys([*said["questions"], *plainer.questions])],
        "aside": said["aside"] or plainer.asking,
        "unheard": [*said["unheard"], *plainer.for_people],
    }
