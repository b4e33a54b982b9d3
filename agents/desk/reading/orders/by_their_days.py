"""One of several orders that a message names, told by which comes first: 2048和2051，晚到的那单提前三天."""

from __future__ import annotations

import re

from agents.desk.find import Dossier

_FIRST, _LAST = r"(?:earlie[rs]t?|sooner|soonest|first)", r"(?:later|latest|last)"
_EN = rf"(?:(?P<first>{_FIRST})|(?P<last>{_LAST}))"
_NUMBERS = (
    r"(?:orders? )?(?:[a-z]{1,4}-?)?\d{3,}(?:(?:\s*,\s*|\s*&\s*|,?\s+(?:and|or)\s+)(?:[a-z]{1,4}-?)?\d{3,})+"
)
_THEM = (
    rf"(?:(?:{_NUMBERS})|(?:them|these|those|(?:the|my|our|these|those) (?:two|three)(?: open)?(?: orders)?))"
)
_COMES = (
    r"(?:(?:'s|\b(?:is|are|will|comes?|be|arrives?|gets? here|ships?|leaves?|falls?|lands?|due|delivered"
    r"|coming|arriving|planned|scheduled|the|to|for|in|out))\b\s*)+"
)
_TOLD = re.compile(
    rf"\bthe (?:(?P<first>earlier|sooner|earliest)|(?P<last>later|latest))"
    rf"(?: (?:one|order|delivery)s?)?(?: of {_THEM}| (?=one|order|delivery))?(?<! the)(?:(?<=\d)|(?<=one)"
    r"|(?<=order)|(?<=delivery)|(?<=orders)|(?<=two)|(?<=three)|(?<=them)|(?<=these)|(?<=those))(?![\w-])"
    rf"|\b(?:whichever|(?:the )?(?:one|order)(?: of {_THEM})? (?:that|which))(?: (?:one|order))?"
    rf"(?: of {_THEM})?\s*{_COMES}"
    rf"(?:(?P<first_told>{_FIRST})|(?P<last_told>{_LAST}))\b",
    re.IGNORECASE,
)
"""Which one is meant, in English."""
_LIST_ZH = r"(?:[a-z]{0,4}-?\d{3,}(?:[和跟与與及、，,/]\s*[a-z]{0,4}-?\d{3,})+)"
_TOLD_ZH = re.compile(
    rf"(?:{_LIST_ZH}?(?:[这這那][两兩]|[两兩三])?一?(?:[个個张張笔筆]?(?:[订訂]?[单單]))?(?:[里裡中]面?|之[中间間]|[当當]中)的?)?"
    rf"(?:交[货貨期]|到[货貨])?[比更最较較]?[较較]?"
    r"(?:(?P<first>先[到来來交送]|早(?:[到来來交送])?)|(?P<last>[后後][到来來交送]|[晚迟遲](?:[到来來交送])?))"
    r"[货貨]?(?:一[点點些])?的(?!话|話|[货貨]|[时時])(?:[那这這]?一?(?:[个個张張笔筆批](?:[订訂]?[单單])?|[订訂]?[单單]))?",
    re.IGNORECASE,
)
"""Which one is meant, in Chinese."""
_WHICH = re.compile(
    rf"\bwhich\b(?: (?:one|order))?(?: of {_THEM})?[^?.!]*?\b{_EN}\b(?:(?!\band\b)[^?.!,])*[?,]?"
    r"|哪一?[个個张張笔筆]?(?:[订訂]?[单單])?[^，,。？?]*?(?:(?P<first_zh>[先早])|(?P<last_zh>[后後晚迟遲]))[到来來交送]?[货貨]?",
    re.IGNORECASE,
)
"""A question which comes first."""
_THAT_ONE = re.compile(
    r"\b(?:that (?:one|order)|it)\b|(?:那|[这這])一?(?:[个個张張笔筆](?:[订訂]?[单單])?|[订訂]?[单單])"
)
_BARE = re.compile(
    rf"(?P<lead>^|[.;!?。；！？]\s*)(?:of|between)?\s*(?:{_THEM}|{_LIST_ZH})\s*[,，:：]\s*", re.IGNORECASE
)
"""A clause that only names the orders one of which is meant."""
_TOGETHER = re.compile(
    r"\btogether\b|\b(?:one|same|single) (?:day|date|time)\b|一起|[同合]一[天日]|同[天日时時]|[并併]",
    re.IGNORECASE,
)
"""That orders are to come together, and the day of one of them is that of all."""
_TWO_OPEN = re.compile(r"\b(?:two|both) (?:open )?orders\b|[两兩][个個张張笔筆]?[订訂]?[单單]")


def with_orders_told_by_day(text: str, dossier: Dossier) -> str:
    """A text with the number of the order that it tells by its day from others that it names, or from the
    only other one that is open."""
    if _TOGETHER.search(text):
        return text
    named = dict.fromkeys(dossier.by_figures(text))
    orders = [one for one in dossier.open_orders if one.id in named]
    if not named and _TWO_OPEN.search(text) and len(dossier.open_orders) == 2:
        orders = [*dossier.open_orders]
    days = sorted(one.delivery for one in orders)
    if len(days) < 2 or len(days) != max(len(named), 2) or days[0] == days[1] or days[-1] == days[-2]:
        return text
    by_day = sorted(orders, key=lambda one: one.delivery)

    def number(hit: re.Match[str]) -> str:
        comes_first = any(said for name, said in hit.groupdict().items() if name.startswith("first"))
        return by_day[0 if comes_first else -1].id

    asked = _WHICH.search(text)
    start = asked.end() if asked else 0
    behind = text[start:]
    told = _TOLD_ZH.sub(number, _TOLD.sub(number, behind))
    if asked and told == behind:
        told = _THAT_ONE.sub(number(asked), behind, count=1)
    if told == behind:
        return text
    return text[:start] + told if asked else _BARE.sub(r"\g<lead>", told)
