"""What the readers write of a message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import blanked
from agents.desk.state import Conversation, Message
from agents.desk.talk import answer_language
from contracts.request import Intent, Request

ReadAll = Callable[[Situation], Conversation]
"""Reads a whole message, or what is left of one."""
OF_AN_ORDER: frozenset[Intent] = frozenset(
    (
        "change_delivery",
        "change_quantity",
        "change_address",
        "change_contact",
        "change_payment",
        "add_item",
    )
)
"""What may be wanted of an order beside what is agreed."""


def nothing_read(situation: Situation) -> Conversation:
    """What the node writes of a message that says nothing; a reader tells what it reads otherwise."""
    language = situation.plain(situation.text).language
    return Conversation(
        request=in_their_language(Request(language=language), situation),
        own=0,
        answer=situation.text,
        aside="",
        most=None,
        by=None,
        overtaken=None,
        asked=situation.state.get("waiting"),
        questions=[],
        replaced=[],
        unheard=[],
    )


def says_nothing(said: Conversation) -> bool:
    """Whether nothing was understood of a message."""
    told = said["questions"] or said["replaced"] or said["overtaken"] or said["most"] or said["by"]
    return not (told or said["request"]["actions"])


def of_the_wish(wish: Request, situation: Situation) -> Conversation:
    """What is written of a message that is no more than a wish, whatever it says besides."""
    request = in_their_language(wish, situation)
    return Conversation(request=request, own=len(wish.actions), asked=None)


def without_a_stretch(situation: Situation, start: int, end: int) -> tuple[str, Situation]:
    """The text without what lies between two places, and the situation of it."""
    rest = blanked(situation.text, [(start, end)])
    return rest, replace(situation, message=Message(**{**situation.message, "text": rest}))


def in_their_language(request: Request, situation: Situation) -> dict[str, Any]:
    language = answer_language(situation.text, request.language, situation.spoken)
    return request.model_copy(update={"language": language}).to_json()
