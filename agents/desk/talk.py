"""Small talk: what a message that asks nothing is answered with."""

from __future__ import annotations

import re

from agents.desk.speaker import Speaker

_THANKS = re.compile(r"谢|多谢|感谢|辛苦|謝|\bthank|\bthx\b|\bcheers\b|appreciate", re.IGNORECASE)
_GREETING = re.compile(
    r"^\W*(你好|您好|早上好|下午好|晚上好|在吗|在嗎|hi|hello|hey|good (morning|afternoon|evening))\W*$",
    re.IGNORECASE,
)
_GOODBYE = re.compile(r"再见|再見|拜拜|\bbye\b|have a (nice|good|great)", re.IGNORECASE)


def small_talk(text: str, speaker: Speaker, *, bargaining: bool) -> str:
    """A short answer in kind; where nothing was understood, how to say what is wanted."""
    if bargaining:
        return speaker.say("take_your_time")
    if _GREETING.search(text):
        return speaker.say("greeting")
    if _GOODBYE.search(text):
        return speaker.say("goodbye")
    if _THANKS.search(text):
        return speaker.say("thanks")
    return speaker.say("not_understood")
