"""Does the steps of a plan, or asks the customer's yes to them first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agents.desk.approve import key_of
from agents.desk.bargaining import Bargaining
from agents.desk.cards import asked_in_words, confirm_card, declined_in_words, dropped_in_words, remind
from agents.desk.effects import REFUSED, Effects, done, stale
from agents.desk.plan import Step
from agents.desk.proposal import Proposal
from agents.desk.results import Result
from agents.desk.speaker import Speaker
from agents.desk.tell import changes
from agents.desk.turn import Turn
from contracts.events import Approval
from contracts.request import Action, ChangeContact, ChangeInvoice, Request

_WRITES = ("commit", "amend", "cancel")
"""Steps that the customer says yes to before they are done."""


_SURE = 0.95
"""From this confidence on, what is read is taken as said."""


_NO_NAME = re.compile(
    r"(?:i|you|he|she|it|we|they|him|her|them|this|that|who|there|someone)(?:['’]\w+)?|[你您我他她它谁誰][们們]?",
    re.IGNORECASE,
)
"""What points at a person, rather than name one."""


def _is_guessed(action: Action) -> bool:
    """Whether a model alone has read an action, or the rules alone, and unsurely, a name or number in it."""
    if action.source in ("model", "both") or not isinstance(action, ChangeContact | ChangeInvoice):
        return action.source == "model"
    recipient = action.address.recipient if isinstance(action, ChangeContact) and action.address else None
    unsure = action.confidence is not None and action.confidence < _SURE
    return unsure or bool(recipient and _NO_NAME.fullmatch(recipient))


@dataclass(frozen=True)
class Actor:
    """Does the steps of a plan."""

    effects: Effects
    bargaining: Bargaining

    def do_all(self, steps: Sequence[Step], turn: Turn, *, key: str) -> list[Result]:
        """What became of the steps. Those that write wait for the customer's yes, unless they are trivial."""
        held = [step for step in steps if self._waits_for_a_yes(step, turn)]
        standing = turn.proposal
        results = self._do_each([step for step in steps if step not in held], turn, key=key)
        held = [step for step in (*held, *(one for one, _ in turn.instead)) if self.effects.stands(step)]
        made = turn.proposal if any(step.do == "move" for step in steps) and not turn.haggle else None
        if made and made is not standing:
            return self._with_all_that_waits(made, standing, held, results, turn, key=key)
        if held:
            results = [result for result in results if result.text]
            proposed = self.effects.propose(held, turn, key=key)
            beside = (step.text for step in held if step.do == "commit" and step.text)
            text = "\n".join([*_not_possible(turn, several=len(held) > 1), *beside, proposed.text])
            return [*results, proposed.model_copy(update={"text": text})]
        shown = any(step.do in ("remind", "doubt") for step in steps)
        if standing and turn.proposal == standing and results and not (turn.haggle or shown):
            return [*results, self.reminded(standing, turn.speaker)]
        return results

    def _with_all_that_waits(
        self,
        made: Proposal,
        standing: Proposal | None,
        held: Sequence[Step],
        results: Sequence[Result],
        turn: Turn,
        *,
        key: str,
    ) -> list[Result]:
        """What became of the steps, where a bargain ends in what it `made`, which waits for a yes: in one
        with what was to be done with the deal, and what waits besides."""
        alone = self.effects.shown(made, turn).text
        others = [standing] if standing else []
        if held:
            self.effects.propose(held, turn, key=f"{key}-beside")
            others = [*([turn.proposal] if turn.proposal else []), *others]
        whole = made
        for other in others:
            whole = whole.with_more(other)
        turn.proposal = whole
        told = [one for one in results if one.status != "proposed" and one.text]
        noted = [one.text.removesuffix(alone) for one in results if one.status == "proposed"]
        shown = self.effects.shown(whole, turn)
        text = "\n".join([*_not_possible(turn, several=True), f"{''.join(noted)}{shown.text}"])
        indexes = {i for result in results for i in result.actions} | {i for one in held for i in one.actions}
        actions = tuple(sorted(indexes))
        return [*told, shown.model_copy(update={"text": text, "actions": actions})]

    def reminded(self, proposal: Proposal, speaker: Speaker) -> Result:
        """That a proposal is still open."""
        return remind(proposal, self.effects.before(proposal.steps), speaker)

    def _waits_for_a_yes(self, step: Step, turn: Turn) -> bool:
        """What writes does, unless it is trivial; what a model alone has read, the rules are not sure of, or
        takes the place of what waited for a yes, is never that."""
        guessed = any(_is_guessed(turn.actions[index]) for index in step.actions)
        return step.do in _WRITES and (guessed or turn.revises or not self.effects.is_trivial(step.reasons))

    def _confirm(self, step: Step, turn: Turn) -> list[Result]:
        """The proposal, done; each effect under its own key, so that a second yes repeats none."""
        proposal = turn.proposal
        assert proposal is not None
        turn.proposal = None
        if (turn.today - proposal.made_on).days > self.effects.house.holds_days:
            return [Result(status="closed", actions=step.actions, text=turn.speaker.say("offer_expired"))]
        agreed = step.part or range(len(proposal.steps))
        results = self._do_each([proposal.steps[i] for i in agreed], turn, key=f"{proposal.key}-yes")
        if step.part:
            turn.proposal = proposal.without_steps(step.part)
            results.append(self.reminded(turn.proposal, turn.speaker))
        return [result.model_copy(update={"actions": step.actions}) for result in results]

    def _drop(self, step: Step, turn: Turn) -> Result:
        assert turn.proposal is not None
        text = dropped_in_words(turn.proposal, turn.speaker)
        turn.proposal = None
        return Result(status="closed", actions=step.actions, text=text)

    def _do_each(self, steps: Sequence[Step], turn: Turn, *, key: str) -> list[Result]:
        """What became of each step; the revisions that they made of one order are told as one."""
        told: dict[str, Result] = {}
        for number, step in enumerate(steps, start=1):
            if not self.effects.stands(step):
                continue
            for part, result in enumerate(self._do(step, turn, key=f"{key}-{number}")):
                plain_change = (
                    result.status == "done" and result.negotiation is None and (result.revision or 0) > 1
                )
                name = f"change {result.order}" if plain_change else f"step {number} {part}"
                told[name] = self._told_as_one(told[name], result, turn) if name in told else result
        return list(told.values())

    def _do(self, step: Step, turn: Turn, *, key: str) -> list[Result]:
        match step.do:
            case "say":
                return [Result(status="told", actions=step.actions, text=step.text)]
            case "doubt":
                return [Result(status="asked", actions=step.actions, text=step.text)]
            case "ask":
                return [asked_in_words(step, turn.speaker, key=key)]
            case "hand_over":
                return [self.effects.hand_over(step, turn, key=key)]
            case "cancel":
                return [self.effects.cancel(step, turn, key=key)]
            case "amend":
                return [self.effects.amend(step, turn, key=key)]
            case "commit":
                assert step.order is not None
                return [self.effects.settle(step.order, step, turn, key=key)]
            case "haggle":
                return [self.bargaining.open(step, turn, key=key)]
            case "move":
                return [self.bargaining.move(step, turn, key=key)]
            case "readdress":
                return [self.bargaining.readdress(step, turn)]
            case "confirm":
                return self._confirm(step, turn)
            case "drop":
                return [self._drop(step, turn)]
            case "remind":
                return [self._remind(turn)]
            case "tell_decision":
                return [self._tell_decision(step, turn, key=key)]
            case "change" | "place":
                raise AssertionError("a proposal is judged before it is acted on")

    def _remind(self, turn: Turn) -> Result:
        """What waits for the customer's answer, once more."""
        if turn.haggle:
            return self.bargaining.again(turn)
        assert turn.proposal is not None
        return self.reminded(turn.proposal, turn.speaker)

    def _told_as_one(self, first: Result, second: Result, turn: Turn) -> Result:
        assert first.order and first.revision and second.revision
        history = self.effects.book.history(first.order)
        before, after = history[first.revision - 2].order, history[second.revision - 1].order
        text = turn.speaker.say("done", order=first.order, changes=changes(before, after, turn.speaker))
        actions = tuple(sorted({*first.actions, *second.actions}))
        return second.model_copy(update={"actions": actions, "text": text})

    def _tell_decision(self, step: Step, turn: Turn, *, key: str) -> Result:
        """What a person decided: what the customer agreed to is written, other terms wait for their yes."""
        approval, speaker = self.effects.book.approval(step.approval), turn.speaker
        deal = approval.approved
        order = deal.order
        if approval.state == "declined":
            return Result(status="closed", text=declined_in_words(approval, speaker))
        if approval.why != "large_sum" or approval.chosen is not None:
            return self._propose_approved(approval, turn, key=key)
        try:
            today = approval.asked_at.date()
            revision = self.effects.bounds.commit(deal, key=key_of(approval), now=turn.now, today=today)
        except REFUSED:
            return stale(step, turn, order)
        if deal.based_on is None:
            text = f"{speaker.say('approval_given_new')} {self.effects.told_of(revision, turn)}"
        else:
            before = self.effects.book.history(order.id)[revision.number - 2].order
            text = speaker.say("approval_given", order=order.id, changes=changes(before, order, speaker))
        return done(step, text, revision, deal.negotiation)

    def _propose_approved(self, approval: Approval, turn: Turn, *, key: str) -> Result:
        """What a person offers; with it, what else waits for a yes and is about other orders."""
        deal = approval.approved
        if turn.haggle and turn.haggle.asked.id == deal.order.id:
            self.effects.close(turn.haggle, turn)
            turn.haggle = None
        offered = Step(
            do="commit",
            actions=(),
            order=deal.order,
            plain=deal.order,
            based_on=deal.based_on,
            approval=approval.id,
        )
        before = turn.proposal or Proposal(
            key=key, steps=(), request=Request(language=turn.speaker.language), text="", made_on=turn.today
        )
        kept = [step for step in before.steps if step.order and step.order.id != deal.order.id]
        turn.proposal = before.model_copy(update={"key": key, "steps": (*kept, offered)})
        card = confirm_card(turn.proposal, self.effects.before(turn.proposal.steps), turn.speaker)
        text = turn.speaker.say("person_offers", terms=turn.speaker.terms(deal.order))
        return Result(status="proposed", text=text, order=deal.order.id if deal.based_on else None, card=card)


def _not_possible(turn: Turn, *, several: bool) -> Iterator[str]:
    """That wishes are not possible in the place of which something else is proposed, alone or with others."""
    for step, wish in turn.instead:
        order = step.order.id if several and step.based_on and step.order else None
        say = turn.speaker.say
        yield say("instead_for", wish=wish, order=order) if order else say("instead", wish=wish)
