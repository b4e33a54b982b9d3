"""Goods that a customer does not want of those talked of: forget the boxes; 礼盒就算了."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.desk.goods import told_apart, words_of
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import CLAUSE_END, Span, blanked

_LEADS = (
    r"(?:\W|\b(?:no|nope|sorry|oh|ah|ok|okay|well|so|then|please|just|actually|as|like|again"
    r"|(?:i|we)(?: (?:just|already|have))? (?:said|told you|wrote)|(?:i|we) mean|let'?s|we can|you can)\b)*?"
)
_WITHOUT = (
    r"(?:forget(?: about)?|never ?mind(?: about)?|leave out|leave|drop|skip|scrap|remove|cancel|take out"
    r"|no more|no|not|without"
    r"|(?:i|we)(?:'ll| will| would)?(?: really)? (?:don'?t|do not|won'?t|will not|no longer)"
    r"(?: really)? (?:need|want|take|order|buy))"
)
_THEN = r"(?:\W|\b(?:please|thanks|any ?more|after all|then|for now|out|off|at all|altogether|though)\b)*"
_OUT = (
    r"(?:(?:are|is|can be|goe?s?)(?: all)?"
    r" (?:out|off|gone|left out|dropped|not (?:needed|wanted)|no longer needed)|out)"
)
_REFUSES = re.compile(
    rf"{_LEADS}\b{_WITHOUT} (?:(?:the|those|these|any|all|your|about)\b ?)*(?P<en>[a-z][a-z -]*?){_THEN}"
    rf"|{_LEADS}(?:(?:the|those|these)\b ?)(?P<out>[a-z][a-z -]*?) {_OUT}{_THEN}"
)
_REFUSES_ZH = re.compile(
    r"(?:[我都就先那说說了过過的]|[们們]|[刚剛]才|已[经經]|把|[这這那]些)*"
    r"(?:(?:不要|不用|不需要|取消|去掉|[别別]要|[别別]算|[没沒](?:有|[说說]?[要订訂]))了?(?P<before>[^\W\d]{1,8}?)"
    r"|(?P<zh>[^\W\d]{1,8}?)(?:[那就先都也]|真的|[这這那]些)*"
    r"(?:不(?:用|要|需要|必)|算|取消|去掉|拿掉|[删刪]掉?|免))[了吧啦的哦啊呢]*"
)
"""That goods are not wanted, and nothing else."""
_OTHERS_REFUSED = re.compile(
    r"(?:\W|[我就那]|[们們])*(?:其[他它余餘]|[别別]|剩下|另外)的?(?:[那些东東西货貨]*)(?:[统統]*|[全部都也就]*)"
    r"(?:不(?:用|要|需要|必)|算|取消|去掉|[删刪]掉?)[了吧啦的哦啊呢]*"
    r"|(?:\W|\b(?:and|but|please)\b)*(?:nothing else"
    r"|no(?:ne)?(?: of the)? (?:others?|rest)|(?:drop|cancel|forget) the (?:others?|rest))"
    r"(?:\W|\bplease\b)*"
)
"""That none of the goods is wanted that are not named beside it."""
_ENDS = re.compile(rf"(?P<joined>\b(?:and|or|nor)\b)|{CLAUSE_END.pattern}", re.IGNORECASE)
_SAYS_NOTHING = re.compile(r"\b(?:the|any|those|these|please|either|ones?)\b|\W")


def goods_refused(text: str, names: Sequence[str], setting: Setting) -> tuple[list[int], str]:
    """Which of some goods clauses of a text refuse, and say nothing else; the text without those clauses."""
    called = [[*setting.goods.names_with(name), name] for name in names]
    gone, spans = list[int](), list[Span]()
    start, joined = 0, False
    for end, begins, joins in (
        *((hit.start(), hit.end(), hit["joined"]) for hit in _ENDS.finditer(text)),
        (len(text), len(text), None),
    ):
        clause = folded(text[start:end]).strip()
        hit = _REFUSES.fullmatch(clause) or _REFUSES_ZH.fullmatch(clause)
        goods = next(filter(None, hit.groups()), "") if hit else clause if joined else ""
        place = _meant(goods, called) if goods else None
        joined = place is not None and bool(joins)
        if place is not None:
            gone.append(place)
            spans.append((start, end))
        start = begins
    return list(dict.fromkeys(gone)), blanked(text, spans)


def refuses_the_others(clause: str) -> bool:
    """Whether a clause says no more than that what is not named is not wanted: 别的都不要; nothing else."""
    return bool(_OTHERS_REFUSED.fullmatch(folded(clause).strip()))


def _meant(goods: str, called: Sequence[Sequence[str]]) -> int | None:
    """Which of some goods words name, and say nothing else."""
    goods = re.sub(r"(?<=x|s)es\b|(?<=ch)es\b", "", _SAYS_NOTHING.sub(" ", goods))
    words = {word for own in called for name in own for word in words_of(name)}
    return None if words_of(goods) - words and goods.isascii() else told_apart(goods, called)
