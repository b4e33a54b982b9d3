"""What a text takes from the yes that it says: a condition, or something that it wants otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.desk.proposal import Proposal
from agents.desk.reading.asked.to_be_told import notes_in
from agents.desk.reading.asked.unheard import in_its_words, tells_no_day
from agents.desk.reading.card.answers import folded, has_condition, is_courtesy, verdict
from agents.desk.reading.card.asides import is_side_question
from agents.desk.reading.card.confirmed import holds_back, numbers_in, repeats, without_what_stays
from agents.desk.reading.stretches import blanked

_BUT = (
    r"(?:but|though|although|however|except|without|not (?:before|until|till|after|earlier|later|sooner)"
    r"|no (?:earlier|later|sooner)|only (?=if|when|once|after|on|for|from|make|not|the))\b"
    r"|但是?|不[过過]|可是|只是|只能|必[须須]|前提是?"
)
"""How a text goes on behind a yes to what it takes from that."""
_TAKES = re.compile(rf"(?:\b(?=[a-z])|(?![a-z]))(?:{_BUT})", re.IGNORECASE)
_OF_THE_DEAL = re.compile(
    r"\b(?:lots|shipments|deliveries|batches|instal?ments|partial\w*|split\w*|together|pick|collect\w*|samples?)\b"
    r"|分[^，。,;；]{0,4}[批次]|自[提取]|一[起并併]|[样樣]品"
)
"""What is no mere handling, though goods are handled with it."""
_SENTENCE = re.compile(r"(?:[^.!?;。！？；\n]|\.(?=\d))+[.!?;。！？；\n]*")


def reserved(text: str, told: Sequence[str], proposal: Proposal | None) -> str:
    """What a text takes from its yes to what is proposed, in its words, and nothing where it takes nothing:
    what it says again, how goods are handled, what is to be told later, and what was `told` as a wish."""
    for sentence in _SENTENCE.findall(blanked(text, notes_in(text))):
        if is_side_question(sentence):
            continue
        hit = _TAKES.search(sentence)
        taken = sentence[hit.start() :] if hit else sentence if has_condition(sentence) else ""
        if taken and not _leaves_it(taken, proposal) and not any(one in sentence for one in told):
            return in_its_words(taken)
    return ""


def _leaves_it(taken: str, proposal: Proposal | None) -> bool:
    """Whether a text behind a yes leaves what that agrees to as it is, whatever leads to it."""
    if has_condition(taken):
        return False
    rest = _TAKES.sub(" ", taken).strip(" ,，.。!！")
    if (
        not re.search(r"\w", without_what_stays(rest, proposal))
        or is_courtesy(rest)
        or verdict(rest) == "yes"
    ):
        return True
    again = (
        proposal
        and numbers_in(rest)
        and repeats(rest, proposal)
        and not holds_back(taken.replace("but", "", 1))
    )
    return bool(again) or (tells_no_day(taken) and not _OF_THE_DEAL.search(folded(taken)))
