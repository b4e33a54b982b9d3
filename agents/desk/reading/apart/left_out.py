"""Sentences of a message of which nothing was read, each read alone: what is wished in one is not dropped
because of what stands in the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from agents.desk.proposal import without_vague_wishes
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.answers import folded
from agents.desk.reading.conditions import MAY_BE
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import SENTENCE
from agents.desk.state import Conversation, Message
from contracts.request import Action, Intent, Request

_LONGEST, _MOST = 1500, 6
"""Letters and sentences of a message that is looked through so."""
_WISHES: frozenset[Intent] = frozenset(
    (
        "add_item",
        "change_address",
        "change_contact",
        "change_delivery",
        "change_invoice",
        "change_payment",
        "change_quantity",
        "remove_item",
    )
)
"""What a sentence may wish by itself."""
_OF_THE_WHOLE: frozenset[Intent] = frozenset(
    ("accept", "cancel_order", "offer", "place_order", "reject", "request_quote")
)
"""What the sentences beside it may be a part of."""


def with_sentences_left_out(
    said: Conversation, situation: Situation, read: Callable[[Situation], Conversation]
) -> Conversation:
    """What was read of a message, with what those of its sentences wish that `read` reads alone and of which
    nothing was taken."""
    text = situation.message["text"]
    sentences = [hit for hit in SENTENCE.finditer(text) if re.search(r"\w", hit[0])]
    answers = situation.haggle or situation.waiting or situation.message["to"] or said["overtaken"]
    if answers or not 1 < len(sentences) <= _MOST or len(text) > _LONGEST or MAY_BE.search(folded(text)):
        return said
    request = Request.model_validate(said["request"])
    asks_alone = {*request.intents} <= {"query_order"} and not situation.proposal  # the rest may tell why
    if asks_alone or said["by"] or said["most"] or said["replaced"] or _OF_THE_WHOLE & {*request.intents}:
        return said
    for sentence in sentences:
        if is_question(sentence[0]) or _is_taken(sentence, request, said):
            continue
        message = Message(**{**situation.message, "text": sentence[0].strip()})
        alone = read(replace(situation, message=message))
        both = without_vague_wishes(request.with_actions((*request.actions, *_wishes(alone, request))))
        wishes = both.actions[len(request.actions) :]
        if wishes:
            request = request.with_actions((*request.actions, *wishes))
            said = {
                **said,
                "request": request.to_json(),
                "own": said["own"] + len(wishes),
                "replaced": sorted({*said["replaced"], *alone["replaced"]}),
                "unheard": [*said["unheard"], *alone["unheard"]],
            }
    return said


def _is_taken(sentence: re.Match[str], request: Request, said: Conversation) -> bool:
    """Whether anything was read from a sentence, or it is passed on as it stands."""
    spans = [span for action in request.actions for span in action.evidence or ()]
    read_from = any(start < sentence.end() and sentence.start() < end for start, end in spans)
    return read_from or any(part in sentence[0] or sentence[0].strip() in part for part in said["unheard"])


def _wishes(alone: Conversation, request: Request) -> Iterator[Action]:
    """What a sentence wishes, where that is all that it says and none of it is wished already; of the only
    order that is named, where it names none."""
    wishes = Request.model_validate(alone["request"])
    open_ones = alone["questions"] or alone["overtaken"] or alone["most"] or alone["by"] or alone["aside"]
    if open_ones or not {*wishes.intents} <= _WISHES or {*wishes.intents} & {*request.intents}:
        return
    orders = {action.order for action in request.actions if action.order}
    only = orders.pop() if len(orders) == 1 else None
    for wish in wishes.actions:
        if not wish.if_granted:
            yield wish.model_copy(update={"order": wish.order or only, "evidence": None})
