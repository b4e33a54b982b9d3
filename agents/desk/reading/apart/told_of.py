"""Questions that a message only tells of, beside what it wishes: my boss wants to know what we spent with you
this year. And drop 1031 by 50 teapots."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from agents.desk.reading.apart.told import orders_in
from agents.desk.reading.apart.wishes import Wish, behind, read_alone
from agents.desk.reading.asked.unheard import in_its_words
from agents.desk.reading.card.answers import folded
from agents.desk.reading.conditions import MAY_BE
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import SENTENCE, Span
from agents.desk.state import Conversation

_TELLS = re.compile(
    r"\b(?:wants?|wanted|needs?|(?:would|['’]d)(?: also)? (?:like|love|need)|likes?|wishes|hopes?)"
    r" to (?:know|find out|hear|understand|learn)\b"
    r"|\b(?:is|are|was|were|keeps?|['’]s|been|am|['’]m)(?: also)? (?:asking|wondering|curious)\b"
    r"|\b(?:asked|asks|told)(?: me| us)?(?: to (?:ask|find out|check))?"
    r" (?:about|if|whether|who|what|when|how|why|which|where)\b"
    r"|(?:[让讓叫托要]我[们們]?|[帮幫替][^，,。]{1,4})(?:[来來])?(?:[问問]|了解)"
    r"|想(?:要)?(?:了解|知道|打[听聽]|[问問])|(?<![请請学學访訪])[问問](?:到?(?:我[们們]?|起)|[你您][们們]?)"
)
"""That somebody would like to know something."""
_GOES_ON = re.compile(
    r"[,，]\s*(?=(?:另外|[顺順]便|[还還]有|[然而][后後]|同[时時]|(?:and |also )*(?:also|please)\b)"
    r"|[^,，。]{0,12}\d{4})"
)
"""Where a sentence goes over from the question to a wish."""
_MAY = re.compile(r"\b(?:can|could|may|might|will|would(?! like)|possible)\b|能|可[以否]|行|成")
"""That it may be asked for something to be done."""
_ASKED = frozenset(("query_order", "request_quote"))
_LONGEST = 1500


def with_a_question_told_of(situation: Situation, read: Callable[[Situation], Conversation]) -> Conversation:
    """What `read` reads of a message; of one that wishes something beside a question that it tells of, the
    question by itself: it is answered, or passed on in its words."""
    told, rest = _parted(situation.message["text"])
    if not told or not rest:
        return read(situation)
    wish, asked = read_alone(rest, situation, read), read_alone(told, situation, read)
    text = asked.text
    wants = {*wish.request.intents} - _ASKED and not wish.said["overtaken"]
    leans = orders_in(text, situation) and not orders_in(wish.text, situation)
    wishes = {*asked.request.intents} - _ASKED - {"handover"} and _MAY.search(folded(text))
    if not wants or leans or wishes or asked.said["overtaken"]:
        return read(situation)
    return _with(asked, wish, situation.setting(situation.spoken).goods.knows)


def _with(asked: Wish, wish: Wish, knows: Callable[[str], bool]) -> Conversation:
    """What a wish says, and what is asked beside it; `knows`: whether words are those of goods."""
    own = wish.request.actions
    only_asks = {*asked.request.intents} <= _ASKED
    named = (one for one in asked.request.actions if (knows(one.item) if one.item else one.order))
    looks = list(named) if only_asks else []
    actions = (*own, *(behind(one, len(own)) for one in looks))
    passed_on = [] if looks or asked.said["questions"] else [in_its_words(asked.text)]
    return {
        **wish.said,
        "request": wish.request.with_actions(actions).to_json(),
        "own": wish.said["own"] + len(looks),
        "questions": list(dict.fromkeys([*wish.said["questions"], *asked.said["questions"]])),
        "unheard": [*passed_on, *wish.said["unheard"]],
    }


def _parted(text: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where a message tells of a question, and the rest of it."""
    if len(text) > _LONGEST or not _TELLS.search(folded(text)):
        return (), ()
    parts = [span for span in _parts(text) if re.search(r"\w", text[slice(*span)])]
    tells = [bool(_TELLS.search(folded(text[slice(*span)]))) for span in parts]
    told = tuple(span for span, is_told in zip(parts, tells, strict=True) if is_told)
    rest = tuple(span for span, is_told in zip(parts, tells, strict=True) if not is_told)
    return told, () if any(MAY_BE.search(folded(text[slice(*span)])) for span in rest) else rest


def _parts(text: str) -> Iterator[Span]:
    """The sentences of a message, one that goes over to a wish in two."""
    for sentence in SENTENCE.finditer(text):
        start, end = sentence.span()
        tells = _TELLS.search(folded(sentence[0]))
        comma = _GOES_ON.search(text, start + tells.end(), end) if tells else None
        if comma:
            yield start, comma.start()
        yield comma.end() if comma else start, end
