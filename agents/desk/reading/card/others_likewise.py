"""What is proposed of one order wanted of the others too, beside what a message puts right of that: the phone
is +49 421 555 010, and the other order goes there too; 其他两个单也一起改到那边."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from agents.desk.proposal import Proposal, bare
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.answers import folded, has_condition, verdict
from agents.desk.reading.orders.likewise import wanted_likewise, with_others_numbered
from agents.desk.reading.outcome import OF_AN_ORDER, ReadAll, nothing_read, of_the_wish
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import CLAUSE
from agents.desk.state import Conversation, Message
from contracts.request import Action, Address, ChangeAddress, ChangeContact, Request

_OF_A_PLACE = (ChangeAddress, ChangeContact)
_STAYS = re.compile(
    r"不[变變动動改用]|照[旧舊]|[还還]是|保[持留]|原[来來样樣]|\b(?:stays?|remains?|keep|leave|unchanged|not|no)\b|n['’]t\b"
)
"""That something stays as it is."""
_LEADS = re.compile(r"^\W*(?:(?:and|also|plus|then|please)\b\W*)*", re.IGNORECASE)


def with_others_likewise(situation: Situation, read: ReadAll) -> Conversation | None:
    """What a message puts right of what is proposed, and the same then of the other orders that it names, or
    calls the others, and says nothing else of."""
    proposal, text = situation.proposal, situation.text
    if proposal is None or situation.haggle or "place_order" in proposal.request.intents or is_question(text):
        return None
    for head, tail in _parted(text):
        same = _wanted_of_others(tail, proposal, situation)
        if not same or has_condition(tail) or _STAYS.search(folded(tail)):
            continue
        if not re.search(r"\w", head):
            return {
                **nothing_read(situation),
                **of_the_wish(Request(language=situation.spoken, actions=same), situation),
            }
        return _beside_what_is_put_right(head, same, situation, read)
    return None


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """The text parted before each of its clauses, the last one first."""
    for start in reversed([hit.start() for hit in CLAUSE.finditer(text)]):
        yield text[:start], _LEADS.sub("", text[start:])
    joint = re.search(r" and (?=(?:the|my|our|all|please)\b)", text)
    if joint:
        yield text[: joint.start()], text[joint.end() :]


def _wanted_of_others(tail: str, proposal: Proposal, situation: Situation) -> tuple[Action, ...]:
    """What is proposed, as wishes for the other orders of which the tail of a text wants the same."""
    proposed = {step.order.id for step in proposal.steps if step.order}
    setting, nothing = situation.setting(situation.spoken), Request(language=situation.spoken)
    numbered = with_others_numbered(tail, situation.dossier, proposed)
    same = wanted_likewise(nothing, numbered, proposal.request, situation.dossier, setting).actions
    return () if any(one.order in proposed or one.intent == "cancel_order" for one in same) else same


def _beside_what_is_put_right(
    head: str, same: tuple[Action, ...], situation: Situation, read: ReadAll
) -> Conversation | None:
    """What the head of a text puts right of what is proposed, with the `same` of others so as well."""
    if verdict(head) is not None:
        return None
    message = Message(**{**situation.message, "text": head.strip(" ,，、")})
    alone = replace(situation, message=message, _readings={})
    said: Conversation = {**nothing_read(alone), **read(alone)}
    wish = Request.model_validate(said["request"])
    others = {one.order for one in same}
    fits = all(one.intent in OF_AN_ORDER and one.order not in others for one in wish.actions)
    if not wish.actions or not fits or said["questions"] or said["unheard"]:
        return None
    put_right = tuple(_put_right(one, wish) for one in same)
    both = wish.with_actions((*wish.actions, *put_right))
    return {**said, **of_the_wish(both, situation)}


def _put_right(action: Action, wish: Request) -> Action:
    """A wish for another order, with what is put right of it."""
    for said in wish.actions:
        if isinstance(said, _OF_A_PLACE) and isinstance(action, _OF_A_PLACE):
            known, told = (
                one.address.model_dump(exclude_none=True) if one.address else {} for one in (action, said)
            )
            address = Address.model_validate(known | told)
            action = action.model_copy(update={"address": address})
        elif said.intent == action.intent:
            action = bare(said).model_copy(update={"order": action.order})
    return action
