"""What a person has of one order and is wanted of another too: the same for 1031."""

from __future__ import annotations

from agents.desk.reading.asked.questions import Question
from agents.desk.reading.card.answers import verdict
from agents.desk.reading.orders.likewise import wants_only_the_same
from agents.desk.reading.situation import Situation
from agents.desk.state import Conversation, request_in
from agents.desk.talk import is_small_talk


def passed_on(state: Conversation) -> list[str]:
    """What a message gave to a person, in its words, or what one before did and nothing has followed but an
    answer to the rest of it."""
    text = state["message"]["text"]
    new = [text] if "billing" in state["questions"] else state["unheard"]
    own = request_in(state).intents[: state["own"]]
    answers = verdict(text) is not None or is_small_talk(text) or not text
    follows = not answers and (own or state["questions"])
    return new or ([] if follows else state.get("passed_on", []))


def with_what_was_passed_on(said: Conversation, situation: Situation) -> Conversation:
    """What was read of a message; of one that wants the same of another order, with what a person has of the
    first in its words."""
    before, text = situation.state.get("passed_on", []), situation.message["text"]
    setting = situation.setting(situation.spoken)
    if not before or not wants_only_the_same(situation.text, situation.dossier, setting):
        return said
    colon = ": " if text.isascii() else "："
    told = [f"{text.strip(' .。!！')}{colon}{part}" for part in before]
    asked: list[Question] = [one for one in said["questions"] if one != "billing"]
    return {**said, "questions": asked, "unheard": [*said["unheard"], *told]}
