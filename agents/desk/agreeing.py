"""What a message answers to what waits for a yes: that, a no, or less than a yes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from agents.desk.answered import without_goods
from agents.desk.find import lines_named, orders_holding
from agents.desk.plan import Step
from agents.desk.proposal import Proposal, bare, changes_something, says_no_more
from agents.desk.propose import Setting, can_be_proposed, propose
from agents.desk.reading.asked.to_be_told import notes_in
from agents.desk.reading.asked.unheard import NOT_THEN, adds_on, names_an_hour, says_something, wants_a_paper
from agents.desk.reading.card.accepted import says_only_figures, without_what_stands
from agents.desk.reading.card.answers import (
    agrees,
    asks_back,
    asks_if_right,
    begins_with_yes,
    folded,
    has_condition,
    verdict,
)
from agents.desk.reading.card.asides import is_side_question
from agents.desk.reading.card.confirmed import (
    confirms,
    holds_back,
    orders_of,
    repeats,
    says_just_that,
    tells_another_day,
)
from agents.desk.reading.card.hearing import MOVES, wishes_of
from agents.desk.reading.card.part_agreed import parts_named, steps_agreed
from agents.desk.reading.card.reserved import (
    reserved,
    said_beside_a_yes,
    sounds_agreed,
    sounds_harmless,
    sounds_held,
)
from agents.desk.reading.card.staying import without_others_that_stay
from agents.desk.reading.goods.parts import comes_in_parts
from agents.desk.reading.stretches import (
    CLAUSE,
    SENTENCE,
    Span,
    blanked,
    is_read_from,
    meets,
    without_numbers_of,
    words_of,
)
from agents.desk.reading.terms.as_before import without_the_rest_as_before
from agents.desk.reading.terms.calendar import WEEKDAY
from agents.desk.speaker import Problem
from agents.desk.state import Conversation, haggle_in, proposal_in
from agents.desk.view import View
from contracts.order import Order
from contracts.request import Action, ChangePrice, Request

_OF_AN_ORDER = ("change_delivery", "change_address", "change_contact", "change_payment", "change_invoice")
"""Wishes that are for a whole order, unless they name goods."""
_BESIDE_FIGURES = re.compile(
    r"\b(?:please|pls|thanks?|thank you|so|to|in|all|now|change|make|update|confirm|it|is|i|we|the"
    r"|from|of|for|on|pcs|pieces?|units?)\b"
    r"|[请請谢謝是改成为為到变變更减減加降提升]|[确確][认認]|没错|沒錯"
)
"""What may stand beside the figures of what is proposed."""
_A_WEEKDAY = re.compile(rf"\W*{WEEKDAY}(?:\W+then)?\W*")
"""A weekday, and nothing else."""
_OF_A_PLACE = ("change_address", "change_contact", "change_invoice")
"""Wishes that leave what is bargained over as it is."""
_FEW_WORDS = 3
"""So many words of a clause, or fewer, tell nothing beside the wish that is read from it."""
_LEADS_ON = re.compile(
    r"(?:[\s,，]*(?:\b(?:but|and|also|only|please)\b|不[过過]|但是?|只是?|[还還]有))+(?=\W*$)", re.IGNORECASE
)
"""What leads to nothing."""


@dataclass(frozen=True)
class Agreeing:
    """Tells what messages answer to a proposal or an offer."""

    view: View

    def answers(self, request: Request, state: Conversation) -> list[Step]:
        """What the message answers to a proposal; a yes from which it takes something is none yet. What it
        wishes otherwise of the same orders is then a wish for those with what is proposed."""
        steps, proposal = self._answered(request, state), proposal_in(state)
        yes = next((step for step in steps if step.do == "confirm"), None)
        if yes is None or proposal is None:
            return steps
        if self._reserved(request, state):
            return [Step(do="remind", actions=yes.actions)]
        left = self._of_it(request, state)
        if yes.part or says_just_that(left, proposal) or not sounds_held(left):
            return steps
        if parts_named(state["answer"], proposal, self.view.setting(state)).is_agreed:
            return steps
        wanted = self._otherwise(request, state)
        if wanted and all(map(_asks_for_less, wanted)) and verdict(SENTENCE.findall(left)[0]) == "yes":
            return steps
        if wanted and adds_on("".join(CLAUSE.findall(state["message"]["text"])[1:])):
            return steps
        return [] if wanted else [Step(do="remind", actions=yes.actions)]

    def takes_back(self, request: Request, state: Conversation, *, plain: bool) -> bool:
        """Whether the message takes something from its yes to an offer, but for where that goes. `plain`: it
        tells nothing of the offer."""
        if self._reserved(request, state):
            return True
        if not plain:
            return False
        text = self._of_it(request, state)
        places = [one for one in wishes_of(request).values() if one.intent in _OF_A_PLACE]
        read = [span for span in _free(text) if any(is_read_from(one, [span]) for one in places)]
        return sounds_held(blanked(text, read))

    def left_beside(self, request: Request, state: Conversation, steps: Collection[Step]) -> str:
        """The words beside a yes that nothing took up: by which it is held, or, where it is carried out, that
        do not sound as if they left it as it is."""
        done = {step.do for step in steps}
        if "remind" in done and (words := self._reserved(request, state)):
            return words
        if not done & {"remind", "confirm"} or wishes_of(request) or state["questions"]:
            return ""
        text = self._of_it(request, state)
        matters = sounds_held(text) if "remind" in done else not sounds_harmless(text)
        return said_beside_a_yes(text) if matters else ""

    def stated(self, request: Request, state: Conversation) -> frozenset[int]:
        """The places of the wishes of a message that want what is proposed as it is."""
        of_it = self._wishes_of_it(request, state)
        return frozenset(i for i, one in of_it if self._is_so(one, state))

    def _reserved(self, request: Request, state: Conversation) -> str:
        """What the message takes from its yes, and nothing that it wishes tells."""
        text, proposal = state["message"]["text"], proposal_in(state)
        wished = [one for one in request.actions if one.intent not in MOVES]
        told = [words for one in wished if (words := words_of(one, text))]
        parts = (self._less_others(part, state) for part in (state["answer"], state["aside"]))
        said = (reserved(part, told, proposal) for part in parts)
        return next(filter(None, said), "")

    def _answered(self, request: Request, state: Conversation) -> list[Step]:
        """What the message answers to a proposal: a no to an offer on the table is no more than that, nor is
        a yes, unless what is proposed goes with the deal."""
        proposal, haggle = proposal_in(state), haggle_in(state)
        said = {action.intent: i for i, action in enumerate(request.actions)}
        if proposal is None or {"accept", "reject"} <= said.keys() or "offer" in said:
            return []
        text, again = state["answer"], says_no_more(request, proposal.request)
        answered = tuple(said[one] for one in ("accept", "reject") if one in said)
        sounds = [Step(do="confirm", actions=answered)] if self._sounds_agreed(request, state) else []
        if asks_back(text) and "reject" not in said:
            return sounds
        if "accept" in said and hangs_on_parts(state):
            return [Step(do="remind", actions=(said["accept"],))]
        alone = len(said) == 1 or bool(state["aside"])
        agreed = "accept" in said and (agrees(text, alone=alone) or (alone and confirms(text, (), proposal)))
        named = parts_named(text, proposal, self.view.setting(state))
        if "accept" in said and named.is_apart and not named.is_agreed:
            if len(proposal.request.actions) == 1 and sounds:
                return sounds
            return [Step(do="remind", actions=(said["accept"],))]
        agreed = agreed or ("accept" in said and alone and named.is_agreed)
        meant = haggle is None or proposal.goes_with_a_deal or state["message"]["to"] == proposal.id
        if (agreed and meant and is_settled(state)) or (again and begins_with_yes(text)):
            actions = tuple(range(len(request.actions))) if again else (said["accept"],)
            if named.places and len(named.places) < len(proposal.request.actions) and not again:
                part = steps_agreed(named.places, proposal)
                return [Step(do="confirm" if part else "remind", actions=actions, part=part)]
            return [Step(do="confirm", actions=actions)]
        if sounds:
            return sounds
        if "reject" in said and haggle is None and not _presses(request, text):
            return [Step(do="drop", actions=(said["reject"],))]
        if agreed and len(said) == 1 and haggle is None and not state["asked"]:
            return [Step(do="remind", actions=(said["accept"],))]
        return []

    def _sounds_agreed(self, request: Request, state: Conversation) -> bool:
        """Whether the message, in whatever words, sounds like a yes to what waits for one, and wants nothing
        of that otherwise."""
        proposal = proposal_in(state)
        if proposal is None or state.get("haggle") or state["asked"] or not is_settled(state):
            return False
        if state["message"]["to"] not in (None, proposal.id):
            return False
        if self._otherwise(request, state) or (state["replaced"] and not self.stated(request, state)):
            return False
        if asks_if_right(state["message"]["text"]):
            return False
        left = self._of_it(request, state)
        if not re.search(r"\w", left):  # it says no more than what is proposed
            return begins_with_yes(state["message"]["text"])
        return sounds_agreed(left, proposal)

    def _otherwise(self, request: Request, state: Conversation) -> list[Action]:
        """The wishes of a message for the orders of what is proposed that want these other than proposed."""
        return [one for _, one in self._wishes_of_it(request, state) if not self._is_so(one, state)]

    def _of_it(self, request: Request, state: Conversation) -> str:
        """The text with spaces for the clauses of other orders, and those that tell what is proposed."""
        text, orders = _unread(state, self._otherwise(request, state)), _orders_in(state)
        dossier, setting = self.view.dossier(state), self.view.setting(state)
        stated, of_it = self.stated(request, state), {one.id for one in orders}
        wishes = wishes_of(request)
        others = [one for one in wishes.values() if (ids := self._orders_of(one, state)) and not ids & of_it]
        others = [one for one in others if not _is_for_another(one, proposal_in(state))]
        same = [wishes[place] for place in stated]
        read = [span for span in _free(text) if any(is_read_from(one, [span]) for one in others)]
        read += [span for span in _free(text) if any(_is_all_of(one, span, text) for one in same)]
        text = blanked(text, read)
        if not re.search(r"\d", text):
            text = without_the_rest_as_before(text, dossier.ids)
        for order in orders:
            text = without_what_stands(text, order)
        text = without_others_that_stay(text, proposal_in(state), dossier, setting)
        read = [span for span in _free(text) if self.says_what_is_proposed(text[slice(*span)], state)]
        return self._less_others(blanked(text, read), state)

    def says_what_is_proposed(self, clause: str, state: Conversation) -> bool:
        """Whether a clause says no more than goods and figures of what is proposed."""
        proposal = proposal_in(state)
        if proposal is None:
            return False
        said = _BESIDE_FIGURES.sub(" ", folded(without_numbers_of(orders_of(proposal), clause)))
        if _A_WEEKDAY.fullmatch(said):
            moved = any(one.intent == "change_delivery" for one in proposal.request.actions)
            return moved and not tells_another_day(clause, proposal)
        return says_only_figures(without_goods(said, self.view.setting(state))) and repeats(clause, proposal)

    def _less_others(self, text: str, state: Conversation) -> str:
        """A text with spaces for its clauses that name other orders than those of which something is
        proposed."""
        dossier, of_it = self.view.dossier(state), {one.id for one in _orders_in(state)}
        spans = [span for span in _free(text) if {*dossier.by_figures(text[slice(*span)])} - of_it]
        return blanked(text, [span for span in spans if says_something(text[slice(*span)])])

    def _wishes_of_it(self, request: Request, state: Conversation) -> Iterator[tuple[int, Action]]:
        """The wishes that change something of the orders of what is proposed, with their places."""
        of_it = {one.id for one in _orders_in(state)}
        for place, wish in wishes_of(request).items():
            named = self._orders_of(wish, state)
            if changes_something({place: wish}) and (not named or named & of_it):
                yield place, wish

    def _orders_of(self, wish: Action, state: Conversation) -> set[str]:
        """The orders that a wish may be for by their number or goods; none of one that tells neither."""
        known = {one.id: one for one in (*self.view.dossier(state).open_orders, *_orders_in(state))}
        held = orders_holding(getattr(wish, "item", None), known.values(), self.view.setting(state).speaker)
        return {wish.order} if wish.order else {one.id for one in held}

    def _is_so(self, wish: Action, state: Conversation) -> bool:
        """Whether a wish wants an order of what is proposed as it is."""
        setting = self.view.setting(state)
        return can_be_proposed(wish.intent) and any(_is_so(wish, one, setting) for one in _orders_in(state))


def _presses(request: Request, text: str) -> bool:
    """Whether a text that finds prices too high wants them lower, and says no in no other word."""
    cheaper = any(isinstance(one, ChangePrice) for one in request.actions)
    return cheaper and not any(verdict(clause) == "no" for clause in CLAUSE.findall(text))


def is_settled(state: Conversation) -> bool:
    """Whether a plain yes is to what waits for one: that was said last, or the message is of its card."""
    return not state.get("unsettled") or state["message"]["to"] is not None


def hangs_on_parts(state: Conversation) -> bool:
    """Whether a person has to plan first how the goods come that a yes would order: 可以，不过要分两批送."""
    return any(map(comes_in_parts, state["unheard"]))


def _asks_for_less(wish: Action) -> bool:
    """Whether a wish is for a better price, whatever that is."""
    return isinstance(wish, ChangePrice) and wish.price is None


def _is_for_another(wish: Action, proposal: Proposal | None) -> bool:
    """Whether a wish is what is proposed, for another order."""
    asked = proposal.request.actions if proposal else ()
    return any(bare(wish).model_copy(update={"order": one.order}) == bare(one) for one in asked)


def _is_all_of(wish: Action, clause: Span, text: str) -> bool:
    """Whether a clause says hardly more than a wish that is read from it."""
    if not is_read_from(wish, [clause]) or holds_back(text[slice(*clause)]):
        return False
    left = blanked(text, wish.evidence or ())[slice(*clause)]
    return len(re.findall(r"[a-z]+|[\u3400-\u9fff]", _BESIDE_FIGURES.sub(" ", folded(left)))) <= _FEW_WORDS


def _free(text: str) -> Iterator[Span]:
    """The stretches of the clauses of a text that make no condition."""
    return (hit.span() for hit in CLAUSE.finditer(text) if not has_condition(hit[0]))


def _unread(state: Conversation, wanted: Iterable[Action]) -> str:
    """The text with spaces for what is neither its answer, nor said beside that, nor passed on, nor
    `wanted`: that is read and no more to be weighed."""
    text = state["message"]["text"]
    if len(state["answer"]) == len(text):
        text = state["answer"]
    left_to_others = [part for part in state["unheard"] if _is_left_to_others(part)]
    weighed = [
        state["answer"],
        state["aside"],
        *(part for part in state["unheard"] if part not in left_to_others),
    ]
    kept, told = _places(weighed, text), [*_places(left_to_others, text), *notes_in(text)]
    if is_side_question(state["aside"]) or (state["questions"] and wants_a_paper(state["aside"])):
        told += _places([state["aside"]], text)
    kept += [span for wish in wanted for span in wish.evidence or ()]
    if state["answer"] == text or state["answer"] not in text:
        kept = [(0, len(text))]
    words = [hit.span() for hit in re.finditer(r"\w", text)]
    left = blanked(text, [one for one in words if not meets(one, kept) or meets(one, told)])
    return _LEADS_ON.sub(lambda hit: " " * len(hit[0]), left)


def _is_left_to_others(part: str) -> bool:
    """Whether a part that is passed on is of an hour, a day on which goods are not to come, or a paper."""
    return names_an_hour(part) or bool(NOT_THEN.search(folded(part))) or wants_a_paper(part)


def _places(parts: Iterable[str], text: str) -> list[Span]:
    """Where parts stand in a text, those that do."""
    return [(start, start + len(part)) for part in parts if part and (start := text.find(part)) >= 0]


def _orders_in(state: Conversation) -> list[Order]:
    """The orders as they are proposed."""
    proposal = proposal_in(state)
    return [step.order for step in proposal.steps if step.order] if proposal else []


def _is_so(wish: Action, order: Order, setting: Setting) -> bool:
    """Whether an order is as a wish wants it."""
    item = getattr(wish, "item", None)
    of_it = lines_named(item, order, setting.speaker) if item else order.lines
    lines = (None, *of_it) if wish.intent in _OF_AN_ORDER and not item else of_it
    results = (propose(wish, order, line, setting) for line in lines)
    return any(isinstance(one, Problem) and one.holds for one in results)
